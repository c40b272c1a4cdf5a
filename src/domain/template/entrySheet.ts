// The steps that make one entry sheet: metadata block, headings, table, drop-downs, formats, protection. Layer: domain/template.
import { message } from "../message";
import type { Translate } from "../message";
import { columnLetters, quoteSheetName } from "../sheet/address";
import { serialOfIso } from "../sheet/dates";
import type { CellFormat, CellInput, CellValidation, PlanOp } from "../sheet/plan";
import { printOp } from "../sheet/printing";
import type { ListId } from "../taxonomy/types";
import { KIND_LABELS, LAYOUT_LABELS, METADATA_FIELDS } from "./definitions";
import type { MetadataField, TableKind } from "./definitions";
import { dropDownSource } from "./dropDowns";
import type { ColumnDefinition, TemplateMetadata } from "./types";

/** 0-based row of the headings; title, hint, four rows of metadata and the footnote stand above. */
export const HEADER_ROW = 7;
const FOOTNOTE_ROW = 6;
const METADATA_TOP = 2;
const METADATA_ROWS = 4;
/** Columns of the label of each metadata entry; the value stands to its right. */
const METADATA_COLUMNS = [0, 3, 5] as const;
/** Metadata that the contributor fills in or corrects. */
const OPEN_METADATA: readonly (keyof TemplateMetadata)[] = [
  "beneficiary",
  "organisation",
  "institution",
  "submitted",
  "classification",
];
const METADATA_LISTS: Readonly<Partial<Record<keyof TemplateMetadata, ListId>>> = {
  beneficiary: "beneficiaries",
  organisation: "organisations",
  classification: "classifications",
};

/** A landscape A4 page holds about 130 characters of 11 points; this many are still read without a glass. */
const CHARACTERS_PER_PAGE = 220;
/** Points; the title is set larger than the cells. */
const TITLE_HEIGHT = 24;

export interface EntrySheet {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly columns: readonly ColumnDefinition[];
  /** Prepared rows inside the table. */
  readonly rows: number;
  /** Rows below the table that are open and checked too. */
  readonly reserve: number;
  readonly metadata: TemplateMetadata;
  /** The day the sheet was made ("2024-05-31"), shown in the hint. */
  readonly prepared: string;
  /** "iisg_" or, where a workbook has one already, "iisg2_"; undefined: this sheet's metadata gets no names. */
  readonly namePrefix?: string;
  /** Rows to be put in, by column key, at most `rows`. */
  readonly prefilled?: readonly Readonly<Record<string, CellInput>>[];
}

/** Where an entry of the metadata block stands: 0-based row and column of its value. */
export function metadataCell(key: MetadataField["key"]): { readonly row: number; readonly column: number } {
  if (key === "footnote") return { row: FOOTNOTE_ROW, column: 1 };
  const index = METADATA_FIELDS.findIndex((field) => field.key === key);
  const pair = METADATA_COLUMNS[Math.floor(index / METADATA_ROWS)] ?? 0;
  return { row: METADATA_TOP + (index % METADATA_ROWS), column: pair + 1 };
}

/** All steps for one sheet but its making: the caller adds the sheets first, so that names and lists exist. */
export function entrySheetOps(entry: EntrySheet, translate: Translate): PlanOp[] {
  const { sheet, columns } = entry;
  const width = columns.length;
  const open = entry.rows + entry.reserve;
  const first = HEADER_ROW + 1;
  return [
    ...columnFormats(entry, first, open),
    { kind: "write", sheet, top: 0, left: 0, values: headRows(entry, translate) },
    ...prefilledOps(entry, first),
    ...headFormats(sheet),
    ...headingFormats(entry),
    {
      kind: "table",
      sheet,
      name: entry.table,
      area: { top: HEADER_ROW, left: 0, rows: entry.rows + 1, columns: width },
      style: "TableStyleLight9",
      showFilter: true,
    },
    ...columns.flatMap((column, index) => validationOps(entry, column, index, first, open, translate)),
    ...metadataOps(entry),
    ...widthOps(entry),
    { kind: "row-height", sheet, row: 0, rows: 1, height: TITLE_HEIGHT },
    { kind: "row-height", sheet, row: HEADER_ROW, rows: 1, height: 32 },
    { kind: "freeze", sheet, rows: HEADER_ROW + 1, columns: 1 },
    printOf(entry),
    {
      kind: "protect",
      sheet,
      allow: { formatCells: true, sort: true, filter: true, insertRows: true, deleteRows: true },
    },
  ];
}

