// Fields and items of PivotTables: sorting, subtotals, filters. Layer: workbench/objects.
// Source: Microsoft, Excel.PivotField, Excel.PivotItem, Excel.PivotFilters.
import { itemPasses } from "../model/pivot/filters";
import { SUBTOTALS } from "../model/pivot/lines";
import { periodOf } from "../model/pivot/dateFilters";
import type {
  DateFilter,
  LabelFilter,
  ModelPivot,
  PivotFieldState,
  PivotItem,
  ValueFilter,
} from "../model/pivot/records";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject, isHostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import {
  changePivot,
  dataOf,
  fieldIndex,
  pivotOf,
  type DataRef,
  type FieldRef,
  type ItemRef,
} from "./pivotRef";

const itemsOf = (ref: FieldRef): readonly PivotItem[] =>
  pivotOf(ref).cache.fields[fieldIndex(ref)]?.items ?? [];
const stateOf = (ref: FieldRef): PivotFieldState => {
  const state = pivotOf(ref).fields[fieldIndex(ref)];
  if (!state) throw itemNotFound();
  return state;
};
const itemOf = (ref: ItemRef): PivotItem => {
  const item = itemsOf(ref).find(({ key }) => key === ref.key);
  if (!item) throw itemNotFound();
  return item;
};

function change(ref: FieldRef, edit: (state: PivotFieldState, pivot: ModelPivot) => void): void {
  changePivot(ref, (pivot) => edit(stateOf(ref), pivot));
}

export function pivotItem(ref: FieldRef, item: PivotItem): HostObject {
  return hostObject(PIVOT_ITEM, { host: ref.host, pivotId: ref.pivotId, field: ref.field, key: item.key });
}

/** The keys of the items that a manual filter names, by name or object. */
export function selectedKeys(ref: FieldRef, selected: readonly unknown[]): Set<string> {
  return new Set(
    selected.map((each) => {
      if (isHostObject(each)) return (each.self as ItemRef).key;
      const item = itemsOf(ref).find(({ caption }) => caption.toLowerCase() === String(each).toLowerCase());
      if (!item) throw invalidArgument();
      return item.key;
    }),
  );
}

/** Keeps these items only; all of them is no filter. */
export function keepItems(ref: FieldRef, keys: ReadonlySet<string>): void {
  const all = itemsOf(ref);
  if (keys.size === 0) throw invalidArgument("At least one item must stay visible.");
  change(ref, (state) => {
    if (all.every(({ key }) => keys.has(key))) delete state.manual;
    else state.manual = keys;
  });
}

const PIVOT_ITEM: HostClass<ItemRef> = {
  name: "PivotItem",
  keys: ["id", "name"],
  get: {
    id: ({ key }) => key,
    name: (ref) => itemOf(ref).caption,
    visible: (ref) => {
      const { host } = ref;
      return itemPasses(pivotOf(ref), fieldIndex(ref), itemOf(ref), host.today());
    },
    isExpanded: (ref) => !stateOf(ref).collapsed.has(ref.key),
  },
  set: {
    visible: (ref, value) => {
      const before = stateOf(ref).manual ?? new Set(itemsOf(ref).map(({ key }) => key));
      const keys = new Set(before);
      if (value === true) keys.add(ref.key);
      else keys.delete(ref.key);
      keepItems(ref, keys);
    },
    isExpanded: (ref, value) => {
      change(ref, ({ collapsed }) => {
        if (value === true) collapsed.delete(ref.key);
        else collapsed.add(ref.key);
      });
    },
  },
};

const findItem = (ref: FieldRef, name: unknown): PivotItem | undefined =>
  itemsOf(ref).find(({ caption }) => caption.toLowerCase() === String(name).toLowerCase()) ??
  itemsOf(ref).find(({ key }) => key === name);
const requiredItem = (ref: FieldRef, name: unknown): HostObject => {
  const item = findItem(ref, name);
  if (!item) throw itemNotFound();
  return pivotItem(ref, item);
};

