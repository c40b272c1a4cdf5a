// English texts: duplicates. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const duplicates = {
  "duplicates.relation.same-action": "Same action reported twice",
  "duplicates.relation.part-of": "Part of the other",
  "duplicates.relation.next-phase": "Next phase",
  "duplicates.relation.overlap": "Overlap",
  "duplicates.relation.complementary": "Complementary",
  "duplicates.relation.look-alike": "Only looks alike",

  "duplicates.reason.words": "{shared} of {total} words",
  "duplicates.reason.titleWords": "{shared} of {total} title words",
  "duplicates.reason.contained": "{shared} of the {total} words of {row} stand in the other row",
  "duplicates.reason.equal": "equal in all {count} filled fields",
  "duplicates.reason.organisation": "same driver: {names}",
  "duplicates.reason.subject": "same subject: {words}",
  "duplicates.reason.activity": "same kind of activity: {words}",
  "duplicates.reason.need": "same need: {names}",
  "duplicates.reason.heading": "under the same heading",
  "duplicates.reason.bothRegional": "both for the whole region",
  "duplicates.reason.oneRegional": "one is regional and includes {names}",
  "duplicates.reason.beneficiary": "both for {names}",
  "duplicates.reason.period": {
    one: "overlap {common} of {total} month",
    other: "overlap {common} of {total} months",
  },
  "duplicates.reason.money": "same amount: {amount} {currency}",
  "duplicates.reason.instrument": "same instrument: {name}",
  "duplicates.reason.reference": "same reference number: {reference}",
  "duplicates.reason.followUp": "one names the other as the action it follows",

  "duplicates.against.version": "different phase or years: {left} and {right}",
  "duplicates.against.part": "different parts: {left} and {right}",
  "duplicates.against.subject": "different subjects: {left} and {right}",
  "duplicates.against.group": "different target groups: {left} and {right}",
  "duplicates.against.activity": "different kinds of activity: {left} and {right}",
  "duplicates.against.beneficiary": "different beneficiaries: {left} and {right}",
  "duplicates.against.period": {
    one: "not at the same time: {months} month apart",
    other: "not at the same time: {months} months apart",
  },
  "duplicates.against.numbers": "different numbers in otherwise like words",
  "duplicates.against.reference": "different reference numbers: {left} and {right}",
  "duplicates.against.organisation": "different drivers: {left} and {right}",
  "duplicates.against.money": "different amounts: {left} and {right}",
  "duplicates.against.need": "different needs: {left} and {right}",
  "duplicates.against.short": {
    one: "only {count} word in common",
    other: "only {count} words in common",
  },
  "duplicates.against.words": {
    one: "{count} word differs",
    other: "{count} words differ",
  },
  "duplicates.against.bare": "the rows say too little to be sure",
  "duplicates.against.reasonOfRelation": "different actions with one purpose, not one action",

  "duplicates.note.cancelled": "Stopped before the end: pairs not yet compared are missing.",
  "duplicates.note.repeatedIds": {
    one: "{count} identifier stands on several rows ({ids}); the rows are numbered here to tell them apart.",
    other: "{count} identifiers stand on several rows ({ids}); the rows are numbered here to tell them apart.",
  },
  "duplicates.note.equalRows": "{count} rows in {groups} groups are equal in every field. Each is shown with the first of its group only.",
  "duplicates.note.withoutWords": {
    one: "{count} row has no title and no text to compare: {ids}.",
    other: "{count} rows have no title and no text to compare, for example {ids}.",
  },
  "duplicates.note.reversed": {
    one: "{count} row ends before it starts ({ids}); its period is not used.",
    other: "{count} rows end before they start, for example {ids}; their periods are not used.",
  },
  "duplicates.note.cut": {
    one: "{count} row has a very long text ({ids}); the first {words} words are compared.",
    other: "{count} rows have very long texts, for example {ids}; the first {words} words of each are compared.",
  },

  "duplicates.field.title": "title",
  "duplicates.field.text": "text",
  "duplicates.field.organisations": "drivers",
  "duplicates.field.beneficiaries": "beneficiaries",
  "duplicates.field.needs": "needs",
  "duplicates.field.period": "period",
  "duplicates.field.money": "amount",
  "duplicates.field.reference": "reference number",
} as const satisfies Texts;
