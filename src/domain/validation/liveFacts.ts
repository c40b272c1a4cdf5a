// What is said about a sheet beyond its rows, kept true while rows come, go and move. Layer: domain/validation.
import type { SheetFacts } from "./check";

/** Rows moved from the 1-based row `at` on: down by `count`, or with a negative count up over as many deleted rows. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** The facts after a shift. Rows that were deleted are left out, and so are merged areas that began in them. */
export function shiftFacts(facts: SheetFacts, shift: RowShift): SheetFacts {
  const rows = (list: readonly number[] | undefined): number[] =>
    (list ?? []).flatMap((row) => shiftRow(row, shift) ?? []);
  const tableEnd = facts.tableEnd === undefined ? undefined : shiftEnd(facts.tableEnd, shift);
  return {
    ...facts,
    ...(facts.hiddenRows ? { hiddenRows: rows(facts.hiddenRows) } : {}),
    ...(facts.repeatedHeaders ? { repeatedHeaders: rows(facts.repeatedHeaders) } : {}),
    ...(facts.merged
      ? {
          merged: facts.merged.flatMap((area) => {
            const row = shiftRow(area.top + 1, shift);
            return row === undefined ? [] : [{ ...area, top: row - 1 }];
          }),
        }
      : {}),
    ...(tableEnd === undefined ? {} : { tableEnd }),
  };
}

/** Where a 1-based row stands after a shift; undefined when it was deleted. */
export function shiftRow(row: number, { at, count }: RowShift): number | undefined {
  if (row < at) return row;
  return count < 0 && row < at - count ? undefined : row + count;
}

function shiftEnd(end: number, { at, count }: RowShift): number {
  if (at > end) return end;
  return count >= 0 ? end + count : end - Math.min(-count, end - at + 1);
}

/**
 * Empty rows inside the table and filled rows below it, from the filled rows in the order of the sheet.
 * @param first 1-based row after the headings. @param filled 1-based numbers, ascending.
 */
export function gapsOf(
  facts: SheetFacts,
  first: number,
  filled: Iterable<number>,
): Pick<SheetFacts, "emptyRows" | "rowsBelow"> {
  const end = facts.tableEnd ?? Infinity;
  const repeated = new Set(facts.repeatedHeaders);
  const emptyRows: number[] = [];
  const rowsBelow: number[] = [];
  let next = first;
  for (const row of filled) {
    for (; next < row; next++) if (next <= end && !repeated.has(next)) emptyRows.push(next);
    next = row + 1;
    if (row > end) rowsBelow.push(row);
  }
  return { emptyRows, rowsBelow };
}
