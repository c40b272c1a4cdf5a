// What two rows have in common, in figures, before any judgement. Layer: domain/duplicates.
import type { ConceptFamily } from "./lexicon";
import { CONCEPT_WEIGHT } from "./corpus";
import type { Corpus, RowWords } from "./corpus";
import { sharedNames } from "./fields";
import type { RowFields } from "./fields";
import type { ComparableRow } from "./types";
import { align } from "./align";
import type { Alignment } from "./align";
import { compareMarks } from "./versions";
import type { VersionRelation } from "./versions";

/** Weight from which a word is telling; a set phrase never is. */
const RARE = 0.7;
/** What two forms of one word count, beside one and the same. */
const KIN = 0.8;
/** Likeness from which the order of words is looked at. */
const WORTH_ALIGNING = 0.4;

/** Everything the engine knows of one row. */
export interface PreparedRow {
  readonly row: ComparableRow;
  readonly words: RowWords;
  readonly fields: RowFields;
}

/** Agreement of one family: share of common weight; undefined when one side says nothing. */
export interface ConceptAgreement {
  readonly shared: readonly number[];
  readonly degree: number | undefined;
  /** Each side names something that the other does not. */
  readonly contrast: boolean;
  /** Only one side names anything. */
  readonly oneSided: boolean;
}

export interface Comparison {
  /** Cosine of all words, 0 to 1. */
  readonly words: number;
  /** Cosine of all words but numbers and years. */
  readonly plainWords: number;
  /** Cosine of the titles alone, weakened when many rows share the title. */
  readonly title: number;
  /** Share of the shorter row's word weight that stands in the other row. */
  readonly contained: number;
  /** Word weight of the shorter row as a share of the longer. */
  readonly sizes: number;
  /** Weight in common; about 1 per rare word. */
  readonly information: number;
  readonly sharedWords: number;
  readonly leftWords: number;
  readonly rightWords: number;
  /** The shorter row by words. */
  readonly shorterIsLeft: boolean;
  /** Weight of words with digits found on one side only, the smaller side of the two. */
  readonly numberContrast: boolean;
  /** Each side has a rare word of its own. */
  readonly swapped: boolean;
  /** Each side names something that the other does not have at all. */
  readonly nameContrast: boolean;
  /** Words of the titles that stand for each other in one frame; worked out for like texts only. */
  readonly alignment: Alignment | undefined;
  /** Cosine of the titles where both rows have a text besides; undefined elsewhere. */
  readonly titlesMeet: number | undefined;
  readonly concepts: Readonly<Record<ConceptFamily, ConceptAgreement>>;
  /** undefined: not known on one side. */
  readonly organisation: number | undefined;
  readonly sharedOrganisations: readonly string[];
  readonly need: boolean | undefined;
  readonly sharedNeeds: readonly string[];
  /** Both stand under one heading; undefined when one has none. */
  readonly heading: boolean | undefined;
  /** 1 shared or regional, 0 disjoint; undefined unknown. */
  readonly beneficiary: number | undefined;
  readonly sharedBeneficiaries: readonly string[];
  readonly bothRegional: boolean;
  readonly oneRegional: boolean;
  /** Common days as a share of the shorter period; undefined unknown. */
  readonly period: number | undefined;
  readonly commonDays: number;
  readonly spanDays: number;
  /** Days between the end of one and the start of the other; 0 when they touch or overlap. */
  readonly gapDays: number;
  readonly money: boolean | undefined;
  readonly reference: boolean | undefined;
  readonly instrument: boolean | undefined;
  readonly followUp: boolean;
  readonly version: VersionRelation;
}

