// English texts: packs, lists, older versions and lost drop-downs in the pane. Plain and short.
import type { Texts } from "../catalogue";

export const templatePane = {
  "pane.action.migrate": "Update an older template",
  "pane.action.restoreDropDowns": "Restore drop-downs",
  "pane.action.checkLists": "Check the lists",
  "pane.action.refreshLists": "Use the edited lists",
  "pane.action.makePack": "Make the pack",
  "pane.busy.migrate": "Reading the template",
  "pane.busy.dropDowns": "Looking at the drop-downs",
  "pane.busy.lists": "Checking the lists",
  "pane.busy.listsFile": "Working on the file of lists",
  "pane.busy.pack": "Making the pack",
  "pane.done.migrate": {
    one: "The template is up to date: {count} cell written. Your entries are unchanged.",
    other: "The template is up to date: {count} cells written. Your entries are unchanged.",
  },
  "pane.done.dropDowns": "The drop-downs are back. Your entries are unchanged.",
  "pane.done.lists": {
    one: "The lists are in use: {count} cell written.",
    other: "The lists are in use: {count} cells written.",
  },
  "pane.home.pack": "Make a pack of workbooks",
  "pane.home.lists": "Lists",
  "pane.template.more": "More about templates",
  "pane.template.moreAbout": "For the Secretariat, and for workbooks of an earlier version.",
  "pane.template.migrateAbout":
    "Adds new columns and headings to an older template. No entry is moved or changed; you see every step first.",
  "pane.template.restoreAbout": "Pasting can take drop-downs away. This puts them back over your entries.",
  "pane.dropDowns.lost": {
    one: "On “{sheet}” the drop-down or input help of one column was pasted over: {columns}. Your entries are as you pasted them.",
    other:
      "On “{sheet}” the drop-downs or input help of {count} columns were pasted over: {columns}. Your entries are as you pasted them.",
  },
  "pane.dropDowns.label": "Drop-downs were pasted over",
  "pane.dropDowns.later": "Not now",

  "pane.lists.title": "Lists",
  "pane.lists.intro":
    "The drop-downs and the check use the lists of this workbook. Change or add terms on the sheet with the lists, then check and use them here.",
  "pane.lists.sheet": "This workbook has its own lists, on the sheet “{sheet}”.",
  "pane.lists.own": "This workbook has no sheet with lists; the lists of the add-in are used.",
  "pane.lists.noSheet":
    "This workbook has no sheet with lists. Load a template first, or read lists from a file.",
  "pane.lists.checked": "No faults: {terms} terms, version {version}.",
  "pane.lists.counts": "Compared with the lists of the add-in: {added} new, {changed} changed, {gone} gone.",
  "pane.lists.importCounts":
    "The file brings {added} new terms, changes {changed} and lacks {gone} of those in use now.",
  "pane.lists.new": "new",
  "pane.lists.changed": "changed",
  "pane.lists.gone": "gone",
  "pane.lists.changes": {
    one: "One term differs",
    other: "{count} terms differ",
  },
  "pane.lists.moreChanges": { one: "and one more", other: "and {count} more" },
  "pane.lists.rates": "Rates of currencies",
  "pane.lists.ratesAbout":
    "Amounts in other currencies are converted to euros at dated rates. The sheet has a row for each currency of the rows; you fill in rate, date and source.",
  "pane.lists.writeRates": "Write the list of rates",
  "pane.lists.out": "Save the lists as a file",
  "pane.lists.outAbout":
    "As a workbook to edit, or as a data package (tables in plain text and a description) that other programs can validate.",
  "pane.lists.outWorkbook": "Workbook (.xlsx)",
  "pane.lists.outPackage": "Data package (.zip)",
  "pane.lists.in": "Read lists from a file",
  "pane.lists.inAbout":
    "A workbook with a sheet of lists, or a data package in a .zip file. You see the changes first.",
  "pane.lists.choose": "Choose a file",

  "pane.files.missing":
    "Files cannot be made in this version of the program. Use the command line instead, or Excel on the web.",
  "pane.files.offered": "“{file}” is ready. It was made on this computer and sent nowhere.",
  "pane.files.again": "Save “{file}” again",
  "pane.files.noDownload":
    "If nothing is saved, this Excel does not let panes save files. Use Excel on the web, or the command line.",

  "pane.pack.title": "Make a pack of workbooks",
  "pane.pack.intro":
    "One workbook for each contributor and pillar, stamped and ready to send, together in one .zip file. The open workbook is not changed.",
  "pane.pack.kind": "What are the workbooks for?",
  "pane.pack.pillars": "Pillars",
  "pane.pack.beneficiaries": "Beneficiaries",
  "pane.pack.beneficiariesAll": "Nobody chosen: one for each of the six.",
  "pane.pack.organisations": "Organisations or donors",
  "pane.pack.search": "Search the organisations",
  "pane.pack.chosen": { one: "One chosen", other: "{count} chosen" },
  "pane.pack.previous": "Rows of the last cycle",
  "pane.pack.previousAbout":
    "Each contributor's own rows are put into its workbook and marked “carried over, confirm or change”.",
  "pane.pack.fromWorkbook": "From the open workbook",
  "pane.pack.fromFiles": "From files",
  "pane.pack.chooseFiles": "Choose files",
  "pane.pack.filesChosen": { one: "One file: {files}", other: "{count} files: {files}" },
  "pane.pack.noFiles": "No file chosen",
  "pane.pack.size": { one: "One workbook will be made.", other: "{count} workbooks will be made." },
  "pane.pack.missing": "Nobody is chosen. Choose at least one organisation.",
  "pane.pack.unreadable": "“{file}” cannot be used for the pack, and no pack was made. {why}",
  "pane.pack.made": {
    one: "“{file}” is ready: one workbook. It was made on this computer and sent nowhere.",
    other: "“{file}” is ready: {count} workbooks. They were made on this computer and sent nowhere.",
  },
  "pane.pack.leftOver": {
    one: "One row of the last cycle is in no workbook, because its contributor or pillar is not in the pack: {rows}",
    other:
      "{count} rows of the last cycle are in no workbook, because their contributor or pillar is not in the pack: {rows}",
  },
  "pane.pack.contents": { one: "In the file: one workbook", other: "In the file: {count} workbooks" },
  "pane.pack.carried": {
    one: "{file}: one row carried over",
    other: "{file}: {count} rows carried over",
  },
} as const satisfies Texts;
