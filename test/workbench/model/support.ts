// Short ways to write and read cells in tests of the workbook model.
import { columnIndex } from "../../../src/workbench/model/formulaText";
import type { ModelArea, ModelValue, SheetModel } from "../../../src/workbench/model/workbookModel";

/** "B2" or "B2:C5" as an area. */
export function at(address: string): ModelArea {
  const [first = "A1", last = first] = address.split(":");
  const corner = (text: string) => {
    const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
    return { row: Number(digits) - 1, column: columnIndex(letters) };
  };
  const [from, to] = [corner(first), corner(last)];
  return {
    top: from.row,
    left: from.column,
    rows: to.row - from.row + 1,
    columns: to.column - from.column + 1,
  };
}

/** Writes from a corner on; text beginning with "=" is a formula. */
export function put(sheet: SheetModel, corner: string, values: readonly (readonly ModelValue[])[]): void {
  const { top, left } = at(corner);
  sheet.write(
    { top, left, rows: values.length, columns: values[0]?.length ?? 0 },
    values.map((row) =>
      row.map((value) =>
        typeof value === "string" && value.startsWith("=") ? { formula: value } : { value },
      ),
    ),
  );
}

export function cell(sheet: SheetModel, address: string): ModelValue {
  return sheet.values(at(address))[0]?.[0] ?? null;
}

export function formula(sheet: SheetModel, address: string): string | null {
  return sheet.formulas(at(address))[0]?.[0] ?? null;
}

/** A block in one line: rows by ";", cells by ",", nothing as "-". */
export function shown(block: readonly (readonly unknown[])[]): string {
  return block.map((row) => row.map((each) => (each === null ? "-" : String(each))).join(",")).join(";");
}
