// Check while typing: edits wait a moment, then their rows are checked again, one re-check at a time. Layer: app.
import { message, type Message } from "../../domain/message";
import type { Plan } from "../../domain/sheet/plan";
import type { CheckResult } from "../../domain/validation/check";
import type { Finding } from "../../domain/validation/finding";
import { createEditQueue } from "../live/editQueue";
import type { Wait } from "../live/followedCheck";
import type { WorkbookChange } from "../ports";
import { SERVICE_TABLES } from "../register";
import { preparedLater, type CheckOutcome } from "../useCases/types";
import type { Workshop } from "./controller";
import { shownResult, type PaneState, type Typing } from "./state";

export interface TypingGestures {
  /** The switch "Check while typing". */
  followTyping(wanted: boolean): void;
}

/** What the other gestures tell and ask. */
export interface TypingWatch extends TypingGestures {
  /** A check is about to read the workbook. */
  checkBegins(): void;
  /** Its result is in the state, or that of the check before. */
  checkEnded(): void;
  /** @returns true when the change is taken care of; false when the check is out of date. */
  take(change: WorkbookChange): boolean;
  /** Checks at once what waits. */
  settle(): Promise<void>;
  /** Rows that a plan of ours wrote, to be checked again at once. @returns false when a full check is needed. */
  takeOwn(plan: Plan): Promise<boolean>;
  /** A preview is closed: marks that waited for it follow now. */
  wake(): void;
}

/** Edits that come within this time are checked together. */
const QUIET_MS = 200;

export function createTypingWatch({ store, useCases, runner }: Workshop, wait: Wait): TypingWatch {
  let queue = createEditQueue();
  /** Counts full checks: what belongs to an earlier one is dropped. */
  let generation = 0;
  let movedWhileReading = false;
  let pumping = false;
  let working: Promise<void> = Promise.resolve();

  const setTyping = (change: Partial<Typing>): void =>
    store.update((state) => ({
      ...state,
      check: { ...state.check, typing: { ...state.check.typing, ...change } },
    }));
  const stage = (): Typing["stage"] => store.read().check.typing.stage;
  const isOurs = (sheet: string): boolean =>
    shownResult(store.read().check.work)?.scope.sheets.some((known) => known.sheet === sheet) ?? true;

  const lose = (why: Message): void => {
    generation += 1;
    useCases.stopFollowing();
    store.update((state) => {
      const { work, typing } = state.check;
      const stale = work.kind === "ready" ? { ...work, stale: true } : work;
      return { ...state, check: { ...state.check, work: stale, typing: { ...typing, stage: "lost", why } } };
    });
  };

  const begin = async (): Promise<void> => {
    const mine = generation;
    setTyping({ stage: "preparing", why: null, rows: null });
    try {
      const begun = await useCases.beginFollowing();
      if (mine !== generation) return;
      setTyping({ stage: begun ? "following" : "off" });
      if (begun) void pump();
    } catch (error) {
      if (mine === generation) lose(runner.explain(error));
    }
  };

  /** Marks that are shown follow; not while a plan waits for a yes, as it was made on the sheets as they are. */
  const mark = async (): Promise<void> => {
    const { status, pending, check } = store.read();
    if (status.kind === "busy" || pending.kind !== "none") return;
    if (stage() !== "following" || check.work.kind !== "ready") return;
    const stopped = await useCases.followMarks(check.work.prepared.result.check).catch(runner.explain);
    if (stopped && store.read().status.kind !== "busy") runner.say("warning", stopped);
  };

  /** One re-check of all that waits. */
  const step = async (): Promise<void> => {
    const mine = generation;
    const edits = queue.take();
    if (edits.length === 0) return;
    try {
      const outcome = await useCases.recheck(edits);
      if (mine !== generation) return;
      queue.again(edits);
      if (outcome.kind === "lost") lose(outcome.why);
      else if (outcome.kind === "checked")
        store.update((state) => withRecheck(state, outcome.check, outcome.rows));
      await mark();
    } catch (error) {
      if (mine === generation) lose(runner.explain(error));
    }
  };
  const inTurn = (): Promise<void> => (working = working.then(step));

  const pump = async (): Promise<void> => {
    if (pumping) return;
    pumping = true;
    while (stage() === "following" && !queue.isEmpty) {
      await wait(QUIET_MS);
      if (store.read().status.kind !== "busy" && stage() === "following") await inTurn();
    }
    pumping = false;
  };

  return {
    followTyping(wanted) {
      setTyping({ wanted });
      const { work } = store.read().check;
      if (!wanted) {
        generation += 1;
        // What waits will not be checked any more: then the result is out of date.
        const stale = !queue.isEmpty;
        queue = createEditQueue();
        useCases.stopFollowing();
        setTyping({ stage: "off", why: null, rows: null });
        if (stale && work.kind === "ready")
          store.update((state) => ({ ...state, check: { ...state.check, work: { ...work, stale: true } } }));
      } else if (work.kind === "ready" && !work.stale) void begin();
    },
    checkBegins() {
      generation += 1;
      queue = createEditQueue();
      movedWhileReading = false;
      setTyping({ stage: "off", why: null, rows: null });
    },
    checkEnded() {
      const { work, typing } = store.read().check;
      if (work.kind !== "ready" || work.stale) return;
      if (movedWhileReading) lose(message("pane.typing.moved"));
      else if (typing.wanted) void begin();
      else if (!queue.isEmpty) lose(message("pane.typing.off"));
    },
    take(change) {
      useCases.noteChange(change);
      const { work, typing } = store.read().check;
      const isReading = work.kind === "running";
      if (!isReading && (work.kind !== "ready" || work.stale)) return false;
      if (!isReading && typing.stage !== "following" && typing.stage !== "preparing") return false;
      if (!isOurs(change.sheet) && change.kind !== "edited") return true;
      const noted = queue.note(change);
      // Whether the rows were read before or after they moved cannot be known.
      if (isReading) movedWhileReading ||= !noted || change.kind !== "edited";
      else if (!noted) lose(whyLost(change));
      else void pump();
      return true;
    },
    async settle() {
      if (stage() === "following") await inTurn();
    },
    wake: () => void (working = working.then(mark)),
    async takeOwn(plan) {
      if (stage() !== "following") return false;
      const mine = generation;
      // Rows that were added to a table or left it change its extent: the check reads it anew.
      if (
        plan.ops.some((op) => op.kind === "resize-table" || (op.kind === "append-rows" && !isLog(op.table)))
      )
        return false;
      for (const op of plan.ops)
        if (op.kind === "guarded-write" && isOurs(op.sheet))
          queue.noteRows(
            op.sheet,
            op.cells.map((cell) => cell.row + 1),
          );
      await inTurn();
      return mine === generation;
    },
  };
}

