// Dates and periods as people write them. Layer: domain/record. Forms: domain notes C5. What can mean two days is asked.
import { message } from "../message";
import type { Message } from "../message";
import { isoOfSerial } from "../sheet/dates";
import type { IsoDate } from "../sheet/dates";
import type { CellValue } from "../sheet/snapshot";
import { dateAt, impossibleDayAt, isoOfParts, later } from "./dateWords";
import type { DateParts, Found, FoundDate } from "./dateWords";
import { certain, EMPTY_READING, likely, unclear } from "./reading";
import type { Certainty, Reading } from "./reading";

export interface DateOptions {
  /** How 03/04/2024 is read where the writer's habit is known; left out: it is asked. */
  readonly order?: "day-month" | "month-day";
}

export interface Period {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

/** A period with what stands around it. `start` and `end` are null where not said; a month or year gives its first and last day. */
export interface PeriodReading extends Period {
  readonly certainty: Certainty;
  readonly questions: readonly Message[];
  /** All readings, best first, where the text allows several. */
  readonly choices: readonly Period[];
  readonly precision: FoundDate["precision"] | null;
  /** The text without the dates, blanks and brackets tidied; null when nothing is left. */
  readonly rest: string | null;
  /** Whether the text is dates only. */
  readonly bare: boolean;
}

type Token =
  | Found
  | {
      readonly kind: "dash" | "word" | "impossible";
      readonly at: number;
      readonly length: number;
      readonly text: string;
    };

const NO_PERIOD: PeriodReading = {
  start: null,
  end: null,
  certainty: "empty",
  questions: [],
  choices: [],
  precision: null,
  rest: null,
  bare: true,
};

/** Reads a period from any text; words around it go into `rest`. Numbers are Excel's serial days. */
export function readDateText(value: CellValue, options: DateOptions = {}): PeriodReading {
  if (value === null || value === "") return NO_PERIOD;
  if (typeof value === "number") return ofNumber(value);
  const text = String(value)
    .normalize("NFKC")
    .replace(/[\u2010-\u2012\u2212]/g, "-")
    .replace(/[\u00A0\s]+/gu, " ")
    .trim();
  if (text === "") return NO_PERIOD;
  const tokens = tokensOf(text);
  const { rest, bare } = restOf(tokens);
  const dates = tokens.filter((token): token is FoundDate => token.kind === "date");
  if (dates.length === 0 && !tokens.some((token) => token.kind === "duration")) {
    return {
      ...NO_PERIOD,
      rest,
      bare,
      certainty: "unclear",
      questions: [
        message(
          tokens.some((token) => token.kind === "impossible") ? "reading.dateOdd" : "reading.dateNone",
          {
            text: shorten(text),
          },
        ),
      ],
    };
  }
  return { ...interpret(tokens, text, options), rest, bare };
}

/** Reads one day. A month, a year or a range is no day: it is unclear, with its first day as a choice. */
export function readDayText(value: CellValue, options: DateOptions = {}): Reading<IsoDate> {
  if (value === null || value === "") return EMPTY_READING;
  const read = readDateText(value, options);
  if (read.certainty === "empty") return EMPTY_READING;
  const days = read.choices.flatMap(({ start, end }) =>
    start === null && end === null ? [] : [(start ?? end) as IsoDate],
  );
  if (read.bare && read.precision === "day" && read.start !== null && read.start === read.end) {
    return read.certainty === "certain" ? certain(read.start) : likely(read.start, ...read.questions);
  }
  return unclear(
    [...new Set(days)],
    ...(read.questions.length > 0
      ? read.questions
      : [message("reading.dateNotDay", { text: shorten(String(value)) })]),
  );
}

function ofNumber(value: number): PeriodReading {
  const year = Number.isInteger(value) && value >= 1990 && value <= 2100;
  const date = year ? undefined : isoOfSerial(value);
  if (date !== undefined && value >= 20_000) {
    const period = { start: date, end: date };
    return { ...NO_PERIOD, ...period, certainty: "certain", choices: [period], precision: "day" };
  }
  if (!year)
    return {
      ...NO_PERIOD,
      certainty: "unclear",
      questions: [message("reading.dateNone", { text: String(value) })],
    };
  const period = { start: `${value}-01-01`, end: `${value}-12-31` };
  return { ...NO_PERIOD, ...period, certainty: "certain", choices: [period], precision: "year" };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const free = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    const found = free ? dateAt(text, at) : undefined;
    const impossible =
      free && (found === undefined || found.kind === "duration") ? impossibleDayAt(text, at) : undefined;
    if (impossible !== undefined) {
      tokens.push({ kind: "impossible", at, length: impossible, text: text.slice(at, at + impossible) });
      at += impossible;
      continue;
    }
    if (found !== undefined) {
      tokens.push(found);
      at += Math.max(1, found.length);
      continue;
    }
    const dash = /^[-\u2013\u2014]/u.exec(text.slice(at));
    const joined =
      dash === null ? /^(?:to|until|till|do|deri|through)(?![\p{L}])/iu.exec(text.slice(at)) : dash;
    const previous = tokens[tokens.length - 1];
    const isBehindDate = previous?.kind === "date" && previous.at + previous.length === at;
    if (joined !== null && (dash !== null ? free || isBehindDate : free && previous?.kind === "date")) {
      tokens.push({ kind: "dash", at, length: joined[0].length, text: joined[0] });
      at += joined[0].length;
      continue;
    }
    const word = /^(?:[\p{L}\p{N}][\p{L}\p{N}'\u2019]*|\s+|[^\p{L}\p{N}])/u.exec(text.slice(at));
    const length = word?.[0].length ?? 1;
    const piece = text.slice(at, at + length);
    if (piece.trim() !== "") tokens.push({ kind: "word", at, length, text: piece });
    at += length;
  }
  return tokens;
}

/** What is left without dates: words as one text; only brackets, commas and filler words count as nothing. */
function restOf(tokens: readonly Token[]): { rest: string | null; bare: boolean } {
  const words = tokens.filter((token) => token.kind === "word" || token.kind === "impossible");
  let rest = "";
  let end = -1;
  for (const token of words) {
    rest +=
      (rest !== "" && (token.at > end || !/[.,;:)]/.test(token.text)) && token.at !== end ? " " : "") +
      token.text;
    end = token.at + token.length;
  }
  rest = rest
    .replace(/\(\s*\)/g, " ")
    .replace(/\(\s*$/g, "")
    .replace(/^\s*\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.()]+$/, "")
    .trim();
  return { rest: rest === "" ? null : rest, bare: !/[\p{L}\p{N}]/u.test(rest) };
}

interface Draft {
  start: DateParts | null;
  end: DateParts | null;
  /** Two dates with a dash between them. */
  isRange?: true;
}

function interpret(tokens: readonly Token[], text: string, options: DateOptions): PeriodReading {
  const questions: Message[] = [];
  const ask = (key: string, params: Readonly<Record<string, string | number>> = {}): void => {
    if (!questions.some((question) => question.key === key))
      questions.push(message(key, { text: shorten(text), ...params }));
  };
  const all = tokens.filter((token): token is FoundDate => token.kind === "date");
  const habit = options.order ?? (all.some((date) => date.dayFirst) ? "day-month" : undefined);
  const settled = all.map((date) => (date.swap && habit === "month-day" ? swapped(date) : date));
  const open = habit === undefined && all.some((date) => date.swap);
  const draft = drafted(tokens, new Map(all.map((date, index) => [date, settled[index] ?? date])), ask);
  if (settled.some((date) => date.shortYear)) ask("reading.dateShortYear");
  if (settled.some((date) => date.odd)) ask("reading.dateOdd");
  if (tokens.some((token) => token.kind === "impossible")) ask("reading.dateOdd");
  if (tokens.some((token, at) => isCutFromNumber(token, tokens[at - 1]))) ask("reading.datePart");
  if (settled.some((date) => date.vague)) ask("reading.dateVague");
  const period = finished(draft, tokens, ask);
  const precision = settled[0]?.precision ?? null;
  const choices = open
    ? [
        period,
        finished(
          drafted(
            tokens,
            new Map(all.map((date) => [date, date.swap ? swapped(date) : date])),
            () => undefined,
          ),
          tokens,
          () => undefined,
        ),
      ]
    : [period];
  if (period.start !== null && period.end !== null && period.start > period.end) ask("reading.dateReversed");
  if (open) {
    ask("reading.dateOrder");
    return {
      start: null,
      end: null,
      certainty: "unclear",
      questions,
      choices,
      precision,
      rest: null,
      bare: true,
    };
  }
  if (period.start === null && period.end === null)
    return { ...period, certainty: "unclear", questions, choices: [], precision, rest: null, bare: true };
  return {
    ...period,
    certainty: questions.length === 0 ? "certain" : "likely",
    questions,
    choices,
    precision,
    rest: null,
    bare: true,
  };
}

/** First and last date of the text; single dates say by the words before them whether they open or close the period. */
function drafted(
  tokens: readonly Token[],
  settled: ReadonlyMap<FoundDate, FoundDate>,
  ask: (key: string) => void,
): Draft {
  const spans: Draft[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "date") continue;
    const date = settled.get(token) ?? token;
    const dash = tokens[at + 1]?.kind === "dash";
    const nextToken = tokens[at + 2];
    const next = dash && nextToken?.kind === "date" ? (settled.get(nextToken) ?? nextToken) : undefined;
    const before = wordsBefore(tokens, at);
    if (next !== undefined) {
      spans.push({ start: withYear(date.start, next.start), end: next.end, isRange: true });
      at += 2;
      if (tokens[at + 1]?.kind === "dash") ask("reading.dateDangling");
    } else if (dash && !tokens.some((other) => other.kind === "duration")) {
      ask("reading.dateDangling");
      spans.push({ start: date.start, end: null });
    } else if (
      dash ||
      /(?:\b(?:from|since|starting|start|starts|as of|after|od|nga|beginning|commencing|(?:started|launched|commenced|begun)\s+(?:in|on|at))|[-\u2013])\s*(?:on|in|the|at)?\s*$/i.test(
        before,
      ) ||
      followedByOnwards(tokens, at)
    ) {
      spans.push({ start: date.start, end: null });
    } else if (
      tokens[at - 1]?.kind === "dash" ||
      /\b(?:until|till|by|up to|before|to|do|deri|ending|ends|end|finali[sz]ed by)\s*(?:the)?\s*$/i.test(
        before,
      )
    ) {
      spans.push({ start: null, end: date.end });
    } else spans.push({ start: date.start, end: date.end });
  }
  const [first] = spans;
  if (first === undefined) return { start: null, end: null };
  if (spans.length === 1) return first;
  if (
    spans.length === 2 &&
    spans[1] !== undefined &&
    !spans.some((span) => span.isRange) &&
    (first.end === null) !== (spans[1].start !== null) &&
    first.start !== null
  ) {
    return { start: first.start, end: spans[1].end };
  }
  ask("reading.dateSeveral");
  return { start: extreme(spans, "start"), end: extreme(spans, "end") };
}

