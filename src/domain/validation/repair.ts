// Plans repairs of findings and takes them back from the change log. Writes only cells that still hold what was checked.
// Layer: domain/validation.
import { message, type Message, type Translate } from "../message";
import { cellAddress, parseAddress } from "../sheet/address";
import { isBlank } from "../sheet/blank";
import type { CellInput, GuardedCell, Plan, PlanOp } from "../sheet/plan";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../taxonomy/builtin";
import { insideProtection } from "../template/protection";
import type { Taxonomy } from "../taxonomy/types";
import { logOps, logPlaces, STATE_COLUMN, type ChangeLogRow } from "./changeLog";
import type { CheckTable } from "./check";
import { columnReader, type ColumnReader } from "./columnReading";
import type { Finding } from "./finding";
import { shown } from "./readings";
import { contentKey } from "./rowKey";

export { readChangeLog } from "./changeLog";

/** Which repairs to make. `value` overrides the best suggestion. */
export type RepairChoice =
  | { readonly kind: "one"; readonly finding: Finding; readonly value?: CellValue }
  | { readonly kind: "equal"; readonly finding: Finding; readonly value?: CellValue }
  | { readonly kind: "all-safe" }
  | {
      readonly kind: "picked";
      readonly picks: readonly { readonly finding: Finding; readonly value: CellValue }[];
    };

export interface RepairContext {
  readonly tables: readonly CheckTable[];
  readonly overview: WorkbookOverview;
  /** Highest `no` in the log, 0 for none. */
  readonly lastLogNo: number;
  readonly who: string;
  /** "YYYY-MM-DDTHH:MM:SSZ" */
  readonly when: string;
  readonly translate: Translate;
  /** Lists of the workbook; left out: those that come with the product. */
  readonly taxonomy?: Taxonomy;
}

/** What would be written: the plan, the cells and the lines of the log. */
export interface RepairPlan {
  readonly plan: Plan;
  readonly cells: readonly RepairedCell[];
  readonly log: readonly ChangeLogRow[];
}

export interface RepairedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly rule: string;
}

/** One cell to be changed, by table and row. */
export interface Change {
  readonly table: CheckTable;
  /** 1-based. */
  readonly row: number;
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly rule: string;
}

/** How many cells the preview names before it sums up; the plan itself holds them all. */
const PREVIEWED = 200;

export function planRepairs(
  findings: readonly Finding[],
  choice: RepairChoice,
  context: RepairContext,
): RepairPlan {
  return planChanges(changesOf(findings, choice, context), message("repair.title"), context);
}

/** One change a cell: a cell with several findings is repaired once, and a cell with a formula not at all. */
function changesOf(findings: readonly Finding[], choice: RepairChoice, context: RepairContext): Change[] {
  switch (choice.kind) {
    case "one":
      return single(choice.finding, choice.value, context);
    case "equal": {
      const { rule, column, value } = choice.finding;
      const equal = findings.filter(
        (finding) =>
          finding.muted === undefined &&
          finding.rule === rule &&
          finding.column === column &&
          finding.value === value,
      );
      const chosen = choice.value ?? choice.finding.suggestions[0]?.value;
      return equal.flatMap((finding) => single(finding, chosen, context));
    }
    case "picked":
      return lastOfEachCell(choice.picks.flatMap(({ finding, value }) => single(finding, value, context)));
    case "all-safe":
      return allSafe(findings, context);
  }
}

function lastOfEachCell(changes: readonly Change[]): Change[] {
  return [
    ...new Map(
      changes.map((change) => [`${change.table.sheet}|${change.row}|${change.column}`, change]),
    ).values(),
  ];
}

