// English texts: template. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const template = {} as const satisfies Texts;
