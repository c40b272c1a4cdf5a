// Rows of a sheet as source rows, and source rows as records. Only what is certain gets into a record. Layer: domain/record.
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import type { IsoDate } from "../sheet/dates";
import { isoOfSerial } from "../sheet/dates";
import { findTerm, termOf, termsOf } from "../taxonomy/lookup";
import { suggestFor } from "../taxonomy/suggest";
import type { ListId, Taxonomy } from "../taxonomy/types";
import { readDayText } from "./readDate";
import { readIds, readShares } from "./readLists";
import { readMoneyText } from "./readMoney";
import type { FundingLine, Money, NeedRecord, ResponseRecord, Share, SourceRow } from "./types";

/** Where the data of a table stands. Rows and columns are 0-based on the sheet; `lastRow` is included. */
export interface RowLayout {
  readonly headerRow: number;
  /** Column key to 0-based sheet column. */
  readonly columns: Readonly<Record<string, number>>;
  readonly lastRow?: number;
  readonly file?: string;
}

/** `defaultCurrency` is taken where a row has an amount and an empty currency cell; without it such an amount is not read. */
export interface ReadContext {
  readonly taxonomy: Taxonomy;
  readonly defaultCurrency?: string;
}

/** From this confidence on an alias counts as recognised; near misses never do. */
const CERTAIN = 0.9;

/** The rows below the headings; wholly empty ones (blank text counts as empty) are left out, and origins keep their place. */
export function readSourceRows(snapshot: SheetSnapshot, layout: RowLayout): SourceRow[] {
  const keys = Object.entries(layout.columns);
  const rows: SourceRow[] = [];
  const last = Math.min(layout.lastRow ?? Infinity, snapshot.top + snapshot.values.length - 1);
  for (let row = Math.max(layout.headerRow + 1, snapshot.top); row <= last; row += 1) {
    const cells = snapshot.values[row - snapshot.top] ?? [];
    const formulaCells = snapshot.formulas?.[row - snapshot.top];
    const values: Record<string, CellValue> = {};
    const formulas: Record<string, string> = {};
    let filled = false;
    for (const [key, column] of keys) {
      const at = column - snapshot.left;
      if (at < 0) continue;
      const value = cells[at] ?? null;
      values[key] = value === "" ? null : value;
      const formula = formulaCells?.[at];
      if (typeof formula === "string" && formula.startsWith("=")) formulas[key] = formula;
      if (!isBlank(value) || formulas[key] !== undefined) filled = true;
    }
    if (!filled) continue;
    const origin = {
      ...(layout.file === undefined ? {} : { file: layout.file }),
      sheet: snapshot.sheet,
      rowNumber: row + 1,
      columns: layout.columns,
    };
    rows.push({ origin, values, ...(Object.keys(formulas).length === 0 ? {} : { formulas }) });
  }
  return rows;
}

export function readNeed(row: SourceRow, context: ReadContext): NeedRecord {
  const read = readerOf(row, context);
  return {
    source: row,
    id: read.id("need_id"),
    cycle: read.code("cycle", "cycles"),
    pillar: read.code("pillar", "pillars"),
    beneficiary: read.code("beneficiary", "beneficiaries"),
    institution: read.code("institution", "institutions"),
    phase: read.code("phase", "phases"),
    priority: read.code("priority", "priorities"),
    objective: read.code("objective", "objectives"),
    measure: read.code("measure", "measures"),
    text: read.text("need_text"),
    levels: read.codes("level", "levels"),
    perspective: read.code("perspective", "perspectives"),
    supportTypes: read.codes("support_type", "activityTypes"),
    otherPillars: read.codes("other_pillars", "pillars"),
    cost: read.money("cost"),
    ownFunds: read.money("own_funds"),
    fromYear: read.year("from_year"),
    toYear: read.year("to_year"),
    previousId: read.id("previous_id"),
    status: read.code("need_status", "needStatuses"),
  };
}

