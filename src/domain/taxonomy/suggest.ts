// The right term for what somebody wrote: exact, folded, by other names, by acronym, near miss. Layer: domain/taxonomy.
import { fold, foldLookAlikes, foldWords, hasMixedScript, readAsLatinLookAlike } from "./fold";
import { nearness, spellingOf } from "./nearness";
import type { Spelling } from "./nearness";
import { OTHER_BODIES } from "./otherBodies";
import type { Suggester } from "./suggestTypes";
import type { Alias, Language, ListId, Proposal, Taxonomy, Term } from "./types";

/** Below this nothing is proposed. */
export const LEAST_CONFIDENCE = 0.7;
/** From this on a proposal counts as recognised; near misses and ambiguous names stay below. */
export const CERTAIN_CONFIDENCE = 0.9;
/** What each of several equally good terms gets. */
const AMBIGUOUS = 0.75;

type Why = Proposal["why"];
interface Name {
  readonly term: Term;
  readonly why: Why;
  readonly confidence: number;
}
interface Indexed extends Name {
  readonly spelling: Spelling;
}

const ALIAS: Readonly<Record<Alias["kind"], { readonly why: Why; readonly confidence: number }>> = {
  variant: { why: "alias", confidence: 0.96 },
  acronym: { why: "acronym", confidence: 0.96 },
  local: { why: "local", confidence: 0.95 },
  former: { why: "former", confidence: 0.93 },
  misspelling: { why: "near", confidence: 0.89 },
};
const MOST_CACHED = 50_000;
const SMALL_WORDS = new Set([
  "of",
  "the",
  "and",
  "for",
  "in",
  "on",
  "to",
  "a",
  "an",
  "at",
  "by",
  "with",
  "de",
  "du",
  "des",
  "la",
  "für",
  "i",
  "und",
]);

/** Makes the suggester of a vocabulary; the terms are indexed once, and answers are remembered by text. */
export function makeSuggester(terms: readonly Term[]): Suggester {
  const index = new NameIndex(terms);
  const cache = new Map<string, readonly Proposal[]>();
  return (text) => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    if (cache.size >= MOST_CACHED) cache.clear();
    const proposals = index.proposalsFor(text);
    cache.set(text, proposals);
    return proposals;
  };
}

const suggesters = new WeakMap<readonly Term[], Suggester>();

/** The suggester of a list of a taxonomy, made once. */
export function suggesterOf(taxonomy: Taxonomy, list: ListId): Suggester {
  const { terms } = taxonomy.lists[list];
  let suggester = suggesters.get(terms);
  if (suggester === undefined) suggesters.set(terms, (suggester = makeSuggester(terms)));
  return suggester;
}

type Meaning = readonly [ListId, string];
const SERBIA_OR_SRPSKA = (list: ListId): readonly Meaning[] => [
  [list, "RS"],
  [list, "BA"],
];
const institutions = (...codes: readonly string[]): readonly Meaning[] =>
  codes.map((code) => ["institutions", code]);
const INTERIOR = institutions("AL-MOI", "BA-FMUP", "BA-MUPRS", "XK-MOI", "ME-MOI", "MK-MOI", "RS-MOI");
const PROSECUTION = institutions("AL-PO", "BA-PO", "XK-PO", "ME-PO", "MK-PO", "RS-PO");
const INTERIOR_OF_RS = institutions("RS-MOI", "BA-MUPRS");

/**
 * Texts that mean several things, also of two lists, by their folded words: all are returned with the same confidence, the asked
 * list's own first. Every partner has a ministry of interior, and Bosnia and Herzegovina several.
 */
