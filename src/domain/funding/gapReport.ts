// Everything that is said about the funding gap at once: its figures, checks on totals, and when funding ends. Layer: domain/funding.
import type { Money } from "../record/types";
import type { IsoDate } from "../sheet/dates";
import type { Adjustments } from "./adjust";
import { GapState } from "./gapState";
import type { GapInput } from "./gapState";
import type { TotalCheck } from "./totalChecks";
import { totalChecks } from "./totalChecks";
import type { GapResult } from "./types";

/** One response that is counted and ends on or after the as-of date, or has no end date. */
export interface FundingEnd {
  readonly id: string;
  readonly title: string;
  readonly pillars: readonly string[];
  readonly lead: string | null;
  /** Null: not stated. */
  readonly end: IsoDate | null;
  /** Null: the row names no amount. */
  readonly secured: Money | null;
  readonly followedBy: readonly string[];
}

export interface GapReport extends GapResult {
  readonly checks: readonly TotalCheck[];
  /** Soonest first; without an end date last. */
  readonly ends: readonly FundingEnd[];
  /** The decisions that were applied, so that other tables count the same rows. */
  readonly adjustments: Adjustments;
}

/** `state`: one that holds this input and nothing else, where there is one. */
export function gapReport(input: GapInput, state = new GapState(input)): GapReport {
  const result = state.result();
  const rates = (input.rateProblems ?? []).map(({ message, row }) => ({ message, rows: [row] }));
  return {
    ...result,
    notes: [...result.notes, ...rates],
    checks: totalChecks(input, state.all()),
    ends: fundingEnds(state, input),
    adjustments: input.adjustments,
  };
}

function fundingEnds(state: GapState, { asOf, currency }: GapInput): FundingEnd[] {
  const followers = new Map<string, string[]>();
  const counted = state.counted();
  for (const { id, record } of counted) {
    if (record.followUpOf === null) continue;
    const known = followers.get(record.followUpOf);
    if (known) known.push(id);
    else followers.set(record.followUpOf, [id]);
  }
  const ends: FundingEnd[] = [];
  for (const { id, record, contributions } of counted) {
    const { end } = record;
    if (end !== null && end < asOf) continue;
    let minor = 0n;
    for (const part of contributions) if (part.state === "secured") minor += part.minor;
    ends.push({
      id,
      title: record.title ?? record.shortTitle ?? "",
      pillars: record.pillars,
      lead: record.lead,
      end,
      secured: contributions.length === 0 ? null : { minor, currency },
      followedBy: followers.get(id) ?? NOBODY,
    });
  }
  // They come in the order of their IDs, which stays among equal dates.
  return ends.sort((a, b) => compareEnds(a.end, b.end));
}

const NOBODY: readonly string[] = [];

function compareEnds(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
