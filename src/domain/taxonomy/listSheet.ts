// The lists on a sheet of their own: written with named ranges for drop-downs, and read back with checks. Layer: domain/taxonomy.
import { message } from "../message";
import type { Message, Translate } from "../message";
import { failed, ok } from "../result";
import type { Result } from "../result";
import type { Area } from "../sheet/address";
import { toEnd } from "../steps";
import { columnLetters, quoteSheetName } from "../sheet/address";
import type { PlanOp } from "../sheet/plan";
import { printOp } from "../sheet/printing";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import { problemSteps } from "./checkLists";
import { groupOf, LIST_COLUMN, LIST_HEADERS, rowOfTerm, termOfRow } from "./listRows";
import type { ListRow, RowFault } from "./listRows";
import { isInForce, PARENT_LIST, termsOf } from "./lookup";
import type { Period } from "./lookup";
import { LIST_IDS } from "./types";
import type { Crosswalk, ListId, Taxonomy, Term } from "./types";

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
  const { rows, names } = listRowsOf(taxonomy, period, sheet, LIST_HEADER_ROW + 1);
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
    printOp(sheet, { titleRows: { first: LIST_HEADER_ROW, last: LIST_HEADER_ROW } }),
    {
      kind: "protect",
      sheet,
      allow: { formatCells: true, sort: true, filter: true, insertRows: true, deleteRows: false },
    },
  ];
  return { sheet, ops };
}

/** The rows of the list table in order, and the names over them; `top` is the 0-based row of the first. */
export function listRowsOf(
  taxonomy: Taxonomy,
  period: Period,
  sheet: string,
  top: number,
): { readonly rows: string[][]; readonly names: PlanOp[] } {
  const rows: string[][] = [];
  const names: PlanOp[] = [];
  for (const list of LIST_IDS) {
    const { offered, rest } = sortedTerms(taxonomy, list, period);
    if (offered.length > 0) names.push(...namesOf(list, sheet, top + rows.length, offered.length));
    rows.push(...[...offered, ...rest].map((term) => rowOfTerm(taxonomy, list, term)));
  }
  return { rows, names };
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

/** What to read so that the workbook's own lists count: the list sheet and the crosswalks, whole. Empty: it has none. */
export function taxonomyAreasToRead(
  overview: WorkbookOverview,
): { readonly sheet: string; readonly area: Area }[] {
  const crosswalks = overview.tables.find(
    (one) => one.name.toLowerCase() === CROSSWALK_TABLE.toLowerCase(),
  )?.sheet;
  return [listSheetOf(overview), crosswalks].flatMap((name) => {
    const used = overview.sheets.find((one) => one.name === name)?.used;
    return name === undefined || used === undefined ? [] : [{ sheet: name, area: used }];
  });
}

/** The lists of a workbook at once, see `workbookTaxonomySteps`. */
export function readWorkbookTaxonomy(
  overview: WorkbookOverview,
  snapshots: readonly SheetSnapshot[],
  base: Taxonomy,
): Result<Taxonomy> {
  return toEnd(workbookTaxonomySteps(overview, snapshots, base));
}

/**
 * The lists of a workbook, or `base` when it has none, in short steps. Fails with one sentence for each fault of the lists. Lists
 * that are as they were at the last reading give the same taxonomy again, with all that was made of it since.
 */
export function* workbookTaxonomySteps(
  overview: WorkbookOverview,
  snapshots: readonly SheetSnapshot[],
  base: Taxonomy,
): Generator<undefined, Result<Taxonomy>> {
  if (listSheetOf(overview) === undefined) return ok(base);
  if (lastReading === undefined || lastReading.base !== base || !areEqual(lastReading.snapshots, snapshots))
    lastReading = { snapshots, base, read: yield* listSteps(snapshots, base) };
  return lastReading.read;
}

let lastReading:
  | {
      readonly snapshots: readonly SheetSnapshot[];
      readonly base: Taxonomy;
      readonly read: Result<Taxonomy>;
    }
  | undefined;

/** Whether the same values stand at the same places. */
function areEqual(some: readonly SheetSnapshot[], others: readonly SheetSnapshot[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        other !== undefined &&
        one.sheet === other.sheet &&
        one.top === other.top &&
        one.left === other.left &&
        one.values.length === other.values.length &&
        one.values.every((cells, row) => {
          const same = other.values[row];
          return cells.length === same?.length && cells.every((cell, column) => cell === same[column]);
        })
      );
    })
  );
}

/**
 * Reads lists from sheets that have the headings List, Code and Label. A list that the sheets lack altogether, and crosswalks
 * where there is no sheet of them, are taken from `base`. Columns may be moved; unknown ones are not looked at.
 */
export function readLists(snapshots: readonly SheetSnapshot[], base: Taxonomy): Result<Taxonomy> {
  return toEnd(listSteps(snapshots, base));
}

