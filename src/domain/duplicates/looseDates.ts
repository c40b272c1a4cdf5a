// Dates and periods in cells of tables from elsewhere; what could mean two things is left unknown. Layer: domain/duplicates.
import { daysInMonth, isoOf, isoOfSerial, isValidDay } from "../sheet/dates";
import type { IsoDate } from "../sheet/dates";
import type { CellValue } from "../sheet/snapshot";

export interface LoosePeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A cell that is one day: an ISO date, a day with dots (31.12.2019), or an Excel serial number. */
export function readDay(value: CellValue): IsoDate | undefined {
  if (typeof value === "number") return value > 20_000 && value < 80_000 ? isoOfSerial(value) : undefined;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})\.?$/.exec(text);
  if (dotted) return day(fullYear(dotted[3] ?? ""), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed && Number(slashed[1]) > 12)
    return day(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  return undefined;
}

/** The period a cell speaks of: two days, or years such as "2018-2020" or "2018". */
export function readPeriod(value: CellValue): LoosePeriod | undefined {
  if (typeof value === "number")
    return Number.isInteger(value) && value >= 1990 && value <= 2060
      ? { from: isoOf(value, 1, 1), to: isoOf(value, 12, 31) }
      : undefined;
  if (typeof value !== "string") return undefined;
  const days = [
    ...value.matchAll(/(\d{4}-\d{2}-\d{2})|(\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2}))(?!\d)/g),
  ].flatMap((match) => readDay(match[0]) ?? []);
  const [first, second] = days;
  if (first !== undefined && second !== undefined) return { from: first, to: second };
  const months = [
    ...value.matchAll(
      /\b(?:(\d{1,2})\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{4}|\d{2})\b/gi,
    ),
  ];
  if (months.length > 0) {
    const from = monthOf(months[0]);
    const to = monthOf(months[months.length - 1]);
    if (from && to) {
      const start =
        from.day === undefined ? isoOf(from.year, from.month, 1) : day(from.year, from.month, from.day);
      const end =
        to.day === undefined
          ? isoOf(to.year, to.month, daysInMonth(to.year, to.month))
          : day(to.year, to.month, to.day);
      if (start !== undefined && end !== undefined) return { from: start, to: end };
    }
  }
  if (days.length > 0) return undefined;
  const years = [...value.matchAll(/(?<!\d)(19[89]\d|20[0-6]\d)(?!\d)/g)].map((match) => Number(match[1]));
  if (years.length === 0) return undefined;
  return { from: isoOf(Math.min(...years), 1, 1), to: isoOf(Math.max(...years), 12, 31) };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(
  match: RegExpMatchArray | undefined,
): { year: number; month: number; day: number | undefined } | undefined {
  const month = MONTHS.indexOf((match?.[2] ?? "").toLowerCase()) + 1;
  if (!match || month === 0) return undefined;
  return {
    year: fullYear(match[3] ?? ""),
    month,
    day: match[1] === undefined ? undefined : Number(match[1]),
  };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function day(year: number, month: number, dayOfMonth: number): IsoDate | undefined {
  return isValidDay(year, month, dayOfMonth) ? isoOf(year, month, dayOfMonth) : undefined;
}
