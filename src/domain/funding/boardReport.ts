// The board report as content: what stands in it, from the same figures as the sheets. How it becomes a Word document is not said
// here. Layer: domain/funding.
import { message } from "../message";
import type { Translate } from "../message";
import type { Money } from "../record/types";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { termsInForce } from "../taxonomy/lookup";
import { identified } from "./contributions";
import type { GapInput } from "./gapState";
import { GapState } from "./gapState";
import type { GapStamp, SheetContext } from "./gapTables";
import type { FundingEnd, GapReport } from "./gapReport";
import { gapReport } from "./gapReport";
import { GAP_AMOUNTS, headingOf, labelOf, quarterOf, topLines } from "./gapTables";
import { cellNumber, groupedText } from "./money";
import type { GapDimension, GapGroup, GapResult } from "./types";

/** Cells are words; `align` "right" for amounts and counts. An unknown amount is the word for unknown, never zero. */
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly align: "left" | "right";
    readonly share: number;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** One bar of parts that make a whole; values in minor units, all at least 0. */
export interface ReportBar {
  readonly caption: string;
  readonly parts: readonly {
    readonly name: string;
    readonly text: string;
    readonly value: number;
    readonly color: string;
  }[];
}

/** A drawn chart; `values` in whole units of the currency by category, null where nothing is known. */
export interface ReportChart {
  readonly title: string;
  readonly type: "bar-stacked" | "column-clustered";
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** "RRGGBB". */
    readonly color: string;
    readonly values: readonly (number | null)[];
  }[];
  /** In words, for people who do not see it. */
  readonly description: string;
}

export interface ReportSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly bar?: ReportBar;
  readonly charts?: readonly ReportChart[];
  readonly tables: readonly ReportTable[];
}

/** Each section begins a new page. */
export interface BoardReport {
  readonly title: string;
  readonly language: string;
  /** ISO date of the figures. */
  readonly asOf: string;
  readonly classification?: string;
  readonly sections: readonly ReportSection[];
  /** On every page. */
  readonly footnote: string;
}

export interface BoardReportOptions {
  readonly classification?: string;
}

/** More lines of a pillar's table do not fit its page; they stand in the annex. */
const MOST_NEEDS = 6;
const MOST_YEARS = 5;
/** Told apart also without colour, by their brightness. */
const STATES = [
  ["secured", "1B5E20"],
  ["negotiated", "F2B233"],
  ["sought", "B3261E"],
  ["unknownState", "8A8886"],
] as const;
/** More quarters could not be read; the annex has them all. */
const MOST_QUARTERS = 16;

/** The summary, one page a pillar, and the annex with the rows behind each figure. */
export function boardReport(
  input: GapInput,
  translate: Translate,
  stamp: GapStamp,
  options: BoardReportOptions = {},
): BoardReport {
  const gapBy = (...by: GapDimension[]): GapResult => new GapState({ ...input, by }).result();
  const result = gapReport({ ...input, by: ["pillar"] });
  const context: SheetContext = { result, translate, stamp };
  const writer = new Writer(context, input, result, gapBy("pillar", "need"), gapBy("pillar", "year"));
  return {
    title: writer.text("title"),
    language: "en",
    asOf: input.asOf,
    ...(options.classification === undefined ? {} : { classification: options.classification }),
    sections: [writer.summary(), ...writer.pillars(), ...writer.annex()],
    footnote: DEFAULT_KOSOVO_FOOTNOTE,
  };
}

type Column = ReportTable["columns"][number];
const words = (heading: string, share: number): Column => ({ heading, align: "left", share });
const figure = (heading: string, share: number): Column => ({ heading, align: "right", share });

class Writer {
  constructor(
    private readonly context: SheetContext,
    private readonly input: GapInput,
    private readonly report: GapReport,
    private readonly byNeed: GapResult,
    private readonly byYear: GapResult,
  ) {}

  text(key: string, params?: Record<string, string | number>): string {
    return this.context.translate(message(`funding.report.${key}`, params));
  }

  private heading(key: string): string {
    return headingOf(key, this.context);
  }

  private said(amount: Money | null): string {
    return amount === null ? this.heading("unknownAmount") : groupedText(amount);
  }

