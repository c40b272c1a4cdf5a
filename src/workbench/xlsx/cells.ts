// Cells between ExcelJS's worksheet and the model's sheet, in blocks of rows. Layer: workbench/xlsx. Dates are serial numbers of the
// 1900 system in the model, whatever the file counts from.
import type ExcelJS from "@mui/x-internal-exceljs-fork";
import type { CellStyle, ModelArea, ModelValue, ModelValueType, SheetModel } from "../model/workbookModel";
import { cellName } from "./a1";
import { readStyle, writeStyle } from "./cellStyle";
import type { ColorReader } from "./colors";
import { fromFileFormula, toFileFormula } from "./formulas";

/** Rows written at a time: enough to be fast, few enough that one far cell does not make a giant block. */
const BLOCK = 1_000;
const RICH_TEXT = "xlsx:richText";
/** ValueType.Merge of ExcelJS: a cell that only repeats the merge's first one. */
const MERGED = 1;

type Written = { value: ModelValue } | { formula: string } | undefined;
type StylePatch = Partial<CellStyle> | undefined;

export interface FontDefault {
  readonly name: string;
  readonly size: number;
}

export interface CellLosses {
  pattern: number;
  gradient: number;
  /** Array formulas typed over several cells: kept as formulas of their first cell. */
  arrays: number;
}

