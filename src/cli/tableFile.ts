// Any table in a .csv or .xlsx file: the first row with headings, then rows by heading. Layer: cli.
import type { CellValue } from "../domain/sheet/snapshot";
import { parseCsv } from "../file/csv";
import { readXlsx } from "../file/readXlsx";
import { CommandFailure, valueOf } from "./command";

export interface TableFile {
  readonly headers: readonly string[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
}

/** Reads the first sheet of a workbook or a CSV file. Wholly empty rows are left out. @throws CommandFailure for anything else. */
export function readTable(file: string, bytes: Uint8Array): TableFile {
  const grid = readGrid(file, bytes);
  const headerRow = grid.findIndex((row) => row.filter((value) => value !== null).length > 1);
  const headers = (grid[headerRow] ?? []).map((value, index) =>
    value === null ? `Column ${index + 1}` : String(value).trim(),
  );
  if (headers.length === 0) throw new CommandFailure(`${file} has no row of headings.`);
  const rows = grid
    .slice(headerRow + 1)
    .filter((row) => row.some((value) => value !== null))
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? null])));
  return { headers, rows };
}

/** All rows of the first sheet with content or of a CSV file. @throws CommandFailure for anything else. */
export function readGrid(file: string, bytes: Uint8Array): CellValue[][] {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? gridOfWorkbook(file, bytes) : gridOfCsv(file, bytes);
}

function gridOfCsv(file: string, bytes: Uint8Array): CellValue[][] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFailure(
      `${file} is neither an .xlsx workbook nor CSV text in UTF-8. Save it as .xlsx and try again.`,
    );
  }
  if (text.includes("\0")) throw new CommandFailure(`${file} is neither an .xlsx workbook nor CSV text.`);
  return parseCsv(text).map((row) => row.map((cell) => (cell === "" ? null : cell)));
}

function gridOfWorkbook(file: string, bytes: Uint8Array): CellValue[][] {
  const content = valueOf(readXlsx(bytes), file);
  const sheet =
    content.sheets.find((candidate) => candidate.visibility === "visible" && candidate.used) ??
    content.sheets[0];
  const { used } = sheet ?? {};
  if (!sheet || !used) throw new CommandFailure(`${file} has no content.`);
  return Array.from({ length: used.rows }, (_r, r) =>
    Array.from({ length: used.columns }, (_c, c) => sheet.rows[used.top + r]?.[used.left + c] ?? null),
  );
}
