// What was read from a workbook, as plain data: nothing here refers to a host. Layer: domain/sheet (leaf).
import type { Area, RowIndex } from "./address";

/**
 * The value of one cell. `null` is an empty cell (never `""`), which means "unknown" and never zero. Dates are Excel serial
 * numbers (days since 1899-12-30) as the host gives them; an error value is its text, for example "#REF!".
 */
export type CellValue = string | number | boolean | null;

/** One rectangle read from a sheet. All arrays are row-major and of one shape; indices are 0-based. */
export interface SheetSnapshot {
  readonly sheet: string;
  readonly top: RowIndex;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas beginning with "=" where a cell has one, else null. Left out when no cell has one. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** Excel number formats ("@", "General", "dd/mm/yyyy"); left out when not asked for. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** 0-based rows of the sheet that are hidden, by hand or by a filter. */
  readonly hiddenRows?: readonly RowIndex[];
  /** 0-based columns of the rectangle that are hidden, and whether a filter is on; only where the host tells them with the rows. */
  readonly hiddenColumns?: readonly number[];
  readonly filtered?: boolean;
  /** Merged areas that touch the rectangle. */
  readonly merged?: readonly Area[];
}

/** An Excel table (ListObject): `area` counts the header row and a totals row where there is one. */
export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface SheetInfo {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** Cells in use; undefined for an empty sheet. */
  readonly used?: Area;
}

export interface NameInfo {
  readonly name: string;
  /** The formula behind the name without "=", for example "Lists!$A$2:$A$9", or a constant as text. */
  readonly refersTo: string;
  /** The sheet that owns the name; left out: the workbook's. */
  readonly sheet?: string;
}

/** What a workbook has, without the content of its cells. */
export interface WorkbookOverview {
  /** The workbook is open for reading only, as somebody else has it open or its folder is closed to the user. */
  readonly isReadOnly?: boolean;
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
  readonly names: readonly NameInfo[];
}
