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
const ORDINALS =
  "(?:[1-4](?:st|nd|rd|th)?|IV|I{1,3})\\.?|first|second|third|fourth|last|prv[aeiou]m?|drug[aeiou]m?|tre[cć][aeiou]m?|[cč]etvrt[aeiou]m?|прв[аеиоу]м?|друг[аеиоу]м?|втор[аеио]т?|трећ[аеиоу]м?|трет[аеио]т?|четврт[аеиоу]м?|par[ëe]|dyt[ëe]|tret[ëe]|kat[ëe]rt";
const QUARTER =
  "quarter|kvartal\\p{L}*|tromj?ese[cč]j\\p{L}*|квартал\\p{L}*|тромесечј\\p{L}*|tr[eo]mujor\\p{L}*";
const HALF =
  "half(?:-year)?|semester|polovin\\p{L}*|polovic\\p{L}*|polugodi[sš]t\\p{L}*|половин\\p{L}*|полугодишт\\p{L}*|полугоди\\p{L}*|gjysm\\p{L}*|semest\\p{L}*";
const OF_YEAR = `(?:\\s+(?:of|the|e|i|u|na|на|у|year|godin\\p{L}*))*\\s*[,/]?\\s*(${YEAR})(?!\\d)\\.?`;
const SEASON =
  "spring|summer|autumn|fall|winter|prolj?e[cć][ae]|lj?eto|jesen|zima|пролеће|пролет|лето|јесен|есен|зима|pranver[ëe]|ver[ëe]|vjesht[ëe]|dim[ëe]r";
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
  [new RegExp(`(${ORDINALS})\\s*(?:${QUARTER})${OF_YEAR}`, "iuy"), (m) => partOfYear(m[1], m[2], 4)],
  [
    new RegExp(`(?:${QUARTER})\\s+(?:i|e)\\s+(${ORDINALS})${OF_YEAR}`, "iuy"),
    (m) => partOfYear(m[1], m[2], 4),
  ],
  [/([1-4])Q\s*[,/]?\s*((?:19|20)\d{2})(?!\d)/iy, (m) => partOfYear(m[1], m[2], 4)],
  [new RegExp(`(${ORDINALS})\\s*(?:${HALF})${OF_YEAR}`, "iuy"), (m) => partOfYear(m[1], m[2], 2)],
  [new RegExp(`(?:${HALF})\\s+(?:i|e)\\s+(${ORDINALS})${OF_YEAR}`, "iuy"), (m) => partOfYear(m[1], m[2], 2)],
  [/(?:([12])H|H([12]))\s*[,/]?\s*((?:19|20)\d{2})(?!\d)/iy, (m) => partOfYear(m[1] ?? m[2], m[3], 2)],
  [new RegExp(`(${SEASON})(?:\\s+of)?\\s+(${YEAR})(?:/(\\d{2}))?(?!\\d)`, "iuy"), season],
  [
    /((?:19|20)\d{2})\s*[-/]?\s*Q([1-4])(?:\s*[-\u2013]\s*Q?([1-4]))?/iy,
    (m) => quarters(num(m[2]), num(m[3] ?? m[2]), num(m[1])),
  ],
  [
    /(end|mid|middle|early|beginning|start|late|kraj(?:em|a|u)?|po[cč]et(?:kom|ka|ku|ak)|sredin(?:om|e|a|i)|крај(?:ем|а|от)?|почет(?:ком|ка|ок|окот)|средин(?:ом|е|а|ата)|fundi?|fillimi?|mesi?)(?:\s+(?:of|the|i|na|на))*[-\s]+((?:19|20)\d{2})(?!\d)\.?/iuy,
    (m) => vagueYear(m),
  ],
  [
    /(\d{1,3}|one|two|three|four|five|six)[-\s]*(years?|yrs?|months?|mths?|weeks?|days?|godin[aeu]|mjesec[ai]?|mesec[ai]?|vje[tç]|muaj)(?!\p{L})/iuy,
    duration,
  ],
  [/(\d{1,2})[./]((?:19|20)\d{2})(?!\.?\d)/y, (m) => monthInYear(num(m[1]), num(m[2]))],
  [/(\d{2})-((?:19|20)\d{2})(?!\d)/y, (m) => monthInYear(num(m[1]), num(m[2]))],
  [/((?:19|20)\d{2})\s*\/\s*(?:\d{2})?(\d{2})(?!\d)/y, (m) => slashYears(m)],
  [
    /((?:19|20)\d{2})[-\u2013](\d{2})(?![\d.\u2013-])/y,
    (m) => slashYears(m) ?? monthInYear(num(m[2]), num(m[1])),
  ],
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

