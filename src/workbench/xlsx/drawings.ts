// The drawing of a sheet: carried pictures, charts, slicers, each on its anchor. Layer: workbench/xlsx.
import { chartPrint, type ModelChart } from "../model/chartRecords";
import type { ModelSlicer } from "../model/slicerRecords";
import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import type { CarriedSheet } from "./carried";
import { canBeWritten, CHART_NAMESPACE, writeChart } from "./charts";
import {
  addRelationship,
  OFFICE_RELATIONS,
  partText,
  relationships,
  removePart,
  removeRelationship,
  setContentType,
  setPart,
} from "./parts";
import type { Parts } from "./parts";
import { element, textElement, XML_HEADER } from "./xml";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SLICER = "http://schemas.microsoft.com/office/drawing/2010/slicer";
/** English metric units to the point. */
const EMU = 12_700;

/** Anchors of a drawing as texts; one shape each. */
export const anchorTexts = (drawing: string): string[] =>
  [...drawing.matchAll(/<((?:\w+:)?(?:twoCellAnchor|oneCellAnchor|absoluteAnchor))\b[\s\S]*?<\/\1>/g)].map(
    ([text]) => text,
  );

/** The relationship id of the chart that an anchor shows; undefined for pictures and shapes. */
export const chartOfAnchor = (anchor: string): string | undefined =>
  /<(?:\w+:)?chart\b[^>]*\b\w+:id="([^"]+)"/.exec(anchor.includes(CHART_NAMESPACE) ? anchor : "")?.[1];

