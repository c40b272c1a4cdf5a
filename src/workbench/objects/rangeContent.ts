// What a range holds and how it is written: values, formulas, texts, number formats. Layer: workbench/objects.
import type { ModelArea, ModelValue } from "../model/workbookModel";
import { fromR1C1, toR1C1 } from "../model/r1c1";
import { invalidArgument } from "../protocol/hostError";
import { within } from "./addresses";
import { enter } from "./entry";
import type { RangeRef } from "./host";
import { checkOpen, countRead, queueWrite, rangeSheet } from "./host";

/** Empty cells are "" in Office.js. */
export function readValues(range: RangeRef): unknown[][] {
  countRead(range.host, range.area);
  return rangeSheet(range)
    .values(range.area)
    .map((row) => row.map((value) => value ?? ""));
}

export function readFormulas(range: RangeRef): unknown[][] {
  countRead(range.host, range.area);
  const sheet = rangeSheet(range);
  const values = sheet.values(range.area);
  return sheet.formulas(range.area).map((row, r) => row.map((formula, c) => formula ?? values[r]?.[c] ?? ""));
}

export function readR1C1(range: RangeRef): unknown[][] {
  const { top, left } = range.area;
  return readFormulas(range).map((row, r) =>
    row.map((cell, c) => (isFormula(cell) ? toR1C1(cell, top + r, left + c) : cell)),
  );
}

const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=");

export function readTexts(range: RangeRef): string[][] {
  countRead(range.host, range.area);
  return rangeSheet(range).texts(range.area);
}

export function readValueTypes(range: RangeRef): string[][] {
  countRead(range.host, range.area);
  return rangeSheet(range).valueTypes(range.area);
}

export function readNumberFormats(range: RangeRef): string[][] {
  countRead(range.host, range.area);
  return rangeSheet(range)
    .styles(range.area)
    .map((row) => row.map((style) => style.numberFormat));
}

/** Writes beyond this many cells from one scalar are limited to the used rows, as whole columns are. */
const MOST_SPREAD = 1_000_000;

/**
 * An array of the range's shape, or one value for all cells. @throws InvalidArgument for ragged arrays and other shapes
 * ("The number of rows or columns in the input array doesn't match the size or dimensions of the range").
 */
export function gridOf(value: unknown, area: ModelArea): unknown[][] {
  if (!Array.isArray(value)) {
    if (area.rows * area.columns > MOST_SPREAD) throw invalidArgument();
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
  }
  const rows = value as unknown[];
  // One row or one cell is repeated over the range, as Excel does.
  const single =
    rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 && area.rows * area.columns > 1;
  if (single) return gridOf((rows[0] as unknown[])[0], area);
  const fits =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as unknown[][];
}

/** Enters values or formulas; what Excel converts is converted, with the number format that comes along. */
export function writeContent(range: RangeRef, value: unknown): void {
  checkOpen(range);
  const { host, area } = range;
  const sheet = rangeSheet(range);
  const grid = gridOf(value, area);
  const formats = sheet.styles(area);
  const patches: ({ numberFormat: string } | undefined)[][] = [];
  let anyFormat = false;
  const cells = grid.map((row, r) => {
    const patchRow: ({ numberFormat: string } | undefined)[] = [];
    patches.push(patchRow);
    return row.map((input, c) => {
      const format = formats[r]?.[c]?.numberFormat ?? "General";
      const entered = enter(input, format, host.today);
      const brings =
        entered?.format !== undefined && format === "General" ? { numberFormat: entered.format } : undefined;
      patchRow.push(brings);
      anyFormat ||= brings !== undefined;
      if (entered !== undefined) host.cells.written += 1;
      if (entered?.cell && "formula" in entered.cell) host.needsSettling = true;
      return entered === undefined ? undefined : entered.cell;
    });
  });
  host.needsSettling = true;
  queueWrite(host, range.sheetId, area, cells);
  if (anyFormat) sheet.patchStyles(area, patches);
}

export function writeNumberFormats(range: RangeRef, value: unknown): void {
  checkOpen(range, "allowFormatCells");
  const sheet = rangeSheet(range);
  if (!Array.isArray(value)) {
    if (typeof value !== "string") throw invalidArgument();
    sheet.patchStyle(range.area, { numberFormat: value });
    return;
  }
  const grid = gridOf(value, range.area);
  sheet.patchStyles(
    range.area,
    grid.map((row) =>
      row.map((format) => {
        if (format === null) return undefined;
        if (typeof format !== "string") throw invalidArgument();
        return { numberFormat: format };
      }),
    ),
  );
}

