// What shall be written to a workbook: operations and a preview in words. Pure data; `excel` and `file` apply it.
// Layer: domain/sheet (leaf but for messages).
import type { Message } from "../message";
import type { Area } from "./address";
import type { CellValue } from "./snapshot";

/**
 * What to put into a cell. `null` leaves the cell as it is; `""` empties it; `{ formula }` is written as a formula. A plain
 * string is always written as text: the writer keeps "=1+1", "1-2", "007" and "- text" exactly as they are.
 */
export type CellInput = CellValue | { readonly formula: string };

export interface BorderStyle {
  readonly style: "thin" | "medium" | "hair" | "none";
  readonly color?: string;
}

/** Colours are "#RRGGBB"; sizes in points; widths in characters of the default font. */
export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly numberFormat?: string;
  readonly border?: BorderStyle;
  /** false: the cell stays open on a protected sheet. */
  readonly locked?: boolean;
}

/** A native data validation. `source` is a formula such as "=lst_pillar" or "=INDIRECT(...)", relative to the area's first cell. */
export interface CellValidation {
  readonly rule:
    | { readonly kind: "list"; readonly source: string }
    | { readonly kind: "date" | "decimal" | "whole"; readonly min: number; readonly max?: number }
    | { readonly kind: "text-length"; readonly max: number }
    | { readonly kind: "custom"; readonly formula: string };
  readonly allowBlank: boolean;
  /** stop: Excel refuses; warning: Excel asks; information: Excel tells. Left out: no alert at all. */
  readonly alert?: {
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly text: string;
  };
  /** Shown when the cell is selected; title at most 32, text at most 255 characters (Excel's limits). */
  readonly prompt?: { readonly title: string; readonly text: string };
}

export type ConditionalRule =
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly format: Pick<CellFormat, "fill" | "color" | "bold">;
    }
  | { readonly kind: "color-scale"; readonly low: string; readonly middle?: string; readonly high: string }
  | { readonly kind: "data-bar"; readonly color: string };

export interface ChartSpec {
  readonly name: string;
  readonly type: "column-clustered" | "column-stacked" | "bar-clustered" | "bar-stacked" | "line" | "pie";
  readonly title: string;
  /** Sheet and area with the header row and the category column. */
  readonly source: { readonly sheet: string; readonly area: Area };
  /** Top-left and bottom-right cell of the chart on its sheet. */
  readonly place: Area;
  /** Colours of the series, in their order; series beyond the list keep the host's own. */
  readonly colors?: readonly string[];
  /** Number format of the axis of values, such as "#,##0". */
  readonly valueFormat?: string;
  /** The axis of values begins at 0: no value is below it, and a bar is as long as what it stands for. */
  readonly fromZero?: true;
}

export interface PivotSpec {
  readonly name: string;
  /** Name of the table that feeds the pivot. */
  readonly table: string;
  readonly place: { readonly row: number; readonly column: number };
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly values: readonly {
    readonly field: string;
    readonly by: "sum" | "count" | "average" | "max" | "min";
    readonly caption?: string;
  }[];
  readonly slicers?: readonly string[];
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "a4";
  readonly fitToWidth: boolean;
  /** Over how many pages the width is fitted; 1 where it is left out. */
  readonly pagesWide?: number;
  /** 0-based rows repeated on each page, from the top. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** 0-based columns repeated on each page, from the left. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly footer?: string;
  readonly header?: string;
}

/** One cell whose value must still be `before`, or nothing is written there and the report says so. */
export interface GuardedCell {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellInput;
}

/** One step of a plan. Areas and positions are 0-based and refer to the named sheet. */
export type PlanOp =
  | {
      readonly kind: "add-sheet";
      readonly sheet: string;
      readonly after?: string;
      readonly tabColor?: string;
      readonly visibility?: "visible" | "hidden" | "veryHidden";
    }
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  | { readonly kind: "clear-sheet"; readonly sheet: string }
  | {
      readonly kind: "write";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly values: readonly (readonly CellInput[])[];
    }
  | { readonly kind: "guarded-write"; readonly sheet: string; readonly cells: readonly GuardedCell[] }
  | { readonly kind: "format"; readonly sheet: string; readonly area: Area; readonly format: CellFormat }
  | {
      readonly kind: "column-width";
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      readonly width: number;
    }
  | {
      readonly kind: "row-height";
      readonly sheet: string;
      readonly row: number;
      readonly rows: number;
      readonly height: number;
    }
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: "table";
      readonly sheet: string;
      readonly name: string;
      readonly area: Area;
      readonly style: string;
      readonly showFilter: boolean;
    }
  | { readonly kind: "resize-table"; readonly name: string; readonly area: Area }
  | {
      readonly kind: "append-rows";
      readonly table: string;
      readonly values: readonly (readonly CellInput[])[];
    }
  | {
      readonly kind: "replace-rows";
      readonly table: string;
      readonly values: readonly (readonly CellInput[])[];
    }
  | {
      readonly kind: "validation";
      readonly sheet: string;
      readonly area: Area;
      readonly validation: CellValidation;
    }
  | {
      readonly kind: "conditional-format";
      readonly sheet: string;
      readonly area: Area;
      readonly rule: ConditionalRule;
      /** Makes it findable again. */ readonly tag?: string;
    }
  | { readonly kind: "remove-conditional-formats"; readonly sheet: string; readonly tag: string }
  | {
      readonly kind: "note";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: "name"; readonly name: string; /** Formula without "=". */ readonly refersTo: string }
  | { readonly kind: "remove-name"; readonly name: string }
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | {
      readonly kind: "protect";
      readonly sheet: string;
      readonly allow: {
        readonly formatCells: boolean;
        readonly sort: boolean;
        readonly filter: boolean;
        readonly insertRows: boolean;
        readonly deleteRows: boolean;
      };
    }
  | { readonly kind: "unprotect"; readonly sheet: string }
  | { readonly kind: "print"; readonly sheet: string; readonly setup: PrintSetup }
  /** A chart of this name that is there keeps its looks and gets the source. */
  | { readonly kind: "chart"; readonly sheet: string; readonly chart: ChartSpec }
  /** Nothing happens where there is no such chart. */
  | { readonly kind: "remove-chart"; readonly sheet: string; readonly name: string }
  | { readonly kind: "pivot"; readonly sheet: string; readonly pivot: PivotSpec }
  /** Lets the PivotTables over these tables show the rows as they are now; PivotTables over anything else stay as they are. */
  | { readonly kind: "refresh-pivots"; readonly tables: readonly string[] }
  | { readonly kind: "property"; readonly name: string; readonly value: string }
  | {
      readonly kind: "activate";
      readonly sheet: string;
      readonly cell?: { readonly row: number; readonly column: number };
    };

/** Something to be done to the workbook, shown to the user before it is done. */
export interface Plan {
  /** What the user action is called in the report and in undo. */
  readonly title: Message;
  readonly ops: readonly PlanOp[];
  /** What will happen, line by line, in the user's words. */
  readonly preview: readonly Message[];
}

/** What was done, and what was not. A plan that stopped half way says so in `notDone`. */
export interface ApplyReport {
  readonly complete: boolean;
  readonly done: readonly Message[];
  readonly notDone: readonly Message[];
  /** Cells of guarded writes that had changed in between and were left alone. */
  readonly skippedCells: readonly { readonly sheet: string; readonly cell: string }[];
  readonly roundTrips: number;
  readonly cellsWritten: number;
}
