// Grouping of rows and columns. Layer: workbench/objects. Source: Microsoft, Excel.Range.group, ungroup, showGroupDetails,
// hideGroupDetails and Excel.Worksheet.showOutlineLevels.
import { DEEPEST, levelsOf, type Axis } from "../model/outline";
import type { SheetModel } from "../model/workbookModel";
import { invalidArgument } from "../protocol/hostError";
import type { RangeRef, SheetRef } from "./host";
import { checkSheetOpen, rangeSheet, sheetOf } from "./host";

function axisOf(option: unknown): Axis {
  if (option !== "ByRows" && option !== "ByColumns") throw invalidArgument();
  return option === "ByRows" ? "rows" : "columns";
}

function indices({ area }: RangeRef, axis: Axis): number[] {
  const [from, count] = axis === "rows" ? [area.top, area.rows] : [area.left, area.columns];
  // Whole rows of columns would be grouping everything.
  if (count > 100_000) throw invalidArgument();
  return Array.from({ length: count }, (_, index) => from + index);
}

function hide(sheet: SheetModel, axis: Axis, index: number, hidden: boolean): void {
  if (axis === "rows") sheet.setRowsHidden(index, 1, hidden);
  else sheet.setColumnsHidden(index, 1, hidden);
}

/** @param step 1 groups, -1 ungroups */
export function group(range: RangeRef, option: unknown, step: 1 | -1): void {
  const axis = axisOf(option);
  const sheet = rangeSheet(range);
  checkSheetOpen(sheet);
  const levels = levelsOf(sheet, axis);
  const all = indices(range, axis);
  if (step > 0 && all.some((index) => (levels.get(index) ?? 0) >= DEEPEST)) throw invalidArgument();
  if (step < 0 && all.every((index) => !levels.has(index))) throw invalidArgument();
  for (const index of all) {
    const level = (levels.get(index) ?? 0) + step;
    if (level > 0) levels.set(index, level);
    else levels.delete(index);
  }
}

export function showDetails(range: RangeRef, option: unknown, shown: boolean): void {
  const axis = axisOf(option);
  const sheet = rangeSheet(range);
  const levels = levelsOf(sheet, axis);
  for (const index of indices(range, axis)) if (levels.has(index)) hide(sheet, axis, index, !shown);
}

/** Shows so many levels on each axis; 0 leaves an axis as it is. */
export function showOutlineLevels(ref: SheetRef, rowLevels: unknown, columnLevels: unknown): void {
  const wanted = { rows: rowLevels, columns: columnLevels };
  for (const axis of ["rows", "columns"] as const) {
    const count = wanted[axis];
    if (typeof count !== "number" || count < 0 || count > DEEPEST + 1) throw invalidArgument();
    if (count === 0) continue;
    for (const [index, level] of levelsOf(sheetOf(ref), axis))
      hide(sheetOf(ref), axis, index, level >= count);
  }
}
