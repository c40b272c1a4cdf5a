// Reads a cell whose values come from a list: which terms are certain, what is wrong with the rest, and how the cell should read.
// Layer: domain/validation.
import { cellText, findTerm, isCoded, termOf, termsOf } from "../taxonomy/lookup";
import type { ListId, Proposal, Taxonomy, Term } from "../taxonomy/types";
import { LANGUAGES } from "../taxonomy/types";
import type { ListFinding } from "./ruleTypes";
import { splitNames } from "../taxonomy/splitNames";
import { askingSuggester, suggestFor as suggest } from "../taxonomy/suggest";
import { TEXT_TESTS, tidySpaces } from "./textTests";

/** One part of a cell that is not as it should be. */
export interface ListHit {
  readonly finding: ListFinding;
  readonly part: string;
  /** What the part should read; "" when it should go; undefined when nobody can say. */
  readonly instead?: string;
  readonly confidence: number;
  readonly safe: boolean;
  /** Names that are as good as each other. */
  readonly choices?: readonly string[];
}

export interface ListReading {
  readonly codes: readonly string[];
  readonly hits: readonly ListHit[];
  /** The whole cell as it should read, when every hit has an answer. */
  readonly instead?: string;
}

/** Below this nothing is proposed. */
const LEAST = 0.75;
/** From here on a proposal counts as recognised. */
const CERTAIN = 0.9;
const PLACEHOLDER =
  /^\(?(?:t\.?b\.?[cda]\.?|n\/?a|\?+|x{2,}|-+|–|unknown|partners?|others?|various|to be (?:confirmed|determined))\.?\)?$/i;
const ROLE =
  /\s*\((?:[^()]*(?:chair|presid|core activit|lead|coordinat|donor|implement|secretariat|unit|office|\d{4})[^()]*)\)\s*$|\b(?:[A-Z]{2,3} )?(?=[A-Z]{3,}\b)|\s+chairmanship(?:\s+\d{4})?$/i;
const SEEK_WORDS = /\bseek|\bsought\b|\bunfunded\b|\brequired\b|\bto be found\b/i;
const HAVE_WORDS =
  /\bavailable\b|\bsecured\b|\bfunded\b|\bwork programme\b|\bcore (?:funding|budget)\b|\bbudget\b/i;
const NAME_LISTS: ReadonlySet<ListId> = new Set<ListId>(["organisations", "institutions"]);

interface PartReading {
  readonly term?: Term;
  readonly hit?: ListHit;
  readonly text: string;
}

/** Reads the text of a non-empty cell. `several`: the column takes more than one value. */
export function readListCell(raw: string, list: ListId, several: boolean, taxonomy: Taxonomy): ListReading {
  const text = tidySpaces(raw);
  const whole = findTerm(taxonomy, list, text);
  if (
    whole !== undefined &&
    (text === whole.label || text === whole.code || text === cellText(list, whole))
  ) {
    const special = specialHit(text, whole, list);
    return special === undefined
      ? { codes: [whole.code], hits: [] }
      : { codes: [whole.code], hits: [special], ...wholeText(special) };
  }
  const mixed =
    list === "fundingStates"
      ? mixedState(text)
      : list === "statuses"
        ? twoStatuses(text, taxonomy)
        : undefined;
  if (mixed) return { codes: [], hits: [mixed] };
  const parts = (whole !== undefined ? [text] : splitCell(text, list, taxonomy)).map((part) =>
    readPart(part, list, taxonomy),
  );
  return assemble(parts, several, list, text);
}

/** The codes of a cell that holds nothing but these texts, each once, put together as they should be: "A; B". Else undefined. */
export function codesOfTexts(raw: string, texts: ReadonlyMap<string, string>): readonly string[] | undefined {
  const codes: string[] = [];
  for (let from = 0, end = 0; end >= 0; from = end + 2) {
    end = raw.indexOf("; ", from);
    const code = texts.get(end < 0 ? raw.slice(from) : raw.slice(from, end));
    if (code === undefined || codes.includes(code)) return undefined;
    codes.push(code);
  }
  return codes;
}

