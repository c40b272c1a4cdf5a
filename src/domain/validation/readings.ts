// What the checker knows of one cell: its number, its codes, and what is wrong with it. Shared by all equal cells of a column.
// Layer: domain/validation.
import type { MessageParams } from "../message";
import type { CellValue } from "../sheet/snapshot";
import type { Severity, Suggestion } from "./finding";
import type { Rule } from "./ruleTypes";

/** One thing wrong with a cell, before it is put into words and tied to a row. */
export interface Issue {
  readonly rule: Rule;
  readonly params: MessageParams;
  readonly suggestions: readonly Suggestion[];
  readonly fix: "safe" | "ask" | null;
  /** Where the column makes the rule milder than the table says. */
  readonly severity?: Severity;
}

/** `number`: serial day, year or amount; NaN where the cell says none. `codes`: list codes or IDs read with certainty. */
export interface CellReading {
  readonly number: number;
  readonly codes: readonly string[];
  readonly issues: readonly Issue[] | null;
}

export const NO_CODES: readonly string[] = [];
/** An empty cell, and a cell with nothing to say. */
export const PLAIN: CellReading = { number: NaN, codes: NO_CODES, issues: null };

export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#REF!",
  "#NAME?",
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#GETTING_DATA",
  "#BLOCKED!",
  "#UNKNOWN!",
]);

/** A value as a message shows it: one line, not longer than 80 characters. */
export function shown(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
  if (text.length <= 80 && !text.includes("\n")) return text;
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
