// The funding gap of many responses over years and beneficiaries as the pane computes it: read over the stand-in, summed in the shipped
// worker, written in place; whole and after an edit, beside a plain table of the same rows in the same run.
import { IN_PLACE } from "../src/app/inPlace";
import { gapInputOf } from "../src/app/computations";
import type { Register } from "../src/app/register";
import { readRegister } from "../src/app/register";
import { makeUseCases } from "../src/app/useCases/useCases";
import type { GapSettings } from "../src/app/heavyWork";
import { planGapSheets } from "../src/domain/funding/gapSheets";
import type { GapInput } from "../src/domain/funding/gapState";
import { GapState } from "../src/domain/funding/gapState";
import type { GapGroup } from "../src/domain/funding/types";
import type { ResponseRecord } from "../src/domain/record/types";
import { serialOfIso } from "../src/domain/sheet/dates";
import type { CellValue } from "../src/domain/sheet/snapshot";
import { columnsOf } from "../src/domain/template/definitions";
import { officeWorkbook } from "../src/excel/officeWorkbook";
import { translatorFor } from "../src/i18n/catalogues";
import { countTraffic } from "./lib/countTraffic";
import { PARTNER_NAMES, PARTNERS } from "./lib/partners";
import { openStandIn } from "./lib/standIn";
import type { ShippedWorker } from "./lib/shippedWorker";
import { shippedWorker } from "./lib/shippedWorker";

const TODAY = "2022-06-30";
const STATES = ["SEC", "NEG", "SEEK", "PART", "NST"] as const;
const SETTINGS: GapSettings = { asOf: TODAY, by: ["beneficiary", "year"] };

type Cells = Readonly<Record<string, CellValue>>;
const needId = (index: number): string => `SC-AL-2020-${String(index + 1).padStart(4, "0")}`;

function needCells(index: number): Cells {
  return {
    need_id: needId(index),
    pillar: "SC",
    beneficiary: PARTNER_NAMES[index % 6] ?? null,
    cost: 1_000_000 + index,
    currency: "EUR",
    from_year: 2020,
    to_year: 2024,
  };
}

function responseCells(index: number, needs: number): Cells {
  return {
    response_id: `R-GIZ-${String(index + 1).padStart(6, "0")}`,
    title: `Support number ${index + 1}`,
    pillar: "SC",
    need_ids: needId(index % needs),
    donors: "EC",
    lead: "GIZ",
    beneficiaries: [0, 1, 2].map((place) => PARTNERS[(index + place) % 6]).join("; "),
    status: "ONG",
    start: serialOfIso("2020-03-01"),
    end: serialOfIso("2024-10-31"),
    total_budget: 10_000 + (index % 997),
    currency: "EUR",
    funding_status: STATES[index % STATES.length] ?? null,
  };
}

/** Groups the budgets by beneficiary and year in floating point, as a script would: no states, needs, cents or rows behind. */
function plainTable(responses: readonly ResponseRecord[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { totalBudget, beneficiaries, start, end } of responses) {
    const from = Date.parse(start ?? "");
    const to = Date.parse(end ?? "") + 86_400_000;
    for (let year = Number(start?.slice(0, 4)); year <= Number(end?.slice(0, 4)); year++) {
      const days = Math.min(to, Date.UTC(year + 1, 0)) - Math.max(from, Date.UTC(year, 0));
      const part = (Number(totalBudget?.minor ?? 0n) * days) / (to - from) / beneficiaries.length;
      for (const beneficiary of beneficiaries)
        sums.set(`${beneficiary}|${year}`, (sums.get(`${beneficiary}|${year}`) ?? 0) + part);
    }
  }
  return sums;
}

