// How a row is known again: by its ID, else by its content. Layer: domain/returned.
import type { CellValue } from "../sheet/snapshot";
import type { TableKind } from "../template/definitions";
import { contentKey } from "../validation/rowKey";
import type { Values } from "./types";

const ID_COLUMN: Readonly<Partial<Record<TableKind, string>>> = {
  needs: "need_id",
  responses: "response_id",
};
/** The text that tells a row from others when it has no ID. */
const MAIN_TEXT: Readonly<Record<TableKind, string>> = {
  needs: "need_text",
  responses: "title",
  "funding-lines": "donor",
};
/** Together they name a funding line, which has no ID of its own. */
const LINE_KEY = ["response_id", "donor", "instrument", "year"] as const;
/** Columns that we write ourselves: what stands there is nobody's entry. */
export const OWN_COLUMNS: ReadonlySet<string> = new Set(["check"]);

export function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === "";
}

/** Empty is equal to empty; text and numbers are equal only when they are the same, sign by sign. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return isEmpty(a) ? isEmpty(b) : a === b;
}

export function sameRow(a: Values, b: Values): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (key) => OWN_COLUMNS.has(key) || sameValue(a[key], b[key]),
  );
}

/** Whether the row has an ID of its own; rows of funding lines never have one. */
export function idOf(kind: TableKind, values: Values): string | undefined {
  const column = ID_COLUMN[kind];
  const value = column === undefined ? undefined : values[column];
  const text = isEmpty(value) ? "" : String(value).trim();
  return text === "" ? undefined : text;
}

/** "needs|SC-XK-2024-001", or "needs|#..." for the content of a row without an ID. */
export function identityOf(kind: TableKind, values: Values): string {
  const id = idOf(kind, values);
  // Joined, not concatenated: the register keeps these by the ten thousand, and a joined text is one piece in memory.
  if (id !== undefined) return [kind, id].join("|");
  if (kind === "funding-lines")
    return `${kind}|${contentKey(Object.fromEntries(LINE_KEY.map((key) => [key, values[key] ?? null])))}`;
  return `${kind}|${contentKey(Object.fromEntries(Object.entries(values).filter(([key]) => !OWN_COLUMNS.has(key))))}`;
}

/** The text that people know a row by; "" where it is empty. */
export function mainTextOf(kind: TableKind, values: Values): string {
  return String(values[MAIN_TEXT[kind]] ?? "").trim();
}

/** What people read instead of the identity. */
export function shownKey(key: string): string {
  return key.slice(key.indexOf("|") + 1);
}

/**
 * The identity of an edited row without an ID among `candidates` (identities not yet claimed): the only one with the same main
 * text, else the only one with at least two thirds of its filled cells unchanged. Undefined when that is not certain.
 */
export function findEdited(
  kind: TableKind,
  values: Values,
  candidates: readonly (readonly [string, Values])[],
): string | undefined {
  const main = values[MAIN_TEXT[kind]];
  const sameText = isEmpty(main)
    ? []
    : candidates.filter(([, other]) => sameValue(other[MAIN_TEXT[kind]], main));
  if (sameText.length === 1) return sameText[0]?.[0];
  const near = (sameText.length > 1 ? sameText : candidates).filter(([, other]) => {
    const filled = Object.keys(other).filter((key) => !isEmpty(other[key]) && !OWN_COLUMNS.has(key));
    return (
      filled.length >= 3 &&
      filled.filter((key) => sameValue(other[key], values[key])).length * 3 >= filled.length * 2
    );
  });
  return near.length === 1 ? near[0]?.[0] : undefined;
}
