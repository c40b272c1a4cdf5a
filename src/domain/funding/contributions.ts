// What each response brings, by donor, state and time: from its funding lines, else from the amounts of its row.
// Source: field notes C2, C6, G3. Layer: domain/funding.
import type { Message } from "../message";
import { message } from "../message";
import type { FundingLine, Money, NeedRecord, ResponseRecord } from "../record/types";
import type { IsoDate } from "../sheet/dates";
import type { Rate } from "./money";
import { convert, splitByWeights } from "./money";

/** How far money is: amounts of state "unknown" are counted apart and never as funded. */
export const MONEY_STATES = ["secured", "negotiated", "sought", "unknown"] as const;
export type MoneyState = (typeof MONEY_STATES)[number];

/** One amount in the result's currency, spread evenly by day over `from` to `to` (both inclusive; undefined: dates unknown). */
export interface Contribution {
  readonly state: MoneyState;
  readonly minor: bigint;
  readonly donors: readonly string[];
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** One response with its money. `reported` is what the row says in total; undefined when it names no amount. */
export interface FundedResponse {
  readonly record: ResponseRecord;
  readonly id: string;
  readonly contributions: readonly Contribution[];
  readonly reported: bigint | undefined;
  /** A state or period was split by an assumption that is named in the notes. */
  readonly assumed: boolean;
}

export interface Note {
  readonly message: Message;
  readonly rows: readonly string[];
}

/** Amounts of more than this (in minor units) are not believed; the row is left out and named. */
export const ABSURD_MINOR = 100_000_000_000_00n;

export interface FundingInput {
  readonly needs: readonly NeedRecord[];
  readonly responses: readonly ResponseRecord[];
  readonly fundingLines: readonly FundingLine[];
  readonly rates: readonly Rate[];
  readonly currency: string;
  readonly asOf: IsoDate;
}

/** A row's identity in results: its ID, else its place "Sheet!12". */
export function rowId(record: {
  readonly id: string | null;
  readonly source: ResponseRecord["source"];
}): string {
  return record.id ?? `${record.source.origin.sheet}!${record.source.origin.rowNumber}`;
}

/** Reads the money of all responses; what cannot be counted is named in the notes, with its rows. */
export function fundedResponses(input: FundingInput): {
  readonly funded: FundedResponse[];
  readonly notes: Note[];
  readonly leftOut: string[];
} {
  const notes = new Notes();
  const linesOf = new Map<string, FundingLine[]>();
  for (const line of input.fundingLines)
    linesOf.set(line.responseId, [...(linesOf.get(line.responseId) ?? []), line]);
  const known = new Set(input.responses.map((response) => response.id));
  for (const [id] of linesOf) if (!known.has(id)) notes.add("funding.note.lineWithoutResponse", id);
  const leftOut: string[] = [];
  const funded = input.responses.map((record): FundedResponse => {
    const id = rowId(record);
    const reader = new RowMoney(input, record, id, notes);
    const lines = record.id === null ? undefined : linesOf.get(record.id);
    const contributions = lines ? reader.fromLines(lines) : reader.fromRow();
    if (reader.refused) leftOut.push(id);
    const reported =
      contributions.length === 0 ? undefined : contributions.reduce((sum, part) => sum + part.minor, 0n);
    return { record, id, contributions, reported, assumed: reader.assumed };
  });
  return { funded, notes: notes.list(), leftOut };
}

/** Collects rows under one sentence each. */
export class Notes {
  private readonly rows = new Map<string, { message: Message; rows: string[] }>();

  add(key: string, row: string, params: Readonly<Record<string, string | number>> = {}): void {
    const id = `${key}|${JSON.stringify(params)}`;
    const entry = this.rows.get(id);
    if (entry) entry.rows.push(row);
    else this.rows.set(id, { message: message(key, params), rows: [row] });
  }

  list(): Note[] {
    return [...this.rows.values()].map(({ message: text, rows }) => ({
      message: { ...text, params: { ...text.params, count: rows.length } },
      rows,
    }));
  }
}

/** Reads the amounts of one row. */
class RowMoney {
  assumed = false;
  refused = false;

  constructor(
    private readonly input: FundingInput,
    private readonly record: ResponseRecord,
    private readonly id: string,
    private readonly notes: Notes,
  ) {}

  fromLines(lines: readonly FundingLine[]): Contribution[] {
    return lines.flatMap((line) => {
      const minor = this.minorOf(line.amount);
      if (minor === undefined) {
        if (line.amount === null) this.notes.add("funding.note.lineWithoutAmount", this.id);
        return [];
      }
      const period =
        line.year === null ? this.period() : { from: `${line.year}-01-01`, to: `${line.year}-12-31` };
      return [
        {
          state: stateOf(line.state),
          minor,
          donors: line.donor === null ? this.record.donors : [line.donor],
          ...period,
        },
      ];
    });
  }

