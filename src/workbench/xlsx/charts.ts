// Charts as chart parts of the file (ECMA-376 part 1, 21.2): plot, series, axes, titles, legend. Layer: workbench/xlsx.
import { seriesName } from "../model/chartData";
import type { ModelChart, ModelSeries } from "../model/chartRecords";
import { chartKind, hasAxes, type ChartKind } from "../model/chartTypes";
import type { WorkbookModel } from "../model/workbookModel";
import { dataText, Look, reference, shapeText, textLook, titleText, value } from "./chartText";
import { axesText, AXES } from "./chartAxes";
import { element, textElement, XML_HEADER } from "./xml";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";
const MARKERS: Readonly<Record<string, string>> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};
const LABEL_PLACES: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};
export const LEGEND_PLACES: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
  Custom: "r",
};
export const BLANKS: Readonly<Record<string, string>> = {
  NotPlotted: "gap",
  Zero: "zero",
  Interplotted: "span",
};

/** Kinds that the file keeps in a form that is not written here. */
export const canBeWritten = (chart: ModelChart): boolean => chartKind(chart.type)?.family !== "extended";

interface Group {
  readonly kind: ChartKind;
  readonly type: string;
  readonly secondary: boolean;
  readonly series: ModelSeries[];
}

/** Series of one kind on one pair of axes are drawn together. */
function groupsOf(chart: ModelChart): Group[] {
  const groups: Group[] = [];
  for (const series of chart.series) {
    const type = (series.options.get("chartType") as string | undefined) ?? chart.type;
    const kind = chartKind(type);
    if (!kind) continue;
    const secondary = series.options.get("axisGroup") === "Secondary";
    const known = groups.find((group) => group.type === type && group.secondary === secondary);
    if (known) known.series.push(series);
    else groups.push({ kind, type, secondary, series: [series] });
  }
  return groups;
}

export function writeChart(model: WorkbookModel, chart: ModelChart): string {
  const look = new Look(chart.options, "");
  const groups = groupsOf(chart);
  const [first] = groups;
  const axed = first !== undefined && hasAxes(first.kind.family);
  const plots = groups.map((group) => plotText(model, chart, group)).join("");
  const axes = axed
    ? axesText(look, first.kind, false) +
      (groups.some(({ secondary }) => secondary) ? axesText(look, first.kind, true) : "")
    : "";
  const table = look.in("dataTable").get("visible", false)
    ? element(
        "c:dTable",
        {},
        ["showHorzBorder", "showVertBorder", "showOutline", "showKeys"]
          .map((name) => value(`c:${name}`, true))
          .join(""),
      )
    : "";
  const content =
    chartTitle(model, chart, look) +
    (first?.kind.threeD === true
      ? '<c:view3D><c:rotX val="15"/><c:rotY val="20"/><c:rAngAx val="1"/></c:view3D>'
      : "") +
    element(
      "c:plotArea",
      {},
      `<c:layout/>${plots}${axes}${table}${shapeText(look.in("plotArea"), "border")}`,
    ) +
    legendText(chart, look) +
    value("c:plotVisOnly", look.get("plotVisibleOnly", true)) +
    value("c:dispBlanksAs", BLANKS[look.get("displayBlanksAs", "NotPlotted")] ?? "gap");
  return `${XML_HEADER}${element(
    "c:chartSpace",
    {
      "xmlns:c": CHART_NAMESPACE,
      "xmlns:a": DRAWING_NAMESPACE,
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    value("c:roundedCorners", look.in("format").get("roundedCorners", false)) +
      element("c:chart", {}, content) +
      shapeText(look, "border") +
      textLook(look.in("format.font")),
  )}`;
}

function chartTitle(model: WorkbookModel, chart: ModelChart, look: Look): string {
  const title = look.in("title");
  const [only, second] = chart.series;
  if (!title.get("visible", true)) return value("c:autoTitleDeleted", true);
  const text = title.get("text", only && !second ? seriesName(model, chart, only) : "Chart Title");
  const formula = title.get("formula", "");
  if (formula !== "")
    return `${element("c:title", {}, element("c:tx", {}, element("c:strRef", {}, textElement("c:f", formula.slice(1)))) + value("c:overlay", false))}${value("c:autoTitleDeleted", false)}`;
  return titleText(text, title, title.get("overlay", false)) + value("c:autoTitleDeleted", false);
}

function legendText(chart: ModelChart, look: Look): string {
  const legend = look.in("legend");
  const round = !hasAxes(chartKind(chart.type)?.family ?? "column");
  if (!legend.get("visible", round || chart.series.length > 1)) return "";
  return element(
    "c:legend",
    {},
    value("c:legendPos", LEGEND_PLACES[legend.get("position", "Bottom")] ?? "b") +
      value("c:overlay", legend.get("overlay", false)) +
      shapeText(legend, "border") +
      textLook(legend.in("format.font")),
  );
}

