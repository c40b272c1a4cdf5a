// English texts: the tables that users expect by name. Plain and short. Layer: i18n.
import type { Texts } from "../catalogue";

export const fundingTables = {
  "funding.standard.needs.sheet": "Needs by beneficiary",
  "funding.standard.needs.heading": "Needs by beneficiary, with the worst gap",
  "funding.standard.needs.rule":
    "In each cell: the worst gap class of a beneficiary that states the need, then responses / funded responses for it. Without a class: the beneficiary does not state the need.",
  "funding.standard.years.sheet": "Pillars by year",
  "funding.standard.years.heading": "Money by pillar and year",
  "funding.standard.years.rule":
    "Amounts are split by day over the years of a response, and equally over its pillars (assumed), unless funding lines or shares say more. A row can stand in several lines.",
  "funding.standard.phases.sheet": "Priorities by phase",
  "funding.standard.phases.heading": "Priorities of the lists by phase",
  "funding.standard.phases.rule":
    "In each cell: needs / responses that name them. GAP-5: needs of this phase and no response, or no need at all. That no need is stated does not prove that there is none.",
  "funding.standard.levels.sheet": "Levels by beneficiary",
  "funding.standard.levels.heading": "Levels and perspectives of needs by beneficiary",
  "funding.standard.levels.rule":
    "In each cell: needs / responses that name them and reach the beneficiary. GAP-5: needs and no response, or no need at all. Regional needs count for each of the six partners.",
  "funding.standard.overlaps.sheet": "Top overlaps",
  "funding.standard.overlaps.heading": "Responses that may overlap, strongest first",
  "funding.standard.overlaps.rule": {
    one: "{shown} of {count} pair is shown. Each is a question to the drivers, not a verdict; pairs that a reviewer answered with no are left out.",
    other:
      "{shown} of {count} pairs are shown. Each is a question to the drivers, not a verdict; pairs that a reviewer answered with no are left out.",
  },
  "funding.standard.changes.sheet": "Changes by contributor",
  "funding.standard.changes.heading": "What changed since the last returns",
  "funding.standard.changes.rule":
    "Counts of the sheet “Since last return” of a register, by contributor and column. Rows that did not change are not counted.",
  "funding.standard.cross.sheet": "Cross-pillar",
  "funding.standard.cross.heading": "Rows of more than one pillar, and of the four cross-cutting threats",
  "funding.standard.cross.rule":
    "A threat is found by the need of the plan that handles it, or by English words in the row; other rows may be about it too.",
  "funding.standard.public.sheet": "Public list",
  "funding.standard.public.heading": "Public list of responses",
  "funding.standard.public.stamp": {
    one: "As of {asOf}. Written {now}. Lists {taxonomy}, rules {version}. {count} public row; {withheld} not public.",
    other:
      "As of {asOf}. Written {now}. Lists {taxonomy}, rules {version}. {count} public rows; {withheld} not public.",
  },
  "funding.standard.public.rule": {
    one: "{count} row is held back until it is looked at, for personal data or a missing asterisk: {rows}.",
    other:
      "{count} rows are held back until they are looked at, for personal data or a missing asterisk: {rows}.",
  },
  "funding.column.noGap": "no gap",
  "funding.column.funded": "Funded",
  "funding.column.worst": "Worst gap",
  "funding.column.node": "Priority",
  "funding.column.gapClass": "Gap class",
  "funding.column.noNeedStated": "No need is stated",
  "funding.column.needWithoutResponse": "Needs without a response",
  "funding.column.level": "Level",
  "funding.column.perspective": "Perspective",
  "funding.column.kind": "Kind",
  "funding.column.name": "Name",
  "funding.column.score": "Score",
  "funding.column.verdict": "Reading",
  "funding.column.likely": "likely",
  "funding.column.lookAt": "look at",
  "funding.column.weak": "weak",
  "funding.column.first": "Response",
  "funding.column.firstTitle": "Title",
  "funding.column.firstLead": "Implementer",
  "funding.column.second": "Other response",
  "funding.column.secondTitle": "Other title",
  "funding.column.secondLead": "Other implementer",
  "funding.column.notCompared": "The responses were not compared",
  "funding.column.contributor": "Contributor",
  "funding.column.table": "Table",
  "funding.column.change": "Change",
  "funding.column.column": "Column",
  "funding.column.changes": "Changes",
  "funding.column.noRegister": "This workbook is no register of returned files",
  "funding.column.noChange": "Nothing changed, or nobody returned twice",
  "funding.column.row": "Row",
  "funding.column.pillars": "Pillars",
  "funding.column.crossing": "Why it is here",
  "funding.column.owners": "Who stands for each pillar",
  "funding.column.others": "Rows it is linked to",
  "funding.column.severalPillars": "several pillars",
  "funding.column.nobodyNamed": "nobody named",
  "funding.column.need": "Need",
  "funding.column.response": "Response",
  "funding.column.nonePublic": "No row is public",
  "funding.column.rates": "Rates",
  "funding.column.currency": "Currency",
  "funding.column.euros": "Euros for one unit",
  "funding.column.date": "Date",
  "funding.column.source": "Source",
  "funding.rates.plan": "Write the list of rates",
  "funding.rates.title": "Rates: how many euros one unit of a currency is",
  "funding.rates.hint":
    "One row for each currency and day. An amount is converted at the latest rate on or before its start, else at the earliest one; the funding notes name rate, date and source. Take rates from one stated source, such as the European Central Bank or InforEuro.",
  "funding.rates.written": "A new sheet “{sheet}” with the table of rates.",
  "funding.rates.added": {
    one: "{count} row is added to “{sheet}”.",
    other: "{count} rows are added to “{sheet}”.",
  },
  "funding.rates.missing":
    "Without a rate: {list}. Fill in rate, date and source; until then their amounts are left out.",
  "funding.rates.nothing":
    "The list of rates is there, and every currency of the rows has a row in it. Nothing was changed.",
  "funding.rates.badCurrency":
    "{row}: “{text}” is no currency code of three letters, so the rate was left out. Write a code such as CHF.",
  "funding.rates.euroIsBase": "{row}: the euro is the base, so this row is not used. Delete it.",
  "funding.rates.noRate":
    "{row}: there is no rate for {text} yet, so amounts in it are left out. Fill in rate, date and source.",
  "funding.rates.badRate":
    "{row}: “{text}” is no rate above 0 and below 10 000 euros, so it was left out. Write how many euros one unit is.",
  "funding.rates.badDate": "{row}: “{text}” is no date, so the rate was left out. Write the day of the rate.",
  "funding.rates.noSource": "{row}: the rate of {text} has no source. It is used; say where it is from.",
  "funding.rates.twice":
    "{row} and {other}: two different rates of {currency} on {date}. The lower row is used; delete one.",
  "funding.rates.currencyAlert": "A code of three letters, such as CHF.",
  "funding.rates.currencyPrompt": "Three letters, such as CHF, RSD or USD.",
  "funding.rates.eurosAlert": "A number above 0: how many euros one unit is.",
  "funding.rates.eurosPrompt": "How many euros one unit was, such as 1.05.",
  "funding.rates.dateAlert": "A date.",
  "funding.rates.datePrompt": "The day of the rate.",
  "funding.rates.used": "Rates that were used, and currencies without one",
} as const satisfies Texts;
