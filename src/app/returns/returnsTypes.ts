// Returned files in the pane: what is asked of the work behind it, and what it shows. Plain shapes, sent between threads. Layer: app.
import type { Message } from "../../domain/message";
import type { Result } from "../../domain/result";
import type { BoardLine } from "../../domain/returned/board";
import type { SinceKind } from "../../domain/returned/sinceLast";
import type { MergeConflict } from "../../domain/returned/types";
import type { Plan } from "../../domain/sheet/plan";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../../domain/sheet/snapshot";
import type { Severity } from "../../domain/validation/finding";
import type { WorkOptions } from "../ports";
import type { Register } from "../register";

/** The most files of one go. */
export const MOST_FILES = 100;

export interface ReturnsSettings {
  /** ISO; the day of receipt where a workbook states none. */
  readonly today: string;
  /** Checks as of this day instead of the day of submission. */
  readonly asOf?: string;
  /** Who works in the register, for edits and decisions. */
  readonly editor: string;
}

/** The register of the open workbook with its memory, as it was read. */
export interface CurrentRegister {
  readonly file: string;
  readonly register: Register;
  readonly memory: SheetSnapshot;
  readonly conflicts?: SheetSnapshot;
}

export interface FindingLine {
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly message: Message;
}

export interface RejectedLine {
  readonly sheet: string;
  readonly row: number;
  readonly reasons: readonly Message[];
}

/** One file: read, or why not (`problems`). Findings about the file come first; `more` counts what is left out of the lists. */
export interface FileReport {
  readonly file: string;
  readonly contributor: string | null;
  readonly template: string | null;
  readonly version: string | null;
  readonly rows: number;
  /** Rows in the register; null until the files are merged. */
  readonly accepted: number | null;
  readonly rejected: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly FindingLine[];
  readonly rejectedRows: readonly RejectedLine[];
  readonly more: { readonly findings: number; readonly rejected: number };
  readonly problems: readonly Message[];
}

/** An open question with what people know the row by. */
export interface QuestionLine extends MergeConflict {
  readonly title: string;
  /** Heading of the column; "" for a whole row. */
  readonly heading: string;
}

export interface SubmissionLine {
  readonly no: number;
  readonly file: string;
  readonly contributor: string;
  readonly date: string;
  readonly accepted: number;
  readonly outside: number;
  readonly changes: number;
  readonly standing: "counts" | "superseded" | "takenBack" | "byHand";
}

/** One change between two returns of a contributor, with what people know the row by. */
export interface SinceChange {
  readonly kind: SinceKind;
  readonly title: string;
  /** Heading of the column; "" for a whole row. */
  readonly heading: string;
  readonly was: CellValue;
  readonly is: CellValue;
  readonly sheet: string;
  readonly cell: string;
}

/** `changes` holds the first ones behind the counts; `moreChanges` counts the rest. */
export interface SinceSummary {
  readonly no: number;
  readonly before: number;
  readonly contributor: string;
  readonly counts: Readonly<Record<SinceKind, number>>;
  readonly changes: readonly SinceChange[];
  readonly moreChanges: number;
}

/** The register as it would be written. `questions` holds the first ones; `moreQuestions` counts the rest. */
export interface ReturnsView {
  readonly files: readonly FileReport[];
  readonly rows: number;
  readonly questions: readonly QuestionLine[];
  readonly moreQuestions: number;
  readonly submissions: readonly SubmissionLine[];
  readonly board: readonly BoardLine[];
  readonly since: readonly SinceSummary[];
  /** Said once about the register that was begun with: rows deleted on its sheet. */
  readonly notes: readonly Message[];
}

/** A workbook made of a returned one. */
export interface MadeFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Cells with notes, or repaired things. */
  readonly marks: number;
  readonly done: readonly Message[];
}

/**
 * The work itself, in a worker or in place. One session at a time: begin, add, merge, decide, plan. A cancelled call rejects with
 * HostError "Cancelled" and ends the session; nothing is written by any of these.
 */
export interface ReturnsWork {
  begin(
    settings: ReturnsSettings,
    current: CurrentRegister | undefined,
    options: WorkOptions,
  ): Promise<Result<null>>;
  /** The same files and decisions over the register as it is now. */
  again(current: CurrentRegister | undefined, options: WorkOptions): Promise<Result<ReturnsView>>;
  /** What was sent out, as the base of the merge. */
  addSent(file: string, bytes: Uint8Array, options: WorkOptions): Promise<Result<{ readonly rows: number }>>;
  addFile(file: string, bytes: Uint8Array, options: WorkOptions): Promise<FileReport>;
  /** A file whose bytes could not be had. */
  addUnread(file: string, problem: Message, options: WorkOptions): Promise<FileReport>;
  merge(options: WorkOptions): Promise<ReturnsView>;
  answer(conflict: string, answer: "keep" | "take", options: WorkOptions): Promise<ReturnsView>;
  takeBack(no: number, options: WorkOptions): Promise<ReturnsView>;
  plan(overview: WorkbookOverview, now: string, options: WorkOptions): Promise<Plan>;
  answerPack(file: string, bytes: Uint8Array, options: WorkOptions): Promise<Result<readonly MadeFile[]>>;
  repair(file: string, bytes: Uint8Array, options: WorkOptions): Promise<Result<MadeFile>>;
  end(): void;
}
