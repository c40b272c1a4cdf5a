// Finds the concepts of the lexicon in the words of a row. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { ABOUT_TRAINING, ACTING_WORDS, CONCEPTS } from "./lexicon";
import type { ConceptFamily } from "./lexicon";
import { rawWords } from "./words";

/** Two words of a two-word concept stand at most this many words apart. */
const CONCEPT_WINDOW = 5;

export const termIndex = buildTermIndex();

function buildTermIndex(): {
  beginnings: string[];
  concepts: { family: ConceptFamily; code: string; alternatives: number[][] }[];
} {
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
    alternatives: concept.terms.map((term) =>
      term
        .split("+")
        .filter((part) => part !== "")
        .map(numberOf),
    ),
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

/** The words of a text that name a concept, as written; "" when none does. */
export function namingWords(
  text: string,
  conceptId: number,
  corpus: { readonly stems: readonly string[] },
): string {
  const concept = termIndex.concepts.find(
    ({ family, code }) => corpus.stems[conceptId] === `${family}:${code}`,
  );
  if (!concept) return "";
  const wanted = new Set(concept.alternatives.flat());
  const raws = rawWords(text);
  const beginningsOf = (raw: string): readonly number[] => matchingBeginnings(fold(raw));
  for (let i = 0; i < raws.length; i++) {
    const here = beginningsOf(raws[i] ?? "").filter((beginning) => wanted.has(beginning));
    if (here.length === 0) continue;
    if (
      concept.alternatives.some(
        (alternative) => alternative.length === 1 && here.includes(alternative[0] ?? -1),
      )
    )
      return raws[i] ?? "";
    const after = raws.slice(i, i + CONCEPT_WINDOW + 1);
    const last = after.findIndex((raw, place) => {
      if (place === 0) return false;
      const there = beginningsOf(raw);
      return concept.alternatives.some(
        ([x, y]) =>
          x !== undefined &&
          y !== undefined &&
          ((here.includes(x) && there.includes(y)) || (here.includes(y) && there.includes(x))),
      );
    });
    if (last > 0) return after.slice(0, last + 1).join(" ");
  }
  return "";
}

export function matchingBeginnings(folded: string): number[] {
  return (beginningsByStart.get(folded.slice(0, 2)) ?? [])
    .filter(({ term, whole }) => (whole ? folded === term : folded.startsWith(term)))
    .map(({ number }) => number);
}

/**
 * What a word may stand for besides itself: kinds of activity and target groups it names on its own, and acting words of one
 * meaning; undefined for most words.
 */
export function kinOf(folded: string, beginnings: readonly number[]): readonly number[] | undefined {
  const found = beginnings.flatMap((beginning) => conceptsByBeginning.get(beginning) ?? []);
  for (const { term, whole, line } of actingByStart.get(folded.slice(0, 2)) ?? [])
    if ((whole ? folded === term : folded.startsWith(term)) && !found.includes(-1 - line))
      found.push(-1 - line);
  return found.length > 0 ? found : undefined;
}

/** Kinds of activity and target groups that one word names, by the number of its beginning. */
const conceptsByBeginning = (() => {
  const index = new Map<number, number[]>();
  termIndex.concepts.forEach(({ family, alternatives }, concept) => {
    if (family === "subject") return;
    for (const [only, second] of alternatives)
      if (only !== undefined && second === undefined) index.set(only, [...(index.get(only) ?? []), concept]);
  });
  return index;
})();

const actingByStart = (() => {
  const index = new Map<string, { term: string; whole: boolean; line: number }[]>();
  ACTING_WORDS.forEach((terms, line) => {
    for (const each of terms) {
      const whole = each.startsWith("=");
      const term = whole ? each.slice(1) : each;
      index.set(term.slice(0, 2), [...(index.get(term.slice(0, 2)) ?? []), { term, whole, line }]);
    }
  });
  return index;
})();

/** Numbers of the concepts whose words stand in the row. */
export function conceptsOf(known: readonly { readonly beginnings: readonly number[] }[]): number[] {
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
  return found.some((index) => ABOUT_TRAINING.has(codeOf(index)))
    ? found.filter((index) => codeOf(index) !== "training")
    : found;
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
