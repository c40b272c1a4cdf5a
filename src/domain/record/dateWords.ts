// Words of dates in English and the languages of the region, and single dates found in a text. Layer: domain/record.
import { daysInMonth, isoOf, isValidDay } from "../sheet/dates";
import type { IsoDate } from "../sheet/dates";
import { fold } from "../taxonomy/fold";

/** Folded beginnings of month names; the longest fitting one counts. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "janar", "januari", "sijecanj"],
  ["february", "feb", "februar", "shkurt", "fevruari", "veljaca"],
  ["march", "mar", "mart", "mars", "ozujak"],
  ["april", "apr", "prill", "travanj"],
  ["may", "maj", "svibanj"],
  ["june", "jun", "juni", "qershor", "lipanj"],
  ["july", "jul", "juli", "korrik", "srpanj"],
  ["august", "aug", "avgust", "gusht", "kolovoz"],
  ["september", "sep", "sept", "septembar", "septemvri", "shtator", "rujan"],
  ["october", "oct", "okt", "oktobar", "oktomvri", "tetor", "listopad"],
  ["november", "nov", "novembar", "noemvri", "nentor", "studeni"],
  ["december", "dec", "decembar", "dekemvri", "dhjetor", "prosinac"],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
for (const [index, names] of MONTHS.entries()) {
  for (const name of names)
    for (const ending of ["a", "u", "i", "it", "ja"])
      if (!MONTH_OF.has(name + ending)) MONTH_OF.set(name + ending, index + 1);
}

/** The month 1 to 12 of a word, any case or script, with or without a dot; undefined for other words. */
export function monthOf(word: string): number | undefined {
  return MONTH_OF.get(fold(word).replace(/\.$/, ""));
}

/** What a date leaves open. `noYear`: the year is to come from its neighbour. */
export interface FoundDate {
  readonly kind: "date";
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly start: DateParts;
  readonly end: DateParts;
  readonly shortYear: boolean;
  /** Day and month can change places. */
  readonly swap: boolean;
  /** Day above 12 shows which order the writer uses. */
  readonly dayFirst: boolean;
  readonly precision: "day" | "month" | "quarter" | "year";
  /** "end 2020", "mid 2019", "early 2018". */
  readonly vague: boolean;
  /** 23th, 31 June. */
  readonly odd: boolean;
}
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}
export interface FoundDuration {
  readonly kind: "duration";
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly months: number;
  readonly days: number;
}
export type Found = FoundDate | FoundDuration;

