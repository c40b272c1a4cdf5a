// Tests over the text of one cell: what is wrong with it and what would be right. Layer: domain/validation.
import type { MessageParams } from "../message";
import { startsLikeFormula } from "../sheet/literal";
import type { TextTest } from "./ruleTypes";

/** What a test found: the piece in question, and the whole text as it should be where that is known. */
export interface TextHit {
  readonly found: string;
  readonly instead?: string;
  /** true: nothing but typing is changed, so that it may be written without asking. */
  readonly safe?: boolean;
  readonly confidence?: number;
  readonly params?: MessageParams;
}

/** What a text test may look at besides the text. */
export interface TextContext {
  /** Shortest and longest text the column allows. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Known acronyms in their official writing, for marks glued to them. */
  readonly acronyms: ReadonlySet<string>;
  /** Misspellings of official names, folded to lower case, with what they stand for. */
  readonly misspellings: ReadonlyMap<string, string>;
  /** Official names that carry "Kosovo" without asterisk. */
  readonly kosovoNames: readonly string[];
}

type Test = (text: string, context: TextContext) => TextHit | null;

/** Misspellings of the field's key terms that no list carries (domain notes F4, seeds). */
export const MISSPELT: readonly (readonly [RegExp, string])[] = [
  [/\bEMPIACT/g, "EMPACT"],
  [/\bSerous\b/g, "Serious"],
  [/\bCLIC\b/g, "CILC"],
  [/\bWBCSci\b|\bWBCSCI\b|\bWBCsci\b/g, "WBCSCi"],
  [/\bWBBS\b|\bWBSi\b|\bWBBSI\b/g, "WBBSi"],
  [/\bWBCTI\b/g, "WBCTi"],
  [/\bSEEFFEN\b/g, "SEEFEN"],
  [/\bSEEPAg\b/g, "SEEPAG"],
  [/\bOMik\b/g, "OMiK"],
  [/\b(T|t)argetted\b/g, "$1argeted"],
  [/\b(T|t)errortisms?\b/g, "$1errorism"],
  [/\bOperative Procedures\b/g, "Operating Procedures"],
  [/\bEuropean Neighborhood\b/g, "European Neighbourhood"],
  [/\b(S|s)trenghten/g, "$1trengthen"],
  [/\b(C|c)apacity[ -]buidling\b/g, "$1apacity-building"],
  [/\b(G|g)overnement\b/g, "$1overnment"],
  [/\b(T|t)raficking\b/g, "$1rafficking"],
  [/\bIPB (?=I{1,3}\b)/g, "IPA "],
];

/** Latin letters that look like Cyrillic ones, for words that mix both scripts. */
const CYRILLIC_TO_LATIN: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  ј: "j",
  ѕ: "s",
  і: "i",
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
  Ј: "J",
  Ѕ: "S",
  І: "I",
};
const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CYRILLIC_TO_LATIN).map(([cyrillic, latin]) => [latin, cyrillic]),
);

const PLACEHOLDER_CELL =
  /^\s*(?:t\.?b\.?[cdan]\.?|n\/?a|n\. ?a\.|none|nil|unknown|\?+|x{2,}|-+|–|—|\.{2,}|to be (?:confirmed|determined|decided|added)|partners?)\s*$/i;
const PLACEHOLDER_PART =
  /\(?\b(?:tbc|tbd|tba)\b\.?\)?|\?{2,}|\bx{3,}\b|\bto be (?:confirmed|determined|decided|added)\b/i;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;
const PHONE = /(?:\+|\b00)\d{2,3}[\s/().-]*\d(?:[\s/().-]*\d){5,}/;
const TITLED_NAME = /\b(?:Mr|Mrs|Ms|Dr|Prof|Col|Gen|Maj|Capt)\.?\s+\p{Lu}\p{Ll}+/u;
const ORDINAL = /\b(\d{1,2})(st|nd|rd|th)\b/g;
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DAY_OF_MONTH = new RegExp(`\\b(\\d{1,2}) (${MONTHS})\\b`, "g");
const DAYS: Readonly<Record<string, number>> = {
  February: 29,
  April: 30,
  June: 30,
  September: 30,
  November: 30,
};

const replaced = (text: string, found: string, by: string): string => text.split(found).join(by);