export function readResponse(row: SourceRow, context: ReadContext): ResponseRecord {
  const read = readerOf(row, context);
  const beneficiaryShares = read.shares("beneficiary_shares", "beneficiaries");
  const needShares = read.shares("need_shares");
  return {
    source: row,
    id: read.id("response_id"),
    reportedBy: read.code("reporting_member", "organisations"),
    mappingYear: read.code("mapping_year", "mappingYears"),
    title: read.text("title"),
    shortTitle: read.text("short_title"),
    pillars: read.codes("pillar", "pillars"),
    needIds: read.ids("need_ids"),
    actionCode: read.code("action_code", "actions"),
    phases: read.codes("phase", "phases"),
    donors: read.codes("donors", "organisations"),
    instrument: read.code("instrument", "instruments"),
    reference: read.text("reference"),
    lead: read.code("lead", "organisations"),
    coImplementers: read.codes("co_implementers", "organisations"),
    beneficiaries: read.codes("beneficiaries", "beneficiaries"),
    scope: read.code("scope", "scopes"),
    activityTypes: read.codes("activity_type", "activityTypes"),
    outputs: read.lines("outputs"),
    status: read.code("status", "statuses"),
    start: read.date("start"),
    end: read.date("end"),
    timelineNote: read.text("timeline_note"),
    totalBudget: read.money("total_budget"),
    euContribution: read.money("eu_contribution"),
    otherContributions: read.money("other_contributions"),
    fundingState: read.code("funding_status", "fundingStates"),
    secured: read.money("secured"),
    negotiated: read.money("negotiated"),
    sought: read.money("sought"),
    fundedFrom: read.year("funded_from"),
    fundedTo: read.year("funded_to"),
    followUpOf: read.id("follow_up_of"),
    visibility: read.code("visibility", "visibilities"),
    ...(beneficiaryShares === null ? {} : { beneficiaryShares }),
    ...(needShares === null ? {} : { needShares }),
  };
}

/** Null where the row names no response: such a line belongs to nothing. */
export function readFundingLine(row: SourceRow, context: ReadContext): FundingLine | null {
  const read = readerOf(row, context);
  const responseId = read.id("response_id");
  if (responseId === null) return null;
  return {
    source: row,
    responseId,
    donor: read.code("donor", "organisations"),
    instrument: read.code("instrument", "instruments"),
    year: read.year("year"),
    amount: read.money("amount"),
    state: read.code("funding_status", "fundingStates"),
  };
}

/** The code that a text names with certainty: code, label, cell text, a label of another language, or an unambiguous alias. */
export function certainCode(taxonomy: Taxonomy, list: ListId, text: string): string | null {
  const plain = text.trim();
  if (plain === "" || ASKED[list]?.has(plain.toUpperCase()) === true) return null;
  const exact = findTerm(taxonomy, list, plain);
  if (exact !== undefined) return exact.code;
  const coded = /^([A-Z][A-Za-z0-9.]*(?:-[A-Za-z0-9.]+)+)[\s:\u2013-]/.exec(plain)?.[1];
  if (coded !== undefined) {
    const term = termOf(taxonomy, list, coded.replace(/\.$/, ""));
    if (term !== undefined) return term.code;
  }
  const [best, second] = suggestFor(taxonomy, list, plain);
  if (best === undefined || best.confidence < CERTAIN || best.why === "near" || best.why === "look-alike")
    return null;
  if (second !== undefined && second.confidence >= best.confidence - 0.02) return null;
  return termOf(taxonomy, list, best.code) === undefined ? null : best.code;
}

/** Cells that are asked about when they stand alone: RS is Serbia or Republika Srpska, WB the region or the World Bank. */
const ASKED: Partial<Readonly<Record<ListId, ReadonlySet<string>>>> = {
  beneficiaries: new Set(["RS", "WB"]),
  organisations: new Set(["RS", "WB"]),
};

/** Codes of a cell "A; B"; parts that are not certain are left out. RS counts as Serbia in a list of partners other than BiH. */
export function certainCodes(taxonomy: Taxonomy, list: ListId, text: string): string[] {
  const whole = certainCode(taxonomy, list, text);
  if (whole !== null) return [whole];
  const parts = listParts(text, taxonomy, list);
  const codes = parts.map((part) => certainCode(taxonomy, list, part));
  const amongPartners = codes.some((code) => code !== null && code !== "BA" && code !== "WB6");
  if (list === "beneficiaries" && amongPartners) {
    parts.forEach((part, at) => {
      if (part.trim() === "RS" && termOf(taxonomy, list, "RS") !== undefined) codes[at] = "RS";
    });
  }
  return [...new Set(codes.filter((code) => code !== null))];
}

