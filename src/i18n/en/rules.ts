// English texts: rules. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const rules = {} as const satisfies Texts;