function single(finding: Finding, value: CellValue | undefined, context: RepairContext): Change[] {
  const after = value ?? finding.suggestions[0]?.value;
  const table = context.tables.find(
    (candidate) => candidate.sheet === finding.sheet && finding.column in candidate.columns,
  );
  const isOpen =
    after !== undefined &&
    table !== undefined &&
    finding.row > 0 &&
    !hasFormula(table, finding.row, finding.column);
  return isOpen
    ? [{ table, row: finding.row, column: finding.column, before: finding.value, after, rule: finding.rule }]
    : [];
}

const rowIndexes = new WeakMap<CheckTable, ReadonlyMap<number, CheckTable["rows"][number]>>();

function rowOf(table: CheckTable, row: number): CheckTable["rows"][number] | undefined {
  let index = rowIndexes.get(table);
  if (index === undefined)
    rowIndexes.set(
      table,
      (index = new Map(table.rows.map((candidate) => [candidate.origin.rowNumber, candidate]))),
    );
  return index.get(row);
}

function hasFormula(table: CheckTable, row: number, column: string): boolean {
  return rowOf(table, row)?.formulas?.[column] !== undefined;
}

/** All safe repairs of each cell one after the other, until the cell has none left. */
function allSafe(findings: readonly Finding[], context: RepairContext): Change[] {
  const readers = new Map<string, ColumnReader>();
  const seen = new Set<string>();
  const changes: Change[] = [];
  const mutedRules = new Map<string, Set<string>>();
  for (const { sheet, row, column, rule, muted } of findings) {
    const place = `${sheet}|${row}|${column}`;
    if (muted !== undefined) mutedRules.set(place, (mutedRules.get(place) ?? new Set<string>()).add(rule));
  }
  for (const finding of findings) {
    const place = `${finding.sheet}|${finding.row}|${finding.column}`;
    if (finding.fix !== "safe" || finding.muted !== undefined || seen.has(place)) continue;
    seen.add(place);
    const table = context.tables.find(
      (candidate) => candidate.sheet === finding.sheet && finding.column in candidate.columns,
    );
    const definition = table?.definition.find((column) => column.key === finding.column);
    if (table === undefined || definition === undefined || hasFormula(table, finding.row, finding.column))
      continue;
    const key = `${table.kind} ${definition.key}`;
    const reader =
      readers.get(key) ?? columnReader(definition, table.kind, context.taxonomy ?? BUILTIN_TAXONOMY);
    readers.set(key, reader);
    const muted = mutedRules.get(place) ?? new Set<string>();
    const { value, rules } = mend(finding.value, reader, muted);
    if (rules.length > 0)
      changes.push({
        table,
        row: finding.row,
        column: finding.column,
        before: finding.value,
        after: value,
        rule: rules.join(" "),
      });
  }
  return changes;
}

function mend(
  start: CellValue,
  reader: ColumnReader,
  muted: ReadonlySet<string>,
): { value: CellValue; rules: string[] } {
  let value = start;
  const rules: string[] = [];
  for (let step = 0; step < 12 && !isBlank(value); step++) {
    if (typeof value === "number" && value >= reader.least && value <= reader.most) break;
    const issue = reader
      .read(value)
      .issues?.find(
        (candidate) =>
          candidate.fix === "safe" &&
          !muted.has(candidate.rule.id) &&
          candidate.suggestions[0]?.value !== value,
      );
    const next = issue?.suggestions[0]?.value;
    if (issue === undefined || next === undefined) break;
    value = next;
    if (!rules.includes(issue.rule.id)) rules.push(issue.rule.id);
  }
  return { value, rules };
}

