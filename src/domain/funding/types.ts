// What the funding side takes and gives. Layer: domain/funding.
import type { Message } from "../message";
import type { Money } from "../record/types";
import type { IdList } from "./idList";

/** Dimensions a gap can be grouped by. */
export const GAP_DIMENSIONS = ["need", "beneficiary", "pillar", "year", "phase", "action", "donor"] as const;
export type GapDimension = (typeof GAP_DIMENSIONS)[number];

export interface GapOptions {
  /** ISO date; statuses and expiry are judged on it. */
  readonly asOf?: string;
  readonly by?: readonly GapDimension[];
  /** Currency of the result, EUR when left out. */
  readonly currency?: string;
}

/** GAP-0 to GAP-9 of the field's notes (G2); none: no gap found. */
export const GAP_CLASSES = [
  "GAP-0",
  "GAP-1",
  "GAP-2",
  "GAP-3",
  "GAP-4",
  "GAP-5",
  "GAP-6",
  "GAP-7",
  "GAP-8",
  "GAP-9",
] as const;
export type GapClass = (typeof GAP_CLASSES)[number];

/**
 * One group. Amounts are in the result's currency; null is unknown, never zero. `gapLow` and `gapHigh` bound the gap when
 * amounts or states are unknown; `gapHigh` null: no upper bound can be given.
 */
export interface GapGroup {
  readonly key: Readonly<Partial<Record<GapDimension, string>>>;
  readonly required: Money | null;
  readonly ownFunds: Money;
  /** How many needs of the group state their national funds; at 0 the amount above is not known, and the gap assumes none. */
  readonly ownFundsStated?: number;
  readonly secured: Money;
  readonly negotiated: Money;
  readonly sought: Money;
  /** Amounts whose state is not known. */
  readonly unknown: Money;
  readonly hardGap: Money | null;
  readonly softGap: Money | null;
  readonly declaredGap: Money | null;
  readonly gapLow: Money | null;
  readonly gapHigh: Money | null;
  readonly surplus: Money;
  readonly classes: readonly GapClass[];
  /** Coverage: how many of the rows have an amount. */
  readonly rowsWithAmount: number;
  readonly unknownRows: number;
  /** Counts by funding state code, for plans without amounts. */
  readonly states: Readonly<Record<string, number>>;
  /** Ids of the needs and responses behind the figures. */
  readonly needIds: readonly string[];
  readonly responseIds: IdList;
  /** Whether a split over years, beneficiaries or needs was assumed to be equal. */
  readonly assumed: boolean;
}

/** One visible step from gross to net. */
export interface LedgerEntry {
  readonly kind: "reported" | "twice" | "part-of" | "excluded" | "rounding" | "unreconciled";
  readonly amount: Money;
  readonly rows: readonly string[];
  readonly why: Message;
}

export interface Reconciliation {
  readonly gross: Money;
  readonly adjustments: Money;
  readonly net: Money;
}

export interface GapResult {
  readonly asOf: string;
  readonly currency: string;
  readonly by: readonly GapDimension[];
  readonly groups: readonly GapGroup[];
  readonly total: GapGroup;
  /** The first lines of the ledger: the IDs of the rows that name an amount, sorted, and the amounts in minor units of `currency`. */
  readonly reported: { readonly ids: readonly string[]; readonly minor: readonly bigint[] };
  /** Its other lines: what decisions change, and what does not add up. `ledgerOf` gives all. */
  readonly corrections: readonly LedgerEntry[];
  readonly reconciliation: Reconciliation;
  /** What was left out or assumed, each a sentence with its rows. */
  readonly notes: readonly { readonly message: Message; readonly rows: readonly string[] }[];
  readonly rowsUsed: number;
  readonly rowsLeftOut: readonly string[];
}
