// Serbian Latin to Serbian Cyrillic for texts of the catalogue: what is no Serbian word stays as it is. Pure. Layer: i18n.
import type { Text, Texts } from "./catalogue";

const LETTERS: Readonly<Record<string, string>> = {
  a: "а",
  b: "б",
  c: "ц",
  č: "ч",
  ć: "ћ",
  d: "д",
  đ: "ђ",
  e: "е",
  f: "ф",
  g: "г",
  h: "х",
  i: "и",
  j: "ј",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  r: "р",
  s: "с",
  š: "ш",
  t: "т",
  u: "у",
  v: "в",
  z: "з",
  ž: "ж",
  lj: "љ",
  nj: "њ",
  dž: "џ",
};

/** Stems in which two letters meet at a seam ("|"), so that they are two letters in Cyrillic too. */
const SEAMS: readonly (readonly [before: string, after: string])[] = [
  "nad|živ",
  "od|živ",
  "od|žal",
  "pod|žanr",
  "in|jek",
  "kon|jug",
  "kon|junk",
  "van|jezi",
  "tan|jug",
].map((stem) => stem.split("|") as [string, string]);

/** Matches between the two letters of a seam. */
const SEAM = new RegExp(SEAMS.map(([before, after]) => `(?<=${before})(?=${after})`).join("|"), "giu");

/** Names and words of the program that users find on sheets, keys and in commands; longest first where one holds another. */
const KEPT = [
  "Source named, amount and status open",
  "Status / Timeline",
  "Expected outputs",
  "North Macedonia",
  "Partly secured",
  "Original text",
  "IISG Mapping",
  "Response ID",
  "iisg answer",
  "iisg check",
  "Who else",
  "Not stated",
  "„List“",
  "„Code“",
  "„Label“",
  "Change log",
  "Valid to",
  "Need ID",
  "Kosovo*",
  "y, n, l",
  "l, I, 1; O, 0",
  "(y)",
  "(n)",
  "(l)",
  "A; B",
  ": R,",
  "Anticipate",
  "Submissions",
  "Conflicts",
  "Rejected",
  "Decision",
  "Protect",
  "Prevent",
  "Respond",
  "Regional",
  "Comment",
  "official",
  "proposed",
  "Drivers",
  "Funding",
  "cycles",
  "Action",
  "Phase",
  "Mutes",
  "Enter",
  "Need",
  "keep",
  "take",
  "Esc",
] as const;

/** Acronyms that Serbian writes in Cyrillic; all others stay Latin. */
const ACRONYMS: Readonly<Record<string, string>> = { EU: "ЕУ", UN: "УН" };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const TOKENS = new RegExp(
  [
    String.raw`\{\w+\}`,
    ...KEPT.map((text) =>
      /^\w/.test(text) ? `(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])` : escaped(text),
    ),
    // Addresses, options of a command, endings of files.
    String.raw`https(?:://)?`,
    String.raw`--\w+`,
    String.raw`\.[a-z]{3,4}(?![\p{L}\p{N}])`,
    // Codes: letters and digits in one, "SC-AL-2024-007"; acronyms, with a Serbian ending after the hyphen.
    String.raw`[\p{Lu}\d]+(?:-[\p{Lu}\d]+)+(?![\p{L}\p{N}])`,
    String.raw`(?<acronym>\p{Lu}{2,}\d*)(?:-(?<ending>\p{Ll}+))?(?![\p{L}\p{N}])`,
    String.raw`Excel(?<case>u|a|om)?(?![\p{L}\p{N}])`,
    String.raw`(?<word>[\p{L}\p{N}]+)`,
  ].join("|"),
  "gu",
);

/** A Serbian text in Cyrillic; places such as `{count}`, codes, acronyms and names of the program stay as they are. */
export function toCyrillic(text: string): string {
  return text.replace(TOKENS, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Partial<Record<"acronym" | "ending" | "case" | "word", string>>;
    if (groups.acronym !== undefined) {
      const acronym = ACRONYMS[groups.acronym] ?? groups.acronym;
      return groups.ending === undefined ? acronym : `${acronym}-${cyrillicWord(groups.ending)}`;
    }
    if (groups.case !== undefined) return `Excel-${cyrillicWord(groups.case)}`;
    return groups.word === undefined ? token : cyrillicWord(groups.word);
  });
}

/** One word; a word with letters that Serbian does not have, or of letters and digits mixed, stays as it is. */
function cyrillicWord(word: string): string {
  if (/[qwxy\p{N}]/iu.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return word;
  return word
    .split(SEAM)
    .map((part) => part.replace(/dž|lj|nj|./giu, letterOf))
    .join("");
}

function letterOf(latin: string): string {
  const made = LETTERS[latin.toLowerCase()] ?? latin;
  return latin[0] === latin[0]?.toLowerCase() ? made : made.toUpperCase();
}

/** A whole catalogue in Cyrillic. */
export function cyrillicTexts(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]): [string, Text] => [
      key,
      typeof text === "string"
        ? toCyrillic(text)
        : (Object.fromEntries(
            Object.entries(text).map(([category, form]) => [category, toCyrillic(form)]),
          ) as unknown as Text),
    ]),
  );
}
