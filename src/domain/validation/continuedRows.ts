// Repairs of tables as they come from documents: rows that continue the one above, and cells that stack several lines.
// Both only on request, with a preview and the change log. Layer: domain/validation.
import { message, type Message } from "../message";
import { failed, ok, type Result } from "../result";
import { cellAddress } from "../sheet/address";
import { isBlank } from "../sheet/blank";
import type { CellInput, GuardedCell, PlanOp } from "../sheet/plan";
import type { CellValue } from "../sheet/snapshot";
import { insideProtection } from "../template/protection";
import { logOps, type ChangeLogRow } from "./changeLog";
import type { CheckTable } from "./check";
import type { Finding } from "./finding";
import { planChanges, type Change, type RepairContext, type RepairPlan } from "./repair";
import { contentKey } from "./rowKey";
import { RULES } from "./rules";
import { FILL_DOWN_RULE, UNSTACK_RULE, type RowRepair } from "./rowRepair";

/** Which rows `planFillDown` takes for continued, and which of these it fills; both 1-based and all rows when left out. */
export interface FillDownRows {
  readonly continued?: ReadonlySet<number>;
  readonly filled?: ReadonlySet<number>;
}

/**
 * Fills empty cells of these columns from the row that is continued: the nearest row above that is not `continued` itself.
 * Where nobody says which rows are continued, from the nearest filled cell above.
 */
export function planFillDown(
  table: CheckTable,
  columns: readonly string[],
  context: RepairContext,
  { continued, filled }: FillDownRows = {},
): RepairPlan {
  const changes: Change[] = [];
  const above = new Map<string, CellValue>();
  for (const row of [...table.rows].sort((a, b) => a.origin.rowNumber - b.origin.rowNumber)) {
    const { rowNumber } = row.origin;
    // A row of its own begins anew: what it leaves open is open for the rows that continue it.
    if (continued?.has(rowNumber) === false) above.clear();
    for (const column of columns) {
      const value = row.values[column] ?? null;
      if (!isBlank(value)) {
        above.set(column, value);
        continue;
      }
      const from = above.get(column);
      const isWanted = filled === undefined || filled.has(rowNumber);
      if (from !== undefined && isWanted && row.formulas?.[column] === undefined)
        changes.push({ table, row: rowNumber, column, before: value, after: from, rule: FILL_DOWN_RULE });
    }
  }
  return planChanges(changes, message("repair.fillDown.title"), context);
}

/** A stacked row cut into lines, to be looked at and corrected before anything is written. */
export interface Unstacked {
  /** The first line stays in the row; the others become rows of their own. */
  readonly lines: readonly Readonly<Record<string, CellValue>>[];
  /** Columns with several lines, but not as many as there are rows: nobody can say what belongs where, so all rows get all. */
  readonly unclear: readonly string[];
}

const linesOf = (value: CellValue | undefined): string[] =>
  typeof value === "string"
    ? value
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
    : [];

/**
 * Cuts a row at the line breaks of these columns. Columns with as many lines as the longest are shared out, one line a row;
 * columns with one line are repeated; all others are `unclear`. The ID stays with the first line: an ID is never made up.
 */
export function unstackRow(table: CheckTable, rowNumber: number, columns: readonly string[]): Unstacked {
  const values = table.rows.find((row) => row.origin.rowNumber === rowNumber)?.values ?? {};
  const count = Math.max(1, ...columns.map((column) => linesOf(values[column]).length));
  const unclear = columns.filter((column) => {
    const lines = linesOf(values[column]).length;
    return lines > 1 && lines < count;
  });
  const id = table.definition.find(
    (column) => column.type === "id" && column.required.kind === "always",
  )?.key;
  const lines = Array.from({ length: count }, (_, at) => {
    const line: Record<string, CellValue> = { ...values };
    for (const column of columns) {
      const parts = linesOf(values[column]);
      if (parts.length === count) line[column] = parts[at] ?? null;
    }
    if (at > 0 && id !== undefined) line[id] = null;
    return line;
  });
  return { lines, unclear };
}

/**
 * Writes the first line into the row and the others into the free rows below the last entry of the table, then behind its end;
 * each cell has its line in the change log.
 */