/** The flags of shown labels in the order the schema asks for. */
function labelsText(look: Look, shown: boolean): string {
  if (!shown) return "";
  const format = look.get("numberFormat", "General");
  const place = LABEL_PLACES[look.get("position", "Invalid")];
  const separator = look.get("separator", "");
  return element(
    "c:dLbls",
    {},
    (format === "General" ? "" : element("c:numFmt", { formatCode: format, sourceLinked: false })) +
      shapeText(look, "border") +
      textLook(look.in("format.font"), look.get("textOrientation", 0)) +
      (place === undefined ? "" : value("c:dLblPos", place)) +
      value("c:showLegendKey", look.get("showLegendKey", false)) +
      value("c:showVal", look.get("showValue", true)) +
      value("c:showCatName", look.get("showCategoryName", false)) +
      value("c:showSerName", look.get("showSeriesName", false)) +
      value("c:showPercent", look.get("showPercentage", false)) +
      value("c:showBubbleSize", look.get("showBubbleSize", false)) +
      (separator === "" ? "" : textElement("c:separator", separator)),
  );
}

function markerText(look: Look): string {
  const style = look.get("markerStyle", "Automatic");
  const symbol = MARKERS[style];
  const fill = look.get("markerBackgroundColor", "");
  const line = look.get("markerForegroundColor", "");
  const solid = (color: string): string =>
    element("a:solidFill", {}, value("a:srgbClr", color.replace("#", "").toUpperCase()));
  const content =
    (symbol === undefined ? "" : value("c:symbol", symbol)) +
    (look.get<number | undefined>("markerSize", undefined) === undefined
      ? ""
      : value("c:size", look.get("markerSize", 5))) +
    (fill === "" && line === ""
      ? ""
      : element(
          "c:spPr",
          {},
          (fill === "" ? "" : solid(fill)) + (line === "" ? "" : element("a:ln", {}, solid(line))),
        ));
  return content === "" ? "" : element("c:marker", {}, content);
}

function trendText(look: Look): string {
  const types: Readonly<Record<string, string>> = {
    Linear: "linear",
    Exponential: "exp",
    Logarithmic: "log",
    MovingAverage: "movingAvg",
    Polynomial: "poly",
    Power: "power",
  };
  const type = look.get("type", "Linear");
  return element(
    "c:trendline",
    {},
    shapeText(look, "line") +
      value("c:trendlineType", types[type] ?? "linear") +
      (type === "Polynomial" ? value("c:order", look.get("polynomialOrder", 2)) : "") +
      (type === "MovingAverage" ? value("c:period", look.get("movingAveragePeriod", 2)) : "") +
      value("c:dispRSqr", look.get("showRSquared", false)) +
      value("c:dispEq", look.get("showEquation", false)),
  );
}

function seriesText(
  model: WorkbookModel,
  chart: ModelChart,
  series: ModelSeries,
  { kind, type }: Group,
): string {
  const look = new Look(series.options, "");
  const { family } = kind;
  const index = chart.series.indexOf(series);
  const marked = ["line", "scatter", "radar", "stock"].includes(family);
  const xy = family === "scatter" || family === "bubble";
  const chartLabels = new Look(chart.options, "dataLabels");
  const own = look.in("dataLabels");
  const labels = series.options.get("hasDataLabels") === true || own.get("shown", false) ? own : chartLabels;
  const shown =
    series.options.get("hasDataLabels") !== false && (labels === own || chartLabels.get("shown", false));
  const noLine = family === "scatter" && !kind.lines && !look.in("format.line").touched;
  const name = series.nameFrom
    ? element(
        "c:tx",
        {},
        element(
          "c:strRef",
          {},
          textElement("c:f", reference(model, series.nameFrom)) +
            element(
              "c:strCache",
              {},
              value("c:ptCount", 1) +
                element("c:pt", { idx: 0 }, textElement("c:v", seriesName(model, chart, series))),
            ),
        ),
      )
    : series.name === undefined
      ? ""
      : element("c:tx", {}, textElement("c:v", series.name));
  const points = [...series.points].map(([idx, options]) => {
    const shape = shapeText(new Look(options, ""), "border");
    return shape === "" ? "" : element("c:dPt", {}, value("c:idx", idx) + value("c:bubble3D", false) + shape);
  });
  const explosion = look.get("explosion", kind.exploded ? 25 : 0);
  const marker = marked
    ? look.get<string | undefined>("markerStyle", undefined) === undefined &&
      !kind.markers &&
      family !== "stock"
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : markerText(look)
    : "";
  const smooth = look.get("smooth", kind.smooth);
  return element(
    "c:ser",
    {},
    value("c:idx", index) +
      value("c:order", index) +
      name +
      (noLine ? '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>' : shapeText(look, "line")) +
      (family === "column" || family === "bar" || family === "bubble"
        ? value("c:invertIfNegative", look.get("invertIfNegative", false))
        : "") +
      marker +
      (explosion > 0 && (family === "pie" || family === "doughnut") ? value("c:explosion", explosion) : "") +
      points.join("") +
      labelsText(labels, shown) +
      (["surface", "pie", "doughnut", "radar", "stock"].includes(family)
        ? ""
        : series.trendlines.map(({ options }) => trendText(new Look(options, ""))).join("")) +
      dataText(model, xy ? "c:xVal" : "c:cat", series.categories, true) +
      dataText(model, xy ? "c:yVal" : "c:val", series.values, false) +
      (family === "bubble"
        ? dataText(model, "c:bubbleSize", series.bubbleSizes, false) +
          value("c:bubble3D", type === "Bubble3DEffect")
        : "") +
      (family === "line" || family === "scatter" ? value("c:smooth", smooth) : ""),
  );
}

