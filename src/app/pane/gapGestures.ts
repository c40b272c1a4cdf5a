// Funding gap: compute, group, trace a figure to its rows, write. Layer: app.
import { message } from "../../domain/message";
import type { GapDimension } from "../../domain/funding/types";
import type { GapOutcome } from "../useCases/types";
import type { Workshop } from "./controller";
import { jumpToPlace } from "./duplicateGestures";
import { shownPrepared, shownResult, staleWork, type Work } from "./state";

export interface GapGestures {
  computeGap(): Promise<void>;
  /** ISO date; another text is refused with a sentence when computing. */
  changeAsOf(asOf: string): void;
  /** Groups by this dimension too, or no more; one stays at least. */
  toggleDimension(dimension: GapDimension): void;
  /** Lists the rows behind a group; null closes. */
  openGroup(group: number | "total" | null): void;
  /** Previews the summary sheets; a result that is out of date is computed anew first. */
  writeGap(): Promise<void>;
  jumpToGapRow(id: string): Promise<void>;
}

export function createGapGestures({
  store,
  useCases,
  runner,
  preview,
  sayFailure,
  sayCancelled,
}: Workshop): GapGestures {
  const set = (change: Partial<ReturnType<typeof store.read>["gap"]>): void =>
    store.update((state) => ({ ...state, gap: { ...state.gap, ...change } }));
  const setWork = (work: Work<GapOutcome>): void => set({ work });

  const computeGap = async (): Promise<void> => {
    if (store.read().status.kind === "busy") return;
    const { work: before, asOf, by } = store.read().gap;
    if (!isIsoDate(asOf)) {
      sayFailure([message("pane.gap.badDate")]);
      return;
    }
    const previous = shownPrepared(before);
    setWork({ kind: "running", ...(previous ? { previous } : {}) });
    const outcome = await runner.run("gap", (options) => useCases.prepareGap({ ...options, asOf, by }));
    if (outcome.kind === "failed") {
      setWork({ kind: "failed", problems: outcome.problems });
      sayFailure(outcome.problems);
    } else if (outcome.kind !== "done" || outcome.cancelled) {
      setWork(before);
      if (outcome.kind !== "busy") sayCancelled();
    } else {
      const { gap } = outcome.value.result;
      set({ work: { kind: "ready", prepared: outcome.value, stale: false }, open: null });
      runner.say("success", message("pane.said.gap", { count: gap.groups.length, rows: gap.rowsUsed }), [
        ...(gap.rowsLeftOut.length > 0
          ? [message("pane.said.gapLeftOut", { count: gap.rowsLeftOut.length })]
          : []),
        message("pane.said.nothingWritten"),
      ]);
    }
  };

  return {
    computeGap,
    changeAsOf: (asOf) => set({ asOf, work: staleWork(store.read().gap.work) }),
    toggleDimension(dimension) {
      const { by, work } = store.read().gap;
      if (!by.includes(dimension)) set({ by: [...by, dimension], work: staleWork(work) });
      else if (by.length > 1) set({ by: by.filter((other) => other !== dimension), work: staleWork(work) });
    },
    openGroup: (open) => set({ open }),
    async writeGap() {
      if (store.read().status.kind === "busy") return;
      const before = store.read().gap.work;
      if (before.kind === "ready" && before.stale) await computeGap();
      const { work } = store.read().gap;
      if (work.kind === "ready" && !work.stale) preview("gap", work.prepared);
    },
    async jumpToGapRow(id) {
      const place = shownResult(store.read().gap.work)?.places.get(id);
      if (place) await jumpToPlace(useCases, runner, store, place);
    },
  };
}

function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
