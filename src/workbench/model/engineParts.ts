// What the model takes from Univer, in one place. Layer: workbench/model. The browser imports it as it stands; Node loads the same file
// bundled (engineNode.ts), because Univer's packages cannot be imported there one by one.

import {
  Disposable,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
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
  TriggerCalculationController,
  Univer,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
  UniverSheetsFormulaPlugin,
  UniverSheetsPlugin,
  numfmt,
};

export type EngineParts = typeof engineParts;
