// Funding gap: compute, group, trace a figure to its rows, write. Layer: app.
import { message } from "../../domain/message";
import type { MoneyState } from "../../domain/funding/rowMoney";
import type { GapDimension } from "../../domain/funding/types";
import type { Supposition } from "../../domain/funding/whatIf";
import { readMoneyText } from "../../domain/record/readMoney";
import type { GapOutcome } from "../useCases/types";
import type { Workshop } from "./controller";
import { jumpToPlace } from "./duplicateGestures";
import { NOTHING_SUPPOSED, shownPrepared, shownResult, staleWork, type Work } from "./state";

export interface GapGestures {
  computeGap(): Promise<void>;
  /** ISO date; another text is refused with a sentence when computing. */
  changeAsOf(asOf: string): void;
  /** Groups by this dimension too, or no more; one stays at least. */
  toggleDimension(dimension: GapDimension): void;
  /** Writes the tables that users expect by name too, or no more. */
  toggleTables(): void;
  /** Tries one more change on the rows that were read; nothing is written. A change that cannot be made is said and not kept. */
  suppose(wish: SupposedChange): Promise<void>;
  /** Takes a supposed change back, by its index. */
  unsuppose(index: number): Promise<void>;
  /** Lists the rows behind a group; null closes. */
  openGroup(group: number | "total" | null): void;
  /** Previews the summary sheets; a result that is out of date is computed anew first. */
  writeGap(): Promise<void>;
  jumpToGapRow(id: string): Promise<void>;
}

/** As the user fills it in; amounts are text. */
export type SupposedChange =
  | Exclude<Supposition, { kind: "move-amount" }>
  | {
      readonly kind: "move-amount";
      readonly from: string;
      readonly to: string;
      readonly amount: string;
      readonly state: MoneyState;
    };

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
    const { work: before, asOf, by, tables } = store.read().gap;
    if (!isIsoDate(asOf)) {
      sayFailure([message("pane.gap.badDate")]);
      return;
    }
    const previous = shownPrepared(before);
    setWork({ kind: "running", ...(previous ? { previous } : {}) });
    const outcome = await runner.run("gap", (options) =>
      useCases.prepareGap({ ...options, asOf, by, tables }),
    );
    if (outcome.kind === "failed") {
      setWork({ kind: "failed", problems: outcome.problems });
      sayFailure(outcome.problems);
    } else if (outcome.kind !== "done" || outcome.cancelled) {
      setWork(before);
      if (outcome.kind !== "busy") sayCancelled();
    } else {
      const { gap } = outcome.value.result;
      set({
        work: { kind: "ready", prepared: outcome.value, stale: false },
        open: null,
        suppose: NOTHING_SUPPOSED,
      });
      runner.say("success", message("pane.said.gap", { count: gap.groups.length, rows: gap.rowsUsed }), [
        ...(gap.rowsLeftOut.length > 0
          ? [message("pane.said.gapLeftOut", { count: gap.rowsLeftOut.length })]
          : []),
        message("pane.said.nothingWritten"),
      ]);
    }
  };

  const trySuppositions = async (changes: readonly Supposition[]): Promise<void> => {
    if (store.read().status.kind === "busy") return;
    const { asOf, by, suppose } = store.read().gap;
    if (changes.length === 0) {
      set({ suppose: NOTHING_SUPPOSED });
      return;
    }
    const outcome = await runner.run("gap", (options) => useCases.whatIf({ ...options, asOf, by }, changes));
    if (outcome.kind === "failed") {
      set({ suppose: { ...suppose, problems: outcome.problems } });
      sayFailure(outcome.problems);
    } else if (outcome.kind === "done") {
      set({ suppose: { changes, outcome: outcome.value, problems: [] } });
      runner.say("info", message("pane.said.whatIf", { count: outcome.value.differences.length }));
    } else if (outcome.kind === "cancelled") sayCancelled();
  };

  return {
    computeGap,
    toggleTables: () => set({ tables: !store.read().gap.tables, work: staleWork(store.read().gap.work) }),
    async suppose(wish) {
      const { suppose, work } = store.read().gap;
      const currency = shownResult(work)?.gap.currency ?? "EUR";
      const change = supposition(wish, currency);
      if (change === undefined) {
        const problems = [message("pane.whatIf.badAmount", { currency })];
        set({ suppose: { ...suppose, problems } });
        sayFailure(problems);
        return;
      }
      await trySuppositions([...suppose.changes, change]);
    },
    unsuppose: (index) =>
      trySuppositions(store.read().gap.suppose.changes.filter((_change, at) => at !== index)),
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

function supposition(wish: SupposedChange, currency: string): Supposition | undefined {
  if (wish.kind !== "move-amount") return wish;
  const { amount, ...rest } = wish;
  const { value, certainty } = readMoneyText(amount, { defaultCurrency: currency });
  return value === null || certainty !== "certain" || value.currency !== currency
    ? undefined
    : { ...rest, minor: value.minor };
}

function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