function plotText(model: WorkbookModel, chart: ModelChart, group: Group): string {
  const { kind, type, series, secondary } = group;
  const look = new Look(series[0]?.options ?? new Map(), "");
  const all = series.map((each) => seriesText(model, chart, each, group)).join("");
  const ids = (secondary ? AXES.secondary : AXES.primary).map((id) => value("c:axId", id)).join("");
  const vary = (given: boolean): string => value("c:varyColors", look.get("varyByCategories", given));
  const grouping = value("c:grouping", kind.grouping);
  const three = kind.threeD ? "3D" : "";
  const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  switch (kind.family) {
    case "column":
    case "bar": {
      const overlap = look.get("overlap", stacked ? 100 : 0);
      return element(
        `c:bar${three}Chart`,
        {},
        value("c:barDir", kind.family === "bar" ? "bar" : "col") +
          grouping +
          vary(false) +
          all +
          value("c:gapWidth", look.get("gapWidth", 150)) +
          (kind.threeD
            ? value("c:shape", kind.shape ?? "box")
            : overlap === 0
              ? ""
              : value("c:overlap", overlap)) +
          ids +
          (kind.threeD ? value("c:axId", 0) : ""),
      );
    }
    case "line":
      return element(
        `c:line${three}Chart`,
        {},
        grouping +
          vary(false) +
          all +
          (kind.threeD ? "" : value("c:marker", true)) +
          ids +
          (kind.threeD ? value("c:axId", 0) : ""),
      );
    case "area":
      return element(
        `c:area${three}Chart`,
        {},
        grouping + vary(false) + all + ids + (kind.threeD ? value("c:axId", 0) : ""),
      );
    case "pie":
      if (type === "PieOfPie" || type === "BarOfPie")
        return element(
          "c:ofPieChart",
          {},
          value("c:ofPieType", type === "PieOfPie" ? "pie" : "bar") +
            vary(true) +
            all +
            value("c:gapWidth", 100) +
            value("c:secondPieSize", look.get("secondPlotSize", 75)),
        );
      return element(
        `c:pie${three}Chart`,
        {},
        vary(true) + all + (kind.threeD ? "" : value("c:firstSliceAng", look.get("firstSliceAngle", 0))),
      );
    case "doughnut":
      return element(
        "c:doughnutChart",
        {},
        vary(true) +
          all +
          value("c:firstSliceAng", look.get("firstSliceAngle", 0)) +
          value("c:holeSize", look.get("doughnutHoleSize", 50)),
      );
    case "scatter":
      return element(
        "c:scatterChart",
        {},
        value("c:scatterStyle", kind.smooth ? "smoothMarker" : "lineMarker") + vary(false) + all + ids,
      );
    case "bubble":
      return element(
        "c:bubbleChart",
        {},
        vary(false) + all + value("c:bubbleScale", look.get("bubbleScale", 100)) + ids,
      );
    case "radar":
      return element(
        "c:radarChart",
        {},
        value("c:radarStyle", type === "RadarFilled" ? "filled" : "marker") + vary(false) + all + ids,
      );
    case "stock":
      return element("c:stockChart", {}, `${all}<c:hiLowLines/>${ids}`);
    case "surface":
      return element(
        "c:surfaceChart",
        {},
        value("c:wireframe", type.includes("Wireframe")) + all + ids + value("c:axId", 0),
      );
    case "extended":
      return "";
  }
}
