// What must hold whatever the rows: repair then check, repair then take back, order of rows, re-check like check.
import * as fc from "fast-check";
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import type { SourceRow } from "../../../src/domain/record/types";
import { translatorFor } from "../../../src/i18n/catalogues";
import { CHANGE_LOG_SHEET } from "../../../src/domain/validation/changeLog";
import {
  checkSteps,
  checkWorkbook,
  recheckRows,
  startCheck,
  type CheckInput,
  type CheckResult,
  type CheckTable,
} from "../../../src/domain/validation/check";
import type { Finding } from "../../../src/domain/validation/finding";
import {
  planRepairs,
  planTakeBack,
  type RepairContext,
  type RepairedCell,
} from "../../../src/domain/validation/repair";
import { damages } from "./damage";
import { cleanRows, HEADER_ROW, inputOf, tableOf, type Values } from "./samples";

const translate = translatorFor("en");
const kinds = damages().filter(
  (damage) =>
    damage.row !== undefined &&
    damage.input.previous === undefined &&
    damage.input.otherFiles === undefined &&
    damage.input.tables.length > 1,
);

/** Rows with several kinds of damage at once: the damaged rows of some kinds, each at its own place. */
const damagedTables = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 }).map((chosen) => {
  const { needs, responses } = cleanRows("SC", 12);
  chosen.forEach((damage, at) => {
    const table = damage.input.tables.find((candidate) => candidate.sheet === damage.sheet);
    const values = table?.rows[damage.row ?? 0]?.values;
    const rows = damage.sheet === "Needs" ? needs : damage.sheet === "Responses" ? responses : undefined;
    if (rows !== undefined && values !== undefined) rows[at] = { ...values, ...ownId(rows[at], values) };
  });
  return [tableOf("needs", needs), tableOf("responses", responses)];
});

/** The place keeps its own ID, unless the damage is about IDs. */
function ownId(place: Values | undefined, damaged: Readonly<Record<string, CellValue>>): Values {
  const key = "need_id" in damaged ? "need_id" : "response_id";
  const isWell =
    typeof damaged[key] === "string" && /^(SC|R)-[A-Z]+-(2024-)?\d{3,4}$/.test(String(damaged[key]));
  return isWell ? { [key]: place?.[key] ?? null } : {};
}

const contextOf = (tables: readonly CheckTable[]): RepairContext => ({
  tables,
  overview: {
    sheets: tables.map((table) => ({ name: table.sheet, visibility: "visible", isProtected: false })),
    tables: [],
    names: [],
  },
  lastLogNo: 0,
  who: "Tester",
  when: "2025-06-30T10:00:00Z",
  translate,
});

/** Does what the host does with guarded writes. */
function apply(tables: readonly CheckTable[], cells: readonly RepairedCell[]): CheckTable[] {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row): SourceRow => {
      const values: Record<string, CellValue> = { ...row.values };
      for (const { sheet, cell, before, after } of cells) {
        if (sheet !== table.sheet) continue;
        for (const [key, column] of Object.entries(table.columns)) {
          if (`${letters(column)}${row.origin.rowNumber}` === cell && (values[key] ?? "") === (before ?? ""))
            values[key] = after === "" ? null : after;
        }
      }
      return { ...row, values };
    }),
  }));
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

function shuffled(tables: readonly CheckTable[], seed: number): CheckTable[] {
  return tables.map((table) => {
    const rows = [...table.rows]
      .map((row, at) => ({ row, rank: Math.imul(at + 1, seed | 1) >>> 3 }))
      .sort((a, b) => a.rank - b.rank);
    return {
      ...table,
      rows: rows.map(({ row }, at) => ({
        ...row,
        origin: { ...row.origin, rowNumber: HEADER_ROW + 1 + at },
      })),
    };
  });
}

/** A finding by what it says of which row's content, whatever its place. */
const essence = (finding: Finding): string =>
  JSON.stringify([
    finding.rule,
    finding.severity,
    finding.sheet,
    finding.column,
    finding.value,
    finding.rowKey,
    finding.suggestions,
    finding.fix,
    finding.message,
  ]);

test("the same findings come in any order of rows", () => {
  fc.assert(
    fc.property(damagedTables, fc.integer(), (tables, seed) => {
      const one = checkWorkbook(inputOf(tables)).findings.map(essence).sort();
      const other = checkWorkbook(inputOf(shuffled(tables, seed)))
        .findings.map(essence)
        .sort();
      expect(other).toEqual(one);
    }),
    { numRuns: 30 },
  );
});

test("a check changes nothing, and says the same again", () => {
  fc.assert(
    fc.property(damagedTables, (tables) => {
      const input = inputOf(tables);
      const before = JSON.stringify(input);
      const first = checkWorkbook(input);
      expect(JSON.stringify(input)).toBe(before);
      expect(JSON.stringify(checkWorkbook(input))).toBe(JSON.stringify(first));
    }),
    { numRuns: 30 },
  );
});

test("after all safe repairs no safe finding is left", () => {
  fc.assert(
    fc.property(damagedTables, (tables) => {
      const { findings } = checkWorkbook(inputOf(tables));
      const repaired = apply(tables, planRepairs(findings, { kind: "all-safe" }, contextOf(tables)).cells);
      expect(checkWorkbook(inputOf(repaired)).findings.filter((finding) => finding.fix === "safe")).toEqual(
        [],
      );
    }),
    { numRuns: 30 },
  );
});

