// Steps inside the protection of sheets: taken off before and put back after, where a sheet has one. Layer: domain/template.
import type { PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";

/** What a protected entry sheet still lets people do. */
export const ENTRY_SHEET_ALLOWS = {
  formatCells: true,
  sort: true,
  filter: true,
  insertRows: true,
  deleteRows: true,
} as const;

/**
 * The steps with the protection of their sheets taken off first and put back last. A protection with a password makes the
 * first step fail, so that nothing is written.
 */
export function insideProtection(ops: readonly PlanOp[], overview: WorkbookOverview): PlanOp[] {
  const touched = new Set(ops.flatMap((op) => ("sheet" in op ? [op.sheet] : [])));
  // Steps that see to a sheet's protection themselves do it once.
  const seenTo = new Set(ops.flatMap((op) => (op.kind === "unprotect" ? [op.sheet] : [])));
  const sheets = overview.sheets
    .filter(({ name, isProtected }) => isProtected && touched.has(name) && !seenTo.has(name))
    .map(({ name }) => name);
  return [
    ...sheets.map((sheet): PlanOp => ({ kind: "unprotect", sheet })),
    ...ops,
    ...sheets.map((sheet): PlanOp => ({ kind: "protect", sheet, allow: ENTRY_SHEET_ALLOWS })),
  ];
}
