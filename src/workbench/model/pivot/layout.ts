// Lays a PivotTable out: what stands in which cell, in Excel's compact, outline and tabular forms. Layer: workbench/model.
import type { ModelArea, ModelValue } from "../workbookModel";
import type { AxisNode } from "./aggregate";
import { columnLines, rowLines, type ColumnLine, type RowLine } from "./lines";
import { FUNCTIONS, type ModelPivot, type PivotRegions } from "./records";
import { buildTree } from "./tree";

export interface PivotCell {
  readonly value: ModelValue;
  readonly numberFormat?: string;
  readonly look: "heading" | "label" | "outer" | "value" | "total";
  readonly indent?: number;
}

export interface PivotGrid {
  /** Name and choice of each filter field, above the table. */
  readonly filters: readonly (readonly PivotCell[])[];
  readonly cells: readonly (readonly (PivotCell | undefined)[])[];
  readonly headerRows: number;
  readonly labelColumns: number;
  readonly rows: readonly RowLine[];
  readonly columns: readonly ColumnLine[];
}

const GRAND_TOTAL = "Grand Total";
/** Excel's place holder for a table without fields. */
const EMPTY = { rows: 18, columns: 3 };

export function layoutPivot(pivot: ModelPivot, today: Date): PivotGrid {
  const tree = buildTree(pivot, today);
  const rows = rowLines(pivot, tree);
  const columns = columnLines(pivot, tree);
  const compact = pivot.layout.layoutType === "Compact";
  const labelColumns =
    pivot.rows.length > 0 ? (compact ? 1 : pivot.rows.length) : pivot.columns.length > 0 ? 1 : 0;
  const headerRows =
    rows.length + columns.length === 0
      ? 0
      : pivot.columns.length === 0
        ? 1
        : 1 + pivot.columns.length + (pivot.data.length > 1 ? 1 : 0);
  const cells: (PivotCell | undefined)[][] = Array.from({ length: headerRows + rows.length }, () =>
    Array.from({ length: labelColumns + columns.length }, () => undefined),
  );
  const grid: PivotGrid = { filters: filterCells(pivot), cells, headerRows, labelColumns, rows, columns };
  headings(pivot, grid, cells);
  let above: RowLine | undefined;
  rows.forEach((line, index) => {
    labelRow(pivot, grid, line, above, cells[headerRows + index] ?? []);
    if (line.kind === "item" || line.kind === "label") above = line;
    if (line.kind === "blank" || line.kind === "label") return;
    columns.forEach((column, at) => {
      if (!column.data) return;
      const own = line.summarizeBy ?? column.summarizeBy;
      const shown =
        own === undefined
          ? tree.value(line.node, column.node, column.data)
          : tree.valueBy(line.node, column.node, column.data, own);
      const value =
        shown ??
        (pivot.layout.fillEmptyCells && pivot.layout.emptyCellText !== ""
          ? pivot.layout.emptyCellText
          : null);
      const percent =
        /^Percent|^Index$/.test(column.data.showAs.calculation) && column.data.showAs.calculation !== "Index";
      const { numberFormat } = column.data;
      const total =
        line.kind === "subtotal" ||
        line.kind === "grand" ||
        column.kind === "grand" ||
        column.kind === "subtotal";
      (cells[headerRows + index] ?? [])[labelColumns + at] = {
        value,
        look: total ? "total" : "value",
        ...(numberFormat !== "" && numberFormat !== "General"
          ? { numberFormat }
          : percent
            ? { numberFormat: "0.00%" }
            : {}),
      };
    });
  });
  return grid;
}

const fieldName = (pivot: ModelPivot, field: number): string => pivot.cache.fields[field]?.name ?? "";

/** The caption of an item as a cell's content: values keep their kind, blanks are named. */
function itemCell(pivot: ModelPivot, node: AxisNode, look: PivotCell["look"], indent = 0): PivotCell {
  const field = pivot.cache.fields[node.field];
  const item = field?.items[node.item];
  const value = item === undefined || item.key === "blank" ? (item?.caption ?? null) : item.value;
  const typed = typeof value === "number" && field !== undefined && field.numberFormat !== "General";
  return { value, look, indent, ...(typed ? { numberFormat: field.numberFormat } : {}) };
}

const captionOf = (pivot: ModelPivot, node: AxisNode): string =>
  pivot.cache.fields[node.field]?.items[node.item]?.caption ?? "";