/** The texts and codes of a list that stand for one term without any doubt, with the code of that term. */
export function officialTexts(list: ListId, taxonomy: Taxonomy): Map<string, string> {
  const texts = new Map<string, string>();
  for (const term of termsOf(taxonomy, list)) {
    for (const text of [term.code, term.label, cellText(list, term)]) {
      if (/[;\n]/.test(text)) continue;
      const { codes, hits } = readListCell(text, list, false, taxonomy);
      const [code] = codes;
      if (hits.length === 0 && codes.length === 1 && code !== undefined) texts.set(text, code);
    }
  }
  return texts;
}

function wholeText(hit: ListHit): { instead?: string } {
  return hit.instead === undefined || hit.instead === "" ? {} : { instead: hit.instead };
}

function assemble(parts: readonly PartReading[], several: boolean, list: ListId, text: string): ListReading {
  const codes: string[] = [];
  const hits: ListHit[] = [];
  const words: string[] = [];
  let open = false;
  for (const part of parts) {
    if (part.term !== undefined && !codes.includes(part.term.code)) codes.push(part.term.code);
    if (part.hit !== undefined) hits.push(part.hit);
    const word =
      part.hit === undefined
        ? part.term === undefined
          ? part.text
          : cellText(list, part.term)
        : (part.hit.instead ?? part.text);
    if (part.hit !== undefined && part.hit.instead === undefined) open = true;
    if (word !== "" && !words.includes(word)) words.push(word);
  }
  if (!several && codes.length > 1) {
    hits.push({ finding: "several", part: text, confidence: 0, safe: false, choices: words });
    return { codes, hits };
  }
  const instead = words.join("; ");
  return open || instead === "" || hits.length === 0 ? { codes, hits } : { codes, hits, instead };
}

/** Semicolons and line breaks part values for sure; commas, slashes and "and" only where the pieces are names of the list. */
function splitCell(text: string, list: ListId, taxonomy: Taxonomy): string[] {
  const pieces = text
    .split(/[;\n]+/)
    .map((piece) => piece.trim().replace(/^[-•*]\s+/, ""))
    .filter((piece) => piece !== "");
  return pieces.flatMap((piece) => {
    if (isKnown(piece, list, taxonomy)) return [piece];
    if (NAME_LISTS.has(list)) {
      const { parts, dropped } = splitNames(piece, askingSuggester(taxonomy, list));
      const placeholders = dropped
        .filter(({ reason }) => reason === "placeholder")
        .map(({ text: word }) => word);
      // One name with a role or remark beside it stays whole: the reading of the part says so.
      return parts.length + placeholders.length <= 1
        ? [piece]
        : [...parts.map((part) => part.text), ...placeholders];
    }
    const finer = piece.split(/\s*(?:,|\/|&|\+|\band\b)\s*/).filter((part) => part !== "");
    return finer.length > 1 && finer.every((part) => isKnown(part, list, taxonomy)) ? finer : [piece];
  });
}

function isKnown(text: string, list: ListId, taxonomy: Taxonomy): boolean {
  if (findTerm(taxonomy, list, text) !== undefined) return true;
  const [best] = suggest(taxonomy, list, text);
  return best !== undefined && best.confidence >= CERTAIN;
}

function readPart(text: string, list: ListId, taxonomy: Taxonomy): PartReading {
  const term = findTerm(taxonomy, list, text);
  if (term !== undefined) {
    const special = specialHit(text, term, list);
    if (special !== undefined) return { text, term, hit: special };
    if (isOfficialForm(text, term, list)) return { text, term };
    return {
      text,
      term,
      hit: { finding: "variant", part: text, instead: cellText(list, term), confidence: 1, safe: true },
    };
  }
  if (PLACEHOLDER.test(text))
    return {
      text,
      hit: {
        finding: NAME_LISTS.has(list) ? "placeholder" : "unknown",
        part: text,
        instead: "",
        confidence: 0.8,
        safe: false,
      },
    };
  const relabelled = isCoded(list) ? byLeadingCode(text, list, taxonomy) : undefined;
  if (relabelled !== undefined)
    return {
      text,
      term: relabelled,
      hit: {
        finding: "label",
        part: text,
        instead: cellText(list, relabelled),
        confidence: 0.95,
        safe: true,
      },
    };
  const proposals = suggest(taxonomy, list, text).filter((proposal) => proposal.confidence >= LEAST);
  const read = fromProposals(text, proposals, list, taxonomy);
  if (read !== undefined && (read.hit?.confidence ?? 0) >= CERTAIN) return read;
  if (list === "instruments") {
    const named = namedWithin(text, taxonomy);
    if (named !== undefined) return { text, hit: named };
  }
  return (
    withoutRole(text, list, taxonomy) ??
    inWrongColumn(text, list, taxonomy) ??
    read ?? { text, hit: { finding: "unknown", part: text, confidence: 0, safe: false } }
  );
}

