// How a row without an ID is known again: a fingerprint of its content. Layer: domain/validation.
import type { CellValue } from "../sheet/snapshot";

/** "#" and 16 hexadecimal digits; the same content gives the same key, whatever the order of columns. Empty cells do not count. */
export function contentKey(values: Readonly<Record<string, CellValue>>): string {
  let a = 0x811c9dc5 | 0;
  let b = 0x1b873593 | 0;
  for (const key of Object.keys(values).sort()) {
    const value = values[key];
    if (value === null || value === undefined || value === "") continue;
    const text = `${key}\u0001${typeof value}\u0001${String(value)}\u0002`;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ (code + 0x9e37), 0x85ebca6b) ^ (b >>> 13);
    }
  }
  const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, "0");
  return `#${hex(a)}${hex(b)}`;
}
