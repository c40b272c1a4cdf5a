// Faults: each round trip of each use case fails in each way; afterwards nothing of the user's is lost, what was done is said, and
// a repeat finishes the work. FAULTS=all runs the whole matrix (hours), FAULTS=kinds the codes that are told apart, FAULTS=500 that
// many, FAULTS="check, round trip 10" those of this name; FAULTS_FROM and FAULTS_TO take a part of them, so that hours can be
// run in pieces. CI runs a sample.
import { ANSWER_LOST } from "../../src/excel/applyPlan";
import type { TestHost } from "../support/excelHost";
import type { Action } from "./faultMatrix";
import {
  BASIC_ACTIONS,
  cellsOf,
  CODES,
  EVENTS,
  lookAt,
  marksOf,
  openSample,
  outcomeOf,
  TOLD_APART,
  useCasesOf,
} from "./faultMatrix";
import { FURTHER_ACTIONS } from "./furtherFaultActions";

const ACTIONS: Readonly<Record<string, Action>> = { ...BASIC_ACTIONS, ...FURTHER_ACTIONS };

/** One for each use case. */
const CASES_IN_CI = 20;

interface Case {
  readonly action: string;
  readonly at: number;
  readonly fault: string;
  readonly when: "before" | "after" | "between";
}

const nameOf = ({ action, at, fault, when }: Case): string => `${action}, round trip ${at}, ${fault} ${when}`;

/** Deterministic: the same order on every machine; any first part of it is spread over all actions, round trips and faults. */
function evenly(all: readonly Case[]): Case[] {
  const rank = ({ action, at, fault, when }: Case): number => {
    let hash = 2166136261;
    for (const letter of `${action}|${at}|${fault}|${when}`)
      hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
    return hash;
  };
  const ofAction = new Map<string, Case[]>();
  for (const one of all) ofAction.set(one.action, [...(ofAction.get(one.action) ?? []), one]);
  return [...ofAction.values()]
    .flatMap((cases) =>
      cases
        .map((one) => ({ one, rank: rank(one) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }, index) => ({ one, turn: index })),
    )
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
}

function chosenOf(all: readonly Case[], wanted: string | undefined): readonly Case[] {
  if (wanted === undefined) return all.slice(0, CASES_IN_CI);
  if (wanted === "all") return all;
  if (wanted === "kinds") return all.filter(({ fault, when }) => when === "between" || TOLD_APART.has(fault));
  return /^\d+$/.test(wanted)
    ? all.slice(0, Number(wanted))
    : all.filter((one) => nameOf(one).startsWith(wanted));
}

let host: TestHost | undefined;
afterEach(() => {
  host?.dispose();
  host = undefined;
});

async function opened({ open, before }: Action): Promise<TestHost> {
  host?.dispose();
  host = await open();
  await before?.(useCasesOf(host), host);
  return host;
}

function raise(what: string): never {
  throw new Error(`There is no action ${what}.`);
}

/** What a clean run does: its round trips, and the workbook before and after it. */
async function cleanRun(action: Action): Promise<{
  readonly trips: number;
  readonly before: string;
  readonly marks: Record<string, string>;
  readonly cells: ReadonlyMap<string, string>;
}> {
  const own = await opened(action);
  const before = JSON.stringify(lookAt(own.model));
  const trips = own.server.traffic.length;
  const { said } = await outcomeOf(() => action.act(useCasesOf(own), own));
  expect(said).toEqual([]);
  return {
    trips: own.server.traffic.length - trips,
    before,
    marks: marksOf(own.model),
    cells: cellsOf(own.model),
  };
}

