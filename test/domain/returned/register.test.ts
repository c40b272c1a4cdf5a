// A register is read back as it was: its memory, edits by hand, decisions; and what is outside stays listed until it is repaired.
import fc from "fast-check";
import { message } from "../../../src/domain/message";
import { completenessBoard } from "../../../src/domain/returned/board";
import { readMemory, writeMemory } from "../../../src/domain/returned/memory";
import { mergeSubmission, registerOfSent, sentRows } from "../../../src/domain/returned/merge";
import { DECISION_HEADING, QUESTION_HEADING } from "../../../src/domain/returned/mergeTables";
import { ownColumns, readRegisterState } from "../../../src/domain/returned/registerReading";
import { planRegister } from "../../../src/domain/returned/registerSheets";
import { openRejections } from "../../../src/domain/returned/standing";
import { submissionOf } from "../../../src/domain/returned/submission";
import { replay, takeBack } from "../../../src/domain/returned/takeBack";
import type {
  RegisterState,
  RejectedRow,
  ReturnedRow,
  Submission,
  Values,
} from "../../../src/domain/returned/types";
import type { CellValue, SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { columnsOf } from "../../../src/domain/template/definitions";
import type { Finding } from "../../../src/domain/validation/finding";

function row(values: Values, contributor: string, file = `${contributor}.xlsx`, at = 6): ReturnedRow {
  const origin = { file, sheet: "Needs", row: at, cell: `A${at}`, contributor, date: "2026-03-01" };
  return { kind: "needs", values, origin };
}

function returned(contributor: string, rows: readonly Values[], more: Partial<Submission> = {}): Submission {
  return {
    file: `${contributor}.xlsx`,
    contributor,
    date: "2026-03-01",
    scope: "needs|SC|2024-2025",
    kinds: ["needs"],
    rows: rows.map((values, index) => row(values, contributor, `${contributor}.xlsx`, 6 + index)),
    outside: [],
    ...more,
  };
}

const outsideRow = (contributor: string, values: Values): RejectedRow => ({
  ...row(values, contributor),
  reasons: [message("returned.reason.idTwice", { id: "N1", row: "7", sheet: "Needs" })],
});
const merged = (state: RegisterState, ...submissions: readonly Submission[]): RegisterState =>
  submissions.reduce((before, submission) => mergeSubmission(before, submission).state, state);

const sent = { need_id: "N1", need_text: "Scanners", cost: 100, comment: null };
const start = registerOfSent([row(sent, "IISG"), row({ ...sent, need_id: "N2" }, "IISG")]);

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("_x0041_", "Kosovo*", "=1+1", " ", "Скенери", "7", "\u0000\ud83d", "a\r\nb"),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(fc.constant(null), text, fc.integer(), fc.boolean());
const values: fc.Arbitrary<Values> = fc.record(
  { need_id: fc.constantFrom("N1", "N2", "N3", null), need_text: value, cost: value, comment: value },
  { requiredKeys: ["need_id"] },
);
const submission: fc.Arbitrary<Submission> = fc
  .record({
    who: fc.constantFrom("A", "B"),
    rows: fc.array(values, { maxLength: 4 }),
    outside: fc.array(values, { maxLength: 2 }),
  })
  .map(({ who, rows, outside }) =>
    returned(who, rows, { outside: outside.map((one) => outsideRow(who, one)) }),
  );

test("the memory gives back the whole register, whatever stands in the cells, also after a merge was taken back", () => {
  fc.assert(
    fc.property(fc.array(submission, { maxLength: 5 }), fc.nat(5), (submissions, no) => {
      const state = takeBack(merged(start, ...submissions), no).state;
      const pieces = writeMemory(state);
      const read = readMemory(pieces);
      if (!read.ok) throw new Error("the memory cannot be read");
      expect(replay(read.value)).toEqual(state);
      for (const piece of pieces) expect(piece).toMatch(/^[\x20-\x7e]{1,32000}$/);
      expect(pieces.join("")).not.toMatch(/_x[0-9A-F]{4}_/i);
    }),
    { numRuns: 200 },
  );
});

test("a memory of which a piece is missing, swapped or changed is refused with a sentence", () => {
  const long = returned("A", [{ ...sent, comment: "x".repeat(70_000) }]);
  const pieces = writeMemory(merged(start, long));
  expect(pieces.length).toBeGreaterThan(3);
  const [head = "", one = "", two = "", ...rest] = pieces;
  const damaged: CellValue[][] = [
    [],
    [head],
    [head, one, ...rest],
    [head, two, one, ...rest],
    [head, one.replace("Scanners", "Scammers"), two, ...rest],
  ];
  for (const broken of damaged)
    expect(readMemory(broken)).toMatchObject({
      ok: false,
      problems: [{ key: "returned.register.memoryBroken" }],
    });
});

/** The register's sheets as they would be read from a workbook, after `edit` changed the cells. */
function reopened(
  state: RegisterState,
  edit: (cells: CellValue[][], keyColumn: number) => void = () => undefined,
  decide: (question: string) => string = () => "",
) {
  const plan = planRegister(state, [], { sheets: [], tables: [], names: [] }, ({ key }) => key, {
    today: "2026-05-01",
    now: "2026-05-01T08:00:00Z",
    taxonomy: BUILTIN_TAXONOMY,
  });
  const cellsOf = (sheet: string, top: number): CellValue[][] => {
    const grid: CellValue[][] = [];
    for (const op of plan.ops)
      if (op.kind === "write" && op.sheet === sheet)
        op.values.forEach((line, r) => {
          const target = (grid[op.top + r] ??= []);
          line.forEach((cell, c) => {
            if (cell !== null && typeof cell !== "object") target[op.left + c] = cell;
          });
        });
    const width = Math.max(...Array.from(grid, (line: CellValue[] | undefined) => line?.length ?? 0));
    return grid.slice(top).map((line) => Array.from({ length: width }, (_, c): CellValue => line[c] ?? null));
  };
  const tableOf = (name: string): SheetSnapshot => {
    const op = plan.ops.find((one) => one.kind === "table" && one.name === name);
    if (op?.kind !== "table") throw new Error(`no ${name}`);
    return { sheet: op.sheet, top: op.area.top, left: 0, values: cellsOf(op.sheet, op.area.top) };
  };
  const needs = tableOf("tblNeeds");
  const [header = [], ...cells] = needs.values.map((line) => [...line]);
  const headings = header.map((cell, column) => ({ header: String(cell), column }));
  const own = ownColumns(headings);
  edit(cells, own.key ?? -1);
  const columns = Object.fromEntries(
    columnsOf("needs").map(({ key, header: heading }) => [
      key,
      headings.findIndex((one) => one.header === heading),
    ]),
  );
  const conflicts = tableOf("tblConflicts");
  const [titles = [], ...questions] = conflicts.values;
  const question = titles.indexOf(QUESTION_HEADING);
  const decision = titles.indexOf(DECISION_HEADING);
  return readRegisterState({
    file: "register.xlsx",
    sheets: [
      {
        kind: "needs",
        sheet: needs.sheet,
        columns,
        own,
        data: { sheet: needs.sheet, top: needs.top + 1, left: 0, values: cells },
        rows: cells.map((line, index) => ({
          origin: { sheet: needs.sheet, rowNumber: needs.top + 2 + index, columns },
          values: Object.fromEntries(
            Object.entries(columns).map(([key, column]) => [key, line[column] ?? null]),
          ),
        })),
      },
    ],
    memory: tableOf("tblMemory"),
    conflicts: {
      ...conflicts,
      values: [
        titles,
        ...questions.map((line) =>
          line.map((cell, column) =>
            column === decision ? decide(String(line[question] ?? "")) || null : cell,
          ),
        ),
      ],
    },
    today: "2026-05-02",
    editor: "Secretariat",
  });
}

function stateOf(read: ReturnType<typeof reopened>): RegisterState {
  if (!read.ok) throw new Error("the register cannot be read");
  return read.value.state;
}

const two = merged(start, returned("A", [{ ...sent, cost: 120 }]), returned("B", [{ ...sent, cost: 150 }]));

test("a register that nobody touched is read back as it was written", () => {
  expect(stateOf(reopened(two))).toEqual(two);
});

test("an edit by hand in the register holds, names its editor, and is a submission that can be taken back", () => {
  const state = stateOf(
    reopened(two, (cells) => {
      for (const line of cells)
        line.forEach((cell, at) => cell === "Scanners" && (line[at] = "Two scanners"));
    }),
  );
  expect(state.rows.get("needs|N1")?.values["need_text"]).toBe("Two scanners");
  expect(state.rows.get("needs|N1")?.cells["need_text"]?.contributor).toBe("Secretariat");
  expect(state.log).toHaveLength(3);
  expect(takeBack(state, 3).state.rows).toEqual(two.rows);
});

test("a decision in the Conflicts table closes its question: take writes the value, keep leaves it", () => {
  const cost = (state: RegisterState): CellValue => state.rows.get("needs|N1")?.values["cost"] ?? null;
  const take = stateOf(reopened(two, undefined, (id) => (id.includes("|cost|") ? "Take " : "")));
  const keep = stateOf(reopened(two, undefined, (id) => (id.includes("|cost|") ? "keep" : "")));
  expect([cost(two), cost(take), cost(keep)]).toEqual([120, 150, 120]);
  const left = (state: RegisterState): number =>
    [...state.conflicts.values()].filter(({ column }) => column === "cost").length;
  expect([left(two), left(take), left(keep)]).toEqual([1, 0, 0]);
});

test("a row deleted on the register's sheet is back, and that is said", () => {
  const read = reopened(two, (cells) => cells.pop());
  expect(stateOf(read).rows.size).toBe(2);
  expect(read).toMatchObject({
    value: { notes: [{ key: "returned.register.deleted", params: { ids: "N2" } }] },
  });
});

test("a row outside is listed until the same contributor sends it again, and not longer", () => {
  const bad = outsideRow("A", { ...sent, cost: "a lot" });
  const once = merged(start, returned("A", [], { outside: [bad] }));
  const elsewhere = merged(once, returned("B", [sent]));
  expect(openRejections(elsewhere).map(({ no, row: { values: found } }) => [no, found["cost"]])).toEqual([
    [1, "a lot"],
  ]);
  expect(openRejections(merged(elsewhere, returned("A", [sent])))).toEqual([]);
  const partly = merged(once, returned("A", [{ ...sent, need_id: "N2", need_text: "Another" }]));
  expect(openRejections(partly)).toHaveLength(1);
});

test("findings keep rows outside by severity, place and mute, and no row is lost", () => {
  const rows = [10, 11, 12, 13].map((rowNumber) => ({
    origin: { sheet: "Needs", rowNumber, columns: { need_id: 0, need_text: 1 } },
    values: { need_id: `N${rowNumber}`, need_text: "x" },
  }));
  const finding = (at: number, severity: Finding["severity"], more: Partial<Finding> = {}): Finding => ({
    rule: "COL-01",
    severity,
    sheet: "Needs",
    cell: at === 0 ? "" : `A${at}`,
    row: at,
    column: "need_text",
    value: null,
    message: message("rules.COL-01.message"),
    suggestions: [],
    fix: null,
    ...more,
  });
  const of = (findings: readonly Finding[]): Submission =>
    submissionOf({
      file: "f.xlsx",
      tables: [{ kind: "needs", sheet: "Needs", columns: { need_id: 0, need_text: 1 }, rows }],
      findings,
      taxonomy: BUILTIN_TAXONOMY,
      received: "2026-05-01",
    });
  const some = of([
    finding(10, "error"),
    finding(11, "warning"),
    finding(12, "error", { muted: { reason: "agreed" } }),
    finding(0, "error"),
  ]);
  expect(some.outside.map(({ origin }) => origin.row)).toEqual([10]);
  expect(some.rows).toHaveLength(3);
  expect(of([finding(0, "critical")]).outside).toHaveLength(4);
  expect(of([finding(0, "critical", { sheet: "" })]).outside).toHaveLength(4);
  expect(of([finding(0, "critical", { sheet: "Other" })]).outside).toHaveLength(0);
});

test("the board has six beneficiaries by three pillars and says what is missing, open and complete", () => {
  const place = { beneficiary: "XK", pillar: "SC" };
  const bad = outsideRow("A", { need_id: "N7" });
  const state = merged(
    start,
    returned("A", [sent], { place, outside: [bad] }),
    returned("B", [sent], { place: { beneficiary: "AL", pillar: "CT" } }),
  );
  const lines = completenessBoard(state, BUILTIN_TAXONOMY);
  const of = (who: string, pillar: string) =>
    lines.find((line) => line.who === who && line.pillar === pillar);
  expect(lines.filter(({ who }) => who !== "")).toHaveLength(18);
  expect(of("Kosovo*", "WBCSCi")).toMatchObject({
    files: 1,
    returned: 2,
    accepted: 1,
    outside: 1,
    state: "to-repair",
  });
  expect(of("Albania", "WBCTi")).toMatchObject({ questions: 1, state: "to-decide" });
  expect(of("Serbia", "WBBSi")).toMatchObject({ files: 0, sent: 0, state: "nothing" });
});

test("what was sent counts once, however often the same base is named", () => {
  const base = sentRows([row(sent, "IISG")]);
  const state = mergeSubmission(
    mergeSubmission(start, returned("A", [sent]), base).state,
    returned("B", [sent]),
    base,
  );
  expect(state.state.bases).toHaveLength(2);
});
