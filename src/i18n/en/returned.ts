// English texts: returned. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const returned = {} as const satisfies Texts;
