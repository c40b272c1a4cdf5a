// The worker that makes and reads files; its bundle holds the file writer, so that the pane's own does not. Composition root. Layer: worker.
import type { FileTask, FromFileWorker } from "../app/files/fileWork";
import { runFileTask } from "./fileTasks";

declare const self: DedicatedWorkerGlobalScope;

const say = (message: FromFileWorker): void => self.postMessage(message);

self.onmessage = ({ data: task }: MessageEvent<FileTask>) => {
  runFileTask(task, { onProgress: ({ done, total }) => say({ kind: "progress", done, total }) }).then(
    (result) => say({ kind: "answer", result }),
    (failure: unknown) =>
      say({ kind: "broke", text: failure instanceof Error ? failure.message : String(failure) }),
  );
};
