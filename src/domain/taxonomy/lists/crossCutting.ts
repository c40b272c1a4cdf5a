// Lists used by every pillar: pillars, phases, levels, perspectives, cycles, cross-cutting threats. Layer: domain/taxonomy.
import type { Term } from "../types";
import { acronyms, misspellings, noted, official, proposed, variants } from "./build";
import {
  CT_AGENDA,
  IISG_ABOUT,
  IISG_BOARD_6,
  IISG_PILLAR_MEETING,
  IISG_WBCSCI,
  IPA_ACRONYMS,
  IPA_CROSS,
  PRODUCT,
} from "./sources";

const pillar = official(IPA_ACRONYMS);
const own = proposed(PRODUCT);

/** The label is official; the codes CT, SC and BS are this product's. */
export const PILLARS: readonly Term[] = [
  pillar("CT", "WBCTi", {
    aliases: [
      ...variants(
        "Western Balkan Counter-Terrorism initiative",
        "Western Balkans Counter-Terrorism Initiative",
        "Pillar I",
        "Pillar 1",
      ),
      ...variants("WB CTi", "Counter-terrorism", "Counter terrorism"),
      ...misspellings("WBCT"),
    ],
    note: "Counter-terrorism, preventing and countering violent extremism.",
  }),
  pillar("SC", "WBCSCi", {
    aliases: [
      ...variants(
        "Western Balkan Counter Serious Crime initiative",
        "Western Balkan Counter-Serious Crime initiative",
      ),
      ...variants(
        "Western Balkans Counter Serious Crime Initiative",
        "Pillar II",
        "Pillar 2",
        "Serious crime",
        "WB CSCi",
      ),
      ...misspellings("WBCSC", "Serous and Organized Crime"),
    ],
    note: "Serious and organised crime.",
  }),
  pillar("BS", "WBBSi", {
    aliases: [
      ...variants(
        "Western Balkan Border Security initiative",
        "Western Balkans Border Security Initiative",
        "Pillar III",
        "Pillar 3",
      ),
      ...variants("WB BSi", "Border security"),
      ...misspellings("WBBS", "WBSi"),
    ],
    note: "Border security.",
  }),
  own("XP", "Cross-pillar", {
    kind: "not-offered",
    aliases: variants("Inter-pillar", "Crosspillar"),
    note: "For summaries; a row names its pillars one by one.",
  }),
];

const phase = official(`${IISG_PILLAR_MEETING}; ${CT_AGENDA}`);

/** Elsewhere called "four pillar approach"; here always "phase", so that nobody takes it for a pillar. */
export const PHASES: readonly Term[] = [
  phase("ANT", "Anticipate", {
    aliases: variants("Anticipation"),
    labels: {
      sq: "Parashikimi",
      bs: "Predviđanje",
      cnr: "Predviđanje",
      "sr-Latn": "Predviđanje",
      "sr-Cyrl": "Предвиђање",
      mk: "Предвидување",
    },
    note: "Find vulnerabilities and build the capacity to foresee threats.",
  }),
  phase("PRE", "Prevent", {
    aliases: [],
    labels: {
      sq: "Parandalimi",
      bs: "Sprečavanje",
      cnr: "Sprečavanje",
      "sr-Latn": "Sprečavanje",
      "sr-Cyrl": "Спречавање",
      mk: "Спречување",
    },
    note: "Act before harm is done, for example against radicalisation.",
  }),
  phase("PRO", "Protect", {
    aliases: variants("Protection"),
    labels: {
      sq: "Mbrojtja",
      bs: "Zaštita",
      cnr: "Zaštita",
      "sr-Latn": "Zaštita",
      "sr-Cyrl": "Заштита",
      mk: "Заштита",
    },
    note: "Reduce vulnerabilities of people, public spaces, infrastructure and borders.",
  }),
  phase("RES", "Respond", {
    aliases: variants("Response phase"),
    labels: {
      sq: "Reagimi",
      bs: "Odgovor",
      cnr: "Odgovor",
      "sr-Latn": "Odgovor",
      "sr-Cyrl": "Одговор",
      mk: "Одговор",
    },
    note: "Operational support, prosecution, support to victims. Not the same as a response (a project).",
  }),
];

const about = official(IISG_ABOUT);

