// Reading cells straight from Univer's cell matrix: values, kinds, formulas, displayed texts, styles, used area. Layer: workbench/model.

import { area as makeArea } from "./areas";
import { DEFAULT_STYLE, fromStored, type StoredStyle } from "./cellStyles";
import type { EngineHost } from "./engineHost";
import type { CellStyle, ModelArea, ModelValue, ModelValueType } from "./workbookModel";
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable, Worksheet } from "@univerjs/core";

const ERRORS: ReadonlySet<unknown> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

type Cell = ICellData | null | undefined;
type StyleRef = unknown;
type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

function valueOf(cell: Cell): ModelValue {
  if (!cell) return null;
  const { v, t, p } = cell;
  if (v === undefined || v === null) {
    const typed = p?.body?.dataStream;
    return typed === undefined ? null : typed.replace(/\r\n$/, "").replaceAll("\r", "\n");
  }
  if (t === 3) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (t === 2 && typeof v === "string") return Number(v);
  return v;
}

function typeOf(cell: Cell): ModelValueType {
  const value = valueOf(cell);
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERRORS.has(value) ? "Error" : "String";
}

export class CellReader {
  private readonly styleCache = new Map<string, CellStyle>();

  constructor(
    private readonly host: EngineHost,
    private readonly worksheet: () => Worksheet,
  ) {}

  /** Cells of an area by `read`; spilled results of array formulas stand where they are shown. */
  private map<T>(
    { top, left, rows, columns }: ModelArea,
    empty: T,
    read: (cell: Cell, row: number, column: number) => T,
  ): T[][] {
    const worksheet = this.worksheet();
    const matrix = worksheet.getCellMatrix().getMatrix();
    const spilled = this.host.formulas.getArrayFormulaCellData()[this.host.unit]?.[worksheet.getSheetId()];
    const result: T[][] = [];
    for (let row = top; row < top + rows; row++) {
      const line = matrix[row];
      const overlay = spilled?.[row];
      const out = new Array<T>(columns).fill(empty);
      if (line || overlay) {
        for (let offset = 0; offset < columns; offset++) {
          const own = line?.[left + offset];
          const cell =
            overlay && (own?.v === undefined || own.v === null) ? (overlay[left + offset] ?? own) : own;
          if (cell) out[offset] = read(cell, row, left + offset);
        }
      }
      result.push(out);
    }
    return result;
  }

  values(area: ModelArea): ModelValue[][] {
    return this.map<ModelValue>(area, null, valueOf);
  }

  valueTypes(area: ModelArea): ModelValueType[][] {
    return this.map<ModelValueType>(area, "Empty", typeOf);
  }

  formulas(area: ModelArea): (string | null)[][] {
    return this.map<string | null>(area, null, (cell, row, column) => this.formulaOf(cell, row, column));
  }

  formulaOf(cell: Cell, row: number, column: number): string | null {
    if (!cell) return null;
    if (typeof cell.f === "string" && cell.f !== "") return cell.f;
    if (typeof cell.si !== "string" || cell.si === "") return null;
    return (
      this.host.formulas.getFormulaStringByCell(row, column, this.worksheet().getSheetId(), this.host.unit) ??
      null
    );
  }

  texts(area: ModelArea): string[][] {
    return this.map(area, "", (cell, row, column) => {
      const value = valueOf(cell);
      if (value === null) return "";
      if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
      return this.formatted(value, this.styleAt(row, column).numberFormat);
    });
  }

  formatted(value: string | number, pattern: string): string {
    if (typeof value === "string" && (ERRORS.has(value) || pattern === "General")) return value;
    try {
      return this.host.parts.numfmt.format(pattern, value, { throws: true });
    } catch {
      return String(value);
    }
  }

  styles({ top, left, rows, columns }: ModelArea): CellStyle[][] {
    return Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => this.styleAt(top + row, left + column)),
    );
  }

  /** A cell's look: its column's, over it its row's, over it its own. The same object for the same look. */
  styleAt(row: number, column: number): CellStyle {
    const worksheet = this.worksheet();
    const own = worksheet.getCellMatrix().getValue(row, column)?.s;
    return this.composed(
      worksheet.getColumnManager().getColumn(column)?.s,
      worksheet.getRowManager().getRow(row)?.s,
      own,
    );
  }

  bandStyle(style: StyleRef): CellStyle {
    return this.composed(style, undefined, undefined);
  }

  private composed(...layers: StyleRef[]): CellStyle {
    const present = layers.filter((layer) => layer !== undefined && layer !== null);
    if (present.length === 0) return DEFAULT_STYLE;
    const key = present.map((layer) => (typeof layer === "string" ? layer : JSON.stringify(layer))).join("|");
    const known = this.styleCache.get(key);
    if (known) return known;
    const styles = this.host.workbook.getStyles();
    const merged: StoredStyle = {};
    for (const layer of present) Object.assign(merged, styles.get(layer as string | IStyleData) ?? {});
    const style = fromStored(merged);
    this.styleCache.set(key, style);
    return style;
  }

  usedArea(valuesOnly: boolean, merges: readonly ModelArea[]): ModelArea | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const widen = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): void => {
      top = Math.min(top, firstRow);
      left = Math.min(left, firstColumn);
      bottom = Math.max(bottom, lastRow);
      right = Math.max(right, lastColumn);
    };
    const worksheet = this.worksheet();
    const counts = (cell: Nullable<ICellData>): boolean =>
      Boolean(cell && (holds(cell) || (!valuesOnly && cell.s !== undefined && cell.s !== null)));
    const scan = (matrix: CellMatrix): void => {
      for (const rowKey of Object.keys(matrix)) {
        const row = Number(rowKey);
        const line = matrix[row];
        if (!line) continue;
        // Keys that are numbers come in their order: only the first and the last cell that counts are looked for.
        const keys = Object.keys(line).map(Number);
        let [first, last] = [0, keys.length - 1];
        while (first <= last && !counts(line[keys[first] ?? 0])) first += 1;
        while (last > first && !counts(line[keys[last] ?? 0])) last -= 1;
        if (first <= last) widen(row, keys[first] ?? 0, row, keys[last] ?? 0);
      }
    };
    scan(worksheet.getCellMatrix().getMatrix());
    scan(this.host.formulas.getArrayFormulaCellData()[this.host.unit]?.[worksheet.getSheetId()] ?? {});
    if (!valuesOnly)
      for (const merge of merges)
        widen(merge.top, merge.left, merge.top + merge.rows - 1, merge.left + merge.columns - 1);
    return bottom < 0 ? undefined : makeArea(top, left, bottom - top + 1, right - left + 1);
  }
}

function holds(cell: ICellData): boolean {
  return (
    (cell.v !== undefined && cell.v !== null) || Boolean(cell.f) || Boolean(cell.si) || cell.p !== undefined
  );
}
