// Reads the source of a PivotTable into its cache, and carries the table's fields over when it is refreshed. Layer: workbench/model.
import type { ModelArea, ModelValue, SheetModel, WorkbookModel } from "../workbookModel";
import type { ModelPivot, PivotCache, PivotCacheField, PivotItem, PivotSource } from "./records";
import { newFieldState } from "./records";

/** Excel reads the source as it is when the table is made or refreshed. */
export class SourceFault extends Error {}

export function sourceCells(
  model: WorkbookModel,
  source: PivotSource,
): { readonly sheet: SheetModel; readonly area: ModelArea } {
  if (source.kind === "range") {
    const sheet = model.sheet(source.sheetId);
    if (!sheet) throw new SourceFault("The sheet with the PivotTable's source is gone.");
    return { sheet, area: source.area };
  }
  const table = model.tables.find(({ id }) => id === source.tableId);
  const sheet = table && model.sheet(table.sheetId);
  if (!table || !sheet) throw new SourceFault("The table that the PivotTable reads is gone.");
  return { sheet, area: { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) } };
}

/** @throws SourceFault for a source that cannot be read: no rows, or a heading that is empty. */
export function readCache(model: WorkbookModel, source: PivotSource): PivotCache {
  const { sheet, area: named } = sourceCells(model, source);
  const used = sheet.usedArea(true);
  const bottom = used ? Math.min(named.top + named.rows, used.top + used.rows) : named.top;
  const area = { ...named, rows: Math.max(bottom - named.top, 1) };
  if (named.rows < 2) throw new SourceFault("A PivotTable needs a heading row and at least one row of data.");
  const values = sheet.values(area);
  const texts = sheet.texts(area);
  const headings = texts[0] ?? [];
  if (headings.some((text) => text === ""))
    throw new SourceFault("Every column of a PivotTable's source needs a heading.");
  const rows = values.slice(1);
  const names = uniqueNames(headings);
  const formats = area.rows > 1 ? (sheet.styles({ ...area, top: area.top + 1, rows: 1 })[0] ?? []) : [];
  return buildCache(
    names.map((name, field) => ({ name, numberFormat: formats[field]?.numberFormat ?? "General" })),
    rows,
    (row, field) => texts[row + 1]?.[field] ?? "",
  );
}

export function buildCache(
  fields: readonly { readonly name: string; readonly numberFormat: string }[],
  rows: readonly (readonly ModelValue[])[],
  textAt: (row: number, field: number) => string,
): PivotCache {
  const known = fields.map(() => new Map<string, number>());
  const items: PivotItem[][] = fields.map(() => []);
  const itemAt = rows.map((row, rowAt) =>
    fields.map((_, field) => {
      const value = row[field] ?? null;
      const key = itemKey(value);
      const seen = known[field]?.get(key);
      if (seen !== undefined) return seen;
      const place = items[field]?.length ?? 0;
      known[field]?.set(key, place);
      items[field]?.push({ key, value, caption: value === null ? "(blank)" : textAt(rowAt, field) });
      return place;
    }),
  );
  return {
    fields: fields.map(({ name, numberFormat }, field): PivotCacheField => ({
      name,
      numberFormat,
      items: items[field] ?? [],
    })),
    rows,
    itemAt,
  };
}

export const itemKey = (value: ModelValue): string =>
  value === null || value === ""
    ? "blank"
    : typeof value === "string"
      ? `s:${value.toLowerCase()}`
      : `${typeof value === "number" ? "n" : "b"}:${value}`;

/** The same heading twice gets a number behind it, as in Excel's field list. */
function uniqueNames(headings: readonly string[]): string[] {
  const used = new Set<string>();
  return headings.map((heading) => {
    let name = heading;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${heading}${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** Puts a new cache under the table; fields are found again by name, fields that are gone leave the layout. */
export function replaceCache(pivot: ModelPivot, cache: PivotCache): void {
  const place = new Map(cache.fields.map(({ name }, index) => [name.toLowerCase(), index] as const));
  const moved = (field: number): number =>
    place.get(pivot.cache.fields[field]?.name.toLowerCase() ?? "") ?? -1;
  const states = cache.fields.map(({ name }) => {
    const before = pivot.cache.fields.findIndex((field) => field.name.toLowerCase() === name.toLowerCase());
    return (before < 0 ? undefined : pivot.fields[before]) ?? newFieldState();
  });
  const kept = (fields: readonly number[]): number[] => fields.map(moved).filter((field) => field >= 0);
  const { rows, columns, filters } = pivot;
  Object.assign(pivot, {
    rows: kept(rows),
    columns: kept(columns),
    filters: kept(filters),
    data: pivot.data.map((data) => ({ ...data, field: moved(data.field) })).filter(({ field }) => field >= 0),
    fields: states,
    cache,
  });
}
