// What an analyst can put on rows, on columns and into filters, and what can be counted or added up. Rows of typed tables.
// Source: field notes B2, C2, G4. Layer: domain/analysis.
import type { NeedRecord, ResponseRecord } from "../record/types";
import type { ListId } from "../taxonomy/types";

export const ANALYSIS_FIELDS = [
  "pillar",
  "need",
  "beneficiary",
  "year",
  "phase",
  "action",
  "donor",
  "lead",
  "reportedBy",
  "status",
  "fundingState",
  "activityType",
  "instrument",
  "scope",
  "mappingYear",
  "level",
  "perspective",
] as const;
export type AnalysisField = (typeof ANALYSIS_FIELDS)[number];

/** Where a field's codes come from, for one response and one of its needs (undefined: the need is not listed). */
export interface FieldRule {
  /** The list with the labels of its codes; left out: the codes themselves are shown. */
  readonly list?: ListId;
  /**
   * One value a row at most: it stands in every line of the data. The other fields split a row, and only those that were chosen
   * are split.
   */
  readonly single: boolean;
  /** Whether needs have it too; where one that they have not is chosen, needs are left out. */
  readonly ofNeeds: boolean;
  /** How it splits: by the gap's own rules, equally over the codes below, or over those of the need. */
  readonly by: "gap" | "own" | "need";
  readonly codes?: (response: ResponseRecord) => readonly string[];
  readonly needCodes?: (need: NeedRecord) => readonly string[];
}

const one = (code: string | null): readonly string[] => (code === null ? [] : [code]);

export const FIELD_RULES = {
  pillar: { list: "pillars", single: false, ofNeeds: true, by: "gap" },
  need: { single: false, ofNeeds: true, by: "gap" },
  beneficiary: { list: "beneficiaries", single: false, ofNeeds: true, by: "gap" },
  year: { single: false, ofNeeds: true, by: "gap" },
  phase: { list: "phases", single: false, ofNeeds: true, by: "gap" },
  action: { list: "actions", single: true, ofNeeds: false, by: "gap" },
  donor: { list: "organisations", single: false, ofNeeds: false, by: "gap" },
  lead: {
    list: "organisations",
    single: true,
    ofNeeds: false,
    by: "own",
    codes: ({ lead }) => one(lead),
  },
  reportedBy: {
    list: "organisations",
    single: true,
    ofNeeds: false,
    by: "own",
    codes: ({ reportedBy }) => one(reportedBy),
  },
  status: { list: "statuses", single: true, ofNeeds: false, by: "own", codes: ({ status }) => one(status) },
  fundingState: {
    list: "fundingStates",
    single: true,
    ofNeeds: false,
    by: "own",
    codes: ({ fundingState }) => one(fundingState ?? "NST"),
  },
  activityType: {
    list: "activityTypes",
    single: false,
    ofNeeds: true,
    by: "own",
    codes: ({ activityTypes }) => activityTypes,
    needCodes: ({ supportTypes }) => supportTypes,
  },
  instrument: {
    list: "instruments",
    single: true,
    ofNeeds: false,
    by: "own",
    codes: ({ instrument }) => one(instrument),
  },
  scope: { list: "scopes", single: true, ofNeeds: false, by: "own", codes: ({ scope }) => one(scope) },
  mappingYear: {
    list: "mappingYears",
    single: true,
    ofNeeds: false,
    by: "own",
    codes: ({ mappingYear }) => one(mappingYear),
  },
  level: { list: "levels", single: false, ofNeeds: true, by: "need", needCodes: ({ levels }) => levels },
  perspective: {
    list: "perspectives",
    single: false,
    ofNeeds: true,
    by: "need",
    needCodes: ({ perspective }) => one(perspective),
  },
} as const satisfies Record<AnalysisField, FieldRule>;

export function ruleOf(field: AnalysisField): FieldRule {
  return FIELD_RULES[field];
}

/** What stands in the cells. Counts are of rows; amounts are money of the result's currency. */
export const MEASURES = [
  "responses",
  "needs",
  "funded",
  "withAmount",
  "secured",
  "negotiated",
  "sought",
  "unknownState",
  "required",
  "ownFunds",
  "gap",
] as const;
export type Measure = (typeof MEASURES)[number];

export const COUNTS = ["responses", "needs", "funded", "withAmount"] as const satisfies readonly Measure[];

export function isCount(measure: Measure): boolean {
  return (COUNTS as readonly Measure[]).includes(measure);
}

/** Measures that only needs have. */
export const OF_NEEDS: readonly Measure[] = ["needs", "required", "ownFunds", "gap"];

/** What was picked. Rows and columns take few fields, so that a figure can be read. */
export interface AnalysisRequest {
  readonly rows: readonly AnalysisField[];
  readonly columns: readonly AnalysisField[];
  readonly values: readonly Measure[];
  readonly filters: readonly { readonly field: AnalysisField; readonly codes: readonly string[] }[];
}

export const MOST_ROW_FIELDS = 2;
export const MOST_COLUMN_FIELDS = 1;
