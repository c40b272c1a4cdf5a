// Conditional formats between the sheet's XML and the model; ExcelJS loses "stop if true", duplicates, text rules and bar details.
// Layer: workbench/xlsx. Rule and format are Office.js's own objects: `rule` of cellValue, custom, topBottom, preset and
// textComparison; `criteria` (and `style` ...) of colorScale and iconSet; the bound rules of dataBar.
import type { ModelConditionalFormat } from "../model/workbookModel";
import { areaName, areasOf, cellName } from "./a1";
import { argb, colorAttributes } from "./colors";
import type { ColorReader } from "./colors";
import {
  AVERAGES,
  CELL_OPERATORS,
  iconSetName,
  iconSetWord,
  periodFormula,
  PRESET_TYPES,
  storedFormula,
  TEXT_OPERATORS,
  TIME_PERIODS,
  VALUE_KINDS,
} from "./conditionalRules";
import { readDxf, writeDxf } from "./dxf";
import { compact, isColor, record, wordFor } from "./records";
import { childNamed, childrenNamed, descendants, element, escapeXml, flag, textElement } from "./xml";
import type { XmlNode } from "./xml";

type RuleAndFormat = Pick<ModelConditionalFormat, "type" | "rule" | "format">;

/** In order of precedence, the first wins. `differential` are the dxf elements of styles.xml. */
export function readConditionalFormats(
  sheet: XmlNode,
  differential: readonly XmlNode[],
  color: ColorReader,
): ModelConditionalFormat[] {
  const extensions = new Map(
    descendants(
      childNamed(sheet, "extLst") ?? { name: "", attributes: {}, children: [], text: "" },
      "cfRule",
    ).map((node) => [node.attributes["id"] ?? "", node]),
  );
  const found = childrenNamed(sheet, "conditionalFormatting").flatMap((block) =>
    childrenNamed(block, "cfRule").map((node) => {
      const dxf = differential[Number(node.attributes["dxfId"] ?? -1)];
      const extensionId = descendants(node, "id")[0]?.text.trim() ?? "";
      const content = readRule(node, extensions.get(extensionId), readDxf(dxf, color), color);
      return { node, content, areas: areasOf(block.attributes["sqref"] ?? "") };
    }),
  );
  return found
    .sort((a, b) => Number(a.node.attributes["priority"] ?? 0) - Number(b.node.attributes["priority"] ?? 0))
    .flatMap(({ node, content, areas }, index) =>
      content === undefined || areas.length === 0
        ? []
        : [
            {
              id: `cf-${index + 1}-${areas[0]?.top ?? 0}`,
              areas,
              stopIfTrue: flag(node.attributes["stopIfTrue"], false),
              ...content,
            },
          ],
    );
}

const withEquals = (formula: string | undefined): string => `=${formula ?? ""}`;

function readRule(
  node: XmlNode,
  extension: XmlNode | undefined,
  format: Record<string, unknown>,
  color: ColorReader,
): RuleAndFormat | undefined {
  const { type = "", operator = "", text = "", timePeriod = "" } = node.attributes;
  const formulas = childrenNamed(node, "formula").map((child) => child.text.trim());
  const preset = (criterion: string): RuleAndFormat => ({
    type: "PresetCriteria",
    rule: { criterion },
    format,
  });
  if (type === "expression") return { type: "Custom", rule: { formula: withEquals(formulas[0]) }, format };
  if (type === "cellIs") {
    const second = formulas[1] === undefined ? {} : { formula2: withEquals(formulas[1]) };
    return {
      type: "CellValue",
      rule: { formula1: withEquals(formulas[0]), ...second, operator: CELL_OPERATORS[operator] ?? "EqualTo" },
      format,
    };
  }
  if (type === "top10") {
    const word = `${flag(node.attributes["bottom"], false) ? "Bottom" : "Top"}${flag(node.attributes["percent"], false) ? "Percent" : "Items"}`;
    return { type: "TopBottom", rule: { type: word, rank: Number(node.attributes["rank"] ?? 10) }, format };
  }
  if (type === "aboveAverage") {
    const [above, equal, deviations] = [
      flag(node.attributes["aboveAverage"], true),
      flag(node.attributes["equalAverage"], false),
      Number(node.attributes["stdDev"] ?? 0),
    ];
    const known = AVERAGES.find((row) => row[1] === above && row[2] === equal && row[3] === deviations);
    return known === undefined ? undefined : preset(known[0]);
  }
  const [presetWord, textWord, period] = [PRESET_TYPES[type], TEXT_OPERATORS[type], TIME_PERIODS[timePeriod]];
  if (presetWord !== undefined) return preset(presetWord);
  if (type === "timePeriod" && period !== undefined) return preset(period);
  if (textWord !== undefined) return { type: "ContainsText", rule: { operator: textWord, text }, format };
  if (type === "colorScale") return readColorScale(node, color);
  if (type === "dataBar") return readDataBar(node, extension, color);
  if (type === "iconSet") return readIconSet(node);
  return undefined;
}

