// Tables: the collection, tables, columns, rows, sort, filters. Layer: workbench/objects.
// Source: Microsoft, "Work with tables using the Excel JavaScript API"; resizing and names as "Table.resize", "Table.name".
import type { ModelArea, ModelTable } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import { overlap, rangeByText } from "./addresses";
import type { ExcelHost, RangeRef, TableRef } from "./host";
import { checkItemName, checkOpen, checkSheetOpen, sheetOf, tableOf } from "./host";
import { rangeObject } from "./range";
import { enter } from "./entry";
import { readValues, writeContent } from "./rangeContent";
import { sortRange } from "./rangeFinding";
import { clearFilters, COLUMN_FILTER, TABLE_FILTER } from "./tableFilters";
import { worksheetObject } from "./worksheet";

interface TablesRef {
  readonly host: ExcelHost;
  /** Only this sheet's tables. */
  readonly sheetId?: string;
}
export interface ColumnRef extends TableRef {
  readonly columnId: number;
}
interface RowRef extends TableRef {
  readonly index: number;
}

export function tableObject(ref: TableRef): HostObject {
  return hostObject(TABLE, ref);
}

export function tablesObject(host: ExcelHost, sheetId?: string): HostObject {
  return hostObject(TABLES, sheetId === undefined ? { host } : { host, sheetId });
}

const ofRef = (self: TablesRef): ModelTable[] =>
  self.host.model.tables.filter((table) => self.sheetId === undefined || table.sheetId === self.sheetId);
const find = (self: TablesRef, key: string): ModelTable | undefined =>
  ofRef(self).find((table) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase());

function required(self: TablesRef, key: string): HostObject {
  const table = find(self, key);
  if (!table) throw itemNotFound();
  return tableObject({ host: self.host, id: table.id });
}

function headerRows(table: ModelTable): number {
  return table.showHeaders ? 1 : 0;
}

export function bodyArea(table: ModelTable): ModelArea {
  const rows = table.area.rows - headerRows(table) - (table.showTotals ? 1 : 0);
  return { ...table.area, top: table.area.top + headerRows(table), rows };
}

export const tableRange = (ref: TableRef): HostObject => at(ref, tableOf(ref).area);
const at = (ref: TableRef, area: ModelArea): HostObject =>
  rangeObject({ host: ref.host, sheetId: tableOf(ref).sheetId, area });

