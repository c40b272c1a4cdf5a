// Charts of an opened file as records of the model: type, sources, titles, axes, colours. Layer: workbench/xlsx.
import type { ModelChart, ModelSeries } from "../model/chartRecords";
import type { CellsRef } from "../model/pivot/records";
import type { WorkbookModel } from "../model/workbookModel";
import { areaOf } from "./a1";
import { BLANKS, LEGEND_PLACES } from "./charts";
import { LABELS, TICKS } from "./chartAxes";
import { wordFor } from "./records";
import { childNamed, childrenNamed, descendants, flag } from "./xml";
import type { XmlNode } from "./xml";

const val = (node: XmlNode | undefined, name: string): string | undefined =>
  childNamed(node, name)?.attributes["val"];
const STACKED: Readonly<Record<string, string>> = { stacked: "Stacked", percentStacked: "Stacked100" };

/** The word of Excel.ChartType for one plot of a chart part; undefined for what no word fits. */
function typeOf(plot: XmlNode): string | undefined {
  const stacked = STACKED[val(plot, "grouping") ?? ""];
  const three = plot.name.includes("3D") ? "3D" : "";
  const series = childrenNamed(plot, "ser");
  const unmarked = series.every((each) => val(childNamed(each, "marker"), "symbol") === "none");
  switch (plot.name.replace("3D", "")) {
    case "barChart": {
      const shape = { cylinder: "Cylinder", cone: "Cone", pyramid: "Pyramid" }[val(plot, "shape") ?? ""];
      const bar = val(plot, "barDir") === "bar";
      const form = stacked ?? "Clustered";
      if (shape !== undefined) return `${shape}${bar ? "Bar" : "Col"}${form}`;
      return val(plot, "grouping") === "standard" && three
        ? "3DColumn"
        : `${three}${bar ? "Bar" : "Column"}${form}`;
    }
    case "lineChart":
      return three ? "3DLine" : `${unmarked ? "Line" : "LineMarkers"}${stacked ?? ""}`;
    case "areaChart":
      return `${three}Area${stacked ?? ""}`;
    case "pieChart":
      return `${three}Pie${series.some((each) => Number(val(each, "explosion") ?? 0) > 0) ? "Exploded" : ""}`;
    case "ofPieChart":
      return val(plot, "ofPieType") === "bar" ? "BarOfPie" : "PieOfPie";
    case "doughnutChart":
      return series.some((each) => Number(val(each, "explosion") ?? 0) > 0) ? "DoughnutExploded" : "Doughnut";
    case "scatterChart": {
      const noLines = series.every(
        (each) => descendants(childNamed(childNamed(each, "spPr"), "ln") ?? each, "noFill").length > 0,
      );
      const smooth =
        val(plot, "scatterStyle") === "smoothMarker" ||
        series.some((each) => flag(val(each, "smooth"), false));
      return noLines && !smooth
        ? "XYScatter"
        : `XYScatter${smooth ? "Smooth" : "Lines"}${unmarked ? "NoMarkers" : ""}`;
    }
    case "bubbleChart":
      return "Bubble";
    case "radarChart":
      return val(plot, "radarStyle") === "filled" ? "RadarFilled" : unmarked ? "Radar" : "RadarMarkers";
    case "stockChart":
      return series.length > 3 ? "StockOHLC" : "StockHLC";
    case "surfaceChart":
      return flag(val(plot, "wireframe"), false) ? "SurfaceWireframe" : "Surface";
    default:
      return undefined;
  }
}

function cellsOf(model: WorkbookModel, node: XmlNode | undefined): CellsRef | undefined {
  const formula = node && descendants(node, "f")[0]?.text;
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula ?? "");
  const sheet = model.sheetByName(match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? "");
  const area = areaOf(match?.[3] ?? "");
  return sheet && area ? { sheetId: sheet.id, area } : undefined;
}

const textOf = (node: XmlNode | undefined): string =>
  node
    ? descendants(node, "t")
        .map(({ text }) => text)
        .join("")
    : "";

function colour(node: XmlNode | undefined): string | undefined {
  const rgb = childNamed(childNamed(node, "solidFill"), "srgbClr")?.attributes["val"];
  return rgb === undefined ? undefined : `#${rgb}`;
}

