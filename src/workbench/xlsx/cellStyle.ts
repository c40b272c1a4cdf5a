// A cell's look between ExcelJS's words and the model's. Layer: workbench/xlsx.
import type ExcelJS from "@mui/x-internal-exceljs-fork";
import type { BorderSide, CellStyle, ModelBorder } from "../model/workbookModel";
import { argb } from "./colors";
import type { ColorReader, FileColor } from "./colors";
import { wordFor } from "./records";

const BORDERS = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
} as const satisfies Record<ExcelJS.BorderStyle, readonly [string, string]>;

const HORIZONTAL: Readonly<Record<string, NonNullable<ExcelJS.Alignment["horizontal"]>>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, NonNullable<ExcelJS.Alignment["vertical"]>>> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};
const UNDERLINE: Readonly<Record<string, NonNullable<ExcelJS.Font["underline"]>>> = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};
const SIDES: readonly (readonly [BorderSide, "top" | "bottom" | "left" | "right"])[] = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
];

/** Excel's line words for a border style of the file. */
export function borderWords(style: string): readonly [string, string] | undefined {
  return (BORDERS as Readonly<Record<string, readonly [string, string]>>)[style];
}

/** The file's border style for Excel's line words; undefined for no line. */
export function borderStyle(border: Pick<ModelBorder, "style" | "weight">): ExcelJS.BorderStyle | undefined {
  const names = Object.keys(BORDERS) as ExcelJS.BorderStyle[];
  return (
    names.find((name) => BORDERS[name][0] === border.style && BORDERS[name][1] === border.weight) ??
    names.find((name) => BORDERS[name][0] === border.style)
  );
}

/** Only what differs from Excel's default cell. `onLoss` is told what the model cannot hold. */
export function readStyle(
  style: Partial<ExcelJS.Style>,
  color: ColorReader,
  onLoss: (what: "pattern" | "gradient") => void,
): Partial<CellStyle> {
  const { font, alignment, border, fill, protection, numFmt } = style;
  const patch: { -readonly [K in keyof CellStyle]?: CellStyle[K] } = {};
  if (numFmt !== undefined && numFmt !== "General") patch.numberFormat = numFmt;
  if (font?.name !== undefined) patch.fontName = font.name;
  if (font?.size !== undefined) patch.fontSize = font.size;
  if (font?.bold) patch.bold = true;
  if (font?.italic) patch.italic = true;
  if (font?.strike) patch.strikethrough = true;
  if (font?.underline)
    patch.underline = font.underline === true ? "Single" : (wordFor(UNDERLINE, font.underline) ?? "None");
  if (font?.vertAlign === "superscript") patch.superscript = true;
  if (font?.vertAlign === "subscript") patch.subscript = true;
  const fontColor = color(font?.color as FileColor | undefined);
  if (fontColor !== undefined && fontColor !== "#000000") patch.fontColor = fontColor;
  if (fill?.type === "pattern" && fill.pattern !== "none") {
    const shown = color(
      (fill.pattern === "solid" ? (fill.fgColor ?? fill.bgColor) : (fill.bgColor ?? fill.fgColor)) as
        FileColor | undefined,
    );
    if (shown !== undefined) patch.fill = shown;
    if (fill.pattern !== "solid") onLoss("pattern");
  }
  if (fill?.type === "gradient") {
    const shown = color(fill.stops[0]?.color as FileColor | undefined);
    if (shown !== undefined) patch.fill = shown;
    onLoss("gradient");
  }
  if (alignment?.horizontal !== undefined)
    patch.horizontal = wordFor(HORIZONTAL, alignment.horizontal) ?? "General";
  if (alignment?.vertical !== undefined) patch.vertical = wordFor(VERTICAL, alignment.vertical) ?? "Bottom";
  if (alignment?.wrapText) patch.wrap = true;
  if (alignment?.shrinkToFit) patch.shrink = true;
  if (alignment?.indent) patch.indent = alignment.indent;
  if (alignment?.textRotation)
    patch.rotation = alignment.textRotation === "vertical" ? 180 : alignment.textRotation;
  if (protection?.locked === false) patch.locked = false;
  if (protection?.hidden) patch.formulaHidden = true;
  const borders = border === undefined ? {} : readBorders(border, color);
  if (Object.keys(borders).length > 0) patch.borders = borders;
  return patch;
}

