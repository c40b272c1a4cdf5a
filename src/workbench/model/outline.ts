// Grouped rows and columns: the level of each, 1 to 7. Layer: workbench/model. They follow inserted and deleted rows and columns.
import type { Shift } from "./areas";
import type { SheetModel } from "./workbookModel";

export type Axis = "rows" | "columns";
export type Levels = Map<number, number>;
export const DEEPEST = 7;

/** Levels by 0-based index; ungrouped ones are not listed. */
export function levelsOf(sheet: SheetModel, axis: Axis): Levels {
  const key = `outline:${axis}`;
  const known = sheet.extras.get(key) as Levels | undefined;
  if (known) return known;
  const made: Levels = new Map();
  sheet.extras.set(key, made);
  return made;
}

export function shiftOutline(sheet: SheetModel, shift: Shift): void {
  if (shift.from !== undefined) return;
  const before = levelsOf(sheet, shift.axis);
  const after: Levels = new Map();
  for (const [index, level] of before) {
    if (index < shift.at) after.set(index, level);
    else if (shift.count > 0 || index >= shift.at - shift.count) after.set(index + shift.count, level);
  }
  // Rows put between two rows of a group belong to it.
  const inner = Math.min(before.get(shift.at - 1) ?? 0, before.get(shift.at) ?? 0);
  if (inner > 0) for (let added = 0; added < shift.count; added++) after.set(shift.at + added, inner);
  sheet.extras.set(`outline:${shift.axis}`, after);
}
