// One worksheet part that is changed in place: cells, styles, column widths and drop-downs. Layer: file.
import type { Area } from "../domain/sheet/address";
import { areaAddress, cellAddress, columnIndex, parseAddress } from "../domain/sheet/address";
import type { CellFormat, CellInput, CellValidation } from "../domain/sheet/plan";
import type { CellValue } from "../domain/sheet/snapshot";
import { unescapeText } from "./readXlsx";
import type { StyleBook } from "./styleBook";
import type { XmlElement } from "./xmlTree";
import { childNamed, childrenNamed, elementLike, ensureChild, localName, textOf } from "./xmlTree";

/** Order of a worksheet's parts (ECMA-376 part 1, 18.3.1.99), as far as it matters here. */
const SHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

export class SheetPart {
  private readonly rows = new Map<number, XmlElement>();
  private readonly cells = new Map<string, XmlElement>();
  private readonly data: XmlElement;

  constructor(
    readonly root: XmlElement,
    private readonly styles: StyleBook,
    private readonly sharedText: (index: number) => string,
  ) {
    this.data = ensureChild(root, "sheetData", SHEET_ORDER);
    let row = -1;
    for (const element of childrenNamed(this.data, "row")) {
      row = element.attributes["r"] === undefined ? row + 1 : Number(element.attributes["r"]) - 1;
      element.attributes["r"] = String(row + 1);
      this.rows.set(row, element);
      let column = -1;
      for (const cell of childrenNamed(element, "c")) {
        column = parseAddress(cell.attributes["r"] ?? "")?.left ?? column + 1;
        cell.attributes["r"] = cellAddress(row, column);
        this.cells.set(cell.attributes["r"], cell);
      }
    }
  }

  /** The value as `readXlsx` gives it, formulas by their last result. */
  value(row: number, column: number): CellValue {
    const cell = this.cells.get(cellAddress(row, column));
    if (cell === undefined) return null;
    const type = cell.attributes["t"] ?? "n";
    const text = type === "inlineStr" ? inlineText(cell) : textOf(childNamed(cell, "v"));
    if (type === "s") return this.sharedText(Number(text));
    if (text === "") return null;
    if (type === "b") return text === "1";
    if (type === "inlineStr" || type === "str") return unescapeText(text);
    return Number.isFinite(Number(text)) ? Number(text) : text;
  }

  /** null leaves the cell as it is, "" empties it; the style stays. */
  write(row: number, column: number, input: CellInput): void {
    if (input === null) return;
    const cell = this.cell(row, column);
    delete cell.attributes["t"];
    cell.children.splice(0, cell.children.length);
    const put = (local: string, text: string): void =>
      void cell.children.push(elementLike(cell, local, {}, [text]));
    if (typeof input === "object") put("f", input.formula.replace(/^=/, ""));
    else if (typeof input === "number") put("v", String(input));
    else if (typeof input === "boolean") {
      cell.attributes["t"] = "b";
      put("v", input ? "1" : "0");
    } else if (input !== "") {
      cell.attributes["t"] = "inlineStr";
      const text = elementLike(cell, "t", { "xml:space": "preserve" }, [
        input.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"),
      ]);
      cell.children.push(elementLike(cell, "is", {}, [text]));
    }
  }

  format(area: Area, format: CellFormat): void {
    for (let row = area.top; row < area.top + area.rows; row++) {
      for (let column = area.left; column < area.left + area.columns; column++) {
        const cell = this.cell(row, column);
        cell.attributes["s"] = String(this.styles.derive(Number(cell.attributes["s"] ?? 0), format));
      }
    }
  }

  columnWidth(column: number, columns: number, width: number): void {
    const list = ensureChild(this.root, "cols", SHEET_ORDER);
    const spans = childrenNamed(list, "col").flatMap((span) => {
      const { min = "1", max = "1" } = span.attributes;
      const pieces = [
        [Number(min), Math.min(Number(max), column)],
        [Math.max(Number(min), column + columns + 1), Number(max)],
      ] as const;
      return pieces
        .filter(([from, to]) => from <= to)
        .map(([from, to]) =>
          elementLike(list, "col", { ...span.attributes, min: String(from), max: String(to) }),
        );
    });
    const own = {
      min: String(column + 1),
      max: String(column + columns),
      width: String(width + 0.7),
      customWidth: "1",
    };
    spans.push(elementLike(list, "col", own));
    spans.sort((a, b) => Number(a.attributes["min"]) - Number(b.attributes["min"]));
    list.children.splice(0, list.children.length, ...spans);
  }

