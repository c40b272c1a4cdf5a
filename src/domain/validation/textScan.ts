// One pass over a free text: could any text test find something, and the text's fingerprints. Nothing is allocated, so that a
// hundred thousand good texts cost little. Layer: domain/validation.
import type { TextTest } from "./ruleTypes";
import type { TextContext } from "./textTests";

/** Words (lower case) that make a closer look worth while, by the test that takes it. */
const HINTS: Readonly<Partial<Record<TextTest, readonly string[]>>> = {
  misspelling: [
    "empiact",
    "serous",
    "clic",
    "wbcsci",
    "wbbs",
    "wbsi",
    "wbbsi",
    "wbcti",
    "seeffen",
    "seepag",
    "omik",
    "targetted",
    "terrortism",
    "terrortisms",
    "operative",
    "neighborhood",
    "strenghten",
    "strenghtening",
    "strenghtened",
    "buidling",
    "governement",
    "governemental",
    "traficking",
    "ipb",
  ],
  lookAlike: ["mol"],
  doubledWord: ["rai"],
  placeholder: ["tbc", "tbd", "tba", "confirmed", "determined", "decided", "added"],
  personalData: ["mr", "mrs", "ms", "dr", "prof", "col", "gen", "maj", "capt"],
  kosovo: ["kosovo", "kosova"],
  formerName: ["yugoslav", "fyrom", "macedonia", "mkd", "f"],
  oldConcept: ["policy", "emcdda", "easo", "wbcsc"],
  vaguePeriod: [
    "annual",
    "annually",
    "biannual",
    "biannually",
    "semiannual",
    "semiannually",
    "beginning",
    "start",
    "middle",
    "mid",
    "end",
  ],
  referenceDate: ["iisg"],
};
/** Words of interest to rules over rows, as flags. */
export const WORD_PILLAR = 1;
export const WORD_PROGRAMME = 2;
/** The text begins with a digit. */
export const STARTS_WITH_DIGIT = 4;
const HINT = 64;
const MONTH = 128;
const WORDS: Readonly<Record<string, number>> = {
  pillar: WORD_PILLAR,
  crosspillar: WORD_PILLAR,
  interpillar: WORD_PILLAR,
  programme: WORD_PROGRAMME,
  funding: WORD_PROGRAMME,
};
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** Placeholders are short; texts up to this length are asked by the closer pattern. */
const SHORT = 18;
const SHORT_PLACEHOLDER =
  /^[^\p{L}]*$|^\s*(?:t\.?b\.?[cdan]|n\/?\.? ?a|none|nil|unknown|x{2,}|to be|partners?)/iu;

/** Fingerprints are sums of powers of this number, so that those of words make up that of the text. */
const POWER = 0x01000193;
const MOST_POWERS = 64;
const POWERS = new Int32Array(MOST_POWERS);
for (let i = 0, power = 1; i < MOST_POWERS; i++, power = Math.imul(power, POWER)) POWERS[i] = power;

function powerOf(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, POWER);
  return power;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, POWER) + word.charCodeAt(i)) | 0;
  return hash;
}
/** Sixteen bits of a fingerprint. */
const short = (hash: number): number => ((hash ^ (hash >>> 16)) & 0xffff) >>> 0;

const NORTH = hashOf("north");
const KOSOVO = short(hashOf("kosovo"));
const MACEDONIA = short(hashOf("macedonia"));

/** Signs by what is done with them: letters, digits, and signs that are odd, plain, or looked at more closely. */
const LETTER = 0;
const DIGIT = 1;
const PLAIN = 2;
const ODD = 3;
const CLOSER = 4;
const KINDS = new Uint8Array(0x180);
/** Letters in lower case (only those of English have another), 0 for all other signs. */
const SMALL = new Uint16Array(0x180);
for (let code = 0; code < KINDS.length; code++) {
  const lower = code | 32;
  const isLetter = (code < 128 && lower >= 97 && lower <= 122) || code >= 0xc0;
  if (isLetter) SMALL[code] = code < 128 ? lower : code;
  KINDS[code] = isLetter
    ? LETTER
    : code >= 48 && code <= 57
      ? DIGIT
      : " \n()[]-".includes(String.fromCharCode(code))
        ? CLOSER
        : code < 32 ||
            "&<>@?+\u007f".includes(String.fromCharCode(code)) ||
            (code >= 128 && !isPlainSign(code))
          ? ODD
          : PLAIN;
}

export class TextScan {
  /** Fingerprint of the letters and digits in their order; capitals, blanks and punctuation do not count. */
  order = 0;
  /** Fingerprint of the words in any order; words of three letters and less do not count. */
  bag = 0;
  /** Flags of the words of interest in the text. */
  words = 0;
  /** By sixteen bits of a word's fingerprint: the flags of the word, HINT and MONTH. */
  private readonly marks = new Uint8Array(1 << 16);
  private readonly breaks: boolean;
  private readonly dashes: boolean;

  constructor(tests: ReadonlySet<TextTest>, context: Pick<TextContext, "misspellings">) {
    const mark = (word: string, by: number): void => {
      const at = short(hashOf(word));
      this.marks[at] = (this.marks[at] ?? 0) | by;
    };
    for (const test of tests) for (const word of HINTS[test] ?? []) mark(word, HINT);
    if (tests.has("misspelling"))
      for (const word of context.misspellings.keys()) mark(/^[^-]*/.exec(word)?.[0] ?? word, HINT);
    for (const [name, flag] of Object.entries(WORDS)) mark(name, flag);
    for (const month of MONTHS) mark(month, MONTH);
    this.breaks = tests.has("severalNeeds");
    this.dashes = tests.has("danglingDash");
  }