/** The guarded writes, the lines of the log and the preview of some changes. Changes that change nothing are left out. */
export function planChanges(
  changes: readonly Change[],
  title: Message,
  context: RepairContext,
  more: readonly PlanOp[] = [],
): RepairPlan {
  const real = changes.filter(
    (change) => change.before !== change.after && change.table.columns[change.column] !== undefined,
  );
  const keys = keysAfter(real, context);
  const address = (change: Change): string =>
    cellAddress(change.row - 1, change.table.columns[change.column] ?? 0);
  const log = real.map((change, at): ChangeLogRow => ({
    no: context.lastLogNo + at + 1,
    when: context.when,
    sheet: change.table.sheet,
    rowKey: keys(change),
    cell: address(change),
    column: change.column,
    before: change.before,
    after: change.after,
    rule: change.rule,
    who: context.who,
    state: "written",
  }));
  const cells = real.map((change) => ({
    sheet: change.table.sheet,
    cell: address(change),
    before: change.before,
    after: change.after,
    rule: change.rule,
  }));
  const ops = [
    ...guardedWrites(real),
    ...more,
    ...(log.length === 0 ? [] : logOps(log, context.overview, context.translate)),
  ];
  const preview = cells.slice(0, PREVIEWED).map(({ sheet, cell, before, after, rule }) =>
    message("repair.preview.cell", {
      sheet,
      cell,
      before: shown(before) || "–",
      after: shown(after) || "–",
      rule,
    }),
  );
  const rest = cells.length - preview.length;
  return {
    plan: {
      title,
      ops,
      preview: [
        message("repair.preview.count", { count: cells.length }),
        ...preview,
        ...(rest > 0 ? [message("repair.preview.more", { count: rest })] : []),
      ],
    },
    cells,
    log,
  };
}

function guardedWrites(changes: readonly Change[]): PlanOp[] {
  const bySheet = new Map<string, GuardedCell[]>();
  for (const { table, row, column, before, after } of changes) {
    const cells = bySheet.get(table.sheet) ?? [];
    cells.push({ row: row - 1, column: table.columns[column] ?? 0, before, after: inputOf(after) });
    bySheet.set(table.sheet, cells);
  }
  return [...bySheet].map(([sheet, cells]): PlanOp => ({ kind: "guarded-write", sheet, cells }));
}

/** `null` would leave a cell as it is: an empty cell is written as "". */
const inputOf = (value: CellValue): CellInput => value ?? "";

/**
 * The key of each changed row once all changes are made: by it the row is found again after sorting. Where two rows then have
 * one ID, the key is the fingerprint of the row's content.
 */
function keysAfter(changes: readonly Change[], context: RepairContext): (change: Change) => string {
  const taxonomy = context.taxonomy ?? BUILTIN_TAXONOMY;
  const changed = new Map<string, Change[]>();
  for (const change of changes) {
    const place = `${change.table.sheet}|${change.row}`;
    changed.set(place, [...(changed.get(place) ?? []), change]);
  }
  const keys = new Map<
    string,
    { readonly id: string; readonly values: Readonly<Record<string, CellValue>> }
  >();
  const uses = new Map<string, number>();
  for (const table of new Set(changes.map((change) => change.table))) {
    const keyOf = keyReader(table, taxonomy);
    for (const row of table.rows) {
      const place = `${table.sheet}|${row.origin.rowNumber}`;
      const own = changed.get(place);
      const values: Record<string, CellValue> = own === undefined ? row.values : { ...row.values };
      for (const { column, after } of own ?? []) values[column] = after;
      const id = keyOf(values);
      uses.set(id, (uses.get(id) ?? 0) + 1);
      if (own !== undefined) keys.set(place, { id, values });
    }
  }
  return ({ table, row }) => {
    const known = keys.get(`${table.sheet}|${row}`);
    if (known === undefined) return "";
    return (uses.get(known.id) ?? 0) > 1 ? contentKey(known.values) : known.id;
  };
}

/** Reads the key of rows of a table: the ID as the check reads it, else the fingerprint of the content. */
function keyReader(
  table: CheckTable,
  taxonomy: Taxonomy,
): (values: Readonly<Record<string, CellValue>>) => string {
  const id = table.definition.find((column) => column.type === "id" && column.required.kind === "always");
  if (id === undefined) return contentKey;
  const reader = columnReader(id, table.kind, taxonomy);
  return (values) => {
    const value = values[id.key] ?? null;
    return isBlank(value) ? contentKey(values) : (reader.read(value).codes[0] ?? String(value));
  };
}

