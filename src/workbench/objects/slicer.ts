// Slicers: the collections, the slicer, its items. Layer: workbench/objects.
// Source: Microsoft, "Work with PivotTables": slicers; Excel.SlicerCollection, Excel.Slicer, Excel.SlicerItem.
import { compareValues, itemPasses } from "../model/pivot/filters";
import { itemKey } from "../model/pivot/cache";
import type { ModelPivot } from "../model/pivot/records";
import type { ModelSlicer, SlicerSource } from "../model/slicerRecords";
import type { ModelValue } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject, isHostObject } from "../protocol/hostClass";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import type { ExcelHost, SheetRef, TableRef } from "./host";
import { checkSheetOpen, sheetOf, tableOf } from "./host";
import { changePivot, pivotOf, type FieldRef, type PivotRef } from "./pivotRef";
import { bodyArea, type ColumnRef } from "./table";
import { applyFilters, filtersOf } from "./tableFilters";
import { worksheetObject } from "./worksheet";

interface SlicersRef {
  readonly host: ExcelHost;
  readonly sheetId?: string;
}
interface SlicerRef {
  readonly host: ExcelHost;
  readonly slicerId: string;
}
interface SlicerItemRef extends SlicerRef {
  readonly key: string;
}

export const slicersObject = (host: ExcelHost, sheetId?: string): HostObject =>
  hostObject(SLICERS, sheetId === undefined ? { host } : { host, sheetId });

function slicerOf({ host, slicerId }: SlicerRef): ModelSlicer {
  const slicer = host.model.analysis.slicers.find(({ id }) => id === slicerId);
  if (!slicer) throw itemNotFound();
  return slicer;
}

export interface SlicerButton {
  /** What the button says, and the key that `selectItems` takes. */
  readonly name: string;
  readonly isSelected: boolean;
  readonly hasData: boolean;
}

/** The buttons of a slicer in order. */
export function slicerButtons(host: ExcelHost, slicer: ModelSlicer): SlicerButton[] {
  const { source } = slicer;
  const found = source.kind === "pivot" ? pivotButtons(host, source) : tableButtons(host, source);
  if (slicer.sortBy !== "DataSourceOrder")
    found.sort((a, b) => (slicer.sortBy === "Ascending" ? 1 : -1) * compareValues(a.value, b.value));
  return found.map(({ button }) => button);
}

interface Found {
  readonly value: ModelValue;
  readonly button: SlicerButton;
}

function pivotField(
  host: ExcelHost,
  source: { readonly pivotId: string; readonly field: string },
): { readonly pivot: ModelPivot; readonly field: number } {
  const pivot = pivotOf({ host, pivotId: source.pivotId });
  return { pivot, field: pivot.cache.fields.findIndex(({ name }) => name === source.field) };
}

function pivotButtons(
  host: ExcelHost,
  source: { readonly pivotId: string; readonly field: string },
): Found[] {
  const { pivot, field } = pivotField(host, source);
  const { fields, itemAt } = pivot.cache;
  const passes = fields.map(({ items }, index) =>
    items.map((item) => index === field || itemPasses(pivot, index, item, host.today())),
  );
  const present = new Set(
    itemAt
      .filter((record) => record.every((item, index) => passes[index]?.[item] !== false))
      .map((record) => record[field]),
  );
  const manual = pivot.fields[field]?.manual;
  return (fields[field]?.items ?? []).map(({ key, value, caption }, index) => ({
    value,
    button: { name: caption, isSelected: manual?.has(key) ?? true, hasData: present.has(index) },
  }));
}

function tableButtons(
  host: ExcelHost,
  source: { readonly tableId: string; readonly columnId: number },
): Found[] {
  const ref = { host, id: source.tableId };
  const table = tableOf(ref);
  const column = table.columns.findIndex(({ id }) => id === source.columnId);
  const body = bodyArea(table);
  const area = { ...body, left: body.left + column, columns: 1 };
  const sheet = sheetOf({ host, id: table.sheetId });
  const texts = sheet.texts(area);
  const chosen = filtersOf(ref).get(column)?.["values"];
  const selected = Array.isArray(chosen)
    ? new Set(chosen.map((each) => String(each).toLowerCase()))
    : undefined;
  const seen = new Map<string, Found>();
  sheet.values(area).forEach(([value = null], row) => {
    const text = texts[row]?.[0] ?? "";
    const isSelected = selected?.has(text.toLowerCase()) ?? true;
    if (!seen.has(itemKey(value)))
      seen.set(itemKey(value), {
        value,
        button: { name: text === "" ? "(blank)" : text, isSelected, hasData: true },
      });
  });
  return [...seen.values()];
}