export const LEVELS: readonly Term[] = [
  about("LEG", "Legislative", {
    aliases: variants("Legislation", "Legal"),
    labels: {
      sq: "Legjislativ",
      bs: "Zakonodavni",
      cnr: "Zakonodavni",
      "sr-Latn": "Zakonodavni",
      "sr-Cyrl": "Законодавни",
      mk: "Законодавно",
    },
  }),
  about("INS", "Institutional", {
    aliases: variants("Institution"),
    labels: {
      sq: "Institucional",
      bs: "Institucionalni",
      cnr: "Institucionalni",
      "sr-Latn": "Institucionalni",
      "sr-Cyrl": "Институционални",
      mk: "Институционално",
    },
  }),
  about("OPE", "Operational", {
    aliases: variants("Operations"),
    labels: {
      sq: "Operacional",
      bs: "Operativni",
      cnr: "Operativni",
      "sr-Latn": "Operativni",
      "sr-Cyrl": "Оперативни",
      mk: "Оперативно",
    },
  }),
];

export const PERSPECTIVES: readonly Term[] = [
  about("PRV", "Prevention", {
    aliases: variants("Preventive", "Prevention perspective"),
    labels: {
      sq: "Parandalim",
      bs: "Prevencija",
      cnr: "Prevencija",
      "sr-Latn": "Prevencija",
      "sr-Cyrl": "Превенција",
      mk: "Превенција",
    },
  }),
  about("RSP", "Response to threats", {
    aliases: variants("Response", "Response perspective"),
    labels: {
      sq: "Reagim ndaj kërcënimeve",
      bs: "Odgovor na prijetnje",
      cnr: "Odgovor na prijetnje",
      "sr-Latn": "Odgovor na pretnje",
      "sr-Cyrl": "Одговор на претње",
      mk: "Одговор на закани",
    },
    note: "The source says Response; the longer label keeps it apart from a response (a project) and the phase Respond.",
  }),
];

/** Only a closed cycle has an end: the lists of one workbook may serve templates of two cycles. */
export const CYCLES: readonly Term[] = [
  official(IPA_ACRONYMS)("2018-2020", "2018-2020", {
    validTo: "2020-12-31",
    aliases: [],
    note: "Integrative Plans of Action (iPA).",
  }),
  official(IISG_BOARD_6)("2021-2022", "2021-2022", {
    aliases: [],
    note: "First needs mapping.",
  }),
  proposed(`Second needs mapping, begun April-May 2024 (${IISG_WBCSCI}); the label is to be confirmed`)(
    "2024-2025",
    "2024-2025",
    { validFrom: "2024-01-01" },
  ),
  own("2026-2027", "2026-2027", { note: "Next cycle by the two-year rhythm." }),
];

const year = official(
  "IISG web pages on response mapping; year numbers to be confirmed with the Secretariat",
);
export const MAPPING_YEARS: readonly Term[] = [
  // Before the first response mapping: for rows of the plan of action 2018-2020.
  own("2018", "2018"),
  own("2019", "2019"),
  own("2020", "2020"),
  year("2021", "2021", { aliases: variants("Year 1") }),
  year("2022", "2022", { aliases: variants("Year 2") }),
  year("2023", "2023", { aliases: variants("Year 3") }),
  own("2024", "2024"),
  own("2025", "2025"),
  own("2026", "2026"),
  own("2027", "2027"),
];

const cross = official(IPA_CROSS);
export const CROSS_CUTTING: readonly Term[] = [
  cross("XT1", "Fake and forged travel documents", {
    kind: "threat",
    aliases: variants("Forged documents", "Document fraud"),
  }),
  cross("XT2", "Organised property crime and money laundering", {
    kind: "threat",
    aliases: variants("Organised property crime"),
  }),
  cross("XT3", "Facilitated illegal migration", {
    kind: "threat",
    note: "In the table of actions handled under need 5.",
  }),
  cross("XT4", "Illicit firearms", {
    kind: "threat",
    note: "In the table of actions handled under need 11.",
  }),
  cross("XH1", "Information exchange among partners and with EU agencies and international partners", {
    kind: "horizontal need",
  }),
  cross("XH2", "Western Balkan pool of CT and P/CVE experts", { kind: "horizontal need" }),
  cross("XH3", "Synergy with the EU Policy Cycle 2018-2021", {
    kind: "table row",
    aliases: [noted("EU Policy Cycle", "Since 2022 the cycle is called EMPACT.")],
    note: "Third cross-cutting row of the table of actions; not in the list of threats. The code is this product's.",
  }),
  own("XM1", "IISG process: needs analysis", { kind: "process" }),
  own("XM2", "IISG process: coordination", { kind: "process", aliases: acronyms("IISG SG") }),
];
