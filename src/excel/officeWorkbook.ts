// The workbook open in Excel as the use cases' port. Layer: excel.
import { HostError, type LiveWorkbookPort } from "../app/ports";
import { areaAddress } from "../domain/sheet/address";
import { applyPlan } from "./applyPlan";
import { capabilities } from "./environment";
import { asHostError } from "./errors";
import { listenToChanges, listenToSelection } from "./events";
import { readTagged } from "./readTagged";
import { readValidations } from "./readValidations";
import { readAreas, readOverview } from "./readWorkbook";
import { run } from "./run";

/** Events of our own writes arrive after the write: they are ours until the host has been quiet for this long. */
const OWN_WRITE_ECHO_MS = 300;

/** Makes the port. Call it after the host is ready. */
export function officeWorkbook(): LiveWorkbookPort {
  let writing = 0;
  let quietAt = 0;
  // Every plan is made from an overview: what it said then decides.
  let isReadOnly = false;
  const isOwnWrite = (): boolean => writing > 0 || Date.now() < quietAt;
  return {
    capabilities: capabilities(),
    async overview() {
      const overview = await readOverview();
      isReadOnly = overview.isReadOnly === true;
      return overview;
    },
    read: readAreas,
    validations: readValidations,
    tagged: readTagged,
    async apply(plan, options) {
      // Excel would take the entries and lose them, or refuse them half way.
      if (isReadOnly) throw new HostError("ReadOnly", "workbook.error.read-only");
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
    async openNew(bytes) {
      try {
        await Excel.createWorkbook(base64Of(bytes));
      } catch (failure) {
        throw asHostError(failure);
      }
    },
    onChange: (listener) => listenToChanges(listener, isOwnWrite),
    onSelect: listenToSelection,
  };
}

function base64Of(bytes: Uint8Array): string {
  const CHUNK = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
