// English texts: repair. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const repair = {} as const satisfies Texts;
