// Series and points of charts. Layer: workbench/objects. Source: Microsoft, Excel.ChartSeries and "Work with charts".
import { refTexts, refValues, seriesName } from "../model/chartData";
import type { ChartOptions, ModelChart, ModelSeries } from "../model/chartRecords";
import { chartKind } from "../model/chartTypes";
import type { CellsRef } from "../model/pivot/records";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject, isHostObject } from "../protocol/hostClass";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import { fullAddress } from "./addresses";
import { chartOf, type ChartRef } from "./chartRef";
import {
  aColour,
  anyText,
  BORDER,
  FILL,
  FONT,
  inner,
  LINE,
  looks,
  looksClass,
  number,
  oneOf,
  readOnly,
  truth,
  type LooksRef,
  type Rows,
} from "./chartLooks";
import { DATA_LABEL, DATA_LABELS } from "./chartParts";
import type { RangeRef } from "./host";

interface SeriesRef extends ChartRef, LooksRef {
  readonly seriesId: string;
}

const seriesOf = (ref: SeriesRef): ModelSeries => {
  const series = chartOf(ref).series.find(({ id }) => id === ref.seriesId);
  if (!series) throw itemNotFound();
  return series;
};

export function seriesRef(ref: ChartRef, seriesId: string): SeriesRef {
  const self: SeriesRef = {
    ...ref,
    seriesId,
    path: "",
    options: (): ChartOptions => seriesOf(self).options,
    changed: () => {
      ref.host.model.analysis.changed(chartOf(ref).sheetId);
    },
    automatic: {
      chartType: () => chartOf(ref).type,
      markerStyle: () => (chartKind(chartOf(ref).type)?.markers === true ? "Automatic" : "None"),
      smooth: () => chartKind(chartOf(ref).type)?.smooth === true,
      plotOrder: () => chartOf(ref).series.findIndex(({ id }) => id === seriesId),
    },
  };
  return self;
}

export const newSeries = (id: string): ModelSeries => ({
  id,
  name: undefined,
  nameFrom: undefined,
  values: undefined,
  categories: undefined,
  bubbleSizes: undefined,
  options: new Map(),
  points: new Map(),
  trendlines: [],
});

/** A range of one row or column, as series take them. */
function line(source: unknown): CellsRef {
  if (!isHostObject(source) || source.cls.name !== "Range") throw invalidArgument();
  const { sheetId, area } = source.self as RangeRef;
  return { sheetId, area };
}

