// What a test over the cells of one row is. Layer: domain/validation.
import type { IsoDate } from "../../sheet/dates";
import type { ListId, Taxonomy } from "../../taxonomy/types";
import type { ColumnState, Slot } from "../columnState";
import type { Rule } from "../ruleTypes";
import type { TableState } from "../tableState";

export interface RowEnvironment {
  readonly taxonomy: Taxonomy;
  readonly today: IsoDate;
}

export type RowRule = Extract<Rule, { kind: "row" }>;
/** Looks at one row and reports what it finds. */
export type RowCheck = (slot: Slot) => void;
/** Bound to a table once, then asked row by row. Undefined: the sheet lacks the columns, so there is nothing to check. */
export type Binder = (table: TableState, rule: RowRule, environment: RowEnvironment) => RowCheck | undefined;

export const list = (column: ColumnState): ListId | undefined => column.definition.list;

/** Several checks as one; undefined where there are none. */
export function each(checks: readonly RowCheck[]): RowCheck | undefined {
  const [only] = checks;
  if (checks.length < 2) return only;
  return (slot) => {
    for (const check of checks) check(slot);
  };
}
