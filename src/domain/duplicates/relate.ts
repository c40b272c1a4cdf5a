// Judges a comparison: which relation, how strong, and what speaks for and against it. Layer: domain/duplicates.
//
// Two tables of weights: for rows that may be one action, and for rows with one purpose. Evidence that is missing on either side is
// left out of the sum, so that a table with titles only can reach 100 too. For one action the words come first: everything else
// counts only as far as there is something in common to begin with, or every two rows of one driver and one need would look related.
import type { Comparison } from "./compare";
import type { ReasonKind, Relation } from "./types";

/** Pairs below this score are not shown unless asked for. */
export const DEFAULT_THRESHOLD = 40;

/** Most points each kind of evidence can bring, before missing evidence is left out: for the same action and its kin. */
const SAME_WEIGHTS = {
  words: 56,
  subject: 7,
  organisation: 12,
  need: 4,
  heading: 3,
  beneficiary: 5,
  period: 5,
  activity: 5,
  money: 4,
  instrument: 2,
} as const;
/** For different actions with one purpose: what is done for whom, when and why counts as much as the words. */
const PURPOSE_WEIGHTS = {
  words: 34,
  subject: 18,
  organisation: 0,
  need: 10,
  heading: 8,
  beneficiary: 8,
  period: 8,
  activity: 12,
  money: 0,
  instrument: 2,
} as const;

/** Similarity from which two texts say the same thing. Set on our own labelled rows (bench/fixtures), not on any one plan. */
const SAME_TEXT = 0.62;
/** The same driver in the same words: less is enough. */
const SAME_TEXT_SAME_DRIVER = 0.52;
/** Without drivers to compare, one telling word against another is a doubt: water here, electricity there. */
const SAME_TEXT_SWAPPED = 0.64;
const NEARLY_EQUAL = 0.82;
const CONTAINED = 0.72;
/** Telling words that must be in common before one text counts as standing inside the other. */
const ENOUGH_INSIDE = 1.6;
const ENOUGH_INSIDE_SAME_DRIVER = 1.4;
/** Weight of the words that stand for each other, as a share of what is in common, from which they decide. */
const SWAPPED_SHARE = 0.12;
/** The same for words anywhere in the titles. */
const OTHER_SHARE = 0.45;
/** Agreement of subjects from which a rare subject alone says what two rows are for. */
const TELLING_SUBJECT = 0.5;
const OVERLAP_WORDS = 0.12;
const LONG_GAP_DAYS = 1;

export interface Judgement {
  readonly relation: Relation;
  readonly certain: boolean;
  /** Whole points by kind; their sum is the score. */
  readonly points: readonly { readonly kind: EvidenceKind; readonly points: number }[];
  readonly score: number;
  /** What speaks against, strongest first. */
  readonly against: readonly AgainstKind[];
  /** For ordering pairs of one score. */
  readonly fine: number;
}

export type EvidenceKind = ReasonKind;
export type AgainstKind =
  | "version"
  | "names"
  | "part"
  | "period"
  | "beneficiary"
  | "subject"
  | "group"
  | "numbers"
  | "organisation"
  | "activity"
  | "need"
  | "money"
  | "reference"
  | "words"
  | "short";

/** How alike the texts are, 0 to 1: by all words, by title, or by the shorter standing inside the longer. */
export function textLikeness(c: Comparison): number {
  const inside =
    c.contained >= 0.6 && c.sizes < 0.8 && c.information >= enoughInside(c)
      ? 0.92 * c.contained * insideTrust(c)
      : 0;
  // Few telling words in common prove little, however alike two short titles are.
  const trust = Math.min(1, 0.35 + c.information * 0.5);
  // The number of the phase is what differs between phases.
  const plain = c.version === "same" ? 0 : c.plainWords;
  return Math.min(1, Math.max(c.words, c.title, inside, plain) * trust);
}

