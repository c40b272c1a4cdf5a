// Splits a rectangle of cells into blocks that fit into one request. Layer: domain/sheet (leaf).

/** Excel on the web takes 5 MB per request and per response; we stay below to leave room for the request's own text. */
export const MAX_BLOCK_BYTES = 4_000_000;
/** Excel reads at most 5,000,000 cells at a time. */
export const MAX_BLOCK_CELLS = 1_000_000;

export interface BlockLimits {
  readonly maxCells: number;
  readonly maxBytes: number;
}

/** One run of rows; `start` is the 0-based index of its first row in the whole. */
export interface Block<T> {
  readonly start: number;
  readonly rows: readonly (readonly T[])[];
}

/** An upper bound of the bytes a value takes in a JSON request: UTF-8 bytes of its escaped text, a comma and quotes. */
export function jsonBytes(value: unknown): number {
  if (value === null || value === undefined) return 5;
  if (typeof value === "number") return String(value).length + 1;
  if (typeof value === "boolean") return 6;
  if (typeof value !== "string") return jsonBytes(JSON.stringify(value));
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    bytes += code < 0x20 ? 6 : code === 0x22 || code === 0x5c ? 2 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/**
 * Cuts rows into blocks below both limits, in order; joining the blocks gives the rows back. A single row above the limits
 * makes a block of its own.
 */
export function splitIntoBlocks<T>(
  rows: readonly (readonly T[])[],
  limits: BlockLimits = { maxCells: MAX_BLOCK_CELLS, maxBytes: MAX_BLOCK_BYTES },
): Block<T>[] {
  const blocks: Block<T>[] = [];
  let start = 0;
  let cells = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const rowBytes = row.reduce((sum, value) => sum + jsonBytes(value), 3);
    if (index > start && (cells + row.length > limits.maxCells || bytes + rowBytes > limits.maxBytes)) {
      blocks.push({ start, rows: rows.slice(start, index) });
      start = index;
      cells = 0;
      bytes = 0;
    }
    cells += row.length;
    bytes += rowBytes;
  });
  if (start < rows.length) blocks.push({ start, rows: rows.slice(start) });
  return blocks;
}
