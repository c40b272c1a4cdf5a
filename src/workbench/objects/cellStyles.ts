// Named cell styles: Excel's built-in ones by their looks, and those that are added. Layer: workbench/objects.
// Source: Microsoft, Excel.Style, Excel.StyleCollection, Excel.BuiltInStyle. The file keeps the looks, not the names.
import type { CellStyle, ModelArea } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import { overlap } from "./addresses";
import type { ExcelHost, RangeRef } from "./host";
import { checkOpen, rangeSheet } from "./host";
import { colour } from "./rangeFormat";

interface StylesRef {
  readonly host: ExcelHost;
}
interface StyleRef extends StylesRef {
  readonly name: string;
}
type Looks = Partial<CellStyle>;

const line = (color: string, weight = "Thin", style = "Continuous") => ({ style, weight, color });
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const LIGHT = [
  ["#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFF2CC", "#FFE699", "#FFD966"],
  ["#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#E2EFDA", "#C6E0B4", "#A9D08E"],
];
const NORMAL: Looks = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  fontColor: "#000000",
  fill: null,
  horizontal: "General",
  wrap: false,
  borders: {},
};
const heading = (fontSize: number, border?: ReturnType<typeof line>): Looks => ({
  bold: true,
  fontSize,
  fontColor: "#44546A",
  ...(border ? { borders: { EdgeBottom: border } } : {}),
});
/** By the name without spaces, as Excel.BuiltInStyle writes it. */
const BUILT_IN: Readonly<Record<string, Looks>> = {
  Normal: NORMAL,
  Good: { fill: "#C6EFCE", fontColor: "#006100" },
  Bad: { fill: "#FFC7CE", fontColor: "#9C0006" },
  Neutral: { fill: "#FFEB9C", fontColor: "#9C5700" },
  Calculation: { fill: "#F2F2F2", fontColor: "#FA7D00", bold: true },
  CheckCell: { fill: "#A5A5A5", fontColor: "#FFFFFF", bold: true },
  Input: { fill: "#FFCC99", fontColor: "#3F3F76" },
  Output: { fill: "#F2F2F2", fontColor: "#3F3F3F", bold: true },
  LinkedCell: { fontColor: "#FA7D00", borders: { EdgeBottom: line("#FF8001", "Thick", "Double") } },
  Note: { fill: "#FFFFCC" },
  WarningText: { fontColor: "#FF0000" },
  Explanatory: { fontColor: "#7F7F7F", italic: true },
  HlinkTraversed: { fontColor: "#954F72", underline: "Single" },
  Hyperlink: { fontColor: "#0563C1", underline: "Single" },
  WorkbookTitle: { fontSize: 18, fontColor: "#44546A", fontName: "Calibri Light" },
  Heading1: heading(15, line("#4472C4", "Thick")),
  Heading2: heading(13, line("#A1B8E1", "Thick")),
  Heading3: heading(11, line("#8EA9DB", "Medium")),
  Heading4: heading(11),
  Total: {
    bold: true,
    borders: { EdgeTop: line("#4472C4"), EdgeBottom: line("#4472C4", "Thick", "Double") },
  },
  Comma: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  CommaZero: { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' },
  CurrencyZero: { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' },
  Percent: { numberFormat: "0%" },
  ...Object.fromEntries(
    ACCENTS.flatMap((fill, index) => [
      [`Accent${index + 1}`, { fill, fontColor: "#FFFFFF" }],
      ...["20", "40", "60"].map((share, depth) => [
        `Accent${index + 1}_${share}`,
        { fill: LIGHT[index]?.[depth] ?? fill, fontColor: depth === 2 ? "#FFFFFF" : "#000000" },
      ]),
    ]),
  ),
};
/** Names as Excel shows them, where they are more than the plain name with spaces. */
const SHOWN: Readonly<Record<string, string>> = {
  "explanatory text": "Explanatory",
  title: "WorkbookTitle",
  "comma [0]": "CommaZero",
  "currency [0]": "CurrencyZero",
  "followed hyperlink": "HlinkTraversed",
};

interface Book {
  readonly own: Map<string, Looks>;
  readonly used: { readonly sheetId: string; readonly area: ModelArea; readonly name: string }[];
}
function bookOf(host: ExcelHost): Book {
  const known = host.model.extras.get("cellStyles") as Book | undefined;
  if (known) return known;
  const made: Book = { own: new Map(), used: [] };
  host.model.extras.set("cellStyles", made);
  return made;
}

/** The name as the tables write it, and its looks. */
function find(
  host: ExcelHost,
  name: unknown,
): { readonly name: string; readonly looks: Looks; readonly builtIn: boolean } | undefined {
  const text = String(name).trim();
  const own = [...bookOf(host).own].find(([key]) => key.toLowerCase() === text.toLowerCase());
  if (own) return { name: own[0], looks: own[1], builtIn: false };
  const share = /^(\d0)% - Accent(\d)$/i.exec(text);
  const plain = share
    ? `Accent${share[2]}_${share[1]}`
    : (SHOWN[text.toLowerCase()] ?? text.replaceAll(" ", ""));
  const key = Object.keys(BUILT_IN).find((each) => each.toLowerCase() === plain.toLowerCase());
  return key === undefined ? undefined : { name: key, looks: BUILT_IN[key] ?? {}, builtIn: true };
}

/** The style of all cells, or null where they differ. */
export function readStyle(range: RangeRef): string | null {
  const last = [...bookOf(range.host).used]
    .reverse()
    .find(({ sheetId, area }) => sheetId === range.sheetId && overlap(area, range.area));
  if (!last) return "Normal";
  const shared = overlap(last.area, range.area);
  return shared && shared.rows === range.area.rows && shared.columns === range.area.columns
    ? last.name
    : null;
}

export function writeStyle(range: RangeRef, value: unknown): void {
  const style = find(range.host, value);
  if (!style) throw invalidArgument();
  checkOpen(range, "allowFormatCells");
  rangeSheet(range).patchStyle(range.area, { ...NORMAL, ...style.looks });
  bookOf(range.host).used.push({ sheetId: range.sheetId, area: range.area, name: style.name });
}

const styleOf = ({ host, name }: StyleRef): { readonly looks: Looks; readonly builtIn: boolean } => {
  const style = find(host, name);
  if (!style) throw itemNotFound();
  return style;
};
function change(ref: StyleRef, patch: Looks): void {
  const { looks, builtIn } = styleOf(ref);
  if (builtIn) throw new HostFault("ApiNotFound", "The stand-in for Excel cannot change a built-in style.");
  bookOf(ref.host).own.set(ref.name, { ...looks, ...patch });
  for (const used of bookOf(ref.host).used)
    if (used.name === ref.name) ref.host.model.sheet(used.sheetId)?.patchStyle(used.area, patch);
}

type Keys = Readonly<Record<string, keyof CellStyle>>;
const members = (
  keys: Keys,
  check: (value: unknown) => unknown = (value) => value,
): Pick<HostClass<StyleRef>, "get" | "set"> => ({
  get: Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [
      name,
      (ref: StyleRef) => styleOf(ref).looks[key] ?? NORMAL[key] ?? null,
    ]),
  ),
  set: Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [
      name,
      (ref: StyleRef, value: unknown) => change(ref, { [key]: check(value) }),
    ]),
  ),
});
const FONT_COLOUR = members({ color: "fontColor" }, colour);
const FONT_LOOKS = members({
  bold: "bold",
  italic: "italic",
  name: "fontName",
  size: "fontSize",
  underline: "underline",
  strikethrough: "strikethrough",
});
const FONT: HostClass<StyleRef> = {
  name: "RangeFont",
  get: { ...FONT_LOOKS.get, ...FONT_COLOUR.get },
  set: { ...FONT_LOOKS.set, ...FONT_COLOUR.set },
};
const FILL: HostClass<StyleRef> = {
  name: "RangeFill",
  get: { color: (ref) => styleOf(ref).looks.fill ?? "#FFFFFF" },
  set: { color: (ref, value) => change(ref, { fill: colour(value) }) },
  methods: { clear: (ref: StyleRef) => change(ref, { fill: null }) },
};
const LOOKS = members({
  numberFormat: "numberFormat",
  numberFormatLocal: "numberFormat",
  horizontalAlignment: "horizontal",
  verticalAlignment: "vertical",
  wrapText: "wrap",
  indentLevel: "indent",
  shrinkToFit: "shrink",
  textOrientation: "rotation",
  // What the library calls it on the wire.
  orientation: "rotation",
  locked: "locked",
  formulaHidden: "formulaHidden",
});
const STYLE: HostClass<StyleRef> = {
  name: "Style",
  keys: ["name"],
  get: { ...LOOKS.get, name: ({ name }) => name, builtIn: (ref) => styleOf(ref).builtIn },
  set: LOOKS.set ?? {},
  nav: { font: (ref) => hostObject(FONT, ref), fill: (ref) => hostObject(FILL, ref) },
  methods: {
    delete: (ref: StyleRef) => {
      if (styleOf(ref).builtIn) throw invalidArgument();
      bookOf(ref.host).own.delete(ref.name);
    },
  },
};

