// Named items of the workbook and of sheets. Layer: workbench/objects.
import type { ModelName } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import { areaOfName } from "./addresses";
import { absoluteName, quotedSheet } from "../xlsx/a1";
import type { ExcelHost, RangeRef } from "./host";
import { checkItemName, rangeSheet } from "./host";
import { rangeObject } from "./range";
import { readValues } from "./rangeContent";
import { worksheetObject } from "./worksheet";

interface NamesRef {
  readonly host: ExcelHost;
  readonly sheetId?: string;
}
interface NameRef extends NamesRef {
  readonly name: string;
}

export function namesObject(host: ExcelHost, sheetId?: string): HostObject {
  return hostObject(NAMES, sheetId === undefined ? { host } : { host, sheetId });
}

const ofRef = (self: NamesRef): ModelName[] =>
  self.host.model.names.filter((name) => name.sheetId === self.sheetId);
const find = (self: NamesRef, key: string): ModelName | undefined =>
  ofRef(self).find((name) => name.name.toLowerCase() === String(key).toLowerCase());
const nameOf = (ref: NameRef): ModelName => {
  const name = find(ref, ref.name);
  if (!name) throw itemNotFound();
  return name;
};
const objectOf = (self: NamesRef, name: ModelName): HostObject =>
  hostObject(NAME, { ...self, name: name.name });

function rangeOf(ref: NameRef): RangeRef | undefined {
  nameOf(ref);
  return areaOfName(ref.host, ref.sheetId ?? ref.host.model.activeSheetId, ref.name);
}

function typeOf(ref: NameRef): string {
  if (rangeOf(ref)) return "Range";
  const { formula } = nameOf(ref);
  if (/^=".*"$/.test(formula)) return "String";
  if (/^=-?\d+$/.test(formula)) return "Integer";
  if (/^=-?[\d.]+$/.test(formula)) return "Double";
  if (/^=(TRUE|FALSE)$/i.test(formula)) return "Boolean";
  return formula.includes("#REF!") ? "Error" : "Array";
}

function valueOf(ref: NameRef): unknown {
  const range = rangeOf(ref);
  if (range) return absoluteFormula(range).slice(1);
  const { formula } = nameOf(ref);
  const text = /^="(.*)"$/.exec(formula);
  if (text) return text[1];
  const number = Number(formula.slice(1));
  return formula.length > 1 && Number.isFinite(number) ? number : formula;
}

function absoluteFormula(range: RangeRef): string {
  const { name } = rangeSheet(range);
  const shown = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : quotedSheet(name);
  return `=${shown}!${absoluteName(range.area)}`;
}

const NAME: HostClass<NameRef> = {
  name: "NamedItem",
  keys: ["name"],
  get: {
    name: (ref) => nameOf(ref).name,
    _Id: (ref) => nameOf(ref).name,
    comment: (ref) => nameOf(ref).comment,
    formula: (ref) => nameOf(ref).formula,
    scope: (ref) => (ref.sheetId === undefined ? "Workbook" : "Worksheet"),
    type: typeOf,
    value: valueOf,
    visible: (ref) => nameOf(ref).visible,
  },
  set: {
    comment: (ref, value) => ref.host.model.changeName(ref.name, ref.sheetId, { comment: String(value) }),
    visible: (ref, value) => ref.host.model.changeName(ref.name, ref.sheetId, { visible: value === true }),
    formula: (ref, value) => {
      if (typeof value !== "string") throw invalidArgument();
      ref.host.model.changeName(ref.name, ref.sheetId, {
        formula: value.startsWith("=") ? value : `=${value}`,
      });
      ref.host.needsSettling = true;
    },
  },
  nav: {
    worksheet: (ref) => {
      if (ref.sheetId === undefined)
        throw new HostFault("InvalidOperation", "This name belongs to the workbook.");
      return worksheetObject({ host: ref.host, id: ref.sheetId });
    },
    worksheetOrNullObject: (ref) =>
      ref.sheetId === undefined ? null : worksheetObject({ host: ref.host, id: ref.sheetId }),
    arrayValues: (ref) => hostObject(NAME_VALUES, ref),
  },
  methods: {
    getRange: (ref: NameRef) => {
      const range = rangeOf(ref);
      if (!range) throw new HostFault("InvalidReference", "The name is no range.");
      return rangeObject(range);
    },
    getRangeOrNullObject: (ref: NameRef) => {
      const range = rangeOf(ref);
      return range ? rangeObject(range) : null;
    },
    delete: (ref: NameRef) => {
      nameOf(ref);
      ref.host.model.removeName(ref.name, ref.sheetId);
      ref.host.needsSettling = true;
    },
  },
};

const NAME_VALUES: HostClass<NameRef> = {
  name: "NamedItemArrayValues",
  get: {
    values: (ref) => {
      const range = rangeOf(ref);
      return range ? readValues(range) : [[valueOf(ref)]];
    },
  },
};

const NAMES: HostClass<NamesRef> = {
  name: "NamedItemCollection",
  get: {},
  items: (self) => ofRef(self).map((name) => objectOf(self, name)),
  item: (self, key: string) => {
    const name = find(self, key);
    if (!name) throw itemNotFound();
    return objectOf(self, name);
  },
  methods: {
    add: (self: NamesRef, name: string, reference: unknown, comment = "") => {
      const checked = checkItemName(self.host, name);
      const isRange = typeof reference === "object" && reference !== null && "self" in reference;
      const formula = isRange
        ? absoluteFormula((reference as HostObject<RangeRef>).self)
        : constantFormula(reference);
      self.host.model.addName({
        name: checked,
        sheetId: self.sheetId,
        formula,
        comment: comment ?? "",
        visible: true,
      });
      self.host.needsSettling = true;
      return hostObject(NAME, { ...self, name: checked });
    },
    addFormulaLocal: (self: NamesRef, name: string, formula: string, comment = "") => {
      const checked = checkItemName(self.host, name);
      self.host.model.addName({
        name: checked,
        sheetId: self.sheetId,
        formula: formula.startsWith("=") ? formula : `=${formula}`,
        comment: comment ?? "",
        visible: true,
      });
      return hostObject(NAME, { ...self, name: checked });
    },
    getCount: (self: NamesRef) => ofRef(self).length,
    getItem: (self: NamesRef, key: string) => {
      const name = find(self, key);
      if (!name) throw itemNotFound();
      return objectOf(self, name);
    },
    getItemOrNullObject: (self: NamesRef, key: string) => {
      const name = find(self, key);
      return name ? objectOf(self, name) : null;
    },
  },
};

/** A formula as it is, other text as a text constant, numbers and booleans as they are. */
function constantFormula(value: unknown): string {
  if (typeof value === "string") return value.startsWith("=") ? value : `="${value.replaceAll('"', '""')}"`;
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  throw invalidArgument();
}
