// English texts: import of plan tables. Plain and short; a question says what is open.
import type { Texts } from "../catalogue";

export const importPlan = {
  "import.empty": "The table is empty.",
  "import.noHeadings":
    "No row of headings was found. The table needs at least two of Need, Action, Expected outputs, Drivers, Status / Timeline and Funding, one of them Action or Expected outputs.",
  "import.noRows": "There are headings, but no rows below them.",
  "import.sameAs": "Read as the cell above: “{text}”. Is that right?",
  "import.sameNothing": "It points to the cell above, but that one is empty. What is meant?",
  "import.shifted": "It stood under {from} and was read as {to}. Is that right?",
  "import.stacked": {
    one: "Stacked lines were put beside the output in their order. Is that right?",
    other: "Stacked lines were put beside the {count} outputs in their order. Is that right?",
  },
  "import.pageCut": "“{text}” was put behind the row above, where its sentence began. Is that right?",
  "import.misnumbered": "The action “{text}” stands under need {need}. Is its number right?",
  "import.sections": {
    one: "The outputs were cut at a heading with a beneficiary’s name. Do the other cells fit?",
    other:
      "The outputs were cut into {count} parts at headings with a beneficiary’s name. Do the other cells fit?",
  },
  "import.beneficiaryBeside": "The beneficiaries were taken from “{text}”. Are they right?",
  "import.stackedUnclear": "Several lines share this cell. Which belongs to which output?",
  "import.driver": "“{text}” is not a name of the list, or has several meanings. Which organisation is it?",
  "import.driverLikely": "“{text}” was read as a slip of the pen. Is that right?",
  "import.driverNone": "No driver is named. Who carries it out?",
  "import.driverOpen": "“{text}” leaves drivers open. Who are they?",
  "import.statusNone": "No status is stated. Which is it?",
  "import.statusSeveral": "“{text}” names more than one status. Which is it?",
  "import.statusStopped": "“{text}” says that the work stopped. What shall the row say?",
  "import.requested": "A request is a need, not a response. Shall the row stay?",
  "import.periodInOutputs": "The period was taken from the outputs: “{text}”. Is that right?",
  "import.fundingNone": "No funding is stated. What is its state?",
  "import.fundingNotNeeded": "“{text}” says that no money is needed. Is it paid already, or free of cost?",
  "import.fundingNotRead": "“{text}” does not say whether the money is there. What is its state?",
  "import.fundingSeveral": "“{text}” names more than one state of funding. Which is it?",
  "import.fundingAdditional": "“{text}” speaks of additional funding. Is part of it there already?",
  "import.fundingToConfirm": "“{text}” is to be confirmed. Was it?",
  "import.negotiated": "“{text}”: is the negotiation under way, or concluded?",
  "import.strategy": "“{text}” is no money by itself. Which budget pays for it?",
  "import.sourceOnly": "A source is named without a state: “{text}”. Is the money secured?",
  "import.instrument": "The instrument in “{text}” is not spelt as in the list. Is it the one meant?",
  "import.beneficiary": "“{text}” is not a beneficiary of the list. Which is it?",
  "import.beneficiaryInText": "The beneficiaries were taken from the outputs. Are they right?",
  "import.beneficiaryNone": "No beneficiary is named; the region was taken. Is that right?",
  "import.splitByHand": "Split from {row} by its outputs. Do its drivers, status and funding fit?",
  "import.plan": {
    one: "Write {count} response row of the old plan",
    other: "Write {count} response rows of the old plan",
  },
  "import.planOriginal": "Sheet “{sheet}”: the original text of each row, beside it.",
  "import.planQuestions": {
    one: "{count} question is still open. It stands in the comment of its row, and what it asks stays blank or as read.",
    other:
      "{count} questions are still open. They stand in the comments of their rows, and what they ask stays blank or as read.",
  },
  "import.cut":
    "A text was too long for its column and was cut; the whole one stands on the sheet Original text.",
  "import.originalTitle": "Original text",
  "import.originalNote": "As the table had it; one row for each row of the source and each row made of it.",
} as const satisfies Texts;
