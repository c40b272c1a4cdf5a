// The workbook behind the stand-in, as the object model sees it: one narrow interface, so that the engine can be changed.
// Layer: workbench/model. Rows and columns are 0-based; sheets are named by a stable id; an empty cell is null.

import type { Analysis } from "./analysis";

export type ModelValue = string | number | boolean | null;

/** An error value as Excel shows it. In `values` errors travel as their text ("#REF!"), told apart by `valueTypes`. */
export type ModelValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export interface ModelArea {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ModelBorder {
  /** Excel's words: Continuous, Dash, DashDot, DashDotDot, Dot, Double, None, SlantDashDot; weight Hairline, Thin, Medium, Thick. */
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

/** Everything a cell looks like. Colours "#RRGGBB"; `fill` null is no fill; font size in points. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly fontColor: string;
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Partial<Readonly<Record<BorderSide, ModelBorder>>>;
}

export interface ModelTable {
  readonly id: string;
  name: string;
  sheetId: string;
  /** With header and totals rows. */
  area: ModelArea;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: { id: number; name: string; totalsFunction?: string; totalsLabel?: string }[];
}

/** Validation and conditional formats keep Excel's own words (Office.js enums), so that nothing is translated twice. */
export interface ModelValidation {
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly message: string;
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
  };
  readonly prompt: { readonly message: string; readonly showPrompt: boolean; readonly title: string };
}

export interface ModelConditionalFormat {
  readonly id: string;
  type: string;
  areas: ModelArea[];
  stopIfTrue: boolean;
  /** Rule and format by type, as Office.js names them. */
  rule: Record<string, unknown>;
  format: Record<string, unknown>;
}

export interface ModelName {
  name: string;
  /** undefined: the workbook's; else the sheet's own. */
  readonly sheetId: string | undefined;
  /** Formula with "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface ModelNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface ModelHyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface ModelProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly passwordHash?: string;
}

/** What happened, for the object model's events. `source` "user": through the grid; "api": through the object model. */
export type ModelEvent =
  | {
      readonly kind: "values";
      readonly sheetId: string;
      readonly area: ModelArea;
      readonly source: "user" | "api";
      readonly before?: ModelValue;
      readonly after?: ModelValue;
    }
  | {
      readonly kind: "inserted" | "deleted";
      readonly sheetId: string;
      readonly area: ModelArea;
      readonly axis: "rows" | "columns" | "cells-down" | "cells-right";
      readonly source: "user" | "api";
    }
  | {
      readonly kind: "format";
      readonly sheetId: string;
      readonly area: ModelArea;
      readonly source: "user" | "api";
    }
  | {
      readonly kind:
        | "sheet-added"
        | "sheet-deleted"
        | "sheet-renamed"
        | "sheet-moved"
        | "sheet-visibility"
        | "sheet-activated";
      readonly sheetId: string;
      readonly source: "user" | "api";
      readonly nameBefore?: string;
      readonly nameAfter?: string;
    }
  | {
      readonly kind: "table-added" | "table-deleted" | "table-changed";
      readonly tableId: string;
      readonly sheetId: string;
      readonly source: "user" | "api";
    }
  | {
      readonly kind: "selection";
      readonly sheetId: string;
      readonly areas: readonly ModelArea[];
      readonly source: "user" | "api";
    }
  | { readonly kind: "calculated"; readonly sheetId: string }
  /** Charts, slicers or PivotTables of the sheet are to be drawn anew. */
  | { readonly kind: "drawings"; readonly sheetId: string }
  | {
      readonly kind: "chart-added" | "chart-deleted";
      readonly sheetId: string;
      readonly chartId: string;
    };

/** One sheet. Reads give arrays of the asked shape; writes expect arrays of the area's shape (callers check). */
export interface SheetModel {
  readonly id: string;
  name: string;
  readonly position: number;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  frozen: { readonly rows: number; readonly columns: number };
  protection: ModelProtection | undefined;
  standardWidth: number;
  /** Free key-value properties of the sheet (page layout and the like), kept through save and load where the file has a place. */
  readonly extras: Map<string, unknown>;

