// Which records of a PivotTable's cache are counted: the filters of its fields. Layer: workbench/model.
// Source: Microsoft, Excel.PivotFilters: manual, label, date and value filters; `exclusive` turns a condition round.
import type { ModelValue } from "../workbookModel";
import { newTally, result, tallyUp, type Tally } from "./aggregate";
import { dateInside } from "./dateFilters";
import type { LabelFilter, ModelPivot, PivotItem, ValueFilter } from "./records";

const numeric = (text: string): number | undefined =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;

/** Texts as texts without regard to case; two numeric texts as numbers. */
function compareText(a: string, b: string): number {
  const [x, y] = [numeric(a), numeric(b)];
  return x !== undefined && y !== undefined ? x - y : a.localeCompare(b, "en", { sensitivity: "accent" });
}

function labelHolds(filter: LabelFilter, caption: string): boolean {
  const { condition, comparator = "", substring = "", lowerBound = "", upperBound = "" } = filter;
  const lower = caption.toLowerCase();
  switch (condition) {
    case "Equals":
      return compareText(caption, comparator) === 0;
    case "BeginsWith":
      return lower.startsWith(substring.toLowerCase());
    case "EndsWith":
      return lower.endsWith(substring.toLowerCase());
    case "Contains":
      return lower.includes(substring.toLowerCase());
    case "GreaterThan":
      return compareText(caption, comparator) > 0;
    case "GreaterThanOrEqualTo":
      return compareText(caption, comparator) >= 0;
    case "LessThan":
      return compareText(caption, comparator) < 0;
    case "LessThanOrEqualTo":
      return compareText(caption, comparator) <= 0;
    case "Between":
      return compareText(caption, lowerBound) >= 0 && compareText(caption, upperBound) <= 0;
    default:
      return true;
  }
}

/** Whether an item passes the filters of its field that look at the item alone. */
export function itemPasses(pivot: ModelPivot, field: number, item: PivotItem, today: Date): boolean {
  const state = pivot.fields[field];
  if (!state) return true;
  if (state.manual && !state.manual.has(item.key)) return false;
  if (state.label && labelHolds(state.label, item.caption) === (state.label.exclusive === true)) return false;
  if (state.date) {
    const inside = typeof item.value === "number" && dateInside(state.date, item.value, today);
    if (inside === (state.date.exclusive === true)) return false;
  }
  return true;
}

/** Indices of the records that count. */
export function countedRecords(pivot: ModelPivot, today: Date): number[] {
  const { cache } = pivot;
  const passes = cache.fields.map(({ items }, field) =>
    items.map((item) => itemPasses(pivot, field, item, today)),
  );
  let records = cache.rows
    .map((_, index) => index)
    .filter((index) => (cache.itemAt[index] ?? []).every((item, field) => passes[field]?.[item] !== false));
  for (const axis of [pivot.rows, pivot.columns]) {
    axis.forEach((field, depth) => {
      const filter = pivot.fields[field]?.value;
      if (filter) records = byValue(pivot, records, axis.slice(0, depth + 1), filter);
    });
  }
  return records;
}

const measure = (tally: Tally | undefined, summarizeBy: string): number => {
  const value = result(tally, summarizeBy);
  return typeof value === "number" ? value : 0;
};

/** Drops the items of the last field whose value, within the items of the fields before it, does not meet the condition. */
function byValue(
  pivot: ModelPivot,
  records: readonly number[],
  path: readonly number[],
  filter: ValueFilter,
): number[] {
  const data = pivot.data.find(({ name }) => name.toLowerCase() === filter.value.toLowerCase());
  if (!data) return [...records];
  const groups = new Map<string, Map<number, { tally: Tally; records: number[] }>>();
  const last = path[path.length - 1] ?? 0;
  for (const record of records) {
    const items = pivot.cache.itemAt[record] ?? [];
    const outer = path
      .slice(0, -1)
      .map((field) => items[field])
      .join(",");
    const group = groups.get(outer) ?? new Map<number, { tally: Tally; records: number[] }>();
    groups.set(outer, group);
    const item = items[last] ?? 0;
    const entry = group.get(item) ?? { tally: newTally(), records: [] };
    group.set(item, entry);
    tallyUp(entry.tally, pivot.cache.rows[record]?.[data.field] ?? null);
    entry.records.push(record);
  }
  const kept: number[] = [];
  for (const group of groups.values()) {
    const entries = [...group.values()].map((entry) => ({
      records: entry.records,
      value: measure(entry.tally, data.summarizeBy),
    }));
    for (const entry of chosen(entries, filter)) kept.push(...entry.records);
  }
  return kept.sort((a, b) => a - b);
}

function chosen<T extends { readonly value: number }>(entries: readonly T[], filter: ValueFilter): T[] {
  const { condition, comparator = 0, lowerBound = 0, upperBound = 0, threshold = 10 } = filter;
  if (condition === "TopN" || condition === "BottomN") {
    const sorted = [...entries].sort((a, b) =>
      condition === "TopN" ? b.value - a.value : a.value - b.value,
    );
    return sorted.slice(0, countOf(sorted, filter.selectionType ?? "Items", threshold));
  }
  const holds = ({ value }: T): boolean => {
    switch (condition) {
      case "Equals":
        return value === comparator;
      case "GreaterThan":
        return value > comparator;
      case "GreaterThanOrEqualTo":
        return value >= comparator;
      case "LessThan":
        return value < comparator;
      case "LessThanOrEqualTo":
        return value <= comparator;
      case "Between":
        return value >= lowerBound && value <= upperBound;
      default:
        return true;
    }
  };
  return entries.filter((entry) => holds(entry) !== (filter.exclusive === true));
}

/** How many of the sorted entries are taken: so many, such a share of their sum, or until a sum is reached. Ties stay in. */
function countOf(sorted: readonly { readonly value: number }[], kind: string, threshold: number): number {
  let count: number;
  if (kind === "Items") count = Math.min(threshold, sorted.length);
  else {
    const goal =
      kind === "Percent" ? (sorted.reduce((sum, { value }) => sum + value, 0) * threshold) / 100 : threshold;
    let sum = 0;
    count = 0;
    while (count < sorted.length && sum < goal) sum += sorted[count++]?.value ?? 0;
  }
  const last = sorted[count - 1]?.value;
  while (count > 0 && count < sorted.length && sorted[count]?.value === last) count++;
  return count;
}

/** Order of items as Excel sorts them: numbers, texts, truth values, errors, blanks. */
export function compareValues(a: ModelValue, b: ModelValue): number {
  const rank = (value: ModelValue): number =>
    value === null || value === ""
      ? 4
      : typeof value === "number"
        ? 0
        : typeof value === "boolean"
          ? 2
          : /^#(N\/A|[A-Z0-9]+[!?])$/.test(value)
            ? 3
            : 1;
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en", { sensitivity: "accent" });
}
