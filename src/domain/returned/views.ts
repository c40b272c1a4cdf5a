// Two views of one register: the members' with every column, and the public list by field class. Layer: domain/returned.
// What is public: title, donor, implementer, beneficiaries, pillar, dates (field notes W7); needs are never published.
import { message } from "../message";
import type { Message } from "../message";
import type { SourceRow } from "../record/types";
import { findTerm } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";
import { columnsOf, publicColumns } from "../template/definitions";
import type { TableKind } from "../template/definitions";
import type { ColumnDefinition } from "../template/types";
import { personalDataIn } from "../validation/textTests";
import { OWN_COLUMNS } from "./rowIdentity";
import type { Values } from "./types";

export const VIEWS = ["members", "public"] as const;
export type View = (typeof VIEWS)[number];

/** One table of a view. Every row of the register's table is in `rows`, in `held` or in `withheld`. */
export interface ViewTable {
  readonly kind: TableKind;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly Values[];
  /** Public rows that must be looked at before they are published. `id` is the row's own, else its place. */
  readonly held: readonly { readonly id: string; readonly reasons: readonly Message[] }[];
  /** Rows that are not public; none in the members' view. */
  readonly withheld: number;
}

/** The tables of a view; in the public one, responses only. */
export function viewTables(
  view: View,
  tables: readonly { readonly kind: TableKind; readonly rows: readonly SourceRow[] }[],
  taxonomy: Taxonomy,
): ViewTable[] {
  const kinds: readonly TableKind[] =
    view === "public" ? ["responses"] : ["needs", "responses", "funding-lines"];
  return kinds.flatMap((kind) => {
    const rows = tables.filter((table) => table.kind === kind).flatMap((table) => table.rows);
    if (rows.length === 0) return [];
    return [view === "public" ? publicTable(kind, rows, taxonomy) : membersTable(kind, rows)];
  });
}

function membersTable(kind: TableKind, rows: readonly SourceRow[]): ViewTable {
  const columns = columnsOf(kind).filter(({ key }) => !OWN_COLUMNS.has(key));
  return { kind, columns, rows: rows.map(({ values }) => only(columns, values)), held: [], withheld: 0 };
}

/** A row is public only when its own cell says so; a blank cell does not. */
function publicTable(kind: TableKind, rows: readonly SourceRow[], taxonomy: Taxonomy): ViewTable {
  const columns = publicColumns(kind);
  const isPublic = ({ values }: SourceRow): boolean =>
    findTerm(taxonomy, "visibilities", String(values["visibility"] ?? ""))?.code === "PUB";
  const open = rows.filter(isPublic);
  const shown: Values[] = [];
  const held: ViewTable["held"][number][] = [];
  for (const { values, origin } of open) {
    const cells = only(columns, values);
    const reasons = columns.flatMap(({ key, header }) => reasonsAgainst(cells[key] ?? null, header));
    const id = String(values["response_id"] ?? "") || `${origin.sheet}!${origin.rowNumber}`;
    if (reasons.length === 0) shown.push(cells);
    else held.push({ id, reasons });
  }
  return { kind, columns, rows: shown, held, withheld: rows.length - open.length };
}

function only(columns: readonly ColumnDefinition[], values: Values): Values {
  return Object.fromEntries(columns.map(({ key }) => [key, values[key] ?? null]));
}

/** Personal data, and Kosovo without its asterisk. */
function reasonsAgainst(value: Values[string], column: string): Message[] {
  if (typeof value !== "string") return [];
  const person = personalDataIn(value);
  return [
    ...(person === undefined ? [] : [message("returned.view.personal", { column, text: person })]),
    ...(/\bKosov[oaë]\b(?!\s?\*)/iu.test(value) ? [message("returned.view.designation", { column })] : []),
  ];
}
