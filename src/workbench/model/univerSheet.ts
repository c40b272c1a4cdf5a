// One sheet over a Univer worksheet. Layer: workbench/model. Cells, styles, sizes and merges live in Univer; the plain facts in SheetRecords.

import {
  area as makeArea,
  intersect,
  sameArea,
  shiftAreas,
  SHEET_COLUMNS,
  SHEET_ROWS,
  subtract,
  type Shift,
} from "./areas";
import { CellReader } from "./cellReader";
import type { CellRange } from "./engineHost";
import { SheetLooks } from "./sheetLooks";
import { copyRecords, emptyRecords, placeValidation, validationAt, type SheetRecords } from "./sheetRecords";
import type { UniverModel } from "./univerModel";
import type {
  CellStyle,
  ModelArea,
  ModelConditionalFormat,
  ModelHyperlink,
  ModelNote,
  ModelProtection,
  ModelValidation,
  ModelValue,
  ModelValueType,
  SheetModel,
} from "./workbookModel";
import type { ICellData, Worksheet } from "@univerjs/core";

/** Pixels of the grid per point. */
const PIXELS = 4 / 3;

type WrittenCell = { value: ModelValue } | { formula: string } | null | undefined;
type CellMap = Record<number, Record<number, ICellData | null>>;

export function toRange({ top, left, rows, columns }: ModelArea): CellRange {
  return { startRow: top, endRow: top + rows - 1, startColumn: left, endColumn: left + columns - 1 };
}

