// Turns the rows of one run into word numbers and weights. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { ABOUT_TRAINING, CONCEPTS } from "./lexicon";
import type { ConceptFamily } from "./lexicon";
import { stem } from "./stem";
import type { ComparableRow } from "./types";
import { versionMarks } from "./versions";
import type { VersionMarks } from "./versions";
import { FIELD_ACRONYMS, SET_PHRASES, STOP_WORDS } from "./wordLists";

/** Words of one field beyond this number are not compared; a 30,000-character text has about 4,500. */
export const MAX_WORDS = 1_200;
/** Two words of a two-word concept stand at most this many words apart. */
const CONCEPT_WINDOW = 5;
const SET_PHRASE_WEIGHT = 0.3;
/** Weight of the rarest concept; a word has 1. */
export const CONCEPT_WEIGHT = 0.6;

/** The words of one row. Word numbers are sorted and without repeats; they index `Corpus.weights`. */
export interface RowWords {
  /** Words of the title; of the text where there is no title. */
  readonly title: Int32Array;
  /** Words of title and text together. */
  readonly all: Int32Array;
  /** Heading that many rows share (an action's name above its outputs), folded; "" when the row has none. */
  readonly heading: string;
  readonly allMass: number;
  readonly concepts: Readonly<Record<ConceptFamily, readonly number[]>>;
  /** The subject is that of the heading above the row; it does not contrast with another row's. */
  readonly subjectFromHeading: boolean;
  /** Words written with a capital inside a sentence, sorted: names of rivers, towns, systems. */
  readonly names: Int32Array;
  readonly marks: VersionMarks;
  /** Key of the title's words in order, for telling how many rows share one title. */
  readonly titleKey: string;
  readonly hasTitle: boolean;
  readonly hasText: boolean;
  readonly cut: boolean;
}

export interface Corpus {
  readonly rows: readonly RowWords[];
  /** Weight of each word number: 1 for a rare telling word, near 0 for one that is everywhere. */
  readonly weights: Float64Array;
  /** Number of rows that have the word. */
  readonly counts: Int32Array;
  /** Stem of each word number, concepts as "family:code". */
  readonly stems: readonly string[];
  /** A word with digits in it, or a Roman number. */
  readonly numeric: Uint8Array;
  readonly titleCounts: ReadonlyMap<string, number>;
}

interface RawWord {
  readonly folded: string;
  readonly stem: string;
  /** Numbers of the term beginnings this word has. */
  readonly beginnings: readonly number[];
  readonly acronym: string | undefined;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Splits text into words as written. */
export function rawWords(text: string, most = MAX_WORDS): string[] {
  const words: string[] = [];
  for (const match of text.matchAll(WORD)) {
    if (words.length >= most) break;
    words.push(match[0]);
  }
  return words;
}

const termIndex = buildTermIndex();

function buildTermIndex(): { beginnings: string[]; concepts: { family: ConceptFamily; code: string; alternatives: number[][] }[] } {
  const beginnings: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = beginnings.length;
      numbers.set(term, number);
      beginnings.push(term);
    }
    return number;
  };
  const concepts = CONCEPTS.map((concept) => ({
    family: concept.family,
    code: concept.code,
    alternatives: concept.terms.map((term) => term.split("+").filter((part) => part !== "").map(numberOf)),
  }));
  return { beginnings, concepts };
}

/** By first two letters, so that a word is held against few beginnings. */
const beginningsByStart = (() => {
  const index = new Map<string, { term: string; whole: boolean; number: number }[]>();
  termIndex.beginnings.forEach((term, number) => {
    const whole = term.startsWith("=");
    const text = whole ? term.slice(1) : term;
    const start = text.slice(0, 2);
    const list = index.get(start) ?? [];
    list.push({ term: text, whole, number });
    index.set(start, list);
  });
  return index;
})();

