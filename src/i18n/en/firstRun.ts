// First look: the sample, and figures of this machine.
import type { Texts } from "../catalogue";

export const firstRun = {
  "sample.title": "The sample",
  "sample.about":
    "Made for trying out: real kinds of mistakes, amounts and overlaps of a published plan (2018–2020), in our own words.",
  "sample.hasRows":
    "The sample was not added: this workbook already has entries on the sheet “{sheet}”, and sample rows would be counted with them. Open a new, empty workbook and try there.",
  "pane.action.measureHere": "Measure on this computer",
  "pane.busy.measure": "Measuring with made-up rows",
  "pane.done.measure": {
    one: "Measured with {count} made-up row. Nothing was written.",
    other: "Measured with {count} made-up rows. Nothing was written.",
  },
  "pane.about.measureTitle": "How fast is it here?",
  "pane.about.measure":
    "Checks, compares and adds up made-up rows, and asks Excel for the names of the sheets. Your rows are not read, and nothing is written or sent.",
  "pane.about.measured": "Figures of this computer",
  "pane.about.measuredTask": "Task",
  "pane.about.measuredTime": "Time",
  "pane.about.measured.host": "One question to Excel",
  "pane.about.measured.check": "Check {count} rows",
  "pane.about.measured.duplicates": "Compare {count} responses",
  "pane.about.measured.gap": "Funding gap of {count} rows",
  "pane.about.milliseconds": "{count} ms",
  "pane.about.host": "Runs in",
} as const satisfies Texts;
