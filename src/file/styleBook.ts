// The styles of a workbook: a cell's style with something about it changed becomes a style of its own. Layer: file.
import type { CellFormat } from "../domain/sheet/plan";
import type { XmlElement } from "./xmlTree";
import { childNamed, childrenNamed, elementLike, ensureChild, localName } from "./xmlTree";

const STYLE_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
/** Number formats that need no entry of their own (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = { General: "0", "0": "1", "#,##0.00": "4", "@": "49" };
const FIRST_OWN_FORMAT = 164;

/** Styles are only added, never changed: other cells may use them. */
export class StyleBook {
  private readonly derived = new Map<string, number>();

  constructor(private readonly root: XmlElement) {}

  /** The style of a cell that had style `base` and now has `format` too; borders are left as they are. */
  derive(base: number, format: CellFormat): number {
    const key = `${base} ${JSON.stringify(format)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const styles = ensureChild(this.root, "cellXfs", STYLE_ORDER);
    const before = childrenNamed(styles, "xf")[base];
    const style = elementLike(
      styles,
      "xf",
      { ...(before?.attributes ?? { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" }) },
      [...(before?.children ?? [])],
    );
    if (format.numberFormat !== undefined) {
      style.attributes["numFmtId"] = this.numberFormat(format.numberFormat);
      style.attributes["applyNumberFormat"] = "1";
    }
    if ([format.bold, format.italic, format.color, format.size].some((part) => part !== undefined)) {
      style.attributes["fontId"] = this.font(Number(style.attributes["fontId"] ?? 0), format);
      style.attributes["applyFont"] = "1";
    }
    if (format.fill !== undefined) {
      style.attributes["fillId"] = this.fill(format.fill);
      style.attributes["applyFill"] = "1";
    }
    align(style, format);
    if (format.locked !== undefined) {
      replaceChild(style, "protection", { locked: format.locked ? "1" : "0" });
      style.attributes["applyProtection"] = "1";
    }
    styles.children.push(style);
    const index = childrenNamed(styles, "xf").length - 1;
    styles.attributes["count"] = String(index + 1);
    this.derived.set(key, index);
    return index;
  }

  private numberFormat(code: string): string {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const formats = ensureChild(this.root, "numFmts", STYLE_ORDER);
    const all = childrenNamed(formats, "numFmt");
    const known = all.find(({ attributes }) => attributes["formatCode"] === code)?.attributes["numFmtId"];
    if (known !== undefined) return known;
    const id = String(
      Math.max(FIRST_OWN_FORMAT - 1, ...all.map(({ attributes }) => Number(attributes["numFmtId"] ?? 0))) + 1,
    );
    return add(formats, elementLike(formats, "numFmt", { numFmtId: id, formatCode: code }), id);
  }

  private font(base: number, format: CellFormat): string {
    const fonts = ensureChild(this.root, "fonts", STYLE_ORDER);
    const before = childrenNamed(fonts, "font")[base];
    const font = elementLike(fonts, "font", {}, [...(before?.children ?? [])]);
    const put = (local: string, attributes: Record<string, string> | undefined): void => {
      const rest = font.children.filter((child) => typeof child === "string" || localName(child) !== local);
      const made = attributes === undefined ? [] : [elementLike(font, local, attributes)];
      font.children.splice(0, font.children.length, ...made, ...rest);
    };
    if (format.size !== undefined) put("sz", { val: String(format.size) });
    if (format.color !== undefined) put("color", { rgb: argb(format.color) });
    if (format.italic !== undefined) put("i", format.italic ? {} : undefined);
    if (format.bold !== undefined) put("b", format.bold ? {} : undefined);
    return add(fonts, font, String(childrenNamed(fonts, "font").length));
  }

  private fill(color: string): string {
    const fills = ensureChild(this.root, "fills", STYLE_ORDER);
    const pattern = elementLike(fills, "patternFill", { patternType: "solid" }, [
      elementLike(fills, "fgColor", { rgb: argb(color) }),
      elementLike(fills, "bgColor", { indexed: "64" }),
    ]);
    const index = String(childrenNamed(fills, "fill").length);
    return add(fills, elementLike(fills, "fill", {}, [pattern]), index);
  }
}

function align(style: XmlElement, { wrap, horizontal, vertical }: CellFormat): void {
  if (wrap === undefined && horizontal === undefined && vertical === undefined) return;
  replaceChild(style, "alignment", {
    ...(wrap === undefined ? {} : { wrapText: wrap ? "1" : "0" }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
  });
  style.attributes["applyAlignment"] = "1";
}

/** Merges the attributes into the child of that name; alignment stands before protection. */
function replaceChild(style: XmlElement, local: string, attributes: Record<string, string>): void {
  const before = childNamed(style, local);
  const merged = elementLike(style, local, { ...before?.attributes, ...attributes });
  const rest = style.children.filter((child) => child !== before);
  style.children.splice(
    0,
    style.children.length,
    ...(local === "alignment" ? [merged, ...rest] : [...rest, merged]),
  );
}

function add(parent: XmlElement, child: XmlElement, id: string): string {
  parent.children.push(child);
  parent.attributes["count"] = String(parent.children.filter((one) => typeof one !== "string").length);
  return id;
}

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
