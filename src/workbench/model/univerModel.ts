// The workbook over Univer: cells, styles and formulas there, the plain facts beside them, one stream of events out. Layer: workbench/model.

import { Analysis } from "./analysis";
import { shiftArea, type Shift } from "./areas";
import { EngineHost } from "./engineHost";
import type { EngineParts } from "./engineParts";
import { renameSheetInFormula, shiftFormula } from "./formulaText";
import { Names } from "./names";
import { shiftOutline } from "./outline";
import { changeFormulas, copyRecords, shiftRecords } from "./sheetRecords";
import { Structure } from "./structure";
import { Tables } from "./tables";
import { UniverSheet } from "./univerSheet";
import { watchUser } from "./userEvents";
import type {
  ModelArea,
  ModelEvent,
  ModelName,
  ModelTable,
  SheetModel,
  WorkbookModel,
} from "./workbookModel";
import type { IWorkbookData, Univer } from "@univerjs/core";

/** A sheet starts as large as a screen or two needs; it grows as cells are written. */
const START = { rowCount: 200, columnCount: 40, defaultRowHeight: 20, defaultColumnWidth: 64 } as const;

export class UniverModel implements WorkbookModel {
  readonly host: EngineHost;
  readonly structure: Structure = new Structure(this);
  private readonly tableBook = new Tables(this);
  private readonly known = new Map<string, UniverSheet>();
  private readonly nameBook = new Names(this);
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly factListeners = new Set<(sheetId: string) => void>();
  private readonly refusalListeners = new Set<(sheetId: string) => void>();
  private depth = 0;
  private lastId = 0;
  private chosen: WorkbookModel["selection"];
  private mode: WorkbookModel["calculationMode"] = "Automatic";

  readonly coreProperties = new Map<string, string | number | Date>();
  readonly customProperties = new Map<string, string | number | boolean | Date>();
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  readonly extras = new Map<string, unknown>();
  structureLock: string | undefined;
  readonly analysis: Analysis = new Analysis(this, (event) => {
    this.emit(event);
  });

  constructor(parts: EngineParts, univer: Univer) {
    const data: Partial<IWorkbookData> = {
      name: "Book1",
      sheetOrder: ["sheet1"],
      defaultStyle: { ff: "Calibri", fs: 11, vt: 3 },
      sheets: { sheet1: { ...START, id: "sheet1", name: "Sheet1" } },
    };
    this.host = new EngineHost(parts, univer, data as Omit<IWorkbookData, "id">);
    this.lastId = 1;
    this.chosen = { sheetId: "sheet1", areas: [{ top: 0, left: 0, rows: 1, columns: 1 }] };
    watchUser(this);
  }

  /** True while the interface itself changes Univer: what is then heard from Univer is not the user's. */
  get busy(): boolean {
    return this.depth > 0;
  }

  asApi(work: () => unknown): void {
    this.depth++;
    try {
      work();
    } finally {
      this.depth--;
    }
  }

  readonly newId = (): string => `m${++this.lastId}`;

