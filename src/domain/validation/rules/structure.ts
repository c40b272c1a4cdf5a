// F1 and F2: the workbook's structure; identity and numbering. Layer: domain/validation.
import { C } from "../columns";
import type { Rule } from "../ruleTypes";

export const STRUCTURE_RULES: readonly Rule[] = [
  { id: "STR-01", kind: "sheet", fact: "version", severity: "critical", columns: [], example: "template version: (blank)", source: "Domain notes F1; WBCSCi iPA II.d (living document)", since: "2026.1" },
  { id: "STR-02", kind: "sheet", fact: "headings", severity: "critical", columns: [], example: "no column Beneficiary", source: "Domain notes F1", since: "2026.1" },
  { id: "STR-03", kind: "sheet", fact: "merged", severity: "error", columns: [], example: "B6:B9 merged", source: "Domain notes F1; WBCSCi iPA table", since: "2026.1" },
  { id: "STR-04", kind: "row", test: "continued", severity: "warning", columns: [C.pillar, C.beneficiary, C.priority, C.title, C.reportedBy], example: "pillar and beneficiary blank, text filled", source: "Domain notes F1; WBCSCi iPA table", since: "2026.1" },
  { id: "STR-05", kind: "row", test: "stacked", severity: "warning", columns: [C.lead, C.status, C.fundingState, C.instrument], example: "two lines in Status", source: "Domain notes F1, Appendix 1", since: "2026.1" },
  { id: "STR-06", kind: "sheet", fact: "emptyRows", severity: "warning", columns: [], example: "row 17 is empty", source: "Domain notes F1", since: "2026.1" },
  { id: "STR-07", kind: "sheet", fact: "hidden", severity: "info", columns: [], example: "3 hidden rows, a filter is on", source: "Domain notes F1", since: "2026.1" },
  { id: "STR-08", kind: "column", finds: "errorOrFormula", severity: "error", columns: ["*"], example: "#REF!", source: "Domain notes F1", since: "2026.1" },
  { id: "STR-09", kind: "sheet", fact: "footnote", severity: "warning", columns: [], example: "no footnote below Kosovo*", source: "Domain notes F1, E1; HoS meeting (W7)", since: "2026.1" },
  { id: "STR-10", kind: "sheet", fact: "repeatedHeader", severity: "error", columns: [], example: "row 40 repeats the headings", source: "Domain notes F1 (STR-03)", since: "2026.1" },
  { id: "STR-11", kind: "sheet", fact: "rowsBelow", severity: "warning", columns: [], example: "rows 80 to 84 stand below the table", source: "Domain notes F1 (STR-06)", since: "2026.1" },
  { id: "STR-12", kind: "sheet", fact: "headingMoved", severity: "info", columns: [], example: "DRIVER (S) read as Lead implementer", source: "Domain notes F1 (STR-02)", since: "2026.1" },
];

export const IDENTITY_RULES: readonly Rule[] = [
  { id: "ID-01", kind: "group", test: "sameId", severity: "critical", columns: [C.needId, C.responseId], example: "SC-AL-2024-007 in two rows", source: "Domain notes F2", since: "2026.1" },
  { id: "ID-02", kind: "row", test: "actionOfNeed", severity: "error", columns: [C.actionCode, C.needIds], example: "action of need 2 beside need 1", source: "Domain notes F2", since: "2026.1" },
  { id: "ID-03", kind: "row", test: "actionDepth", severity: "error", columns: [C.action, C.actionCode, C.measure], example: "1.1.4 for an action", source: "Domain notes F2", since: "2026.1" },
  { id: "ID-04", kind: "column", finds: "numberAsId", severity: "error", columns: ["*"], example: "3.1 (the number) for 3.10", source: "Domain notes F2", since: "2026.1" },
  { id: "ID-05", kind: "column", finds: "untidyId", severity: "info", columns: ["*"], example: "SC-AL-2024-007.", source: "Domain notes F2", since: "2026.1" },
  { id: "ID-06", kind: "group", test: "sameNumber", severity: "error", columns: [C.action, C.outputs, C.indicator], example: "1.3.9 before two different texts", source: "Domain notes F2", since: "2026.1" },
  { id: "ID-07", kind: "group", test: "sequence", severity: "info", columns: [C.needId, C.responseId], example: "007 is followed by 009", source: "Domain notes F2", since: "2026.1" },
  { id: "ID-08", kind: "reference", to: "needs", severity: "error", columns: [C.needIds], example: "SC-AL-2024-999", source: "Domain notes F2", since: "2026.1" },
  { id: "ID-09", kind: "column", finds: "idForm", severity: "warning", columns: ["*"], example: "need 7", source: "Domain notes B2, C2", since: "2026.1" },
  { id: "ID-10", kind: "reference", to: "responses", severity: "warning", columns: [C.followUpOf], example: "R-EUROPOL-9999", source: "Domain notes C2", since: "2026.1" },
  { id: "ID-11", kind: "reference", to: "responses", severity: "error", columns: [C.lineResponseId], on: ["funding-lines"], example: "R-EUROPOL-9999", source: "Domain notes C2", since: "2026.1" },
];
