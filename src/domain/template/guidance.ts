// What the pane says about the column of the selected cell. Layer: domain/template.
import type { CellValue } from "../sheet/snapshot";
import type { Message } from "../message";
import type { Taxonomy, Term } from "../taxonomy/types";
import type { ColumnDefinition, TemplateKind } from "./types";

/** One allowed term as the pane lists it; `text` is what is written into the cell. */
export interface AllowedTerm {
  readonly code: string;
  readonly text: string;
  readonly label: string;
  readonly proposed: boolean;
  readonly source: string;
}

/** Meaning, example and allowed terms of one cell. `narrowedBy` is the parent's cell text when it narrowed the terms. */
export interface GuidanceForCell {
  readonly kind: TemplateKind;
  readonly column: ColumnDefinition;
  readonly meaning: Message;
  readonly example: string;
  readonly multiple: boolean;
  readonly open: boolean;
  readonly terms: readonly AllowedTerm[];
  readonly narrowedBy?: string;
  readonly value: CellValue;
  readonly acronyms: readonly { readonly acronym: string; readonly meaning: string }[];
}

/** What is asked: the column and the values of the cell's row by column key. */
export interface GuidanceQuestion {
  readonly kind: TemplateKind;
  readonly columnKey: string;
  readonly row: Readonly<Record<string, CellValue>>;
  /** Cycle of the workbook; terms out of force in it are not offered. */
  readonly cycle?: string;
  /** Pillar of the workbook, used when the row has none. */
  readonly pillar?: string;
}

export type GuidanceFor = (question: GuidanceQuestion, taxonomy: Taxonomy) => GuidanceForCell | undefined;
export type TermFilter = (term: Term) => boolean;
