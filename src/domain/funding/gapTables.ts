// The tables of the funding gap: the groups with their bounds, the ledger from gross to net, what was assumed or left out.
// Their columns are always the same, whatever the gap is grouped by, so that formulas and PivotTables on them live on.
// Layer: domain/funding.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { Money } from "../record/types";
import type { CellInput, PlanOp } from "../sheet/plan";
import { printOp } from "../sheet/printing";
import type { TableSheet, TableSheetColumn } from "../sheet/tableSheet";
import { serialOfIso } from "../sheet/dates";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { displayLabel, termOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy } from "../taxonomy/types";
import { cellNumber, groupedText } from "./money";
import type { FundingEnd } from "./gapReport";
import { ledgerOf } from "./ledger";
import type { TotalCheck } from "./totalChecks";
import type { GapDimension, GapGroup, GapResult } from "./types";
import { GAP_DIMENSIONS } from "./types";

export interface GapStamp {
  /** "YYYY-MM-DD". */
  readonly today: string;
  /** "YYYY-MM-DDTHH:MM:SSZ". */
  readonly now: string;
  readonly taxonomy: Taxonomy;
  /** Versions of the templates that were read; left out: not known. */
  readonly template?: string;
  /** What the workbook says about who may read it; in the stamp and on every printed page. */
  readonly classification?: string;
}

/** Changes whenever the same rows could give another figure. */
export const FUNDING_VERSION = "2";
/** Excel takes 32,767 characters in a cell. */
const MOST_CELL = 32_000;
/** Criteria of SUMIFS and COUNTIFS take 255 characters. */
const MOST_NAME = 200;
export const AMOUNT_FORMAT = "#,##0.00";

/** Lists behind the dimensions whose codes have labels; the other ones show their codes. */
const LIST_OF: Readonly<Partial<Record<GapDimension, ListId>>> = {
  beneficiary: "beneficiaries",
  pillar: "pillars",
  phase: "phases",
  action: "actions",
  donor: "organisations",
};

/** Columns of tblGap with amounts, in their order: keys of their headings, and what stands in them. Null is an empty cell. */
export const GAP_AMOUNTS = {
  secured: (group) => (namesNoAmount(group) ? null : group.secured),
  negotiated: (group) => (namesNoAmount(group) ? null : group.negotiated),
  sought: (group) => (namesNoAmount(group) ? null : group.sought),
  unknownState: (group) => (namesNoAmount(group) ? null : group.unknown),
  required: (group) => group.required,
  ownFunds: (group) => (group.ownFundsStated === 0 ? null : group.ownFunds),
  hardGap: (group) => group.hardGap,
  softGap: (group) => group.softGap,
  declaredGap: (group) => group.declaredGap,
  gapLow: (group) => group.gapLow,
  gapHigh: (group) => group.gapHigh,
  surplus: (group) => (group.required === null ? null : group.surplus),
} as const satisfies Record<string, (group: GapGroup) => Money | null>;
export type GapAmount = keyof typeof GAP_AMOUNTS;
const AMOUNT_KEYS = Object.keys(GAP_AMOUNTS) as GapAmount[];

/** Responses are there and none of them names an amount: what is secured is unknown, not zero. */
function namesNoAmount({ responseIds, rowsWithAmount }: GapGroup): boolean {
  return responseIds.length > 0 && rowsWithAmount === 0;
}

export interface SheetContext {
  readonly result: GapResult;
  readonly translate: Translate;
  readonly stamp: GapStamp;
}

/** For the printed page; "&" begins a code there. Nothing where the workbook states no classification. */
export function pageHeader({ stamp: { classification } }: Pick<SheetContext, "stamp">): {
  readonly header?: string;
} {
  return classification === undefined ? {} : { header: classification.replace(/&/g, "&&") };
}

/** A sheet of figures on paper: classification above, footnote below. */
export function printed(sheet: string, context: Pick<SheetContext, "stamp">): PlanOp {
  return printOp(sheet, { footer: DEFAULT_KOSOVO_FOOTNOTE, ...pageHeader(context) });
}

export function headingOf(key: string, { translate }: SheetContext): string {
  return translate(message(`funding.sheet.${key}`));
}

