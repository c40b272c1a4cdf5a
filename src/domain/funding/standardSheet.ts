// What the tables by name have in common: the rows they count, and how a table becomes a sheet. Layer: domain/funding.
import type { DuplicateResult } from "../duplicates/types";
import { message } from "../message";
import type { NeedRecord, ResponseRecord } from "../record/types";
import type { CellInput } from "../sheet/plan";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { TableSheet, TableSheetColumn, TableSheetMark } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import type { GapInput } from "./gapState";
import type { SheetContext } from "./gapTables";
import { AMOUNT_FORMAT, amountCell, GAP_AMOUNTS, headingOf, pageHeader, topLines } from "./gapTables";
import type { GapGroup } from "./types";

export const DATE_FORMAT = "dd/mm/yyyy";
/** Longer texts are cut for the list; the row itself has all of it. */
export const MOST_TEXT = 1_000;

/** What some tables need beyond the rows; a table whose source is left out says that it was not read. */
export interface StandardSources {
  /** The comparison of the same responses. */
  readonly overlaps?: Pick<DuplicateResult, "pairs">;
  /** The table of a register that says what changed since the last returns, with its heading row. */
  readonly since?: SheetSnapshot;
}

export interface StandardRows {
  readonly input: GapInput;
  readonly needs: ReadonlyMap<string, NeedRecord>;
  /** As reported. */
  readonly responses: ReadonlyMap<string, ResponseRecord>;
  /** After the decisions: what is reported twice is there once. */
  readonly counted: ReadonlyMap<string, ResponseRecord>;
  readonly context: SheetContext;
  readonly sources: StandardSources;
}

export type ColumnSpec = readonly [heading: string, width: number, numberFormat?: string];

/** The money of a group by how far it is, as columns and as the cells below them. */
export const MONEY_COLUMNS: readonly ColumnSpec[] = [
  ["secured", 16, AMOUNT_FORMAT],
  ["negotiated", 16, AMOUNT_FORMAT],
  ["sought", 16, AMOUNT_FORMAT],
  ["unknownState", 16, AMOUNT_FORMAT],
];

export function moneyCells(group: GapGroup): CellInput[] {
  return [
    amountCell(GAP_AMOUNTS.secured(group)),
    amountCell(GAP_AMOUNTS.negotiated(group)),
    amountCell(GAP_AMOUNTS.sought(group)),
    amountCell(GAP_AMOUNTS.unknownState(group)),
  ];
}

export interface SheetParts {
  /** Key of its texts: `funding.standard.KEY.sheet`, `.heading`, `.rule`. */
  readonly key: string;
  readonly table: string;
  readonly columns: readonly TableSheetColumn[];
  readonly rows: readonly (readonly CellInput[])[];
  readonly whenEmpty?: string;
  /** Left out: title, stamp, totals and footnote. */
  readonly lines?: readonly string[];
  /** On printed pages; left out: the classification of the workbook. */
  readonly header?: string;
  /** Parameters of the rule. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly marks?: readonly TableSheetMark[];
}

export function tableOf({ context }: StandardRows, parts: SheetParts): TableSheet {
  const { key, table, columns, rows, whenEmpty, lines, params, marks, header } = parts;
  return {
    sheet: context.translate(message(`funding.standard.${key}.sheet`)),
    table,
    lines: [
      ...(lines ?? topLines(context, message(`funding.standard.${key}.heading`))),
      context.translate(message(`funding.standard.${key}.rule`, params)),
    ],
    columns,
    rows,
    whenEmpty: whenEmpty ?? headingOf("nothing", context),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
    ...(header === undefined ? pageHeader(context) : { header }),
    ...(marks === undefined ? {} : { marks }),
  };
}

/** As `tableOf`, with columns by the keys of their headings. */
export function sheetOf(
  rows: StandardRows,
  key: string,
  table: string,
  columns: readonly ColumnSpec[],
  cells: readonly (readonly CellInput[])[],
): TableSheet {
  return tableOf(rows, { key, table, columns: columnsOf(rows.context, columns), rows: cells });
}

export function columnsOf(context: SheetContext, columns: readonly ColumnSpec[]): TableSheetColumn[] {
  return columns.map(([name, width, numberFormat]): TableSheetColumn => ({
    heading: headingOf(name, context),
    width,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }));
}

/** A heading or value of the tables by name; English in every language. */
export function wordOf(
  key: string,
  { translate }: SheetContext,
  params?: Readonly<Record<string, string | number>>,
): string {
  return translate(message(`funding.column.${key}`, params));
}
