// The gap once more, plainly, from the definitions of the field notes (C6, G3): exact fractions over every combination of every
// dimension, added up afterwards. It shares no code with the product but the shapes of the rows.
import type { GapInput } from "../../../src/domain/funding/gapState";
import type { FundingLine, NeedRecord, ResponseRecord, Share } from "../../../src/domain/record/types";

export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const whole = (top: bigint): Fraction => ({ top, bottom: 1n });
const ZERO = whole(0n);

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}
function fraction(top: bigint, bottom: bigint): Fraction {
  const by = gcd(top, bottom);
  return by === 0n ? ZERO : { top: top / by, bottom: bottom / by };
}
const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
const atLeastZero = (a: Fraction): Fraction => (a.top > 0n ? a : ZERO);
export const asNumber = ({ top, bottom }: Fraction): number => Number(top) / Number(bottom);

type Part = readonly [code: string, share: Fraction];
type State = "secured" | "negotiated" | "sought" | "unknown";
interface Piece {
  readonly state: State;
  readonly amount: Fraction;
  readonly donors: readonly string[];
  readonly years: readonly Part[];
}

const PARTNERS = ["AL", "BA", "XK", "ME", "MK", "RS"];

function equally(codes: readonly string[]): Part[] {
  if (codes.length === 0) return [["", whole(1n)]];
  return codes.map((code) => [code, fraction(1n, BigInt(codes.length))]);
}

function byShare(shares: readonly Share[] | undefined, codes: readonly string[]): Part[] {
  const sum = (shares ?? []).reduce((total, share) => total + share.hundredths, 0);
  if (shares === undefined || sum !== 10_000) return equally(codes);
  return shares.map(({ code, hundredths }) => [code, fraction(BigInt(hundredths), 10_000n)]);
}

const withRegion = (codes: readonly string[]): readonly string[] =>
  codes.includes("WB6") ? PARTNERS : codes;

/** Every day of the period, one after the other. */
function days(from: string, to: string): string[] {
  const all: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000)
    all.push(new Date(time).toISOString().slice(0, 10));
  return all;
}

function yearsOf(all: readonly string[]): Part[] {
  const counts = new Map<string, number>();
  for (const day of all) counts.set(day.slice(0, 4), (counts.get(day.slice(0, 4)) ?? 0) + 1);
  return [...counts].map(([year, count]) => [year, fraction(BigInt(count), BigInt(all.length))]);
}

const NO_YEAR: readonly Part[] = [["", whole(1n)]];
const STATE: Readonly<Record<string, State>> = { SEC: "secured", NEG: "negotiated", SEEK: "sought" };
const stateOf = (code: string | null): State => STATE[code ?? ""] ?? "unknown";

export function piecesOf(row: ResponseRecord, lines: readonly FundingLine[]): Piece[] {
  const running = row.start !== null && row.end !== null ? days(row.start, row.end) : [];
  const rowYears = running.length > 0 ? yearsOf(running) : NO_YEAR;
  if (lines.length > 0)
    return lines
      .filter((one) => one.amount !== null)
      .map((one) => ({
        state: stateOf(one.state),
        amount: whole(one.amount?.minor ?? 0n),
        donors: one.donor === null ? row.donors : [one.donor],
        years: one.year === null ? rowYears : [[String(one.year), whole(1n)]],
      }));
  const piece = (state: State, minor: bigint): Piece => ({
    state,
    amount: whole(minor),
    donors: row.donors,
    years: rowYears,
  });
  const pieces: Piece[] = [];
  if (row.secured) pieces.push(piece("secured", row.secured.minor));
  if (row.negotiated) pieces.push(piece("negotiated", row.negotiated.minor));
  if (row.sought) pieces.push(piece("sought", row.sought.minor));
  const named = pieces.length > 0;
  const rest = (row.totalBudget?.minor ?? 0n) - pieces.reduce((sum, { amount }) => sum + amount.top, 0n);
  if (row.totalBudget === null || (named && rest <= 0n)) return pieces;
  if (row.fundingState === "PART" && !named && row.fundedFrom !== null && running.length > 0) {
    const { fundedFrom } = row;
    const funded = (day: string): boolean =>
      day.slice(0, 4) >= String(fundedFrom) && day.slice(0, 4) <= String(row.fundedTo ?? fundedFrom);
    const span = (state: State, wanted: boolean): Piece[] => {
      const its = running.filter((day) => funded(day) === wanted);
      if (its.length === 0) return [];
      const amount = times(whole(rest), fraction(BigInt(its.length), BigInt(running.length)));
      return [{ state, amount, donors: row.donors, years: yearsOf(its) }];
    };
    return [...span("secured", true), ...span("sought", false)];
  }
  const state = stateOf(row.fundingState);
  pieces.push(piece(named && state === "secured" ? "unknown" : state, rest));
  return pieces;
}

