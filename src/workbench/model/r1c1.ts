// Formulas between A1 and R1C1 notation, seen from a cell. Layer: workbench/model. Pure; texts, names and structured references stay.
import { columnIndex, columnLetters, mapReferences } from "./formulaText";

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

function cornerOut(corner: string, row: number, column: number): string {
  const [, columnFixed, letters = "", rowFixed, digits = ""] = CORNER.exec(corner) ?? [];
  // "$3" alone is a row: its sign stands where a column's would.
  const fixedRow = letters === "" ? columnFixed === "$" || rowFixed === "$" : rowFixed === "$";
  const part = (letter: string, index: number, from: number, fixed: boolean): string =>
    fixed ? `${letter}${index + 1}` : index === from ? letter : `${letter}[${index - from}]`;
  return (
    (digits === "" ? "" : part("R", Number(digits) - 1, row, fixedRow)) +
    (letters === "" ? "" : part("C", columnIndex(letters), column, columnFixed === "$"))
  );
}

export function toR1C1(formula: string, row: number, column: number): string {
  return mapReferences(formula, (_sheet, reference, whole) => {
    const prefix = whole.slice(0, whole.length - reference.length);
    const corners = reference.split(":").map((corner) => cornerOut(corner, row, column));
    // A whole row or column of one is written once.
    const single = corners.length === 2 && corners[0] === corners[1] && !/^R.*C/.test(corners[0] ?? "");
    return prefix + (single ? (corners[0] ?? "") : corners.join(":"));
  });
}

const R1C1 =
  /("(?:[^"]|"")*")|(\[(?:[^[\]]|\[[^\]]*\])*\])|(?<![\p{L}\p{N}_.\])])(R(?:\[-?\d+\]|\d+)?(?:C(?:\[-?\d+\]|\d+)?)?|C(?:\[-?\d+\]|\d+)?)(?![\p{L}\p{N}_.(![])/giu;

function place(
  part: string | undefined,
  from: number,
): { readonly index: number; readonly fixed: boolean } | undefined {
  if (part === undefined) return undefined;
  const relative = /\[(-?\d+)\]/.exec(part)?.[1];
  if (relative !== undefined) return { index: from + Number(relative), fixed: false };
  const absolute = /\d+/.exec(part)?.[0];
  return absolute === undefined
    ? { index: from, fixed: false }
    : { index: Number(absolute) - 1, fixed: true };
}

/** undefined when a reference would leave the sheet. */
export function fromR1C1(formula: string, row: number, column: number): string | undefined {
  let outside = false;
  const text = formula.replace(
    R1C1,
    (whole: string, quoted?: string, brackets?: string, reference?: string, offset?: number) => {
      if (quoted !== undefined || brackets !== undefined || reference === undefined) return whole;
      const [, rowPart, columnPart] = /^(R(?:\[-?\d+\]|\d+)?)?(C(?:\[-?\d+\]|\d+)?)?$/i.exec(reference) ?? [];
      const [r, c] = [place(rowPart, row), place(columnPart, column)];
      if ((r && (r.index < 0 || r.index > 1_048_575)) || (c && (c.index < 0 || c.index > 16_383)))
        outside = true;
      const rowText = r ? `${r.fixed ? "$" : ""}${r.index + 1}` : "";
      const columnText = c ? `${c.fixed ? "$" : ""}${columnLetters(c.index)}` : "";
      if (r && c) return columnText + rowText;
      // A row or column alone is the whole of it, unless it is an end of a range already.
      const [before, after] = [formula[(offset ?? 0) - 1], formula[(offset ?? 0) + whole.length]];
      const one = columnText + rowText;
      return before === ":" || after === ":" ? one : `${one}:${one}`;
    },
  );
  return outside ? undefined : text;
}
