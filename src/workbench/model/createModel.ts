// A workbook model for Node: tests, scripts, batch runs. Layer: workbench/model. The browser's is in grid.ts.

import { engineForNode } from "./engineNode";
import { UniverModel } from "./univerModel";
import type { WorkbookModel } from "./workbookModel";

/** A new workbook with one empty sheet, "Sheet1". Call `dispose()` when done: the engine holds timers and caches. */
export function createModel(): WorkbookModel {
  const parts = engineForNode();
  const univer = new parts.Univer({
    locale: parts.LocaleType.EN_US,
    locales: { [parts.LocaleType.EN_US]: {} },
    logLevel: parts.LogLevel.SILENT,
  });
  univer.registerPlugin(parts.UniverFormulaEnginePlugin);
  univer.registerPlugin(parts.UniverSheetsPlugin);
  univer.registerPlugin(parts.UniverSheetsFormulaPlugin);
  return new UniverModel(parts, univer);
}
