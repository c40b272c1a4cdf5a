// How our sheets are printed. Layer: domain/sheet.
import type { PlanOp, PrintSetup } from "./plan";

/** A sheet on A4 across, its width fitted to the page. `more` says what is particular about it. */
export function printOp(
  sheet: string,
  more: Omit<PrintSetup, "orientation" | "paper" | "fitToWidth"> = {},
): Extract<PlanOp, { kind: "print" }> {
  return {
    kind: "print",
    sheet,
    setup: { orientation: "landscape", paper: "a4", fitToWidth: true, ...more },
  };
}
