// Sheets of our own with one table each (mutes, change log), made once and then only added to. Layer: domain/validation.
import type { CellInput, PlanOp } from "../sheet/plan";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";

export interface OwnTable {
  readonly sheet: string;
  readonly table: string;
  readonly headings: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellInput[])[];
  readonly overview: WorkbookOverview;
}

/** A name no sheet of the workbook has, by adding a number. */
export function freeSheetName(wanted: string, overview: WorkbookOverview): string {
  const taken = new Set(overview.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} (${n})`;
  return name;
}

/** The steps that make the sheet, its headings, rows and table. A sheet of that name that is not ours is left alone. */
export function newTableSheet({
  sheet: wanted,
  table,
  headings,
  widths,
  rows,
  overview,
}: OwnTable): PlanOp[] {
  const sheet = freeSheetName(wanted, overview);
  const columns = headings.length;
  const area = { top: 0, left: 0, rows: rows.length + 1, columns };
  return [
    { kind: "add-sheet", sheet },
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: 1, columns },
      format: { bold: true, wrap: true, vertical: "top" },
    },
    { kind: "write", sheet, top: 0, left: 0, values: [headings, ...rows] },
    { kind: "table", sheet, name: table, area, style: "TableStyleLight1", showFilter: true },
    ...widths.map((width, column): PlanOp => ({ kind: "column-width", sheet, column, columns: 1, width })),
    { kind: "freeze", sheet, rows: 1, columns: 0 },
  ];
}

/** Rows below the heading row that are not wholly empty. */
export function tableRecords(snapshot: SheetSnapshot): readonly (readonly CellValue[])[] {
  return snapshot.values.slice(1).filter((row) => row.some((value) => value !== null && value !== ""));
}