/** The same driver needs fewer words in common. */
function enoughInside(c: Comparison): number {
  return c.organisation !== undefined && c.organisation > 0 ? ENOUGH_INSIDE_SAME_DRIVER : ENOUGH_INSIDE;
}

/** The shorter text stands in the longer one, which says more. */
function standsInside(c: Comparison): boolean {
  return c.contained >= CONTAINED && c.sizes < 0.7 && c.information >= enoughInside(c);
}

/** A short sentence inside a very long text is found by chance. */
function insideTrust(c: Comparison): number {
  return c.sizes >= 0.15 ? 1 : Math.max(0.4, c.sizes / 0.15);
}

/** Judges one comparison; undefined when nothing relates the rows. */
export function judge(c: Comparison): Judgement | undefined {
  const likeness = textLikeness(c);
  const against = weighAgainst(c);
  const relation = relationOf(c, likeness);
  if (relation === undefined) return undefined;
  const points = pointsOf(c, likeness, relation);
  let score = points.reduce((sum, one) => sum + one.points, 0);
  if (score > 100) score = trimTo(points, 100);
  const exact = rawScore(c, likeness, relation);
  return { relation, certain: isCertain(c, likeness, relation), points, score, against, fine: exact };
}

function relationOf(c: Comparison, likeness: number): Relation | undefined {
  if (c.followUp) return "next-phase";
  const otherDriver = c.organisation === 0;
  const sameDriver = c.organisation !== undefined && c.organisation > 0;
  if (c.reference === true) {
    if (c.version === "later") return "next-phase";
    if (c.money === true || (likeness >= 0.5 && !isContrast(c))) return "same-action";
    // Strands of one contract share its number.
    return standsInside(c) ? "part-of" : "complementary";
  }
  const isInside = standsInside(c);
  const sameText =
    likeness >=
    (sameDriver
      ? SAME_TEXT_SAME_DRIVER
      : c.organisation === undefined && c.swapped
        ? SAME_TEXT_SWAPPED
        : SAME_TEXT);
  if (sameText) {
    if (c.version === "later") return "next-phase";
    if (c.version === "other-part") return "look-alike";
    if (isContrast(c) || isOtherInOneFrame(c)) return "look-alike";
    if (c.period !== undefined && c.gapDays >= LONG_GAP_DAYS)
      return otherDriver ? "look-alike" : "next-phase";
    if (c.beneficiary === 0) return "look-alike";
    if (isOtherActivity(c) && c.words < NEARLY_EQUAL) return otherDriver ? "overlap" : "complementary";
    if (otherDriver && likeness < NEARLY_EQUAL) return "overlap";
    return isInside && Math.max(c.words, c.title) < NEARLY_EQUAL ? "part-of" : "same-action";
  }
  if (c.beneficiary === 0 || c.gapDays >= LONG_GAP_DAYS) return undefined;
  if (!hasPurpose(c, likeness)) return undefined;
  if (c.version === "later" && likeness >= 0.4) return sameDriver ? "next-phase" : "look-alike";
  if (c.organisation === undefined && isContrast(c))
    return likeness >= SAME_TEXT_SAME_DRIVER ? "look-alike" : undefined;
  if (sameDriver) return isContrast(c) ? "look-alike" : "complementary";
  if (!isOtherActivity(c)) return "overlap";
  if (c.concepts.subject.contrast && c.concepts.subject.shared.length === 0) return undefined;
  return likeness < 0.3 ? "complementary" : "overlap";
}

/** Something besides the frame of the table binds the rows: words, or a kind of activity with a subject or need. */
function hasPurpose(c: Comparison, likeness: number): boolean {
  if (likeness >= OVERLAP_WORDS) return true;
  // A subject that few rows name binds them where place and time do too, whatever words name it.
  if (
    c.concepts.subject.shared.length > 0 &&
    (c.concepts.subject.degree ?? 0) >= TELLING_SUBJECT &&
    c.beneficiary === 1 &&
    c.period !== undefined &&
    c.period > 0
  )
    return true;
  return (
    c.concepts.activity.shared.length > 0 &&
    (c.concepts.subject.shared.length > 0 || c.need === true || c.heading === true)
  );
}

