// English texts: what the use cases say before and instead of a result.
import type { Texts } from "../catalogue";

export const usecases = {
  "register.noTemplate":
    "No needs or response template was found in this workbook. Load a template, or check that its heading row is still there.",
  "register.noResponses":
    "There is no response template in this workbook, so there is nothing to compare. Load one or open the workbook that has it.",
  "usecase.writeCell": "Write the chosen terms",
} as const satisfies Texts;
