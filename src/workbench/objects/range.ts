// The Range class: content, places, structure. Layer: workbench/objects.
import type { ModelArea } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import { fullAddress, overlap, rangeByText, WHOLE_SHEET, within } from "./addresses";
import { readStyle, writeStyle } from "./cellStyles";
import { CONDITIONAL_FORMATS } from "./conditionalFormat";
import type { RangeRef } from "./host";
import { checkOpen, checkSheetOpen, rangeSheet } from "./host";
import {
  copyCells,
  moveCells,
  readFormulas,
  readNumberFormats,
  readR1C1,
  readTexts,
  readValues,
  readValueTypes,
  writeContent,
  writeNumberFormats,
  writeR1C1,
} from "./rangeContent";
import {
  filterBlanks,
  findFirst,
  mergedAreas,
  removeDuplicates,
  replaceAll,
  sortRange,
  specialCells,
  surroundingRegion,
} from "./rangeFinding";
import { autoFill } from "./rangeFill";
import { RANGE_FORMAT } from "./rangeFormat";
import { cellProperties, lineProperties, setCellProperties, setLineProperties } from "./cellProperties";
import { DATA_VALIDATION } from "./validation";
import { group, showDetails } from "./outline";
import { pivotsOfRange } from "./pivotTable";
import { rangeAreas } from "./rangeAreas";
import { rangeView } from "./rangeView";
import { tableObject } from "./table";
import { worksheetObject } from "./worksheet";

export function rangeObject(range: RangeRef): HostObject {
  return hostObject(RANGE, { ...range });
}

const at = (range: RangeRef, area: ModelArea): HostObject =>
  rangeObject({ host: range.host, sheetId: range.sheetId, area: within(area) });
const orNull = (range: RangeRef, area: ModelArea | undefined): HostObject | null =>
  area ? at(range, area) : null;

function hiddenState(count: number, isHidden: (at: number) => boolean): boolean | null {
  const first = isHidden(0);
  for (let index = 1; index < Math.min(count, 100_000); index++) if (isHidden(index) !== first) return null;
  return first;
}

function other(range: RangeRef, address: unknown): RangeRef {
  if (typeof address === "string") return rangeByText(range.host, range.sheetId, address);
  if (typeof address === "object" && address !== null && "self" in address)
    return (address as HostObject<RangeRef>).self;
  throw invalidArgument();
}

