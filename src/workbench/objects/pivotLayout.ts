// How a PivotTable is laid out, and where its parts stand. Layer: workbench/objects. Source: Microsoft, Excel.PivotLayout.
import { contains } from "../model/areas";
import type { AxisNode } from "../model/pivot/aggregate";
import type { PivotLayoutState, PivotRegions } from "../model/pivot/records";
import type { ModelArea } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject, isHostObject } from "../protocol/hostClass";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import { rangeByText } from "./addresses";
import type { RangeRef } from "./host";
import { DATA_HIERARCHY } from "./pivotHierarchies";
import { chosenItems } from "./pivotFields";
import { changePivot, pivotOf, type ItemRef, type PivotRef } from "./pivotRef";
import { rangeObject } from "./range";

type Check = (value: unknown) => unknown;
const truth: Check = (value) => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};
const text: Check = (value) => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};
const oneOf =
  (...words: string[]): Check =>
  (value) => {
    if (!words.includes(value as string)) throw invalidArgument();
    return value;
  };

const MEMBERS: Readonly<Partial<Record<keyof PivotLayoutState, Check>>> = {
  layoutType: oneOf("Compact", "Outline", "Tabular"),
  subtotalLocation: oneOf("AtTop", "AtBottom", "Off"),
  showRowGrandTotals: truth,
  showColumnGrandTotals: truth,
  showFieldHeaders: truth,
  fillEmptyCells: truth,
  emptyCellText: text,
  autoFormat: truth,
  preserveFormatting: truth,
  enableFieldList: truth,
  altTextTitle: text,
  altTextDescription: text,
};

const region =
  (part: keyof PivotRegions) =>
  (ref: PivotRef): HostObject => {
    const { drawn, sheetId } = pivotOf(ref);
    const area = drawn?.[part];
    if (!area) throw itemNotFound();
    return rangeObject({ host: ref.host, sheetId, area });
  };

/** A cell inside one part of the table, counted from the part's upper left. */
function cellIn(
  ref: PivotRef,
  cell: unknown,
  part: ModelArea | undefined,
): { readonly row: number; readonly column: number } {
  const { sheetId } = pivotOf(ref);
  const given =
    typeof cell === "string"
      ? rangeByText(ref.host, sheetId, cell)
      : isHostObject(cell)
        ? (cell.self as RangeRef)
        : undefined;
  if (!given || !part || given.sheetId !== sheetId || !contains(part, given.area.top, given.area.left))
    throw invalidArgument();
  return { row: given.area.top - part.top, column: given.area.left - part.left };
}

/** The row and column lines that meet in a cell of the body. */
function linesAt(ref: PivotRef, cell: unknown) {
  const pivot = pivotOf(ref);
  const { row, column } = cellIn(ref, cell, pivot.drawn?.body);
  const grid = ref.host.model.analysis.layout(pivot);
  const [rowLine, columnLine] = [grid.rows[row], grid.columns[column]];
  if (!rowLine || !columnLine) throw invalidArgument();
  return { pivot, rowLine, columnLine };
}

function path(node: AxisNode): AxisNode[] {
  const nodes: AxisNode[] = [];
  for (let at: AxisNode | undefined = node; at?.parent; at = at.parent) nodes.unshift(at);
  return nodes;
}

export const PIVOT_LAYOUT: HostClass<PivotRef> = {
  name: "PivotLayout",
  get: Object.fromEntries(
    Object.keys(MEMBERS).map((name) => [
      name,
      (ref: PivotRef) => pivotOf(ref).layout[name as keyof PivotLayoutState],
    ]),
  ),
  set: Object.fromEntries(
    Object.entries(MEMBERS).map(([name, check]) => [
      name,
      (ref: PivotRef, value: unknown) => {
        const checked = check(value);
        changePivot(ref, ({ layout }) => void Object.assign(layout, { [name]: checked }));
      },
    ]),
  ),
  methods: {
    getRange: region("table"),
    getDataBodyRange: region("body"),
    getRowLabelRange: region("rowLabels"),
    getColumnLabelRange: region("columnLabels"),
    getFilterAxisRange: region("filters"),
    displayBlankLineAfterEachItem: (ref: PivotRef, display: unknown) => {
      const blankLines = truth(display) === true;
      changePivot(ref, ({ layout }) => void (layout.blankLines = blankLines));
    },
    repeatAllItemLabels: (ref: PivotRef, repeat: unknown) => {
      const repeatLabels = truth(repeat) === true;
      changePivot(ref, ({ layout }) => void (layout.repeatLabels = repeatLabels));
    },
    getDataHierarchy: (ref: PivotRef, cell: unknown) => {
      const { columnLine } = linesAt(ref, cell);
      if (!columnLine.data) throw invalidArgument();
      return hostObject(DATA_HIERARCHY, { host: ref.host, pivotId: ref.pivotId, dataId: columnLine.data.id });
    },
    getPivotItems: (ref: PivotRef, axis: unknown, cell: unknown) => {
      const { pivot, rowLine, columnLine } = linesAt(ref, cell);
      if (axis !== "Row" && axis !== "Column") throw invalidArgument();
      const nodes = path((axis === "Row" ? rowLine : columnLine).node);
      const items = nodes.flatMap(({ field, item }): ItemRef[] => {
        const { name, items: all } = pivot.cache.fields[field] ?? { name: "", items: [] };
        const key = all[item]?.key;
        return key === undefined ? [] : [{ host: ref.host, pivotId: ref.pivotId, field: name, key }];
      });
      const field = items[items.length - 1]?.field ?? pivot.cache.fields[0]?.name ?? "";
      return chosenItems(items, { host: ref.host, pivotId: ref.pivotId, field });
    },
    /** Sorts the field of the cell's row by the values of the cell's column. */
    setAutoSortOnCell: (ref: PivotRef, cell: unknown, by: unknown) => {
      const { rowLine, columnLine } = linesAt(ref, cell);
      if ((by !== "Ascending" && by !== "Descending") || rowLine.node.field < 0 || !columnLine.data)
        throw invalidArgument();
      const dataName = columnLine.data.name;
      changePivot(ref, ({ fields }) => {
        const state = fields[rowLine.node.field];
        if (state) state.sort = { by, dataName };
      });
    },
  },
};
