// WBCSCi: the 11 needs and 54 actions of the plan of action 2018-2020 and its 15 priorities. Layer: domain/taxonomy.
import type { Alias, Term } from "../types";
import { noted, official, variants } from "./build";
import { IPA_NEEDS, IPA_PRIORITIES } from "./sources";

const need = official(IPA_NEEDS);
const priority = official(IPA_PRIORITIES);
const SC = { parent: "SC", pillars: ["SC"] } as const;

const listed = (text: string): Alias => ({
  text,
  kind: "variant",
  note: "Wording of the agreed list of needs, part a of the plan.",
});

/** Numbers and labels of the table of actions are official; the code form is this product's. */
export const SC_NEEDS: readonly Term[] = [
  need("SC-N01", "To improve efficiency of Serious Crime investigations", { ...SC, kind: "1", aliases: [] }),
  need("SC-N02", "To improve financial investigations of Serious Crime", { ...SC, kind: "2", aliases: [] }),
  need("SC-N03", "Fight against cybercrime", { ...SC, kind: "3", aliases: [] }),
  need("SC-N04", "To enable automated exchange of data", {
    ...SC,
    kind: "4",
    aliases: [listed("To enable automated exchange of data in the Western Balkans")],
  }),
  need("SC-N05", "To fight against facilitation of illegal migration, THB and migrant smuggling", {
    ...SC,
    kind: "5",
    aliases: [listed("To tackle facilitated Illegal Migration and Migrant Smuggling")],
    note: "The agreed list does not name THB; the table does.",
  }),
  need("SC-N06", "Fight against corruption", { ...SC, kind: "6", aliases: [] }),
  need("SC-N07", "Fight against money laundering", { ...SC, kind: "7", aliases: [] }),
  need("SC-N08", "Illicit drugs, incl. their online sale", { ...SC, kind: "8", aliases: [] }),
  need("SC-N09", "To improve cross-border exchange of information", { ...SC, kind: "9", aliases: [] }),
  need("SC-N10", "To improve witness Protection", {
    ...SC,
    kind: "10",
    aliases: variants("Witness protection"),
  }),
  need("SC-N11", "Illicit firearms incl. their online sale", {
    ...SC,
    kind: "11",
    aliases: [listed("Illicit Firearms")],
    note: "Only the table adds the online sale.",
  }),
];

/** Labels by need, in the order of the table; the n-th label is action n of the need. */
const ACTION_LABELS: Readonly<Record<string, readonly string[]>> = {
  "SC-N01": [
    "Investigative support and capacity-building",
    "Law enforcement and judiciary training",
    "Supporting operational meetings, joint operations",
    "Support operational activities of Beneficiaries in combating various forms of cross-border criminality",
    "Enhancing use of Joint Investigation Teams",
    "Improving digital forensics",
    "Improving cooperation between police and prosecution",
    "Improve intelligence-led policing",
    "Technical / equipment dimension",
  ],
  "SC-N02": [
    "Increase capacities of national actors to conduct financial investigations and support to investigations",
    "Increase capacities to cooperate at interagency and international level",
  ],
  "SC-N03": [
    "Capacity-building and support to investigations",
    "Public reporting systems on online fraud and other cybercrime",
    "Strengthen legislation",
    "Interagency cooperation (cybercrime units, financial investigators, FIUs)",
    "Public/private information sharing",
    "Training by judicial academies",
    "International cooperation and information sharing",
    "Further, targeted support",
    "Regional networking",
    "Targeted training",
    "Provision of equipment",
  ],
  "SC-N04": [
    "Establish an EU WB Prüm-like instrument for SEE, legal dimension",
    "Capacity-building",
    "Increased information sharing with EU and other mechanisms",
  ],
  "SC-N05": [
    "Capacity-building and investigative support",
    "Interpreters pool",
    "Targeted training",
    "Equipment for first/second line control, detection of forged documents",
    "Regional networking",
    "Analytical reports or research",
    "Undocumented migrants, establishing identity",
  ],
  "SC-N06": [
    "Support to investigations and prevention",
    "Rule of law, good governance and security institutions",
    "Targeted training",
    "Western Balkan Programme on Transparency, Accountability and Integrity",
  ],
  "SC-N07": [
    "Investigative support",
    "Targeted training",
    "Prevention and control of online fraud, criminal money flows",
  ],
  "SC-N08": [
    "Targeted training",
    "Cross-border networking and cooperation",
    "Cooperation with EU mechanisms",
  ],
  "SC-N09": [
    "Support in pre-investigation phase",
    "Mechanisms for data and information exchange",
    "Improve IT capacities",
    "Regional cooperation of judicial, customs and police services",
    "Targeted training",
    "Mapping of regional and EU-WB information exchange",
  ],
  "SC-N10": ["International cooperation and sustainability", "Training"],
  "SC-N11": [
    'Implementation of the "Roadmap for the Western Balkans"',
    "Capacity-building",
    "Cooperation with EU and regional mechanisms",
    "Analytical reports or research",
  ],
};

