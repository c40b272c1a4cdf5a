// Applies a plan block by block and reports what was and what was not done. Layer: excel.
import type { WorkOptions } from "../app/ports";
import { HostError } from "../app/ports";
import type { Message } from "../domain/message";
import { message } from "../domain/message";
import { MAX_BLOCK_BYTES } from "../domain/sheet/blocks";
import { describeOps } from "../domain/sheet/describe";
import type { ApplyReport, Plan, PlanOp } from "../domain/sheet/plan";
import { asHostError } from "./errors";
import { isOptional, tryStep } from "./optionalSteps";
import type { Progressing, Step } from "./planSteps";
import { stepsOf } from "./planSteps";
import { openSheets, REFUSED_BEFORE } from "./protection";
import { run, syncBlock, traffic } from "./run";
import { takeBack, takeEmptyBack } from "./takeBack";

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
    const takenBack = await takeBack(plan.ops, state);
    const gone = takenBack === undefined ? await takeEmptyBack(state) : [];
    const isGone = (op: PlanOp): boolean => op.kind === "add-sheet" && gone.includes(op.sheet);
    state.done = state.done.filter((op) => !isGone(op));
    const unsure = state.sent.filter((op) => !state.done.includes(op) && !isGone(op));
    const rest = plan.ops.filter((op) => !state.done.includes(op) && !unsure.includes(op));
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
  const steps = await stepsOf(
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
    steps.filter((step) => !isOptional(step)),
    state,
    options,
  );
  for (const step of steps.filter(isOptional)) await tryStep(context, step, state);
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
