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
import { GAP_AMOUNTS, headingOf, labelOf, topLines } from "./gapTables";
import { groupedText } from "./money";
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

export interface ReportSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly bar?: ReportBar;
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
const MOST_NEEDS = 14;
const MOST_YEARS = 8;

/** The summary, one page a pillar, and the annex with the rows behind each figure. */
export function boardReport(
  input: GapInput,
  translate: Translate,
  stamp: GapStamp,
  options: BoardReportOptions = {},
): BoardReport {
  const gapBy = (...by: GapDimension[]): GapResult => new GapState({ ...input, by }).result();
  const result = gapBy("pillar");
  const context: SheetContext = { result, translate, stamp };
  const writer = new Writer(context, input, gapBy("pillar", "need"), gapBy("pillar", "year"));
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
    const differences = result.ledger.filter(({ kind }) => kind === "unreconciled");
    return {
      heading: this.text("summary"),
      paragraphs: [...lines.slice(0, -1), this.text("definitions"), this.text("sources", this.sources())],
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
        {
          caption: this.text("notes"),
          columns: [words(this.heading("note"), 88), figure(this.heading("count"), 12)],
          rows: result.notes.map((note) => [this.context.translate(note.message), String(note.rows.length)]),
        },
      ],
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
    const paragraphs = [
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
      paragraphs,
      ...(bar ? { bar } : {}),
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
    const part = (key: "secured" | "negotiated" | "sought" | "unknownState", color: string) => {
      const amount = GAP_AMOUNTS[key](group);
      const value = amount === null ? 0 : Number(amount.minor);
      return { name: this.heading(key), text: this.said(amount), value, color };
    };
    const parts = [
      part("secured", "2E7D32"),
      part("negotiated", "F9A825"),
      part("sought", "C62828"),
      part("unknownState", "757575"),
    ].filter(({ value }) => value > 0);
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
              ...result.ledger
                .filter(({ kind }) => kind !== "reported")
                .map(({ why, rows }) => [this.context.translate(why), rows.join(", ")]),
            ],
          },
        ],
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
