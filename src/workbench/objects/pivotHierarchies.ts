// The hierarchies of a PivotTable and its four places: rows, columns, data, filters. Layer: workbench/objects.
// Source: Microsoft, "Work with PivotTables using the Excel JavaScript API": hierarchies; Excel.DataPivotHierarchy.
import { dataName, FUNCTIONS, type ModelPivot, type PivotData } from "../model/pivot/records";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject, isHostObject } from "../protocol/hostClass";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import { PIVOT_FIELD } from "./pivotFields";
import {
  changePivot,
  dataOf,
  fieldIndex,
  pivotOf,
  type DataRef,
  type FieldRef,
  type ItemRef,
  type PivotRef,
} from "./pivotRef";

type Axis = "rows" | "columns" | "filters";

const fieldRef = ({ host, pivotId }: PivotRef, field: string): FieldRef => ({ host, pivotId, field });
const nameAt = (ref: PivotRef, index: number): string => pivotOf(ref).cache.fields[index]?.name ?? "";

/** Exactly one field in each hierarchy, of the same name. */
const FIELDS: HostClass<FieldRef> = {
  name: "PivotFieldCollection",
  get: {},
  items: (ref) => [hostObject(PIVOT_FIELD, ref)],
  item: (ref, name: unknown) => {
    if (String(name).toLowerCase() !== ref.field.toLowerCase()) throw itemNotFound();
    return hostObject(PIVOT_FIELD, ref);
  },
  methods: {
    getCount: () => 1,
    getItem: (ref: FieldRef, name: unknown) => FIELDS.item?.(ref, name as never),
    getItemOrNullObject: (ref: FieldRef, name: unknown) =>
      String(name).toLowerCase() === ref.field.toLowerCase() ? hostObject(PIVOT_FIELD, ref) : null,
  },
};

const HIERARCHY: HostClass<FieldRef> = {
  name: "PivotHierarchy",
  keys: ["id", "name"],
  get: { id: ({ field }) => field, name: ({ field }) => field },
  nav: { fields: (ref) => hostObject(FIELDS, ref) },
};

/** The field of a hierarchy that is handed over, whichever place it stands at. */
function givenField(ref: PivotRef, hierarchy: unknown): number {
  if (
    !isHostObject(hierarchy) ||
    (!hierarchy.cls.name.endsWith("PivotHierarchy") && hierarchy.cls.name !== "PivotHierarchy")
  )
    throw invalidArgument();
  const self = hierarchy.self as FieldRef | DataRef;
  if (self.pivotId !== ref.pivotId) throw invalidArgument();
  return "dataId" in self ? dataOf(self).field : fieldIndex(self);
}

function leaveAxes(pivot: ModelPivot, field: number): void {
  for (const axis of ["rows", "columns", "filters"] as const)
    pivot[axis] = pivot[axis].filter((each) => each !== field);
}

function axisClasses(axis: Axis): HostClass<PivotRef> {
  const filter = axis === "filters";
  const itemName = filter ? "FilterPivotHierarchy" : "RowColumnPivotHierarchy";
  const member: HostClass<FieldRef> = {
    name: itemName,
    keys: ["id", "name"],
    get: {
      id: ({ field }) => field,
      name: ({ field }) => field,
      position: (ref) => pivotOf(ref)[axis].indexOf(fieldIndex(ref)),
      ...(filter ? { enableMultipleFilterItems: () => true } : {}),
    },
    set: {
      position: (ref, value) => {
        const index = fieldIndex(ref);
        changePivot(ref, (pivot) => {
          const rest = pivot[axis].filter((each) => each !== index);
          if (typeof value !== "number" || value < 0 || value > rest.length) throw invalidArgument();
          rest.splice(value, 0, index);
          pivot[axis] = rest;
        });
      },
    },
    nav: { fields: (ref) => hostObject(FIELDS, ref) },
    methods: {
      /** Back to how a new hierarchy is: no filter, no sorting of its own. */
      setToDefault: (ref: FieldRef) => {
        changePivot(ref, (pivot) => {
          const state = pivot.fields[fieldIndex(ref)];
          if (!state) return;
          for (const key of ["manual", "label", "value", "date", "sort"] as const) delete state[key];
          state.subtotals = new Set(["automatic"]);
          state.showAllItems = false;
        });
      },
    },
  };
  const listed = (ref: PivotRef): HostObject[] =>
    pivotOf(ref)[axis].map((index) => hostObject(member, fieldRef(ref, nameAt(ref, index))));
  const find = (ref: PivotRef, name: unknown): HostObject | undefined =>
    listed(ref).find(({ self }) => (self as FieldRef).field.toLowerCase() === String(name).toLowerCase());
  const required = (ref: PivotRef, name: unknown): HostObject => {
    const found = find(ref, name);
    if (!found) throw itemNotFound();
    return found;
  };
  return {
    name: `${itemName}Collection`,
    get: {},
    items: listed,
    item: (ref, name: unknown) => required(ref, name),
    methods: {
      add: (ref: PivotRef, hierarchy: unknown) => {
        const field = givenField(ref, hierarchy);
        changePivot(ref, (pivot) => {
          leaveAxes(pivot, field);
          pivot[axis].push(field);
        });
        return hostObject(member, fieldRef(ref, nameAt(ref, field)));
      },
      remove: (ref: PivotRef, hierarchy: unknown) => {
        const field = givenField(ref, hierarchy);
        if (!pivotOf(ref)[axis].includes(field)) throw invalidArgument();
        changePivot(ref, (pivot) => leaveAxes(pivot, field));
      },
      getCount: (ref: PivotRef) => pivotOf(ref)[axis].length,
      getItem: required,
      getItemOrNullObject: (ref: PivotRef, name: unknown) => find(ref, name) ?? null,
    },
  };
}

