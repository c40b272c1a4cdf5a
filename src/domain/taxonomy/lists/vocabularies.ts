// Words for status, funding, scope, activity types, criteria and other short lists. Layer: domain/taxonomy.
import type { Term } from "../types";
import { misspellings, noted, official, proposed, variants } from "./build";
import { IISG_ABOUT, IISG_NEWS, IPA, IPA_NEEDS, IPA_PRIORITIES, ISO_4217, PRODUCT } from "./sources";

const own = proposed(PRODUCT);
const headings = proposed(`${PRODUCT}; from recurring headings of the ${IPA}`);

export const ACTIVITY_TYPES: readonly Term[] = [
  headings("INV", "Investigative and operational support", {
    aliases: variants("Investigative support", "Operational support"),
  }),
  headings("TRN", "Training and capacity-building", {
    aliases: variants("Training", "Capacity-building", "Capacity building", "Targeted training"),
  }),
  headings("LEG", "Legislation and regulation", { aliases: variants("Legislation", "Legal support") }),
  headings("EQP", "Equipment, IT and infrastructure", {
    aliases: variants("Equipment", "Infrastructure", "IT"),
  }),
  headings("NET", "Networking and cooperation platforms", {
    aliases: variants("Networking", "Regional networking"),
  }),
  headings("INF", "Information and data exchange", {
    aliases: variants("Information exchange", "Data exchange"),
  }),
  headings("EUM", "Cooperation with EU mechanisms", {
    aliases: variants("EU mechanisms", "Cooperation with EU agencies"),
  }),
  headings("ANA", "Analysis, mapping, research, threat assessment", {
    aliases: variants("Analysis", "Research", "Mapping", "Threat assessment"),
  }),
  headings("INS", "Institution building, strategy, coordination", {
    aliases: variants("Institution building", "Strategy", "Coordination"),
  }),
  headings("PRE", "Prevention, awareness, reporting by the public", {
    aliases: variants("Awareness", "Awareness raising"),
  }),
  headings("EVA", "Needs assessment, monitoring, evaluation", {
    aliases: variants("Evaluation", "Monitoring", "Needs assessment"),
  }),
];

const words = proposed(`${PRODUCT}; words as used in the ${IPA_NEEDS}`);

export const STATUSES: readonly Term[] = [
  words("PLA", "Planned", {
    aliases: variants("Foreseen", "Being planned", "Pipeline"),
    labels: {
      sq: "E planifikuar",
      bs: "Planirano",
      cnr: "Planirano",
      "sr-Latn": "Planirano",
      "sr-Cyrl": "Планирано",
      mk: "Планирано",
    },
  }),
  words("INI", "Initiated", {
    aliases: variants("Started", "Launched"),
    labels: {
      sq: "E nisur",
      bs: "Pokrenuto",
      cnr: "Pokrenuto",
      "sr-Latn": "Pokrenuto",
      "sr-Cyrl": "Покренуто",
      mk: "Започнато",
    },
  }),
  words("ONG", "Ongoing", {
    aliases: variants("On-going", "In progress", "Under way", "Underway", "Implementation"),
    labels: {
      sq: "Në vazhdim",
      bs: "U toku",
      cnr: "U toku",
      "sr-Latn": "U toku",
      "sr-Cyrl": "У току",
      mk: "Во тек",
    },
  }),
  words("CMP", "Completed", {
    aliases: variants("Done", "Finished", "Implemented", "Closed"),
    labels: {
      sq: "E përfunduar",
      bs: "Završeno",
      cnr: "Završeno",
      "sr-Latn": "Završeno",
      "sr-Cyrl": "Завршено",
      mk: "Завршено",
    },
  }),
  words("REQ", "Requested (no response yet)", {
    aliases: variants("Requested"),
    note: "This is a need, not a response.",
  }),
  own("SUS", "Suspended", {
    aliases: variants("On hold"),
    labels: {
      sq: "E pezulluar",
      bs: "Obustavljeno",
      cnr: "Obustavljeno",
      "sr-Latn": "Obustavljeno",
      "sr-Cyrl": "Обустављено",
    },
  }),
  own("CAN", "Cancelled", {
    aliases: variants("Canceled"),
    labels: {
      sq: "E anuluar",
      bs: "Otkazano",
      cnr: "Otkazano",
      "sr-Latn": "Otkazano",
      "sr-Cyrl": "Отказано",
      mk: "Откажано",
    },
  }),
];

export const FUNDING_STATES: readonly Term[] = [
  words("SEC", "Secured", {
    aliases: variants("Available", "Funded", "Core funding", "Core budget", "Work programme"),
    labels: {
      bs: "Osigurano",
      cnr: "Obezbijeđeno",
      "sr-Latn": "Obezbeđeno",
      "sr-Cyrl": "Обезбеђено",
      mk: "Обезбедено",
      sq: "I siguruar",
    },
  }),
  words("PART", "Partly secured", {
    aliases: variants(
      "Partially secured",
      "Partly available",
      "Seeking additional funding",
      "More funding sought",
    ),
  }),
  words("NEG", "Under negotiation", {
    aliases: [
      ...variants("Funding being negotiated", "Being negotiated"),
      noted("negotiated", "Concluded or under way? To be asked."),
    ],
    labels: {
      bs: "U pregovorima",
      cnr: "U pregovorima",
      "sr-Latn": "U pregovorima",
      "sr-Cyrl": "У преговорима",
      mk: "Во преговори",
    },
  }),
  words("SEEK", "Seeking", {
    aliases: variants(
      "Seeking funding",
      "Funding sought",
      "Sought",
      "Sought after",
      "Required",
      "To be found",
      "Unfunded",
      "Seeking funding for publishing",
    ),
  }),
  words("SRC", "Source named, amount and status open", {
    aliases: variants("Source named"),
    note: "Not counted as secured without confirmation.",
  }),
  words("NST", "Not stated", {
    aliases: variants("Unknown", "Not known"),
    labels: {
      bs: "Nije navedeno",
      cnr: "Nije navedeno",
      "sr-Latn": "Nije navedeno",
      "sr-Cyrl": "Није наведено",
      mk: "Не е наведено",
    },
  }),
  words("AMB", "Cannot be assigned", {
    kind: "not-offered",
    note: "Given by the reader of damaged cells, never chosen by people.",
  }),
];

