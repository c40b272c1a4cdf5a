// Rows of a recognised table as source rows, and source rows as needs, responses and funding lines. Layer: domain/record.
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import type { ListId, Taxonomy } from "../taxonomy/types";
import { codeOf, codesOf, dateOf, idsOf, moneyOf, sharesOf, textOf, yearOf } from "./cells";
import type { FundingLine, Money, NeedRecord, ResponseRecord, SourceRow } from "./types";

/** Where the columns of a table stand; all indices 0-based on the sheet. */
export interface RowLayout {
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Rows inside the data that repeat the headings: they are no records. */
  readonly repeatedHeaderRows?: readonly number[];
}

export interface ReadingContext {
  readonly taxonomy: Taxonomy;
  /** Currency of amounts whose row names none. */
  readonly defaultCurrency?: string;
  /** The phase of a chart's sheet. */
  readonly phase?: string;
}

/** Rows below the headings in the order of the sheet; rows without a value in our columns are left out. */
export function readSourceRows(snapshot: SheetSnapshot, layout: RowLayout, file?: string): SourceRow[] {
  const keys = Object.keys(layout.columns);
  const positions = keys.map((key) => (layout.columns[key] as number) - snapshot.left);
  const skipped = new Set(layout.repeatedHeaderRows ?? []);
  const rows: SourceRow[] = [];
  snapshot.values.forEach((cells, index) => {
    const row = snapshot.top + index;
    if (row <= layout.headerRow || skipped.has(row)) return;
    const values: Record<string, CellValue> = {};
    let isFilled = false;
    keys.forEach((key, at) => {
      const value = cells[positions[at] as number] ?? null;
      values[key] = value;
      isFilled ||= value !== null;
    });
    if (!isFilled) return;
    const origin = { ...(file === undefined ? {} : { file }), sheet: snapshot.sheet, rowNumber: row + 1, columns: layout.columns };
    const formulaCells = snapshot.formulas?.[index];
    const formulas = formulaCells
      ? Object.fromEntries(keys.flatMap((key, at) => (formulaCells[positions[at] as number] ? [[key, formulaCells[positions[at] as number] as string]] : [])))
      : {};
    rows.push(Object.keys(formulas).length === 0 ? { origin, values } : { origin, values, formulas });
  });
  return rows;
}

/** Short readers over one row. */
class Cells {
  constructor(
    private readonly row: SourceRow,
    private readonly context: ReadingContext,
  ) {}

  text = (key: string): string | null => textOf(this.row.values[key]);
  code = (key: string, list: ListId): string | null => codeOf(this.row.values[key], list, this.context.taxonomy);
  codes = (key: string, list: ListId): string[] => codesOf(this.row.values[key], list, this.context.taxonomy);
  ids = (key: string): string[] => idsOf(this.row.values[key]);
  date = (key: string): string | null => dateOf(this.row.values[key]);
  year = (key: string): number | null => yearOf(this.row.values[key]);

  /** An amount in the row's currency; a currency that is not readable makes the amount unknown. */
  money = (key: string): Money | null => {
    const stated = this.text("currency");
    const currency = stated === null ? (this.context.defaultCurrency ?? "EUR") : this.code("currency", "currencies");
    return currency === null ? null : moneyOf(this.row.values[key], currency);
  };
}

export function readNeed(row: SourceRow, context: ReadingContext): NeedRecord {
  const cells = new Cells(row, context);
  return {
    source: row,
    id: cells.text("need_id"),
    cycle: cells.code("cycle", "cycles"),
    pillar: cells.code("pillar", "pillars"),
    beneficiary: cells.code("beneficiary", "beneficiaries"),
    institution: cells.text("institution"),
    phase: context.phase ?? cells.code("phase", "phases"),
    priority: cells.code("priority", "priorities"),
    objective: cells.code("objective", "objectives"),
    measure: cells.code("measure", "measures"),
    text: cells.text("need_text"),
    levels: cells.codes("level", "levels"),
    perspective: cells.code("perspective", "perspectives"),
    supportTypes: cells.codes("support_type", "activityTypes"),
    otherPillars: cells.codes("other_pillars", "pillars"),
    cost: cells.money("cost"),
    ownFunds: cells.money("own_funds"),
    fromYear: cells.year("from_year"),
    toYear: cells.year("to_year"),
    previousId: cells.text("previous_id"),
    status: cells.code("need_status", "needStatuses"),
  };
}

export function readResponse(row: SourceRow, context: ReadingContext): ResponseRecord {
  const cells = new Cells(row, context);
  const beneficiaryShares = sharesOf(row.values["beneficiary_shares"], (name) => codeOf(name, "beneficiaries", context.taxonomy));
  const needShares = sharesOf(row.values["need_shares"], (name) => name);
  return {
    source: row,
    id: cells.text("response_id"),
    reportedBy: cells.code("reporting_member", "organisations"),
    mappingYear: cells.text("mapping_year"),
    title: cells.text("title"),
    shortTitle: cells.text("short_title"),
    pillars: cells.codes("pillar", "pillars"),
    needIds: cells.ids("need_ids"),
    actionCode: cells.code("action_code", "actions"),
    phases: context.phase === undefined ? cells.codes("phase", "phases") : [context.phase],
    donors: cells.codes("donors", "organisations"),
    instrument: cells.code("instrument", "instruments") ?? cells.text("instrument"),
    reference: cells.text("reference"),
    lead: cells.code("lead", "organisations"),
    coImplementers: cells.codes("co_implementers", "organisations"),
    beneficiaries: cells.codes("beneficiaries", "beneficiaries"),
    scope: cells.code("scope", "scopes"),
    activityTypes: cells.codes("activity_type", "activityTypes"),
    outputs: (cells.text("outputs") ?? "").split("\n").map((line) => line.replace(/^\s*[-–•*]\s*/, "").trim()).filter((line) => line !== ""),
    status: cells.code("status", "statuses"),
    start: cells.date("start"),
    end: cells.date("end"),
    timelineNote: cells.text("timeline_note"),
    totalBudget: cells.money("total_budget"),
    euContribution: cells.money("eu_contribution"),
    otherContributions: cells.money("other_contributions"),
    fundingState: cells.code("funding_status", "fundingStates"),
    secured: cells.money("secured"),
    negotiated: cells.money("negotiated"),
    sought: cells.money("sought"),
    fundedFrom: cells.year("funded_from"),
    fundedTo: cells.year("funded_to"),
    followUpOf: cells.text("follow_up_of"),
    visibility: cells.code("visibility", "visibilities"),
    ...(beneficiaryShares === undefined ? {} : { beneficiaryShares }),
    ...(needShares === undefined ? {} : { needShares }),
  };
}

/** undefined for a line that names no response: it belongs to nothing. */
export function readFundingLine(row: SourceRow, context: ReadingContext): FundingLine | undefined {
  const cells = new Cells(row, context);
  const responseId = cells.text("response_id");
  if (responseId === null) return undefined;
  return {
    source: row,
    responseId,
    donor: cells.code("donor", "organisations"),
    instrument: cells.code("instrument", "instruments") ?? cells.text("instrument"),
    year: cells.year("year"),
    amount: cells.money("amount"),
    state: cells.code("funding_status", "fundingStates"),
  };
}