/** Numbers that the plan prints otherwise: corrected code to printed number. */
const PRINTED: Readonly<Record<string, string>> = {
  "SC-N01.4": "2",
  "SC-N01.5": "2.1",
  "SC-N01.6": "2.2",
  "SC-N01.7": "2.3",
  "SC-N01.8": "2.4",
  "SC-N01.9": "2.5",
  "SC-N11.4": "1.1.4",
};
/** Printed numbers that the plan uses twice. */
const PRINTED_TWICE = new Set(["2.1", "2.2"]);

/** `kind` is the number of the action as corrected ("1.4"); the printed number stands as an alias where it differs. */
export const SC_ACTIONS: readonly Term[] = Object.entries(ACTION_LABELS).flatMap(([needCode, labels]) => {
  const needNumber = Number(needCode.slice(4));
  return labels.map((label, index) => {
    const code = `${needCode}.${index + 1}`;
    const number = `${needNumber}.${index + 1}`;
    const printed = PRINTED[code];
    return need(code, label, {
      parent: needCode,
      pillars: ["SC"],
      kind: number,
      aliases: numberAliases(number, printed),
      ...(printed === undefined
        ? {}
        : { note: `Printed as ${printed} in the plan; the corrected number is proposed.` }),
    });
  });
});

function numberAliases(number: string, printed: string | undefined): Alias[] {
  const corrected = PRINTED_TWICE.has(number)
    ? noted(number, "The plan prints this number twice; here it is the action of need 2.")
    : { text: number, kind: "variant" as const };
  if (printed === undefined) return [corrected];
  return [
    corrected,
    noted(
      printed,
      `Number as printed under need ${number.split(".")[0] ?? ""}; ${number} is the corrected one.`,
    ),
  ];
}

/** Short labels of the 15 priorities; the plan lists them as bullets without numbers, the codes are this product's. */
export const SC_PRIORITIES: readonly Term[] = (
  [
    "Police-prosecution cooperation in the investigation phase",
    "National capacity for financial investigations",
    "Gaps in cross-border operational cooperation",
    "Cooperation with Europol and CEPOL, operational agreements",
    "Contribution to Europol tools, Operational Action Plans, liaison officers",
    "Operational meetings in cross-border cases",
    "Joint Investigation Teams and Eurojust",
    "Intelligence-led policing",
    "Synergies with the EU Policy Cycle 2018-2021",
    "Automated exchange of data (Prüm-inspired)",
    "Targeted training, incl. equipment considerations",
    "Interagency cooperation on online crime proceeds",
    "Regional pool of interpreters",
    "Capacities against corruption",
    "Regional cross-border information exchange incl. EU",
  ] as const
).map((label, index) =>
  priority(`SC-P${String(index + 1).padStart(2, "0")}`, label, {
    ...SC,
    aliases: [],
    note: "Short label; the code is this product's.",
  }),
);
