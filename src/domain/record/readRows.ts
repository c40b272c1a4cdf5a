// Rows of a sheet as source rows, and source rows as records. Only what is certain gets into a record. Layer: domain/record.
import { isBlank } from "../sheet/blank";
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
  /** Columns that no row fills are left out of the rows' values, as if they were missing: tables have many, and rows are kept. */
  readonly onlyFilled?: boolean;
}

/**
 * `defaultCurrency` is taken where a row has an amount and an empty currency cell; without it such an amount is not read. `phase` is
 * that of a chart's sheet, taken where the row names none.
 */
export interface ReadContext {
  readonly taxonomy: Taxonomy;
  readonly defaultCurrency?: string;
  readonly phase?: string;
}

/** From this confidence on an alias counts as recognised; near misses never do. */
const CERTAIN = 0.9;

/** The rows below the headings; wholly empty ones (blank text counts as empty) are left out, and origins keep their place. */
export function readSourceRows(snapshot: SheetSnapshot, layout: RowLayout): SourceRow[] {
  const first = Math.max(layout.headerRow + 1, snapshot.top);
  const keys: string[] = [];
  const places: number[] = [];
  // A copy of one row without content is much quicker to make than a row that grows key by key.
  const blank: Record<string, CellValue> = {};
  for (const [key, column] of Object.entries(layout.columns)) {
    const at = column - snapshot.left;
    if (at < 0 || (layout.onlyFilled === true && !isFilledColumn(snapshot, at, first - snapshot.top)))
      continue;
    keys.push(key);
    places.push(at);
    blank[key] = null;
  }
  const rows: SourceRow[] = [];
  const last = Math.min(layout.lastRow ?? Infinity, snapshot.top + snapshot.values.length - 1);
  for (let row = first; row <= last; row += 1) {
    const cells = snapshot.values[row - snapshot.top] ?? [];
    const formulaCells = snapshot.formulas?.[row - snapshot.top];
    const values: Record<string, CellValue> = { ...blank };
    let formulas: Record<string, string> | undefined;
    let filled = false;
    for (let index = 0; index < keys.length; index++) {
      const at = places[index] as number;
      const value = cells[at] ?? null;
      if (value !== null && value !== "") {
        values[keys[index] as string] = value;
        filled ||= !isBlank(value);
      }
      const formula = formulaCells?.[at];
      if (typeof formula !== "string" || !formula.startsWith("=")) continue;
      (formulas ??= {})[keys[index] as string] = formula;
      filled = true;
    }
    if (!filled) continue;
    const { sheet } = snapshot;
    const { columns, file } = layout;
    const origin =
      file === undefined
        ? { sheet, rowNumber: row + 1, columns }
        : { file, sheet, rowNumber: row + 1, columns };
    rows.push(formulas === undefined ? { origin, values } : { origin, values, formulas });
  }
  return rows;
}

/** Whether a cell of the column holds something from the row `first` of the snapshot on. */
function isFilledColumn({ values, formulas }: SheetSnapshot, at: number, first: number): boolean {
  for (let row = first; row < values.length; row++) {
    if ((values[row]?.[at] ?? "") !== "" || formulas?.[row]?.[at]?.startsWith("=") === true) return true;
  }
  return false;
}

/** A row below the headings that is not wholly empty: its 1-based number, and the ID its cell says, null where it says none or several. */
export interface NumberedRow {
  readonly rowNumber: number;
  readonly id: string | null;
}

/** The rows that `readSourceRows` would give, without their content: for counting and finding them. */
export function numberedRows(snapshot: SheetSnapshot, layout: RowLayout, idKey?: string): NumberedRow[] {
  const places = Object.values(layout.columns)
    .map((column) => column - snapshot.left)
    .filter((at) => at >= 0);
  const idColumn = idKey === undefined ? undefined : layout.columns[idKey];
  const rows: NumberedRow[] = [];
  const last = Math.min(layout.lastRow ?? Infinity, snapshot.top + snapshot.values.length - 1);
  for (let row = Math.max(layout.headerRow + 1, snapshot.top); row <= last; row += 1) {
    const cells = snapshot.values[row - snapshot.top] ?? [];
    const formulas = snapshot.formulas?.[row - snapshot.top];
    const isFilled = (at: number): boolean =>
      !isBlank(cells[at] ?? null) || formulas?.[at]?.startsWith("=") === true;
    if (!places.some(isFilled)) continue;
    const id = idColumn === undefined ? null : idOf(cells[idColumn - snapshot.left] ?? null);
    rows.push({ rowNumber: row + 1, id });
  }
  return rows;
}

function textOf(value: CellValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = (typeof value === "string" ? value : String(value)).trim();
  return text === "" || isErrorText(text) ? null : text;
}

