// Worksheets: the collection and the sheet. Layer: workbench/objects.
import type { SheetModel } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import { addressParts, rangeByText, WHOLE_SHEET, within } from "./addresses";
import { AUTO_FILTER } from "./autoFilter";
import { CHARTS } from "./chart";
import type { EVENT } from "./events";
import type { ExcelHost, RangeRef, SheetRef } from "./host";
import { checkSheetName, sheetOf } from "./host";
import { namesObject } from "./names";
import { commentsObject, notesObject } from "./notes";
import { showOutlineLevels } from "./outline";
import { PAGE_LAYOUT } from "./pageLayout";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";
import { findJoined, replaceAll } from "./rangeFinding";
import { colour } from "./rangeFormat";
import { pivotsObject } from "./pivotTable";
import { customPropertiesOfSheet } from "./properties";
import { slicersObject } from "./slicer";
import { tablesObject } from "./table";
import { allowStructure } from "./workbookProtection";

export function worksheetObject(ref: SheetRef): HostObject {
  return hostObject(WORKSHEET, ref);
}

const at = (ref: SheetRef, area: RangeRef["area"]): HostObject =>
  rangeObject({ host: ref.host, sheetId: ref.id, area: within(area) });
const whole = (ref: SheetRef): RangeRef => ({ host: ref.host, sheetId: ref.id, area: WHOLE_SHEET });

/** Names of events by what the library calls their register methods. */
const EVENT_METHODS = {
  DataChanged: "changed",
  Activated: "activated",
  Deactivated: "deactivated",
  SelectionChanged: "selectionChanged",
  Calculated: "calculated",
  FormatChanged: "formatChanged",
  RowSorted: "rowSorted",
  ColumnSorted: "columnSorted",
  Added: "added",
  Deleted: "deleted",
} as const satisfies Record<string, keyof typeof EVENT>;

/** `_Register...Event` and `_Unregister...Event` for a class; `target` gives the id that messages carry. */
export function eventMethods<T extends { readonly host: ExcelHost }>(
  target: (self: T) => string,
): NonNullable<HostClass<T>["methods"]> {
  const methods: Record<string, (self: T) => void> = {};
  for (const [method, name] of Object.entries(EVENT_METHODS)) {
    methods[`_Register${method}Event`] = (self) => self.host.events.register(name, target(self));
    methods[`_Unregister${method}Event`] = (self) => self.host.events.unregister(name, target(self));
  }
  for (const [method, name] of [
    ["NameChanged", "nameChanged"],
    ["VisibilityChanged", "visibilityChanged"],
    ["Moved", "moved"],
  ] as const) {
    methods[`_RegisterEvent${method}`] = (self) => self.host.events.register(name, target(self));
    methods[`_UnregisterEvent${method}`] = (self) => self.host.events.unregister(name, target(self));
  }
  return methods;
}

function visibleCount(host: ExcelHost): number {
  return host.model.sheets.filter((sheet) => sheet.visibility === "Visible").length;
}

const FREEZE: HostClass<SheetRef> = {
  name: "WorksheetFreezePanes",
  get: {},
  methods: {
    freezeRows: (ref: SheetRef, count = 1) => void (sheetOf(ref).frozen = { rows: count, columns: 0 }),
    freezeColumns: (ref: SheetRef, count = 1) => void (sheetOf(ref).frozen = { rows: 0, columns: count }),
    freezeAt: (ref: SheetRef, range: unknown) => {
      const { area } =
        typeof range === "string"
          ? rangeByText(ref.host, ref.id, range)
          : (range as HostObject<RangeRef>).self;
      sheetOf(ref).frozen = {
        rows: area.rows >= WHOLE_SHEET.rows ? 0 : area.top + area.rows,
        columns: area.columns >= WHOLE_SHEET.columns ? 0 : area.left + area.columns,
      };
    },
    unfreeze: (ref: SheetRef) => void (sheetOf(ref).frozen = { rows: 0, columns: 0 }),
    getLocationOrNullObject: (ref: SheetRef) => {
      const { rows, columns } = sheetOf(ref).frozen;
      if (rows === 0 && columns === 0) return null;
      return at(ref, {
        top: 0,
        left: 0,
        rows: rows === 0 ? WHOLE_SHEET.rows : rows,
        columns: columns === 0 ? WHOLE_SHEET.columns : columns,
      });
    },
  },
};

