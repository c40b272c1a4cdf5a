// Which pairs come next and which are in view. Pure. Layer: app.
import type {
  ComparableRow,
  DuplicateCluster,
  DuplicatePair,
  DuplicateResult,
} from "../../domain/duplicates/types";
import { agreementOf, blindedFor, reviewQueue } from "../../domain/duplicates/review";
import type { Agreement, ReviewQueue } from "../../domain/duplicates/review";
import type { DuplicatesOutcome } from "../useCases/types";
import { pairKey, type PairView, type PaneState } from "./state";

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
  const open: DuplicatePair[] = [];
  const later: DuplicatePair[] = [];
  for (const { pair } of queueOf(result).queue) {
    const answer = answerOf(pair, answers);
    if (answer === undefined) open.push(pair);
    else if (answer === "later") later.push(pair);
  }
  return [...open, ...later];
}

const queues = new WeakMap<DuplicateResult, ReviewQueue>();

/** The queue of a result, worked out once. */
export function queueOf(result: DuplicateResult): ReviewQueue {
  const known = queues.get(result) ?? reviewQueue(result);
  queues.set(result, known);
  return known;
}

type Reviewing = Pick<PaneState["duplicates"], "blind" | "reviewer" | "made">;
const blinded = new WeakMap<
  DuplicatesOutcome,
  { readonly reviewer: string; readonly result: DuplicateResult }
>();

/** The result as the reviewer may see it: for a blind one, without what others decided. */
export function resultInView(outcome: DuplicatesOutcome, { blind, reviewer }: Reviewing): DuplicateResult {
  if (!blind) return outcome.duplicates;
  const known = blinded.get(outcome);
  if (known?.reviewer === reviewer) return known.result;
  const result = blindedFor(outcome.duplicates, outcome.decisions, reviewer);
  blinded.set(outcome, { reviewer, result });
  return result;
}

/** Answers of this session by pair, as the reviewer may see them; the newest counts. */
export function answersInView({ blind, reviewer, made }: Reviewing): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    made
      .filter((decision) => !blind || decision.reviewer === reviewer)
      .map((decision) => [pairKey(decision), decision.answer]),
  );
}

/** How far the reviewer agrees with each other one; only where both decided common pairs. */
export function agreements(
  outcome: DuplicatesOutcome,
  { reviewer, made }: Reviewing,
): readonly { readonly other: string; readonly agreement: Agreement }[] {
  const decisions = [...outcome.decisions, ...made];
  const others = [...new Set(decisions.map((decision) => decision.reviewer))].filter(
    (name) => name !== reviewer,
  );
  return others
    .sort()
    .map((other) => ({ other, agreement: agreementOf(decisions, reviewer, other) }))
    .filter(({ agreement }) => agreement.pairs > 0);
}

/** The pair to show after `key` was answered: the next one of the queue as it was before the answer. */
export function nextInQueue(queue: readonly DuplicatePair[], key: string): string | null {
  const at = queue.findIndex((pair) => pairKey(pair) === key);
  const next = queue[at + 1] ?? queue.find((pair) => pairKey(pair) !== key);
  return next ? pairKey(next) : null;
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
