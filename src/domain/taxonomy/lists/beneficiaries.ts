// The six partners and the region, with the names seen in documents and the traps among them. Layer: domain/taxonomy.
import type { Term } from "../types";
import { acronyms, former, locals, noted, official, variants } from "./build";
import { IISG_GOVERNANCE } from "./sources";

const partner = official(IISG_GOVERNANCE);

/** In the order the IISG uses. */
export const BENEFICIARIES: readonly Term[] = [
  partner("AL", "Albania", {
    aliases: [
      ...acronyms("ALB"),
      ...variants("Republic of Albania"),
      ...locals("Republika e Shqipërisë", "Shqiperia"),
    ],
    labels: {
      sq: "Shqipëria",
      bs: "Albanija",
      cnr: "Albanija",
      "sr-Latn": "Albanija",
      "sr-Cyrl": "Албанија",
      mk: "Албанија",
    },
  }),
  partner("BA", "Bosnia and Herzegovina", {
    aliases: [
      ...acronyms("BiH", "BIH", "B&H"),
      ...variants(
        "Bosnia",
        "Bosnia & Herzegovina",
        "Bosnia and Hercegovina",
        "Bosnia I Herzegovina",
        "Bosnia-Herzegovina",
      ),
      ...locals("BiH – Bosna i Hercegovina"),
    ],
    labels: {
      sq: "Bosnja dhe Hercegovina",
      bs: "Bosna i Hercegovina",
      cnr: "Bosna i Hercegovina",
      "sr-Latn": "Bosna i Hercegovina",
      "sr-Cyrl": "Босна и Херцеговина",
      mk: "Босна и Херцеговина",
    },
    note: "Lead ministry: Ministry of Security. In its cells, RS means Republika Srpska, not Serbia.",
  }),
  partner("XK", "Kosovo*", {
    aliases: [
      ...variants(
        "Kosovo",
        "Kosovo *",
        "Kosovo under UNSCR 1244",
        "Kosovo under UNSCR No 1244",
        "Kosovo (under UNSCR 1244/99)",
      ),
      ...acronyms("XKX", "KS", "RKS", "KOS"),
      ...locals("Kosova", "Kosovë", "Косово"),
    ],
    labels: {
      sq: "Kosova*",
      bs: "Kosovo*",
      cnr: "Kosovo*",
      "sr-Latn": "Kosovo*",
      "sr-Cyrl": "Косово*",
      mk: "Косово*",
    },
    note: "Always with asterisk and footnote. XK and XKX are user-assigned codes, not official ISO codes. The asterisk is a wildcard in Excel formulas: compute on the code.",
  }),
  partner("ME", "Montenegro", {
    aliases: [...acronyms("MNE", "CG"), ...locals("Crna Gora", "Црна Гора", "Mali i Zi")],
    labels: {
      sq: "Mali i Zi",
      bs: "Crna Gora",
      cnr: "Crna Gora",
      "sr-Latn": "Crna Gora",
      "sr-Cyrl": "Црна Гора",
      mk: "Црна Гора",
    },
  }),
  partner("MK", "North Macedonia", {
    aliases: [
      noted("MKD", "ISO country code alpha-3; as a currency MKD is the denar.", "acronym"),
      ...acronyms("NMK"),
      ...variants("Republic of North Macedonia", "N. Macedonia"),
      former(
        "The former Yugoslav Republic of Macedonia",
        "2019-02-11",
        "Stays in titles of documents of its time.",
      ),
      former("former Yugoslav Republic of Macedonia", "2019-02-11"),
      former("FYROM", "2019-02-11"),
      former("FYR Macedonia", "2019-02-11"),
      former("Macedonia", "2019-02-11", "Also a region of Greece."),
      ...locals("Republika Severna Makedonija", "Makedonija"),
    ],
    labels: {
      sq: "Maqedonia e Veriut",
      bs: "Sjeverna Makedonija",
      cnr: "Sjeverna Makedonija",
      "sr-Latn": "Severna Makedonija",
      "sr-Cyrl": "Северна Македонија",
      mk: "Северна Македонија",
    },
  }),
  partner("RS", "Serbia", {
    aliases: [
      ...acronyms("SRB"),
      ...variants("Republic of Serbia"),
      ...locals("Republika Srbija", "Република Србија"),
    ],
    labels: {
      sq: "Serbia",
      bs: "Srbija",
      cnr: "Srbija",
      "sr-Latn": "Srbija",
      "sr-Cyrl": "Србија",
      mk: "Србија",
    },
    note: "RS is Serbia only. RS beside Bosnia and Herzegovina means Republika Srpska: ask.",
  }),
  partner("WB6", "Regional (WB6)", {
    aliases: [
      noted("WB", "Also used for the World Bank.", "acronym"),
      ...variants(
        "Regional",
        "Western Balkans",
        "Western Balkan",
        "Western Balkan Six",
        "Western Balkans Six",
        "all six",
        "six jurisdictions",
      ),
      ...variants("Region", "WB 6", "WB-6", "all Beneficiaries", "REG"),
    ],
    labels: {
      sq: "Rajonal (WB6)",
      bs: "Regionalno (WB6)",
      cnr: "Regionalno (WB6)",
      "sr-Latn": "Regionalno (WB6)",
      "sr-Cyrl": "Регионално (WB6)",
      mk: "Регионално (WB6)",
    },
    kind: "region",
    note: "All six partners; not mixed with single names in one cell. Other states that a project also covers do not count here.",
  }),
];

/** The six partners without the region, as codes. */
export const PARTNER_CODES = ["AL", "BA", "XK", "ME", "MK", "RS"] as const;

/** Texts for the Kosovo* footnote; the EU wording is the default. */
export const KOSOVO_FOOTNOTE = {
  eu: "*This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.",
  un: "*References to Kosovo shall be understood to be in the context of Security Council resolution 1244 (1999).",
  coe: "*All reference to Kosovo, whether to the territory, institutions or population, in this text shall be understood in full compliance with United Nations Security Council Resolution 1244 and without prejudice to the status of Kosovo.",
} as const;

export const DEFAULT_KOSOVO_FOOTNOTE: string = KOSOVO_FOOTNOTE.eu;
