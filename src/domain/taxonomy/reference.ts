// The lists as a page of the documentation. Layer: domain/taxonomy.
import { GLOSSARY } from "./glossary";
import { KOSOVO_FOOTNOTE } from "./lists/beneficiaries";
import { LIST_IDS } from "./types";
import type { ListId, Taxonomy, Term } from "./types";

const TITLES: Readonly<Record<ListId, string>> = {
  pillars: "Pillars",
  phases: "Phases",
  levels: "Levels of need",
  perspectives: "Perspectives",
  cycles: "Cycles",
  mappingYears: "Mapping years",
  beneficiaries: "Beneficiaries",
  organisations: "Organisations",
  institutions: "Institutions of the beneficiaries",
  instruments: "Instruments, programmes and projects",
  priorities: "Priorities (first level)",
  objectives: "Objectives (second level)",
  measures: "Measures (third level)",
  needs: "Needs",
  actions: "Actions",
  outputIndicators: "Outcomes, outputs and indicators",
  frameworks: "Framework basis",
  activityTypes: "Types of activity",
  criteria: "Criteria for priorities",
  importance: "Importance",
  needStatuses: "Status of a need",
  costBases: "Basis of an estimate",
  statuses: "Status of a response",
  fundingStates: "Funding status",
  scopes: "Geographic scope",
  visibilities: "Visibility",
  currencies: "Currencies",
  classifications: "Classification",
  yesNo: "Yes and no",
  crossCutting: "Cross-cutting threats and rows",
  crimePriorities: "EU crime priorities",
};

/** Markdown of all lists, crosswalks, the glossary and the footnote; the same for the same taxonomy. */
export function taxonomyReference(taxonomy: Taxonomy): string {
  return [
    "# Lists of the field",
    "",
    `Version ${taxonomy.version}. Written from the lists of the product; do not edit by hand.`,
    "",
    "**official**: the wording stands in a document of the IISG or the EU. **proposed**: made for this product, decided by nobody.",
    "Codes are this product's unless a note says otherwise.",
    "",
    ...LIST_IDS.flatMap((list) => listSection(taxonomy, list)),
    "## Crosswalks",
    "",
    "| crosswalk | from | to | standing | source |",
    "| --- | --- | --- | --- | --- |",
    ...taxonomy.crosswalks.map((walk) => line([walk.id, walk.from, walk.to, walk.standing, walk.source])),
    "",
    "## Footnote to Kosovo*",
    "",
    `Default (EU): ${escape(KOSOVO_FOOTNOTE.eu)}`,
    "",
    "## Acronyms",
    "",
    "| acronym | meaning |",
    "| --- | --- |",
    ...Object.entries(GLOSSARY).map(([acronym, meaning]) => line([acronym, meaning])),
    "",
  ].join("\n");
}

function listSection(taxonomy: Taxonomy, list: ListId): string[] {
  const { terms } = taxonomy.lists[list];
  const official = terms.filter(({ standing }) => standing === "official").length;
  return [
    `## ${TITLES[list]}`,
    "",
    `List \`${list}\`: ${terms.length} terms, ${official} official, ${terms.length - official} proposed.`,
    "",
    "| code | label | parent | standing | in force | other names | source and note |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...terms.map((term) =>
      line([
        term.code,
        term.label,
        term.parent ?? "",
        term.standing,
        validity(term),
        namesOf(term),
        [term.source, term.note ?? ""].filter((text) => text !== "").join(". "),
      ]),
    ),
    "",
  ];
}

function validity({ validFrom, validTo, replacedBy }: Term): string {
  const period =
    validFrom === undefined && validTo === undefined
      ? ""
      : `${validFrom ?? ""} to ${validTo ?? "today"}`.trim();
  return [period, replacedBy === undefined ? "" : `then ${replacedBy.join(", ")}`]
    .filter((text) => text !== "")
    .join("; ");
}

function namesOf(term: Term): string {
  const aliases = term.aliases.map((alias) =>
    alias.kind === "former" ? `${alias.text} (former)` : alias.text,
  );
  return [...new Set([...Object.values(term.labels ?? {}), ...aliases])].join("; ");
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(escape).join(" | ")} |`;
}

function escape(text: string): string {
  return text
    .replace(/\|/g, "\\|")
    .replace(/\*/g, "\\*")
    .replace(/\s*\n\s*/g, " ");
}
