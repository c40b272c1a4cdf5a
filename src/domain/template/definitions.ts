// The templates of this version: which columns each has, and what the metadata block says. Layer: domain/template.
import { NEEDS_COLUMNS } from "./needsColumns";
import { FUNDING_COLUMNS, RESPONSES_COLUMNS } from "./responsesColumns";
import type { ColumnDefinition, TemplateDefinition, TemplateKind, TemplateMetadata } from "./types";

/** Raised whenever a column changes; older versions are listed in `migrate`. */
export const TEMPLATE_VERSION = "2026.1";

/** Versions that this product reads without a migration or with a declared one, newest first. */
export const TEMPLATE_VERSIONS: readonly string[] = [TEMPLATE_VERSION, "2025.1"];

const TEMPLATES: Readonly<Record<TemplateKind, TemplateDefinition>> = {
  needs: { kind: "needs", version: TEMPLATE_VERSION, columns: NEEDS_COLUMNS },
  responses: { kind: "responses", version: TEMPLATE_VERSION, columns: RESPONSES_COLUMNS },
};

/** The tables we know: the two templates and the optional Funding lines beside responses. */
export type TableKind = TemplateKind | "funding-lines";

export function templateOf(kind: TemplateKind): TemplateDefinition {
  return TEMPLATES[kind];
}

export function columnsOf(kind: TableKind): readonly ColumnDefinition[] {
  return kind === "funding-lines" ? FUNDING_COLUMNS : TEMPLATES[kind].columns;
}

/** Version and columns of a table; Funding lines have the version of the responses they belong to. */
export function definitionOf(kind: TableKind): {
  readonly version: string;
  readonly columns: readonly ColumnDefinition[];
} {
  return kind === "funding-lines" ? { version: TEMPLATE_VERSION, columns: FUNDING_COLUMNS } : TEMPLATES[kind];
}

/** The column of a key; undefined when the table has none. */
export function columnOf(kind: TableKind, key: string): ColumnDefinition | undefined {
  return columnsOf(kind).find((column) => column.key === key);
}

/** Columns that a chart sheet has: the phase is the sheet, so needs lack the Phase column there. A response may have several. */
export function columnsOnSheet(kind: TableKind, phase: string | undefined): readonly ColumnDefinition[] {
  return phase === undefined || kind !== "needs"
    ? columnsOf(kind)
    : columnsOf(kind).filter((column) => column.key !== "phase");
}

/** Stable names of Excel tables. A second copy in a workbook gets a number: "tblNeeds_2". */
export const TABLE_NAMES: Readonly<Record<TableKind, string>> = {
  needs: "tblNeeds",
  responses: "tblResponses",
  "funding-lines": "tblFundingLines",
};

/** One entry of the metadata block: its key, the heading on the sheet, other headings, and the end of its cell name. */
export interface MetadataField {
  readonly key: keyof TemplateMetadata;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** In the order of the block; the cell of each has the name "iisg_" and its key ("iisg_cycle"). */
export const METADATA_FIELDS: readonly MetadataField[] = [
  { key: "kind", label: "Template", aliases: ["Workbook type", "Kind"] },
  { key: "layout", label: "Layout", aliases: [] },
  { key: "templateVersion", label: "Template version", aliases: ["Version"] },
  { key: "taxonomyVersion", label: "Lists version", aliases: ["Taxonomy version"] },
  { key: "cycle", label: "Cycle", aliases: ["Mapping cycle"] },
  { key: "pillar", label: "Pillar", aliases: ["IISG pillar"] },
  { key: "beneficiary", label: "Beneficiary", aliases: ["Partner", "Country"] },
  { key: "organisation", label: "Organisation", aliases: ["Reported by", "Member"] },
  { key: "institution", label: "Submitting institution", aliases: ["Institution"] },
  { key: "submitted", label: "Submitted on", aliases: ["Date of submission", "Submission date"] },
  { key: "classification", label: "Classification", aliases: [] },
  { key: "footnote", label: "Footnote", aliases: [] },
];

/** What the metadata block shows for the kinds and layouts, and what is read back. */
export const KIND_LABELS: Readonly<Record<TemplateKind, string>> = { needs: "Needs", responses: "Responses" };
export const LAYOUT_LABELS: Readonly<Record<NonNullable<TemplateMetadata["layout"]>, string>> = {
  table: "One table",
  charts: "Charts by phase",
};

/** Public columns may appear in the public list (title, donors, implementers, beneficiaries, pillar, dates). */
export function publicColumns(kind: TableKind): readonly ColumnDefinition[] {
  return columnsOf(kind).filter((column) => column.visibility === "public");
}
