// Lays two titles side by side and finds where one telling word stands for another: "reading" for "mathematics" in the same frame.
// Layer: domain/duplicates.
import type { Corpus, RowWords } from "./corpus";

/** Titles with more words than this are running text: one word for another says little there. */
const MOST_WORDS = 60;
/** From this weight on a word tells what a row is about; set phrases stay below. */
const TELLING = 0.35;
/** More words than these in one place are another wording, not one word for another. */
const MOST_SWAPPED = 4;

export interface Alignment {
  /** Word numbers that stand for each other, by place; each side has at least one telling word. */
  readonly swaps: readonly { readonly left: readonly number[]; readonly right: readonly number[] }[];
  /** Weight of the telling words of one side only, the smaller side of the two. */
  readonly leftOver: number;
  /** Pairs of word numbers that are one word in another form ("porodici", "porodicnog"). */
  readonly kin: readonly (readonly [number, number])[];
}

const NOTHING: Alignment = { swaps: [], leftOver: 0, kin: [] };

/** Aligns the titles of two rows; `align(a, b)` and `align(b, a)` say the same but for the sides. */
export function align(a: RowWords, b: RowWords, corpus: Corpus): Alignment {
  // Numbers have their own evidence and stand anywhere: "twenty latrines" and "latrines in 20 schools".
  const left = a.order.filter((id) => corpus.numeric[id] !== 1);
  const right = b.order.filter((id) => corpus.numeric[id] !== 1);
  if (left.length === 0 || right.length === 0 || left.length > MOST_WORDS || right.length > MOST_WORDS)
    return NOTHING;
  const leftKnown = [...left];
  const rightKnown = [...right];
  const only = (ids: readonly number[], others: readonly number[], otherRow: RowWords): number[] =>
    ids.filter((id) => !otherRow.all.includes(id) && !others.some((other) => alike(id, other, corpus)));
  const swaps: { left: readonly number[]; right: readonly number[] }[] = [];
  const tells = (id: number): boolean =>
    (corpus.weights[id] ?? 0) >= TELLING && corpus.numeric[id] !== 1 && corpus.wordConcepts[id] === undefined;
  const anchors = commonRun(
    left,
    right,
    (x, y) => alike(x, y, corpus),
    // By the words and not by their numbers, which depend on the names of the rows.
    (x, y) => (corpus.stems[x] ?? "") <= (corpus.stems[y] ?? ""),
  );
  let i = 0;
  let j = 0;
  for (const [x, y] of [...anchors, [left.length, right.length] as const]) {
    const [here, there] = [leftKnown.slice(i, x), rightKnown.slice(j, y)];
    const gap = { left: only(here, rightKnown, b), right: only(there, leftKnown, a) };
    // A telling word that stands elsewhere in the other title was moved: then the frame is another one.
    const still = (all: readonly number[], own: readonly number[]): boolean =>
      all.length <= MOST_SWAPPED && own.some(tells) && all.every((id) => own.includes(id) || !tells(id));
    if (anchors.length > 0 && still(here, gap.left) && still(there, gap.right)) swaps.push(gap);
    i = x + 1;
    j = y + 1;
  }
  // The same neighbours on both sides, wherever they stand in the titles.
  const places = runsOf(leftKnown, only(leftKnown, rightKnown, b));
  const others = runsOf(rightKnown, only(rightKnown, leftKnown, a));
  for (const one of places) {
    for (const other of others) {
      if (!one.ids.some(tells) || !other.ids.some(tells)) continue;
      if (alike(one.before, other.before, corpus) && alike(one.after, other.after, corpus))
        swaps.push({ left: one.ids, right: other.ids });
    }
  }
  const mass = (ids: readonly number[]): number =>
    [...new Set(ids)].reduce((sum, id) => (tells(id) ? sum + (corpus.weights[id] ?? 0) : sum), 0);
  const leftOnly = only(leftKnown, rightKnown, b);
  const rightOnly = only(rightKnown, leftKnown, a);
  const kin = kinPairs(leftOnlyIn(leftKnown, b), leftOnlyIn(rightKnown, a), corpus);
  return { swaps, leftOver: Math.min(mass(leftOnly), mass(rightOnly)), kin };
}

