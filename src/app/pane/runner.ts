// One piece of work at a time, with progress, cancel and a sentence at its end. The only place of the pane that catches.
// Layer: app.
import { message, type Message } from "../../domain/message";
import type { Result } from "../../domain/result";
import type { ApplyReport, Plan } from "../../domain/sheet/plan";
import { nextTask } from "../nextTask";
import { HostError, type WorkOptions } from "../ports";
import type { Store } from "../store";
import type { UseCases } from "../useCases/types";
import type { PaneState, Status, Task, Tone } from "./state";

export interface Runner {
  /** Runs `work` unless other work is under way. @returns its value, or undefined when refused, failed or cancelled. */
  run<T>(task: Task, work: (options: WorkOptions) => Promise<Result<T>>): Promise<Outcome<T>>;
  write(task: Task, plan: Plan): Promise<ApplyReport | undefined>;
  cancel(): void;
  say(tone: Tone, what: Message, more?: readonly Message[], report?: ApplyReport): void;
  /** What to tell people about something that was thrown. */
  explain(error: unknown): Message;
}

/** `busy`: other work is under way and nothing was begun. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T; readonly cancelled: boolean }
  | { readonly kind: "failed"; readonly problems: readonly Message[] }
  | { readonly kind: "cancelled" }
  | { readonly kind: "busy" };

/** Sentences that say themselves that nothing was written. */
const NOTHING_WRITTEN: readonly string[] = [
  "workbook.error.password",
  "workbook.error.protectedSheet",
  "workbook.error.protected",
  "workbook.error.read-only",
  "workbook.error.structure",
];

export function createRunner(
  store: Store<PaneState>,
  useCases: UseCases,
  onBug: (error: unknown) => void,
): Runner {
  let signal = { aborted: false };

  const setStatus = (status: Status): void => store.update((state) => ({ ...state, status }));
  const say: Runner["say"] = (tone, what, more = [], report) =>
    setStatus({ kind: "said", tone, message: what, more, ...(report ? { report } : {}) });

  const explain = (error: unknown): Message => {
    if (error instanceof HostError) return message(error.key, { code: error.code, ...error.detail });
    onBug(error);
    return message("pane.error.unexpected");
  };

  const begin = (task: Task): WorkOptions => {
    const mine = { aborted: false };
    signal = mine;
    setStatus({ kind: "busy", task, cancelling: false });
    return {
      signal: mine,
      onProgress: (progress) =>
        store.update((state) =>
          state.status.kind === "busy" && signal === mine
            ? { ...state, status: { ...state.status, progress } }
            : state,
        ),
    };
  };

  return {
    say,
    explain,
    async run(task, work) {
      if (store.read().status.kind === "busy") return { kind: "busy" };
      const options = begin(task);
      const cancelled = (): boolean => options.signal?.aborted === true;
      try {
        const result = await work(options);
        // What the screens make of a large result is a task of its own.
        await nextTask();
        if (result.ok) return { kind: "done", value: result.value, cancelled: cancelled() };
        if (cancelled()) return { kind: "cancelled" };
        return { kind: "failed", problems: result.problems };
      } catch (error) {
        return cancelled() && error instanceof HostError
          ? { kind: "cancelled" }
          : { kind: "failed", problems: [explain(error)] };
      }
    },
    async write(task, plan) {
      if (store.read().status.kind === "busy") return undefined;
      const { signal: mine, ...rest } = begin(task);
      try {
        // A register that stands in the workbook already is written to its end: half of it would be read as edits by hand.
        const isStopped = task !== "register" || plan.ops.every(({ kind }) => kind !== "replace-rows");
        return await useCases.apply(plan, isStopped && mine ? { ...rest, signal: mine } : rest);
      } catch (error) {
        const isUntouched = error instanceof HostError && NOTHING_WRITTEN.includes(error.key);
        say("error", explain(error), isUntouched ? [] : [message("pane.error.lookAtSheet")]);
        return undefined;
      }
    },
    cancel() {
      const { status } = store.read();
      if (status.kind !== "busy" || status.cancelling) return;
      signal.aborted = true;
      setStatus({ ...status, cancelling: true });
    },
  };
}
