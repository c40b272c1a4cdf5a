// What the pane says about the column of the selected cell. Layer: domain/template.
import { message } from "../message";
import type { Message } from "../message";
import type { CellValue } from "../sheet/snapshot";
import { acronymsIn } from "../taxonomy/glossary";
import { isOffered } from "../taxonomy/listSheet";
import {
  belongsToPillar,
  cellText,
  childrenOf,
  findTerm,
  PARENT_LIST,
  periodOf,
  termsOf,
} from "../taxonomy/lookup";
import type { ListId, Taxonomy, Term } from "../taxonomy/types";
import { columnOf, columnsOf } from "./definitions";
import type { TableKind } from "./definitions";
import type { ColumnDefinition } from "./types";

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
  readonly kind: TableKind;
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
  readonly kind: TableKind;
  readonly columnKey: string;
  readonly row: Readonly<Record<string, CellValue>>;
  /** Cycle of the workbook; terms out of force in it are not offered. */
  readonly cycle?: string;
  /** Pillar of the workbook, used when the row has none. */
  readonly pillar?: string;
}

/** Undefined when the template has no such column. */
export function guidanceFor(question: GuidanceQuestion, taxonomy: Taxonomy): GuidanceForCell | undefined {
  const column = columnOf(question.kind, question.columnKey);
  if (column === undefined) return undefined;
  const value = question.row[column.key] ?? null;
  const list = column.type === "id-list" ? "needs" : column.list;
  const { terms, narrowedBy } =
    list === undefined
      ? { terms: [], narrowedBy: undefined }
      : allowedTerms(question, column, list, taxonomy);
  const texts = [
    column.header,
    ...(typeof value === "string" ? [value] : []),
    ...terms.slice(0, 20).map((term) => term.label),
  ];
  return {
    kind: question.kind,
    column,
    meaning: message(column.helpKey),
    example: column.example,
    multiple: column.type === "multi-list" || column.type === "id-list",
    open: column.openList === true || column.type === "id-list",
    terms: terms.map((term) => allowed(term, column, list)),
    ...(narrowedBy === undefined ? {} : { narrowedBy }),
    value,
    acronyms: acronymsIn(texts.join("\n")),
  };
}

function allowed(term: Term, column: ColumnDefinition, list: ListId | undefined): AllowedTerm {
  return {
    code: term.code,
    // Needs are named by code alone, so that several of them fit into one cell.
    text: column.type === "id-list" || list === undefined ? term.code : cellText(list, term),
    label: term.label,
    proposed: term.standing === "proposed",
    source: term.source,
  };
}

/** Terms in force for the cycle, narrowed by the parent's cell, else by the pillar of the row or of the workbook. */
function allowedTerms(
  question: GuidanceQuestion,
  column: ColumnDefinition,
  list: ListId,
  taxonomy: Taxonomy,
): { readonly terms: readonly Term[]; readonly narrowedBy: string | undefined } {
  const period = (question.cycle === undefined ? undefined : periodOf(question.cycle)) ?? {};
  const parents = PARENT_LIST[list];
  const parentTerms =
    column.parentColumn === undefined || parents === undefined
      ? []
      : termsIn(question.row[column.parentColumn] ?? null, parents, taxonomy);
  const offered = termsOf(taxonomy, list).filter((term) => isOffered(term, period));
  if (parentTerms.length > 0) {
    const codes = new Set(
      parentTerms.flatMap((parent) => childrenOf(taxonomy, list, parent.code)).map((term) => term.code),
    );
    const children = offered.filter((term) => codes.has(term.code));
    if (children.length > 0 && parents !== undefined) {
      return {
        terms: children,
        narrowedBy: parentTerms.map((parent) => cellText(parents, parent)).join("; "),
      };
    }
  }
  const inRow = columnsOf(question.kind).some(({ key }) => key === "pillar")
    ? termsIn(question.row["pillar"] ?? null, "pillars", taxonomy)
    : [];
  const pillars = inRow.length > 0 ? inRow : termsIn(question.pillar ?? null, "pillars", taxonomy);
  if (pillars.length === 0 || list === "pillars") return { terms: offered, narrowedBy: undefined };
  const ofPillar = offered.filter((term) => pillars.some((pillar) => belongsToPillar(term, pillar.code)));
  const isNarrower = ofPillar.length < offered.length && ofPillar.length > 0;
  return isNarrower
    ? { terms: ofPillar, narrowedBy: pillars.map(({ label }) => label).join("; ") }
    : { terms: offered, narrowedBy: undefined };
}

/** The terms that a cell names with certainty: one, or several separated by semicolons. */
function termsIn(value: CellValue, list: ListId, taxonomy: Taxonomy): Term[] {
  if (typeof value !== "string") return [];
  const whole = findTerm(taxonomy, list, value);
  if (whole !== undefined) return [whole];
  return value.split(";").flatMap((part) => findTerm(taxonomy, list, part) ?? []);
}
