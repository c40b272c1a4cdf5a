// Measures the comparison of responses: how right it is on labelled rows, beside three peers on the same rows in the same run; how
// time and memory grow.
//
// Protocol. The engine runs at its default threshold and knows nothing of the labels. A pair is taken as "duplicate" when its relation is
// same-action or part-of; the labels duplicate and near-duplicate are the gold; ambiguous pairs count neither way; every other pair of
// rows counts as wrong. Overlaps: of the unambiguous pairs proposed with any other relation, best first, the first 3 x n are looked at,
// n being the number of labelled overlaps. Peers see the titles and get the threshold that is best for them on these labels.
// Further sets of our own wording: those named "held out" were written with the others before any weight was changed for them, and
// none of their errors was looked at. Their duplicates are an honest measure. Their overlaps are less so: the lists of subjects were
// enlarged by people who knew what these rows are about.
// Blocking: the share of labelled duplicates and overlaps, and of all pairs an all-pairs run would propose, that the index proposes
// too when its limits are forced on.
import { CANDIDATE_LIMITS, findCandidates } from "../src/domain/duplicates/candidates";
import { buildCorpus } from "../src/domain/duplicates/corpus";
import { findDuplicates } from "../src/domain/duplicates/find";
import { DEFAULT_THRESHOLD } from "../src/domain/duplicates/relate";
import type { DuplicatePair, DuplicateResult } from "../src/domain/duplicates/types";
import { generatedRows } from "./lib/generatedRows";
import { pairId } from "./fixtures/labelled/readSet";
import type { LabelledSet } from "./fixtures/labelled/readSet";
import { ACRONYMS } from "../src/domain/taxonomy/glossary";
import { furtherSets, labelledSetOf, ownLabelledSet } from "./lib/labelledPairs";
import { bestQuality, byFuse, byTfIdf, byTokenSet, qualityOf } from "./lib/peersText";
import type { Quality, ScoredPair } from "./lib/peersText";

export interface BenchDuplicatesOptions {
  /** Folder with rows.json and duplicates.json; left out: our own labelled rows. */
  readonly data?: string;
  /** Sizes for time and memory. */
  readonly rows?: readonly number[];
}

export interface DuplicatesBenchRow {
  readonly name: string;
  readonly size: number;
  readonly ms: number;
  readonly peer?: { readonly name: string; readonly ms: number };
  /** Peer's time by ours; above 1 we are faster. */
  readonly ratio?: number;
  readonly [figure: string]: unknown;
}

const DEFAULT_SIZES = [10_000, 40_000];

const isTwice = (pair: DuplicatePair): boolean =>
  pair.relation === "same-action" || pair.relation === "part-of";
const idOf = (pair: DuplicatePair): string => pairId(pair.a, pair.b);

export function benchDuplicates({
  data,
  rows = DEFAULT_SIZES,
}: BenchDuplicatesOptions = {}): DuplicatesBenchRow[] {
  const set = data === undefined ? ownLabelledSet() : labelledSetOf(data);
  // A first run warms the engine up, as the second and later runs in the pane are.
  findDuplicates(set.rows);
  const timed = clocked(() => findDuplicates(set.rows));
  const ours = measure(timed.value, set);
  return [
    {
      name: `duplicates: ${set.name} rows, quality`,
      size: set.rows.length,
      ms: timed.ms,
      threshold: DEFAULT_THRESHOLD,
      ...ours,
      blockingRecall: blockingRecall(set),
    },
    ...[
      { name: "fuzzball token-set ratio", run: byTokenSet },
      { name: "Fuse.js", run: byFuse },
      { name: "TF-IDF cosine, all pairs", run: byTfIdf },
    ].map(({ name, run }) => peerRow(name, run, set, timed.ms, ours.f1)),
    ...(data === undefined ? furtherRows() : []),
    ...growth(rows),
  ];
}

