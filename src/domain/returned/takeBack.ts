// Takes one merge back: the others are done again from the start, as if it had never come. Layer: domain/returned.
import { EMPTY_REGISTER, mergeWith } from "./merge";
import { sameValue } from "./rowIdentity";
import type { MergeChange, MergeLogEntry, RegisterState } from "./types";

export interface TakenBack {
  readonly state: RegisterState;
  /** Changes that are still there, because another submission says the same. */
  readonly kept: readonly MergeChange[];
}

/** What is needed to build a register again. */
export type RegisterHistory = Pick<RegisterState, "start" | "bases"> & {
  readonly log: readonly Pick<MergeLogEntry, "submission" | "base" | "takenBack">[];
};

/** The register that follows from what was sent and from all submissions that were not taken back. */
export function replay({ start, bases, log }: RegisterHistory): RegisterState {
  let state: RegisterState = { ...EMPTY_REGISTER, start, bases, rows: start };
  log.forEach(({ submission, base, takenBack }, index) => {
    if (!takenBack) {
      ({ state } = mergeWith(state, submission, base));
      return;
    }
    const entry = { no: index + 1, submission, base, takenBack, changes: [], accepted: 0, rejected: [] };
    state = { ...state, log: [...state.log, entry] };
  });
  return state;
}

/** Undoes merge `no` (1-based), at any time. A merge that is not in the log changes nothing. */
export function takeBack(state: RegisterState, no: number): TakenBack {
  const entry = state.log.find((one) => one.no === no && !one.takenBack);
  if (entry === undefined) return { state, kept: [] };
  const log = state.log.map((one) => (one.no === no ? { ...one, takenBack: true } : one));
  const after = replay({ ...state, log });
  const kept = entry.changes.filter((change) => {
    const row = after.rows.get(change.key);
    if (change.kind === "row-added") return row !== undefined;
    return row !== undefined && change.column !== "" && sameValue(row.values[change.column], change.after);
  });
  return { state: after, kept };
}