/** The earliest start or the latest end; the first start and the last end where a year is missing. */
function extreme(spans: readonly Draft[], side: "start" | "end"): DateParts | null {
  const found = spans.flatMap((span) => {
    const parts = span[side];
    return parts === null ? [] : [{ parts, iso: isoOfParts(parts) ?? "" }];
  });
  const [first] = found;
  const last = found[found.length - 1];
  if (side === "start" && spans[0]?.start === null) return null;
  if (side === "end" && spans[spans.length - 1]?.end === null && first === undefined) return null;
  if (found.some(({ iso }) => iso === "")) return (side === "start" ? first : last)?.parts ?? null;
  const sorted = [...found].sort((a, b) => (a.iso < b.iso ? -1 : 1));
  return (side === "start" ? sorted[0] : sorted[sorted.length - 1])?.parts ?? null;
}

function finished(draft: Draft, tokens: readonly Token[], ask: (key: string) => void): Period {
  const start = draft.start === null ? null : isoOfParts(draft.start);
  let end = draft.end === null ? null : isoOfParts(draft.end);
  if (draft.start !== null && draft.start.year === null) ask("reading.dateNoYear");
  const lasting = tokens.find((token) => token.kind === "duration");
  if (lasting?.kind !== "duration") return { start, end };
  const single = draft.start !== null && draft.end !== null && sameParts(draft.start, draft.end);
  if (start !== null && (end === null || single)) {
    end = later(start, lasting.months, lasting.days);
    ask("reading.dateFromDuration");
  } else if (start === null) ask("reading.dateDurationOnly");
  return { start, end };
}

/** "Week 12 2020", "Q5 2019": a number right before a year or month belongs to it, and says something that was not read. */
function isCutFromNumber(token: Token, before: Token | undefined): boolean {
  return (
    token.kind === "date" &&
    token.precision !== "day" &&
    before?.kind === "word" &&
    /^(?:\d{1,3}|[A-Z]\d)$/iu.test(before.text)
  );
}

function sameParts(a: DateParts, b: DateParts): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function swapped(date: FoundDate): FoundDate {
  const turn = (parts: DateParts): DateParts => ({ ...parts, month: parts.day, day: parts.month });
  return { ...date, start: turn(date.start), end: turn(date.end) };
}

function withYear(parts: DateParts, next: DateParts): DateParts {
  return parts.year === null ? { ...parts, year: next.year } : parts;
}

function wordsBefore(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .filter((token) => token.kind === "word")
    .map((token) => token.text)
    .join(" ");
}

function followedByOnwards(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === "word" &&
    /^(?:onwards?|on|and|ff)$/i.test(next.text) &&
    (next.text.toLowerCase() !== "and" || tokens[at + 2]?.text === "beyond")
  );
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
}
