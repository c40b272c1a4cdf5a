// The filters of tables: which rows they hide. Layer: workbench/objects. Source: Microsoft, Excel.Filter, Excel.AutoFilter.
import type { HostClass } from "../protocol/hostClass";
import { invalidArgument } from "../protocol/hostError";
import type { TableRef } from "./host";
import { sheetOf, tableOf } from "./host";
import { bodyArea, columnIndex, tableRange, type ColumnRef } from "./table";

type Filters = Map<number, Record<string, unknown>>;
export const filtersOf = (ref: TableRef): Filters => {
  const key = `filter:${ref.id}`;
  const known = ref.host.model.extras.get(key) as Filters | undefined;
  if (known) return known;
  const made: Filters = new Map();
  ref.host.model.extras.set(key, made);
  return made;
};

export function clearFilters(ref: TableRef): void {
  filtersOf(ref).clear();
  applyFilters(ref);
}

/** Hides the rows that a filter leaves out. Values filters and simple custom criteria; others are InvalidArgument. */
export function applyFilters(ref: TableRef): void {
  const table = tableOf(ref);
  const body = bodyArea(table);
  const sheet = sheetOf({ host: ref.host, id: table.sheetId });
  const texts = sheet.texts(body);
  texts.forEach((row, index) => {
    const kept = [...filtersOf(ref)].every(([column, criteria]) => fits(row[column] ?? "", criteria));
    sheet.setRowsHidden(body.top + index, 1, !kept);
  });
}

function fits(text: string, criteria: Record<string, unknown>): boolean {
  const values = criteria["values"];
  if (Array.isArray(values))
    return values.map((value) => String(value).toLowerCase()).includes(text.toLowerCase());
  const criterion = criteria["criterion1"];
  if (typeof criterion !== "string") throw invalidArgument();
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const numbers =
    operand !== "" &&
    Number.isFinite(Number(operand)) &&
    text !== "" &&
    Number.isFinite(Number(text.replaceAll(",", "")));
  if (numbers) {
    const [a, b] = [Number(text.replaceAll(",", "")), Number(operand)];
    return (
      { "<>": a !== b, ">=": a >= b, "<=": a <= b, "=": a === b, ">": a > b, "<": a < b }[operator] ?? false
    );
  }
  const pattern = new RegExp(
    `^${operand
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "is",
  );
  return operator === "<>" ? !pattern.test(text) : pattern.test(text);
}

export const COLUMN_FILTER: HostClass<ColumnRef> = {
  name: "Filter",
  get: { criteria: (ref) => filtersOf(ref).get(columnIndex(ref)) ?? null },
  methods: {
    apply: (ref: ColumnRef, criteria: Record<string, unknown>) => setFilter(ref, criteria),
    applyValuesFilter: (ref: ColumnRef, values: unknown[]) => setFilter(ref, { filterOn: "Values", values }),
    applyCustomFilter: (ref: ColumnRef, criterion1: string, criterion2?: string, operator?: string) =>
      setFilter(ref, { filterOn: "Custom", criterion1, criterion2, operator }),
    clear: (ref: ColumnRef) => {
      filtersOf(ref).delete(columnIndex(ref));
      applyFilters(ref);
    },
  },
};

export function setFilter(ref: ColumnRef, criteria: Record<string, unknown>): void {
  filtersOf(ref).set(columnIndex(ref), criteria);
  applyFilters(ref);
}

export const TABLE_FILTER: HostClass<TableRef> = {
  name: "AutoFilter",
  get: {
    enabled: (ref) => tableOf(ref).showFilterButton,
    isDataFiltered: (ref) => filtersOf(ref).size > 0,
    criteria: (ref) => tableOf(ref).columns.map((_column, index) => filtersOf(ref).get(index) ?? null),
  },
  methods: {
    clearCriteria: clearFilters,
    getRange: (ref: TableRef) => tableRange(ref),
    reapply: () => undefined,
  },
};
