// Content of a row as one text, and a short fingerprint of it. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { rawWords } from "./words";
import { nameKey, referenceKey } from "./fields";
import { DECIDING_FIELDS } from "./types";
import type { ComparableRow, DecidedFields, DecidingField } from "./types";

/** Longer values are kept as their beginning and a sum, so that a decision fits into a cell. */
const MOST_KEPT = 240;

/**
 * The deciding fields of a row as comparable texts: case, spaces, signs, order of names and script do not matter. Empty fields
 * are left out.
 */
export function decidedFields(row: ComparableRow): DecidedFields {
  const fields = wholeFields(row);
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      value.length <= MOST_KEPT ? value : `${value.slice(0, MOST_KEPT - 18)}… ${hash(value)}`,
    ]),
  );
}

function wholeFields(row: ComparableRow): DecidedFields {
  const words = (text: string | undefined): string =>
    text === undefined ? "" : rawWords(fold(text), 20_000).join(" ");
  const names = (list: readonly string[] | undefined): string =>
    [...new Set((list ?? []).map(nameKey))]
      .filter((name) => name !== "")
      .sort()
      .join("; ");
  const values: Record<DecidingField, string> = {
    title: words(row.title),
    text: words(row.text),
    organisations: names(row.organisations),
    beneficiaries: names(row.beneficiaries),
    needs: names(row.needs),
    period: row.start === undefined && row.end === undefined ? "" : `${row.start ?? "?"}/${row.end ?? "?"}`,
    money: row.money === undefined ? "" : `${row.money.minor} ${row.money.currency}`,
    reference: referenceKey(row.reference) ?? "",
  };
  return Object.fromEntries(
    DECIDING_FIELDS.filter((field) => values[field] !== "").map((field) => [field, values[field]]),
  );
}

/** All content that tells rows apart; "" for a row without any. Who sent the row and its id are no content. */
export function contentKey(row: ComparableRow): string {
  const fields = wholeFields(row);
  const rest = [
    row.instrument,
    row.status,
    row.fundingState,
    row.followUpOf,
    (row.donors ?? []).map(nameKey).sort().join(";"),
    (row.activityTypes ?? []).map(nameKey).sort().join(";"),
    (row.pillars ?? []).join(";"),
    (row.phases ?? []).join(";"),
  ].map((value) => (value === undefined ? "" : fold(value)));
  if (Object.keys(fields).length === 0) return "";
  return JSON.stringify([fields, rest]);
}

/** Fingerprint of the deciding fields: 16 hexadecimal digits, the same on every machine. */
export function fingerprint(fields: DecidedFields): string {
  return hash(JSON.stringify(DECIDING_FIELDS.map((field) => fields[field] ?? "")));
}

/** Key of a pair from the fingerprints of both rows, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a <= b ? `${a}-${b}` : `${b}-${a}`;
}

/** Two 32-bit FNV-1a sums with different starts; no security is meant. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + i), 0x01000193);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
