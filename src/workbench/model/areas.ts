// Arithmetic on areas of cells: overlap, subtraction, and what an inserted or deleted row does to an area. Layer: workbench/model.

import type { ModelArea } from "./workbookModel";

/** The grid of a sheet as Excel has it. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/**
 * A structural change: `count` rows or columns inserted before `at` (positive) or taken away from `at` on (negative).
 * `from`/`to` (inclusive) bound it across the axis when only some cells are shifted; without them whole rows or columns move.
 */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly from?: number;
  readonly to?: number;
}

export function area(top: number, left: number, rows: number, columns: number): ModelArea {
  return { top, left, rows, columns };
}

export function wholeRows({ left, columns }: ModelArea): boolean {
  return left === 0 && columns >= SHEET_COLUMNS;
}

export function wholeColumns({ top, rows }: ModelArea): boolean {
  return top === 0 && rows >= SHEET_ROWS;
}

export function intersect(a: ModelArea, b: ModelArea): ModelArea | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.top + a.rows, b.top + b.rows);
  const right = Math.min(a.left + a.columns, b.left + b.columns);
  return bottom > top && right > left ? area(top, left, bottom - top, right - left) : undefined;
}

export function contains(a: ModelArea, row: number, column: number): boolean {
  return row >= a.top && row < a.top + a.rows && column >= a.left && column < a.left + a.columns;
}

export function sameArea(a: ModelArea, b: ModelArea): boolean {
  return a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;
}

/** The parts of `a` outside `b`: at most four areas, above, below, left and right. */
export function subtract(a: ModelArea, b: ModelArea): ModelArea[] {
  const cut = intersect(a, b);
  if (!cut) return [a];
  const bottom = cut.top + cut.rows;
  const right = cut.left + cut.columns;
  return [
    area(a.top, a.left, cut.top - a.top, a.columns),
    area(bottom, a.left, a.top + a.rows - bottom, a.columns),
    area(cut.top, a.left, cut.rows, cut.left - a.left),
    area(cut.top, right, cut.rows, a.left + a.columns - right),
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** First and last index after a shift; undefined when all of it was deleted. */
export function shiftSpan(
  first: number,
  last: number,
  at: number,
  count: number,
): readonly [number, number] | undefined {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const newFirst = first < at ? first : Math.max(at, first + count);
  const newLast = last < at ? last : last >= end ? last + count : at - 1;
  return newLast < newFirst ? undefined : [newFirst, newLast];
}

/** Does the shift move this area as a whole? Cells shifted within bounds leave an area that reaches beyond them alone, as Excel does. */
function concerns(target: ModelArea, shift: Shift): boolean {
  if (shift.from === undefined || shift.to === undefined) return true;
  const first = shift.axis === "rows" ? target.left : target.top;
  const last = first + (shift.axis === "rows" ? target.columns : target.rows) - 1;
  return first >= shift.from && last <= shift.to;
}

/** The area after a shift; undefined when it was deleted. An area that spans the whole sheet along the axis stays. */
export function shiftArea(target: ModelArea, shift: Shift): ModelArea | undefined {
  if (!concerns(target, shift)) return target;
  if (shift.axis === "rows") {
    if (target.top === 0 && target.rows >= SHEET_ROWS) return target;
    const span = shiftSpan(target.top, target.top + target.rows - 1, shift.at, shift.count);
    return span && area(span[0], target.left, span[1] - span[0] + 1, target.columns);
  }
  if (target.left === 0 && target.columns >= SHEET_COLUMNS) return target;
  const span = shiftSpan(target.left, target.left + target.columns - 1, shift.at, shift.count);
  return span && area(target.top, span[0], target.rows, span[1] - span[0] + 1);
}

export function shiftAreas(targets: readonly ModelArea[], shift: Shift): ModelArea[] {
  return targets.flatMap((each) => shiftArea(each, shift) ?? []);
}
