// The shape of lists: terms with their standing, source, validity and names. Layer: domain/taxonomy (leaf).

/** official: the wording stands in a document of the IISG or the EU; proposed: made for this product, decided by nobody. */
export type Standing = "official" | "proposed";

/** Languages of labels: English, Albanian, Bosnian, Montenegrin, Serbian (Latin, Cyrillic), Macedonian. */
export const LANGUAGES = ["en", "sq", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Another way of writing a term. `former` names were right once; `note` is needed where an alias points to two terms. */
export interface Alias {
  readonly text: string;
  readonly kind: "variant" | "former" | "acronym" | "misspelling" | "local";
  readonly validTo?: string;
  readonly note?: string;
}

/** One entry of a list. `code` never changes its meaning; dates are ISO; a term without `validTo` is in force. */
export interface Term {
  readonly code: string;
  readonly label: string;
  readonly parent?: string;
  /** Codes of pillars the term belongs to; left out: all. */
  readonly pillars?: readonly string[];
  readonly standing: Standing;
  /** Which document says so, for people. */
  readonly source: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly replacedBy?: readonly string[];
  readonly aliases: readonly Alias[];
  readonly labels?: Partial<Readonly<Record<Language, string>>>;
  readonly note?: string;
  /** For organisations: "eu", "eu-agency", "un", "io", "regional", "state", "ministry", "ngo", "agency". For actions: the official number. */
  readonly kind?: string;
}

/** Every list of the field, one id each. */
export const LIST_IDS = [
  "pillars",
  "phases",
  "levels",
  "perspectives",
  "cycles",
  "mappingYears",
  "beneficiaries",
  "organisations",
  "institutions",
  "instruments",
  "priorities",
  "objectives",
  "measures",
  "needs",
  "actions",
  "outputIndicators",
  "frameworks",
  "activityTypes",
  "criteria",
  "importance",
  "needStatuses",
  "costBases",
  "statuses",
  "fundingStates",
  "scopes",
  "visibilities",
  "currencies",
  "classifications",
  "yesNo",
  "crossCutting",
  "crimePriorities",
] as const;
export type ListId = (typeof LIST_IDS)[number];

export interface TermList {
  readonly id: ListId;
  readonly terms: readonly Term[];
}

/** From one list's code to another's, with the reason: for example WBCTi 2018 objectives to 2025 areas. */
export interface Crosswalk {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly standing: Standing;
  readonly source: string;
}

/** All lists of one version. Lists may come from the product or from the workbook's own list sheet. */
export interface Taxonomy {
  readonly version: string;
  readonly lists: Readonly<Record<ListId, TermList>>;
  readonly crosswalks: readonly Crosswalk[];
}

/** An official term for what somebody wrote. `confidence` 0 to 1; 1 only for exact codes and labels. */
export interface Proposal {
  readonly code: string;
  readonly label: string;
  readonly confidence: number;
  readonly why:
    "code" | "label" | "folded" | "alias" | "former" | "acronym" | "script" | "local" | "near" | "look-alike";
}
