// Words of status and funding in free text, English and the region's languages, negations included. Layer: domain/oldPlans.
// Forms: domain notes C5 and C6. The labels and aliases of the lists count too.
import { fold } from "../taxonomy/fold";
import { termsOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy } from "../taxonomy/types";

export const PLAN_STATUSES = [
  "planned",
  "initiated",
  "ongoing",
  "completed",
  "requested",
  "suspended",
  "cancelled",
] as const;
export type PlanStatusWord = (typeof PLAN_STATUSES)[number];
export type FundingWord = "secured" | "partly" | "negotiating" | "seeking";

/** Folded text; the first pattern that fits at a place counts, and what it covers is not read again. */
const STATUS_PATTERNS: readonly (readonly [PlanStatusWord, RegExp])[] = [
  ["planned", /\b(?:not (?:yet )?(?:started|begun|commenced|initiated|launched)|yet to (?:start|begin))\b/g],
  ["ongoing", /\b(?:not (?:yet )?(?:completed|finished|done)|partly (?:done|completed|implemented))\b/g],
  ["planned", /\bto be (?:\w+ed|held|done|started|confirmed)\b/g],
  ["ongoing", /\b(?:being|under) (?:implement\w*|deliver\w*|execut\w*|realisation|realization)\b/g],
  [
    "planned",
    /\b(?:being planned|planned|plan|foreseen|scheduled|envisaged|upcoming|anticipated|proposed|pipeline|postponed)\b/g,
  ],
  [
    "initiated",
    /\b(?:initiated|started|launched|commenced|begun|kicked off|in preparation|under preparation|inception)\b/g,
  ],
  [
    "ongoing",
    /\b(?:on ?going|in progress|underway|under way|running|continuous|continuously|continuing|permanent|current|active|implementation)\b/g,
  ],
  [
    "completed",
    /\b(?:completed|done|finished|finali[sz]ed|implemented|concluded|closed|delivered|achieved|realised|realized)\b/g,
  ],
  ["requested", /\b(?:requested|request(?: by| of| from)?)\b/g],
  ["suspended", /\b(?:suspended|on hold|frozen)\b/g],
  ["cancelled", /\b(?:cancell?ed|dropped|abandoned|withdrawn)\b/g],
];

const STATUS_OF_CODE: Readonly<Record<string, PlanStatusWord>> = {
  PLA: "planned",
  INI: "initiated",
  ONG: "ongoing",
  CMP: "completed",
  REQ: "requested",
  SUS: "suspended",
  CAN: "cancelled",
};
const FUNDING_OF_CODE: Readonly<Record<string, FundingWord>> = {
  SEC: "secured",
  PART: "partly",
  NEG: "negotiating",
  SEEK: "seeking",
};

/** The different status words of a text in their order; none when it has none. */
export function statusWordsIn(text: string, taxonomy: Taxonomy): readonly PlanStatusWord[] {
  return wordsIn(fold(text), STATUS_PATTERNS, localWords(taxonomy, "statuses", STATUS_OF_CODE));
}

const FUNDING_PATTERNS: readonly (readonly [FundingWord, RegExp])[] = [
  ["partly", /\b(?:partly|partially|in part|some) (?:secured|available|funded|financed|covered)\b/g],
  [
    "seeking",
    /\b(?:not (?:yet |fully )?(?:secured|available|funded|financed|identified)|no (?:funds?|funding|budget|donor|money)(?: available| secured| identified)?|unfunded|lack of fund\w*|without fund\w*|fund\w* gap)\b/g,
  ],
  [
    "seeking",
    /\b20\d\d(?: (?:and |to )?20\d\d)? (?:is |are |still |remains? )*(?:open|uncovered|unfunded)\b/g,
  ],
  [
    "negotiating",
    /\b(?:negotiat\w*|under (?:discussion|negotiation|consideration|preparation)|in (?:discussion|negotiation)s?|being (?:discussed|prepared|negotiated))\b/g,
  ],
  [
    "seeking",
    /\b(?:seek\w*|sought(?: after)?|looking for|searching for|(?:funds?|funding|donors?|money|budget|resources) (?:is |are )?(?:required|needed|requested|missing|lacking)|(?:additional |more )?(?:funds?|funding) to be (?:found|identified|provided|secured)|to be (?:found|funded|secured)|(?:needs?|requires?) (?:additional |more )?(?:funds?|funding)|required|needed)\b/g,
  ],
  [
    "seeking",
    /\b(?:potrebn\w* (?:su )?sredstv\w*|sredstva (?:su )?potrebna|nedosta\w* sredstv\w*|nema sredstava|traz\w* (?:se )?(?:donator\w*|sredstv\w*)|kerkohe\w*|pa financim)\b/g,
  ],
  ["negotiating", /\b(?:(?:u )?pregovor\w*|pregovara\w*|ne negociim|ne bisedime)\b/g],
  ["secured", /\b(?:obezb[ij]*e[dg]\w*|osigura\w*|odobren\w*|sigurua\w*|te siguruar\w*|miratuar\w*)\b/g],
  [
    "secured",
    /\b(?:available|secured|funded|financed|approved|allocated|granted|confirmed|committed|contracted|covered|ensured|provided)\b/g,
  ],
];

