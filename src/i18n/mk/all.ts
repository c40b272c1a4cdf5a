// Macedonian: all texts. Made by a machine; to be reviewed by a native speaker.
import type { english } from "../en/all";
import type { TranslationOf } from "../translation";
import { analysis } from "./analysis";
import { duplicates } from "./duplicates";
import { file } from "./file";
import { firstRun } from "./firstRun";
import { funding } from "./funding";
import { fundingTables } from "./fundingTables";
import { importPlan } from "./importPlan";
import { pane } from "./pane";
import { paneReturns } from "./paneReturns";
import { reading } from "./reading";
import { repair } from "./repair";
import { returned } from "./returned";
import { rules } from "./rules";
import { taxonomy } from "./taxonomy";
import { template } from "./template";
import { templatePane } from "./templatePane";
import { usecases } from "./usecases";
import { workbook } from "./workbook";

export const macedonian = {
  ...pane,
  ...paneReturns,
  ...template,
  ...templatePane,
  ...taxonomy,
  ...rules,
  ...repair,
  ...duplicates,
  ...funding,
  ...fundingTables,
  ...analysis,
  ...returned,
  ...importPlan,
  ...reading,
  ...workbook,
  ...firstRun,
  ...usecases,
  ...file,
} as const satisfies TranslationOf<typeof english, "one" | "other">;
