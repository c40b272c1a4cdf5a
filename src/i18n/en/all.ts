// The English catalogue: the type of all others.
import type { Texts } from "../catalogue";
import { analysis } from "./analysis";
import { common } from "./common";
import { duplicates } from "./duplicates";
import { file } from "./file";
import { firstRun } from "./firstRun";
import { funding } from "./funding";
import { fundingTables } from "./fundingTables";
import { host } from "./host";
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

export const english = {
  ...common,
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
  ...host,
  ...workbook,
  ...firstRun,
  ...usecases,
  ...file,
} as const satisfies Texts;

export type MessageKey = keyof typeof english;
