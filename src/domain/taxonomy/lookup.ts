// Reading a taxonomy: terms by code or exact name, terms in force, children, and what a cell shows. Layer: domain/taxonomy.
import type { IsoDate } from "../sheet/dates";
import { LANGUAGES } from "./types";
import type { Alias, Language, ListId, Standing, Taxonomy, Term } from "./types";

/** Lists whose cells show "CODE Label", because the label alone is long or not unique. All others show the label. */
export const CODED_LISTS = [
  "priorities",
  "objectives",
  "measures",
  "needs",
  "actions",
  "outputIndicators",
  "crimePriorities",
  "crossCutting",
] as const satisfies readonly ListId[];

/** Which list the parents of a list's terms come from. A list that is missing here has no parents. */
export const PARENT_LIST: Readonly<Partial<Record<ListId, ListId>>> = {
  priorities: "pillars",
  objectives: "priorities",
  measures: "objectives",
  needs: "pillars",
  actions: "needs",
  outputIndicators: "outputIndicators",
  organisations: "organisations",
  institutions: "beneficiaries",
  instruments: "instruments",
};

/** A period of time, both ends included; an open end is left out. */
export interface Period {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

interface ListIndex {
  readonly byCode: ReadonlyMap<string, Term>;
  readonly byText: ReadonlyMap<string, Term>;
}

const indexes = new WeakMap<Taxonomy, Map<ListId, ListIndex>>();

/** All terms of a list in its order, retired ones too. */
export function termsOf(taxonomy: Taxonomy, list: ListId): readonly Term[] {
  return taxonomy.lists[list].terms;
}

/** The term of a code; the code must be exact. */
export function termOf(taxonomy: Taxonomy, list: ListId, code: string): Term | undefined {
  return indexOf(taxonomy, list).byCode.get(code);
}

/**
 * The term that a text names with certainty: its code, its cell text ("SC-N01 To improve ..."), its label, or its label in one
 * of the languages. Capitals and runs of spaces do not count; aliases are not looked at (see `suggest`). Among organisations two
 * small letters are no code of a state: "it", "no" and "at" are words.
 */
export function findTerm(taxonomy: Taxonomy, list: ListId, text: string): Term | undefined {
  if (list === "organisations" && TWO_SMALL.test(text)) return undefined;
  const index = indexOf(taxonomy, list);
  return index.byCode.get(text.trim()) ?? index.byText.get(textKey(text));
}

const TWO_SMALL = /^\s*[a-z]{2}\s*$/;

/** Words of ASCII with one space between: nothing to fold but the case. */
const PLAIN_WORDS = /^[!-~]+(?: [!-~]+)*$/;

/** Spaces at the ends gone, runs of white space (non-breaking too) as one space, lower case. */
export function textKey(text: string): string {
  if (PLAIN_WORDS.test(text)) return text.toLowerCase();
  return text
    .normalize("NFC")
    .replace(/[\s\u00A0]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Whether a term is valid at some time of the period; a period without ends takes every term. */
export function isInForce(term: Term, period: Period): boolean {
  return (
    (term.validFrom === undefined || period.to === undefined || term.validFrom <= period.to) &&
    (term.validTo === undefined || period.from === undefined || term.validTo >= period.from)
  );
}

/** The period of a cycle ("2024-2025") or of a year ("2023"); undefined when the text is neither. */
export function periodOf(cycleOrYear: string): Required<Period> | undefined {
  const match = /^\s*(\d{4})(?:\s*[-\u2013]\s*(\d{4}))?\s*$/.exec(cycleOrYear);
  if (match?.[1] === undefined) return undefined;
  return { from: `${match[1]}-01-01`, to: `${match[2] ?? match[1]}-12-31` };
}

/** Terms valid on a date, or at some time of a cycle or year; `pillar` leaves out terms of other pillars. */
export function termsInForce(
  taxonomy: Taxonomy,
  list: ListId,
  when: IsoDate | Period,
  pillar?: string,
): readonly Term[] {
  const period = typeof when === "string" ? { from: when, to: when } : when;
  return termsOf(taxonomy, list).filter((term) => isInForce(term, period) && belongsToPillar(term, pillar));
}

/** Terms without pillars belong to all of them; no pillar asked for takes every term. */
export function belongsToPillar(term: Term, pillar: string | undefined): boolean {
  return pillar === undefined || term.pillars === undefined || term.pillars.includes(pillar);
}

/**
 * The terms below a parent. Where a list has none with this parent, the terms without any parent that share a pillar with
 * it: the border matrix, for example, is the same under every component.
 */
export function childrenOf(taxonomy: Taxonomy, list: ListId, parentCode: string): readonly Term[] {
  return termsOf(taxonomy, list).filter((term) => fitsParent(taxonomy, list, term, parentCode));
}

/** Whether a term may stand beside this parent in one row; see `childrenOf` for terms without a parent. */
export function fitsParent(taxonomy: Taxonomy, list: ListId, term: Term, parentCode: string): boolean {
  if (term.parent !== undefined) return term.parent === parentCode;
  const parentList = PARENT_LIST[list];
  if (parentList === undefined) return true;
  const pillars = parentList === "pillars" ? [parentCode] : termOf(taxonomy, parentList, parentCode)?.pillars;
  const shared =
    term.pillars === undefined ||
    pillars === undefined ||
    term.pillars.some((code) => pillars.includes(code));
  return shared && !termsOf(taxonomy, list).some((other) => other.parent === parentCode);
}

/** What a cell shows for a term: "SC-N01 To improve ..." in coded lists, the label elsewhere. `findTerm` reads it back. */
export function cellText(list: ListId, term: Term): string {
  return isCoded(list) ? `${term.code} ${term.label}` : term.label;
}

export function isCoded(list: ListId): boolean {
  return (CODED_LISTS as readonly ListId[]).includes(list);
}

export function standingOf(term: Term): Standing {
  return term.standing;
}

/** The label for people, never a proposed term as if it were official: it carries the mark that the caller translated. */
export function displayLabel(term: Term, proposedMark: string, language: Language = "en"): string {
  const label = labelIn(term, language);
  return term.standing === "official" ? label : `${label} (${proposedMark})`;
}

/** The label in a language, English where there is none. */
export function labelIn(term: Term, language: Language): string {
  return term.labels?.[language] ?? term.label;
}

/** An alias and the term it points to; lists may hold the same text twice, then each carries a note. */
export function aliasesOf(
  taxonomy: Taxonomy,
  list: ListId,
): readonly { readonly alias: Alias; readonly term: Term }[] {
  return termsOf(taxonomy, list).flatMap((term) => term.aliases.map((alias) => ({ alias, term })));
}

/** The terms that took a retired term's place, over several steps; empty when it is in force or has no successor. */
export function successorsOf(taxonomy: Taxonomy, list: ListId, code: string): readonly Term[] {
  const found = new Map<string, Term>();
  const seen = new Set<string>([code]);
  const walk = (from: string): void => {
    for (const next of termOf(taxonomy, list, from)?.replacedBy ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      const term = termOf(taxonomy, list, next);
      if (term === undefined) continue;
      if (term.replacedBy === undefined || term.replacedBy.length === 0) found.set(next, term);
      else walk(next);
    }
  };
  walk(code);
  return [...found.values()];
}

/** Crosswalks that start from a code, in all lists. */
export function crosswalksFrom(taxonomy: Taxonomy, code: string): Taxonomy["crosswalks"] {
  return taxonomy.crosswalks.filter((walk) => walk.from === code);
}

function indexOf(taxonomy: Taxonomy, list: ListId): ListIndex {
  let ofTaxonomy = indexes.get(taxonomy);
  if (ofTaxonomy === undefined) indexes.set(taxonomy, (ofTaxonomy = new Map<ListId, ListIndex>()));
  let index = ofTaxonomy.get(list);
  if (index === undefined) ofTaxonomy.set(list, (index = buildIndex(taxonomy, list)));
  return index;
}

/** A label that two terms share names neither with certainty, unless only one of them is still without an end of validity. */
function buildIndex(taxonomy: Taxonomy, list: ListId): ListIndex {
  const byCode = new Map<string, Term>();
  const named = new Map<string, Set<Term>>();
  for (const term of termsOf(taxonomy, list)) {
    byCode.set(term.code, term);
    const texts = [
      term.code,
      term.label,
      `${term.code} ${term.label}`,
      ...LANGUAGES.map((language) => term.labels?.[language]),
    ];
    for (const text of texts) {
      if (text === undefined) continue;
      const key = textKey(text);
      named.set(key, (named.get(key) ?? new Set<Term>()).add(term));
    }
  }
  const byText = new Map<string, Term>();
  for (const [key, terms] of named) {
    const open = [...terms].filter((term) => term.validTo === undefined);
    const only = terms.size === 1 ? [...terms][0] : open.length === 1 ? open[0] : undefined;
    if (only !== undefined) byText.set(key, only);
  }
  return { byCode, byText };
}
