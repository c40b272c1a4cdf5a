// Plans what an analysis leaves in the workbook: its lines of data as a table with a stable name, and over it a PivotTable or a
// cross table of live formulas with a chart. Layer: domain/analysis.
import { cellNumber } from "../funding/money";
import type { GapStamp } from "../funding/gapTables";
import { AMOUNT_FORMAT, FUNDING_VERSION, pageHeader, printed } from "../funding/gapTables";
import { message } from "../message";
import type { Message, Translate } from "../message";
import { areaAddress, columnLetters, parseAddress, quoteSheetName } from "../sheet/address";
import type { Area } from "../sheet/address";
import type { CellInput, ChartSpec, Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { planTableSheet } from "../sheet/tableSheet";
import type { TableSheet } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { displayLabel, termOf } from "../taxonomy/lookup";
import type { CrossTable } from "./crossTable";
import type { Fact, Facts } from "./facts";
import type { AnalysisField, AnalysisRequest, Measure } from "./fields";
import { ANALYSIS_FIELDS, isCount, MEASURES, ruleOf } from "./fields";

/** A table of more lines would make the workbook slow; fewer fields give fewer lines. */
export const MOST_FACTS = 100_000;
/** Lines and columns of a cross table of formulas; a chart of more could not be read. */
const MOST_LINES = 200;
const MOST_COLUMNS = 24;
const MOST_CHARTED = 40;
/** Criteria of SUMIFS take 255 characters. */
const MOST_NAME = 200;

export type AnalysisOutput =
  | { readonly kind: "pivot"; readonly slicers: boolean }
  | { readonly kind: "chart"; readonly chart: ChartSpec["type"]; readonly native: boolean };

export interface AnalysisContext {
  readonly translate: Translate;
  readonly stamp: GapStamp;
}

export function fieldName(field: AnalysisField, { translate }: AnalysisContext): string {
  return translate(message(`analysis.field.${field}`));
}

export function measureName(measure: Measure, { translate }: AnalysisContext): string {
  return translate(message(`analysis.measure.${measure}`));
}

/** What a cell shows for a code: undefined is a field that was not chosen and splits rows. */
export function codeName(field: AnalysisField, code: string | undefined, context: AnalysisContext): string {
  const { translate, stamp } = context;
  if (code === undefined) return translate(message("analysis.notSplit"));
  if (code === "") return translate(message("analysis.notStated"));
  const { list } = ruleOf(field);
  const term = list === undefined ? undefined : termOf(stamp.taxonomy, list, code);
  const label = term === undefined ? code : displayLabel(term, translate(message("funding.sheet.proposed")));
  return label.length > MOST_NAME ? `${label.slice(0, MOST_NAME - 1)}…` : label;
}

/** Plans the data and what stands over it. @param cross of the same facts and request. */
export function planAnalysis(
  facts: Facts,
  cross: CrossTable,
  overview: WorkbookOverview,
  context: AnalysisContext,
  output: AnalysisOutput,
): Plan {
  const taken = new Set<string>();
  const data = planTableSheet(factsTable(facts, cross, context), overview, taken);
  const table = tableOf(data.ops);
  const made =
    output.kind === "pivot"
      ? planPivot(cross.request, table, overview, taken, context, output.slicers)
      : planChart(cross, table, overview, taken, context, output);
  const preview: Message[] = [
    message(data.isNew ? "funding.sheet.write" : "funding.sheet.rewrite", {
      sheet: data.sheet,
      count: facts.facts.length,
    }),
    ...made.preview,
  ];
  return { title: message(`analysis.write.${output.kind}`), ops: [...data.ops, ...made.ops], preview };
}

function tableOf(ops: readonly PlanOp[]): string {
  for (const op of ops) {
    if (op.kind === "table") return op.name;
    if (op.kind === "replace-rows") return op.table;
  }
  throw new Error("The data of an analysis make no table.");
}

/** The same choice of splitting fields always has the same table, so that what stands on it can be written anew. */
function tableName({ rows, columns }: AnalysisRequest): string {
  const fields = ANALYSIS_FIELDS.filter(
    (field) => !ruleOf(field).single && (rows.includes(field) || columns.includes(field)),
  );
  return ["tblAnalysis", ...fields.map((field) => field[0]?.toUpperCase() + field.slice(1))].join("");
}

function namesOf({ rows, columns }: AnalysisRequest, context: AnalysisContext): string {
  return [...rows, ...columns].map((field) => fieldName(field, context)).join(", ");
}

/** Sheet names take 31 characters. */
function sheetName(key: string, request: AnalysisRequest, context: AnalysisContext): string {
  return context
    .translate(message(key, { by: namesOf(request, context) }))
    .slice(0, 27)
    .trim();
}

/** Lines above the data and above what stands on it. */
function topLines(title: string, cross: CrossTable, context: AnalysisContext): string[] {
  const { translate, stamp } = context;
  const { request } = cross;
  const filters = request.filters
    .filter(({ codes }) => codes.length > 0)
    .map(
      ({ field, codes }) =>
        `${fieldName(field, context)}: ${codes.map((code) => codeName(field, code, context)).join(", ")}`,
    );
  return [
    title,
    translate(
      message("analysis.stamp", {
        asOf: cross.asOf,
        currency: cross.currency,
        now: stamp.now,
        taxonomy: stamp.taxonomy.version,
        version: FUNDING_VERSION,
        lines: cross.facts,
        leftOut: cross.filteredOut,
      }),
    ),
    translate(
      message(filters.length === 0 ? "analysis.noFilter" : "analysis.filtered", {
        filters: filters.join("; "),
      }),
    ),
    translate(message("analysis.coverage", { with: cross.total.withAmount, rows: cross.total.responses })),
    DEFAULT_KOSOVO_FOOTNOTE,
  ];
}

function factsTable(facts: Facts, cross: CrossTable, context: AnalysisContext): TableSheet {
  const { translate } = context;
  const text = (key: string): string => translate(message(`analysis.${key}`));
  const amount = (measure: Measure, value: number | null): CellInput =>
    value === null
      ? ""
      : isCount(measure)
        ? value
        : cellNumber({ minor: BigInt(value), currency: cross.currency });
  const field = (one: AnalysisField, { codes, kind }: Fact): string =>
    kind === "need" && !ruleOf(one).ofNeeds ? text("notOfNeeds") : codeName(one, codes[one], context);
  return {
    sheet: sheetName("analysis.dataSheet", cross.request, context),
    table: tableName(cross.request),
    lines: topLines(text("dataTitle"), cross, context),
    columns: [
      { heading: text("row"), width: 16 },
      { heading: text("kind"), width: 12 },
      ...ANALYSIS_FIELDS.map((one) => ({ heading: fieldName(one, context), width: 18 })),
      ...MEASURES.map((measure) => ({
        heading: measureName(measure, context),
        width: 16,
        numberFormat: isCount(measure) ? "0" : AMOUNT_FORMAT,
      })),
    ],
    rows: facts.facts.map((fact): CellInput[] => [
      fact.id,
      text(fact.kind),
      ...ANALYSIS_FIELDS.map((one) => field(one, fact)),
      ...MEASURES.map((measure) => amount(measure, fact.measures[measure])),
    ]),
    whenEmpty: translate(message("funding.sheet.nothing")),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
    ...pageHeader(context),
  };
}

interface Made {
  readonly ops: PlanOp[];
  readonly preview: Message[];
}

const SLICER_ROWS = 11;

function planPivot(
  request: AnalysisRequest,
  table: string,
  overview: WorkbookOverview,
  taken: Set<string>,
  context: AnalysisContext,
  slicers: boolean,
): Made {
  const { rows, columns, values } = request;
  const marker = ["iisgPivot", ...rows, "by", ...columns, "of", ...values].join("_");
  const before = placeOf(marker, overview);
  if (before)
    return {
      ops: [
        { kind: "refresh-pivots", tables: [table] },
        { kind: "activate", sheet: before.sheet },
      ],
      preview: [message("analysis.refreshPivot", { sheet: before.sheet })],
    };
  const sheet = freeName(sheetName("analysis.pivotSheet", request, context), overview, taken);
  const filters = request.filters
    .map(({ field }) => field)
    .filter((field) => ruleOf(field).single && !rows.includes(field) && !columns.includes(field));
  const name = (field: AnalysisField): string => fieldName(field, context);
  const sliced = [...rows, ...columns].slice(0, 3).map(name);
  return {
    ops: [
      { kind: "add-sheet", sheet },
      {
        kind: "write",
        sheet,
        top: 0,
        left: 0,
        values: [
          [context.translate(message("analysis.pivotTitle", { by: namesOf(request, context) }))],
          [DEFAULT_KOSOVO_FOOTNOTE],
        ],
      },
      { kind: "format", sheet, area: TITLE, format: { bold: true, size: 14 } },
      { kind: "column-width", sheet, column: 0, columns: 1, width: 28 },
      { kind: "column-width", sheet, column: 1, columns: 16, width: 16 },
      printed(sheet, context),
      {
        kind: "pivot",
        sheet,
        pivot: {
          name: marker.slice(0, 100),
          table,
          place: { row: 4 + filters.length + (slicers ? SLICER_ROWS : 0), column: 0 },
          rows: rows.map(name),
          columns: columns.map(name),
          filters: filters.map(name),
          values: values.map((measure) => ({
            field: measureName(measure, context),
            by: "sum" as const,
            caption: context.translate(
              message("funding.sheet.sumOf", { name: measureName(measure, context) }),
            ),
          })),
          ...(slicers ? { slicers: sliced } : {}),
        },
      },
      { kind: "name", name: marker, refersTo: `${quoteSheetName(sheet)}!$A$1` },
      { kind: "activate", sheet },
    ],
    preview: [message("analysis.newPivot", { sheet })],
  };
}

const TITLE: Area = { top: 0, left: 0, rows: 1, columns: 1 };

function planChart(
  cross: CrossTable,
  table: string,
  overview: WorkbookOverview,
  taken: Set<string>,
  context: AnalysisContext,
  output: Extract<AnalysisOutput, { kind: "chart" }>,
): Made {
  const { request } = cross;
  const marker = ["iisgChart", ...request.rows, "by", ...request.columns, "of", ...request.values].join("_");
  const before = placeOf(marker, overview);
  const sheet =
    before?.sheet ?? freeName(sheetName("analysis.chartSheet", request, context), overview, taken);
  const block = formulaBlock(cross, table, context);
  const width = Math.max(block.width, before?.area.columns ?? 0);
  const height = Math.max(block.rows.length, before?.area.rows ?? 0);
  const values = Array.from({ length: height }, (_row, row): CellInput[] =>
    Array.from({ length: width }, (_column, column) => block.rows[row]?.[column] ?? ""),
  );
  const own = areaAddress({ top: 0, left: 0, rows: block.rows.length, columns: block.width });
  const head: Area = { top: block.top, left: 0, rows: 1, columns: block.width };
  const charted = Math.min(block.lines, MOST_CHARTED);
  const title = context.translate(
    message("analysis.chartTitle", {
      of:
        block.series.length === 1 || request.columns.length > 0
          ? measureName(block.measure, context)
          : block.series.join(", "),
      by: namesOf(request, context),
    }),
  );
  const ops: PlanOp[] = [
    ...(before
      ? ([{ kind: "remove-name", name: marker }] as const)
      : ([{ kind: "add-sheet", sheet }] as const)),
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: height, columns: width },
      format: { bold: false, fill: "#FFFFFF", numberFormat: "General", size: 11 },
    },
    { kind: "write", sheet, top: 0, left: 0, values },
    { kind: "format", sheet, area: TITLE, format: { bold: true, size: 14 } },
    { kind: "format", sheet, area: head, format: { bold: true, fill: "#D9E2EF", wrap: true } },
    {
      kind: "format",
      sheet,
      area: {
        top: block.top + 1,
        left: block.labels,
        rows: block.lines + 1,
        columns: Math.max(1, block.width - block.labels),
      },
      format: { numberFormat: isCount(block.measure) ? "0" : AMOUNT_FORMAT },
    },
    {
      kind: "name",
      name: marker,
      refersTo: `${quoteSheetName(sheet)}!${own.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`,
    },
    ...(before
      ? []
      : ([
          { kind: "column-width", sheet, column: 0, columns: 1, width: 34 },
          { kind: "column-width", sheet, column: 1, columns: Math.max(1, block.width - 1), width: 16 },
          printed(sheet, context),
        ] as const)),
    ...(output.native && charted > 0
      ? ([
          {
            kind: "chart",
            sheet,
            chart: {
              name: marker.slice(0, 100),
              type: output.chart,
              title,
              source: {
                sheet,
                area: {
                  top: block.top,
                  left: block.labels - 1,
                  rows: charted + 1,
                  columns: block.series.length + 1,
                },
              },
              place: { top: block.top, left: block.width + 1, rows: 24, columns: 9 },
              valueFormat: "#,##0",
              fromZero: true,
            },
          },
        ] as const)
      : []),
    { kind: "activate", sheet },
  ];
  return {
    ops,
    preview: [message(before ? "analysis.rewriteChart" : "analysis.newChart", { sheet })],
  };
}

