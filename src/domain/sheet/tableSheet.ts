// A sheet with one table of results: lines of text above, made once, then rewritten in place. Layer: domain/sheet.
import { columnLetters } from "./address";
import type { CellInput, ConditionalRule, PlanOp } from "./plan";
import { printOp } from "./printing";
import type { WorkbookOverview } from "./snapshot";

export interface TableSheetColumn {
  readonly heading: string;
  readonly width: number;
  /** "0", "#,##0.00"; left out: text. */
  readonly numberFormat?: string;
}

/** A conditional format over columns of the rows, made anew on every run. */
export interface TableSheetMark {
  /** 0-based. */
  readonly column: number;
  readonly columns: number;
  /** Makes it findable again. */
  readonly tag: string;
  /** Gets the address of the first cell, such as "B8". */
  readonly rules: (cell: string) => readonly ConditionalRule[];
}

export interface TableSheet {
  /** Wanted name; another one is taken where a foreign sheet has it. */
  readonly sheet: string;
  readonly table: string;
  /** Title first, then stamp and notes; as many on every run. */
  readonly lines: readonly string[];
  readonly columns: readonly TableSheetColumn[];
  readonly rows: readonly (readonly CellInput[])[];
  /** Written as the only row when there are none: a table has at least one. */
  readonly whenEmpty: string;
  readonly footer: string;
  readonly header?: string;
  readonly marks?: readonly TableSheetMark[];
  /** For what people need not see; left out: visible. */
  readonly visibility?: "hidden";
}

/**
 * Plans the sheet. Where the table is there with the same columns, its rows are replaced and nothing else moves, so that
 * formulas and PivotTables on it live on. `taken` collects the names given in one plan.
 */
export function planTableSheet(
  spec: TableSheet,
  overview: WorkbookOverview,
  taken: Set<string>,
): { readonly ops: PlanOp[]; readonly sheet: string; readonly isNew: boolean } {
  const top = spec.lines.length + 1;
  const columns = spec.columns.length;
  const rows =
    spec.rows.length > 0
      ? spec.rows
      : [spec.columns.map((_column, index): CellInput => (index === 0 ? spec.whenEmpty : ""))];
  const known = overview.tables.find((table) => table.name === spec.table);
  if (known && known.area.columns === columns && known.area.top === top && known.area.left === 0) {
    return {
      sheet: known.sheet,
      isNew: false,
      ops: [
        { kind: "write", sheet: known.sheet, top: 0, left: 0, values: spec.lines.map((line) => [line]) },
        { kind: "replace-rows", table: spec.table, values: rows },
        ...marksOf(spec, known.sheet, rows.length, true),
      ],
    };
  }
  const sheet = freeSheetName(spec.sheet, overview, taken);
  const table = known === undefined ? spec.table : `${spec.table}_${sheet.replace(/\D/g, "") || "2"}`;
  const area = { top, left: 0, rows: rows.length + 1, columns };
  const ops: PlanOp[] = [
    { kind: "add-sheet", sheet, ...(spec.visibility === undefined ? {} : { visibility: spec.visibility }) },
    { kind: "format", sheet, area, format: { wrap: true, vertical: "top" } },
    ...spec.columns.map((column, left): PlanOp => ({
      kind: "format",
      sheet,
      area: { top: top + 1, left, rows: rows.length, columns: 1 },
      format: { numberFormat: column.numberFormat ?? "@" },
    })),
    { kind: "write", sheet, top: 0, left: 0, values: spec.lines.map((line) => [line]) },
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: 1, columns: 1 },
      format: { bold: true, size: 14 },
    },
    {
      kind: "format",
      sheet,
      area: { top, left: 0, rows: 1, columns },
      format: { bold: true },
    },
    { kind: "write", sheet, top, left: 0, values: [spec.columns.map(({ heading }) => heading), ...rows] },
    { kind: "table", sheet, name: table, area, style: "TableStyleLight9", showFilter: true },
    ...spec.columns.map((column, index): PlanOp => ({
      kind: "column-width",
      sheet,
      column: index,
      columns: 1,
      width: column.width,
    })),
    ...marksOf(spec, sheet, rows.length, false),
    { kind: "freeze", sheet, rows: top + 1, columns: 0 },
    printOp(sheet, {
      titleRows: { first: top, last: top },
      footer: spec.footer,
      ...(spec.header === undefined ? {} : { header: spec.header }),
    }),
  ];
  return { ops, sheet, isNew: true };
}

function marksOf(spec: TableSheet, sheet: string, rows: number, isThere: boolean): PlanOp[] {
  const top = spec.lines.length + 2;
  return (spec.marks ?? []).flatMap(({ column, columns, tag, rules }): PlanOp[] => [
    ...(isThere ? [{ kind: "remove-conditional-formats", sheet, tag } as const] : []),
    ...rules(`${columnLetters(column)}${top + 1}`).map((rule): PlanOp => ({
      kind: "conditional-format",
      sheet,
      area: { top, left: column, rows, columns },
      rule,
      tag,
    })),
  ]);
}

function freeSheetName(wanted: string, overview: WorkbookOverview, taken: Set<string>): string {
  const names = new Set([...overview.sheets.map((sheet) => sheet.name.toLowerCase()), ...taken]);
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}
