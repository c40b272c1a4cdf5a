// WBBSi: components of European integrated border management and the border matrix of the region. Layer: domain/taxonomy.
import type { Term } from "../types";
import { official, proposed, variants } from "./build";
import { EIBM, IBM_GUIDELINES, PRODUCT } from "./sources";

const component = official(`${EIBM}; short label`);
const matrix = official(`${IBM_GUIDELINES}; short label`);
const own = proposed(PRODUCT);

const LABELS = [
  "Border control",
  "Search and rescue at sea borders",
  "Risk analysis",
  "Information exchange and cooperation between states and with Frontex",
  "Inter-agency cooperation (national)",
  "Cooperation among EU institutions, bodies and agencies",
  "Cooperation with third countries and neighbours",
  "Technical and operational measures within the area",
  "Return",
  "Technology, including large-scale information systems",
  "Quality control",
  "Solidarity and funding mechanisms",
  "Fundamental rights",
  "Education and training",
  "Research and innovation",
] as const;
const TWO = (index: number): string => String(index + 1).padStart(2, "0");
const CHOICE = "That the pillar uses this list is proposed by this product.";

export const BS_PRIORITIES: readonly Term[] = LABELS.map((label, index) =>
  component(`BS-C${TWO(index)}`, label, {
    parent: "BS",
    pillars: ["BS"],
    aliases: index === 8 ? variants("Returns", "Readmission") : [],
    note: index === 6 ? `For the Western Balkans: with neighbours. ${CHOICE}` : CHOICE,
  }),
);

/** Without a parent: the three pillars of the matrix stand below every component. "Pillar" is not used as a word here. */
export const BS_OBJECTIVES: readonly Term[] = [
  matrix("BS-I1", "Intra-service cooperation", {
    pillars: ["BS"],
    aliases: variants("Intra-service"),
    note: CHOICE,
  }),
  matrix("BS-I2", "Inter-agency cooperation", {
    pillars: ["BS"],
    aliases: variants("Inter-agency"),
    note: CHOICE,
  }),
  matrix("BS-I3", "International cooperation", {
    pillars: ["BS"],
    aliases: variants("International"),
    note: CHOICE,
  }),
];

/** Without a parent: the six areas of the matrix stand below each of its three kinds of cooperation. */
export const BS_MEASURES: readonly Term[] = [
  matrix("BS-A1", "Legal and regulatory framework", { pillars: ["BS"], note: "Level: legislative." }),
  matrix("BS-A2", "Institutional organisation and management", {
    pillars: ["BS"],
    note: "Level: institutional.",
  }),
  matrix("BS-A3", "Procedures", { pillars: ["BS"], note: "Level: operational." }),
  matrix("BS-A4", "Human resources and training", { pillars: ["BS"], note: "Level: operational." }),
  matrix("BS-A5", "Communication and information exchange", { pillars: ["BS"], note: "Level: operational." }),
  own("BS-A6", "Infrastructure and equipment", { pillars: ["BS"], note: "Level: operational." }),
];

/** One need for each component, so that responses can name it; no list of needs of this pillar is public. */
export const BS_NEEDS: readonly Term[] = LABELS.map((label, index) =>
  own(`BS-N${TWO(index)}`, `Border security: ${label.charAt(0).toLowerCase()}${label.slice(1)}`, {
    parent: "BS",
    pillars: ["BS"],
    note: `Follows component BS-C${TWO(index)}.`,
  }),
);

const AREAS = [
  "Laws and regulations",
  "Organisation and management",
  "Procedures",
  "Staff and training",
  "Communication and information exchange",
  "Infrastructure and equipment",
];

/** The areas of the matrix as actions of each need, and the topics that the WBCSCi plan hands over to this pillar. */
export const BS_ACTIONS: readonly Term[] = [
  ...BS_NEEDS.flatMap((need) =>
    AREAS.map((label, index) =>
      own(`${need.code}.${index + 1}`, label, { parent: need.code, pillars: ["BS"] }),
    ),
  ),
  own("BS-N04.7", "Regional pool of interpreters", {
    parent: "BS-N04",
    pillars: ["BS"],
    note: "Handed over by the WBCSCi plan, action 5.2.",
  }),
  own("BS-N01.7", "Equipment for document control", {
    parent: "BS-N01",
    pillars: ["BS"],
    note: "Handed over by the WBCSCi plan, action 5.4.",
  }),
  own("BS-N14.7", "Training on travel documents", {
    parent: "BS-N14",
    pillars: ["BS"],
    note: "Handed over by the WBCSCi plan, action 5.3.",
  }),
  own("BS-N10.7", "IT capacity of Police and Customs Cooperation Centres", {
    parent: "BS-N10",
    pillars: ["BS"],
    note: "Handed over by the WBCSCi plan, actions 9.3 and 9.4.",
  }),
  own("BS-N10.8", "Common equipment repository", {
    parent: "BS-N10",
    pillars: ["BS"],
    note: "Handed over by the WBCSCi plan, action 1.9 (printed 2.5).",
  }),
];
