// Composition root of the ribbon's function file: buttons that act without the pane. Layer: commands (root).
import { FINDINGS_SHEET } from "../domain/validation/findingsSheet";
import { planRemoveMarks } from "../domain/validation/marks";
import { hostReady } from "../excel/environment";
import { officeWorkbook } from "../excel/officeWorkbook";

/** Takes the marks of the last check away on all sheets but our own. */
async function removeMarks(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const port = officeWorkbook();
    const overview = await port.overview();
    const sheets = overview.sheets.map((sheet) => sheet.name).filter((name) => name !== FINDINGS_SHEET);
    await port.apply(planRemoveMarks(sheets, overview));
  } finally {
    event.completed();
  }
}

void hostReady().then((inExcel) => {
  if (inExcel) Office.actions.associate("removeMarks", removeMarks);
});
