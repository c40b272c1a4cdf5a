// Binds the rules' table to the tables of one workbook: one interpreter per kind of rule. Layer: domain/validation.
import { serialOfIso } from "../sheet/dates";
import { message, type Message } from "../message";
import { termOf } from "../taxonomy/lookup";
import type { CheckInput, CheckTable } from "./check";
import { C } from "./columns";
import { FILE_TESTS, type FileNeed } from "./fileTests";
import { KEY_GROUPINGS, PRINT_GROUPINGS, type GroupRule } from "./groupTests";
import { KeyIndex, PrintIndex, type GroupIndex } from "./groupIndex";
import { SeriesIndex } from "./seriesIndex";
import { RULES } from "./rules";
import type { Rule, RuleScope } from "./ruleTypes";
import { ROW_TESTS } from "./rowTests/all";
import type { RowCheck, RowEnvironment } from "./rowTests/rowTest";
import type { ColumnState, Slot } from "./columnState";
import type { TableState } from "./tableState";

type OfKind<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;

export const rulesOf = <K extends Rule["kind"]>(kind: K): OfKind<K>[] =>
  RULES.filter((rule): rule is OfKind<K> => rule.kind === kind);

const applies = (rule: Rule, scope: RuleScope): boolean => rule.on === undefined || rule.on.includes(scope);

/** Checks that need one row only, in the order of the rules' table. */
export interface RowChecks {
  /** For every row. */
  readonly always: readonly RowCheck[];
  /** Only for rows that lack a cell every row must fill (`isIncomplete`). */
  readonly incomplete: readonly RowCheck[];
}

export function rowChecks(table: TableState, environment: RowEnvironment): RowChecks {
  const scope = table.table.kind;
  const checks: (RowCheck | undefined)[] = [];
  const incomplete: RowCheck[] = [];
  for (const column of table.columns) {
    const check = requiredCheck(table, column);
    if (check !== undefined && column.definition.required.kind === "always") incomplete.push(check);
    else checks.push(check);
  }
  for (const rule of RULES) {
    if (!applies(rule, scope)) continue;
    if (rule.kind === "order") checks.push(orderCheck(table, rule));
    else if (rule.kind === "sum") checks.push(sumCheck(table, rule));
    else if (rule.kind === "row") checks.push(ROW_TESTS[rule.test](table, rule, environment));
  }
  return { always: checks.filter((check) => check !== undefined), incomplete };
}

const REQUIRED_RULES = rulesOf("required");

/** The rule of an empty cell: the one that names the column, else the one for all columns. */
function requiredRule(column: ColumnState): OfKind<"required"> | undefined {
  return (
    REQUIRED_RULES.find((rule) => rule.columns.includes(column.key)) ??
    REQUIRED_RULES.find((rule) => rule.columns.includes("*"))
  );
}

function requiredCheck(table: TableState, column: ColumnState): RowCheck | undefined {
  const { required } = column.definition;
  // A line of funding carries the ID of its response; a missing one is no missing own ID.
  const rule = requiredRule(column);
  if (rule === undefined || required.kind === "never") return undefined;
  const missing = (slot: Slot): void => table.report(slot, rule, column);
  switch (required.kind) {
    case "always":
      return (slot) => {
        if (column.isBlank(slot)) missing(slot);
      };
    case "with": {
      const others = required.columns.flatMap((key) => table.column(key) ?? []);
      return (slot) => {
        if (column.isBlank(slot) && others.some((other) => !other.isBlank(slot))) missing(slot);
      };
    }
    case "unless": {
      const other = table.column(required.column);
      return (slot) => {
        if (!column.isBlank(slot)) return;
        const codes = other?.codes(slot) ?? [];
        if (!codes.some((code) => required.codes.includes(code))) missing(slot);
      };
    }
  }
}

function orderCheck(table: TableState, rule: OfKind<"order">): RowCheck | undefined {
  const [first, last] = table.columnsOf(rule.columns) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return (slot) => {
    const a = first.number(slot);
    const b = last.number(slot);
    if (a > b)
      table.report(slot, rule, last, {
        other: first.definition.header,
        start: showNumber(first, a),
        end: showNumber(last, b),
      });
  };
}

function showNumber(column: ColumnState, value: number): string {
  return column.definition.type === "date"
    ? new Date((value - serialOfIso("1970-01-01")) * 86_400_000).toISOString().slice(0, 10)
    : String(value);
}

/** The first column is the total of the others; checked where all of them are filled. */
function sumCheck(table: TableState, rule: OfKind<"sum">): RowCheck | undefined {
  const [total, ...parts] = table.columnsOf(rule.columns) ?? [];
  if (total === undefined || parts.length === 0) return undefined;
  return (slot) => {
    const whole = total.number(slot);
    if (Number.isNaN(whole)) return;
    let sum = 0;
    for (const part of parts) {
      const amount = part.number(slot);
      if (Number.isNaN(amount)) {
        if (!part.isBlank(slot)) return;
        const filled = parts.filter((other) => !other.isBlank(slot));
        // A part that is blank is unknown, not zero; only a part above the whole is wrong then.
        for (const other of filled)
          if (other.number(slot) > whole + rule.tolerance)
            table.report(slot, rule, total, {
              sum: other.number(slot),
              total: whole,
              difference: round(whole - other.number(slot)),
            });
        return;
      }
      sum += amount;
    }
    if (Math.abs(sum - whole) > rule.tolerance)
      table.report(slot, rule, total, { sum: round(sum), total: whole, difference: round(whole - sum) });
  };
}

