// Writes the lists onto a sheet of their own with named ranges for drop-downs. Layer: domain/taxonomy. Reading: `readLists`.
import { message } from "../message";
import type { Translate } from "../message";
import { cellAddress, columnLetters, quoteSheetName } from "../sheet/address";
import type { PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { groupOf, LIST_COLUMN, LIST_HEADERS, rowOfTerm } from "./listRows";
import { isInForce, PARENT_LIST, termsOf } from "./lookup";
import type { Period } from "./lookup";
import { LIST_IDS } from "./types";
import type { ListId, Taxonomy, Term } from "./types";

export const LIST_SHEET = "Lists";
export const LIST_TABLE = "tblTerms";
export const CROSSWALK_SHEET = "Crosswalks";
export const CROSSWALK_TABLE = "tblCrosswalks";
export const CROSSWALK_HEADERS = ["Crosswalk", "From", "To", "Standing", "Source"] as const;

/** 0-based row of the headings on the list sheet; title, hint and version stand above. */
export const LIST_HEADER_ROW = 3;
/** The version of the lists stands here (0-based). */
export const LIST_VERSION_CELL = { row: 2, column: 1 } as const;

const WIDTHS = [16, 18, 44, 44, 34, 14, 10, 11, 40, 11, 11, 16, 14, 40, 20, 20, 20, 20, 20, 20, 40] as const;

/** The drop-down of a list ("lst_phases"): what cells show, terms in force, in order. */
export function listName(list: ListId): string {
  return `lst_${list}`;
}

/** Beside the drop-down, row by row, the group that a lower column looks for ("in_objectives"); short, for Excel counts the characters. */
export function groupName(list: ListId): string {
  return `in_${list}`;
}

/** Beside the drop-down, row by row, the codes ("lst_needs_code"). */
export function codeName(list: ListId): string {
  return `lst_${list}_code`;
}

/** Whether a drop-down has groups to choose from. */
export function hasGroups(list: ListId): boolean {
  return PARENT_LIST[list] !== undefined && PARENT_LIST[list] !== list;
}

/** The sheet that holds the lists of this workbook, found by its names or its table; undefined when there is none. */
export function listSheetOf(overview: WorkbookOverview): string | undefined {
  const table = overview.tables.find((one) => one.name.toLowerCase() === LIST_TABLE.toLowerCase());
  if (table !== undefined) return table.sheet;
  const name = overview.names.find(
    (one) => one.name.toLowerCase() === "lst_pillars" && !one.refersTo.includes("#REF!"),
  );
  const bang = name?.refersTo.lastIndexOf("!") ?? -1;
  const sheet =
    name === undefined || bang < 0
      ? undefined
      : name.refersTo.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'");
  return sheet === undefined ? undefined : overview.sheets.find((one) => one.name === sheet)?.name;
}

/** Whether a term is offered in drop-downs: in force at some time of the period and not for the tool's own use. */
export function isOffered(term: Term, period: Period): boolean {
  return isInForce(term, period) && term.kind !== "not-offered";
}

/** Terms of a list in the order of the sheet: what is offered first, group by group, then the rest. */
export function sortedTerms(
  taxonomy: Taxonomy,
  list: ListId,
  period: Period,
): { readonly offered: readonly Term[]; readonly rest: readonly Term[] } {
  const terms = termsOf(taxonomy, list);
  const offered = terms.filter((term) => isOffered(term, period));
  if (hasGroups(list)) {
    const groups = [...new Set(offered.map((term) => groupOf(taxonomy, list, term)))];
    const rank = new Map(groups.map((group, index) => [group, index]));
    const rankOf = (term: Term): number => rank.get(groupOf(taxonomy, list, term)) ?? 0;
    // Sorting is stable: inside a group the order of the list stays.
    offered.sort((a, b) => rankOf(a) - rankOf(b));
  }
  return { offered, rest: terms.filter((term) => !isOffered(term, period)) };
}

/** A heading that is free in a workbook: "Lists", "Lists 2", ... Sheet names do not tell capitals apart. */
export function freeName(wanted: string, taken: readonly string[], separator = " "): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${separator}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * Steps that write all lists onto a new sheet: one table, named ranges, widths, frozen headings, protection without a password.
 * `period` says which terms the drop-downs offer; the others stand on the sheet below them.
 */
export function planLists(
  taxonomy: Taxonomy,
  period: Period,
  overview: WorkbookOverview,
  translate: Translate,
  after?: string,
): { readonly sheet: string; readonly ops: readonly PlanOp[] } {
  const sheet = freeName(
    LIST_SHEET,
    overview.sheets.map((one) => one.name),
  );
  const rows: string[][] = [];
  const names: PlanOp[] = [];
  for (const list of LIST_IDS) {
    const { offered, rest } = sortedTerms(taxonomy, list, period);
    const top = LIST_HEADER_ROW + 1 + rows.length;
    if (offered.length > 0) names.push(...namesOf(list, sheet, top, offered.length));
    rows.push(...[...offered, ...rest].map((term) => rowOfTerm(taxonomy, list, term)));
  }
  const columns = LIST_HEADERS.length;
  const body = { top: LIST_HEADER_ROW + 1, left: 0, rows: rows.length, columns };
  const head: string[][] = [
    [translate(message("taxonomy.sheet.title"))],
    [translate(message("taxonomy.sheet.hint"))],
    [translate(message("taxonomy.sheet.version")), taxonomy.version],
  ].map((row) => [...row, ...new Array<string>(columns - row.length).fill("")]);
  const blankRow = (row: string[]): (string | null)[] => row.map((cell) => (cell === "" ? null : cell));
  const ops: PlanOp[] = [
    { kind: "add-sheet", sheet, ...(after === undefined ? {} : { after }), tabColor: "#7F7F7F" },
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: LIST_HEADER_ROW + 1 + rows.length, columns },
      format: { numberFormat: "@", vertical: "top" },
    },
    { kind: "write", sheet, top: 0, left: 0, values: [...head, [...LIST_HEADERS], ...rows].map(blankRow) },
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: 1, columns: 1 },
      format: { bold: true, size: 14 },
    },
    {
      kind: "format",
      sheet,
      area: { top: 1, left: 0, rows: 1, columns: 1 },
      format: { italic: true, color: "#595959" },
    },
    {
      kind: "format",
      sheet,
      area: { ...body, top: LIST_HEADER_ROW, rows: 1 },
      format: { bold: true, color: "#FFFFFF", fill: "#44546A" },
    },
    {
      kind: "table",
      sheet,
      name: LIST_TABLE,
      area: { top: LIST_HEADER_ROW, left: 0, rows: rows.length + 1, columns },
      style: "TableStyleLight1",
      showFilter: true,
    },
    ...widthOps(sheet),
    ...names,
    { kind: "freeze", sheet, rows: LIST_HEADER_ROW + 1, columns: 2 },
    {
      kind: "print",
      sheet,
      setup: {
        orientation: "landscape",
        paper: "a4",
        fitToWidth: true,
        titleRows: { first: LIST_HEADER_ROW, last: LIST_HEADER_ROW },
      },
    },
    {
      kind: "protect",
      sheet,
      allow: { formatCells: true, sort: true, filter: true, insertRows: true, deleteRows: false },
    },
  ];
  return { sheet, ops };
}

