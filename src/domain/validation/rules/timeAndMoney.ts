// F5 and F6: dates and status; money and funding. Layer: domain/validation.
import { C } from "../columns";
import type { Rule } from "../ruleTypes";

export const DATE_RULES: readonly Rule[] = [
  { id: "DAT-01", kind: "column", finds: "date", severity: "error", columns: ["*"], example: "03/04/2024", source: "Domain notes F5, C5", since: "2026.1" },
  { id: "DAT-02", kind: "order", severity: "error", columns: [C.start, C.end], example: "end before start", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-03", kind: "column", finds: "shortYear", severity: "warning", columns: ["*"], example: "1.1.17", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-04", kind: "group", test: "sameDates", severity: "warning", columns: [C.start, C.end], example: "one project, two end dates", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-05", kind: "row", test: "startsBeforeProgramme", severity: "warning", columns: [C.start, C.instrument], example: "start 1 January 2017 under IPA II 2017", source: "Domain notes F5, E4", since: "2026.1" },
  { id: "DAT-06", kind: "row", test: "endsAfterProgramme", severity: "warning", columns: [C.end, C.fundedTo], example: "funded to 2018, end in 2020", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-07", kind: "row", test: "durationAgrees", severity: "warning", columns: [C.timelineNote, C.start, C.end], example: "40 months, dates say 24", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-08", kind: "text", test: "danglingDash", severity: "warning", columns: [C.timelineNote, C.start, C.end], example: "15.12.2015-14.6.2019-", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-09", kind: "row", test: "statusAgreesWithDates", severity: "warning", columns: [C.status, C.start, C.end], example: "Ongoing, ended last year", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-10", kind: "required", severity: "error", columns: [C.status, C.needStatus], example: "status blank", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-11", kind: "list", finds: ["unknown", "near", "variant", "ambiguous"], lists: ["statuses", "needStatuses"], severity: "warning", columns: ["*"], example: "ongoing Planned 2018", source: "Domain notes F5, C5", since: "2026.1" },
  { id: "DAT-12", kind: "text", test: "referenceDate", severity: "warning", columns: ["*"], example: "the Kick-Off Conference of 2018", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-13", kind: "text", test: "documentYear", severity: "warning", columns: [C.frameworkRef, C.reference], example: "14796/16 of 2015", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-14", kind: "row", test: "outsideCycle", severity: "info", columns: [C.start, C.end, C.mappingYear], example: "ended 2015 in a return for 2024", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-15", kind: "text", test: "vaguePeriod", severity: "info", columns: [C.timelineNote, C.start, C.end], example: "bi-annual", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-16", kind: "text", test: "impossibleDay", severity: "info", columns: ["*"], example: "23th", source: "Domain notes F5", since: "2026.1" },
  { id: "DAT-17", kind: "order", severity: "error", columns: [C.fromYear, C.toYear], example: "2026 to 2024", source: "Domain notes B2", since: "2026.1" },
  { id: "DAT-18", kind: "order", severity: "error", columns: [C.fundedFrom, C.fundedTo], example: "2026 to 2024", source: "Domain notes C2", since: "2026.1" },
  { id: "DAT-19", kind: "column", finds: "year", severity: "error", columns: ["*"], example: "20244", source: "Domain notes B2", since: "2026.1" },
];

export const MONEY_RULES: readonly Rule[] = [
  { id: "MON-01", kind: "column", finds: "amount", severity: "error", columns: ["*"], example: "EUR 1 500 00", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-02", kind: "column", finds: "amountSigns", severity: "error", columns: ["*"], example: "1.500", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-03", kind: "required", severity: "warning", columns: [C.currency], example: "an amount without currency", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-04", kind: "row", test: "unitPlausible", severity: "warning", columns: [C.totalBudget, C.cost, C.euContribution, C.secured, C.negotiated, C.sought, C.lineAmount], example: "14.5 for 14.5 million", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-05", kind: "sum", tolerance: 1, severity: "error", columns: [C.totalBudget, C.euContribution, C.otherContributions], example: "13,000,000 + 150,000 is not 14,500,000", source: "Domain notes F6, E4", since: "2026.1" },
  { id: "MON-06", kind: "group", test: "components", severity: "warning", columns: [C.totalBudget], example: "components are 12,036 short of the programme", source: "Domain notes F6, E4", since: "2026.1" },
  { id: "MON-07", kind: "group", test: "sameAmount", severity: "warning", columns: [C.totalBudget], example: "one project, two budgets", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-08", kind: "row", test: "partsBelowTotal", severity: "warning", columns: [C.secured, C.negotiated, C.sought, C.totalBudget], example: "secured above the total", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-09", kind: "row", test: "statesFit", severity: "warning", columns: [C.fundingState, C.secured, C.negotiated, C.sought], example: "Secured, and 200,000 sought", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-10", kind: "required", severity: "warning", columns: [C.fundingState], example: "Ongoing, funding blank", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-11", kind: "list", finds: ["ambiguous"], lists: ["fundingStates"], severity: "warning", columns: ["*"], example: "negotiated", source: "Domain notes F6, C6", since: "2026.1" },
  { id: "MON-12", kind: "list", finds: ["mixed"], lists: ["fundingStates"], severity: "warning", columns: ["*"], example: "available 2024 (2025 seeking)", source: "Domain notes F6, C6", since: "2026.1" },
  { id: "MON-13", kind: "row", test: "blankOrZero", severity: "warning", columns: [C.secured, C.negotiated, C.sought, C.totalBudget], example: "total 0, status Secured", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-14", kind: "row", test: "shares", severity: "error", columns: [C.beneficiaryShares, C.needShares], example: "60 % and 30 %", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-15", kind: "group", test: "repeatedAmount", severity: "warning", columns: [C.totalBudget], example: "14,500,000 in each row of one project", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-16", kind: "row", test: "wrongProgramme", severity: "warning", columns: [C.instrument, C.pillar], example: "the programme of another pillar", source: "Domain notes F6", since: "2026.1" },
  { id: "MON-17", kind: "list", finds: ["unknown", "near", "variant"], lists: ["fundingStates"], severity: "warning", columns: ["*"], example: "available", source: "Domain notes C6", since: "2026.1" },
  { id: "MON-18", kind: "column", finds: "negative", severity: "error", columns: ["*"], example: "-5000", source: "Domain notes B2, C2", since: "2026.1" },
];