interface RichTextCell {
  readonly text: string;
  readonly runs: ExcelJS.RichText[];
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";
/** ExcelJS has already turned serial numbers of either date system into dates. */
const serial = (date: Date): number => (date.getTime() + 25_569 * 86_400_000) / 86_400_000;

/** Reads all cells with content or format of their own. */
export function readCells(
  from: ExcelJS.Worksheet,
  sheet: SheetModel,
  color: ColorReader,
  font: FontDefault,
  losses: CellLosses,
): void {
  const rich = new Map<string, RichTextCell>();
  const known = new Map<Partial<ExcelJS.Style>, StylePatch>();
  const plainFont =
    font.name !== "Calibri" || font.size !== 11 ? { fontName: font.name, fontSize: font.size } : undefined;
  const patchFor = (style: Partial<ExcelJS.Style>): StylePatch => {
    if (!known.has(style)) {
      const patch = readStyle(style, color, (what) => void losses[what]++);
      known.set(style, Object.keys(patch).length > 0 ? patch : undefined);
    }
    return known.get(style);
  };
  let rows: ExcelJS.Row[] = [];
  const flush = (): void => {
    if (rows.length > 0) writeBlock(rows, sheet, rich, losses, patchFor, plainFont);
    rows = [];
  };
  // Rows of formats alone count too: prepared rows are open for entries in a protected sheet.
  for (let number = 1; number <= from.rowCount; number++) {
    const row = from.findRow(number);
    if (row === undefined || row.cellCount === 0) continue;
    const first = rows[0];
    if (first !== undefined && number - first.number >= BLOCK) flush();
    rows.push(row);
  }
  flush();
  if (rich.size > 0) sheet.extras.set(RICH_TEXT, rich);
}

function writeBlock(
  rows: readonly ExcelJS.Row[],
  sheet: SheetModel,
  rich: Map<string, RichTextCell>,
  losses: CellLosses,
  patchFor: (style: Partial<ExcelJS.Style>) => StylePatch,
  plainFont: StylePatch,
): void {
  const top = (rows[0]?.number ?? 1) - 1;
  const height = (rows[rows.length - 1]?.number ?? top + 1) - top;
  const values: Written[][] = Array.from({ length: height }, () => []);
  const styles: StylePatch[][] = Array.from({ length: height }, () => []);
  let [left, right, styled] = [Number.POSITIVE_INFINITY, -1, false];
  for (const row of rows) {
    row.eachCell({ includeEmpty: true }, (cell, number) => {
      const [at, column] = [row.number - 1 - top, number - 1];
      const value = cell.type === MERGED ? undefined : readValue(cell, row.number - 1, column, rich, losses);
      const patch = patchFor(cell.style) ?? (value === undefined ? undefined : plainFont);
      if (value === undefined && patch === undefined) return;
      left = Math.min(left, column);
      right = Math.max(right, column);
      if (value !== undefined) (values[at] ?? [])[column] = value;
      if (patch !== undefined) {
        (styles[at] ?? [])[column] = patch;
        styled = true;
      }
    });
  }
  if (right < 0) return;
  const area: ModelArea = { top, left, rows: height, columns: right - left + 1 };
  const cut = <T>(line: readonly T[]): (T | undefined)[] =>
    Array.from({ length: area.columns }, (_, index) => line[left + index]);
  sheet.write(area, values.map(cut));
  if (styled) sheet.patchStyles(area, styles.map(cut));
}

function readValue(
  cell: ExcelJS.Cell,
  row: number,
  column: number,
  rich: Map<string, RichTextCell>,
  losses: CellLosses,
): Written {
  const { value } = cell;
  if (value === null || value === undefined) return undefined;
  if (isDate(value)) return { value: serial(value) };
  if (typeof value !== "object") return { value };
  if ("richText" in value) {
    const text = value.richText.map((run) => run.text).join("");
    if (value.richText.some((run) => run.font !== undefined))
      rich.set(`${row},${column}`, { text, runs: value.richText });
    return { value: text };
  }
  if ("error" in value) return { value: value.error };
  if ("formula" in value || "sharedFormula" in value) {
    if (
      "shareType" in value &&
      value.shareType === "array" &&
      "ref" in value &&
      String(value.ref).includes(":")
    )
      losses.arrays++;
    return { formula: fromFileFormula(cell.formula) };
  }
  if ("hyperlink" in value) return { value: value.text };
  return undefined;
}

/** Writes cells; empty ones only where they differ from their column's look (`bands`, by 0-based column). `tableAt` names a cell's table. */
export function writeCells(
  sheet: SheetModel,
  to: ExcelJS.Worksheet,
  bands: readonly CellStyle[],
  tableAt: (row: number, column: number) => string | undefined,
): void {
  const used = sheet.usedArea(false);
  const rich = sheet.extras.get(RICH_TEXT) as ReadonlyMap<string, RichTextCell> | undefined;
  const known = new Map<CellStyle, Partial<ExcelJS.Style> | undefined>();
  const styleFor = (style: CellStyle): Partial<ExcelJS.Style> | undefined => {
    if (!known.has(style)) known.set(style, writeStyle(style));
    return known.get(style);
  };
  for (let top = used?.top ?? 0; used !== undefined && top < used.top + used.rows; top += BLOCK) {
    const area = { ...used, top, rows: Math.min(BLOCK, used.top + used.rows - top) };
    const [values, types, formulas, styles] = [
      sheet.values(area),
      sheet.valueTypes(area),
      sheet.formulas(area),
      sheet.styles(area),
    ];
    values.forEach((line, row) => {
      line.forEach((value, column) => {
        const style = styles[row]?.[column];
        const formula = formulas[row]?.[column] ?? null;
        const empty = value === null && formula === null;
        if (empty && style === bands[used.left + column]) return;
        const written = style === undefined ? undefined : styleFor(style);
        if (empty && written === undefined) return;
        const cell = to.getCell(top + row + 1, used.left + column + 1);
        if (written !== undefined) cell.style = written;
        const content = writeValue(
          value,
          types[row]?.[column] ?? "Empty",
          formula === null ? null : toFileFormula(formula, tableAt(top + row, used.left + column)),
          rich?.get(`${top + row},${used.left + column}`),
        );
        if (content !== null) cell.value = content;
      });
    });
  }
}

/** `formula` is spelled as in the file. */
function writeValue(
  value: ModelValue,
  type: ModelValueType,
  formula: string | null,
  rich: RichTextCell | undefined,
): ExcelJS.CellValue {
  if (formula !== null) {
    const result =
      type === "Error" ? { error: value as ExcelJS.CellErrorValue["error"] } : (value ?? undefined);
    return {
      formula,
      ...(result === undefined ? {} : { result }),
    } as ExcelJS.CellFormulaValue;
  }
  if (type === "Error") return { error: value as ExcelJS.CellErrorValue["error"] };
  return rich !== undefined && rich.text === value ? { richText: [...rich.runs] } : value;
}

/** Text of a cell that Excel needs to be a table's header. */
export function forceHeader(to: ExcelJS.Worksheet, row: number, column: number, name: string): void {
  const cell = to.getCell(cellName(row, column));
  if (cell.value !== name) cell.value = name;
}