const SEVERAL_MEANINGS: Partial<Readonly<Record<ListId, Readonly<Record<string, readonly Meaning[]>>>>> = {
  beneficiaries: {
    rs: SERBIA_OR_SRPSKA("beneficiaries"),
    "r s": SERBIA_OR_SRPSKA("beneficiaries"),
    wb: [
      ["beneficiaries", "WB6"],
      ["organisations", "WORLDBANK"],
    ],
  },
  organisations: {
    rs: SERBIA_OR_SRPSKA("organisations"),
    "r s": SERBIA_OR_SRPSKA("organisations"),
    wb: [
      ["organisations", "WORLDBANK"],
      ["beneficiaries", "WB6"],
    ],
  },
  institutions: {
    moi: INTERIOR,
    mup: INTERIOR,
    "ministry of interior": INTERIOR,
    "ministry of the interior": INTERIOR,
    "ministry of internal affairs": INTERIOR,
    "moi rs": INTERIOR_OF_RS,
    "rs moi": INTERIOR_OF_RS,
    "mup rs": INTERIOR_OF_RS,
    "prosecution office": PROSECUTION,
    "prosecution offices": PROSECUTION,
    "prosecutors office": PROSECUTION,
    "national coordinator": institutions("XK-NC", "ME-NC"),
    "directorate for counter terrorism": institutions("AL-CTD", "XK-CTD"),
  },
  currencies: {
    mkd: [
      ["currencies", "MKD"],
      ["beneficiaries", "MK"],
    ],
  },
};
const LONGEST_WITH_SEVERAL = 40;

/**
 * Proposals for a text in a list of a taxonomy, best first. "RS" (Serbia or Republika Srpska), "WB" (the region or the World
 * Bank), "MoI" (of whom?) and "MKD" among currencies give all meanings and no certainty.
 */
export function suggestFor(taxonomy: Taxonomy, list: ListId, text: string): readonly Proposal[] {
  const meanings =
    text.length <= LONGEST_WITH_SEVERAL ? SEVERAL_MEANINGS[list]?.[foldWords(text)] : undefined;
  if (meanings === undefined) return suggesterOf(taxonomy, list)(text);
  const found = meanings.flatMap(([otherList, code]) =>
    taxonomy.lists[otherList].terms.filter((term) => term.code === code),
  );
  if (found.length < 2) return suggesterOf(taxonomy, list)(text);
  return found.map((term) => ({ code: term.code, label: term.label, confidence: AMBIGUOUS, why: "acronym" }));
}

/** `suggestFor` of one list, as a suggester. */
export function askingSuggester(taxonomy: Taxonomy, list: ListId): Suggester {
  return (text) => suggestFor(taxonomy, list, text);
}

class NameIndex {
  private readonly exact = new Map<string, Name[]>();
  private readonly folded = new Map<string, Name[]>();
  private readonly compact = new Map<string, Name[]>();
  private readonly lookAlike = new Map<string, Name[]>();
  private readonly initials = new Map<string, Name[]>();
  private readonly large = new Map<string, Name[]>();
  private readonly names: Indexed[] = [];

  constructor(terms: readonly Term[]) {
    for (const term of terms) this.addTerm(term);
  }

  private addTerm(term: Term): void {
    add(this.exact, term.code, { term, why: "code", confidence: 1 });
    add(this.exact, exactKey(term.label), { term, why: "label", confidence: 1 });
    add(this.exact, exactKey(`${term.code} ${term.label}`), { term, why: "label", confidence: 1 });
    this.addName(term.code, { term, why: "folded", confidence: 0.98 });
    this.addName(term.label, { term, why: "folded", confidence: 0.98 });
    this.addName(`${term.code} ${term.label}`, { term, why: "folded", confidence: 0.98 });
    for (const alias of term.aliases) {
      add(this.exact, exactKey(alias.text), { term, ...ALIAS[alias.kind] });
      this.addName(alias.text, { term, ...ALIAS[alias.kind] });
    }
    for (const language of Object.keys(term.labels ?? {}) as Language[]) {
      const label = term.labels?.[language];
      if (label === undefined || exactKey(label) === exactKey(term.label)) continue;
      add(this.exact, exactKey(label), { term, why: "local", confidence: 0.97 });
      this.addName(label, { term, why: "local", confidence: 0.96 });
    }
  }

  private addName(text: string, name: Name): void {
    const key = foldWords(text);
    if (key === "") return;
    const bare = withoutArticle(key);
    for (const each of new Set([key, bare])) add(this.folded, each, name);
    const large = largeWords(bare);
    if (large !== undefined) add(this.large, large, name);
    const spelling = spellingOf(bare);
    if (spelling.compact.length >= 3) add(this.compact, spelling.compact, name);
    if (spelling.compact.length >= 3) add(this.lookAlike, foldLookAlikes(spelling.compact), name);
    if (spelling.compact.length >= 4) this.names.push({ ...name, spelling });
    // A name that is cut short or misspelt has no initials of its own.
    for (const acronym of name.why === "near" ? [] : initialsOf(text))
      add(this.initials, acronym, { term: name.term, why: "acronym", confidence: 0.85 });
  }

