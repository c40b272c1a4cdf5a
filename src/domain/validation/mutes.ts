// Findings that somebody decided to live with, kept as a table in the workbook with the reason. Layer: domain/validation.
import type { Plan } from "../sheet/plan";
import type { SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import type { Translate } from "../message";
import type { Finding } from "./finding";

export const MUTES_SHEET = "Mutes";
export const MUTES_TABLE = "tblMutes";

/** One muted rule for one row. `rowKey` is the row's ID or its fingerprint; `column` "" mutes the rule for the whole row. */
export interface Mute {
  readonly rule: string;
  readonly sheet: string;
  readonly rowKey: string;
  readonly column: string;
  readonly reason: string;
  readonly who: string;
  /** "YYYY-MM-DDTHH:MM:SSZ" */
  readonly when: string;
}

/** Reads the Mutes table; rows without rule, row or reason are left out. */
export function readMutes(_snapshot: SheetSnapshot): Mute[] {
  throw new Error("being written");
}

/** A plan that writes the mute of one finding; makes the sheet where there is none. `when` as "YYYY-MM-DDTHH:MM:SSZ". */
export function planMute(
  _finding: Finding,
  _entry: { readonly reason: string; readonly who: string; readonly when: string },
  _overview: WorkbookOverview,
  _translate: Translate,
): Plan {
  throw new Error("being written");
}