function idOf(value: CellValue | undefined): string | null {
  const text = textOf(value);
  const ids = text === null ? NOTHING : readIds(text);
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

export function readNeed(row: SourceRow, context: ReadContext): NeedRecord {
  const read = new RowReader(row, context);
  const { values } = row;
  return {
    source: row,
    id: read.id(values["need_id"]),
    cycle: read.code(values["cycle"], "cycles"),
    pillar: read.code(values["pillar"], "pillars"),
    beneficiary: read.code(values["beneficiary"], "beneficiaries"),
    institution: read.code(values["institution"], "institutions"),
    phase: read.code(phaseCell(row, context), "phases"),
    priority: read.code(values["priority"], "priorities"),
    objective: read.code(values["objective"], "objectives"),
    measure: read.code(values["measure"], "measures"),
    text: read.text(values["need_text"]),
    levels: read.codes(values["level"], "levels"),
    perspective: read.code(values["perspective"], "perspectives"),
    supportTypes: read.codes(values["support_type"], "activityTypes"),
    otherPillars: read.codes(values["other_pillars"], "pillars"),
    cost: read.money(values["cost"]),
    ownFunds: read.money(values["own_funds"]),
    fromYear: read.year(values["from_year"]),
    toYear: read.year(values["to_year"]),
    previousId: read.id(values["previous_id"]),
    status: read.code(values["need_status"], "needStatuses"),
  };
}

export function readResponse(row: SourceRow, context: ReadContext): ResponseRecord {
  const read = new RowReader(row, context);
  const { values } = row;
  const beneficiaryShares = read.shares(values["beneficiary_shares"], "beneficiaries");
  const needShares = read.shares(values["need_shares"]);
  const record: ResponseRecord = {
    source: row,
    id: read.id(values["response_id"]),
    reportedBy: read.code(values["reporting_member"], "organisations"),
    mappingYear: read.code(values["mapping_year"], "mappingYears"),
    title: read.text(values["title"]),
    shortTitle: read.text(values["short_title"]),
    pillars: read.codes(values["pillar"], "pillars"),
    needIds: read.ids(values["need_ids"]),
    actionCode: read.code(values["action_code"], "actions"),
    phases: read.codes(phaseCell(row, context), "phases"),
    donors: read.codes(values["donors"], "organisations"),
    instrument: read.code(values["instrument"], "instruments"),
    reference: read.text(values["reference"]),
    lead: read.code(values["lead"], "organisations"),
    coImplementers: read.codes(values["co_implementers"], "organisations"),
    beneficiaries: read.codes(values["beneficiaries"], "beneficiaries"),
    scope: read.code(values["scope"], "scopes"),
    activityTypes: read.codes(values["activity_type"], "activityTypes"),
    outputs: read.lines(values["outputs"]),
    status: read.code(values["status"], "statuses"),
    start: read.date(values["start"]),
    end: read.date(values["end"]),
    timelineNote: read.text(values["timeline_note"]),
    totalBudget: read.money(values["total_budget"]),
    euContribution: read.money(values["eu_contribution"]),
    otherContributions: read.money(values["other_contributions"]),
    fundingState: read.code(values["funding_status"], "fundingStates"),
    secured: read.money(values["secured"]),
    negotiated: read.money(values["negotiated"]),
    sought: read.money(values["sought"]),
    fundedFrom: read.year(values["funded_from"]),
    fundedTo: read.year(values["funded_to"]),
    followUpOf: read.id(values["follow_up_of"]),
    visibility: read.code(values["visibility"], "visibilities"),
  };
  // Rows without shares, nearly all, are made in one go.
  if (beneficiaryShares === null && needShares === null) return record;
  return {
    ...record,
    ...(beneficiaryShares === null ? {} : { beneficiaryShares }),
    ...(needShares === null ? {} : { needShares }),
  };
}

/** The row's own entry, else the phase of its sheet, which is a code. */
function phaseCell({ values }: SourceRow, { phase }: ReadContext): CellValue | undefined {
  return phase !== undefined && isBlank(values["phase"] ?? null) ? phase : values["phase"];
}

/** Null where the row names no response: such a line belongs to nothing. */
export function readFundingLine(row: SourceRow, context: ReadContext): FundingLine | null {
  const read = new RowReader(row, context);
  const { values } = row;
  const responseId = read.id(values["response_id"]);
  if (responseId === null) return null;
  return {
    source: row,
    responseId,
    donor: read.code(values["donor"], "organisations"),
    instrument: read.code(values["instrument"], "instruments"),
    year: read.year(values["year"]),
    amount: read.money(values["amount"]),
    state: read.code(values["funding_status"], "fundingStates"),
  };
}

/** What was read before: tables say the same words in many rows. Of each list so many texts are remembered. */
const MOST_REMEMBERED = 5_000;

/** The answers to texts of each list of one taxonomy. */
class Remembered<T> {
  private readonly lists = new Map<ListId, Map<string, T>>();

  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly read: (taxonomy: Taxonomy, list: ListId, text: string) => T,
  ) {}

  of(list: ListId, text: string): T {
    let texts = this.lists.get(list);
    if (texts === undefined) this.lists.set(list, (texts = new Map<string, T>()));
    let code = texts.get(text);
    if (code === undefined) {
      code = this.read(this.taxonomy, list, text);
      if (texts.size < MOST_REMEMBERED) texts.set(text, code);
    }
    return code;
  }
}