const setPhrasesByStart = (() => {
  const index = new Map<string, { term: string; whole: boolean }[]>();
  for (const phrase of SET_PHRASES) {
    const whole = phrase.startsWith("=");
    const term = whole ? phrase.slice(1) : phrase;
    const list = index.get(term.slice(0, 2)) ?? [];
    list.push({ term, whole });
    index.set(term.slice(0, 2), list);
  }
  return index;
})();

function isSetPhrase(word: string): boolean {
  return (setPhrasesByStart.get(word.slice(0, 2)) ?? []).some(({ term, whole }) => (whole ? word === term : word.startsWith(term)));
}

const ROMAN_NUMBER = /^[IVX]+$/;

/** Digits anywhere, or a Roman number from II to XII. */
function isNumber(folded: string): boolean {
  return /\d/.test(folded) || /^(?:i{2,3}|iv|vi{1,3}|ix|xi{1,2})$/.test(folded);
}

/** Capitalised words after the first one; none where most words have capitals, as in headlines and in German. */
function properNames(raws: readonly string[]): string[] {
  const inside = raws.slice(1, 60);
  const capital = inside.filter((raw) => /^\p{Lu}/u.test(raw));
  return capital.length * 5 > inside.length * 2 ? [] : capital;
}

/** A column is a heading when its values stand on three rows each on average, while the other column tells the rows apart. */
function findHeadingColumn(rows: readonly ComparableRow[]): "title" | "text" | undefined {
  const both = rows.filter((row) => (row.title ?? "").trim() !== "" && (row.text ?? "").trim() !== "");
  if (both.length < 12 || both.length * 2 < rows.length) return undefined;
  const titles = new Set(both.map((row) => row.title)).size / both.length;
  const texts = new Set(both.map((row) => row.text)).size / both.length;
  if (titles <= 0.34 && texts >= 0.8) return "title";
  if (texts <= 0.34 && titles >= 0.8) return "text";
  return undefined;
}

function headingOf(row: ComparableRow, column: "title" | "text" | undefined): string {
  if (column === undefined || (row.title ?? "").trim() === "" || (row.text ?? "").trim() === "") return "";
  return rawWords(fold((column === "title" ? row.title : row.text) ?? "")).join(" ");
}

