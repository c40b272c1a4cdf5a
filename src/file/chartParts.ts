// A chart as a part of an .xlsx file, and the drawing that holds a sheet's charts. Source: ECMA-376 part 1, 21.2 and 20.5. Layer: file.
import { areaAddress, quoteSheetName } from "../domain/sheet/address";
import type { Area } from "../domain/sheet/address";
import type { ChartSpec } from "../domain/sheet/plan";
import type { CellValue } from "../domain/sheet/snapshot";
import { XML_HEAD, xmlText } from "./xmlText";

/** Value of a cell of the source sheet; undefined for formulas, which have no value before they are calculated. */
export type CellAt = (row: number, column: number) => CellValue | undefined;

const NAMESPACES = `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** The chart over its source: the first column are the categories, each other column is a series named by the first row. */
export function chartPart(spec: ChartSpec, cellAt: CellAt): string {
  const { area, sheet } = spec.source;
  const reference = (part: Area): string =>
    `${quoteSheetName(sheet)}!${areaAddress(part).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  const body = { top: area.top + 1, rows: Math.max(1, area.rows - 1) };
  const categories: Area = { ...body, left: area.left, columns: 1 };
  const series = Array.from({ length: Math.max(0, area.columns - 1) }, (_column, index) => {
    const left = area.left + 1 + index;
    const heading: Area = { top: area.top, left, rows: 1, columns: 1 };
    const values: Area = { ...body, left, columns: 1 };
    const color = spec.colors?.[index];
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${xmlText(reference(heading))}</c:f>${textCache(heading, cellAt)}</c:strRef></c:tx>${spec.type === "pie" ? "" : looks(spec.type, color)}${spec.type === "line" ? `<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>` : spec.type === "pie" ? "" : `<c:invertIfNegative val="0"/>`}<c:cat><c:strRef><c:f>${xmlText(reference(categories))}</c:f>${textCache(categories, cellAt)}</c:strRef></c:cat><c:val><c:numRef><c:f>${xmlText(reference(values))}</c:f>${numberCache(values, cellAt, spec.valueFormat)}</c:numRef></c:val>${spec.type === "line" ? `<c:smooth val="0"/>` : ""}</c:ser>`;
  });
  return `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${xmlText(spec.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot(spec, series.join(""))}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** Of so many bars each has its name; of more, programs leave names out as they see fit. */
const MOST_NAMED = 41;

function looks(type: ChartSpec["type"], color: string | undefined): string {
  if (color === undefined) return "";
  const fill = `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;
  return type === "line" ? `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr>` : `<c:spPr>${fill}</c:spPr>`;
}

function textCache(area: Area, cellAt: CellAt): string {
  const points = pointsOf(area, cellAt, (value) => (value === "" ? undefined : xmlText(String(value))));
  return points === undefined ? "" : `<c:strCache>${points}</c:strCache>`;
}

function numberCache(area: Area, cellAt: CellAt, format = "General"): string {
  const points = pointsOf(area, cellAt, (value) => (typeof value === "number" ? String(value) : undefined));
  return points === undefined
    ? ""
    : `<c:numCache><c:formatCode>${xmlText(format)}</c:formatCode>${points}</c:numCache>`;
}

/** Undefined where a cell is a formula: its program calculates it. */
function pointsOf(
  area: Area,
  cellAt: CellAt,
  say: (value: Exclude<CellValue, null>) => string | undefined,
): string | undefined {
  const points: string[] = [];
  for (let index = 0; index < area.rows; index++) {
    const value = cellAt(area.top + index, area.left);
    if (value === undefined) return undefined;
    const said = value === null ? undefined : say(value);
    if (said !== undefined) points.push(`<c:pt idx="${index}"><c:v>${said}</c:v></c:pt>`);
  }
  return `<c:ptCount val="${area.rows}"/>${points.join("")}`;
}

function plot({ type, valueFormat, fromZero, source }: ChartSpec, series: string): string {
  if (type === "pie")
    return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  const axes = `<c:axId val="111111111"/><c:axId val="222222222"/>`;
  const isBar = type === "bar-clustered" || type === "bar-stacked";
  const isStacked = type === "bar-stacked" || type === "column-stacked";
  const drawn =
    type === "line"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${isStacked ? `<c:overlap val="100"/>` : ""}${axes}</c:barChart>`;
  // Bars are read from the top, as the lines of their table.
  const order = isBar ? "maxMin" : "minMax";
  return `${drawn}<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${isBar && source.area.rows <= MOST_NAMED ? `<c:tickLblSkip val="1"/>` : ""}<c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${fromZero ? `<c:min val="0"/>` : ""}</c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines/><c:numFmt formatCode="${xmlText(valueFormat ?? "General")}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="${isBar ? "max" : "autoZero"}"/></c:valAx>`;
}

/** The drawing of one sheet; chart number n (from 1) is relationship "rIdn". */
export function drawingPart(charts: readonly ChartSpec[]): string {
  const anchors = charts.map(({ name, title, place }, index) => {
    const { top, left, rows, columns } = place;
    const corner = (column: number, row: number): string =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    return `<xdr:twoCellAnchor><xdr:from>${corner(left, top)}</xdr:from><xdr:to>${corner(left + columns, top + rows)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${xmlText(name)}" descr="${xmlText(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors.join("")}</xdr:wsDr>`;
}
