// Differential formats (what a conditional format changes) between styles.xml and the model's plain records, in Office.js words:
// { font: { color, bold, italic, strikethrough, underline }, fill: { color }, borders: { EdgeTop: ... }, numberFormat }.
// Layer: workbench/xlsx.
import { borderStyle, borderWords } from "./cellStyle";
import { argb, colorAttributes } from "./colors";
import type { ColorReader } from "./colors";
import { compact, isColor, record } from "./records";
import { childNamed, element, flag } from "./xml";
import type { XmlNode } from "./xml";

export type FormatRecord = Record<string, unknown>;
const SIDES = { left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop", bottom: "EdgeBottom" } as const;

export function readDxf(node: XmlNode | undefined, color: ColorReader): FormatRecord {
  const font = childNamed(node, "font");
  const fill = childNamed(childNamed(node, "fill"), "patternFill");
  const border = childNamed(node, "border");
  const numberFormat = childNamed(node, "numFmt")?.attributes["formatCode"];
  const shown = (name: string): boolean | undefined => {
    const found = childNamed(font, name);
    return found === undefined ? undefined : flag(found.attributes["val"], true);
  };
  const underline = childNamed(font, "u");
  const fillColor = color(colorAttributes(childNamed(fill, "bgColor") ?? childNamed(fill, "fgColor")));
  const fontRecord = compact({
    bold: shown("b"),
    italic: shown("i"),
    strikethrough: shown("strike"),
    underline:
      underline === undefined
        ? undefined
        : underline.attributes["val"] === "double"
          ? "Double"
          : underline.attributes["val"] === "none"
            ? "None"
            : "Single",
    color: color(colorAttributes(childNamed(font, "color"))),
  });
  const borders = compact(
    Object.fromEntries(
      Object.entries(SIDES).map(([name, side]) => {
        const line = childNamed(border, name);
        const words = borderWords(line?.attributes["style"] ?? "");
        return [
          side,
          words === undefined
            ? undefined
            : {
                style: words[0],
                weight: words[1],
                color: color(colorAttributes(childNamed(line, "color"))) ?? "#000000",
              },
        ];
      }),
    ),
  );
  return compact({
    font: Object.keys(fontRecord).length > 0 ? fontRecord : undefined,
    fill: fillColor === undefined ? undefined : { color: fillColor },
    borders: Object.keys(borders).length > 0 ? borders : undefined,
    numberFormat,
  });
}

/** A `<dxf>` element; `numberFormatId` from 164 on, own to the format. */
export function writeDxf(format: Readonly<FormatRecord>, numberFormatId: number): string {
  const font = record(format["font"]);
  const fillColor = record(format["fill"])["color"];
  const borders = record(format["borders"]);
  const numberFormat = format["numberFormat"];
  const on = (name: string, value: unknown): string =>
    value === true ? element(name, {}) : value === false ? element(name, { val: false }) : "";
  const underline = font["underline"];
  const fontXml =
    on("b", font["bold"]) +
    on("i", font["italic"]) +
    on("strike", font["strikethrough"]) +
    (typeof underline === "string"
      ? element("u", {
          val: underline === "None" ? "none" : underline.startsWith("Double") ? "double" : undefined,
        })
      : "") +
    (isColor(font["color"]) ? element("color", { rgb: argb(font["color"]) }) : "");
  const borderXml = Object.entries(SIDES)
    .map(([name, side]) => {
      const line = record(borders[side]);
      const style = borderStyle({
        style: String(line["style"] ?? "None"),
        weight: String(line["weight"] ?? "Thin"),
      });
      return style === undefined
        ? ""
        : element(
            name,
            { style },
            isColor(line["color"]) ? element("color", { rgb: argb(line["color"]) }) : "",
          );
    })
    .join("");
  return element(
    "dxf",
    {},
    (fontXml === "" ? "" : element("font", {}, fontXml)) +
      (typeof numberFormat === "string" && numberFormat !== ""
        ? element("numFmt", { numFmtId: numberFormatId, formatCode: numberFormat })
        : "") +
      (isColor(fillColor)
        ? element("fill", {}, element("patternFill", {}, element("bgColor", { rgb: argb(fillColor) })))
        : "") +
      (borderXml === "" ? "" : element("border", {}, borderXml)),
  );
}