/** Copies cells with their formulas moved along; the target takes the source's shape, or repeats it where it is a multiple. */
/** As `writeContent`, formulas in R1C1 notation. @throws InvalidArgument where a reference would leave the sheet. */
export function writeR1C1(range: RangeRef, value: unknown): void {
  const { top, left } = range.area;
  const grid = gridOf(value, range.area).map((row, r) =>
    row.map((cell, c) => {
      if (!isFormula(cell)) return cell;
      const formula = fromR1C1(cell, top + r, left + c);
      if (formula === undefined) throw invalidArgument();
      return formula;
    }),
  );
  writeContent(range, grid);
}

export function copyCells(
  from: RangeRef,
  to: RangeRef,
  type: string,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  checkOpen(to);
  const source = rangeSheet(from);
  const target = rangeSheet(to);
  const shape = transpose ? { rows: from.area.columns, columns: from.area.rows } : from.area;
  const repeatsDown = to.area.rows % shape.rows === 0 ? to.area.rows / shape.rows : 1;
  const repeatsRight = to.area.columns % shape.columns === 0 ? to.area.columns / shape.columns : 1;
  const values = source.values(from.area);
  const formulas = source.formulas(from.area);
  const styles = source.styles(from.area);
  const turned = <T>(grid: T[][]): T[][] =>
    transpose ? (grid[0] ?? []).map((_cell, c) => grid.map((row) => row[c] as T)) : grid;
  const [v, f, s] = [turned(values), turned(formulas), turned(styles)];
  for (let down = 0; down < repeatsDown; down++) {
    for (let right = 0; right < repeatsRight; right++) {
      const area = {
        top: to.area.top + down * shape.rows,
        left: to.area.left + right * shape.columns,
        rows: shape.rows,
        columns: shape.columns,
      };
      if (type !== "Formats") {
        target.write(
          area,
          v.map((row, r) =>
            row.map((value, c) => {
              const formula = f[r]?.[c] ?? null;
              if (skipBlanks && value === null && formula === null) return undefined;
              if (formula !== null && type !== "Values") {
                to.host.needsSettling = true;
                return {
                  formula: movedFormula(formula, area.top - from.area.top, area.left - from.area.left),
                };
              }
              return value === null ? null : { value: value as ModelValue };
            }),
          ),
        );
      }
      if (type === "All" || type === "Formats") target.patchStyles(area, s);
    }
  }
  to.host.needsSettling = true;
}

/** Cuts and pastes: formulas stay as they are written, and the target's first cell gives the place. */
export function moveCells(from: RangeRef, to: RangeRef): void {
  checkOpen(from);
  const area = within({ ...from.area, top: to.area.top, left: to.area.left });
  checkOpen({ ...to, area });
  const source = rangeSheet(from);
  const values = source.values(from.area);
  const formulas = source.formulas(from.area);
  const styles = source.styles(from.area);
  source.clear(from.area, "All");
  const target = rangeSheet(to);
  target.clear(area, "All");
  target.write(
    area,
    values.map((row, r) =>
      row.map((value, c) => {
        const formula = formulas[r]?.[c] ?? null;
        return formula !== null ? { formula } : value === null ? null : { value };
      }),
    ),
  );
  target.patchStyles(area, styles);
  to.host.needsSettling = true;
}

/** Relative references of a formula moved by rows and columns; "$" keeps a part in place; text in quotes is left alone. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g,
            (_all, keepColumn: string, letters: string, keepRow: string, row: string) => {
              const column = keepColumn === "$" ? letters : shiftLetters(letters, columns);
              const number = keepRow === "$" ? Number(row) : Number(row) + rows;
              return number < 1 || column === undefined
                ? "#REF!"
                : `${keepColumn}${column}${keepRow}${number}`;
            },
          ),
    )
    .join("");
}

function shiftLetters(text: string, by: number): string | undefined {
  let index = [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + by;
  if (index < 1 || index > 16_384) return undefined;
  let letters = "";
  for (; index > 0; index = Math.floor((index - 1) / 26))
    letters = String.fromCharCode(65 + ((index - 1) % 26)) + letters;
  return letters;
}
