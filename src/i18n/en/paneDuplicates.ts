// English texts: the review of pairs, its reviewers, and the choice of another table. Plain and short.
import type { Texts } from "../catalogue";

export const paneDuplicates = {
  "pane.pairs.budget": {
    one: "{count} pair to look at gives {share} % of the expected duplicates (about {expected}).",
    other: "{count} pairs to look at give {share} % of the expected duplicates (about {expected}).",
  },
  "pane.pairs.source": "Rows to compare",
  "pane.pairs.sourceOurs": "The responses of this workbook",
  "pane.pairs.sourceTable": "{name} (sheet {sheet})",
  "pane.pairs.sourceAsk": "Compare another table",
  "pane.pairs.sourceNone": "This workbook has no other table with headings and two rows.",
  "pane.pairs.sourceHint":
    "Say which column holds what. The title is needed; the more fields, the surer the result.",
  "pane.pairs.columnNone": "none",
  "pane.pairs.map.id": "Identifier",
  "pane.pairs.map.title": "Title",
  "pane.pairs.map.text": "Description",
  "pane.pairs.map.organisation": "Who does it",
  "pane.pairs.map.place": "Beneficiary or place",
  "pane.pairs.map.start": "Start",
  "pane.pairs.map.end": "End",
  "pane.pairs.map.need": "Need or topic",
  "pane.pairs.map.money": "Amount",
  "pane.pairs.map.reference": "Reference number",
  "pane.pairs.reviewer": "Your name or initials",
  "pane.pairs.reviewerHint": "Kept with each of your decisions.",
  "pane.pairs.blind": "Second reviewer: hide what others decided",
  "pane.pairs.agreement": {
    one: "You and {other}: {count} pair decided by both, {percent} % agree.",
    other: "You and {other}: {count} pairs decided by both, {percent} % agree.",
  },
  "pane.pairs.kappa": "Agreement beyond chance (Cohen’s kappa): {kappa}.",
  "pane.pairs.disagree": "Not agreed: {pairs}",
  "pane.pairs.nobody": "somebody without a name",
} as const satisfies Texts;
