// One order of texts for everything that is listed. Layer: domain/duplicates.

/** Code-point order, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