function printOf(entry: EntrySheet): PlanOp {
  const plain = (text: string): string => text.replace(/&/g, "&&");
  const footer = [entry.metadata.classification, entry.metadata.footnote]
    .filter((text) => text !== undefined && text !== "")
    .join(" | ");
  const characters = entry.columns.reduce((sum, { width }) => sum + width, 0);
  return printOp(entry.sheet, {
    pagesWide: Math.max(1, Math.ceil(characters / CHARACTERS_PER_PAGE)),
    titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    titleColumns: { first: 0, last: 0 },
    header: plain(entry.title),
    footer: plain(footer).slice(0, 250),
  });
}

function headRows(entry: EntrySheet, translate: Translate): CellInput[][] {
  const width = Math.max(entry.columns.length, 7);
  const rows: CellInput[][] = Array.from({ length: HEADER_ROW + 1 }, () =>
    new Array<CellInput>(width).fill(null),
  );
  const put = (row: number, column: number, value: string): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = value;
  };
  put(0, 0, entry.title);
  put(1, 0, translate(message("template.sheet.hint", { date: entry.prepared })));
  for (const field of METADATA_FIELDS) {
    const { row, column } = metadataCell(field.key);
    put(row, column - 1, field.label);
    const value = shownMetadata(entry, field.key);
    if (value !== "") put(row, column, value);
  }
  entry.columns.forEach((column, index) => put(HEADER_ROW, index, column.header));
  return rows;
}

function shownMetadata(entry: EntrySheet, key: MetadataField["key"]): string {
  if (key === "kind") return entry.kind === "funding-lines" ? "Funding lines" : KIND_LABELS[entry.kind];
  if (key === "layout")
    return entry.metadata.layout === undefined ? "" : LAYOUT_LABELS[entry.metadata.layout];
  return entry.metadata[key] ?? "";
}

function prefilledOps(entry: EntrySheet, first: number): PlanOp[] {
  const rows = entry.prefilled ?? [];
  if (rows.length === 0) return [];
  const values = rows.map((row) => entry.columns.map((column): CellInput => row[column.key] ?? null));
  return [{ kind: "write", sheet: entry.sheet, top: first, left: 0, values }];
}

/** Formats of the entry cells, one step for each run of columns of one format. Written first: text formats save the entries. */
function columnFormats(entry: EntrySheet, first: number, rows: number): PlanOp[] {
  return runsOf(entry.columns, (column) => `${column.numberFormat}|${column.type === "output"}`).map(
    ({ start, items }) => ({
      kind: "format",
      sheet: entry.sheet,
      area: { top: first, left: start, rows, columns: items.length },
      format: {
        numberFormat: items[0]?.numberFormat ?? "@",
        wrap: true,
        vertical: "top",
        locked: false,
        ...(items[0]?.type === "output" ? { color: "#7F7F7F", italic: true } : {}),
      },
    }),
  );
}

function headFormats(sheet: string): PlanOp[] {
  const format = (row: number, rows: number, column: number, columns: number, look: CellFormat): PlanOp => ({
    kind: "format",
    sheet,
    area: { top: row, left: column, rows, columns },
    format: look,
  });
  return [
    format(0, 1, 0, 1, { bold: true, size: 16, color: "#1F3864" }),
    format(1, 1, 0, 1, { italic: true, color: "#595959" }),
    ...METADATA_COLUMNS.flatMap((column) => [
      format(METADATA_TOP, METADATA_ROWS, column, 1, { color: "#595959" }),
      format(METADATA_TOP, METADATA_ROWS, column + 1, 1, {
        bold: true,
        numberFormat: "@",
        horizontal: "left",
      }),
    ]),
    format(FOOTNOTE_ROW, 1, 0, 2, { size: 9, color: "#595959", numberFormat: "@" }),
  ];
}

function headingFormats(entry: EntrySheet): PlanOp[] {
  return runsOf(entry.columns, (column) => String(column.required.kind === "always")).map(
    ({ start, items }) => ({
      kind: "format",
      sheet: entry.sheet,
      area: { top: HEADER_ROW, left: start, rows: 1, columns: items.length },
      format: {
        bold: true,
        color: "#FFFFFF",
        fill: items[0]?.required.kind === "always" ? "#1F3864" : "#5B7AA6",
        wrap: true,
        vertical: "center",
        numberFormat: "@",
      },
    }),
  );
}

function widthOps(entry: EntrySheet): PlanOp[] {
  return runsOf(entry.columns, (column) => String(column.width)).map(({ start, items }) => ({
    kind: "column-width",
    sheet: entry.sheet,
    column: start,
    columns: items.length,
    width: items[0]?.width ?? 12,
  }));
}

