// The pane's half of the conversation: HeavyWork done by a worker. Cancelling ends the worker; the next task gets a new one. Layer: app.
import type { HeavyWork } from "./heavyWork";
import type { WorkOptions } from "./ports";
import { HostError } from "./ports";
import type { Register } from "./register";
import type { FromWorker, LongList, ToWorker, WorkTask } from "./workMessages";
import { registerMessages } from "./workMessages";

/** A worker as this layer sees it. */
export interface WorkerPort {
  post(message: ToWorker): void;
  end(): void;
}

export interface WorkerParts {
  /** Starts a worker. @throws where the host has none. `broke`: the worker itself failed, with the engine's words. */
  readonly open: (hear: (message: FromWorker) => void, broke: (text: string) => void) => WorkerPort;
  /** Lets the pane's thread do other things for at least so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Does the work where no worker can be started. */
  readonly without: HeavyWork;
}

/** How soon a cancelled task ends. */
const LOOK_EVERY_MS = 50;

interface Running {
  readonly options: WorkOptions;
  readonly lists: Map<LongList, unknown[]>;
  readonly resolve: (result: never) => void;
  readonly reject: (failure: Error) => void;
}

export function workerWork({ open, wait, without }: WorkerParts): HeavyWork {
  let port: WorkerPort | undefined;
  /** The register that the worker holds; sent again only when another one is asked about. */
  let held: Register | undefined;
  let sending: Promise<void> = Promise.resolve();
  let lastId = 0;
  const running = new Map<number, Running>();

  const stop = (failure: Error): void => {
    port?.end();
    port = undefined;
    held = undefined;
    const all = [...running.values()];
    running.clear();
    for (const { reject } of all) reject(failure);
  };

  const hear = (message: FromWorker): void => {
    const mine = running.get(message.id);
    if (mine === undefined) return;
    if (message.kind === "progress") return mine.options.onProgress?.(message.progress);
    if (message.kind === "part") {
      const list = mine.lists.get(message.list) ?? [];
      list.push(...message.items);
      mine.lists.set(message.list, list);
      return;
    }
    running.delete(message.id);
    if (message.kind === "result")
      mine.resolve({ ...(message.result as object), ...Object.fromEntries(mine.lists) } as never);
    else if (message.kind === "refused")
      mine.reject(new HostError(message.code, message.key, message.detail));
    else mine.reject(new Error(message.text));
  };

  /** @returns undefined where the host has no worker. */
  const portOf = (): WorkerPort | undefined => {
    try {
      port ??= open(hear, (text) => stop(new Error(text)));
    } catch {
      port = undefined;
    }
    return port;
  };

  const send = async (to: WorkerPort, register: Register, options: WorkOptions): Promise<void> => {
    if (held === register) return;
    held = undefined;
    for (const message of registerMessages(register)) {
      to.post(message);
      await wait(0);
      stopIfCancelled(options);
    }
    held = register;
  };

  const ask = async <T>(
    to: WorkerPort,
    register: Register,
    task: WorkTask,
    options: WorkOptions,
  ): Promise<T> => {
    // One register at a time: the rows of two must not mix.
    const sent = sending.then(() => send(to, register, options));
    sending = sent.catch(() => undefined);
    await sent;
    if (port !== to) throw cancelled();
    const id = ++lastId;
    const answer = new Promise<T>((resolve, reject) => {
      running.set(id, { options, lists: new Map(), resolve, reject });
    });
    to.post({ kind: "run", id, task });
    void watch(id, options);
    return answer;
  };

  const watch = async (id: number, { signal }: WorkOptions): Promise<void> => {
    while (signal && running.has(id)) {
      await wait(LOOK_EVERY_MS);
      if (signal.aborted && running.has(id)) stop(cancelled());
    }
  };

  return {
    async check(register, settings, options = {}) {
      const to = portOf();
      return to
        ? ask(to, register, { kind: "check", settings }, options)
        : without.check(register, settings, options);
    },
    async duplicates(register, settings, options = {}) {
      const to = portOf();
      return to
        ? ask(to, register, { kind: "duplicates", settings }, options)
        : without.duplicates(register, settings, options);
    },
    async gap(register, settings, options = {}) {
      const to = portOf();
      return to
        ? ask(to, register, { kind: "gap", settings }, options)
        : without.gap(register, settings, options);
    },
    async analysis(register, settings, wanted, options = {}) {
      const to = portOf();
      return to
        ? ask(to, register, { kind: "analysis", settings, ask: wanted }, options)
        : without.analysis(register, settings, wanted, options);
    },
    async whatIf(register, settings, changes, options = {}) {
      const to = portOf();
      return to
        ? ask(to, register, { kind: "whatIf", settings, changes }, options)
        : without.whatIf(register, settings, changes, options);
    },
  };
}

function cancelled(): HostError {
  return new HostError("Cancelled", "workbook.error.cancelled");
}

function stopIfCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw cancelled();
}
