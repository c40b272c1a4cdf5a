// Which pairs are worth a look: rows that share telling words, found through an inverted index. Layer: domain/duplicates.
import type { Corpus } from "./corpus";

export interface CandidateLimits {
  /** Index entries looked at for one row, rare words first. */
  readonly entriesPerRow: number;
  /** Candidates kept for one row, best first. */
  readonly perRow: number;
  /** Up to this many rows every pair that shares a word is a candidate. */
  readonly fullUpTo: number;
}

/** Small tables are compared in full; from there on the work per row stays the same, so that time grows with the rows. */
export const CANDIDATE_LIMITS: CandidateLimits = { entriesPerRow: 2_500, perRow: 24, fullUpTo: 400 };

export interface Candidates {
  /** Row indices, `left[i] < right[i]`; sorted, without repeats. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * @param extraKeys per row, further keys that bring rows together (reference number, follow-up), shared by few rows
 */
export function findCandidates(
  corpus: Corpus,
  extraKeys: readonly (readonly string[])[],
  limits: CandidateLimits = CANDIDATE_LIMITS,
  shouldStop: () => boolean = () => false,
  onRow: (done: number) => void = () => undefined,
): Candidates {
  const size = corpus.rows.length;
  const postings = buildPostings(corpus);
  const full = size <= limits.fullUpTo;
  const scores = new Float64Array(size);
  // In one block: asking each row's object for it costs more than all the rest when there are many.
  const masses = Float64Array.from(corpus.rows, ({ allMass }) => Math.max(allMass, 0.1));
  const touched: number[] = [];
  const pairs: number[] = [];
  for (let row = 0; row < size; row++) {
    if (row % 512 === 0) {
      if (shouldStop()) break;
      onRow(row);
    }
    const words = corpus.rows[row];
    if (!words) continue;
    const own = [...words.all, ...words.concepts.subject];
    own.sort((x, y) => length(postings, x) - length(postings, y) || x - y);
    let budget = full ? Number.POSITIVE_INFINITY : limits.entriesPerRow;
    for (const id of own) {
      const from = postings.starts[id] ?? 0;
      const to = postings.starts[id + 1] ?? 0;
      if (to - from > budget) break;
      budget -= to - from;
      const weight = corpus.weights[id] ?? 0;
      for (let place = from; place < to; place++) {
        const other = postings.entries[place] ?? 0;
        if (other === row) continue;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + weight * weight;
      }
    }
    const mass = masses[row] ?? 0.1;
    const best = new Best(full ? touched.length : limits.perRow);
    for (const other of touched) {
      best.offer(other, (scores[other] ?? 0) / Math.sqrt(mass * (masses[other] ?? 0.1)));
      scores[other] = 0;
    }
    touched.length = 0;
    for (const other of best.rows()) pairs.push(row < other ? row * size + other : other * size + row);
  }
  addByKeys(extraKeys, size, pairs);
  const sorted = Float64Array.from(pairs).sort();
  const left: number[] = [];
  const right: number[] = [];
  let last = -1;
  for (const code of sorted) {
    if (code === last) continue;
    last = code;
    left.push(Math.floor(code / size));
    right.push(code % size);
  }
  return { left: Int32Array.from(left), right: Int32Array.from(right) };
}

interface Postings {
  readonly starts: Int32Array;
  readonly entries: Int32Array;
}

function length(postings: Postings, id: number): number {
  return (postings.starts[id + 1] ?? 0) - (postings.starts[id] ?? 0);
}

/** Rows by word, in two flat arrays. */
function buildPostings(corpus: Corpus): Postings {
  const vocabulary = corpus.stems.length;
  const starts = new Int32Array(vocabulary + 1);
  const each = (visit: (id: number, row: number) => void): void => {
    corpus.rows.forEach((words, row) => {
      for (const id of words.all) visit(id, row);
      for (const id of words.concepts.subject) visit(id, row);
    });
  };
  each((id) => {
    starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  });
  for (let id = 0; id < vocabulary; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const entries = new Int32Array(starts[vocabulary] ?? 0);
  const next = starts.slice();
  each((id, row) => {
    const place = next[id] ?? 0;
    entries[place] = row;
    next[id] = place + 1;
  });
  return { starts, entries };
}

/** Keeps the best few of many offers; equal scores go to the smaller row, so that the order of offers does not matter. */
class Best {
  private readonly kept: number[] = [];
  private readonly values: number[] = [];
  private worst = 0;

  constructor(private readonly most: number) {}

  offer(row: number, value: number): void {
    if (this.kept.length < this.most) {
      this.kept.push(row);
      this.values.push(value);
      if (this.kept.length === this.most) this.findWorst();
      return;
    }
    if (!this.isBetter(value, row, this.worst)) return;
    this.kept[this.worst] = row;
    this.values[this.worst] = value;
    this.findWorst();
  }

  rows(): readonly number[] {
    return this.kept;
  }

  private isBetter(value: number, row: number, place: number): boolean {
    const other = this.values[place] ?? 0;
    return value > other || (value === other && row < (this.kept[place] ?? 0));
  }

  private findWorst(): void {
    this.worst = 0;
    for (let i = 1; i < this.kept.length; i++) {
      if (this.isBetter(this.values[this.worst] ?? 0, this.kept[this.worst] ?? 0, i)) this.worst = i;
    }
  }
}

/** Pairs of rows that share a key; a key of many rows ties each to the first of them only. */
function addByKeys(keys: readonly (readonly string[])[], size: number, pairs: number[]): void {
  const rowsByKey = new Map<string, number[]>();
  keys.forEach((list, row) => {
    for (const key of list) {
      const rows = rowsByKey.get(key);
      if (rows) rows.push(row);
      else rowsByKey.set(key, [row]);
    }
  });
  for (const rows of rowsByKey.values()) {
    for (let i = 0; i < rows.length; i++) {
      for (let j = i + 1; j < Math.min(rows.length, i === 0 ? rows.length : i + 8); j++) {
        pairs.push((rows[i] ?? 0) * size + (rows[j] ?? 0));
      }
    }
  }
}
