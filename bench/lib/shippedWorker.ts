// The pane's worker as it ships, in a thread of Node: one bundle of src/worker/index.ts, and the pane's own half of the conversation.
import { buildSync } from "esbuild";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { HeavyWork } from "../../src/app/heavyWork";
import type { FromWorker, ToWorker } from "../../src/app/workMessages";
import { workerWork } from "../../src/app/workerWork";
import { IN_PLACE } from "../../src/app/inPlace";

/** What a browser gives a worker's script: `self`, messages both ways. Says after each result how long the thread was at it. */
const SELF = `const { parentPort } = require("node:worker_threads");
globalThis.self = globalThis;
let began = 0;
self.postMessage = (message) => {
  parentPort.postMessage(message);
  if (message.kind === "result") parentPort.postMessage({ kind: "worked", ms: performance.now() - began });
};
parentPort.on("message", (data) => {
  if (data.kind === "run") began = performance.now();
  self.onmessage({ data });
});
`;

export interface ShippedWorker {
  readonly work: HeavyWork;
  /** Milliseconds of the worker's thread from the last task's message to its answer, packed and posted with all its parts. */
  workedMs(): Promise<number>;
  /** Milliseconds from sending the last task to taking its answer: rows that still wait before it are in it, and reading the answer. */
  taskMs(): number;
  /** The processor's time of the whole program meanwhile. */
  taskBusyMs(): number;
  end(): Promise<void>;
}

/** @throws Error when the worker cannot be bundled. */
export function shippedWorker(): ShippedWorker {
  const [bundle] = buildSync({
    entryPoints: [path.join(__dirname, "../../src/worker/index.ts")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
  }).outputFiles;
  const worker = new Worker(SELF + (bundle?.text ?? ""), {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  });
  let worked: number | undefined;
  let asked = 0;
  let answered = 0;
  let busyAtFirst = process.cpuUsage();
  let busy = process.cpuUsage();
  const work = workerWork({
    open: (hear, broke) => {
      worker.on("message", (message: FromWorker | { readonly kind: "worked"; readonly ms: number }) => {
        if (message.kind === "worked") {
          worked = message.ms;
          return;
        }
        if (message.kind === "result") {
          answered = performance.now();
          busy = process.cpuUsage(busyAtFirst);
        }
        hear(message);
      });
      worker.on("error", ({ message }) => broke(message));
      return {
        post: (message: ToWorker) => {
          if (message.kind === "run") {
            worked = undefined;
            asked = performance.now();
            busyAtFirst = process.cpuUsage();
          }
          worker.postMessage(message);
        },
        end: () => void worker.terminate(),
      };
    },
    wait: (ms) => new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : setImmediate(resolve))),
    without: IN_PLACE,
  });
  return {
    work,
    async workedMs() {
      while (worked === undefined) await new Promise(setImmediate);
      return worked;
    },
    taskMs: () => answered - asked,
    taskBusyMs: () => (busy.user + busy.system) / 1000,
    end: async () => void (await worker.terminate()),
  };
}
