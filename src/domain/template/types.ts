// The shape of templates: which columns a needs or response sheet has. Layer: domain/template.
import type { ListId, Standing } from "../taxonomy/types";

export type TemplateKind = "needs" | "responses";
/** table: one sheet with a Phase column; charts: one sheet per phase, as members know them. */
export type TemplateLayout = "table" | "charts";

export type ColumnType =
  | "id"
  | "id-list"
  | "text"
  | "long-text"
  | "list"
  | "multi-list"
  | "amount"
  | "year"
  | "date"
  | "url"
  | "output";

/** When a cell must be filled. `with`: when the other column is filled; `unless`: unless the other column has one of the codes. */
export type Requirement =
  | { readonly kind: "always" }
  | { readonly kind: "never" }
  | { readonly kind: "with"; readonly columns: readonly string[] }
  | { readonly kind: "unless"; readonly column: string; readonly codes: readonly string[] };

/** One column of a template, declared once: from it come the sheet, drop-downs, input messages, widths, formats and rules. */
export interface ColumnDefinition {
  /** Stable key, never shown; the names of record fields follow it. */
  readonly key: string;
  /** English heading as written on the sheet. Says "Beneficiary", never "Country". */
  readonly header: string;
  /** Other headings that mean this column, folded when compared. */
  readonly headerAliases: readonly string[];
  readonly type: ColumnType;
  readonly required: Requirement;
  readonly list?: ListId;
  /** The column whose value narrows the list: objective by priority, action by need. */
  readonly parentColumn?: string;
  /** Free entry outside the list is a warning, not an error. */
  readonly openList?: boolean;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly width: number;
  readonly numberFormat: string;
  /** Catalogue keys of the meaning and of an example. */
  readonly helpKey: string;
  readonly example: string;
  readonly standing: Standing;
  readonly source: string;
  /** Field class for the two views: public columns may be published (W7), members' columns not. */
  readonly visibility: "public" | "members";
}

export interface TemplateDefinition {
  readonly kind: TemplateKind;
  readonly version: string;
  readonly columns: readonly ColumnDefinition[];
}

/** What the metadata block of a workbook says; an absent entry was not there or not readable. */
export interface TemplateMetadata {
  readonly kind?: TemplateKind;
  readonly layout?: TemplateLayout;
  readonly templateVersion?: string;
  readonly taxonomyVersion?: string;
  readonly cycle?: string;
  readonly pillar?: string;
  readonly beneficiary?: string;
  readonly organisation?: string;
  readonly institution?: string;
  readonly submitted?: string;
  readonly classification?: string;
  readonly footnote?: string;
}

/** Which template a user asks for. */
export interface TemplateRequest {
  readonly kind: TemplateKind;
  readonly layout: TemplateLayout;
  readonly pillar: string;
  readonly cycle: string;
  readonly beneficiary?: string;
  readonly organisation?: string;
  readonly institution?: string;
  /** Prepared empty rows. */
  readonly rows: number;
}
