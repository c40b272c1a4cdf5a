// The groups of a PivotTable's axes and the values where they meet. Layer: workbench/model.
import type { ModelValue } from "../workbookModel";
import {
  newTally,
  result,
  shownAs,
  tallyUp,
  type AxisNode,
  type Surroundings,
  type Tally,
} from "./aggregate";
import { compareValues, countedRecords, itemPasses } from "./filters";
import type { ModelPivot, PivotData } from "./records";

export interface PivotTree {
  readonly rowRoot: AxisNode;
  readonly columnRoot: AxisNode;
  /** What the cell shows; undefined for an empty one. */
  value(row: AxisNode, column: AxisNode, data: PivotData): ModelValue | undefined;
  /** A subtotal by a function of its own. */
  valueBy(row: AxisNode, column: AxisNode, data: PivotData, summarizeBy: string): ModelValue | undefined;
}

interface BuiltNode extends AxisNode {
  readonly children: BuiltNode[];
  readonly byItem: Map<number, BuiltNode>;
  readonly parent: BuiltNode | undefined;
}

const newNode = (key: string, field: number, item: number, parent: BuiltNode | undefined): BuiltNode => ({
  key,
  field,
  item,
  parent,
  children: [],
  byItem: new Map(),
});

function child(node: BuiltNode, field: number, item: number): BuiltNode {
  const known = node.byItem.get(item);
  if (known) return known;
  const made = newNode(`${node.key}/${item}`, field, item, node);
  node.byItem.set(item, made);
  node.children.push(made);
  return made;
}

export function buildTree(pivot: ModelPivot, today: Date): PivotTree {
  const { cache, data } = pivot;
  const records = countedRecords(pivot, today);
  const rowRoot = newNode("r", -1, -1, undefined);
  const columnRoot = newNode("c", -1, -1, undefined);
  const tallies = new Map<string, Tally[]>();
  for (const record of records) {
    const items = cache.itemAt[record] ?? [];
    const path = (root: BuiltNode, fields: readonly number[]): BuiltNode[] => {
      const nodes = [root];
      for (const field of fields)
        nodes.push(child(nodes[nodes.length - 1] as BuiltNode, field, items[field] ?? 0));
      return nodes;
    };
    const columns = path(columnRoot, pivot.columns);
    for (const row of path(rowRoot, pivot.rows)) {
      for (const column of columns) {
        const key = `${row.key}|${column.key}`;
        let tally = tallies.get(key);
        if (!tally) tallies.set(key, (tally = data.map(newTally)));
        data.forEach((each, index) =>
          tallyUp(tally[index] as Tally, cache.rows[record]?.[each.field] ?? null),
        );
      }
    }
  }
  const tallyAt = (row: AxisNode, column: AxisNode, each: PivotData): Tally | undefined =>
    tallies.get(`${row.key}|${column.key}`)?.[data.indexOf(each)];
  addEmptyItems(pivot, rowRoot, pivot.rows, today);
  addEmptyItems(pivot, columnRoot, pivot.columns, today);
  const plain = (row: AxisNode, column: AxisNode, each: PivotData): number | string | undefined =>
    result(tallyAt(row, column, each), each.summarizeBy);
  sortChildren(pivot, rowRoot, (node, each) => plain(node, columnRoot, each));
  sortChildren(pivot, columnRoot, (node, each) => plain(rowRoot, node, each));
  const around = (each: PivotData): Surroundings => ({
    value: (row, column) => plain(row, column, each),
    rowRoot,
    columnRoot,
    itemIndex: (field, key) => {
      const place = cache.fields[field]?.items.findIndex((item) => item.key === key) ?? -1;
      return place < 0 ? undefined : place;
    },
  });
  return {
    rowRoot,
    columnRoot,
    value: (row, column, each) =>
      each.showAs.calculation === "None"
        ? plain(row, column, each)
        : shownAs(each, row, column, around(each)),
    valueBy: (row, column, each, summarizeBy) => result(tallyAt(row, column, each), summarizeBy),
  };
}

/** Fields that show all their items show those without records too, within every group. */
function addEmptyItems(pivot: ModelPivot, root: BuiltNode, fields: readonly number[], today: Date): void {
  fields.forEach((field, depth) => {
    if (pivot.fields[field]?.showAllItems !== true) return;
    const items = pivot.cache.fields[field]?.items ?? [];
    for (const node of nodesAt(root, depth))
      items.forEach((item, index) => {
        if (itemPasses(pivot, field, item, today)) child(node, field, index);
      });
  });
}

const nodesAt = (root: BuiltNode, depth: number): BuiltNode[] =>
  depth === 0 ? [root] : nodesAt(root, depth - 1).flatMap(({ children }) => children);

function sortChildren(
  pivot: ModelPivot,
  node: BuiltNode,
  valueOf: (node: AxisNode, data: PivotData) => number | string | undefined,
): void {
  const [first] = node.children;
  if (!first) return;
  const { field } = first;
  const sort = pivot.fields[field]?.sort;
  const items = pivot.cache.fields[field]?.items ?? [];
  const sign = sort?.by === "Descending" ? -1 : 1;
  const data =
    sort?.dataName === undefined ? undefined : pivot.data.find(({ name }) => name === sort.dataName);
  const measure = (at: BuiltNode): number => {
    const value = data && valueOf(at, data);
    return typeof value === "number" ? value : 0;
  };
  const byLabel = (a: BuiltNode, b: BuiltNode): number => {
    const [x, y] = [items[a.item], items[b.item]];
    const [blankX, blankY] = [x?.key === "blank", y?.key === "blank"];
    // Blanks stay last, whichever way the rest is sorted.
    if (blankX !== blankY) return blankX ? 1 : -1;
    return (data ? 1 : sign) * compareValues(x?.value ?? null, y?.value ?? null);
  };
  node.children.sort((a, b) => (data ? sign * (measure(a) - measure(b)) || byLabel(a, b) : byLabel(a, b)));
  for (const each of node.children) sortChildren(pivot, each, valueOf);
}
