// WBCSCi logical framework: outcomes, outputs and indicators. Layer: domain/taxonomy.
import type { Term } from "../types";
import { noted, official } from "./build";
import { IPA_LOGFRAME } from "./sources";

const frame = official(`${IPA_LOGFRAME}; short label`);
const SC = ["SC"] as const;

const OUTCOMES = [
  "Sustainable capacities against Serious Crime",
  "Increased rate of investigated cases",
  "Closer alignment with EU and other international mechanisms",
  "Sustainable use of necessary equipment",
  "Improved governance of regional and international cooperation",
] as const;

const OUTPUTS: Readonly<Record<string, string>> = {
  "1.1": "Skills and knowledge on investigating Serious Crime and corruption",
  "1.2": "Capacities on investigative techniques",
  "1.3": "Skills on specific needs, based on training needs assessments",
  "1.4": "Information sharing and intelligence exchange mechanisms",
  "1.5": "Intelligence-led policing",
  "2.1": "Rate of investigated Serious Crime and corruption cases",
  "3.1": "Awareness of and cooperation with EU, UN and other mechanisms",
  "3.2": "Integration into EU frameworks for cooperation",
  "4.1": "Sustainable provision of equipment and facilities",
  "5.1": "Policy solutions through regional and international cooperation",
};

/** "n": counted ("No. of ..."); "s": a scale ("The extent to which ..."). */
type Indicator = readonly ["n" | "s", string];

const INDICATORS: Readonly<Record<string, readonly Indicator[]>> = {
  "1.1": [
    ["n", "Needs assessments with follow-up"],
    ["n", "Legislative or regulatory pieces reviewed"],
    ["n", "Fact finding missions"],
    ["s", "Networks of contacts and mutual trust"],
    ["n", "Inter-agency cooperation protocols"],
    ["n", "Case analyses"],
    ["s", "Awareness and good practice delivered to judges"],
    ["s", "Gender issues integrated"],
    ["s", "Role of civil society"],
  ],
  "1.2": [
    ["n", "Needs assessments with follow-up (techniques)"],
    ["s", "Expertise against corruption"],
    ["s", "Interoperability with international databases"],
    ["s", "Regional pool of interpreters operational"],
    ["n", "Experiences and good practices exchanged"],
    ["n", "Regional networks established"],
    ["n", "Steps to improve exchange between police and prosecution"],
  ],
  "1.3": [
    ["n", "Training needs assessments and updates"],
    ["n", "Joint trainings and tools for police and prosecution"],
    ["s", "National support to training needs assessment"],
    ["n", "E-learning tools transferred"],
    ["n", "Updates to e-learning tools"],
    ["n", "Train-the-trainers courses with follow-up"],
    ["n", "Exchanges in exchange programmes"],
    ["n", "Participation in external trainings"],
    ["n", "Training strategies produced or reviewed"],
  ],
  "1.4": [
    ["s", "Information sharing between agencies"],
    ["s", "Information sharing between Beneficiaries"],
    ["s", "Information sharing with EU member states and agencies"],
    ["n", "Assessments with endorsed follow-up"],
    ["n", "Guidelines and regulatory proposals implemented"],
    ["s", "National databases linked and at international standards"],
  ],
  "1.5": [
    ["n", "Situational reports"],
    ["n", "Strategic threat assessments in line with EU standards"],
    ["s", "Reports disseminated and applied"],
    ["s", "National gaps in intelligence-led policing addressed"],
    ["s", "EU practice and methodology transferred"],
  ],
  "2.1": [
    ["n", "Joint Investigation Teams initiated"],
    ["n", "Operational meetings"],
    ["n", "Cross-border investigations supported"],
    ["n", "Investigations leading to prosecution"],
    ["n", "Exchanges of information at international level"],
    ["n", "Asset seizures"],
    ["s", "Protected witnesses and collaborators of justice"],
  ],
  "3.1": [
    ["s", "Cooperation in EMPACT operational action plans"],
    ["n", "Exchanges of experience through networks"],
  ],
  "3.2": [["s", "Cooperation agreements with EU and international entities"]],
  "4.1": [
    ["n", "Equipment needs assessments"],
    ["n", "Specialised equipment provided"],
    ["n", "Plans for sustainable use of equipment"],
    ["s", "Support to an equipment pool"],
  ],
  "5.1": [
    ["n", "Linkages to existing cooperation instruments"],
    ["s", "Membership in regional instruments consolidated"],
    ["s", "Regional ownership"],
    ["n", "Practical gaps identified and addressed"],
    ["n", "Analyses and studies with recommendations"],
    ["n", "Political decisions on cooperation frameworks"],
    ["s", "Regional expert pool functional"],
    ["n", "Efforts concluded with cross-pillar coordination"],
  ],
};

/** The plan gives the number 1.3.9 to three indicators; the second and third have letters here. */
const EXTRA: readonly Term[] = (
  [
    ["SC-L1.3.9b", "Knowledge on prevention of corruption and risk management", "scale"],
    ["SC-L1.3.9c", "Case-focused trainings", "number"],
  ] as const
).map(([code, label, unit]) =>
  frame(code, label, {
    parent: "SC-L1.3",
    pillars: SC,
    kind: `indicator, ${unit}`,
    aliases: [noted("1.3.9", "Three indicators carry this number in the plan.")],
  }),
);

export const OUTPUT_INDICATORS: readonly Term[] = [
  ...OUTCOMES.map((label, index) => frame(`SC-L${index + 1}`, label, { pillars: SC, kind: "outcome" })),
  ...Object.entries(OUTPUTS).flatMap(([number, label]) => [
    frame(`SC-L${number}`, label, { parent: `SC-L${number.charAt(0)}`, pillars: SC, kind: "output" }),
    ...(INDICATORS[number] ?? []).map(([unit, text], index) => {
      const ofPlan = `${number}.${index + 1}`;
      return frame(`SC-L${ofPlan}`, text, {
        parent: `SC-L${number}`,
        pillars: SC,
        kind: unit === "n" ? "indicator, number" : "indicator, scale",
        aliases:
          ofPlan === "1.3.9"
            ? [noted(ofPlan, "Three indicators carry this number in the plan.")]
            : [{ text: ofPlan, kind: "variant" }],
      });
    }),
    ...(number === "1.3" ? EXTRA : []),
  ]),
];
