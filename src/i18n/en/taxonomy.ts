// English texts: taxonomy. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const taxonomy = {
  "taxonomy.mark.proposed": "proposed",
  "taxonomy.sheet.title": "Lists",
  "taxonomy.sheet.hint":
    "The drop-downs and the check use these lists. To change them, remove the protection of the sheet (no password). Keep the rows of a list together; a new term is “proposed” unless a document says otherwise.",
  "taxonomy.sheet.version": "Lists version",
  "taxonomy.plan.export": "Write the whole taxonomy onto sheets",
  "taxonomy.plan.refresh": "Bring the drop-downs up to the lists",
  "taxonomy.plan.refreshed": "Sorts the sheet “{sheet}” and names its lists anew for the drop-downs.",
  "taxonomy.problem.noHeader":
    "The lists on the sheet “{sheet}” cannot be read: the headings List, Code and Label are not there. Restore them, or delete the sheet and load the lists again.",
  "taxonomy.problem.noSheet": "There is no sheet with lists in this file.",
  "taxonomy.problem.row.list":
    "Row {row} of “{sheet}”: “{value}” is not the name of a list. Use one that is there already.",
  "taxonomy.problem.row.code":
    "Row {row} of “{sheet}”: “{value}” is not a code. Use letters, digits, dots and hyphens.",
  "taxonomy.problem.row.label": "Row {row} of “{sheet}”: the term {value} has no label. Write one.",
  "taxonomy.problem.row.standing":
    "Row {row} of “{sheet}”: the standing of {value} must be official or proposed.",
  "taxonomy.problem.row.date":
    "Row {row} of “{sheet}”: the validity of {value} is not written as year-month-day. Write for example 2025-02-01.",
  "taxonomy.problem.row.source":
    "Row {row} of “{sheet}”: {value} is called official, but no source is named. Name the document, or call it proposed.",
  "taxonomy.problem.duplicate":
    "The code {code} stands twice in the list “{list}” (rows {first} and {second}). Codes never change their meaning: give the second another code.",
  "taxonomy.problem.parent":
    "The term {code} of the list “{list}” has the parent {parent}, which is not in the list “{parents}”. Correct the parent or add it.",
  "taxonomy.problem.circle":
    "The terms {codes} of the list “{list}” are parents of each other in a circle. Correct one of the parents.",
  "taxonomy.problem.successor":
    "The term {code} of the list “{list}” is replaced by {successor}, which is not in the list. Correct it or add it.",
  "taxonomy.problem.alias":
    "“{alias}” is another name of {first} and of {second} in the list “{list}”. Take one away, or give both a note in square brackets.",
  "taxonomy.problem.empty": "The list “{list}” has no terms. Put its terms back.",
  "taxonomy.problem.used": {
    one: "{code} was deleted from the list “{list}”, but one row uses it ({where}). Put it back and give it a date in Valid to.",
    other:
      "{code} was deleted from the list “{list}”, but {count} rows use it ({where}). Put it back and give it a date in Valid to.",
  },
  "taxonomy.problem.crosswalk":
    "The crosswalk {id} leads from {from} to {to}, and one of them is not in the lists.",
  "taxonomy.problem.package": "The data package cannot be read: {reason}.",
  "taxonomy.reference.title": "Lists of the field",
  "taxonomy.reference.changed": "right then, changed since",
} as const satisfies Texts;