export function planUnstack(
  table: CheckTable,
  rowNumber: number,
  { lines, unclear }: Unstacked,
  context: RepairContext,
): RepairPlan {
  const title = message("repair.unstack.title", { row: rowNumber });
  const row = table.rows.find((candidate) => candidate.origin.rowNumber === rowNumber);
  // Columns that compute their cells fill the new rows themselves.
  const isTyped = (column: string): boolean => row?.formulas?.[column] === undefined;
  const [first, ...rest] = lines.map((line) =>
    Object.fromEntries(Object.entries(line).filter(([column]) => isTyped(column))),
  );
  if (row === undefined || first === undefined || rest.length === 0 || table.tableName === undefined)
    return planChanges([], title, context);
  const changes = Object.keys(first).map((column): Change => ({
    table,
    row: rowNumber,
    column,
    before: row.values[column] ?? null,
    after: first[column] ?? null,
    rule: UNSTACK_RULE,
  }));
  const base = planChanges(changes, title, context);
  const lastEntry = table.rows.reduce((last, { origin }) => Math.max(last, origin.rowNumber), 0);
  const end = table.area.top + table.area.rows;
  const free = Math.min(rest.length, Math.max(0, end - lastEntry));
  /** 0-based row of each added line. */
  const place = (at: number): number => (at < free ? lastEntry + at : end + at - free);
  const filledIn = rest.flatMap((line, at) =>
    at >= free
      ? []
      : entriesOf(line, table).map(([column, value]): GuardedCell => ({
          row: place(at),
          column: table.columns[column] ?? 0,
          before: null,
          after: value,
        })),
  );
  const added = rest.slice(free).map((line) =>
    Array.from({ length: table.area.columns }, (_, at): CellInput => {
      const key = Object.keys(table.columns).find((column) => table.columns[column] === table.area.left + at);
      return (key === undefined ? null : line[key]) ?? "";
    }),
  );
  const addedLog = rest.flatMap((line, at) =>
    entriesOf(line, table).map(([column, value]): Omit<ChangeLogRow, "no"> => ({
      when: context.when,
      sheet: table.sheet,
      rowKey: contentKey(line),
      cell: cellAddress(place(at), table.columns[column] ?? 0),
      column,
      before: null,
      after: value,
      rule: UNSTACK_RULE,
      who: context.who,
      state: "written",
    })),
  );
  const log = [
    ...base.log,
    ...addedLog.map((entry, at): ChangeLogRow => ({
      ...entry,
      no: context.lastLogNo + base.log.length + at + 1,
    })),
  ];
  const headerOf = (key: string): string =>
    table.definition.find((column) => column.key === key)?.header ?? key;
  const more: Message[] = [
    message("repair.unstack.preview", { count: rest.length }),
    ...unclear.map((column) => message("repair.unstack.unclear", { column: headerOf(column) })),
  ];
  const ops: readonly PlanOp[] = [
    ...base.plan.ops.filter((op) => op.kind === "guarded-write"),
    ...(filledIn.length === 0
      ? []
      : [{ kind: "guarded-write", sheet: table.sheet, cells: filledIn } as const]),
    ...(added.length === 0 ? [] : [{ kind: "append-rows", table: table.tableName, values: added } as const]),
    ...logOps(log, context.overview, context.translate),
  ];
  return {
    plan: {
      title,
      // Excel lets no table grow on a protected sheet.
      ops: added.length === 0 ? ops : insideProtection(ops, context.overview),
      preview: [...more, ...base.plan.preview],
    },
    cells: base.cells,
    log,
  };
}

const entriesOf = (line: Readonly<Record<string, CellValue>>, table: CheckTable): [string, CellValue][] =>
  Object.entries(line).filter(([column, value]) => !isBlank(value) && table.columns[column] !== undefined);

/** Plans a repair of rows. Fails in words where nothing can be filled or cut. */
export function planRowRepair(
  findings: readonly Finding[],
  repair: RowRepair,
  context: RepairContext,
): Result<RepairPlan> {
  const { finding } = repair;
  const table = context.tables.find(
    ({ sheet, rows }) => sheet === finding.sheet && rows.some((row) => row.origin.rowNumber === finding.row),
  );
  if (table === undefined)
    return failed(message("repair.rows.gone", { sheet: finding.sheet, row: finding.row }));
  const columns = columnsOfRule(finding.rule, table);
  if (repair.kind === "unstack") {
    if (table.tableName === undefined)
      return failed(message("repair.unstack.noTable", { sheet: table.sheet }));
    const cut = unstackRow(table, finding.row, columns);
    if (cut.lines.length < 2) return failed(message("repair.unstack.nothing", { row: finding.row }));
    return ok(planUnstack(table, finding.row, cut, context));
  }
  const same = findings.filter((each) => each.rule === finding.rule && each.sheet === finding.sheet);
  const filled = new Set(
    repair.all ? same.filter((each) => each.muted === undefined).map(({ row }) => row) : [finding.row],
  );
  const continued = new Set(same.map(({ row }) => row));
  const plan = planFillDown(table, columns, context, { continued, filled });
  return plan.cells.length === 0
    ? failed(message("repair.fillDown.nothing", { sheet: table.sheet, row: finding.row }))
    : ok(plan);
}

function columnsOfRule(id: string, table: CheckTable): string[] {
  const rule = RULES.find((candidate) => candidate.id === id);
  return (rule?.columns ?? []).filter((column) => table.columns[column] !== undefined);
}
