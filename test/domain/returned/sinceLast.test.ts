// What changed since the last return, and the board that counts it: by contributor, from their own submissions.
import { completenessBoard } from "../../../src/domain/returned/board";
import { EMPTY_REGISTER, mergeSubmission } from "../../../src/domain/returned/merge";
import { sinceLastReturn } from "../../../src/domain/returned/sinceLast";
import { takeBack } from "../../../src/domain/returned/takeBack";
import type { ReturnedRow, Submission, Values } from "../../../src/domain/returned/types";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { message } from "../../../src/domain/message";

const row = (file: string, number: number, values: Values): ReturnedRow => ({
  kind: "needs",
  values,
  origin: {
    file,
    sheet: "Needs",
    row: number,
    cell: `A${number}`,
    contributor: "Albania",
    date: "2025-01-01",
  },
});
const submission = (
  file: string,
  date: string,
  rows: readonly Values[],
  outside: readonly Values[] = [],
): Submission => ({
  file,
  contributor: "Albania",
  date,
  scope: "needs|SC|2024-2025",
  kinds: ["needs"],
  place: { beneficiary: "AL", pillar: "SC" },
  rows: rows.map((values, index) => row(file, index + 9, values)),
  outside: outside.map((values, index) => ({
    ...row(file, index + 50, values),
    reasons: [message("returned.reason.repeated", { sheet: "Needs", row: "9" })],
  })),
  seen: {
    counts: { critical: 0, error: outside.length, warning: 0, info: 0 },
    carried: [],
  },
});
const A = { need_id: "A", need_text: "first", cost: 1 };
const B = { need_id: "B", need_text: "second", cost: 2 };
const C = { need_id: "C", need_text: "third", cost: 3 };

function twoReturns() {
  const first = mergeSubmission(EMPTY_REGISTER, submission("one.xlsx", "2025-01-01", [A, B], [C])).state;
  return mergeSubmission(
    first,
    submission("two.xlsx", "2025-02-01", [{ ...A, cost: 9 }, C, { need_id: "D", need_text: "fourth" }]),
  ).state;
}

test("changed cells, repaired, new and vanished rows are told apart", () => {
  expect(
    sinceLastReturn(twoReturns()).map(({ kind, key, column, was, is }) => [kind, key, column, was, is]),
  ).toEqual([
    ["cell-changed", "needs|A", "cost", 1, 9],
    ["repaired", "needs|C", "", null, null],
    ["row-added", "needs|D", "", null, null],
    ["row-gone", "needs|B", "", null, null],
  ]);
});

test("one return, or a second one taken back, has nothing to compare", () => {
  expect(sinceLastReturn(takeBack(twoReturns(), 2).state)).toEqual([]);
});

test("the board says sent, returned, checked, errors left and merged of the latest return", () => {
  const first = mergeSubmission(EMPTY_REGISTER, submission("one.xlsx", "2025-01-01", [A, B], [C])).state;
  const line = completenessBoard(first, BUILTIN_TAXONOMY).find(({ files }) => files > 0);
  expect(line).toMatchObject({
    returned: 3,
    checked: 2,
    errors: 1,
    accepted: 2,
    outside: 1,
    state: "to-repair",
  });
  const board = completenessBoard(twoReturns(), BUILTIN_TAXONOMY);
  expect(board.filter(({ kind }) => kind === "needs")).toHaveLength(18);
  expect(board.find(({ files }) => files > 0)).toMatchObject({
    errors: 0,
    checked: 3,
    lastReturn: "2025-02-01",
  });
});
