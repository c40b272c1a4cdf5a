// English texts: the host's part of the pane. What Excel did and refused stands in workbook.ts.
import type { Texts } from "../catalogue";

export const host = {} as const satisfies Texts;