/** Compares two prepared rows; `compare(a, b)` and `compare(b, a)` say the same but for left and right. */
export function compare(a: PreparedRow, b: PreparedRow, corpus: Corpus): Comparison {
  const all = meet(a.words.all, b.words.all, corpus);
  const titles = a.words.hasTitle && b.words.hasTitle ? meet(a.words.title, b.words.title, corpus) : all;
  const crowd = a.words.titleKey === b.words.titleKey ? (corpus.titleCounts.get(a.words.titleKey) ?? 1) : 1;
  const bothHaveText = a.words.hasText && b.words.hasText;
  // A title that stands on many rows tells little when the texts under it differ.
  const titleTrust = crowd <= 3 ? (bothHaveText ? 0.92 : 1) : Math.max(0.35, 3 / crowd);
  const shorterIsLeft = a.words.allMass <= b.words.allMass;
  const few = Math.max(Math.min(a.words.allMass, b.words.allMass), 1e-9);
  const many = Math.max(a.words.allMass, b.words.allMass, 1e-9);
  const organisations = sharedNames(a.fields.organisations, b.fields.organisations);
  const knowsOrganisations = a.fields.organisations.length > 0 && b.fields.organisations.length > 0;
  const sharedNeeds = a.fields.needs.filter((need) => b.fields.needs.includes(need));
  const beneficiaries = sharedNames(a.fields.beneficiaries, b.fields.beneficiaries);
  const knowsBeneficiaries = a.fields.beneficiaries.length > 0 && b.fields.beneficiaries.length > 0;
  const anyRegional = a.fields.regional || b.fields.regional;
  const like = Math.max(all.cosine, all.plain, titles.cosine, titles.plain, Math.min(1, all.weight / few));
  const alignment = like >= WORTH_ALIGNING ? align(a.words, b.words, corpus) : undefined;
  const kin = (alignment?.kin ?? []).map(
    ([x, y]) => [corpus.weights[x] ?? 0, corpus.weights[y] ?? 0] as const,
  );
  const kinProduct = KIN * kin.reduce((sum, [x, y]) => sum + x * y, 0);
  const withKin = (meeting: Meeting): number =>
    meeting.norm === 0 ? 0 : Math.min(1, meeting.cosine + kinProduct / meeting.norm);
  const information = all.weight + KIN * kin.reduce((sum, [x, y]) => sum + Math.min(x, y), 0);
  return {
    alignment,
    titlesMeet: bothHaveText && a.words.hasTitle && b.words.hasTitle ? withKin(titles) : undefined,
    words: withKin(all),
    plainWords: Math.max(all.plain, titles.plain),
    title: withKin(titles) * titleTrust,
    contained: Math.min(1, information / few),
    sizes: few / many,
    information,
    sharedWords: all.shared,
    leftWords: a.words.all.length,
    rightWords: b.words.all.length,
    shorterIsLeft,
    numberContrast: all.leftNumbers > 0 && all.rightNumbers > 0,
    swapped: titles.leftRarest >= RARE && titles.rightRarest >= RARE,
    nameContrast: hasOther(a.words.names, b.words.all) && hasOther(b.words.names, a.words.all),
    concepts: {
      subject: agreement(a, b, "subject", corpus),
      group: agreement(a, b, "group", corpus),
      activity: agreement(a, b, "activity", corpus),
    },
    organisation: knowsOrganisations ? organisations.degree : undefined,
    sharedOrganisations: organisations.shared.map((name) => name.label),
    need: a.fields.needs.length > 0 && b.fields.needs.length > 0 ? sharedNeeds.length > 0 : undefined,
    sharedNeeds,
    heading:
      a.words.heading === "" || b.words.heading === "" ? undefined : a.words.heading === b.words.heading,
    beneficiary: !knowsBeneficiaries ? undefined : anyRegional ? 1 : beneficiaries.degree > 0 ? 1 : 0,
    sharedBeneficiaries: beneficiaries.shared.map((name) => name.label),
    bothRegional: a.fields.regional && b.fields.regional,
    oneRegional: a.fields.regional !== b.fields.regional,
    ...periods(a.fields, b.fields),
    money: sameMoney(a.row, b.row),
    reference:
      a.fields.reference === undefined || b.fields.reference === undefined
        ? undefined
        : a.fields.reference === b.fields.reference,
    instrument:
      a.fields.instrument === undefined || b.fields.instrument === undefined
        ? undefined
        : a.fields.instrument === b.fields.instrument,
    followUp: follows(a.row, b.row) || follows(b.row, a.row),
    version: compareMarks(a.words.marks, b.words.marks),
  };
}

interface Meeting {
  readonly cosine: number;
  readonly plain: number;
  readonly norm: number;
  readonly weight: number;
  readonly shared: number;
  readonly leftNumbers: number;
  readonly rightNumbers: number;
  /** Weight of the most telling word of one side only. */
  readonly leftRarest: number;
  readonly rightRarest: number;
}