/** Another subject, another target group, another name or another number in otherwise like words. */
function isContrast(c: Comparison): boolean {
  if (c.numberContrast && c.version !== "other-years" && !standsInside(c)) return true;
  // The longer text names more by its nature; only a subject of the shorter one that is missing there counts.
  if (standsInside(c))
    return (c.concepts.subject.contrast && c.concepts.subject.shared.length === 0) || c.nameContrast;
  return (
    c.concepts.subject.contrast ||
    (c.concepts.group.contrast && c.words < 0.9) ||
    (c.nameContrast && c.words < 0.8)
  );
}

/**
 * One telling word stands for another in the same frame ("reading" for "mathematics"), or the titles hardly meet and only the texts
 * under them do. A long common text outweighs one other word.
 */
function isOtherInOneFrame(c: Comparison): boolean {
  if (c.alignment === undefined) return false;
  if (c.alignment.swaps.length > 0 && c.alignment.leftOver >= SWAPPED_SHARE * c.information) return true;
  if (c.alignment.leftOver >= OTHER_SHARE * c.information && c.alignment.leftOver >= 1) return true;
  return c.titlesMeet !== undefined && c.titlesMeet < 0.4 && c.alignment.leftOver >= 1.2;
}

/** Nothing in common in what is done. */
function isOtherActivity(c: Comparison): boolean {
  return c.concepts.activity.contrast && c.concepts.activity.shared.length === 0;
}

function weighAgainst(c: Comparison): AgainstKind[] {
  const list: AgainstKind[] = [];
  if (c.version === "later") list.push("version");
  if (c.version === "other-part") list.push("part");
  if (c.concepts.subject.contrast) list.push("subject");
  if (c.beneficiary === 0) list.push("beneficiary");
  if (c.gapDays >= LONG_GAP_DAYS) list.push("period");
  if (c.concepts.group.contrast) list.push("group");
  if (c.nameContrast) list.push("names");
  if (c.numberContrast && c.version === "same") list.push("numbers");
  if (c.reference === false) list.push("reference");
  if (c.organisation === 0) list.push("organisation");
  if (isOtherActivity(c)) list.push("activity");
  if (c.money === false) list.push("money");
  if (c.need === false) list.push("need");
  if (c.information < 1.5) list.push("short");
  if (c.words < 0.75) list.push("words");
  return list;
}

interface Part {
  readonly kind: EvidenceKind;
  readonly weight: number;
  /** 0 to 1; negative speaks against. */
  readonly value: number;
}

/** Every kind of evidence that both rows have something to say on. */
function parts(c: Comparison, likeness: number, relation: Relation): Part[] {
  const list: Part[] = [];
  const purpose = relation === "overlap" || relation === "complementary";
  const weights = purpose ? PURPOSE_WEIGHTS : SAME_WEIGHTS;
  // Different actions for one purpose seldom share half of their words.
  const words = purpose ? Math.min(1, likeness / 0.55) : likeness;
  // Context counts in full from moderately like texts on.
  const gate = purpose ? 1 : Math.min(1, 0.35 + likeness * 1.3);
  const add = (kind: keyof typeof SAME_WEIGHTS, value: number | undefined, as: EvidenceKind = kind): void => {
    if (value !== undefined && weights[kind] > 0) list.push({ kind: as, weight: weights[kind], value });
  };
  const yes = (value: boolean | undefined): number | undefined =>
    value === undefined ? undefined : value ? gate : 0;
  add("words", words, relation === "part-of" && c.contained > c.words ? "contained" : "words");
  add("organisation", c.organisation === undefined ? undefined : c.organisation * gate);
  // A subject on one side only leaves open whether the purpose is the same.
  if (purpose && c.concepts.subject.oneSided)
    list.push({ kind: "subject", weight: weights.subject * 0.6, value: 0 });
  add("subject", c.concepts.subject.degree);
  add("need", yes(c.need));
  add("heading", yes(c.heading));
  add(
    "beneficiary",
    c.beneficiary === undefined ? undefined : c.beneficiary * gate * (c.oneRegional ? 0.6 : 1),
  );
  add("period", c.period === undefined ? undefined : c.period * gate);
  add("activity", c.concepts.activity.degree === undefined ? undefined : c.concepts.activity.degree * gate);
  add("money", yes(c.money));
  add("instrument", yes(c.instrument));
  return list;
}