  private amountColumns(): Column[] {
    return (["required", "secured", "negotiated", "sought", "unknownState"] as const).map((key) =>
      figure(this.heading(key), 12),
    );
  }

  private amounts(group: GapGroup): string[] {
    return (["required", "secured", "negotiated", "sought", "unknownState"] as const).map((key) =>
      this.said(GAP_AMOUNTS[key](group)),
    );
  }

  private range({ gapLow, gapHigh }: GapGroup): string {
    if (gapLow === null && gapHigh === null) return this.heading("unknownAmount");
    if (gapHigh === null) return this.text("atLeast", { amount: this.said(gapLow) });
    if (gapLow?.minor === gapHigh.minor) return this.said(gapHigh);
    return this.text("range", { low: this.said(gapLow), high: this.said(gapHigh) });
  }

  private coverage({ rowsWithAmount, responseIds }: GapGroup): string {
    return this.text("coverage", { with: rowsWithAmount, rows: responseIds.length });
  }

  private figures(
    caption: string,
    name: string,
    lines: readonly (readonly [string, GapGroup])[],
  ): ReportTable {
    return {
      caption,
      columns: [
        words(name, 16),
        ...this.amountColumns(),
        figure(this.heading("hardGap"), 16),
        figure(this.heading("coverageHead"), 8),
      ],
      rows: lines.map(([line, group]) => [
        line,
        ...this.amounts(group),
        this.range(group),
        this.coverage(group),
      ]),
    };
  }

  summary(): ReportSection {
    const { result } = this.context;
    const pillars = result.groups.map((group): [string, GapGroup] => [this.pillarName(group), group]);
    const { gross, adjustments, net } = result.reconciliation;
    const [, ...lines] = topLines(this.context, message("funding.report.title"));
    const differences = result.corrections.filter(({ kind }) => kind === "unreconciled");
    return {
      heading: this.text("summary"),
      paragraphs: [...lines.slice(0, -1), this.text("definitions"), this.text("sources", this.sources())],
      charts: [...this.stateChart(this.text("byState"), pillars), ...this.endsChart()],
      tables: [
        this.figures(this.text("byPillar"), this.heading("pillar"), [
          ...pillars,
          [this.text("all"), result.total],
        ]),
        {
          caption: this.text("grossToNet"),
          columns: [words(this.heading("step"), 70), figure(this.heading("amount"), 30)],
          rows: [
            [this.heading("gross"), groupedText(gross)],
            [this.heading("adjustments"), groupedText(adjustments)],
            [this.heading("net"), groupedText(net)],
            ...differences.map(({ amount, why }) => [this.context.translate(why), groupedText(amount)]),
          ],
        },
        this.checks(),
        {
          caption: this.text("notes"),
          columns: [words(this.heading("note"), 88), figure(this.heading("count"), 12)],
          rows: result.notes.map((note) => [this.context.translate(note.message), String(note.rows.length)]),
        },
      ],
    };
  }

  /** The differences of the totals, each said and none hidden. */
  private checks(): ReportTable {
    const { checks } = this.report;
    return {
      caption: this.heading("checksTitle"),
      columns: [
        words(this.heading("check"), 16),
        words(this.heading("why"), 48),
        figure(this.heading("statedAmount"), 12),
        figure(this.heading("foundAmount"), 12),
        figure(this.heading("differenceAmount"), 12),
      ],
      rows:
        checks.length === 0
          ? [[this.heading("checksNone"), "", "", "", ""]]
          : checks.map(({ kind, why, stated, found, difference }) => [
              this.heading(`check.${kind}`),
              this.context.translate(why),
              `${groupedText(stated)} ${stated.currency}`,
              groupedText(found),
              groupedText(difference),
            ]),
    };
  }

  private value(amount: Money | null): number | null {
    return amount === null ? null : cellNumber(amount);
  }

