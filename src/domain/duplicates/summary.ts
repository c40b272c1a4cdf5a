// Plans the sheets that show related responses: the list of pairs, by need, by drivers, counts, across pillars.
// Layer: domain/duplicates.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import { printOp } from "../sheet/printing";
import type { WorkbookOverview } from "../sheet/snapshot";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import type { Taxonomy } from "../taxonomy/types";
import { sheetTables } from "./summaryTables";
import type { SummaryTable } from "./summaryTables";
import type { DuplicateResult } from "./types";

/** Changes whenever the same rows could give another result. */
export const COMPARISON_VERSION = "1";

export interface SummaryStamp {
  /** As-of date "YYYY-MM-DD". */
  readonly today: string;
  /** "YYYY-MM-DDTHH:MM:SSZ". */
  readonly now: string;
  readonly taxonomy: Taxonomy;
}

/** Rows above a table: title, stamp, note, footnote, blank. */
const TABLE_TOP = 5;
/** Excel takes 32,767 characters in a cell. */
const MOST_CELL = 32_000;

/**
 * Plans all sheets. Where a table of ours is there already with the same columns, its rows are replaced, so that formulas and
 * pivots on it live on; a sheet of the same name that is not ours is left alone. Same result, same bytes.
 */
export function planDuplicateSheets(
  result: DuplicateResult,
  overview: WorkbookOverview,
  translate: Translate,
  stamp: SummaryStamp,
): Plan {
  const ops: PlanOp[] = [];
  const preview: Message[] = [];
  const names = new Set(overview.sheets.map((sheet) => sheet.name.toLowerCase()));
  const tables = sheetTables(result, translate);
  for (const table of tables) {
    const count = table.rows.length;
    // An Excel table has a row at least.
    const rows = (
      count === 0
        ? [
            table.columns.map((_, place): CellInput =>
              place === 0 ? translate(message("duplicates.sheet.none")) : null,
            ),
          ]
        : table.rows
    ).map((row) => row.map(fitting));
    const heads: readonly string[] = [
      translate(table.title),
      translate(message("duplicates.sheet.stamp", stampParams(result, stamp))),
      translate(table.note),
      DEFAULT_KOSOVO_FOOTNOTE,
    ];
    const known = overview.tables.find((one) => one.name === table.name);
    if (
      known &&
      known.area.columns === table.columns.length &&
      known.area.top === TABLE_TOP &&
      known.area.left === 0
    ) {
      ops.push({ kind: "write", sheet: known.sheet, top: 0, left: 0, values: heads.map((text) => [text]) });
      ops.push({ kind: "replace-rows", table: table.name, values: rows });
      preview.push(message("duplicates.sheet.rewrite", { sheet: known.sheet, count }));
      continue;
    }
    let sheet = known?.sheet;
    if (sheet === undefined) {
      const wanted = translate(table.sheet);
      sheet = wanted;
      for (let n = 2; names.has(sheet.toLowerCase()); n++) sheet = `${wanted} (${n})`;
      names.add(sheet.toLowerCase());
      ops.push({ kind: "add-sheet", sheet });
    } else {
      ops.push({ kind: "clear-sheet", sheet });
    }
    ops.push(...newSheetOps(sheet, table, heads, rows, translate));
    preview.push(message("duplicates.sheet.write", { sheet, count }));
  }
  for (const note of result.notes) preview.push(note);
  return { title: message("duplicates.sheet.title"), ops, preview };
}

function newSheetOps(
  sheet: string,
  table: SummaryTable,
  heads: readonly string[],
  rows: readonly (readonly CellInput[])[],
  translate: Translate,
): PlanOp[] {
  const columns = table.columns.length;
  const area = { top: TABLE_TOP, left: 0, rows: rows.length + 1, columns };
  const numbers = table.columns.flatMap((column, place): PlanOp[] =>
    column.number
      ? [
          {
            kind: "format",
            sheet,
            area: { top: TABLE_TOP + 1, left: place, rows: rows.length, columns: 1 },
            format: { numberFormat: "0" },
          },
        ]
      : [],
  );
  return [
    { kind: "format", sheet, area, format: { numberFormat: "@", wrap: true, vertical: "top" } },
    ...numbers,
    { kind: "write", sheet, top: 0, left: 0, values: heads.map((text) => [text]) },
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: 1, columns: 1 },
      format: { bold: true, size: 14 },
    },
    {
      kind: "format",
      sheet,
      area: { top: 1, left: 0, rows: 3, columns: 1 },
      format: { italic: true, wrap: false },
    },
    {
      kind: "write",
      sheet,
      top: TABLE_TOP,
      left: 0,
      values: [table.columns.map((column) => translate(column.heading)), ...rows],
    },
    { kind: "table", sheet, name: table.name, area, style: "TableStyleLight9", showFilter: true },
    ...table.columns.map((column, place): PlanOp => ({
      kind: "column-width",
      sheet,
      column: place,
      columns: 1,
      width: column.width,
    })),
    { kind: "freeze", sheet, rows: TABLE_TOP + 1, columns: 0 },
    printOp(sheet, { titleRows: { first: TABLE_TOP, last: TABLE_TOP }, footer: DEFAULT_KOSOVO_FOOTNOTE }),
  ];
}

function stampParams(result: DuplicateResult, stamp: SummaryStamp): Record<string, string | number> {
  return {
    today: stamp.today,
    now: stamp.now,
    taxonomy: stamp.taxonomy.version,
    comparison: COMPARISON_VERSION,
    rows: result.stats.rows,
    leftOut: result.rows.filter((row) => (row.title ?? "") === "" && (row.text ?? "") === "").length,
  };
}

function fitting(value: CellInput): CellInput {
  return typeof value === "string" && value.length > MOST_CELL ? `${value.slice(0, MOST_CELL)}…` : value;
}
