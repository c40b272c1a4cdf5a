// What a plan for a file leaves out in a workbook that somebody has open. Layer: app.
import type { Plan } from "../../domain/sheet/plan";

/** Protecting a sheet and hiding it empties Excel's undo list, so an open workbook is left unprotected; files are protected. */
export function asInOpenWorkbook(plan: Plan): Plan {
  return {
    ...plan,
    ops: plan.ops
      .filter((op) => op.kind !== "protect")
      .map((op) => (op.kind === "add-sheet" ? { ...op, visibility: "visible" as const } : op)),
  };
}