/** The area from one range to another, on one sheet. */
function bounding(a: ModelArea, b: ModelArea): ModelArea {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return {
    top,
    left,
    rows: Math.max(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.max(a.left + a.columns, b.left + b.columns) - left,
  };
}

/** The edge of the filled region in a direction, from the range's first cell, as Ctrl+arrow does. */
function edge(range: RangeRef, direction: string): ModelArea {
  const used = rangeSheet(range).usedArea(true);
  const step = (
    { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as Record<string, [number, number]>
  )[direction];
  if (!step) throw invalidArgument();
  const [dr, dc] = step;
  let row = range.area.top;
  let column = range.area.left;
  const filled = (r: number, c: number): boolean =>
    rangeSheet(range).values({ top: r, left: c, rows: 1, columns: 1 })[0]?.[0] !== null;
  const last = used
    ? { row: used.top + used.rows - 1, column: used.left + used.columns - 1 }
    : { row: 0, column: 0 };
  const inside = (r: number, c: number): boolean =>
    r >= 0 &&
    c >= 0 &&
    r <= Math.max(last.row, range.area.top) &&
    c <= Math.max(last.column, range.area.left);
  const goal = filled(row, column) && inside(row + dr, column + dc) && filled(row + dr, column + dc);
  while (inside(row + dr, column + dc)) {
    if (goal && !filled(row + dr, column + dc)) break;
    row += dr;
    column += dc;
    if (!goal && filled(row, column)) break;
  }
  if (!goal && !filled(row, column)) {
    if (direction === "Down") row = WHOLE_SHEET.rows - 1;
    if (direction === "Right") column = WHOLE_SHEET.columns - 1;
    if (direction === "Up") row = 0;
    if (direction === "Left") column = 0;
  }
  return { top: row, left: column, rows: 1, columns: 1 };
}

function insertOrDelete(range: RangeRef, shift: unknown, kind: "insert" | "delete"): void {
  const sheet = rangeSheet(range);
  const wholeRows = range.area.columns >= WHOLE_SHEET.columns;
  checkSheetOpen(
    sheet,
    kind === "insert"
      ? wholeRows
        ? "allowInsertRows"
        : "allowInsertColumns"
      : wholeRows
        ? "allowDeleteRows"
        : "allowDeleteColumns",
  );
  if (kind === "insert") {
    if (shift !== "Down" && shift !== "Right") throw invalidArgument();
    sheet.insertCells(range.area, shift);
  } else {
    if (shift !== "Up" && shift !== "Left") throw invalidArgument();
    sheet.deleteCells(range.area, shift);
  }
  range.host.needsSettling = true;
}

/** Only the first cell keeps its content when cells are merged. */
function mergeCells(range: RangeRef, area: ModelArea): void {
  const sheet = rangeSheet(range);
  for (const rest of [
    { ...area, left: area.left + 1, rows: 1, columns: area.columns - 1 },
    { ...area, top: area.top + 1, rows: area.rows - 1 },
  ])
    if (rest.rows > 0 && rest.columns > 0) sheet.clear(rest, "Contents");
  sheet.merge(area);
  range.host.needsSettling = true;
}

export const RANGE: HostClass<RangeRef> = {
  name: "Range",
  keepsReference: true,
  readsResults: [
    "copyFrom",
    "autoFill",
    "moveTo",
    "find",
    "findOrNullObject",
    "replaceAll",
    "removeDuplicates",
  ],
  get: {
    address: (range) => fullAddress(rangeSheet(range), range.area),
    addressLocal: (range) => fullAddress(rangeSheet(range), range.area),
    cellCount: (range) =>
      range.area.rows * range.area.columns > 2_147_483_647 ? -1 : range.area.rows * range.area.columns,
    rowCount: (range) => range.area.rows,
    columnCount: (range) => range.area.columns,
    rowIndex: (range) => range.area.top,
    columnIndex: (range) => range.area.left,
    values: readValues,
    text: readTexts,
    formulas: readFormulas,
    formulasLocal: readFormulas,
    formulasR1C1: readR1C1,
    style: readStyle,
    valueTypes: readValueTypes,
    numberFormat: readNumberFormats,
    numberFormatLocal: readNumberFormats,
    hidden: (range) =>
      hiddenState(range.area.rows, (index) => rangeSheet(range).rowHidden(range.area.top + index)),
    rowHidden: (range) =>
      hiddenState(range.area.rows, (index) => rangeSheet(range).rowHidden(range.area.top + index)),
    columnHidden: (range) =>
      hiddenState(range.area.columns, (index) => rangeSheet(range).columnHidden(range.area.left + index)),
    isEntireColumn: (range) => range.area.rows >= WHOLE_SHEET.rows,
    isEntireRow: (range) => range.area.columns >= WHOLE_SHEET.columns,
    hyperlink: (range) => rangeSheet(range).hyperlinkAt(range.area.top, range.area.left) ?? null,
    hasSpill: () => false,
    left: (range) => total(range.area.left, (index) => rangeSheet(range).columnWidth(index)),
    top: (range) => total(range.area.top, (index) => rangeSheet(range).rowHeight(index)),
    height: (range) => total(range.area.rows, (index) => rangeSheet(range).rowHeight(range.area.top + index)),
    width: (range) =>
      total(range.area.columns, (index) => rangeSheet(range).columnWidth(range.area.left + index)),
  },
  set: {
    values: writeContent,
    formulas: writeContent,
    formulasLocal: writeContent,
    formulasR1C1: writeR1C1,
    style: writeStyle,
    numberFormat: writeNumberFormats,
    numberFormatLocal: writeNumberFormats,
    rowHidden: (range, value) =>
      rangeSheet(range).setRowsHidden(range.area.top, range.area.rows, value === true),
    columnHidden: (range, value) =>
      rangeSheet(range).setColumnsHidden(range.area.left, range.area.columns, value === true),
    hyperlink: (range, value) => {
      checkOpen(range, "allowInsertHyperlinks");
      const link = value as { textToDisplay?: string; address?: string; documentReference?: string } | null;
      rangeSheet(range).setHyperlink(range.area.top, range.area.left, link ?? undefined);
      const shown = link?.textToDisplay ?? link?.address ?? link?.documentReference;
      if (shown !== undefined)
        writeContent({ ...range, area: { ...range.area, rows: 1, columns: 1 } }, shown);
    },
  },
  nav: {
    format: (range) => hostObject(RANGE_FORMAT, range),
    dataValidation: (range) => hostObject(DATA_VALIDATION, range),
    conditionalFormats: (range) =>
      hostObject(CONDITIONAL_FORMATS, { host: range.host, sheetId: range.sheetId, areas: [range.area] }),
    worksheet: (range) => worksheetObject({ host: range.host, id: range.sheetId }),
    sort: (range) => hostObject(RANGE_SORT, range),
  },
  methods: {
    getCell: (range: RangeRef, row: number, column: number) =>
      at(range, { top: range.area.top + row, left: range.area.left + column, rows: 1, columns: 1 }),
    getRow: (range: RangeRef, row: number) =>
      at(range, { ...range.area, top: range.area.top + row, rows: 1 }),
    getColumn: (range: RangeRef, column: number) =>
      at(range, { ...range.area, left: range.area.left + column, columns: 1 }),
    getLastCell: ({ host, sheetId, area }: RangeRef) =>
      rangeObject({
        host,
        sheetId,
        area: { top: area.top + area.rows - 1, left: area.left + area.columns - 1, rows: 1, columns: 1 },
      }),
    getLastRow: ({ host, sheetId, area }: RangeRef) =>
      rangeObject({ host, sheetId, area: { ...area, top: area.top + area.rows - 1, rows: 1 } }),
    getLastColumn: ({ host, sheetId, area }: RangeRef) =>
      rangeObject({ host, sheetId, area: { ...area, left: area.left + area.columns - 1, columns: 1 } }),
    getEntireRow: (range: RangeRef) => at(range, { ...range.area, left: 0, columns: WHOLE_SHEET.columns }),
    getEntireColumn: (range: RangeRef) => at(range, { ...range.area, top: 0, rows: WHOLE_SHEET.rows }),
    getOffsetRange: (range: RangeRef, rows: number, columns: number) =>
      at(range, { ...range.area, top: range.area.top + rows, left: range.area.left + columns }),
    getResizedRange: (range: RangeRef, rows: number, columns: number) =>
      at(range, { ...range.area, rows: range.area.rows + rows, columns: range.area.columns + columns }),
    getAbsoluteResizedRange: (range: RangeRef, rows: number, columns: number) =>
      at(range, { ...range.area, rows, columns }),
    getRowsAbove: (range: RangeRef, count: number | null = 1) =>
      at(range, {
        ...range.area,
        top: (count ?? 1) >= 0 ? range.area.top - (count ?? 1) : range.area.top,
        rows: Math.abs(count ?? 1),
      }),
    getRowsBelow: (range: RangeRef, count: number | null = 1) =>
      at(range, { ...range.area, top: range.area.top + range.area.rows, rows: Math.abs(count ?? 1) }),
    getColumnsBefore: (range: RangeRef, count: number | null = 1) =>
      at(range, {
        ...range.area,
        left: range.area.left - Math.abs(count ?? 1),
        columns: Math.abs(count ?? 1),
      }),
    getColumnsAfter: (range: RangeRef, count: number | null = 1) =>
      at(range, { ...range.area, left: range.area.left + range.area.columns, columns: Math.abs(count ?? 1) }),
    getBoundingRect: (range: RangeRef, address: unknown) =>
      at(range, bounding(range.area, other(range, address).area)),
    getIntersection: (range: RangeRef, address: unknown) => {
      const area = overlap(range.area, other(range, address).area);
      if (!area || other(range, address).sheetId !== range.sheetId) throw itemNotFound();
      return at(range, area);
    },
    getIntersectionOrNullObject: (range: RangeRef, address: unknown) =>
      other(range, address).sheetId === range.sheetId
        ? orNull(range, overlap(range.area, other(range, address).area))
        : null,
    getUsedRange: (range: RangeRef, valuesOnly = false) => {
      const area = usedWithin(range, valuesOnly);
      if (!area) throw itemNotFound();
      return at(range, area);
    },
    getUsedRangeOrNullObject: (range: RangeRef, valuesOnly = false) =>
      orNull(range, usedWithin(range, valuesOnly)),
    getSurroundingRegion: (range: RangeRef) => at(range, surroundingRegion(range)),
    getRangeEdge: (range: RangeRef, direction: string) => at(range, edge(range, direction)),
    getExtendedRange: (range: RangeRef, direction: string) =>
      at(range, bounding(range.area, edge(range, direction))),
    getSpecialCells: (range: RangeRef, type: string, valueType?: string) => {
      const areas = specialCells(range, type, valueType);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas(range.host, range.sheetId, areas);
    },
    getSpecialCellsOrNullObject: (range: RangeRef, type: string, valueType?: string) => {
      const areas = specialCells(range, type, valueType);
      return areas.length === 0 ? null : rangeAreas(range.host, range.sheetId, areas);
    },
    getMergedAreasOrNullObject: (range: RangeRef) => {
      const areas = mergedAreas(range);
      return areas.length === 0 ? null : rangeAreas(range.host, range.sheetId, areas);
    },
    getTables: (range: RangeRef) => tablesOf(range),
    getPivotTables: (range: RangeRef, fullyContained = false) => pivotsOfRange(range, fullyContained),
    getVisibleView: (range: RangeRef) => rangeView(range),
    getCellProperties: (range: RangeRef, load: unknown) => cellProperties(range, load),
    setCellProperties: (range: RangeRef, properties: unknown) => setCellProperties(range, properties),
    getRowProperties: (range: RangeRef, load: unknown) => lineProperties(range, "rows", load),
    getColumnProperties: (range: RangeRef, load: unknown) => lineProperties(range, "columns", load),
    setRowProperties: (range: RangeRef, properties: unknown) => setLineProperties(range, "rows", properties),
    setColumnProperties: (range: RangeRef, properties: unknown) =>
      setLineProperties(range, "columns", properties),
    clear: (range: RangeRef, what = "All") => {
      checkOpen(range);
      if (!["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"].includes(what))
        throw invalidArgument();
      rangeSheet(range).clear(
        range.area,
        what === "RemoveHyperlinks" ? "Hyperlinks" : what === "ResetContents" ? "Contents" : (what as "All"),
      );
      if (what === "All") rangeSheet(range).setValidation(range.area, undefined);
      range.host.needsSettling = true;
    },
    insert: (range: RangeRef, shift: unknown) => {
      insertOrDelete(range, shift, "insert");
      return rangeObject(range);
    },
    delete: (range: RangeRef, shift: unknown) => insertOrDelete(range, shift, "delete"),
    merge: (range: RangeRef, across = false) => {
      checkOpen(range);
      if (!across) return mergeCells(range, range.area);
      for (let row = 0; row < range.area.rows; row++)
        mergeCells(range, { ...range.area, top: range.area.top + row, rows: 1 });
    },
    unmerge: (range: RangeRef) => {
      checkOpen(range);
      rangeSheet(range).unmerge(range.area);
    },
    select: (range: RangeRef) => {
      range.host.model.activateSheet(range.sheetId);
      range.host.model.selection = { sheetId: range.sheetId, areas: [range.area] };
    },
    autoFill: (range: RangeRef, destination?: unknown, type = "FillDefault") =>
      autoFill(range, destination === undefined ? undefined : other(range, destination), type),
    group: (range: RangeRef, option: unknown) => group(range, option, 1),
    ungroup: (range: RangeRef, option: unknown) => group(range, option, -1),
    showGroupDetails: (range: RangeRef, option: unknown) => showDetails(range, option, true),
    hideGroupDetails: (range: RangeRef, option: unknown) => showDetails(range, option, false),
    copyFrom: (range: RangeRef, source: unknown, type = "All", skipBlanks = false, transpose = false) =>
      copyCells(other(range, source), range, type, skipBlanks, transpose),
    moveTo: (range: RangeRef, destination: unknown) => moveCells(range, other(range, destination)),
    find: (range: RangeRef, text: string, criteria: object) => {
      const area = findFirst(range, text, criteria);
      if (!area) throw itemNotFound();
      return at(range, area);
    },
    findOrNullObject: (range: RangeRef, text: string, criteria: object) =>
      orNull(range, findFirst(range, text, criteria)),
    replaceAll: (range: RangeRef, text: string, replacement: string, criteria: object) =>
      replaceAll(range, text, replacement, criteria),
    removeDuplicates: (range: RangeRef, columns: number[], hasHeader: boolean) =>
      removeDuplicates(range, columns, hasHeader),
    calculate: (range: RangeRef) => {
      range.host.needsSettling = true;
    },
    /** The library splits large arrays into rows and asks first whether the whole fits. */
    _ValidateArraySize: (range: RangeRef, rows: number, columns: number) => {
      if (rows !== range.area.rows || columns !== range.area.columns) {
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
    showCard: () => undefined,
    setDirty: () => undefined,
  },
};

const RANGE_SORT: HostClass<RangeRef> = {
  name: "RangeSort",
  readsResults: ["apply"],
  get: {},
  methods: {
    apply: (range: RangeRef, fields: object[], matchCase = false, hasHeaders = false, orientation = "Rows") =>
      sortRange(range, fields, matchCase, hasHeaders, orientation),
  },
};

function usedWithin(range: RangeRef, valuesOnly: boolean): ModelArea | undefined {
  const used = rangeSheet(range).usedArea(valuesOnly);
  const shared = used ? overlap(used, range.area) : undefined;
  if (!shared) return undefined;
  return range.area.rows >= WHOLE_SHEET.rows && range.area.columns >= WHOLE_SHEET.columns
    ? used
    : filterBlanks(range, shared, valuesOnly);
}

function tablesOf(range: RangeRef): HostObject {
  const inside = (): HostObject[] =>
    range.host.model.tables
      .filter((table) => table.sheetId === range.sheetId && overlap(table.area, range.area))
      .map((table) => tableObject({ host: range.host, id: table.id }));
  const cls: HostClass<RangeRef> = {
    name: "TableScopedCollection",
    get: {},
    items: inside,
    methods: {
      getCount: () => inside().length,
      getFirst: () => inside()[0] ?? null,
      getItem: (_self: RangeRef, key: string) =>
        inside().find((table) => table.cls.get["name"]?.(table.self) === key) ?? null,
    },
  };
  return hostObject(cls, range);
}

function total(count: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < Math.min(count, 10_000); index++) sum += size(index);
  return sum;
}
