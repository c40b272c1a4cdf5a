// Find duplicates: run, walk the queue, decide, write. Layer: app.
import { message } from "../../domain/message";
import type { DuplicatePair } from "../../domain/duplicates/types";
import type { DuplicatesOutcome } from "../useCases/types";
import type { Workshop } from "./controller";
import type { MappedField } from "../../domain/duplicates/comparable";
import { answersInView, nextInQueue, pairsInView, pairsOfGroup, resultInView, type Answer } from "./pairView";
import { sayReport } from "./reports";
import { pairKey, shownPrepared, shownResult, staleWork, type PairView, type Work } from "./state";

export interface DuplicateGestures {
  findDuplicates(): Promise<void>;
  /** 0 to 100; takes effect with the next run. */
  changeThreshold(threshold: number): void;
  changePairView(view: PairView): void;
  showPair(key: string | null): void;
  stepPair(step: 1 | -1): void;
  /** Writes the decision about the pair in view into the workbook's table of decisions and shows the next pair. */
  decide(answer: Answer, note?: string): Promise<void>;
  /** Says "no" to every pair of this row inside its group, and compares again: the group closes without it. */
  leaveGroup(id: string): Promise<void>;
  /** Previews the sheets on overlaps; decisions made since the comparison are taken in first. */
  writeOverlaps(): Promise<void>;
  /** Whose decisions the next ones are; another name makes the comparison's view anew. */
  changeReviewer(name: string): void;
  /** Hides or shows what others decided. */
  changeBlind(blind: boolean): void;
  /** Asks the workbook which tables could be compared. */
  listSources(): Promise<void>;
  /** Another table, by its key, with the columns guessed from its headings; null for our responses. */
  chooseSource(key: string | null): void;
  /** Lets a column stand for a field; null for none. */
  mapColumn(field: MappedField, column: string | null): void;
  /** Selects the first cell of a row of the comparison. */
  jumpToRow(id: string): Promise<void>;
}