function headings(pivot: ModelPivot, grid: PivotGrid, cells: (PivotCell | undefined)[][]): void {
  const { headerRows, labelColumns, columns } = grid;
  if (headerRows === 0) return;
  const { layoutType, showFieldHeaders } = pivot.layout;
  const compact = layoutType === "Compact";
  const put = (row: number, column: number, value: string): void => {
    const line = cells[row];
    if (line && column < Math.max(line.length, labelColumns)) line[column] = { value, look: "heading" };
  };
  for (const line of cells.slice(0, headerRows))
    for (let column = 0; column < line.length; column++) line[column] = { value: null, look: "heading" };
  const last = headerRows - 1;
  if (pivot.rows.length > 0 && showFieldHeaders) {
    if (compact) put(last, 0, "Row Labels");
    else pivot.rows.forEach((field, index) => put(last, index, fieldName(pivot, field)));
  }
  if (pivot.columns.length === 0) {
    columns.forEach((line, index) => put(0, labelColumns + index, line.data?.name ?? ""));
    return;
  }
  const [only] = pivot.data;
  if (pivot.data.length === 1 && only && pivot.rows.length > 0) put(0, 0, only.name);
  if (showFieldHeaders) {
    if (compact) put(0, labelColumns, "Column Labels");
    else {
      pivot.columns.forEach((field, index) => put(0, labelColumns + index, fieldName(pivot, field)));
      if (pivot.data.length > 1) put(0, labelColumns + pivot.columns.length, "Values");
    }
  }
  const several = pivot.data.length > 1;
  columns.forEach((line, index) => {
    const at = labelColumns + index;
    if (line.kind === "grand") {
      put(1, at, several && line.data ? `Total ${line.data.name}` : GRAND_TOTAL);
      return;
    }
    if (line.kind === "subtotal") {
      const word = line.summarizeBy === undefined ? "Total" : (FUNCTIONS[line.summarizeBy] ?? "Total");
      const caption = captionOf(pivot, line.node);
      put(line.depth + 1, at, several && line.data ? `${caption} ${line.data.name}` : `${caption} ${word}`);
      return;
    }
    const before = columns[index - 1];
    const path = ancestors(line.node);
    path.forEach((node, level) => {
      const same = before?.kind === "item" && ancestors(before.node)[level] === node;
      const row = cells[level + 1];
      if (!same && row) row[at] = itemCell(pivot, node, "heading");
    });
    if (several && line.data) put(last, at, line.data.name);
  });
}

/** From the outermost item to the node itself, without the root. */
function ancestors(node: AxisNode): AxisNode[] {
  const path: AxisNode[] = [];
  for (let at: AxisNode | undefined = node; at?.parent; at = at.parent) path.unshift(at);
  return path;
}

function labelRow(
  pivot: ModelPivot,
  grid: PivotGrid,
  line: RowLine,
  above: RowLine | undefined,
  cells: (PivotCell | undefined)[],
): void {
  const compact = pivot.layout.layoutType === "Compact";
  if (line.kind === "blank" || grid.labelColumns === 0) return;
  if (line.kind === "data") {
    cells[0] = { value: pivot.data.length === 1 ? (pivot.data[0]?.name ?? "") : "Total", look: "label" };
    return;
  }
  const fill = (look: PivotCell["look"]): void => {
    for (let column = 0; column < grid.labelColumns; column++) cells[column] ??= { value: null, look };
  };
  if (line.kind === "grand") {
    cells[0] = { value: GRAND_TOTAL, look: "total" };
    fill("total");
    return;
  }
  const place = compact ? 0 : line.depth;
  if (line.kind === "subtotal") {
    const word = line.summarizeBy === undefined ? "Total" : (FUNCTIONS[line.summarizeBy] ?? "Total");
    cells[place] = {
      value: `${captionOf(pivot, line.node)} ${word}`,
      look: "total",
      indent: compact ? line.depth : 0,
    };
    return;
  }
  const outer = line.depth < pivot.rows.length - 1;
  if (compact) {
    cells[0] = itemCell(pivot, line.node, outer ? "outer" : "label", line.depth);
    return;
  }
  const path = ancestors(line.node);
  const shownAbove = above ? ancestors(above.node) : [];
  path.forEach((node, level) => {
    const own = level === line.depth;
    // In tabular form the outer items stand in the row of their first inner item.
    const first = pivot.layout.layoutType === "Tabular" && shownAbove[level] !== node;
    if (own || first || pivot.layout.repeatLabels)
      cells[level] = itemCell(pivot, node, outer && own ? "outer" : "label");
  });
}

function filterCells(pivot: ModelPivot): PivotCell[][] {
  return pivot.filters.map((field): PivotCell[] => {
    const { items } = pivot.cache.fields[field] ?? { items: [] };
    const manual = pivot.fields[field]?.manual;
    const kept = manual ? items.filter(({ key }) => manual.has(key)) : items;
    const [only] = kept;
    const choice: ModelValue =
      kept.length === items.length
        ? "(All)"
        : kept.length === 1 && only
          ? only.key === "blank"
            ? only.caption
            : only.value
          : "(Multiple Items)";
    return [
      { value: fieldName(pivot, field), look: "label" },
      { value: choice, look: "label" },
    ];
  });
}

/** Where the parts stand on the sheet. */
export function regionsOf(pivot: ModelPivot, grid: PivotGrid): PivotRegions {
  const { filters, headerRows, labelColumns, rows, columns } = grid;
  const top = Math.max(pivot.anchor.row, filters.length > 0 ? filters.length + 1 : 0);
  const left = pivot.anchor.column;
  const empty = headerRows === 0;
  const area = (row: number, column: number, height: number, width: number): ModelArea | undefined =>
    height > 0 && width > 0
      ? { top: top + row, left: left + column, rows: height, columns: width }
      : undefined;
  return {
    table: {
      top,
      left,
      rows: empty ? EMPTY.rows : headerRows + rows.length,
      columns: empty ? EMPTY.columns : labelColumns + columns.length,
    },
    filters:
      filters.length > 0
        ? { top: top - filters.length - 1, left, rows: filters.length, columns: 2 }
        : undefined,
    rowLabels: pivot.rows.length > 0 ? area(headerRows - 1, 0, rows.length + 1, labelColumns) : undefined,
    columnLabels: area(0, labelColumns, headerRows, columns.length),
    body: pivot.data.length > 0 ? area(headerRows, labelColumns, rows.length, columns.length) : undefined,
  };
}