/** Problems of one case, each a sentence; none when all holds. */
async function problemsOf(
  one: Case,
  clean: Awaited<ReturnType<typeof cleanRun>>,
  action = ACTIONS[one.action] ?? raise(one.action),
): Promise<string[]> {
  const { act } = action;
  const own = await opened(action);
  const useCases = useCasesOf(own);
  const ownBefore = cellsOf(own.model);
  const at = own.server.traffic.length + one.at;
  const event = EVENTS[one.fault];
  if (one.when === "between" && event)
    own.server.between = (request) => {
      if (request === at) event.happen(own.model);
    };
  else if (one.when !== "between") own.server.faults.push({ at, code: one.fault, when: one.when });

  const first = await outcomeOf(() => act(useCases, own));
  const problems: string[] = [];
  const say = (sentence: string): void => void problems.push(`${nameOf(one)}: ${sentence}`);

  // Nothing of the user's is lost: each cell is as it was, or as a clean run would have made it.
  const now = cellsOf(own.model);
  const inserted = one.fault === "row inserted below by a co-author";
  const movesRows = MOVES_ROWS.has(one.action);
  /** Whether a cell of the user's holds neither what it held nor what a clean run makes of it. */
  const lostIn = (at: ReadonlyMap<string, string>): ((cell: string, value: string) => boolean) => {
    const values = new Set(at.values());
    return (cell, value) =>
      movesRows ? !values.has(value) : at.get(cell) !== value && at.get(cell) !== clean.cells.get(cell);
  };
  const lostNow = lostIn(now);
  if (!inserted)
    for (const [cell, value] of ownBefore)
      if (lostNow(cell, value)) say(`${cell} was "${value}" and is "${now.get(cell) ?? ""}".`);

  const broke = first.said.length > 0;
  const tookBack = one.when === "before" && first.said.includes("workbook.op.rolled-back");
  const changed =
    one.when !== "between" &&
    broke &&
    (first.report === undefined || tookBack) &&
    JSON.stringify(lookAt(own.model)) !== clean.before;
  // What changed the workbook and did not end well must have said so in a report.
  if (changed && first.report === undefined)
    say(`the workbook was changed, and the user was told that nothing was done (${first.said.join(", ")}).`);
  if (changed && tookBack) say("the user was told that all was taken back, and it was not.");

  // A repeat finishes it.
  own.server.between = undefined;
  own.server.faults.length = 0;
  event?.heal?.(own.model);
  action.heal?.(one.fault, own.model);
  const again = await outcomeOf(() => act(useCases, own));
  if (again.report === undefined || !again.report.complete)
    say(`a repeat did not finish it (${again.said.join(", ")}).`);
  const kept = cellsOf(own.model);
  const lostAfter = lostIn(kept);
  for (const [cell, value] of ownBefore)
    if (!inserted && lostAfter(cell, value))
      say(`after the repeat ${cell} is "${kept.get(cell) ?? ""}", it was "${value}".`);
  // No orphan marks: the marks on people's sheets are those of a clean run, and no sheet of ours stands there half made.
  const marks = marksOf(own.model);
  if (one.when !== "between" && one.action !== "template" && !REPEAT_CHANGES.has(one.action))
    for (const [key, wantedMarks] of Object.entries(clean.marks))
      if (marks[key] !== undefined && marks[key] !== wantedMarks)
        say(`the ${key} are not those of a clean run.`);
  return problems;
}

/** These put rows of people's own in another order: each value must still be there, wherever it stands. */
const MOVES_ROWS = new Set(["lists"]);

/** A second run of these finds other findings than the first one did, so its marks differ rightly. */
const REPEAT_CHANGES = new Set(["repair", "mute"]);

test(
  "each round trip of each use case may fail in each way, and nothing is lost",
  async () => {
    const all: Case[] = [];
    const clean = new Map<string, Awaited<ReturnType<typeof cleanRun>>>();
    for (const [action, one] of Object.entries(ACTIONS)) {
      const run = await cleanRun(one);
      clean.set(action, run);
      for (let at = 1; at <= run.trips; at++) {
        for (const fault of CODES) all.push({ action, at, fault, when: "before" });
        // Done, and the answer lost: only codes that say nothing of what was done.
        for (const fault of ANSWER_LOST) all.push({ action, at, fault, when: "after" });
        for (const fault of Object.keys(EVENTS)) all.push({ action, at, fault, when: "between" });
      }
    }
    const wanted = process.env["FAULTS"];
    const cases = chosenOf(evenly(all), wanted).slice(
      Number(process.env["FAULTS_FROM"] ?? 0),
      Number(process.env["FAULTS_TO"] ?? Infinity),
    );
    const problems: string[] = [];
    for (const [index, one] of cases.entries()) {
      const run = clean.get(one.action);
      const found = run ? await problemsOf(one, run) : [];
      problems.push(...found);
      // A run of hours says how far it is, and what it found.
      if (wanted !== undefined && (found.length > 0 || index % 100 === 99))
        process.stdout.write([`${index + 1} cases of ${cases.length}`, ...found, ""].join("\n"));
    }
    process.stdout.write(
      `Fault matrix: ${cases.length} of ${all.length} cases run (${Object.keys(ACTIONS).length} use cases, ` +
        `${CODES.length} codes, ${ANSWER_LOST.length} lost answers, ${Object.keys(EVENTS).length} events in between); ${problems.length} problems.\n`,
    );
    expect(problems).toEqual([]);
  },
  3_600_000 * 8,
);

test("an action that overwrites a user's cell, or writes and says that it did nothing, is caught", async () => {
  const careless: Action = {
    open: openSample,
    async act() {
      const [sheet] = host?.model.sheets ?? [];
      const area = sheet?.usedArea(true);
      if (!sheet || !area) throw new Error("The sample is empty.");
      sheet.write({ ...area, rows: 1, columns: 1 }, [[{ value: `lost ${Math.random()}` }]]);
      await host?.port.overview();
      return { complete: true, done: [], notDone: [], skippedCells: [], roundTrips: 1, cellsWritten: 1 };
    },
  };
  const clean = await cleanRun(careless);
  const fault = { action: "careless", at: 1, fault: "AccessDenied", when: "before" } as const;
  const problems = await problemsOf(fault, clean, careless);
  expect(problems.join("\n")).toMatch(/was ".*" and is "lost/);
  expect(problems.join("\n")).toMatch(/told that nothing was done/);
}, 120_000);