const leftOnlyIn = (ids: readonly number[], other: RowWords): number[] =>
  [...new Set(ids)].filter((id) => !other.all.includes(id));

/** Each word is kin to one word at the most; the first by the alphabet, so that sides do not matter. */
function kinPairs(left: readonly number[], right: readonly number[], corpus: Corpus): [number, number][] {
  const stemOf = (id: number): string => corpus.stems[id] ?? "";
  const key = ([x, y]: readonly [number, number]): string => [stemOf(x), stemOf(y)].sort().join(" ");
  const all = left
    .flatMap((x) => right.filter((y) => isKin(stemOf(x), stemOf(y))).map((y): [number, number] => [x, y]))
    .sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
  const used = new Set<number>();
  return all.filter(([x, y]) => {
    if (used.has(x) || used.has(y)) return false;
    used.add(x).add(y);
    return true;
  });
}

/** Runs of words that one title has alone, between two words that both have. */
function runsOf(
  all: readonly number[],
  own: readonly number[],
): { readonly ids: readonly number[]; readonly before: number; readonly after: number }[] {
  const alone = new Set(own);
  const runs: { ids: number[]; before: number; after: number }[] = [];
  for (let from = 1; from < all.length; from++) {
    if (!alone.has(all[from] ?? -1) || alone.has(all[from - 1] ?? -1)) continue;
    let to = from;
    while (to < all.length && alone.has(all[to] ?? -1)) to++;
    const [before, after] = [all[from - 1], all[to]];
    if (before !== undefined && after !== undefined && to - from <= MOST_SWAPPED)
      runs.push({ ids: all.slice(from, to), before, after });
  }
  return runs;
}

/** The same word, another form of it, or another word for one kind of activity or one target group. */
function alike(x: number, y: number, corpus: Corpus): boolean {
  if (x === y) return true;
  if (isKin(corpus.stems[x] ?? "", corpus.stems[y] ?? "")) return true;
  const concepts = corpus.wordConcepts[y];
  return concepts !== undefined && (corpus.wordConcepts[x]?.some((one) => concepts.includes(one)) ?? false);
}

/** Stems with a long common beginning: four letters, and two thirds of the longer one; or one letter mistyped. */
function isKin(x: string, y: string): boolean {
  if (/\d/.test(x) || /\d/.test(y)) return false;
  if (x.length < 4 || y.length < 4 || x.charAt(0) !== y.charAt(0)) return false;
  const most = Math.max(x.length, y.length);
  let same = 0;
  while (same < x.length && x.charAt(same) === y.charAt(same)) same++;
  if (same >= 4 && same >= 0.66 * most) return true;
  // A compound begins with the other word.
  if (same >= 6 && same === Math.min(x.length, y.length)) return true;
  // One letter mistyped inside the word.
  return x.length === y.length && same >= 2 && same + 2 < most && x.slice(same + 1) === y.slice(same + 1);
}

/** Places of a longest common run in order. Of several, one that does not depend on which side is left. */
function commonRun(
  left: Int32Array,
  right: Int32Array,
  same: (x: number, y: number) => boolean,
  before: (x: number, y: number) => boolean,
): (readonly [number, number])[] {
  const width = right.length + 1;
  const table = new Uint8Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      table[i * width + j] = same(left[i] ?? 0, right[j] ?? 0)
        ? (table[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const places: (readonly [number, number])[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (same(left[i] ?? 0, right[j] ?? 0)) places.push([i++, j++]);
    else {
      const down = table[(i + 1) * width + j] ?? 0;
      const across = table[i * width + j + 1] ?? 0;
      // Equal ways: past the earlier word of the alphabet, whichever side it stands on.
      if (down > across || (down === across && before(left[i] ?? 0, right[j] ?? 0))) i++;
      else j++;
    }
  }
  return places;
}
