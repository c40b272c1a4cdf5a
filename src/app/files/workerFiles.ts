// The pane's half of the file worker: one worker for each task, ended with it. Cancelling ends it at once. Layer: app.
import type { Result } from "../../domain/result";
import type { WorkOptions } from "../ports";
import { HostError } from "../ports";
import type { FileAnswer, FileTask, FileWork, FromFileWorker } from "./fileWork";

export interface FileWorkerPort {
  post(task: FileTask): void;
  end(): void;
}

export interface FileWorkerParts {
  /** Starts a worker. @throws where the host has none. */
  readonly open: (hear: (message: FromFileWorker) => void, broke: (text: string) => void) => FileWorkerPort;
  readonly wait: (ms: number) => Promise<void>;
  /** Does the work where no worker can be started. */
  readonly without: FileWork;
}

/** How soon a cancelled task ends. */
const LOOK_EVERY_MS = 50;

export function workerFiles({ open, wait, without }: FileWorkerParts): FileWork {
  return {
    async run<T extends FileTask>(task: T, options: WorkOptions = {}): Promise<Result<FileAnswer<T>>> {
      let port: FileWorkerPort | undefined;
      let isOver = false;
      let spoke = false;
      const answer = new Promise<Result<FileAnswer<T>>>((resolve, reject) => {
        try {
          port = open(
            (message) => {
              spoke = true;
              if (message.kind === "progress")
                options.onProgress?.({ phase: "writing", done: message.done, total: message.total });
              else if (message.kind === "answer") resolve(message.result as Result<FileAnswer<T>>);
              else reject(new Error(message.text));
            },
            // A worker that broke before its first word could not be fetched: the server is away, or the host forbids it.
            (text) => (spoke ? reject(new Error(text)) : resolve(without.run(task, options))),
          );
        } catch {
          resolve(without.run(task, options));
          return;
        }
        port.post(task);
        void (async () => {
          while (options.signal !== undefined && !isOver) {
            await wait(LOOK_EVERY_MS);
            if (options.signal.aborted) reject(new HostError("Cancelled", "workbook.error.cancelled"));
          }
        })();
      });
      try {
        return await answer;
      } finally {
        isOver = true;
        port?.end();
      }
    },
  };
}