const WORD = "[\\p{L}]{3,12}\\.?";
const YEAR = "(?:19|20)\\d{2}";
const ORDINAL = "(?:st|nd|rd|th)?";
const PATTERNS: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => Partial<FoundDate> | FoundDuration | undefined,
])[] = [
  [/(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?(?!\d)/y, (m) => day(num(m[1]), num(m[2]), num(m[3]), {})],
  [/(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?((?:19|20)\d{2}|\d{2})(?!\d)\.?/y, (m) => numeric(m, false)],
  [
    /(\d{1,2})\s?([/-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?!\d)/y,
    (m) => numeric([m[0], m[1], m[3], m[4]], true),
  ],
  [/(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/y, (m) => day(num(m[1]), num(m[2]), num(m[3]), {})],
  [
    new RegExp(
      `(\\d{1,2})(${ORDINAL})\\s*[-\u2013\u2014]\\s*(\\d{1,2})(${ORDINAL})\\.?\\s+(${WORD})\\s*,?\\s*(${YEAR}|['\u2019]?\\d{2}(?!\\d))?`,
      "uy",
    ),
    dayRange,
  ],
  [
    new RegExp(
      `(\\d{1,2})(${ORDINAL})\\.?\\s*(?:of\\s+)?(${WORD})\\s*,?\\s*(${YEAR}|['\u2019]?\\d{2}(?![\\d.]))?`,
      "uy",
    ),
    dayMonth,
  ],
  [
    new RegExp(`(${WORD})\\s+(\\d{1,2})(${ORDINAL})(?!\\d),?\\s+(${YEAR})(?!\\d)`, "uy"),
    (m) => monthDayYear(m),
  ],
  [
    new RegExp(
      `(?:(end|mid|middle|early|beginning|start|late)(?:\\s+of)?[-\\s]+)?(${WORD})\\s*,?\\s*(?:['\u2019](\\d{2})(?!\\d)|(${YEAR})(?!\\d)|(\\d{2})(?![\\d.]))`,
      "uyi",
    ),
    monthYear,
  ],
  [
    /(?:Q|quarter\s?)([1-4])(?:\s*[-\u2013\u2014/&]\s*Q?([1-4]))?\s*[,/]?\s*((?:19|20)\d{2})(?!\d)/iy,
    (m) => quarters(num(m[1]), num(m[2] ?? m[1]), num(m[3])),
  ],
  [
    /([1-4])(?:st|nd|rd|th|\.)\s*(?:quarter|kvartal|tromujor)\w*\s*(?:of\s+)?((?:19|20)\d{2})(?!\d)/iy,
    (m) => quarters(num(m[1]), num(m[1]), num(m[2])),
  ],
  [
    /((?:19|20)\d{2})\s*[-/]?\s*Q([1-4])(?:\s*[-\u2013]\s*Q?([1-4]))?/iy,
    (m) => quarters(num(m[2]), num(m[3] ?? m[2]), num(m[1])),
  ],
  [/(?:H([12])|(first|second|1st|2nd) half)\s*(?:of\s+)?((?:19|20)\d{2})(?!\d)/iy, (m) => half(m)],
  [
    /(end|mid|middle|early|beginning|start|late|kraj(?:em)?|po[cč]etkom|sredinom)(?:\s+of)?[-\s]+((?:19|20)\d{2})(?!\d)\.?/iy,
    (m) => vagueYear(m),
  ],
  [
    /(\d{1,3}|one|two|three|four|five|six)[-\s]*(years?|yrs?|months?|mths?|weeks?|days?|godin[aeu]|mjesec[ai]?|mesec[ai]?|vje[tç]|muaj)(?!\p{L})/iuy,
    duration,
  ],
  [/(\d{1,2})[./]((?:19|20)\d{2})(?!\.?\d)/y, (m) => monthInYear(num(m[1]), num(m[2]))],
  [/(\d{2})-((?:19|20)\d{2})(?!\d)/y, (m) => monthInYear(num(m[1]), num(m[2]))],
  [/((?:19|20)\d{2})\s*\/\s*(?:\d{2})?(\d{2})(?!\d)/y, (m) => slashYears(m)],
  [/((?:19|20)\d{2})(?![\d/])\.?/y, (m) => span(num(m[1]), 1, 12, "year", {})],
  [new RegExp(`(${WORD})(?=\\s*[-\u2013\u2014])`, "uy"), (m) => monthAlone(m)],
];

/** The date or duration that begins exactly here, or nothing. */
export function dateAt(text: string, at: number): Found | undefined {
  for (const [pattern, make] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const made = make(match);
    if (made === undefined) continue;
    const place = { at, length: match[0].trimEnd().length, text: match[0].trim() };
    if ("months" in made) return { ...made, ...place };
    return { ...BASE, ...made, ...place };
  }
  return undefined;
}

const NO_PARTS: DateParts = { year: null, month: null, day: null };
const BASE: FoundDate = {
  kind: "date",
  at: 0,
  length: 0,
  text: "",
  start: NO_PARTS,
  end: NO_PARTS,
  shortYear: false,
  swap: false,
  dayFirst: false,
  precision: "day",
  vague: false,
  odd: false,
};

function num(text: string | undefined): number {
  return Number(text ?? NaN);
}

function fullYear(text: string | undefined): { year: number | null; shortYear: boolean } {
  if (text === undefined) return { year: null, shortYear: false };
  const digits = text.replace(/\D/g, "");
  if (digits.length === 4) return { year: Number(digits), shortYear: false };
  const short = Number(digits);
  return { year: short < 70 ? 2000 + short : 1900 + short, shortYear: true };
}

function day(
  year: number | null,
  month: number,
  date: number,
  more: Partial<FoundDate>,
): Partial<FoundDate> | undefined {
  if (!isValidDay(year ?? 2000, month, date)) return undefined;
  const parts = { year, month, day: date };
  return { start: parts, end: parts, ...more };
}

/** Day, month, year with signs between. Dots mean day first; slashes and hyphens do not say. */
function numeric(m: readonly (string | undefined)[], open: boolean): Partial<FoundDate> | undefined {
  const [a, b] = [num(m[1]), num(m[2])];
  const { year, shortYear } = fullYear(m[3]);
  if (year === null) return undefined;
  const dayFirst = isValidDay(year, b, a);
  const monthFirst = open && isValidDay(year, a, b);
  if (dayFirst) return day(year, b, a, { shortYear, swap: monthFirst && a !== b, dayFirst: open && a > 12 });
  return monthFirst ? day(year, a, b, { shortYear }) : undefined;
}

function dayRange(m: RegExpExecArray): Partial<FoundDate> | undefined {
  const month = monthOf(m[5] ?? "");
  const { year, shortYear } = fullYear(m[6]);
  if (
    month === undefined ||
    !isValidDay(year ?? 2000, month, num(m[1])) ||
    !isValidDay(year ?? 2000, month, num(m[3]))
  )
    return undefined;
  const odd = isOdd(m[1], m[2]) || isOdd(m[3], m[4]);
  return { start: { year, month, day: num(m[1]) }, end: { year, month, day: num(m[3]) }, shortYear, odd };
}

function dayMonth(m: RegExpExecArray): Partial<FoundDate> | undefined {
  const month = monthOf(m[3] ?? "");
  const { year, shortYear } = fullYear(m[4]);
  return month === undefined ? undefined : day(year, month, num(m[1]), { shortYear, odd: isOdd(m[1], m[2]) });
}

function monthDayYear(m: RegExpExecArray): Partial<FoundDate> | undefined {
  const month = monthOf(m[1] ?? "");
  return month === undefined ? undefined : day(num(m[4]), month, num(m[2]), { odd: isOdd(m[2], m[3]) });
}

function monthYear(m: RegExpExecArray): Partial<FoundDate> | undefined {
  const month = monthOf(m[2] ?? "");
  if (month === undefined) return undefined;
  const { year, shortYear } = fullYear(m[3] ?? m[4] ?? m[5]);
  return span(year, month, month, "month", { shortYear, vague: m[1] !== undefined });
}

function monthAlone(m: RegExpExecArray): Partial<FoundDate> | undefined {
  const month = monthOf(m[1] ?? "");
  return month === undefined ? undefined : span(null, month, month, "month", {});
}

function quarters(first: number, last: number, year: number): Partial<FoundDate> | undefined {
  return first > last ? undefined : span(year, first * 3 - 2, last * 3, "quarter", {});
}

function half(m: RegExpExecArray): Partial<FoundDate> {
  const first = m[1] === "1" || /^(?:first|1st)$/i.test(m[2] ?? "");
  return span(num(m[3]), first ? 1 : 7, first ? 6 : 12, "quarter", {});
}

function vagueYear(m: RegExpExecArray): Partial<FoundDate> {
  const word = fold(m[1] ?? "");
  const [from, to] = /^(?:end|late|kraj)/.test(word)
    ? [12, 12]
    : /^(?:mid|sredin)/.test(word)
      ? [6, 6]
      : [1, 1];
  return span(num(m[2]), from, to, "year", { vague: true });
}

function monthInYear(month: number, year: number): Partial<FoundDate> | undefined {
  return month < 1 || month > 12 ? undefined : span(year, month, month, "month", {});
}

function slashYears(m: RegExpExecArray): Partial<FoundDate> | undefined {
  const from = num(m[1]);
  const to = Math.floor(from / 100) * 100 + num(m[2]);
  if (to <= from || to - from > 15) return undefined;
  return {
    start: { year: from, month: 1, day: 1 },
    end: { year: to, month: 12, day: 31 },
    precision: "year",
  };
}

function span(
  year: number | null,
  from: number,
  to: number,
  precision: FoundDate["precision"],
  more: Partial<FoundDate>,
): Partial<FoundDate> {
  return {
    start: { year, month: from, day: 1 },
    end: { year, month: to, day: daysInMonth(year ?? 2001, to) },
    precision,
    ...more,
  };
}

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

function duration(m: RegExpExecArray): FoundDuration | undefined {
  const size = NUMBERS[(m[1] ?? "").toLowerCase()] ?? num(m[1]);
  const unit = fold(m[2] ?? "");
  const base = { kind: "duration", at: 0, length: 0, text: "" } as const;
  if (/^(?:y|god|vje)/.test(unit)) return size > 20 ? undefined : { ...base, months: size * 12, days: 0 };
  if (/^w/.test(unit)) return { ...base, months: 0, days: size * 7 };
  if (/^d/.test(unit)) return { ...base, months: 0, days: size };
  return { ...base, months: size, days: 0 };
}

function isOdd(dayText: string | undefined, ending: string | undefined): boolean {
  if (ending === undefined || ending === "") return false;
  const n = num(dayText);
  const right = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return ending.toLowerCase() !== right;
}

/** The ISO date of whole parts. */
export function isoOfParts({ year, month, day: date }: DateParts): IsoDate | null {
  return year === null || month === null || date === null || !isValidDay(year, month, date)
    ? null
    : isoOf(year, month, date);
}

/** A date some months and days later; the day is cut to the month's length. */
export function later(date: IsoDate, months: number, days: number): IsoDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const moved = isoOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
  return days === 0
    ? moved
    : new Date(Date.parse(`${moved}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