test("a repaired cell has no finding of that rule any more", () => {
  fc.assert(
    fc.property(damagedTables, (tables) => {
      for (const finding of checkWorkbook(inputOf(tables)).findings.filter(
        (candidate) => candidate.suggestions.length > 0,
      )) {
        const { cells } = planRepairs([finding], { kind: "one", finding }, contextOf(tables));
        const again = checkWorkbook(inputOf(apply(tables, cells))).findings;
        expect(
          again.filter(
            (other) =>
              other.rule === finding.rule && other.cell === finding.cell && other.sheet === finding.sheet,
          ),
        ).toEqual([]);
      }
    }),
    { numRuns: 8 },
  );
});

test("repairs taken back after sorting give every cell its value again", () => {
  fc.assert(
    fc.property(damagedTables, fc.integer(), (tables, seed) => {
      const { findings } = checkWorkbook(inputOf(tables));
      const plan = planRepairs(findings, { kind: "all-safe" }, contextOf(tables));
      const sorted = shuffled(apply(tables, plan.cells), seed);
      const log = {
        sheet: CHANGE_LOG_SHEET,
        top: 0,
        left: 0,
        values: [["No."], ...plan.log.map((row) => [row.no])],
      };
      const back = planTakeBack(plan.log, log, contextOf(sorted));
      expect(back.notFound).toEqual([]);
      const restored = apply(sorted, back.cells);
      const content = (all: readonly CheckTable[]): string[] =>
        all.flatMap((table) => table.rows.map((row) => JSON.stringify(row.values))).sort();
      expect(content(restored)).toEqual(content(tables));
    }),
    { numRuns: 30 },
  );
});

test("a take-back that was cut off before the log is finished by the log alone, and no other row is taken for the one that is back", () => {
  const { needs } = cleanRows("SC", 4);
  // The same ID twice: the second row has always said what the repair wrote into the first one.
  needs[0] = { ...needs[0], beneficiary: "MKD" };
  needs[2] = { ...needs[2], need_id: needs[0]["need_id"] ?? null, beneficiary: "North Macedonia" };
  const tables = [tableOf("needs", needs)];
  const { findings } = checkWorkbook(inputOf(tables));
  const plan = planRepairs(findings, { kind: "all-safe" }, contextOf(tables));
  const lines = plan.log.filter(({ column, before }) => column === "beneficiary" && before === "MKD");
  expect(lines).toMatchObject([{ after: "North Macedonia" }]);
  const log = {
    sheet: CHANGE_LOG_SHEET,
    top: 0,
    left: 0,
    values: [["No."], ...plan.log.map((row) => [row.no])],
  };
  const whole = planTakeBack(lines, log, contextOf(apply(tables, plan.cells)));
  expect(whole.cells).toHaveLength(1);

  const cutOff = planTakeBack(lines, log, contextOf(tables));
  expect(cutOff).toMatchObject({ cells: [], notFound: [], lines: [{ no: lines[0]?.no }] });
  expect(cutOff.plan.ops).toMatchObject([
    { kind: "guarded-write", sheet: CHANGE_LOG_SHEET, cells: [{ before: "written", after: "taken back" }] },
  ]);

  // Edited since: neither the repair nor what was there before, so nothing is taken back, and it is said.
  needs[0] = { ...needs[0], beneficiary: "Serbia" };
  const edited = planTakeBack(lines, log, contextOf([tableOf("needs", needs)]));
  expect(edited).toMatchObject({ cells: [], notFound: lines, plan: { ops: [] } });
});

test("re-checking edited, inserted and deleted rows says what a full check says", () => {
  const edits = fc.array(
    fc.record({ at: fc.nat(11), from: fc.nat(11), kind: fc.constantFrom("edit", "insert", "delete") }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(damagedTables, edits, (tables, steps) => {
      const state = startCheck(inputOf(tables));
      let rows = [...(tables[1]?.rows ?? [])];
      const responses = tables[1] as CheckTable;
      let result: CheckResult = state.result();
      for (const { at, from, kind } of steps) {
        const source = rows[from % rows.length] as SourceRow;
        const place = at % rows.length;
        const number = HEADER_ROW + 1 + place;
        const renumber = (list: SourceRow[]): SourceRow[] =>
          list.map((row, n) => ({ ...row, origin: { ...row.origin, rowNumber: HEADER_ROW + 1 + n } }));
        const edited: SourceRow = { ...source, origin: { ...source.origin, rowNumber: number } };
        if (kind === "delete" && rows.length > 3) {
          rows = renumber(rows.filter((_, n) => n !== place));
          result = recheckRows(state, [{ sheet: "Responses", rows: [], shift: { at: number, count: -1 } }]);
        } else if (kind === "insert") {
          rows = renumber([...rows.slice(0, place), edited, ...rows.slice(place)]);
          result = recheckRows(state, [
            { sheet: "Responses", rows: [edited], shift: { at: number, count: 1 } },
          ]);
        } else {
          rows = rows.map((row, n) => (n === place ? edited : row));
          result = recheckRows(state, [{ sheet: "Responses", rows: [edited] }]);
        }
      }
      const full = checkWorkbook(inputOf([tables[0] as CheckTable, { ...responses, rows }]));
      expect(result.findings.map(placed).sort()).toEqual(full.findings.map(placed).sort());
      expect(result.counts).toEqual(full.counts);
    }),
    { numRuns: 40 },
  );
});

const placed = (finding: Finding): string => `${finding.cell} ${essence(finding)}`;

test("a check given up half way leaves nothing, and its steps tell how far it came", () => {
  const input: CheckInput = inputOf(damages()[3]?.input.tables ?? []);
  const before = JSON.stringify(input);
  const steps = checkSteps(input);
  const first = steps.next();
  expect(first.done).toBe(false);
  if (first.done !== true) expect(first.value.done).toBeLessThanOrEqual(first.value.total);
  steps.return(undefined as never);
  expect(JSON.stringify(input)).toBe(before);
});
