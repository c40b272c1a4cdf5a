// What is compared, what is found, and what people decided about it. Layer: domain/duplicates.
import type { Message } from "../message";
import type { IsoDate } from "../sheet/dates";

/**
 * How two rows belong together (research: domain notes G1, DUP-0 to DUP-6).
 * same-action: one action reported twice. part-of: one is a strand of, or contained in, the other. next-phase: one follows the
 * other. overlap: other driver, same purpose, beneficiary and time. complementary: same need and beneficiary, other kind of
 * activity. look-alike: similar words, other subject or target group.
 */
export const RELATIONS = [
  "same-action",
  "part-of",
  "next-phase",
  "overlap",
  "complementary",
  "look-alike",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** An amount for ordering and comparing; `minor` in the currency's minor unit (cents). */
export interface ComparableMoney {
  readonly minor: bigint;
  readonly currency: string;
}

/**
 * One row as the comparison sees it. Only `id` is needed; a field that is absent or empty is unknown and never counts as equal
 * to another empty one. Lists hold codes where they were recognised, else the raw words.
 */
export interface ComparableRow {
  /** Unique in the run; repeated ids are told apart by the engine and reported in `DuplicateResult.notes`. */
  readonly id: string;
  readonly title?: string;
  /** Outputs and other long text. */
  readonly text?: string;
  /** Drivers: lead and co-implementers. */
  readonly organisations?: readonly string[];
  readonly donors?: readonly string[];
  readonly beneficiaries?: readonly string[];
  readonly needs?: readonly string[];
  readonly start?: IsoDate;
  readonly end?: IsoDate;
  readonly money?: ComparableMoney;
  readonly activityTypes?: readonly string[];
  readonly instrument?: string;
  /** Contract or decision number. */
  readonly reference?: string;
  readonly pillars?: readonly string[];
  readonly phases?: readonly string[];
  readonly status?: string;
  readonly fundingState?: string;
  /** Id of the row that this one follows, as the contributor wrote it. */
  readonly followUpOf?: string;
  /** Who sent the row. */
  readonly reportedBy?: string;
}

/** Fields whose change asks a decision again. */
export const DECIDING_FIELDS = [
  "title",
  "text",
  "organisations",
  "beneficiaries",
  "needs",
  "period",
  "money",
  "reference",
] as const;
export type DecidingField = (typeof DECIDING_FIELDS)[number];

/** What one piece of evidence is about; the points of one pair's reasons have distinct kinds. */
export const REASON_KINDS = [
  "words",
  "contained",
  "subject",
  "organisation",
  "beneficiary",
  "need",
  "heading",
  "period",
  "money",
  "activity",
  "instrument",
  "reference",
  "follow-up",
  "contrast",
  "version",
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** One reason in words; `points` in tenths at the most, negative when it speaks against. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly reason: Message;
  readonly points: number;
}

/** Two related rows; `a` stands before `b` in code-point order of ids, so that a pair has one form only. */
export interface DuplicatePair {
  readonly a: string;
  readonly b: string;
  /** 0 to 100; the sum of the points of `reasons`, exactly. */
  readonly score: number;
  readonly relation: Relation;
  /** Strong evidence on several fields and nothing against. Never for look-alike. */
  readonly certain: boolean;
  readonly reasons: readonly Reason[];
  /** The strongest reason against the relation, when there is one. */
  readonly against?: Message;
  /** For part-of and next-phase: the id of the whole, or of the earlier row. */
  readonly first?: string;
  /** What somebody decided about this pair and still holds. */
  readonly decision?: PairDecision;
}

/** Rows that stand for one action. No two members have a binding "no" between them. */
export interface DuplicateCluster {
  /** In code-point order. */
  readonly members: readonly string[];
  /** The member the others are counted under: the one with the most fields filled. */
  readonly head: string;
  /** All members have the same content in every field. */
  readonly identical: boolean;
}

/** The state of a remembered decision for one pair of this run. */
export interface PairDecision {
  readonly decision: Decision;
  /** stale: a deciding field changed since; the pair is asked again. */
  readonly state: "holds" | "stale";
  readonly changed: readonly FieldChange[];
}

export interface FieldChange {
  readonly row: string;
  readonly field: DecidingField;
  readonly before: string;
  readonly after: string;
}

export interface DuplicateStats {
  readonly rows: number;
  /** Different contents: rows that are equal in all fields are compared once. */
  readonly distinct: number;
  readonly candidates: number;
  /** Pairs an all-pairs comparison of the distinct rows would look at. */
  readonly allPairs: number;
  readonly cancelled: boolean;
}

export interface DuplicateResult {
  readonly rows: readonly ComparableRow[];
  /** Best first: by score, then by ids. */
  readonly pairs: readonly DuplicatePair[];
  /** Each of two members or more; a row is in one cluster at the most. */
  readonly clusters: readonly DuplicateCluster[];
  readonly stats: DuplicateStats;
  /** What the reader should know: rows without words, equal rows, repeated ids, cut texts, reversed dates. */
  readonly notes: readonly Message[];
}

export interface DuplicateOptions {
  /** Pairs below are left out; 0 to 100. Default `DEFAULT_THRESHOLD`. */
  readonly threshold?: number;
  /** Acronym to its long form, for example from the organisations' list and the glossary. */
  readonly acronyms?: ReadonlyMap<string, string>;
  readonly decisions?: readonly Decision[];
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked now and then; the result then holds what was found so far and says so. */
  readonly shouldStop?: () => boolean;
}

export type DecisionAnswer = "yes" | "no" | "later";
/** How the amounts of a decided pair count: both (sum), the higher one only (max), or an own share (custom). */
export type CountMode = "sum" | "max" | "custom";

/** What somebody decided about two rows. Tied to their contents, not to their places. */
export interface Decision {
  /** Key of the pair, from the fingerprints of both rows. */
  readonly key: string;
  /** Ids of the rows when it was decided, for people and for finding a changed row again. */
  readonly a: string;
  readonly b: string;
  readonly answer: DecisionAnswer;
  readonly relation: Relation;
  readonly countMode: CountMode;
  /** Share of the second row's amount that counts, 0 to 100 percent; only with `custom`. */
  readonly customPercent?: number;
  readonly reviewer: string;
  /** "YYYY-MM-DD" or "YYYY-MM-DDTHH:MM:SSZ". */
  readonly when: string;
  readonly note: string;
  /** The deciding fields of both rows as they were, for showing what changed. */
  readonly fieldsA: DecidedFields;
  readonly fieldsB: DecidedFields;
}

export type DecidedFields = Readonly<Partial<Record<DecidingField, string>>>;
