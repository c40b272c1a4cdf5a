// The summary: totals, lists and a matrix as live formulas over the tables of the gap, so that it lives without the add-in.
// Layer: domain/funding.
import { message } from "../message";
import { areaAddress, parseAddress, quoteSheetName } from "../sheet/address";
import type { Area } from "../sheet/address";
import type { CellInput, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import type { GapAmount, SheetContext } from "./gapTables";
import { AMOUNT_FORMAT, headingOf, labelOf, topLines } from "./gapTables";
import type { GapDimension } from "./types";

/** The name of the area that the add-in writes; what stands outside it is the user's own. */
export const SUMMARY_NAME = "iisgFundingSummary";
const MARKS = "iisg-funding-summary";
/** Longer lists would make a sheet of formulas slow; a PivotTable on tblGap shows them. */
const MOST_LINES = 300;
const WIDTH = 12;

/** Money first, so that a chart can take the names and the next four columns. */
const LIST_AMOUNTS = [
  "secured",
  "negotiated",
  "sought",
  "unknownState",
  "required",
  "hardGap",
  "softGap",
] as const satisfies readonly GapAmount[];

interface SummaryOptions {
  readonly gapTable: string;
  readonly ledgerTable: string;
  readonly charts: boolean;
}

/** Rows of cells and what they look like; positions are 0-based rows of the sheet. */
interface Layout {
  readonly rows: CellInput[][];
  readonly headers: { readonly row: number; readonly columns: number }[];
  readonly titles: number[];
  readonly amounts: Area[];
  readonly matrices: Area[];
  readonly charts: { readonly title: string; readonly area: Area }[];
}

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
  if (!before) ops.push(...paper(sheet, layout, options));
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

function paper(sheet: string, layout: Layout, { charts }: SummaryOptions): PlanOp[] {
  return [
    { kind: "column-width", sheet, column: 0, columns: 2, width: 26 },
    { kind: "column-width", sheet, column: 2, columns: WIDTH - 2, width: 16 },
    {
      kind: "print",
      sheet,
      setup: { orientation: "landscape", paper: "a4", fitToWidth: true, footer: DEFAULT_KOSOVO_FOOTNOTE },
    },
    ...(charts
      ? layout.charts.map(({ title, area }, index): PlanOp => ({
          kind: "chart",
          sheet,
          chart: {
            name: `iisgFunding${index + 1}`,
            type: "bar-stacked",
            title,
            source: { sheet, area },
            place: { top: index * 22, left: WIDTH + 1, rows: 20, columns: 8 },
          },
        }))
      : []),
  ];
}

function layOut(context: SheetContext, { gapTable, ledgerTable }: SummaryOptions): Layout {
  const builder = new Builder(context, gapTable, ledgerTable);
  builder.lines(topLines(context, message("funding.sheet.summaryTitle")));
  builder.lines([headingOf("summaryHint", context)]);
  builder.reconciliation();
  const by = new Set(context.result.by);
  const left = new Set(context.result.by);
  if (by.has("pillar") && by.has("year")) {
    builder.list(["pillar", "year"]);
    left.delete("pillar");
    left.delete("year");
  }
  for (const dimension of left) builder.list([dimension]);
  if (by.has("need") && by.has("beneficiary")) builder.matrix("need", "beneficiary", "hardGap");
  return builder.layout;
}

class Builder {
  readonly layout: Layout = { rows: [], headers: [], titles: [], amounts: [], matrices: [], charts: [] };

  constructor(
    private readonly context: SheetContext,
    private readonly gap: string,
    private readonly ledger: string,
  ) {}

  private heading(key: string): string {
    return headingOf(key, this.context);
  }

  private get next(): number {
    return this.layout.rows.length;
  }

  lines(texts: readonly string[]): void {
    for (const text of texts) this.layout.rows.push([text]);
  }

  private title(text: string): void {
    this.layout.rows.push([]);
    this.layout.titles.push(this.next);
    this.layout.rows.push([text]);
  }

  private header(cells: readonly CellInput[]): void {
    this.layout.headers.push({ row: this.next, columns: cells.length });
    this.layout.rows.push([...cells]);
  }

  private ref(table: string, heading: string): string {
    return `${table}[${heading.replace(/['[\]#@]/g, "'$&")}]`;
  }

  /** Gross, adjustments and net from the ledger, and what the groups hold beside it. */
  reconciliation(): void {
    this.title(this.heading("reconciliationTitle"));
    const first = this.next;
    const step = this.ref(this.ledger, this.heading("step"));
    const amount = this.ref(this.ledger, this.heading("amount"));
    const sum = (kind: string): string => `SUMIFS(${amount},${step},${quoted(this.heading(`step.${kind}`))})`;
    const held = LIST_AMOUNTS.slice(0, 4)
      .map((key) => `SUM(${this.ref(this.gap, this.heading(key))})`)
      .join("+");
    const cell = (offset: number): string => `B${first + offset + 1}`;
    const lines: readonly (readonly [string, string])[] = [
      [this.heading("gross"), sum("reported")],
      [this.heading("adjustments"), `${sum("twice")}+${sum("part-of")}`],
      [this.heading("net"), `${cell(0)}+${cell(1)}`],
      [this.heading("held"), held],
      [this.heading("difference"), `ROUND(${cell(2)}-${cell(3)},2)`],
      [this.heading("step.unreconciled"), sum("unreconciled")],
    ];
    for (const [name, formula] of lines) this.layout.rows.push([name, { formula: `=${formula}` }]);
    this.layout.amounts.push({ top: first, left: 1, rows: lines.length, columns: 1 });
  }

  private codesOf(dimension: GapDimension): string[] {
    const codes = new Set(this.context.result.groups.map((group) => group.key[dimension] ?? ""));
    return [...codes].sort((a, b) => (a === b ? 0 : a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1));
  }

  private combinations(dimensions: readonly GapDimension[]): string[][] {
    const [first, second] = dimensions.map((dimension) => this.codesOf(dimension));
    if (second === undefined) return (first ?? []).map((code) => [code]);
    const present = new Set(
      this.context.result.groups.map(({ key }) => dimensions.map((one) => key[one] ?? "").join("|")),
    );
    return (first ?? [])
      .flatMap((a) => second.map((b) => [a, b]))
      .filter((pair) => present.has(pair.join("|")));
  }

  private tooMany(lines: number): void {
    if (lines > MOST_LINES)
      this.layout.rows.push([
        this.context.translate(message("funding.sheet.moreLines", { count: lines - MOST_LINES })),
      ]);
  }

  /** One line a code (or pair of codes), with sums of the rows of tblGap that have it. Cells without any known amount stay empty. */
  list(dimensions: readonly [GapDimension] | readonly [GapDimension, GapDimension]): void {
    const names = dimensions.map((dimension) => this.heading(dimension));
    const title = this.context.translate(
      message("funding.sheet.listTitle", { by: names.join(", ") }),
    );
    this.title(title);
    const top = this.next;
    this.header([...names, ...LIST_AMOUNTS.map((key) => this.heading(key))]);
    const all = this.combinations(dimensions);
    const shown = all.slice(0, MOST_LINES);
    for (const codes of shown) {
      const labels = dimensions.map((dimension, index) => labelOf(dimension, codes[index], this.context));
      const row = this.next + 1;
      const criteria = dimensions.map((dimension, index) =>
        this.criterion(dimension, `$${index === 0 ? "A" : "B"}${row}`, labels[index] ?? ""),
      );
      this.layout.rows.push([...labels, ...LIST_AMOUNTS.map((key) => this.sumOf(key, criteria))]);
    }
    this.layout.amounts.push({
      top: top + 1,
      left: names.length,
      rows: Math.max(1, shown.length),
      columns: LIST_AMOUNTS.length,
    });
    if (names.length === 1 && shown.length > 0)
      this.layout.charts.push({ title, area: { top, left: 0, rows: shown.length + 1, columns: 5 } });
    this.tooMany(all.length);
  }

  /** One dimension down, one across, coloured by size. */
  matrix(down: GapDimension, across: GapDimension, key: GapAmount): void {
    this.title(
      this.context.translate(
        message("funding.sheet.matrixTitle", {
          amount: this.heading(key),
          down: this.heading(down),
          across: this.heading(across),
        }),
      ),
    );
    const columns = this.codesOf(across).slice(0, WIDTH - 1);
    const headerRow = this.next + 1;
    this.header([this.heading(down), ...columns.map((code) => labelOf(across, code, this.context))]);
    const all = this.codesOf(down);
    const shown = all.slice(0, MOST_LINES);
    const top = this.next;
    for (const code of shown) {
      const row = this.next + 1;
      const name = labelOf(down, code, this.context);
      const cells = columns.map((column, index) =>
        this.sumOf(key, [
          this.criterion(down, `$A${row}`, name),
          this.criterion(
            across,
            `${String.fromCharCode(66 + index)}$${headerRow}`,
            labelOf(across, column, this.context),
          ),
        ]),
      );
      this.layout.rows.push([name, ...cells]);
    }
    const area = { top, left: 1, rows: Math.max(1, shown.length), columns: Math.max(1, columns.length) };
    this.layout.amounts.push(area);
    this.layout.matrices.push(area);
    this.tooMany(all.length);
  }

  /** A column and what it must equal. In criteria "*", "?" and "~" are wild cards: the asterisk of a name is written as "~*". */
  private criterion(dimension: GapDimension, cell: string, label: string): string {
    const column = this.ref(this.gap, this.heading(dimension));
    const escaped = /[*?~]/.test(label)
      ? ["~", "*", "?"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`, cell)
      : cell;
    return `${column},${escaped}`;
  }

  private sumOf(key: GapAmount, criteria: readonly string[]): CellInput {
    const amount = this.ref(this.gap, this.heading(key));
    const where = criteria.join(",");
    return { formula: `=IF(COUNTIFS(${where},${amount},"<>")=0,"",SUMIFS(${amount},${where}))` };
  }
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
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
): PlanOp[] {
  const sheet = freeName(headingOf("pivotName", context), overview, taken);
  const [first = "need", ...others] = context.result.by;
  const heading = (key: string): string => headingOf(key, context);
  return [
    { kind: "add-sheet", sheet },
    { kind: "write", sheet, top: 0, left: 0, values: [[heading("pivotTitle")], [DEFAULT_KOSOVO_FOOTNOTE]] },
    {
      kind: "pivot",
      sheet,
      pivot: {
        name: "iisgFundingPivot",
        table,
        place: { row: 3, column: 0 },
        rows: [heading(first)],
        columns: [],
        filters: others.map(heading),
        values: (["secured", "negotiated", "sought", "unknownState", "hardGap"] as const).map((key) => ({
          field: heading(key),
          by: "sum",
          caption: context.translate(message("funding.sheet.sumOf", { name: heading(key) })),
        })),
      },
    },
  ];
}
