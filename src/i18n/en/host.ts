// English texts: what was done to the workbook, and what Excel refused. A refusal says what happened, why, and what to do
// next; src/excel chooses its key by Office's code.
import type { Texts } from "../catalogue";

export const host = {
  "workbook.error.busy": "Excel has too much to do at the moment. Wait a moment, then try again.",
  "workbook.error.editing":
    "Excel is waiting, because a cell is being edited. Press Enter or Esc in the sheet, then try again.",
  "workbook.error.exists":
    "A sheet, table or name with this name is there already. Rename it, then try again.",
  "workbook.error.generic":
    "Excel reported an error (code {code}). Look at the sheet to see how far it got, then try again.",
  "workbook.error.lost":
    "The connection to Excel was interrupted. Look at the sheet to see how far it got, then repeat the step.",
  "workbook.error.missing-member":
    "This version of Excel cannot do this step. Update Excel, or use Excel on the web.",
  "workbook.error.not-found":
    "A sheet, table or cell is not there any more: it was deleted or renamed. Check again, so that the add-in sees the workbook as it is now.",
  "workbook.error.protected":
    "Excel did not allow the change, because the sheet or the workbook is protected. Unprotect it under Review, then try again.",
  "workbook.error.read-only":
    "The workbook is open for reading only. Save it under another name or ask for the right to edit, then try again.",
  "workbook.error.too-large":
    "There is too much in one step for this Excel. Try with fewer rows, or use Excel on the desktop.",
  "workbook.op.add-sheet": "Sheet “{sheet}” added",
  "workbook.op.cell-changed": "{sheet}!{cell} was left alone, because it changed in between",
  "workbook.op.cells": {
    one: "{count} cell written on “{sheet}”",
    other: "{count} cells written on “{sheet}”",
  },
  "workbook.op.chart": "Chart “{name}” drawn",
  "workbook.op.clear-sheet": "Sheet “{sheet}” written anew",
  "workbook.op.delete-sheet": "Sheet “{sheet}” removed",
  "workbook.op.layout": "Layout of “{sheet}” set",
  "workbook.op.left-over":
    "The new sheet “{sheet}” could not be removed again. Delete it by hand if you do not need it.",
  "workbook.op.marks": "Marks put on “{sheet}”; your own formats are untouched",
  "workbook.op.marks-removed": "Marks taken away from “{sheet}”",
  "workbook.op.name": "Name “{name}” defined",
  "workbook.op.not-supported": "Left out, because this Excel cannot do it: {what}",
  "workbook.op.pivot": "PivotTable “{name}” made",
  "workbook.op.rolled-back": "What had been begun was taken back: the workbook is as it was before.",
  "workbook.op.rows": {
    one: "{count} row written to the table “{name}”",
    other: "{count} rows written to the table “{name}”",
  },
  "workbook.op.table": "Table “{name}” made",
  "workbook.op.validation": "Drop-downs and entry rules set on “{sheet}”",
} as const satisfies Texts;