export function toArea({ startRow, endRow, startColumn, endColumn }: CellRange): ModelArea {
  return makeArea(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
}

export class UniverSheet implements SheetModel {
  readonly extras = new Map<string, unknown>();
  records: SheetRecords = emptyRecords();
  protection: ModelProtection | undefined;
  showHeadings = true;
  private veryHidden = false;
  private readonly reader: CellReader;
  private readonly looks: SheetLooks;

  constructor(
    private readonly model: UniverModel,
    readonly id: string,
  ) {
    this.reader = new CellReader(model.host, () => this.worksheet);
    this.looks = new SheetLooks(model, this, this.reader);
  }

  get worksheet(): Worksheet {
    const worksheet = this.model.host.workbook.getSheetBySheetId(this.id);
    if (!worksheet) throw new Error("This sheet was deleted.");
    return worksheet;
  }

  private run(id: string, params: Readonly<Record<string, unknown>>): void {
    this.model.asApi(() => {
      this.model.host.run(id, { subUnitId: this.id, ...params });
    });
  }

  get name(): string {
    return this.worksheet.getName();
  }

  set name(after: string) {
    this.model.renameSheet(this, after);
  }

  get position(): number {
    return this.model.host.workbook.getConfig().sheetOrder.indexOf(this.id);
  }

  get visibility(): SheetModel["visibility"] {
    return this.worksheet.isSheetHidden() ? (this.veryHidden ? "VeryHidden" : "Hidden") : "Visible";
  }

  set visibility(value) {
    const before = this.visibility;
    this.veryHidden = value === "VeryHidden";
    const { activeSheetId } = this.model;
    this.run("sheet.mutation.set-worksheet-hidden", { hidden: value === "Visible" ? 0 : 1 });
    // Univer brings a sheet that is shown again to the front; Excel does not.
    if (value === "Visible" && this.model.activeSheetId !== activeSheetId)
      this.run("sheet.operation.set-worksheet-active", { subUnitId: activeSheetId });
    if (before !== value) this.model.emit({ kind: "sheet-visibility", sheetId: this.id, source: "api" });
  }

  get tabColor(): string {
    const color = this.worksheet.getTabColor() as unknown;
    return typeof color === "string" ? color : "";
  }

  set tabColor(color: string) {
    this.run("sheet.mutation.set-tab-color", { color });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== 0;
  }

  set showGridlines(shown: boolean) {
    this.run("sheet.mutation.toggle-gridlines", { showGridlines: shown ? 1 : 0 });
  }

  get frozen(): SheetModel["frozen"] {
    const { xSplit, ySplit } = this.worksheet.getConfig().freeze;
    return { rows: ySplit, columns: xSplit };
  }

  set frozen({ rows, columns }) {
    this.run("sheet.mutation.set-frozen", {
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  get standardWidth(): number {
    return this.worksheet.getConfig().defaultColumnWidth / PIXELS;
  }

  set standardWidth(points: number) {
    this.worksheet.getConfig().defaultColumnWidth = Math.round(points * PIXELS);
  }

  usedArea(valuesOnly: boolean): ModelArea | undefined {
    return this.reader.usedArea(valuesOnly, this.worksheet.getMergeData().map(toArea));
  }

  values(area: ModelArea): ModelValue[][] {
    return this.reader.values(area);
  }

  valueTypes(area: ModelArea): ModelValueType[][] {
    return this.reader.valueTypes(area);
  }

  formulas(area: ModelArea): (string | null)[][] {
    return this.reader.formulas(area);
  }

  texts(area: ModelArea): string[][] {
    return this.reader.texts(area);
  }

  styles(area: ModelArea): CellStyle[][] {
    return this.reader.styles(area);
  }

  /** The grid of the sheet is grown so that the area fits. */
  grow({ top, left, rows, columns }: ModelArea): void {
    const bottom = Math.min(top + rows, SHEET_ROWS);
    const right = Math.min(left + columns, SHEET_COLUMNS);
    if (bottom > this.worksheet.getRowCount())
      this.run("sheet.mutation.set-worksheet-row-count", {
        rowCount: bottom + 100 > SHEET_ROWS ? SHEET_ROWS : bottom + 100,
      });
    if (right > this.worksheet.getColumnCount()) {
      this.run("sheet.mutation.set-worksheet-column-count", {
        columnCount: Math.min(right + 10, SHEET_COLUMNS),
      });
    }
  }

  /** Writes cells of Univer as they are; `null` deletes a cell with its style. No event. */
  writeCells(cellValue: CellMap): void {
    this.run("sheet.mutation.set-range-values", { cellValue });
  }

  write(area: ModelArea, cells: readonly (readonly WrittenCell[])[]): void {
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? this.values(area)[0]?.[0] : undefined;
    this.grow(area);
    const cellValue: CellMap = {};
    for (const [rowOffset, row] of cells.entries()) {
      const target: Record<number, ICellData | null> = {};
      for (const [columnOffset, cell] of row.entries()) {
        if (cell !== undefined) target[area.left + columnOffset] = storedCell(cell);
      }
      cellValue[area.top + rowOffset] = target;
    }
    this.writeCells(cellValue);
    this.model.cellsWritten(this, area);
    const after = single ? cells[0]?.[0] : undefined;
    this.model.emit({
      kind: "values",
      sheetId: this.id,
      area,
      source: "api",
      ...(before !== undefined ? { before } : {}),
      ...(after && "value" in after ? { after: after.value } : after === null ? { after: null } : {}),
    });
  }

  patchStyle(area: ModelArea, patch: Partial<CellStyle>): void {
    this.looks.patch(area, patch);
    this.model.emit({ kind: "format", sheetId: this.id, area, source: "api" });
  }

  patchStyles(area: ModelArea, patches: readonly (readonly (Partial<CellStyle> | undefined)[])[]): void {
    this.looks.patchEach(area, patches);
    this.model.emit({ kind: "format", sheetId: this.id, area, source: "api" });
  }

  clear(area: ModelArea, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void {
    const used = this.usedArea(false);
    const clip = used && intersect(area, used);
    if (clip && what !== "Hyperlinks") this.clearCells(clip, what);
    if (what !== "Contents" && what !== "Hyperlinks") this.looks.clearBands(area);
    if (what === "All" || what === "Hyperlinks")
      this.records.links = this.records.links.filter(
        ({ row, column }) => !intersect(area, makeArea(row, column, 1, 1)),
      );
    if (what === "All") {
      placeValidation(this.records, area, undefined);
      this.records.notes = this.records.notes.filter(
        ({ row, column }) => !intersect(area, makeArea(row, column, 1, 1)),
      );
    }
    if (what === "All" || what === "Formats") {
      this.unmerge(area);
      for (const format of this.records.conditionalFormats)
        format.areas = format.areas.flatMap((each) => subtract(each, area));
      this.records.conditionalFormats = this.records.conditionalFormats.filter(
        ({ areas }) => areas.length > 0,
      );
    }
    this.model.factsChanged(this);
    if (what === "All" || what === "Contents") {
      if (clip) this.model.cellsWritten(this, clip);
      this.model.emit({ kind: "values", sheetId: this.id, area, source: "api" });
    }
    if (what === "All" || what === "Formats")
      this.model.emit({ kind: "format", sheetId: this.id, area, source: "api" });
  }

  private clearCells(area: ModelArea, what: "All" | "Contents" | "Formats"): void {
    const matrix = this.worksheet.getCellMatrix();
    const cellValue: CellMap = {};
    for (let row = area.top; row < area.top + area.rows; row++) {
      for (let column = area.left; column < area.left + area.columns; column++) {
        const cell = matrix.getValue(row, column);
        if (!cell) continue;
        if (what === "Formats") delete cell.s;
        else (cellValue[row] ??= {})[column] = what === "All" ? null : storedCell(null);
      }
    }
    if (what === "Formats") this.looks.repaint(area);
    else this.writeCells(cellValue);
  }

  insertCells(area: ModelArea, shift: "Down" | "Right"): void {
    this.model.structure.insert(this, area, shift);
  }

  deleteCells(area: ModelArea, shift: "Up" | "Left"): void {
    this.model.structure.remove(this, area, shift);
  }

  merges(): ModelArea[] {
    return this.worksheet.getMergeData().map(toArea);
  }

  /** Brings the merged areas to what they must be after a shift; Univer's own mutation moves them only in part. */
  shiftMerges(before: readonly ModelArea[], shift: Shift): void {
    const wanted = shiftAreas(before, shift).filter(({ rows, columns }) => rows * columns > 1);
    const now = this.merges();
    if (now.length === wanted.length && wanted.every((each) => now.some((other) => sameArea(each, other))))
      return;
    if (now.length > 0) this.run("sheet.mutation.remove-worksheet-merge", { ranges: now.map(toRange) });
    if (wanted.length > 0) this.run("sheet.mutation.add-worksheet-merge", { ranges: wanted.map(toRange) });
  }

  merge(area: ModelArea): void {
    this.grow(area);
    this.unmerge(area);
    this.run("sheet.mutation.add-worksheet-merge", { ranges: [toRange(area)] });
    this.model.emit({ kind: "format", sheetId: this.id, area, source: "api" });
  }

  unmerge(area: ModelArea): void {
    const touched = this.merges().filter((merge) => intersect(merge, area));
    if (touched.length > 0)
      this.run("sheet.mutation.remove-worksheet-merge", { ranges: touched.map(toRange) });
  }

  rowHeight(row: number): number {
    return this.worksheet.getRowManager().getRowHeight(row) / PIXELS;
  }

  setRowHeight(row: number, rows: number, points: number | null): void {
    this.grow(makeArea(row, 0, rows, 1));
    if (points === null) {
      for (let at = row; at < row + rows; at++) delete this.worksheet.getRowManager().getRow(at)?.h;
      return;
    }
    this.run("sheet.mutation.set-worksheet-row-is-auto-height", {
      ranges: [toRange(makeArea(row, 0, rows, 1))],
      autoHeightInfo: 0,
    });
    this.run("sheet.mutation.set-worksheet-row-height", {
      ranges: [toRange(makeArea(row, 0, rows, 1))],
      rowHeight: points * PIXELS,
    });
  }

  columnWidth(column: number): number {
    return (
      (this.worksheet.getColumnManager().getColumn(column)?.w ??
        this.worksheet.getConfig().defaultColumnWidth) / PIXELS
    );
  }

  setColumnWidth(column: number, columns: number, points: number | null): void {
    this.grow(makeArea(0, column, 1, columns));
    const manager = this.worksheet.getColumnManager();
    for (let at = column; at < column + columns; at++) {
      if (points === null) delete manager.getColumn(at)?.w;
      else manager.setColumnWidth(at, points * PIXELS);
    }
    if (points !== null)
      this.run("sheet.mutation.set-worksheet-col-width", {
        ranges: [toRange(makeArea(0, column, 1, columns))],
        colWidth: points * PIXELS,
      });
  }

  rowHidden(row: number): boolean {
    return this.worksheet.getRowManager().getRow(row)?.hd === 1;
  }

  setRowsHidden(row: number, rows: number, hidden: boolean): void {
    this.grow(makeArea(row, 0, rows, 1));
    this.run(hidden ? "sheet.mutation.set-row-hidden" : "sheet.mutation.set-row-visible", {
      ranges: [toRange(makeArea(row, 0, rows, 1))],
    });
  }

  columnHidden(column: number): boolean {
    return this.worksheet.getColumnManager().getColumn(column)?.hd === 1;
  }

  setColumnsHidden(column: number, columns: number, hidden: boolean): void {
    this.grow(makeArea(0, column, 1, columns));
    this.run(hidden ? "sheet.mutation.set-col-hidden" : "sheet.mutation.set-col-visible", {
      ranges: [toRange(makeArea(0, column, 1, columns))],
    });
  }

  validations(): { readonly areas: ModelArea[]; readonly validation: ModelValidation }[] {
    return this.records.validations.map(({ areas, validation }) => ({ areas: [...areas], validation }));
  }

  validationAt(row: number, column: number): ModelValidation | undefined {
    return validationAt(this.records, row, column);
  }

  setValidation(area: ModelArea, validation: ModelValidation | undefined): void {
    placeValidation(this.records, area, validation);
    this.model.factsChanged(this);
  }

  get conditionalFormats(): readonly ModelConditionalFormat[] {
    return this.records.conditionalFormats;
  }

  addConditionalFormat(format: ModelConditionalFormat, place: "first" | "last" = "last"): void {
    this.records.conditionalFormats[place === "first" ? "unshift" : "push"]({ ...format });
    this.model.factsChanged(this);
  }

  moveConditionalFormat(id: string, place: number): void {
    const { conditionalFormats } = this.records;
    const from = conditionalFormats.findIndex((each) => each.id === id);
    if (from < 0) throw new Error("There is no such conditional format.");
    conditionalFormats.splice(place, 0, ...conditionalFormats.splice(from, 1));
    this.model.factsChanged(this);
  }

  changeConditionalFormat(id: string, patch: Partial<ModelConditionalFormat>): void {
    const format = this.records.conditionalFormats.find((each) => each.id === id);
    if (!format) throw new Error("There is no such conditional format.");
    Object.assign(format, patch);
    this.model.factsChanged(this);
  }

  removeConditionalFormat(id: string): void {
    this.records.conditionalFormats = this.records.conditionalFormats.filter((each) => each.id !== id);
    this.model.factsChanged(this);
  }

  notes(): readonly ModelNote[] {
    return [...this.records.notes].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  setNote(row: number, column: number, note: Omit<ModelNote, "row" | "column"> | undefined): void {
    this.records.notes = this.records.notes.filter((each) => each.row !== row || each.column !== column);
    if (note) this.records.notes.push({ row, column, author: note.author, text: note.text });
    this.model.factsChanged(this);
  }

  hyperlinkAt(row: number, column: number): ModelHyperlink | undefined {
    return this.records.links.find((each) => each.row === row && each.column === column)?.link;
  }

  hyperlinks(): readonly { readonly row: number; readonly column: number; readonly link: ModelHyperlink }[] {
    return this.records.links;
  }

  setHyperlink(row: number, column: number, link: ModelHyperlink | undefined): void {
    this.records.links = this.records.links.filter((each) => each.row !== row || each.column !== column);
    if (link) this.records.links.push({ row, column, link });
    this.model.factsChanged(this);
  }

  get autoFilter(): SheetModel["autoFilter"] {
    return this.records.autoFilter;
  }

  set autoFilter(filter) {
    this.records.autoFilter = filter;
    this.model.factsChanged(this);
  }

  /** Takes over the facts of the sheet this one is a copy of. */
  copyFacts(source: UniverSheet): void {
    this.records = copyRecords(source.records, this.model.newId);
    this.protection = source.protection;
    this.showHeadings = source.showHeadings;
    for (const [key, value] of source.extras) this.extras.set(key, structuredClone(value));
  }

  snapshot(id: string, name: string) {
    return {
      ...structuredClone(this.worksheet.getConfig()),
      id,
      name,
      cellData: structuredClone(this.worksheet.getCellMatrix().getMatrix()),
    };
  }
}

/** Content as Univer keeps it; a key of null takes the old one away. Text is marked as text, so that nothing is guessed from it. */
function storedCell(cell: { value: ModelValue } | { formula: string } | null): ICellData {
  if (cell === null) return { v: null, f: null, si: null, p: null, t: null };
  if ("formula" in cell) return { f: cell.formula, v: null, si: null, p: null, t: null };
  const { value } = cell;
  if (value === null) return { v: null, f: null, si: null, p: null, t: null };
  if (typeof value === "string") return { v: value, t: 1, f: null, si: null, p: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3, f: null, si: null, p: null };
  return { v: value, t: 2, f: null, si: null, p: null };
}