  proposalsFor(text: string): readonly Proposal[] {
    const plain = text
      .normalize("NFC")
      .replace(/[\s\u00A0]+/gu, " ")
      .trim();
    if (plain === "" || plain.length > 300) return [];
    const exact = this.exact.get(plain) ?? this.exact.get(exactKey(plain));
    if (exact !== undefined) return choose(exact);
    const key = withoutArticle(foldWords(plain));
    if (key === "") return [];
    const found =
      this.byFolded(plain, key) ??
      this.byBrackets(plain) ??
      this.byLookAlike(plain, key) ??
      this.byLocalSpelling(key) ??
      this.byLargeWords(key) ??
      this.byInitials(plain, key) ??
      this.byNearness(key);
    return found ?? [];
  }

  private byFolded(plain: string, key: string): readonly Proposal[] | undefined {
    const names = this.folded.get(key);
    if (names === undefined) {
      const compact = key.replace(/ /g, "");
      const joined = compact.length >= 3 ? this.compact.get(compact) : undefined;
      return joined === undefined ? undefined : choose(joined.map((name) => lowered(name, 0.01)));
    }
    const mixed = hasMixedScript(plain);
    const cyrillic = /[\u0400-\u04FF]/.test(plain);
    return choose(
      names.map((name): Name => {
        if (mixed) return { ...name, why: "look-alike", confidence: 0.88 };
        // "it", "no", "at", "me": words, or a code in a hurry.
        if (/^[a-z]{2}$/.test(plain)) return { ...name, confidence: AMBIGUOUS };
        return cyrillic && name.why !== "local"
          ? { ...name, why: "script", confidence: Math.min(name.confidence, 0.95) }
          : name;
      }),
    );
  }

  /** "United Nations Office on Drugs and Crime (UNODC)": name and acronym must agree, or both are given. */
  private byBrackets(plain: string): readonly Proposal[] | undefined {
    const match = /^(.{2,}?)\s*\(([^()]{2,})\)$/.exec(plain);
    if (match?.[1] === undefined || match[2] === undefined) return undefined;
    const outside = this.proposalsFor(match[1]);
    const inside = this.proposalsFor(match[2]).filter(
      (proposal) => proposal.confidence >= CERTAIN_CONFIDENCE,
    );
    const [first] = outside;
    if (first === undefined || inside.length === 0) return undefined;
    if (inside.some((proposal) => proposal.code === first.code))
      return [{ ...first, confidence: Math.max(first.confidence, 0.93), why: "alias" }];
    return undefined;
  }

  private byLookAlike(plain: string, key: string): readonly Proposal[] | undefined {
    const asLatin = readAsLatinLookAlike(plain);
    if (asLatin !== undefined) {
      const names = this.folded.get(withoutArticle(foldWords(asLatin)));
      if (names !== undefined)
        return choose(names.map((name) => ({ ...name, why: "look-alike", confidence: 0.86 })));
    }
    const compact = key.replace(/ /g, "");
    // Three letters say little: only capitals with a digit or a small l between them are a slip for sure.
    if (compact.length < 4 && !/^(?=.*\p{Lu})(?=.*[l01|])[\p{Lu}l01|]{3}$/u.test(plain)) return undefined;
    const names = this.lookAlike.get(foldLookAlikes(compact));
    return names === undefined
      ? undefined
      : choose(names.map((name) => ({ ...name, why: "look-alike", confidence: 0.86 })));
  }

  /** "Fronteks", "Evropol": names of bodies as the languages of the region write them, in either script. */
  private byLocalSpelling(key: string): readonly Proposal[] | undefined {
    for (const spelt of [
      key.replace(/ks/g, "x"),
      key.replace(/\bevro/g, "euro"),
      key.replace(/\bevro/g, "euro").replace(/ks/g, "x"),
    ]) {
      const names = spelt === key ? undefined : this.folded.get(spelt);
      if (names !== undefined)
        return choose(
          names.map((name) => ({ ...name, why: "local", confidence: Math.min(name.confidence, 0.93) })),
        );
    }
    return undefined;
  }

  /** "United Nations Office for Drugs and Crime": three large words and more in their order, other small words. */
  private byLargeWords(key: string): readonly Proposal[] | undefined {
    const large = largeWords(key);
    const names = large === undefined ? undefined : this.large.get(large);
    return names === undefined
      ? undefined
      : choose(names.map((name) => ({ ...name, why: "near", confidence: 0.89 })));
  }