  /** Whether a test may find something; false is certain. Lengths are not looked at. Sets `order` and `bag`. */
  isOdd(text: string): boolean {
    const length = text.length;
    let odd = length <= SHORT && mayBePlaceholder(text);
    let words = 0;
    let order = 0;
    let bag = 0;
    let last = 0;
    let gap = 0;
    let number = -1;
    let depth = 0;
    const { marks } = this;
    const first = length === 0 ? 0 : text.charCodeAt(0);
    if (
      (first === 45 && text.charCodeAt(1) !== 32) ||
      first === 43 ||
      first === 61 ||
      first === 64 ||
      first === 35 ||
      first === 39
    )
      odd = true;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      const kind = code < 0x180 ? KINDS[code] : PLAIN;
      if (kind === LETTER) {
        // A word: its letters in a tight loop, then what it may mean.
        const start = i;
        let word = 0;
        let capitals = 0;
        let next = code;
        let small = SMALL[code] ?? 0;
        do {
          if (next < 97) capitals++;
          word = (Math.imul(word, POWER) + small) | 0;
          i++;
          next = i < length ? text.charCodeAt(i) : 10;
          small = next < 0x180 ? (SMALL[next] ?? 0) : 0;
        } while (small !== 0);
        const letters = i - start;
        if (start > 0) {
          const before = text.charCodeAt(start - 1);
          if (before >= 48 && before <= 57) odd = true;
        }
        if (next >= 48 && next <= 57) odd = true;
        if (capitals > 1 && capitals < letters && hidesL(text, start, i)) odd = true;
        order =
          (Math.imul(order, letters < MOST_POWERS ? (POWERS[letters] ?? 0) : powerOf(letters)) + word) | 0;
        const slot = short(word);
        const known = marks[slot] ?? 0;
        if (word === last && gap === 1 && letters > 1) odd = true;
        if (
          (known & HINT) !== 0 &&
          !(slot === KOSOVO && next === 42) &&
          !(slot === MACEDONIA && last === NORTH && gap === 1)
        )
          odd = true;
        words |= known;
        if ((known & MONTH) !== 0 && (number === 0 || number > 28)) odd = true;
        if (letters > 2 && text.charCodeAt(i - 1) === 120 && text.charCodeAt(i - 2) === 120) odd = true;
        if (letters > 3) bag = (bag + Math.imul(word, word | 1)) | 0;
        last = word;
        gap = 0;
        number = -1;
        continue;
      }
      gap++;
      if (kind === DIGIT) {
        const before = i > 0 ? text.charCodeAt(i - 1) : 10;
        const beforeThat = i > 1 ? text.charCodeAt(i - 2) : 10;
        if (before >= 0x180) odd = true;
        number =
          before >= 48 && before <= 57 ? (number < 0 ? code - 48 : number * 10 + (code - 48)) : code - 48;
        if (before === 47 && beforeThat >= 48 && beforeThat <= 57) odd = true;
        if (
          code === 48 &&
          before === 48 &&
          !(beforeThat >= 48 && beforeThat <= 57) &&
          i + 2 < length &&
          text.charCodeAt(i + 1) >= 48 &&
          text.charCodeAt(i + 1) <= 57 &&
          text.charCodeAt(i + 2) >= 48
        )
          odd = true;
        order = (Math.imul(order, POWER) + code) | 0;
        bag = (bag + Math.imul(code, 0x9e3779b1)) | 0;
      } else if (kind === ODD) odd = true;
      else if (kind === CLOSER) {
        const before = i > 0 ? text.charCodeAt(i - 1) : 10;
        if (code === 32) {
          if (before === 32 || before === 10) odd = true;
        } else if (code === 10) {
          if (before === 32 || before === 10 || this.breaks) odd = true;
        } else if (code === 40 || code === 91) depth++;
        else if (code === 45) {
          if (this.dashes) odd = true;
        } else {
          depth--;
          if (depth < 0) odd = true;
        }
      } else if (code >= 128) {
        if (code === 0x2013 || code === 0x2014) {
          if (this.dashes) odd = true;
        } else if (!isPlainSign(code)) odd = true;
      }
      i++;
    }
    // Blanks at the end.
    if (length > 0 && text.charCodeAt(length - 1) <= 32) odd = true;
    if (depth !== 0) odd = true;
    this.order = order;
    this.bag = bag;
    this.words = first >= 48 && first <= 57 ? words | STARTS_WITH_DIGIT : words;
    return odd;
  }
}

/** Placeholders begin with one of a few letters, or have none at all. */
function mayBePlaceholder(text: string): boolean {
  const first = text === "" ? 0 : text.charCodeAt(0) | 32;
  const isOther =
    first >= 97 &&
    first <= 122 &&
    first !== 110 &&
    first !== 112 &&
    first !== 116 &&
    first !== 117 &&
    first !== 120;
  return !isOther && SHORT_PLACEHOLDER.test(text);
}

/** Whether a small l stands between capitals, where an I belongs. */
function hidesL(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i + 1 < end; i++)
    if (text.charCodeAt(i) === 108 && text.charCodeAt(i - 1) < 97 && text.charCodeAt(i + 1) < 97) return true;
  return false;
}

/** Dashes, quotation marks, the ellipsis, the bullet and the euro sign. */
function isPlainSign(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x2015) ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2022 ||
    code === 0x2026 ||
    code === 0x20ac ||
    code === 0xab ||
    code === 0xbb ||
    code === 0xb7
  );
}