  /** Smallest area with content (valuesOnly) or with content or format; undefined for an empty sheet. */
  usedArea(valuesOnly: boolean): ModelArea | undefined;
  values(area: ModelArea): ModelValue[][];
  valueTypes(area: ModelArea): ModelValueType[][];
  /** Formula text beginning with "=", else null. */
  formulas(area: ModelArea): (string | null)[][];
  /** Displayed text by number format. */
  texts(area: ModelArea): string[][];
  /** Writes already converted content; undefined leaves a cell, null empties it. */
  write(
    area: ModelArea,
    cells: readonly (readonly ({ value: ModelValue } | { formula: string } | null | undefined)[])[],
  ): void;
  /** Fast path for reading one style: undefined where the default holds. */
  styles(area: ModelArea): CellStyle[][];
  patchStyle(area: ModelArea, patch: Partial<CellStyle>): void;
  patchStyles(area: ModelArea, patches: readonly (readonly (Partial<CellStyle> | undefined)[])[]): void;
  clear(area: ModelArea, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void;
  insertCells(area: ModelArea, shift: "Down" | "Right"): void;
  deleteCells(area: ModelArea, shift: "Up" | "Left"): void;

  merges(): ModelArea[];
  merge(area: ModelArea): void;
  unmerge(area: ModelArea): void;

  /** Points for heights and widths, as Office.js; null restores the default. */
  rowHeight(row: number): number;
  setRowHeight(row: number, rows: number, points: number | null): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, columns: number, points: number | null): void;
  rowHidden(row: number): boolean;
  setRowsHidden(row: number, rows: number, hidden: boolean): void;
  columnHidden(column: number): boolean;
  setColumnsHidden(column: number, columns: number, hidden: boolean): void;

  validations(): { readonly areas: ModelArea[]; readonly validation: ModelValidation }[];
  validationAt(row: number, column: number): ModelValidation | undefined;
  setValidation(area: ModelArea, validation: ModelValidation | undefined): void;

  readonly conditionalFormats: readonly ModelConditionalFormat[];
  /** To a 0-based place in the order of priority. */
  moveConditionalFormat(id: string, place: number): void;
  /** The first one has the highest priority. */
  addConditionalFormat(format: ModelConditionalFormat, place?: "first" | "last"): void;
  changeConditionalFormat(id: string, patch: Partial<ModelConditionalFormat>): void;
  removeConditionalFormat(id: string): void;

  notes(): readonly ModelNote[];
  setNote(row: number, column: number, note: Omit<ModelNote, "row" | "column"> | undefined): void;

  hyperlinks(): readonly { readonly row: number; readonly column: number; readonly link: ModelHyperlink }[];
  hyperlinkAt(row: number, column: number): ModelHyperlink | undefined;
  setHyperlink(row: number, column: number, link: ModelHyperlink | undefined): void;

  /** Filter of the sheet's own auto filter, not of tables. Criteria by 0-based column within the area, in Office.js words. */
  autoFilter:
    | { readonly area: ModelArea; readonly criteria: ReadonlyMap<number, Readonly<Record<string, unknown>>> }
    | undefined;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly activeSheetId: string;
  sheet(id: string): SheetModel | undefined;
  sheetByName(name: string): SheetModel | undefined;
  addSheet(name: string, position?: number): SheetModel;
  copySheet(id: string, name: string, position: number): SheetModel;
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  activateSheet(id: string): void;

  readonly tables: readonly ModelTable[];
  addTable(table: Omit<ModelTable, "id">): ModelTable;
  changeTable(id: string, patch: Partial<Omit<ModelTable, "id">>): void;
  removeTable(id: string): void;

  readonly names: readonly ModelName[];
  addName(name: ModelName): void;
  changeName(
    name: string,
    sheetId: string | undefined,
    patch: Partial<Omit<ModelName, "name" | "sheetId">>,
  ): void;
  removeName(name: string, sheetId: string | undefined): void;

  selection: { readonly sheetId: string; readonly areas: readonly ModelArea[] };
  /** Document properties: the core ones by Office.js name (title, author ...) and custom ones. */
  readonly coreProperties: Map<string, string | number | Date>;
  readonly customProperties: Map<string, string | number | boolean | Date>;
  readonly settings: Map<string, unknown>;
  readonly customXml: Map<string, string>;
  /** Charts, PivotTables and slicers. */
  readonly analysis: Analysis;
  readonly extras: Map<string, unknown>;
  /** The file's element that protects the workbook's structure, `<workbookProtection lockStructure="1"/>`; undefined: there is none. */
  structureLock: string | undefined;

  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Resolves when formulas that depend on changes have their values; at once when none do. */
  settle(): Promise<void>;
  calculate(): Promise<void>;

  on(listener: (event: ModelEvent) => void): () => void;
  /** One step of the user's undo list; false when there is none. */
  undo(): boolean;
  dispose(): void;
}