/** Walks two sorted lists of word numbers. */
function meet(left: Int32Array, right: Int32Array, corpus: Corpus): Meeting {
  let i = 0;
  let j = 0;
  let shared = 0;
  let weight = 0;
  let common = 0;
  let leftSquare = 0;
  let rightSquare = 0;
  let leftNumbers = 0;
  let rightNumbers = 0;
  let leftRarest = 0;
  let rightRarest = 0;
  let numbersCommon = 0;
  let numbersLeft = 0;
  let numbersRight = 0;
  const { weights, numeric } = corpus;
  while (i < left.length || j < right.length) {
    const x = i < left.length ? (left[i] ?? 0) : Number.MAX_SAFE_INTEGER;
    const y = j < right.length ? (right[j] ?? 0) : Number.MAX_SAFE_INTEGER;
    const id = Math.min(x, y);
    const own = weights[id] ?? 0;
    const square = own * own;
    if (x === id) {
      leftSquare += square;
      i++;
    }
    if (y === id) {
      rightSquare += square;
      j++;
    }
    if (numeric[id] === 1) {
      if (x === id) numbersLeft += square;
      if (y === id) numbersRight += square;
      if (x === y) numbersCommon += square;
    }
    if (x === y) {
      shared++;
      weight += own;
      common += square;
    } else {
      if (x === id) leftRarest = Math.max(leftRarest, own);
      else rightRarest = Math.max(rightRarest, own);
      if (numeric[id] === 1) {
        if (x === id) leftNumbers++;
        else rightNumbers++;
      }
    }
  }
  const norm = Math.sqrt(leftSquare * rightSquare);
  const plainNorm = Math.sqrt(
    Math.max(0, leftSquare - numbersLeft) * Math.max(0, rightSquare - numbersRight),
  );
  return {
    norm,
    cosine: norm === 0 ? 0 : common / norm,
    plain: plainNorm < 1e-9 ? 0 : Math.min(1, (common - numbersCommon) / plainNorm),
    weight,
    shared,
    leftNumbers,
    rightNumbers,
    leftRarest,
    rightRarest,
  };
}

function agreement(a: PreparedRow, b: PreparedRow, family: ConceptFamily, corpus: Corpus): ConceptAgreement {
  const left = a.words.concepts[family];
  const right = b.words.concepts[family];
  if (left.length === 0 || right.length === 0)
    return { shared: [], degree: undefined, contrast: false, oneSided: left.length !== right.length };
  const shared = left.filter((id) => right.includes(id));
  const mass = (ids: readonly number[]): number =>
    ids.reduce((sum, id) => sum + (corpus.weights[id] ?? 0), 0);
  const few = Math.min(mass(left), mass(right));
  // Drugs in schools and extremism in schools share the schools only.
  const contrast =
    family === "subject"
      ? !a.words.subjectFromHeading &&
        !b.words.subjectFromHeading &&
        shared.length < left.length &&
        shared.length < right.length
      : shared.length === 0;
  // A subject or activity that half of the table has in common says little.
  const telling = shared.reduce((most, id) => Math.max(most, corpus.weights[id] ?? 0), 0) / CONCEPT_WEIGHT;
  return {
    shared,
    degree: few === 0 ? 0 : (mass(shared) / few) * Math.min(1, 0.15 + telling * 1.15),
    contrast,
    oneSided: false,
  };
}

function hasOther(names: Int32Array, words: Int32Array): boolean {
  return names.some((name) => !words.includes(name));
}

function periods(
  a: RowFields,
  b: RowFields,
): Pick<Comparison, "period" | "commonDays" | "spanDays" | "gapDays"> {
  if (a.start === undefined || b.start === undefined || a.end === undefined || b.end === undefined) {
    return { period: undefined, commonDays: 0, spanDays: 0, gapDays: 0 };
  }
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1);
  const shorter = Math.min(a.end - a.start, b.end - b.start) + 1;
  const gap = Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end) - 1);
  return {
    period: common / shorter,
    commonDays: common,
    spanDays: Math.max(a.end, b.end) - Math.min(a.start, b.start) + 1,
    gapDays: gap,
  };
}

function sameMoney(a: ComparableRow, b: ComparableRow): boolean | undefined {
  if (a.money === undefined || b.money === undefined || a.money.currency !== b.money.currency)
    return undefined;
  if (a.money.minor === 0n && b.money.minor === 0n) return undefined;
  return a.money.minor === b.money.minor;
}

function follows(a: ComparableRow, b: ComparableRow): boolean {
  return a.followUpOf !== undefined && a.followUpOf !== "" && a.followUpOf === b.id;
}
