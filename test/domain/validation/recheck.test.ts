import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { columnsOf, TEMPLATE_VERSION } from "../../../src/domain/template/definitions";
import {
  recheckRows,
  startCheck,
  type CheckInput,
  type CheckResult,
} from "../../../src/domain/validation/check";
import { TableCells } from "../../../src/domain/record/tableCells";
import type { SourceRow } from "../../../src/domain/record/types";
import { listedKeys } from "../../../src/domain/validation/columnReading";
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import { cellsOf, frameOf } from "../../../src/domain/validation/tableState";
import { responseRows } from "../../../bench/validate";

const definition = columnsOf("responses");
const inputOf = (rows: readonly SourceRow[]): CheckInput => ({
  tables: [
    {
      kind: "responses",
      sheet: "Responses",
      area: { top: 4, left: 0, rows: rows.length + 1, columns: definition.length },
      definition,
      columns: rows[0]?.origin.columns ?? {},
      rows,
      metadata: { templateVersion: TEMPLATE_VERSION, taxonomyVersion: BUILTIN_TAXONOMY.version },
      facts: { footnote: true, classification: true },
    },
  ],
  taxonomy: BUILTIN_TAXONOMY,
  today: "2025-06-30",
  knownVersions: [TEMPLATE_VERSION],
});
const said = (result: CheckResult): string[] =>
  result.findings.map((finding) => JSON.stringify(finding)).sort();
/** The rows with some cells changed; keys are positions. */
const changed = (
  rows: readonly SourceRow[],
  cells: Readonly<Record<number, Record<string, CellValue>>>,
): SourceRow[] =>
  rows.map((row, n) => (cells[n] === undefined ? row : { ...row, values: { ...row.values, ...cells[n] } }));

/** The same rows as they stand on the sheet, as the pane and its worker check them. */
const asCells = (input: CheckInput): CheckInput => ({
  ...input,
  tables: input.tables.map((table) => ({ ...frameOf(table), cells: cellsOf(table) })),
});

describe("edited rows checked again", () => {
  it.each([
    ["objects", (input: CheckInput): CheckInput => input],
    ["cells", asCells],
  ])("say what a whole new check says, whatever was edited, inserted, deleted or emptied (%s)", (_, form) => {
    let seed = 5;
    const random = (most: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
      return Math.floor(((seed >>> 0) / 4294967296) * most);
    };
    const texts: readonly CellValue[] = [
      null,
      "Kosovo",
      "CLIC",
      12,
      "03/04/2024",
      "xxxx",
      "R-GIZ-000007",
      "3.1. Text of it",
    ];
    const rows = responseRows(300, 0.3);
    const before = form(inputOf(rows));
    const first = said(startCheck(before).result());
    const state = startCheck(before);
    expect(said(state.result())).toEqual(said(startCheck(inputOf(rows)).result()));
    for (let step = 0; step < 60; step++) {
      const [row] = rows.slice(random(rows.length));
      if (row === undefined) continue;
      const values = { ...row.values };
      for (let n = 0; n < 3; n++)
        values[definition[random(definition.length)]?.key ?? ""] = texts[random(texts.length)] ?? null;
      if (step % 3 === 0) values["response_id"] = `R-GIZ-${String(random(400)).padStart(6, "0")}`;
      const at = 6 + random(state.current()[0]?.rows.length ?? 1);
      const edited = { ...row, values };
      const here = { ...edited, origin: { ...row.origin, rowNumber: at } };
      const result = recheckRows(state, [
        step % 10 === 7
          ? { sheet: "Responses", rows: [here], shift: { at, count: 1 } }
          : step % 10 === 8
            ? { sheet: "Responses", rows: [], shift: { at, count: -2 } }
            : step % 10 === 9
              ? { sheet: "Responses", rows: [], cleared: [at] }
              : { sheet: "Responses", rows: [edited] },
      ]);
      if (step % 10 === 9)
        expect(said(result)).toEqual(
          said(startCheck({ ...inputOf(rows), tables: state.current() }).result()),
        );
    }
    // Another check of the same rows does not see the edits of this one.
    expect(said(startCheck(before).result())).toEqual(first);
    const [frame] = state.frames();
    expect(Object.keys(frame ?? {})).not.toContain("rows");
    expect(Object.keys(frame ?? {})).not.toContain("cells");
  });

  it("take a number in a text column for like no text at all", () => {
    const rows = changed(responseRows(2, 0), { 1: { outputs: 12 } });
    const rules = startCheck(inputOf(rows))
      .result()
      .findings.filter(({ rule }) => /^CRS-0[1-5]$/.test(rule));
    expect(rules).toEqual([]);
  });

  it("find a gap in very long running numbers that do not stand in order", () => {
    const long = (n: number): string => `R-GIZ-20240000000${n}`;
    const rows = changed(responseRows(3, 0), {
      0: { response_id: long(5) },
      1: { response_id: long(1) },
      2: { response_id: long(2) },
    });
    const gaps = startCheck(inputOf(rows))
      .result()
      .findings.filter(({ rule }) => rule === "ID-07");
    expect(gaps.map(({ row, message: { params } }) => [row, params?.["count"]])).toEqual([[6, 2]]);
  });

  it("takes a column that no row reaches for empty, and refuses cells whose lists were not numbered", () => {
    const [table] = inputOf(responseRows(3, 0)).tables;
    if (table === undefined || !("rows" in table)) throw new Error("No rows.");
    const { rows, ...frame } = table;
    const layout = { headerRow: 4, columns: frame.columns, listed: listedKeys(definition) };
    const values = rows.map((row) => definition.slice(1).map(({ key }) => row.values[key] ?? null));
    const cells = new TableCells({ ...layout, left: 1 });
    cells.take({ top: 5, values });
    const missing = startCheck({ ...inputOf(rows), tables: [{ ...frame, cells }] }).result();
    expect(missing.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(
      expect.arrayContaining(["COL-07 A6", "COL-07 A7", "COL-07 A8"]),
    );
    const unnumbered = TableCells.of(rows, { ...layout, listed: [] });
    expect(() => startCheck({ ...inputOf(rows), tables: [{ ...frame, cells: unnumbered }] })).toThrow(
      /without their numbers/,
    );
  });
});
