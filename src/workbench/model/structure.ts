// Inserting and deleting rows, columns and cells through the interface: cells move, and everything that refers to them follows.
// Layer: workbench/model.

import { area as makeArea, SHEET_COLUMNS, SHEET_ROWS, wholeColumns, wholeRows, type Shift } from "./areas";
import { renameSheetInFormula, shiftFormula } from "./formulaText";
import { toRange, type UniverSheet } from "./univerSheet";
import type { UniverModel } from "./univerModel";
import type { ModelArea } from "./workbookModel";
import type { ICellData } from "@univerjs/core";

type CellMap = Record<number, Record<number, ICellData | null>>;

export class Structure {
  constructor(private readonly model: UniverModel) {}

  insert(sheet: UniverSheet, area: ModelArea, direction: "Down" | "Right"): void {
    const rows = wholeRows(area) || (direction === "Down" && !wholeColumns(area));
    this.change(sheet, area, shiftOf(area, rows ? "rows" : "columns", 1));
    const axis = wholeRows(area)
      ? "rows"
      : wholeColumns(area)
        ? "columns"
        : direction === "Down"
          ? "cells-down"
          : "cells-right";
    this.model.emit({ kind: "inserted", sheetId: sheet.id, area, axis, source: "api" });
  }

  remove(sheet: UniverSheet, area: ModelArea, direction: "Up" | "Left"): void {
    const rows = wholeRows(area) || (direction === "Up" && !wholeColumns(area));
    this.change(sheet, area, shiftOf(area, rows ? "rows" : "columns", -1));
    const axis = wholeRows(area)
      ? "rows"
      : wholeColumns(area)
        ? "columns"
        : direction === "Up"
          ? "cells-down"
          : "cells-right";
    this.model.emit({ kind: "deleted", sheetId: sheet.id, area, axis, source: "api" });
  }

  private change(sheet: UniverSheet, area: ModelArea, shift: Shift): void {
    this.model.asApi(() => {
      const merges = sheet.merges();
      const formulas = this.formulasOf(sheet);
      this.forgetFormulas(sheet);
      if (shift.from === undefined) this.moveBands(sheet, area, shift);
      else moveCells(sheet, shift);
      this.rewriteShifted(sheet, formulas, shift);
      sheet.shiftMerges(merges, shift);
      this.model.followShift(sheet, shift);
      this.model.host.undoService.clearUndoRedo(this.model.host.unit);
      this.model.host.markAllDirty();
    });
  }

  /** Whole rows or columns by Univer's own mutation; new ones look like the one before them, as in Excel. */
  private moveBands(sheet: UniverSheet, area: ModelArea, shift: Shift): void {
    const { worksheet } = sheet;
    const rows = shift.axis === "rows";
    const limit = rows ? worksheet.getRowCount() : worksheet.getColumnCount();
    const count = Math.min(Math.abs(shift.count), shift.count > 0 ? Infinity : limit - shift.at);
    if (shift.at >= limit || count <= 0) return;
    const band = rows
      ? makeArea(shift.at, 0, count, worksheet.getColumnCount())
      : makeArea(0, shift.at, worksheet.getRowCount(), count);
    const verb = shift.count > 0 ? (rows ? "insert-row" : "insert-col") : rows ? "remove-rows" : "remove-col";
    this.model.host.run(`sheet.mutation.${verb}`, { subUnitId: sheet.id, range: toRange(band) });
    if (shift.count < 0) {
      sheet.grow(rows ? makeArea(limit - 1, 0, 1, 1) : makeArea(0, limit - 1, 1, 1));
      return;
    }
    if (shift.at > 0) inheritLook(sheet, shift.axis, shift.at, count);
  }

  /** Formula texts of a sheet by place, before anything moves; formulas filled down by the user are spelt out. */
  private formulasOf(sheet: UniverSheet): { row: number; column: number; formula: string }[] {
    const found: { row: number; column: number; formula: string }[] = [];
    for (const [rowKey, line] of Object.entries(this.model.host.formulaCells(sheet.worksheet))) {
      for (const columnKey of Object.keys(line)) {
        const row = Number(rowKey);
        const column = Number(columnKey);
        const formula = sheet.formulas(makeArea(row, column, 1, 1))[0]?.[0];
        if (formula) found.push({ row, column, formula });
      }
    }
    return found;
  }

