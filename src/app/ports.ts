// What the use cases need from a host: implemented by `excel` for Excel and by `file` for .xlsx files. Layer: app.
import type { MessageParams } from "../domain/message";
import type { Area } from "../domain/sheet/address";
import type { ApplyReport, Plan } from "../domain/sheet/plan";
import type { SheetSnapshot, WorkbookOverview } from "../domain/sheet/snapshot";
import type { FoundValidation } from "../domain/template/lostDropDowns";

/** Where long work stands; `done` of `total` in units of the phase. */
export interface Progress {
  readonly phase: "reading" | "checking" | "comparing" | "writing";
  readonly done: number;
  readonly total: number;
}

export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignalLike;
}

/** The part of AbortSignal we use, so that this layer needs no DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/** What the host can do; asked once. */
export interface Capabilities {
  readonly undoGroups: boolean;
  readonly pivotTables: boolean;
  readonly charts: boolean;
  readonly slicers: boolean;
  readonly notes: boolean;
}

/** A change made by somebody, ourselves left out. `area` is missing for whole-sheet changes. */
export interface WorkbookChange {
  readonly sheet: string;
  readonly area?: Area;
  readonly kind:
    "edited" | "rows-inserted" | "rows-deleted" | "cells-moved" | "sheet-deleted" | "sheet-renamed" | "table";
  readonly remote: boolean;
}

export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The workbook as the use cases see it. All methods reject with `HostError` when the host refuses. */
export interface WorkbookPort {
  readonly capabilities: Capabilities;
  overview(): Promise<WorkbookOverview>;
  /** Reads areas of sheets in as few round trips as the size limits allow; an empty sheet gives no rows. */
  read(requests: readonly ReadRequest[], options?: WorkOptions): Promise<SheetSnapshot[]>;
  /** The drop-down or limit of each area, in one round trip. */
  validations(areas: readonly SheetArea[]): Promise<FoundValidation[]>;
  /** Which of these sheets have conditional formats with the tag, in one round trip; left out: this host does not tell. */
  tagged?(sheets: readonly string[], tag: string): Promise<string[]>;
  apply(plan: Plan, options?: WorkOptions): Promise<ApplyReport>;
  select(sheet: string, area: Area): Promise<void>;
  /** Opens a new workbook from the bytes of an .xlsx file; left out where the host cannot. The open one is not touched. */
  openNew?(bytes: Uint8Array): Promise<void>;
}

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface ReadRequest {
  readonly sheet: string;
  /** Left out: the used range. */
  readonly area?: Area;
  readonly with?: {
    readonly formulas?: boolean;
    readonly numberFormats?: boolean;
    readonly hiddenRows?: boolean;
    readonly merged?: boolean;
  };
}

/** A live host: it also tells of changes and of the selection. */
export interface LiveWorkbookPort extends WorkbookPort {
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  onSelect(listener: (cell: SelectedCell) => void): Promise<() => Promise<void>>;
}

/** The clock of the composition root: the domain has none. */
export interface Clock {
  /** Today as "YYYY-MM-DD". */
  today(): string;
  /** Now as "YYYY-MM-DDTHH:MM:SSZ". */
  now(): string;
}

/** Why a host refused. `code` is the host's own, for the log; `key` is the catalogue's sentence. */
export class HostError extends Error {
  readonly code: string;
  readonly key: string;
  readonly detail: MessageParams;
  constructor(code: string, key: string, detail: MessageParams = {}) {
    super(`${code}: ${key}`);
    this.name = "HostError";
    this.code = code;
    this.key = key;
    this.detail = detail;
  }
}
