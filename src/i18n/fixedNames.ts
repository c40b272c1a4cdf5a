// Texts that are English in every language: names that formulas, PivotTables and readers of another language go by. Layer: i18n.

type Headings =
  | "needText"
  | "fromYear"
  | "toYear"
  | "noResponse"
  | "allEnded"
  | "response"
  | "responseTitle"
  | "implementer"
  | "end"
  | "ends"
  | "withinSix"
  | "withinTwelve"
  | "needs"
  | "followedBy"
  | "withCost"
  | "withPeriod"
  | "withStatus"
  | "withFundingState"
  | "summaryName"
  | "held"
  | "difference"
  | "pivotName"
  | "sumOf"
  | "notSplit"
  | "responses"
  | "withAmount"
  | "declaredGap"
  | "gapName"
  | "ledgerName"
  | "notesName"
  | "need"
  | "beneficiary"
  | "pillar"
  | "year"
  | "phase"
  | "action"
  | "donor"
  | "required"
  | "ownFunds"
  | "secured"
  | "negotiated"
  | "sought"
  | "unknownState"
  | "hardGap"
  | "softGap"
  | "gapLow"
  | "gapHigh"
  | "surplus"
  | "coverageHead"
  | "classes"
  | "split"
  | "assumed"
  | "stated"
  | "rows"
  | "notStated"
  | "proposed"
  | "checksName"
  | "check"
  | "statedAmount"
  | "foundAmount"
  | "differenceAmount"
  | "currency"
  | "endsName"
  | "quarter"
  | "step"
  | "amount"
  | "why"
  | "note"
  | "count"
  | "gross"
  | "adjustments"
  | "net";

/** Keys of names of sheets and headings, and of the values that tables are grouped by. */
export type FixedKey =
  | `analysis.${"field" | "measure"}.${string}`
  | `analysis.${"notSplit" | "notStated" | "notOfNeeds" | "row" | "kind" | "need" | "response" | "total"}`
  | `analysis.${"data" | "pivot" | "chart"}Sheet`
  | `duplicates.column.${string}`
  | `duplicates.sheet.${"pairs" | "needs" | "drivers" | "counts" | "pillars"}`
  | `funding.column.${string}`
  | `funding.sheet.${Headings}`
  | `funding.sheet.step.${string}`
  | `funding.sheet.check.${string}`
  | `funding.standard.${string}.sheet`
  | `import.originalTitle`
  | `repair.log.${string}`
  | `repair.mutes.${string}`
  | `repair.names.${string}`
  | `returned.answer.${string}.name`
  | `returned.column.${string}`
  | `returned.repair.${string}.name`
  | `returned.sheet.${string}.name`
  | `returned.view.${string}.name`;

const HEADINGS = [
  "needText|fromYear|toYear|noResponse|allEnded|response|responseTitle|implementer|end|ends|withinSix|withinTwelve",
  "needs|followedBy|withCost|withPeriod|withStatus|withFundingState|summaryName|held|difference|pivotName|sumOf|notSplit",
  "responses|withAmount|declaredGap|gapName|ledgerName|notesName|need|beneficiary|pillar|year|phase|action|donor",
  "required|ownFunds|secured|negotiated|sought|unknownState|hardGap|softGap|gapLow|gapHigh|surplus|coverageHead|classes",
  "checksName|check|statedAmount|foundAmount|differenceAmount|currency|endsName|quarter",
  "split|assumed|stated|rows|notStated|proposed|step|amount|why|note|count|gross|adjustments|net|step\\..+|check\\..+",
].join("|");

const FIXED = new RegExp(
  [
    String.raw`^analysis\.(?:(?:field|measure)\..+|notSplit|notStated|notOfNeeds|row|kind|need|response|total)$`,
    String.raw`^analysis\.(?:data|pivot|chart)Sheet$`,
    String.raw`^duplicates\.column\.`,
    String.raw`^duplicates\.sheet\.(?:pairs|needs|drivers|counts|pillars)$`,
    String.raw`^funding\.column\.`,
    String.raw`^funding\.sheet\.(?:${HEADINGS})$`,
    String.raw`^funding\.standard\..+\.sheet$`,
    String.raw`^import\.originalTitle$`,
    String.raw`^repair\.(?:log|mutes|names)\.`,
    String.raw`^returned\.column\.`,
    String.raw`^returned\.(?:answer|repair|sheet|view)\..+\.name$`,
  ].join("|"),
);

/** Whether a text stays English: docs/decisions/0009-languages.md. */
export function isFixedKey(key: string): key is FixedKey {
  return FIXED.test(key);
}
