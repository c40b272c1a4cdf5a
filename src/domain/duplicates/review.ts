// Helps a person to decide: the order of the queue, how much looking is enough, words side by side, a second reviewer.
// Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { compareText } from "./order";
import type { ComparableRow, Decision, DecisionAnswer, DuplicatePair, DuplicateResult } from "./types";
import { idPair, resolveDecisions } from "./decisions";

/** One pair of the queue; `expected` is the estimated chance, 0 to 1, that it is one action or part of one. */
export interface QueuedPair {
  readonly pair: DuplicatePair;
  readonly expected: number;
  /** The amount that a "yes" takes out of the total, in the currency's minor unit; undefined: unknown. */
  readonly atStake: bigint | undefined;
}

export interface ReviewQueue {
  /** Undecided and stale pairs, those that change most first; pairs put off come last. */
  readonly queue: readonly QueuedPair[];
  /** Looking at the first so many of the pairs ordered by chance gives the given share of the expected duplicates. */
  readonly budget: { readonly pairs: number; readonly share: number; readonly expectedDuplicates: number };
}

const BUDGET_SHARE = 0.95;
/** An unknown amount weighs as one median amount, a known one by its size. */
const SMALLEST_STAKE = 1;

/** Orders the open pairs by money at stake times uncertainty, and says how many pairs are worth a look. */
export function reviewQueue(result: DuplicateResult): ReviewQueue {
  const rows = new Map(result.rows.map((row) => [row.id, row]));
  const open = result.pairs.filter(
    (pair) =>
      pair.decision === undefined ||
      pair.decision.state === "stale" ||
      pair.decision.decision.answer === "later",
  );
  const staked = open.map((pair) => ({
    pair,
    expected: chanceOf(pair),
    atStake: stakeOf(rows.get(pair.a), rows.get(pair.b)),
  }));
  const known = staked
    .flatMap((one) => (one.atStake === undefined ? [] : [Number(one.atStake)]))
    .sort((x, y) => x - y);
  const median = known[Math.floor(known.length / 2)] ?? SMALLEST_STAKE;
  const weight = (one: QueuedPair): number => {
    const money = Math.max(SMALLEST_STAKE, one.atStake === undefined ? median : Number(one.atStake));
    // Chance times its opposite is greatest where a decision is most open.
    return money * Math.max(0.02, one.expected * (1 - one.expected));
  };
  const queue = staked
    .map((one) => ({
      one,
      pair: one.pair,
      put: one.pair.decision?.state === "holds" ? 1 : 0,
      weight: weight(one),
    }))
    .sort(
      (x, y) =>
        x.put - y.put ||
        y.weight - x.weight ||
        y.pair.score - x.pair.score ||
        compareText(x.pair.a, y.pair.a) ||
        compareText(x.pair.b, y.pair.b),
    )
    .map(({ one }) => one);
  const chances = staked.map((one) => one.expected).sort((x, y) => y - x);
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  let sum = 0;
  let pairs = 0;
  while (pairs < chances.length && sum < BUDGET_SHARE * total - 1e-9) sum += chances[pairs++] ?? 0;
  return { queue, budget: { pairs, share: BUDGET_SHARE, expectedDuplicates: Math.round(total) } };
}

/** Chance by relation and score, an estimate that needs no training: certain pairs 0.98, others by how far they are above half. */
function chanceOf(pair: DuplicatePair): number {
  if (pair.certain) return 0.98;
  const base = 1 / (1 + Math.exp(-(pair.score - 55) / 9));
  switch (pair.relation) {
    case "same-action":
      return 0.95 * base;
    case "part-of":
      return 0.85 * base;
    case "overlap":
      return 0.12 * base;
    case "complementary":
    case "look-alike":
    case "next-phase":
      return 0.06 * base;
  }
}

function stakeOf(a: ComparableRow | undefined, b: ComparableRow | undefined): bigint | undefined {
  const amounts = [a?.money, b?.money].flatMap((money) => (money === undefined ? [] : [money]));
  const [first, second] = amounts;
  if (first === undefined) return undefined;
  if (second === undefined || second.currency !== first.currency) return first.minor;
  return first.minor < second.minor ? first.minor : second.minor;
}

export interface DiffToken {
  readonly text: string;
  readonly side: "same" | "left" | "right";
}

/** Texts above this many words are compared as sets instead of in order. */
const MOST_ORDERED = 1_500;

/**
 * Words of two texts side by side: `left` and `right` give the texts back word by word with their spaces and signs; a word is the
 * same when it differs in case, diacritics or script only.
 */