  /** Sets the rule on the area; rules that covered a part of it keep the rest. */
  validate(area: Area, validation: CellValidation): void {
    const list = ensureChild(this.root, "dataValidations", SHEET_ORDER);
    for (const rule of childrenNamed(list, "dataValidation")) {
      const left = (rule.attributes["sqref"] ?? "")
        .split(/\s+/)
        .flatMap((text) => parseAddress(text) ?? [])
        .flatMap((one) => without(one, area));
      if (left.length > 0) rule.attributes["sqref"] = left.map(areaAddress).join(" ");
      else list.children.splice(list.children.indexOf(rule), 1);
    }
    list.children.push(validationElement(list, area, validation));
    list.attributes["count"] = String(childrenNamed(list, "dataValidation").length);
  }

  /** To be called when all is written: the area in use, as the part says it. */
  finish(): void {
    const dimension = childNamed(this.root, "dimension");
    if (dimension === undefined) return;
    let bottom = 0;
    let right = 0;
    for (const address of this.cells.keys()) {
      const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      bottom = Math.max(bottom, Number(number) - 1);
      right = Math.max(right, columnIndex(letters));
    }
    dimension.attributes["ref"] = areaAddress({ top: 0, left: 0, rows: bottom + 1, columns: right + 1 });
    for (const row of this.rows.values()) delete row.attributes["spans"];
  }

  private cell(row: number, column: number): XmlElement {
    const address = cellAddress(row, column);
    const known = this.cells.get(address);
    if (known !== undefined) return known;
    const line = this.row(row);
    const style = line.attributes["customFormat"] === "1" ? line.attributes["s"] : this.columnStyle(column);
    const made = elementLike(line, "c", { r: address, ...(style === undefined ? {} : { s: style }) });
    insertSorted(line, made, (cell) => parseAddress(cell.attributes["r"] ?? "")?.left ?? -1);
    this.cells.set(address, made);
    return made;
  }

  private row(row: number): XmlElement {
    const known = this.rows.get(row);
    if (known !== undefined) return known;
    const made = elementLike(this.data, "row", { r: String(row + 1) });
    insertSorted(this.data, made, (line) => Number(line.attributes["r"]));
    this.rows.set(row, made);
    return made;
  }

  private columnStyle(column: number): string | undefined {
    return childrenNamed(childNamed(this.root, "cols") ?? this.data, "col").find(
      ({ attributes }) => Number(attributes["min"]) <= column + 1 && column + 1 <= Number(attributes["max"]),
    )?.attributes["style"];
  }
}

function inlineText(cell: XmlElement): string {
  const text = (element: XmlElement): string =>
    localName(element) === "t"
      ? textOf(element)
      : element.children.map((child) => (typeof child === "string" ? "" : text(child))).join("");
  return text(cell);
}

/** Puts the child before the first one with a larger key. */
function insertSorted(parent: XmlElement, child: XmlElement, keyOf: (one: XmlElement) => number): void {
  const key = keyOf(child);
  const at = parent.children.findIndex((one) => typeof one !== "string" && keyOf(one) > key);
  parent.children.splice(at < 0 ? parent.children.length : at, 0, child);
}

/** What is left of an area when another one is cut out of it: up to four rectangles. */
function without(area: Area, hole: Area): Area[] {
  const top = Math.max(area.top, hole.top);
  const left = Math.max(area.left, hole.left);
  const bottom = Math.min(area.top + area.rows, hole.top + hole.rows);
  const right = Math.min(area.left + area.columns, hole.left + hole.columns);
  if (top >= bottom || left >= right) return [area];
  return [
    { ...area, rows: top - area.top },
    { ...area, top: bottom, rows: area.top + area.rows - bottom },
    { top, rows: bottom - top, left: area.left, columns: left - area.left },
    { top, rows: bottom - top, left: right, columns: area.left + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function validationElement(list: XmlElement, area: Area, validation: CellValidation): XmlElement {
  const { rule, alert, prompt, allowBlank } = validation;
  const formula = (local: string, text: string | number): XmlElement =>
    elementLike(list, local, {}, [String(text).replace(/^=/, "")]);
  const attributes: Record<string, string> = {
    type: rule.kind === "text-length" ? "textLength" : rule.kind,
    ...(allowBlank ? { allowBlank: "1" } : {}),
    ...(prompt ? { showInputMessage: "1", promptTitle: prompt.title, prompt: prompt.text } : {}),
    ...(alert
      ? { showErrorMessage: "1", errorStyle: alert.style, errorTitle: alert.title, error: alert.text }
      : {}),
    sqref: areaAddress(area),
  };
  const children: XmlElement[] = [];
  if (rule.kind === "list") children.push(formula("formula1", rule.source));
  else if (rule.kind === "custom") children.push(formula("formula1", rule.formula));
  else if (rule.kind === "text-length") {
    attributes["operator"] = "lessThanOrEqual";
    children.push(formula("formula1", rule.max));
  } else {
    if (rule.max === undefined) attributes["operator"] = "greaterThanOrEqual";
    children.push(formula("formula1", rule.min));
    if (rule.max !== undefined) children.push(formula("formula2", rule.max));
  }
  return elementLike(list, "dataValidation", attributes, children);
}
