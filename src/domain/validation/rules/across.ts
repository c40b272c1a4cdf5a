// F7: across rows, sheets and files; and the rules every column has by its declaration. Layer: domain/validation.
import { C } from "../columns";
import type { Rule } from "../ruleTypes";

export const ACROSS_RULES: readonly Rule[] = [
  { id: "CRS-01", kind: "group", test: "sameRow", severity: "warning", columns: [C.title, C.needText], example: "two rows alike in every cell but the ID", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-02", kind: "group", test: "sameText", severity: "info", columns: [C.outputs, C.needText], example: "one text under two needs", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-03", kind: "group", test: "nearText", severity: "warning", columns: [C.outputs], example: "one driver, almost the same text, two needs", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-04", kind: "group", test: "nearTextOtherDriver", severity: "info", columns: [C.outputs], example: "two drivers, almost the same text", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-05", kind: "row", test: "crossPillar", severity: "warning", columns: [C.crossPillar, C.otherPillars], example: "the text says cross-pillar, the cell is blank", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-06", kind: "chain", test: "withoutResponse", severity: "info", columns: [C.needId], example: "a need no response names", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-07", kind: "row", test: "requestAsResponse", severity: "warning", columns: [C.status], example: "Requested by a beneficiary", source: "Domain notes F7, C5", since: "2026.1" },
  { id: "CRS-08", kind: "file", test: "carriedOver", severity: "info", columns: [C.needText], example: "the same need for two cycles", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-09", kind: "file", test: "droppedOut", severity: "warning", columns: [C.needId, C.responseId], example: "R-GIZ-0003 of last year is missing", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-10", kind: "file", test: "changedSince", severity: "info", columns: [C.status, C.start, C.end, C.totalBudget, C.needStatus, C.cost], example: "end moved from 2025 to 2026", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-11", kind: "chain", test: "followUp", severity: "warning", columns: [C.followUpOf], example: "the phase before ends after this one starts", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-12", kind: "file", test: "twoSubmissions", severity: "critical", columns: [], example: "two returns for one partner, pillar and cycle", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-13", kind: "file", test: "missingSubmission", severity: "warning", columns: [], example: "no return for one partner and pillar", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-14", kind: "row", test: "textAndTable", severity: "info", columns: [C.timelineNote, C.start, C.end], example: "note and dates disagree", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-15", kind: "file", test: "fileName", severity: "info", columns: [], example: "final_v2 (3).xlsx", source: "Domain notes F7", since: "2026.1" },
  { id: "CRS-16", kind: "file", test: "idElsewhere", severity: "critical", columns: [C.needId, C.responseId], example: "an ID that another return uses", source: "Domain notes F2 (ID-01), F7", since: "2026.1" },
];

export const COLUMN_RULES: readonly Rule[] = [
  { id: "COL-01", kind: "required", severity: "error", columns: ["*"], example: "Need blank", source: "Domain notes B2, C2", since: "2026.1" },
  { id: "COL-02", kind: "column", finds: "notText", severity: "error", columns: ["*"], example: "the number 12 as a title", source: "Domain notes B2, C2", since: "2026.1" },
  { id: "COL-03", kind: "list", finds: ["unknown", "ambiguous"], lists: ["*"], severity: "error", columns: ["*"], example: "a value outside the list", source: "Domain notes B2, C2", since: "2026.1" },
  { id: "COL-04", kind: "list", finds: ["several"], lists: ["*"], severity: "error", columns: ["*"], example: "two values where one is allowed", source: "Domain notes B2, C2", since: "2026.1" },
  { id: "COL-05", kind: "list", finds: ["variant", "near"], lists: ["*"], severity: "warning", columns: ["*"], example: "another writing of a list value", source: "Domain notes B2, C2", since: "2026.1" },
  { id: "COL-06", kind: "column", finds: "url", severity: "warning", columns: ["*"], example: "www.example", source: "Domain notes C2", since: "2026.1" },
  { id: "COL-07", kind: "required", severity: "critical", columns: [C.needId, C.responseId], example: "a row without its ID", source: "Domain notes B2, C2", since: "2026.1" },
  { id: "COL-08", kind: "row", test: "phaseOfSheet", severity: "error", columns: [C.phase], example: "Respond on the sheet of Prevent", source: "Domain notes B3", since: "2026.1" },
];
