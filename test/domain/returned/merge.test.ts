// Merging returned rows: only real changes come in, nothing is lost without a word, and every merge can be taken back.
import fc from "fast-check";
import { mergeSubmission, registerOfSent, sentRows } from "../../../src/domain/returned/merge";
import { takeBack } from "../../../src/domain/returned/takeBack";
import type {
  MergeConflict,
  RegisterState,
  ReturnedRow,
  Submission,
  Values,
} from "../../../src/domain/returned/types";
import type { CellValue } from "../../../src/domain/sheet/snapshot";

const COLUMNS = ["need_text", "cost", "comment"] as const;

function row(values: Values, contributor = "IISG", file = `${contributor}.xlsx`, at = 6): ReturnedRow {
  const origin = { file, sheet: "Needs", row: at, cell: `A${at}`, contributor, date: "2026-03-01" };
  return { kind: "needs", values, origin };
}

function returned(contributor: string, rows: readonly Values[], file = `${contributor}.xlsx`): Submission {
  return {
    file,
    contributor,
    date: "2026-03-01",
    scope: "needs|WBCSCi",
    rows: rows.map((values, index) => row(values, contributor, file, 6 + index)),
    outside: [],
  };
}

const merged = (state: RegisterState, ...submissions: readonly Submission[]): RegisterState =>
  submissions.reduce((before, submission) => mergeSubmission(before, submission).state, state);
const cellOf = (state: RegisterState, id: string, column: string): CellValue =>
  state.rows.get(`needs|${id}`)?.values[column] ?? null;
const open = (state: RegisterState): MergeConflict[] => [...state.conflicts.values()];

const sent = { need_id: "N1", need_text: "Scanners", cost: 100, comment: null };
const start = registerOfSent([row(sent)]);

test("a changed cell comes in with its file, row, contributor and date, and the others stay as they were", () => {
  const { state, changes, accepted } = mergeSubmission(start, returned("AL", [{ ...sent, cost: 120 }]));
  expect(accepted).toBe(1);
  expect(changes).toMatchObject([{ kind: "cell-changed", column: "cost", before: 100, after: 120 }]);
  expect(state.rows.get("needs|N1")).toMatchObject({
    values: { cost: 120, need_text: "Scanners" },
    cells: { cost: { file: "AL.xlsx", row: 6, contributor: "AL", date: "2026-03-01" } },
  });
  expect(open(state)).toEqual([]);
});

test("a cell that the register changed since is a conflict with both values, and the register keeps its own", () => {
  const state = merged(
    start,
    returned("BA1", [{ ...sent, cost: 120 }]),
    returned("BA2", [{ ...sent, cost: 150, comment: "urgent" }]),
  );
  expect(cellOf(state, "N1", "cost")).toBe(120);
  expect(cellOf(state, "N1", "comment")).toBe("urgent");
  expect(open(state)).toMatchObject([
    {
      kind: "both-changed",
      base: 100,
      theirs: 150,
      ours: 120,
      origin: { contributor: "BA2" },
      oursOrigin: { contributor: "BA1" },
    },
  ]);
});

test("an open conflict stays open when the same value is sent again, and closes when the register agrees", () => {
  const first = returned("A", [{ ...sent, cost: 1 }]);
  const second = returned("B", [{ ...sent, cost: 2 }]);
  const outcome = mergeSubmission(merged(start, first, second), second);
  expect(outcome.conflicts).toMatchObject([{ theirs: 2, ours: 1 }]);
  expect(open(merged(outcome.state, returned("A", [{ ...sent, cost: 2 }])))).toEqual([]);
});

test("a blank never erases; it is asked once, again when it comes again, and no more when the value is back", () => {
  const blank = returned("A", [{ ...sent, cost: null }]);
  const once = merged(start, blank);
  const twice = mergeSubmission(once, blank);
  expect(cellOf(twice.state, "N1", "cost")).toBe(100);
  expect(open(twice.state)).toMatchObject([{ kind: "blank", base: 100, theirs: null, ours: 100 }]);
  expect(twice.conflicts).toHaveLength(1);
  expect(open(merged(twice.state, returned("A", [sent])))).toEqual([]);
});

test("a second submission supersedes the first visibly, also back to what was sent", () => {
  const state = merged(start, returned("A", [{ ...sent, cost: 1 }]));
  const second = mergeSubmission(state, returned("A", [{ ...sent, cost: 2 }], "A again.xlsx"));
  expect(second.changes).toMatchObject([{ kind: "superseded", before: 1, after: 2 }]);
  expect(cellOf(merged(second.state, returned("A", [sent])), "N1", "cost")).toBe(100);
});