function metadataOps(entry: EntrySheet): PlanOp[] {
  const ops: PlanOp[] = [];
  for (const field of METADATA_FIELDS) {
    const { row, column } = metadataCell(field.key);
    const area = { top: row, left: column, rows: 1, columns: 1 };
    if (OPEN_METADATA.includes(field.key)) {
      ops.push({ kind: "format", sheet: entry.sheet, area, format: { locked: false } });
      const list = METADATA_LISTS[field.key];
      if (list !== undefined)
        ops.push({
          kind: "validation",
          sheet: entry.sheet,
          area,
          validation: { rule: { kind: "list", source: `=lst_${list}` }, allowBlank: true },
        });
    }
    if (entry.namePrefix !== undefined) {
      ops.push({
        kind: "name",
        name: `${entry.namePrefix}${field.key}`,
        refersTo: `${quoteSheetName(entry.sheet)}!$${columnLetters(column)}$${row + 1}`,
      });
    }
  }
  return ops;
}

/** One validation for a column: its drop-down or limits, and the meaning with an example when a cell is selected. */
function validationOps(
  entry: EntrySheet,
  column: ColumnDefinition,
  index: number,
  first: number,
  rows: number,
  translate: Translate,
): PlanOp[] {
  const validation = validationOf(column, entry.columns, first + 1, translate);
  return [
    {
      kind: "validation",
      sheet: entry.sheet,
      area: { top: first, left: index, rows, columns: 1 },
      validation,
    },
  ];
}

/** Limits of years in templates. */
export const YEARS = { min: 2015, max: 2040 } as const;

/**
 * Drop-down or limits, input message and alert of a column. `rowNumber` is the 1-based row of the area's first cell, `left` the
 * 0-based sheet column of `onSheet[0]`.
 */
export function validationOf(
  column: ColumnDefinition,
  onSheet: readonly ColumnDefinition[],
  rowNumber: number,
  translate: Translate,
  left = 0,
): CellValidation {
  const prompt = promptOf(column, translate);
  const refusal = (
    style: "stop" | "warning",
    key: string,
    params: Record<string, string | number> = {},
  ): NonNullable<CellValidation["alert"]> => ({
    style,
    title: cut(column.header, 32),
    text: cut(translate(message(key, params)), 255),
  });
  const source = dropDownSource(column, onSheet, rowNumber, left);
  if (source !== undefined) {
    const isSingle = column.type === "list";
    return {
      rule: { kind: "list", source },
      allowBlank: true,
      prompt,
      // Several entries in one cell are no single entry of the list: Excel must not refuse them.
      ...(isSingle
        ? {
            alert:
              column.openList === true
                ? refusal("warning", "template.alert.open")
                : refusal("stop", "template.alert.list"),
          }
        : {}),
    };
  }
  switch (column.type) {
    case "amount":
      return {
        rule: { kind: "decimal", min: 0 },
        allowBlank: true,
        prompt,
        alert: refusal("warning", "template.alert.amount"),
      };
    case "year":
      return {
        rule: { kind: "whole", ...YEARS },
        allowBlank: true,
        prompt,
        alert: refusal("warning", "template.alert.year"),
      };
    case "date":
      return {
        rule: { kind: "date", min: serialOfIso("1990-01-01"), max: serialOfIso("2100-12-31") },
        allowBlank: true,
        prompt,
        alert: refusal("warning", "template.alert.date"),
      };
    default: {
      const max = column.maxLength ?? 32_767;
      return {
        rule: { kind: "text-length", max },
        allowBlank: true,
        prompt,
        alert: refusal("warning", "template.alert.length", { max }),
      };
    }
  }
}

/** Title at most 32, text at most 255 characters; the example stays whole, the meaning gives way. */
function promptOf(
  column: ColumnDefinition,
  translate: Translate,
): { readonly title: string; readonly text: string } {
  const example =
    column.type === "output"
      ? ""
      : `\n${translate(message("template.prompt.example", { example: column.example.replace(/\n/g, " ") }))}`;
  const several =
    column.type === "multi-list" || column.type === "id-list"
      ? `\n${translate(message("template.prompt.several"))}`
      : "";
  const meaning = translate(message(column.helpKey));
  return {
    title: cut(column.header, 32),
    text: `${cut(meaning, 255 - example.length - several.length)}${several}${example}`,
  };
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
}

function runsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { readonly start: number; readonly items: readonly T[] }[] {
  const runs: { start: number; items: T[]; key: string }[] = [];
  items.forEach((item, index) => {
    const last = runs.at(-1);
    const key = keyOf(item);
    if (last !== undefined && last.key === key) last.items.push(item);
    else runs.push({ start: index, items: [item], key });
  });
  return runs;
}
