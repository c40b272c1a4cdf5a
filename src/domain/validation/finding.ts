// What a check says about a cell. Layer: domain/validation.
import type { Message } from "../message";
import type { CellValue } from "../sheet/snapshot";

/** critical stops consolidation; error needs a repair or a written reason; warning and info only inform. */
export const SEVERITIES = ["critical", "error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Suggestion {
  /** What would be written into the cell. */
  readonly value: CellValue;
  readonly confidence: number;
}

/** One finding: where, what, why, and the repair. Findings of the same rows are the same, whatever the order of rows. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 name of the cell; for findings about a sheet, its first cell in question; "" for the workbook as a whole. */
  readonly cell: string;
  /** 1-based row; 0 for findings about a whole sheet or workbook. */
  readonly row: number;
  /** Column key of the template, "" where none. */
  readonly column: string;
  readonly value: CellValue;
  readonly message: Message;
  readonly suggestions: readonly Suggestion[];
  /** safe: may be written without asking; ask: the user must choose; null: no mechanical repair. */
  readonly fix: "safe" | "ask" | null;
  readonly muted?: { readonly reason: string };
  /** The row's own ID, or a fingerprint "#..." of its content where it has none; left out for findings about a sheet or workbook. */
  readonly rowKey?: string;
}
