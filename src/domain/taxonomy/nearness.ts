// How near two folded names are: edits, keyed to their length, so that unrelated names are not near. Layer: domain/taxonomy (leaf).

/** A folded name prepared for comparison: its words, the letters without spaces, and a set of its letters as bits. */
export interface Spelling {
  readonly words: readonly string[];
  readonly compact: string;
  readonly mask: number;
}

export function spellingOf(foldedWords: string): Spelling {
  const words = foldedWords === "" ? [] : foldedWords.split(" ");
  const compact = words.join("");
  return { words, compact, mask: letterMask(compact) };
}

/** Fewest letters of a name that can be near to another at all. */
export const SHORTEST_NEAR = 4;

/**
 * Number of edits between two names, 0 to 3; undefined when they are not near.
 * By word: below 4 letters none; 4 letters a transposition or a doubled letter; 5 letters also one missing or one extra letter;
 * 6 to 9 letters any one edit; from 10 letters two. A name as a whole: one edit, one more for each ten letters.
 */
export function nearness(a: Spelling, b: Spelling): number | undefined {
  const longest = Math.max(a.compact.length, b.compact.length);
  if (longest < SHORTEST_NEAR) return undefined;
  const most = Math.min(3, 1 + Math.floor(longest / 10));
  if (Math.abs(a.compact.length - b.compact.length) > most) return undefined;
  if (bitCount(a.mask ^ b.mask) > 2 * most) return undefined;
  if (a.words.length === b.words.length) return nearWords(a.words, b.words, most);
  if (longest < 6) return undefined;
  const whole = edits(a.compact, b.compact, 1);
  return whole <= 1 ? whole : undefined;
}

function nearWords(a: readonly string[], b: readonly string[], most: number): number | undefined {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) {
    const between = nearWord(a[at] ?? "", b[at] ?? "");
    if (between === undefined) return undefined;
    sum += between;
    if (sum > most) return undefined;
  }
  return sum;
}

function nearWord(a: string, b: string): number | undefined {
  if (a === b) return 0;
  if (/\d/.test(a) || /\d/.test(b)) return undefined;
  const short = Math.min(a.length, b.length);
  const long = Math.max(a.length, b.length);
  if (long < SHORTEST_NEAR) return undefined;
  const limit = short >= 9 && long >= 10 ? 2 : 1;
  const count = edits(a, b, limit);
  if (count > limit) return undefined;
  if (long >= 6 || count === 0) return count;
  if (isTransposed(a, b) || isDoubled(a, b)) return 1;
  return long === 5 && a.length !== b.length ? 1 : undefined;
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isDoubled(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  for (let at = 1; at < long.length; at += 1) {
    if (long[at] === long[at - 1] && long.slice(0, at) + long.slice(at + 1) === short) return true;
  }
  return false;
}

/**
 * Edits between two texts: missing, extra, other letter, two neighbours swapped (optimal string alignment).
 * @returns `limit` + 1 as soon as there are more than `limit`.
 */
export function edits(a: string, b: string, limit: number): number {
  const [n, m] = [a.length, b.length];
  if (Math.abs(n - m) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: m + 1 }, (_, j) => j);
  for (let i = 1; i <= n; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= m; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return at(last, m);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function letterMask(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i += 1) mask |= 1 << (text.charCodeAt(i) & 31);
  return mask;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
