// Composition root of the ribbon's function file: buttons that act without the pane. Layer: commands (root).
import { translatorFor } from "../i18n/catalogues";
import { planRemoveMarks } from "../domain/validation/findingsSheet";
import { FINDINGS_SHEET } from "../domain/validation/findingsSheet";
import { hostReady } from "../excel/environment";
import { officeWorkbook } from "../excel/officeWorkbook";

void translatorFor;
async function removeMarks(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const port = officeWorkbook();
    const overview = await port.overview();
    await port.apply(
      planRemoveMarks(
        overview.sheets.map((sheet) => sheet.name).filter((name) => name !== FINDINGS_SHEET),
        overview,
      ),
    );
  } finally {
    event.completed();
  }
}

void hostReady().then((inExcel) => {
  if (inExcel) Office.actions.associate("removeMarks", removeMarks);
});