export function createDuplicateGestures({
  store,
  useCases,
  runner,
  preview,
  sayFailure,
  sayCancelled,
}: Workshop): DuplicateGestures {
  const set = (change: Partial<ReturnType<typeof store.read>["duplicates"]>): void =>
    store.update((state) => ({ ...state, duplicates: { ...state.duplicates, ...change } }));
  const setWork = (work: Work<DuplicatesOutcome>): void => set({ work });
  const inView = (): ReturnType<typeof pairsInView> => {
    const { work, view, answers, ...reviewing } = store.read().duplicates;
    const outcome = shownResult(work);
    return outcome ? pairsInView(resultInView(outcome, reviewing), view, answers) : [];
  };

  /** @returns whether the decision stands in the workbook now. */
  const writeDecision = async (
    outcome: DuplicatesOutcome,
    pair: DuplicatePair,
    answer: Answer,
    note?: string,
  ): Promise<boolean> => {
    const prepared = await runner.run("decision", () =>
      useCases.prepareDecision(outcome, pair.a, pair.b, answer, note, store.read().duplicates.reviewer),
    );
    if (prepared.kind === "failed") sayFailure(prepared.problems);
    if (prepared.kind === "cancelled") sayCancelled();
    if (prepared.kind !== "done") return false;
    // The key press is the user's yes: the screen says beforehand where decisions are kept.
    runner.say("info", message("pane.said.preview"));
    const report = await runner.write("decision", prepared.value.plan);
    if (!report) return false;
    sayReport(runner, "decision", report);
    if (report.complete) set({ made: [...store.read().duplicates.made, prepared.value.result] });
    // What counts once in the gap depends on the decisions.
    store.update((state) => ({ ...state, gap: { ...state.gap, work: staleWork(state.gap.work) } }));
    return report.complete;
  };

  const findDuplicates = async (): Promise<void> => {
    if (store.read().status.kind === "busy") return;
    const before = store.read().duplicates.work;
    const previous = shownPrepared(before);
    setWork({ kind: "running", ...(previous ? { previous } : {}) });
    const { threshold, source } = store.read().duplicates;
    const outcome = await runner.run("duplicates", (options) =>
      useCases.prepareDuplicates({ ...options, threshold, ...(source ? { source } : {}) }),
    );
    if (outcome.kind === "failed") {
      setWork({ kind: "failed", problems: outcome.problems });
      sayFailure(outcome.problems);
    } else if (outcome.kind !== "done") {
      setWork(before);
      if (outcome.kind === "cancelled") sayCancelled();
    } else {
      const { duplicates } = outcome.value.result;
      set({ work: { kind: "ready", prepared: outcome.value, stale: false }, answers: {}, made: [] });
      const [first] = inView();
      set({ current: first ? pairKey(first) : null });
      const { pairs, stats, notes } = duplicates;
      const said = stats.cancelled
        ? "pane.said.comparedPartly"
        : pairs.length === 0
          ? "pane.said.comparedNone"
          : "pane.said.compared";
      runner.say(
        stats.cancelled ? "warning" : "success",
        message(said, { count: pairs.length, rows: stats.rows }),
        [message("pane.said.nothingWritten"), ...notes],
      );
    }
  };

  const keepCurrent = (): void => {
    const keys = inView().map(pairKey);
    const { current } = store.read().duplicates;
    if (current === null || !keys.includes(current)) set({ current: keys[0] ?? null });
  };

  return {
    findDuplicates,
    changeReviewer(reviewer) {
      set({ reviewer });
      set({ answers: answersInView(store.read().duplicates) });
      keepCurrent();
    },
    changeBlind(blind) {
      set({ blind });
      set({ answers: answersInView(store.read().duplicates) });
      keepCurrent();
    },
    async listSources() {
      if (store.read().status.kind === "busy") return;
      const listed = await useCases.listSourceTables();
      if (listed.ok) set({ sources: listed.value });
      else sayFailure(listed.problems);
    },
    chooseSource(key) {
      const { sources, work } = store.read().duplicates;
      const table = sources?.find((each) => each.key === key);
      set({ source: table ? { table, map: table.guess } : null, work: staleWork(work) });
    },
    mapColumn(field, column) {
      const { source, work } = store.read().duplicates;
      if (!source) return;
      const { [field]: _before, ...others } = source.map;
      const map = column === null ? others : { ...others, [field]: column };
      set({ source: { ...source, map }, work: staleWork(work) });
    },
    changeThreshold: (threshold) =>
      set({
        threshold: Math.min(100, Math.max(0, Math.round(threshold))),
        work: staleWork(store.read().duplicates.work),
      }),
    changePairView(view) {
      set({ view });
      keepCurrent();
    },
    showPair: (current) => set({ current }),
    stepPair(step) {
      const keys = inView().map(pairKey);
      const { current } = store.read().duplicates;
      const at = current === null ? -1 : keys.indexOf(current);
      const next = at < 0 ? keys[0] : keys[Math.min(keys.length - 1, Math.max(0, at + step))];
      if (next !== undefined) set({ current: next });
    },
    async decide(answer, note) {
      const { work, current } = store.read().duplicates;
      if (work.kind !== "ready" || current === null) return;
      const { result } = work.prepared;
      const pair = result.duplicates.pairs.find((candidate) => pairKey(candidate) === current);
      if (!pair) return;
      const queue = inView();
      if (!(await writeDecision(result, pair, answer, note))) return;
      const { answers, view } = store.read().duplicates;
      set({
        answers: { ...answers, [current]: answer },
        current: view === "queue" ? nextInQueue(queue, current) : current,
      });
    },
    async leaveGroup(id) {
      const { work } = store.read().duplicates;
      if (work.kind !== "ready" || store.read().status.kind === "busy") return;
      const { result } = work.prepared;
      const group = result.duplicates.clusters.find((cluster) => cluster.members.includes(id));
      if (!group) return;
      const pairs = pairsOfGroup(group, result.duplicates.pairs).filter(
        (pair) => pair.a === id || pair.b === id,
      );
      for (const pair of pairs) if (!(await writeDecision(result, pair, "no"))) return;
      await findDuplicates();
    },
    async writeOverlaps() {
      if (store.read().status.kind === "busy") return;
      const before = store.read().duplicates;
      const outdated =
        Object.keys(before.answers).length > 0 || (before.work.kind === "ready" && before.work.stale);
      if (outdated) await findDuplicates();
      const { work } = store.read().duplicates;
      if (work.kind === "ready" && !work.stale) preview("duplicates", work.prepared);
    },
    async jumpToRow(id) {
      const place = shownResult(store.read().duplicates.work)?.places.get(id);
      if (place) await jumpToPlace(useCases, runner, store, place);
    },
  };
}

/** Selects the first cell of a row; trouble is said unless other work is under way. */
export async function jumpToPlace(
  useCases: Workshop["useCases"],
  runner: Workshop["runner"],
  store: Workshop["store"],
  place: { readonly sheet: string; readonly row: number },
): Promise<void> {
  try {
    await useCases.jump(place.sheet, `A${place.row}`);
  } catch (error) {
    if (store.read().status.kind !== "busy") runner.say("error", runner.explain(error));
  }
}