  fromRow(): Contribution[] {
    const { record } = this;
    const stated: Record<Exclude<MoneyState, "unknown">, bigint | undefined> = {
      secured: this.minorOf(record.secured),
      negotiated: this.minorOf(record.negotiated),
      sought: this.minorOf(record.sought),
    };
    const total = this.minorOf(record.totalBudget);
    this.checkParts(total);
    const parts = (["secured", "negotiated", "sought"] as const).flatMap((state) => {
      const minor = stated[state];
      return minor === undefined || minor === 0n ? [] : [this.part(state, minor)];
    });
    const named = parts.reduce((sum, part) => sum + part.minor, 0n);
    const anyNamed = Object.values(stated).some((minor) => minor !== undefined);
    if (total === undefined) return parts;
    if (named > total) this.notes.add("funding.note.partsExceedTotal", this.id);
    if (named >= total)
      return total === 0n && !anyNamed ? [this.part(stateOf(record.fundingState), 0n)] : parts;
    return [...parts, ...this.rest(total - named, anyNamed)];
  }

  /** What the named parts leave of the total: by the row's funding state; unknown when the state does not say it. */
  private rest(minor: bigint, anyNamed: boolean): Contribution[] {
    const { record } = this;
    if (record.fundingState === "PART" && !anyNamed) return this.byFundedYears(minor);
    const state = stateOf(record.fundingState);
    // "Secured" beside a smaller secured amount contradicts itself: the rest is unknown, not funded.
    return [this.part(anyNamed && state === "secured" ? "unknown" : state, minor)];
  }

  /** "available 2018 (2019-2020 seeking)": the days of the funded years are secured, the other days are sought. */
  private byFundedYears(minor: bigint): Contribution[] {
    const { fundedFrom, fundedTo } = this.record;
    const { from, to } = this.period();
    if (fundedFrom === null || from === undefined || to === undefined) return [this.part("unknown", minor)];
    const firstFunded = `${fundedFrom}-01-01`;
    const lastFunded = `${fundedTo ?? fundedFrom}-12-31`;
    const spans: { state: MoneyState; from: IsoDate; to: IsoDate }[] = [
      { state: "sought" as const, from, to: earlier(to, dayBefore(firstFunded)) },
      { state: "secured" as const, from: later(from, firstFunded), to: earlier(to, lastFunded) },
      { state: "sought" as const, from: later(from, dayAfter(lastFunded)), to },
    ].filter((span) => span.from <= span.to);
    if (spans.length === 0) return [this.part("unknown", minor)];
    this.assumed = true;
    this.notes.add("funding.note.yearsSplitByDay", this.id);
    const shares = splitByWeights(
      minor,
      spans.map((span) => BigInt(daysBetween(span.from, span.to))),
    );
    return spans.map((span, index) => ({
      ...span,
      minor: shares[index] as bigint,
      donors: this.record.donors,
    }));
  }

  private part(state: MoneyState, minor: bigint): Contribution {
    return { state, minor, donors: this.record.donors, ...this.period() };
  }

  private period(): { from?: IsoDate; to?: IsoDate } {
    const { start, end } = this.record;
    if (start === null || end === null) return {};
    if (start > end) {
      this.notes.add("funding.note.endBeforeStart", this.id);
      return {};
    }
    return { from: start, to: end };
  }

  /** The amount in the result's currency; undefined when unknown, negative, absurd or without a rate. */
  private minorOf(amount: Money | null): bigint | undefined {
    if (amount === null) return undefined;
    if (amount.minor < 0n || amount.minor > ABSURD_MINOR) {
      this.refused = true;
      this.notes.add(amount.minor < 0n ? "funding.note.negative" : "funding.note.absurd", this.id);
      return undefined;
    }
    const converted = convert(
      amount,
      this.input.currency,
      this.input.rates,
      this.record.start ?? this.input.asOf,
    );
    if (!converted) {
      this.refused = true;
      this.notes.add("funding.note.noRate", this.id, { currency: amount.currency });
      return undefined;
    }
    if (converted.rate) {
      const { currency, date, source } = converted.rate;
      this.notes.add("funding.note.converted", this.id, { currency, date, source });
    }
    return converted.money.minor;
  }

  /** EU and other contributions must make the total, to one unit of the currency (rule MON-05). */
  private checkParts(total: bigint | undefined): void {
    const eu = this.record.euContribution;
    const other = this.record.otherContributions;
    if (total === undefined || eu === null || other === null || eu.currency !== other.currency) return;
    const own = this.record.totalBudget;
    if (!own || own.currency !== eu.currency) return;
    const difference = own.minor - eu.minor - other.minor;
    if (difference > 100n || difference < -100n) this.notes.add("funding.note.contributionsDiffer", this.id);
  }
}

/** Codes of the funding states (field notes C6): partly secured money without a split is unknown, a named source is no money. */
export function stateOf(code: string | null): MoneyState {
  if (code === "SEC") return "secured";
  if (code === "NEG") return "negotiated";
  if (code === "SEEK") return "sought";
  return "unknown";
}

const DAY_MS = 86_400_000;

/** Days from one date to another, both counted; at least 1 for equal dates. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS) + 1;
}

function shifted(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
const dayBefore = (date: IsoDate): IsoDate => shifted(date, -1);
const dayAfter = (date: IsoDate): IsoDate => shifted(date, 1);
const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