/** Semicolons and line breaks part for sure; commas only where every piece is then known by code or label. */
function listParts(text: string, taxonomy: Taxonomy, list: ListId): string[] {
  return text
    .split(/[;\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap((part) => {
      if (!part.includes(",") || certainCode(taxonomy, list, part) !== null) return [part];
      const finer = part
        .split(",")
        .map((piece) => piece.trim())
        .filter((piece) => piece !== "");
      const allKnown = finer.every((piece) => piece === "RS" || certainCode(taxonomy, list, piece) !== null);
      return allKnown ? finer : [part];
    });
}

interface RowReader {
  text(key: string): string | null;
  id(key: string): string | null;
  ids(key: string): readonly string[];
  lines(key: string): readonly string[];
  code(key: string, list: ListId): string | null;
  codes(key: string, list: ListId): readonly string[];
  year(key: string): number | null;
  date(key: string): IsoDate | null;
  money(key: string): Money | null;
  shares(key: string, list?: ListId): readonly Share[] | null;
}

function readerOf(row: SourceRow, context: ReadContext): RowReader {
  const { taxonomy } = context;
  const raw = (key: string): CellValue => row.values[key] ?? null;
  const text = (key: string): string | null => {
    const value = raw(key);
    if (isBlank(value) || isErrorText(value)) return null;
    return String(value).trim();
  };
  const ids = (key: string): readonly string[] => readIds(text(key) ?? "");
  const currency = (): string | null => {
    const written = text("currency");
    return written === null ? (context.defaultCurrency ?? null) : currencyCode(taxonomy, written);
  };
  return {
    text,
    ids,
    id: (key) => (ids(key).length === 1 ? (ids(key)[0] ?? null) : null),
    lines: (key) => bulletLines(text(key) ?? ""),
    code: (key, list) => withText(text(key), null, (value) => certainCode(taxonomy, list, value)),
    codes: (key, list) => withText(text(key), [], (value) => certainCodes(taxonomy, list, value)),
    year: (key) => readYear(raw(key)),
    date: (key) => {
      const value = raw(key);
      if (typeof value === "number") return isoOfSerial(value) ?? null;
      return typeof value === "string" ? certainOnly(readDayText(value)) : null;
    },
    money: (key) => {
      const value = raw(key);
      const written = currency();
      if (typeof value !== "number" && typeof value !== "string") return null;
      const options = written === null ? {} : { defaultCurrency: written };
      const read = readMoneyText(value, options);
      const amount = certainOnly(read);
      if (amount === null || amount.minor < 0n || (written === null && text("currency") !== null))
        return null;
      return written !== null && text("currency") !== null && amount.currency !== written ? null : amount;
    },
    shares: (key, list) =>
      withText(text(key), null, (value) =>
        certainOnly(readShares(value, list === undefined ? {} : { taxonomy, list })),
      ),
  };
}

function withText<T>(text: string | null, otherwise: T, read: (text: string) => T): T {
  return text === null ? otherwise : read(text);
}

function certainOnly<T>(reading: { readonly value: T | null; readonly certainty: string }): T | null {
  return reading.certainty === "certain" ? reading.value : null;
}

function currencyCode(taxonomy: Taxonomy, text: string): string | null {
  const term = findTerm(taxonomy, "currencies", text);
  if (term !== undefined) return term.code;
  const alias = termsOf(taxonomy, "currencies").find((currency) =>
    currency.aliases.some((name) => name.text.toLowerCase() === text.toLowerCase()),
  );
  return alias?.code ?? null;
}

/** A year of a cell: a whole number or its text, 1900 to 2199. */
function readYear(value: CellValue): number | null {
  const year =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^\s*\d{4}\s*\.?\s*$/.test(value)
        ? Number.parseInt(value.trim(), 10)
        : NaN;
  return Number.isInteger(year) && year >= 1900 && year <= 2199 ? year : null;
}

/** The bullets of a cell, one a line, without their marks. */
export function bulletLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-\u2013\u2014\u2022\u00B7\u25AA*]\s+|[-\u2013\u2022\u00B7\u25AA](?=\p{L}))/u, "")
        .trim(),
    )
    .filter((line) => line !== "");
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function isErrorText(value: CellValue): boolean {
  return (
    typeof value === "string" &&
    /^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(value.trim())
  );
}
