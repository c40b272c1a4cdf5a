// Takes one merge back from its log: only what nobody has changed since. Layer: domain/returned.
import { sameValue } from "./rowIdentity";
import type { MergeChange, RegisterRow, RegisterState } from "./types";

export interface TakenBack {
  readonly state: RegisterState;
  /** Changes that a later merge built on; they were left as they are. */
  readonly kept: readonly MergeChange[];
}

/** Undoes merge `no` (1-based); the last merge is always undone whole. A merge that is not in the log changes nothing. */
export function takeBack(state: RegisterState, no: number): TakenBack {
  const entry = state.log.find((one) => one.no === no && !one.takenBack);
  if (entry === undefined) return { state, kept: [] };
  const rows = new Map(state.rows);
  const kept: MergeChange[] = [];
  for (const change of [...entry.changes].reverse()) {
    const row = rows.get(change.key);
    if (row === undefined) continue;
    if (change.kind === "row-added") {
      const untouched =
        row.origin.file === entry.file && row.origin === change.origin && Object.keys(row.cells).length === 0;
      if (untouched) rows.delete(change.key);
      else kept.push(change);
    } else if (
      sameValue(row.values[change.column], change.after) &&
      row.cells[change.column] === change.origin
    ) {
      rows.set(change.key, withCell(row, change));
    } else kept.push(change);
  }
  const submitted = new Map(state.submitted);
  const isLastOfContributor = !state.log.some(
    (one) => one.no > no && one.contributor === entry.contributor && !one.takenBack,
  );
  if (isLastOfContributor) {
    if (entry.submittedBefore === undefined) submitted.delete(entry.contributor);
    else submitted.set(entry.contributor, entry.submittedBefore);
  }
  const log = state.log.map((one) => (one.no === no ? { ...one, takenBack: true } : one));
  return { state: { rows, submitted, log }, kept };
}

/** The cell as it was; its origin is the row's own when the value came with the row. */
function withCell(row: RegisterRow, change: MergeChange): RegisterRow {
  const values = { ...row.values, [change.column]: change.before };
  const cells = Object.fromEntries(Object.entries(row.cells).filter(([column]) => column !== change.column));
  const origin = change.beforeOrigin;
  return {
    ...row,
    values,
    cells: origin === undefined || origin === row.origin ? cells : { ...cells, [change.column]: origin },
  };
}
