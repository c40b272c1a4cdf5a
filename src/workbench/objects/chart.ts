// Charts: the collection of a sheet and the chart. Layer: workbench/objects. Source: Microsoft, "Work with charts using the Excel
// JavaScript API", Excel.ChartCollection, Excel.Chart.
import { niceScale, refValues, seriesName, seriesNumbers, splitSource } from "../model/chartData";
import type { ModelChart } from "../model/chartRecords";
import { chartKind, hasAxes } from "../model/chartTypes";
import type { ModelArea } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject, isHostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import { rangeByText } from "./addresses";
import { looks, number, oneOf, truth, anyText, type LooksRef } from "./chartLooks";
import {
  AXIS,
  CHART_FORMAT,
  DATA_LABELS,
  DATA_TABLE,
  LEGEND,
  PIVOT_OPTIONS,
  PLOT_AREA,
  TITLE,
} from "./chartParts";
import { chartOf, type ChartRef } from "./chartRef";
import { newSeries, SERIES_LIST } from "./chartSeries";
import type { RangeRef, SheetRef } from "./host";
import { checkSheetOpen, sheetOf } from "./host";
import { worksheetObject } from "./worksheet";

/** Excel's own size of a new chart, in points. */
const NEW_SIZE = { width: 360, height: 216 };

function sourceOf(source: unknown): RangeRef {
  if (!isHostObject(source) || source.cls.name !== "Range") throw invalidArgument();
  return source.self as RangeRef;
}

function checkType(type: unknown): string {
  if (typeof type !== "string" || !chartKind(type)) throw invalidArgument();
  return type;
}

const seriesBy = (value: unknown): "Auto" | "Columns" | "Rows" => {
  if (value !== undefined && value !== "Auto" && value !== "Columns" && value !== "Rows")
    throw invalidArgument();
  return value ?? "Auto";
};

/** Reads the range into series of the chart. */
function setData(ref: ChartRef, source: unknown, by: unknown): void {
  const chart = chartOf(ref);
  const { sheetId, area } = sourceOf(source);
  const { model } = ref.host;
  const split = splitSource(model, { sheetId, area }, chart.type, seriesBy(by));
  chart.series = split.series.map((refs) => ({ ...newSeries(model.analysis.newId()), ...refs }));
  chart.options.set("plotBy", split.by);
  model.analysis.changed(chart.sheetId);
}

function place(ref: ChartRef, area: ModelArea): { left: number; top: number; width: number; height: number } {
  const sheet = sheetOf({ host: ref.host, id: chartOf(ref).sheetId });
  const sum = (from: number, count: number, size: (index: number) => number): number => {
    let total = 0;
    for (let index = from; index < from + count; index++) total += size(index);
    return total;
  };
  const width = (index: number): number => (sheet.columnHidden(index) ? 0 : sheet.columnWidth(index));
  const height = (index: number): number => (sheet.rowHidden(index) ? 0 : sheet.rowHeight(index));
  return {
    left: sum(0, area.left, width),
    top: sum(0, area.top, height),
    width: sum(area.left, area.columns, width),
    height: sum(area.top, area.rows, height),
  };
}

/** From the upper left of one cell to the lower right of the other. */
function setPosition(ref: ChartRef, start: unknown, end: unknown): void {
  const chart = chartOf(ref);
  const cell = (value: unknown): ModelArea =>
    typeof value === "string" ? rangeByText(ref.host, chart.sheetId, value).area : sourceOf(value).area;
  const first = cell(start);
  const last = end === undefined ? undefined : cell(end);
  const { left, top } = place(ref, first);
  Object.assign(chart, { left, top });
  if (last) {
    const [bottom, right] = [last.top + last.rows, last.left + last.columns];
    if (bottom <= first.top || right <= first.left) throw invalidArgument();
    const { width, height } = place(ref, { ...first, rows: bottom - first.top, columns: right - first.left });
    Object.assign(chart, { width, height });
  } else if (first.rows > 1 || first.columns > 1) {
    const { width, height } = place(ref, first);
    Object.assign(chart, { width, height });
  }
  ref.host.model.analysis.changed(chart.sheetId);
}

function looksOf(ref: ChartRef, path: string, automatic?: LooksRef["automatic"]): LooksRef {
  return {
    host: ref.host,
    path,
    options: () => chartOf(ref).options,
    changed: () => {
      ref.host.model.analysis.changed(chartOf(ref).sheetId);
    },
    ...(automatic ? { automatic } : {}),
  };
}

const isRound = (chart: ModelChart): boolean => !hasAxes(chartKind(chart.type)?.family ?? "column");

/** A chart of one series takes its name as title; with more it says "Chart Title". */
function title(ref: ChartRef): LooksRef {
  return looksOf(ref, "title", {
    visible: () => true,
    text: () => {
      const chart = chartOf(ref);
      const [only, second] = chart.series;
      return only && !second ? seriesName(ref.host.model, chart, only) : "Chart Title";
    },
  });
}