const CALCULATIONS = [
  "None",
  "PercentOfGrandTotal",
  "PercentOfRowTotal",
  "PercentOfColumnTotal",
  "PercentOfParentRowTotal",
  "PercentOfParentColumnTotal",
  "PercentOfParentTotal",
  "PercentOf",
  "RunningTotal",
  "PercentRunningTotal",
  "DifferenceFrom",
  "PercentDifferenceFrom",
  "RankAscending",
  "RankDecending",
  "Index",
];
const NEEDS_FIELD = CALCULATIONS.slice(CALCULATIONS.indexOf("PercentOfParentTotal"), -1);

function setShowAs(ref: DataRef, value: unknown): void {
  const { calculation, baseField, baseItem } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof calculation !== "string" || !CALCULATIONS.includes(calculation)) throw invalidArgument();
  const field = isHostObject(baseField) ? fieldIndex(baseField.self as FieldRef) : undefined;
  if (NEEDS_FIELD.includes(calculation) && field === undefined) throw invalidArgument();
  const item = isHostObject(baseItem) ? (baseItem.self as ItemRef).key : undefined;
  changePivot(ref, () => {
    dataOf(ref).showAs = {
      calculation,
      ...(field === undefined ? {} : { baseField: field }),
      ...(item === undefined ? {} : { baseItem: item }),
    };
  });
}

export const DATA_HIERARCHY: HostClass<DataRef> = {
  name: "DataPivotHierarchy",
  keys: ["id", "name"],
  get: {
    id: ({ dataId }) => dataId,
    name: (ref) => dataOf(ref).name,
    position: (ref) => pivotOf(ref).data.indexOf(dataOf(ref)),
    numberFormat: (ref) => dataOf(ref).numberFormat,
    summarizeBy: (ref) => dataOf(ref).summarizeBy,
    showAs: (ref) => ({ calculation: dataOf(ref).showAs.calculation }),
  },
  set: {
    name: (ref, value) => {
      if (typeof value !== "string" || value === "") throw invalidArgument();
      const lower = value.toLowerCase();
      const taken = [
        ...pivotOf(ref).cache.fields.map(({ name }) => name),
        ...pivotOf(ref)
          .data.filter(({ id }) => id !== ref.dataId)
          .map(({ name }) => name),
      ].some((name) => name.toLowerCase() === lower);
      if (taken) throw invalidArgument("PivotTable field name already exists.");
      changePivot(ref, () => Object.assign(dataOf(ref), { name: value, automaticName: false }));
    },
    position: (ref, value) => {
      changePivot(ref, (pivot) => {
        const own = dataOf(ref);
        const rest = pivot.data.filter((each) => each !== own);
        if (typeof value !== "number" || value < 0 || value > rest.length) throw invalidArgument();
        rest.splice(value, 0, own);
        pivot.data = rest;
      });
    },
    numberFormat: (ref, value) => {
      if (typeof value !== "string") throw invalidArgument();
      changePivot(ref, () => void (dataOf(ref).numberFormat = value));
    },
    summarizeBy: (ref, value) => {
      const chosen = value === "Automatic" ? "Sum" : value;
      if (typeof chosen !== "string" || FUNCTIONS[chosen] === undefined) throw invalidArgument();
      changePivot(ref, (pivot) => {
        const data = dataOf(ref);
        data.summarizeBy = chosen;
        if (data.automaticName) data.name = dataName(pivot, data.field, chosen, data);
      });
    },
    showAs: setShowAs,
  },
  nav: { field: (ref) => hostObject(PIVOT_FIELD, fieldRef(ref, nameAt(ref, dataOf(ref).field))) },
  methods: {
    setToDefault: (ref: DataRef) => {
      changePivot(ref, (pivot) => {
        const data = dataOf(ref);
        Object.assign(data, { summarizeBy: "Sum", numberFormat: "General", showAs: { calculation: "None" } });
        data.automaticName = true;
        data.name = dataName(pivot, data.field, "Sum", data);
      });
    },
  },
};

