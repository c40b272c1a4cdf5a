// The sentence at the end of a write: what was done to the workbook, and what was not. Layer: app.
import { message, type Message } from "../../domain/message";
import type { ApplyReport } from "../../domain/sheet/plan";
import type { Runner } from "./runner";
import type { Task } from "./state";

/** How a finished write is called, by what it was for. `count` is the number of cells written. */
const DONE_KEYS = {
  template: "pane.done.template",
  sample: "pane.done.sample",
  measure: "pane.done.measure",
  check: "pane.done.check",
  marks: "pane.done.marks",
  repair: "pane.done.repair",
  takeBack: "pane.done.takeBack",
  mute: "pane.done.mute",
  duplicates: "pane.done.duplicates",
  decision: "pane.done.decision",
  gap: "pane.done.gap",
  analysis: "pane.done.analysis",
  tables: "pane.done.tables",
  cell: "pane.done.cell",
  migrate: "pane.done.migrate",
  dropDowns: "pane.done.dropDowns",
  lists: "pane.done.lists",
  listsFile: "pane.done.lists",
  pack: "pane.done.lists",
  returns: "pane.done.register",
  register: "pane.done.register",
  oldPlan: "pane.done.oldPlan",
} as const satisfies Record<Task, string>;

/**
 * Says what a write did, with what the user should know beside it (a new name, lists already there). A write that stopped
 * half way says first what is missing.
 */
export function sayReport(
  runner: Runner,
  task: Task,
  report: ApplyReport,
  notes: readonly Message[] = [],
): void {
  const skipped: Message[] =
    report.skippedCells.length === 0
      ? []
      : [
          message("pane.done.skipped", {
            count: report.skippedCells.length,
            cells: report.skippedCells
              .slice(0, 20)
              .map(({ sheet, cell }) => `${sheet}!${cell}`)
              .join(", "),
          }),
        ];
  if (!report.complete) {
    runner.say(
      "warning",
      message("pane.done.partly", { count: report.notDone.length }),
      [...notes, ...skipped],
      report,
    );
  } else if (skipped.length > 0 && report.cellsWritten === 0) {
    runner.say("warning", message("pane.done.nothing"), [...notes, ...skipped], report);
  } else {
    runner.say(
      skipped.length > 0 ? "warning" : "success",
      message(DONE_KEYS[task], { count: report.cellsWritten }),
      [...notes, ...skipped],
      report,
    );
  }
}
