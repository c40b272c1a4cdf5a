// Turns the rows of one run into word numbers and weights. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { acronymOf, collectAcronyms } from "./acronyms";
import { conceptsOf, matchingBeginnings, kinOf, termIndex } from "./concepts";
import { withoutHeadings } from "./headings";
import type { ConceptFamily } from "./lexicon";
import { stem } from "./stem";
import type { ComparableRow } from "./types";
import { versionMarks } from "./versions";
import type { VersionMarks } from "./versions";
import { NUMERALS, STOP_WORDS } from "./wordLists";
import {
  isNumber,
  isSetPhrase,
  MAX_WORDS,
  mergeMisspellings,
  properNames,
  rawWords,
  ROMAN_NUMBER,
} from "./words";

const SET_PHRASE_WEIGHT = 0.3;
/** Weight of the rarest concept; a word has 1. */
export const CONCEPT_WEIGHT = 0.6;

/** The words of one row. Word numbers are sorted and without repeats; they index `Corpus.weights`. */
export interface RowWords {
  /** Words of the title; of the text where there is no title. */
  readonly title: Int32Array;
  /** Words of the title in their order, repeats kept; of the text where there is no title. */
  readonly order: Int32Array;
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
  /** Meanings that let one word stand for another, by word number (`kinOf`); undefined for most words. */
  readonly wordConcepts: readonly (readonly number[] | undefined)[];
}

interface RawWord {
  readonly folded: string;
  readonly stem: string;
  /** Numbers of the term beginnings this word has. */
  readonly beginnings: readonly number[];
  readonly acronym: string | undefined;
  readonly kin: readonly number[] | undefined;
}

/** "16GB" and "16 GB", "TX640" and "TX-640", "two" and "2" are the same words. */
function plainParts(one: RawWord, word: (raw: string) => RawWord): RawWord[] {
  const digits = NUMERALS.get(one.folded);
  if (digits !== undefined) return [word(digits)];
  const [, first, second] =
    /^(\d+)([a-z]{1,4})$/.exec(one.folded) ?? /^([a-z]{1,4})(\d{2,})$/.exec(one.folded) ?? [];
  return first === undefined || second === undefined ? [one] : [word(first), word(second)];
}

/** Builds the words of all rows; the result does not depend on the order of rows. */
export function buildCorpus(rows: readonly ComparableRow[], acronyms: ReadonlyMap<string, string>): Corpus {
  const longForms = collectAcronyms(rows, acronyms);
  // "MSS" is a plural typed in capitals.
  const longFormOf = (short: string): string | undefined =>
    longForms.get(short) ?? (short.endsWith("s") ? longForms.get(short.slice(0, -1)) : undefined);
  const cache = new Map<string, RawWord>();
  const word = (raw: string): RawWord => {
    const known = cache.get(raw);
    if (known) return known;
    const folded = fold(raw);
    const beginnings = matchingBeginnings(folded);
    const made: RawWord = {
      folded,
      stem: stem(folded),
      beginnings,
      kin: kinOf(folded, beginnings),
      acronym: acronymOf(raw),
    };
    cache.set(raw, made);
    return made;
  };

  const ids = new Map<string, number>();
  const stems: string[] = [];
  const small: boolean[] = [];
  const numericFlags: boolean[] = [];
  const wordConcepts: (readonly number[] | undefined)[] = [];
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
  const wordId = (known: RawWord): number => {
    const id = idOf(known.stem, isSetPhrase(known.folded), isNumber(known.folded));
    wordConcepts[id] ??= known.kin;
    return id;
  };

  const drafts = withoutHeadings(rows).map((row) => {
    const titleRaw = rawWords(row.title, MAX_WORDS + 1);
    const textRaw = rawWords(row.text, MAX_WORDS + 1);
    const cut = titleRaw.length > MAX_WORDS || textRaw.length > MAX_WORDS;
    const read = (raws: readonly string[]): { ids: Set<number>; order: number[]; known: RawWord[] } => {
      const found = new Set<number>();
      const order: number[] = [];
      const known: RawWord[] = [];
      for (const raw of raws.slice(0, MAX_WORDS)) {
        const one = word(raw);
        const long = one.acronym === undefined ? undefined : longFormOf(one.acronym);
        const parts = long === undefined ? plainParts(one, word) : long.split(" ").map(word);
        if (long !== undefined && known.length > 0) known.push(one);
        for (const part of parts) {
          known.push(part);
          if (
            part.folded === "" ||
            STOP_WORDS.has(part.folded) ||
            (part.folded.length < 2 && !/\d/.test(part.folded))
          )
            continue;
          const id = wordId(part);
          found.add(id);
          order.push(id);
        }
      }
      return { ids: found, order, known };
    };
    const title = read(titleRaw);
    const text = read(textRaw);
    const names = properNames(titleRaw.length > 0 ? titleRaw : textRaw).flatMap((raw) => {
      const one = word(raw);
      const expanded = one.acronym !== undefined && longFormOf(one.acronym) !== undefined;
      return expanded || STOP_WORDS.has(one.folded) || isSetPhrase(one.folded) || ROMAN_NUMBER.test(raw)
        ? []
        : [wordId(one)];
    });
    const firstRaw = (titleRaw.length > 0 ? titleRaw : textRaw)[0];
    const titleFolded = titleRaw.map((raw) => word(raw).folded);
    return {
      title: title.ids.size > 0 ? title.ids : text.ids,
      order: title.ids.size > 0 ? title.order : text.order,
      text: text.ids,
      names,
      firstWord: firstRaw === undefined || !/^\p{Lu}/u.test(firstRaw) ? undefined : wordId(word(firstRaw)),
      known: [...title.known, ...text.known],
      headingKnown: read(rawWords(row.heading)).known,
      heading: row.key,
      marks: versionMarks(titleRaw, titleFolded, row.title),
      titleKey: titleFolded.join(" "),
      hasTitle: title.ids.size > 0,
      hasText: text.ids.size > 0,
      cut,
    };
  });

  // The first word of a title is a name where other titles have it as a name inside.
  const innerNames = new Set(drafts.flatMap((draft) => draft.names));
  const counts: number[] = [];
  for (const draft of drafts) {
    if (draft.firstWord !== undefined && innerNames.has(draft.firstWord)) draft.names.push(draft.firstWord);
    for (const id of new Set([...draft.title, ...draft.text])) counts[id] = (counts[id] ?? 0) + 1;
  }
  const merged = mergeMisspellings(stems, counts, numericFlags);
  const resolve = (id: number): number => merged[id] ?? id;

  const ownWords = stems.length;
  const conceptIds = termIndex.concepts.map((concept) =>
    idOf(`${concept.family}:${concept.code}`, false, false),
  );
  const titleCounts = new Map<string, number>();
  const finalCounts = new Int32Array(stems.length);
  const withConcepts = drafts.map((draft) => {
    // A subject that only the heading names is the row's subject too; its kind of activity is not.
    const own = conceptsOf(draft.known);
    const fromHeading = conceptsOf(draft.headingKnown).filter(
      (index) => termIndex.concepts[index]?.family === "subject",
    );
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
        concepts
          .filter((index) => termIndex.concepts[index]?.family === name)
          .map((index) => conceptIds[index] ?? 0);
      return {
        title: titleWords,
        order: Int32Array.from(draft.order, resolve),
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
    wordConcepts,
  };
}
