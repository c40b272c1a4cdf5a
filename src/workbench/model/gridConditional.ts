// A conditional format in the words of Univer's display plugin. Layer: workbench/model. Pure.

import { columnLetters } from "./formulaText";
import type { CellRange } from "./engineHost";
import type { ModelConditionalFormat } from "./workbookModel";

export type Words = Readonly<Record<string, unknown>>;

export function words(value: unknown): Words {
  return value !== null && typeof value === "object" ? (value as Words) : {};
}

export function text(value: unknown): string | undefined {
  return value === undefined || value === null || value === ""
    ? undefined
    : typeof value === "object"
      ? undefined
      : String(value as string | number | boolean);
}

/** Fill and font of a conditional format, from Office.js's nested words. */
function shownLook(format: Words): Words {
  const fill = text(words(format["fill"])["color"] ?? format["fill"]);
  const font = words(format["font"]);
  const color = text(font["color"]);
  return {
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(font["bold"] === true ? { bl: 1 } : {}),
    ...(font["italic"] === true ? { it: 1 } : {}),
    ...(font["strikethrough"] === true ? { st: { s: 1 } } : {}),
    ...(typeof font["underline"] === "string" && font["underline"] !== "None" ? { ul: { s: 1 } } : {}),
  };
}

const COMPARE: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  GreaterThanOrEqual: ">=",
  GreaterThanOrEqualTo: ">=",
  LessThan: "<",
  LessThanOrEqual: "<=",
  LessThanOrEqualTo: "<=",
};

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

const SCALE_POINTS: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function bare(formula: unknown): string {
  return (text(formula) ?? "").replace(/^=/, "");
}

/** A comparison as a formula on the first cell, so that text, numbers and references all work. */
function comparison(rule: Words, first: string): string | undefined {
  const operator = String(rule["operator"]);
  const [a, b] = [bare(rule["formula1"]), bare(rule["formula2"])];
  if (operator === "Between") return `=AND(${first}>=${a},${first}<=${b})`;
  if (operator === "NotBetween") return `=OR(${first}<${a},${first}>${b})`;
  const sign = COMPARE[operator];
  return sign === undefined ? undefined : `=${first}${sign}${a}`;
}

function preset(rule: Words, first: string): Words | undefined {
  switch (rule["criterion"]) {
    case "Blanks":
      return { type: "highlightCell", subType: "formula", value: `=LEN(TRIM(${first}))=0` };
    case "NonBlanks":
      return { type: "highlightCell", subType: "formula", value: `=LEN(TRIM(${first}))>0` };
    case "Errors":
      return { type: "highlightCell", subType: "formula", value: `=ISERROR(${first})` };
    case "NonErrors":
      return { type: "highlightCell", subType: "formula", value: `=NOT(ISERROR(${first}))` };
    case "DuplicateValues":
      return { type: "highlightCell", subType: "duplicateValues" };
    case "UniqueValues":
      return { type: "highlightCell", subType: "uniqueValues" };
    case "AboveAverage":
      return { type: "highlightCell", subType: "average", operator: "greaterThan" };
    case "BelowAverage":
      return { type: "highlightCell", subType: "average", operator: "lessThan" };
    default:
      return undefined;
  }
}

function scale(rule: Words): Words | undefined {
  const criteria = words(rule["criteria"] ?? rule);
  const points = ["minimum", "midpoint", "maximum"]
    .map((key) => words(criteria[key]))
    .filter((point) => text(point["color"]) !== undefined);
  if (points.length < 2) return undefined;
  const config = points.map((point, index) => ({
    index,
    color: point["color"],
    value: {
      type: SCALE_POINTS[String(point["type"])] ?? (index === 0 ? "min" : "max"),
      value: Number(bare(point["formula"])) || 0,
    },
  }));
  return { type: "colorScale", config };
}

function bar(rule: Words, format: Words): Words {
  const color = text(words(rule["positiveFormat"] ?? format["positiveFormat"])["fillColor"]) ?? "#638EC6";
  return {
    type: "dataBar",
    isShowValue: rule["showDataBarOnly"] !== true,
    config: {
      min: { type: "min" },
      max: { type: "max" },
      isGradient: true,
      positiveColor: color,
      nativeColor: "#FF555A",
    },
  };
}

/** undefined for kinds the grid cannot draw (icon sets, dates): they are kept and saved all the same. */
export function shownConditional(
  format: ModelConditionalFormat,
  ranges: readonly CellRange[],
): Words | undefined {
  const top = format.areas[0];
  if (!top) return undefined;
  const first = `${columnLetters(top.left)}${top.top + 1}`;
  const rule = words(format.rule["rule"] ?? format.rule);
  const style = shownLook(format.format);
  let drawn: Words | undefined;
  switch (format.type) {
    case "Custom":
      drawn = { type: "highlightCell", subType: "formula", value: `=${bare(rule["formula"])}` };
      break;
    case "CellValue": {
      const value = comparison(rule, first);
      drawn = value === undefined ? undefined : { type: "highlightCell", subType: "formula", value };
      break;
    }
    case "ContainsText":
      drawn = {
        type: "highlightCell",
        subType: "text",
        operator: TEXT_OPERATORS[String(rule["operator"])] ?? "containsText",
        value: text(rule["text"]) ?? "",
      };
      break;
    case "TopBottom":
      drawn = {
        type: "highlightCell",
        subType: "rank",
        isBottom: String(rule["type"]).startsWith("Bottom"),
        isPercent: String(rule["type"]).endsWith("Percent"),
        value: Number(rule["rank"] ?? 10),
      };
      break;
    case "PresetCriteria":
      drawn = preset(rule, first);
      break;
    case "ColorScale":
      drawn = scale(rule);
      break;
    case "DataBar":
      drawn = bar(rule, format.format);
      break;
    default:
  }
  if (!drawn) return undefined;
  return {
    cfId: format.id,
    ranges,
    stopIfTrue: format.stopIfTrue,
    rule: drawn["type"] === "highlightCell" ? { ...drawn, style } : drawn,
  };
}
