// Plans repairs of findings and takes them back from the change log. Writes only cells that still hold what was checked.
// Layer: domain/validation.
import type { Translate } from "../message";
import type { Plan } from "../sheet/plan";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import type { CheckTable } from "./check";
import type { Finding } from "./finding";

/** Which repairs to make. `value` overrides the best suggestion. */
export type RepairChoice =
  | { readonly kind: "one"; readonly finding: Finding; readonly value?: CellValue }
  | { readonly kind: "equal"; readonly finding: Finding; readonly value?: CellValue }
  | { readonly kind: "all-safe" }
  | { readonly kind: "picked"; readonly picks: readonly { readonly finding: Finding; readonly value: CellValue }[] };

/** One line of the change log, as it stands in the table `tblChangeLog`. */
export interface ChangeLogRow {
  readonly no: number;
  readonly when: string;
  readonly sheet: string;
  /** The row's ID after the repair, or "" where it has none. */
  readonly rowKey: string;
  readonly cell: string;
  /** Column key. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly rule: string;
  readonly who: string;
  readonly state: "written" | "taken back" | "not written";
}

export interface RepairContext {
  readonly tables: readonly CheckTable[];
  readonly overview: WorkbookOverview;
  /** Highest `no` in the log, 0 for none. */
  readonly lastLogNo: number;
  readonly who: string;
  /** "YYYY-MM-DDTHH:MM:SSZ" */
  readonly when: string;
  readonly translate: Translate;
}

/** What would be written: the plan, the cells and the lines of the log. */
export interface RepairPlan {
  readonly plan: Plan;
  readonly cells: readonly { readonly sheet: string; readonly cell: string; readonly before: CellValue; readonly after: CellValue; readonly rule: string }[];
  readonly log: readonly ChangeLogRow[];
}

export function planRepairs(_findings: readonly Finding[], _choice: RepairChoice, _context: RepairContext): RepairPlan {
  throw new Error("being written");
}

/** Takes repairs back, last one first: finds each row by its ID, else by its cell, else by its content. */
export function planTakeBack(_rows: readonly ChangeLogRow[], _log: SheetSnapshot, _context: RepairContext): RepairPlan & { readonly notFound: readonly ChangeLogRow[] } {
  throw new Error("being written");
}

/** Reads the change log from the snapshot of its table (header row first). */
export function readChangeLog(_snapshot: SheetSnapshot): ChangeLogRow[] {
  throw new Error("being written");
}