function readSeries(
  model: WorkbookModel,
  node: XmlNode,
  type: string,
  main: string,
  secondary: boolean,
): ModelSeries {
  const options = new Map<string, unknown>();
  const set = (name: string, value: unknown): void => {
    if (value !== undefined) options.set(name, value);
  };
  const shape = childNamed(node, "spPr");
  set("format.fill.color", colour(shape));
  set("format.line.color", colour(childNamed(shape, "ln")));
  if (type !== main) set("chartType", type);
  if (secondary) set("axisGroup", "Secondary");
  const labels = childNamed(node, "dLbls");
  if (labels && flag(val(labels, "showVal"), false)) set("hasDataLabels", true);
  const tx = childNamed(node, "tx");
  const nameFrom = cellsOf(model, tx);
  const given = childNamed(tx, "v")?.text;
  return {
    id: model.analysis.newId(),
    name: nameFrom ? undefined : given,
    nameFrom,
    values: cellsOf(model, childNamed(node, "val") ?? childNamed(node, "yVal")),
    categories: cellsOf(model, childNamed(node, "cat") ?? childNamed(node, "xVal")),
    bubbleSizes: cellsOf(model, childNamed(node, "bubbleSize")),
    options,
    points: new Map(
      childrenNamed(node, "dPt").flatMap((point) => {
        const fill = colour(childNamed(point, "spPr"));
        return fill === undefined
          ? []
          : [
              [
                Number(val(point, "idx") ?? 0),
                new Map<string, unknown>([["format.fill.color", fill]]),
              ] as const,
            ];
      }),
    ),
    trendlines: [],
  };
}

function readAxis(axis: XmlNode, path: string, options: Map<string, unknown>): void {
  const set = (name: string, value: unknown): void => {
    if (value !== undefined) options.set(`${path}.${name}`, value);
  };
  const scaling = childNamed(axis, "scaling");
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  set("maximum", number(val(scaling, "max")));
  set("minimum", number(val(scaling, "min")));
  set("majorUnit", number(val(axis, "majorUnit")));
  if (val(scaling, "orientation") === "maxMin") set("reversePlotOrder", true);
  if (val(scaling, "logBase") !== undefined) {
    set("scaleType", "Logarithmic");
    set("logBase", number(val(scaling, "logBase")));
  }
  if (flag(val(axis, "delete"), false)) set("visible", false);
  const title = textOf(childNamed(axis, "title"));
  if (title !== "") {
    set("title.text", title);
    set("title.visible", true);
  }
  const format = childNamed(axis, "numFmt")?.attributes;
  if (format && !flag(format["sourceLinked"], true)) set("numberFormat", format["formatCode"]);
  const place = wordFor(LABELS, val(axis, "tickLblPos"));
  if (place !== undefined && place !== "NextToAxis") set("tickLabelPosition", place);
  const ticks = wordFor(TICKS, val(axis, "majorTickMark"));
  if (ticks !== undefined && ticks !== "None") set("majorTickMark", ticks);
  const gridlines = childNamed(axis, "majorGridlines") !== undefined;
  if (gridlines !== path.endsWith("value")) set("majorGridlines.visible", gridlines);
}

/** undefined: a kind that the model has no word for; the part stays carried. */
export function readChart(
  model: WorkbookModel,
  root: XmlNode,
  place: Pick<ModelChart, "name" | "sheetId" | "left" | "top" | "width" | "height">,
): ModelChart | undefined {
  const chart = childNamed(root, "chart");
  const area = childNamed(chart, "plotArea");
  const plots = (area?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const types = plots.map(typeOf);
  const [main] = types;
  if (main === undefined || types.includes(undefined)) return undefined;
  const options = new Map<string, unknown>();
  const axes = (area?.children ?? []).filter(({ name }) => /^(cat|val|date|ser)Ax$/.test(name));
  const firstIds = childrenNamed(plots[0], "axId").map(({ attributes }) => attributes["val"]);
  for (const axis of axes) {
    const primary = firstIds.includes(val(axis, "axId"));
    const position = firstIds.indexOf(val(axis, "axId"));
    const kind = axis.name === "valAx" && !(primary && position === 0) ? "value" : "category";
    readAxis(axis, `axes.${kind}${primary ? "" : "2"}`, options);
  }
  const series = plots.flatMap((plot, index) => {
    const secondary =
      axes.length > 0 &&
      !childrenNamed(plot, "axId").some(({ attributes }) => firstIds.includes(attributes["val"]));
    return childrenNamed(plot, "ser").map((node) => ({
      order: Number(val(node, "order") ?? 0),
      read: readSeries(model, node, types[index] ?? main, main, secondary),
    }));
  });
  const title = childNamed(chart, "title");
  const text = textOf(title);
  options.set(
    "title.visible",
    title !== undefined && !(text === "" && flag(val(chart, "autoTitleDeleted"), false)),
  );
  if (text !== "") options.set("title.text", text);
  const legend = childNamed(chart, "legend");
  options.set("legend.visible", legend !== undefined);
  if (legend) options.set("legend.position", wordFor(LEGEND_PLACES, val(legend, "legendPos")) ?? "Right");
  const blanks = wordFor(BLANKS, val(chart, "dispBlanksAs"));
  if (blanks !== undefined && blanks !== "NotPlotted") options.set("displayBlanksAs", blanks);
  const fill = colour(childNamed(root, "spPr"));
  if (fill !== undefined) options.set("format.fill.color", fill);
  return {
    ...place,
    id: model.analysis.newId(),
    type: main,
    series: series.sort((a, b) => a.order - b.order).map(({ read }) => read),
    options,
  };
}
