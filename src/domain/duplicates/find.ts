// Finds related rows: prepares, picks candidates, compares, judges, explains, groups. Layer: domain/duplicates.
import { message } from "../message";
import type { Message } from "../message";
import { findCandidates } from "./candidates";
import { groupCertain } from "./clusters";
import { compare } from "./compare";
import type { Comparison, PreparedRow } from "./compare";
import { buildCorpus } from "./corpus";
import type { Corpus } from "./corpus";
import { idPair, resolveDecisions, withDecisions } from "./decisions";
import { againstOf, reasonsOf } from "./explain";
import { explainedNames, fieldsWith, nameKey } from "./fields";
import { contentKey } from "./fingerprint";
import { compareText } from "./order";
import { DEFAULT_THRESHOLD, judge } from "./relate";
import type { Judgement } from "./relate";
import type { ComparableRow, DuplicateOptions, DuplicatePair, DuplicateResult } from "./types";
import { comesBefore } from "./versions";
import { MAX_WORDS } from "./words";

/** Pairs shown for one group of rows that are equal in every field: each with the first, up to this many. */
const MOST_EQUAL_PAIRS = 5_000;
/** Copies of one row that are listed beside every pair of it. */
const MOST_COPIES_SHOWN = 3;

/**
 * Compares all rows and gives the related pairs, best first, and groups of rows that stand for one action.
 * Pure and deterministic: the same rows in any order give the same result.
 */
export function findDuplicates(
  rows: readonly ComparableRow[],
  options: DuplicateOptions = {},
): DuplicateResult {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const shouldStop = options.shouldStop ?? ((): boolean => false);
  const notes: Message[] = [];
  const named = uniqueIds(rows, notes);
  const sorted = [...named].sort((x, y) => compareText(x.id, y.id));
  const { distinct, equalRows } = groupEqual(sorted);

  const corpus = buildCorpus(distinct, options.acronyms ?? new Map<string, string>());
  const shortOf = explainedNames(distinct);
  for (const [short, long] of options.acronyms ?? []) shortOf.set(nameKey(long), nameKey(short));
  const prepared: PreparedRow[] = distinct.map((row, index) => {
    const words = corpus.rows[index];
    if (!words) throw new Error("A row has no words entry.");
    return { row, words, fields: fieldsWith(row, shortOf) };
  });
  noteOddRows(prepared, notes);

  const decided = resolveDecisions(sorted, options.decisions ?? []);
  const decidedKeys = new Map<string, string[]>();
  for (const [key, { a, b }] of decided) {
    for (const id of [a, b]) decidedKeys.set(id, [...(decidedKeys.get(id) ?? []), `decision ${key}`]);
  }
  const keys = prepared.map(({ row, fields }) => [
    ...(fields.reference === undefined ? [] : [`reference ${fields.reference}`]),
    ...(row.followUpOf === undefined || row.followUpOf === "" ? [] : [`row ${row.followUpOf}`]),
    `row ${row.id}`,
    ...(decidedKeys.get(row.id) ?? []),
  ]);
  const total = distinct.length * 2;
  const candidates = findCandidates(corpus, keys, undefined, shouldStop, (done) =>
    options.onProgress?.(done, total),
  );
  let cancelled = shouldStop();

  const copies = copiesOf(equalRows);
  const found: { pair: DuplicatePair; fine: number }[] = [];
  for (let i = 0; i < candidates.left.length; i++) {
    if (i % 2_048 === 0) {
      if (shouldStop()) {
        cancelled = true;
        break;
      }
      options.onProgress?.(
        distinct.length + Math.floor((distinct.length * i) / candidates.left.length),
        total,
      );
    }
    const a = prepared[candidates.left[i] ?? 0];
    const b = prepared[candidates.right[i] ?? 0];
    if (!a || !b) continue;
    const comparison = compare(a, b, corpus);
    const judgement = judge(comparison);
    if (!judgement) continue;
    for (const left of [a, ...(copies.get(a.row.id) ?? []).map((row) => ({ ...a, row }))]) {
      for (const right of [b, ...(copies.get(b.row.id) ?? []).map((row) => ({ ...b, row }))]) {
        // A decided pair is shown whatever its score, so that no decision is forgotten.
        if (judgement.score < threshold && !decided.has(idPair(left.row.id, right.row.id))) continue;
        found.push({
          fine: judgement.fine,
          pair:
            left.row.id < right.row.id
              ? pairOf(left, right, comparison, judgement, corpus)
              : pairOf(right, left, compare(right, left, corpus), judgement, corpus),
        });
      }
    }
  }
  for (const pair of equalPairs(equalRows, prepared, notes)) found.push({ pair, fine: 100 });
  found.sort(
    (x, y) =>
      y.pair.score - x.pair.score ||
      y.fine - x.fine ||
      compareText(x.pair.a, y.pair.a) ||
      compareText(x.pair.b, y.pair.b),
  );

  const pairs = withDecisions(
    found.map(({ pair }) => pair),
    decided,
  );
  options.onProgress?.(total, total);
  if (cancelled) notes.push(message("duplicates.note.cancelled"));
  return {
    rows: named,
    pairs,
    clusters: groupCertain(pairs, sorted, equalRows, decided),
    stats: {
      rows: rows.length,
      distinct: distinct.length,
      candidates: candidates.left.length,
      allPairs: (distinct.length * (distinct.length - 1)) / 2,
      cancelled,
    },
    notes,
  };
}

