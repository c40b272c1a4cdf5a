// A small observable store: one immutable state, changed by functions, told to listeners. No React. Layer: app.

export interface Store<S> {
  read(): S;
  /** Replaces the state; listeners hear only when the new state is another object. */
  update(change: (state: S) => S): void;
  /** @returns the function that stops listening. */
  subscribe(listener: () => void): () => void;
}

export function createStore<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    update(change) {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
