// The looks of charts as DrawingML: fills, lines, texts, references with the values they had. Layer: workbench/xlsx.
import { refTexts, refValues } from "../model/chartData";
import type { ChartOptions } from "../model/chartRecords";
import type { CellsRef } from "../model/pivot/records";
import type { WorkbookModel } from "../model/workbookModel";
import { absoluteName, quotedSheet } from "./a1";
import { element, textElement } from "./xml";

const POINT = 12_700;
const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
};

export const value = (name: string, val: string | number | boolean): string => element(name, { val });

/** "Linear" as fallback does not mean that only "Linear" comes back. */
type Wide<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T;

/** Looks below one path. */
export class Look {
  constructor(
    private readonly options: ChartOptions,
    private readonly path: string,
  ) {}

  in(path: string): Look {
    return new Look(this.options, this.path === "" ? path : `${this.path}.${path}`);
  }

  get<T>(name: string, fallback: T): Wide<T> {
    const key = this.path === "" ? name : `${this.path}.${name}`;
    return this.options.has(key) ? (this.options.get(key) as Wide<T>) : (fallback as Wide<T>);
  }

  get touched(): boolean {
    return [...this.options.keys()].some((key) => key.startsWith(`${this.path}.`));
  }
}

const solid = (color: string): string =>
  element("a:solidFill", {}, value("a:srgbClr", color.replace("#", "").toUpperCase()));

export function fillText(look: Look): string {
  if (look.get("none", false)) return "<a:noFill/>";
  const color = look.get("color", "");
  return color === "" ? "" : solid(color);
}

export function lineText(look: Look): string {
  const style = look.get("lineStyle", "Automatic");
  if (look.get("none", false) || style === "None") return "<a:ln><a:noFill/></a:ln>";
  const color = look.get("color", "");
  const weight = look.get<number | undefined>("weight", undefined);
  const dash = DASHES[style];
  if (color === "" && weight === undefined && dash === undefined) return "";
  return element(
    "a:ln",
    { w: weight === undefined ? undefined : Math.round(weight * POINT) },
    (color === "" ? "" : solid(color)) + (dash === undefined ? "" : value("a:prstDash", dash)),
  );
}

/** `<c:spPr>` of a part with `format.fill` and `format.line` or `format.border`; "" where nothing was set. */
export function shapeText(look: Look, line: "line" | "border"): string {
  const content = fillText(look.in("format.fill")) + lineText(look.in(`format.${line}`));
  return content === "" ? "" : element("c:spPr", {}, content);
}

function runProperties(name: string, font: Look): string {
  const size = font.get<number | undefined>("size", undefined);
  const [bold, italic, underline] = ["bold", "italic", "underline"].map((key) =>
    font.get<unknown>(key, undefined),
  );
  const face = font.get("name", "");
  const color = font.get("color", "");
  return element(
    name,
    {
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold as boolean | undefined,
      i: italic as boolean | undefined,
      u: underline === "Single" ? "sng" : undefined,
    },
    (color === "" ? "" : solid(color)) + (face === "" ? "" : element("a:latin", { typeface: face })),
  );
}

const body = (rotation: number): string =>
  element("a:bodyPr", rotation === 0 ? {} : { rot: -rotation * 60_000, vert: "horz" });

/** `<c:txPr>` for texts that the chart writes itself. */
export function textLook(font: Look, rotation = 0): string {
  if (!font.touched && rotation === 0) return "";
  return element(
    "c:txPr",
    {},
    `${body(rotation)}<a:lstStyle/>${element("a:p", {}, `${element("a:pPr", {}, runProperties("a:defRPr", font))}<a:endParaRPr lang="en-US"/>`)}`,
  );
}

/** A title with its own text. */
export function titleText(text: string, look: Look, overlay: boolean): string {
  const font = look.in("format.font");
  const run = element("a:r", {}, runProperties("a:rPr", font) + textElement("a:t", text));
  const rich = `${body(look.get("textOrientation", 0))}<a:lstStyle/>${element("a:p", {}, `${element("a:pPr", {}, runProperties("a:defRPr", font))}${run}`)}`;
  return element(
    "c:title",
    {},
    element("c:tx", {}, element("c:rich", {}, rich)) +
      value("c:overlay", overlay) +
      shapeText(look, "border"),
  );
}

export function reference(model: WorkbookModel, ref: CellsRef): string {
  const sheet = model.sheet(ref.sheetId);
  return sheet ? `${quotedSheet(sheet.name)}!${absoluteName(ref.area)}` : "#REF!";
}

function numbers(model: WorkbookModel, ref: CellsRef): string {
  const all = refValues(model, ref);
  const style = model.sheet(ref.sheetId)?.styles({ ...ref.area, rows: 1, columns: 1 })[0]?.[0];
  const points = all.map((each, idx) =>
    typeof each === "number" ? element("c:pt", { idx }, textElement("c:v", String(each))) : "",
  );
  return element(
    "c:numRef",
    {},
    textElement("c:f", reference(model, ref)) +
      element(
        "c:numCache",
        {},
        textElement("c:formatCode", style?.numberFormat ?? "General") +
          value("c:ptCount", all.length) +
          points.join(""),
      ),
  );
}

export function texts(model: WorkbookModel, ref: CellsRef): string {
  const all = refTexts(model, ref);
  const points = all.map((text, idx) => element("c:pt", { idx }, textElement("c:v", text)));
  return element(
    "c:strRef",
    {},
    textElement("c:f", reference(model, ref)) +
      element("c:strCache", {}, value("c:ptCount", all.length) + points.join("")),
  );
}

/** Values as numbers; categories as numbers where all of them are. */
export function dataText(
  model: WorkbookModel,
  name: string,
  ref: CellsRef | undefined,
  labels: boolean,
): string {
  if (!ref) return "";
  const allNumbers = !labels || refValues(model, ref).every((each) => typeof each === "number");
  return element(name, {}, allNumbers ? numbers(model, ref) : texts(model, ref));
}
