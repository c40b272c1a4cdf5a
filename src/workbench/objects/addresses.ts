// Addresses as Office.js writes and takes them: A1, whole rows and columns, names, tables. Layer: workbench/objects.
import { areaOf, cellName, letters, LAST_COLUMN, LAST_ROW } from "../xlsx/a1";
import type { ModelArea, SheetModel } from "../model/workbookModel";
import { invalidArgument } from "../protocol/hostError";
import type { ExcelHost, RangeRef } from "./host";
import { fullName, sheetOf } from "./host";

export const WHOLE_SHEET: ModelArea = { top: 0, left: 0, rows: LAST_ROW + 1, columns: LAST_COLUMN + 1 };

/** "A1:C3"; whole columns "A:C", whole rows "1:3". */
export function areaText(area: ModelArea): string {
  const { top, left, rows, columns } = area;
  if (top === 0 && rows > LAST_ROW && columns > LAST_COLUMN) return `1:${LAST_ROW + 1}`;
  if (top === 0 && rows > LAST_ROW) return `${letters(left)}:${letters(left + columns - 1)}`;
  if (left === 0 && columns > LAST_COLUMN) return `${top + 1}:${top + rows}`;
  return rows === 1 && columns === 1
    ? cellName(top, left)
    : `${cellName(top, left)}:${cellName(top + rows - 1, left + columns - 1)}`;
}

export function fullAddress(sheet: SheetModel, area: ModelArea): string {
  return `${fullName(sheet)}!${areaText(area)}`;
}

/**
 * A range by address or name, as `Worksheet.getRange` takes it. @throws InvalidArgument for what is none; addresses beyond
 * the sheet too.
 */
export function rangeByText(host: ExcelHost, sheetId: string, text: string): RangeRef {
  const bang = text.lastIndexOf("!");
  const sheet =
    bang < 0 ? sheetOf({ host, id: sheetId }) : host.model.sheetByName(unquoted(text.slice(0, bang)));
  if (!sheet) throw invalidArgument();
  const local = text.slice(bang + 1);
  const area = areaOf(local);
  if (
    area &&
    area.top + area.rows - 1 <= LAST_ROW &&
    area.left + area.columns - 1 <= LAST_COLUMN &&
    area.top >= 0
  )
    return { host, sheetId: sheet.id, area };
  const named = areaOfName(host, sheet.id, local);
  if (named) return named;
  throw invalidArgument();
}

/** The range behind a named item, a table, or a table's column ("Table1[Amount]"). */
export function areaOfName(host: ExcelHost, sheetId: string, text: string): RangeRef | undefined {
  const item = host.model.names.find(
    (name) =>
      name.name.toLowerCase() === text.toLowerCase() &&
      (name.sheetId === undefined || name.sheetId === sheetId),
  );
  if (item) {
    const refers = /^=(.+)!([^!]+)$/.exec(item.formula);
    const sheet = refers?.[1] === undefined ? undefined : host.model.sheetByName(unquoted(refers[1]));
    const area = refers?.[2] === undefined ? undefined : areaOf(refers[2]);
    return sheet && area ? { host, sheetId: sheet.id, area } : undefined;
  }
  const [, tableName, column] = /^([^[\]]+)(?:\[(.+)\])?$/.exec(text) ?? [];
  const table = host.model.tables.find(
    (candidate) => candidate.name.toLowerCase() === tableName?.toLowerCase(),
  );
  if (!table) return undefined;
  const { area } = table;
  const top = area.top + (table.showHeaders ? 1 : 0);
  const rows = area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  if (column === undefined) return { host, sheetId: table.sheetId, area: { ...area, top, rows } };
  if (column === "#All") return { host, sheetId: table.sheetId, area };
  if (column === "#Headers") return { host, sheetId: table.sheetId, area: { ...area, rows: 1 } };
  const index = table.columns.findIndex((candidate) => candidate.name.toLowerCase() === column.toLowerCase());
  return index < 0
    ? undefined
    : { host, sheetId: table.sheetId, area: { top, left: area.left + index, rows, columns: 1 } };
}

/** Splits "Sheet1!A1:B2,C3" at commas outside quotes. */
export function addressParts(text: string): string[] {
  return text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => part.trim());
}

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** An area moved and resized, or InvalidArgument when it leaves the sheet. */
export function within(area: ModelArea): ModelArea {
  if (
    area.top < 0 ||
    area.left < 0 ||
    area.rows < 1 ||
    area.columns < 1 ||
    area.top + area.rows - 1 > LAST_ROW ||
    area.left + area.columns - 1 > LAST_COLUMN
  ) {
    throw invalidArgument();
  }
  return area;
}

export function overlap(a: ModelArea, b: ModelArea): ModelArea | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(a.top + a.rows, b.top + b.rows) - top;
  const columns = Math.min(a.left + a.columns, b.left + b.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : undefined;
}