const PROTECTION_DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const PROTECTION: HostClass<SheetRef> = {
  name: "WorksheetProtection",
  get: {
    protected: (ref) => sheetOf(ref).protection !== undefined,
    options: (ref) => ({ ...PROTECTION_DEFAULTS, ...sheetOf(ref).protection?.options }),
    canPauseProtection: () => false,
    isPasswordProtected: (ref) => sheetOf(ref).protection?.passwordHash !== undefined,
    isPaused: () => false,
  },
  methods: {
    protect: (ref: SheetRef, options: Record<string, boolean | string> | null, password?: string) => {
      const sheet = sheetOf(ref);
      if (sheet.protection) throw new HostFault("InvalidOperation", "The sheet is already protected.");
      sheet.protection = {
        options: { ...PROTECTION_DEFAULTS, ...options },
        ...(password ? { passwordHash: password } : {}),
      };
    },
    unprotect: (ref: SheetRef, password?: string) => {
      const sheet = sheetOf(ref);
      if (sheet.protection?.passwordHash !== undefined && sheet.protection.passwordHash !== password)
        throw new HostFault("AccessDenied", "The password is not right.");
      sheet.protection = undefined;
    },
  },
};

export const WORKSHEET: HostClass<SheetRef> = {
  name: "Worksheet",
  keys: ["id", "name"],
  get: {
    id: (ref) => ref.id,
    name: (ref) => sheetOf(ref).name,
    position: (ref) => sheetOf(ref).position,
    visibility: (ref) => sheetOf(ref).visibility,
    tabColor: (ref) => sheetOf(ref).tabColor,
    showGridlines: (ref) => sheetOf(ref).showGridlines,
    showHeadings: (ref) => sheetOf(ref).showHeadings,
    standardWidth: (ref) => sheetOf(ref).standardWidth,
    standardHeight: () => 15,
    enableCalculation: () => true,
    tabId: (ref) => sheetOf(ref).position,
  },
  set: {
    name: (ref, value) => {
      allowStructure(ref.host);
      sheetOf(ref).name = checkSheetName(ref.host, value, ref.id);
    },
    position: (ref, value) => {
      allowStructure(ref.host);
      if (typeof value !== "number" || value < 0 || value >= ref.host.model.sheets.length)
        throw invalidArgument();
      ref.host.model.moveSheet(ref.id, value);
    },
    visibility: (ref, value) => {
      allowStructure(ref.host);
      if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
      if (value !== "Visible" && sheetOf(ref).visibility === "Visible" && visibleCount(ref.host) === 1)
        throw new HostFault("InvalidOperation", "A workbook needs one visible sheet.");
      sheetOf(ref).visibility = value;
    },
    tabColor: (ref, value) => void (sheetOf(ref).tabColor = value === "" ? "" : colour(value)),
    showGridlines: (ref, value) => void (sheetOf(ref).showGridlines = value === true),
    showHeadings: (ref, value) => void (sheetOf(ref).showHeadings = value === true),
    standardWidth: (ref, value) => void (sheetOf(ref).standardWidth = Number(value)),
  },
  nav: {
    tables: (ref) => tablesObject(ref.host, ref.id),
    charts: (ref) => hostObject(CHARTS, ref),
    pivotTables: (ref) => pivotsObject(ref.host, ref.id),
    slicers: (ref) => slicersObject(ref.host, ref.id),
    names: (ref) => namesObject(ref.host, ref.id),
    notes: (ref) => notesObject(ref.host, ref.id),
    comments: (ref) => commentsObject(ref.host, ref.id),
    protection: (ref) => hostObject(PROTECTION, ref),
    freezePanes: (ref) => hostObject(FREEZE, ref),
    pageLayout: (ref) => hostObject(PAGE_LAYOUT, ref),
    autoFilter: (ref) => hostObject(AUTO_FILTER, ref),
    customProperties: (ref) => customPropertiesOfSheet(ref),
  },
  methods: {
    showOutlineLevels,
    activate: (ref: SheetRef) => {
      if (sheetOf(ref).visibility !== "Visible")
        throw new HostFault("InvalidOperation", "A hidden sheet cannot be activated.");
      ref.host.model.activateSheet(ref.id);
    },
    calculate: (ref: SheetRef) => void (ref.host.needsSettling = true),
    copy: (ref: SheetRef, position = "None", relative?: HostObject<SheetRef>) => {
      allowStructure(ref.host);
      const { model } = ref.host;
      const source = sheetOf(ref);
      const other = relative ? sheetOf(relative.self).position : source.position;
      const place = {
        Beginning: 0,
        End: model.sheets.length,
        Before: other,
        After: other + 1,
        None: source.position + 1,
      }[position];
      if (place === undefined) throw invalidArgument();
      let name = "";
      for (let number = 2; name === "" || model.sheetByName(name); number++)
        name = `${source.name.slice(0, 26)} (${number})`;
      const copy = model.copySheet(ref.id, name, place);
      return worksheetObject({ host: ref.host, id: copy.id });
    },
    delete: (ref: SheetRef) => {
      allowStructure(ref.host);
      if (sheetOf(ref).visibility === "VeryHidden")
        throw new HostFault("InvalidOperation", "A very hidden sheet cannot be deleted.");
      if (sheetOf(ref).visibility === "Visible" && visibleCount(ref.host) === 1)
        throw new HostFault("InvalidOperation", "A workbook needs one visible sheet.");
      ref.host.model.deleteSheet(ref.id);
      ref.host.needsSettling = true;
    },
    getRange: (ref: SheetRef, address?: string) => {
      if (address === undefined || address === null || address === "") return rangeObject(whole(ref));
      return rangeObject(rangeByText(ref.host, ref.id, address));
    },
    getRanges: (ref: SheetRef, address?: string) =>
      rangeAreas(
        ref.host,
        ref.id,
        address
          ? addressParts(address).map((part) => rangeByText(ref.host, ref.id, part).area)
          : [WHOLE_SHEET],
      ),
    getCell: (ref: SheetRef, row: number, column: number) =>
      at(ref, { top: row, left: column, rows: 1, columns: 1 }),
    getRangeByIndexes: (ref: SheetRef, row: number, column: number, rows: number, columns: number) =>
      at(ref, { top: row, left: column, rows, columns }),
    getUsedRange: (ref: SheetRef, valuesOnly = false) =>
      at(ref, sheetOf(ref).usedArea(valuesOnly) ?? { top: 0, left: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (ref: SheetRef, valuesOnly = false) => {
      const area = sheetOf(ref).usedArea(valuesOnly);
      return area ? at(ref, area) : null;
    },
    getNext: (ref: SheetRef, visibleOnly = false) => neighbour(ref, 1, visibleOnly, true),
    getNextOrNullObject: (ref: SheetRef, visibleOnly = false) => neighbour(ref, 1, visibleOnly, false),
    getPrevious: (ref: SheetRef, visibleOnly = false) => neighbour(ref, -1, visibleOnly, true),
    getPreviousOrNullObject: (ref: SheetRef, visibleOnly = false) => neighbour(ref, -1, visibleOnly, false),
    findAll: (ref: SheetRef, text: string, criteria: object) => {
      const areas = findJoined(whole(ref), text, criteria);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas(ref.host, ref.id, areas);
    },
    findAllOrNullObject: (ref: SheetRef, text: string, criteria: object) => {
      const areas = findJoined(whole(ref), text, criteria);
      return areas.length === 0 ? null : rangeAreas(ref.host, ref.id, areas);
    },
    replaceAll: (ref: SheetRef, text: string, replacement: string, criteria: object) =>
      replaceAll(whole(ref), text, replacement, criteria),
    ...eventMethods<SheetRef>((ref) => ref.id),
  },
};

function neighbour(ref: SheetRef, step: 1 | -1, visibleOnly: boolean, mustExist: boolean): HostObject | null {
  const { sheets } = ref.host.model;
  for (let index = sheetOf(ref).position + step; index >= 0 && index < sheets.length; index += step) {
    const sheet = sheets[index] as SheetModel;
    if (!visibleOnly || sheet.visibility === "Visible")
      return worksheetObject({ host: ref.host, id: sheet.id });
  }
  if (mustExist) throw itemNotFound();
  return null;
}

interface SheetsRef {
  readonly host: ExcelHost;
}

const find = (self: SheetsRef, key: string): SheetModel | undefined =>
  self.host.model.sheet(key) ?? self.host.model.sheetByName(String(key));
const required = (self: SheetsRef, key: string): HostObject => {
  const sheet = find(self, key);
  if (!sheet) throw itemNotFound();
  return worksheetObject({ host: self.host, id: sheet.id });
};
const listed = (self: SheetsRef, visibleOnly: boolean): SheetModel[] =>
  self.host.model.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

export const WORKSHEETS: HostClass<SheetsRef> = {
  name: "WorksheetCollection",
  get: {},
  items: (self) => self.host.model.sheets.map(({ id }) => worksheetObject({ host: self.host, id })),
  item: required,
  methods: {
    add: (self: SheetsRef, name?: string) => {
      allowStructure(self.host);
      let wanted = name;
      for (
        let number = self.host.model.sheets.length + 1;
        wanted === undefined || wanted === null;
        number++
      ) {
        if (!self.host.model.sheetByName(`Sheet${number}`)) wanted = `Sheet${number}`;
      }
      const sheet = self.host.model.addSheet(checkSheetName(self.host, wanted));
      return worksheetObject({ host: self.host, id: sheet.id });
    },
    getItem: required,
    getItemOrNullObject: (self: SheetsRef, key: string) => (find(self, key) ? required(self, key) : null),
    getActiveWorksheet: (self: SheetsRef) =>
      worksheetObject({ host: self.host, id: self.host.model.activeSheetId }),
    getFirst: (self: SheetsRef, visibleOnly = false) =>
      worksheetObject({ host: self.host, id: (listed(self, visibleOnly)[0] as SheetModel).id }),
    getLast: (self: SheetsRef, visibleOnly = false) =>
      worksheetObject({ host: self.host, id: (listed(self, visibleOnly).pop() as SheetModel).id }),
    getCount: (self: SheetsRef, visibleOnly = false) => listed(self, visibleOnly).length,
    ...eventMethods<SheetsRef>(() => "Workbook"),
  },
};
