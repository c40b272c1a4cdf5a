// Reads the money of one response: from its funding lines, else from the amounts of its row. Source: field notes C2, C6, G3.
// Layer: domain/funding.
import type { FundingLine, Money, ResponseRecord } from "../record/types";
import type { IsoDate } from "../sheet/dates";
import type { Rate } from "./money";
import { convert, splitByWeights } from "./money";
import type { RowNote } from "./notes";

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

/** Amounts above this (in minor units) are not believed. It is below 2^53, so every amount read is exact as a number too. */
export const ABSURD_MINOR = 9_000_000_000_000_000n;
/** A period of more years than this is taken for a slip of the pen. */
const MOST_YEARS = 60;

export interface RowMoneySettings {
  readonly rates: readonly Rate[];
  readonly currency: string;
  readonly asOf: IsoDate;
}

/** What a row brings; `contributions` is empty when it names no amount. `refused`: an amount was there and could not be used. */
export interface RowMoney {
  readonly contributions: readonly Contribution[];
  readonly notes: readonly RowNote[];
  readonly assumed: boolean;
  readonly refused: boolean;
}

/** Lines, where there are any, override the amounts of the row. */
export function readRowMoney(
  record: ResponseRecord,
  lines: readonly FundingLine[] | undefined,
  settings: RowMoneySettings,
): RowMoney {
  const reader = new Reader(record, settings);
  const contributions = lines ? reader.fromLines(lines) : reader.fromRow();
  return { contributions, notes: reader.notes, assumed: reader.assumed, refused: reader.refused };
}

class Reader {
  readonly notes: RowNote[] = [];
  assumed = false;
  refused = false;

  constructor(
    private readonly record: ResponseRecord,
    private readonly settings: RowMoneySettings,
  ) {}

  private note(key: string, params: RowNote["params"] = {}): void {
    this.notes.push({ key, params });
  }

  fromLines(lines: readonly FundingLine[]): Contribution[] {
    return lines.flatMap((line): Contribution[] => {
      const minor = this.minorOf(line.amount);
      if (minor === undefined) {
        if (line.amount === null) this.note("funding.note.lineWithoutAmount");
        return [];
      }
      const period =
        line.year === null ? this.period() : { from: `${line.year}-01-01`, to: `${line.year}-12-31` };
      const donors = line.donor === null ? this.record.donors : [line.donor];
      return [{ state: stateOf(line.state), minor, donors, ...period }];
    });
  }

  fromRow(): readonly Contribution[] {
    const { record } = this;
    // A stated zero is an amount like any other: zero is known, blank is not.
    const parts: Contribution[] = [];
    const secured = this.minorOf(record.secured);
    const negotiated = this.minorOf(record.negotiated);
    const sought = this.minorOf(record.sought);
    const total = this.minorOf(record.totalBudget);
    this.checkContributors(total);
    if (secured !== undefined) parts.push(this.part("secured", secured));
    if (negotiated !== undefined) parts.push(this.part("negotiated", negotiated));
    if (sought !== undefined) parts.push(this.part("sought", sought));
    if (total === undefined) return parts;
    if (parts.length === 0) return this.wholeBudget(total);
    const named = parts.reduce((sum, part) => sum + part.minor, 0n);
    if (named > total) this.note("funding.note.partsExceedTotal");
    if (named >= total) return parts;
    // "Secured" beside a smaller secured amount contradicts itself: the rest is unknown, not funded.
    const state = stateOf(record.fundingState);
    return [...parts, this.part(state === "secured" ? "unknown" : state, total - named)];
  }

  private wholeBudget(total: bigint): Contribution[] {
    return this.record.fundingState === "PART"
      ? this.byFundedYears(total)
      : [this.part(stateOf(this.record.fundingState), total)];
  }

  /** "available 2018 (2019-2020 seeking)": the days of the funded years are secured, the other days are sought. */
  private byFundedYears(minor: bigint): Contribution[] {
    const { fundedFrom, fundedTo } = this.record;
    const { from, to } = this.period();
    if (fundedFrom === null || from === undefined || to === undefined) return [this.part("unknown", minor)];
    const firstFunded = `${fundedFrom}-01-01`;
    const lastFunded = `${Math.max(fundedFrom, fundedTo ?? fundedFrom)}-12-31`;
    const spans: { state: MoneyState; from: IsoDate; to: IsoDate }[] = [
      { state: "sought" as const, from, to: earlier(to, dayBefore(firstFunded)) },
      { state: "secured" as const, from: later(from, firstFunded), to: earlier(to, lastFunded) },
      { state: "sought" as const, from: later(from, dayAfter(lastFunded)), to },
    ].filter((span) => span.from <= span.to);
    this.assumed = true;
    this.note("funding.note.yearsSplitByDay");
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
    const { from, to } = this.period();
    const { donors } = this.record;
    return from === undefined || to === undefined
      ? { state, minor, donors }
      : { state, minor, donors, from, to };
  }

  private known: { from?: IsoDate; to?: IsoDate } | undefined;

  private period(): { from?: IsoDate; to?: IsoDate } {
    if (this.known) return this.known;
    const { start, end } = this.record;
    const usable = usablePeriod(start, end);
    if (start !== null && end !== null && usable.from === undefined)
      this.note(start > end ? "funding.note.endBeforeStart" : "funding.note.periodTooLong");
    return (this.known = usable);
  }

  /** The amount in the result's currency; undefined when unknown, negative, absurd or without a rate. */
  private minorOf(amount: Money | null): bigint | undefined {
    if (amount === null) return undefined;
    const { currency, rates, asOf } = this.settings;
    if (amount.minor < 0n || amount.minor > ABSURD_MINOR)
      return this.refuse(amount.minor < 0n ? "funding.note.negative" : "funding.note.absurd");
    if (amount.currency === currency) return amount.minor;
    const converted = convert(amount, currency, rates, this.record.start ?? asOf);
    if (!converted) return this.refuse("funding.note.noRate", { currency: amount.currency });
    if (converted.money.minor > ABSURD_MINOR) return this.refuse("funding.note.absurd");
    if (converted.rate) {
      const { date, source } = converted.rate;
      this.note("funding.note.converted", { currency: converted.rate.currency, date, source });
    }
    return converted.money.minor;
  }

  private refuse(key: string, params: RowNote["params"] = {}): undefined {
    this.refused = true;
    this.note(key, params);
    return undefined;
  }

  /** EU and other contributions must make the total, to one unit of the currency (rule MON-05). */
  private checkContributors(total: bigint | undefined): void {
    const { euContribution: eu, otherContributions: other, totalBudget: own } = this.record;
    if (total === undefined || !own || eu?.currency !== own.currency || other?.currency !== own.currency)
      return;
    const difference = own.minor - eu.minor - other.minor;
    if (difference > 100n || difference < -100n) this.note("funding.note.contributionsDiffer");
  }
}

/** The days an amount is spread over; empty when a date is missing, the end is before the start, or the years are too many. */
export function usablePeriod(start: IsoDate | null, end: IsoDate | null): { from?: IsoDate; to?: IsoDate } {
  if (start === null || end === null || start > end) return {};
  if (Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > MOST_YEARS) return {};
  return { from: start, to: end };
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
