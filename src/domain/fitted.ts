// Arrays of numbers that grow. Layer: domain.

/** A longer copy where the array is too short for so many places; never shorter than twice the old one. */
export function fitted<T extends Uint8Array | Int32Array | Float64Array>(values: T, length: number): T {
  if (length <= values.length) return values;
  const make = values.constructor as new (length: number) => T;
  const grown = new make(Math.max(length, values.length * 2, 64));
  grown.set(values);
  return grown;
}
