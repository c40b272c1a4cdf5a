// What others do with the same rows: token-set ratio, fuzzy search, and TF-IDF over all pairs. Each gets the best threshold it could
// have on these labels, which is more than its users know.
import Fuse from "fuse.js";
import { token_set_ratio } from "fuzzball";
import type { ComparableRow } from "../../src/domain/duplicates/types";
import { pairId } from "../fixtures/labelled/readSet";

export interface ScoredPair {
  readonly id: string;
  readonly score: number;
}

const textOf = (row: ComparableRow): string => row.title ?? row.text ?? "";

/** fuzzball's token-set ratio for all pairs. */
export function byTokenSet(rows: readonly ComparableRow[]): ScoredPair[] {
  return eachPair(rows, (a, b) => token_set_ratio(textOf(a), textOf(b)) / 100);
}

/** Fuse.js: each row searched among all; its score 0 is the best match. */
export function byFuse(rows: readonly ComparableRow[]): ScoredPair[] {
  const fuse = new Fuse(
    rows.map((row) => ({ id: row.id, text: textOf(row) })),
    { keys: ["text"], includeScore: true, ignoreLocation: true, threshold: 0.6 },
  );
  const best = new Map<string, number>();
  for (const row of rows) {
    for (const { item, score } of fuse.search(textOf(row))) {
      if (item.id === row.id) continue;
      const id = pairId(row.id, item.id);
      best.set(id, Math.max(best.get(id) ?? 0, 1 - (score ?? 1)));
    }
  }
  return [...best].map(([id, score]) => ({ id, score }));
}

/** Cosine of TF-IDF vectors for all pairs, words lower-cased. */
export function byTfIdf(rows: readonly ComparableRow[]): ScoredPair[] {
  const words = rows.map(
    (row) =>
      textOf(row)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  const counts = new Map<string, number>();
  for (const list of words) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vectors = words.map((list) => {
    const vector = new Map<string, number>();
    for (const word of list) vector.set(word, (vector.get(word) ?? 0) + 1);
    let norm = 0;
    for (const [word, count] of vector) {
      const value = count * (Math.log((1 + rows.length) / (1 + (counts.get(word) ?? 0))) + 1);
      vector.set(word, value);
      norm += value * value;
    }
    return { vector, norm: Math.sqrt(norm) };
  });
  const places = new Map(rows.map((row, place) => [row.id, place]));
  return eachPair(rows, (a, b) => {
    const x = vectors[places.get(a.id) ?? 0];
    const y = vectors[places.get(b.id) ?? 0];
    if (!x || !y || x.norm === 0 || y.norm === 0) return 0;
    let sum = 0;
    for (const [word, value] of x.vector) sum += value * (y.vector.get(word) ?? 0);
    return sum / (x.norm * y.norm);
  });
}

function eachPair(
  rows: readonly ComparableRow[],
  score: (a: ComparableRow, b: ComparableRow) => number,
): ScoredPair[] {
  return rows.flatMap((a, i) =>
    rows.slice(i + 1).map((b) => ({ id: pairId(a.id, b.id), score: score(a, b) })),
  );
}

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function qualityOf(found: ReadonlySet<string>, gold: ReadonlySet<string>): Quality {
  const right = [...found].filter((id) => gold.has(id)).length;
  const precision = found.size === 0 ? 0 : right / found.size;
  const recall = gold.size === 0 ? 0 : right / gold.size;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The best F1 over all thresholds, and the threshold. */
export function bestQuality(
  pairs: readonly ScoredPair[],
  gold: ReadonlySet<string>,
  ambiguous: ReadonlySet<string>,
): Quality & { readonly threshold: number } {
  const sorted = pairs.filter(({ id }) => !ambiguous.has(id)).sort((x, y) => y.score - x.score);
  let right = 0;
  let best: Quality & { threshold: number } = { precision: 0, recall: 0, f1: 0, threshold: 1 };
  sorted.forEach(({ id, score }, place) => {
    if (gold.has(id)) right++;
    if (sorted[place + 1]?.score === score) return;
    const precision = right / (place + 1);
    const recall = right / gold.size;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) best = { precision, recall, f1, threshold: score };
  });
  return best;
}
