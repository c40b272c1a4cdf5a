// Short ways to declare columns: formats, widths and requirements by type. Layer: domain/template.
import type { ColumnDefinition, ColumnType, Requirement } from "./types";

const DATE_FORMAT = "dd/mm/yyyy";
/** With cents: "#,##0.##" would leave a lonely decimal sign behind whole amounts. */
const AMOUNT_FORMAT = "#,##0.00";

interface Basics {
  readonly width: number;
  readonly numberFormat: string;
}

/** Text wherever Excel would change what people type: "3.10", "1.1", "1-2", "- text", "007". */
const BASICS: Readonly<Record<ColumnType, Basics>> = {
  id: { width: 18, numberFormat: "@" },
  "id-list": { width: 22, numberFormat: "@" },
  text: { width: 28, numberFormat: "@" },
  "long-text": { width: 48, numberFormat: "@" },
  list: { width: 20, numberFormat: "@" },
  "multi-list": { width: 26, numberFormat: "@" },
  amount: { width: 19, numberFormat: AMOUNT_FORMAT },
  year: { width: 12, numberFormat: "0" },
  date: { width: 12, numberFormat: DATE_FORMAT },
  url: { width: 26, numberFormat: "@" },
  output: { width: 26, numberFormat: "@" },
};

export const ALWAYS: Requirement = { kind: "always" };
export const NEVER: Requirement = { kind: "never" };
export const withColumns = (...columns: readonly string[]): Requirement => ({ kind: "with", columns });
export const unlessCode = (column: string, ...codes: readonly string[]): Requirement => ({
  kind: "unless",
  column,
  codes,
});

type Given = Pick<ColumnDefinition, "key" | "header" | "type" | "example"> &
  Partial<Omit<ColumnDefinition, "key" | "header" | "type" | "example" | "helpKey">>;

/** Makes a column from what is special about it; the help key is "template.column.<area>.<key>". */
export function columnMaker(area: string): (given: Given) => ColumnDefinition {
  return (given) => ({
    headerAliases: [],
    required: NEVER,
    ...BASICS[given.type],
    standing: "proposed",
    source: "Proposed by this product; not decided by any body of the IISG",
    visibility: "members",
    ...given,
    helpKey: `template.column.${area}.${given.key}`,
  });
}
