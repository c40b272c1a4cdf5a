// The dated rate table of the workbook: currency, euros per unit, date, source; read with a sentence for each row that cannot be used.
// Layer: domain/funding.
import { message } from "../message";
import type { Message } from "../message";
import { readDayText } from "../record/readDate";
import { isoOfSerial } from "../sheet/dates";
import type { IsoDate } from "../sheet/dates";
import { columnLetters } from "../sheet/address";
import { isBlank } from "../sheet/blank";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import type { Rate } from "./money";
import { rateFraction } from "./money";

export const RATE_TABLE = "tblRates";
/** One unit of no currency in use is worth more euros than this; a rate above it is the wrong way round or a slip. */
const MOST_EUROS = 10_000n;

/** `row` is the place of the row, "Rates!5". */
export interface RateProblem {
  readonly message: Message;
  readonly row: string;
}

export interface RateTable {
  readonly rates: readonly Rate[];
  readonly problems: readonly RateProblem[];
  /** Codes that stand in the table, with a rate or without one. */
  readonly currencies: readonly string[];
}

/**
 * Reads the table `tblRates` (header row first): currency, euros per one unit, date, source. Rows that are not complete are
 * left out and named; amounts in their currency may then have no rate. Of two rates of one day the lower row counts, and both
 * are named. Wholly empty rows say nothing.
 */
export function readRateTable(snapshot: SheetSnapshot | undefined): RateTable {
  const rates: Rate[] = [];
  const problems: RateProblem[] = [];
  const currencies = new Set<string>();
  const seen = new Map<
    string,
    { readonly row: string; readonly numerator: bigint; readonly denominator: bigint }
  >();
  snapshot?.values.slice(1).forEach((cells, index) => {
    const row = `${snapshot.sheet}!${columnLetters(snapshot.left)}${snapshot.top + index + 2}`;
    const [currency = null, euros = null, date = null, source = null] = cells;
    if ([currency, euros, date, source].every(isBlank)) return;
    const refuse = (key: string, value: CellValue): void => {
      problems.push({ row, message: message(`funding.rates.${key}`, { row, text: shown(value) }) });
    };
    const code = typeof currency === "string" ? currency.trim().toUpperCase() : "";
    if (!/^[A-Z]{3}$/.test(code)) return refuse("badCurrency", currency);
    currencies.add(code);
    if (code === "EUR") return refuse("euroIsBase", currency);
    if (isBlank(euros)) return refuse("noRate", code);
    const fraction = rateFraction(String(euros));
    if (!fraction || fraction.numerator > MOST_EUROS * fraction.denominator) return refuse("badRate", euros);
    const day = dayOf(date);
    if (day === undefined) return refuse("badDate", date);
    if (isBlank(source)) refuse("noSource", code);
    const key = `${code} ${day}`;
    const before = seen.get(key);
    if (before && before.numerator * fraction.denominator !== fraction.numerator * before.denominator)
      problems.push({
        row,
        message: message("funding.rates.twice", { row, other: before.row, currency: code, date: day }),
      });
    seen.set(key, { row, ...fraction });
    rates.push({
      currency: code,
      ...fraction,
      date: day,
      source: isBlank(source) ? "" : String(source).trim(),
    });
  });
  return { rates, problems, currencies: [...currencies] };
}

function dayOf(value: CellValue): IsoDate | undefined {
  if (typeof value === "number") return isoOfSerial(value);
  if (typeof value !== "string") return undefined;
  const { value: day, certainty } = readDayText(value);
  return certainty === "certain" && day !== null ? day : undefined;
}

function shown(value: CellValue): string {
  return value === null ? "" : String(value).slice(0, 60);
}
