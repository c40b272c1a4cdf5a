// The pane's half of the conversation: HeavyWork done by a worker. Cancelling ends the worker; the next task gets a new one. Layer: app.
import type { Result } from "../domain/result";
import { ok } from "../domain/result";
import type { PackedReport, PackedWhatIf } from "./gapPacking";
import { unpackGap, unpackWhatIf } from "./gapPacking";
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
  let spoke = false;
  /** Why a worker that is no more was ended. */
  const ends = new WeakMap<WorkerPort, Error>();
  const running = new Map<number, Running>();

  const stop = (failure: Error): void => {
    if (port !== undefined) ends.set(port, failure);
    port?.end();
    port = undefined;
    held = undefined;
    const all = [...running.values()];
    running.clear();
    for (const { reject } of all) reject(failure);
  };

  const hear = (message: FromWorker): void => {
    spoke = true;
    if (message.kind === "ready") return;
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
      if (port === undefined) {
        spoke = false;
        // A worker that broke before its first word could not be fetched: the server is away, or the host forbids it.
        port = open(hear, (text) => stop(spoke ? new Error(text) : new NotBegun()));
      }
    } catch {
      port = undefined;
    }
    return port;
  };

  const send = async (
    to: WorkerPort,
    register: Register,
    task: WorkTask,
    options: WorkOptions,
  ): Promise<void> => {
    if (held === register) return;
    held = undefined;
    for (const message of registerMessages(register, task.kind === "check")) {
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
    const sent = sending.then(() => send(to, register, task, options));
    sending = sent.catch(() => undefined);
    await sent;
    if (port !== to) throw ends.get(to) ?? cancelled();
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

  /** By the worker, whose answer `unpack` puts together; in place where none can be started. */
  const unpacked = async <P, T>(
    register: Register,
    task: WorkTask,
    options: WorkOptions,
    inPlace: () => Promise<T>,
    unpack: (answer: P) => T | Promise<T>,
  ): Promise<T> => {
    const to = portOf();
    if (to === undefined) return inPlace();
    try {
      return await unpack(await ask<P>(to, register, task, options));
    } catch (failure) {
      if (failure instanceof NotBegun) return inPlace();
      throw failure;
    }
  };

  const either = <T>(
    register: Register,
    task: WorkTask,
    options: WorkOptions,
    inPlace: () => Promise<T>,
  ): Promise<T> => unpacked<T, T>(register, task, options, inPlace, (answer) => answer);
  const rest = (): Promise<void> => wait(0);

  return {
    check: (register, settings, options = {}) =>
      either(register, { kind: "check", settings }, options, () =>
        without.check(register, settings, options),
      ),
    duplicates: (register, settings, options = {}) =>
      either(register, { kind: "duplicates", settings }, options, () =>
        without.duplicates(register, settings, options),
      ),
    gap: (register, settings, options = {}) =>
      unpacked(
        register,
        { kind: "gap", settings },
        options,
        () => without.gap(register, settings, options),
        (answer: PackedReport) => unpackGap(answer, rest),
      ),
    analysis: (register, settings, wanted, options = {}) =>
      either(register, { kind: "analysis", settings, ask: wanted }, options, () =>
        without.analysis(register, settings, wanted, options),
      ),
    whatIf: (register, settings, changes, options = {}) =>
      unpacked(
        register,
        { kind: "whatIf", settings, changes },
        options,
        () => without.whatIf(register, settings, changes, options),
        async (answer: Result<PackedWhatIf>) =>
          answer.ok ? ok(await unpackWhatIf(answer.value, rest)) : answer,
      ),
  };
}

/** The worker broke before it said anything. */
class NotBegun extends Error {}

function cancelled(): HostError {
  return new HostError("Cancelled", "workbook.error.cancelled");
}

function stopIfCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw cancelled();
}
