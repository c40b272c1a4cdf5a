// Words of a text: splitting, set phrases, numbers, names, misspellings. Layer: domain/duplicates.
import { SET_PHRASES } from "./wordLists";

/** Words of one field beyond this number are not compared; a 30,000-character text has about 4,500. */
export const MAX_WORDS = 1_200;

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

export function isSetPhrase(word: string): boolean {
  return (setPhrasesByStart.get(word.slice(0, 2)) ?? []).some(({ term, whole }) =>
    whole ? word === term : word.startsWith(term),
  );
}

export const ROMAN_NUMBER = /^[IVX]+$/;

/** Digits anywhere, or a Roman number from II to XII. */
export function isNumber(folded: string): boolean {
  return /\d/.test(folded) || /^(?:i{2,3}|iv|vi{1,3}|ix|xi{1,2})$/.test(folded);
}

/** Capitalised words after the first one; none where most words have capitals, as in headlines and in German. */
export function properNames(raws: readonly string[]): string[] {
  const inside = raws.slice(1, 60);
  const capital = inside.filter((raw) => /^\p{Lu}/u.test(raw));
  return capital.length * 5 > inside.length * 2 ? [] : capital;
}

/** In a large table the right spelling stands on three rows at least; this keeps the work in proportion to the words. */
const LARGE_VOCABULARY = 20_000;

/** Rare words of six letters and more that are one letter away from a more frequent one count as that word. */
export function mergeMisspellings(
  stems: readonly string[],
  counts: readonly (number | undefined)[],
  numeric: readonly boolean[],
): Int32Array {
  const merged = Int32Array.from(stems, (_, id) => id);
  const byShape = new Map<string, number[]>();
  const usable = (id: number): boolean => (stems[id] ?? "").length >= 6 && numeric[id] !== true;
  const shapes = (text: string): string[] => {
    const list = [text];
    for (let i = 0; i < text.length; i++) list.push(text.slice(0, i) + text.slice(i + 1));
    return list;
  };
  const leastRight = stems.length > LARGE_VOCABULARY ? 3 : 1;
  stems.forEach((text, id) => {
    if (!usable(id) || (counts[id] ?? 0) < leastRight) return;
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
        const better =
          otherCount > bestCount || (otherCount === bestCount && otherText < (stems[best] ?? ""));
        if (better && (otherCount > own || (otherCount === own && otherText < text))) best = other;
      }
    }
    merged[id] = best;
  });
  // One step only: a word that itself counts as another one does not pull further words along.
  return merged.map((target, id) => (merged[target] === target ? target : id));
}
