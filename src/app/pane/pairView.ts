// Which pairs come next and which are in view. Pure. Layer: app.
import type {
  ComparableRow,
  DuplicateCluster,
  DuplicatePair,
  DuplicateResult,
} from "../../domain/duplicates/types";
import { pairKey, type PairView } from "./state";

export type Answer = "yes" | "no" | "later";

/** What was decided about a pair: in this session, else what the workbook remembers and still holds. */
export function answerOf(pair: DuplicatePair, answers: Readonly<Record<string, Answer>>): Answer | undefined {
  return (
    answers[pairKey(pair)] ?? (pair.decision?.state === "holds" ? pair.decision.decision.answer : undefined)
  );
}

/**
 * Pairs in the order of the view. `queue`: undecided first, ordered by what a decision changes (money at stake times
 * uncertainty), then those put off; decided pairs are left out. `all`: best score first, as the engine gives them.
 * `groups`: only pairs inside groups, group by group.
 */
export function pairsInView(
  result: DuplicateResult,
  view: PairView,
  answers: Readonly<Record<string, Answer>>,
): readonly DuplicatePair[] {
  if (view === "all") return result.pairs;
  if (view === "groups") return result.clusters.flatMap((cluster) => pairsOfGroup(cluster, result.pairs));
  const rows = rowsById(result);
  const weight = new Map(result.pairs.map((pair) => [pair, stake(pair, rows)]));
  const byWeight = (a: DuplicatePair, b: DuplicatePair): number =>
    (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || b.score - a.score;
  const open = result.pairs.filter((pair) => answerOf(pair, answers) === undefined).sort(byWeight);
  const later = result.pairs.filter((pair) => answerOf(pair, answers) === "later").sort(byWeight);
  return [...open, ...later];
}

/** The pair to show after `key` was answered: the next one of the queue as it was before the answer. */
export function nextInQueue(queue: readonly DuplicatePair[], key: string): string | null {
  const at = queue.findIndex((pair) => pairKey(pair) === key);
  const next = queue[at + 1] ?? queue.find((pair) => pairKey(pair) !== key);
  return next ? pairKey(next) : null;
}

/** Money that a "yes" would take out of the total, in whole units, times how unsure the engine is (1 at a score of 50). */
function stake(pair: DuplicatePair, rows: ReadonlyMap<string, ComparableRow>): number {
  const amounts = [rows.get(pair.a)?.money, rows.get(pair.b)?.money].flatMap((money) =>
    money ? [Number(money.minor) / 100] : [],
  );
  const atStake = amounts.length === 0 ? 1 : Math.max(1, Math.min(...amounts));
  const uncertainty = pair.certain ? 0.1 : 1 - Math.abs(pair.score - 50) / 60;
  return Math.log10(10 + atStake) * uncertainty;
}

export function rowsById(result: DuplicateResult): ReadonlyMap<string, ComparableRow> {
  return new Map(result.rows.map((row) => [row.id, row]));
}

/** Pairs inside one group, in the engine's order. */
export function pairsOfGroup(
  cluster: DuplicateCluster,
  pairs: readonly DuplicatePair[],
): readonly DuplicatePair[] {
  const members = new Set(cluster.members);
  return pairs.filter((pair) => members.has(pair.a) && members.has(pair.b));
}
