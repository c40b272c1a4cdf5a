// How a kept range moves when cells are inserted or deleted. Layer: workbench/protocol.
import type { ModelArea, ModelEvent } from "../model/workbookModel";

type StructureEvent = Extract<ModelEvent, { kind: "inserted" | "deleted" }>;

/** The moved area; undefined where nothing changes or the range is gone. */
export function shiftReference(area: ModelArea, event: StructureEvent): ModelArea | undefined {
  const down = event.axis === "rows" || event.axis === "cells-down";
  const crosses = down
    ? event.axis === "rows" ||
      (event.area.left <= area.left && event.area.left + event.area.columns >= area.left + area.columns)
    : event.axis === "columns" ||
      (event.area.top <= area.top && event.area.top + event.area.rows >= area.top + area.rows);
  if (!crosses) return undefined;
  const [first, count, at, size] = down
    ? [area.top, area.rows, event.area.top, event.area.rows]
    : [area.left, area.columns, event.area.left, event.area.columns];
  const [start, length] =
    event.kind === "inserted" ? inserted(first, count, at, size) : deleted(first, count, at, size);
  if (length < 1 || (start === first && length === count)) return undefined;
  return down ? { ...area, top: start, rows: length } : { ...area, left: start, columns: length };
}

function inserted(first: number, count: number, at: number, size: number): [number, number] {
  if (at <= first) return [first + size, count];
  return at < first + count ? [first, count + size] : [first, count];
}

function deleted(first: number, count: number, at: number, size: number): [number, number] {
  const before = Math.max(0, Math.min(size, first - at));
  const inside = Math.max(0, Math.min(at + size, first + count) - Math.max(at, first));
  return [first - before, count - inside];
}