test("a value that two contributors gave is not overwritten when one of them changes it", () => {
  const both = merged(start, returned("A", [{ ...sent, cost: 5 }]), returned("B", [{ ...sent, cost: 5 }]));
  const state = merged(both, returned("A", [{ ...sent, cost: 6 }]));
  expect(cellOf(state, "N1", "cost")).toBe(5);
  expect(open(state)).toMatchObject([{ theirs: 6, ours: 5, origin: { contributor: "A" } }]);
});

test("missing rows are asked only when at least one sent row came back, and a row that stayed outside is not missing", () => {
  const two = registerOfSent([row(sent), row({ ...sent, need_id: "N2" })]);
  expect(open(merged(two, returned("A", [{ ...sent, need_id: "N9" }])))).toEqual([]);
  expect(open(merged(two, returned("A", [sent])))).toMatchObject([{ kind: "row-missing", key: "needs|N2" }]);
  const outside = { ...row({ ...sent, need_id: "N2" }, "A"), reasons: [] };
  expect(open(merged(two, { ...returned("A", [sent]), outside: [outside] }))).toEqual([]);
  expect(open(merged(two, returned("A", [sent]), returned("A", [sent, { ...sent, need_id: "N2" }])))).toEqual(
    [],
  );
});

test("the same row twice in a file, and an ID used for two rows, stay outside with the reason", () => {
  const { accepted, rejected } = mergeSubmission(start, returned("A", [sent, sent, { ...sent, cost: 7 }]));
  expect(accepted).toBe(1);
  expect(rejected.flatMap(({ reasons }) => reasons.map(({ key }) => key))).toEqual([
    "returned.reason.repeated",
    "returned.reason.idTwice",
  ]);
});

test("six bodies of one partner merge into one row", () => {
  const bodies = COLUMNS.map((column, index) =>
    returned(`BA ${index}`, [{ ...sent, [column]: `by ${index}` }]),
  );
  const state = merged(start, ...bodies);
  expect(state.rows.get("needs|N1")?.values).toMatchObject({
    need_text: "by 0",
    cost: "by 1",
    comment: "by 2",
  });
  expect(open(state)).toEqual([]);
});

test("an edited row without an ID is known again by its text", () => {
  const noId = { need_text: "Body scanners", cost: 5, comment: "x" };
  const state = merged(registerOfSent([row(noId)]), returned("A", [{ ...noId, cost: 6 }]));
  expect([...state.rows.values()].map(({ values }) => values)).toEqual([{ ...noId, cost: 6 }]);
});

test("what was sent anew is what a later return is compared with", () => {
  const round1 = merged(start, returned("A", [{ ...sent, cost: 1 }]));
  const newlySent = sentRows([...round1.rows.values()]);
  const { state } = mergeSubmission(round1, returned("B", [{ ...sent, cost: 2 }]), newlySent);
  expect(cellOf(state, "N1", "cost")).toBe(2);
  expect(open(state)).toEqual([]);
});

test("a decision keeps or takes, also an empty cell and a missing row; a row taken out does not creep back", () => {
  const two = registerOfSent([row(sent), row({ ...sent, need_id: "N2" })]);
  const asked = merged(two, returned("A", [{ ...sent, cost: null }]));
  const decide = (answer: "keep" | "take"): RegisterState =>
    merged(asked, {
      ...returned("Register", []),
      byHand: true,
      answers: open(asked).map(({ id }) => ({ conflict: id, answer })),
    });
  expect(open(decide("keep"))).toEqual([]);
  expect(decide("keep").rows).toEqual(asked.rows);
  const taken = decide("take");
  expect(cellOf(taken, "N1", "cost")).toBeNull();
  expect(taken.rows.has("needs|N2")).toBe(false);
  expect(merged(taken, returned("B", [sent, { ...sent, need_id: "N2" }])).rows.has("needs|N2")).toBe(false);
});

test("taking back two merges of one cell, older first, leaves what was there before both", () => {
  const state = merged(start, returned("A", [{ ...sent, cost: 1 }]), returned("A", [{ ...sent, cost: 2 }]));
  expect(takeBack(takeBack(state, 1).state, 2).state.rows).toEqual(start.rows);
  expect(takeBack(takeBack(state, 2).state, 1).state.rows).toEqual(start.rows);
  expect(cellOf(takeBack(state, 1).state, "N1", "cost")).toBe(2);
  expect(takeBack(state, 9)).toEqual({ state, kept: [] });
});

/** What one contributor returns of two sent rows and one row of anybody's own; undefined: the row is not in the file. */
const value = fc.constantFrom<CellValue>(null, "a", "b", "c", 7);
const cells = fc.record({ need_text: value, cost: value, comment: value });
const edit = fc.record({
  who: fc.constantFrom("A", "B", "C"),
  rows: fc.dictionary(fc.constantFrom("N1", "N2", "X1"), cells),
});
const base = fc.tuple(cells, cells).map(
  ([n1, n2]) =>
    [
      { need_id: "N1", ...n1 },
      { need_id: "N2", ...n2 },
    ] as Values[],
);

