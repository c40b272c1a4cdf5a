// The kinds of charts, by Excel.ChartType. Layer: workbench/model.

export type ChartFamily =
  | "column"
  | "bar"
  | "line"
  | "area"
  | "pie"
  | "doughnut"
  | "scatter"
  | "bubble"
  | "radar"
  | "surface"
  | "stock"
  /** Kinds of Excel 2016 and later that the file keeps in another form: treemap, waterfall and so on. */
  | "extended";

export interface ChartKind {
  readonly family: ChartFamily;
  readonly grouping: "clustered" | "stacked" | "percentStacked" | "standard";
  readonly threeD: boolean;
  /** Lines and XY charts: whether points are marked, and whether lines join them. */
  readonly markers: boolean;
  readonly lines: boolean;
  readonly smooth: boolean;
  readonly shape?: "cylinder" | "cone" | "pyramid";
  readonly exploded: boolean;
}

const EXTENDED = [
  "Histogram",
  "Boxwhisker",
  "Pareto",
  "RegionMap",
  "Treemap",
  "Waterfall",
  "Sunburst",
  "Funnel",
];
const PLAIN = [
  ...["ColumnClustered", "ColumnStacked", "ColumnStacked100", "3DColumnClustered", "3DColumnStacked"],
  ...["3DColumnStacked100", "3DColumn", "BarClustered", "BarStacked", "BarStacked100", "3DBarClustered"],
  ...["3DBarStacked", "3DBarStacked100", "Line", "LineStacked", "LineStacked100", "LineMarkers"],
  ...[
    "LineMarkersStacked",
    "LineMarkersStacked100",
    "3DLine",
    "Pie",
    "PieExploded",
    "3DPie",
    "3DPieExploded",
  ],
  ...["PieOfPie", "BarOfPie", "Doughnut", "DoughnutExploded", "XYScatter", "XYScatterSmooth"],
  ...["XYScatterSmoothNoMarkers", "XYScatterLines", "XYScatterLinesNoMarkers", "Area", "AreaStacked"],
  ...[
    "AreaStacked100",
    "3DArea",
    "3DAreaStacked",
    "3DAreaStacked100",
    "Radar",
    "RadarMarkers",
    "RadarFilled",
  ],
  ...["Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe", "Bubble", "Bubble3DEffect"],
  ...["StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC"],
];
const SHAPED = ["Cylinder", "Cone", "Pyramid"].flatMap((shape) => [
  ...[
    "ColClustered",
    "ColStacked",
    "ColStacked100",
    "BarClustered",
    "BarStacked",
    "BarStacked100",
    "Col",
  ].map((form) => `${shape}${form}`),
]);

export const CHART_TYPES: readonly string[] = [...PLAIN, ...SHAPED, ...EXTENDED];

/** undefined for what is no chart type. */
export function chartKind(type: string): ChartKind | undefined {
  if (!CHART_TYPES.includes(type)) return undefined;
  const shape = SHAPED.includes(type)
    ? (/^(Cylinder|Cone|Pyramid)/.exec(type)?.[1]?.toLowerCase() as "cylinder" | "cone" | "pyramid")
    : undefined;
  const family = familyOf(type);
  const stacked = type.includes("Stacked100")
    ? "percentStacked"
    : type.includes("Stacked")
      ? "stacked"
      : undefined;
  const standard = family === "line" || family === "area" || type === "3DColumn" || /Col$/.test(type);
  return {
    family,
    grouping: stacked ?? (standard ? "standard" : "clustered"),
    threeD: type.startsWith("3D") || shape !== undefined || type === "Bubble3DEffect",
    markers: family === "scatter" ? !type.includes("NoMarkers") : type.includes("Markers"),
    lines: family === "scatter" ? type !== "XYScatter" : true,
    smooth: type.includes("Smooth"),
    ...(shape === undefined ? {} : { shape }),
    exploded: type.includes("Exploded"),
  };
}

function familyOf(type: string): ChartFamily {
  if (EXTENDED.includes(type)) return "extended";
  const text = type.replace(/^3D|^Cylinder|^Cone|^Pyramid/, "");
  if (/^Col/.test(text)) return "column";
  if (/^BarOfPie|^Pie/.test(text)) return "pie";
  if (/^Bar/.test(text)) return "bar";
  if (/^Line/.test(text)) return "line";
  if (/^Area/.test(text)) return "area";
  if (/^Doughnut/.test(text)) return "doughnut";
  if (/^XY/.test(text)) return "scatter";
  if (/^Bubble/.test(text)) return "bubble";
  if (/^Radar/.test(text)) return "radar";
  if (/^Surface/.test(text)) return "surface";
  return "stock";
}

export const hasAxes = (family: ChartFamily): boolean => family !== "pie" && family !== "doughnut";
