// Range.format: fill, font, borders, alignment, sizes, protection. Layer: workbench/objects.
import type { BorderSide, CellStyle } from "../model/workbookModel";
import type { HostClass } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import type { RangeRef } from "./host";
import { checkOpen, rangeSheet } from "./host";

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  lime: "#00FF00",
  navy: "#000080",
  teal: "#008080",
  silver: "#C0C0C0",
  maroon: "#800000",
  olive: "#808000",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  lightyellow: "#FFFFE0",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
  gold: "#FFD700",
  tan: "#D2B48C",
  salmon: "#FA8072",
  coral: "#FF7F50",
  khaki: "#F0E68C",
  indigo: "#4B0082",
};

/** "#RRGGBB", "RRGGBB" or an HTML colour name, as "#RRGGBB". @throws InvalidArgument for anything else. */
export function colour(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const named = NAMED_COLOURS[value.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(value);
  if (!hex?.[1]) throw invalidArgument();
  return `#${hex[1].toUpperCase()}`;
}

/** The one value of all cells, or null where they differ; at most this many cells are looked at. */
const PROBE_ROWS = 1_000;

export function uniform<T>({ host, sheetId, area }: RangeRef, of: (style: CellStyle) => T): T | null {
  const sheet = rangeSheet({ host, sheetId, area });
  const styles = sheet.styles({
    ...area,
    rows: Math.min(area.rows, PROBE_ROWS),
    columns: Math.min(area.columns, 256),
  });
  const first = of(styles[0]?.[0] as CellStyle);
  return styles.every((row) => row.every((style) => of(style) === first)) ? first : null;
}

function patch(range: RangeRef, change: Partial<CellStyle>): void {
  checkOpen(range, "allowFormatCells");
  rangeSheet(range).patchStyle(range.area, change);
}

const flag = (
  key:
    | "bold"
    | "italic"
    | "strikethrough"
    | "superscript"
    | "subscript"
    | "wrap"
    | "shrink"
    | "locked"
    | "formulaHidden",
) => ({
  get: (range: RangeRef) => uniform(range, (style) => style[key]),
  set: (range: RangeRef, value: unknown) => {
    if (typeof value !== "boolean") throw invalidArgument();
    patch(range, { [key]: value });
  },
});
const oneOf = (key: "horizontal" | "vertical" | "underline", words: readonly string[]) => ({
  get: (range: RangeRef) => uniform(range, (style) => style[key]),
  set: (range: RangeRef, value: unknown) => {
    if (typeof value !== "string" || !words.includes(value)) throw invalidArgument();
    patch(range, { [key]: value });
  },
});
const amount = (key: "fontSize" | "indent" | "rotation", least: number, most: number) => ({
  get: (range: RangeRef) => uniform(range, (style) => style[key]),
  set: (range: RangeRef, value: unknown) => {
    if (typeof value !== "number" || value < least || value > most) throw invalidArgument();
    patch(range, { [key]: value });
  },
});

interface Member {
  readonly get: (range: RangeRef) => unknown;
  readonly set?: (range: RangeRef, value: unknown) => void;
}

/** A class from one table of members. */
export function classOf(
  name: string,
  members: Readonly<Record<string, Member>>,
  rest: Partial<HostClass<RangeRef>> = {},
): HostClass<RangeRef> {
  const entries = Object.entries(members);
  return {
    name,
    get: Object.fromEntries(entries.map(([key, member]) => [key, member.get])),
    set: Object.fromEntries(entries.flatMap(([key, member]) => (member.set ? [[key, member.set]] : []))),
    ...rest,
  };
}

const RANGE_FONT = classOf("RangeFont", {
  name: {
    get: (range) => uniform(range, (style) => style.fontName),
    set: (range, value) => patch(range, { fontName: String(value) }),
  },
  size: amount("fontSize", 1, 409),
  bold: flag("bold"),
  italic: flag("italic"),
  strikethrough: flag("strikethrough"),
  superscript: flag("superscript"),
  subscript: flag("subscript"),
  underline: oneOf("underline", ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
  color: {
    get: (range) => uniform(range, (style) => style.fontColor),
    set: (range, value) => patch(range, { fontColor: colour(value) }),
  },
  tintAndShade: { get: () => 0 },
});

const RANGE_FILL = classOf(
  "RangeFill",
  {
    color: {
      get: (range) => uniform(range, (style) => style.fill ?? "#FFFFFF"),
      set: (range, value) => patch(range, { fill: colour(value) }),
    },
    pattern: { get: (range) => uniform(range, (style) => (style.fill === null ? "None" : "Solid")) },
    tintAndShade: { get: () => 0 },
  },
  { methods: { clear: (range: RangeRef) => patch(range, { fill: null }) } },
);

const FORMAT_PROTECTION = classOf("FormatProtection", {
  locked: flag("locked"),
  formulaHidden: flag("formulaHidden"),
});

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
interface BorderRef {
  readonly range: RangeRef;
  readonly side: Side;
}
const NO_BORDER = { style: "None", weight: "Thin", color: "#000000" };

/** Cells whose own edge is this side of the range, and that edge. */
function edgeOf({ range, side }: BorderRef): { area: RangeRef["area"]; own: BorderSide } | undefined {
  const { top, left, rows, columns } = range.area;
  switch (side) {
    case "EdgeTop":
      return { area: { top, left, rows: 1, columns }, own: "EdgeTop" };
    case "EdgeBottom":
      return { area: { top: top + rows - 1, left, rows: 1, columns }, own: "EdgeBottom" };
    case "EdgeLeft":
      return { area: { top, left, rows, columns: 1 }, own: "EdgeLeft" };
    case "EdgeRight":
      return { area: { top, left: left + columns - 1, rows, columns: 1 }, own: "EdgeRight" };
    case "InsideHorizontal":
      return rows > 1 ? { area: { top, left, rows: rows - 1, columns }, own: "EdgeBottom" } : undefined;
    case "InsideVertical":
      return columns > 1 ? { area: { top, left, rows, columns: columns - 1 }, own: "EdgeRight" } : undefined;
    default:
      return { area: range.area, own: side };
  }
}

function borderValue(ref: BorderRef, key: "style" | "weight" | "color"): string | null {
  const edge = edgeOf(ref);
  if (!edge) return NO_BORDER[key];
  return uniform({ ...ref.range, area: edge.area }, (style) => (style.borders[edge.own] ?? NO_BORDER)[key]);
}

function setBorder(ref: BorderRef, change: Partial<typeof NO_BORDER>): void {
  checkOpen(ref.range, "allowFormatCells");
  const edge = edgeOf(ref);
  if (!edge) return;
  const sheet = rangeSheet(ref.range);
  const before = sheet.styles({ ...edge.area, rows: 1, columns: 1 })[0]?.[0]?.borders[edge.own] ?? {
    ...NO_BORDER,
    style: change.style ?? "Continuous",
  };
  sheet.patchStyle(edge.area, { borders: { [edge.own]: { ...before, ...change } } });
}

const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
const RANGE_BORDER: HostClass<BorderRef> = {
  name: "RangeBorder",
  keys: ["id"],
  get: {
    id: (ref) => ref.side,
    sideIndex: (ref) => ref.side,
    style: (ref) => borderValue(ref, "style"),
    weight: (ref) => borderValue(ref, "weight"),
    color: (ref) => borderValue(ref, "color"),
    tintAndShade: () => 0,
  },
  set: {
    style: (ref, value) => {
      if (!BORDER_STYLES.includes(value as string)) throw invalidArgument();
      setBorder(ref, { style: value as string });
    },
    weight: (ref, value) => {
      if (!BORDER_WEIGHTS.includes(value as string)) throw invalidArgument();
      setBorder(ref, { weight: value as string });
    },
    color: (ref, value) => setBorder(ref, { color: colour(value) }),
  },
};

const RANGE_BORDERS: HostClass<RangeRef> = {
  name: "RangeBorderCollection",
  get: { count: () => SIDES.length },
  items: (range) => SIDES.map((side) => hostObject(RANGE_BORDER, { range, side })),
  item: (range, key: string) => {
    const side = SIDES.find((candidate) => candidate === key);
    if (!side) throw invalidArgument();
    return hostObject(RANGE_BORDER, { range, side });
  },
  methods: {
    getItem: (range: RangeRef, key: string) => {
      const side = SIDES.find((candidate) => candidate === key);
      if (!side) throw itemNotFound();
      return hostObject(RANGE_BORDER, { range, side });
    },
    getItemAt: (range: RangeRef, index: number) => {
      const side = SIDES[index];
      if (!side) throw itemNotFound();
      return hostObject(RANGE_BORDER, { range, side });
    },
  },
};

const POINTS_PER_CHARACTER = 5.25;

/** Widths and heights that fit the longest text; an estimate by characters, as no fonts are measured here. */
function autofit(range: RangeRef, what: "columns" | "rows"): void {
  const sheet = rangeSheet(range);
  const used = sheet.usedArea(true);
  if (!used) return;
  const { top, left, rows, columns } = range.area;
  if (what === "columns") {
    const texts = sheet.texts({
      top: used.top,
      left,
      rows: used.rows,
      columns: Math.min(columns, used.left + used.columns - left) || 1,
    });
    for (let column = 0; column < (texts[0]?.length ?? 0); column++) {
      const longest = Math.max(
        0,
        ...texts.map((row) => Math.max(...(row[column] ?? "").split("\n").map((line) => line.length))),
      );
      if (longest > 0)
        sheet.setColumnWidth(left + column, 1, Math.min(1_340, longest * POINTS_PER_CHARACTER + 6));
    }
  } else {
    for (let row = top; row < Math.min(top + rows, used.top + used.rows); row++)
      sheet.setRowHeight(row, 1, null);
  }
}

export const RANGE_FORMAT = classOf(
  "RangeFormat",
  {
    horizontalAlignment: oneOf("horizontal", [
      "General",
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ]),
    verticalAlignment: oneOf("vertical", ["Top", "Center", "Bottom", "Justify", "Distributed"]),
    wrapText: flag("wrap"),
    shrinkToFit: flag("shrink"),
    indentLevel: amount("indent", 0, 250),
    textOrientation: amount("rotation", -90, 180),
    readingOrder: { get: () => "Context" },
    autoIndent: { get: () => false },
    columnWidth: {
      get: (range) =>
        sameSize(range.area.columns, (at) => rangeSheet(range).columnWidth(range.area.left + at)),
      set: (range, value) => {
        if (typeof value !== "number" || value < 0) throw invalidArgument();
        checkOpen(range, "allowFormatColumns");
        rangeSheet(range).setColumnWidth(range.area.left, range.area.columns, value);
      },
    },
    rowHeight: {
      get: (range) => sameSize(range.area.rows, (at) => rangeSheet(range).rowHeight(range.area.top + at)),
      set: (range, value) => {
        if (typeof value !== "number" || value < 0 || value > 409.5) throw invalidArgument();
        checkOpen(range, "allowFormatRows");
        rangeSheet(range).setRowHeight(range.area.top, range.area.rows, value);
      },
    },
    useStandardHeight: {
      get: () => null,
      set: (range, value) =>
        value === true ? rangeSheet(range).setRowHeight(range.area.top, range.area.rows, null) : undefined,
    },
    useStandardWidth: {
      get: () => null,
      set: (range, value) =>
        value === true
          ? rangeSheet(range).setColumnWidth(range.area.left, range.area.columns, null)
          : undefined,
    },
  },
  {
    nav: {
      font: (range) => hostObject(RANGE_FONT, range),
      fill: (range) => hostObject(RANGE_FILL, range),
      borders: (range) => hostObject(RANGE_BORDERS, range),
      protection: (range) => hostObject(FORMAT_PROTECTION, range),
    },
    methods: {
      autofitColumns: (range: RangeRef) => autofit(range, "columns"),
      autofitRows: (range: RangeRef) => autofit(range, "rows"),
      adjustIndent: (range: RangeRef, by: number) =>
        patch(range, { indent: Math.max(0, (uniform(range, (style) => style.indent) ?? 0) + by) }),
    },
  },
);

function sameSize(count: number, size: (at: number) => number): number | null {
  const first = size(0);
  for (let at = 1; at < Math.min(count, 1_000); at++) if (size(at) !== first) return null;
  return first;
}