interface Codes {
  readonly one: Remembered<string | null>;
  readonly many: Remembered<readonly string[]>;
}

const codesOf = new WeakMap<Taxonomy, Codes>();

function rememberedCodes(taxonomy: Taxonomy): Codes {
  let codes = codesOf.get(taxonomy);
  if (codes === undefined) {
    codes = { one: new Remembered(taxonomy, readCode), many: new Remembered(taxonomy, readCodes) };
    codesOf.set(taxonomy, codes);
  }
  return codes;
}

/** The code that a text names with certainty: code, label, cell text, a label of another language, or an unambiguous alias. */
export function certainCode(taxonomy: Taxonomy, list: ListId, text: string): string | null {
  return rememberedCodes(taxonomy).one.of(list, text);
}

function readCode(taxonomy: Taxonomy, list: ListId, text: string): string | null {
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
export function certainCodes(taxonomy: Taxonomy, list: ListId, text: string): readonly string[] {
  return rememberedCodes(taxonomy).many.of(list, text);
}

function readCodes(taxonomy: Taxonomy, list: ListId, text: string): readonly string[] {
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

/** Reads the cells of one row. Each is given by its name where it is asked for, which is much quicker than a look-up by a variable. */
class RowReader {
  private readonly taxonomy: Taxonomy;
  /** Codes read before, of this taxonomy. */
  private readonly known: Codes;
  /** The currency cell, read once: its text, and the code that stands for it. */
  private currencyText: string | null | undefined;
  private currencyCode: string | null = null;

  constructor(
    private readonly row: SourceRow,
    private readonly context: ReadContext,
  ) {
    this.taxonomy = context.taxonomy;
    this.known = rememberedCodes(context.taxonomy);
  }

  text(value: CellValue | undefined): string | null {
    return textOf(value);
  }

  ids(value: CellValue | undefined): readonly string[] {
    const text = textOf(value);
    return text === null ? NOTHING : readIds(text);
  }

  id(value: CellValue | undefined): string | null {
    return idOf(value);
  }

  lines(value: CellValue | undefined): readonly string[] {
    const text = textOf(value);
    return text === null ? NOTHING : bulletLines(text);
  }

  code(value: CellValue | undefined, list: ListId): string | null {
    const text = textOf(value);
    return text === null ? null : this.known.one.of(list, text);
  }

  codes(value: CellValue | undefined, list: ListId): readonly string[] {
    const text = textOf(value);
    return text === null ? NOTHING : this.known.many.of(list, text);
  }

  year(value: CellValue | undefined): number | null {
    return readYear(value ?? null);
  }

  date(value: CellValue | undefined): IsoDate | null {
    if (typeof value === "number") return isoOfSerial(value) ?? null;
    return typeof value === "string" ? certainOnly(readDayText(value)) : null;
  }

  money(value: CellValue | undefined): Money | null {
    if (typeof value !== "number" && typeof value !== "string") return null;
    if (this.currencyText === undefined) {
      this.currencyText = textOf(this.row.values["currency"]);
      this.currencyCode =
        this.currencyText === null
          ? (this.context.defaultCurrency ?? null)
          : currencyCode(this.taxonomy, this.currencyText);
    }
    const written = this.currencyCode;
    const amount = certainOnly(readMoneyText(value, written === null ? {} : { defaultCurrency: written }));
    if (amount === null || amount.minor < 0n) return null;
    if (this.currencyText === null) return amount;
    return written === null || amount.currency !== written ? null : amount;
  }

  shares(value: CellValue | undefined, list?: ListId): readonly Share[] | null {
    const text = textOf(value);
    if (text === null) return null;
    return certainOnly(readShares(text, list === undefined ? {} : { taxonomy: this.taxonomy, list }));
  }
}

const NOTHING: readonly string[] = [];

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

function isErrorText(text: string): boolean {
  return text.startsWith("#") && /^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(text);
}
