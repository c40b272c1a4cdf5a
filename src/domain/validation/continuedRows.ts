// Repairs of tables as they come from documents: rows that continue the one above, and cells that stack several lines.
// Both only on request, with a preview and the change log. Layer: domain/validation.
import { message, type Message } from "../message";
import { cellAddress } from "../sheet/address";
import type { CellInput } from "../sheet/plan";
import type { CellValue } from "../sheet/snapshot";
import { logOps, type ChangeLogRow } from "./changeLog";
import type { CheckTable } from "./check";
import { isBlank } from "./readings";
import { planChanges, type Change, type RepairContext, type RepairPlan } from "./repair";

/**
 * Fills empty cells of these columns from the nearest filled cell above, in the order of the sheet. Only rows with some entry
 * of their own are filled, and only the 1-based `rows` where they are given.
 */
export function planFillDown(
  table: CheckTable,
  columns: readonly string[],
  context: RepairContext,
  rows?: ReadonlySet<number>,
): RepairPlan {
  const changes: Change[] = [];
  const above = new Map<string, CellValue>();
  for (const row of [...table.rows].sort((a, b) => a.origin.rowNumber - b.origin.rowNumber)) {
    for (const column of columns) {
      const value = row.values[column] ?? null;
      if (!isBlank(value)) {
        above.set(column, value);
        continue;
      }
      const from = above.get(column);
      const wanted = rows === undefined || rows.has(row.origin.rowNumber);
      if (from !== undefined && wanted && row.formulas?.[column] === undefined) {
        changes.push({
          table,
          row: row.origin.rowNumber,
          column,
          before: value,
          after: from,
          rule: "STR-04",
        });
      }
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

/** Writes the first line into the row and adds the others at the end of the table; each cell has its line in the change log. */
export function planUnstack(
  table: CheckTable,
  rowNumber: number,
  { lines, unclear }: Unstacked,
  context: RepairContext,
): RepairPlan {
  const row = table.rows.find((candidate) => candidate.origin.rowNumber === rowNumber);
  const [first, ...rest] = lines;
  if (row === undefined || first === undefined || rest.length === 0 || table.tableName === undefined)
    return planChanges([], message("repair.unstack.title", { row: rowNumber }), context);
  const changes = Object.keys(first)
    .filter((column) => row.formulas?.[column] === undefined)
    .map((column): Change => ({
      table,
      row: rowNumber,
      column,
      before: row.values[column] ?? null,
      after: first[column] ?? null,
      rule: "STR-05",
    }));
  const base = planChanges(changes, message("repair.unstack.title", { row: rowNumber }), context);
  const bottom = table.area.top + table.area.rows;
  const added = rest.map((line) =>
    Array.from({ length: table.area.columns }, (_, at): CellInput => {
      const key = Object.keys(table.columns).find((column) => table.columns[column] === table.area.left + at);
      return (key === undefined ? null : line[key]) ?? "";
    }),
  );
  const addedLog = rest.flatMap((line, at) =>
    Object.entries(line)
      .filter(([column, value]) => !isBlank(value) && table.columns[column] !== undefined)
      .map(([column, value]): Omit<ChangeLogRow, "no"> => ({
        when: context.when,
        sheet: table.sheet,
        rowKey: "",
        cell: cellAddress(bottom + at, table.columns[column] ?? 0),
        column,
        before: null,
        after: value,
        rule: "STR-05",
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
  return {
    plan: {
      title: base.plan.title,
      ops: [
        ...base.plan.ops.filter((op) => op.kind === "guarded-write"),
        { kind: "append-rows", table: table.tableName, values: added },
        ...logOps(log, context.overview, context.translate),
      ],
      preview: [...more, ...base.plan.preview],
    },
    cells: base.cells,
    log,
  };
}