function readValue(node: XmlNode | undefined): { type: string; formula?: string } {
  const { type = "num", val } = node?.attributes ?? {};
  const formula = val ?? childNamed(node, "f")?.text;
  const word = VALUE_KINDS[type] ?? "Number";
  return formula === undefined || word === "LowestValue" || word === "HighestValue" || word === "Automatic"
    ? { type: word }
    : { type: word, formula: type === "formula" ? withEquals(formula) : formula };
}

function readColorScale(node: XmlNode, color: ColorReader): RuleAndFormat {
  const scale = childNamed(node, "colorScale");
  const values = childrenNamed(scale, "cfvo");
  const colors = childrenNamed(scale, "color").map((child) => color(colorAttributes(child)) ?? "#FFFFFF");
  const points = values.map((value, index) => ({ ...readValue(value), color: colors[index] ?? "#FFFFFF" }));
  const criteria =
    points.length > 2
      ? { minimum: points[0], midpoint: points[1], maximum: points[2] }
      : { minimum: points[0], maximum: points[1] };
  return { type: "ColorScale", rule: { criteria }, format: {} };
}

function readDataBar(node: XmlNode, extension: XmlNode | undefined, color: ColorReader): RuleAndFormat {
  const bar = childNamed(node, "dataBar");
  const more = childNamed(extension, "dataBar");
  const values =
    childrenNamed(more, "cfvo").length === 2 ? childrenNamed(more, "cfvo") : childrenNamed(bar, "cfvo");
  const shade = (parent: XmlNode | undefined, name: string): string | undefined =>
    color(colorAttributes(childNamed(parent, name)));
  const positiveFormat = compact<unknown>({
    fillColor: shade(bar, "color") ?? "#638EC6",
    gradientFill: flag(more?.attributes["gradient"], true),
    borderColor: shade(more, "borderColor"),
  });
  const negativeFormat = compact<unknown>({
    fillColor: shade(more, "negativeFillColor"),
    borderColor: shade(more, "negativeBorderColor"),
  });
  const directions: Readonly<Record<string, string>> = {
    leftToRight: "LeftToRight",
    rightToLeft: "RightToLeft",
  };
  return {
    type: "DataBar",
    rule: { lowerBoundRule: readValue(values[0]), upperBoundRule: readValue(values[1]) },
    format: compact<unknown>({
      positiveFormat,
      negativeFormat: Object.keys(negativeFormat).length > 0 ? negativeFormat : undefined,
      axisColor: shade(more, "axisColor"),
      showDataBarOnly: !flag(bar?.attributes["showValue"], true),
      barDirection: directions[more?.attributes["direction"] ?? ""] ?? "Context",
    }),
  };
}

function readIconSet(node: XmlNode): RuleAndFormat {
  const set = childNamed(node, "iconSet");
  const criteria = childrenNamed(set, "cfvo").map((value) => ({
    ...readValue(value),
    operator: flag(value.attributes["gte"], true) ? "GreaterThanOrEqual" : "GreaterThan",
  }));
  const rule = {
    style: iconSetWord(set?.attributes["iconSet"] ?? "3TrafficLights1"),
    criteria,
    reverseIconOrder: flag(set?.attributes["reverse"], false),
    showIconOnly: !flag(set?.attributes["showValue"], true),
  };
  return { type: "IconSet", rule, format: {} };
}

/** What goes where in the file. */
export interface WrittenFormats {
  /** `<conditionalFormatting>` elements. */
  readonly main: string;
  /** `<x14:conditionalFormatting>` elements of the extension list. */
  readonly extension: string;
}