const dataObject = ({ host, pivotId }: PivotRef, { id }: PivotData): HostObject =>
  hostObject(DATA_HIERARCHY, { host, pivotId, dataId: id });
const findData = (ref: PivotRef, name: unknown): PivotData | undefined =>
  pivotOf(ref).data.find(
    (data) => data.name.toLowerCase() === String(name).toLowerCase() || data.id === name,
  );
const requiredData = (ref: PivotRef, name: unknown): HostObject => {
  const data = findData(ref, name);
  if (!data) throw itemNotFound();
  return dataObject(ref, data);
};

/** Numbers are added up, anything else is counted; empty cells decide nothing. */
function firstFunction(pivot: ModelPivot, field: number): string {
  const items = pivot.cache.fields[field]?.items ?? [];
  const filled = items.filter(({ key }) => key !== "blank");
  return filled.length > 0 && filled.every(({ value }) => typeof value === "number") ? "Sum" : "Count";
}

const DATA: HostClass<PivotRef> = {
  name: "DataPivotHierarchyCollection",
  get: {},
  items: (ref) => pivotOf(ref).data.map((data) => dataObject(ref, data)),
  item: (ref, name: unknown) => requiredData(ref, name),
  methods: {
    add: (ref: PivotRef, hierarchy: unknown) => {
      const field = givenField(ref, hierarchy);
      const id = ref.host.model.analysis.newId();
      changePivot(ref, (pivot) => {
        const summarizeBy = firstFunction(pivot, field);
        pivot.data.push({
          id,
          name: dataName(pivot, field, summarizeBy),
          automaticName: true,
          field,
          summarizeBy,
          numberFormat: "General",
          showAs: { calculation: "None" },
        });
      });
      return requiredData(ref, id);
    },
    remove: (ref: PivotRef, hierarchy: unknown) => {
      if (!isHostObject(hierarchy) || hierarchy.cls.name !== "DataPivotHierarchy") throw invalidArgument();
      const { dataId } = hierarchy.self as DataRef;
      changePivot(ref, (pivot) => void (pivot.data = pivot.data.filter(({ id }) => id !== dataId)));
    },
    getCount: (ref: PivotRef) => pivotOf(ref).data.length,
    getItem: requiredData,
    getItemOrNullObject: (ref: PivotRef, name: unknown) =>
      findData(ref, name) ? requiredData(ref, name) : null,
  },
};

const findHierarchy = (ref: PivotRef, name: unknown): string | undefined =>
  pivotOf(ref).cache.fields.find((field) => field.name.toLowerCase() === String(name).toLowerCase())?.name;
const requiredHierarchy = (ref: PivotRef, name: unknown): HostObject => {
  const field = findHierarchy(ref, name);
  if (field === undefined) throw itemNotFound();
  return hostObject(HIERARCHY, fieldRef(ref, field));
};
const HIERARCHIES: HostClass<PivotRef> = {
  name: "PivotHierarchyCollection",
  get: {},
  items: (ref) => pivotOf(ref).cache.fields.map(({ name }) => hostObject(HIERARCHY, fieldRef(ref, name))),
  item: (ref, name: unknown) => requiredHierarchy(ref, name),
  methods: {
    getCount: (ref: PivotRef) => pivotOf(ref).cache.fields.length,
    getItem: requiredHierarchy,
    getItemOrNullObject: (ref: PivotRef, name: unknown) =>
      findHierarchy(ref, name) === undefined ? null : requiredHierarchy(ref, name),
  },
};

/** The collections of hierarchies by the PivotTable's own property names. */
export const HIERARCHY_PLACES: Readonly<Record<string, HostClass<PivotRef>>> = {
  hierarchies: HIERARCHIES,
  rowHierarchies: axisClasses("rows"),
  columnHierarchies: axisClasses("columns"),
  filterHierarchies: axisClasses("filters"),
  dataHierarchies: DATA,
};
