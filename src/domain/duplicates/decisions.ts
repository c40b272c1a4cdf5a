// Remembered decisions: told from the contents of both rows, so that sorting, inserting, a new cycle or a returned file do not lose
// them. Layer: domain/duplicates.
import { decidedFields, fingerprint, pairKey } from "./fingerprint";
import { DECIDING_FIELDS } from "./types";
import type {
  ComparableRow,
  DecidedFields,
  Decision,
  DuplicatePair,
  FieldChange,
  PairDecision,
} from "./types";

/** Which rows of this run a decision speaks of. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
  readonly found: PairDecision;
}

interface FingerprintedRow {
  readonly id: string;
  readonly fields: DecidedFields;
  readonly print: string;
}

/** A decision about equal rows holds for all of them, up to this many pairs. */
const MOST_PAIRS_PER_DECISION = 2_000;

/** The pair of ids as one text, whichever comes first. */
export function idPair(a: string, b: string): string {
  return a <= b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

/**
 * Finds the rows each decision speaks of. A decision holds for all rows with the contents it was made on. Where a row was changed
 * since, it is found again by the ids of both rows and comes back as stale, with what changed; it is then asked again.
 * The newest decision about a pair counts.
 */
export function resolveDecisions(
  rows: readonly ComparableRow[],
  decisions: readonly Decision[],
): ReadonlyMap<string, DecidedPair> {
  const resolved = new Map<string, DecidedPair>();
  if (decisions.length === 0) return resolved;
  const prints = new Map<string, FingerprintedRow[]>();
  const byId = new Map<string, FingerprintedRow>();
  for (const row of rows) {
    const fields = decidedFields(row);
    const one = { id: row.id, fields, print: fingerprint(fields) };
    byId.set(row.id, one);
    const list = prints.get(one.print);
    if (list) list.push(one);
    else prints.set(one.print, [one]);
  }
  const newestLast = [...decisions].sort((x, y) => (x.when < y.when ? -1 : x.when > y.when ? 1 : 0));
  for (const decision of newestLast) {
    const left = prints.get(fingerprint(decision.fieldsA)) ?? [];
    const right = prints.get(fingerprint(decision.fieldsB)) ?? [];
    let held = 0;
    for (const a of left) {
      for (const b of right) {
        if (a.id === b.id || held >= MOST_PAIRS_PER_DECISION) continue;
        held++;
        put(resolved, a.id, b.id, { decision, state: "holds", changed: [] });
      }
    }
    if (held > 0) continue;
    const a = byId.get(decision.a) ?? left[0];
    const b = byId.get(decision.b) ?? right[0];
    if (!a || !b || a.id === b.id) continue;
    // Ids that were given to other rows since are no trace of the old pair.
    if (!isTrace(decision.fieldsA, a.fields) || !isTrace(decision.fieldsB, b.fields)) continue;
    const known = resolved.get(idPair(a.id, b.id));
    if (known?.found.state === "holds") continue;
    put(resolved, a.id, b.id, {
      decision,
      state: "stale",
      changed: [...changes(a.id, decision.fieldsA, a.fields), ...changes(b.id, decision.fieldsB, b.fields)],
    });
  }
  return resolved;
}

/** The pairs with what was decided about them. */
export function withDecisions(
  pairs: readonly DuplicatePair[],
  resolved: ReadonlyMap<string, DecidedPair>,
): DuplicatePair[] {
  if (resolved.size === 0) return [...pairs];
  return pairs.map((pair) => {
    const found = resolved.get(idPair(pair.a, pair.b));
    return found === undefined ? pair : { ...pair, decision: found.found };
  });
}

/** What somebody decides about two rows, ready to be remembered. */
export function makeDecision(
  pair: Pick<DuplicatePair, "relation">,
  a: ComparableRow,
  b: ComparableRow,
  given: Pick<Decision, "answer" | "reviewer" | "when"> &
    Partial<Pick<Decision, "relation" | "countMode" | "customPercent" | "note">>,
): Decision {
  const fieldsA = decidedFields(a);
  const fieldsB = decidedFields(b);
  const relation = given.relation ?? pair.relation;
  return {
    key: pairKey(fingerprint(fieldsA), fingerprint(fieldsB)),
    a: a.id,
    b: b.id,
    answer: given.answer,
    relation,
    // The same action twice, or a strand inside its programme, has one amount; everything else has two.
    countMode:
      given.countMode ??
      (given.answer === "yes" && (relation === "same-action" || relation === "part-of") ? "max" : "sum"),
    ...(given.customPercent === undefined ? {} : { customPercent: given.customPercent }),
    reviewer: given.reviewer,
    when: given.when,
    note: given.note ?? "",
    fieldsA,
    fieldsB,
  };
}

function put(resolved: Map<string, DecidedPair>, a: string, b: string, found: PairDecision): void {
  resolved.set(idPair(a, b), { a, b, found });
}

function isTrace(before: DecidedFields, now: DecidedFields): boolean {
  const kept = DECIDING_FIELDS.filter((field) => before[field] !== undefined && before[field] === now[field]);
  return kept.length > 0 || Object.keys(before).length === 0;
}

function changes(row: string, before: DecidedFields, now: DecidedFields): FieldChange[] {
  return DECIDING_FIELDS.filter((field) => (before[field] ?? "") !== (now[field] ?? "")).map((field) => ({
    row,
    field,
    before: before[field] ?? "",
    after: now[field] ?? "",
  }));
}
