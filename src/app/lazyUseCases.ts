// The use cases, fetched when the first one is asked for: the pane is there before its planners and engines are. Layer: app.
import type { HeavyWork } from "./heavyWork";
import { partNotLoaded } from "./parts";
import type { UseCases } from "./useCases/types";

export interface LazyUseCases<T extends UseCases> {
  /** Every use case by its own name; each first sees to it that the part is there. */
  readonly useCases: T;
  /** Fetches the part now, so that the first gesture need not wait. A failure is left to the gesture that needs it. */
  preload(): Promise<void>;
}

type AnyUseCase = (...given: readonly unknown[]) => unknown;

/** Before anything was computed there is nothing to stop: no need to fetch the part for it. */
const NOTHING_TO_DO_BEFORE: readonly string[] = ["stopFollowing"] satisfies readonly (keyof UseCases)[];

/**
 * A use case added to `UseCases` needs nothing here; each but `stopFollowing` has to give a promise.
 * A part that cannot be fetched is a HostError "PartNotLoaded"; the next gesture tries again.
 */
export function lazyUseCases<T extends UseCases>(load: () => Promise<T>): LazyUseCases<T> {
  let here: T | undefined;
  let coming: Promise<T> | undefined;

  const fetched = (): Promise<T> => {
    coming ??= load().then(
      (useCases) => (here = useCases),
      (failure: unknown) => {
        coming = undefined;
        throw partNotLoaded(failure);
      },
    );
    return coming;
  };
  const call = (useCases: T, name: string, given: readonly unknown[]): unknown => {
    const useCase = (useCases as unknown as Record<string, AnyUseCase | undefined>)[name];
    if (useCase === undefined) throw new Error(`There is no use case ${name}.`);
    return useCase.apply(useCases, [...given]);
  };

  const useCases = new Proxy({} as T, {
    get(_target, name) {
      // A promise must not take this for one of its own.
      if (typeof name !== "string" || name === "then") return undefined;
      return (...given: readonly unknown[]) => {
        if (here !== undefined) return call(here, name, given);
        if (NOTHING_TO_DO_BEFORE.includes(name)) return undefined;
        return fetched().then((ready) => call(ready, name, given));
      };
    },
  });
  const done = (): void => undefined;
  return { useCases, preload: () => fetched().then(done, done) };
}

/** The engines in the pane itself, fetched when the first computation asks for them. A task added to `HeavyWork` needs nothing here. */
export function lazyHeavyWork(load: () => Promise<HeavyWork>): HeavyWork {
  return new Proxy({} as HeavyWork, {
    get: (_target, name) =>
      name === "then"
        ? undefined
        : async (...given: readonly unknown[]) => {
            const work = await load();
            return (work as unknown as Record<string | symbol, AnyUseCase>)[name]?.apply(work, [...given]);
          },
  });
}