const names = ({ host }: StylesRef): string[] => [...Object.keys(BUILT_IN), ...bookOf(host).own.keys()];
const required = ({ host }: StylesRef, name: unknown): HostObject => {
  const style = find(host, name);
  if (!style) throw itemNotFound();
  return hostObject(STYLE, { host, name: style.name });
};
export const STYLES: HostClass<StylesRef> = {
  name: "StyleCollection",
  get: {},
  items: (self) => names(self).map((name) => required(self, name)),
  item: (self, name: unknown) => required(self, name),
  methods: {
    add: ({ host }: StylesRef, name: unknown) => {
      if (typeof name !== "string" || name.trim() === "" || name.length > 255) throw invalidArgument();
      if (find(host, name))
        throw new HostFault(
          "ItemAlreadyExists",
          "A resource with the same name or identifier already exists.",
        );
      bookOf(host).own.set(name, { ...NORMAL });
    },
    getCount: (self: StylesRef) => names(self).length,
    getItem: required,
    getItemOrNullObject: (self: StylesRef, name: unknown) =>
      find(self.host, name) ? required(self, name) : null,
    getItemAt: (self: StylesRef, index: number) => {
      const name = names(self)[index];
      if (name === undefined) throw itemNotFound();
      return required(self, name);
    },
  },
};
