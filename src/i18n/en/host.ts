// English texts: host. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const host = {} as const satisfies Texts;
