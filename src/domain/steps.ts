// Work in short steps: a generator that yields whenever others may take a turn, and returns what it came to. Layer: domain (leaf).

/** Takes the steps to their end at once. */
export function toEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
