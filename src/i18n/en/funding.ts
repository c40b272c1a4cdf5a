// English texts: funding. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const funding = {} as const satisfies Texts;