/** Title, stamp, total, reconciliation, footnote: the same lines on all sheets. */
export function topLines(context: SheetContext, title: Message): string[] {
  const { result, translate, stamp } = context;
  const { gross, adjustments, net } = result.reconciliation;
  const { total } = result;
  const said = (amount: Money | null): string =>
    amount === null ? headingOf("unknownAmount", context) : groupedText(amount);
  return [
    translate(title),
    `${translate(
      message("funding.sheet.stamp", {
        asOf: result.asOf,
        currency: result.currency,
        now: stamp.now,
        template: stamp.template ?? headingOf("notStated", context),
        taxonomy: stamp.taxonomy.version,
        version: FUNDING_VERSION,
        used: result.rowsUsed,
        leftOut: result.rowsLeftOut.length,
      }),
    )}${stamp.classification === undefined ? "" : ` ${stamp.classification}.`}`,
    translate(
      message("funding.sheet.totalLine", {
        required: said(GAP_AMOUNTS.required(total)),
        secured: said(GAP_AMOUNTS.secured(total)),
        low: said(total.gapLow),
        high: said(total.gapHigh),
        with: total.rowsWithAmount,
        rows: total.responseIds.length,
      }),
    ),
    translate(
      message("funding.sheet.reconciliation", {
        gross: groupedText(gross),
        adjustments: groupedText(adjustments),
        net: groupedText(net),
      }),
    ),
    DEFAULT_KOSOVO_FOOTNOTE,
  ];
}

/** What a cell shows for a code; a code nobody stated, and a dimension that is not grouped by, say so. */
export function labelOf(dimension: GapDimension, code: string | undefined, context: SheetContext): string {
  if (code === undefined) return headingOf("notSplit", context);
  if (code === "") return headingOf("notStated", context);
  const list = LIST_OF[dimension];
  const term = list === undefined ? undefined : termOf(context.stamp.taxonomy, list, code);
  const label = term === undefined ? code : displayLabel(term, headingOf("proposed", context));
  return label.length > MOST_NAME ? `${label.slice(0, MOST_NAME - 1)}…` : label;
}

export function amountCell(amount: Money | null): CellInput {
  return amount === null ? "" : cellNumber(amount);
}

/** IDs for one cell; where there are more than it takes, how many are not shown. */
export function listed(ids: readonly string[], { translate }: SheetContext): string {
  const all = ids.join("; ");
  if (all.length <= MOST_CELL) return all;
  let used = 0;
  const shown = ids.findIndex((id) => (used += id.length + 2) > MOST_CELL - 200);
  const more = translate(message("funding.sheet.more", { count: ids.length - shown }));
  return `${ids.slice(0, shown).join("; ")}; ${more}`;
}

function statesText(group: GapGroup, context: SheetContext): string {
  return Object.entries(group.states)
    .map(([code, count]) => {
      const term = termOf(context.stamp.taxonomy, "fundingStates", code);
      return `${term ? displayLabel(term, headingOf("proposed", context)) : code}: ${count}`;
    })
    .join("; ");
}