  private byInitials(plain: string, key: string): readonly Proposal[] | undefined {
    if (OTHER_BODIES.has(key)) return [];
    const letters =
      /^[\p{Lu}.\s-]{3,12}$/u.test(plain) || /^(?:\p{Lu}\p{Ll}?){3,8}$/u.test(plain)
        ? key.replace(/ /g, "")
        : "";
    if (letters.length >= 3) {
      const names = this.initials.get(letters);
      if (names !== undefined) return choose(names);
    }
    for (const acronym of initialsOf(plain)) {
      const names = (this.folded.get(acronym) ?? []).filter(
        (name) => name.why === "folded" || name.why === "acronym",
      );
      const fits = names.filter((name) => acronym.length >= 5 && isAcronymOnly(name.term));
      if (fits.length > 0) return choose(fits.map((name) => ({ ...name, why: "acronym", confidence: 0.8 })));
    }
    return undefined;
  }

  private byNearness(key: string): readonly Proposal[] | undefined {
    const spelling = spellingOf(key);
    let least = 9;
    let nearest: Name[] = [];
    for (const name of this.names) {
      const away = nearness(spelling, name.spelling);
      if (away === undefined || away > least || away === 0) continue;
      if (away < least) nearest = [];
      least = away;
      const length = Math.min(10, name.spelling.compact.length);
      const confidence =
        name.why === "near"
          ? 0.72
          : 0.78 + length / 100 - 0.05 * (away - 1) - (name.why === "former" ? 0.02 : 0);
      nearest.push({ term: name.term, why: "near", confidence: Math.round(confidence * 1000) / 1000 });
    }
    return nearest.length === 0 ? undefined : choose(nearest);
  }
}

/** One proposal a term, best first; several terms of one text are all given, none of them above the middle. */
function choose(names: readonly Name[]): readonly Proposal[] {
  const best = new Map<string, Name>();
  for (const name of names) {
    const known = best.get(name.term.code);
    if (known === undefined || known.confidence < name.confidence) best.set(name.term.code, name);
  }
  const all = [...best.values()].sort((a, b) => b.confidence - a.confidence);
  const [first] = all;
  if (first === undefined) return [];
  const level = all.filter((name) => first.confidence - name.confidence < 0.02);
  const current = level.filter((name) => name.term.validTo === undefined);
  const kept = level.length > 1 && current.length === 1 ? current : level;
  const shown =
    kept.length === 1
      ? kept
      : kept.map((name) => ({ ...name, confidence: Math.min(AMBIGUOUS, name.confidence) }));
  return shown
    .filter((name) => name.confidence >= LEAST_CONFIDENCE)
    .map(({ term, why, confidence }) => ({ code: term.code, label: term.label, confidence, why }));
}

function lowered(name: Name, by: number): Name {
  return { ...name, confidence: Math.round((name.confidence - by) * 1000) / 1000 };
}

function exactKey(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00A0]+/gu, " ")
    .trim();
}

function withoutArticle(key: string): string {
  return key.startsWith("the ") ? key.slice(4) : key;
}

/** First letters of a name of three or more large words, with and without its small words; in lower case. */
function initialsOf(text: string): readonly string[] {
  const words = fold(text.replace(/\([^)]*\)/g, " "))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "the");
  const large = words.filter((word) => !SMALL_WORDS.has(word));
  if (large.length < 3 || large.length > 9) return [];
  const short = large.map((word) => word.charAt(0)).join("");
  const long = words.map((word) => word.charAt(0)).join("");
  return short === long ? [short] : [short, long];
}

/** The words of a folded name without its small words; undefined where fewer than four are left, or no small word was there. */
function largeWords(key: string): string | undefined {
  const words = key.split(" ");
  const large = words.filter((word) => !SMALL_WORDS.has(word));
  return large.length < 4 || large.length === words.length ? undefined : large.join(" ");
}

/** Whether a term is known by its acronym alone, so that a spelt-out name cannot be compared with its label. */
function isAcronymOnly(term: Term): boolean {
  return !term.label.includes(" ") && term.aliases.every((alias) => !alias.text.includes(" "));
}

function add(map: Map<string, Name[]>, key: string, name: Name): void {
  const names = map.get(key);
  if (names === undefined) map.set(key, [name]);
  else names.push(name);
}