/** `differential` collects the dxf elements of the whole workbook. */
export function writeConditionalFormats(
  formats: readonly ModelConditionalFormat[],
  differential: string[],
): WrittenFormats {
  const [main, extension]: [string[], string[]] = [[], []];
  formats.forEach((format, index) => {
    const priority = index + 1;
    const sqref = format.areas.map(areaName).join(" ");
    const first = format.areas[0];
    if (first === undefined) return;
    const guid = `{00000000-0000-4000-8000-${String(differential.length * 10_000 + index).padStart(12, "0")}}`;
    const rule = writeRule(format, cellName(first.top, first.left), guid);
    if (rule === undefined) return;
    const look =
      Object.keys(format.format).length > 0 &&
      format.type !== "DataBar" &&
      format.type !== "ColorScale" &&
      format.type !== "IconSet";
    if (look) differential.push(writeDxf(format.format, 200 + differential.length));
    const attributes = {
      ...rule.attributes,
      dxfId: look ? differential.length - 1 : undefined,
      priority,
      stopIfTrue: format.stopIfTrue || undefined,
    };
    main.push(element("conditionalFormatting", { sqref }, element("cfRule", attributes, rule.content)));
    if (rule.extension !== undefined) {
      extension.push(
        `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${rule.extension}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`,
      );
    }
  });
  return { main: main.join(""), extension: extension.join("") };
}

interface WrittenRule {
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly content: string;
  readonly extension?: string;
}

const formulaElement = (formula: unknown): string =>
  formula === undefined || formula === null || formula === ""
    ? ""
    : textElement("formula", String(formula).replace(/^=/, ""));

function writeRule(
  { type, rule, format }: ModelConditionalFormat,
  cell: string,
  guid: string,
): WrittenRule | undefined {
  switch (type) {
    case "Custom":
      return { attributes: { type: "expression" }, content: formulaElement(rule["formula"]) };
    case "CellValue":
      return {
        attributes: { type: "cellIs", operator: wordFor(CELL_OPERATORS, rule["operator"]) ?? "equal" },
        content: formulaElement(rule["formula1"]) + formulaElement(rule["formula2"]),
      };
    case "TopBottom": {
      const word = String(rule["type"]);
      return {
        attributes: {
          type: "top10",
          bottom: word.startsWith("Bottom") || undefined,
          percent: word.endsWith("Percent") || undefined,
          rank: Number(rule["rank"] ?? 10),
        },
        content: "",
      };
    }
    case "ContainsText": {
      const name = wordFor(TEXT_OPERATORS, rule["operator"]) ?? "containsText";
      const text = String(rule["text"] ?? "");
      return {
        attributes: { type: name, operator: name === "notContainsText" ? "notContains" : name, text },
        content: formulaElement(storedFormula(name, cell, text)),
      };
    }
    case "PresetCriteria":
      return writePreset(String(rule["criterion"]), cell);
    case "ColorScale": {
      const criteria = record(rule["criteria"] ?? rule);
      const points = [criteria["minimum"], criteria["midpoint"], criteria["maximum"]]
        .filter((point) => point !== undefined && point !== null)
        .map(record);
      const colors = points.map((point) =>
        element("color", { rgb: argb(isColor(point["color"]) ? point["color"] : "#FFFFFF") }),
      );
      return {
        attributes: { type: "colorScale" },
        content: element(
          "colorScale",
          {},
          points.map((point) => writeValue(point)).join("") + colors.join(""),
        ),
      };
    }
    case "DataBar":
      return writeDataBar(rule, format, guid);
    case "IconSet": {
      const criteria = Array.isArray(rule["criteria"]) ? rule["criteria"].map(record) : [];
      const content = element(
        "iconSet",
        {
          iconSet: iconSetName(String(rule["style"] ?? "ThreeTrafficLights1")),
          showValue: rule["showIconOnly"] === true ? false : undefined,
          reverse: rule["reverseIconOrder"] === true || undefined,
        },
        criteria
          .map((value) => writeValue(value, value["operator"] === "GreaterThan" ? { gte: false } : {}))
          .join(""),
      );
      return { attributes: { type: "iconSet" }, content };
    }
    default:
      return undefined;
  }
}