/** The items of a field. */
export const pivotItems = (ref: FieldRef): HostObject => hostObject(PIVOT_ITEMS, ref);

/** Items of several fields, each by its own. */
export const chosenItems = (items: readonly ItemRef[], of: FieldRef): HostObject =>
  hostObject({ ...PIVOT_ITEMS, items: () => items.map((item) => hostObject(PIVOT_ITEM, item)) }, of);

const PIVOT_ITEMS: HostClass<FieldRef> = {
  name: "PivotItemCollection",
  get: {},
  items: (ref) => itemsOf(ref).map((item) => pivotItem(ref, item)),
  item: (ref, name: unknown) => requiredItem(ref, name),
  methods: {
    getCount: (ref: FieldRef) => itemsOf(ref).length,
    getItem: requiredItem,
    getItemOrNullObject: (ref: FieldRef, name: unknown) =>
      findItem(ref, name) ? requiredItem(ref, name) : null,
  },
};

interface Filters {
  readonly manualFilter?: { readonly selectedItems?: readonly unknown[] };
  readonly labelFilter?: LabelFilter;
  readonly valueFilter?: ValueFilter;
  readonly dateFilter?: DateFilter;
}
const KINDS = { Manual: "manual", Label: "label", Value: "value", Date: "date" } as const;

const isSet = (value: unknown): boolean => value !== undefined && value !== null;
const COMPARING = ["Equals", "GreaterThan", "GreaterThanOrEqualTo", "LessThan", "LessThanOrEqualTo"];

/** What each condition needs, as the pages of the conditions state it. */
function checkFilter(
  { labelFilter: label, valueFilter: value, dateFilter: date }: Filters,
  pivot: ModelPivot,
): void {
  const need = (...given: unknown[]): void => {
    if (!given.every(isSet)) throw invalidArgument();
  };
  if (label) {
    if (COMPARING.includes(label.condition)) need(label.comparator);
    else if (["BeginsWith", "EndsWith", "Contains"].includes(label.condition)) need(label.substring);
    else if (label.condition === "Between") need(label.lowerBound, label.upperBound);
    else throw invalidArgument();
  }
  if (value) {
    if (!pivot.data.some(({ name }) => name.toLowerCase() === String(value.value).toLowerCase()))
      throw invalidArgument();
    if (COMPARING.includes(value.condition)) need(value.comparator);
    else if (value.condition === "Between") need(value.lowerBound, value.upperBound);
    else if (value.condition === "TopN" || value.condition === "BottomN")
      need(value.threshold, value.selectionType);
    else throw invalidArgument();
  }
  if (date) {
    const moments = ["Equals", "Before", "BeforeOrEqualTo", "After", "AfterOrEqualTo"].includes(
      date.condition,
    )
      ? [date.comparator]
      : date.condition === "Between"
        ? [date.lowerBound, date.upperBound]
        : [];
    if (date.condition === "Unknown" || moments.some((moment) => !periodOf(moment))) throw invalidArgument();
  }
}

function applyFilter(ref: FieldRef, filters: Filters): void {
  const pivot = pivotOf(ref);
  const index = fieldIndex(ref);
  const onFilterAxis = pivot.filters.includes(index);
  if (![...pivot.rows, ...pivot.columns, ...pivot.filters].includes(index))
    throw new HostFault("InvalidOperation", "A filter needs a field that is used as row, column or filter.");
  const { manualFilter, labelFilter, valueFilter, dateFilter } = filters;
  if (!manualFilter && !labelFilter && !valueFilter && !dateFilter) throw invalidArgument();
  if (onFilterAxis && (labelFilter || valueFilter || dateFilter)) throw invalidArgument();
  if (labelFilter && dateFilter) throw invalidArgument();
  checkFilter(filters, pivot);
  const keys = manualFilter && selectedKeys(ref, manualFilter.selectedItems ?? []);
  if (keys?.size === 0) throw invalidArgument();
  change(ref, (state) => {
    // One filter for each field, unless the table allows more; a label and a date filter never stand together.
    if (!pivot.allowMultipleFiltersPerField) clearFilters(state);
    if (labelFilter) delete state.date;
    if (dateFilter) delete state.label;
    if (keys) state.manual = keys;
    if (labelFilter) state.label = labelFilter;
    if (valueFilter) state.value = valueFilter;
    if (dateFilter) state.date = dateFilter;
  });
}