  private forgetFormulas(sheet: UniverSheet): void {
    const { formulas } = this.model.host;
    for (const store of [formulas.getArrayFormulaRange(), formulas.getArrayFormulaCellData()]) {
      const ofUnit = store[this.model.host.unit];
      if (ofUnit?.[sheet.id]) ofUnit[sheet.id] = {};
    }
  }

  private rewriteShifted(
    sheet: UniverSheet,
    formulas: readonly { row: number; column: number; formula: string }[],
    shift: Shift,
  ): void {
    const cellValue: CellMap = {};
    for (const { row, column, formula } of formulas) {
      const at = this.model.shiftedCell(row, column, shift);
      if (at)
        (cellValue[at.top] ??= {})[at.left] = {
          f: shiftFormula(formula, sheet.name, sheet.name, shift),
          si: null,
        };
    }
    if (Object.keys(cellValue).length > 0) sheet.writeCells(cellValue);
    this.mapOtherFormulas(sheet, (formula, home) => shiftFormula(formula, home, sheet.name, shift));
  }

  /** Rewrites the formulas of all sheets but `except` where `change` alters the text. */
  mapOtherFormulas(except: UniverSheet | undefined, change: (formula: string, home: string) => string): void {
    for (const sheet of this.model.sheets) {
      if (sheet === except) continue;
      const cellValue: CellMap = {};
      for (const { row, column, formula } of this.formulasOf(sheet)) {
        const after = change(formula, sheet.name);
        if (after !== formula) (cellValue[row] ??= {})[column] = { f: after, si: null };
      }
      if (Object.keys(cellValue).length > 0) sheet.writeCells(cellValue);
    }
  }

  /** Formulas everywhere after a sheet got another name (`after`) or is about to go (undefined). */
  followSheetName(before: string, after: string | undefined): void {
    this.mapOtherFormulas(undefined, (formula) => renameSheetInFormula(formula, before, after));
  }
}

function shiftOf(area: ModelArea, axis: "rows" | "columns", sign: 1 | -1): Shift {
  const rows = axis === "rows";
  const shift = { axis, at: rows ? area.top : area.left, count: sign * (rows ? area.rows : area.columns) };
  if (rows ? wholeRows(area) : wholeColumns(area)) return shift;
  return rows
    ? { ...shift, from: area.left, to: area.left + area.columns - 1 }
    : { ...shift, from: area.top, to: area.top + area.rows - 1 };
}

/** Cells of the strip beyond `at` move along the axis; what the deletion covers is lost. */
function moveCells(sheet: UniverSheet, shift: Shift): void {
  const used = sheet.usedArea(false);
  if (!used) return;
  const rows = shift.axis === "rows";
  const { from = 0, to = 0 } = shift;
  const last = rows ? used.top + used.rows - 1 : used.left + used.columns - 1;
  const end = Math.min(last + Math.max(shift.count, 0), (rows ? SHEET_ROWS : SHEET_COLUMNS) - 1);
  sheet.grow(rows ? makeArea(0, 0, end + 1, to + 1) : makeArea(0, 0, to + 1, end + 1));
  const matrix = sheet.worksheet.getCellMatrix();
  const gone: CellMap = {};
  const moved: CellMap = {};
  for (let along = shift.at; along <= last; along++) {
    for (let across = from; across <= to; across++) {
      const [row, column] = rows ? [along, across] : [across, along];
      const cell = matrix.getValue(row, column);
      if (!cell) continue;
      (gone[row] ??= {})[column] = null;
      if (shift.count < 0 && along < shift.at - shift.count) continue;
      const target = along + shift.count;
      if (target > end) continue;
      const copy = { ...cell };
      delete copy.f;
      delete copy.si;
      if (rows) (moved[target] ??= {})[across] = copy;
      else (moved[across] ??= {})[target] = copy;
    }
  }
  if (Object.keys(gone).length > 0) sheet.writeCells(gone);
  if (Object.keys(moved).length > 0) sheet.writeCells(moved);
}

function inheritLook(sheet: UniverSheet, axis: "rows" | "columns", at: number, count: number): void {
  const { worksheet } = sheet;
  const matrix = worksheet.getCellMatrix();
  const across = axis === "rows" ? worksheet.getColumnCount() : worksheet.getRowCount();
  for (let index = 0; index < across; index++) {
    const style = axis === "rows" ? matrix.getValue(at - 1, index)?.s : matrix.getValue(index, at - 1)?.s;
    if (!style) continue;
    for (let offset = 0; offset < count; offset++) {
      if (axis === "rows") matrix.setValue(at + offset, index, { s: style });
      else matrix.setValue(index, at + offset, { s: style });
    }
  }
}
