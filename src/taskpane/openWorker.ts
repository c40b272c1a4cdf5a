// A Web Worker as the port that the pane's long work uses. Layer: taskpane (root).
import type { FileTask, FromFileWorker } from "../app/files/fileWork";
import type { FileWorkerPort } from "../app/files/workerFiles";
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

/** The worker with the file writer; its bundle is loaded here, when a file is first asked for. @throws where the host has no workers. */
export function openFileWorker(
  hear: (message: FromFileWorker) => void,
  broke: (text: string) => void,
): FileWorkerPort {
  const worker = new Worker(/* webpackChunkName: "files" */ new URL("../worker/files.ts", import.meta.url));
  worker.onmessage = (event: MessageEvent<FromFileWorker>) => hear(event.data);
  worker.onerror = (event) => broke(event.message);
  worker.onmessageerror = () => broke("A message of the worker could not be read.");
  return {
    post: (task: FileTask) => worker.postMessage(task),
    end: () => worker.terminate(),
  };
}
