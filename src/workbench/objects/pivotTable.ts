// PivotTables: the collections and the table. Layer: workbench/objects.
// Source: Microsoft, "Work with PivotTables using the Excel JavaScript API", Excel.PivotTableCollection, Excel.PivotTable.
import { areasOf } from "../model/analysis";
import { readCache } from "../model/pivot/cache";
import { newPivot, type ModelPivot, type PivotSource } from "../model/pivot/records";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject, isHostObject } from "../protocol/hostClass";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import { fullAddress, overlap, rangeByText } from "./addresses";
import type { ExcelHost, RangeRef, TableRef } from "./host";
import { checkSheetOpen, sheetOf } from "./host";
import { HIERARCHY_PLACES } from "./pivotHierarchies";
import { PIVOT_LAYOUT } from "./pivotLayout";
import { pivotOf, toldAsHost, type PivotRef } from "./pivotRef";
import { worksheetObject } from "./worksheet";

interface PivotsRef {
  readonly host: ExcelHost;
  /** Only this sheet's. */
  readonly sheetId?: string;
  /** Only those that this range touches, or holds wholly. */
  readonly range?: RangeRef;
  readonly wholly?: boolean;
}

export const pivotsObject = (host: ExcelHost, sheetId?: string): HostObject =>
  hostObject(PIVOTS, sheetId === undefined ? { host } : { host, sheetId });

function listed({ host, sheetId, range, wholly }: PivotsRef): ModelPivot[] {
  return host.model.analysis.pivots.filter((pivot) => {
    if (sheetId !== undefined && pivot.sheetId !== sheetId) return false;
    if (!range) return true;
    const own = areasOf(pivot.drawn);
    const inside = own.filter((area) => {
      const shared = overlap(area, range.area);
      return shared && (!wholly || (shared.rows === area.rows && shared.columns === area.columns));
    });
    return pivot.sheetId === range.sheetId && (wholly ? inside.length === own.length : inside.length > 0);
  });
}

export const pivotObject = (host: ExcelHost, { id }: ModelPivot): HostObject =>
  hostObject(PIVOT, { host, pivotId: id });

const find = (self: PivotsRef, key: unknown): ModelPivot | undefined =>
  listed(self).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
function required(self: PivotsRef, key: unknown): HostObject {
  const pivot = find(self, key);
  if (!pivot) throw itemNotFound();
  return pivotObject(self.host, pivot);
}

/** A range, a table, or a text naming either. */
function sourceOf(self: PivotsRef, source: unknown): PivotSource {
  const { host } = self;
  if (isHostObject(source)) {
    if (source.cls.name === "Table") return { kind: "table", tableId: (source.self as TableRef).id };
    if (source.cls.name !== "Range") throw invalidArgument();
    const { sheetId, area } = source.self as RangeRef;
    return { kind: "range", sheetId, area };
  }
  if (typeof source !== "string") throw invalidArgument();
  const table = host.model.tables.find(({ name }) => name.toLowerCase() === source.toLowerCase());
  if (table) return { kind: "table", tableId: table.id };
  const { sheetId, area } = rangeByText(host, self.sheetId ?? host.model.activeSheetId, source);
  return { kind: "range", sheetId, area };
}

function add(self: PivotsRef, name: unknown, source: unknown, destination: unknown): HostObject {
  const { host } = self;
  const { analysis } = host.model;
  if (typeof name !== "string" || name === "" || name.length > 255) throw invalidArgument();
  const place =
    typeof destination === "string"
      ? rangeByText(host, self.sheetId ?? host.model.activeSheetId, destination)
      : isHostObject(destination) && destination.cls.name === "Range"
        ? (destination.self as RangeRef)
        : undefined;
  // A sheet's own collection takes no place on another sheet.
  if (!place || (self.sheetId !== undefined && place.sheetId !== self.sheetId)) throw invalidArgument();
  checkSheetOpen(sheetOf({ host, id: place.sheetId }), "allowPivotTables");
  if (find({ host, sheetId: place.sheetId }, name))
    throw invalidArgument("A PivotTable report with that name already exists on the destination sheet.");
  const from = sourceOf(self, source);
  const pivot = toldAsHost(() =>
    newPivot({
      id: analysis.newId(),
      name,
      sheetId: place.sheetId,
      anchor: { row: place.area.top, column: place.area.left },
      source: from,
      cache: readCache(host.model, from),
    }),
  );
  toldAsHost(() => {
    analysis.draw(pivot);
  });
  analysis.pivots.push(pivot);
  return pivotObject(host, pivot);
}

