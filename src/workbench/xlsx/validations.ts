// Data validations between the sheet's XML and the model, area by area: ExcelJS would spell a whole column out cell by cell and
// leaves out the ones that Excel keeps in its extension list. Layer: workbench/xlsx.
import type { ModelArea, ModelValidation } from "../model/workbookModel";
import { areaName, areasOf } from "./a1";
import { record, wordFor } from "./records";
import { childNamed, descendants, element, flag, textElement } from "./xml";
import type { XmlNode } from "./xml";

export interface PlacedValidation {
  readonly areas: ModelArea[];
  readonly validation: ModelValidation;
}

const TYPES: Readonly<Record<string, readonly [word: string, key: string]>> = {
  whole: ["WholeNumber", "wholeNumber"],
  decimal: ["Decimal", "decimal"],
  list: ["List", "list"],
  date: ["Date", "date"],
  time: ["Time", "time"],
  textLength: ["TextLength", "textLength"],
  custom: ["Custom", "custom"],
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  lessThan: "LessThan",
  lessThanOrEqual: "LessThanOrEqualTo",
  greaterThan: "GreaterThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
};
const ALERTS: Readonly<Record<string, string>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

/** Of a sheet's tree, those of the extension list too. */
export function readValidations(sheet: XmlNode): PlacedValidation[] {
  return descendants(sheet, "dataValidation").flatMap((node) => {
    const areas = areasOf(node.attributes["sqref"] ?? childNamed(node, "sqref")?.text ?? "");
    const validation = readOne(node);
    return areas.length === 0 || validation === undefined ? [] : [{ areas, validation }];
  });
}

const formulaText = (node: XmlNode | undefined): string => (childNamed(node, "f") ?? node)?.text.trim() ?? "";

function readOne(node: XmlNode): ModelValidation | undefined {
  const {
    type = "none",
    operator = "between",
    errorStyle = "stop",
    error = "",
    errorTitle = "",
    prompt = "",
    promptTitle = "",
  } = node.attributes;
  const known = TYPES[type];
  const [first, second] = [
    formulaText(childNamed(node, "formula1")),
    formulaText(childNamed(node, "formula2")),
  ];
  const frame = {
    ignoreBlanks: flag(node.attributes["allowBlank"], false),
    errorAlert: {
      message: error,
      title: errorTitle,
      style: ALERTS[errorStyle] ?? "Stop",
      showAlert: flag(node.attributes["showErrorMessage"], false),
    },
    prompt: {
      message: prompt,
      title: promptTitle,
      showPrompt: flag(node.attributes["showInputMessage"], false),
    },
  };
  if (known === undefined)
    return prompt === "" && promptTitle === "" ? undefined : { type: "None", rule: {}, ...frame };
  const [word, key] = known;
  if (type === "list") {
    const inCellDropDown = !flag(node.attributes["showDropDown"], false);
    return { type: word, rule: { list: { inCellDropDown, source: listSource(first) } }, ...frame };
  }
  if (type === "custom") return { type: word, rule: { custom: { formula: `=${first}` } }, ...frame };
  const bounds = {
    formula1: bound(first),
    ...(second === "" ? {} : { formula2: bound(second) }),
    operator: OPERATORS[operator] ?? "Between",
  };
  return { type: word, rule: { [key]: bounds }, ...frame };
}

const listSource = (formula: string): string =>
  /^".*"$/s.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
const bound = (formula: string): number | string =>
  formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;

/** The `<dataValidations>` element, or "" for none. */
export function writeValidations(validations: readonly PlacedValidation[]): string {
  const written = validations.map(writeOne).filter((text) => text !== "");
  return written.length === 0 ? "" : element("dataValidations", { count: written.length }, written.join(""));
}

function writeOne({ areas, validation }: PlacedValidation): string {
  const type = Object.keys(TYPES).find((name) => TYPES[name]?.[0] === validation.type);
  const { errorAlert: alert, prompt } = validation;
  if (areas.length === 0 || (type === undefined && !prompt.showPrompt)) return "";
  const rule = type === undefined ? {} : record(validation.rule[TYPES[type]?.[1] ?? ""]);
  const operator = wordFor(OPERATORS, rule["operator"]);
  const [first, second] = formulas(type, rule);
  const attributes = {
    type,
    operator: operator === "between" ? undefined : operator,
    errorStyle: alert.style === "Stop" ? undefined : wordFor(ALERTS, alert.style),
    allowBlank: validation.ignoreBlanks || undefined,
    showDropDown: type === "list" && rule["inCellDropDown"] === false ? true : undefined,
    showInputMessage: prompt.showPrompt || undefined,
    showErrorMessage: alert.showAlert || undefined,
    errorTitle: alert.title || undefined,
    error: alert.message || undefined,
    promptTitle: prompt.title || undefined,
    prompt: prompt.message || undefined,
    sqref: areas.map(areaName).join(" "),
  };
  return element(
    "dataValidation",
    attributes,
    formulaElement("formula1", first) + formulaElement("formula2", second),
  );
}

function formulas(
  type: string | undefined,
  rule: Readonly<Record<string, unknown>>,
): readonly [string | undefined, string | undefined] {
  if (type === "list") {
    const source = String(rule["source"] ?? "");
    return [source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`, undefined];
  }
  if (type === "custom") return [boundText(rule["formula"]), undefined];
  return [boundText(rule["formula1"]), boundText(rule["formula2"])];
}

/** A bound as the file has it: without "=", dates as serial numbers. */
function boundText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const text = String(value);
  if (text.startsWith("=")) return text.slice(1);
  const date = /^\d{4}-\d\d-\d\d/.test(text)
    ? Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text)
    : Number.NaN;
  return Number.isNaN(date) ? text : String(date / 86_400_000 + 25_569);
}

const formulaElement = (name: string, formula: string | undefined): string =>
  formula === undefined ? "" : textElement(name, formula);
