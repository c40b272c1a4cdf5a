// Brings texts of the region to one form: case, diacritics, scripts, dashes, spaces, look-alike letters. Layer: domain/taxonomy (leaf).

/** Serbian and Macedonian Cyrillic as Latin; the digraphs follow the usual transliteration (lj, nj, dž, đ; kj, gj, dz). */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  ђ: "đ",
  е: "e",
  ж: "ž",
  з: "z",
  и: "i",
  ј: "j",
  к: "k",
  л: "l",
  љ: "lj",
  м: "m",
  н: "n",
  њ: "nj",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "ć",
  у: "u",
  ф: "f",
  х: "h",
  ц: "c",
  ч: "č",
  џ: "dž",
  ш: "š",
  ѓ: "gj",
  ќ: "kj",
  ѕ: "dz",
  ѐ: "e",
  ѝ: "i",
  й: "j",
  щ: "št",
  ъ: "a",
  ь: "",
  ю: "ju",
  я: "ja",
  ы: "y",
  э: "e",
};

/** Cyrillic letters that look like Latin ones, as people type them by mistake inside Latin words. */
const TWINS: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  ѕ: "s",
  і: "i",
  ј: "j",
  к: "k",
  м: "m",
  т: "t",
  в: "b",
  н: "h",
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
  Ѕ: "S",
  І: "I",
  Ј: "J",
};

const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
/** Letters that Unicode does not decompose. */
const SINGLE: Readonly<Record<string, string>> = {
  đ: "dj",
  ð: "d",
  ø: "o",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
};

export function hasCyrillic(text: string): boolean {
  return CYRILLIC_LETTER.test(text);
}

/** A word with both scripts in it: nearly always a slip of the keyboard. */
export function hasMixedScript(text: string): boolean {
  return (
    CYRILLIC_LETTER.test(text) &&
    text.split(/[^\p{L}]+/u).some((word) => CYRILLIC_LETTER.test(word) && LATIN_LETTER.test(word))
  );
}

/** Look-alike Cyrillic letters inside words with Latin letters become the Latin ones; pure Cyrillic words stay. */
export function unmixed(text: string): string {
  if (!hasMixedScript(text)) return text;
  return text.replace(/\p{L}+/gu, (word) =>
    CYRILLIC_LETTER.test(word) && LATIN_LETTER.test(word)
      ? [...word].map((letter) => TWINS[letter] ?? letter).join("")
      : word,
  );
}

/** Cyrillic as Latin letters with diacritics, letter by letter; capitals stay capitals. Other letters stay. */
export function toLatin(text: string): string {
  if (!CYRILLIC_LETTER.test(text)) return text;
  return [...text]
    .map((letter) => {
      const lower = letter.toLowerCase();
      const latin = CYRILLIC[lower];
      if (latin === undefined) return letter;
      return letter === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
    })
    .join("");
}

/**
 * One form for comparing: Latin script, lower case, no diacritics, đ as dj, all dashes and white space and punctuation as one
 * space. Folding twice changes nothing more.
 */
export function fold(text: string): string {
  return toLatin(unmixed(text.normalize("NFKC")))
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đðøłßæœıþ]/g, (letter) => SINGLE[letter] ?? letter)
    .replace(/['’`´ʼ]/g, "")
    .replace(/[^\p{L}\p{N}*]+/gu, " ")
    .trim();
}

/** Folded words only: the asterisk of a designation is left out too. */
export function foldWords(text: string): string {
  const folded = fold(text);
  return folded.includes("*") ? folded.replace(/\*/g, " ").replace(/ +/g, " ").trim() : folded;
}

/** Folded text in which letters that scanners confuse are one: l, i and 1; o and 0; rn and m. */
export function foldLookAlikes(folded: string): string {
  return folded
    .replace(/[li1|]/g, "l")
    .replace(/[o0]/g, "o")
    .replace(/rn/g, "m");
}

/** A text typed with Cyrillic letters that all look like Latin ones, read as Latin; undefined where one has no twin. */
export function readAsLatinLookAlike(text: string): string | undefined {
  if (!hasCyrillic(text)) return undefined;
  const letters = [...text].map((letter) => (CYRILLIC_LETTER.test(letter) ? TWINS[letter] : letter));
  return letters.includes(undefined) ? undefined : letters.join("");
}
