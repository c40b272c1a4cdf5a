// The last repairs and taking them back. Layer: app.
import type { Workshop } from "./controller";

export interface RepairGestures {
  /** Shows or hides the last repairs; they are read from the change log when they are shown. */
  showRepairs(open: boolean): Promise<void>;
  /** Previews taking lines of the change log back, by their numbers. */
  takeBack(lines: readonly number[]): Promise<void>;
}

export interface RepairWatch extends RepairGestures {
  /** The log was written: the list is read again when it is in view. */
  logChanged(): Promise<void>;
}

export function createRepairGestures({
  store,
  useCases,
  runner,
  preview,
  sayFailure,
  sayCancelled,
}: Workshop): RepairWatch {
  const load = async (): Promise<void> => {
    try {
      const lines = await useCases.listRepairs();
      store.update((state) => ({
        ...state,
        check: {
          ...state.check,
          repairs: lines.ok
            ? { open: true, lines: lines.value, problems: [] }
            : { open: true, lines: [], problems: lines.problems },
        },
      }));
    } catch (error) {
      sayFailure([runner.explain(error)]);
    }
  };
  return {
    async showRepairs(open) {
      store.update((state) => ({
        ...state,
        check: { ...state.check, repairs: { ...state.check.repairs, open } },
      }));
      if (open) await load();
    },
    async takeBack(lines) {
      const outcome = await runner.run("takeBack", () => useCases.prepareTakeBack(lines));
      if (outcome.kind === "done") preview("takeBack", outcome.value);
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind === "cancelled") sayCancelled();
    },
    async logChanged() {
      if (store.read().check.repairs.open) await load();
    },
  };
}