export const FRAMEWORKS: readonly Term[] = (
  [
    ["ACQ", "EU acquis", ["Acquis"]],
    ["EUS", "EU standard or practice", ["EU standard", "EU practice", "EU standards and practices"]],
    ["ENL", "Enlargement report", ["Enlargement strategy", "Progress report"]],
    ["REG", "Regional strategy", ["Regional sector strategy"]],
    ["NAT", "National strategy", ["National action plan"]],
    ["MEM", "IISG member document", ["Member document"]],
  ] as const
).map(([code, label, names]) =>
  official(IISG_ABOUT)(code, label, { aliases: variants(...names), note: "The code is this product's." }),
);

export const CRITERIA: readonly Term[] = (
  [
    ["C1", "Urgent, short-term"],
    ["C2", "Root cause or strategic"],
    ["C3", "Significant threat"],
    ["C4", "Cross-cutting"],
  ] as const
).map(([code, label], index) =>
  official(`${IPA_PRIORITIES}; short label`)(code, label, { aliases: variants(`${index + 1} ${label}`) }),
);

export const IMPORTANCE: readonly Term[] = [
  own("H", "High", {
    labels: {
      sq: "I lartë",
      bs: "Visoko",
      cnr: "Visoko",
      "sr-Latn": "Visoko",
      "sr-Cyrl": "Високо",
      mk: "Високо",
    },
  }),
  own("M", "Medium", {
    labels: {
      sq: "I mesëm",
      bs: "Srednje",
      cnr: "Srednje",
      "sr-Latn": "Srednje",
      "sr-Cyrl": "Средње",
      mk: "Средно",
    },
  }),
  own("L", "Low", {
    labels: { sq: "I ulët", bs: "Nisko", cnr: "Nisko", "sr-Latn": "Nisko", "sr-Cyrl": "Ниско", mk: "Ниско" },
  }),
];

export const NEED_STATUSES: readonly Term[] = [
  own("OPN", "Open", {
    labels: {
      bs: "Otvoreno",
      cnr: "Otvoreno",
      "sr-Latn": "Otvoreno",
      "sr-Cyrl": "Отворено",
      mk: "Отворено",
      sq: "E hapur",
    },
  }),
  own("PAR", "Partly addressed", { aliases: variants("Partially addressed") }),
  own("MET", "Met", { aliases: variants("Addressed", "Fulfilled") }),
  own("WDR", "Withdrawn"),
  own("CAR", "Carried over", { aliases: variants("Carried forward") }),
];

export const COST_BASES: readonly Term[] = [
  own("QUO", "Quote", { aliases: variants("Offer") }),
  own("EXP", "Expert estimate", { aliases: variants("Estimate") }),
  own("PAS", "Past project"),
  own("UNK", "Unknown"),
];

export const SCOPES: readonly Term[] = [
  own("NATL", "National"),
  own("BIL", "Bilateral"),
  own("MULTI", "Multi-beneficiary", {
    aliases: [
      ...variants("Multi beneficiary"),
      noted("Multi-country", "The word country is not used for beneficiaries."),
    ],
  }),
  own("WB6", "Regional WB6", { aliases: variants("Regional", "Western Balkans") }),
  own("WIDER", "Wider region", { aliases: variants("South-Eastern Europe", "SEE") }),
];

const access = proposed(`${PRODUCT}; from the proposal for a public page (${IISG_NEWS})`);
export const VISIBILITIES: readonly Term[] = [
  access("PUB", "Public"),
  access("MEM", "Members only", { aliases: variants("Members", "Restricted to members") }),
];

export const CURRENCIES: readonly Term[] = (
  [
    ["EUR", "EUR", ["Euro", "€"]],
    ["USD", "USD", ["US dollar", "$"]],
    ["GBP", "GBP", ["Pound sterling", "£"]],
    ["CHF", "CHF", ["Swiss franc"]],
    ["NOK", "NOK", ["Norwegian krone"]],
    ["SEK", "SEK", ["Swedish krona"]],
    ["ALL", "ALL", ["Albanian lek"]],
    ["BAM", "BAM", ["Convertible mark", "KM"]],
    ["MKD", "MKD", ["Denar", "Macedonian denar"]],
    ["RSD", "RSD", ["Serbian dinar"]],
  ] as const
).map(([code, label, names]) =>
  official(ISO_4217)(code, label, {
    aliases: variants(...names),
    ...(code === "MKD" ? { note: "As a code of a place MKD is North Macedonia." } : {}),
  }),
);

export const CLASSIFICATIONS: readonly Term[] = [
  access("MEM", "IISG members only", { aliases: variants("Members only") }),
  access("PUB", "Public"),
  own("SEC", "For the Secretariat only", { aliases: variants("Secretariat only") }),
];

export const YES_NO: readonly Term[] = [
  own("Y", "Yes", {
    aliases: misspellings("Y es"),
    labels: { sq: "Po", bs: "Da", cnr: "Da", "sr-Latn": "Da", "sr-Cyrl": "Да", mk: "Да" },
  }),
  own("N", "No", { labels: { sq: "Jo", bs: "Ne", cnr: "Ne", "sr-Latn": "Ne", "sr-Cyrl": "Не", mk: "Не" } }),
];
