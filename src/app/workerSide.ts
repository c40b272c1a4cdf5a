// The worker's half of the conversation: puts the register together, computes, answers in blocks. Layer: app.
import { ok } from "../domain/result";
import { packGap, packWhatIf } from "./gapPacking";
import type { HeavyWork } from "./heavyWork";
import type { Progress, WorkOptions } from "./ports";
import { HostError } from "./ports";
import type { Register } from "./register";
import { RegisterParts } from "./registerParts";
import type { FromWorker, ToWorker, WorkTask } from "./workMessages";
import { resultMessages } from "./workMessages";

/** At most so many progress messages a second reach the pane. */
const PROGRESS_PAUSE_MS = 100;

/** @param now milliseconds of any clock. @returns what to do with each message that arrives. */
export function workerSide(
  work: HeavyWork,
  say: (message: FromWorker) => void,
  now: () => number,
): (message: ToWorker) => Promise<void> {
  const parts = new RegisterParts();

  return async (message) => {
    switch (message.kind) {
      case "register":
      case "rows":
        parts.take(message);
        return;
      case "run": {
        const { id, task } = message;
        let said = -Infinity;
        const onProgress = (progress: Progress): void => {
          if (now() - said < PROGRESS_PAUSE_MS) return;
          said = now();
          say({ kind: "progress", id, progress });
        };
        try {
          const register = parts.register();
          if (register === undefined) throw new Error("A task came before its register.");
          const result = await perform(work, register, task, { onProgress });
          for (const part of resultMessages(id, result)) say(part);
        } catch (failure) {
          if (failure instanceof HostError)
            say({ kind: "refused", id, code: failure.code, key: failure.key, detail: failure.detail });
          else say({ kind: "broke", id, text: failure instanceof Error ? failure.message : String(failure) });
        }
      }
    }
  };
}

/** The result as it travels; the pane's half puts gaps together again. */
async function perform(
  work: HeavyWork,
  register: Register,
  task: WorkTask,
  options: WorkOptions,
): Promise<object> {
  switch (task.kind) {
    case "check":
      return work.check(register, task.settings, options);
    case "duplicates":
      return work.duplicates(register, task.settings, options);
    case "gap":
      return packGap(await work.gap(register, task.settings, options));
    case "analysis":
      return work.analysis(register, task.settings, task.ask, options);
    case "whatIf": {
      const tried = await work.whatIf(register, task.settings, task.changes, options);
      return tried.ok ? ok(packWhatIf(tried.value)) : tried;
    }
  }
}