function* listSteps(
  snapshots: readonly SheetSnapshot[],
  base: Taxonomy,
): Generator<undefined, Result<Taxonomy>> {
  const sheet = snapshots.find((one) => headerRowOf(one, ["List", "Code", "Label"]) !== undefined);
  const name = snapshots[0]?.sheet;
  if (sheet === undefined)
    return failed(
      name === undefined
        ? message("taxonomy.problem.noSheet")
        : message("taxonomy.problem.noHeader", { sheet: name }),
    );
  const { rows, problems } = yield* listRowSteps(sheet);
  const terms = new Map<ListId, Term[]>();
  const places = new Map<Term, number>();
  for (const { row, list, term } of rows) {
    const own = terms.get(list);
    if (own === undefined) terms.set(list, [term]);
    else own.push(term);
    places.set(term, row);
  }
  const lists = Object.fromEntries(
    LIST_IDS.map((id) => [id, terms.has(id) ? { id, terms: terms.get(id) ?? [] } : base.lists[id]]),
  ) as Taxonomy["lists"];
  const version = versionIn(sheet) ?? base.version;
  const read: Taxonomy = { version, lists, crosswalks: [] };
  const crosswalks = readCrosswalks(snapshots) ?? crosswalksWithin(base, read);
  const taxonomy: Taxonomy = { ...read, crosswalks };
  const all = [...problems];
  for (const found of problemSteps(taxonomy, (_, term) => places.get(term) ?? 0)) {
    all.push(...found);
    yield;
  }
  return all.length > 0 ? failed(...all) : ok(taxonomy);
}

interface PlacedTerm extends ListRow {
  /** 1-based row of the sheet. */
  readonly row: number;
}

/** Rows read in one step. */
const STEP_ROWS = 100;

function* listRowSteps(
  sheet: SheetSnapshot,
): Generator<undefined, { readonly rows: readonly PlacedTerm[]; readonly problems: readonly Message[] }> {
  const at = headerRowOf(sheet, ["List", "Code", "Label"]);
  const rows: PlacedTerm[] = [];
  const problems: Message[] = [];
  if (at === undefined) return { rows, problems };
  const columns = columnsByHeader(sheet.values[at] ?? []);
  for (const [index, cells] of sheet.values.slice(at + 1).entries()) {
    if (index % STEP_ROWS === STEP_ROWS - 1) yield;
    const cell = (header: string): string => textOf(cells[columns.get(header.toLowerCase()) ?? -1] ?? null);
    if (cells.every((one) => textOf(one) === "")) continue;
    const row = sheet.top + at + index + 2;
    const read = termOfRow(cell);
    if (typeof read === "string") {
      const value = read === "list" ? cell("List") : cell("Code");
      problems.push(message(FAULT_KEYS[read], { row, sheet: sheet.sheet, value }));
    } else if (read.term.standing === "official" && read.term.source === "") {
      problems.push(
        message("taxonomy.problem.row.source", { row, sheet: sheet.sheet, value: read.term.code }),
      );
    } else {
      // A proposal without a source comes from the one who keeps the sheet.
      const source = read.term.source === "" ? `Sheet “${sheet.sheet}” of the workbook` : read.term.source;
      rows.push({ row, list: read.list, term: { ...read.term, source } });
    }
  }
  return { rows, problems };
}

const FAULT_KEYS = {
  list: "taxonomy.problem.row.list",
  code: "taxonomy.problem.row.code",
  label: "taxonomy.problem.row.label",
  standing: "taxonomy.problem.row.standing",
  date: "taxonomy.problem.row.date",
} as const satisfies Record<RowFault, string>;

function readCrosswalks(snapshots: readonly SheetSnapshot[]): Crosswalk[] | undefined {
  const sheet = snapshots.find((one) => headerRowOf(one, ["Crosswalk", "From", "To"]) !== undefined);
  const at = sheet === undefined ? undefined : headerRowOf(sheet, ["Crosswalk", "From", "To"]);
  if (sheet === undefined || at === undefined) return undefined;
  const columns = columnsByHeader(sheet.values[at] ?? []);
  return sheet.values.slice(at + 1).flatMap((cells): Crosswalk[] => {
    const cell = (header: string): string => textOf(cells[columns.get(header) ?? -1] ?? null);
    if (cell("from") === "" && cell("to") === "") return [];
    const standing = cell("standing").toLowerCase() === "official" ? "official" : "proposed";
    return [{ id: cell("crosswalk"), from: cell("from"), to: cell("to"), standing, source: cell("source") }];
  });
}

/** The crosswalks of `base` whose both ends are known to `read` by code or other name. */
function crosswalksWithin(base: Taxonomy, read: Taxonomy): readonly Crosswalk[] {
  const known = new Set<string>();
  for (const list of LIST_IDS)
    for (const { code, aliases } of read.lists[list].terms) {
      known.add(code);
      for (const { text } of aliases) known.add(text);
    }
  return base.crosswalks.filter(({ from, to }) => known.has(from) && known.has(to));
}

/** Index in `values` of the first row that has all these headings. */
function headerRowOf(sheet: SheetSnapshot, headings: readonly string[]): number | undefined {
  const index = sheet.values.slice(0, 20).findIndex((cells) => {
    const columns = columnsByHeader(cells);
    return headings.every((heading) => columns.has(heading.toLowerCase()));
  });
  return index < 0 ? undefined : index;
}

function columnsByHeader(cells: readonly CellValue[]): Map<string, number> {
  const columns = new Map<string, number>();
  cells.forEach((cell, index) => {
    const key = textOf(cell).toLowerCase();
    if (key !== "" && !columns.has(key)) columns.set(key, index);
  });
  return columns;
}

/** The version beside its heading above the table. */
function versionIn(sheet: SheetSnapshot): string | undefined {
  const row = sheet.values[LIST_VERSION_CELL.row - sheet.top];
  const version = textOf(row?.[LIST_VERSION_CELL.column - sheet.left] ?? null);
  return version === "" || textOf(row?.[0] ?? null) === "List" ? undefined : version;
}

/** Numbers are years and codes that Excel took for numbers; empty cells are "". */
function textOf(cell: CellValue): string {
  return cell === null ? "" : String(cell).trim();
}
