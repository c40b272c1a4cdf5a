// The state behind all objects of one stand-in, and what every object needs of it. Layer: workbench/objects.
import type { ModelArea, ModelTable, SheetModel, WorkbookModel } from "../model/workbookModel";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import type { EventHub } from "./events";

/** One running stand-in. `today` gives the year for dates typed without one. */
export interface ExcelHost {
  readonly model: WorkbookModel;
  readonly events: EventHub;
  readonly today: () => Date;
  /** Cells read and written since the last reset, for the counts. */
  readonly cells: { read: number; written: number };
  /** A formula was touched: results must be waited for before the answer goes out. */
  needsSettling: boolean;
  /** Rows written one under another by consecutive actions, not yet in the model; see `flushWrites`. */
  pending: PendingWrite | undefined;
}

type WrittenRows = Parameters<SheetModel["write"]>[1][number][];

export interface PendingWrite {
  readonly sheetId: string;
  area: ModelArea;
  readonly rows: WrittenRows;
}

/**
 * Puts cells into the model with the rows of the actions before, where they follow one another: the library cuts a large array
 * into pieces of 1,500 cells, and the engine's work for each write grows with the sheet.
 */
export function queueWrite(host: ExcelHost, sheetId: string, area: ModelArea, rows: WrittenRows): void {
  const { pending } = host;
  if (
    pending &&
    pending.sheetId === sheetId &&
    pending.area.left === area.left &&
    pending.area.columns === area.columns &&
    pending.area.top + pending.area.rows === area.top
  ) {
    pending.rows.push(...rows);
    pending.area = { ...pending.area, rows: pending.area.rows + area.rows };
    return;
  }
  flushWrites(host);
  host.pending = { sheetId, area, rows };
}

/** Called before anything that could see or move cells. */
export function flushWrites(host: ExcelHost): void {
  const { pending } = host;
  if (!pending) return;
  host.pending = undefined;
  host.model.sheet(pending.sheetId)?.write(pending.area, pending.rows);
}

export interface SheetRef {
  readonly host: ExcelHost;
  readonly id: string;
}

/** A range; `area` moves with inserted and deleted cells while the library keeps the range. */
export interface RangeRef {
  readonly host: ExcelHost;
  readonly sheetId: string;
  area: ModelArea;
}

export interface TableRef {
  readonly host: ExcelHost;
  readonly id: string;
}

/** Excel reads at most five million cells at a time (Microsoft, "Performance optimization using the Excel JavaScript API"). */
export const MOST_CELLS = 5_000_000;

export function sheetOf({ host, id }: SheetRef): SheetModel {
  const sheet = host.model.sheet(id);
  if (!sheet) throw itemNotFound();
  return sheet;
}

export function rangeSheet({ host, sheetId }: RangeRef): SheetModel {
  return sheetOf({ host, id: sheetId });
}

export function tableOf({ host, id }: TableRef): ModelTable {
  const table = host.model.tables.find((candidate) => candidate.id === id);
  if (!table) throw itemNotFound();
  return table;
}

export function fullName(sheet: SheetModel): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && !/^[A-Za-z]{1,3}\d+$/.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
}

export function countRead(host: ExcelHost, area: ModelArea): void {
  const cells = area.rows * area.columns;
  if (cells > MOST_CELLS)
    throw new HostFault(
      "ResponsePayloadSizeLimitExceeded",
      "The response payload size has exceeded the limit.",
    );
  host.cells.read += cells;
}

/**
 * Locked cells of a protected sheet refuse writes, formats unless allowed (Microsoft, "Worksheet protection": AccessDenied).
 * `option` names the right that would allow it.
 */
export function checkOpen({ host, sheetId, area }: RangeRef, option?: string): void {
  const sheet = sheetOf({ host, id: sheetId });
  if (!sheet.protection) return;
  if (option !== undefined && sheet.protection.options[option] === true) return;
  if (option === undefined) {
    const used = Math.min(area.rows, 2_000) * Math.min(area.columns, 200);
    const probe =
      used === area.rows * area.columns
        ? area
        : { ...area, rows: Math.min(area.rows, 2_000), columns: Math.min(area.columns, 200) };
    if (sheet.styles(probe).every((row) => row.every((style) => !style.locked))) return;
  }
  throw new HostFault("AccessDenied", "You cannot perform the requested operation. The sheet is protected.");
}

export function checkSheetOpen(sheet: SheetModel, option?: string): void {
  if (sheet.protection && !(option !== undefined && sheet.protection.options[option] === true)) {
    throw new HostFault(
      "AccessDenied",
      "You cannot perform the requested operation. The sheet is protected.",
    );
  }
}

/** Sheet names: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end, unique without regard to case. */
export function checkSheetName(host: ExcelHost, name: unknown, own?: string): string {
  if (
    typeof name !== "string" ||
    name === "" ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === "history"
  ) {
    throw invalidArgument();
  }
  const taken = host.model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken && taken.id !== own)
    throw new HostFault("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  return name;
}

/** Names of tables and named items: a letter, "_" or "\" first, then letters, digits, ".", "_"; no cell address; at most 255. */
export function checkItemName(host: ExcelHost, name: unknown, own?: string): string {
  if (
    typeof name !== "string" ||
    !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) ||
    /^[A-Za-z]{1,3}\d{1,7}$/.test(name) ||
    /^[rc]$/i.test(name) ||
    /^r\d*c\d*$/i.test(name)
  ) {
    throw invalidArgument();
  }
  const lower = name.toLowerCase();
  const table = host.model.tables.find((candidate) => candidate.name.toLowerCase() === lower);
  const item = host.model.names.find(
    (candidate) => candidate.sheetId === undefined && candidate.name.toLowerCase() === lower,
  );
  if ((table && table.id !== own) || (item && item.name !== own))
    throw new HostFault("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  return name;
}

/** A text argument, or InvalidArgument. */
export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}
