// English texts: template. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const template = {
  "template.title.needs": "IISG needs mapping",
  "template.title.responses": "IISG response mapping",
  "template.title.funding-lines": "IISG response mapping, funding lines",
  "template.sheet.hint":
    "One entry per row. Choose from the lists; several entries in one cell are written A; B. Leave a cell empty when you do not know: empty is not zero. Prepared on {date}.",
  "template.prompt.example": "Example: {example}",
  "template.prompt.several": "Several: write A; B.",
  "template.alert.list":
    "Please choose an entry of the list. If it lacks what you need, leave the cell empty and say so in Comment.",
  "template.alert.open":
    "This entry is not in the list. Keep it when it is right: the check will mark it as new.",
  "template.alert.amount":
    "Please write a number of zero or more, without currency sign. Leave the cell empty when the amount is not known.",
  "template.alert.year": "Please write a year between 2015 and 2040, for example 2024.",
  "template.alert.date":
    "Please write a date as day/month/year. Words such as “tentative” belong into the note.",
  "template.alert.length": "This text is longer than {max} characters. Please shorten it.",

  "template.plan.title": "Load template {kind}, {pillar}",
  "template.plan.sheet": {
    one: "Adds the sheet “{sheet}” with {columns} columns and one prepared row.",
    other: "Adds the sheet “{sheet}” with {columns} columns and {count} prepared rows.",
  },
  "template.plan.lists": "Adds the sheet “{sheet}” with all lists and names them for the drop-downs.",
  "template.plan.prefilled": {
    one: "Puts in one row of the last cycle, marked “carried over, confirm or change”.",
    other: "Puts in {count} rows of the last cycle, marked “carried over, confirm or change”.",
  },
  "template.plan.untouched": "No sheet that is there already is changed.",
  "template.note.renamed": "A sheet “{wanted}” is there already, so the new one is called “{sheet}”.",
  "template.note.listsThere": "The lists on the sheet “{sheet}” are used; they are not loaded again.",
  "template.note.moreRows": "The rows carried over need more room: {count} rows are prepared.",
  "template.problem.pillar": "“{value}” is no pillar. Known pillars: {known}.",
  "template.problem.cycle":
    "“{value}” is no known cycle. Known cycles: {known}. The Secretariat can add one to the list “cycles”.",
  "template.problem.beneficiary": "“{value}” is not in the list of beneficiaries: {known}.",
  "template.problem.organisation":
    "“{value}” is not in the list of organisations. Write its code or its name as on the sheet with the lists.",
  "template.problem.rows": "The number of prepared rows must be a whole number from 1 to {max}.",

  "template.recognised.none":
    "No template was found in this workbook. Load one, or check that the headings are there.",
  "template.recognised.renamedSheet":
    "The sheet “{sheet}” was recognised by its table and headings, not by its name.",
  "template.recognised.noTable":
    "The table on “{sheet}” was turned into a plain range; its rows are read by the headings.",
  "template.recognised.renamedHeaders": {
    one: "On “{sheet}” one heading was changed and recognised.",
    other: "On “{sheet}” {count} headings were changed and recognised.",
  },
  "template.recognised.missing": {
    one: "On “{sheet}” one column is missing: {columns}.",
    other: "On “{sheet}” {count} columns are missing: {columns}.",
  },
  "template.recognised.unknown": {
    one: "On “{sheet}” one column is not part of the template: {columns}.",
    other: "On “{sheet}” {count} columns are not part of the template: {columns}.",
  },
  "template.recognised.repeated": {
    one: "On “{sheet}” the headings are repeated once among the rows.",
    other: "On “{sheet}” the headings are repeated {count} times among the rows.",
  },
  "template.recognised.version":
    "“{sheet}” has the template version {version}; the current one is {current}.",

  "template.migrate.title": "Bring the template up to version {version}",
  "template.migrate.unknown":
    "The template version “{version}” is not known. The workbook is read by its headings and not changed; ask the Secretariat for a current template.",
  "template.migrate.newer":
    "The template version {version} is newer than this add-in ({current}). Update the add-in first.",
  "template.migrate.current": "The template is of the current version {version}; there is nothing to do.",
  "template.migrate.renamed": "On “{sheet}” the heading “{from}” becomes “{to}”.",
  "template.migrate.added": "On “{sheet}” the column “{header}” is added at the end of the table.",
  "template.migrate.kept":
    "On “{sheet}” the column “{header}” is no longer part of the template; it stays with its entries.",
  "template.migrate.version": "The sheet says version {version} from now on.",
  "template.migrate.term": {
    one: "“{from}” was right then and changed since; today it is {to}. One row has it; it is not changed.",
    other:
      "“{from}” was right then and changed since; today it is {to}. {count} rows have it; they are not changed.",
  },
  "template.migrate.noRoom":
    "On “{sheet}” there are entries to the right of the table, so {columns} cannot be added. Move them and try again.",
  "template.migrate.noLists":
    "The workbook has no sheet with lists, so the new columns get no drop-downs. Load a current template for them.",

  "template.restore.title": "Restore drop-downs and input help",
  "template.restore.sheet": {
    one: "On “{sheet}” one column gets its drop-down or input help back: {columns}.",
    other: "On “{sheet}” {count} columns get their drop-downs or input help back: {columns}.",
  },
  "template.restore.entries": "No entry is changed; the check says which entries are not in the lists.",
  "template.restore.nothing": "All drop-downs are there. Nothing has to be restored.",

  "template.pack.carried": "Carried over, confirm or change",
  "template.pack.noContributor": "A pack needs at least one beneficiary or organisation and one pillar.",

  "template.column.needs.need_id":
    "Number of the need: pillar, beneficiary, first year of the cycle, three digits. Unique, never used again.",
  "template.column.needs.cycle": "The mapping cycle this entry belongs to.",
  "template.column.needs.pillar": "The pillar of the IISG. Priorities follow from it.",
  "template.column.needs.beneficiary": "Who has the need: one partner, or Regional (WB6) for all six.",
  "template.column.needs.institution": "The body that hands in this need. Free entry is allowed.",
  "template.column.needs.phase":
    "Anticipate, Prevent, Protect or Respond. It is the chart the need belongs to.",
  "template.column.needs.priority": "First level. The list follows the pillar.",
  "template.column.needs.objective": "Second level. The list follows the priority.",
  "template.column.needs.measure": "Third level. The list follows the objective; free entry is allowed.",
  "template.column.needs.action": "What should be done, in short. At most 500 characters.",
  "template.column.needs.need_text": "The need in plain words, one need per row, 15 to 800 characters.",
  "template.column.needs.level": "Where the need lies: in laws, in institutions, in operations.",
  "template.column.needs.perspective": "Is it a gap in prevention, or in the response to threats?",
  "template.column.needs.framework_type": "The kind of document that the need rests on.",
  "template.column.needs.framework_ref": "Title, number, year and article of that document.",
  "template.column.needs.support_type": "The support that is asked for.",
  "template.column.needs.criteria": "Which of the four criteria for priorities are met.",
  "template.column.needs.rank": "How important the need is to the one who has it.",
  "template.column.needs.other_pillars": "Other pillars that the need concerns.",
  "template.column.needs.cost": "What meeting the need would cost. Empty: not known. 0: no cost.",
  "template.column.needs.currency": "Currency of all amounts in this row.",
  "template.column.needs.cost_basis": "Where the estimate comes from.",
  "template.column.needs.own_funds": "Own money that is there for this need. Empty: not known.",
  "template.column.needs.from_year": "First year in which it is needed.",
  "template.column.needs.to_year": "Last year in which it is needed.",
  "template.column.needs.previous_id": "The Need ID of an earlier cycle, when the need was carried over.",
  "template.column.needs.need_status": "How far the need has been met.",
  "template.column.needs.contact": "Office or function to ask, no names of persons.",
  "template.column.needs.comment": "Anything else that helps to understand the entry.",
  "template.column.needs.updated": "Day of the last change.",
  "template.column.needs.check": "Result of the check. Written by the add-in; nothing to fill in.",

  "template.column.responses.response_id":
    "Number of the response: R, organisation, four digits. Unique, never used again.",
  "template.column.responses.reporting_member": "The member of the IISG that reports this response.",
  "template.column.responses.mapping_year": "The year this return is about.",
  "template.column.responses.title": "Full official title of the project.",
  "template.column.responses.short_title": "Acronym or short name of the project.",
  "template.column.responses.pillar": "The pillar or pillars the project serves.",
  "template.column.responses.need_ids": "Codes of the needs that the project answers.",
  "template.column.responses.action_code": "The action of the plan; the list follows the first need.",
  "template.column.responses.phase": "The phase or phases the project works in.",
  "template.column.responses.donors": "Who pays.",
  "template.column.responses.instrument":
    "The instrument or programme the money comes from. Free entry is allowed.",
  "template.column.responses.reference":
    "Number of the contract or decision. The same project has the same number everywhere.",
  "template.column.responses.lead": "The organisation in charge; one only.",
  "template.column.responses.co_implementers": "Further organisations that carry out the project.",
  "template.column.responses.beneficiaries": "Who benefits: one or more partners, or Regional (WB6) alone.",
  "template.column.responses.beneficiary_inst": "Institutions that benefit. Free entry is allowed.",
  "template.column.responses.scope": "How wide the project reaches.",
  "template.column.responses.activity_type": "What is done.",
  "template.column.responses.outputs": "Expected outputs, one per line.",
  "template.column.responses.indicator": "Output or indicator of the logical framework it adds to.",
  "template.column.responses.status": "Where the project stands today.",
  "template.column.responses.start": "First day, day/month/year.",
  "template.column.responses.end": "Last day, day/month/year, not before the start.",
  "template.column.responses.timeline_note": "What dates cannot say: tentative, quarters, phases.",
  "template.column.responses.total_budget": "Whole budget of the project. Empty: not known.",
  "template.column.responses.eu_contribution": "Part of the EU in the total budget.",
  "template.column.responses.other_contributions":
    "Part of all others. With the EU part it adds up to the total.",
  "template.column.responses.currency": "Currency of all amounts in this row.",
  "template.column.responses.funding_status":
    "Is the money secured, partly secured, being negotiated or sought?",
  "template.column.responses.secured": "Amount that is certain. Empty: not known.",
  "template.column.responses.negotiated": "Amount that is being negotiated. Empty: not known.",
  "template.column.responses.sought": "Amount that is still looked for. Empty: not known.",
  "template.column.responses.funded_from": "First year with money.",
  "template.column.responses.funded_to": "Last year with money.",
  "template.column.responses.beneficiary_shares":
    "Share of each beneficiary in percent, 100 in all. Empty: equal shares are assumed.",
  "template.column.responses.need_shares":
    "Share of each need in percent, 100 in all. Empty: equal shares are assumed.",
  "template.column.responses.follow_up_of": "Response ID of the project that this one continues.",
  "template.column.responses.follow_up_planned": "Is a follow-up planned? Words are allowed.",
  "template.column.responses.cross_pillar": "Pillars with which the project is coordinated.",
  "template.column.responses.web": "Address of a public page, beginning with https.",
  "template.column.responses.visibility": "May the project appear in the public list?",
  "template.column.responses.comment": "Anything else that helps to understand the entry.",
  "template.column.responses.check": "Result of the check. Written by the add-in; nothing to fill in.",

  "template.column.funding.response_id":
    "The Response ID the money belongs to. Its lines replace the amounts of the response.",
  "template.column.funding.donor": "Who pays this line.",
  "template.column.funding.instrument": "The instrument or programme of this line. Free entry is allowed.",
  "template.column.funding.year": "The year of the money.",
  "template.column.funding.amount": "Amount of this donor, instrument and year. Empty: not known.",
  "template.column.funding.currency": "Currency of the amount.",
  "template.column.funding.funding_status": "Is this line secured, being negotiated or sought?",
  "template.column.funding.comment": "Anything else that helps to understand the line.",
} as const satisfies Texts;