/** Selects buttons by name; an empty list selects all. Every slicer of the same field shows the same choice. */
export function selectButtons(host: ExcelHost, slicer: ModelSlicer, names: readonly string[]): void {
  const buttons = slicerButtons(host, slicer);
  const chosen = buttons.filter(({ name }) =>
    names.some((each) => each.toLowerCase() === name.toLowerCase()),
  );
  if (names.some((each) => !buttons.some(({ name }) => name.toLowerCase() === each.toLowerCase())))
    throw invalidArgument();
  const all = chosen.length === 0 || chosen.length === buttons.length;
  const { source } = slicer;
  if (source.kind === "pivot") {
    const { field } = pivotField(host, source);
    changePivot({ host, pivotId: source.pivotId }, (pivot) => {
      const state = pivot.fields[field];
      const captions = new Set(chosen.map(({ name }) => name));
      if (!state) return;
      if (all) delete state.manual;
      else
        state.manual = new Set(
          (pivot.cache.fields[field]?.items ?? [])
            .filter(({ caption }) => captions.has(caption))
            .map(({ key }) => key),
        );
    });
  } else {
    const ref = { host, id: source.tableId };
    const column = tableOf(ref).columns.findIndex(({ id }) => id === source.columnId);
    if (all) filtersOf(ref).delete(column);
    else
      filtersOf(ref).set(column, {
        filterOn: "Values",
        values: chosen.map(({ name }) => (name === "(blank)" ? "" : name)),
      });
    applyFilters(ref);
  }
  host.model.analysis.changed(slicer.sheetId);
}

const buttonOf = (ref: SlicerItemRef): SlicerButton => {
  const button = slicerButtons(ref.host, slicerOf(ref)).find(({ name }) => name === ref.key);
  if (!button) throw itemNotFound();
  return button;
};

const SLICER_ITEM: HostClass<SlicerItemRef> = {
  name: "SlicerItem",
  keys: ["key", "name"],
  get: {
    key: ({ key }) => key,
    name: ({ key }) => key,
    isSelected: (ref) => buttonOf(ref).isSelected,
    hasData: (ref) => buttonOf(ref).hasData,
  },
  set: {
    isSelected: (ref, value) => {
      if (typeof value !== "boolean") throw invalidArgument();
      const names = slicerButtons(ref.host, slicerOf(ref))
        .filter(({ name, isSelected }) => (name === ref.key ? value : isSelected))
        .map(({ name }) => name);
      selectButtons(ref.host, slicerOf(ref), names);
    },
  },
};
const itemRefs = (ref: SlicerRef): HostObject[] =>
  slicerButtons(ref.host, slicerOf(ref)).map(({ name }) => hostObject(SLICER_ITEM, { ...ref, key: name }));
const findItem = (ref: SlicerRef, key: unknown): HostObject | undefined =>
  itemRefs(ref).find(({ self }) => (self as SlicerItemRef).key.toLowerCase() === String(key).toLowerCase());
const requiredItem = (ref: SlicerRef, key: unknown): HostObject => {
  const item = findItem(ref, key);
  if (!item) throw itemNotFound();
  return item;
};
const SLICER_ITEMS: HostClass<SlicerRef> = {
  name: "SlicerItemCollection",
  get: {},
  items: itemRefs,
  item: (ref, key: unknown) => requiredItem(ref, key),
  methods: {
    getCount: (ref: SlicerRef) => itemRefs(ref).length,
    getItem: requiredItem,
    getItemOrNullObject: (ref: SlicerRef, key: unknown) => findItem(ref, key) ?? null,
    getItemAt: (ref: SlicerRef, index: number) => {
      const item = itemRefs(ref)[index];
      if (!item) throw itemNotFound();
      return item;
    },
  },
};

const text = (value: unknown): string => {
  if (typeof value !== "string" || value === "") throw invalidArgument();
  return value;
};
const size = (value: unknown): number => {
  if (typeof value !== "number" || !(value >= 0)) throw invalidArgument();
  return value;
};
const MEMBERS = {
  name: text,
  caption: (value: unknown) => String(value),
  left: size,
  top: size,
  width: size,
  height: size,
  style: text,
  sortBy: (value: unknown) => {
    if (value !== "DataSourceOrder" && value !== "Ascending" && value !== "Descending")
      throw invalidArgument();
    return value;
  },
} as const satisfies Partial<Record<keyof ModelSlicer, (value: unknown) => unknown>>;

const selectedNames = (ref: SlicerRef): string[] =>
  slicerButtons(ref.host, slicerOf(ref))
    .filter(({ isSelected }) => isSelected)
    .map(({ name }) => name);

