// A value that may take long to make, made in pieces so that the pane answers meanwhile. Layer: taskpane.
import { useEffect, useMemo, useState } from "react";
import { nextTask } from "../app/nextTask";

/** Milliseconds of one piece. */
const PIECE = 12;

type Steps<T> = Generator<unknown, T>;

/** @returns the end of the steps, or undefined when the time of one piece is over before. */
function onePiece<T>(steps: Steps<T>): { readonly value: T } | undefined {
  const until = performance.now() + PIECE;
  do {
    const step = steps.next();
    if (step.done === true) return { value: step.value };
  } while (performance.now() < until);
  return undefined;
}

/**
 * What the steps of `begin` come to: at once where one piece is enough, else when they are done; until then the value before, or
 * undefined where there was none. `begin` starts anew whenever it is another function, so keep it with `useCallback`.
 */
export function useInPieces<T>(begin: () => Steps<T>): T | undefined {
  const started = useMemo(() => {
    const steps = begin();
    return { steps, made: onePiece(steps) };
  }, [begin]);
  const [late, setLate] = useState<{ readonly value: T }>();
  useEffect(() => {
    if (started.made !== undefined) return undefined;
    let isWanted = true;
    void (async () => {
      let made: { readonly value: T } | undefined;
      while (isWanted && made === undefined) {
        await nextTask();
        if (isWanted) made = onePiece(started.steps);
      }
      if (isWanted) setLate(made);
    })();
    return () => {
      isWanted = false;
    };
  }, [started]);
  return (started.made ?? late)?.value;
}
