// What stands on the summary: blocks of live formulas over the tables of the gap, and where each block is. Layer: domain/funding.
import { message } from "../message";
import type { Area } from "../sheet/address";
import type { CellInput } from "../sheet/plan";
import type { GapAmount, SheetContext } from "./gapTables";
import { headingOf, labelOf, quarterOf, topLines } from "./gapTables";
import type { FundingEnd } from "./gapReport";
import { groupedText } from "./money";
import type { TotalCheck } from "./totalChecks";
import type { GapDimension } from "./types";

/** Longer lists would make a sheet of formulas slow; a PivotTable on tblGap shows them. */
const MOST_LINES = 300;
/** More checks stand in their own table. */
const MOST_CHECKS = 30;
/** Columns of the area that the summary takes. */
export const WIDTH = 12;

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

/** Rows of cells and what they look like; positions are 0-based rows of the sheet. */
export interface Layout {
  readonly rows: CellInput[][];
  readonly headers: { readonly row: number; readonly columns: number }[];
  readonly titles: number[];
  readonly amounts: Area[];
  readonly matrices: Area[];
  readonly charts: {
    /** Tells the charts of one summary apart, on every run. */
    readonly key: string;
    readonly kind: "states" | "ends";
    readonly title: string;
    readonly area: Area;
  }[];
}

export interface SummaryTables {
  readonly gapTable: string;
  readonly ledgerTable: string;
  /** Left out: the checks were not made. */
  readonly checks?: readonly TotalCheck[];
  readonly ends?: { readonly table: string; readonly list: readonly FundingEnd[] };
}

/** Lays out the blocks that the gap's dimensions allow: lists, and need by beneficiary as a matrix. */
export function layOut(context: SheetContext, tables: SummaryTables): Layout {
  const builder = new Builder(context, tables.gapTable, tables.ledgerTable);
  builder.lines(topLines(context, message("funding.sheet.summaryTitle")));
  builder.lines([headingOf("summaryHint", context)]);
  builder.reconciliation();
  builder.rates();
  if (tables.checks) builder.checks(tables.checks);
  const by = new Set(context.result.by);
  const left = new Set(context.result.by);
  if (by.has("pillar") && by.has("year")) {
    builder.list(["pillar", "year"]);
    left.delete("pillar");
    left.delete("year");
  }
  for (const dimension of left) builder.list([dimension]);
  if (by.has("need") && by.has("beneficiary")) builder.matrix("need", "beneficiary", "hardGap");
  if (tables.ends) builder.ends(tables.ends.table, tables.ends.list);
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

  /** What was converted at which rate of which source, and what had none. */
  rates(): void {
    const notes = this.context.result.notes.filter(
      ({ message: { key } }) => key === "funding.note.converted" || key === "funding.note.noRate",
    );
    if (notes.length === 0) return;
    this.title(this.context.translate(message("funding.rates.used")));
    this.lines(notes.map((note) => this.context.translate(note.message)));
  }

  /** What does not add up stands under the total, each difference in its own currency. */
  checks(checks: readonly TotalCheck[]): void {
    this.title(this.heading("checksTitle"));
    if (checks.length === 0) this.lines([this.heading("checksNone")]);
    for (const { difference, why } of checks.slice(0, MOST_CHECKS))
      this.layout.rows.push([
        this.context.translate(why),
        ...Array.from({ length: WIDTH - 3 }, () => ""),
        `${groupedText(difference)} ${difference.currency}`,
      ]);
    if (checks.length > MOST_CHECKS)
      this.lines([
        this.context.translate(message("funding.sheet.moreChecks", { count: checks.length - MOST_CHECKS })),
      ]);
  }

  /** Responses that end, and secured money that ends with them, quarter by quarter as they occur; those without an end date last. */
  ends(table: string, list: readonly FundingEnd[]): void {
    const title = this.heading("endsTitle");
    this.title(title);
    if (list.length === 0) return this.lines([this.heading("nothing")]);
    const top = this.next;
    this.header([this.heading("quarter"), this.heading("secured"), this.heading("responses")]);
    const quarters = [...new Set(list.map(quarterOf))];
    const quarter = this.ref(table, this.heading("quarter"));
    const secured = this.ref(table, this.heading("secured"));
    for (const code of quarters.slice(0, MOST_LINES)) {
      const criterion = `${quarter},$A${this.next + 1}`;
      this.layout.rows.push([
        code === "" ? this.heading("notStated") : code,
        { formula: `=IF(COUNTIFS(${criterion},${secured},"<>")=0,"",SUMIFS(${secured},${criterion}))` },
        { formula: `=COUNTIFS(${criterion})` },
      ]);
    }
    const rows = Math.min(quarters.length, MOST_LINES);
    this.layout.amounts.push({ top: top + 1, left: 1, rows, columns: 1 });
    this.layout.charts.push({
      key: "ends",
      kind: "ends",
      title,
      area: { top, left: 0, rows: rows + 1, columns: 2 },
    });
    this.tooMany(quarters.length);
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
    const title = this.context.translate(message("funding.sheet.listTitle", { by: names.join(", ") }));
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
      this.layout.charts.push({
        key: dimensions[0],
        kind: "states",
        title,
        area: { top, left: 0, rows: shown.length + 1, columns: 5 },
      });
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
    const places = this.codesOf(across);
    const columns = places.slice(0, WIDTH - 1);
    if (places.length > columns.length)
      this.layout.rows.push([
        this.context.translate(
          message("funding.sheet.moreColumns", { count: places.length - columns.length }),
        ),
      ]);
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
