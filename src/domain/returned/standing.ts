// What of a register's log still counts: the last submission of each contributor, and the rows still outside. Layer: domain/returned.
import { slotOf } from "./claims";
import { identityOf, mainTextOf } from "./rowIdentity";
import type { MergeLogEntry, RegisterState, RejectedRow, ReturnedRow } from "./types";

/** Numbers of the submissions that no later one of the same contributor and scope supersedes; edits in the register left out. */
export function latestSubmissions(state: RegisterState): ReadonlyMap<string, MergeLogEntry> {
  const latest = new Map<string, MergeLogEntry>();
  for (const entry of state.log)
    if (!entry.takenBack && !entry.submission.byHand) latest.set(slotOf(entry.submission), entry);
  return latest;
}

/** A row outside the register and the number of the submission that brought it. */
export interface OpenRejection {
  readonly no: number;
  readonly row: RejectedRow;
}

/**
 * Rows that wait for a repair: those that no later submission of the same contributor brought again (good or bad, known by ID,
 * content or main text), and that nobody entered in the register by hand.
 */
export function openRejections(state: RegisterState): OpenRejection[] {
  const bySlot = new Map<string, OpenRejection[]>();
  for (const { no, takenBack, submission, rejected } of state.log) {
    if (takenBack) continue;
    const again = new Set(namesOf([...submission.rows, ...submission.outside]));
    const slot = slotOf(submission);
    for (const [other, open] of bySlot)
      if (other === slot || submission.byHand)
        bySlot.set(
          other,
          open.filter(({ row }) => !namesOf([row]).some((name) => again.has(name))),
        );
    if (submission.byHand) continue;
    const outside = [...submission.outside, ...rejected].map((row) => ({ no, row }));
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), ...outside]);
  }
  return [...bySlot.values()].flat().sort((a, b) => a.no - b.no || a.row.origin.row - b.row.origin.row);
}

function namesOf(rows: readonly Pick<ReturnedRow, "kind" | "values">[]): string[] {
  return rows.flatMap(({ kind, values }) => {
    const text = kind === "funding-lines" ? "" : mainTextOf(kind, values);
    return [identityOf(kind, values), ...(text === "" ? [] : [`${kind}~${text}`])];
  });
}
