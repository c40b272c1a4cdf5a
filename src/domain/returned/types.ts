// What comes back from contributors, and the register it is merged into: plain shapes. Layer: domain/returned.
import type { Message } from "../message";
import type { CellValue } from "../sheet/snapshot";
import type { Taxonomy } from "../taxonomy/types";
import type { TableKind } from "../template/definitions";
import type { Severity } from "../validation/finding";

/** Where a row or a cell came from. `row` is 1-based; `cell` is the row's first cell, or the cell itself, in A1 form; `date` ISO. */
export interface Provenance {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly contributor: string;
  readonly date: string;
}

/** Values by column key; an absent or null value is an empty cell, which means unknown. */
export type Values = Readonly<Record<string, CellValue>>;

/** One row as it came back. `key`: its identity where that is known already (a row of the register itself). */
export interface ReturnedRow {
  readonly kind: TableKind;
  readonly values: Values;
  readonly origin: Provenance;
  readonly key?: string;
}

/** One row of the register. `cells` names, by column key, the origin of values that came later than the row itself. */
export interface RegisterRow {
  readonly kind: TableKind;
  readonly key: string;
  readonly values: Values;
  readonly origin: Provenance;
  readonly cells: Readonly<Record<string, Provenance>>;
}

/** A row that stays outside the register, with every reason. */
export interface RejectedRow {
  readonly kind: TableKind;
  readonly values: Values;
  readonly origin: Provenance;
  readonly reasons: readonly Message[];
}

/** What a merge did. `superseded`: the contributor's own earlier entry was replaced by a later submission. */
export interface MergeChange {
  readonly kind: "row-added" | "row-removed" | "cell-changed" | "superseded";
  readonly table: TableKind;
  readonly key: string;
  /** Column key; "" for a whole row. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly origin: Provenance;
  /** Who had written what was there before; left out for a new row. */
  readonly beforeOrigin?: Provenance;
}

/**
 * What people must decide; the register keeps `ours` until then. both-changed: returned and register differ, and both from what
 * was sent. blank: the returned cell is empty where a value was. row-missing: a row that was sent did not come back.
 */
export interface MergeConflict {
  /** Names the question: the row, the column and who asks it. */
  readonly id: string;
  readonly kind: "both-changed" | "blank" | "row-missing";
  readonly table: TableKind;
  readonly key: string;
  readonly column: string;
  readonly base: CellValue;
  readonly theirs: CellValue;
  readonly ours: CellValue;
  readonly origin: Provenance;
  readonly oursOrigin: Provenance;
}

/** What somebody decided about an open conflict: keep what the register has, or take what came back (an empty cell, too). */
export interface ConflictAnswer {
  readonly conflict: string;
  readonly answer: "keep" | "take";
}

/** What a submission is about, as codes where they are known. */
export interface SubmissionPlace {
  readonly beneficiary?: string;
  readonly pillar?: string;
  readonly organisation?: string;
}

/** What was found about the file or a whole sheet of it. */
export interface CarriedFinding {
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly message: Message;
}

/** What the check said of a file: findings that are not muted, by severity, and those about the file and its sheets. */
export interface SeenFindings {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly carried: readonly CarriedFinding[];
}

/**
 * One submission. `seen` is left out for edits made in the register. `outside`: rows that did not pass the check, so that they do not count as missing. `scope` tells apart what one
 * contributor sends in several workbooks ("needs|WBCSCi"): only the same scope is superseded. `byHand`: edits in the register
 * itself, which always hold. `kinds`: tables of the file, for those that came back empty.
 */
export interface Submission {
  readonly file: string;
  readonly contributor: string;
  readonly date: string;
  readonly rows: readonly ReturnedRow[];
  readonly outside: readonly RejectedRow[];
  readonly scope?: string;
  readonly kinds?: readonly TableKind[];
  readonly place?: SubmissionPlace;
  readonly byHand?: boolean;
  readonly answers?: readonly ConflictAnswer[];
  readonly seen?: SeenFindings;
}

/** What was sent out, by the identity of its rows. */
export type SentRows = ReadonlyMap<string, Values>;

/** One line of the merge log: the submission itself, so that every merge can be done again without another one. */
export interface MergeLogEntry {
  readonly no: number;
  readonly submission: Submission;
  /** Index of what was sent in `bases`; -1: nothing was. */
  readonly base: number;
  readonly takenBack: boolean;
  /** What it did; empty once it is taken back. */
  readonly changes: readonly MergeChange[];
  readonly accepted: number;
  /** Left outside by the merge itself, beside the `outside` of the submission. */
  readonly rejected: readonly RejectedRow[];
}

/** What a contributor submitted last in one scope: values by identity and column; a blank says nothing. */
export interface LastSubmitted {
  readonly base: number;
  readonly rows: ReadonlyMap<string, Values>;
}

/** The register with its memory. `rows`, `submitted`, `conflicts` and `removed` follow from `start`, `bases` and `log`. */
export interface RegisterState {
  readonly start: ReadonlyMap<string, RegisterRow>;
  readonly bases: readonly SentRows[];
  readonly log: readonly MergeLogEntry[];
  readonly rows: ReadonlyMap<string, RegisterRow>;
  readonly submitted: ReadonlyMap<string, LastSubmitted>;
  /** Open questions by their id. */
  readonly conflicts: ReadonlyMap<string, MergeConflict>;
  /** Identities of rows taken out by a decision. */
  readonly removed: ReadonlySet<string>;
}

/** What became of one submission. */
export interface MergeReport {
  readonly changes: readonly MergeChange[];
  /** Open questions of this contributor after the merge, those of an earlier submission too. */
  readonly conflicts: readonly MergeConflict[];
  /** Rows of the submission that are in the register now, changed or not. */
  readonly accepted: number;
  /** Rows left outside by the merge itself: an ID used twice in the file. The rows of `outside` are not repeated here. */
  readonly rejected: readonly RejectedRow[];
}

export interface MergeOutcome extends MergeReport {
  readonly state: RegisterState;
}

/** A file that could not be read, with the sentence that says why. */
export interface UnreadFile {
  readonly file: string;
  readonly problems: readonly Message[];
}

/** When a register is written, and with which lists. */
export interface RegisterStamp {
  readonly today: string;
  readonly now: string;
  readonly taxonomy: Taxonomy;
}