function fromProposals(
  text: string,
  proposals: readonly Proposal[],
  list: ListId,
  taxonomy: Taxonomy,
): PartReading | undefined {
  const [best, second] = proposals;
  if (best === undefined) return undefined;
  const term = termOf(taxonomy, list, best.code);
  if (term === undefined) return undefined;
  if (second !== undefined && best.confidence - second.confidence < 0.02 && second.code !== best.code) {
    const choices = proposals
      .filter((p) => best.confidence - p.confidence < 0.02 && termOf(taxonomy, list, p.code) !== undefined)
      .map((p) => cellOf(p, list, taxonomy));
    return {
      text,
      hit: { finding: "ambiguous", part: text, confidence: best.confidence, safe: false, choices },
    };
  }
  const instead = cellText(list, term);
  const known = best.confidence >= CERTAIN;
  const special = known ? specialHit(text, term, list) : undefined;
  if (special !== undefined) return { text, term, hit: special };
  if (best.why === "former")
    return {
      text,
      term,
      hit: {
        finding: list === "beneficiaries" ? "former" : "variant",
        part: text,
        instead,
        confidence: best.confidence,
        safe: list === "beneficiaries" && known,
      },
    };
  const near = best.why === "near" || best.why === "look-alike";
  if (near)
    return { text, hit: { finding: "near", part: text, instead, confidence: best.confidence, safe: false } };
  const asked = !known || list === "instruments";
  return {
    text,
    ...(known ? { term } : {}),
    hit: { finding: "variant", part: text, instead, confidence: best.confidence, safe: !asked },
  };
}

function cellOf(proposal: Proposal, list: ListId, taxonomy: Taxonomy): string {
  const term = termOf(taxonomy, list, proposal.code);
  return term === undefined ? proposal.label : cellText(list, term);
}

/** Designations with rules of their own: Kosovo*, RS, a strategy instead of money, "negotiated". */
function specialHit(text: string, term: Term, list: ListId): ListHit | undefined {
  if (
    (list === "beneficiaries" || list === "organisations") &&
    term.code === "RS" &&
    text.toUpperCase() === "RS"
  ) {
    return {
      finding: "ambiguous",
      part: text,
      confidence: 0.5,
      safe: false,
      choices: [cellText(list, term), "Bosnia and Herzegovina"],
    };
  }
  if (
    term.label.includes("Kosovo*") &&
    TEXT_TESTS.kosovo(text, { acronyms: new Set(), misspellings: new Map(), kosovoNames: [] }) !== null
  ) {
    return { finding: "kosovo", part: text, instead: cellText(list, term), confidence: 1, safe: true };
  }
  if (list === "instruments" && term.kind === "strategy")
    return { finding: "document", part: text, confidence: 1, safe: false };
  if (list === "fundingStates" && /^negotiated$/i.test(text)) {
    return {
      finding: "ambiguous",
      part: text,
      confidence: 0.5,
      safe: false,
      choices: [cellText(list, term)],
    };
  }
  return undefined;
}

function isOfficialForm(text: string, term: Term, list: ListId): boolean {
  return (
    text === term.code ||
    text === term.label ||
    text === cellText(list, term) ||
    LANGUAGES.some((language) => term.labels?.[language] === text)
  );
}