function clearFilters(state: PivotFieldState): void {
  for (const kind of Object.values(KINDS)) delete state[kind];
}

function kindOf(type: unknown): (typeof KINDS)[keyof typeof KINDS] {
  const kind = KINDS[type as keyof typeof KINDS];
  if (!kind) throw invalidArgument();
  return kind;
}

const direction = (value: unknown): "Ascending" | "Descending" => {
  if (value !== "Ascending" && value !== "Descending") throw invalidArgument();
  return value;
};

export const PIVOT_FIELD: HostClass<FieldRef> = {
  name: "PivotField",
  keys: ["id", "name"],
  get: {
    id: ({ field }) => field,
    name: ({ field }) => field,
    showAllItems: (ref) => stateOf(ref).showAllItems,
    subtotals: (ref) =>
      Object.fromEntries(
        ["automatic", ...Object.keys(SUBTOTALS)].map((word) => [word, stateOf(ref).subtotals.has(word)]),
      ),
  },
  set: {
    showAllItems: (ref, value) => {
      change(ref, (state) => void (state.showAllItems = value === true));
    },
    subtotals: (ref, value) => {
      if (typeof value !== "object" || value === null) throw invalidArgument();
      const chosen = Object.entries(value)
        .filter(([, wanted]) => wanted === true)
        .map(([word]) => word);
      if (chosen.some((word) => word !== "automatic" && SUBTOTALS[word] === undefined))
        throw invalidArgument();
      const automatic = chosen.includes("automatic");
      change(ref, (state) => void (state.subtotals = new Set(automatic ? ["automatic"] : chosen)));
    },
  },
  nav: { items: (ref) => pivotItems(ref) },
  methods: {
    applyFilter,
    clearAllFilters: (ref: FieldRef) => {
      change(ref, clearFilters);
    },
    clearFilter: (ref: FieldRef, type: unknown) => {
      const kind = kindOf(type);
      change(ref, (state) => void delete state[kind]);
    },
    getFilters: (ref: FieldRef) => {
      const { manual, label, value, date } = stateOf(ref);
      return {
        ...(manual
          ? {
              manualFilter: {
                selectedItems: itemsOf(ref)
                  .filter(({ key }) => manual.has(key))
                  .map(({ caption }) => caption),
              },
            }
          : {}),
        ...(label ? { labelFilter: label } : {}),
        ...(value ? { valueFilter: value } : {}),
        ...(date ? { dateFilter: date } : {}),
      };
    },
    isFiltered: (ref: FieldRef, type?: unknown) => {
      const state = stateOf(ref);
      return type === undefined
        ? Object.values(KINDS).some((kind) => state[kind] !== undefined)
        : state[kindOf(type)] !== undefined;
    },
    sortByLabels: (ref: FieldRef, by: unknown) => {
      // The library sends true for ascending.
      const wanted = direction(typeof by === "boolean" ? (by ? "Ascending" : "Descending") : by);
      change(ref, (state) => void (state.sort = { by: wanted }));
    },
    sortByValues: (ref: FieldRef, by: unknown, hierarchy: unknown, scope?: readonly unknown[]) => {
      if (!isHostObject(hierarchy) || hierarchy.cls.name !== "DataPivotHierarchy") throw invalidArgument();
      if (scope && scope.length > 0)
        throw new HostFault("ApiNotFound", "The stand-in for Excel has no scope in PivotField.sortByValues.");
      const dataName = dataOf(hierarchy.self as DataRef).name;
      const wanted = direction(by);
      change(ref, (state) => void (state.sort = { by: wanted, dataName }));
    },
  },
};
