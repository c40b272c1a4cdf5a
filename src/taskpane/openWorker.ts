// A Web Worker as the port that the pane's long work uses. Layer: taskpane (root).
import type { FromWorker, ToWorker } from "../app/workMessages";
import type { WorkerPort } from "../app/workerWork";

/** @throws where the host has no workers. */
export function openWorker(hear: (message: FromWorker) => void, broke: (text: string) => void): WorkerPort {
  const worker = new Worker(/* webpackChunkName: "worker" */ new URL("../worker/index.ts", import.meta.url));
  worker.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data);
  worker.onerror = (event) => broke(event.message);
  worker.onmessageerror = () => broke("A message of the worker could not be read.");
  return {
    post: (message: ToWorker) => worker.postMessage(message),
    end: () => worker.terminate(),
  };
}
