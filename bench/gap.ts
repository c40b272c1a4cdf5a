// The funding gap of many responses over years and beneficiaries, whole and after an edit, beside a plain table in the same run.
import type { GapInput } from "../src/domain/funding/gapState";
import { GapState } from "../src/domain/funding/gapState";
import type { GapGroup } from "../src/domain/funding/types";
import type { NeedRecord, ResponseRecord, SourceRow } from "../src/domain/record/types";

const source = (rowNumber: number): SourceRow => ({
  origin: { sheet: "Responses", rowNumber, columns: {} },
  values: {},
});
const STATES = ["SEC", "NEG", "SEEK", "PART", "NST"] as const;
const PARTNERS = ["AL", "BA", "XK", "ME", "MK", "RS"] as const;

function need(index: number): NeedRecord {
  return {
    source: source(index),
    id: `N-${index}`,
    cycle: null,
    pillar: "SC",
    beneficiary: PARTNERS[index % 6] ?? null,
    institution: null,
    phase: null,
    priority: null,
    objective: null,
    measure: null,
    text: null,
    levels: [],
    perspective: null,
    supportTypes: [],
    otherPillars: [],
    cost: { minor: BigInt(1_000_000_00 + index * 100), currency: "EUR" },
    ownFunds: null,
    fromYear: 2020,
    toYear: 2024,
    previousId: null,
    status: null,
  };
}

function response(index: number, needs: number): ResponseRecord {
  const amount = { minor: BigInt(10_000_00 + (index % 997) * 100), currency: "EUR" };
  return {
    source: source(index),
    id: `R-${index}`,
    reportedBy: null,
    mappingYear: null,
    title: null,
    shortTitle: null,
    pillars: ["SC"],
    needIds: [`N-${index % needs}`],
    actionCode: null,
    phases: [],
    donors: ["EC"],
    instrument: null,
    reference: null,
    lead: "GIZ",
    coImplementers: [],
    beneficiaries: [
      PARTNERS[index % 6] as string,
      PARTNERS[(index + 1) % 6] as string,
      PARTNERS[(index + 2) % 6] as string,
    ],
    scope: null,
    activityTypes: [],
    outputs: [],
    status: "ONG",
    start: "2020-03-01",
    end: "2024-10-31",
    timelineNote: null,
    totalBudget: amount,
    euContribution: null,
    otherContributions: null,
    fundingState: STATES[index % STATES.length] ?? null,
    secured: null,
    negotiated: null,
    sought: null,
    fundedFrom: null,
    fundedTo: null,
    followUpOf: null,
    visibility: null,
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

function timed<T>(work: () => T): { value: T; ms: number } {
  const started = performance.now();
  const value = work();
  return { value, ms: Math.round((performance.now() - started) * 10) / 10 };
}

/** Figures for `rows` responses x 5 years x 3 beneficiaries, whole and after one edit; the peer is a plain table of the same rows. */
export function benchGap(rows = 100_000): Promise<Record<string, unknown>[]> {
  const needs = Math.max(10, Math.round(rows / 50));
  const input: GapInput = {
    needs: Array.from({ length: needs }, (_need, index) => need(index)),
    responses: Array.from({ length: rows }, (_response, index) => response(index, needs)),
    fundingLines: [],
    rates: [],
    currency: "EUR",
    asOf: "2022-06-30",
    by: ["beneficiary", "year"],
    adjustments: { same: [], partOf: [] },
  };
  const whole = timed(() => {
    const state = new GapState(input);
    return { state, result: state.result() };
  });
  const peer = timed(() => plainTable(input.responses));
  const { state, result } = whole.value;
  const net = input.responses.reduce((sum, { totalBudget }) => sum + (totalBudget?.minor ?? 0n), 0n);
  const edits = Array.from({ length: 21 }, (_edit, index) => {
    const at = Math.floor((index * rows) / 21);
    const record = {
      ...response(at, needs),
      totalBudget: { minor: 777_00n, currency: "EUR" },
      end: "2023-10-31",
    };
    return timed(() => {
      state.set(`R-${at}`, record);
      return state.result();
    }).ms;
  }).sort((a, b) => a - b);
  return Promise.resolve([
    {
      name: "gap by beneficiary and year",
      size: rows,
      ms: whole.ms,
      groups: result.groups.length,
      netEqualsSum: result.reconciliation.net.minor === net,
      largestDifferenceInCents: Math.round(largestDifference(result.groups, peer.value)),
      peer: { name: "plain table by beneficiary and year in floating point", ms: peer.ms },
      ratio: Math.round((whole.ms / Math.max(0.1, peer.ms)) * 10) / 10,
    },
    {
      name: "gap after one edit",
      size: rows,
      ms: edits[10],
      slowest: edits[20],
      edits: edits.length,
      peer: { name: "the same table counted anew", ms: peer.ms },
      ratio: Math.round(((edits[10] ?? 0) / Math.max(0.1, peer.ms)) * 100) / 100,
    },
  ]);
}
