// Colours of the file format (theme with tint, palette index, ARGB) to "#RRGGBB". Layer: workbench/xlsx.
import { childNamed, parseXml } from "./xml";
import type { XmlNode } from "./xml";

/** What ExcelJS reads of a colour, and what attributes of the file give. */
export interface FileColor {
  readonly argb?: string | undefined;
  readonly theme?: number | undefined;
  readonly tint?: number | undefined;
  readonly indexed?: number | undefined;
}

export type ColorReader = (color: FileColor | undefined) => string | undefined;

const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
/** The default palette of ECMA-376 part 1, 18.8.27. */
const PALETTE =
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    " ",
  );

/** `themeXml`: the file's theme part, or undefined for Office's own colours. */
export function colorReader(themeXml: string | undefined): ColorReader {
  const theme = themeXml === undefined ? OFFICE_THEME : themeColors(parseXml(themeXml));
  return (color) => {
    if (color === undefined) return undefined;
    const base =
      color.argb !== undefined
        ? color.argb.slice(-6)
        : color.theme !== undefined
          ? theme[color.theme]
          : color.indexed !== undefined
            ? PALETTE[color.indexed]
            : undefined;
    return base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)
      ? undefined
      : `#${tinted(base, color.tint ?? 0).toUpperCase()}`;
  };
}

/** The colour that an element's attributes state. */
export function colorAttributes(node: XmlNode | undefined): FileColor | undefined {
  if (node === undefined) return undefined;
  const { rgb, theme, tint, indexed } = node.attributes;
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  return { argb: rgb, theme: number(theme), tint: number(tint), indexed: number(indexed) };
}

export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

function themeColors(root: XmlNode): string[] {
  const scheme = childNamed(childNamed(root, "themeElements"), "clrScheme");
  const values = (scheme?.children ?? []).map((entry) => {
    const color = entry.children[0];
    return color?.attributes["lastClr"] ?? color?.attributes["val"] ?? "000000";
  });
  const [dark1 = "000000", light1 = "FFFFFF", dark2 = "000000", light2 = "FFFFFF", ...accents] = values;
  // The file counts light before dark, the theme lists dark before light.
  return [light1, dark1, light2, dark2, ...accents];
}

/** Lightens (0..1) or darkens (-1..0) by the luminance, as ECMA-376 part 1, 18.8.19 says. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (max + min) / 2;
  const span = max - min;
  const saturation = span === 0 ? 0 : light > 0.5 ? span / (2 - max - min) : span / (max + min);
  const hue =
    span === 0
      ? 0
      : max === r
        ? ((g - b) / span + 6) % 6
        : max === g
          ? (b - r) / span + 2
          : (r - g) / span + 4;
  const newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * newLight - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const rest = newLight - chroma / 2;
  const [x, y, z] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6] ?? [0, 0, 0];
  return [x, y, z]
    .map((part) =>
      Math.round(((part ?? 0) + rest) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
