// The funding gap of many responses over years and beneficiaries, beside a plain sum of the same amounts in the same run.
import type { GapInput } from "../src/domain/funding/gapState";
import { computeGap } from "../src/domain/funding/gap";
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

/** Figures for `rows` responses x 5 years x 3 beneficiaries; the peer adds the amounts up without dimensions, states or cents. */
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
  const started = performance.now();
  const result = computeGap(input);
  const ms = Math.round(performance.now() - started);
  const peerStarted = performance.now();
  let sum = 0;
  for (const { totalBudget } of input.responses) sum += Number(totalBudget?.minor ?? 0n);
  const peerMs = Math.max(1, Math.round(performance.now() - peerStarted));
  const exact = result.reconciliation.net.minor === BigInt(sum);
  return Promise.resolve([
    {
      name: "gap by beneficiary and year",
      size: rows,
      ms,
      groups: result.groups.length,
      netEqualsPlainSum: exact,
      peer: { name: "plain sum of the amounts", ms: peerMs },
      ratio: Math.round(ms / peerMs),
    },
  ]);
}
