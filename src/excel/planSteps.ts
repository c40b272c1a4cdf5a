// The steps of a plan: what the workbook is asked first, and what each operation then queues. Layer: excel.
import type { Message } from "../domain/message";
import { areaAddress, cellAddress, parseAddress } from "../domain/sheet/address";
import type { Area } from "../domain/sheet/address";
import { jsonBytes, MAX_BLOCK_BYTES, splitIntoBlocks } from "../domain/sheet/blocks";
import { countWritten } from "../domain/sheet/describe";
import type { CellInput, GuardedCell, PlanOp } from "../domain/sheet/plan";
import { hasTag } from "../domain/sheet/tags";
import { guardOf } from "./protection";
import type { DirectOp } from "./writeOps";
import { writeCells, writeOp } from "./writeOps";

/** One step of a block: what it does when queued, what it weighs in the request, what it stands for in the report. */
export interface Step {
  readonly op: PlanOp;
  readonly bytes: number;
  readonly cells: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

export interface Progressing {
  done: PlanOp[];
  /** Sent, and no answer yet. Excel carries a request out call by call: when it fails, what stood before the failure is done. */
  sent: readonly PlanOp[];
  /** Whether what was sent writes with one call only. */
  isOneCall: boolean;
  cells: number;
  skipped: { sheet: string; cell: string }[];
  notes: Message[];
}

interface Facts {
  readonly needsRead: boolean;
  /** Queues a second read that depends on the first; undefined when none is needed. */
  readonly second?: () => true | undefined;
  /** @throws HostError when the plan must not begin. */
  readonly hold?: () => void;
  readonly steps: () => Step[];
}

/** What facts are gathered with: `opened` are the sheets that the plan itself takes the protection off. */
interface Sources {
  readonly state: Progressing;
  readonly opened: ReadonlySet<string>;
  /** Sheets that get marks. */
  readonly marked: ReadonlySet<string>;
}

type RowsOp = Extract<PlanOp, { kind: "append-rows" | "replace-rows" }>;

/** Reads what guarded writes, tables and marks need, in at most two round trips, and turns operations into steps. */
export async function stepsOf(
  context: Excel.RequestContext,
  ops: readonly PlanOp[],
  sources: Sources,
): Promise<Step[]> {
  const takes = ops.map((op) => queueFacts(context, op, sources));
  if (takes.some((take) => take.needsRead)) await context.sync();
  const seconds = takes.map((take) => take.second?.());
  if (seconds.some((second) => second !== undefined)) await context.sync();
  for (const take of takes) take.hold?.();
  return takes.flatMap((take) => take.steps());
}

function queueFacts(context: Excel.RequestContext, op: PlanOp, sources: Sources): Facts {
  switch (op.kind) {
    case "guarded-write":
      return guardedFacts(context, op, sources);
    case "append-rows":
    case "replace-rows":
      return tableFacts(context, op);
    case "remove-conditional-formats":
      return marksFacts(context, op, sources);
    case "refresh-pivots":
    case "chart":
    case "remove-chart":
      return { needsRead: false, steps: () => [{ op, bytes: 0, cells: 0, queue: () => undefined }] };
    case "write":
      return {
        needsRead: false,
        steps: () =>
          splitIntoBlocks(op.values, { maxBytes: MAX_BLOCK_BYTES * 0.9, maxCells: 500_000 }).map((block) => ({
            op,
            bytes: block.rows.reduce((sum, row) => sum + rowBytes(row), 200),
            cells: countWritten(block.rows),
            queue: (target) =>
              writeCells(
                target.workbook.worksheets.getItem(op.sheet),
                op.top + block.start,
                op.left,
                block.rows,
              ),
          })),
      };
    case "add-sheet":
      return { needsRead: false, steps: () => [] };
    default: {
      const direct: DirectOp = op;
      return {
        needsRead: false,
        steps: () => [{ op, bytes: 1500, cells: 0, queue: (target) => writeOp(target, direct) }],
      };
    }
  }
}

function rowBytes(row: readonly CellInput[]): number {
  return row.reduce<number>(
    (sum, value) => sum + 1 + jsonBytes(typeof value === "object" && value !== null ? value.formula : value),
    3,
  );
}

/** Cells one under another are read and written as one range. */
function columnRuns(cells: readonly GuardedCell[]): GuardedCell[][] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: GuardedCell[][] = [];
  for (const cell of sorted) {
    const last = runs[runs.length - 1];
    const previous = last?.[last.length - 1];
    if (last && previous && previous.column === cell.column && previous.row + 1 === cell.row) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function guardedFacts(
  context: Excel.RequestContext,
  op: Extract<PlanOp, { kind: "guarded-write" }>,
  { state, opened }: Sources,
): Facts {
  const sheet = context.workbook.worksheets.getItem(op.sheet);
  const reads = columnRuns(op.cells).map((cells) => {
    const [first] = cells as [GuardedCell];
    const range = sheet.getRange(
      areaAddress({ top: first.row, left: first.column, rows: cells.length, columns: 1 }),
    );
    range.load("values");
    return { cells, range };
  });
  const guard = guardOf(
    sheet,
    op.sheet,
    opened,
    reads.map(({ range }) => range),
  );
  return {
    needsRead: true,
    second: guard.second,
    hold: guard.hold,
    steps: () =>
      reads.map(({ cells, range }) => {
        const [first] = cells as [GuardedCell];
        const found: unknown[][] = range.values;
        const values = cells.map((cell, index): CellInput[] => {
          const now = found[index]?.[0] === "" ? null : found[index]?.[0];
          if (now === cell.before) return [cell.after];
          state.skipped.push({ sheet: op.sheet, cell: cellAddress(cell.row, cell.column) });
          return [null];
        });
        return {
          op,
          bytes: values.reduce((sum, row) => sum + rowBytes(row), 300),
          cells: countWritten(values),
          queue: (target) =>
            writeCells(target.workbook.worksheets.getItem(op.sheet), first.row, first.column, values),
        };
      }),
  };
}

function tableFacts(context: Excel.RequestContext, op: RowsOp): Facts {
  const table = context.workbook.tables.getItem(op.table);
  const whole = table.getRange();
  whole.load("address");
  table.worksheet.load("name");
  const firstRow = table.getDataBodyRange().getRow(0);
  firstRow.load("values");
  return {
    needsRead: true,
    steps: () => {
      const area = parseAddress(whole.address) as Area;
      const rowValues: unknown[][] = firstRow.values;
      const isEmpty = area.rows === 2 && (rowValues[0] ?? []).every((value) => value === "");
      return rowsSteps(op, table.worksheet.name, area, isEmpty);
    },
  };
}

/** Writes the rows below the header or below the last row, then fits the table around them (co-authors' edits do not clash). */
function rowsSteps(op: RowsOp, sheetName: string, area: Area, isEmpty: boolean): Step[] {
  const bodyRows = isEmpty ? 0 : area.rows - 1;
  const start = op.kind === "append-rows" ? area.top + 1 + bodyRows : area.top + 1;
  const rowsAfter = op.kind === "append-rows" ? bodyRows + op.values.length : op.values.length;
  const newArea: Area = { ...area, rows: Math.max(1, rowsAfter) + 1 };
  const steps: Step[] = splitIntoBlocks(op.values, {
    maxBytes: MAX_BLOCK_BYTES * 0.9,
    maxCells: 500_000,
  }).map((block) => ({
    op,
    bytes: block.rows.reduce((sum, row) => sum + rowBytes(row), 200),
    cells: countWritten(block.rows),
    queue: (target) =>
      writeCells(target.workbook.worksheets.getItem(sheetName), start + block.start, area.left, block.rows),
  }));
  if (newArea.rows < area.rows || rowsAfter === 0) {
    const firstLeft = area.top + 1 + rowsAfter;
    const rows = area.top + area.rows - firstLeft;
    if (rows > 0) {
      const leftOver: Area = { top: firstLeft, left: area.left, rows, columns: area.columns };
      steps.push({
        op,
        bytes: 300,
        cells: 0,
        queue: (target) =>
          void target.workbook.worksheets
            .getItem(sheetName)
            .getRange(areaAddress(leftOver))
            .clear("Contents"),
      });
    }
  }
  if (newArea.rows !== area.rows) {
    steps.push({
      op,
      bytes: 300,
      cells: 0,
      queue: (target) => target.workbook.tables.getItem(op.table).resize(areaAddress(newArea)),
    });
  }
  return steps;
}

function marksFacts(
  context: Excel.RequestContext,
  op: Extract<PlanOp, { kind: "remove-conditional-formats" }>,
  { opened, marked }: Sources,
): Facts {
  const sheet = context.workbook.worksheets.getItem(op.sheet);
  const guard = guardOf(sheet, op.sheet, opened);
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  let rules: { id: string; rule: Excel.ConditionalFormatRule }[] = [];
  return {
    needsRead: true,
    second: () => {
      rules = formats.items
        .filter((item) => item.type === "Custom")
        .map((item) => ({ id: item.id, rule: item.custom.rule }));
      rules.forEach(({ rule }) => rule.load("formula"));
      return rules.length > 0 ? true : undefined;
    },
    hold: () => {
      if (marked.has(op.sheet) || rules.some(({ rule }) => hasTag(rule.formula, op.tag))) guard.hold();
    },
    steps: () =>
      rules
        .filter(({ rule }) => hasTag(rule.formula, op.tag))
        .map(({ id }) => ({
          op,
          bytes: 200,
          cells: 0,
          queue: (target) =>
            target.workbook.worksheets.getItem(op.sheet).getRange().conditionalFormats.getItem(id).delete(),
        })),
  };
}
