// A1 addresses of the file format to areas and back. Layer: workbench/xlsx. Indices are 0-based.
import type { ModelArea } from "../model/workbookModel";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export function letters(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`;

export function areaName(area: ModelArea): string {
  const first = cellName(area.top, area.left);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${cellName(area.top + area.rows - 1, area.left + area.columns - 1)}`;
}

/** "$A$1:$C$3"; whole rows and columns in Excel's short form. */
export function absoluteName(area: ModelArea): string {
  const [top, left, bottom, right] = [
    area.top,
    area.left,
    area.top + area.rows - 1,
    area.left + area.columns - 1,
  ];
  if (top === 0 && bottom >= LAST_ROW) return `$${letters(left)}:$${letters(right)}`;
  if (left === 0 && right >= LAST_COLUMN) return `$${top + 1}:$${bottom + 1}`;
  return `$${letters(left)}$${top + 1}:$${letters(right)}$${bottom + 1}`;
}

/** "B2", "$A$1:C3", "A:C" or "3:5", without a sheet; undefined for anything else. */
export function areaOf(text: string): ModelArea | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, c1, r1, c2, r2] = match;
  const range = text.includes(":");
  if ((c1 === undefined && r1 === undefined) || (!range && (c1 === undefined || r1 === undefined)))
    return undefined;
  const left = c1 === undefined ? 0 : columnOf(c1);
  const right = range ? (c2 === undefined ? LAST_COLUMN : columnOf(c2)) : left;
  const top = r1 === undefined ? 0 : Number(r1) - 1;
  const bottom = range ? (r2 === undefined ? LAST_ROW : Number(r2) - 1) : top;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** The areas of an sqref attribute. */
export const areasOf = (sqref: string): ModelArea[] =>
  sqref
    .trim()
    .split(/\s+/)
    .flatMap((part) => areaOf(part) ?? []);

/** A sheet's name as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
