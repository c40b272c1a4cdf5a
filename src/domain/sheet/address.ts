// A1 addresses and areas. Layer: domain/sheet (leaf). Indices are 0-based; numbers shown to people are 1-based.

declare const rowIndexBrand: unique symbol;
declare const rowNumberBrand: unique symbol;

/** 0-based row of a sheet. */
export type RowIndex = number & { readonly [rowIndexBrand]?: "row-index" };
/** 1-based row, as Excel shows it. */
export type RowNumber = number & { readonly [rowNumberBrand]?: "row-number" };

/** Excel's sheet size: 1,048,576 rows, 16,384 columns (Microsoft, "Excel specifications and limits"). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; `top` and `left` 0-based, `rows` and `columns` at least 1. */
export interface Area {
  readonly top: RowIndex;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Letters of a 0-based column: 0 is A, 25 is Z, 26 is AA. @throws RangeError outside the sheet. */
export function columnLetters(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= MAX_COLUMNS)
    throw new RangeError(`No column ${index} in a sheet.`);
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of letters, either case. @throws RangeError when they name no column. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) throw new RangeError(`"${letters}" is no column.`);
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  if (index > MAX_COLUMNS) throw new RangeError(`"${letters}" is no column.`);
  return index - 1;
}

/** The A1 name of one cell from 0-based indices, for example (0, 1) is "B1". */
export function cellAddress(row: RowIndex, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The A1 name of an area: "A1:C3", or "B2" for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.top + area.rows - 1, area.left + area.columns - 1)}`;
}

/**
 * Reads "B2", "$B$2", "A1:C3", "A:C" or "3:5", with or without a sheet name before "!".
 * @returns undefined when the text is no address.
 */
export function parseAddress(text: string): (Area & { readonly sheet?: string }) | undefined {
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? undefined : unquoteSheetName(text.slice(0, bang));
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(
    text.slice(bang + 1),
  );
  if (!match) return undefined;
  const [, c1, r1, c2, r2] = match;
  const isRange = text.includes(":", bang + 1);
  if (!isRange && (c1 === undefined || r1 === undefined)) return undefined;
  if (isRange && ((c1 === undefined) !== (c2 === undefined) || (r1 === undefined) !== (r2 === undefined)))
    return undefined;
  if (c1 === undefined && r1 === undefined) return undefined;
  try {
    const left = c1 === undefined ? 0 : columnIndex(c1);
    const right = isRange ? (c2 === undefined ? MAX_COLUMNS - 1 : columnIndex(c2)) : left;
    const top = r1 === undefined ? 0 : Number(r1) - 1;
    const bottom = isRange ? (r2 === undefined ? MAX_ROWS - 1 : Number(r2) - 1) : top;
    if (top < 0 || bottom < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS) return undefined;
    const area: Area = {
      top: Math.min(top, bottom),
      left: Math.min(left, right),
      rows: Math.abs(bottom - top) + 1,
      columns: Math.abs(right - left) + 1,
    };
    return sheet === undefined ? area : { ...area, sheet };
  } catch {
    return undefined;
  }
}

/** A sheet name as formulas and addresses need it: quoted where Excel demands it, apostrophes doubled. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

function unquoteSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

/** Whether two areas share a cell. */
export function areasOverlap(a: Area, b: Area): boolean {
  return (
    a.top < b.top + b.rows &&
    b.top < a.top + a.rows &&
    a.left < b.left + b.columns &&
    b.left < a.left + a.columns
  );
}
