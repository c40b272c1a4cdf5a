// The rows of a table of a workbook: as objects, or only their numbers. Layer: app.
import type { NumberedRow, RowLayout } from "../domain/record/readRows";
import { numberedRows, readSourceRows } from "../domain/record/readRows";
import type { SourceRow } from "../domain/record/types";
import type { RegisterTable } from "./register";

/** Rows of one recognised table, in sheet order; wholly empty rows are left out. */
export function sourceRowsOf(
  { table, data }: RegisterTable,
  options: Pick<RowLayout, "onlyFilled"> = {},
): SourceRow[] {
  if (data === undefined) return [];
  const repeated = new Set(table.repeatedHeaderRows.map((row) => row + 1));
  const { headerRow, columns } = table;
  const rows = readSourceRows(data, { headerRow, columns, ...options });
  return repeated.size === 0 ? rows : rows.filter((row) => !repeated.has(row.origin.rowNumber));
}

/** The same rows without their content: many times quicker, for the pane's own thread. `idKey`: the column that names them. */
export function numberedRowsOf({ table, data }: RegisterTable, idKey?: string): NumberedRow[] {
  if (data === undefined) return [];
  const repeated = new Set(table.repeatedHeaderRows.map((row) => row + 1));
  const { headerRow, columns } = table;
  return numberedRows(data, { headerRow, columns }, idKey).filter(
    ({ rowNumber }) => !repeated.has(rowNumber),
  );
}
