// A pause between two pieces of work on one thread, so that clicks and pictures come through. Layer: app.

/** What browsers and Node have for it; unlike a timer it does not wait longer the deeper it is called, nor in a hidden pane. */
interface Channel {
  readonly port1: { onmessage: (() => void) | null; close(): void };
  readonly port2: { postMessage(message: null): void };
}

/** Resolves in the next task of the thread; at once where the host knows no channels. */
export function nextTask(): Promise<void> {
  const { MessageChannel } = globalThis as { readonly MessageChannel?: new () => Channel };
  if (MessageChannel === undefined) return Promise.resolve();
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Takes steps to their end, each a task of its own. */
export async function inTasks<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await nextTask();
  }
}
