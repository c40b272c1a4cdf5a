// English texts: taxonomy. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const taxonomy = {} as const satisfies Texts;
