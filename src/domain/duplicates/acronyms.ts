// Acronyms and their long forms: given, known in the field, or explained by the texts themselves. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { stem } from "./stem";
import type { ComparableRow } from "./types";
import { FIELD_ACRONYMS, STOP_WORDS } from "./wordLists";
import { rawWords } from "./words";

/** The acronym in a word written in capitals, without a plural "s"; folded. */
export function acronymOf(raw: string): string | undefined {
  const match = /^(\p{Lu}{2,8})s?$/u.exec(raw) ?? /^(\p{Lu}\p{Ll}\p{Lu})s?$/u.exec(raw);
  return match ? fold(match[1] ?? "") : undefined;
}

/** Long forms that the caller knows, that the field uses, and that the texts themselves explain: "Words Written Out (WWO)". */
export function collectAcronyms(
  rows: readonly ComparableRow[],
  given: ReadonlyMap<string, string>,
): Map<string, string> {
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
        const words = rawWords(text.slice(Math.max(0, (match.index ?? 0) - 120), match.index), 60).slice(
          -short.length,
        );
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
  for (const [short, long] of formsInTable(rows, forms)) forms.set(short, long);
  return forms;
}

/** Shorter acronyms meet words by chance. */
const LEAST_LETTERS = 3;
const MOST_LETTERS = 5;

/**
 * Acronyms that nobody explains, whose words stand written out elsewhere in the table: "MUP" and "Ministarstvo unutrašnjih poslova".
 * Only where one run of words has these initials, and no other.
 */
function formsInTable(
  rows: readonly ComparableRow[],
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const titles = rows.map((row) => rawWords(row.title ?? row.text ?? "", 60));
  const wanted = new Map<string, Map<string, string>>();
  for (const words of titles) {
    // A title in capitals throughout has no acronyms to tell.
    if (words.filter((word) => acronymOf(word) !== undefined).length * 2 > words.length) continue;
    for (const raw of words) {
      const short = acronymOf(raw);
      if (
        short !== undefined &&
        short.length >= LEAST_LETTERS &&
        short.length <= MOST_LETTERS &&
        !known.has(short)
      )
        wanted.set(short, new Map());
    }
  }
  if (wanted.size === 0) return new Map();
  for (const words of titles) {
    const folded = words.map((word) => fold(word)).filter((word) => !STOP_WORDS.has(word));
    for (let i = 0; i + LEAST_LETTERS <= folded.length; i++) {
      let initials = "";
      for (let j = i; j < Math.min(folded.length, i + MOST_LETTERS); j++) {
        const word = folded[j] ?? "";
        if (word.length < 3) break;
        initials += word.charAt(0);
        const forms = wanted.get(initials);
        const run = folded.slice(i, j + 1);
        if (forms !== undefined && forms.size < 2) forms.set(run.map(stem).join(" "), run.join(" "));
      }
    }
  }
  return new Map(
    [...wanted].flatMap(([short, forms]): [string, string][] => {
      const [long] = [...forms.values()].sort();
      return forms.size === 1 && long !== undefined ? [[short, long]] : [];
    }),
  );
}

/** Whether the letters of the acronym stand in the long form in order, beginning with its first letter; notes do not pass. */
function isLongFormOf(long: string, short: string): boolean {
  if (long.charAt(0) !== short.charAt(0) || long.split(" ").length > 10) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}