const round = (amount: number): number => Math.round(amount * 100) / 100;

export interface Skipped {
  readonly rule: string;
  readonly why: Message;
}

/** Groupings that have something to group, with their rules. */
export function groupIndexes(tables: readonly TableState[]): GroupIndex[] {
  const rules = rulesOf("group");
  const of = (tests: readonly string[]): GroupRule[] =>
    tests.flatMap((test) => rules.filter((rule) => rule.test === test));
  return [
    ...PRINT_GROUPINGS.map((grouping) => new PrintIndex(grouping, of(grouping.tests), tables)),
    ...KEY_GROUPINGS.map((grouping) => new KeyIndex(grouping, of(grouping.tests), tables)),
    ...of(["sequence"]).map((rule) => new SeriesIndex(rule, tables)),
  ].filter((index) => !index.isEmpty);
}

/** Follows IDs from row to row. `has` says whether an ID exists on a kind of sheet. */
export interface LinkChecks {
  /** Looks at the links that start from one row. */
  readonly check: (table: TableState, slot: Slot) => void;
  /** Columns whose IDs point elsewhere, by table: their rows are looked at again when such an ID comes or goes. */
  readonly columns: ReadonlyMap<TableState, readonly ColumnState[]>;
  readonly rules: ReadonlySet<Rule>;
  readonly skipped: readonly Skipped[];
}

export function linkChecks(
  tables: readonly TableState[],
  input: CheckInput,
  memberOf: (scope: RuleScope, id: string) => { readonly table: TableState; readonly slot: Slot } | undefined,
): LinkChecks {
  const references = rulesOf("reference");
  const followUp = rulesOf("chain").find((rule) => rule.test === "followUp");
  const has = new Set(tables.filter((table) => table.slots > 0).map((table) => table.table.kind));
  const skipped: Skipped[] = [];
  const columns = new Map<TableState, ColumnState[]>();
  const earlier = new Set((input.previous ?? []).flatMap((table) => idsOf(table)));
  const bound: { rule: OfKind<"reference">; table: TableState; column: ColumnState }[] = [];
  for (const rule of references) {
    for (const table of tables) {
      if (!applies(rule, table.table.kind)) continue;
      for (const column of table.columnsOf(rule.columns) ?? []) {
        if (column === table.idColumn && rule.on === undefined) continue;
        if (has.has(rule.to)) {
          bound.push({ rule, table, column });
          columns.set(table, [...(columns.get(table) ?? []), column]);
        } else if (!skipped.some((entry) => entry.rule === rule.id)) {
          skipped.push({
            rule: rule.id,
            why: message(rule.to === "needs" ? "rules.skipped.noNeeds" : "rules.skipped.noResponses"),
          });
        }
      }
    }
  }
  const exists = (scope: RuleScope, id: string): boolean =>
    memberOf(scope, id) !== undefined ||
    earlier.has(id) ||
    (scope === "needs" && termOf(input.taxonomy, "needs", id) !== undefined) ||
    (input.otherFiles ?? []).some((file) => file.ids.includes(id));
  return {
    columns,
    skipped,
    rules: new Set<Rule>([...references, ...(followUp === undefined ? [] : [followUp])]),
    check(table, slot) {
      for (const { rule, table: from, column } of bound) {
        if (from !== table || column.isBlank(slot)) continue;
        const unknown = column.codes(slot).filter((id) => !exists(rule.to, id));
        if (unknown.length > 0) table.reportAcross(slot, rule, column, { found: unknown.join("; ") });
      }
      if (followUp === undefined) return;
      const column = table.column(C.followUpOf);
      if (column === undefined || column.isBlank(slot)) return;
      const [id] = column.codes(slot);
      const before = id === undefined ? undefined : memberOf("responses", id);
      const end = before?.table.column(C.end)?.number(before.slot) ?? NaN;
      const start = table.column(C.start)?.number(slot) ?? NaN;
      if (id !== undefined && end > start) table.reportAcross(slot, followUp, column, { found: id });
    },
  };
}

function idsOf(table: CheckTable): string[] {
  const key = table.definition.find(
    (column) => column.type === "id" && column.required.kind === "always",
  )?.key;
  return key === undefined
    ? []
    : table.rows.flatMap((row) => (typeof row.values[key] === "string" ? [row.values[key]] : []));
}

/** Rules that need what was not given, and why they were left out. */
export function skippedFileRules(input: CheckInput): Skipped[] {
  const missing = (need: FileNeed): boolean => input[need] === undefined;
  return rulesOf("file")
    .filter((rule) => missing(FILE_TESTS[rule.test].needs))
    .map((rule) => ({ rule: rule.id, why: message(`rules.skipped.${FILE_TESTS[rule.test].needs}`) }));
}