export interface Figures {
  required: Fraction | null;
  ownFunds: Fraction;
  secured: Fraction;
  negotiated: Fraction;
  sought: Fraction;
  unknown: Fraction;
  hardGap: Fraction | null;
  softGap: Fraction | null;
  declaredGap: Fraction | null;
  gapLow: Fraction | null;
  gapHigh: Fraction | null;
  surplus: Fraction;
  needIds: string[];
  responseIds: string[];
}

interface Row {
  readonly keys: Readonly<Record<string, string>>;
  readonly need: string;
  readonly from: string;
  readonly kind: State | "required" | "own" | "open" | "listed";
  readonly amount: Fraction;
}

/** Groups by their keys joined with "|". Rows have unique IDs and amounts in the result's currency; decisions are not applied. */
export function plainGap(data: GapInput): Map<string, Figures> {
  const cube = [...data.responses.flatMap((row) => cubeOf(row, data)), ...data.needs.flatMap(cubeOfNeed)];
  const withoutNeeds = data.by.includes("donor");
  const groups = new Map<string, Row[]>();
  for (const row of cube) {
    if (withoutNeeds && (row.kind === "required" || row.kind === "own" || row.from === row.need)) continue;
    const key = data.by.map((dimension) => row.keys[dimension] ?? "").join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const costed = new Set(
    withoutNeeds ? [] : data.needs.filter(({ cost }) => cost !== null).map(({ id }) => id),
  );
  const listed = new Set(data.needs.map(({ id }) => id));
  return new Map([...groups].map(([key, rows]) => [key, figuresOf(rows, costed, listed)]));
}

function cubeOf(row: ResponseRecord, data: GapInput): Row[] {
  const id = row.id ?? "";
  const lines = data.fundingLines.filter((one) => one.responseId === id);
  const pieces = piecesOf(row, lines);
  const base: Record<string, Part[]> = {
    need: byShare(row.needShares, row.needIds),
    beneficiary: byShare(row.beneficiaryShares, withRegion(row.beneficiaries)),
    pillar: equally(row.pillars),
    phase: equally(row.phases),
    action: equally(row.actionCode === null ? [] : [row.actionCode]),
  };
  const spread = (
    kind: Row["kind"],
    amount: Fraction,
    donors: readonly string[],
    years: readonly Part[],
  ): Row[] =>
    everyCombination({ ...base, donor: equally(donors), year: [...years] }).map(({ keys, share }) => ({
      keys,
      need: keys["need"] ?? "",
      from: id,
      kind,
      amount: times(amount, share),
    }));
  if (pieces.length > 0)
    return pieces.flatMap(({ state, amount, donors, years }) => spread(state, amount, donors, years));
  const running = row.start !== null && row.end !== null ? days(row.start, row.end) : [];
  const couldCover = row.fundingState !== "SEEK" && row.fundingState !== "NEG";
  return spread(
    couldCover ? "open" : "listed",
    ZERO,
    row.donors,
    running.length > 0 ? yearsOf(running) : NO_YEAR,
  );
}

function cubeOfNeed(row: NeedRecord): Row[] {
  const id = row.id ?? "";
  const years =
    row.fromYear === null || row.toYear === null
      ? []
      : Array.from({ length: row.toYear - row.fromYear + 1 }, (_, step) =>
          String((row.fromYear ?? 0) + step),
        );
  const spreads = {
    need: equally([id]),
    beneficiary: equally(row.beneficiary === null ? [] : withRegion([row.beneficiary])),
    pillar: equally(row.pillar === null ? [] : [row.pillar]),
    phase: equally(row.phase === null ? [] : [row.phase]),
    year: equally(years),
  };
  return everyCombination(spreads).flatMap(({ keys, share }): Row[] => {
    const one = (kind: Row["kind"], minor: bigint): Row => ({
      keys,
      need: id,
      from: id,
      kind,
      amount: times(whole(minor), share),
    });
    return [
      row.cost === null ? one("listed", 0n) : one("required", row.cost.minor),
      one("own", row.ownFunds?.minor ?? 0n),
    ];
  });
}

function everyCombination(
  spreads: Readonly<Record<string, readonly Part[]>>,
): { keys: Record<string, string>; share: Fraction }[] {
  let all: { keys: Record<string, string>; share: Fraction }[] = [{ keys: {}, share: whole(1n) }];
  for (const [dimension, parts] of Object.entries(spreads))
    all = all.flatMap(({ keys, share }) =>
      parts.map(([code, part]) => ({ keys: { ...keys, [dimension]: code }, share: times(share, part) })),
    );
  return all;
}

function figuresOf(
  rows: readonly Row[],
  costed: ReadonlySet<string | null>,
  listed: ReadonlySet<string | null>,
): Figures {
  const sum = (kind: Row["kind"], of: readonly Row[] = rows): Fraction =>
    of.filter((row) => row.kind === kind).reduce((total, row) => plus(total, row.amount), ZERO);
  const needs = [...new Set(rows.map((row) => row.need))];
  const withCost = needs.filter((one) => costed.has(one));
  const withoutCost = needs.filter((one) => !costed.has(one));
  const total = (of: readonly string[], figure: (its: readonly Row[]) => Fraction): Fraction =>
    of.reduce((all, one) => plus(all, figure(rows.filter((row) => row.need === one))), ZERO);
  const covered = (its: readonly Row[]): Fraction => plus(sum("own", its), sum("secured", its));
  const left = (its: readonly Row[]): Fraction => minus(sum("required", its), covered(its));
  const hard = total(withCost, (its) => atLeastZero(left(its)));
  const declared = total(withoutCost, (its) => sum("sought", its));
  const hasDeclared = declared.top > 0n;
  const known = withCost.length > 0;
  const low = total(withCost, (its) =>
    its.some((row) => row.kind === "open") ? ZERO : atLeastZero(minus(left(its), sum("unknown", its))),
  );
  return {
    required: known ? sum("required") : null,
    ownFunds: sum("own"),
    secured: sum("secured"),
    negotiated: sum("negotiated"),
    sought: sum("sought"),
    unknown: sum("unknown"),
    hardGap: known ? hard : null,
    softGap: known ? total(withCost, (its) => atLeastZero(minus(left(its), sum("negotiated", its)))) : null,
    declaredGap: hasDeclared ? declared : null,
    gapLow: known || hasDeclared ? plus(low, declared) : null,
    gapHigh: known && withoutCost.every((one) => one === "") ? plus(hard, declared) : null,
    surplus: total(withCost, (its) => atLeastZero(minus(covered(its), sum("required", its)))),
    needIds: needs.filter((one) => listed.has(one)).sort(),
    responseIds: [
      ...new Set(
        rows
          .filter((row) => row.kind !== "required" && row.kind !== "own" && row.from !== row.need)
          .map((row) => row.from),
      ),
    ].sort(),
  };
}
