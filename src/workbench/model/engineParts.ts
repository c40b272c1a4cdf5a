// What the model takes from Univer, in one place. Layer: workbench/model. The browser imports it as it stands; Node loads the same file
// bundled (engineNode.ts), because Univer's packages cannot be imported there one by one.

import {
  Disposable,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
  numfmt,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
  initSheetFormulaData,
} from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";

export const engineParts = {
  Disposable,
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICommandService,
  IDefinedNamesService,
  IFunctionService,
  IUndoRedoService,
  IUniverInstanceService,
  LexerTreeBuilder,
  LocaleType,
  LogLevel,
  ObjectMatrix,
  TriggerCalculationController,
  Univer,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
  UniverSheetsFormulaPlugin,
  UniverSheetsPlugin,
  initSheetFormulaData,
  numfmt,
};

export type EngineParts = typeof engineParts;
