// The rows and columns that a PivotTable shows, in order. Layer: workbench/model.
import type { AxisNode } from "./aggregate";
import type { ModelPivot, PivotData } from "./records";
import type { PivotTree } from "./tree";

export interface RowLine {
  /** label: an outer item without values of its own; data: the only row of a table without row fields. */
  readonly kind: "item" | "label" | "subtotal" | "grand" | "blank" | "data";
  readonly node: AxisNode;
  /** 0-based level of the item; -1 for grand totals. */
  readonly depth: number;
  /** A subtotal's own function; undefined: that of the data. */
  readonly summarizeBy?: string;
}

export interface ColumnLine {
  readonly kind: "item" | "subtotal" | "grand" | "data";
  readonly node: AxisNode;
  readonly depth: number;
  /** undefined in a table without values. */
  readonly data: PivotData | undefined;
  readonly summarizeBy?: string;
}

/** Words of Excel.Subtotals by function, in the order Excel shows them. */
export const SUBTOTALS: Readonly<Record<string, string>> = {
  sum: "Sum",
  count: "Count",
  average: "Average",
  max: "Max",
  min: "Min",
  product: "Product",
  countNumbers: "CountNumbers",
  standardDeviation: "StandardDeviation",
  standardDeviationP: "StandardDeviationP",
  variance: "Variance",
  varianceP: "VarianceP",
};

const subtotalsOf = (pivot: ModelPivot, field: number): (string | undefined)[] => {
  const chosen = pivot.fields[field]?.subtotals ?? new Set<string>();
  return chosen.has("automatic")
    ? [undefined]
    : Object.keys(SUBTOTALS)
        .filter((word) => chosen.has(word))
        .map((word) => SUBTOTALS[word]);
};

const isCollapsed = (pivot: ModelPivot, node: AxisNode): boolean => {
  const key = pivot.cache.fields[node.field]?.items[node.item]?.key;
  return key !== undefined && pivot.fields[node.field]?.collapsed.has(key) === true;
};

export function rowLines(pivot: ModelPivot, tree: PivotTree): RowLine[] {
  if (pivot.rows.length === 0)
    return pivot.data.length > 0 ? [{ kind: "data", node: tree.rowRoot, depth: -1 }] : [];
  const { layoutType, subtotalLocation, blankLines } = pivot.layout;
  const lines: RowLine[] = [];
  const walk = (node: AxisNode, depth: number): void => {
    for (const child of node.children) {
      if (depth === pivot.rows.length - 1 || isCollapsed(pivot, child)) {
        lines.push({ kind: "item", node: child, depth });
        continue;
      }
      const functions = subtotalLocation === "Off" ? [] : subtotalsOf(pivot, child.field);
      const onTop =
        layoutType !== "Tabular" &&
        subtotalLocation === "AtTop" &&
        functions.length === 1 &&
        functions[0] === undefined;
      if (layoutType !== "Tabular") lines.push({ kind: onTop ? "item" : "label", node: child, depth });
      walk(child, depth + 1);
      if (!onTop)
        for (const summarizeBy of functions)
          lines.push({
            kind: "subtotal",
            node: child,
            depth,
            ...(summarizeBy === undefined ? {} : { summarizeBy }),
          });
      if (blankLines) lines.push({ kind: "blank", node: child, depth });
    }
  };
  walk(tree.rowRoot, 0);
  if (pivot.layout.showColumnGrandTotals) lines.push({ kind: "grand", node: tree.rowRoot, depth: -1 });
  return lines;
}

export function columnLines(pivot: ModelPivot, tree: PivotTree): ColumnLine[] {
  const data: readonly (PivotData | undefined)[] = pivot.data.length > 0 ? pivot.data : [undefined];
  if (pivot.columns.length === 0)
    return pivot.data.map((each) => ({ kind: "data", node: tree.columnRoot, depth: -1, data: each }));
  const lines: ColumnLine[] = [];
  const push = (kind: ColumnLine["kind"], node: AxisNode, depth: number, summarizeBy?: string): void => {
    for (const each of data)
      lines.push({ kind, node, depth, data: each, ...(summarizeBy === undefined ? {} : { summarizeBy }) });
  };
  const walk = (node: AxisNode, depth: number): void => {
    for (const child of node.children) {
      if (depth === pivot.columns.length - 1 || isCollapsed(pivot, child)) {
        push("item", child, depth);
        continue;
      }
      walk(child, depth + 1);
      if (pivot.layout.subtotalLocation !== "Off")
        for (const summarizeBy of subtotalsOf(pivot, child.field))
          push("subtotal", child, depth, summarizeBy);
    }
  };
  walk(tree.columnRoot, 0);
  if (pivot.layout.showRowGrandTotals) push("grand", tree.columnRoot, -1);
  return lines;
}