function readBorders(border: Partial<ExcelJS.Borders>, color: ColorReader): CellStyle["borders"] {
  const borders: Partial<Record<BorderSide, ModelBorder>> = {};
  const line = (
    side: BorderSide,
    from: { style?: ExcelJS.BorderStyle; color?: unknown } | undefined,
  ): void => {
    const words = from?.style === undefined ? undefined : borderWords(from.style);
    if (words !== undefined)
      borders[side] = {
        style: words[0],
        weight: words[1],
        color: color(from?.color as FileColor | undefined) ?? "#000000",
      };
  };
  for (const [side, name] of SIDES) line(side, border[name]);
  if (border.diagonal?.up) line("DiagonalUp", border.diagonal);
  if (border.diagonal?.down) line("DiagonalDown", border.diagonal);
  return borders;
}

/** A whole ExcelJS style; undefined where nothing differs from the default. */
export function writeStyle(style: CellStyle): Partial<ExcelJS.Style> | undefined {
  const written: Partial<ExcelJS.Style> = {};
  if (style.numberFormat !== "General") written.numFmt = style.numberFormat;
  const underline = UNDERLINE[style.underline];
  const plainFont =
    style.fontName === "Calibri" &&
    style.fontSize === 11 &&
    !style.bold &&
    !style.italic &&
    !style.strikethrough &&
    underline === undefined &&
    !style.superscript &&
    !style.subscript &&
    style.fontColor.toUpperCase() === "#000000";
  if (!plainFont) {
    const font: Partial<ExcelJS.Font> = {
      name: style.fontName,
      size: style.fontSize,
      color: { argb: argb(style.fontColor) },
    };
    if (style.bold) font.bold = true;
    if (style.italic) font.italic = true;
    if (style.strikethrough) font.strike = true;
    if (underline !== undefined) font.underline = underline;
    if (style.superscript) font.vertAlign = "superscript";
    if (style.subscript) font.vertAlign = "subscript";
    written.font = font;
  }
  if (style.fill !== null)
    written.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } };
  const alignment = writeAlignment(style);
  if (Object.keys(alignment).length > 0) written.alignment = alignment;
  if (!style.locked || style.formulaHidden)
    written.protection = { locked: style.locked, hidden: style.formulaHidden };
  const border = writeBorders(style.borders);
  if (Object.keys(border).length > 0) written.border = border;
  return Object.keys(written).length > 0 ? written : undefined;
}

function writeAlignment(style: CellStyle): Partial<ExcelJS.Alignment> {
  const alignment: Partial<ExcelJS.Alignment> = {};
  const [horizontal, vertical] = [HORIZONTAL[style.horizontal], VERTICAL[style.vertical]];
  if (horizontal !== undefined) alignment.horizontal = horizontal;
  if (vertical !== undefined && vertical !== "bottom") alignment.vertical = vertical;
  if (style.wrap) alignment.wrapText = true;
  if (style.shrink) alignment.shrinkToFit = true;
  if (style.indent > 0) alignment.indent = style.indent;
  if (style.rotation !== 0) alignment.textRotation = style.rotation === 180 ? "vertical" : style.rotation;
  return alignment;
}

function writeBorders(borders: CellStyle["borders"]): Partial<ExcelJS.Borders> {
  const border: Partial<ExcelJS.Borders> = {};
  const line = (side: BorderSide): ExcelJS.Border | undefined => {
    const from = borders[side];
    const style = from === undefined ? undefined : borderStyle(from);
    return from === undefined || style === undefined
      ? undefined
      : { style, color: { argb: argb(from.color) } };
  };
  for (const [side, name] of SIDES) {
    const drawn = line(side);
    if (drawn !== undefined) border[name] = drawn;
  }
  const [up, down] = [line("DiagonalUp"), line("DiagonalDown")];
  const diagonal = up ?? down;
  if (diagonal !== undefined)
    border.diagonal = { ...diagonal, up: up !== undefined, down: down !== undefined };
  return border;
}
