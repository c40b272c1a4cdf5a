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

/** A sum of whole numbers that stays exact: a number while it fits, and the rest as bigint. */
export class ExactSum {
  private small = 0;
  private large = 0n;

  add(value: number): void {
    const sum = this.small + value;
    if (sum <= EXACT && sum >= -EXACT) this.small = sum;
    else {
      this.large += BigInt(this.small) + BigInt(value);
      this.small = 0;
    }
  }

  value(): bigint {
    return this.large === 0n ? BigInt(this.small) : this.large + BigInt(this.small);
  }
}
