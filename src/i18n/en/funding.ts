// English texts: funding, ledger and gap. Plain and short; errors say what happened, why, and what to do next.
import type { Texts } from "../catalogue";

export const funding = {
  "funding.note.lineWithoutResponse": {
    one: "{count} funding line names a response that is not in the workbook; it was left out. Check its Response ID.",
    other:
      "{count} funding lines name responses that are not in the workbook; they were left out. Check their Response IDs.",
  },
  "funding.note.lineWithoutAmount": {
    one: "The funding lines of {count} row have no amount; that is unknown, not zero.",
    other: "The funding lines of {count} rows have no amount; that is unknown, not zero.",
  },
  "funding.note.partsExceedTotal": {
    one: "In {count} row the secured, negotiated and sought amounts together are more than the total budget. The parts were used; correct the amounts.",
    other:
      "In {count} rows the secured, negotiated and sought amounts together are more than the total budget. The parts were used; correct the amounts.",
  },
  "funding.note.yearsSplitByDay": {
    one: "In {count} row the total was split by day between the funded and the sought years (assumed). Funding lines by year make it exact.",
    other:
      "In {count} rows the total was split by day between the funded and the sought years (assumed). Funding lines by year make it exact.",
  },
  "funding.note.endBeforeStart": {
    one: "In {count} row the end is before the start, so the amount belongs to no year. Correct the dates.",
    other:
      "In {count} rows the end is before the start, so the amount belongs to no year. Correct the dates.",
  },
  "funding.note.periodTooLong": {
    one: "In {count} row the period is longer than 60 years, so the amount belongs to no year. Correct the dates.",
    other:
      "In {count} rows the period is longer than 60 years, so the amount belongs to no year. Correct the dates.",
  },
  "funding.note.amountUnread": {
    one: "{count} row has an amount that cannot be used as it is written: negative, too large, unclear, or without a currency. It counts as unknown. Check the workbook and correct it.",
    other:
      "{count} rows have amounts that cannot be used as they are written: negative, too large, unclear, or without a currency. They count as unknown. Check the workbook and correct them.",
  },
  "funding.note.negative": {
    one: "{count} row has a negative amount; it was left out. Correct it.",
    other: "{count} rows have a negative amount; it was left out. Correct it.",
  },
  "funding.note.absurd": {
    one: "{count} row has an amount too large to be true; it was left out. Correct it.",
    other: "{count} rows have an amount too large to be true; it was left out. Correct it.",
  },
  "funding.note.noRate": {
    one: "{count} row is in {currency}, and there is no rate for it; its amounts were left out. Add a dated rate to the list of rates.",
    other:
      "{count} rows are in {currency}, and there is no rate for it; their amounts were left out. Add a dated rate to the list of rates.",
  },
  "funding.note.converted": {
    one: "Amounts in {currency} of {count} row were converted at the rate of {date} ({source}).",
    other: "Amounts in {currency} of {count} rows were converted at the rate of {date} ({source}).",
  },
  "funding.note.contributionsDiffer": {
    one: "In {count} row EU and other contributions do not make the total budget. The difference is not hidden; correct the amounts.",
    other:
      "In {count} rows EU and other contributions do not make the total budget. The difference is not hidden; correct the amounts.",
  },
  "funding.note.circularPartOf": {
    one: "{count} row is part of itself, directly or in a circle; this link was ignored. Correct the decisions.",
    other:
      "{count} rows are part of each other in a circle; these links were ignored. Correct the decisions.",
  },
  "funding.note.wholeWithoutAmount": {
    one: "{count} row is part of {whole}, which has no amount; it is counted itself.",
    other: "{count} rows are part of {whole}, which has no amount; they are counted themselves.",
  },
  "funding.note.needTwice": {
    one: "{count} row repeats the ID of another need; the first row was used. Give each need its own ID.",
    other: "{count} rows repeat the ID of another need; the first row was used. Give each need its own ID.",
  },
  "funding.note.responseTwice": {
    one: "{count} row repeats the ID of another response; it counts, under the place of its row. Give each response its own ID, or decide that they are the same action.",
    other:
      "{count} rows repeat the ID of another response; they count, under the place of their row. Give each response its own ID, or decide that they are the same action.",
  },
  "funding.note.customAmountsDiffer":
    "{count} rows report the same action, and reviewers decided different amounts for it; the largest reported one counts. Agree on one amount.",
  "funding.note.customAmountUnusable":
    "{count} rows report the same action, and the amount decided for it cannot be used; the largest reported one counts. Correct the decision.",
  "funding.note.needWithoutCost": {
    one: "{count} need states no cost; its gap has no upper bound.",
    other: "{count} needs state no cost; their gap has no upper bound.",
  },
  "funding.note.needCostUnusable": {
    one: "{count} need has a cost that cannot be used (negative, too large, or no rate for its currency); it counts as unknown.",
    other:
      "{count} needs have a cost that cannot be used (negative, too large, or no rate for its currency); it counts as unknown.",
  },
  "funding.note.ownFundsUnusable": {
    one: "{count} need has national funds that cannot be used (negative, too large, or no rate for their currency); the gap assumes none.",
    other:
      "{count} needs have national funds that cannot be used (negative, too large, or no rate for their currency); the gap assumes none.",
  },
  "funding.note.ownFundsNotStated": {
    one: "{count} need does not state national funds; the gap assumes none.",
    other: "{count} needs do not state national funds; the gap assumes none.",
  },
  "funding.note.sharesNotWhole": {
    one: "In {count} row the shares do not make 100 %; an equal split was assumed instead. Correct the shares.",
    other:
      "In {count} rows the shares do not make 100 %; an equal split was assumed instead. Correct the shares.",
  },
  "funding.note.responseWithoutNeed": {
    one: "{count} response names no need; it is listed apart.",
    other: "{count} responses name no need; they are listed apart.",
  },
  "funding.note.needNotListed": {
    one: "{count} response names a need that is not in the needs sheet; its cost is unknown.",
    other: "{count} responses name a need that is not in the needs sheet; its cost is unknown.",
  },
  "funding.ledger.reported": "As reported in row {row}.",
  "funding.ledger.twice": "{row} reports the same action as {kept}, which is counted.",
  "funding.ledger.custom": "Rows {rows} report the same action; the amount decided by the reviewer counts.",
  "funding.ledger.partOf": "{row} is part of {whole}, which is counted.",
  "funding.ledger.unreconciled":
    "The total of {whole} and the sum of its parts differ by this amount. No figure was changed.",
  "funding.check.components":
    "{row} states {stated} {currency}; its parts make {found}. Difference: {difference}. No figure was changed.",
  "funding.check.contributors":
    "{row} states a total of {stated} {currency}; EU and other contributions make {found}. Difference: {difference}. Correct one of them.",
  "funding.check.states":
    "{row} states a total of {stated} {currency}; secured, negotiated and sought make {found}. Difference: {difference}. Correct one of them.",
  "funding.check.lines":
    "{row} states a total of {stated} {currency}; its funding lines make {found}. Difference: {difference}. The lines were counted.",
  "funding.check.same-project":
    "Rows with one contract number state different totals: {stated} and {found} {currency}. Difference: {difference}. Check whether they are one project.",
  "funding.check.years":
    "Of {stated} {currency} of {row}, {found} falls on years that are funded; {difference} falls on other years and counts as sought (split by day, assumed).",
  "funding.whatIf.noResponse":
    "There is no response {row}, so nothing was tried. Choose a row of the responses sheet.",
  "funding.whatIf.nothingNegotiated":
    "{row} has no amount under negotiation, so nothing was tried. Choose a row that has one.",
  "funding.whatIf.notSoMuch":
    "{amount} cannot be taken from {row}: it has {there} in this state. Nothing was tried; choose an amount up to that.",
  "funding.report.title": "Needs, responses and the funding gap",
  "funding.report.summary": "Summary",
  "funding.report.definitions":
    "Gap: what is required, less national funds and secured money, never below zero. A surplus of one need fills no gap of another. Where amounts or their state are unknown, the gap is a range. Unknown is never counted as zero.",
  "funding.report.sources": "Sources: {list}.",
  "funding.report.source": {
    one: "{place} ({count} row)",
    other: "{place} ({count} rows)",
  },
  "funding.report.byPillar": "By pillar",
  "funding.report.byState": "Money by its state, by pillar",
  "funding.report.chartNeeds": "Money by its state, by need",
  "funding.report.annexEnds": "Annex: when funding ends",
  "funding.report.byNeed": "By need, largest gap first",
  "funding.report.byYear": "By year",
  "funding.report.all": "All rows, each counted once",
  "funding.report.grossToNet": "From gross to net",
  "funding.report.notes": "What was assumed, converted or left out",
  "funding.report.atLeast": "at least {amount}",
  "funding.report.range": "{low} to {high}",
  "funding.report.coverage": "{with} of {rows}",
  "funding.report.noRows": "No needs and no responses of this pillar were read.",
  "funding.report.pillarGap":
    "Gap: {gap} ({currency}). Needs: {needs}. Responses that name an amount: {coverage}.",
  "funding.report.moreNeeds": {
    one: "{count} more need with a smaller or unknown gap is in the annex.",
    other: "{count} more needs with smaller or unknown gaps are in the annex.",
  },
  "funding.report.moreYears": {
    one: "{count} more year is in the annex.",
    other: "{count} more years are in the annex.",
  },
  "funding.report.bar": "Money by its state",
  "funding.report.annexFigures": "Annex: the rows behind each figure",
  "funding.report.annexHint": "Each line of the tables above, and the needs and responses that it counts.",
  "funding.report.annexRows": "Annex: where each row stands",
  "funding.report.figure": "Line",
  "funding.report.row": "Row",
  "funding.report.what": "What",
  "funding.report.place": "Sheet and row",
  "funding.standard.title": "Write the usual tables",
  "funding.standard.unaddressed.sheet": "Unaddressed needs",
  "funding.standard.unaddressed.heading":
    "Needs that no response addresses, or whose responses have all ended",
  "funding.standard.unaddressed.rule": "A response without an end date counts as running.",
  "funding.standard.ending.sheet": "Ending soon",
  "funding.standard.ending.heading": "Responses that end within twelve months",
  "funding.standard.ending.rule":
    "Counted from the as-of date. Responses without an end date are not listed.",
  "funding.standard.donors.sheet": "Donors by pillar",
  "funding.standard.donors.heading": "Donors by pillar",
  "funding.standard.donors.rule":
    "Where several donors or pillars share an amount and nobody gave shares, it is split equally (assumed). A response can stand in several lines.",
  "funding.standard.implementers.sheet": "Implementers by pillar",
  "funding.standard.implementers.heading": "Lead implementers by pillar",
  "funding.standard.implementers.rule":
    "The whole amount stands with the lead; what partners implement of it is not known. A response can stand in several lines.",
  "funding.standard.completeness.sheet": "Completeness",
  "funding.standard.completeness.heading": "What each partner's rows say, by pillar",
  "funding.standard.completeness.rule":
    "Regional rows count for each of the six partners. 0 means that no such row was read, not that there is no need.",
  "funding.sheet.needText": "What is needed",
  "funding.sheet.fromYear": "From",
  "funding.sheet.toYear": "To",
  "funding.sheet.noResponse": "No response",
  "funding.sheet.allEnded": "All responses ended",
  "funding.sheet.response": "Response",
  "funding.sheet.responseTitle": "Title",
  "funding.sheet.implementer": "Implementer",
  "funding.sheet.end": "End",
  "funding.sheet.ends": "Ends",
  "funding.sheet.withinSix": "within 6 months",
  "funding.sheet.withinTwelve": "within 12 months",
  "funding.sheet.needs": "Needs",
  "funding.sheet.followedBy": "Followed by",
  "funding.sheet.withCost": "With cost",
  "funding.sheet.withPeriod": "With period",
  "funding.sheet.withStatus": "With status",
  "funding.sheet.withFundingState": "With funding state",
  "funding.sheet.title": "Write the funding gap",
  "funding.sheet.write": {
    one: "A new sheet “{sheet}” with {count} row.",
    other: "A new sheet “{sheet}” with {count} rows.",
  },
  "funding.sheet.rewrite": {
    one: "“{sheet}” is written anew with {count} row; what you built on its table stays.",
    other: "“{sheet}” is written anew with {count} rows; what you built on its table stays.",
  },
  "funding.sheet.stamp":
    "As of {asOf}, in {currency}. Written {now}. Template {template}, lists {taxonomy}, funding rules {version}. {used} rows used, {leftOut} left out.",
  "funding.sheet.totalLine":
    "All rows, each counted once: required {required}, secured {secured}, gap at least {low}, at most {high}. {with} of {rows} responses have an amount.",
  "funding.sheet.unknownAmount": "unknown",
  "funding.sheet.writeSummary": "A new sheet “{sheet}” with formulas over these tables.",
  "funding.sheet.rewriteSummary":
    "“{sheet}” is written anew within its own area; what stands beside or below it stays.",
  "funding.sheet.summaryName": "Summary",
  "funding.sheet.summaryTitle": "Funding summary: an empty cell is unknown, not zero",
  "funding.sheet.summaryHint":
    "Formulas add up the tables of the sheets beside this one. A surplus fills no gap of another line, so gaps by year or by need can add up to more than the gap of all rows. This area is rewritten; keep your own work outside it.",
  "funding.sheet.reconciliationTitle": "From gross to net",
  "funding.sheet.held": "Money in the groups",
  "funding.sheet.difference": "Difference (must be 0)",
  "funding.sheet.listTitle": "By {by}",
  "funding.sheet.matrixTitle": "{amount}: {down} by {across}",
  "funding.sheet.moreLines": {
    one: "{count} more line is not shown here; a PivotTable on tblGap shows it.",
    other: "{count} more lines are not shown here; a PivotTable on tblGap shows them.",
  },
  "funding.sheet.moreColumns": {
    one: "{count} more column is not shown here; a PivotTable on tblGap shows it.",
    other: "{count} more columns are not shown here; a PivotTable on tblGap shows them.",
  },
  "funding.sheet.more": {
    one: "and {count} more row",
    other: "and {count} more rows",
  },
  "funding.sheet.pivotName": "Funding pivot",
  "funding.sheet.pivotTitle":
    "Funding pivot: choose other fields as you like; writing the gap again keeps it",
  "funding.sheet.sumOf": "Sum of {name}",
  "funding.sheet.notSplit": "All",
  "funding.sheet.responses": "Responses",
  "funding.sheet.withAmount": "With amount",
  "funding.sheet.states": "Responses by funding state",
  "funding.sheet.declaredGap": "Gap declared (no cost stated)",
  "funding.sheet.reconciliation": "Gross as reported {gross} + adjustments {adjustments} = net {net}.",
  "funding.sheet.gapName": "Funding gap",
  "funding.sheet.gapTitle": "Funding gap: an empty cell is unknown, not zero",
  "funding.sheet.checksName": "Checks on totals",
  "funding.sheet.checksTitle": "Checks on totals: what should add up and does not",
  "funding.sheet.checksNone": "All totals that could be checked add up.",
  "funding.sheet.moreChecks": {
    one: "{count} more difference is in the table of checks.",
    other: "{count} more differences are in the table of checks.",
  },
  "funding.sheet.check": "Check",
  "funding.sheet.statedAmount": "Stated",
  "funding.sheet.foundAmount": "Parts make",
  "funding.sheet.differenceAmount": "Difference",
  "funding.sheet.currency": "Currency",
  "funding.sheet.check.components": "Parts of a programme",
  "funding.sheet.check.contributors": "EU and other contributions",
  "funding.sheet.check.states": "Secured, negotiated, sought",
  "funding.sheet.check.lines": "Funding lines",
  "funding.sheet.check.same-project": "Same project, same amount",
  "funding.sheet.check.years": "Funding for some years only",
  "funding.sheet.endsName": "Funding ends",
  "funding.sheet.endsTitle": "When funding ends",
  "funding.sheet.quarter": "Quarter",
  "funding.sheet.ledgerName": "Ledger",
  "funding.sheet.ledgerTitle": "Ledger: every step from gross to net, with its rows",
  "funding.sheet.notesName": "Funding notes",
  "funding.sheet.notesTitle": "What was assumed, converted or left out",
  "funding.sheet.need": "Need",
  "funding.sheet.beneficiary": "Beneficiary",
  "funding.sheet.pillar": "Pillar",
  "funding.sheet.year": "Year",
  "funding.sheet.phase": "Phase",
  "funding.sheet.action": "Action",
  "funding.sheet.donor": "Donor",
  "funding.sheet.required": "Required",
  "funding.sheet.ownFunds": "National funds",
  "funding.sheet.secured": "Secured",
  "funding.sheet.negotiated": "Under negotiation",
  "funding.sheet.sought": "Sought",
  "funding.sheet.unknownState": "State unknown",
  "funding.sheet.hardGap": "Gap",
  "funding.sheet.softGap": "Gap if negotiations succeed",
  "funding.sheet.gapLow": "Gap at least",
  "funding.sheet.gapHigh": "Gap at most",
  "funding.sheet.surplus": "Surplus",
  "funding.sheet.coverageHead": "Coverage",
  "funding.sheet.coverage": "{with} of {rows} rows have an amount",
  "funding.sheet.classes": "Gap classes",
  "funding.sheet.split": "Split",
  "funding.sheet.assumed": "assumed",
  "funding.sheet.stated": "as stated",
  "funding.sheet.rows": "Rows",
  "funding.sheet.notStated": "Not stated",
  "funding.sheet.proposed": "proposed",
  "funding.sheet.nothing": "Nothing to show",
  "funding.sheet.step": "Step",
  "funding.sheet.amount": "Amount",
  "funding.sheet.why": "Why",
  "funding.sheet.note": "Note",
  "funding.sheet.count": "Rows in all",
  "funding.sheet.gross": "Gross",
  "funding.sheet.adjustments": "Adjustments",
  "funding.sheet.net": "Net",
  "funding.sheet.step.reported": "Reported",
  "funding.sheet.step.twice": "Reported twice",
  "funding.sheet.step.part-of": "Part of another row",
  "funding.sheet.step.excluded": "Left out",
  "funding.sheet.step.rounding": "Rounding",
  "funding.sheet.step.unreconciled": "Unreconciled (shown only)",
} as const satisfies Texts;
