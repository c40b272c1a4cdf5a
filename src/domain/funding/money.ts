// Exact arithmetic of money: minor units as bigint, shares by largest remainder, dated rates as fractions. Layer: domain/funding.
import type { Money } from "../record/types";
import type { IsoDate } from "../sheet/dates";

/** Decimal places of currencies that do not have two (ISO 4217). */
const EXPONENTS: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  ISK: 0,
  CLP: 0,
  BHD: 3,
  KWD: 3,
  TND: 3,
};

export function minorDigits(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

export const NOTHING = 0n;

export function money(minor: bigint, currency: string): Money {
  return { minor, currency };
}

/** "1234.50", "-0.05", "1234" for currencies without cents. No grouping: for files and JSON. */
export function decimalText({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = minor < 0n ? "-" : "";
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** For a sentence, which shows numbers as the reader writes them; a text where a number would not hold the amount exactly. */
export function spokenAmount(amount: Money): number | string {
  return Number.isSafeInteger(Number(amount.minor)) ? cellNumber(amount) : decimalText(amount);
}

/** "21 625 000.00" with unbreakable spaces: for documents. */
export function groupedText(amount: Money): string {
  return decimalText(amount).replace(/\d(?=(\d{3})+(?!\d))(?<!\.\d*)/g, "$&\u00A0");
}

/**
 * The amount as a number for a cell. Spreadsheets hold 15 digits: beyond them the last cents are rounded, as in any cell.
 */
export function cellNumber(amount: Money): number {
  return Number(decimalText(amount));
}

/**
 * Splits a whole into parts in proportion to the weights; the parts add up to the whole exactly (largest remainder, ties to
 * the earlier part). Weights are whole numbers of at least 0; when all are 0, the parts are equal.
 * @throws RangeError for no weights or a negative one.
 */
export function splitByWeights(whole: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) throw new RangeError("There is nothing to split over.");
  if (weights.some((weight) => weight < 0n)) throw new RangeError("A weight is negative.");
  if (weights.length === 1) return [whole];
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n)
    return splitByWeights(
      whole,
      weights.map(() => 1n),
    );
  const negative = whole < 0n;
  const size = negative ? -whole : whole;
  const parts = weights.map((weight) => (size * weight) / total);
  let left = size - parts.reduce((sum, part) => sum + part, 0n);
  if (left > 0n) {
    const byRemainder = weights
      .map((weight, index) => ({ index, remainder: (size * weight) % total }))
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
    for (const { index } of byRemainder) {
      if (left === 0n) break;
      parts[index] = (parts[index] as bigint) + 1n;
      left -= 1n;
    }
  }
  return negative ? parts.map((part) => -part) : parts;
}

/** How many euros one unit of a currency was on a day, as an exact fraction; the source is shown with every conversion. */
export interface Rate {
  readonly currency: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly date: IsoDate;
  readonly source: string;
}

/** Reads "1.1694" or "0,0163" as an exact fraction; undefined for anything else or zero. */
export function rateFraction(text: string): { numerator: bigint; denominator: bigint } | undefined {
  const match = /^\s*(\d{1,9})(?:[.,](\d{1,12}))?\s*$/.exec(text);
  if (!match) return undefined;
  const decimals = match[2] ?? "";
  const numerator = BigInt((match[1] ?? "") + decimals);
  return numerator === 0n ? undefined : { numerator, denominator: 10n ** BigInt(decimals.length) };
}

/** Converts at the latest rate on or before the day (else the earliest one), half a minor unit rounded up. */
export function convert(
  amount: Money,
  to: string,
  rates: readonly Rate[],
  day: IsoDate,
): { money: Money; rate?: Rate } | undefined {
  if (amount.currency === to) return { money: amount };
  if (to !== "EUR") {
    const inEuro = convert(amount, "EUR", rates, day);
    const back = rateOn(to, rates, day);
    if (!inEuro || !back) return undefined;
    const scaled = scale(inEuro.money.minor * back.denominator, back.numerator, minorDigits(to) - 2);
    return { money: money(scaled, to), rate: back };
  }
  const rate = rateOn(amount.currency, rates, day);
  if (!rate) return undefined;
  return {
    money: money(
      scale(amount.minor * rate.numerator, rate.denominator, 2 - minorDigits(amount.currency)),
      "EUR",
    ),
    rate,
  };
}

function rateOn(currency: string, rates: readonly Rate[], day: IsoDate): Rate | undefined {
  if (currency === "EUR") return { currency, numerator: 1n, denominator: 1n, date: day, source: "" };
  const own = rates.filter((rate) => rate.currency === currency).sort((a, b) => (a.date < b.date ? -1 : 1));
  return own.filter((rate) => rate.date <= day).pop() ?? own[0];
}

/** numerator / denominator * 10^shift, rounded half away from zero. */
function scale(numerator: bigint, denominator: bigint, shift: number): bigint {
  const top = shift >= 0 ? numerator * 10n ** BigInt(shift) : numerator;
  const bottom = shift >= 0 ? denominator : denominator * 10n ** BigInt(-shift);
  const negative = top < 0n;
  const size = negative ? -top : top;
  const rounded = (size * 2n + bottom) / (bottom * 2n);
  return negative ? -rounded : rounded;
}