const SLICER: HostClass<SlicerRef> = {
  name: "Slicer",
  keys: ["id", "name"],
  readsResults: ["selectItems", "clearFilters", "getSelectedItems"],
  get: {
    id: ({ slicerId }) => slicerId,
    ...Object.fromEntries(
      Object.keys(MEMBERS).map((name) => [
        name,
        (ref: SlicerRef) => slicerOf(ref)[name as keyof ModelSlicer],
      ]),
    ),
    isFilterCleared: (ref) => slicerButtons(ref.host, slicerOf(ref)).every(({ isSelected }) => isSelected),
  },
  set: Object.fromEntries(
    Object.entries(MEMBERS).map(([name, check]) => [
      name,
      (ref: SlicerRef, value: unknown) => {
        Object.assign(slicerOf(ref), { [name]: check(value) });
        ref.host.model.analysis.changed(slicerOf(ref).sheetId);
      },
    ]),
  ),
  nav: {
    slicerItems: (ref) => hostObject(SLICER_ITEMS, ref),
    worksheet: (ref) => worksheetObject({ host: ref.host, id: slicerOf(ref).sheetId }),
  },
  methods: {
    selectItems: (ref: SlicerRef, items: readonly string[] = []) =>
      selectButtons(ref.host, slicerOf(ref), items),
    clearFilters: (ref: SlicerRef) => selectButtons(ref.host, slicerOf(ref), []),
    getSelectedItems: selectedNames,
    delete: (ref: SlicerRef) => ref.host.model.analysis.removeSlicer(slicerOf(ref)),
  },
};

const slicerObject = (host: ExcelHost, { id }: ModelSlicer): HostObject =>
  hostObject(SLICER, { host, slicerId: id });
const listed = ({ host, sheetId }: SlicersRef): ModelSlicer[] =>
  host.model.analysis.slicers.filter((slicer) => sheetId === undefined || slicer.sheetId === sheetId);
const find = (self: SlicersRef, key: unknown): ModelSlicer | undefined =>
  listed(self).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
function required(self: SlicersRef, key: unknown): HostObject {
  const slicer = find(self, key);
  if (!slicer) throw itemNotFound();
  return slicerObject(self.host, slicer);
}

/** A PivotTable or table, by object, name or ID; the field by name, object, or a table column's number. */
function sourceOf(
  { host }: SlicersRef,
  source: unknown,
  field: unknown,
): { readonly source: SlicerSource; readonly name: string } {
  const { analysis, tables } = host.model;
  const key = isHostObject(source)
    ? source.cls.name === "PivotTable"
      ? (source.self as PivotRef).pivotId
      : source.cls.name === "Table"
        ? (source.self as TableRef).id
        : undefined
    : source;
  const same = ({ id, name }: { readonly id: string; readonly name: string }): boolean =>
    id === key || name.toLowerCase() === String(key).toLowerCase();
  const pivot = analysis.pivots.find(same);
  if (pivot) {
    const wanted = isHostObject(field) ? (field.self as FieldRef).field : String(field);
    const name = pivot.cache.fields.find((each) => each.name.toLowerCase() === wanted.toLowerCase())?.name;
    if (name === undefined) throw invalidArgument();
    return { name, source: { kind: "pivot", pivotId: pivot.id, field: name } };
  }
  const table = tables.find(same);
  const column = table?.columns.find(({ id, name }) =>
    isHostObject(field)
      ? id === (field.self as ColumnRef).columnId
      : id === field || name.toLowerCase() === String(field).toLowerCase(),
  );
  if (!table || !column) throw invalidArgument();
  return { name: column.name, source: { kind: "table", tableId: table.id, columnId: column.id } };
}

function add(self: SlicersRef, given: unknown, field: unknown, destination?: unknown): HostObject {
  const { host } = self;
  const { model } = host;
  const sheet = isHostObject(destination)
    ? model.sheet((destination.self as SheetRef).id)
    : typeof destination === "string"
      ? (model.sheet(destination) ?? model.sheetByName(destination))
      : model.sheet(self.sheetId ?? model.activeSheetId);
  if (!sheet) throw invalidArgument();
  checkSheetOpen(sheet, "allowEditObjects");
  const { source, name } = sourceOf(self, given, field);
  let unique = name;
  for (let counter = 1; find({ host }, unique); counter++) unique = `${name} ${counter}`;
  const slicer: ModelSlicer = {
    id: model.analysis.newId(),
    name: unique,
    caption: name,
    sheetId: sheet.id,
    source,
    left: 300,
    top: 60,
    width: 144,
    height: 198,
    style: "SlicerStyleLight1",
    sortBy: "Ascending",
  };
  model.analysis.slicers.push(slicer);
  model.analysis.changed(sheet.id);
  return slicerObject(host, slicer);
}

const SLICERS: HostClass<SlicersRef> = {
  name: "SlicerCollection",
  get: {},
  items: (self) => listed(self).map((slicer) => slicerObject(self.host, slicer)),
  item: (self, key: unknown) => required(self, key),
  methods: {
    add,
    getCount: (self: SlicersRef) => listed(self).length,
    getItem: required,
    getItemOrNullObject: (self: SlicersRef, key: unknown) => (find(self, key) ? required(self, key) : null),
    getItemAt: (self: SlicersRef, index: number) => {
      const slicer = listed(self)[index];
      if (!slicer) throw itemNotFound();
      return slicerObject(self.host, slicer);
    },
  },
};
