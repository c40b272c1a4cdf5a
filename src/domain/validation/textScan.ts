// One pass over a free text: could any text test find something, and the text's fingerprints. Nothing is allocated, so that a
// hundred thousand good texts cost little. Layer: domain/validation.
import type { TextTest } from "./ruleTypes";
import type { TextContext } from "./textTests";

/** Words (lower case) that make a closer look worth while, by the test that takes it. */
const HINTS: Readonly<Partial<Record<TextTest, readonly string[]>>> = {
  misspelling: [
    "empiact",
    "empiacts",
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
    "strenghtens",
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
  // Words of nothing but x as well: see `isOdd`.
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

/** Fingerprints of digits and words in their order are made up with the powers of this number. */
const POWER = 0x01000193;

/** Signs by what is done with them: letters of Latin and of other scripts, digits, and signs that are odd, plain, or looked at more closely. */
const LETTER = 0;
const DIGIT = 1;
const PLAIN = 2;
const ODD = 3;
const CLOSER = 4;
const FOREIGN = 5;
/** Signs above (Armenian and so on) count as plain: texts with them are looked at closely anyway. */
const END = 0x530;
const KINDS = new Uint8Array(END);
/**
 * Letters: 26 bits at random, the same for capitals and small letters, and 1 below them for the capitals of English; 0 for all other
 * signs. The letters of a word are added up, which is quick; words of the same letters in another order are taken for each other, so
 * a fingerprint only says which texts may be equal.
 */
const LETTERS = new Int32Array(END);
const CAPITALS = 63;
for (let code = 0; code < END; code++) {
  const sign = String.fromCharCode(code);
  const isLetter = (code < 128 || code >= 0xc0) && /\p{L}/u.test(sign);
  if (isLetter) LETTERS[code] = printOf(sign.toLowerCase().charCodeAt(0)) | (/[A-Z]/.test(sign) ? 1 : 0);
  KINDS[code] = isLetter
    ? code < 0x180
      ? LETTER
      : FOREIGN
    : code >= 48 && code <= 57
      ? DIGIT
      : " \n()[]-".includes(sign)
        ? CLOSER
        : code < 32 || "&<>@?+\u007f".includes(sign) || (code >= 128 && !isPlainSign(code))
          ? ODD
          : PLAIN;
}
/** The letters a word is made of; a word ends before any other sign. */
const IN_WORDS = LETTERS.map((print, code) => (KINDS[code] === LETTER ? print : 0));

/** Twenty-six bits at random, none of them CAPITALS. */
function printOf(code: number): number {
  let mixed = Math.imul(code + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed ^= mixed >>> 13;
  return mixed & ~CAPITALS;
}

/** Without their case: letter by letter where a word has more capitals than the bits for them can count. */
function wordPrint(text: string, start: number, end: number): number {
  let word = 0;
  for (let i = start; i < end; i++) word = (word + ((IN_WORDS[text.charCodeAt(i)] ?? 0) & ~CAPITALS)) | 0;
  return word;
}
/** Sixteen bits of a fingerprint. */
const short = (word: number): number => ((word >>> 6) ^ (word >>> 16)) & 0xffff;
const hashOf = (word: string): number => wordPrint(word, 0, word.length);

const NORTH = hashOf("north");
const KOSOVO = short(hashOf("kosovo"));
const MACEDONIA = short(hashOf("macedonia"));

/** The letter x; texts of one sign only stand for nothing. */
const X = hashOf("x");

/** "North", and no other word of its letters. */
const SMALL_N = 110;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export class TextScan {
  /**
   * Fingerprint of letters and digits; capitals, blanks and punctuation do not count. Digits count in their order, the letters between
   * two digits in any.
   */
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

  /**
   * Whether a test may find something; false is certain, but for words glued to a letter with a mark ("éMr"). Lengths are not looked at.
   * Sets `order` and `bag`.
   */
  isOdd(text: string): boolean {
    const length = text.length;
    const { marks } = this;
    const first = length === 0 ? 0 : text.charCodeAt(0);
    let odd = (length <= SHORT && mayBePlaceholder(text)) || mayBeFormula(first, text);
    let words = 0;
    let order = 0;
    let bag = 0;
    let last = 0;
    let lastStart = 0;
    let gap = 0;
    let number = -1;
    let depth = 0;
    // The two signs before; the text begins as after a line break.
    let before = 10;
    let beforeThat = 10;
    let i = 0;
    while (i < length) {
      let code = text.charCodeAt(i);
      let letter = code < END ? (IN_WORDS[code] ?? 0) : 0;
      if (letter !== 0) {
        // A word: its letters in a tight loop, then what it may mean.
        const start = i;
        let sum = 0;
        do {
          sum = (sum + letter) | 0;
          i++;
          code = i < length ? text.charCodeAt(i) : 10;
          letter = code < END ? (IN_WORDS[code] ?? 0) : 0;
        } while (letter !== 0);
        const letters = i - start;
        const capitals = sum & CAPITALS;
        const word = letters > CAPITALS ? wordPrint(text, start, i) : sum ^ capitals;
        if (isDigit(before) || isDigit(code)) odd = true;
        if (letters > CAPITALS || (capitals > 1 && capitals < letters && hidesL(text, start, i))) odd = true;
        const slot = short(word);
        const known = marks[slot] ?? 0;
        if (known !== 0) {
          words |= known;
          if (
            (known & HINT) !== 0 &&
            !(slot === KOSOVO && code === 42) &&
            !(
              slot === MACEDONIA &&
              last === NORTH &&
              gap === 1 &&
              (text.charCodeAt(lastStart) | 32) === SMALL_N
            )
          )
            odd = true;
          if ((known & MONTH) !== 0 && (number === 0 || number > 28)) odd = true;
        }
        if (word === last && gap === 1 && letters > 1) odd = true;
        if (letters > 2 && word === Math.imul(letters, X)) odd = true;
        order = (order + word) | 0;
        if (letters > 3) bag = (bag + Math.imul(word, word | 1)) | 0;
        last = word;
        lastStart = start;
        gap = 0;
        number = -1;
        before = 97;
        if (code !== 32) continue;
        // Most words are followed by a blank and the next word.
        gap = 1;
        beforeThat = before;
        before = 32;
        i++;
        continue;
      }
      gap++;
      const kind = code < END ? KINDS[code] : PLAIN;
      if (kind === DIGIT) {
        if (before >= 0x180) odd = true;
        number = isDigit(before) && number >= 0 ? number * 10 + (code - 48) : code - 48;
        if (before === 47 && isDigit(beforeThat)) odd = true;
        if (
          code === 48 &&
          before === 48 &&
          !isDigit(beforeThat) &&
          i + 2 < length &&
          isDigit(text.charCodeAt(i + 1)) &&
          text.charCodeAt(i + 2) >= 48
        )
          odd = true;
        order = (Math.imul(order, POWER) + code) | 0;
        bag = (bag + Math.imul(code, 0x9e3779b1)) | 0;
      } else if (kind === CLOSER) {
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
      } else if (kind === ODD) odd = true;
      else if (kind === FOREIGN) {
        odd = true;
        order = (order + (LETTERS[code] ?? 0)) | 0;
      } else if (code >= 128) {
        if (code === 0x2013 || code === 0x2014) {
          if (this.dashes) odd = true;
        } else if (!isPlainSign(code)) odd = true;
      }
      beforeThat = before;
      before = code;
      i++;
    }
    // Blanks at the end.
    if (length > 0 && before <= 32) odd = true;
    if (depth !== 0) odd = true;
    this.order = order;
    this.bag = bag;
    this.words = isDigit(first) ? words | STARTS_WITH_DIGIT : words;
    return odd;
  }
}

/** A sign at the beginning that Excel may take for a formula, an error or a sign of text. */
function mayBeFormula(first: number, text: string): boolean {
  return (
    (first === 45 && text.charCodeAt(1) !== 32) ||
    first === 43 ||
    first === 61 ||
    first === 64 ||
    first === 35 ||
    first === 39
  );
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
