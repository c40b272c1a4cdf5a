// Spreads amounts over years, needs, beneficiaries and other dimensions: given shares first, else equal and marked as assumed.
// Source: field notes G3. Layer: domain/funding.
import type { NeedRecord, ResponseRecord, Share } from "../record/types";
import type { IsoDate } from "../sheet/dates";
import { daysBetween } from "./rowMoney";
import type { GapDimension } from "./types";

/**
 * Codes and whole weights along one dimension, each weight above 0; `assumed` when an equal split stands for shares that nobody
 * gave.
 */
export interface Spread {
  readonly codes: readonly string[];
  readonly weights: readonly number[];
  readonly assumed: boolean;
}

/** Where nothing says to which code an amount belongs. */
export const UNSTATED = "";

const UNSTATED_SPREAD: Spread = { codes: [UNSTATED], weights: [1], assumed: false };

/** The six partners behind the code for the whole region. */
export const REGION = "WB6";
export const PARTNERS = ["AL", "BA", "XK", "ME", "MK", "RS"] as const;

/** Whole shares in hundredths of a percent point. */
const WHOLE = 10_000;

function equal(codes: readonly string[], assumed: boolean): Spread {
  if (codes.length === 0) return UNSTATED_SPREAD;
  return { codes, weights: onesFor(codes.length), assumed: assumed && codes.length > 1 };
}

/** Equal weights, by how many there are. */
const ones: (readonly number[])[] = [];

function onesFor(count: number): readonly number[] {
  return (ones[count] ??= new Array<number>(count).fill(1));
}

/** Shares of a row when they are complete; a sum of 97 % or a negative share is not repaired, it is not used. */
export function sharesAreWhole(shares: readonly Share[] | undefined): shares is readonly Share[] {
  return (
    shares !== undefined &&
    shares.length > 0 &&
    shares.every(({ hundredths }) => Number.isInteger(hundredths) && hundredths >= 0) &&
    shares.reduce((sum, share) => sum + share.hundredths, 0) === WHOLE
  );
}

function byShares(shares: readonly Share[]): Spread {
  const own = shares.filter(({ hundredths }) => hundredths > 0);
  return {
    codes: own.map(({ code }) => code),
    weights: own.map(({ hundredths }) => hundredths),
    assumed: false,
  };
}

/** The region as its six partners, other codes as they are. */
export function partnersOf(codes: readonly string[]): readonly string[] {
  return codes.includes(REGION)
    ? [...new Set([...codes.filter((code) => code !== REGION), ...PARTNERS])]
    : codes;
}

/** How a response's money spreads over one dimension; its years and donors belong to each of its amounts. */
export function spreadOfResponse(
  record: ResponseRecord,
  dimension: Exclude<GapDimension, "year" | "donor">,
): Spread {
  switch (dimension) {
    case "need":
      return sharesAreWhole(record.needShares) ? byShares(record.needShares) : equal(record.needIds, true);
    case "beneficiary":
      return sharesAreWhole(record.beneficiaryShares)
        ? byShares(record.beneficiaryShares)
        : equal(partnersOf(record.beneficiaries), true);
    case "pillar":
      return equal(record.pillars, true);
    case "phase":
      return equal(record.phases, true);
    case "action":
      return equal(record.actionCode === null ? [] : [record.actionCode], false);
  }
}

export function spreadOverDonors(donors: readonly string[]): Spread {
  return equal(donors, true);
}

/** How a need's cost spreads; `action` and `donor` have no meaning for a need. */
export function spreadOfNeed(need: NeedRecord, id: string, dimension: GapDimension): Spread {
  switch (dimension) {
    case "need":
      return equal([id], false);
    case "beneficiary":
      return equal(need.beneficiary === null ? [] : partnersOf([need.beneficiary]), true);
    case "pillar":
      return equal(need.pillar === null ? [] : [need.pillar], false);
    case "phase":
      return equal(need.phase === null ? [] : [need.phase], false);
    case "year":
      return spreadOverWholeYears(need.fromYear, need.toYear);
    case "action":
    case "donor":
      return UNSTATED_SPREAD;
  }
}

const yearCache = new Map<string, Spread>();

/** Years of a period, weighted by their days; unstated when the dates are not known. Years are text, "2018". */
export function spreadOverYears(from: IsoDate | undefined, to: IsoDate | undefined): Spread {
  if (from === undefined || to === undefined) return UNSTATED_SPREAD;
  const key = `${from}|${to}`;
  const known = yearCache.get(key);
  if (known) return known;
  const codes = yearsBetween(Number(from.slice(0, 4)), Number(to.slice(0, 4)));
  const weights = codes.map((year) => {
    const start = from > `${year}-01-01` ? from : `${year}-01-01`;
    const end = to < `${year}-12-31` ? to : `${year}-12-31`;
    return daysBetween(start, end);
  });
  const spread: Spread = { codes, weights, assumed: codes.length > 1 };
  if (yearCache.size < 10_000) yearCache.set(key, spread);
  return spread;
}

/** Whole years, each of equal weight: needs state years, not days. A last year before the first one is not believed. */
function spreadOverWholeYears(fromYear: number | null, toYear: number | null): Spread {
  if (fromYear === null && toYear === null) return UNSTATED_SPREAD;
  const first = fromYear ?? (toYear as number);
  const last = Math.min(first + MOST_YEARS, Math.max(first, toYear ?? first));
  return equal(yearsBetween(first, last), true);
}

const MOST_YEARS = 99;

function yearsBetween(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, "0"));
}