  private stateChart(title: string, lines: readonly (readonly [string, GapGroup])[]): ReportChart[] {
    const series = STATES.map(([key, color]) => ({
      name: this.heading(key),
      color,
      values: lines.map(([, group]) => this.value(GAP_AMOUNTS[key](group))),
    }));
    if (!series.some(({ values }) => values.some((value) => value !== null && value > 0))) return [];
    const said = ([name, group]: readonly [string, GapGroup]): string =>
      `${name}: ${STATES.map(([key]) => `${this.heading(key)} ${this.said(GAP_AMOUNTS[key](group))}`).join(", ")}`;
    return [
      {
        title: `${title} (${this.input.currency})`,
        type: "bar-stacked",
        categories: lines.map(([name]) => name),
        series,
        description: lines.map(said).join("; "),
      },
    ];
  }

  private quarters(): {
    readonly quarter: string;
    readonly ends: readonly FundingEnd[];
    readonly secured: Money | null;
  }[] {
    const { ends } = this.report;
    return [...new Set(ends.map(quarterOf))].map((quarter) => {
      const own = ends.filter((end) => quarterOf(end) === quarter);
      const known = own.flatMap(({ secured }) => secured ?? []);
      const minor = known.reduce((sum, amount) => sum + amount.minor, 0n);
      return {
        quarter: quarter === "" ? this.heading("notStated") : quarter,
        ends: own,
        secured: known.length === 0 ? null : { minor, currency: this.input.currency },
      };
    });
  }

  /** Secured money by the quarter in which it ends. */
  private endsChart(): ReportChart[] {
    const quarters = this.quarters().slice(0, MOST_QUARTERS);
    if (!quarters.some(({ secured }) => secured !== null && secured.minor > 0n)) return [];
    const title = `${this.heading("endsTitle")} (${this.input.currency})`;
    return [
      {
        title,
        type: "column-clustered",
        categories: quarters.map(({ quarter }) => quarter),
        series: [
          {
            name: this.heading("secured"),
            color: STATES[0][1],
            values: quarters.map(({ secured }) => this.value(secured)),
          },
        ],
        description: quarters.map(({ quarter, secured }) => `${quarter}: ${this.said(secured)}`).join("; "),
      },
    ];
  }

  /** Every response whose funding ends, soonest first, by quarter. */
  private endsTable(): ReportTable {
    return {
      caption: this.heading("endsTitle"),
      columns: [
        words(this.heading("quarter"), 12),
        figure(this.heading("secured"), 18),
        figure(this.heading("responses"), 10),
        words(this.heading("rows"), 60),
      ],
      rows: this.quarters().map(({ quarter, ends, secured }) => [
        quarter,
        this.said(secured),
        String(ends.length),
        ends.map(({ id, end }) => (end === null ? id : `${id} (${end})`)).join(", "),
      ]),
    };
  }

  private sources(): Record<string, string> {
    const places = new Map<string, number>();
    for (const { source } of [...this.input.needs, ...this.input.responses, ...this.input.fundingLines]) {
      const { file, sheet } = source.origin;
      const place = file === undefined ? sheet : `${file}, ${sheet}`;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    const list = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      list: list.map(([place, rows]) => this.text("source", { place, count: rows })).join("; "),
    };
  }

  private pillarName(group: GapGroup): string {
    return labelOf("pillar", group.key.pillar ?? "", this.context);
  }

  /** A page for each official pillar, also one without rows, and for whatever else is in use. */
  pillars(): ReportSection[] {
    const { result, stamp } = this.context;
    const official = termsInForce(stamp.taxonomy, "pillars", this.input.asOf)
      .filter(({ standing }) => standing === "official")
      .map(({ code }) => code);
    const codes = [...new Set([...official, ...result.groups.map(({ key }) => key.pillar ?? "")])];
    return codes.map((code) => this.pillar(code));
  }