function byLeadingCode(text: string, list: ListId, taxonomy: Taxonomy): Term | undefined {
  const match = /^([A-Z][A-Za-z0-9.-]*\d[A-Za-z0-9.-]*|[A-Z]{2,}\d*)[\s:–-]/.exec(text);
  return match?.[1] === undefined ? undefined : termOf(taxonomy, list, match[1].replace(/[.:-]+$/, ""));
}

/** "SEPCA (Chairmanship 2018)": the name without the role, where that is a name of the list. */
function withoutRole(text: string, list: ListId, taxonomy: Taxonomy): PartReading | undefined {
  if (!NAME_LISTS.has(list) || !ROLE.test(text)) return undefined;
  const bare = text
    .replace(/\s*\([^()]*\)\s*$/, "")
    .replace(/\s+chairmanship(?:\s+\d{4})?$/i, "")
    .trim();
  for (const name of [bare, bare.replace(/^[A-Z]{2,3}\s+/, "")]) {
    if (name === text || name === "") continue;
    const term = findTerm(taxonomy, list, name) ?? certainTerm(name, list, taxonomy);
    if (term !== undefined)
      return {
        text,
        term,
        hit: { finding: "role", part: text, instead: cellText(list, term), confidence: 0.95, safe: true },
      };
  }
  return undefined;
}

function certainTerm(text: string, list: ListId, taxonomy: Taxonomy): Term | undefined {
  const [best, second] = suggest(taxonomy, list, text);
  if (
    best === undefined ||
    best.confidence < CERTAIN ||
    best.why === "near" ||
    (second !== undefined && second.confidence >= best.confidence)
  )
    return undefined;
  return termOf(taxonomy, list, best.code);
}

/** A known programme under another name inside a longer text: named, but not cut out of it. */
function namedWithin(text: string, taxonomy: Taxonomy): ListHit | undefined {
  const quoted = [...text.matchAll(/[“"„]([^“”"„]{4,})[”"“]/g)].map((match) => match[1] ?? "");
  const codes = text.match(/\bIP[AB]\s?[I1l]*[\s/]*20\d\d\b/g) ?? [];
  const found: string[] = [];
  const choices: string[] = [];
  for (const name of [...codes, ...quoted]) {
    const term = certainTerm(name.trim(), "instruments", taxonomy);
    if (term === undefined || isOfficialForm(name.trim(), term, "instruments")) continue;
    found.push(name.trim());
    if (!choices.includes(term.label)) choices.push(term.label);
  }
  return found.length === 0
    ? undefined
    : { finding: "variant", part: found.join("; "), confidence: 0, safe: false, choices };
}

/** A project where a body belongs, or a body where money belongs. */
function inWrongColumn(text: string, list: ListId, taxonomy: Taxonomy): PartReading | undefined {
  const other: ListId | undefined =
    list === "organisations" ? "instruments" : list === "instruments" ? "organisations" : undefined;
  if (other === undefined) return undefined;
  const term = findTerm(taxonomy, other, text) ?? certainTerm(text, other, taxonomy);
  return term === undefined
    ? undefined
    : {
        text,
        hit: { finding: "wrongColumn", part: text, confidence: 0, safe: false, choices: [term.label] },
      };
}

function mixedState(text: string): ListHit | undefined {
  return SEEK_WORDS.test(text) && HAVE_WORDS.test(text)
    ? { finding: "mixed", part: text, confidence: 0, safe: false }
    : undefined;
}

/** Two status words in one cell. */
function twoStatuses(text: string, taxonomy: Taxonomy): ListHit | undefined {
  const found = new Map<string, string>();
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    const term = findTerm(taxonomy, "statuses", word) ?? certainTerm(word, "statuses", taxonomy);
    if (term !== undefined) found.set(term.code, term.label);
  }
  return found.size > 1
    ? { finding: "ambiguous", part: text, confidence: 0.5, safe: false, choices: [...found.values()] }
    : undefined;
}

/** The first terms of a list as a message names them. */
export function allowedTexts(taxonomy: Taxonomy, list: ListId, most: number): string {
  const terms = termsOf(taxonomy, list).filter((term) => term.validTo === undefined);
  const names = terms.slice(0, most).map((term) => cellText(list, term));
  return terms.length > most ? `${names.join("; ")} …` : names.join("; ");
}
