// English texts: returned. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const returned = {
  "returned.EXM-01.message": "The file carries macros.",
  "returned.EXM-01.why":
    "Our templates have none; macros from elsewhere can change entries or do harm. They were not run.",
  "returned.EXM-01.guidance":
    "Open it without enabling macros, save it as .xlsx, and ask the contributor what they are for.",
  "returned.EXM-02.message": "The file reads other files (external links).",
  "returned.EXM-02.why": "What it reads from them may be out of date, and nobody else can open them.",
  "returned.EXM-02.guidance": "Choose Data, Edit Links, Break Link, and look at the values that remain.",
  "returned.EXM-03.message": "“{sheet}” carries notes or comments.",
  "returned.EXM-03.why": "They are not entries and do not come into the register.",
  "returned.EXM-03.guidance": "Read them, and move what belongs to an entry into its column.",
  "returned.EXM-04.message": {
    one: "The sheet “{sheet}” is not part of the template; its {count} filled row was not read.",
    other: "The sheet “{sheet}” is not part of the template; its {count} filled rows were not read.",
  },
  "returned.EXM-04.why": "Entries on a sheet of their own would be lost without a word.",
  "returned.EXM-04.guidance": "Copy entries from it into the template's sheet; otherwise leave it as it is.",
  "returned.EXM-05.message": "“{sheet}” repeats what “{other}” is for.",
  "returned.EXM-05.why":
    "Two sheets for the same entries: nobody knows which one counts, and rows would be counted twice.",
  "returned.EXM-05.guidance": "Keep one of them; move rows that only the other has, then delete the other.",
  "returned.EXM-06.message": "The sheet with the lists is missing.",
  "returned.EXM-06.why":
    "Without it the drop-downs are empty, and lists that the contributor was sent cannot be compared.",
  "returned.EXM-06.guidance":
    "Nothing is lost: the check uses the add-in's own lists. Copy the rows into a new template before sending it out again.",
  "returned.EXM-07.message": "“{column}” has cells without their drop-down.",
  "returned.EXM-07.why": "Entries were pasted over it, so Excel did not check them.",
  "returned.EXM-07.guidance": "Look at the findings in this column; paste as values next time.",
  "returned.EXM-08.message": "The protection of “{sheet}” was taken off.",
  "returned.EXM-08.why": "Headings and the block above them could be changed.",
  "returned.EXM-08.guidance": "Look at the headings; nothing else needs to be done.",
  "returned.reason.repeated": "The same row stands in row {row} of “{sheet}” already.",
  "returned.reason.idTwice":
    "The ID {id} is used in row {row} of “{sheet}” already, with other content. Give one of them an ID of its own.",
} as const satisfies Texts;
