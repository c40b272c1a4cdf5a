// The worker under the pane: check, duplicates and gap off its thread. Composition root. Layer: worker.
import { IN_PLACE } from "../app/inPlace";
import type { FromWorker, ToWorker } from "../app/workMessages";
import { workerSide } from "../app/workerSide";

declare const self: DedicatedWorkerGlobalScope;

const answer = workerSide(
  IN_PLACE,
  (message) => self.postMessage(message),
  () => performance.now(),
);
self.onmessage = (event: MessageEvent<ToWorker>) => void answer(event.data);
self.postMessage({ kind: "ready" } satisfies FromWorker);
