// `window.workbench`: what tests and screenshots do with the page besides clicking. Layer: workbench/page. Addresses are A1 texts,
// values row-major arrays; an empty cell is null. Entries go the way of the user's own: the add-in sees them as changes by the user.
import { UniverModel } from "../model/univerModel";
import type { ModelArea, ModelValue, SheetModel, WorkbookModel } from "../model/workbookModel";
import { enter } from "../objects/entry";
import type { HostServer } from "../protocol/server";
import { areaOf } from "../xlsx/a1";

export interface WorkbenchDriver {
  /** Resolves when workbook, ribbon and pane stand; rejects with the reason when the page could not start. */
  readonly ready: Promise<void>;
  /** Opens an .xlsx file given as base64 text. */
  load(base64: string, fileName: string): Promise<void>;
  /** The workbook as an .xlsx file, base64 text. */
  save(): Promise<string>;
  /** Workbooks that the add-in opened beside this one, base64 texts of .xlsx files. */
  openedWorkbooks(): readonly string[];
  sheetNames(): string[];
  values(sheet: string, address: string): ModelValue[][];
  formulas(sheet: string, address: string): (string | null)[][];
  texts(sheet: string, address: string): string[][];
  /** Types into one cell and confirms; `text` is understood as Excel understands typing. */
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Pastes rows of texts with its top left corner at the address. */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): Promise<void>;
  /**
   * Pastes cells that were copied in another workbook: their rules come with them, and these cells have none (Microsoft Support,
   * "Move or copy cells and cell contents": pasting takes along everything, data validation too).
   */
  pasteCells(sheet: string, address: string, rows: readonly (readonly string[])[]): Promise<void>;
  select(sheet: string, address: string): void;
  /** Opens the pane anew as Excel in another display language does; a BCP 47 tag. */
  setLanguage(language: string): void;
  selection(): { readonly sheet: string; readonly areas: readonly ModelArea[] };
  /** Takes back the user's last step; false when there is none. */
  undo(): boolean;
  /** Sums over all requests of this workbook so far. */
  counts(): {
    readonly roundTrips: number;
    readonly bytes: number;
    readonly cellsRead: number;
    readonly cellsWritten: number;
    readonly ms: number;
    readonly errors: readonly string[];
  };
}

declare global {
  interface Window {
    workbench: WorkbenchDriver;
  }
}

export interface DriverPage {
  readonly ready: Promise<void>;
  model(): WorkbookModel;
  server(): HostServer;
  open(bytes: Uint8Array, fileName: string): Promise<void>;
  save(): Promise<Uint8Array>;
  setLanguage(language: string): void;
}

export function createDriver(page: DriverPage): WorkbenchDriver {
  const at = (sheetName: string, address: string): { sheet: SheetModel; area: ModelArea } => {
    const sheet = page.model().sheetByName(sheetName);
    const area = areaOf(address);
    if (sheet === undefined) throw new Error(`There is no sheet "${sheetName}".`);
    if (area === undefined) throw new Error(`"${address}" is no address.`);
    return { sheet, area };
  };
  const place = async (
    sheetName: string,
    address: string,
    rows: readonly (readonly string[])[],
  ): Promise<void> => {
    const { sheet, area } = at(sheetName, address);
    const model = page.model();
    if (!(model instanceof UniverModel)) throw new Error("This workbook takes no typing.");
    const target = { ...area, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) };
    const styles = sheet.styles(target);
    const cells: Record<number, Record<number, object>> = {};
    rows.forEach((row, rowAt) => {
      cells[target.top + rowAt] = Object.fromEntries(
        row.flatMap((text, columnAt) => {
          const entered = enter(text, styles[rowAt]?.[columnAt]?.numberFormat ?? "General", () => new Date());
          return entered === undefined ? [] : [[target.left + columnAt, userCell(entered)] as const];
        }),
      );
    });
    const range = {
      startRow: target.top,
      endRow: target.top + target.rows - 1,
      startColumn: target.left,
      endColumn: target.left + target.columns - 1,
    };
    model.host.attempt("sheet.command.set-range-values", { subUnitId: sheet.id, range, value: cells });
    await model.settle();
  };
  return {
    ready: page.ready,
    load: (base64, fileName) => page.open(fromBase64(base64), fileName),
    save: async () => toBase64(await page.save()),
    openedWorkbooks: () => (page.model().extras.get("openedWorkbooks") as string[] | undefined) ?? [],
    sheetNames: () => page.model().sheets.map(({ name }) => name),
    values: (sheetName, address) => at(sheetName, address).sheet.values(at(sheetName, address).area),
    formulas: (sheetName, address) => at(sheetName, address).sheet.formulas(at(sheetName, address).area),
    texts: (sheetName, address) => at(sheetName, address).sheet.texts(at(sheetName, address).area),
    type: (sheetName, address, text) => place(sheetName, address, [[text]]),
    paste: place,
    pasteCells(sheetName, address, rows) {
      const { sheet, area } = at(sheetName, address);
      const columns = Math.max(...rows.map((row) => row.length));
      sheet.setValidation({ ...area, rows: rows.length, columns }, undefined);
      return place(sheetName, address, rows);
    },
    select(sheetName, address) {
      const { sheet, area } = at(sheetName, address);
      page.model().selection = { sheetId: sheet.id, areas: [area] };
    },
    selection() {
      const { sheetId, areas } = page.model().selection;
      return { sheet: page.model().sheet(sheetId)?.name ?? "", areas };
    },
    setLanguage: (language) => page.setLanguage(language),
    undo: () => page.model().undo(),
    counts() {
      const { traffic } = page.server();
      const sum = (pick: (entry: (typeof traffic)[number]) => number): number =>
        traffic.reduce((total, entry) => total + pick(entry), 0);
      return {
        roundTrips: traffic.length,
        bytes: sum((entry) => entry.requestBytes + entry.responseBytes),
        cellsRead: sum((entry) => entry.cellsRead),
        cellsWritten: sum((entry) => entry.cellsWritten),
        ms: sum((entry) => entry.ms),
        errors: traffic.flatMap(({ error }) => error ?? []),
      };
    },
  };
}

/** A cell as the grid's editor hands it over. */
function userCell(entered: NonNullable<ReturnType<typeof enter>>): object {
  const { cell, format } = entered;
  const look = format === undefined ? {} : { s: { n: { pattern: format } } };
  if (cell === null) return { v: null, f: null, si: null, p: null };
  if ("formula" in cell) return { f: cell.formula, v: null, si: null, p: null };
  const { value } = cell;
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3, f: null, si: null, p: null };
  return { v: value, t: typeof value === "number" ? 2 : 1, f: null, si: null, p: null, ...look };
}

const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
