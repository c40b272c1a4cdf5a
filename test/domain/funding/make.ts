// Rows and generated data for the tests of the funding side.
import fc from "fast-check";
import type { GapInput } from "../../../src/domain/funding/gapState";
import type {
  FundingLine,
  Money,
  NeedRecord,
  ResponseRecord,
  SourceRow,
} from "../../../src/domain/record/types";

export const euros = (whole: number): Money => ({ minor: BigInt(Math.round(whole * 100)), currency: "EUR" });
export const cents = (minor: bigint): Money => ({ minor, currency: "EUR" });

const source = (sheet: string, rowNumber: number): SourceRow => ({
  origin: { sheet, rowNumber, columns: {} },
  values: {},
});

export function need(id: string, over: Partial<NeedRecord> = {}): NeedRecord {
  return {
    source: source("Needs", Number(/\d+/.exec(id)?.[0] ?? 0) + 10),
    id,
    cycle: null,
    pillar: null,
    beneficiary: null,
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
    cost: null,
    ownFunds: null,
    fromYear: null,
    toYear: null,
    previousId: null,
    status: null,
    ...over,
  };
}

export function response(id: string | null, over: Partial<ResponseRecord> = {}): ResponseRecord {
  return {
    source: source("Responses", Number(/\d+/.exec(id ?? "")?.[0] ?? 0) + 10),
    id,
    reportedBy: null,
    mappingYear: null,
    title: null,
    shortTitle: null,
    pillars: [],
    needIds: [],
    actionCode: null,
    phases: [],
    donors: [],
    instrument: null,
    reference: null,
    lead: null,
    coImplementers: [],
    beneficiaries: [],
    scope: null,
    activityTypes: [],
    outputs: [],
    status: null,
    start: null,
    end: null,
    timelineNote: null,
    totalBudget: null,
    euContribution: null,
    otherContributions: null,
    fundingState: null,
    secured: null,
    negotiated: null,
    sought: null,
    fundedFrom: null,
    fundedTo: null,
    followUpOf: null,
    visibility: null,
    ...over,
  };
}

export const atRow = (record: ResponseRecord, rowNumber: number): ResponseRecord => ({
  ...record,
  source: source("Responses", rowNumber),
});

export function line(responseId: string, over: Partial<FundingLine> = {}): FundingLine {
  return {
    source: source("Funding lines", 10),
    responseId,
    donor: null,
    instrument: null,
    year: null,
    amount: null,
    state: null,
    ...over,
  };
}

export function input(over: Partial<GapInput> = {}): GapInput {
  return {
    needs: [],
    responses: [],
    fundingLines: [],
    rates: [],
    currency: "EUR",
    asOf: "2022-06-30",
    by: ["need"],
    adjustments: { same: [], partOf: [] },
    ...over,
  };
}

/** Periods with their length in days. */
const PERIODS = [
  ["2020-01-01", "2020-12-31", 366],
  ["2020-03-15", "2022-07-02", 840],
  ["2021-12-31", "2022-01-01", 2],
  ["2019-06-01", "2023-05-31", 1461],
  ["2022-02-10", "2022-02-10", 1],
] as const;
const PARTNERS = ["AL", "BA", "XK", "ME", "MK", "RS"];
const STATES = ["SEC", "PART", "NEG", "SEEK", "SRC", "NST", null];

/**
 * Amounts that split without a remainder, whatever the period and the shares: a multiple of the days, of two splits by hundredths
 * of a percent, and of four splits into 1, 2, 3 or 6 equal parts. `round: false`: any amount, so that every split has remainders.
 */
function amount(days: number, round: boolean): fc.Arbitrary<bigint> {
  return round
    ? fc.bigInt({ min: 1n, max: 9n }).map((times) => times * BigInt(days) * 100_000_000n * 1296n)
    : fc.bigInt({ min: 1_000n, max: 9_999_999_99n });
}

