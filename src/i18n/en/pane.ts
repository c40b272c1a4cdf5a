// English texts: pane. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const pane = {} as const satisfies Texts;
