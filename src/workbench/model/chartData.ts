// What a chart reads from the cells: how a range becomes series, and the values behind them. Layer: workbench/model.
import { chartKind } from "./chartTypes";
import type { ModelChart, ModelSeries } from "./chartRecords";
import type { CellsRef } from "./pivot/records";
import type { ModelArea, ModelValue, WorkbookModel } from "./workbookModel";

export type SeriesRefs = Pick<ModelSeries, "nameFrom" | "values" | "categories" | "bubbleSizes">;

/** Sources are read to the last used cell: a chart over a whole column plots what there is. */
function clipped(model: WorkbookModel, ref: CellsRef): ModelArea {
  const used = model.sheet(ref.sheetId)?.usedArea(true);
  const { top, left, rows, columns } = ref.area;
  if (!used) return { top, left, rows: 1, columns: 1 };
  return {
    top,
    left,
    rows: Math.max(1, Math.min(rows, used.top + used.rows - top)),
    columns: Math.max(1, Math.min(columns, used.left + used.columns - left)),
  };
}

/**
 * Splits a range into series as Excel does: headings are texts over or beside numbers, or an empty corner; series run along
 * the longer side unless told.
 */
export function splitSource(
  model: WorkbookModel,
  source: CellsRef,
  type: string,
  seriesBy: "Auto" | "Columns" | "Rows",
): { readonly series: SeriesRefs[]; readonly by: "Columns" | "Rows" } {
  const area = clipped(model, source);
  const sheet = model.sheet(source.sheetId);
  const values = sheet?.values(area) ?? [];
  const dated = (sheet?.styles({ ...area, rows: Math.min(area.rows, 2), columns: 1 }) ?? []).map(([style]) =>
    /[dmy]/i.test(style?.numberFormat.replace(/General|\[[^\]]*\]|"[^"]*"/gi, "") ?? ""),
  );
  const at = (row: number, column: number): ModelValue => values[row]?.[column] ?? null;
  const isText = (value: ModelValue): boolean => typeof value === "string" && value !== "";
  const cornerEmpty = at(0, 0) === null;
  const lastRow = area.rows - 1;
  const lastColumn = area.columns - 1;
  const headRow = area.rows > 1 && (isText(at(0, lastColumn)) || cornerEmpty);
  const firstBody = headRow ? 1 : 0;
  const by = seriesBy === "Auto" ? (area.columns > area.rows ? "Rows" : "Columns") : seriesBy;
  const family = chartKind(type)?.family;
  const xy = family === "scatter" || family === "bubble";
  const textColumn =
    isText(at(lastRow, 0)) ||
    isText(at(firstBody, 0)) ||
    (cornerEmpty && headRow) ||
    dated[firstBody] === true;
  const headColumn =
    area.columns > 1 &&
    (textColumn || (xy && by === "Columns" && area.columns > (family === "bubble" ? 2 : 1)));
  const cells = (row: number, column: number, rows: number, columns: number): CellsRef => ({
    sheetId: source.sheetId,
    area: { top: area.top + row, left: area.left + column, rows, columns },
  });
  const top = headRow ? 1 : 0;
  const left = headColumn ? 1 : 0;
  const [height, width] = [area.rows - top, area.columns - left];
  const lines: SeriesRefs[] = [];
  if (by === "Columns") {
    for (let column = left; column < area.columns; column++)
      lines.push({
        nameFrom: headRow ? cells(0, column, 1, 1) : undefined,
        values: cells(top, column, height, 1),
        categories: headColumn ? cells(top, 0, height, 1) : undefined,
        bubbleSizes: undefined,
      });
  } else {
    // In XY charts the first row of numbers holds the x values.
    const first = xy && !headRow && area.rows > 1 ? 1 : top;
    const categories = headRow || first > top ? cells(0, left, 1, width) : undefined;
    for (let row = first; row < area.rows; row++)
      lines.push({
        nameFrom: headColumn ? cells(row, 0, 1, 1) : undefined,
        values: cells(row, left, 1, width),
        categories,
        bubbleSizes: undefined,
      });
  }
  return { series: family === "bubble" ? paired(lines) : lines, by };
}

/** Bubble charts: every second line holds the sizes of the one before. */
function paired(lines: readonly SeriesRefs[]): SeriesRefs[] {
  if (lines.length < 2) return [...lines];
  return lines.flatMap((line, index) =>
    index % 2 === 0 ? [{ ...line, bubbleSizes: lines[index + 1]?.values }] : [],
  );
}

/** The values of a reference in order; nothing for none. */
export function refValues(model: WorkbookModel, ref: CellsRef | undefined): ModelValue[] {
  const sheet = ref && model.sheet(ref.sheetId);
  return ref && sheet ? sheet.values(clipped(model, ref)).flat() : [];
}

/** The texts of a reference as the cells show them; several columns give texts of several levels, joined. */
export function refTexts(model: WorkbookModel, ref: CellsRef | undefined): string[] {
  const sheet = ref && model.sheet(ref.sheetId);
  if (!ref || !sheet) return [];
  const texts = sheet.texts(clipped(model, ref));
  if (ref.area.rows > 1 && ref.area.columns > 1)
    return texts.map((row) => row.filter((text) => text !== "").join(" "));
  return texts.flat();
}

export function seriesName(model: WorkbookModel, chart: ModelChart, series: ModelSeries): string {
  if (series.name !== undefined) return series.name;
  const text = refTexts(model, series.nameFrom).join(" ");
  return text === "" ? `Series${chart.series.indexOf(series) + 1}` : text;
}

/** Categories of a chart: those of its first series that has any, else 1, 2, 3. */
export function categoryTexts(model: WorkbookModel, chart: ModelChart): string[] {
  const given = chart.series.find(({ categories }) => categories)?.categories;
  const texts = refTexts(model, given);
  const count = Math.max(0, ...chart.series.map(({ values }) => refValues(model, values).length));
  return Array.from(
    { length: Math.max(count, texts.length) },
    (_, index) => texts[index] ?? String(index + 1),
  );
}

export function seriesNumbers(model: WorkbookModel, series: ModelSeries): (number | null)[] {
  return refValues(model, series.values).map((value) => (typeof value === "number" ? value : null));
}

/** A scale with round steps around the values, as spreadsheets choose it: from zero unless the values are far from it. */
export function niceScale(
  values: readonly number[],
  fixed: {
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    readonly step?: number | undefined;
  } = {},
): { readonly min: number; readonly max: number; readonly step: number } {
  const low = Math.min(...values, Infinity);
  const high = Math.max(...values, -Infinity);
  const [from, to] = low > high ? [0, 1] : [low, high];
  const spread = to - from;
  const startsAtZero = from >= 0 && (spread === 0 || from < (5 / 6) * to);
  const base = fixed.min ?? (startsAtZero ? 0 : from - spread * 0.05);
  const head = fixed.max ?? (to <= 0 && from < (5 / 6) * to ? 0 : to + Math.max(spread, Math.abs(to)) * 0.05);
  const raw = Math.max((head - base) / 8, Number.EPSILON);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = fixed.step ?? power * ([1, 2, 5, 10].find((each) => each * power >= raw) ?? 10);
  const round = (value: number): number => Number(value.toPrecision(12));
  return {
    min: fixed.min ?? round(Math.floor(base / step) * step),
    max: fixed.max ?? round(Math.ceil(head / step) * step),
    step,
  };
}
