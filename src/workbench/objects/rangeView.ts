// RangeView: the rows and columns of a range that are not hidden. Layer: workbench/objects.
// Source: Microsoft, Excel.RangeView (ExcelApi 1.3).
import type { ModelArea } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { itemNotFound } from "../protocol/hostError";
import { fullAddress } from "./addresses";
import type { RangeRef } from "./host";
import { rangeSheet } from "./host";
import { rangeObject } from "./range";
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from "./rangeContent";
import { visibleAreas } from "./rangeFinding";

interface ViewRef {
  readonly range: RangeRef;
  /** The row of the view, 0-based; undefined for all of it. */
  readonly row?: number;
}

export function rangeView(range: RangeRef): HostObject {
  return hostObject(RANGE_VIEW, { range });
}

/** Rows of rectangles: one list of areas for each visible row, in the order of columns. */
function lines({ range, row }: ViewRef): ModelArea[][] {
  const byRow = new Map<number, ModelArea[]>();
  for (const area of visibleAreas(rangeSheet(range), range.area))
    for (let top = area.top; top < area.top + area.rows; top++)
      byRow.set(top, [...(byRow.get(top) ?? []), { ...area, top, rows: 1 }]);
  const all = [...byRow].sort(([a], [b]) => a - b).map(([, areas]) => areas);
  return row === undefined ? all : all.slice(row, row + 1);
}

const grid =
  (read: (range: RangeRef) => unknown[][]) =>
  (view: ViewRef): unknown[][] =>
    lines(view).map((areas) => areas.flatMap((area) => read({ ...view.range, area })[0] ?? []));

const columnsOf = (view: ViewRef): number =>
  (lines({ range: view.range })[0] ?? []).reduce((sum, { columns }) => sum + columns, 0);

const RANGE_VIEW: HostClass<ViewRef> = {
  name: "RangeView",
  get: {
    cellAddresses: grid((range) => [
      Array.from({ length: range.area.columns }, (_cell, column) =>
        fullAddress(rangeSheet(range), { ...range.area, left: range.area.left + column, columns: 1 }),
      ),
    ]),
    columnCount: columnsOf,
    formulas: grid(readFormulas),
    formulasLocal: grid(readFormulas),
    index: ({ row }) => row ?? 0,
    numberFormat: grid(readNumberFormats),
    rowCount: (view) => lines(view).length,
    text: grid(readTexts),
    values: grid(readValues),
    valueTypes: grid(readValueTypes),
  },
  nav: { rows: (view) => hostObject(RANGE_VIEWS, view) },
  methods: { getRange: ({ range }: ViewRef) => rangeObject(range) },
};

const RANGE_VIEWS: HostClass<ViewRef> = {
  name: "RangeViewCollection",
  get: {},
  items: ({ range }) => lines({ range }).map((_areas, row) => hostObject(RANGE_VIEW, { range, row })),
  methods: {
    getCount: ({ range }: ViewRef) => lines({ range }).length,
    getItemAt: ({ range }: ViewRef, row: number) => {
      if (lines({ range })[row] === undefined) throw itemNotFound();
      return hostObject(RANGE_VIEW, { range, row });
    },
  },
};
