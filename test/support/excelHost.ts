// The gateway over the stand-in with Microsoft's library: what Excel gives a page as globals, set for one test.
import type { LiveWorkbookPort } from "../../src/app/ports";
import { officeWorkbook } from "../../src/excel/officeWorkbook";
import { createModel } from "../../src/workbench/model/createModel";
import type { WorkbookModel } from "../../src/workbench/model/workbookModel";
import type { ExcelInNode } from "../../src/workbench/nodeHost";
import { startExcel } from "../../src/workbench/nodeHost";

export interface TestHost extends ExcelInNode {
  readonly port: LiveWorkbookPort;
}

let current: ExcelInNode | undefined;

/**
 * Gives the host's globals to the code under test. They are read from the host of the moment: jest keeps every value that was ever
 * assigned to a global, which would keep each host's window, some 3 MB, to the end of the file.
 */
export function makeGlobal(host: ExcelInNode): void {
  current = host;
  for (const name of ["Excel", "Office", "OfficeExtension"] as const)
    Object.defineProperty(globalThis, name, { configurable: true, get: () => current?.[name] });
}

/** Starts the stand-in over a new workbook, or over `model`; dispose of it at the end of the test. */
export function openTestHost(
  options: { readonly model?: WorkbookModel; readonly apiLevel?: string } = {},
): TestHost {
  const model = options.model ?? createModel();
  const excel = startExcel(model, options.apiLevel === undefined ? {} : { apiLevel: options.apiLevel });
  makeGlobal(excel);
  return {
    ...excel,
    port: officeWorkbook(),
    dispose() {
      excel.dispose();
      model.dispose();
    },
  };
}