function submissionOf({ who, rows }: { who: string; rows: Record<string, Values> }): Submission {
  return returned(
    who,
    Object.entries(rows).map(([id, values]) => ({ need_id: id, ...values })),
  );
}

/** The plain reference: every contributor's last word on each cell, blank or not, beside what was sent. */
function lastWords(edits: readonly { who: string; rows: Record<string, Values> }[]): Map<string, CellValue> {
  const words = new Map<string, CellValue>();
  for (const { who, rows } of edits)
    for (const [id, values] of Object.entries(rows))
      for (const column of COLUMNS) words.set(`${id} ${column} ${who}`, values[column] ?? null);
  return words;
}

test("no edit is lost on any sequence: each contributor's last word is in the register or asked, and nothing else is", () => {
  fc.assert(
    fc.property(base, fc.array(edit, { maxLength: 8 }), (rows, edits) => {
      const state = merged(registerOfSent(rows.map((values) => row(values))), ...edits.map(submissionOf));
      const words = lastWords(edits);
      const wasSent = (id: string, column: string): CellValue =>
        rows.find((values) => values["need_id"] === id)?.[column] ?? null;
      for (const [place, word] of words) {
        const [id = "", column = "", who = ""] = place.split(" ");
        const now = cellOf(state, id, column);
        if (word === null || word === wasSent(id, column)) continue;
        const asked = open(state).some(
          (one) =>
            one.key === `needs|${id}` &&
            one.column === column &&
            one.origin.contributor === who &&
            one.theirs === word,
        );
        expect({ place, kept: now === word || asked }).toEqual({ place, kept: true });
      }
      for (const { key, values } of state.rows.values())
        for (const column of COLUMNS) {
          const id = key.replace("needs|", "");
          const said = ["A", "B", "C"].flatMap((who) => words.get(`${id} ${column} ${who}`) ?? []);
          const before = edits.flatMap((one) => one.rows[id]?.[column] ?? []);
          expect([wasSent(id, column), ...said, ...before, null]).toContain(values[column] ?? null);
          // A value that was sent is never erased by a blank.
          if (wasSent(id, column) !== null) expect(values[column] ?? null).not.toBeNull();
        }
    }),
    { numRuns: 300 },
  );
});

test("with one contributor the register is what the plain merge of the last words gives", () => {
  fc.assert(
    fc.property(base, fc.array(edit, { maxLength: 6 }), (rows, edits) => {
      const own = edits.map((one) => ({ ...one, who: "A" }));
      const state = merged(registerOfSent(rows.map((values) => row(values))), ...own.map(submissionOf));
      const plain = new Map(rows.map((values) => [String(values["need_id"]), { ...values }]));
      for (const { rows: back } of own)
        for (const [id, values] of Object.entries(back)) {
          const known: Record<string, CellValue> = plain.get(id) ?? { need_id: id };
          for (const column of COLUMNS) known[column] = values[column] ?? known[column] ?? null;
          plain.set(id, known);
        }
      for (const [id, values] of plain)
        for (const column of COLUMNS) expect(cellOf(state, id, column)).toBe(values[column] ?? null);
      expect(state.rows.size).toBe(plain.size);
      expect(open(state).filter(({ kind }) => kind === "both-changed")).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a merge taken back is as if it had never come, whatever came before and after", () => {
  fc.assert(
    fc.property(base, fc.array(edit, { minLength: 1, maxLength: 6 }), fc.nat(), (rows, edits, pick) => {
      const begin = registerOfSent(rows.map((values) => row(values)));
      const at = pick % edits.length;
      const { state } = takeBack(merged(begin, ...edits.map(submissionOf)), at + 1);
      const without = merged(begin, ...edits.filter((_one, index) => index !== at).map(submissionOf));
      expect(state.rows).toEqual(without.rows);
      expect(state.conflicts).toEqual(without.conflicts);
      expect(state.submitted).toEqual(without.submitted);
    }),
    { numRuns: 200 },
  );
});

test("accepted and rejected rows are the rows read, always", () => {
  const id = fc.constantFrom("N1", "N2", "X1", null);
  const rowsRead = fc.array(fc.tuple(id, cells).map(([need_id, rest]) => ({ need_id, ...rest })));
  fc.assert(
    fc.property(rowsRead, (rows) => {
      const { accepted, rejected } = mergeSubmission(start, returned("A", rows));
      expect(accepted + rejected.length).toBe(rows.length);
    }),
  );
});
