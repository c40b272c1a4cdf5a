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

const START = 0x811c9dc5 | 0;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function hashOf(word: string): number {
  let hash = START;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
}

const NORTH = hashOf("north");

export class TextScan {
  /** Fingerprint of the letters and digits in their order; capitals, blanks and punctuation do not count. */
  order = 0;
  /** Fingerprint of the words in any order; words of three letters and less do not count. */
  bag = 0;
  /** Flags of the words of interest in the text. */
  words = 0;
  private readonly hints = new Uint8Array(1 << 16);
  private readonly months = new Uint8Array(1 << 16);
  private readonly flags = new Uint8Array(1 << 16);
  private readonly kosovo = hashOf("kosovo") & 0xffff;
  private readonly macedonia = hashOf("macedonia") & 0xffff;
  private readonly breaks: boolean;
  private readonly dashes: boolean;

  constructor(tests: ReadonlySet<TextTest>, context: Pick<TextContext, "misspellings">) {
    for (const test of tests) for (const word of HINTS[test] ?? []) this.hints[hashOf(word) & 0xffff] = 1;
    if (tests.has("misspelling")) {
      for (const word of context.misspellings.keys())
        this.hints[hashOf(/^[^-]*/.exec(word)?.[0] ?? word) & 0xffff] = 1;
    }
    for (const [name, flag] of Object.entries(WORDS)) this.flags[hashOf(name) & 0xffff] = flag;
    for (const month of MONTHS) this.months[hashOf(month) & 0xffff] = 1;
    this.breaks = tests.has("severalNeeds");
    this.dashes = tests.has("danglingDash");
  }

  /** Whether a test may find something; false is certain. Lengths are not looked at. Sets `order` and `bag`. */
  isOdd(text: string): boolean {
    const length = text.length;
    let odd = length <= SHORT && SHORT_PLACEHOLDER.test(text);
    let words = 0;
    let order = START;
    let bag = 0;
    let word = START;
    let letters = 0;
    let last = 0;
    let gap = 0;
    let number = -1;
    let depth = 0;
    let before = 10;
    let beforeThat = 10;
    const { hints, flags, months } = this;
    const first = text.charCodeAt(0);
    if (
      (first === 45 && text.charCodeAt(1) !== 32) ||
      first === 43 ||
      first === 61 ||
      first === 64 ||
      first === 35 ||
      first === 39
    )
      odd = true;
    for (let i = 0; i <= length; i++) {
      const code = i < length ? text.charCodeAt(i) : 10;
      const lower = code | 32;
      const isAscii = code < 128 && lower >= 97 && lower <= 122;
      if (isAscii || (code >= 0xc0 && code < 0x180)) {
        const small = isAscii ? lower : code;
        if (before >= 48 && before <= 57) odd = true;
        if (letters === 0) word = START;
        word = step(word, small);
        order = step(order, small);
        letters++;
        if (isAscii && code < 97 && before === 108 && beforeThat >= 65 && beforeThat <= 90) odd = true;
      } else {
        if (letters > 0) {
          const slot = word & 0xffff;
          if (letters > 1 && word === last && gap === 1) odd = true;
          if (
            hints[slot] === 1 &&
            !(slot === this.kosovo && code === 42) &&
            !(slot === this.macedonia && last === NORTH && gap === 1)
          )
            odd = true;
          words |= flags[slot] ?? 0;
          if (months[slot] === 1 && (number === 0 || number > 28)) odd = true;
          if (letters === 3 && before === 120 && beforeThat === 120) odd = true;
          if (letters > 3) bag = (bag + Math.imul(word, word | 1)) | 0;
          last = word;
          letters = 0;
          gap = 0;
          number = -1;
        }
        gap++;
        if (code >= 48 && code <= 57) {
          const afterLetter = (before | 32) >= 97 && (before | 32) <= 122 && before < 128;
          if (afterLetter || before >= 0xc0) odd = true;
          number =
            before >= 48 && before <= 57 ? (number < 0 ? code - 48 : number * 10 + (code - 48)) : code - 48;
          if (before === 47 && beforeThat >= 48 && beforeThat <= 57) odd = true;
          if (
            code === 48 &&
            before === 48 &&
            !(beforeThat >= 48 && beforeThat <= 57) &&
            text.charCodeAt(i + 1) >= 48 &&
            text.charCodeAt(i + 1) <= 57 &&
            text.charCodeAt(i + 2) >= 48
          )
            odd = true;
          order = step(order, code);
          bag = (bag + Math.imul(code, 0x9e3779b1)) | 0;
        } else if (code === 32) {
          if (before === 32 || before === 10) odd = true;
        } else if (code === 10) {
          if (before === 32 || (before === 10 && i > 0 && i < length) || (this.breaks && i < length))
            odd = true;
        } else if (code === 40 || code === 91) depth++;
        else if (code === 41 || code === 93) {
          depth--;
          if (depth < 0) odd = true;
        } else if (
          code === 38 ||
          code === 60 ||
          code === 62 ||
          code === 64 ||
          code === 63 ||
          code === 43 ||
          code < 32 ||
          code === 127
        )
          odd = true;
        else if (code === 45 || code === 0x2013 || code === 0x2014) {
          if (this.dashes) odd = true;
        } else if (code >= 128 && !isPlainSign(code)) odd = true;
      }
      beforeThat = before;
      before = code;
    }
    if (depth !== 0) odd = true;
    this.order = order;
    this.bag = bag;
    this.words = first >= 48 && first <= 57 ? words | STARTS_WITH_DIGIT : words;
    return odd;
  }
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
