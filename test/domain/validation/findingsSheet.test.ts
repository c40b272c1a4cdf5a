// The Findings sheet, the marks, mutes and the change log as plans: what is written where, again and again the same.
import { translatorFor } from "../../../src/i18n/catalogues";
import type { PlanOp } from "../../../src/domain/sheet/plan";
import type {
  CellValue,
  SheetSnapshot,
  TableInfo,
  WorkbookOverview,
} from "../../../src/domain/sheet/snapshot";
import { planLogCorrection, readChangeLog } from "../../../src/domain/validation/changeLog";
import { checkWorkbook } from "../../../src/domain/validation/check";
import { FINDINGS_TABLE, planFindingsSheet } from "../../../src/domain/validation/findingsSheet";
import { MARKS_TAG, planMarks, planRemoveMarks } from "../../../src/domain/validation/marks";
import { MUTES_TABLE, planMute, readMutes } from "../../../src/domain/validation/mutes";
import { planRepairs } from "../../../src/domain/validation/repair";
import { cleanRows, cleanTables, inputOf, tableOf } from "./samples";

const translate = translatorFor("en");
const overviewOf = (...tables: TableInfo[]): WorkbookOverview => ({
  sheets: ["Needs", "Responses", ...tables.map((table) => table.sheet)].map((name) => ({
    name,
    visibility: "visible",
    isProtected: false,
  })),
  tables,
  names: [],
});
const EMPTY = overviewOf();

function damaged(): ReturnType<typeof cleanTables> {
  const { needs, responses } = cleanRows("SC", 6);
  needs[1] = { ...needs[1], beneficiary: "Kosovo", need_text: null };
  needs[2] = { ...needs[2], need_id: null, phase: "Anticipation" };
  return [tableOf("needs", needs), tableOf("responses", responses)];
}

const written = (ops: readonly PlanOp[], sheet: string): (readonly unknown[])[] =>
  ops.flatMap((op) =>
    op.kind === "write" && op.sheet === sheet ? op.values : op.kind === "replace-rows" ? op.values : [],
  );

test("the Findings sheet lists every finding with what, why and what to do, and is ready to print", () => {
  const result = checkWorkbook(inputOf(damaged()));
  const plan = planFindingsSheet(result, EMPTY, translate);
  const rows = written(plan.ops, "Findings").filter((row) => typeof row[0] === "number");
  expect(rows).toHaveLength(result.findings.length);
  const kosovo = rows.find((row) => row[11] === "REF-02");
  expect(kosovo?.slice(1, 7)).toEqual([
    "Warning",
    "Needs",
    { formula: `=HYPERLINK("#Needs!D7","D7")` },
    "SC-BA-2024-001",
    "Beneficiary",
    "Kosovo",
  ]);
  expect(kosovo?.[10]).toBe("Kosovo*");
  for (const text of kosovo?.slice(7, 10) ?? []) expect(String(text).length).toBeGreaterThan(10);
  expect(plan.ops).toContainEqual(
    expect.objectContaining({
      kind: "print",
      setup: expect.objectContaining({ orientation: "landscape", paper: "a4", fitToWidth: true }) as unknown,
    }),
  );
  const stamp = written(plan.ops, "Findings")
    .map((row) => String(row[0]))
    .join("\n");
  expect(stamp).toContain(result.rulesVersion);
  expect(stamp).toContain(result.taxonomyVersion);
  expect(stamp).toContain("6 rows");
});

test("the same workbook gives the same bytes", () => {
  const plan = (): string =>
    JSON.stringify(planFindingsSheet(checkWorkbook(inputOf(damaged())), EMPTY, translate));
  expect(plan()).toBe(plan());
});

test("a second check writes into the table that is there, so that pivots on it stay", () => {
  const known: TableInfo = {
    name: FINDINGS_TABLE,
    sheet: "My findings",
    area: { top: 5, left: 0, rows: 3, columns: 14 },
    hasHeaders: true,
    hasTotals: false,
  };
  const { ops } = planFindingsSheet(checkWorkbook(inputOf(damaged())), overviewOf(known), translate);
  expect(ops.map((op) => op.kind)).toEqual(["write", "replace-rows"]);
});

test("a sheet of the users' own that is called Findings is left alone", () => {
  const overview: WorkbookOverview = {
    ...EMPTY,
    sheets: [...EMPTY.sheets, { name: "Findings", visibility: "visible", isProtected: false }],
  };
  const { ops } = planFindingsSheet(checkWorkbook(inputOf(damaged())), overview, translate);
  expect(ops[0]).toEqual({ kind: "add-sheet", sheet: "Findings (2)" });
});

test("a clean workbook gives a Findings table without findings", () => {
  const { ops } = planFindingsSheet(checkWorkbook(inputOf(cleanTables())), EMPTY, translate);
  expect(ops.find((op) => op.kind === "table")).toMatchObject({ area: { top: 5, rows: 2 } });
});

test("marks are conditional formats that look rows up by ID, or by cell where there is none", () => {
  const tables = damaged();
  const { ops } = planMarks(checkWorkbook(inputOf(tables)), tables, EMPTY);
  expect(ops.filter((op) => op.kind === "remove-conditional-formats").map((op) => op.sheet)).toEqual([
    "Needs",
    "Responses",
  ]);
  const formats = ops.filter((op) => op.kind === "conditional-format");
  expect(formats.every((op) => op.tag === MARKS_TAG)).toBe(true);
  const formulas = formats.map((op) => (op.rule.kind === "formula" ? op.rule.formula : ""));
  expect(formulas.some((formula) => formula.includes('"Beneficiary"') && formula.includes("$A6"))).toBe(true);
  expect(
    formulas.some((formula) => formula.includes('"Phase"') && formula.includes("ADDRESS(ROW(),COLUMN(),4)")),
  ).toBe(true);
  expect(ops.some((op) => op.kind === "format" || op.kind === "write")).toBe(false);
});

