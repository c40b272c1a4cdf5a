// A plan as a new .xlsx file: the same plans that the pane applies to the open workbook. Layer: file.
import type { Message } from "../domain/message";
import { message } from "../domain/message";
import { describeOps } from "../domain/sheet/describe";
import type { ApplyReport, Plan } from "../domain/sheet/plan";
import { WorkbookBuilder } from "./excelWorkbook";
import { finishXlsx } from "./finishXlsx";

const FIXED_DATE = new Date(Date.UTC(2020, 0, 2));

/**
 * Writes the plan into a new workbook, with its charts and PivotTables. Slicers are left out and named in the report; their
 * fields are filters of the PivotTable.
 * @throws Error when the plan writes to a sheet that it has not made: a bug of the planner.
 */
export async function writeXlsx(
  plan: Plan,
): Promise<{ readonly bytes: Uint8Array; readonly report: ApplyReport }> {
  const builder = new WorkbookBuilder();
  // No clock in the file: the same plan gives the same bytes.
  builder.book.created = FIXED_DATE;
  builder.book.modified = FIXED_DATE;
  for (const op of plan.ops) builder.apply(op);
  builder.finish();
  const written = await builder.book.xlsx.writeBuffer();
  const bytes = finishXlsx(new Uint8Array(written), builder.leftovers);
  const hasSlicers = plan.ops.some((op) => op.kind === "pivot" && (op.pivot.slicers ?? []).length > 0);
  const notDone: Message[] = hasSlicers ? [message("workbook.op.no-slicers")] : [];
  const done = describeOps(plan.ops);
  return {
    bytes,
    report: {
      complete: notDone.length === 0,
      done,
      notDone,
      skippedCells: [],
      roundTrips: 0,
      cellsWritten: builder.cellsWritten,
    },
  };
}