/** Adds a table over cells. Without headers a row of names is put above the data, moving it down, as Excel does. */
function addTable(self: TablesRef, address: unknown, hasHeaders: boolean): HostObject {
  const { host } = self;
  const range: RangeRef =
    typeof address === "string"
      ? rangeByText(host, self.sheetId ?? host.model.activeSheetId, address)
      : (address as HostObject<RangeRef>).self;
  const sheet = sheetOf({ host, id: range.sheetId });
  checkSheetOpen(sheet);
  let { area } = range;
  if (host.model.tables.some((table) => table.sheetId === range.sheetId && overlap(table.area, area))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (!hasHeaders) {
    sheet.insertCells({ ...area, rows: 1 }, "Down");
    area = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) {
    area = { ...area, rows: 2 };
  }
  const names = headerNames(sheet.values({ ...area, rows: 1 })[0] ?? []);
  sheet.write({ ...area, rows: 1 }, [names.map((name) => ({ value: name }))]);
  const table = host.model.addTable({
    name: freeName(host),
    sheetId: range.sheetId,
    area,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: names.map((name, index) => ({ id: index + 1, name })),
  });
  host.needsSettling = true;
  return tableObject({ host, id: table.id });
}

/** Headings are unique texts; empty ones become "Column1", repeated ones get a number. */
function headerNames(values: readonly unknown[]): string[] {
  const taken = new Set<string>();
  return values.map((value, index) => {
    const base = value === null || value === "" ? `Column${index + 1}` : String(value);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function freeName(host: ExcelHost): string {
  for (let number = 1; ; number++) {
    const name = `Table${number}`;
    if (!host.model.tables.some((table) => table.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

function resize(ref: TableRef, area: ModelArea): void {
  const table = tableOf(ref);
  const sheet = sheetOf({ host: ref.host, id: table.sheetId });
  checkSheetOpen(sheet);
  const crossing = ref.host.model.tables.some(
    (other) => other.id !== table.id && other.sheetId === table.sheetId && overlap(other.area, area),
  );
  if (
    crossing ||
    area.top !== table.area.top ||
    !overlap(area, table.area) ||
    area.rows < 1 + headerRows(table)
  )
    throw invalidArgument();
  let { columns } = table;
  if (area.left !== table.area.left || area.columns !== table.area.columns) {
    const names = headerNames(sheet.values({ ...area, rows: 1 })[0] ?? []);
    sheet.write({ ...area, rows: 1 }, [names.map((name) => ({ value: name }))]);
    const nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
    columns = names.map(
      (name, index) => table.columns[area.left + index - table.area.left] ?? { id: nextId + index, name },
    );
  }
  ref.host.model.changeTable(ref.id, { area, columns });
  ref.host.needsSettling = true;
}

/** Rows go in before `index` (0-based; left out: at the end); cells below the table move down, as in Excel. */
function addRows(ref: TableRef, index: number | undefined, values: unknown): HostObject {
  const table = tableOf(ref);
  const sheet = sheetOf({ host: ref.host, id: table.sheetId });
  checkSheetOpen(sheet, "allowInsertRows");
  const body = bodyArea(table);
  const grid =
    values === undefined
      ? [table.columns.map(() => null)]
      : Array.isArray(values)
        ? Array.isArray(values[0])
          ? (values as unknown[][])
          : [values]
        : table.columns.map(() => values);
  const rows = grid as unknown[][];
  if (rows.some((row) => row.length !== table.columns.length)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const place = index === undefined || index === -1 ? body.rows : index;
  if (place < 0 || place > body.rows) throw invalidArgument();
  const emptyFirst =
    index === undefined &&
    body.rows === 1 &&
    sheet.values(body).every((row) => row.every((value) => value === null));
  const start = body.top + (emptyFirst ? 0 : place);
  const added = emptyFirst ? rows.length - 1 : rows.length;
  if (added > 0) {
    const before = tableOf(ref).area;
    const below = {
      top: emptyFirst ? start + 1 : start,
      left: body.left,
      rows: added,
      columns: body.columns,
    };
    if (needsRoom(ref, below)) sheet.insertCells(below, "Down");
    ref.host.model.changeTable(ref.id, { area: { ...before, rows: before.rows + added } });
  }
  writeContent(
    {
      host: ref.host,
      sheetId: table.sheetId,
      area: { top: start, left: body.left, rows: rows.length, columns: body.columns },
    },
    rows.map((row) => row.map((cell) => cell ?? null)),
  );
  ref.host.events.send("tableChanged", [ref.id, "Workbook"], {
    address: "",
    changeType: "RowInserted",
    source: "Local",
    tableId: ref.id,
    worksheetId: table.sheetId,
  });
  return hostObject(TABLE_ROW, { ...ref, index: start - body.top });
}

/** At the end of a table with nothing below it, no cells have to move. */
function needsRoom(ref: TableRef, below: ModelArea): boolean {
  const table = tableOf(ref);
  const sheet = sheetOf({ host: ref.host, id: table.sheetId });
  if (table.showTotals || below.top < table.area.top + table.area.rows) return true;
  const used = sheet.usedArea(true);
  return used !== undefined && overlap(used, { ...below, rows: 1_048_576 - below.top }) !== undefined;
}

function deleteRows(ref: TableRef, index: number, count: number): void {
  // The model shrinks the table with its cells: sizes are those of before.
  const table = { ...tableOf(ref) };
  const body = bodyArea(table);
  if (index < 0 || index + count > body.rows) throw itemNotFound();
  const sheet = sheetOf({ host: ref.host, id: table.sheetId });
  checkSheetOpen(sheet, "allowDeleteRows");
  const area = { ...body, top: body.top + index, rows: count };
  if (count === body.rows) {
    // A table keeps one row.
    sheet.clear({ ...area, rows: 1 }, "Contents");
    if (count > 1) {
      sheet.deleteCells({ ...area, top: area.top + 1, rows: count - 1 }, "Up");
      fit(ref, table, table.area.rows - count + 1);
    }
  } else {
    sheet.deleteCells(area, "Up");
    fit(ref, table, table.area.rows - count);
  }
  ref.host.needsSettling = true;
}

/** The model may have shrunk the table with the cells already. */
function fit(ref: TableRef, before: ModelTable, rows: number): void {
  const now = tableOf(ref);
  if (now.area.rows !== rows) ref.host.model.changeTable(ref.id, { area: { ...before.area, rows } });
}

function setHeaders(ref: TableRef, shown: boolean): void {
  const table = tableOf(ref);
  if (table.showHeaders === shown) return;
  const sheet = sheetOf({ host: ref.host, id: table.sheetId });
  if (shown)
    throw new HostFault("ApiNotFound", "The stand-in for Excel cannot show the headers of a table again.");
  sheet.clear({ ...table.area, rows: 1 }, "Contents");
  ref.host.model.changeTable(ref.id, {
    showHeaders: false,
    area: { ...table.area, top: table.area.top + 1, rows: table.area.rows - 1 },
  });
}

function setTotals(ref: TableRef, shown: boolean): void {
  const table = tableOf(ref);
  if (table.showTotals === shown) return;
  const sheet = sheetOf({ host: ref.host, id: table.sheetId });
  const row = { ...table.area, top: table.area.top + table.area.rows, rows: 1 };
  if (shown) {
    sheet.insertCells(row, "Down");
    ref.host.model.changeTable(ref.id, {
      showTotals: true,
      area: { ...table.area, rows: table.area.rows + 1 },
    });
    const last = table.columns[table.columns.length - 1]?.name ?? "";
    sheet.write(row, [
      table.columns.map((_column, index) =>
        index === 0
          ? { value: "Total" }
          : index === table.columns.length - 1
            ? { formula: `=SUBTOTAL(109,[${last}])`.replace("[", `${table.name}[`) }
            : undefined,
      ),
    ]);
    ref.host.needsSettling = true;
  } else {
    const totals = { ...row, top: row.top - 1 };
    ref.host.model.changeTable(ref.id, {
      showTotals: false,
      area: { ...table.area, rows: table.area.rows - 1 },
    });
    sheet.deleteCells(totals, "Up");
  }
}

const option = (
  key:
    | "showBandedRows"
    | "showBandedColumns"
    | "showFilterButton"
    | "highlightFirstColumn"
    | "highlightLastColumn",
) => ({
  get: (ref: TableRef) => tableOf(ref)[key],
  set: (ref: TableRef, value: unknown) => ref.host.model.changeTable(ref.id, { [key]: value === true }),
});
const OPTIONS = {
  showBandedRows: option("showBandedRows"),
  showBandedColumns: option("showBandedColumns"),
  showFilterButton: option("showFilterButton"),
  highlightFirstColumn: option("highlightFirstColumn"),
  highlightLastColumn: option("highlightLastColumn"),
};

const TABLE: HostClass<TableRef> = {
  name: "Table",
  keys: ["id", "name"],
  get: {
    id: (ref) => ref.id,
    legacyId: (ref) => ref.id,
    name: (ref) => tableOf(ref).name,
    style: (ref) => tableOf(ref).style,
    showHeaders: (ref) => tableOf(ref).showHeaders,
    showTotals: (ref) => tableOf(ref).showTotals,
    ...Object.fromEntries(Object.entries(OPTIONS).map(([key, { get }]) => [key, get])),
  },
  set: {
    name: (ref, value) =>
      ref.host.model.changeTable(ref.id, { name: checkItemName(ref.host, value, ref.id) }),
    style: (ref, value) => {
      if (
        typeof value !== "string" ||
        !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(value)
      )
        throw invalidArgument();
      ref.host.model.changeTable(ref.id, { style: value });
    },
    showHeaders: (ref, value) => setHeaders(ref, value === true),
    showTotals: (ref, value) => setTotals(ref, value === true),
    ...Object.fromEntries(Object.entries(OPTIONS).map(([key, { set }]) => [key, set])),
  },
  nav: {
    columns: (ref) => hostObject(TABLE_COLUMNS, ref),
    rows: (ref) => hostObject(TABLE_ROWS, ref),
    worksheet: (ref) => worksheetObject({ host: ref.host, id: tableOf(ref).sheetId }),
    sort: (ref) => hostObject(TABLE_SORT, ref),
    autoFilter: (ref) => hostObject(TABLE_FILTER, ref),
  },
  methods: {
    getRange: (ref: TableRef) => at(ref, tableOf(ref).area),
    getHeaderRowRange: (ref: TableRef) => at(ref, { ...tableOf(ref).area, rows: 1 }),
    getDataBodyRange: (ref: TableRef) => at(ref, bodyArea(tableOf(ref))),
    getTotalRowRange: (ref: TableRef) => {
      const table = tableOf(ref);
      if (!table.showTotals) throw itemNotFound();
      return at(ref, { ...table.area, top: table.area.top + table.area.rows - 1, rows: 1 });
    },
    resize: (ref: TableRef, address: unknown) =>
      resize(
        ref,
        (typeof address === "string"
          ? rangeByText(ref.host, tableOf(ref).sheetId, address)
          : (address as HostObject<RangeRef>).self
        ).area,
      ),
    convertToRange: (ref: TableRef) => {
      const range = at(ref, tableOf(ref).area);
      ref.host.model.removeTable(ref.id);
      return range;
    },
    delete: (ref: TableRef) => {
      const { sheetId, area } = tableOf(ref);
      checkOpen({ host: ref.host, sheetId, area });
      ref.host.model.removeTable(ref.id);
      sheetOf({ host: ref.host, id: sheetId }).clear(area, "All");
    },
    clearFilters: (ref: TableRef) => clearFilters(ref),
    reapplyFilters: () => undefined,
    _RegisterDataChangedEvent: (ref: TableRef) => ref.host.events.register("tableChanged", ref.id),
    _UnregisterDataChangedEvent: (ref: TableRef) => ref.host.events.unregister("tableChanged", ref.id),
    _RegisterSelectionChangedEvent: (ref: TableRef) =>
      ref.host.events.register("tableSelectionChanged", ref.id),
    _UnregisterSelectionChangedEvent: (ref: TableRef) =>
      ref.host.events.unregister("tableSelectionChanged", ref.id),
  },
};

const TABLES: HostClass<TablesRef> = {
  name: "TableCollection",
  get: { count: (self) => ofRef(self).length },
  items: (self) => ofRef(self).map(({ id }) => tableObject({ host: self.host, id })),
  item: required,
  methods: {
    add: addTable,
    getItem: required,
    getItemOrNullObject: (self: TablesRef, key: string) => (find(self, key) ? required(self, key) : null),
    getItemAt: (self: TablesRef, index: number) => {
      const table = ofRef(self)[index];
      if (!table) throw itemNotFound();
      return tableObject({ host: self.host, id: table.id });
    },
    getCount: (self: TablesRef) => ofRef(self).length,
    _RegisterAddedEvent: (self: TablesRef) =>
      self.host.events.register("tableAdded", self.sheetId ?? "Workbook"),
    _UnregisterAddedEvent: (self: TablesRef) =>
      self.host.events.unregister("tableAdded", self.sheetId ?? "Workbook"),
    _RegisterDeletedEvent: (self: TablesRef) =>
      self.host.events.register("tableDeleted", self.sheetId ?? "Workbook"),
    _UnregisterDeletedEvent: (self: TablesRef) =>
      self.host.events.unregister("tableDeleted", self.sheetId ?? "Workbook"),
    _RegisterDataChangedEvent: (self: TablesRef) =>
      self.host.events.register("tableChanged", self.sheetId ?? "Workbook"),
    _UnregisterDataChangedEvent: (self: TablesRef) =>
      self.host.events.unregister("tableChanged", self.sheetId ?? "Workbook"),
  },
};

export function columnIndex(ref: ColumnRef): number {
  const index = tableOf(ref).columns.findIndex((column) => column.id === ref.columnId);
  if (index < 0) throw itemNotFound();
  return index;
}
const columnArea = (ref: ColumnRef, area: ModelArea): HostObject =>
  at(ref, { ...area, left: area.left + columnIndex(ref), columns: 1 });
const columnOf = (ref: TableRef, key: unknown): HostObject | null => {
  const column = tableOf(ref).columns.find(
    (candidate) =>
      candidate.id === key ||
      String(candidate.id) === key ||
      candidate.name.toLowerCase() === String(key).toLowerCase(),
  );
  return column ? hostObject(TABLE_COLUMN, { ...ref, columnId: column.id }) : null;
};

const TABLE_COLUMN: HostClass<ColumnRef> = {
  name: "TableColumn",
  keys: ["id", "name"],
  get: {
    id: (ref) => ref.columnId,
    index: columnIndex,
    name: (ref) => tableOf(ref).columns[columnIndex(ref)]?.name,
    values: (ref) =>
      readValues({
        host: ref.host,
        sheetId: tableOf(ref).sheetId,
        area: { ...tableOf(ref).area, left: tableOf(ref).area.left + columnIndex(ref), columns: 1 },
      }),
  },
  set: {
    name: (ref, value) => {
      const table = tableOf(ref);
      const index = columnIndex(ref);
      if (
        typeof value !== "string" ||
        value === "" ||
        table.columns.some(
          (column, other) => other !== index && column.name.toLowerCase() === value.toLowerCase(),
        )
      )
        throw invalidArgument();
      ref.host.model.changeTable(ref.id, {
        columns: table.columns.map((column, other) =>
          other === index ? { ...column, name: value } : column,
        ),
      });
      sheetOf({ host: ref.host, id: table.sheetId }).write(
        { top: table.area.top, left: table.area.left + index, rows: 1, columns: 1 },
        [[{ value }]],
      );
      ref.host.needsSettling = true;
    },
    values: (ref, value) =>
      writeContent(
        {
          host: ref.host,
          sheetId: tableOf(ref).sheetId,
          area: { ...tableOf(ref).area, left: tableOf(ref).area.left + columnIndex(ref), columns: 1 },
        },
        value,
      ),
  },
  nav: { filter: (ref) => hostObject(COLUMN_FILTER, ref) },
  methods: {
    getRange: (ref: ColumnRef) => columnArea(ref, tableOf(ref).area),
    getDataBodyRange: (ref: ColumnRef) => columnArea(ref, bodyArea(tableOf(ref))),
    getHeaderRowRange: (ref: ColumnRef) => columnArea(ref, { ...tableOf(ref).area, rows: 1 }),
    getTotalRowRange: (ref: ColumnRef) => {
      const { area, showTotals } = tableOf(ref);
      if (!showTotals) throw itemNotFound();
      return columnArea(ref, { ...area, top: area.top + area.rows - 1, rows: 1 });
    },
    delete: (ref: ColumnRef) => {
      const table = { ...tableOf(ref) };
      if (table.columns.length === 1) throw new HostFault("InvalidOperation", "A table needs one column.");
      const index = columnIndex(ref);
      const area = { ...table.area, left: table.area.left + index, columns: 1 };
      sheetOf({ host: ref.host, id: table.sheetId }).deleteCells(area, "Left");
      ref.host.model.changeTable(ref.id, {
        area: { ...table.area, columns: table.columns.length - 1 },
        columns: table.columns.filter((_column, other) => other !== index),
      });
    },
  },
};

const TABLE_COLUMNS: HostClass<TableRef> = {
  name: "TableColumnCollection",
  get: { count: (ref) => tableOf(ref).columns.length },
  items: (ref) => tableOf(ref).columns.map(({ id }) => hostObject(TABLE_COLUMN, { ...ref, columnId: id })),
  item: (ref, key: unknown) => {
    const column = columnOf(ref, key);
    if (!column) throw itemNotFound();
    return column;
  },
  methods: {
    getCount: (ref: TableRef) => tableOf(ref).columns.length,
    getItem: (ref: TableRef, key: unknown) => {
      const column = columnOf(ref, key);
      if (!column) throw itemNotFound();
      return column;
    },
    getItemOrNullObject: columnOf,
    getItemAt: (ref: TableRef, index: number) => {
      const column = tableOf(ref).columns[index];
      if (!column) throw itemNotFound();
      return hostObject(TABLE_COLUMN, { ...ref, columnId: column.id });
    },
    add: (ref: TableRef, index: number | undefined, values: unknown, name?: string) => {
      const table = tableOf(ref);
      const sheet = sheetOf({ host: ref.host, id: table.sheetId });
      checkSheetOpen(sheet, "allowInsertColumns");
      const place = index === undefined || index === -1 ? table.columns.length : index;
      const grid = Array.isArray(values) ? (values as unknown[][]) : undefined;
      if (grid && grid.length !== table.area.rows) throw invalidArgument();
      const column = { ...table.area, left: table.area.left + place, columns: 1 };
      sheet.insertCells(column, "Right");
      const heading = name ?? (grid ? String(grid[0]?.[0] ?? "") : "");
      const taken = table.columns.map((existing) => existing.name);
      const unique = headerNames([
        ...taken,
        heading === "" ? `Column${taken.length + 1}` : heading,
      ]).pop() as string;
      const id = Math.max(...table.columns.map((existing) => existing.id)) + 1;
      const columns = [...table.columns.slice(0, place), { id, name: unique }, ...table.columns.slice(place)];
      ref.host.model.changeTable(ref.id, { area: { ...table.area, columns: columns.length }, columns });
      const content = (grid ?? Array.from({ length: table.area.rows }, () => [null])).map((row, at) => [
        at === 0 ? unique : (row[0] ?? null),
      ]);
      sheet.write(
        column,
        content.map(([cell]) => [enter(cell, "General", ref.host.today)?.cell]),
      );
      ref.host.needsSettling = true;
      return hostObject(TABLE_COLUMN, { ...ref, columnId: id });
    },
  },
};

const rowArea = (ref: RowRef): ModelArea => ({
  ...bodyArea(tableOf(ref)),
  top: bodyArea(tableOf(ref)).top + ref.index,
  rows: 1,
});
const rowAt = (ref: TableRef, index: number): HostObject => {
  if (index < 0 || index >= bodyArea(tableOf(ref)).rows) throw itemNotFound();
  return hostObject(TABLE_ROW, { ...ref, index });
};

const TABLE_ROW: HostClass<RowRef> = {
  name: "TableRow",
  get: {
    index: (ref) => ref.index,
    values: (ref) => readValues({ host: ref.host, sheetId: tableOf(ref).sheetId, area: rowArea(ref) }),
  },
  set: {
    values: (ref, value) =>
      writeContent({ host: ref.host, sheetId: tableOf(ref).sheetId, area: rowArea(ref) }, value),
  },
  methods: {
    getRange: (ref: RowRef) => at(ref, rowArea(ref)),
    delete: (ref: RowRef) => deleteRows(ref, ref.index, 1),
  },
};

const TABLE_ROWS: HostClass<TableRef> = {
  name: "TableRowCollection",
  get: { count: (ref) => bodyArea(tableOf(ref)).rows },
  items: (ref) =>
    Array.from({ length: bodyArea(tableOf(ref)).rows }, (_row, index) =>
      hostObject(TABLE_ROW, { ...ref, index }),
    ),
  methods: {
    add: addRows,
    getCount: (ref: TableRef) => bodyArea(tableOf(ref)).rows,
    getItemAt: rowAt,
    deleteRowsAt: (ref: TableRef, index: number, count = 1) => deleteRows(ref, index, count),
    deleteRows: (ref: TableRef, rows: readonly (number | HostObject<RowRef>)[]) => {
      const indices = rows
        .map((row) => (typeof row === "number" ? row : row.self.index))
        .sort((a, b) => b - a);
      for (const index of indices) deleteRows(ref, index, 1);
    },
  },
};

const TABLE_SORT: HostClass<TableRef> = {
  name: "TableSort",
  get: {
    fields: (ref) => (ref.host.model.extras.get(`sort:${ref.id}`) as unknown[] | undefined) ?? [],
    matchCase: () => false,
    method: () => "PinYin",
  },
  methods: {
    apply: (ref: TableRef, fields: object[], matchCase = false) => {
      const table = tableOf(ref);
      sortRange(
        { host: ref.host, sheetId: table.sheetId, area: bodyArea(table) },
        fields,
        matchCase,
        false,
        "Rows",
      );
      ref.host.model.extras.set(`sort:${ref.id}`, fields);
      ref.host.events.send("rowSorted", [table.sheetId, "Workbook"], {
        address: "",
        source: "Local",
        worksheetId: table.sheetId,
      });
    },
    clear: (ref: TableRef) => void ref.host.model.extras.delete(`sort:${ref.id}`),
    reapply: () => undefined,
  },
};
