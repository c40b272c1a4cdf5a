// The package as ExcelJS reads it without fail: only cells, styles, columns and rows, with the repairs for its known faults
// (core properties in a default namespace, tables without style, booleans as words, whole-column validations). Layer: workbench/xlsx.
import ExcelJS from "@mui/x-internal-exceljs-fork";
import { MAIN_NAMESPACE, OFFICE_RELATIONS, partText, setPart, writePackage } from "./parts";
import type { Parts } from "./parts";
import { element, escapeXml, XML_HEADER } from "./xml";

export interface SheetSource {
  readonly name: string;
  readonly part: string;
}

const KEPT = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells"];

/** A part's text with the main namespace unprefixed and xsd:boolean words as digits. */
export function repairedText(parts: Parts, part: string): string {
  let text = partText(parts, part) ?? "";
  const prefix = new RegExp(`xmlns:(\\w+)="${MAIN_NAMESPACE}"`).exec(text.slice(0, 4_000))?.[1];
  if (prefix !== undefined && new RegExp(`<${prefix}:`).test(text.slice(0, 4_000))) {
    text = text.replace(new RegExp(`(</?)${prefix}:`, "g"), "$1").replace(`xmlns:${prefix}=`, "xmlns=");
  }
  if (!/="(?:true|false)"/.test(text)) return text;
  return text.replace(/<[A-Za-z][\w:.]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g, (tag) =>
    tag.replace(
      /(\s)(?!(?:name|val|text|prompt|promptTitle|error|errorTitle|tooltip|display)=)([\w:]+)="(true|false)"/g,
      (_, gap: string, name: string, word: string) => `${gap}${name}="${word === "true" ? 1 : 0}"`,
    ),
  );
}

/** The sheet's text in two: everything but the cells, and the cells. Cells are the bulk and go to ExcelJS alone. */
export function withoutCells(text: string): { readonly frame: string; readonly cells: string } {
  const start = text.search(/<sheetData[\s/>]/);
  if (start < 0) return { frame: text, cells: "" };
  const close = text.indexOf("</sheetData>", start);
  const end = close < 0 ? text.indexOf(">", start) + 1 : close + "</sheetData>".length;
  return { frame: text.slice(0, start) + text.slice(end), cells: text.slice(start, end) };
}

/** First top-level element of that name as text, "" for none. */
export function elementText(frame: string, name: string): string {
  return new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`).exec(frame)?.[0] ?? "";
}

/** ExcelJS's workbook with one worksheet for each source, in that order. */
export async function readWithExcelJs(
  parts: Parts,
  sheets: readonly SheetSource[],
  texts: readonly string[],
  date1904: boolean,
): Promise<ExcelJS.Workbook> {
  const small: Parts = {};
  const styles = Object.keys(parts).find((name) => /(^|\/)styles\.xml$/i.test(name));
  const strings = Object.keys(parts).find((name) => /(^|\/)sharedStrings\.xml$/i.test(name));
  const relation = (id: string, type: string, target: string): string =>
    element("Relationship", { Id: id, Type: `${OFFICE_RELATIONS}/${type}`, Target: target });
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  setPart(
    small,
    "[Content_Types].xml",
    `${XML_HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`,
  );
  setPart(
    small,
    "_rels/.rels",
    `${XML_HEADER}<Relationships xmlns="${packageRelations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  );
  setPart(
    small,
    "xl/workbook.xml",
    `${XML_HEADER}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
  );
  const related = sheets.map((_, index) =>
    relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  if (styles !== undefined) {
    related.push(relation("rIdS", "styles", "styles.xml"));
    setPart(small, "xl/styles.xml", repairedText(parts, styles));
  }
  if (strings !== undefined) {
    related.push(relation("rIdT", "sharedStrings", "sharedStrings.xml"));
    setPart(small, "xl/sharedStrings.xml", repairedText(parts, strings));
  }
  setPart(
    small,
    "xl/_rels/workbook.xml.rels",
    `${XML_HEADER}<Relationships xmlns="${packageRelations}">${related.join("")}</Relationships>`,
  );
  texts.forEach((text, index) => {
    const { frame, cells } = withoutCells(text);
    const content = KEPT.map((name) =>
      name === "sheetData" ? cells || "<sheetData/>" : elementText(frame, name),
    );
    setPart(
      small,
      `xl/worksheets/sheet${index + 1}.xml`,
      `${XML_HEADER}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}">${content.join("")}</worksheet>`,
    );
  });
  const workbook = new ExcelJS.Workbook();
  const bytes = writePackage(small);
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return workbook;
}
