// Columns that a register has beside those of its template: where each row came from. Layer: domain/template.
import type { ColumnDefinition } from "./types";

export const REGISTER_KEYS = ["contributor", "received", "file", "sheet", "cell", "key"] as const;
export type RegisterKey = (typeof REGISTER_KEYS)[number];

/** Headings are fixed words, so that a register is read back in any language of the pane. */
const HEADERS: Readonly<Record<RegisterKey, string>> = {
  contributor: "Contributor",
  received: "Received on",
  file: "Source file",
  sheet: "Source sheet",
  cell: "Source cell",
  key: "Register key",
};
const WIDTHS: Readonly<Record<RegisterKey, number>> = {
  contributor: 24,
  received: 12,
  file: 28,
  sheet: 16,
  cell: 10,
  key: 24,
};

/** To the right of the template's own columns; written by us, and nobody's entry. */
export const REGISTER_COLUMNS: readonly (ColumnDefinition & { readonly key: RegisterKey })[] =
  REGISTER_KEYS.map((key) => ({
    key,
    header: HEADERS[key],
    headerAliases: [],
    type: "output",
    required: { kind: "never" },
    width: WIDTHS[key],
    numberFormat: "@",
    helpKey: `returned.register.help.${key}`,
    example: "",
    standing: "proposed",
    source: "this product",
    visibility: "members",
  }));

/** The key of a heading; undefined for any other heading. */
export function registerKeyOf(header: string): RegisterKey | undefined {
  return REGISTER_KEYS.find((key) => HEADERS[key] === header.trim());
}
