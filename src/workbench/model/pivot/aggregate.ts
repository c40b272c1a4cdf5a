// What a cell of a PivotTable shows: the function over its records, and "show values as". Layer: workbench/model.
import type { ModelValue } from "../workbookModel";
import type { PivotData } from "./records";

/** Everything the functions need of the records of one cell. An empty cell counts for nothing: blank is not zero. */
export interface Tally {
  records: number;
  filled: number;
  numbers: number;
  sum: number;
  /** Compensation of the sum: cents stay cents. */
  lost: number;
  product: number;
  min: number;
  max: number;
  mean: number;
  squares: number;
}

export function newTally(): Tally {
  return {
    records: 0,
    filled: 0,
    numbers: 0,
    sum: 0,
    lost: 0,
    product: 1,
    min: Infinity,
    max: -Infinity,
    mean: 0,
    squares: 0,
  };
}

export function tallyUp(tally: Tally, value: ModelValue): void {
  tally.records += 1;
  if (value === null || value === "") return;
  tally.filled += 1;
  if (typeof value !== "number") return;
  tally.numbers += 1;
  const total = tally.sum + value;
  tally.lost +=
    Math.abs(tally.sum) >= Math.abs(value) ? tally.sum - total + value : value - total + tally.sum;
  tally.sum = total;
  tally.product *= value;
  tally.min = Math.min(tally.min, value);
  tally.max = Math.max(tally.max, value);
  const delta = value - tally.mean;
  tally.mean += delta / tally.numbers;
  tally.squares += delta * (value - tally.mean);
}

/** undefined: an empty cell. Errors travel as their text. */
export function result(tally: Tally | undefined, summarizeBy: string): number | string | undefined {
  if (!tally || tally.filled === 0) return undefined;
  const { numbers } = tally;
  switch (summarizeBy) {
    case "Count":
      return tally.filled;
    case "CountNumbers":
      return numbers;
    case "Average":
      return numbers === 0 ? "#DIV/0!" : (tally.sum + tally.lost) / numbers;
    case "Max":
      return numbers === 0 ? 0 : tally.max;
    case "Min":
      return numbers === 0 ? 0 : tally.min;
    case "Product":
      return numbers === 0 ? 0 : tally.product;
    case "Variance":
    case "StandardDeviation": {
      if (numbers < 2) return "#DIV/0!";
      const variance = tally.squares / (numbers - 1);
      return summarizeBy === "Variance" ? variance : Math.sqrt(variance);
    }
    case "VarianceP":
    case "StandardDeviationP": {
      if (numbers < 1) return "#DIV/0!";
      const variance = tally.squares / numbers;
      return summarizeBy === "VarianceP" ? variance : Math.sqrt(variance);
    }
    default:
      return tally.sum + tally.lost;
  }
}

/** A group of one axis: the items that lead to it, from the outermost field on. */
export interface AxisNode {
  readonly key: string;
  /** Field and item of the last step; -1 for the root. */
  readonly field: number;
  readonly item: number;
  readonly parent: AxisNode | undefined;
  readonly children: AxisNode[];
}

/** What "show values as" needs of the table around a cell. */
export interface Surroundings {
  value(row: AxisNode, column: AxisNode): number | string | undefined;
  readonly rowRoot: AxisNode;
  readonly columnRoot: AxisNode;
  /** Index of an item by field and key. */
  itemIndex(field: number, key: string): number | undefined;
}

const asNumber = (value: number | string | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;
const share = (
  part: number | string | undefined,
  whole: number | string | undefined,
): number | string | undefined => {
  if (typeof part === "string") return part;
  const base = asNumber(whole);
  if (part === undefined) return undefined;
  return base === undefined || base === 0 ? "#DIV/0!" : part / base;
};

/** The node itself or the ancestor of it that belongs to the field. */
function levelOf(node: AxisNode, field: number): AxisNode | undefined {
  for (let at: AxisNode | undefined = node; at; at = at.parent) if (at.field === field) return at;
  return undefined;
}

/** The node that stands where `node` stands, below another item of an outer field; undefined when there is none. */
function counterpart(node: AxisNode, level: AxisNode, other: AxisNode): AxisNode | undefined {
  const steps: number[] = [];
  for (let at = node; at !== level && at.parent; at = at.parent) steps.unshift(at.item);
  return steps.reduce<AxisNode | undefined>(
    (at, item) => at?.children.find((child) => child.item === item),
    other,
  );
}

export function shownAs(
  data: PivotData,
  row: AxisNode,
  column: AxisNode,
  around: Surroundings,
): number | string | undefined {
  const own = around.value(row, column);
  const { calculation, baseField = -1, baseItem } = data.showAs;
  switch (calculation) {
    case "PercentOfGrandTotal":
      return share(own, around.value(around.rowRoot, around.columnRoot));
    case "PercentOfRowTotal":
      return share(own, around.value(row, around.columnRoot));
    case "PercentOfColumnTotal":
      return share(own, around.value(around.rowRoot, column));
    case "PercentOfParentRowTotal":
      return share(own, around.value(row.parent ?? row, column));
    case "PercentOfParentColumnTotal":
      return share(own, around.value(row, column.parent ?? column));
    case "Index": {
      const whole = asNumber(around.value(around.rowRoot, around.columnRoot));
      const rowTotal = asNumber(around.value(row, around.columnRoot));
      const columnTotal = asNumber(around.value(around.rowRoot, column));
      if (typeof own !== "number" || whole === undefined) return own;
      return rowTotal && columnTotal ? (own * whole) / (rowTotal * columnTotal) : "#DIV/0!";
    }
    case "None":
      return own;
  }
  // The rest compares along one field, on whichever axis it stands.
  const onRow = levelOf(row, baseField);
  const level = onRow ?? levelOf(column, baseField);
  if (!level) return calculation.startsWith("Percent") || calculation === "None" ? own : undefined;
  const at = (other: AxisNode): number | string | undefined => {
    const target = counterpart(onRow ? row : column, level, other);
    if (!target) return undefined;
    return onRow ? around.value(target, column) : around.value(row, target);
  };
  const siblings = level.parent?.children ?? [level];
  const place = siblings.indexOf(level);
  if (calculation === "PercentOfParentTotal")
    return share(own, onRow ? around.value(level, column) : around.value(row, level));
  if (calculation === "RunningTotal" || calculation === "PercentRunningTotal") {
    const upTo = siblings.slice(0, place + 1).reduce((sum, each) => sum + (asNumber(at(each)) ?? 0), 0);
    const whole = siblings.reduce((sum, each) => sum + (asNumber(at(each)) ?? 0), 0);
    return calculation === "RunningTotal" ? upTo : share(upTo, whole);
  }
  if (calculation.startsWith("Rank")) {
    if (typeof own !== "number") return own;
    const better = siblings.filter((each) => {
      const value = asNumber(at(each));
      return value !== undefined && (calculation === "RankAscending" ? value < own : value > own);
    });
    return better.length + 1;
  }
  const base =
    baseItem === undefined
      ? siblings[place - 1]
      : siblings.find(({ item }) => item === around.itemIndex(baseField, baseItem));
  if (base === level && calculation !== "PercentOf") return undefined;
  const reference = base && at(base);
  if (calculation === "PercentOf") return base ? share(own, reference) : undefined;
  if (!base) return baseItem === undefined ? undefined : "#N/A";
  const difference = (asNumber(own) ?? 0) - (asNumber(reference) ?? 0);
  return calculation === "PercentDifferenceFrom" ? share(difference, reference) : difference;
}
