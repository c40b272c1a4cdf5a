// WBCSCi: objectives and measures below the priorities, proposed by linking the plan's needs and actions. Layer: domain/taxonomy.
import type { Term } from "../types";
import { proposed } from "./build";
import { SC_ACTIONS, SC_NEEDS } from "./seriousCrime";
import { PRODUCT } from "./sources";

/** Which actions of the plan serve a priority. The plan lists both and links neither: the links are this product's. */
export const ACTIONS_BY_PRIORITY: Readonly<Record<string, readonly string[]>> = {
  "SC-P01": ["SC-N01.7"],
  "SC-P02": ["SC-N02.1", "SC-N02.2", "SC-N07.1", "SC-N07.2"],
  "SC-P03": ["SC-N01.1", "SC-N01.4", "SC-N05.1", "SC-N08.2", "SC-N10.1"],
  "SC-P04": ["SC-N08.3", "SC-N09.2", "SC-N11.3"],
  "SC-P05": ["SC-N01.8", "SC-N09.1"],
  "SC-P06": ["SC-N01.3", "SC-N09.1"],
  "SC-P07": ["SC-N01.5"],
  "SC-P08": ["SC-N01.8", "SC-N05.6", "SC-N11.4"],
  "SC-P09": ["SC-N05.1", "SC-N08.3", "SC-N11.1", "SC-N11.3"],
  "SC-P10": ["SC-N04.1", "SC-N04.2", "SC-N04.3"],
  "SC-P11": [
    "SC-N01.2",
    "SC-N01.6",
    "SC-N01.9",
    "SC-N03.6",
    "SC-N03.10",
    "SC-N03.11",
    "SC-N05.3",
    "SC-N05.4",
    "SC-N06.3",
    "SC-N07.2",
    "SC-N08.1",
    "SC-N09.5",
    "SC-N10.2",
    "SC-N11.2",
  ],
  "SC-P12": [
    "SC-N03.1",
    "SC-N03.2",
    "SC-N03.3",
    "SC-N03.4",
    "SC-N03.5",
    "SC-N03.7",
    "SC-N03.8",
    "SC-N03.9",
    "SC-N07.3",
  ],
  "SC-P13": ["SC-N05.2"],
  "SC-P14": ["SC-N06.1", "SC-N06.2", "SC-N06.4"],
  "SC-P15": ["SC-N05.5", "SC-N05.7", "SC-N09.1", "SC-N09.2", "SC-N09.3", "SC-N09.4", "SC-N09.6"],
};

const own = proposed(PRODUCT);
const labels = new Map([...SC_NEEDS, ...SC_ACTIONS].map((term) => [term.code, term.label]));

function labelOf(code: string): string {
  const label = labels.get(code);
  if (label === undefined) throw new Error(`No term ${code} in the plan.`);
  return label;
}

/** One objective for each need that a priority touches: "SC-P07-N01". */
export const SC_OBJECTIVES: readonly Term[] = Object.entries(ACTIONS_BY_PRIORITY).flatMap(
  ([priority, actions]) =>
    [...new Set(actions.map(needOf))].map((need) =>
      own(objectiveCode(priority, need), labelOf(need), {
        parent: priority,
        pillars: ["SC"],
        note: `Follows need ${need}.`,
      }),
    ),
);

/** One measure for each action below its objective: "SC-P07-N01.5". */
export const SC_MEASURES: readonly Term[] = [
  ...Object.entries(ACTIONS_BY_PRIORITY).flatMap(([priority, actions]) =>
    actions.map((action) =>
      own(
        `${objectiveCode(priority, needOf(action))}.${action.slice(action.indexOf(".") + 1)}`,
        labelOf(action),
        {
          parent: objectiveCode(priority, needOf(action)),
          pillars: ["SC"],
          note: `Follows action ${action}.`,
        },
      ),
    ),
  ),
  ...[
    "Roadmap component 1: cross-border control",
    "Roadmap component 2: legislative and regulatory frameworks",
    "Roadmap component 3: data and information, risk assessment",
    "Roadmap component 4: awareness and outreach",
    "Roadmap component 5: collection of small arms and light weapons",
    "Roadmap component 6: systematic destruction",
    "Roadmap component 7: stockpile management",
  ].map((label, index) =>
    own(`SC-P09-N11.1.${index + 1}`, label, {
      parent: "SC-P09-N11",
      pillars: ["SC"],
      note: "Components of February 2018; the goals of the roadmap as adopted in July 2018 are another list.",
    }),
  ),
];

function needOf(action: string): string {
  return action.slice(0, action.indexOf("."));
}

function objectiveCode(priority: string, need: string): string {
  return `${priority}-${need.slice(3)}`;
}