/** Builds the words of all rows; the result does not depend on the order of rows. */
export function buildCorpus(rows: readonly ComparableRow[], acronyms: ReadonlyMap<string, string>): Corpus {
  const longForms = collectAcronyms(rows, acronyms);
  const cache = new Map<string, RawWord>();
  const word = (raw: string): RawWord => {
    const known = cache.get(raw);
    if (known) return known;
    const folded = fold(raw);
    const made: RawWord = {
      folded,
      stem: stem(folded),
      beginnings: matchingBeginnings(folded),
      acronym: acronymOf(raw),
    };
    cache.set(raw, made);
    return made;
  };

  const ids = new Map<string, number>();
  const stems: string[] = [];
  const small: boolean[] = [];
  const numericFlags: boolean[] = [];
  const idOf = (text: string, isSmall: boolean, isNumeric: boolean): number => {
    let id = ids.get(text);
    if (id === undefined) {
      id = stems.length;
      ids.set(text, id);
      stems.push(text);
      small.push(isSmall);
      numericFlags.push(isNumeric);
    }
    return id;
  };
  const wordId = (known: RawWord): number => idOf(known.stem, isSetPhrase(known.folded), isNumber(known.folded));

  const headingColumn = findHeadingColumn(rows);
  const drafts = rows.map((written) => {
    const heading = headingOf(written, headingColumn);
    const row = heading === "" ? written : headingColumn === "title" ? { title: written.text ?? "", text: "" } : { title: written.title ?? "", text: "" };
    const titleRaw = rawWords(row.title ?? "", MAX_WORDS + 1);
    const textRaw = rawWords(row.text ?? "", MAX_WORDS + 1);
    const cut = titleRaw.length > MAX_WORDS || textRaw.length > MAX_WORDS;
    const read = (raws: readonly string[]): { ids: Set<number>; known: RawWord[] } => {
      const found = new Set<number>();
      const known: RawWord[] = [];
      for (const raw of raws.slice(0, MAX_WORDS)) {
        const one = word(raw);
        const long = one.acronym === undefined ? undefined : longForms.get(one.acronym);
        const parts = long === undefined ? [one] : long.split(" ").map(word);
        if (long !== undefined && known.length > 0) known.push(one);
        for (const part of parts) {
          known.push(part);
          if (part.folded === "" || STOP_WORDS.has(part.folded) || (part.folded.length < 2 && !/\d/.test(part.folded))) continue;
          found.add(wordId(part));
        }
      }
      return { ids: found, known };
    };
    const title = read(titleRaw);
    const text = read(textRaw);
    const names = properNames(titleRaw.length > 0 ? titleRaw : textRaw).flatMap((raw) => {
      const one = word(raw);
      const expanded = one.acronym !== undefined && longForms.has(one.acronym);
      return expanded || STOP_WORDS.has(one.folded) || isSetPhrase(one.folded) || ROMAN_NUMBER.test(raw) ? [] : [wordId(one)];
    });
    const titleFolded = titleRaw.map((raw) => word(raw).folded);
    return {
      title: title.ids.size > 0 ? title.ids : text.ids,
      text: text.ids,
      names,
      known: [...title.known, ...text.known],
      headingKnown: heading === "" ? [] : read(rawWords((headingColumn === "title" ? written.title : written.text) ?? "", MAX_WORDS)).known,
      heading,
      marks: versionMarks(titleRaw, titleFolded, row.title ?? ""),
      titleKey: titleFolded.join(" "),
      hasTitle: title.ids.size > 0,
      hasText: text.ids.size > 0,
      cut,
    };
  });

  const counts: number[] = [];
  for (const draft of drafts) {
    for (const id of new Set([...draft.title, ...draft.text])) counts[id] = (counts[id] ?? 0) + 1;
  }
  const merged = mergeMisspellings(stems, counts, numericFlags);
  const resolve = (id: number): number => merged[id] ?? id;

  const ownWords = stems.length;
  const conceptIds = termIndex.concepts.map((concept) => idOf(`${concept.family}:${concept.code}`, false, false));
  const titleCounts = new Map<string, number>();
  const finalCounts = new Int32Array(stems.length);
  const withConcepts = drafts.map((draft) => {
    // A subject that only the heading names is the row's subject too; its kind of activity is not.
    const own = conceptsOf(draft.known);
    const fromHeading = conceptsOf(draft.headingKnown).filter((index) => termIndex.concepts[index]?.family === "subject");
    const hasOwn = own.some((index) => termIndex.concepts[index]?.family === "subject");
    const concepts = hasOwn ? own : [...own, ...fromHeading];
    for (const index of concepts) {
      const id = conceptIds[index] ?? 0;
      finalCounts[id] = (finalCounts[id] ?? 0) + 1;
    }
    const title = new Set([...draft.title].map(resolve));
    const all = new Set(title);
    for (const id of draft.text) all.add(resolve(id));
    for (const id of all) finalCounts[id] = (finalCounts[id] ?? 0) + 1;
    if (draft.hasTitle) titleCounts.set(draft.titleKey, (titleCounts.get(draft.titleKey) ?? 0) + 1);
    return { draft, title, all, concepts, subjectFromHeading: !hasOwn && fromHeading.length > 0 };
  });

  const weights = new Float64Array(stems.length);
  const population = Math.max(rows.length, 100);
  for (let id = 0; id < stems.length; id++) {
    const count = finalCounts[id] ?? 0;
    if (count === 0) continue;
    const rarity = Math.log(1 + population / count) / Math.log(1 + population);
    weights[id] = rarity * (id >= ownWords ? CONCEPT_WEIGHT : small[id] ? SET_PHRASE_WEIGHT : 1);
  }
  const mass = (list: Int32Array): number => list.reduce((sum, id) => sum + (weights[id] ?? 0), 0);

  return {
    rows: withConcepts.map(({ draft, title, all, concepts, subjectFromHeading }) => {
      const titleWords = Int32Array.from(title).sort();
      const allWords = Int32Array.from(all).sort();
      const family = (name: ConceptFamily): number[] =>
        concepts.filter((index) => termIndex.concepts[index]?.family === name).map((index) => conceptIds[index] ?? 0);
      return {
        title: titleWords,
        all: allWords,
        heading: draft.heading,
        allMass: mass(allWords),
        concepts: { subject: family("subject"), group: family("group"), activity: family("activity") },
        subjectFromHeading,
        names: Int32Array.from(new Set(draft.names.map(resolve))).sort(),
        marks: draft.marks,
        titleKey: draft.titleKey,
        hasTitle: draft.hasTitle,
        hasText: draft.hasText,
        cut: draft.cut,
      };
    }),
    weights,
    counts: finalCounts,
    stems,
    numeric: Uint8Array.from(numericFlags, (flag) => (flag ? 1 : 0)),
    titleCounts,
  };
}

