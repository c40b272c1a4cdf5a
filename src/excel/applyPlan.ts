// Applies a plan block by block and reports what was and what was not done. Layer: excel.
import type { WorkOptions } from "../app/ports";
import { HostError } from "../app/ports";
import type { Message } from "../domain/message";
import { message } from "../domain/message";
import { areaAddress, cellAddress, parseAddress } from "../domain/sheet/address";
import type { Area } from "../domain/sheet/address";
import { jsonBytes, MAX_BLOCK_BYTES, splitIntoBlocks } from "../domain/sheet/blocks";
import { countWritten, describeOps } from "../domain/sheet/describe";
import type { ApplyReport, CellInput, GuardedCell, Plan, PlanOp } from "../domain/sheet/plan";
import { hasTag } from "../domain/sheet/tags";
import { asHostError } from "./errors";
import { guardOf, openSheets, REFUSED_BEFORE } from "./protection";
import { run, supports, traffic, syncBlock } from "./run";
import type { DirectOp } from "./writeOps";
import { addSlicers, putChart, writeCells, writeOp } from "./writeOps";

/** One step of a block: what it does when queued, what it weighs in the request, what it stands for in the report. */
interface Step {
  readonly op: PlanOp;
  readonly bytes: number;
  readonly cells: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Steps that a host may lack: each has a round trip of its own, so that its failure spoils nothing else. */
const OPTIONAL_KINDS: Readonly<Partial<Record<PlanOp["kind"], string>>> = {
  note: "1.18",
  chart: "1.9",
  "remove-chart": "1.9",
  pivot: "1.8",
  "refresh-pivots": "1.8",
};
/** Slicers came after PivotTables: without them, the PivotTable is made all the same. */
const SLICERS = "1.10";
/** Telling what a PivotTable stands on. */
const PIVOT_SOURCE = "1.15";

/** Codes with which Excel refuses a request before it begins it. */
const REFUSED_WHOLE: readonly string[] = [
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ActivityLimitReached",
  "Cancelled",
];

/** Codes that say nothing of what was done: the answer did not come, or could not be given. */
export const ANSWER_LOST: readonly string[] = [
  "ConnectionFailure",
  "GeneralException",
  "HostRestartNeeded",
  "RequestAborted",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Timeout",
  "Unknown",
];

const ONE_CALL_KINDS: readonly PlanOp["kind"][] = ["write", "guarded-write", "delete-sheet", "resize-table"];

interface Progressing {
  done: PlanOp[];
  /** Sent, and no answer yet. Excel carries a request out call by call: when it fails, what stood before the failure is done. */
  sent: readonly PlanOp[];
  /** Whether what was sent writes with one call only. */
  isOneCall: boolean;
  cells: number;
  skipped: { sheet: string; cell: string }[];
  notes: Message[];
}

/**
 * Applies the plan. A failure before anything was written rejects with HostError; a failure later is in the report, with
 * what was done and what was not. When a plan that only adds sheets fails half way, its sheets are taken back.
 */
export async function applyPlan(plan: Plan, options: WorkOptions = {}): Promise<ApplyReport> {
  const before = traffic.roundTrips;
  const state: Progressing = { done: [], sent: [], isOneCall: false, cells: 0, skipped: [], notes: [] };
  const notDone: Message[] = [];
  try {
    await run((context) => applyOps(context, plan.ops, state, options), {
      oneUndoStep: plan.ops.every(canBeUndone),
    });
  } catch (failure) {
    const error = asHostError(failure);
    // Refused as a whole: nothing of it was begun. A single call that was refused has done nothing either, if its answer came.
    if (REFUSED_BEFORE.includes(error.key)) state.sent = [];
    if (REFUSED_WHOLE.includes(error.code) || (state.isOneCall && !ANSWER_LOST.includes(error.code)))
      state.sent = [];
    const unsure = state.sent.filter((op) => !state.done.includes(op));
    const rest = plan.ops.filter((op) => !state.done.includes(op) && !unsure.includes(op));
    const takenBack = await takeBack(plan.ops, state);
    if (takenBack === undefined && state.done.length === 0 && unsure.length === 0) throw error;
    notDone.push(
      message(error.key, error.detail),
      ...(takenBack ?? [
        ...(unsure.length > 0 ? [message("workbook.op.unsure"), ...describeOps(unsure)] : []),
        ...(rest.length > 0 ? [message("workbook.op.notBegun"), ...describeOps(rest)] : []),
      ]),
    );
    if (takenBack) state.done = [];
  }
  return {
    complete: notDone.length === 0 && state.notes.length === 0,
    done: describeOps(state.done),
    notDone: [
      ...notDone,
      ...state.notes,
      ...state.skipped.map(({ sheet, cell }) => message("workbook.op.cell-changed", { sheet, cell })),
    ],
    skippedCells: state.skipped,
    roundTrips: traffic.roundTrips - before,
    cellsWritten: notDone.length > 0 && state.done.length === 0 ? 0 : state.cells,
  };
}

/** Excel refuses a group of undo with one of these in it (UndoNotSupported), so such a plan is written step by step. */
function canBeUndone(op: PlanOp): boolean {
  if (op.kind === "add-sheet") return op.visibility === undefined || op.visibility === "visible";
  return op.kind !== "delete-sheet" && op.kind !== "protect" && op.kind !== "unprotect";
}

async function applyOps(
  context: Excel.RequestContext,
  ops: readonly PlanOp[],
  state: Progressing,
  options: WorkOptions,
): Promise<void> {
  const openings = ops.filter((op) => op.kind === "unprotect");
  if (openings.length > 0) {
    state.sent = openings;
    state.isOneCall = openings.length === 1;
    await openSheets(context, openings, ops);
    state.sent = [];
    state.done.push(...openings);
  }
  const steps = await resolve(
    context,
    ops.filter((op) => op.kind !== "add-sheet" && op.kind !== "unprotect"),
    {
      state,
      opened: new Set(openings.map(({ sheet }) => sheet)),
      marked: new Set(ops.flatMap((op) => (op.kind === "conditional-format" ? [op.sheet] : []))),
    },
  );
  const additions = ops.filter((op) => op.kind === "add-sheet");
  if (additions.length > 0) await addSheets(context, additions, state);
  await writeBlocks(
    context,
    steps.filter((step) => OPTIONAL_KINDS[step.op.kind] === undefined),
    state,
    options,
  );
  for (const step of steps.filter((candidate) => OPTIONAL_KINDS[candidate.op.kind] !== undefined)) {
    await tryStep(context, step, state);
  }
}

async function addSheets(
  context: Excel.RequestContext,
  additions: readonly Extract<PlanOp, { kind: "add-sheet" }>[],
  state: Progressing,
): Promise<void> {
  for (const op of additions) {
    const sheet = context.workbook.worksheets.add(op.sheet);
    if (op.tabColor !== undefined) sheet.tabColor = op.tabColor;
    if (op.visibility === "hidden") sheet.visibility = "Hidden";
    if (op.visibility === "veryHidden") sheet.visibility = "VeryHidden";
  }
  state.sent = additions;
  state.isOneCall = false;
  try {
    await context.sync();
  } catch (failure) {
    const error = asHostError(failure);
    // A new sheet has no protection of its own: it is the workbook that refuses it.
    throw error.code === "AccessDenied" ? new HostError(error.code, "workbook.error.structure") : error;
  }
  state.sent = [];
  state.done.push(...additions);
}

/** Reads what guarded writes, tables and marks need, in at most two round trips, and turns operations into steps. */
async function resolve(
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

type RowsOp = Extract<PlanOp, { kind: "append-rows" | "replace-rows" }>;

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

/** A source is told as the table's name, in some hosts behind the name of the workbook. */
function standsOn(source: string, table: string): boolean {
  const name = source.slice(source.lastIndexOf("!") + 1);
  return name.toLowerCase() === table.toLowerCase();
}

/** One round trip a block; a block stays below the host's request limit. */
async function writeBlocks(
  context: Excel.RequestContext,
  steps: readonly Step[],
  state: Progressing,
  options: WorkOptions,
): Promise<void> {
  const total = steps.reduce((sum, step) => sum + step.bytes, 0);
  let written = 0;
  let index = 0;
  while (index < steps.length) {
    if (options.signal?.aborted) throw new HostError("Cancelled", "workbook.error.cancelled");
    let bytes = 0;
    const block: Step[] = [];
    for (
      let step = steps[index];
      step && (block.length === 0 || bytes + step.bytes <= MAX_BLOCK_BYTES);
      step = steps[index]
    ) {
      block.push(step);
      bytes += step.bytes;
      index += 1;
    }
    context.application.suspendApiCalculationUntilNextSync();
    for (const step of block) step.queue(context);
    state.sent = block.map(({ op }) => op);
    state.isOneCall = block.length === 1 && ONE_CALL_KINDS.includes(block[0]?.op.kind ?? "table");
    await syncBlock(context);
    state.sent = [];
    for (const step of block) {
      if (!state.done.includes(step.op)) state.done.push(step.op);
      state.cells += step.cells;
    }
    written += bytes;
    options.onProgress?.({ phase: "writing", done: written, total });
  }
}

/** A step that the host may refuse: the refusal is a note in the report. */
async function tryStep(context: Excel.RequestContext, step: Step, state: Progressing): Promise<void> {
  const needed = OPTIONAL_KINDS[step.op.kind] ?? "1.1";
  const what = step.op.kind;
  if (!supports(needed)) {
    state.notes.push(message("workbook.op.not-supported", { what }));
    return;
  }
  try {
    state.sent = [step.op];
    state.isOneCall = false;
    await perform(context, step);
    state.sent = [];
    state.done.push(step.op);
    if (step.op.kind === "pivot") await trySlicers(context, step.op, state);
  } catch (failure) {
    const error = asHostError(failure);
    if (
      ![
        "ApiNotFound",
        "ApiNotAvailable",
        "NotImplemented",
        "UnsupportedOperation",
        "InvalidArgument",
      ].includes(error.code)
    )
      throw error;
    state.sent = [];
    state.notes.push(message("workbook.op.not-supported", { what }));
  }
}

/** Steps that look first have round trips of their own. */
async function perform(context: Excel.RequestContext, { op, queue }: Step): Promise<void> {
  if (op.kind === "refresh-pivots") return refreshPivots(context, op.tables);
  if (op.kind === "chart" || op.kind === "remove-chart") {
    const sheet = context.workbook.worksheets.getItem(op.sheet);
    const found = sheet.charts.getItemOrNullObject(op.kind === "chart" ? op.chart.name : op.name);
    await context.sync();
    const existing = found.isNullObject ? undefined : found;
    if (op.kind === "chart") putChart(context.workbook, sheet, op.chart, existing);
    else existing?.delete();
  } else queue(context);
  await context.sync();
}

/** Refreshes what stands on the tables; hosts that cannot tell what a PivotTable stands on refresh all. */
async function refreshPivots(context: Excel.RequestContext, tables: readonly string[]): Promise<void> {
  const { pivotTables } = context.workbook;
  if (!supports(PIVOT_SOURCE)) {
    pivotTables.refreshAll();
    await context.sync();
    return;
  }
  pivotTables.load("items/name");
  await context.sync();
  const sources = pivotTables.items.map((pivot) => ({ pivot, source: pivot.getDataSourceString() }));
  if (sources.length === 0) return;
  await context.sync();
  for (const { pivot, source } of sources)
    if (tables.some((table) => standsOn(source.value, table))) pivot.refresh();
  await context.sync();
}

/** A PivotTable without its slicers is of use, and the report says what is missing. */
async function trySlicers(
  context: Excel.RequestContext,
  op: Extract<PlanOp, { kind: "pivot" }>,
  state: Progressing,
): Promise<void> {
  if ((op.pivot.slicers ?? []).length === 0) return;
  if (!supports(SLICERS)) {
    state.notes.push(message("workbook.op.slicers-missing"));
    return;
  }
  try {
    addSlicers(context.workbook, op);
    await context.sync();
  } catch (failure) {
    asHostError(failure);
    state.notes.push(message("workbook.op.slicers-missing"));
  }
}

/**
 * Takes the sheets back that a failed plan had added, when it had touched nothing else; undefined when it had, or had added none.
 * A sheet whose adding was not confirmed goes only while it is empty, and a name only when it stands for one of these sheets:
 * somebody else may have made one of the same name. The messages say whether that worked.
 */
async function takeBack(ops: readonly PlanOp[], state: Progressing): Promise<Message[] | undefined> {
  const touched = [...state.done, ...state.sent];
  const sheetsOf = (list: readonly PlanOp[]): string[] =>
    list.filter((op) => op.kind === "add-sheet").map((op) => op.sheet);
  const added = sheetsOf(touched);
  if (added.length === 0) return undefined;
  const ownTables = ops.filter((op) => op.kind === "table").map((op) => op.name);
  if (touched.some((op) => touchesOthers(op, added, ownTables))) return undefined;
  const unconfirmed = new Set(sheetsOf(state.sent));
  const names = ops.filter((op) => op.kind === "name").map((op) => op.name);
  try {
    await run(async (context) => {
      const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
      items.forEach((item) => item.load("formula"));
      const sheets = added.map((name) => ({
        name,
        sheet: context.workbook.worksheets.getItemOrNullObject(name),
      }));
      await context.sync();
      const used = sheets
        .filter(({ name, sheet }) => unconfirmed.has(name) && !sheet.isNullObject)
        .map(({ sheet }) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
      if (used.length > 0) await context.sync();
      const foreign = new Set(used.filter(({ range }) => !range.isNullObject).map(({ sheet }) => sheet));
      for (const item of items)
        if (!item.isNullObject && added.some((sheet) => namesSheet(item.formula, sheet))) item.delete();
      for (const { sheet } of sheets) if (!sheet.isNullObject && !foreign.has(sheet)) sheet.delete();
      await context.sync();
    });
    return [message("workbook.op.rolled-back")];
  } catch {
    return added.map((sheet) => message("workbook.op.left-over", { sheet }));
  }
}

/** Whether an operation changed what stands outside the added sheets. */
function touchesOthers(op: PlanOp, added: readonly string[], ownTables: readonly string[]): boolean {
  if ("sheet" in op) return !added.includes(op.sheet);
  switch (op.kind) {
    case "append-rows":
    case "replace-rows":
      return !ownTables.includes(op.table);
    case "resize-table":
      return !ownTables.includes(op.name);
    case "name":
      return false;
    default:
      return true;
  }
}

/** Whether a name's formula stands for cells of the sheet: `=Lists!$A$2` or `='My lists'!$A$2`. */
function namesSheet(formula: string, sheet: string): boolean {
  return formula.includes(`${sheet}!`) || formula.includes(`'${sheet.replaceAll("'", "''")}'!`);
}
