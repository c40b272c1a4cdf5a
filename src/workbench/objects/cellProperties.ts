// Range.getCellProperties and setCellProperties: formats of single cells as plain objects. Layer: workbench/objects.
import type { ModelArea } from "../model/workbookModel";
import type { HostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument } from "../protocol/hostError";
import { areaText, fullAddress, WHOLE_SHEET } from "./addresses";
import type { RangeRef } from "./host";
import { rangeSheet } from "./host";
import { gridOf } from "./rangeContent";
import { rangeObject } from "./range";

const cellOf = (range: RangeRef, row: number, column: number): HostObject =>
  rangeObject({
    ...range,
    area: { top: range.area.top + row, left: range.area.left + column, rows: 1, columns: 1 },
  });

/** Reads the members that are true in the load options, in their nesting. */
function pick(object: HostObject, load: unknown): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries((load ?? {}) as Record<string, unknown>)) {
    if (wanted === true) {
      const read = object.cls.get[name];
      if (!read)
        throw new HostFault("ApiNotFound", `The stand-in for Excel has no ${object.cls.name}.${name}.`);
      picked[name] = read(object.self);
    } else if (typeof wanted === "object" && wanted !== null) {
      const inner = object.cls.nav?.[name]?.(object.self);
      if (!inner)
        throw new HostFault("ApiNotFound", `The stand-in for Excel has no ${object.cls.name}.${name}.`);
      picked[name] = pick(inner, wanted);
    }
  }
  return picked;
}

export function cellProperties(range: RangeRef, load: unknown): unknown[][] {
  return Array.from({ length: range.area.rows }, (_r, row) =>
    Array.from({ length: range.area.columns }, (_c, column) => {
      const { address, ...rest } = (load ?? {}) as Record<string, unknown>;
      const area = { top: range.area.top + row, left: range.area.left + column, rows: 1, columns: 1 };
      return {
        ...(address === true ? { address: `${rangeSheet(range).name}!${areaText(area)}` } : {}),
        ...pick(cellOf(range, row, column), rest),
      };
    }),
  );
}

const LINES = {
  rows: (range: RangeRef, index: number): ModelArea => ({
    ...WHOLE_SHEET,
    top: range.area.top + index,
    rows: 1,
  }),
  columns: (range: RangeRef, index: number): ModelArea => ({
    ...WHOLE_SHEET,
    left: range.area.left + index,
    columns: 1,
  }),
} as const;

/** Properties of each whole row or column that the range touches. */
export function lineProperties(range: RangeRef, axis: keyof typeof LINES, load: unknown): unknown[] {
  const { address, ...rest } = (load ?? {}) as Record<string, unknown>;
  return Array.from({ length: range.area[axis] }, (_line, index) => {
    const area = LINES[axis](range, index);
    return {
      ...(address === true ? { address: fullAddress(rangeSheet(range), area) } : {}),
      ...pick(rangeObject({ ...range, area }), rest),
    };
  });
}

/** One object for each row or column of the range. */
export function setLineProperties(range: RangeRef, axis: keyof typeof LINES, properties: unknown): void {
  if (!Array.isArray(properties) || properties.length !== range.area[axis]) throw invalidArgument();
  properties.forEach((values: unknown, index) => {
    if (typeof values === "object" && values !== null)
      assign(rangeObject({ ...range, area: LINES[axis](range, index) }), values as Record<string, unknown>);
  });
}

function assign(object: HostObject, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    const setter = object.cls.set?.[name];
    const inner = object.cls.nav?.[name];
    if (setter) setter(object.self, value);
    else if (inner && typeof value === "object" && value !== null)
      assign(inner(object.self) as HostObject, value as Record<string, unknown>);
    else throw new HostFault("ApiNotFound", `The stand-in for Excel has no ${object.cls.name}.${name}.`);
  }
}

export function setCellProperties(range: RangeRef, properties: unknown): void {
  if (!Array.isArray(properties)) throw invalidArgument();
  gridOf(properties, range.area).forEach((row, r) =>
    row.forEach((values, c) => {
      if (typeof values === "object" && values !== null)
        assign(cellOf(range, r, c), values as Record<string, unknown>);
    }),
  );
}