const MARKERS = oneOf(
  ...["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"],
  "Picture",
);
const MARKER_ROWS: Rows = {
  markerStyle: ["Automatic", MARKERS],
  markerSize: [5, number(2, 72)],
  markerBackgroundColor: ["", aColour],
  markerForegroundColor: ["", aColour],
};
const extreme: Rows = Object.fromEntries(
  ["Minimum", "Midpoint", "Maximum"].flatMap((word) => [
    [`gradient${word}Type`, [word === "Midpoint" ? "ExtremeValue" : "ExtremeValue", anyText] as const],
    [`gradient${word}Value`, [0, number()] as const],
    [`gradient${word}Color`, ["", aColour] as const],
  ]),
);
const SERIES_ROWS: Rows = {
  ...MARKER_ROWS,
  ...extreme,
  chartType: [
    "",
    (value) => {
      if (typeof value !== "string" || !chartKind(value)) throw invalidArgument();
      return value;
    },
  ],
  hasDataLabels: [false, truth],
  filtered: [false, truth],
  showShadow: [false, truth],
  smooth: [false, truth],
  gapWidth: [150, number(0, 500)],
  doughnutHoleSize: [50, number(10, 90)],
  axisGroup: ["Primary", oneOf("Primary", "Secondary")],
  explosion: [0, number(0, 400)],
  firstSliceAngle: [0, number(0, 360)],
  invertIfNegative: [false, truth],
  invertColor: ["", aColour],
  bubbleScale: [100, number(0, 300)],
  secondPlotSize: [75, number(5, 200)],
  splitType: ["SplitByPosition", anyText],
  splitValue: [0, number()],
  varyByCategories: [false, truth],
  showLeaderLines: [true, truth],
  overlap: [0, number(-100, 100)],
  gradientStyle: ["TwoPhaseColor", anyText],
  parentLabelStrategy: ["None", anyText],
  showConnectorLines: [true, truth],
};
const SERIES_LOOKS = looks(SERIES_ROWS);
const SERIES_FORMAT = looksClass("ChartSeriesFormat", {}, { fill: FILL, line: LINE });
const TREND_LABEL = looksClass(
  "ChartTrendlineLabel",
  { text: ["", anyText], numberFormat: ["General", anyText], autoText: [true, truth] },
  { format: looksClass("ChartTrendlineLabelFormat", {}, { font: FONT, fill: FILL, border: BORDER }) },
);
const TRENDLINE_LOOKS = looksClass(
  "ChartTrendline",
  {
    type: ["Linear", oneOf("Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power")],
    name: ["", anyText],
    polynomialOrder: [2, number(2, 6)],
    movingAveragePeriod: [2, number(2, 255)],
    intercept: ["", number()],
    forwardPeriod: [0, number(0)],
    backwardPeriod: [0, number(0)],
    showEquation: [false, truth],
    showRSquared: [false, truth],
  },
  { format: looksClass("ChartTrendlineFormat", {}, { line: LINE }), label: TREND_LABEL },
);
interface TrendRef extends LooksRef {
  readonly series: SeriesRef;
}
const trendRef = (series: SeriesRef, index: number): TrendRef => ({
  host: series.host,
  series,
  path: "",
  changed: series.changed,
  options: () => {
    const found = seriesOf(series).trendlines[index];
    if (!found) throw itemNotFound();
    return found.options;
  },
});
const TRENDLINE: HostClass<TrendRef> = {
  ...(TRENDLINE_LOOKS as unknown as HostClass<TrendRef>),
  methods: {
    delete: (ref: TrendRef) => {
      const { trendlines } = seriesOf(ref.series);
      trendlines.splice(
        trendlines.findIndex(({ options }) => options === ref.options()),
        1,
      );
      ref.changed();
    },
  },
};
const trendAt = (self: SeriesRef, index: unknown): HostObject => {
  const place = Number(index);
  if (!seriesOf(self).trendlines[place]) throw itemNotFound();
  return hostObject(TRENDLINE, trendRef(self, place));
};
const TRENDLINES: HostClass<SeriesRef> = {
  name: "ChartTrendlineCollection",
  get: {},
  items: (self) => seriesOf(self).trendlines.map((_, index) => hostObject(TRENDLINE, trendRef(self, index))),
  item: (self, index: unknown) => trendAt(self, index),
  methods: {
    getCount: (self: SeriesRef) => seriesOf(self).trendlines.length,
    getItem: trendAt,
    add: (self: SeriesRef, type = "Linear") => {
      const { trendlines } = seriesOf(self);
      trendlines.push({ options: new Map() });
      const added = trendRef(self, trendlines.length - 1);
      TRENDLINE.set?.["type"]?.(added, type);
      return hostObject(TRENDLINE, added);
    },
  },
};

const pointRef = (self: SeriesRef, index: number): LooksRef => ({
  host: self.host,
  path: "",
  changed: self.changed,
  options: () => {
    const { points } = seriesOf(self);
    let options = points.get(index);
    if (!options) points.set(index, (options = new Map()));
    return options;
  },
  automatic: { value: () => refValues(self.host.model, seriesOf(self).values)[index] ?? null },
});
const POINT = looksClass(
  "ChartPoint",
  { ...MARKER_ROWS, hasDataLabel: [false, truth], value: [null, readOnly] },
  { format: looksClass("ChartPointFormat", {}, { fill: FILL, border: BORDER }), dataLabel: DATA_LABEL },
);
const pointCount = (self: SeriesRef): number => refValues(self.host.model, seriesOf(self).values).length;
const POINTS: HostClass<SeriesRef> = {
  name: "ChartPointsCollection",
  get: { count: pointCount },
  items: (self) =>
    Array.from({ length: pointCount(self) }, (_, index) => hostObject(POINT, pointRef(self, index))),
  methods: {
    getCount: pointCount,
    getItemAt: (self: SeriesRef, index: number) => {
      if (!(index >= 0 && index < pointCount(self))) throw itemNotFound();
      return hostObject(POINT, pointRef(self, index));
    },
  },
};

