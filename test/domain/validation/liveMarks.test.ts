// Marks that follow a check: only what changed is written, and lines beyond the spare ones get formats of their own.
import { translatorFor } from "../../../src/i18n/catalogues";
import type { PlanOp } from "../../../src/domain/sheet/plan";
import type { WorkbookOverview } from "../../../src/domain/sheet/snapshot";
import { checkWorkbook, type CheckResult } from "../../../src/domain/validation/check";
import {
  followMarks,
  marksMoved,
  shownMarks,
  type ShownMarks,
} from "../../../src/domain/validation/liveMarks";
import { cleanRows, inputOf, tableOf } from "./samples";

const translate = translatorFor("en");
const EMPTY: WorkbookOverview = { sheets: [], tables: [], names: [] };
const ROWS = 700;

/** The first `faults` needs have a phase that is none. */
function checked(faults: number): { check: CheckResult; tables: ReturnType<typeof tableOf>[] } {
  const { needs, responses } = cleanRows("SC", ROWS);
  for (let at = 0; at < faults; at++) needs[at] = { ...needs[at], phase: `none ${at}` };
  const tables = [tableOf("needs", needs), tableOf("responses", responses)];
  return { check: checkWorkbook(inputOf(tables)), tables };
}
function shown(faults: number): ShownMarks {
  const { check, tables } = checked(faults);
  const marks = shownMarks(check, tables, EMPTY);
  if (!marks) throw new Error("No marks.");
  return marks;
}
function follow(marks: ShownMarks, faults: number): { ops: PlanOp[]; next: ShownMarks } {
  const { check, tables } = checked(faults);
  const steps = followMarks(marks, check, tables, translate);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const kinds = (ops: readonly PlanOp[]): string[] => ops.map(({ kind }) => kind);

test("the same findings, said anew, write nothing", () => {
  expect(follow(shown(3), 3).ops).toEqual([]);
});

test("one new finding is one line, and a format only for a kind of marks that was not there", () => {
  expect(kinds(follow(shown(0), 1).ops)).toEqual([
    "write",
    "write",
    "format",
    "resize-table",
    "conditional-format",
  ]);
  expect(kinds(follow(shown(1), 2).ops)).toEqual(["write", "write", "format", "resize-table"]);
});

test("a finding that is gone keeps its line without its mark, and gets it back", () => {
  const less = follow(shown(2), 1);
  expect(kinds(less.ops)).toEqual(["write", "write"]);
  expect(less.ops[1]).toMatchObject({
    values: [[null, "Repaired", ...Array<null>(11).fill(null), 0]],
  });
  const again = follow(less.next, 2);
  expect(kinds(again.ops)).toEqual(["write", "write"]);
  expect(again.next.count).toBe(2);
});

test("lines beyond the spare ones get formats that look at them", () => {
  const { ops, next } = follow(shown(1), ROWS);
  const formulas = ops.flatMap((op) =>
    op.kind === "conditional-format" && op.rule.kind === "formula" ? [op.rule.formula] : [],
  );
  expect(next.ranges).toHaveLength(2);
  expect(formulas).toHaveLength(1);
  expect(formulas[0]).toContain(`$C$${6 + (next.ranges[1]?.from ?? 0) + 1}:`);
});

test("in a list that was sorted, lines are only added", () => {
  const { ops, next } = follow(marksMoved(shown(3)), 5);
  expect(kinds(ops)).toEqual(["append-rows"]);
  expect(follow(next, 2).ops).toEqual([]);
});

test("a table with totals, or with something below it, is not followed", () => {
  const { check, tables } = checked(1);
  const area = { top: 5, left: 0, rows: 3, columns: 14 };
  const overview = (hasTotals: boolean, rows: number): WorkbookOverview => ({
    sheets: [
      { name: "Findings", visibility: "visible", isProtected: false, used: { ...area, top: 0, rows } },
    ],
    tables: [{ name: "tblFindings", sheet: "Findings", area, hasHeaders: true, hasTotals }],
    names: [],
  });
  expect(shownMarks(check, tables, overview(false, 8))).toBeDefined();
  expect(shownMarks(check, tables, overview(true, 8))).toBeUndefined();
  expect(shownMarks(check, tables, overview(false, 9))).toBeUndefined();
});