/** The words of a text that name a concept, as written; "" when none does. */
export function namingWords(text: string, conceptId: number, corpus: Corpus): string {
  const concept = termIndex.concepts.find(({ family, code }) => corpus.stems[conceptId] === `${family}:${code}`);
  if (!concept) return "";
  const wanted = new Set(concept.alternatives.flat());
  const raws = rawWords(text);
  const beginningsOf = (raw: string): readonly number[] => matchingBeginnings(fold(raw));
  for (let i = 0; i < raws.length; i++) {
    const here = beginningsOf(raws[i] ?? "").filter((beginning) => wanted.has(beginning));
    if (here.length === 0) continue;
    if (concept.alternatives.some((alternative) => alternative.length === 1 && here.includes(alternative[0] ?? -1))) return raws[i] ?? "";
    const after = raws.slice(i, i + CONCEPT_WINDOW + 1);
    const last = after.findIndex((raw, place) => {
      if (place === 0) return false;
      const there = beginningsOf(raw);
      return concept.alternatives.some(([x, y]) => x !== undefined && y !== undefined && ((here.includes(x) && there.includes(y)) || (here.includes(y) && there.includes(x))));
    });
    if (last > 0) return after.slice(0, last + 1).join(" ");
  }
  return "";
}

function matchingBeginnings(folded: string): number[] {
  return (beginningsByStart.get(folded.slice(0, 2)) ?? [])
    .filter(({ term, whole }) => (whole ? folded === term : folded.startsWith(term)))
    .map(({ number }) => number);
}

/** Numbers of the concepts whose words stand in the row. */
function conceptsOf(known: readonly RawWord[]): number[] {
  const places = new Map<number, number[]>();
  known.forEach((one, place) => {
    for (const beginning of one.beginnings) {
      const list = places.get(beginning);
      if (list) list.push(place);
      else places.set(beginning, [place]);
    }
  });
  if (places.size === 0) return [];
  const found: number[] = [];
  termIndex.concepts.forEach((concept, index) => {
    if (concept.alternatives.some((alternative) => stands(alternative, places))) found.push(index);
  });
  const codeOf = (index: number): string => termIndex.concepts[index]?.code ?? "";
  return found.some((index) => ABOUT_TRAINING.has(codeOf(index))) ? found.filter((index) => codeOf(index) !== "training") : found;
}

function stands(alternative: readonly number[], places: ReadonlyMap<number, readonly number[]>): boolean {
  const [first, second] = alternative;
  if (first === undefined) return false;
  const firstPlaces = places.get(first);
  if (!firstPlaces) return false;
  if (second === undefined) return true;
  const secondPlaces = places.get(second);
  if (!secondPlaces) return false;
  let j = 0;
  for (const place of firstPlaces) {
    while (j < secondPlaces.length && (secondPlaces[j] ?? 0) < place - CONCEPT_WINDOW) j++;
    const other = secondPlaces[j];
    if (other !== undefined && other !== place && Math.abs(other - place) <= CONCEPT_WINDOW) return true;
    const next = secondPlaces[j + 1];
    if (next !== undefined && next !== place && Math.abs(next - place) <= CONCEPT_WINDOW) return true;
  }
  return false;
}

