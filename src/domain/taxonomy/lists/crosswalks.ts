// From one code to another: plans, cycles and bodies that took another's place, and needs to EU crime priorities. Layer: domain/taxonomy.
import type { Crosswalk, Standing, Term } from "../types";
import { CRIME_PRIORITIES } from "./crimePriorities";
import { CT_OBJECTIVES, CT_PRIORITIES } from "./counterTerrorism";
import { PRODUCT, PUBLIC_PAGE } from "./sources";

/** A crosswalk for each successor that terms declare themselves. */
function bySuccession(id: string, terms: readonly Term[], standing: Standing, source: string): Crosswalk[] {
  return terms.flatMap((term) =>
    (term.replacedBy ?? []).map((to) => ({ id, from: term.code, to, standing, source })),
  );
}

const NEED_TO_EMPACT: Readonly<Record<string, readonly string[]>> = {
  "SC-N01": ["EM22-01"],
  "SC-N02": ["EM18-09", "EM22-07", "EM26-07"],
  "SC-N03": ["EM18-01", "EM22-02", "EM22-04", "EM26-02"],
  "SC-N05": ["EM18-03", "EM18-05", "EM22-03", "EM22-05", "EM26-04"],
  "SC-N07": ["EM18-09", "EM22-07", "EM26-07"],
  "SC-N08": ["EM18-02", "EM22-06", "EM26-03"],
  "SC-N11": ["EM18-07", "EM22-10", "EM26-05"],
  XT1: ["EM18-10", "EM22-H"],
  XT2: ["EM18-04", "EM18-09", "EM22-08", "EM22-07"],
};

export const CROSSWALKS: readonly Crosswalk[] = [
  ...bySuccession("wbcti-2018-2025", CT_PRIORITIES, "proposed", `${PRODUCT}; by likeness of the five topics`),
  ...bySuccession("wbcti-2018-2025", CT_OBJECTIVES, "proposed", `${PRODUCT}; by likeness of the topics`),
  ...bySuccession(
    "empact-2018-2022",
    CRIME_PRIORITIES.filter((term) => term.code.startsWith("EM18")),
    "proposed",
    `${PRODUCT}; by likeness of the labels`,
  ),
  ...bySuccession(
    "empact-2022-2026",
    CRIME_PRIORITIES.filter((term) => term.code.startsWith("EM22")),
    "proposed",
    `${PRODUCT}; by likeness of the labels`,
  ),
  {
    id: "organisations",
    from: "EC-NEAR",
    to: "EC-ENEST",
    standing: "official",
    source: `${PUBLIC_PAGE}; since 1 February 2025, for enlargement`,
  },
  {
    id: "organisations",
    from: "EMCDDA",
    to: "EUDA",
    standing: "official",
    source: `${PUBLIC_PAGE}; since 2 July 2024`,
  },
  ...Object.entries(NEED_TO_EMPACT).flatMap(([from, codes]) =>
    codes.map((to): Crosswalk => ({ id: "needs-empact", from, to, standing: "proposed", source: PRODUCT })),
  ),
];