export function wordDiff(
  left: string,
  right: string,
): { readonly left: readonly DiffToken[]; readonly right: readonly DiffToken[] } {
  const a = pieces(left);
  const b = pieces(right);
  const [keptA, keptB] =
    a.words.length <= MOST_ORDERED && b.words.length <= MOST_ORDERED
      ? inOrder(a.words, b.words)
      : asSets(a.words, b.words);
  return { left: marked(a, keptA, "left"), right: marked(b, keptB, "right") };
}

interface Pieces {
  readonly texts: readonly string[];
  /** Index into `texts` of each word, and the words folded. */
  readonly places: readonly number[];
  readonly words: readonly string[];
}

function pieces(text: string): Pieces {
  const texts = text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
  const places = texts.flatMap((piece, place) => (/[\p{L}\p{N}]/u.test(piece) ? [place] : []));
  return { texts, places, words: places.map((place) => fold(texts[place] ?? "")) };
}

function marked(from: Pieces, kept: ReadonlySet<number>, side: "left" | "right"): DiffToken[] {
  const differs = new Set(from.places.filter((_, index) => !kept.has(index)));
  return from.texts.map((text, place) => ({ text, side: differs.has(place) ? side : "same" }));
}

/** Longest common run of words in order. */
function inOrder(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const keptA = new Set<number>();
  const keptB = new Set<number>();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      keptA.add(i++);
      keptB.add(j++);
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return [keptA, keptB];
}

function asSets(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const inA = new Set(a);
  const inB = new Set(b);
  return [
    new Set(a.flatMap((word, index) => (inB.has(word) ? [index] : []))),
    new Set(b.flatMap((word, index) => (inA.has(word) ? [index] : []))),
  ];
}

/** How far two reviewers agree on the pairs that both decided with yes or no. */
export interface Agreement {
  readonly pairs: number;
  /** Share of equal answers in percent; undefined without common pairs. */
  readonly percent: number | undefined;
  /** Cohen's kappa, -1 to 1; undefined without common pairs, and when both gave one and the same answer throughout. */
  readonly kappa: number | undefined;
  readonly disagreements: readonly {
    readonly a: string;
    readonly b: string;
    readonly first: DecisionAnswer;
    readonly second: DecisionAnswer;
  }[];
}

export function agreementOf(decisions: readonly Decision[], first: string, second: string): Agreement {
  const newest = (reviewer: string): Map<string, Decision> =>
    new Map(
      decisions
        .filter((decision) => decision.reviewer === reviewer && decision.answer !== "later")
        .sort((x, y) => compareText(x.when, y.when))
        .map((decision) => [decision.key, decision]),
    );
  const left = newest(first);
  const right = newest(second);
  const common = [...left].flatMap(([key, one]) => {
    const other = right.get(key);
    return other === undefined ? [] : [{ one, other }];
  });
  const size = common.length;
  if (size === 0) return { pairs: 0, percent: undefined, kappa: undefined, disagreements: [] };
  const share = (test: (pair: { one: Decision; other: Decision }) => boolean): number =>
    common.filter(test).length / size;
  const observed = share(({ one, other }) => one.answer === other.answer);
  const leftYes = share(({ one }) => one.answer === "yes");
  const rightYes = share(({ other }) => other.answer === "yes");
  const byChance = leftYes * rightYes + (1 - leftYes) * (1 - rightYes);
  return {
    pairs: size,
    percent: observed * 100,
    kappa: byChance === 1 ? undefined : (observed - byChance) / (1 - byChance),
    disagreements: common
      .filter(({ one, other }) => one.answer !== other.answer)
      .map(({ one, other }) => ({ a: one.a, b: one.b, first: one.answer, second: other.answer }))
      .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b)),
  };
}

/**
 * The result as a second reviewer may see it: without what others decided, and without groups that their decisions made.
 * Their own decisions stay.
 */
export function blindedFor(
  result: DuplicateResult,
  decisions: readonly Decision[],
  reviewer: string,
): DuplicateResult {
  const own = resolveDecisions(
    result.rows,
    decisions.filter((decision) => decision.reviewer === reviewer),
  );
  const pairs = result.pairs.map(({ decision: _others, ...pair }): DuplicatePair => {
    const found = own.get(idPair(pair.a, pair.b));
    return found === undefined ? pair : { ...pair, decision: found.found };
  });
  return { ...result, pairs, clusters: [] };
}

/** The rows of one group and what binds each pair of them, for the group view. */
export function groupView(
  result: DuplicateResult,
  head: string,
): { readonly rows: readonly ComparableRow[]; readonly pairs: readonly DuplicatePair[] } | undefined {
  const cluster = result.clusters.find((one) => one.head === head);
  if (!cluster) return undefined;
  const members = new Set(cluster.members);
  return {
    rows: result.rows.filter((row) => members.has(row.id)).sort((x, y) => compareText(x.id, y.id)),
    pairs: result.pairs.filter((pair) => members.has(pair.a) && members.has(pair.b)),
  };
}
