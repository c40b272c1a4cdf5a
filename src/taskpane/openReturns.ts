// The worker for returned files as the port of the pane; where a host has no workers, the same work on its own thread.
// Both are loaded when the first file is picked. Layer: taskpane (root).
import type { FromReturns, ToReturns } from "../app/returns/returnsMessages";
import type { ReturnsPort } from "../app/returns/returnsWork";

export async function openReturns(
  locale: string,
  hear: (message: FromReturns) => void,
  broke: (text: string) => void,
): Promise<ReturnsPort> {
  try {
    return inWorker(locale, hear, broke);
  } catch {
    return inPlace(locale, hear);
  }
}

function inWorker(
  locale: string,
  hear: (message: FromReturns) => void,
  broke: (text: string) => void,
): ReturnsPort {
  const worker = new Worker(
    /* webpackChunkName: "returns" */ new URL("../worker/returns.ts", import.meta.url),
    { name: `locale=${locale}` },
  );
  worker.onmessage = (event: MessageEvent<FromReturns>) => hear(event.data);
  worker.onerror = (event) => broke(event.message);
  worker.onmessageerror = () => broke("A message of the worker could not be read.");
  return {
    post: (message: ToReturns, bytes?: Uint8Array) =>
      worker.postMessage(message, bytes === undefined ? [] : [bytes.buffer]),
    end: () => worker.terminate(),
  };
}

async function inPlace(locale: string, hear: (message: FromReturns) => void): Promise<ReturnsPort> {
  const [{ returnsSide }, { returnsFiles }] = await Promise.all([
    import(/* webpackChunkName: "returns-in-place" */ "../app/returns/returnsSide"),
    import(/* webpackChunkName: "returns-in-place" */ "../worker/returnsFiles"),
  ]);
  let ended = false;
  const { files, translate } = returnsFiles(locale);
  const answer = returnsSide(files, translate, (message) => {
    if (!ended) hear(message);
  });
  return {
    post: (message) => void answer(message),
    end: () => {
      ended = true;
    },
  };
}
