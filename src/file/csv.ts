// Reads and writes CSV text (RFC 4180), with the separators that spreadsheets of the region use. Layer: file.
import { startsLikeFormula } from "../domain/sheet/literal";

const SEPARATORS = [",", ";", "\t"] as const;

/** Rows of cells as text. The separator is the one that parts the first line most; a BOM is dropped. */
export function parseCsv(text: string): string[][] {
  const content = text.replace(/^\ufeff/, "");
  const firstLine = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(content)?.[0] ?? "";
  const bare = firstLine.replace(/"(?:[^"]|"")*"/g, "");
  const separator = [...SEPARATORS].sort((a, b) => bare.split(b).length - bare.split(a).length)[0] ?? ",";
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < content.length; at++) {
    const sign = content[at] as string;
    if (quoted) {
      if (sign === '"' && content[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === separator) {
      row.push(cell);
      cell = "";
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && content[at + 1] === "\n") at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/**
 * CSV text with CRLF line ends. With `forSpreadsheets`, text that starts like a formula gets an apostrophe, so that no program
 * that opens the file runs it.
 */
export function formatCsv(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  forSpreadsheets = true,
): string {
  const cellText = (value: string | number | boolean | null): string => {
    const text =
      value === null
        ? ""
        : typeof value === "string" && forSpreadsheets && startsLikeFormula(value)
          ? `'${value}`
          : String(value);
    return /[",;\r\n\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}
