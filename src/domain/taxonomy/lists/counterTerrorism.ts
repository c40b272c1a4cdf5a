// WBCTi: the Joint Action Plans of 2018 and 2025 as priorities and objectives, and measures by kind. Layer: domain/taxonomy.
import type { Term } from "../types";
import { official, proposed, variants } from "./build";
import { JAP_2018, JAP_2025, PRODUCT } from "./sources";

/** The plan of 2018 was replaced by the one signed on 30 October 2025. */
const END_2018 = "2025-10-29";
const plan2018 = official(`${JAP_2018}; short label`);
const plan2025 = official(`${JAP_2025}; short label`);
const own2018 = proposed(`${PRODUCT}; from the bilateral priority actions under the plan of 2018`);
const own = proposed(PRODUCT);

const first = {
  parent: "CT",
  pillars: ["CT"],
  validFrom: "2018-10-05",
  validTo: END_2018,
  note: "Called objective in the Joint Action Plan; first level here.",
} as const;
const second = {
  parent: "CT",
  pillars: ["CT"],
  validFrom: "2025-10-30",
  note: "Called area in the Joint Action Plan of 2025; first level here.",
} as const;

export const CT_PRIORITIES: readonly Term[] = [
  plan2018("CT-O1", "Robust framework for countering terrorism and preventing/countering violent extremism", {
    ...first,
    replacedBy: ["CT25-1"],
    aliases: variants("Objective 1"),
  }),
  plan2018("CT-O2", "Effective prevention and countering of violent extremism", {
    ...first,
    replacedBy: ["CT25-2"],
    aliases: variants("Objective 2"),
  }),
  plan2018("CT-O3", "Effective information exchange and operational cooperation", {
    ...first,
    replacedBy: ["CT25-3"],
    aliases: variants("Objective 3"),
  }),
  plan2018("CT-O4", "Capacity against money laundering and terrorist financing", {
    ...first,
    replacedBy: ["CT25-4"],
    aliases: variants("Objective 4"),
  }),
  plan2018("CT-O5", "Protection of citizens and infrastructure", {
    ...first,
    replacedBy: ["CT25-5"],
    aliases: variants("Objective 5"),
  }),
  plan2025("CT25-1", "Alignment with EU counter-terrorism legislation", second),
  plan2025("CT25-2", "Prevention of extremism", {
    ...second,
    aliases: variants("Prevention of radicalisation"),
  }),
  plan2025("CT25-3", "Cooperation with Europol, including on investigations", second),
  plan2025("CT25-4", "Capacity to investigate terrorist financing", second),
  plan2025("CT25-5", "Protection of critical infrastructure and public spaces", second),
];

const under = (
  parent: string,
): {
  readonly parent: string;
  readonly pillars: readonly string[];
  readonly validFrom: string;
  readonly validTo?: string;
} =>
  parent.startsWith("CT-O")
    ? { parent, pillars: ["CT"], validFrom: "2018-10-05", validTo: END_2018 }
    : { parent, pillars: ["CT"], validFrom: "2025-10-30" };