/** `lines` are the log's lines that are taken back, each with the cell where its value stands now. */
export interface TakeBackPlan extends RepairPlan {
  readonly notFound: readonly ChangeLogRow[];
  readonly lines: readonly Pick<ChangeLogRow, "no" | "sheet" | "cell">[];
}

/** Takes repairs back, last one first: finds each row by its ID, else by its cell, else by the only cell with that content. */
export function planTakeBack(
  rows: readonly ChangeLogRow[],
  log: SheetSnapshot,
  context: RepairContext,
): TakeBackPlan {
  const found = new Map<string, { change: Change; entries: ChangeLogRow[] }>();
  const notFound: ChangeLogRow[] = [];
  /** A take-back that was cut off restored the cell and did not come to the log. */
  const alreadyBack: (Place & { readonly entry: ChangeLogRow })[] = [];
  const finder = rowFinder(context);
  for (const entry of [...rows].filter((row) => row.state === "written").sort((a, b) => b.no - a.no)) {
    const where = finder(
      entry,
      (table, row) => found.get(`${table.sheet}|${row}|${entry.column}`)?.change.after,
    );
    if (where === undefined) {
      notFound.push(entry);
      continue;
    }
    const { place, isBack } = where;
    if (isBack) {
      alreadyBack.push({ ...place, entry });
      continue;
    }
    const key = `${place.table.sheet}|${place.row}|${entry.column}`;
    const known = found.get(key);
    const before = known?.change.before ?? entry.after;
    found.set(key, {
      change: {
        table: place.table,
        row: place.row,
        column: entry.column,
        before,
        after: entry.before,
        rule: entry.rule,
      },
      entries: [...(known?.entries ?? []), entry],
    });
  }
  const changes = [...found.values()].map(({ change }) => change);
  const places = logPlaces(log);
  const lines = [
    ...[...found.values()].flatMap(({ change: { table, row }, entries }) =>
      entries.map((entry) => ({ table, row, entry })),
    ),
    ...alreadyBack,
  ].map(({ table, row, entry }) => ({
    no: entry.no,
    sheet: table.sheet,
    cell: cellAddress(row - 1, table.columns[entry.column] ?? 0),
  }));
  const taken = new Set(lines.map(({ no }) => no));
  const marks: GuardedCell[] = [...places]
    .filter(([no]) => taken.has(no))
    .map(([, row]) => ({ row, column: log.left + STATE_COLUMN, before: "written", after: "taken back" }));
  const writes = guardedWrites(changes);
  const ops: PlanOp[] = [
    ...writes,
    ...(marks.length === 0 ? [] : [{ kind: "guarded-write", sheet: log.sheet, cells: marks } as const]),
  ];
  const cells = changes.map((change) => ({
    sheet: change.table.sheet,
    cell: cellAddress(change.row - 1, change.table.columns[change.column] ?? 0),
    before: change.before,
    after: change.after,
    rule: change.rule,
  }));
  const preview = [
    message("repair.takeBack.count", { count: cells.length }),
    ...cells.slice(0, PREVIEWED).map(({ sheet, cell, before, after, rule }) =>
      message("repair.preview.cell", {
        sheet,
        cell,
        before: shown(before) || "–",
        after: shown(after) || "–",
        rule,
      }),
    ),
    ...notFound.map((entry) =>
      message("repair.takeBack.notFound", { no: entry.no, sheet: entry.sheet, cell: entry.cell }),
    ),
  ];
  const trimmed = trimmings(changes);
  return {
    plan: {
      title: message("repair.takeBack.title"),
      ops: trimmed.length === 0 ? ops : insideProtection([...ops, ...trimmed], context.overview),
      preview,
    },
    cells,
    log: [],
    notFound,
    lines,
  };
}