function refresh(ref: PivotRef): void {
  const { analysis } = ref.host.model;
  toldAsHost(() => {
    analysis.refresh(pivotOf(ref));
  });
  ref.host.needsSettling = true;
}

const PLAIN = [
  "refreshOnOpen",
  "enableDataValueEditing",
  "allowMultipleFiltersPerField",
  "useCustomSortLists",
] as const;

const PIVOT: HostClass<PivotRef> = {
  name: "PivotTable",
  keys: ["id", "name"],
  readsResults: ["refresh"],
  get: {
    id: ({ pivotId }) => pivotId,
    name: (ref) => pivotOf(ref).name,
    ...Object.fromEntries(PLAIN.map((name) => [name, (ref: PivotRef) => pivotOf(ref)[name]])),
  },
  set: {
    name: (ref, value) => {
      const pivot = pivotOf(ref);
      const taken = find({ host: ref.host, sheetId: pivot.sheetId }, value);
      if (typeof value !== "string" || value === "" || (taken && taken !== pivot)) throw invalidArgument();
      pivot.name = value;
    },
    ...Object.fromEntries(
      PLAIN.map((name) => [
        name,
        (ref: PivotRef, value: unknown) => {
          if (typeof value !== "boolean") throw invalidArgument();
          pivotOf(ref)[name] = value;
        },
      ]),
    ),
  },
  nav: {
    ...Object.fromEntries(
      Object.entries(HIERARCHY_PLACES).map(([name, cls]) => [name, (ref: PivotRef) => hostObject(cls, ref)]),
    ),
    layout: (ref) => hostObject(PIVOT_LAYOUT, ref),
    worksheet: (ref) => worksheetObject({ host: ref.host, id: pivotOf(ref).sheetId }),
  },
  methods: {
    delete: (ref: PivotRef) => {
      const pivot = pivotOf(ref);
      checkSheetOpen(sheetOf({ host: ref.host, id: pivot.sheetId }), "allowPivotTables");
      ref.host.model.analysis.removePivot(pivot);
      ref.host.needsSettling = true;
    },
    refresh,
    getDataSourceType: (ref: PivotRef) =>
      pivotOf(ref).source.kind === "table" ? "LocalTable" : "LocalRange",
    getDataSourceString: (ref: PivotRef) => {
      const { source } = pivotOf(ref);
      if (source.kind === "table")
        return ref.host.model.tables.find(({ id }) => id === source.tableId)?.name ?? "";
      const sheet = ref.host.model.sheet(source.sheetId);
      return sheet ? fullAddress(sheet, source.area) : "";
    },
  },
};

const getFirst = (self: PivotsRef): HostObject | null => {
  const [first] = listed(self);
  return first ? pivotObject(self.host, first) : null;
};
const READING = {
  getCount: (self: PivotsRef) => listed(self).length,
  getItem: required,
  getItemOrNullObject: (self: PivotsRef, key: unknown) => (find(self, key) ? required(self, key) : null),
};
const PIVOTS: HostClass<PivotsRef> = {
  name: "PivotTableCollection",
  readsResults: ["add", "refreshAll"],
  get: {},
  items: (self) => listed(self).map((pivot) => pivotObject(self.host, pivot)),
  item: (self, key: unknown) => required(self, key),
  methods: {
    ...READING,
    add,
    refreshAll: (self: PivotsRef) => {
      for (const { id } of listed(self)) refresh({ host: self.host, pivotId: id });
    },
  },
};
const SCOPED: HostClass<PivotsRef> = {
  name: "PivotTableScopedCollection",
  get: {},
  items: (self) => listed(self).map((pivot) => pivotObject(self.host, pivot)),
  item: (self, key: unknown) => required(self, key),
  methods: {
    ...READING,
    getFirst: (self: PivotsRef) => {
      const first = getFirst(self);
      if (!first) throw itemNotFound();
      return first;
    },
    getFirstOrNullObject: getFirst,
  },
};

/** The PivotTables that a range touches; with `wholly` only those that lie inside it. */
export const pivotsOfRange = (range: RangeRef, wholly: boolean): HostObject =>
  hostObject(SCOPED, { host: range.host, range, wholly });
