// A cell's look in Excel's words and in Univer's. Layer: workbench/model.
// What Univer has no field for (indent, locked, kinds of underline and border ...) rides along in the style's own `x`, which Univer keeps.

import type { BorderSide, CellStyle, ModelBorder } from "./workbookModel";
import type { IStyleData } from "@univerjs/core";

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  superscript: false,
  subscript: false,
  fontColor: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
  borders: {},
};

/** Univer's style with the facts only Excel knows. */
export interface StoredStyle extends IStyleData {
  x?: Partial<CellStyle>;
}

const HORIZONTAL = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  CenterAcrossSelection: 2,
  Fill: 1,
  Distributed: 6,
} as const;
const VERTICAL = { Top: 1, Center: 2, Bottom: 3, Justify: 2, Distributed: 2 } as const;
const SIDES = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
} as const;

/** Univer's border number for Excel's style and weight, and back. */
const BORDERS: readonly (readonly [number, string, string])[] = [
  [1, "Continuous", "Thin"],
  [2, "Continuous", "Hairline"],
  [3, "Dot", "Thin"],
  [4, "Dash", "Thin"],
  [5, "DashDot", "Thin"],
  [6, "DashDotDot", "Thin"],
  [7, "Double", "Thick"],
  [8, "Continuous", "Medium"],
  [9, "Dash", "Medium"],
  [10, "DashDot", "Medium"],
  [11, "DashDotDot", "Medium"],
  [12, "SlantDashDot", "Medium"],
  [13, "Continuous", "Thick"],
];

function borderNumber(border: ModelBorder): number {
  const exact = BORDERS.find(([, style, weight]) => style === border.style && weight === border.weight);
  return (exact ?? BORDERS.find(([, style]) => style === border.style) ?? BORDERS[0])?.[0] ?? 1;
}

function hex(color: unknown, fallback: string): string {
  if (typeof color !== "string" || color === "") return fallback;
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (rgb)
    return `#${[rgb[1], rgb[2], rgb[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (
    short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : color
  ).toUpperCase();
}

/** Only what differs from the default is stored. */
export function toStored(style: CellStyle): StoredStyle {
  const stored: StoredStyle = {};
  const extra: { -readonly [K in keyof CellStyle]?: CellStyle[K] } = {};
  if (style.numberFormat !== "General") stored.n = { pattern: style.numberFormat };
  if (style.fontName !== DEFAULT_STYLE.fontName) stored.ff = style.fontName;
  if (style.fontSize !== DEFAULT_STYLE.fontSize) stored.fs = style.fontSize;
  if (style.bold) stored.bl = 1;
  if (style.italic) stored.it = 1;
  if (style.underline !== "None") {
    stored.ul = { s: 1 };
    if (style.underline !== "Single") extra.underline = style.underline;
  }
  if (style.strikethrough) stored.st = { s: 1 };
  if (style.superscript || style.subscript) stored.va = style.superscript ? 3 : 2;
  if (style.fontColor.toUpperCase() !== DEFAULT_STYLE.fontColor)
    stored.cl = { rgb: style.fontColor.toUpperCase() };
  if (style.fill !== null) stored.bg = { rgb: style.fill.toUpperCase() };
  const horizontal = HORIZONTAL[style.horizontal as keyof typeof HORIZONTAL];
  if (horizontal !== undefined) stored.ht = horizontal;
  if (!["General", "Left", "Center", "Right", "Justify"].includes(style.horizontal))
    extra.horizontal = style.horizontal;
  const vertical = VERTICAL[style.vertical as keyof typeof VERTICAL];
  if (vertical !== undefined && style.vertical !== "Bottom") stored.vt = vertical;
  if (style.vertical === "Justify" || style.vertical === "Distributed") extra.vertical = style.vertical;
  if (style.wrap) stored.tb = 3;
  if (style.indent > 0) {
    stored.pd = { l: 2 + style.indent * 9 };
    extra.indent = style.indent;
  }
  if (style.rotation !== 0) stored.tr = { a: -style.rotation };
  for (const key of ["shrink", "formulaHidden"] as const) if (style[key]) extra[key] = true;
  if (!style.locked) extra.locked = false;
  const borders = Object.entries(style.borders) as [BorderSide, ModelBorder][];
  const drawn = borders.filter(([, border]) => border.style !== "None");
  if (drawn.length > 0) {
    stored.bd = Object.fromEntries(
      drawn.map(([side, border]) => [
        SIDES[side],
        { s: borderNumber(border), cl: { rgb: border.color.toUpperCase() } },
      ]),
    );
  }
  if (Object.keys(extra).length > 0) stored.x = extra;
  return stored;
}

function bordersOf(stored: StoredStyle): CellStyle["borders"] {
  const borders: { -readonly [K in BorderSide]?: ModelBorder } = {};
  for (const [side, key] of Object.entries(SIDES) as [BorderSide, (typeof SIDES)[BorderSide]][]) {
    const drawn = stored.bd?.[key];
    const known = drawn && BORDERS.find(([number]) => number === drawn.s);
    if (drawn && known)
      borders[side] = { style: known[1], weight: known[2], color: hex(drawn.cl.rgb, "#000000") };
  }
  return borders;
}

/** Extras hold only while the field they refine still stands: the user may have changed it through the grid. */
export function fromStored(stored: StoredStyle): CellStyle {
  const x = stored.x ?? {};
  const horizontalStored = ["General", "Left", "Center", "Right", "Justify"][stored.ht ?? 0] ?? "General";
  const verticalStored = ["Bottom", "Top", "Center", "Bottom"][stored.vt ?? 0] ?? "Bottom";
  return {
    numberFormat: stored.n?.pattern ?? "General",
    fontName: stored.ff ?? DEFAULT_STYLE.fontName,
    fontSize: stored.fs ?? DEFAULT_STYLE.fontSize,
    bold: stored.bl === 1,
    italic: stored.it === 1,
    underline: stored.ul?.s === 1 ? (x.underline ?? "Single") : "None",
    strikethrough: stored.st?.s === 1,
    superscript: stored.va === 3,
    subscript: stored.va === 2,
    fontColor: hex(stored.cl?.rgb, DEFAULT_STYLE.fontColor),
    fill: stored.bg?.rgb ? hex(stored.bg.rgb, "#FFFFFF") : null,
    horizontal:
      x.horizontal !== undefined && HORIZONTAL[x.horizontal as keyof typeof HORIZONTAL] === stored.ht
        ? x.horizontal
        : horizontalStored,
    vertical:
      x.vertical !== undefined && VERTICAL[x.vertical as keyof typeof VERTICAL] === stored.vt
        ? x.vertical
        : verticalStored,
    wrap: stored.tb === 3,
    indent: stored.pd?.l === undefined ? 0 : (x.indent ?? 0),
    rotation: stored.tr?.a ? -stored.tr.a : 0,
    shrink: x.shrink ?? false,
    locked: x.locked ?? true,
    formulaHidden: x.formulaHidden ?? false,
    borders: bordersOf(stored),
  };
}

/** A border of style "None" in the patch takes that side away; sides not named stay. */
export function patched(style: CellStyle, patch: Partial<CellStyle>): CellStyle {
  if (!patch.borders) return { ...style, ...patch };
  const merged = Object.entries({ ...style.borders, ...patch.borders }) as [BorderSide, ModelBorder][];
  return {
    ...style,
    ...patch,
    borders: Object.fromEntries(merged.filter(([, border]) => border.style !== "None")),
  };
}
