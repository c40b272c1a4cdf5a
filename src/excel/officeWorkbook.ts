// The workbook open in Excel as the use cases' port. Layer: excel.
import type { LiveWorkbookPort } from "../app/ports";
import { areaAddress } from "../domain/sheet/address";
import { applyPlan } from "./applyPlan";
import { capabilities } from "./environment";
import { listenToChanges, listenToSelection } from "./events";
import { readValidations } from "./readValidations";
import { readAreas, readOverview } from "./readWorkbook";
import { run } from "./run";

/** Events of our own writes arrive after the write: they are ours until the host has been quiet for this long. */
const OWN_WRITE_ECHO_MS = 300;

/** Makes the port. Call it after the host is ready. */
export function officeWorkbook(): LiveWorkbookPort {
  let writing = 0;
  let quietAt = 0;
  const isOwnWrite = (): boolean => writing > 0 || Date.now() < quietAt;
  return {
    capabilities: capabilities(),
    overview: readOverview,
    read: readAreas,
    validations: readValidations,
    async apply(plan, options) {
      writing += 1;
      try {
        return await applyPlan(plan, options);
      } finally {
        writing -= 1;
        quietAt = Date.now() + OWN_WRITE_ECHO_MS;
      }
    },
    select: (sheet, area) =>
      run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(areaAddress(area)).select();
        await context.sync();
      }),
    onChange: (listener) => listenToChanges(listener, isOwnWrite),
    onSelect: listenToSelection,
  };
}
