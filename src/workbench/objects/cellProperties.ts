// Range.getCellProperties and setCellProperties: formats of single cells as plain objects. Layer: workbench/objects.
import type { HostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument } from "../protocol/hostError";
import { areaText } from "./addresses";
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
