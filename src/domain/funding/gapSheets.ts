// Plans the sheets of the funding gap: the groups with their bounds, the ledger from gross to net, what was assumed or left out.
// Layer: domain/funding.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { Money } from "../record/types";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import type { TableSheet } from "../sheet/tableSheet";
import { planTableSheet } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { displayLabel, termOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy } from "../taxonomy/types";
import { cellNumber, decimalText } from "./money";
import type { GapDimension, GapGroup, GapResult } from "./types";

export interface GapStamp {
  /** "YYYY-MM-DD". */
  readonly today: string;
  /** "YYYY-MM-DDTHH:MM:SSZ". */
  readonly now: string;
  readonly taxonomy: Taxonomy;
}

/** Changes whenever the same rows could give another figure. */
export const FUNDING_VERSION = "1";
/** Excel takes 32,767 characters in a cell. */
const MOST_CELL = 32_000;
const AMOUNT = "#,##0.00";

/** Lists behind the dimensions whose codes have labels; the other ones show their codes. */
const LIST_OF: Readonly<Partial<Record<GapDimension, ListId>>> = {
  beneficiary: "beneficiaries",
  pillar: "pillars",
  phase: "phases",
  action: "actions",
  donor: "organisations",
};

/** Plans "Funding gap", "Ledger" and "Funding notes". Unknown amounts are empty cells, never zero. Same result, same bytes. */
export function planGapSheets(
  result: GapResult,
  overview: WorkbookOverview,
  translate: Translate,
  stamp: GapStamp,
): Plan {
  const taken = new Set<string>();
  const ops: PlanOp[] = [];
  const preview: Message[] = [];
  const context = { result, translate, stamp };
  for (const spec of [gapSheet(context), ledgerSheet(context), notesSheet(context)]) {
    const planned = planTableSheet(spec, overview, taken);
    ops.push(...planned.ops);
    preview.push(
      message(planned.isNew ? "funding.sheet.write" : "funding.sheet.rewrite", {
        sheet: planned.sheet,
        count: spec.rows.length,
      }),
    );
  }
  return { title: message("funding.sheet.title"), ops, preview };
}

interface Context {
  readonly result: GapResult;
  readonly translate: Translate;
  readonly stamp: GapStamp;
}

/** Title, stamp, reconciliation, footnote: the same lines on all three sheets. */
function lines({ result, translate, stamp }: Context, title: Message): string[] {
  const { gross, adjustments, net } = result.reconciliation;
  return [
    translate(title),
    translate(
      message("funding.sheet.stamp", {
        asOf: result.asOf,
        currency: result.currency,
        now: stamp.now,
        taxonomy: stamp.taxonomy.version,
        version: FUNDING_VERSION,
        used: result.rowsUsed,
        leftOut: result.rowsLeftOut.length,
      }),
    ),
    translate(
      message("funding.sheet.reconciliation", {
        gross: decimalText(gross),
        adjustments: decimalText(adjustments),
        net: decimalText(net),
      }),
    ),
    DEFAULT_KOSOVO_FOOTNOTE,
  ];
}

const amountCell = (amount: Money | null): CellInput => (amount === null ? "" : cellNumber(amount));

function labelOf(dimension: GapDimension, code: string, { translate, stamp }: Context): string {
  if (code === "") return translate(message("funding.sheet.notStated"));
  const list = LIST_OF[dimension];
  const term = list === undefined ? undefined : termOf(stamp.taxonomy, list, code);
  return term === undefined ? code : displayLabel(term, translate(message("funding.sheet.proposed")));
}

function gapSheet(context: Context): TableSheet {
  const { result, translate } = context;
  const heading = (key: string): string => translate(message(`funding.sheet.${key}`));
  const row = (group: GapGroup, names: readonly string[]): CellInput[] => [
    ...names,
    amountCell(group.required),
    amountCell(group.ownFunds),
    amountCell(group.secured),
    amountCell(group.negotiated),
    amountCell(group.sought),
    amountCell(group.unknown),
    amountCell(group.hardGap),
    amountCell(group.softGap),
    amountCell(group.gapLow),
    amountCell(group.gapHigh),
    amountCell(group.surplus),
    translate(
      message("funding.sheet.coverage", { with: group.rowsWithAmount, rows: group.responseIds.length }),
    ),
    group.classes.join("; "),
    translate(message(group.assumed ? "funding.sheet.assumed" : "funding.sheet.stated")),
    [...group.needIds, ...group.responseIds].join("; ").slice(0, MOST_CELL),
  ];
  const names =
    result.by.length === 0 ? [heading("everything")] : result.by.map((dimension) => heading(dimension));
  const amounts = [
    "required",
    "ownFunds",
    "secured",
    "negotiated",
    "sought",
    "unknownState",
    "hardGap",
    "softGap",
    "gapLow",
    "gapHigh",
    "surplus",
  ];
  const groups = result.groups.map((group) =>
    row(
      group,
      result.by.map((dimension) => labelOf(dimension, group.key[dimension] ?? "", context)),
    ),
  );
  const total = row(result.total, [heading("everything"), ...names.slice(1).map(() => "")]);
  return {
    sheet: heading("gapName"),
    table: "tblGap",
    lines: lines(context, message("funding.sheet.gapTitle")),
    columns: [
      ...names.map((name) => ({ heading: name, width: 28 })),
      ...amounts.map((key) => ({ heading: heading(key), width: 16, numberFormat: AMOUNT })),
      { heading: heading("coverageHead"), width: 22 },
      { heading: heading("classes"), width: 18 },
      { heading: heading("split"), width: 12 },
      { heading: heading("rows"), width: 50 },
    ],
    rows: [...groups, total],
    whenEmpty: heading("nothing"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
  };
}

function ledgerSheet(context: Context): TableSheet {
  const { result, translate } = context;
  const heading = (key: string): string => translate(message(`funding.sheet.${key}`));
  const { gross, adjustments, net } = result.reconciliation;
  const sum = (key: string, amount: Money): CellInput[] => [heading(key), cellNumber(amount), "", ""];
  return {
    sheet: heading("ledgerName"),
    table: "tblLedger",
    lines: lines(context, message("funding.sheet.ledgerTitle")),
    columns: [
      { heading: heading("step"), width: 22 },
      { heading: heading("amount"), width: 18, numberFormat: AMOUNT },
      { heading: heading("rows"), width: 40 },
      { heading: heading("why"), width: 60 },
    ],
    rows: [
      ...result.ledger.map(({ kind, amount, rows, why }): CellInput[] => [
        heading(`step.${kind}`),
        cellNumber(amount),
        rows.join("; ").slice(0, MOST_CELL),
        translate(why),
      ]),
      sum("gross", gross),
      sum("adjustments", adjustments),
      sum("net", net),
    ],
    whenEmpty: heading("nothing"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
  };
}

function notesSheet(context: Context): TableSheet {
  const { result, translate } = context;
  const heading = (key: string): string => translate(message(`funding.sheet.${key}`));
  return {
    sheet: heading("notesName"),
    table: "tblFundingNotes",
    lines: lines(context, message("funding.sheet.notesTitle")),
    columns: [
      { heading: heading("note"), width: 80 },
      { heading: heading("count"), width: 10, numberFormat: "0" },
      { heading: heading("rows"), width: 60 },
    ],
    rows: result.notes.map(({ message: note, rows }): CellInput[] => [
      translate(note),
      rows.length,
      rows.join("; ").slice(0, MOST_CELL),
    ]),
    whenEmpty: heading("nothing"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
  };
}
