// Bosnian: all texts, the shared ones with its own in their place. Made by a machine; to be reviewed by a native speaker.
import type { english } from "../en/all";
import { ijekavian } from "../ijekavian/all";
import type { TranslationOf } from "../translation";
import { own } from "./own";

export const bosnian = { ...ijekavian, ...own } as const satisfies TranslationOf<
  typeof english,
  "one" | "few" | "other"
>;