/** The acronym in a word written in capitals, without a plural "s"; folded. */
function acronymOf(raw: string): string | undefined {
  const match = /^(\p{Lu}{2,8})s?$/u.exec(raw) ?? /^(\p{Lu}\p{Ll}\p{Lu})s?$/u.exec(raw);
  return match ? fold(match[1] ?? "") : undefined;
}

/** Long forms that the caller knows, that the field uses, and that the texts themselves explain: "Words Written Out (WWO)". */
function collectAcronyms(rows: readonly ComparableRow[], given: ReadonlyMap<string, string>): Map<string, string> {
  const forms = new Map<string, string>(Object.entries(FIELD_ACRONYMS));
  for (const [short, long] of given) {
    const key = fold(short);
    const words = fold(long.replace(/[(,;].*$/s, ""));
    if (/^\p{L}+$/u.test(key) && isLongFormOf(words, key)) forms.set(key, words);
  }
  const explained = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const text of [row.title, row.text]) {
      if (text === undefined || !text.includes("(")) continue;
      for (const match of text.slice(0, 8_000).matchAll(/\((\p{Lu}[\p{Lu}\p{Ll}]{1,7})\)/gu)) {
        const short = acronymOf(match[1] ?? "");
        if (short === undefined) continue;
        const words = rawWords(text.slice(Math.max(0, (match.index ?? 0) - 120), match.index), 60).slice(-short.length);
        if (words.length === short.length && words.every((one, i) => fold(one).startsWith(short.charAt(i)))) {
          const set = explained.get(short) ?? new Set<string>();
          set.add(words.map((one) => fold(one)).join(" "));
          explained.set(short, set);
        }
      }
    }
  }
  for (const [short, longs] of explained) {
    const forms1 = new Set([...longs].map((long) => long.split(" ").map(stem).join(" ")));
    if (forms1.size === 1) forms.set(short, [...longs].sort()[0] ?? short);
  }
  return forms;
}

/** Whether the letters of the acronym stand in the long form in order, beginning with its first letter; notes do not pass. */
function isLongFormOf(long: string, short: string): boolean {
  if (long.charAt(0) !== short.charAt(0) || long.split(" ").length > 10) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}

/** Rare words of six letters and more that are one letter away from a more frequent one count as that word. */
function mergeMisspellings(stems: readonly string[], counts: readonly (number | undefined)[], numeric: readonly boolean[]): Int32Array {
  const merged = Int32Array.from(stems, (_, id) => id);
  const byShape = new Map<string, number[]>();
  const usable = (id: number): boolean => (stems[id] ?? "").length >= 6 && numeric[id] !== true;
  const shapes = (text: string): string[] => {
    const list = [text];
    for (let i = 0; i < text.length; i++) list.push(text.slice(0, i) + text.slice(i + 1));
    return list;
  };
  stems.forEach((text, id) => {
    if (!usable(id)) return;
    for (const shape of new Set(shapes(text))) {
      const list = byShape.get(shape);
      if (list) list.push(id);
      else byShape.set(shape, [id]);
    }
  });
  stems.forEach((text, id) => {
    if (!usable(id)) return;
    const own = counts[id] ?? 0;
    let best = id;
    for (const shape of shapes(text)) {
      for (const other of byShape.get(shape) ?? []) {
        const otherCount = counts[other] ?? 0;
        const otherText = stems[other] ?? "";
        if (other === id || otherText.charAt(0) !== text.charAt(0)) continue;
        const bestCount = counts[best] ?? 0;
        const better = otherCount > bestCount || (otherCount === bestCount && otherText < (stems[best] ?? ""));
        if (better && (otherCount > own || (otherCount === own && otherText < text))) best = other;
      }
    }
    merged[id] = best;
  });
  // One step only: a word that itself counts as another one does not pull further words along.
  return merged.map((target, id) => (merged[target] === target ? target : id));
}