  private pillar(code: string): ReportSection {
    const heading = labelOf("pillar", code, this.context);
    const group = this.context.result.groups.find(({ key }) => (key.pillar ?? "") === code);
    if (!group) return { heading, paragraphs: [this.text("noRows")], tables: [] };
    const needs = this.byNeed.groups
      .filter(({ key }) => (key.pillar ?? "") === code)
      .sort((a, b) => compareGaps(a, b));
    const years = this.byYear.groups.filter(({ key }) => (key.pillar ?? "") === code);
    const lines = [
      this.text("pillarGap", {
        gap: this.range(group),
        currency: this.input.currency,
        needs: group.needIds.length,
        coverage: this.coverage(group),
      }),
      ...(needs.length > MOST_NEEDS ? [this.text("moreNeeds", { count: needs.length - MOST_NEEDS })] : []),
      ...(years.length > MOST_YEARS ? [this.text("moreYears", { count: years.length - MOST_YEARS })] : []),
    ];
    const name = (dimension: GapDimension, one: GapGroup): string =>
      labelOf(dimension, one.key[dimension] ?? "", this.context);
    const bar = this.bar(group);
    return {
      heading,
      paragraphs: [lines.join(" ")],
      ...(bar ? { bar } : {}),
      charts: this.stateChart(
        this.text("chartNeeds"),
        needs.slice(0, MOST_NEEDS).map((one) => [name("need", one), one] as const),
      ),
      tables: [
        this.figures(
          this.text("byNeed"),
          this.heading("need"),
          needs.slice(0, MOST_NEEDS).map((one) => [name("need", one), one]),
        ),
        this.figures(
          this.text("byYear"),
          this.heading("year"),
          years.slice(0, MOST_YEARS).map((one) => [name("year", one), one]),
        ),
      ],
    };
  }

  private bar(group: GapGroup): ReportBar | undefined {
    const part = ([key, color]: (typeof STATES)[number]) => {
      const amount = GAP_AMOUNTS[key](group);
      const value = amount === null ? 0 : Number(amount.minor);
      return { name: this.heading(key), text: this.said(amount), value, color };
    };
    const parts = STATES.map(part).filter(({ value }) => value > 0);
    return parts.length === 0 ? undefined : { caption: this.text("bar"), parts };
  }

  /** The rows behind each figure, and where each of them stands. */
  annex(): ReportSection[] {
    const { result } = this.context;
    const behind = [...result.groups, ...this.byNeed.groups, ...this.byYear.groups];
    const { all: needs } = identified(this.input.needs);
    const { all: responses } = identified(this.input.responses);
    const place = ({
      origin,
    }: {
      readonly origin: { file?: string; sheet: string; rowNumber: number };
    }): string =>
      `${origin.file === undefined ? "" : `${origin.file}, `}${origin.sheet}, ${origin.rowNumber}`;
    return [
      {
        heading: this.text("annexFigures"),
        paragraphs: [this.text("annexHint")],
        tables: [
          {
            caption: this.text("annexFigures"),
            columns: [words(this.text("figure"), 30), words(this.heading("rows"), 70)],
            rows: [
              ...behind.map((group) => [
                Object.entries(group.key)
                  .map(([dimension, code]) => labelOf(dimension as GapDimension, code, this.context))
                  .join(" / "),
                [...group.needIds, ...group.responseIds].join(", "),
              ]),
              ...result.notes.map((note) => [this.context.translate(note.message), note.rows.join(", ")]),
              ...result.corrections.map(({ why, rows }) => [this.context.translate(why), rows.join(", ")]),
            ],
          },
        ],
      },
      {
        heading: this.text("annexEnds"),
        paragraphs: [],
        tables: [this.endsTable()],
      },
      {
        heading: this.text("annexRows"),
        paragraphs: [],
        tables: [
          {
            caption: this.text("annexRows"),
            columns: [
              words(this.text("row"), 16),
              words(this.text("what"), 54),
              words(this.text("place"), 30),
            ],
            rows: [
              ...[...needs].map(([id, { text, source }]) => [id, text ?? "", place(source)]),
              ...[...responses].map(([id, { title, source }]) => [id, title ?? "", place(source)]),
            ],
          },
        ],
      },
    ];
  }
}

/** Larger gaps first; what is unknown after what is known. */
function compareGaps(a: GapGroup, b: GapGroup): number {
  const left = a.hardGap?.minor ?? a.declaredGap?.minor ?? -1n;
  const right = b.hardGap?.minor ?? b.declaredGap?.minor ?? -1n;
  if (left !== right) return left > right ? -1 : 1;
  return (a.key.need ?? "") < (b.key.need ?? "") ? -1 : 1;
}
