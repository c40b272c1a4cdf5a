// Files made and read outside the open workbook: what is asked, and what comes back. Done by a worker of its own. Layer: app.
import type { Result } from "../../domain/result";
import type { ChangedTerm } from "../../domain/taxonomy/compareLists";
import type { Taxonomy } from "../../domain/taxonomy/types";
import type { OldRow } from "../../domain/template/pack";
import type { Locale } from "../../i18n/locale";
import type { PackQuestion } from "../packs";
import type { WorkOptions } from "../ports";

/** A file that the user chose, whole. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file for the user to save. */
export interface OfferedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const ZIP_TYPE = "application/zip";

export interface PackTask {
  readonly kind: "pack";
  readonly asked: PackQuestion;
  /** Workbooks of the last cycle, and rows of the open one. */
  readonly previous: readonly ChosenFile[];
  readonly rows: readonly OldRow[];
  readonly taxonomy: Taxonomy;
  readonly today: string;
  readonly locale: Locale;
}

export interface PackAnswer {
  readonly file: OfferedFile;
  readonly files: readonly {
    readonly fileName: string;
    readonly contributor: string;
    readonly pillar: string;
    readonly carriedOver: number;
  }[];
  readonly leftOver: readonly string[];
}

export interface ListsExportTask {
  readonly kind: "listsExport";
  readonly taxonomy: Taxonomy;
  readonly format: "xlsx" | "package";
  readonly cycle: string;
  readonly locale: Locale;
}

/** Reads lists from a workbook or from a data package in one .zip file. */
export interface ListsReadTask {
  readonly kind: "listsRead";
  readonly file: ChosenFile;
  /** What the file's lists are compared with, and what it lacks is taken from. */
  readonly base: Taxonomy;
}

export interface ListsReadAnswer {
  readonly taxonomy: Taxonomy;
  readonly changes: readonly ChangedTerm[];
}

export interface FileTasks {
  pack: { readonly task: PackTask; readonly answer: PackAnswer };
  listsExport: { readonly task: ListsExportTask; readonly answer: { readonly file: OfferedFile } };
  listsRead: { readonly task: ListsReadTask; readonly answer: ListsReadAnswer };
}
export type FileTask = FileTasks[keyof FileTasks]["task"];
export type FileAnswer<T extends FileTask> = FileTasks[T["kind"]]["answer"];

/** A cancelled task rejects with HostError "Cancelled"; nothing has been offered then. */
export interface FileWork {
  run<T extends FileTask>(task: T, options?: WorkOptions): Promise<Result<FileAnswer<T>>>;
}

/** What the worker says. */
export type FromFileWorker =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "answer"; readonly result: Result<unknown> }
  /** A bug, in the words of the engine. */
  | { readonly kind: "broke"; readonly text: string };