/** The different funding words of a text in their order. */
export function fundingWordsIn(text: string, taxonomy: Taxonomy): readonly FundingWord[] {
  return wordsIn(fold(text), FUNDING_PATTERNS, localWords(taxonomy, "fundingStates", FUNDING_OF_CODE));
}

/** The folded text without the words that say a state of funding. */
export function besidesFundingWords(text: string, taxonomy: Taxonomy): string {
  return found(fold(text), FUNDING_PATTERNS, localWords(taxonomy, "fundingStates", FUNDING_OF_CODE)).rest;
}

/** A source of money without a word on its state: an instrument, a project, a budget. */
export const MONEY_SOURCE =
  /\b(?:project|programme|program|budgets?|core fund\w*|own (?:funds?|resources)|grants?|funds|fund|facility|contribution|instrument|ipa ?(?:ii|iii|2|3)?|isf|donation|loan|action)\b/;
/** A paper that is no money by itself. */
export const NO_MONEY = /\b(?:strateg(?:y|ies)|business plan|action plan|roadmap|policy|mandate)\b/;
/** Money that is not needed is no gap; whether the work costs nothing or is paid already must be asked. */
export const NONE_NEEDED =
  /\bno (?:additional |further |more |external )?(?:funds?|funding|budget|money|costs?)(?: is| are)? (?:needed|required|necessary|foreseen|involved)\b/;
export const PLACEHOLDER =
  /^(?:tbc|tbd|tba|n a|na|none|unknown|to be (?:confirmed|determined|defined|decided))?$/;

function wordsIn<T extends string>(
  folded: string,
  patterns: readonly (readonly [T, RegExp])[],
  local: readonly (readonly [T, string])[],
): readonly T[] {
  return found(folded, patterns, local).words;
}

function found<T extends string>(
  folded: string,
  patterns: readonly (readonly [T, RegExp])[],
  local: readonly (readonly [T, string])[],
): { readonly words: readonly T[]; readonly rest: string } {
  let text = ` ${folded} `;
  const places: { readonly at: number; readonly word: T }[] = [];
  const cover = (from: number, length: number): void => {
    text = text.slice(0, from) + "\uE000".repeat(length) + text.slice(from + length);
  };
  for (const [word, pattern] of patterns)
    for (const match of [...text.matchAll(pattern)]) {
      places.push({ at: match.index, word });
      cover(match.index, match[0].length);
    }
  for (const [word, phrase] of local) {
    const at = text.indexOf(` ${phrase} `);
    if (at < 0) continue;
    places.push({ at, word });
    cover(at + 1, phrase.length);
  }
  const words = [...new Set(places.sort((a, b) => a.at - b.at).map(({ word }) => word))];
  return { words, rest: text.replace(/\uE000+/g, " ") };
}

const known = new WeakMap<Taxonomy, Map<ListId, readonly (readonly [string, string])[]>>();

/** Labels in the languages of the region, folded. */
function localWords<T extends string>(
  taxonomy: Taxonomy,
  list: ListId,
  codes: Readonly<Record<string, T>>,
): readonly (readonly [T, string])[] {
  let lists = known.get(taxonomy);
  if (lists === undefined)
    known.set(taxonomy, (lists = new Map<ListId, readonly (readonly [string, string])[]>()));
  let words = lists.get(list);
  if (words === undefined) {
    words = termsOf(taxonomy, list).flatMap((term) => {
      const word = codes[term.code];
      return word === undefined
        ? []
        : [...new Set(Object.values(term.labels ?? {}).map(fold))].map((phrase) => [word, phrase] as const);
    });
    lists.set(list, words);
  }
  return words as readonly (readonly [T, string])[];
}
