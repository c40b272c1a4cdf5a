// English texts: what Excel refused. Each says what happened, why, and what to do next; keys are chosen in src/excel by code.
import type { Texts } from "../catalogue";

export const host = {
  "host.accessDenied": "Excel did not allow the change, because the sheet or the workbook is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
  "host.apiNotFound": "This version of Excel cannot do this step. Update Excel, or use Excel on the web.",
  "host.cellEdit": "Excel is busy, because a cell is being edited. Press Enter or Esc in the sheet and try again.",
  "host.conflict": "Somebody else changed the same place at the same time. Nothing of theirs was overwritten. Look at the sheet and try again.",
  "host.disconnected": "The connection to Excel was lost. Close this pane, open it again, and repeat the last step.",
  "host.filtered": "Excel could not move the cells, because a filter is on. Clear the filter and try again.",
  "host.invalidArgument": "Excel did not accept what was to be written. The workbook may have changed in between. Check again and repeat the step.",
  "host.invalidOperation": "Excel cannot do this here, for example on merged cells or inside another table. Move or undo them and try again.",
  "host.itemAlreadyExists": "A sheet, table or name with this name is there already. Rename it and try again.",
  "host.itemNotFound": "A sheet, table or cell is not there any more. It was deleted or renamed. Check again, so that the add-in sees the workbook as it is now.",
  "host.limit": "The workbook has reached one of Excel's limits. Split it into smaller workbooks and try again.",
  "host.memory": "Excel ran out of memory. Close other workbooks and try again.",
  "host.payloadTooLarge": "There is too much in one step for Excel on the web. Try with fewer rows, or use Excel on the desktop.",
  "host.readOnly": "The workbook is open for reading only. Save it under another name, or ask its owner for the right to edit, and try again.",
  "host.sheetProtected": "The sheet “{sheet}” is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
  "host.timeout": "Excel did not answer in time. It may still be calculating. Wait a moment and try again.",
  "host.tooManyRequests": "Excel has too much to do at the moment. Wait a moment and try again.",
  "host.unknown": "Excel reported an error (code {code}). Look at the sheet to see how far it got, then try again. If it happens again, tell the Secretariat this code.",
} as const satisfies Texts;
