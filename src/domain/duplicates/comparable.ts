// Makes rows comparable: from responses of our template, or from any table once its columns are named. Layer: domain/duplicates.
import { minorDigits } from "../funding/money";
import type { Money, ResponseRecord } from "../record/types";
import type { CellValue } from "../sheet/snapshot";
import { readDay, readPeriod } from "./looseDates";
import { fold } from "../taxonomy/fold";
import type { ComparableRow } from "./types";

type Draft = { -readonly [K in keyof ComparableRow]?: ComparableRow[K] | undefined };

/** A response as the comparison sees it. What was not recognised as a code is taken in the words of the cell. */
export function comparableOfResponse(record: ResponseRecord): ComparableRow {
  const { origin, values } = record.source;
  // Names of our lists hold commas and "and"; several of them stand apart by semicolons or lines.
  const raw = (key: string): readonly string[] => splitAt(textOf(values[key] ?? null), /[;\n\r]/);
  const codes = (list: readonly (string | null)[], ...keys: readonly string[]): readonly string[] => {
    const known = list.filter((code): code is string => code !== null);
    // A half-read cell would hide a driver: then its own words count.
    const words = keys.flatMap(raw);
    return known.length >= words.length || words.length === 0
      ? known
      : [...known, ...words.filter((word) => !known.some((code) => fold(code) === fold(word)))];
  };
  return clean({
    id: record.id ?? `${origin.sheet}!${origin.rowNumber}`,
    title: joined(record.title, record.shortTitle),
    text: record.outputs.join("\n"),
    organisations: unique([
      ...codes([record.lead], "lead"),
      ...codes(record.coImplementers, "co_implementers"),
    ]),
    donors: codes(record.donors, "donors"),
    beneficiaries: codes(record.beneficiaries, "beneficiaries"),
    needs: record.needIds.length > 0 ? record.needIds : raw("need_ids"),
    start: record.start ?? undefined,
    end: record.end ?? undefined,
    money: amountOf(record),
    activityTypes: record.activityTypes,
    instrument: record.instrument ?? (textOf(values["instrument"] ?? null) || undefined),
    reference: record.reference ?? undefined,
    pillars: record.pillars,
    phases: record.phases,
    status: record.status ?? undefined,
    fundingState: record.fundingState ?? undefined,
    followUpOf: record.followUpOf ?? undefined,
    reportedBy: record.reportedBy ?? undefined,
  });
}

/** Fields that a column of any table can stand for. */
export const MAPPED_FIELDS = [
  "id",
  "title",
  "text",
  "organisation",
  "place",
  "start",
  "end",
  "need",
  "money",
  "reference",
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];
/** Headings of the columns; several columns of one field are joined. */
export type ColumnMap = Readonly<Partial<Record<MappedField, string | readonly string[]>>>;

/**
 * A row of any table, cells by heading. Lists are split at commas, semicolons, slashes, "&", "and" and line breaks. A cell with a
 * whole period ("1.1.2018-31.12.2019", "ongoing 2018-2020") gives start and end. Without an id the row number stands for it.
 * @param rowNumber 1-based, as the sheet shows it
 */
export function comparableOfMapped(
  values: Readonly<Record<string, CellValue>>,
  map: ColumnMap,
  rowNumber: number,
): ComparableRow {
  const texts = (field: MappedField): string[] => {
    const headings = map[field];
    if (headings === undefined) return [];
    return (typeof headings === "string" ? [headings] : headings)
      .map((heading) => textOf(values[heading] ?? null))
      .filter((text) => text !== "");
  };
  const cells = (field: MappedField): CellValue[] => {
    const headings = map[field];
    return headings === undefined
      ? []
      : (typeof headings === "string" ? [headings] : [...headings]).map((heading) => values[heading] ?? null);
  };
  const [startCell = null] = cells("start");
  const [endCell = null] = cells("end");
  const fromStart = readPeriod(startCell);
  const fromEnd = readPeriod(endCell);
  const start = readDay(startCell) ?? fromStart?.from ?? fromEnd?.from;
  const end = readDay(endCell) ?? fromEnd?.to ?? fromStart?.to;
  const [id] = texts("id");
  return clean({
    id: id ?? `${rowNumber}`,
    title: texts("title").map(withoutBullet).join(" "),
    text: texts("text").join("\n"),
    organisations: unique(texts("organisation").flatMap(splitNames)),
    beneficiaries: unique(texts("place").flatMap((text) => splitAt(text, /[,;/\n\r]/))),
    needs: unique(texts("need")),
    start,
    end,
    money: moneyOf(cells("money")[0] ?? null),
    reference: texts("reference")[0],
  });
}

function splitAt(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Splits a cell with several names; what stands in brackets is left out. */
export function splitNames(text: string): string[] {
  return text
    .replace(/\([^)]*\)/g, " ")
    .split(/[,;\n\r/&+|]| and | und | et | i | dhe | и | with | [-–—] /iu)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function clean(draft: Draft & { readonly id: string }): ComparableRow {
  const filled = Object.entries(draft).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled) as unknown as ComparableRow;
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

function joined(title: string | null, short: string | null): string {
  if (title === null) return short ?? "";
  return short === null || fold(title).includes(fold(short)) ? title : `${title} (${short})`;
}

function withoutBullet(text: string): string {
  return text.replace(/^\s*[-–—•*·]\s+/, "");
}

function textOf(value: CellValue): string {
  return value === null ? "" : String(value).trim();
}

/** The total, or the only amount there is. */
function amountOf(record: ResponseRecord): Money | undefined {
  return (
    record.totalBudget ??
    record.secured ??
    record.sought ??
    record.negotiated ??
    record.euContribution ??
    undefined
  );
}

/** A number cell, or a text that is a number with an optional currency code; anything doubtful is unknown. */
function moneyOf(value: CellValue): Money | undefined {
  if (typeof value === "number")
    return Number.isFinite(value) && Math.abs(value) < 1e13
      ? { minor: BigInt(Math.round(value * 100)), currency: "" }
      : undefined;
  if (typeof value !== "string") return undefined;
  const match =
    /^\s*(?:([A-Z]{3})\s*)?(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:[.,](\d{1,2}))?\s*([A-Z]{3})?\s*$/.exec(value);
  if (!match) return undefined;
  const whole = BigInt((match[2] ?? "").replace(/\D/g, ""));
  const cents = BigInt((match[3] ?? "").padEnd(2, "0"));
  const currency = match[1] ?? match[4] ?? "";
  return { minor: ((whole * 100n + cents) * 10n ** BigInt(minorDigits(currency))) / 100n, currency };
}
