// References inside formula text: how they follow inserted and deleted rows and columns, renamed and deleted sheets, and renamed tables.
// Layer: workbench/model. Pure. A1 notation; strings, structured references and names are left alone.

import { SHEET_COLUMNS, SHEET_ROWS, shiftSpan, type Shift } from "./areas";

const PREFIX = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const REFERENCE = `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6})`;
const TOKEN = new RegExp(
  String.raw`("(?:[^"]|"")*")|(\[(?:[^\[\]]|\[[^\]]*\])*\])|(?<![\p{L}\p{N}_.$!'])(${PREFIX})?(${REFERENCE})(?![\p{L}\p{N}_.(!])`,
  "gu",
);
const END = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[RrCc]\d*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

function unquote(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Walks the references of a formula; `change` gets the sheet's name (undefined: the formula's own) and the reference. */
export function mapReferences(
  formula: string,
  change: (sheet: string | undefined, reference: string, whole: string) => string,
): string {
  return formula.replace(
    TOKEN,
    (whole: string, text?: string, brackets?: string, prefix?: string, reference?: string) =>
      text !== undefined || brackets !== undefined || reference === undefined
        ? whole
        : change(prefix === undefined ? undefined : unquote(prefix), reference, whole),
  );
}

interface Corner {
  readonly columnFixed: string;
  readonly column: number;
  readonly rowFixed: string;
  readonly row: number;
}

function corner(text: string): Corner {
  const [, first = "", letters = "", second = "", digits = ""] = END.exec(text) ?? [];
  const rowOnly = letters === "";
  return {
    columnFixed: rowOnly ? "" : first,
    column: rowOnly ? -1 : columnIndex(letters),
    rowFixed: rowOnly ? first || second : second,
    row: digits === "" ? -1 : Number(digits) - 1,
  };
}

function cornerText(at: Corner): string {
  return (
    (at.column < 0 ? "" : at.columnFixed + columnLetters(at.column)) +
    (at.row < 0 ? "" : at.rowFixed + String(at.row + 1))
  );
}

function shiftReference(reference: string, shift: Shift): string {
  const [firstText = "", lastText] = reference.split(":");
  const first = corner(firstText);
  const last = lastText === undefined ? first : corner(lastText);
  const along = shift.axis === "rows" ? "row" : "column";
  const across = shift.axis === "rows" ? "column" : "row";
  if (first[along] < 0 || last[along] < 0) return reference;
  if (
    shift.from !== undefined &&
    shift.to !== undefined &&
    (Math.min(first[across], last[across]) < shift.from || Math.max(first[across], last[across]) > shift.to)
  ) {
    return reference;
  }
  const span = shiftSpan(
    Math.min(first[along], last[along]),
    Math.max(first[along], last[along]),
    shift.at,
    shift.count,
  );
  if (!span || span[1] >= (shift.axis === "rows" ? SHEET_ROWS : SHEET_COLUMNS)) return "#REF!";
  const swapped = first[along] > last[along];
  const newFirst = cornerText({ ...first, [along]: span[swapped ? 1 : 0] });
  return lastText === undefined
    ? newFirst
    : `${newFirst}:${cornerText({ ...last, [along]: span[swapped ? 0 : 1] })}`;
}

/** The formula after rows or columns of `changed` moved; `home` is the sheet the formula stands in (undefined: none, as with names). */
export function shiftFormula(
  formula: string,
  home: string | undefined,
  changed: string,
  shift: Shift,
): string {
  return mapReferences(formula, (sheet, reference, whole) => {
    const target = sheet ?? home;
    if (target === undefined || !sameName(target, changed)) return whole;
    const moved = shiftReference(reference, shift);
    return moved === reference
      ? whole
      : moved === "#REF!"
        ? moved
        : whole.slice(0, whole.length - reference.length) + moved;
  });
}

/** The formula after a sheet got another name, or after it was deleted (`after` undefined: its references become #REF!). */
export function renameSheetInFormula(formula: string, before: string, after: string | undefined): string {
  return mapReferences(formula, (sheet, reference, whole) =>
    sheet === undefined || !sameName(sheet, before)
      ? whole
      : after === undefined
        ? "#REF!"
        : `${quoteSheet(after)}!${reference}`,
  );
}

/** The formula after a table got another name: `Old[...]` becomes `New[...]`, outside of strings. */
export function renameTableInFormula(formula: string, before: string, after: string): string {
  const pattern = new RegExp(
    `("(?:[^"]|"")*")|(?<![\\p{L}\\p{N}_.!'\\\\])(${escaped(before)})(?=\\[)`,
    "giu",
  );
  return formula.replace(pattern, (whole: string, text?: string) => (text === undefined ? after : whole));
}

/** The formula after a column of a table got another name: `Table[Old]`, `Table[[#All],[Old]]`, `Table[@Old]`. */
export function renameColumnInFormula(formula: string, table: string, before: string, after: string): string {
  const pattern = new RegExp(
    `("(?:[^"]|"")*")|(?<![\\p{L}\\p{N}_.!'\\\\])(${escaped(table)}\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\])`,
    "giu",
  );
  const part = new RegExp(`([\\[@:])(${escaped(before)})(?=\\])`, "gi");
  return formula.replace(pattern, (whole: string, text?: string) =>
    text === undefined ? whole.replace(part, (_match: string, lead: string) => lead + after) : whole,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
