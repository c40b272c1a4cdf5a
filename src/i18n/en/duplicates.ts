// English texts: duplicates. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const duplicates = {} as const satisfies Texts;
