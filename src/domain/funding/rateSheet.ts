// Plans the sheet with the dated rates: made once, then only currencies without a row are added. Layer: domain/funding.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { FundingLine, Money, NeedRecord, ResponseRecord } from "../record/types";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { planTableSheet } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { RATE_TABLE } from "./rates";
import { DATE_FORMAT } from "./standardSheet";

/** Rows below the table that have its limits too. */
const RESERVE = 200;

/** Currencies other than the euro that amounts are in, sorted. */
export function currenciesOf(records: {
  readonly needs: readonly NeedRecord[];
  readonly responses: readonly ResponseRecord[];
  readonly fundingLines: readonly FundingLine[];
}): string[] {
  const amounts: (Money | null)[] = [
    ...records.needs.flatMap(({ cost, ownFunds }) => [cost, ownFunds]),
    ...records.responses.flatMap(
      ({ totalBudget, euContribution, otherContributions, secured, negotiated, sought }) => [
        totalBudget,
        euContribution,
        otherContributions,
        secured,
        negotiated,
        sought,
      ],
    ),
    ...records.fundingLines.map(({ amount }) => amount),
  ];
  const codes = new Set(amounts.flatMap((amount) => (amount === null ? [] : [amount.currency])));
  codes.delete("EUR");
  return [...codes].sort();
}

/**
 * The sheet, or new rows on it. Rates are never invented: a row has the currency, and people fill in rate, date and source.
 * Undefined: the sheet is there and no currency is missing. @param listed currencies that have a row.
 */
export function planRateSheet(
  used: readonly string[],
  listed: readonly string[],
  overview: WorkbookOverview,
  translate: Translate,
): Plan | undefined {
  const missing = used.filter((code) => !listed.includes(code));
  const rows = missing.map((code): CellInput[] => [code, "", "", ""]);
  const known = overview.tables.find(({ name }) => name === RATE_TABLE);
  const title = message("funding.rates.plan");
  const ask: Message[] =
    missing.length === 0 ? [] : [message("funding.rates.missing", { list: missing.join(", ") })];
  if (known) {
    if (missing.length === 0) return undefined;
    return {
      title,
      ops: [
        { kind: "append-rows", table: RATE_TABLE, values: rows },
        { kind: "activate", sheet: known.sheet },
      ],
      preview: [message("funding.rates.added", { sheet: known.sheet, count: missing.length }), ...ask],
    };
  }
  const word = (key: string): string => translate(message(`funding.column.${key}`));
  const spec = {
    sheet: word("rates"),
    table: RATE_TABLE,
    lines: [translate(message("funding.rates.title")), translate(message("funding.rates.hint"))],
    columns: [
      { heading: word("currency"), width: 12 },
      { heading: word("euros"), width: 22, numberFormat: "0.000000" },
      { heading: word("date"), width: 14, numberFormat: DATE_FORMAT },
      { heading: word("source"), width: 60 },
    ],
    rows,
    whenEmpty: "",
    footer: DEFAULT_KOSOVO_FOOTNOTE,
  };
  const { ops, sheet } = planTableSheet(spec, overview, new Set());
  const top = spec.lines.length + 2;
  const height = Math.max(1, rows.length) + RESERVE;
  const limits: PlanOp[] = (
    [
      ["currency", { kind: "text-length", max: 3 }],
      ["euros", { kind: "decimal", min: 0, max: 10_000 }],
      ["date", { kind: "date", min: 18_264, max: 73_050 }],
    ] as const
  ).map(([key, rule], column): PlanOp => ({
    kind: "validation",
    sheet,
    area: { top, left: column, rows: height, columns: 1 },
    validation: {
      rule,
      allowBlank: true,
      alert: { style: "warning", title: word(key), text: translate(message(`funding.rates.${key}Alert`)) },
      prompt: { title: word(key), text: translate(message(`funding.rates.${key}Prompt`)) },
    },
  }));
  return {
    title,
    ops: [...ops, ...limits, { kind: "activate", sheet }],
    preview: [message("funding.rates.written", { sheet }), ...ask],
  };
}