function pairOf(
  a: PreparedRow,
  b: PreparedRow,
  comparison: Comparison,
  judgement: Judgement,
  corpus: Corpus,
): DuplicatePair {
  const against = againstOf(judgement, comparison, a, b, corpus);
  const first = firstOf(judgement, a, b);
  return {
    a: a.row.id,
    b: b.row.id,
    score: judgement.score,
    relation: judgement.relation,
    certain: judgement.certain,
    reasons: reasonsOf(judgement, comparison, a, b, corpus),
    ...(against === undefined ? {} : { against }),
    ...(first === undefined ? {} : { first }),
  };
}

/** Rows equal to another one, by the id of the one that stands for them; larger groups are shown through that one only. */
function copiesOf(
  equalRows: readonly (readonly ComparableRow[])[],
): ReadonlyMap<string, readonly ComparableRow[]> {
  return new Map(
    equalRows.flatMap(([head, ...others]): [string, readonly ComparableRow[]][] =>
      head !== undefined && others.length <= MOST_COPIES_SHOWN ? [[head.id, others]] : [],
    ),
  );
}

/** Rows with one id are numbered by content, so that their order does not matter. */
function uniqueIds(rows: readonly ComparableRow[], notes: Message[]): ComparableRow[] {
  const byId = new Map<string, number[]>();
  rows.forEach((row, place) => {
    const places = byId.get(row.id);
    if (places) places.push(place);
    else byId.set(row.id, [place]);
  });
  const repeated = [...byId].filter(([, places]) => places.length > 1).sort(([x], [y]) => compareText(x, y));
  if (repeated.length === 0) return [...rows];
  const named = [...rows];
  const taken = new Set(byId.keys());
  for (const [id, places] of repeated) {
    const ordered = places
      .map((place) => ({ place, key: contentKey(rows[place] ?? { id }) }))
      .sort((x, y) => compareText(x.key, y.key) || x.place - y.place);
    let number = 1;
    for (const { place } of ordered.slice(1)) {
      let name = "";
      do name = `${id} (${++number})`;
      while (taken.has(name));
      taken.add(name);
      named[place] = { ...(rows[place] ?? { id }), id: name };
    }
  }
  notes.push(
    message("duplicates.note.repeatedIds", {
      count: repeated.length,
      ids: repeated
        .slice(0, 5)
        .map(([id]) => id)
        .join(", "),
    }),
  );
  return named;
}

/** Equal rows are compared once; the first by id stands for them. */
function groupEqual(sorted: readonly ComparableRow[]): {
  distinct: ComparableRow[];
  equalRows: readonly (readonly ComparableRow[])[];
} {
  const groups = new Map<string, ComparableRow[]>();
  const distinct: ComparableRow[] = [];
  for (const row of sorted) {
    const key = contentKey(row);
    const group = key === "" ? undefined : groups.get(key);
    if (group) group.push(row);
    else {
      distinct.push(row);
      if (key !== "") groups.set(key, [row]);
    }
  }
  return { distinct, equalRows: [...groups.values()].filter((group) => group.length > 1) };
}

function equalPairs(
  groups: readonly (readonly ComparableRow[])[],
  prepared: readonly PreparedRow[],
  notes: Message[],
): DuplicatePair[] {
  if (groups.length === 0) return [];
  const byId = new Map(prepared.map((one) => [one.row.id, one]));
  const pairs: DuplicatePair[] = [];
  let equal = 0;
  for (const group of groups) {
    const [head, ...others] = group;
    if (!head) continue;
    equal += group.length;
    const one = byId.get(head.id);
    const fields = one?.fields.filled ?? 0;
    const information = one?.words.allMass ?? 0;
    for (const other of others) {
      if (pairs.length >= MOST_EQUAL_PAIRS) break;
      pairs.push({
        a: head.id,
        b: other.id,
        score: 100,
        relation: "same-action",
        // A bare short title in two rows is no proof.
        certain: information >= 2 && (fields >= 2 || information >= 4),
        reasons: [
          { kind: "words", reason: message("duplicates.reason.equal", { count: fields }), points: 100 },
        ],
        ...(fields < 2 ? { against: message("duplicates.against.bare") } : {}),
      });
    }
  }
  notes.push(message("duplicates.note.equalRows", { count: equal, groups: groups.length }));
  return pairs;
}

function noteOddRows(prepared: readonly PreparedRow[], notes: Message[]): void {
  const say = (key: string, odd: readonly PreparedRow[]): void => {
    if (odd.length > 0)
      notes.push(
        message(key, {
          count: odd.length,
          ids: odd
            .slice(0, 5)
            .map((one) => one.row.id)
            .join(", "),
          words: MAX_WORDS,
        }),
      );
  };
  say(
    "duplicates.note.withoutWords",
    prepared.filter((one) => one.words.all.length === 0),
  );
  say(
    "duplicates.note.reversed",
    prepared.filter((one) => one.fields.reversed),
  );
  say(
    "duplicates.note.cut",
    prepared.filter((one) => one.words.cut),
  );
}

/** The whole of part-of, the earlier one of next-phase. */
function firstOf(judgement: Judgement, a: PreparedRow, b: PreparedRow): string | undefined {
  if (judgement.relation === "part-of") return a.words.allMass >= b.words.allMass ? a.row.id : b.row.id;
  if (judgement.relation !== "next-phase") return undefined;
  if (a.row.followUpOf === b.row.id) return b.row.id;
  if (b.row.followUpOf === a.row.id) return a.row.id;
  const before = comesBefore(a.words.marks, b.words.marks);
  if (before !== undefined) return before ? a.row.id : b.row.id;
  const left = a.fields.start;
  const right = b.fields.start;
  if (left === undefined || right === undefined || left === right) return undefined;
  return left < right ? a.row.id : b.row.id;
}