/** The first name of its kind that no part has. */
function freePart(parts: Parts, stem: string): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number}.xml`;
    if (parts[name] === undefined) return name;
  }
}

/** The `<drawing>` element of a sheet; "" where nothing is drawn. */
export function writeDrawing(
  parts: Parts,
  sheetPart: string,
  model: WorkbookModel,
  sheet: SheetModel,
  kept: CarriedSheet | undefined,
): string {
  const { charts, slicers } = model.analysis;
  const ownCharts = charts.filter((chart) => chart.sheetId === sheet.id && canBeWritten(chart));
  const ownSlicers = slicers.filter(({ sheetId }) => sheetId === sheet.id);
  if (kept?.drawing === undefined && ownCharts.length + ownSlicers.length === 0) return "";
  const part = kept?.drawing ?? freePart(parts, "xl/drawings/drawing");
  const before =
    partText(parts, part) ??
    `${XML_HEADER}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`;
  // Charts and slicers are in the model: what the file said of them goes, pictures and shapes stay.
  const stripped = anchorTexts(before)
    .filter(
      (anchor) => kept?.takenCharts.has(chartOfAnchor(anchor) ?? "") === true || anchor.includes(SLICER),
    )
    .reduce((text, anchor) => text.replace(anchor, ""), before);
  setPart(parts, part, stripped);
  dropReplaced(parts, part, kept, ownCharts);
  setContentType(parts, part, "application/vnd.openxmlformats-officedocument.drawing+xml");
  const anchors = [
    ...ownCharts.map((chart, index) => chartAnchor(parts, part, model, sheet, chart, 1_000 + index)),
    ...ownSlicers.map((slicer, index) => slicerAnchor(sheet, slicer, 2_000 + index)),
  ].join("");
  const text = stripped.replace(/<((?:\w+:)?wsDr)([^>]*)\/>/, "<$1$2></$1>");
  setPart(
    parts,
    part,
    text.replace(/<\/((?:\w+:)?wsDr)>\s*$/, (end) => anchors + end),
  );
  return element("drawing", {
    "r:id": addRelationship(parts, sheetPart, `${OFFICE_RELATIONS}/drawing`, part),
  });
}

/** Chart parts of the opened file that are gone or will be written anew. */
function dropReplaced(
  parts: Parts,
  part: string,
  kept: CarriedSheet | undefined,
  charts: readonly ModelChart[],
): void {
  for (const { id, target } of relationships(parts, part)) {
    if (kept?.takenCharts.has(id) !== true) continue;
    if (isUnchanged(charts, target)) continue;
    removeRelationship(parts, part, id);
    for (const inner of relationships(parts, target)) if (!inner.external) removePart(parts, inner.target);
    removePart(parts, target);
  }
}

const isUnchanged = (charts: readonly ModelChart[], part: string): boolean =>
  charts.some((chart) => chart.origin?.part === part && chart.origin.print === chartPrint(chart));

/** An unchanged chart of the opened file goes back as its own part, any other is written anew. */
function chartPart(parts: Parts, model: WorkbookModel, chart: ModelChart): string {
  if (chart.origin && chart.origin.print === chartPrint(chart) && parts[chart.origin.part] !== undefined)
    return chart.origin.part;
  const part = freePart(parts, "xl/charts/chart");
  setPart(parts, part, writeChart(model, chart));
  setContentType(parts, part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
  return part;
}

function chartAnchor(
  parts: Parts,
  drawingPart: string,
  model: WorkbookModel,
  sheet: SheetModel,
  chart: ModelChart,
  id: number,
): string {
  const target = chartPart(parts, model, chart);
  const known = relationships(parts, drawingPart).find((relation) => relation.target === target)?.id;
  const rid = known ?? addRelationship(parts, drawingPart, `${OFFICE_RELATIONS}/chart`, target);
  const graphic = element(
    "a:graphicData",
    { uri: CHART_NAMESPACE },
    element("c:chart", { "xmlns:c": CHART_NAMESPACE, "xmlns:r": OFFICE_RELATIONS, "r:id": rid }),
  );
  return anchored(sheet, chart, frame(id, chart.name, graphic));
}

function slicerAnchor(sheet: SheetModel, slicer: ModelSlicer, id: number): string {
  const table = slicer.source.kind === "table";
  const graphic = element(
    "a:graphicData",
    { uri: SLICER },
    element("sle:slicer", { "xmlns:sle": SLICER, name: slicer.name }),
  );
  const requires = table ? "sle15" : "a14";
  const namespace = table
    ? { "xmlns:sle15": "http://schemas.microsoft.com/office/drawing/2012/slicer" }
    : { "xmlns:a14": "http://schemas.microsoft.com/office/drawing/2010/main" };
  const fallback = `<xdr:sp macro="" textlink="">${element("xdr:nvSpPr", {}, `${element("xdr:cNvPr", { id: 0, name: "" })}<xdr:cNvSpPr/>`)}<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="1"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/>${element("a:p", {}, element("a:r", {}, `<a:rPr lang="en-US"/>${textElement("a:t", slicer.caption)}`))}</xdr:txBody></xdr:sp>`;
  return anchored(
    sheet,
    slicer,
    element(
      "mc:AlternateContent",
      { "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006" },
      element("mc:Choice", { ...namespace, Requires: requires }, frame(id, slicer.name, graphic)) +
        element("mc:Fallback", {}, fallback),
    ),
  );
}

const frame = (id: number, name: string, graphic: string): string =>
  element(
    "xdr:graphicFrame",
    { macro: "" },
    element("xdr:nvGraphicFramePr", {}, `${element("xdr:cNvPr", { id, name })}<xdr:cNvGraphicFramePr/>`) +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      element("a:graphic", {}, graphic),
  );

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function anchored(sheet: SheetModel, box: Box, content: string): string {
  return element(
    "xdr:twoCellAnchor",
    { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING },
    `${corner("xdr:from", sheet, box.left, box.top)}${corner("xdr:to", sheet, box.left + box.width, box.top + box.height)}${content}<xdr:clientData/>`,
  );
}

function corner(name: string, sheet: SheetModel, x: number, y: number): string {
  const [column, columnRest] = steps(
    x,
    (index) => (sheet.columnHidden(index) ? 0 : sheet.columnWidth(index)),
    16_383,
  );
  const [row, rowRest] = steps(
    y,
    (index) => (sheet.rowHidden(index) ? 0 : sheet.rowHeight(index)),
    1_048_575,
  );
  const parts = [
    ["col", column],
    ["colOff", Math.round(columnRest * EMU)],
    ["row", row],
    ["rowOff", Math.round(rowRest * EMU)],
  ] as const;
  return element(name, {}, parts.map(([part, value]) => textElement(`xdr:${part}`, String(value))).join(""));
}

/** The cell at a distance in points, and what is left of the distance inside it. */
function steps(distance: number, size: (index: number) => number, most: number): [number, number] {
  let rest = distance;
  let index = 0;
  while (index < most && rest >= size(index)) rest -= size(index++);
  return [index, rest];
}
