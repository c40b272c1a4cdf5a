// Runs an Office.js example over the stand-in, with the globals that a page would have. For tests of conformance.
import { createModel } from "../../src/workbench/model/createModel";
import type { WorkbookModel } from "../../src/workbench/model/workbookModel";
import type { ExcelInNode } from "../../src/workbench/nodeHost";
import { startExcel } from "../../src/workbench/nodeHost";
import { makeGlobal } from "./excelHost";

type Page = `https://learn.microsoft.com/${string}`;
type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet, model: WorkbookModel) => Promise<void>;

/**
 * One example as a test of its own, over a new workbook with one empty sheet "Sheet1". `page` is the address of the
 * documentation that the example follows; the batch gets the active worksheet besides its context.
 */
export function example(title: string, page: Page, batch: Batch): void {
  test(`${title} (${page.slice(page.lastIndexOf("/") + 1)})`, async () => {
    const model = createModel();
    const host: ExcelInNode = startExcel(model, { today: () => new Date(Date.UTC(2024, 5, 30)) });
    makeGlobal(host);
    try {
      await Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet(), model));
    } finally {
      host.dispose();
      model.dispose();
    }
  });
}

/** Waits for what listeners are told: messages of events come after the answer to the request that caused them. */
export async function told<T>(list: readonly T[], count = 1): Promise<readonly T[]> {
  for (let waited = 0; list.length < count && waited < 100; waited++)
    await new Promise((done) => setTimeout(done, 10));
  return list;
}