  emit(event: ModelEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  on(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Validations, conditional formats, notes, links, filter or tables of a sheet changed: for a grid that shows them. */
  onFacts(listener: (sheetId: string) => void): () => void {
    this.factListeners.add(listener);
    return () => this.factListeners.delete(listener);
  }

  /** An edit of the user's to a locked cell of a protected sheet was taken back. */
  onRefused(listener: (sheetId: string) => void): () => void {
    this.refusalListeners.add(listener);
    return () => this.refusalListeners.delete(listener);
  }

  /** Takes the user's latest edit back, silently but for `onRefused`; afterwards, because the edit is still under way. */
  refuse(sheetId: string): void {
    queueMicrotask(() => {
      this.asApi(() => this.undo());
      for (const listener of [...this.refusalListeners]) listener(sheetId);
    });
  }

  factsChanged({ id }: { readonly id: string }): void {
    for (const listener of [...this.factListeners]) listener(id);
  }

  get sheets(): readonly UniverSheet[] {
    const order = this.host.workbook.getConfig().sheetOrder;
    return order.map((id) => this.wrapped(id));
  }

  private wrapped(id: string): UniverSheet {
    const known = this.known.get(id);
    if (known) return known;
    const sheet = new UniverSheet(this, id);
    this.known.set(id, sheet);
    return sheet;
  }

  get activeSheetId(): string {
    return this.host.workbook.getActiveSheet().getSheetId();
  }

  sheet(id: string): UniverSheet | undefined {
    return this.host.workbook.getSheetBySheetId(id) ? this.wrapped(id) : undefined;
  }

  sheetByName(name: string): UniverSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  addSheet(name: string, position?: number): SheetModel {
    const id = this.newId();
    this.insertSheet({ ...START, id, name }, position);
    this.emit({ kind: "sheet-added", sheetId: id, source: "api" });
    return this.wrapped(id);
  }

  /** Univer brings a new sheet to the front; Excel's add does not. */
  private insertSheet(sheet: object, position: number | undefined): void {
    const { activeSheetId } = this;
    const template = this.host.workbook.getActiveSheet().getConfig();
    this.asApi(() => {
      this.host.run("sheet.mutation.insert-sheet", {
        index: position ?? this.sheets.length,
        sheet: { ...template, ...blank(), ...sheet },
      });
      if (this.activeSheetId !== activeSheetId)
        this.host.run("sheet.operation.set-worksheet-active", { subUnitId: activeSheetId });
    });
  }

  copySheet(id: string, name: string, position: number): SheetModel {
    const source = this.sheet(id);
    if (!source) throw new Error("There is no such sheet.");
    const copyId = this.newId();
    this.insertSheet(source.snapshot(copyId, name), position);
    const copy = this.wrapped(copyId);
    copy.copyFacts(source);
    for (const table of this.tables.filter(({ sheetId }) => sheetId === id)) {
      const { id: _id, ...facts } = structuredClone(table);
      this.tableBook.add({ ...facts, name: this.freeTableName(table.name), sheetId: copyId });
    }
    for (const own of this.names.filter(({ sheetId }) => sheetId === id)) {
      this.addName({
        ...own,
        sheetId: copyId,
        formula: renameSheetInFormula(own.formula, source.name, name),
      });
    }
    this.host.markAllDirty();
    this.emit({ kind: "sheet-added", sheetId: copyId, source: "api" });
    return copy;
  }

  private freeTableName(name: string): string {
    for (let number = 2; ; number++) {
      const candidate = `${name}${number}`;
      if (!this.tables.some((table) => table.name.toLowerCase() === candidate.toLowerCase()))
        return candidate;
    }
  }

  deleteSheet(id: string): void {
    const sheet = this.sheet(id);
    if (!sheet) throw new Error("There is no such sheet.");
    const active =
      this.activeSheetId === id
        ? this.sheets.find((each) => each.id !== id && each.visibility === "Visible")
        : undefined;
    const { name } = sheet;
    this.asApi(() => {
      this.forgetSheet(sheet);
      if (active) this.activateSheet(active.id);
      this.host.run("sheet.mutation.remove-sheet", { subUnitId: id, subUnitName: name });
      this.host.undoService.clearUndoRedo(this.host.unit);
    });
    this.host.markAllDirty();
    this.emit({ kind: "sheet-deleted", sheetId: id, source: "api", nameBefore: name });
  }

  /** Tables, names and references of a sheet that goes. */
  forgetSheet(sheet: UniverSheet): void {
    for (const table of this.tables.filter(({ sheetId }) => sheetId === sheet.id))
      this.tableBook.remove(table.id);
    for (const own of this.names.filter(({ sheetId }) => sheetId === sheet.id))
      this.removeName(own.name, own.sheetId);
    this.analysis.forgetSheet(sheet.id);
    this.followSheetName(sheet.name, undefined);
    this.known.delete(sheet.id);
  }

  renameSheet(sheet: UniverSheet, after: string): void {
    const before = sheet.name;
    if (before === after) return;
    this.asApi(() => {
      this.host.run("sheet.mutation.set-worksheet-name", { subUnitId: sheet.id, name: after });
      this.followSheetName(before, after);
    });
    this.host.markAllDirty();
    this.emit({
      kind: "sheet-renamed",
      sheetId: sheet.id,
      source: "api",
      nameBefore: before,
      nameAfter: after,
    });
  }

  /** Formulas in cells, names and rules after a sheet was renamed or goes. */
  followSheetName(before: string, after: string | undefined): void {
    const change = (formula: string): string => renameSheetInFormula(formula, before, after);
    this.asApi(() => {
      this.structure.followSheetName(before, after);
    });
    for (const sheet of this.sheets) {
      changeFormulas(sheet.records, change);
      this.factsChanged(sheet);
    }
    this.nameBook.mapFormulas(change);
  }

  moveSheet(id: string, position: number): void {
    const sheet = this.sheet(id);
    if (!sheet) throw new Error("There is no such sheet.");
    this.asApi(() => {
      this.host.run("sheet.mutation.set-worksheet-order", {
        subUnitId: id,
        fromOrder: sheet.position,
        toOrder: position,
      });
    });
    this.emit({ kind: "sheet-moved", sheetId: id, source: "api" });
  }

  activateSheet(id: string): void {
    if (id === this.activeSheetId) return;
    this.asApi(() => {
      this.host.run("sheet.operation.set-worksheet-active", { subUnitId: id });
    });
    this.emit({ kind: "sheet-activated", sheetId: id, source: "api" });
    this.rememberSelection({ sheetId: id, areas: [{ top: 0, left: 0, rows: 1, columns: 1 }] });
  }

  get tables(): readonly ModelTable[] {
    return this.tableBook.all;
  }

  addTable(table: Omit<ModelTable, "id">): ModelTable {
    let added: ModelTable | undefined;
    this.asApi(() => {
      added = this.tableBook.add(table);
    });
    this.factsChanged({ id: table.sheetId });
    if (!added) throw new Error("The table was not added.");
    return added;
  }

  changeTable(id: string, patch: Partial<Omit<ModelTable, "id">>): void {
    this.asApi(() => {
      this.tableBook.change(id, patch);
    });
    this.factsChanged({ id: this.tableBook.find(id).sheetId });
  }

  removeTable(id: string): void {
    const { sheetId } = this.tableBook.find(id);
    this.asApi(() => {
      this.tableBook.remove(id);
    });
    this.factsChanged({ id: sheetId });
  }

  /** Tells the formula engine about a sheet's tables again: a display plugin may have told it otherwise. */
  registerTables(sheetId: string): void {
    this.tableBook.registerAll(sheetId);
  }

  get names(): readonly ModelName[] {
    return this.nameBook.all;
  }

  addName(name: ModelName): void {
    this.nameBook.add(name);
  }

  changeName(
    name: string,
    sheetId: string | undefined,
    patch: Partial<Omit<ModelName, "name" | "sheetId">>,
  ): void {
    this.nameBook.change(name, sheetId, patch);
  }

  removeName(name: string, sheetId: string | undefined): void {
    this.nameBook.remove(name, sheetId);
  }

  /** Remembers the plain facts as they are; the answer brings them back. For the user's undo of a deletion. */
  remember(): () => void {
    const facts = this.sheets.map((sheet) => ({ sheet, records: copyRecords(sheet.records, undefined) }));
    const names = this.names.map((name) => ({ ...name }));
    const tables = structuredClone(this.tableBook.all);
    return () => {
      for (const { sheet, records } of facts) {
        sheet.records = records;
        this.known.set(sheet.id, sheet);
      }
      for (const name of [...this.names]) this.removeName(name.name, name.sheetId);
      for (const name of names) this.addName(name);
      this.asApi(() => {
        this.tableBook.replaceAll(tables);
      });
      this.sheets.forEach((sheet) => {
        this.factsChanged(sheet);
      });
    };
  }

  shiftedCell(row: number, column: number, shift: Shift): ModelArea | undefined {
    return shiftArea({ top: row, left: column, rows: 1, columns: 1 }, shift);
  }

  /** Everything beside the cells follows inserted or deleted rows, columns or cells of a sheet. */
  followShift(sheet: UniverSheet, shift: Shift, source: "user" | "api" = "api"): void {
    shiftRecords(sheet.records, shift);
    for (const other of this.sheets) {
      changeFormulas(other.records, (formula) => shiftFormula(formula, other.name, sheet.name, shift));
      this.factsChanged(other);
    }
    this.nameBook.mapFormulas((formula) => shiftFormula(formula, undefined, sheet.name, shift));
    this.asApi(() => {
      this.tableBook.followShift(sheet, shift, source);
    });
    this.analysis.followShift(sheet.id, shift);
    shiftOutline(sheet, shift);
  }

  /** After cells got content: headings of tables, and what the user types right below one. */
  cellsWritten(sheet: UniverSheet, area: ModelArea, source: "user" | "api" = "api"): void {
    if (this.tables.length === 0) return;
    this.asApi(() => {
      this.tableBook.followHeadings(sheet, area, source);
      if (source === "user") this.tableBook.followTyping(sheet, area);
    });
    this.factsChanged(sheet);
  }

  get selection(): WorkbookModel["selection"] {
    return this.chosen;
  }

  set selection(selection) {
    if (selection.sheetId !== this.activeSheetId) this.activateSheet(selection.sheetId);
    this.rememberSelection(selection);
    const ranges = selection.areas.map(({ top, left, rows, columns }) => ({
      startRow: top,
      endRow: top + rows - 1,
      startColumn: left,
      endColumn: left + columns - 1,
    }));
    this.asApi(() => {
      this.host.run("sheet.operation.set-selections", {
        subUnitId: selection.sheetId,
        selections: ranges.map((range, index) => ({
          range,
          primary:
            index === ranges.length - 1
              ? {
                  ...range,
                  endRow: range.startRow,
                  endColumn: range.startColumn,
                  actualRow: range.startRow,
                  actualColumn: range.startColumn,
                }
              : null,
          style: null,
        })),
      });
    });
    this.emit({ kind: "selection", sheetId: selection.sheetId, areas: selection.areas, source: "api" });
  }

  rememberSelection(selection: WorkbookModel["selection"]): void {
    this.chosen = selection;
  }

  get calculationMode(): WorkbookModel["calculationMode"] {
    return this.mode;
  }

  set calculationMode(mode) {
    this.mode = mode;
    this.host.automatic = mode !== "Manual";
    if (this.host.automatic) void this.host.settle();
  }

  async settle(): Promise<void> {
    await this.host.settle();
  }

  async calculate(): Promise<void> {
    this.host.markAllDirty();
    await this.host.calculateDirty();
  }

  undo(): boolean {
    if (!this.host.undoService.pitchTopUndoElement()) return false;
    return this.host.attempt("univer.command.undo");
  }

  dispose(): void {
    this.listeners.clear();
    this.factListeners.clear();
    this.refusalListeners.clear();
    this.known.clear();
    this.host.dispose();
  }
}

/** What a new sheet must not take over from the active one. */
function blank(): object {
  return {
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    hidden: 0,
    tabColor: "",
    showGridlines: 1,
  };
}
