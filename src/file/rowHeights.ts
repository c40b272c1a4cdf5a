// How high a row has to be for its wrapped texts: files carry no height by themselves, and not every program grows the row. Layer: file.

import type ExcelJS from "@mui/x-internal-exceljs-fork";
import type { Area } from "../domain/sheet/address";

/** A wrapped text: the width of its column in characters of the default font, and its font. */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

/** The default font of our files, in points, and the height of a row with one line of it. */
const DEFAULT_SIZE = 11;
const LINE_HEIGHT = 15;
/** Excel's highest row. */
const HIGHEST = 409;
/** What the edges of a cell take from its width. */
const PADDING = 0.7;
const BOLD = 1.08;
/** Cyrillic letters are wider than the digits that a width is counted in, most Latin ones narrower. */
const WIDE = 1.12;
/** Characters of a column that has no width of its own, and those that a filter's button takes. */
const DEFAULT_WIDTH = 8.43;
const FILTER_BUTTON = 2.5;

/**
 * Gives rows a height whose wrapped texts take more than one line; a height that the plan gave stays. `headings`: 0-based rows
 * with filter buttons.
 */
export function growRows(
  sheet: ExcelJS.Worksheet,
  merges: readonly Area[],
  headings: ReadonlySet<number>,
): void {
  const widths: number[] = [];
  const widthOf = (column: number): number =>
    (widths[column] ??= sheet.getColumn(column + 1).width ?? DEFAULT_WIDTH);
  sheet.eachRow((row, number) => {
    if ((row.height as number | undefined) !== undefined) return;
    const texts: WrappedText[] = [];
    row.eachCell((cell, columnNumber) => {
      const { value, alignment } = cell;
      if (typeof value !== "string" || alignment?.wrapText !== true) return;
      const [at, column] = [number - 1, columnNumber - 1];
      const merge = merges.find(
        ({ top, left, rows, columns }) =>
          top <= at && at < top + rows && left <= column && column < left + columns,
      );
      // A text over several rows has their height together.
      if (merge && (merge.rows > 1 || merge.left !== column)) return;
      let width = headings.has(at) ? -FILTER_BUTTON : 0;
      for (let next = column; next < column + (merge?.columns ?? 1); next++) width += widthOf(next);
      const { size = DEFAULT_SIZE, bold = false } = cell.font ?? {};
      texts.push({ text: value, width, size, bold });
    });
    const height = heightFor(texts);
    if (height !== undefined) row.height = height;
  });
}

/** Points for the highest of the texts; undefined where each fits into one line of the default font. */
export function heightFor(texts: readonly WrappedText[]): number | undefined {
  let highest = LINE_HEIGHT;
  for (const { text, width, size, bold } of texts) {
    const room = Math.max(1, ((width - PADDING) * DEFAULT_SIZE) / size / (bold ? BOLD : 1));
    highest = Math.max(highest, (linesOf(text, room) * LINE_HEIGHT * size) / DEFAULT_SIZE);
  }
  return highest > LINE_HEIGHT ? Math.min(HIGHEST, Math.ceil(highest)) : undefined;
}

/** Lines of a text in so many characters, broken between words, and within a word that is longer than a line. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    lines += 1;
    if (paragraph.length * WIDE <= room) continue;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const length = lengthOf(word);
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = 0;
      } else if (used > 0) used += 1;
      if (length > room) lines += Math.ceil(length / room) - 1;
      used = length > room ? length % room : used + length;
    }
  }
  return lines;
}

function lengthOf(word: string): number {
  const wide = word.match(/[\u0400-\u04FF]/g)?.length ?? 0;
  return word.length + wide * (WIDE - 1);
}