/** Our further sets, each beside the better of token-set ratio and TF-IDF with their best thresholds. */
function furtherRows(): DuplicatesBenchRow[] {
  const { development, heldOut } = furtherSets();
  return [...development, ...heldOut].map((set) => {
    const { value, ms } = clocked(() => findDuplicates(set.rows, { acronyms: ACRONYMS }));
    const [best] = [
      { name: "fuzzball token-set ratio", run: byTokenSet },
      { name: "TF-IDF cosine, all pairs", run: byTfIdf },
    ]
      .map(({ name, run }) => {
        const peer = clocked(() => run(set.rows));
        return { name, ms: peer.ms, f1: bestQuality(peer.value, set.same, set.ambiguous).f1 };
      })
      .sort((x, y) => y.f1 - x.f1);
    return {
      name: `duplicates: ${set.name}`,
      size: set.rows.length,
      ms,
      heldOut: heldOut.includes(set),
      ...measure(value, set),
      ...(best ? { peer: best } : {}),
    };
  });
}

/** Quality figures of one result on one labelled set. */
export function measure(
  result: DuplicateResult,
  set: LabelledSet,
): Quality & { overlapRecall: number; hardNegativesCertain: number; pairs: number; certain: number } {
  const clear = result.pairs.filter((pair) => !set.ambiguous.has(idOf(pair)));
  const quality = qualityOf(new Set(clear.filter(isTwice).map(idOf)), set.same);
  const proposed = clear.filter((pair) => !isTwice(pair)).slice(0, 3 * set.overlaps.size);
  return {
    ...quality,
    overlapRecall:
      proposed.filter((pair) => set.overlaps.has(idOf(pair))).length / Math.max(1, set.overlaps.size),
    hardNegativesCertain: result.pairs.filter((pair) => pair.certain && set.hardNegatives.has(idOf(pair)))
      .length,
    pairs: result.pairs.length,
    certain: result.pairs.filter((pair) => pair.certain).length,
  };
}

function peerRow(
  name: string,
  run: (rows: LabelledSet["rows"]) => ScoredPair[],
  set: LabelledSet,
  ourMs: number,
  ourF1: number,
): DuplicatesBenchRow {
  const { value, ms } = clocked(() => run(set.rows));
  const { precision, recall, f1, threshold } = bestQuality(value, set.same, set.ambiguous);
  return {
    name: `duplicates: F1 against ${name}`,
    size: set.rows.length,
    ms: ourMs,
    f1: ourF1,
    peer: { name, ms, precision, recall, f1, bestThreshold: threshold },
    ratio: ms / ourMs,
  } as DuplicatesBenchRow;
}

/** The index with its limits on, against comparing everything: small tables have no limits, so they are forced here. */
function blockingRecall(set: LabelledSet): { labelled: number; candidatesPerRow: number } {
  const sorted = [...set.rows].sort((x, y) => (x.id < y.id ? -1 : 1));
  const corpus = buildCorpus(sorted, new Map());
  const limits = { ...CANDIDATE_LIMITS, perRow: 20, entriesPerRow: 400, fullUpTo: 0 };
  const { left, right } = findCandidates(
    corpus,
    sorted.map(() => []),
    limits,
  );
  const found = new Set(
    Array.from(left, (row, place) => pairId(sorted[row]?.id ?? "", sorted[right[place] ?? 0]?.id ?? "")),
  );
  const wanted = [...set.same, ...set.overlaps];
  return {
    labelled: wanted.filter((id) => found.has(id)).length / wanted.length,
    candidatesPerRow: found.size / sorted.length,
  };
}

function growth(sizes: readonly number[]): DuplicatesBenchRow[] {
  const done: DuplicatesBenchRow[] = [];
  for (const size of sizes) {
    const rows = generatedRows(size);
    const { value, ms } = clocked(() => findDuplicates(rows));
    const before = done[done.length - 1];
    done.push({
      name: "duplicates: growth",
      size,
      ms,
      candidates: value.stats.candidates,
      pairs: value.pairs.length,
      rssMb: Math.round(process.memoryUsage().rss / 1_000_000),
      ...(before ? { timesSmaller: ms / before.ms, rowsTimes: size / before.size } : {}),
    });
  }
  return done;
}

function clocked<T>(run: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: Math.round(performance.now() - start) };
}