export const CT_OBJECTIVES: readonly Term[] = [
  own2018("CT-O1.1", "National coordinator: functions, duties, money, staff", {
    ...under("CT-O1"),
    replacedBy: ["CT25-1.2"],
  }),
  own2018("CT-O1.2", "CT and P/CVE strategy review, including all forms of radicalisation", {
    ...under("CT-O1"),
    replacedBy: ["CT25-1.2"],
  }),
  own2018("CT-O1.3", "Criminal code alignment with EU law", { ...under("CT-O1"), replacedBy: ["CT25-1.1"] }),
  own2018("CT-O1.4", "National database and information law", {
    ...under("CT-O1"),
    replacedBy: ["CT25-1.1"],
  }),
  own2018("CT-O2.1", "Training of local practitioners", {
    ...under("CT-O2"),
    replacedBy: ["CT25-2.1"],
    note: "Teachers, police, social workers, religious communities.",
  }),
  own2018("CT-O2.2", "Strategic communication", { ...under("CT-O2"), replacedBy: ["CT25-2.2"] }),
  own2018("CT-O2.3", "Multi-agency approach including civil society and the P-R-A mechanism", {
    ...under("CT-O2"),
    replacedBy: ["CT25-2.1"],
  }),
  own2018("CT-O2.4", "Returnees: rehabilitation and reintegration, in and out of prison", {
    ...under("CT-O2"),
    replacedBy: ["CT25-2.3"],
  }),
  own2018("CT-O2.5", "Prisons and probation", { ...under("CT-O2"), replacedBy: ["CT25-2.3"] }),
  own2018("CT-O3.1", "Europol national contact point and cooperation", {
    ...under("CT-O3"),
    replacedBy: ["CT25-3.1"],
  }),
  own2018("CT-O3.2", "Operational networks (CTI Network)", { ...under("CT-O3"), replacedBy: ["CT25-3.2"] }),
  own2018("CT-O4.1", "Investigation of terrorist financing", { ...under("CT-O4"), replacedBy: ["CT25-4.1"] }),
  own2018("CT-O4.2", "Prevention of money laundering linked to terrorism", {
    ...under("CT-O4"),
    replacedBy: ["CT25-4.1"],
  }),
  own2018("CT-O5.1", "Protection of public spaces", { ...under("CT-O5"), replacedBy: ["CT25-5.2"] }),
  own2018("CT-O5.2", "Protection of critical infrastructure", {
    ...under("CT-O5"),
    replacedBy: ["CT25-5.1"],
  }),
  own("CT25-1.1", "Criminal law and procedure in line with EU law", under("CT25-1")),
  own("CT25-1.2", "Strategies, coordinators and institutions", under("CT25-1")),
  own("CT25-2.1", "Multi-agency prevention and training of practitioners", under("CT25-2")),
  own("CT25-2.2", "Online radicalisation and strategic communication", under("CT25-2")),
  own("CT25-2.3", "Returnees, prisons, rehabilitation and reintegration", under("CT25-2")),
  own("CT25-3.1", "Exchange of information with Europol", under("CT25-3")),
  own("CT25-3.2", "Joint investigations and operational networks", under("CT25-3")),
  own("CT25-4.1", "Financial intelligence and investigations", under("CT25-4")),
  own("CT25-4.2", "Cryptocurrencies and new ways of financing", under("CT25-4")),
  own("CT25-5.1", "Critical infrastructure", under("CT25-5")),
  own("CT25-5.2", "Public spaces, including the threat of drones", under("CT25-5")),
];

/** Measures by kind; without a parent, so they stand below every objective of the pillar. */
export const CT_MEASURES: readonly Term[] = [
  own("CT-M1", "Laws and regulations", { pillars: ["CT"] }),
  own("CT-M2", "Strategies, coordination and institutions", { pillars: ["CT"] }),
  own("CT-M3", "Training and capacity-building", { pillars: ["CT"] }),
  own("CT-M4", "Information exchange and data", { pillars: ["CT"] }),
  own("CT-M5", "Operations and investigations", { pillars: ["CT"] }),
  own("CT-M6", "Equipment, IT and infrastructure", { pillars: ["CT"] }),
  own("CT-M7", "Awareness, communication and work with communities", { pillars: ["CT"] }),
  own("CT-M8", "Research, analysis and evaluation", { pillars: ["CT"] }),
];

/** The five objectives of 2018 as needs, so that responses can name them; no list of needs of this pillar is public. */
export const CT_NEEDS: readonly Term[] = [
  ["1", "Robust framework against terrorism and violent extremism"],
  ["2", "Prevention and countering of violent extremism"],
  ["3", "Information exchange and operational cooperation against terrorism"],
  ["4", "Fight against money laundering and terrorist financing"],
  ["5", "Protection of citizens and infrastructure"],
].map(([number, label]) =>
  own(`CT-N0${number ?? ""}`, label ?? "", {
    parent: "CT",
    pillars: ["CT"],
    note: `Follows objective ${number ?? ""} of the Joint Action Plan of 2018.`,
  }),
);

/** Actions follow the second level of the Joint Action Plan of 2018. */
export const CT_ACTIONS: readonly Term[] = CT_OBJECTIVES.filter((term) => term.code.startsWith("CT-O")).map(
  (term) => {
    const need = `CT-N0${term.code.charAt(4)}`;
    return own(`${need}.${term.code.slice(term.code.indexOf(".") + 1)}`, term.label, {
      parent: need,
      pillars: ["CT"],
    });
  },
);
