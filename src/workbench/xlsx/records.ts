// Plain records of unknown origin, read with care. Layer: workbench/xlsx.

/** The value as a record, an empty one where it is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

export const isColor = (value: unknown): value is string =>
  typeof value === "string" && /^#?[0-9A-Fa-f]{6}$/.test(value);

/** Without the entries that are undefined. */
export function compact<T>(entries: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

/** The key whose value is `value`. */
export const wordFor = (words: Readonly<Record<string, unknown>>, value: unknown): string | undefined =>
  Object.keys(words).find((word) => words[word] === value);