/** The largest difference between the exact money of a group and the plain table's, in cents. */
function largestDifference(groups: readonly GapGroup[], plain: ReadonlyMap<string, number>): number {
  return groups.reduce((largest, { key, secured, negotiated, sought, unknown }) => {
    const exact = secured.minor + negotiated.minor + sought.minor + unknown.minor;
    const other = plain.get(`${key.beneficiary}|${key.year}`) ?? 0;
    return Math.max(largest, Math.abs(Number(exact) - other));
  }, 0);
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A workbook over the stand-in with so many needs and responses below their headings, written as if typed. */
async function filledWorkbook(rows: number, needs: number) {
  const { model, host } = openStandIn();
  const port = officeWorkbook();
  const useCases = makeUseCases({
    port,
    heavy: IN_PLACE,
    clock: { today: () => TODAY, now: () => `${TODAY}T10:00:00Z` },
    translate: translatorFor("en"),
    who: () => "",
  });
  for (const kind of ["needs", "responses"] as const) {
    const template = await useCases.prepareTemplate({
      kind,
      layout: "table",
      pillar: "SC",
      cycle: "2024-2025",
      rows: 10,
    });
    if (!template.ok) throw new Error(template.problems.map(({ key }) => key).join(", "));
    await useCases.apply(template.value.plan);
  }
  const { tables } = await port.overview();
  const fill = (kind: "needs" | "responses", count: number, cellsOf: (index: number) => Cells): void => {
    const table = tables.find(({ name }) => name === (kind === "needs" ? "tblNeeds" : "tblResponses"));
    const sheet = table && model.sheetByName(table.sheet);
    if (!sheet) throw new Error(`The template of ${kind} has no table.`);
    const keys = columnsOf(kind).map(({ key }) => key);
    const { top, left } = table.area;
    for (let from = 0; from < count; from += 5_000) {
      const block = Math.min(5_000, count - from);
      const cells = Array.from({ length: block }, (_row, index) => {
        const own = cellsOf(from + index);
        return keys.map((key) => ({ value: own[key] ?? null }));
      });
      sheet.write({ top: top + 1 + from, left, rows: block, columns: keys.length }, cells);
    }
  };
  fill("needs", needs, needCells);
  fill("responses", rows, (index) => responseCells(index, needs));
  return { model, host, port, useCases };
}

/**
 * Figures for `rows` responses x 5 years x 3 beneficiaries, whole and after one edit. Milliseconds of the worker are those of its own
 * thread at work, from the task's message to its answer; rows that reach it before are not in them.
 */
export async function benchGap(rows = 100_000): Promise<Record<string, unknown>[]> {
  const needs = Math.max(10, Math.round(rows / 50));
  const { model, host, port } = await filledWorkbook(rows, needs);
  const read = await countTraffic(host, () => readRegister(port));
  if (!read.value.ok) throw new Error(read.value.problems.map(({ key }) => key).join(", "));
  const register: Register = read.value.value;
  const input = gapInputOf(register, SETTINGS);
  const peerBegan = performance.now();
  const plain = plainTable(input.responses);
  const peerMs = performance.now() - peerBegan;

  const worker = shippedWorker();
  const runs: WorkerRun[] = [];
  let whole = await measured(worker, runs, () => worker.work.gap(register, SETTINGS));
  // A copy is a register of its own: the worker gets its rows anew and remembers nothing of the one before.
  for (let run = 1; run < 3; run++)
    whole = await measured(worker, runs, () => worker.work.gap({ ...register }, SETTINGS));
  await worker.end();
  const made = { today: TODAY, now: `${TODAY}T10:00:00Z`, taxonomy: register.taxonomy };
  const plan = planGapSheets(whole, register.overview, translatorFor("en"), made, {
    charts: true,
    pivotTables: true,
    slicers: true,
  });
  const written = await countTraffic(host, () => port.apply(plan));
  host.dispose();
  model.dispose();

  const state = new GapState(input);
  state.result();
  const edits = Array.from({ length: 21 }, (_edit, index) => editedMs(state, input, index / 21)).sort(
    (a, b) => a - b,
  );
  const net = input.responses.reduce((sum, { totalBudget }) => sum + (totalBudget?.minor ?? 0n), 0n);
  const best = runs.reduce((a, b) => (b.ms < a.ms ? b : a));
  return [
    {
      name: "gap by beneficiary and year, in the worker",
      size: rows,
      ms: tenths(best.ms),
      answerMs: tenths(best.answerMs),
      processorMs: tenths(best.busyMs),
      allowedMs: 2_000,
      firstMs: tenths(runs[0]?.ms ?? NaN),
      groups: whole.groups.length,
      netEqualsSum: whole.reconciliation.net.minor === net,
      largestDifferenceInCents: Math.round(largestDifference(whole.groups, plain)),
      peer: { name: "plain table by beneficiary and year in floating point", ms: tenths(peerMs) },
      ratio: tenths(best.ms / Math.max(0.1, peerMs)),
    },
    {
      name: "gap after one edit",
      size: rows,
      processorMs: tenths(edits[10] ?? NaN),
      slowest: tenths(edits[20] ?? NaN),
      edits: edits.length,
      allowedMs: 50,
    },
    { name: "gap: rows read over the stand-in", size: rows, ...read.traffic },
    { name: "gap: sheets written in place, steps", size: plan.ops.length, ...written.traffic },
  ];
}

interface WorkerRun {
  /** The worker's thread, from the task's message to its answer, by the clock. */
  readonly ms: number;
  /** From asking to having the answer on the other side. */
  readonly answerMs: number;
  /** The processor's time of all threads meanwhile, the asking one's too, which only takes the answer. */
  readonly busyMs: number;
}

async function measured<T>(worker: ShippedWorker, runs: WorkerRun[], work: () => Promise<T>): Promise<T> {
  const value = await work();
  runs.push({ ms: await worker.workedMs(), answerMs: worker.taskMs(), busyMs: worker.taskBusyMs() });
  return value;
}

/** One response with another budget and end, put into the state, and the gap of that: the processor's milliseconds. */
function editedMs(state: GapState, { responses }: GapInput, place: number): number {
  const record = responses[Math.floor(place * responses.length)];
  if (!record?.id) throw new Error("The response to edit has no ID.");
  const before = busyMs();
  state.set(record.id, { ...record, totalBudget: { minor: 777_00n, currency: "EUR" }, end: "2023-10-31" });
  state.result();
  return busyMs() - before;
}

function busyMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
