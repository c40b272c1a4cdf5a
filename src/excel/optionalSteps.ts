// Steps that a host may lack: charts, PivotTables, slicers, notes. A refusal is a note in the report. Layer: excel.
import { message } from "../domain/message";
import type { PlanOp } from "../domain/sheet/plan";
import { asHostError } from "./errors";
import type { Progressing, Step } from "./planSteps";
import { supports } from "./run";
import { addSlicers, putChart } from "./writeOps";

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

export function isOptional({ op }: Step): boolean {
  return OPTIONAL_KINDS[op.kind] !== undefined;
}

/** A step that the host may refuse: the refusal is a note in the report. */
export async function tryStep(context: Excel.RequestContext, step: Step, state: Progressing): Promise<void> {
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

/** A source is told as the table's name, in some hosts behind the name of the workbook. */
function standsOn(source: string, table: string): boolean {
  const name = source.slice(source.lastIndexOf("!") + 1);
  return name.toLowerCase() === table.toLowerCase();
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
