// What comes back from contributors, and the register it is merged into: plain shapes. Layer: domain/returned.
import type { Message } from "../message";
import type { CellValue } from "../sheet/snapshot";
import type { TableKind } from "../template/definitions";

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

/** One row as it came back. */
export interface ReturnedRow {
  readonly kind: TableKind;
  readonly values: Values;
  readonly origin: Provenance;
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
  readonly kind: "row-added" | "cell-changed" | "superseded";
  readonly table: TableKind;
  readonly key: string;
  /** Column key; "" for a whole row. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly origin: Provenance;
  /** Who had written what was there before; left out where it was empty or sent out. */
  readonly beforeOrigin?: Provenance;
}

/**
 * What people must decide; the register keeps `ours` until then. both-changed: returned and register differ, and both from what
 * was sent. blank: the returned cell is empty where a value was. row-missing: a row that was sent did not come back.
 */
export interface MergeConflict {
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

/** One submission. `outside`: rows that did not pass the check, so that they do not count as missing. */
export interface Submission {
  readonly file: string;
  readonly contributor: string;
  readonly date: string;
  readonly rows: readonly ReturnedRow[];
  readonly outside: readonly RejectedRow[];
}

/** One line of the merge log: all that is needed to take the merge back. */
export interface MergeLogEntry {
  readonly no: number;
  readonly file: string;
  readonly contributor: string;
  readonly date: string;
  readonly changes: readonly MergeChange[];
  /** What the contributor had submitted before, if anything. */
  readonly submittedBefore: ReadonlyMap<string, Values> | undefined;
  readonly takenBack: boolean;
}

/** The register with its memory: what each contributor submitted last, and every merge so far. */
export interface RegisterState {
  readonly rows: ReadonlyMap<string, RegisterRow>;
  readonly submitted: ReadonlyMap<string, ReadonlyMap<string, Values>>;
  readonly log: readonly MergeLogEntry[];
}

export interface MergeOutcome {
  readonly state: RegisterState;
  readonly changes: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
  /** Rows of the submission that are in the register now, changed or not. */
  readonly accepted: number;
  /** Rows left outside by the merge itself: an ID used twice in the file. The rows of `outside` are not repeated here. */
  readonly rejected: readonly RejectedRow[];
}