function ordinalEnd(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return day % 10 === 1 ? "st" : day % 10 === 2 ? "nd" : day % 10 === 3 ? "rd" : "th";
}

function quotedAt(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const plain = (before.match(/"/g) ?? []).length % 2 === 1;
  return (
    plain ||
    before.lastIndexOf("“") > before.lastIndexOf("”") ||
    before.lastIndexOf("„") > Math.max(before.lastIndexOf("“"), before.lastIndexOf("”"))
  );
}

/** One line, one blank between words: no leading, trailing, double or invisible blanks. Line breaks stay. */
export function tidySpaces(text: string): string {
  return text
    .replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD/g, "")
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000 ]+/g, " ").trim())
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

export const TEXT_TESTS = {
  misspelling: (text, context) => {
    let fixed = text;
    let found = "";
    for (const [pattern, by] of MISSPELT) {
      pattern.lastIndex = 0;
      const match = pattern.exec(fixed);
      if (!match) continue;
      found ||= match[0];
      fixed = fixed.replace(pattern, by);
    }
    for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []) {
      const right = context.misspellings.get(word.toLowerCase());
      if (right === undefined || right === word) continue;
      found ||= word;
      fixed = fixed.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(word)}(?![\\p{L}\\p{N}])`, "gu"),
        right,
      );
    }
    return found === "" ? null : { found, instead: fixed, safe: true, confidence: 0.95 };
  },

  gluedMark: (text, context) => {
    const raised = /(\p{L}{2,})[¹²³⁴⁵⁶⁷⁸⁹⁰]+/u.exec(text);
    if (raised)
      return { found: raised[0], instead: text.replace(/(\p{L}{2,})[¹²³⁴⁵⁶⁷⁸⁹⁰]+/gu, "$1"), confidence: 0.8 };
    for (const match of text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}[\p{L}]{2,})(\d{1,2})(?![\p{L}\p{N}])/gu)) {
      const [found, word] = match;
      if (word !== undefined && (context.acronyms.has(word) || word === "EMPIACT")) {
        return { found, instead: replaced(text, found, word), confidence: 0.8 };
      }
    }
    return null;
  },

  lookAlike: (text) => {
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const word = match[0];
      const right = lookAlikeWord(word);
      if (right !== undefined) return { found: word, instead: replaced(text, word, right), confidence: 0.9 };
    }
    return null;
  },

  spaces: (text) => {
    const tidy = tidySpaces(text);
    return tidy === text.replace(/\r\n?/g, "\n") || tidy === ""
      ? null
      : { found: text, instead: tidy, safe: true, confidence: 1 };
  },

  debris: (text) => {
    const match = /<\/?[a-z][^<>]*>|&(?:nbsp|amp|lt|gt|quot|apos|#\d{2,4});|\uFFFD/i.exec(text);
    if (!match) return null;
    const clean = text
      .replace(/<br\s*\/?>|<\/(?:p|li|div|tr)>/gi, "\n")
      .replace(/<\/?[a-z][^<>]*>/gi, "")
      .replace(/&nbsp;/gi, " ")
      .replace(/&lt;/gi, "<")
      .replace(/&gt;/gi, ">")
      .replace(/&quot;/gi, '"')
      .replace(/&apos;|&#39;/gi, "'")
      .replace(/&amp;/gi, "&");
    const lost = clean.includes("\uFFFD") || /&#\d/.test(clean);
    return lost
      ? { found: match[0] }
      : { found: match[0], instead: tidySpaces(clean), safe: true, confidence: 0.95 };
  },

  formulaStart: (text) => {
    if (!startsLikeFormula(text) || /^\s*'/.test(text) || /^\s*#/.test(text)) return null;
    // A list of lines that begin with "- " is how outputs are written; the columns are text, so it stays as it is.
    if (/^\s*-\s+\S/.test(text)) return null;
    const rest = text.replace(/^[\s=+\-@＝＋－＠]+/, "");
    return rest === "" ? { found: text } : { found: text.trim().charAt(0), instead: rest, confidence: 0.7 };
  },

  doubledWord: (text) => {
    const doubled = /(?<![\p{L}\p{N}])(\p{L}{2,}) \1(?![\p{L}\p{N}])/iu.exec(text);
    if (doubled && !/^(that|had|very|so|bla)$/i.test(doubled[1] ?? "")) {
      return { found: doubled[0], instead: text.replace(doubled[0], doubled[1] ?? ""), confidence: 0.8 };
    }
    const initiative = /\bRAI initiative\b/i.exec(text);
    if (initiative)
      return { found: initiative[0], instead: replaced(text, initiative[0], "RAI"), confidence: 0.8 };
    const opened = unbalanced(text);
    return opened === "" ? null : { found: opened };
  },

  tooShort: (text, context) =>
    context.minLength !== undefined && text.trim().length < context.minLength
      ? { found: text, params: { min: context.minLength } }
      : null,

  severalNeeds: (text) => {
    const items = text.match(/(?:^|\n)\s*(?:[-•*·]|\(?[a-z0-9]{1,2}[.)])\s+\S/g) ?? [];
    return items.length >= 2 ? { found: text, params: { count: items.length } } : null;
  },

  placeholder: (text) => {
    if (PLACEHOLDER_CELL.test(text)) return { found: text.trim() };
    const part = PLACEHOLDER_PART.exec(text);
    return part ? { found: part[0] } : null;
  },

  personalData: (text) => {
    const match = personalMatch(text);
    return match ? { found: match[0] } : null;
  },

  tooLong: (text, context) => {
    const max = Math.min(context.maxLength ?? 32_767, 32_767);
    return text.length > max
      ? { found: `${text.slice(0, 40)}…`, params: { max, length: text.length } }
      : null;
  },

  kosovo: (text, context) => {
    let rest = text;
    for (const name of context.kosovoNames) rest = replaced(rest, name, "\u0000".repeat(name.length));
    const match = /(?<![\p{L}])Kosov[oa](?:\s+\*|(?!\*)(?!\p{L}))/iu.exec(rest);
    if (!match) return null;
    let fixed = "";
    let last = 0;
    for (const hit of rest.matchAll(/(?<![\p{L}])Kosov[oa](?:\s+\*|(?!\*)(?!\p{L}))/giu)) {
      fixed += `${text.slice(last, hit.index)}Kosovo*`;
      last = hit.index + hit[0].length;
    }
    fixed += text.slice(last);
    return {
      found: text.slice(match.index, match.index + match[0].length),
      instead: fixed,
      safe: true,
      confidence: 1,
    };
  },

  formerName: (text) => {
    const pattern =
      /(?:the )?former Yugoslav Republic of Macedonia|\bf\.?y\.?r\.?o\.?m\.?(?![\p{L}])|(?<!North )\bRepublic of Macedonia\b|(?<!North |of )\bMacedonia\b|\bMKD\b/giu;
    for (const match of text.matchAll(pattern)) {
      if (quotedAt(text, match.index)) continue;
      return {
        found: match[0],
        instead: `${text.slice(0, match.index)}North Macedonia${text.slice(match.index + match[0].length)}`,
        confidence: 0.9,
      };
    }
    return null;
  },

  oldConcept: (text) => {
    const match =
      /\bEU Policy Cycle\b|\bOrganised Crime Policy Cycle\b|\bEMCDDA\b|\bEASO\b|\bWBCSC\b(?!i)/i.exec(text);
    if (!match) return null;
    const now = {
      "eu policy cycle": "EMPACT",
      "organised crime policy cycle": "EMPACT",
      emcdda: "EUDA",
      easo: "EUAA",
      wbcsc: "WBCSCi",
    }[match[0].toLowerCase()];
    return now === undefined ? { found: match[0] } : { found: match[0], params: { now } };
  },

  impossibleDay: (text) => {
    for (const match of text.matchAll(ORDINAL)) {
      const day = Number(match[1]);
      const right = `${day}${ordinalEnd(day)}`;
      if (right !== match[0].toLowerCase())
        return { found: match[0], instead: replaced(text, match[0], right), confidence: 0.9 };
    }
    for (const match of text.matchAll(DAY_OF_MONTH)) {
      const day = Number(match[1]);
      if (day < 1 || day > (DAYS[match[2] ?? ""] ?? 31)) return { found: match[0] };
    }
    return null;
  },

  vaguePeriod: (text) => {
    const match =
      /\b(?:bi|semi)-?annual(?:ly)?\b|\b(?:beginning|start|middle|mid|end)(?: of|-)? ?(?:19|20)\d\d\b|\bQ[1-4](?:\s*[-–/]\s*Q?[1-4])?\b/i.exec(
        text,
      );
    return match ? { found: match[0] } : null;
  },

  referenceDate: (text) => {
    for (const { near, right } of REFERENCE_DATES) {
      const spot = near.exec(text);
      if (!spot) continue;
      const around = text.slice(Math.max(0, spot.index - 80), spot.index + spot[0].length + 80);
      const years = around.match(/\b(?:19|20)\d\d\b/g) ?? [];
      const [first] = years;
      if (first !== undefined && !years.some((year) => year === right.slice(0, 4)))
        return { found: first, params: { event: spot[0], right } };
    }
    return null;
  },

  danglingDash: (text) => {
    const match = /\d[\s)]*[-–—]\s*\)?\s*$|(?:^|\()\s*[-–—]\s*\d|\d\s*[-–—]\s*\)/.exec(text);
    return match ? { found: text } : null;
  },

  documentYear: (text) => {
    for (const match of text.matchAll(/\b(\d{4,5})\/(\d{2})\b/g)) {
      const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
      const years = (around.match(/\b20\d\d\b/g) ?? []).map((year) => year.slice(2));
      if (years.length > 0 && !years.includes(match[2] ?? ""))
        return { found: match[0], params: { year: `20${match[2] ?? ""}` } };
    }
    return null;
  },
} as const satisfies Record<TextTest, Test>;

/** Dates of events that plans refer to, from the IISG's own pages and documents (domain notes F5, DAT-12). */
const REFERENCE_DATES: readonly { readonly near: RegExp; readonly right: string }[] = [
  { near: /\bIISG Kick-?Off Conference\b/i, right: "2017-09-08" },
  { near: /\bIISG\b[^.]{0,40}\bendorsed\b|\bendorse[a-z]*\b[^.]{0,40}\bIISG\b/i, right: "2016-12-09" },
];

function lookAlikeWord(word: string): string | undefined {
  const latin = /[A-Za-z]/.test(word);
  const cyrillic = /[\u0400-\u04FF]/.test(word);
  if (latin && cyrillic) {
    const letters = [...word];
    const mostlyLatin = letters.filter((c) => /[A-Za-z]/.test(c)).length >= letters.length / 2;
    const map = mostlyLatin ? CYRILLIC_TO_LATIN : LATIN_TO_CYRILLIC;
    const foreign = mostlyLatin ? /[\u0400-\u04FF]/ : /[A-Za-z]/;
    return letters.map((c) => (foreign.test(c) ? (map[c] ?? c) : c)).join("");
  }
  if (!latin) return undefined;
  if (/^Mol$/.test(word)) return "MoI";
  if (/^IP[AB][I1l]{1,3}20\d\d$/.test(word)) return `IPA II ${word.slice(-4)}`;
  if (/^[A-Z]+0[A-Z]+$/.test(word) && /[A-Z]{2}/.test(word)) return word.replace(/0/g, "O");
  if (/^[A-Z]{2,}[l1][A-Z]+$/.test(word)) return word.replace(/[l1](?=[A-Z])/g, "I");
  if (/^[A-Z][a-z]+0[a-z]+$/.test(word)) return word.replace(/0/g, "o");
  if (/^[a-z]+1[a-z]+$/.test(word)) return word.replace(/1/g, "l");
  return undefined;
}

function unbalanced(text: string): string {
  const closes: Readonly<Record<string, string>> = { "(": ")", "[": "]" };
  const open: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c in closes) open.push(c);
    else if (c === ")" || c === "]") {
      const top = open.at(-1);
      if (top !== undefined && closes[top] === c) open.pop();
      // "a)" and "1)" open a list item, not a bracket.
      else if (!/(?:^|[\s(])[A-Za-z0-9]{1,2}$/.test(text.slice(Math.max(0, i - 3), i))) return c;
    }
  }
  return open[0] ?? "";
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The first e-mail address, telephone number or titled name in a text; undefined where there is none. */
export function personalDataIn(text: string): string | undefined {
  return personalMatch(text)?.[0];
}

function personalMatch(text: string): RegExpExecArray | null {
  return EMAIL.exec(text) ?? PHONE.exec(text) ?? TITLED_NAME.exec(text);
}
