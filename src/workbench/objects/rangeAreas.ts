// RangeAreas: several rectangles of one sheet as one object. Layer: workbench/objects.
import type { ModelArea } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { itemNotFound } from "../protocol/hostError";
import { addressParts, fullAddress, overlap, rangeByText, WHOLE_SHEET } from "./addresses";
import { CONDITIONAL_FORMATS } from "./conditionalFormat";
import type { ExcelHost, RangeRef } from "./host";
import { sheetOf } from "./host";
import { rangeObject } from "./range";
import { worksheetObject } from "./worksheet";

interface AreasRef {
  readonly host: ExcelHost;
  readonly sheetId: string;
  readonly areas: readonly ModelArea[];
}

export function rangeAreas(host: ExcelHost, sheetId: string, areas: readonly ModelArea[]): HostObject {
  return hostObject(RANGE_AREAS, { host, sheetId, areas });
}

const ranges = (self: AreasRef): HostObject[] =>
  self.areas.map((area) => rangeObject({ host: self.host, sheetId: self.sheetId, area }));

const RANGE_COLLECTION: HostClass<AreasRef> = {
  name: "RangeCollection",
  get: { count: (self) => self.areas.length },
  items: ranges,
  methods: {
    getCount: (self: AreasRef) => self.areas.length,
    getItemAt: (self: AreasRef, index: number) => {
      const range = ranges(self)[index];
      if (!range) throw itemNotFound();
      return range;
    },
  },
};

const RANGE_AREAS: HostClass<AreasRef> = {
  name: "RangeAreas",
  keepsReference: true,
  get: {
    // Excel cuts addresses off at 8,192 characters.
    address: (self) =>
      self.areas
        .map((area) => fullAddress(sheetOf({ host: self.host, id: self.sheetId }), area))
        .join(",")
        .slice(0, 8_192),
    areaCount: (self) => self.areas.length,
    cellCount: (self) => self.areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
    isEntireColumn: (self) => self.areas.every((area) => area.rows >= 1_048_576),
    isEntireRow: (self) => self.areas.every((area) => area.columns >= 16_384),
  },
  nav: {
    areas: (self) => hostObject(RANGE_COLLECTION, self),
    worksheet: (self) => worksheetObject({ host: self.host, id: self.sheetId }),
    conditionalFormats: (self) =>
      hostObject(CONDITIONAL_FORMATS, { host: self.host, sheetId: self.sheetId, areas: [...self.areas] }),
    format: (self) => manyFormats(self),
  },
  methods: {
    clear: (self: AreasRef, what = "All") => {
      for (const range of ranges(self))
        (range.cls.methods?.["clear"] as (target: unknown, what: string) => void)(range.self, what);
    },
    getIntersection: (self: AreasRef, address: unknown) => {
      const areas = met(self, address);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas(self.host, self.sheetId, areas);
    },
    getIntersectionOrNullObject: (self: AreasRef, address: unknown) => {
      const areas = met(self, address);
      return areas.length === 0 ? null : rangeAreas(self.host, self.sheetId, areas);
    },
    getEntireRow: (self: AreasRef) =>
      rangeAreas(
        self.host,
        self.sheetId,
        self.areas.map((area) => ({ ...area, left: 0, columns: WHOLE_SHEET.columns })),
      ),
    getEntireColumn: (self: AreasRef) =>
      rangeAreas(
        self.host,
        self.sheetId,
        self.areas.map((area) => ({ ...area, top: 0, rows: WHOLE_SHEET.rows })),
      ),
    calculate: (self: AreasRef) => {
      self.host.needsSettling = true;
    },
    getOffsetRangeAreas: ({ host, sheetId, areas }: AreasRef, rows: number, columns: number) =>
      rangeAreas(
        host,
        sheetId,
        areas.map((area) => ({ ...area, top: area.top + rows, left: area.left + columns })),
      ),
  },
};

/** The parts that lie in a range given by address or as an object. */
function met({ host, sheetId, areas }: AreasRef, address: unknown): ModelArea[] {
  const other =
    typeof address === "string"
      ? addressParts(address).map((part) => rangeByText(host, sheetId, part))
      : [(address as { self: RangeRef }).self];
  return areas.flatMap((area) =>
    other.flatMap((range) => (range.sheetId === sheetId ? (overlap(area, range.area) ?? []) : [])),
  );
}

/** Setting a format of the areas sets it in each; reading gives the first one's. */
function manyFormats(self: AreasRef): HostObject {
  return fanOut(ranges(self).map((range) => range.cls.nav?.["format"]?.(range.self) as HostObject));
}

function fanOut(targets: readonly HostObject[]): HostObject {
  const [first] = targets as [HostObject];
  const all = (member: (target: HostObject) => unknown): void => targets.forEach(member);
  const cls: HostClass<readonly HostObject[]> = {
    name: first.cls.name,
    get: Object.fromEntries(
      Object.entries(first.cls.get).map(([name, read]) => [name, () => read(first.self)]),
    ),
    set: Object.fromEntries(
      Object.keys(first.cls.set ?? {}).map((name) => [
        name,
        (_self, value) => all((target) => target.cls.set?.[name]?.(target.self, value)),
      ]),
    ),
    nav: Object.fromEntries(
      Object.keys(first.cls.nav ?? {}).map((name) => [
        name,
        () => fanOut(targets.map((target) => target.cls.nav?.[name]?.(target.self) as HostObject)),
      ]),
    ),
    methods: Object.fromEntries(
      Object.keys(first.cls.methods ?? {}).map((name) => [
        name,
        (_self: readonly HostObject[], ...args: unknown[]) => {
          const results = targets.map((target) =>
            (target.cls.methods?.[name] as (self: unknown, ...rest: unknown[]) => unknown)(
              target.self,
              ...args,
            ),
          );
          return results.every((result) => typeof result === "object" && result !== null && "cls" in result)
            ? fanOut(results as HostObject[])
            : results[0];
        },
      ]),
    ),
  };
  return hostObject(cls, targets);
}