const DIMENSIONS: Readonly<Record<string, "values" | "categories" | "bubbleSizes">> = {
  Values: "values",
  YValues: "values",
  Categories: "categories",
  XValues: "categories",
  BubbleSizes: "bubbleSizes",
};
function dimension(ref: SeriesRef, name: string): CellsRef | undefined {
  const key = DIMENSIONS[name];
  if (!key) throw invalidArgument();
  return seriesOf(ref)[key];
}

/** Puts one source of the series; the library's setters take ranges. */
const source =
  (key: "values" | "categories" | "bubbleSizes") =>
  (ref: SeriesRef, range: unknown): void => {
    seriesOf(ref)[key] = line(range);
    ref.changed();
  };

export const SERIES: HostClass<SeriesRef> = {
  name: "ChartSeries",
  get: {
    ...(SERIES_LOOKS.get as Record<string, (ref: SeriesRef) => unknown>),
    name: (ref) => seriesName(ref.host.model, chartOf(ref), seriesOf(ref)),
    plotOrder: (ref) => chartOf(ref).series.indexOf(seriesOf(ref)),
  },
  set: {
    ...(SERIES_LOOKS.set as Record<string, (ref: SeriesRef, value: unknown) => void>),
    name: (ref, value) => {
      Object.assign(seriesOf(ref), { name: anyText(value), nameFrom: undefined });
      ref.changed();
    },
    plotOrder: (ref, value) => {
      const { series } = chartOf(ref);
      const place = number(0, series.length - 1)(value) as number;
      const own = seriesOf(ref);
      series.splice(series.indexOf(own), 1);
      series.splice(place, 0, own);
      ref.changed();
    },
  },
  nav: {
    format: (ref) => hostObject(SERIES_FORMAT, inner(ref, "format")),
    points: (ref) => hostObject(POINTS, ref),
    trendlines: (ref) => hostObject(TRENDLINES, ref),
    dataLabels: (ref) => hostObject(DATA_LABELS, inner(ref, "dataLabels")),
  },
  methods: {
    delete: (ref: SeriesRef) => {
      const { series } = chartOf(ref);
      series.splice(series.indexOf(seriesOf(ref)), 1);
      ref.changed();
    },
    setValues: source("values"),
    setXAxisValues: source("categories"),
    setBubbleSizes: source("bubbleSizes"),
    getDimensionValues: (ref: SeriesRef, name: string) => {
      const cells = dimension(ref, name);
      return name === "Categories" ? refTexts(ref.host.model, cells) : refValues(ref.host.model, cells);
    },
    getDimensionDataSourceType: (ref: SeriesRef, name: string) =>
      dimension(ref, name) ? "LocalRange" : "None",
    getDimensionDataSourceString: (ref: SeriesRef, name: string) => {
      const cells = dimension(ref, name);
      const sheet = cells && ref.host.model.sheet(cells.sheetId);
      return cells && sheet ? fullAddress(sheet, cells.area) : "";
    },
  },
};

const item = (ref: ChartRef, { id }: ModelSeries): HostObject => hostObject(SERIES, seriesRef(ref, id));

export const SERIES_LIST: HostClass<ChartRef> = {
  name: "ChartSeriesCollection",
  get: { count: (ref) => chartOf(ref).series.length },
  items: (ref) => chartOf(ref).series.map((series) => item(ref, series)),
  methods: {
    getCount: (ref: ChartRef) => chartOf(ref).series.length,
    getItemAt: (ref: ChartRef, index: number) => {
      const series = chartOf(ref).series[index];
      if (!series) throw itemNotFound();
      return item(ref, series);
    },
    add: (ref: ChartRef, name?: string, index?: number) => {
      const chart: ModelChart = chartOf(ref);
      if (index !== undefined && !(index >= 0 && index <= chart.series.length)) throw invalidArgument();
      const series = newSeries(ref.host.model.analysis.newId());
      series.name = name;
      series.categories = chart.series[0]?.categories;
      chart.series.splice(index ?? chart.series.length, 0, series);
      ref.host.model.analysis.changed(chart.sheetId);
      return item(ref, series);
    },
  },
};
