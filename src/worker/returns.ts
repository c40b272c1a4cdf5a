// The worker for returned files: read, examined, checked and merged off the pane's thread. Composition root. Layer: worker.
import type { ToReturns } from "../app/returns/returnsMessages";
import { returnsSide } from "../app/returns/returnsSide";
import { returnsFiles } from "./returnsFiles";

declare const self: DedicatedWorkerGlobalScope;

// The pane names its language in the worker's name.
const { files, translate } = returnsFiles(new URLSearchParams(self.name).get("locale") ?? "en");
const answer = returnsSide(files, translate, (message) => self.postMessage(message));
self.onmessage = (event: MessageEvent<ToReturns>) => void answer(event.data);
