// English texts: what was done to the workbook and why a host refused. Plain and short.
import type { Texts } from "../catalogue";

export const workbook = {
  "workbook.op.add-sheet": "Sheet “{sheet}” added.",
  "workbook.op.delete-sheet": "Sheet “{sheet}” removed.",
  "workbook.op.clear-sheet": "Sheet “{sheet}” emptied to be written anew.",
  "workbook.op.cells": {
    one: "{count} cell written on “{sheet}”.",
    other: "{count} cells written on “{sheet}”.",
  },
  "workbook.op.table": "Table “{name}” made.",
  "workbook.op.rows": {
    one: "{count} row written to table “{name}”.",
    other: "{count} rows written to table “{name}”.",
  },
  "workbook.op.validation": "Drop-downs and input help set on “{sheet}”.",
  "workbook.op.marks": "Marks set on “{sheet}”.",
  "workbook.op.marks-removed": "Marks removed from “{sheet}”.",
  "workbook.op.layout": "Layout of “{sheet}” set.",
  "workbook.op.name": "Name “{name}” set.",
  "workbook.op.chart": "Chart “{name}” made.",
  "workbook.op.pivot": "PivotTable “{name}” made.",
  "workbook.op.pivots-refreshed": "PivotTables over these tables show the new rows.",
  "workbook.op.no-slicers":
    "Slicers were left out; their fields are filters of the PivotTable instead. Everything else was done.",
  "workbook.op.slicers-missing":
    "This version of the program has no slicers here, so the PivotTable has none. Its filters do the same.",
  "workbook.op.rolled-back": "What this action had begun was taken back. The workbook is as it was before.",
  "workbook.op.unsure":
    "The program broke off in the middle of these steps. Some of them may be done; run the action again to finish them:",
  "workbook.op.notBegun": "These steps were not begun:",
  "workbook.op.left-over": "Sheet “{sheet}” could not be taken back. You can delete it.",
  "workbook.op.not-supported":
    "This version of the program cannot do this step: {what}. Everything else was done.",
  "workbook.op.cell-changed": "Cell {cell} on “{sheet}” had changed in the meantime and was left alone.",
  "workbook.error.generic":
    "The spreadsheet program refused the request ({code}). Nothing more was written. Try again; if it happens again, save, close and reopen the workbook.",
  "workbook.error.protected":
    "The sheet is protected, so nothing was written. Unprotect it (Review > Unprotect Sheet) and try again.",
  "workbook.error.structure":
    "The structure of the workbook is protected, or it is open for reading only, so no sheet was added. Unprotect it (Review > Protect Workbook) or save a copy, and try again.",
  "workbook.error.password":
    "The sheet “{sheet}” is protected with a password, so nothing was written. Unprotect it (Review > Unprotect Sheet) and repeat the step.",
  "workbook.error.protectedSheet":
    "The sheet “{sheet}” is protected and its cells are locked, so nothing was written. Unprotect it (Review > Unprotect Sheet) and repeat the step.",
  "workbook.error.editing": "A cell is being edited. Press Enter or Esc, then try again.",
  "workbook.error.not-found":
    "A sheet, table or cell that was there a moment ago is gone. Run the action again to read the workbook anew.",
  "workbook.error.too-large":
    "The request was too large for the program. Work on fewer rows or close other workbooks, then try again.",
  "workbook.error.busy": "The program is busy. Wait a moment, then try again.",
  "workbook.error.lost":
    "The connection to the spreadsheet program was lost. Check what was written, then reload the pane and repeat the action.",
  "workbook.error.read-only":
    "The workbook is read-only, so nothing was written. Save a copy and work there.",
  "workbook.error.missing-member":
    "This version of the program lacks a function we need ({what}). Update Excel, or use the web version.",
  "workbook.error.exists":
    "There is already something of this name in the workbook ({what}). Nothing was written. Run the action again.",
  "workbook.error.part":
    "A part of the add-in could not be fetched from its server, so nothing was done. Check the connection and try again; your workbook is unchanged.",
  "workbook.error.cancelled": "Cancelled. Nothing more was written.",
} as const satisfies Texts;
