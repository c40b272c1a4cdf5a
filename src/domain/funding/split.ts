// Splits of one amount over many codes, exact and fast: numbers where they are exact, bigint beyond. Layer: domain/funding.
import { splitByWeights } from "./money";

/** Up to here whole numbers are exact. */
const EXACT = Number.MAX_SAFE_INTEGER;

/**
 * Parts of a whole in proportion to small whole weights; they add up to it exactly (largest remainder, ties to the earlier part),
 * as `splitByWeights` does. All numbers are whole, at least 0, and the weights are not all 0.
 */
export function splitNumber(whole: number, weights: readonly number[]): number[] {
  if (weights.length === 1) return [whole];
  let total = 0;
  let largest = 0;
  for (const weight of weights) {
    total += weight;
    if (weight > largest) largest = weight;
  }
  if (whole * largest > EXACT) return splitByWeights(BigInt(whole), weights.map(BigInt)).map(Number);
  const parts: number[] = [];
  const remainders: number[] = [];
  let left = whole;
  for (const weight of weights) {
    const size = whole * weight;
    const part = Math.floor(size / total);
    parts.push(part);
    remainders.push(size - part * total);
    left -= part;
  }
  for (; left > 0; left--) {
    let best = 0;
    for (let index = 1; index < remainders.length; index++)
      if ((remainders[index] as number) > (remainders[best] as number)) best = index;
    parts[best] = (parts[best] as number) + 1;
    remainders[best] = -1;
  }
  return parts;
}

/** Many sums of whole numbers, each exact: a number while it fits, and the rest as bigint. All slots start at zero. */
export class ExactSums {
  private small = new Float64Array(256);
  private readonly large = new Map<number, bigint>();
  private used = 0;

  /** The first of so many new slots. */
  reserve(slots: number): number {
    const first = this.used;
    this.used += slots;
    if (this.used > this.small.length) {
      const wider = new Float64Array(Math.max(this.used, this.small.length * 2));
      wider.set(this.small);
      this.small = wider;
    }
    return first;
  }

  add(slot: number, value: number): void {
    const before = this.small[slot] as number;
    const sum = before + value;
    if (sum <= EXACT && sum >= -EXACT) this.small[slot] = sum;
    else {
      this.large.set(slot, (this.large.get(slot) ?? 0n) + BigInt(before) + BigInt(value));
      this.small[slot] = 0;
    }
  }

  value(slot: number): bigint {
    const small = BigInt(this.small[slot] as number);
    return this.large.size === 0 ? small : small + (this.large.get(slot) ?? 0n);
  }
}
