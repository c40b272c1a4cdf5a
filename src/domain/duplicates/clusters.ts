// Groups of rows that stand for one action, built so that they do not chain. Layer: domain/duplicates.
import { idPair } from "./decisions";
import type { DecidedPair } from "./decisions";
import { compareText } from "./order";
import type { ComparableRow, DuplicateCluster, DuplicatePair } from "./types";

/** From this score on, a same-action pair joins rows even when it is not certain. */
const JOINING_SCORE = 70;

/**
 * Joins rows pair by pair, best first. Two groups are joined only when most of their members are same-action pairs of each other,
 * and when neither a "not a duplicate" nor another relation stands between any two of them: A like B and B like C never
 * joins A and C on its own. Rows that are equal in every field count as one member.
 * @param pairs best first, with decisions
 * @param equalRows rows equal in every field; the first of each group stands for it in `pairs`
 */
export function groupCertain(
  pairs: readonly DuplicatePair[],
  rows: readonly ComparableRow[],
  equalRows: readonly (readonly ComparableRow[])[] = [],
  decided: ReadonlyMap<string, DecidedPair> = new Map<string, DecidedPair>(),
): DuplicateCluster[] {
  const byPair = new Map(pairs.map((pair) => [idPair(pair.a, pair.b), pair]));
  const apart = new Set<string>();
  for (const [key, { found }] of decided)
    if (found.state === "holds" && keepsApart(found.decision)) apart.add(key);
  for (const [key, pair] of byPair) if (isApart(pair)) apart.add(key);

  const copies = new Map<string, string[]>();
  const copyIds = new Set<string>();
  for (const group of equalRows) {
    const [head, ...others] = group;
    if (!head) continue;
    const kept = others.map((row) => row.id).filter((id) => !apart.has(idPair(head.id, id)));
    if (kept.length > 0) copies.set(head.id, kept);
    for (const row of others) copyIds.add(row.id);
  }

  const groupOf = new Map<string, string[]>();
  for (const pair of pairs) {
    if (!joinsRows(pair) || copyIds.has(pair.a) || copyIds.has(pair.b)) continue;
    const left = groupOf.get(pair.a) ?? [pair.a];
    const right = groupOf.get(pair.b) ?? [pair.b];
    if (left === right || !mayJoin(left, right, byPair, apart)) continue;
    const joined = [...left, ...right];
    for (const member of joined) groupOf.set(member, joined);
  }
  for (const head of copies.keys()) if (!groupOf.has(head)) groupOf.set(head, [head]);

  const byId = new Map(rows.map((row) => [row.id, row]));
  const clusters: DuplicateCluster[] = [];
  for (const group of new Set(groupOf.values())) {
    const members = group
      .flatMap((id) => [
        id,
        ...(copies.get(id) ?? []).filter((copy) => group.every((other) => !apart.has(idPair(other, copy)))),
      ])
      .sort(compareText);
    if (members.length < 2) continue;
    const head = members.reduce((best, id) => (filled(byId.get(id)) > filled(byId.get(best)) ? id : best));
    clusters.push({ members, head, identical: group.length === 1 });
  }
  return clusters.sort((x, y) => compareText(x.members[0] ?? "", y.members[0] ?? ""));
}

/** Takes one member out of a group; undefined when fewer than two are left. */
export function withoutMember(cluster: DuplicateCluster, id: string): DuplicateCluster | undefined {
  const members = cluster.members.filter((member) => member !== id);
  const [first] = members;
  if (members.length < 2 || first === undefined) return undefined;
  return { members, head: cluster.head === id ? first : cluster.head, identical: cluster.identical };
}

function joinsRows(pair: DuplicatePair): boolean {
  const decision = pair.decision?.state === "holds" ? pair.decision.decision : undefined;
  if (decision?.answer === "no") return false;
  if (decision?.answer === "yes") return decision.relation === "same-action";
  return pair.relation === "same-action" && (pair.certain || pair.score >= JOINING_SCORE);
}

function mayJoin(
  left: readonly string[],
  right: readonly string[],
  byPair: ReadonlyMap<string, DuplicatePair>,
  apart: ReadonlySet<string>,
): boolean {
  let together = 0;
  for (const a of left) {
    for (const b of right) {
      const key = idPair(a, b);
      if (apart.has(key)) return false;
      const pair = byPair.get(key);
      if (pair && joinsRows(pair)) together++;
    }
  }
  return together * 2 >= left.length * right.length;
}

function keepsApart(decision: { readonly answer: string; readonly relation: string }): boolean {
  return decision.answer === "no" || (decision.answer === "yes" && decision.relation !== "same-action");
}

function isApart(pair: DuplicatePair): boolean {
  const decision = pair.decision?.state === "holds" ? pair.decision.decision : undefined;
  if (decision !== undefined && decision.answer !== "later") return keepsApart(decision);
  return pair.relation === "next-phase" || pair.relation === "look-alike" || pair.relation === "overlap";
}

function filled(row: ComparableRow | undefined): number {
  if (!row) return 0;
  return Object.values(row).filter(
    (value: unknown) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  ).length;
}