function writePreset(criterion: string, cell: string): WrittenRule | undefined {
  const average = AVERAGES.find((row) => row[0] === criterion);
  if (average !== undefined) {
    const [, above, equal, deviations] = average;
    return {
      attributes: {
        type: "aboveAverage",
        aboveAverage: above ? undefined : false,
        equalAverage: equal || undefined,
        stdDev: deviations || undefined,
      },
      content: "",
    };
  }
  const timePeriod = wordFor(TIME_PERIODS, criterion);
  if (timePeriod !== undefined)
    return {
      attributes: { type: "timePeriod", timePeriod },
      content: formulaElement(periodFormula(timePeriod, cell)),
    };
  const type = wordFor(PRESET_TYPES, criterion);
  return type === undefined
    ? undefined
    : { attributes: { type }, content: formulaElement(storedFormula(type, cell, "")) };
}

function valueAttributes(value: Readonly<Record<string, unknown>>): {
  type: string;
  val: string | undefined;
} {
  const word = String(value["type"] ?? "Number");
  const formula = value["formula"];
  const bare =
    word === "LowestValue" ||
    word === "HighestValue" ||
    word === "Automatic" ||
    formula === undefined ||
    formula === null;
  return {
    type: wordFor(VALUE_KINDS, word) ?? "num",
    val: bare ? undefined : String(formula).replace(/^=/, ""),
  };
}

const writeValue = (
  value: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, boolean>> = {},
): string => element("cfvo", { ...valueAttributes(value), ...more });

function writeDataBar(
  rule: Readonly<Record<string, unknown>>,
  format: Readonly<Record<string, unknown>>,
  guid: string,
): WrittenRule {
  const [lower, upper] = [record(rule["lowerBoundRule"]), record(rule["upperBoundRule"])];
  const [positive, negative] = [record(format["positiveFormat"]), record(format["negativeFormat"])];
  const automatic = (value: Readonly<Record<string, unknown>>): boolean =>
    value["type"] === undefined || value["type"] === "Automatic";
  const plain = (value: Readonly<Record<string, unknown>>, end: string): string =>
    automatic(value) ? element("cfvo", { type: end }) : writeValue(value);
  const extended = (value: Readonly<Record<string, unknown>>, end: string): string => {
    const { type, val } = valueAttributes(value);
    return automatic(value)
      ? `<x14:cfvo type="${end}"/>`
      : element("x14:cfvo", { type }, val === undefined ? "" : `<xm:f>${escapeXml(val)}</xm:f>`);
  };
  const shade = (name: string, value: unknown): string =>
    isColor(value) ? element(`x14:${name}`, { rgb: argb(value) }) : "";
  const fill = isColor(positive["fillColor"]) ? positive["fillColor"] : "#638EC6";
  const showValue = format["showDataBarOnly"] === true ? false : undefined;
  const direction: Readonly<Record<string, string>> = {
    LeftToRight: "leftToRight",
    RightToLeft: "rightToLeft",
  };
  const bar = element(
    "dataBar",
    { showValue },
    plain(lower, "min") + plain(upper, "max") + element("color", { rgb: argb(fill) }),
  );
  const link = `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${guid}</x14:id></ext></extLst>`;
  const more = element(
    "x14:dataBar",
    {
      minLength: 0,
      maxLength: 100,
      showValue,
      gradient: positive["gradientFill"] === false ? false : undefined,
      border: isColor(positive["borderColor"]) || undefined,
      direction: direction[String(format["barDirection"])],
      negativeBarColorSameAsPositive: isColor(negative["fillColor"]) ? undefined : true,
      negativeBarBorderColorSameAsPositive: isColor(negative["borderColor"]) ? false : undefined,
    },
    extended(lower, "autoMin") +
      extended(upper, "autoMax") +
      shade("borderColor", positive["borderColor"]) +
      shade("negativeFillColor", negative["fillColor"]) +
      shade("negativeBorderColor", negative["borderColor"]) +
      shade("axisColor", format["axisColor"] ?? "#000000"),
  );
  return {
    attributes: { type: "dataBar" },
    content: bar + link,
    extension: element("x14:cfRule", { type: "dataBar", id: guid }, more),
  };
}
