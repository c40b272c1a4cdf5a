// Plans the Findings sheet and the marks on the users' sheets. Layer: domain/validation.
import type { Translate } from "../message";
import type { Plan } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import type { CheckResult, CheckTable } from "./check";

export const FINDINGS_SHEET = "Findings";
export const FINDINGS_TABLE = "tblFindings";

/** A plan that writes the Findings sheet anew, in place. Same result, same bytes. */
export function planFindingsSheet(_result: CheckResult, _overview: WorkbookOverview, _translate: Translate): Plan {
  throw new Error("being written");
}

/** A plan that marks cells by conditional formats reading the Findings sheet. */
export function planMarks(_result: CheckResult, _tables: readonly CheckTable[], _overview: WorkbookOverview): Plan {
  throw new Error("being written");
}

/** A plan that takes the marks away: cells and formats are as before. */
export function planRemoveMarks(_sheets: readonly string[], _overview: WorkbookOverview): Plan {
  throw new Error("being written");
}
