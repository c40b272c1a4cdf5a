// Splits of one amount over many codes, exact and fast: numbers where they are exact, bigint beyond. Layer: domain/funding.
import { splitByWeights } from "./money";

/** Up to here whole numbers are exact. */
const EXACT = Number.MAX_SAFE_INTEGER;
/** A few numbers up to here still make an exact one. */
const SMALL = 2 ** 50;

/** What is left of each part below one unit; used anew by every split, as millions are made. */
let remainders = new Float64Array(64);

/**
 * Parts of a whole in proportion to small whole weights; they add up to it exactly (largest remainder, ties to the earlier part),
 * as `splitByWeights` does. All numbers are whole, at least 0, and the weights are not all 0. Gives `parts`, where one is handed
 * in to be used again: its first places are the parts, one for each weight.
 */
export function splitNumber(whole: number, weights: readonly number[], parts: number[] = []): number[] {
  const count = weights.length;
  if (count === 1) {
    parts[0] = whole;
    return parts;
  }
  let total = 0;
  let largest = 0;
  for (const weight of weights) {
    total += weight;
    if (weight > largest) largest = weight;
  }
  if (whole * largest > EXACT) {
    splitByWeights(BigInt(whole), weights.map(BigInt)).forEach(
      (part, index) => (parts[index] = Number(part)),
    );
    return parts;
  }
  if (count > remainders.length) remainders = new Float64Array(count * 2);
  let left = whole;
  for (let index = 0; index < count; index++) {
    const size = whole * (weights[index] as number);
    const part = Math.floor(size / total);
    parts[index] = part;
    remainders[index] = size - part * total;
    left -= part;
  }
  for (; left > 0; left--) {
    let best = 0;
    for (let index = 1; index < count; index++)
      if ((remainders[index] as number) > (remainders[best] as number)) best = index;
    parts[best] = (parts[best] as number) + 1;
    remainders[best] = -1;
  }
  return parts;
}

/** Many sums of whole numbers, each exact: a number while it fits, and the rest as bigint. All slots start at zero. */
export class ExactSums {
  private numbers = new Float64Array(256);
  private readonly large = new Map<number, bigint>();
  private used = 0;

  /** The first of so many new slots. */
  reserve(slots: number): number {
    const first = this.used;
    this.used += slots;
    if (this.used > this.numbers.length) {
      const wider = new Float64Array(Math.max(this.used, this.numbers.length * 2));
      wider.set(this.numbers);
      this.numbers = wider;
    }
    return first;
  }

  add(slot: number, value: number): void {
    const before = this.numbers[slot] as number;
    const sum = before + value;
    if (sum <= EXACT && sum >= -EXACT) this.numbers[slot] = sum;
    else {
      this.large.set(slot, (this.large.get(slot) ?? 0n) + BigInt(before) + BigInt(value));
      this.numbers[slot] = 0;
    }
  }

  /** Whether these sums are so small that a few of them can be added and taken from each other exactly as numbers. */
  areSmall(first: number, slots: number): boolean {
    for (let slot = first; slot < first + slots; slot++) {
      const value = this.numbers[slot] as number;
      if (value > SMALL || value < -SMALL || (this.large.size > 0 && this.large.has(slot))) return false;
    }
    return true;
  }

  /** The sum, where `areSmall` says so. */
  number(slot: number): number {
    return this.numbers[slot] as number;
  }

  value(slot: number): bigint {
    const rest = BigInt(this.numbers[slot] as number);
    return this.large.size === 0 ? rest : rest + (this.large.get(slot) ?? 0n);
  }
}

/** One sum of many: of small numbers (see `ExactSums.areSmall`), and of what is larger. */
export class ExactTotal {
  private number = 0;
  private rest = 0n;

  add(value: number): void {
    this.number += value;
    if (this.number <= SMALL && this.number >= -SMALL) return;
    this.rest += BigInt(this.number);
    this.number = 0;
  }

  addLarge(value: bigint): void {
    this.rest += value;
  }

  get value(): bigint {
    return this.rest + BigInt(this.number);
  }
}