/** A purpose is not shown by words alone: what is missing of need, time and place counts as not shown. */
const LEAST_PURPOSE_WEIGHT = 46;

function totalWeight(list: readonly Part[], relation: Relation): number {
  const total = list.reduce((sum, part) => sum + part.weight, 0);
  return relation === "overlap" || relation === "complementary"
    ? Math.max(total, LEAST_PURPOSE_WEIGHT)
    : total;
}

/** Points outside the shared sum: a reference number proves much, a contrast takes away. */
function extras(c: Comparison, relation: Relation): { kind: EvidenceKind; points: number }[] {
  const list: { kind: EvidenceKind; points: number }[] = [];
  if (c.reference === true) list.push({ kind: "reference", points: 35 });
  if (c.followUp) list.push({ kind: "follow-up", points: 35 });
  if (relation === "look-alike") list.push({ kind: "contrast", points: -12 });
  if (relation === "complementary") list.push({ kind: "contrast", points: c.organisation === 0 ? -6 : -20 });
  if (relation === "next-phase" && !c.followUp) list.push({ kind: "version", points: -6 });
  return list;
}

function rawScore(c: Comparison, likeness: number, relation: Relation): number {
  const list = parts(c, likeness, relation);
  const total = totalWeight(list, relation);
  const shared = list.reduce((sum, part) => sum + part.weight * part.value, 0);
  return (100 * shared) / total + extras(c, relation).reduce((sum, one) => sum + one.points, 0);
}

function pointsOf(
  c: Comparison,
  likeness: number,
  relation: Relation,
): { kind: EvidenceKind; points: number }[] {
  const list = parts(c, likeness, relation);
  const total = totalWeight(list, relation);
  const points = list
    .map((part) => ({ kind: part.kind, points: Math.round((100 * part.weight * part.value) / total) }))
    .filter((one) => one.points !== 0);
  let left = points.reduce((sum, one) => sum + one.points, 0);
  for (const extra of extras(c, relation)) {
    const value = extra.points < 0 ? Math.max(extra.points, -left) : extra.points;
    if (value === 0) continue;
    points.push({ kind: extra.kind, points: value });
    left += value;
  }
  return points;
}

/** Takes points off the strongest reason until the sum is `most`. */
function trimTo(points: { kind: EvidenceKind; points: number }[], most: number): number {
  let over = points.reduce((sum, one) => sum + one.points, 0) - most;
  while (over > 0) {
    const strongest = points.reduce((best, one) => (one.points > best.points ? one : best));
    const cut = Math.min(over, strongest.points - 1);
    strongest.points -= cut;
    over -= cut;
  }
  return most;
}

/** Strong evidence on the words and on one more field, and nothing against. */
function isCertain(c: Comparison, likeness: number, relation: Relation): boolean {
  if (relation !== "same-action") return false;
  if (
    c.version !== "same" ||
    isContrast(c) ||
    c.beneficiary === 0 ||
    c.gapDays > 0 ||
    c.reference === false ||
    isOtherActivity(c)
  )
    return false;
  if (c.reference === true && likeness >= 0.7) return true;
  const sameDriver = c.organisation !== undefined && c.organisation >= 1;
  const words = Math.max(c.words, c.title);
  return sameDriver && words >= 0.88 && c.information >= 2;
}