function legend(ref: ChartRef): LooksRef {
  const count = (): number => {
    const chart = chartOf(ref);
    return isRound(chart) ? refValues(ref.host.model, chart.series[0]?.values).length : chart.series.length;
  };
  return looksOf(ref, "legend", {
    visible: () => isRound(chartOf(ref)) || chartOf(ref).series.length > 1,
    count,
  });
}

const AXIS_KINDS = { value: "Value", category: "Category", series: "Series" } as const;

function axis(ref: ChartRef, kind: keyof typeof AXIS_KINDS, group = "Primary"): HostObject {
  const chart = chartOf(ref);
  if (isRound(chart)) throw new HostFault("InvalidOperation", "A chart of this type has no axes.");
  const secondary = group === "Secondary";
  const scale = (): ReturnType<typeof niceScale> =>
    niceScale(
      chart.series.flatMap((each) => seriesNumbers(ref.host.model, each).filter((value) => value !== null)),
    );
  const numbers =
    kind === "value"
      ? {
          maximum: () => scale().max,
          minimum: () => scale().min,
          majorUnit: () => scale().step,
          minorUnit: () => scale().step / 5,
        }
      : {};
  return hostObject(
    AXIS,
    looksOf(ref, `axes.${kind}${secondary ? "2" : ""}`, {
      ...numbers,
      type: () => AXIS_KINDS[kind],
      axisGroup: () => group,
      ...(kind === "category"
        ? {
            setCategoryNames: () => (source: unknown) => {
              const { sheetId, area } = sourceOf(source);
              for (const series of chartOf(ref).series) series.categories = { sheetId, area };
              ref.host.model.analysis.changed(chart.sheetId);
            },
          }
        : {}),
    }),
  );
}

const AXES: HostClass<ChartRef> = {
  name: "ChartAxes",
  get: {},
  nav: {
    valueAxis: (ref) => axis(ref, "value"),
    categoryAxis: (ref) => axis(ref, "category"),
    seriesAxis: (ref) => axis(ref, "series"),
  },
  methods: {
    getItem: (ref: ChartRef, type: string, group = "Primary") => {
      const kind = (Object.keys(AXIS_KINDS) as (keyof typeof AXIS_KINDS)[]).find(
        (key) => AXIS_KINDS[key] === type,
      );
      if (!kind || (group !== "Primary" && group !== "Secondary")) throw invalidArgument();
      return axis(ref, kind, group);
    },
  },
};

const CHART_LOOKS = looks({
  showAllFieldButtons: [false, truth],
  showDataLabelsOverMaximum: [true, truth],
  categoryLabelLevel: [0, number()],
  seriesNameLevel: [0, number()],
  style: [201, number(0)],
  displayBlanksAs: ["NotPlotted", oneOf("NotPlotted", "Zero", "Interplotted")],
  plotBy: ["Columns", oneOf("Rows", "Columns")],
  plotVisibleOnly: [true, truth],
});

const measure = (key: "left" | "top" | "width" | "height") => ({
  get: (ref: ChartRef): number => chartOf(ref)[key],
  set: (ref: ChartRef, value: unknown): void => {
    chartOf(ref)[key] = number(0, 200_000)(value) as number;
    ref.host.model.analysis.changed(chartOf(ref).sheetId);
  },
});
const MEASURES = {
  left: measure("left"),
  top: measure("top"),
  width: measure("width"),
  height: measure("height"),
};
const each = <K extends "get" | "set">(key: K) =>
  Object.fromEntries(Object.entries(MEASURES).map(([name, member]) => [name, member[key]])) as Record<
    string,
    (typeof MEASURES)["left"][K]
  >;
const onChart = <T>(
  members: Record<string, (ref: LooksRef, value: never) => T>,
): Record<string, (ref: ChartRef, value: unknown) => T> =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [
      name,
      (ref: ChartRef, value: unknown) => member(looksOf(ref, ""), value as never),
    ]),
  );

function dataTable(ref: ChartRef): HostObject | null {
  return isRound(chartOf(ref)) || chartKind(chartOf(ref).type)?.family === "scatter"
    ? null
    : hostObject(DATA_TABLE, looksOf(ref, "dataTable", { visible: () => false }));
}