const DAY_FORMS: readonly RegExp[] = [
  /(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?!\d)/y,
  /(?:19|20)\d{2}([./-])\d{1,2}\1\d{1,2}(?!\d)/y,
];
const DAY_OF_MONTH = new RegExp(
  `(\\d{1,2})${ORDINAL}\\.?\\s*(?:of\\s+)?(${WORD})\\s*,?\\s*(?:${YEAR})?`,
  "uy",
);

/** The length of a day written here that no calendar has (31.2.2020, 31 April), where `dateAt` finds no date for it. */
export function impossibleDayAt(text: string, at: number): number | undefined {
  for (const pattern of DAY_FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return match[0].length;
  }
  DAY_OF_MONTH.lastIndex = at;
  const match = DAY_OF_MONTH.exec(text);
  return match !== null && monthOf(match[2] ?? "") !== undefined ? match[0].trimEnd().length : undefined;
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

const PLACES: readonly RegExp[] = [
  /^(?:1\D*|i\.?|first|prv.*|прв.*|par.)$/iu,
  /^(?:2\D*|ii\.?|second|drug.*|друг.*|втор.*|dyt.)$/iu,
  /^(?:3\D*|iii\.?|third|tre[cć].*|трећ.*|трет.*|tret.)$/iu,
  /^(?:4\D*|iv\.?|fourth|[cč]etvrt.*|четврт.*|kat.rt)$/iu,
];

/** A quarter or half of a year by its ordinal number, in digits, Roman digits or words. */
function partOfYear(
  which: string | undefined,
  year: string | undefined,
  parts: 2 | 4,
): Partial<FoundDate> | undefined {
  const word = (which ?? "").trim();
  const place = /^last$/i.test(word) ? parts : PLACES.findIndex((pattern) => pattern.test(word)) + 1;
  const months = 12 / parts;
  return place < 1 || place > parts
    ? undefined
    : span(num(year), (place - 1) * months + 1, place * months, "quarter", {});
}

/** Seasons are not exact; a winter without a second year may be the one before or after. */
function season(m: RegExpExecArray): Partial<FoundDate> {
  const word = m[1] ?? "";
  const year = num(m[2]);
  const vague = { vague: true } as const;
  if (/^(?:spring|prol|прол|pran)/iu.test(word)) return span(year, 3, 5, "quarter", vague);
  if (/^(?:summer|l|л|ver)/iu.test(word)) return span(year, 6, 8, "quarter", vague);
  if (/^(?:autumn|fall|j|ј|е|vj)/iu.test(word)) return span(year, 9, 11, "quarter", vague);
  return m[3] === undefined
    ? span(year, 1, 12, "year", vague)
    : {
        start: { year, month: 12, day: 1 },
        end: { year: year + 1, month: 2, day: daysInMonth(year + 1, 2) },
        precision: "quarter",
        ...vague,
      };
}

function vagueYear(m: RegExpExecArray): Partial<FoundDate> {
  const word = fold(m[1] ?? "");
  const [from, to] = /^(?:end|late|kraj|крај|fund)/u.test(word)
    ? [12, 12]
    : /^(?:mid|sredin|средин|mes)/u.test(word)
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