export function gapTable(context: SheetContext): TableSheet {
  const { result, translate } = context;
  const heading = (key: string): string => headingOf(key, context);
  const column = (key: string, width: number, numberFormat?: string): TableSheetColumn => ({
    heading: heading(key),
    width,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  });
  const row = (group: GapGroup): CellInput[] => [
    ...GAP_DIMENSIONS.map((dimension) => labelOf(dimension, group.key[dimension], context)),
    ...AMOUNT_KEYS.map((key) => amountCell(GAP_AMOUNTS[key](group))),
    group.responseIds.length,
    group.rowsWithAmount,
    translate(
      message("funding.sheet.coverage", { with: group.rowsWithAmount, rows: group.responseIds.length }),
    ),
    statesText(group, context),
    group.classes.join("; "),
    heading(group.assumed ? "assumed" : "stated"),
    listed([...group.needIds, ...group.responseIds], context),
  ];
  return {
    sheet: heading("gapName"),
    table: "tblGap",
    lines: topLines(context, message("funding.sheet.gapTitle")),
    columns: [
      ...GAP_DIMENSIONS.map((dimension) => column(dimension, result.by.includes(dimension) ? 26 : 11)),
      ...AMOUNT_KEYS.map((key) => column(key, 16, AMOUNT_FORMAT)),
      column("responses", 11, "0"),
      column("withAmount", 11, "0"),
      column("coverageHead", 22),
      column("states", 30),
      column("classes", 16),
      column("split", 11),
      column("rows", 50),
    ],
    rows: result.groups.map(row),
    whenEmpty: heading("nothing"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
    ...pageHeader(context),
  };
}

export function ledgerTable(context: SheetContext): TableSheet {
  const { result, translate } = context;
  const heading = (key: string): string => headingOf(key, context);
  return {
    sheet: heading("ledgerName"),
    table: "tblLedger",
    lines: topLines(context, message("funding.sheet.ledgerTitle")),
    columns: [
      { heading: heading("step"), width: 22 },
      { heading: heading("amount"), width: 18, numberFormat: AMOUNT_FORMAT },
      { heading: heading("rows"), width: 40 },
      { heading: heading("why"), width: 60 },
    ],
    rows: ledgerOf(result).map(({ kind, amount, rows, why }): CellInput[] => [
      heading(`step.${kind}`),
      cellNumber(amount),
      listed(rows, context),
      translate(why),
    ]),
    whenEmpty: heading("nothing"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
    ...pageHeader(context),
  };
}

export function notesTable(context: SheetContext): TableSheet {
  const { result, translate } = context;
  const heading = (key: string): string => headingOf(key, context);
  return {
    sheet: heading("notesName"),
    table: "tblFundingNotes",
    lines: topLines(context, message("funding.sheet.notesTitle")),
    columns: [
      { heading: heading("note"), width: 80 },
      { heading: heading("count"), width: 10, numberFormat: "0" },
      { heading: heading("rows"), width: 60 },
    ],
    rows: result.notes.map(({ message: note, rows }): CellInput[] => [
      translate(note),
      rows.length,
      listed(rows, context),
    ]),
    whenEmpty: heading("nothing"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
    ...pageHeader(context),
  };
}

/** What should add up and does not; both amounts are in the currency of the row. */
export function checksTable(checks: readonly TotalCheck[], context: SheetContext): TableSheet {
  const heading = (key: string): string => headingOf(key, context);
  return {
    sheet: heading("checksName"),
    table: "tblTotalChecks",
    lines: topLines(context, message("funding.sheet.checksTitle")),
    columns: [
      { heading: heading("check"), width: 26 },
      { heading: heading("statedAmount"), width: 18, numberFormat: AMOUNT_FORMAT },
      { heading: heading("foundAmount"), width: 18, numberFormat: AMOUNT_FORMAT },
      { heading: heading("differenceAmount"), width: 18, numberFormat: AMOUNT_FORMAT },
      { heading: heading("currency"), width: 10 },
      { heading: heading("rows"), width: 34 },
      { heading: heading("why"), width: 70 },
    ],
    rows: checks.map(({ kind, stated, found, difference, rows, why }): CellInput[] => [
      heading(`check.${kind}`),
      cellNumber(stated),
      cellNumber(found),
      cellNumber(difference),
      stated.currency,
      listed(rows, context),
      context.translate(why),
    ]),
    whenEmpty: heading("checksNone"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
    ...pageHeader(context),
  };
}

/** The quarter of an end date, "2024 Q3"; "" stands for a row without an end date. */
export function quarterOf({ end }: Pick<FundingEnd, "end">): string {
  return end === null ? "" : `${end.slice(0, 4)} Q${Math.ceil(Number(end.slice(5, 7)) / 3)}`;
}

/** When funding ends: each counted response that has not ended, with what is secured. */
export function endsTable(ends: readonly FundingEnd[], context: SheetContext): TableSheet {
  const heading = (key: string): string => headingOf(key, context);
  return {
    sheet: heading("endsName"),
    table: "tblFundingEnds",
    lines: topLines(context, message("funding.sheet.endsTitle")),
    columns: [
      { heading: heading("response"), width: 16 },
      { heading: heading("responseTitle"), width: 50 },
      { heading: heading("pillar"), width: 14 },
      { heading: heading("implementer"), width: 26 },
      { heading: heading("end"), width: 12, numberFormat: "dd/mm/yyyy" },
      { heading: heading("quarter"), width: 12 },
      { heading: heading("secured"), width: 18, numberFormat: AMOUNT_FORMAT },
      { heading: heading("followedBy"), width: 20 },
    ],
    rows: ends.map((end): CellInput[] => [
      end.id,
      end.title.slice(0, 1_000),
      listed(
        end.pillars.map((pillar) => labelOf("pillar", pillar, context)),
        context,
      ),
      end.lead === null ? "" : labelOf("donor", end.lead, context),
      end.end === null ? "" : serialOfIso(end.end),
      quarterOf(end) === "" ? heading("notStated") : quarterOf(end),
      amountCell(end.secured),
      listed(end.followedBy, context),
    ]),
    whenEmpty: heading("nothing"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
    ...pageHeader(context),
  };
}
