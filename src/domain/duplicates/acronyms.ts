// Acronyms and their long forms: given, known in the field, or explained by the texts themselves. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { stem } from "./stem";
import type { ComparableRow } from "./types";
import { FIELD_ACRONYMS } from "./wordLists";
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
  return forms;
}

/** Whether the letters of the acronym stand in the long form in order, beginning with its first letter; notes do not pass. */
function isLongFormOf(long: string, short: string): boolean {
  if (long.charAt(0) !== short.charAt(0) || long.split(" ").length > 10) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}
