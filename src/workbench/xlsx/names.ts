// Defined names between workbook.xml and the model. ExcelJS spells areas out cell by cell and knows neither scopes nor formulas.
// Layer: workbench/xlsx.
import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import { absoluteName, areaOf, quotedSheet } from "./a1";
import { fromFileFormula, toFileFormula } from "./formulas";
import { record } from "./records";
import { childNamed, childrenNamed, element, escapeXml, flag } from "./xml";
import type { XmlNode } from "./xml";

/** `sheetAt` gives the model's sheet for the file's 0-based sheet number. */
export function readNames(
  workbook: XmlNode,
  model: WorkbookModel,
  sheetAt: (index: number) => SheetModel | undefined,
  lost: string[],
): void {
  for (const node of childrenNamed(childNamed(workbook, "definedNames"), "definedName")) {
    const { name = "", localSheetId, hidden, comment = "" } = node.attributes;
    const sheet = localSheetId === undefined ? undefined : sheetAt(Number(localSheetId));
    if (localSheetId !== undefined && sheet === undefined) continue;
    if (name.startsWith("_xlnm.")) {
      if (sheet !== undefined) readPrintName(name, node.text, sheet);
      continue;
    }
    try {
      model.addName({
        name,
        sheetId: sheet?.id,
        formula: fromFileFormula(node.text),
        comment,
        visible: !flag(hidden, false),
      });
    } catch {
      lost.push(`the name ${name}`);
    }
  }
}

const withoutSheet = (reference: string): string =>
  reference.slice(reference.lastIndexOf("!") + 1).replaceAll("$", "");

function readPrintName(name: string, text: string, sheet: SheetModel): void {
  const layout = { ...record(sheet.extras.get("pageLayout")) };
  const references = text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map(withoutSheet);
  if (name === "_xlnm.Print_Area") layout["printArea"] = references.join(",");
  else if (name === "_xlnm.Print_Titles") {
    for (const reference of references)
      layout[/\d/.test(reference) ? "printTitleRows" : "printTitleColumns"] = reference;
  } else return;
  sheet.extras.set("pageLayout", layout);
}

/** The `<definedNames>` element, sorted as Excel wants it; "" for none. */
export function writeNames(model: WorkbookModel): string {
  const position = (sheetId: string | undefined): number | undefined => {
    const at = model.sheets.findIndex((sheet) => sheet.id === sheetId);
    return at < 0 ? undefined : at;
  };
  const own = model.names.map((name) => ({
    name: name.name,
    localSheetId: position(name.sheetId),
    comment: name.comment === "" ? undefined : name.comment,
    hidden: name.visible ? undefined : true,
    text: toFileFormula(name.formula),
  }));
  const builtIn = model.sheets.flatMap((sheet, index) => {
    const layout = record(sheet.extras.get("pageLayout"));
    const placed = (key: string): string[] =>
      String(layout[key] ?? "")
        .split(",")
        .flatMap((text) => {
          const area = areaOf(withoutSheet(text));
          return area === undefined ? [] : [`${quotedSheet(sheet.name)}!${absoluteName(area)}`];
        });
    const titles = [...placed("printTitleColumns"), ...placed("printTitleRows")];
    const entry = (name: string, parts: readonly string[], hidden?: true) =>
      parts.length === 0
        ? []
        : [{ name, localSheetId: index, comment: undefined, hidden, text: parts.join(",") }];
    const filter =
      sheet.autoFilter === undefined
        ? []
        : [`${quotedSheet(sheet.name)}!${absoluteName(sheet.autoFilter.area)}`];
    return [
      ...entry("_xlnm._FilterDatabase", filter, true),
      ...entry("_xlnm.Print_Area", placed("printArea")),
      ...entry("_xlnm.Print_Titles", titles),
    ];
  });
  const all = [...own, ...builtIn].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return all.length === 0
    ? ""
    : element(
        "definedNames",
        {},
        all.map(({ text, ...attributes }) => element("definedName", attributes, escapeXml(text))).join(""),
      );
}
