// The pane's half of the work on returned files. Cancelling ends the worker and with it the session. Layer: app.
import type { Message } from "../../domain/message";
import type { Result } from "../../domain/result";
import type { Plan } from "../../domain/sheet/plan";
import type { WorkOptions } from "../ports";
import { partNotLoaded, partOf } from "../parts";
import { HostError } from "../ports";
import { registerMessages } from "../workMessages";
import type { FromReturns, ReturnsTask, ToReturns } from "./returnsMessages";
import { PlanParts } from "./returnsMessages";
import type { CurrentRegister, FileReport, MadeFile, ReturnsView, ReturnsWork } from "./returnsTypes";

/** A worker as this layer sees it. `bytes` are handed over, not copied. */
export interface ReturnsPort {
  post(message: ToReturns, bytes?: Uint8Array): void;
  end(): void;
}

export interface ReturnsParts {
  /** Starts the worker, or its work in place where the host has no workers. */
  readonly open: (
    hear: (message: FromReturns) => void,
    broke: (text: string) => void,
  ) => Promise<ReturnsPort>;
  readonly wait: (ms: number) => Promise<void>;
}

/** How soon a cancelled call ends. */
const LOOK_EVERY_MS = 50;

interface Call {
  readonly parts: PlanParts;
  readonly resolve: (result: never) => void;
  readonly reject: (failure: Error) => void;
}

export function returnsWork({ open, wait }: ReturnsParts): ReturnsWork {
  let port: ReturnsPort | undefined;
  let lastId = 0;
  let spoke = false;
  const calls = new Map<number, Call>();

  const stop = (failure: Error): void => {
    port?.end();
    port = undefined;
    const all = [...calls.values()];
    calls.clear();
    for (const { reject } of all) reject(failure);
  };

  const hear = (message: FromReturns): void => {
    spoke = true;
    const call = calls.get(message.id);
    if (call === undefined) return;
    if (message.kind === "op" || message.kind === "rows") {
      call.parts.take(message);
      return;
    }
    calls.delete(message.id);
    if (message.kind === "done") call.resolve(message.result as never);
    else call.reject(new Error(message.text));
  };

  const portOf = async (): Promise<ReturnsPort> => {
    if (port === undefined) {
      spoke = false;
      // A worker that broke before its first word could not be fetched: the server is away.
      port = await partOf(() => open(hear, (text) => stop(spoke ? new Error(text) : partNotLoaded(text))));
    }
    return port;
  };

  const watch = async (id: number, { signal }: WorkOptions): Promise<void> => {
    while (signal && calls.has(id)) {
      await wait(LOOK_EVERY_MS);
      if (signal.aborted && calls.has(id)) stop(cancelled());
    }
  };

  const ask = async <T>(
    task: ReturnsTask,
    options: WorkOptions,
    more: { readonly parts?: PlanParts; readonly bytes?: Uint8Array } = {},
  ): Promise<T> => {
    const to = await portOf();
    stopIfCancelled(options);
    const id = ++lastId;
    const answer = new Promise<T>((resolve, reject) => {
      calls.set(id, { parts: more.parts ?? new PlanParts(), resolve, reject });
    });
    to.post({ kind: "call", id, task }, more.bytes);
    void watch(id, options);
    return answer;
  };

  const send = async (current: CurrentRegister | undefined, options: WorkOptions) => {
    if (current === undefined) return {};
    const to = await portOf();
    for (const message of registerMessages(current.register, false)) {
      if (message.kind === "run") continue;
      to.post(message);
      await wait(0);
      stopIfCancelled(options);
    }
    const { register: _sent, ...rest } = current;
    return { current: rest };
  };

  return {
    async begin(settings, current, options) {
      return ask<Result<null>>({ kind: "begin", settings, ...(await send(current, options)) }, options);
    },
    async again(current, options) {
      return ask<Result<ReturnsView>>({ kind: "again", ...(await send(current, options)) }, options);
    },
    addSent: (file, bytes, options) =>
      ask<Result<{ rows: number }>>({ kind: "sent", file, bytes }, options, { bytes }),
    addFile: (file, bytes, options) => ask<FileReport>({ kind: "file", file, bytes }, options, { bytes }),
    addUnread: (file: string, problem: Message, options) =>
      ask<FileReport>({ kind: "unread", file, problem }, options),
    merge: (options) => ask<ReturnsView>({ kind: "merge" }, options),
    answer: (conflict, answer, options) => ask<ReturnsView>({ kind: "answer", conflict, answer }, options),
    takeBack: (no, options) => ask<ReturnsView>({ kind: "takeBack", no }, options),
    async plan(overview, now, options) {
      const parts = new PlanParts();
      const rest = await ask<Plan>({ kind: "plan", overview, now }, options, { parts });
      return parts.plan(rest);
    },
    answerPack: (file, bytes, options) =>
      ask<Result<readonly MadeFile[]>>({ kind: "answerPack", file, bytes }, options, { bytes }),
    repair: (file, bytes, options) =>
      ask<Result<MadeFile>>({ kind: "repair", file, bytes }, options, { bytes }),
    end: () => stop(cancelled()),
  };
}

function cancelled(): HostError {
  return new HostError("Cancelled", "workbook.error.cancelled");
}

function stopIfCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw cancelled();
}
