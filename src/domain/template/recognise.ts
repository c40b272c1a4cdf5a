// Finds our templates in a workbook, also when people renamed, moved or converted things. Layer: domain/template.
import type { Message } from "../message";
import type { Area } from "../sheet/address";
import type { SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import type { TemplateKind, TemplateLayout, TemplateMetadata } from "./types";

/** A table of ours found in a workbook. All indices are 0-based on the sheet. */
export interface RecognisedTable {
  readonly kind: TemplateKind | "funding-lines";
  readonly layout: TemplateLayout;
  readonly sheet: string;
  /** Name of the Excel table; absent when it was converted to a range. */
  readonly table?: string;
  /** Code of the phase of a chart sheet ("ANT"); absent in the layout "table". */
  readonly phase?: string;
  readonly headerRow: number;
  /** First column of the headings and the number of columns with a heading. */
  readonly headerLeft: number;
  readonly headerColumns: number;
  /** Rows below the headings to the last used row, rows below the table too; absent when there is none. */
  readonly data?: Area;
  /** Column key to 0-based sheet column. */
  readonly columns: Readonly<Record<string, number>>;
  /** Headings that no column of ours has. */
  readonly unknownHeaders: readonly { readonly header: string; readonly column: number }[];
  /** Keys of columns that the template has and the sheet lacks. */
  readonly missingColumns: readonly string[];
  /** Headings not as declared, known by an alias. */
  readonly renamedHeaders: readonly {
    readonly key: string;
    readonly header: string;
    readonly column: number;
  }[];
  /** 0-based rows below the first that repeat the headings, as far as the snapshot reaches. */
  readonly repeatedHeaderRows: readonly number[];
  readonly metadata: TemplateMetadata;
}

export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  readonly notes: readonly Message[];
}

/** How many rows from the top of each sheet the caller reads for `recogniseTemplates`. */
export const HEADER_SCAN_ROWS = 40;

/** The areas to read before `recogniseTemplates`: the first rows of each sheet and of each table, over its used width. */
export type HeaderAreasToRead = (
  overview: WorkbookOverview,
) => readonly { readonly sheet: string; readonly area: Area }[];
export type RecogniseTemplates = (
  overview: WorkbookOverview,
  headerSnapshots: readonly SheetSnapshot[],
) => Recognition;