const CHART: HostClass<ChartRef> = {
  name: "Chart",
  keys: ["id", "name"],
  get: {
    ...(onChart(CHART_LOOKS.get) as Record<string, (ref: ChartRef) => unknown>),
    ...each("get"),
    id: ({ chartId }) => chartId,
    name: (ref) => chartOf(ref).name,
    chartType: (ref) => chartOf(ref).type,
  },
  set: {
    ...onChart(CHART_LOOKS.set),
    ...each("set"),
    name: (ref, value) => void (chartOf(ref).name = anyText(value) as string),
    chartType: (ref, value) => {
      const chart = chartOf(ref);
      chart.type = checkType(value);
      for (const series of chart.series) series.options.delete("chartType");
      ref.host.model.analysis.changed(chart.sheetId);
    },
  },
  nav: {
    title: (ref) => hostObject(TITLE, title(ref)),
    legend: (ref) => hostObject(LEGEND, legend(ref)),
    dataLabels: (ref) => hostObject(DATA_LABELS, looksOf(ref, "dataLabels")),
    series: (ref) => hostObject(SERIES_LIST, ref),
    axes: (ref) => hostObject(AXES, ref),
    format: (ref) => hostObject(CHART_FORMAT, looksOf(ref, "format")),
    plotArea: (ref) => hostObject(PLOT_AREA, looksOf(ref, "plotArea")),
    pivotOptions: (ref) => hostObject(PIVOT_OPTIONS, looksOf(ref, "pivotOptions")),
    worksheet: (ref) => worksheetObject({ host: ref.host, id: chartOf(ref).sheetId }),
  },
  methods: {
    activate: (ref: ChartRef) => {
      const { sheetId } = chartOf(ref);
      ref.host.model.activateSheet(sheetId);
      ref.host.events.activateChart(sheetId, ref.chartId);
    },
    delete: (ref: ChartRef) => {
      const chart = chartOf(ref);
      checkSheetOpen(sheetOf({ host: ref.host, id: chart.sheetId }), "allowEditObjects");
      ref.host.model.analysis.removeChart(chart);
    },
    setData,
    setPosition,
    getDataTable: (ref: ChartRef) => {
      const table = dataTable(ref);
      if (!table) throw itemNotFound();
      return table;
    },
    getDataTableOrNullObject: dataTable,
    ...Object.fromEntries(
      (["Activated", "Deactivated"] as const).flatMap((name) => [
        [`_Register${name}Event`, (ref: ChartRef) => ref.host.events.register(`chart${name}`, ref.chartId)],
        [
          `_Unregister${name}Event`,
          (ref: ChartRef) => ref.host.events.unregister(`chart${name}`, ref.chartId),
        ],
      ]),
    ),
  },
};

const chartObject = (ref: SheetRef, chart: ModelChart): HostObject =>
  hostObject(CHART, { host: ref.host, chartId: chart.id });
const ofSheet = (ref: SheetRef): ModelChart[] =>
  ref.host.model.analysis.charts.filter(({ sheetId }) => sheetId === ref.id);
const find = (ref: SheetRef, key: string): ModelChart | undefined =>
  ofSheet(ref).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

function required(ref: SheetRef, key: string): HostObject {
  const chart = find(ref, key);
  if (!chart) throw itemNotFound();
  return chartObject(ref, chart);
}

function freeName(ref: SheetRef): string {
  for (let counter = 1; ; counter++)
    if (!ofSheet(ref).some(({ name }) => name === `Chart ${counter}`)) return `Chart ${counter}`;
}

function addChart(ref: SheetRef, type: unknown, source: unknown, by?: unknown): HostObject {
  checkSheetOpen(sheetOf(ref), "allowEditObjects");
  const { model } = ref.host;
  const range = sourceOf(source);
  const chart: ModelChart = {
    id: model.analysis.newId(),
    name: freeName(ref),
    sheetId: ref.id,
    type: checkType(type),
    left: 0,
    top: 0,
    ...NEW_SIZE,
    series: [],
    options: new Map(),
  };
  seriesBy(by);
  model.analysis.addChart(chart);
  const self = { host: ref.host, chartId: chart.id };
  setData(self, source, by);
  if (range.sheetId === ref.id) {
    const { left, width, top } = place(
      self,
      range.area.columns < 200 && range.area.rows < 100_000
        ? range.area
        : { top: 0, left: 0, rows: 1, columns: 1 },
    );
    Object.assign(chart, { left: left + width + 20, top: top + 20 });
  }
  return chartObject(ref, chart);
}

export const CHARTS: HostClass<SheetRef> = {
  name: "ChartCollection",
  readsResults: ["add"],
  get: { count: (ref) => ofSheet(ref).length },
  items: (ref) => ofSheet(ref).map((chart) => chartObject(ref, chart)),
  item: required,
  methods: {
    add: addChart,
    getCount: (ref: SheetRef) => ofSheet(ref).length,
    getItem: required,
    getItemOrNullObject: (ref: SheetRef, key: string) => (find(ref, key) ? required(ref, key) : null),
    getItemAt: (ref: SheetRef, index: number) => {
      const chart = ofSheet(ref)[index];
      if (!chart) throw itemNotFound();
      return chartObject(ref, chart);
    },
    ...Object.fromEntries(
      (["Added", "Activated", "Deactivated", "Deleted"] as const).flatMap((name) => [
        [`_Register${name}Event`, (ref: SheetRef) => ref.host.events.register(`chart${name}`, ref.id)],
        [`_Unregister${name}Event`, (ref: SheetRef) => ref.host.events.unregister(`chart${name}`, ref.id)],
      ]),
    ),
  },
};