/** Steps for the crosswalks on a sheet of their own; part of the taxonomy as a workbook, not of templates. */
export function planCrosswalks(
  taxonomy: Taxonomy,
  overview: WorkbookOverview,
): { readonly sheet: string; readonly ops: readonly PlanOp[] } {
  const sheet = freeName(
    CROSSWALK_SHEET,
    overview.sheets.map((one) => one.name),
  );
  const rows = taxonomy.crosswalks.map((walk) => [walk.id, walk.from, walk.to, walk.standing, walk.source]);
  const columns = CROSSWALK_HEADERS.length;
  return {
    sheet,
    ops: [
      { kind: "add-sheet", sheet, tabColor: "#7F7F7F" },
      {
        kind: "format",
        sheet,
        area: { top: 0, left: 0, rows: rows.length + 1, columns },
        format: { numberFormat: "@" },
      },
      { kind: "write", sheet, top: 0, left: 0, values: [[...CROSSWALK_HEADERS], ...rows] },
      {
        kind: "table",
        sheet,
        name: CROSSWALK_TABLE,
        area: { top: 0, left: 0, rows: rows.length + 1, columns },
        style: "TableStyleLight1",
        showFilter: true,
      },
      { kind: "column-width", sheet, column: 0, columns: 4, width: 22 },
      { kind: "column-width", sheet, column: 4, columns: 1, width: 60 },
      { kind: "freeze", sheet, rows: 1, columns: 0 },
    ],
  };
}

function namesOf(list: ListId, sheet: string, top: number, count: number): PlanOp[] {
  const range = (column: number): string => {
    const letters = columnLetters(column);
    return `${quoteSheetName(sheet)}!$${letters}$${top + 1}:$${letters}$${top + count}`;
  };
  return [
    { kind: "name", name: listName(list), refersTo: range(LIST_COLUMN.shown) },
    ...(hasGroups(list)
      ? [{ kind: "name", name: groupName(list), refersTo: range(LIST_COLUMN.group) } as const]
      : []),
    ...(list === "needs"
      ? [{ kind: "name", name: codeName(list), refersTo: range(LIST_COLUMN.code) } as const]
      : []),
  ];
}

/** Runs of equal widths as one step each. */
function widthOps(sheet: string): PlanOp[] {
  const ops: PlanOp[] = [];
  WIDTHS.forEach((width, column) => {
    const last = ops.at(-1);
    if (last?.kind === "column-width" && last.width === width)
      ops[ops.length - 1] = { ...last, columns: last.columns + 1 };
    else ops.push({ kind: "column-width", sheet, column, columns: 1, width });
  });
  return ops;
}

/** The A1 address of the version cell, for people. */
export const LIST_VERSION_ADDRESS = cellAddress(LIST_VERSION_CELL.row, LIST_VERSION_CELL.column);