/** Rows that a repair had added behind the end of a table, and that are empty again, leave the table. */
function trimmings(changes: readonly Change[]): PlanOp[] {
  return [...new Set(changes.map(({ table }) => table))].flatMap((table): PlanOp[] => {
    const own = changes.filter((change) => change.table === table);
    const emptied = new Set(own.filter(({ after }) => isBlank(after)).map(({ row }) => row));
    const isEmptied = (row: number): boolean => {
      const values = { ...rowOf(table, row)?.values };
      for (const change of own) if (change.row === row) values[change.column] = change.after;
      return emptied.has(row) && Object.values(values).every(isBlank);
    };
    let end = table.area.top + table.area.rows;
    while (end > table.area.top + 2 && isEmptied(end)) end -= 1;
    const rows = end - table.area.top;
    return table.tableName === undefined || rows === table.area.rows
      ? []
      : [{ kind: "resize-table", name: table.tableName, area: { ...table.area, rows } }];
  });
}

type Place = { readonly table: CheckTable; readonly row: number };
/** `isBack`: the cell holds what stood there before the repair; there is nothing to write. */
type Found = { readonly place: Place; readonly isBack: boolean };
type ValueNow = (table: CheckTable, row: number) => CellValue | undefined;

/**
 * A cell is the one of the log only while it holds what was written there, or what stood there before. A row that is there by its ID
 * and holds neither was edited since: no other row is taken for it.
 */
function rowFinder(context: RepairContext): (entry: ChangeLogRow, changed: ValueNow) => Found | undefined {
  const taxonomy = context.taxonomy ?? BUILTIN_TAXONOMY;
  const byKey = new Map<string, Place[]>();
  for (const table of context.tables) {
    const keyOf = keyReader(table, taxonomy);
    const add = (key: string, place: Place): void => {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [place]);
      else known.push(place);
    };
    for (const row of table.rows) {
      const place = { table, row: row.origin.rowNumber };
      const key = keyOf(row.values);
      add(`${table.kind}|${key}`, place);
      if (!key.startsWith("#")) add(`${table.kind}|${contentKey(row.values)}`, place);
    }
  }
  return (entry, changed) => {
    const holds = ({ table, row }: Place, value: CellValue): boolean => {
      const source = rowOf(table, row);
      const now = changed(table, row) ?? source?.values[entry.column] ?? null;
      return source?.formulas?.[entry.column] === undefined && (now ?? "") === (value ?? "");
    };
    /** A place with what was written there, or one that was taken back already; where there are both, nobody knows which is meant. */
    const of = (places: readonly Place[]): Found | undefined => {
      const [written] = places.filter((place) => holds(place, entry.after));
      const [back] = places.filter((place) => holds(place, entry.before));
      if (written !== undefined && back !== undefined) return undefined;
      const place = written ?? back;
      return place && { place, isBack: written === undefined };
    };
    const tables = context.tables.filter((table) => entry.column in table.columns);
    const ofSheet = tables.filter((table) => table.sheet === entry.sheet);
    const spot = parseAddress(entry.cell);
    const atCell = ofSheet.flatMap((table): Place[] => {
      const place = { table, row: (spot?.top ?? 0) + 1 };
      return table.columns[entry.column] === spot?.left && rowOf(table, place.row) ? [place] : [];
    });
    const byId = tables.flatMap((table) => byKey.get(`${table.kind}|${entry.rowKey}`) ?? []);
    const own = byId.filter((place) => place.table.sheet === entry.sheet);
    // An ID may stand twice: the row that is still at its place is the one.
    const still = atCell.filter(({ table, row }) =>
      own.some((place) => place.table === table && place.row === row),
    );
    if (still.length > 0) return of(still);
    if (own.length > 0) return of(own);
    const elsewhere = byId.filter((place) => holds(place, entry.after));
    if (elsewhere.length === 1 && elsewhere[0] !== undefined) return { place: elsewhere[0], isBack: false };
    return of(atCell);
  };
}