test("a clean workbook is not marked, and removing marks touches nothing else", () => {
  const tables = cleanTables();
  expect(
    planMarks(checkWorkbook(inputOf(tables)), tables, EMPTY).ops.every(
      (op) => op.kind === "remove-conditional-formats",
    ),
  ).toBe(true);
  expect(planRemoveMarks(["Needs", "Gone"], EMPTY).ops).toEqual([
    { kind: "remove-conditional-formats", sheet: "Needs", tag: MARKS_TAG },
  ]);
});

test("a muted finding stays listed with its reason, and counts and marks no more", () => {
  const tables = damaged();
  const input = inputOf(tables);
  const finding = checkWorkbook(input).findings.find((candidate) => candidate.rule === "REF-02");
  if (finding === undefined) throw new Error("no finding");
  const plan = planMute(
    finding,
    { reason: "Official title of a law", who: "Tester", when: "2025-06-30T10:00:00Z" },
    EMPTY,
    translate,
  );
  const [, row] = written(plan.ops, "Mutes");
  const mutes = readMutes({
    sheet: "Mutes",
    top: 0,
    left: 0,
    values: [["Rule"], (row ?? []) as CellValue[]],
  });
  const result = checkWorkbook({ ...input, mutes });
  expect(result.muted).toBe(1);
  expect(result.byRule["REF-02"]).toBeUndefined();
  expect(result.findings.find((candidate) => candidate.rule === "REF-02")?.muted).toEqual({
    reason: "Official title of a law",
  });
  expect(
    written(planFindingsSheet(result, EMPTY, translate).ops, "Findings").some(
      (line) => line[12] === "Official title of a law" && line[13] === 0,
    ),
  ).toBe(true);
  expect(() => planMute(finding, { reason: " ", who: "", when: "" }, EMPTY, translate)).toThrow(RangeError);
  const known: TableInfo = {
    name: MUTES_TABLE,
    sheet: "Mutes",
    area: { top: 0, left: 0, rows: 2, columns: 7 },
    hasHeaders: true,
    hasTotals: false,
  };
  expect(
    planMute(finding, { reason: "x", who: "", when: "" }, overviewOf(known), translate).ops.map(
      (op) => op.kind,
    ),
  ).toEqual(["append-rows"]);
});

const context = (tables: ReturnType<typeof cleanTables>): Parameters<typeof planRepairs>[2] => ({
  tables,
  overview: EMPTY,
  lastLogNo: 4,
  who: "Tester",
  when: "2025-06-30T10:00:00Z",
  translate,
});

test("a repair is a guarded write with a line in the change log", () => {
  const tables = damaged();
  const { findings } = checkWorkbook(inputOf(tables));
  const finding = findings.find((candidate) => candidate.rule === "REF-02");
  if (finding === undefined) throw new Error("no finding");
  const { plan, log } = planRepairs(findings, { kind: "one", finding }, context(tables));
  expect(plan.ops[0]).toEqual({
    kind: "guarded-write",
    sheet: "Needs",
    cells: [{ row: 6, column: 3, before: "Kosovo", after: "Kosovo*" }],
  });
  expect(log).toEqual([
    expect.objectContaining({
      no: 5,
      sheet: "Needs",
      rowKey: "SC-BA-2024-001",
      cell: "D7",
      column: "beneficiary",
      before: "Kosovo",
      after: "Kosovo*",
      rule: "REF-02",
      state: "written",
    }),
  ]);
  const values = written(plan.ops, "Change log");
  const snapshot: SheetSnapshot = { sheet: "Change log", top: 0, left: 0, values: values as CellValue[][] };
  expect(readChangeLog(snapshot)).toEqual(log);
  expect(planLogCorrection([{ sheet: "Needs", cell: "D7" }], log, snapshot)).toEqual([
    {
      kind: "guarded-write",
      sheet: "Change log",
      cells: [{ row: 1, column: 10, before: "written", after: "not written" }],
    },
  ]);
});

test("one gesture repairs all equal cells, and a cell with a formula is left alone", () => {
  const { needs, responses } = cleanRows("SC", 6);
  for (const at of [0, 2, 4]) needs[at] = { ...needs[at], phase: "Anticipation" };
  const [first, ...rest] = [tableOf("needs", needs), tableOf("responses", responses)];
  if (first === undefined) throw new Error("no table");
  const tables = [
    {
      ...first,
      rows: first.rows.map((row, at) => (at === 2 ? { ...row, formulas: { phase: "=A1" } } : row)),
    },
    ...rest,
  ];
  const { findings } = checkWorkbook(inputOf(tables));
  const finding = findings.find((candidate) => candidate.rule === "TAX-04" && candidate.row === 6);
  if (finding === undefined) throw new Error("no finding");
  const { cells } = planRepairs(findings, { kind: "equal", finding }, context(tables));
  expect(cells.map((cell) => [cell.cell, cell.after])).toEqual([
    ["F6", "Anticipate"],
    ["F10", "Anticipate"],
  ]);
});