const isLog = (table: string): boolean => Object.values<string>(SERVICE_TABLES).includes(table);

function whyLost({ kind, sheet }: WorkbookChange): Message {
  if (kind === "sheet-renamed" || kind === "sheet-deleted")
    return message("pane.typing.sheetGone", { sheet });
  return message("pane.typing.headings", { sheet });
}

function withRecheck(state: PaneState, check: CheckResult, rows: number): PaneState {
  const { work, current, typing } = state.check;
  if (work.kind !== "ready") return state;
  const before = work.prepared.result;
  const result: CheckOutcome = {
    check,
    scope: {
      ...before.scope,
      sheets: before.scope.sheets.map((sheet, index) => ({
        ...sheet,
        rows: check.tables[index]?.rows ?? sheet.rows,
      })),
    },
  };
  return {
    ...state,
    check: {
      ...state.check,
      work: { kind: "ready", stale: false, prepared: preparedLater(result, () => work.prepared.plan) },
      current: sameFinding(before.check.findings, check.findings, current),
      typing: { ...typing, rows },
    },
  };
}

/** The finding that was in view, where it stands now; gone, the one in its place, so that a walk can go on. */
export function sameFinding(
  before: readonly Finding[],
  now: readonly Finding[],
  current: number | null,
): number | null {
  if (current === null || now.length === 0) return null;
  const shown = before[current];
  const key = shown && findingKey(shown);
  const at = now.findIndex((finding) => findingKey(finding) === key);
  return at >= 0 ? at : Math.min(current, now.length - 1);
}

/** What makes two findings the same one, wherever its row stands. */
export function findingKey({ rule, sheet, rowKey, row, column }: Finding): string {
  return [rule, sheet, rowKey ?? row, column].join("\u0000");
}
