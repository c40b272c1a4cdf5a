// The summary: totals, lists and a matrix as live formulas over the tables of the gap, so that it lives without the add-in.
// Layer: domain/funding.
import { message } from "../message";
import { areaAddress, parseAddress, quoteSheetName } from "../sheet/address";
import type { Area } from "../sheet/address";
import type { CellInput, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import type { SheetContext } from "./gapTables";
import { AMOUNT_FORMAT, headingOf, printed } from "./gapTables";
import type { Layout, SummaryTables } from "./summaryLayout";
import { layOut, WIDTH } from "./summaryLayout";
import { GAP_DIMENSIONS } from "./types";

/** The name of the area that the add-in writes; what stands outside it is the user's own. */
export const SUMMARY_NAME = "iisgFundingSummary";
const MARKS = "iisg-funding-summary";

interface SummaryOptions extends SummaryTables {
  readonly charts: boolean;
}

/** Names of the charts begin with this. */
const CHART_NAME = "iisgFunding_";
/** Secured, under negotiation, sought, unknown: told apart also without colour, by their brightness. */
const STATE_COLORS = ["#1B5E20", "#F2B233", "#B3261E", "#8A8886"];

/** Plans the sheet "Summary". Where it was written before, only its own area is written again. */
export function planSummary(
  context: SheetContext,
  overview: WorkbookOverview,
  taken: Set<string>,
  options: SummaryOptions,
): { readonly ops: PlanOp[]; readonly sheet: string; readonly isNew: boolean } {
  const layout = layOut(context, options);
  const before = areaBefore(overview);
  const sheet = before?.sheet ?? freeName(headingOf("summaryName", context), overview, taken);
  const height = Math.max(layout.rows.length, before?.area.rows ?? 0);
  const whole: Area = { top: 0, left: 0, rows: height, columns: WIDTH };
  const values = Array.from({ length: height }, (_row, row): CellInput[] =>
    Array.from({ length: WIDTH }, (_column, column) => layout.rows[row]?.[column] ?? ""),
  );
  const own: Area = { ...whole, rows: layout.rows.length };
  const fixed = areaAddress(own).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const ops: PlanOp[] = [
    ...(before
      ? ([
          { kind: "remove-conditional-formats", sheet, tag: MARKS },
          { kind: "remove-name", name: SUMMARY_NAME },
        ] as const)
      : ([{ kind: "add-sheet", sheet }] as const)),
    {
      kind: "format",
      sheet,
      area: whole,
      format: { bold: false, fill: "#FFFFFF", numberFormat: "General", size: 11 },
    },
    { kind: "write", sheet, top: 0, left: 0, values },
    ...looks(layout, sheet),
    { kind: "name", name: SUMMARY_NAME, refersTo: `${quoteSheetName(sheet)}!${fixed}` },
  ];
  if (!before) ops.push(...paper(sheet, context));
  if (options.charts) ops.push(...chartsOf(sheet, layout, before !== undefined));
  return { ops, sheet, isNew: before === undefined };
}

function looks(layout: Layout, sheet: string): PlanOp[] {
  const format = (area: Area, look: Extract<PlanOp, { kind: "format" }>["format"]): PlanOp => ({
    kind: "format",
    sheet,
    area,
    format: look,
  });
  return [
    format({ top: 0, left: 0, rows: 1, columns: 1 }, { bold: true, size: 14 }),
    ...layout.titles.map((top) => format({ top, left: 0, rows: 1, columns: 1 }, { bold: true, size: 12 })),
    ...layout.headers.map(({ row, columns }) =>
      format({ top: row, left: 0, rows: 1, columns }, { bold: true, fill: "#D9E2EF", wrap: true }),
    ),
    ...layout.amounts.map((area) => format(area, { numberFormat: AMOUNT_FORMAT })),
    ...layout.matrices.map((area): PlanOp => ({
      kind: "conditional-format",
      sheet,
      area,
      rule: { kind: "color-scale", low: "#FFFFFF", high: "#F4A582" },
      tag: MARKS,
    })),
  ];
}

function paper(sheet: string, context: SheetContext): PlanOp[] {
  return [
    { kind: "column-width", sheet, column: 0, columns: 2, width: 26 },
    { kind: "column-width", sheet, column: 2, columns: WIDTH - 2, width: 16 },
    printed(sheet, context),
  ];
}

/** A chart that is there gets the new lines; one whose list is not written any more goes, as it would show other cells. */
function chartsOf(sheet: string, layout: Layout, isRewritten: boolean): PlanOp[] {
  const made = new Set(layout.charts.map(({ key }) => key));
  const gone = isRewritten ? [...GAP_DIMENSIONS, "ends"].filter((key) => !made.has(key)) : [];
  return [
    ...gone.map((key): PlanOp => ({ kind: "remove-chart", sheet, name: CHART_NAME + key })),
    ...layout.charts.map(({ key, kind, title, area }, index): PlanOp => ({
      kind: "chart",
      sheet,
      chart: {
        name: CHART_NAME + key,
        type: kind === "ends" ? "column-clustered" : "bar-stacked",
        title,
        source: { sheet, area },
        place: { top: index * 22, left: WIDTH + 1, rows: 20, columns: 8 },
        colors: STATE_COLORS,
        valueFormat: "#,##0",
        fromZero: true,
      },
    })),
  ];
}

/** The sheet and area written by an earlier run, when both are still there. */
function areaBefore(overview: WorkbookOverview): { sheet: string; area: Area } | undefined {
  const name = overview.names.find((entry) => entry.name === SUMMARY_NAME);
  const parsed = name === undefined ? undefined : parseAddress(name.refersTo.replace(/^=/, ""));
  if (parsed?.sheet === undefined || parsed.top !== 0 || parsed.left !== 0) return undefined;
  const sheet = overview.sheets.find((entry) => entry.name === parsed.sheet)?.name;
  return sheet === undefined ? undefined : { sheet, area: parsed };
}

function freeName(wanted: string, overview: WorkbookOverview, taken: Set<string>): string {
  const names = new Set([...overview.sheets.map((sheet) => sheet.name.toLowerCase()), ...taken]);
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

/** A PivotTable over the groups, on a sheet of its own: the first dimension down, the second across. */
export function gapPivot(
  context: SheetContext,
  overview: WorkbookOverview,
  taken: Set<string>,
  table: string,
  slicers: boolean,
): PlanOp[] {
  const sheet = freeName(headingOf("pivotName", context), overview, taken);
  const [first = "need", ...others] = context.result.by;
  const heading = (key: string): string => headingOf(key, context);
  return [
    { kind: "add-sheet", sheet },
    { kind: "write", sheet, top: 0, left: 0, values: [[heading("pivotTitle")], [DEFAULT_KOSOVO_FOOTNOTE]] },
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: 1, columns: 1 },
      format: { bold: true, size: 14 },
    },
    { kind: "column-width", sheet, column: 0, columns: 1, width: 28 },
    { kind: "column-width", sheet, column: 1, columns: 8, width: 18 },
    printed(sheet, context),
    {
      kind: "pivot",
      sheet,
      pivot: {
        name: "iisgFundingPivot",
        table,
        // Slicers stand above it, and filters directly over it.
        place: { row: (slicers ? SLICER_ROWS : 0) + 4 + others.length, column: 0 },
        rows: [heading(first)],
        columns: [],
        filters: others.map(heading),
        values: (["secured", "negotiated", "sought", "unknownState", "hardGap"] as const).map((key) => ({
          field: heading(key),
          by: "sum",
          caption: context.translate(message("funding.sheet.sumOf", { name: heading(key) })),
        })),
        ...(slicers ? { slicers: [first, ...others].slice(0, 3).map(heading) } : {}),
      },
    },
  ];
}

/** Rows that slicers of 150 points take. */
const SLICER_ROWS = 11;