interface Block {
  readonly rows: CellInput[][];
  readonly width: number;
  /** Columns of names; a chart takes the last of them. */
  readonly labels: number;
  /** Row of the headings. */
  readonly top: number;
  readonly lines: number;
  readonly series: readonly string[];
  /** The measure of the first value; all series are of its kind. */
  readonly measure: Measure;
}

/** Figures as formulas over the data: they follow when somebody changes a line of the data by hand. */
function formulaBlock(cross: CrossTable, table: string, context: AnalysisContext): Block {
  const { request } = cross;
  const text = (key: string, params?: Record<string, number>): string =>
    context.translate(message(`analysis.${key}`, params));
  const [first = "responses"] = request.values;
  // One axis of values: only measures of one kind stand beside each other.
  const measures =
    request.columns.length > 0 ? [first] : request.values.filter((one) => isCount(one) === isCount(first));
  const lines = cross.lines.slice(0, MOST_LINES);
  const columns = cross.columns.slice(0, MOST_COLUMNS);
  const names = (fields: readonly AnalysisField[], path: readonly string[]): string[] =>
    fields.map((field, index) => codeName(field, path[index], context));
  const series =
    request.columns.length > 0
      ? columns.map((path) => names(request.columns, path).join(" / "))
      : measures.map((measure) => measureName(measure, context));
  const ref = (heading: string): string => `${table}[${heading.replace(/['[\]#@]/g, "'$&")}]`;
  // With two fields on rows, a third column names the line in one cell, for the chart.
  const labels = request.rows.length > 1 ? request.rows.length + 1 : 1;
  const criterion = (field: AnalysisField, code: string | undefined, cell: string): string =>
    `${ref(fieldName(field, context))},${literalIn(cell, codeName(field, code, context))}`;
  const figure = (measure: Measure, conditions: readonly string[]): CellInput => {
    const amount = ref(measureName(measure, context));
    const sum = conditions.length === 0 ? `SUM(${amount})` : `SUMIFS(${[amount, ...conditions].join(",")})`;
    if (isCount(measure)) return { formula: `=${sum}` };
    const count =
      conditions.length === 0 ? `COUNT(${amount})` : `COUNTIFS(${[...conditions, amount].join(",")},"<>")`;
    return { formula: `=IF(${count}=0,"",${sum})` };
  };
  const top = 7;
  const line = (path: readonly string[] | undefined, row: number): CellInput[] => {
    const down =
      path === undefined
        ? []
        : request.rows.map((field, index) => criterion(field, path[index], `$${columnLetters(index)}${row}`));
    if (request.columns.length === 0) return measures.map((measure) => figure(measure, down));
    return [
      ...columns.map((column, index) =>
        figure(first, [
          ...down,
          ...request.columns.map((field) =>
            criterion(field, column[0], `${columnLetters(labels + index)}$${top + 1}`),
          ),
        ]),
      ),
      figure(first, down),
    ];
  };
  const rows: CellInput[][] = topLines(text("chartTitleLine"), cross, context).map((one) => [one]);
  rows.push(
    lines.length < cross.lines.length || columns.length < cross.columns.length
      ? [
          text("moreLines", {
            lines: cross.lines.length - lines.length,
            columns: cross.columns.length - columns.length,
          }),
        ]
      : [],
    [],
    [
      ...request.rows.map((field) => fieldName(field, context)),
      ...(labels > 1 ? [request.rows.map((field) => fieldName(field, context)).join(" / ")] : []),
      ...series,
      ...(request.columns.length > 0 ? [text("total")] : []),
    ],
  );
  for (const path of lines) {
    const own = names(request.rows, path);
    rows.push([...own, ...(labels > 1 ? [own.join(" / ")] : []), ...line(path, rows.length + 1)]);
  }
  rows.push([
    text("total"),
    ...Array.from({ length: labels - 1 }, () => ""),
    ...line(undefined, rows.length + 1),
  ]);
  return {
    rows,
    width: labels + series.length + (request.columns.length > 0 ? 1 : 0),
    labels,
    top,
    lines: lines.length,
    series,
    measure: first,
  };
}

/** A cell as a criterion: in criteria "*", "?" and "~" are wild cards, and the asterisk of a name is written as "~*". */
function literalIn(cell: string, label: string): string {
  return /[*?~]/.test(label)
    ? ["~", "*", "?"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`, cell)
    : cell;
}

/** The sheet and area of a name of ours that is still there. */
function placeOf(name: string, overview: WorkbookOverview): { sheet: string; area: Area } | undefined {
  const entry = overview.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const parsed = entry === undefined ? undefined : parseAddress(entry.refersTo.replace(/^=/, ""));
  const sheet = overview.sheets.find((one) => one.name === parsed?.sheet)?.name;
  return parsed === undefined || sheet === undefined ? undefined : { sheet, area: parsed };
}

function freeName(wanted: string, overview: WorkbookOverview, taken: Set<string>): string {
  const names = new Set([...overview.sheets.map((sheet) => sheet.name.toLowerCase()), ...taken]);
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}
