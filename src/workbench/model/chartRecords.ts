// Charts, as the workbook keeps them: what they read, where they stand, and their looks as Office.js names them. Layer: workbench/model.
import { shiftArea, type Shift } from "./areas";
import type { CellsRef } from "./pivot/records";

/** Looks by path ("title.text", "valueAxis.maximum"): only what was set; the rest has Excel's defaults. */
export type ChartOptions = Map<string, unknown>;

export interface ModelSeries {
  readonly id: string;
  /** A text, the cell it is read from, or nothing: "Series1". */
  name: string | undefined;
  nameFrom: CellsRef | undefined;
  values: CellsRef | undefined;
  /** Categories, or x values in XY and bubble charts. */
  categories: CellsRef | undefined;
  bubbleSizes: CellsRef | undefined;
  readonly options: ChartOptions;
  /** By index of the point. */
  readonly points: Map<number, ChartOptions>;
  readonly trendlines: { readonly options: ChartOptions }[];
}

/** Places and sizes in points. */
export interface ModelChart {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** A word of Excel.ChartType. */
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  series: ModelSeries[];
  readonly options: ChartOptions;
  /** The part of a file that the chart was read from, and what it said then: an unchanged chart goes back as it came. */
  origin?: { readonly part: string; readonly print: string };
}

/** Everything but the place: for seeing whether a chart was changed. */
export function chartPrint(chart: ModelChart): string {
  const plain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
  return JSON.stringify([chart.type, chart.series, [...chart.options]], plain);
}

/** The chart with its sources moved; the same object where nothing moves. */
export function shiftedChart(chart: ModelChart, sheetId: string, shift: Shift): ModelChart {
  const moved = (ref: CellsRef | undefined): CellsRef | undefined => {
    if (!ref || ref.sheetId !== sheetId) return ref;
    const area = shiftArea(ref.area, shift);
    return area ? { sheetId, area } : undefined;
  };
  const touches = chart.series.some(({ nameFrom, values, categories, bubbleSizes }) =>
    [nameFrom, values, categories, bubbleSizes].some((ref) => ref?.sheetId === sheetId),
  );
  if (!touches) return chart;
  for (const series of chart.series) {
    series.nameFrom = moved(series.nameFrom);
    series.values = moved(series.values);
    series.categories = moved(series.categories);
    series.bubbleSizes = moved(series.bubbleSizes);
  }
  return { ...chart };
}
