// English texts: common. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const common = {} as const satisfies Texts;
