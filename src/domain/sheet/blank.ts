// What counts as an empty cell. Layer: domain/sheet.
import type { CellValue } from "./snapshot";

/** Whether a cell counts as empty: nothing, or nothing but blanks. */
export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value !== "string") return value === null || value === undefined;
  const first = value.charCodeAt(0);
  return !(first > 32 && first < 0x85) && value.trim() === "";
}