/** Nothing once in `freq` times. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq });

const subset = (codes: readonly string[], sizes: readonly number[]): fc.Arbitrary<string[]> =>
  fc
    .tuple(fc.shuffledSubarray([...codes], { minLength: codes.length }), fc.constantFrom(...sizes))
    .map(([all, size]) => all.slice(0, size));

function needs(round: boolean): fc.Arbitrary<NeedRecord[]> {
  const one = fc.record({
    pillar: maybe(fc.constantFrom("CT", "SC", "BS")),
    beneficiary: maybe(fc.constantFrom(...PARTNERS, "WB6"), 6),
    phase: maybe(fc.constantFrom("ANT", "PRV")),
    cost: maybe(amount(12, round).map(cents), 4),
    ownFunds: maybe(
      amount(1, round).map((minor) => cents(minor)),
      2,
    ),
    fromYear: maybe(fc.constantFrom(2020, 2021), 5),
    years: fc.constantFrom(1, 2, 3),
  });
  return fc.array(one, { minLength: 0, maxLength: 5 }).map((rows) =>
    rows.map(({ years, ...over }, index) =>
      need(`N${index}`, {
        ...over,
        toYear: over.fromYear === null ? null : over.fromYear + years - 1,
      }),
    ),
  );
}

function shares(codes: readonly string[], kind: "none" | "whole" | "short") {
  if (kind === "none" || codes.length === 0) return undefined;
  const whole = kind === "whole" ? 10_000 : 9_700;
  return codes.map((code, index) => ({
    code,
    hundredths:
      index < codes.length - 1 ? 1000 + index : whole - (codes.length - 1) * 1000 - sumTo(codes.length - 2),
  }));
}
const sumTo = (n: number): number => (n < 1 ? 0 : (n * (n + 1)) / 2);

const FIVE_NEEDS = ["N0", "N1", "N2", "N3", "N4"];

function responses(round: boolean): fc.Arbitrary<ResponseRecord[]> {
  const one = fc.constantFrom(...PERIODS).chain(([start, end, days]) =>
    fc.record({
      start: fc.constantFrom(start, start, start, null),
      end: fc.constant(end),
      pillars: subset(["CT", "SC", "BS"], [0, 1, 2, 3]),
      needIds: subset([...FIVE_NEEDS, "N9"], [0, 1, 1, 2, 3]),
      phases: subset(["ANT", "PRV"], [0, 1, 2]),
      actionCode: maybe(fc.constantFrom("A1", "A2")),
      donors: subset(["EC", "DE", "IT"], [0, 1, 2, 3]),
      beneficiaries: fc.oneof(subset(PARTNERS, [0, 1, 2, 3]), fc.constant(["WB6"])),
      totalBudget: maybe(amount(days, round).map(cents)),
      fundingState: fc.constantFrom(...STATES),
      secured: maybe(amount(days, round).map(cents), 2),
      negotiated: maybe(amount(days, round).map(cents), 2),
      sought: maybe(fc.oneof(amount(days, round), fc.constant(0n)).map(cents), 2),
      fundedFrom: maybe(fc.constantFrom(2019, 2020, 2022), 2),
      needKind: fc.constantFrom("none" as const, "whole" as const, "short" as const),
      beneficiaryKind: fc.constantFrom("none" as const, "whole" as const, "short" as const),
    }),
  );
  return fc.array(one, { minLength: 0, maxLength: 8 }).map((rows) =>
    rows.map(({ needKind, beneficiaryKind, ...over }, index) => {
      const needShares = shares(over.needIds, needKind);
      const beneficiaryShares = over.beneficiaries.includes("WB6")
        ? undefined
        : shares(over.beneficiaries, beneficiaryKind);
      return response(`R${index}`, {
        ...over,
        ...(needShares ? { needShares } : {}),
        ...(beneficiaryShares ? { beneficiaryShares } : {}),
      });
    }),
  );
}

function lines(round: boolean): fc.Arbitrary<FundingLine[]> {
  const one = fc.record({
    id: fc.constantFrom("R0", "R1", "R99"),
    donor: maybe(fc.constantFrom("EC", "FR")),
    year: fc.constantFrom(2020, 2021, 2022),
    amount: maybe(amount(1, round).map(cents), 4),
    state: fc.constantFrom(...STATES),
  });
  return fc.array(one, { maxLength: 4 }).map((all) => all.map(({ id, ...over }) => line(id, over)));
}

/** Whole inputs; `round` as for the amounts above. */
export function gapInputs(round: boolean): fc.Arbitrary<GapInput> {
  return fc
    .record({
      needs: needs(round),
      responses: responses(round),
      fundingLines: lines(round),
      by: fc.uniqueArray(
        fc.constantFrom("need", "beneficiary", "pillar", "year", "phase", "action", "donor"),
        { maxLength: 4 },
      ),
    })
    .map((parts) => input(parts));
}
