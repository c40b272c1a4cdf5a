// Draws a chart as an SVG text: what the workbench shows over the grid. Layer: workbench/page. Plain drawing, not Excel's own looks.
import { categoryTexts, niceScale, seriesName, seriesNumbers } from "../model/chartData";
import type { ModelChart } from "../model/chartRecords";
import { chartKind, hasAxes } from "../model/chartTypes";
import type { WorkbookModel } from "../model/workbookModel";
import { pieSlices, plotMarks } from "./chartMarks";
import { escapeXml } from "../xlsx/xml";

/** Office's own order of colours. */
export const COLOURS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Plotted {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** x values of XY and bubble charts. */
  readonly xs: readonly number[];
  /** Family of the series, where charts are mixed. */
  readonly type: string;
  readonly labelled: boolean;
  readonly pointColours: ReadonlyMap<number, string>;
}

export const text = (
  x: number,
  y: number,
  content: string,
  more: Readonly<Record<string, string | number>> = {},
): string => {
  const attributes = Object.entries({ x, y, "font-size": 10, fill: "#404040", ...more })
    .map(([key, value]) => ` ${key}="${value}"`)
    .join("");
  return `<text${attributes}>${escapeXml(content)}</text>`;
};

const option = <T>(chart: ModelChart, key: string, fallback: T): T =>
  chart.options.has(key) ? (chart.options.get(key) as T) : fallback;

/** Colours come out of files too: only a plain one gets into the picture. */
const plainColour = (value: unknown): string | undefined =>
  typeof value === "string" && /^#[0-9A-Fa-f]{6}$/.test(value) ? value : undefined;

export function plotted(model: WorkbookModel, chart: ModelChart): Plotted[] {
  return chart.series
    .filter(({ options }) => options.get("filtered") !== true)
    .map((series, index) => ({
      name: seriesName(model, chart, series),
      colour:
        plainColour(series.options.get("format.fill.color")) ??
        plainColour(series.options.get("format.line.color")) ??
        COLOURS[index % COLOURS.length] ??
        "#4472C4",
      values: seriesNumbers(model, series),
      xs: seriesNumbers(model, { ...series, values: series.categories }).map((value, at) => value ?? at + 1),
      type: (series.options.get("chartType") as string | undefined) ?? chart.type,
      labelled:
        series.options.get("hasDataLabels") === true || chart.options.get("dataLabels.shown") === true,
      pointColours: new Map(
        [...series.points].flatMap(([at, looks]) => {
          const colour = plainColour(looks.get("format.fill.color"));
          return colour !== undefined ? [[at, colour] as const] : [];
        }),
      ),
    }));
}

/** The whole picture in pixels; `width` and `height` are the chart's own, in points. */
export function chartSvg(model: WorkbookModel, chart: ModelChart): string {
  const [width, height] = [chart.width, chart.height];
  const kind = chartKind(chart.type);
  const series = plotted(model, chart);
  const round = kind !== undefined && !hasAxes(kind.family);
  const categories = categoryTexts(model, chart);
  const [only, second] = series;
  const title = option(chart, "title.visible", true)
    ? option(chart, "title.text", only && !second ? only.name : "Chart Title")
    : "";
  const parts: string[] = [];
  const fill = plainColour(chart.options.get("format.fill.color")) ?? "#ffffff";
  parts.push(`<rect width="${width}" height="${height}" fill="${fill}" stroke="#bfbfbf"/>`);
  let top = 8;
  if (title !== "") {
    const size = Number(option(chart, "title.format.font.size", 14));
    parts.push(
      text(width / 2, top + size, title, {
        "text-anchor": "middle",
        "font-size": size,
        fill: plainColour(chart.options.get("title.format.font.color")) ?? "#404040",
      }),
    );
    top += size + 8;
  }
  const names = round ? categories : series.map(({ name }) => name);
  const colours = round
    ? names.map((_, at) => only?.pointColours.get(at) ?? COLOURS[at % COLOURS.length] ?? "#4472C4")
    : series.map(({ colour }) => colour);
  const legend = option(chart, "legend.visible", round || series.length > 1)
    ? option(chart, "legend.position", "Bottom")
    : "";
  const frame = withLegend(
    parts,
    { left: 10, top, width: width - 20, height: height - top - 10 },
    legend,
    names,
    colours,
  );
  if (!kind || kind.family === "extended" || series.length === 0)
    parts.push(
      text(width / 2, height / 2, series.length === 0 ? "No data" : `No picture of ${chart.type}`, {
        "text-anchor": "middle",
      }),
    );
  else if (round) parts.push(pieSlices(frame, only?.values ?? [], colours, kind.family === "doughnut"));
  else parts.push(axed(chart, frame, series, categories));
  const label = `Chart ${chart.name}${title === "" ? "" : `: ${title}`}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(label)}" font-family="Calibri, Carlito, sans-serif">${parts.join("")}</svg>`;
}

/** Draws the legend and gives what is left of the frame. */
function withLegend(
  parts: string[],
  frame: Frame,
  place: string,
  names: readonly string[],
  colours: readonly string[],
): Frame {
  if (place === "" || names.length === 0) return frame;
  const entry = (x: number, y: number, at: number): string =>
    `<rect x="${x}" y="${y - 8}" width="8" height="8" fill="${colours[at] ?? "#4472C4"}"/>${text(x + 12, y, names[at] ?? "")}`;
  const widths = names.map((name) => name.length * 5.2 + 24);
  if (place === "Left" || place === "Right" || place === "Corner") {
    const wide = Math.min(Math.max(...widths), frame.width / 2);
    const x = place === "Left" ? frame.left : frame.left + frame.width - wide;
    const first = frame.top + frame.height / 2 - names.length * 7;
    names.forEach((_, at) => parts.push(entry(x, first + at * 15 + 8, at)));
    return { ...frame, left: place === "Left" ? frame.left + wide : frame.left, width: frame.width - wide };
  }
  const total = widths.reduce((sum, each) => sum + each, 0);
  let x = frame.left + Math.max(0, (frame.width - total) / 2);
  const y = place === "Top" ? frame.top + 8 : frame.top + frame.height - 2;
  names.forEach((_, at) => {
    parts.push(entry(x, y, at));
    x += widths[at] ?? 0;
  });
  return { ...frame, top: place === "Top" ? frame.top + 16 : frame.top, height: frame.height - 18 };
}

/** Axes with their labels and titles, and the marks between them. */
function axed(
  chart: ModelChart,
  frame: Frame,
  series: readonly Plotted[],
  categories: readonly string[],
): string {
  const kind = chartKind(chart.type);
  if (!kind) return "";
  const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const percent = kind.grouping === "percentStacked";
  const sums = categories.map((_, at) => [
    series.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0),
    series.reduce((sum, { values }) => sum + Math.min(0, values[at] ?? 0), 0),
  ]);
  const all = percent
    ? [0, 1]
    : stacked
      ? sums.flat()
      : series.flatMap(({ values }) => values.filter((value) => value !== null));
  const given = (name: string): number | undefined =>
    option<number | undefined>(chart, `axes.value.${name}`, undefined);
  const scale = percent
    ? { min: 0, max: 1, step: 0.2 }
    : niceScale(all, { min: given("minimum"), max: given("maximum"), step: given("majorUnit") });
  const xy = kind.family === "scatter" || kind.family === "bubble";
  const sideways = kind.family === "bar";
  const titles = [option(chart, "axes.category.title.text", ""), option(chart, "axes.value.title.text", "")];
  const [across = "", up = ""] = sideways ? [titles[1], titles[0]] : titles;
  const steps = Math.max(1, Math.min(50, Math.round((scale.max - scale.min) / scale.step)));
  const ticks = Array.from({ length: steps + 1 }, (_, at) =>
    Number((scale.min + at * scale.step).toPrecision(12)),
  );
  const shown = (value: number): string =>
    percent ? `${Math.round(value * 100)}%` : value.toLocaleString("en-GB");
  const labelWidth =
    Math.max(...(sideways ? categories : ticks.map(shown)).map((each) => each.length)) * 5 + 8;
  const left = frame.left + Math.min(labelWidth, frame.width / 3) + (up === "" ? 0 : 14);
  const inner: Frame = {
    left,
    top: frame.top + 4,
    width: Math.max(10, frame.left + frame.width - left - 6),
    height: Math.max(10, frame.height - 20 - (across === "" ? 0 : 14)),
  };
  const parts: string[] = [];
  const bottom = inner.top + inner.height;
  const at = (value: number): number => (value - scale.min) / (scale.max - scale.min || 1);
  for (const tick of ticks) {
    if (sideways) {
      const x = inner.left + at(tick) * inner.width;
      parts.push(
        `<line x1="${x}" x2="${x}" y1="${inner.top}" y2="${bottom}" stroke="#e0e0e0"/>`,
        text(x, bottom + 12, shown(tick), { "text-anchor": "middle", "font-size": 9 }),
      );
    } else {
      const y = bottom - at(tick) * inner.height;
      parts.push(
        `<line x1="${inner.left}" x2="${inner.left + inner.width}" y1="${y}" y2="${y}" stroke="#e0e0e0"/>`,
        text(inner.left - 4, y + 3, shown(tick), { "text-anchor": "end", "font-size": 9 }),
      );
    }
  }
  const marks = plotMarks(kind, inner, series, categories.length, { ...scale, percent });
  parts.push(marks.content);
  if (!xy) {
    const room = (sideways ? inner.height : inner.width) / Math.max(1, categories.length);
    const every = Math.max(
      1,
      Math.ceil((sideways ? 11 : Math.max(...categories.map((each) => each.length)) * 5) / room),
    );
    categories.forEach((name, index) => {
      if (index % every !== 0) return;
      const middle = (index + 0.5) * room;
      parts.push(
        sideways
          ? text(inner.left - 4, bottom - middle + 3, name, { "text-anchor": "end", "font-size": 9 })
          : text(inner.left + middle, bottom + 12, name, { "text-anchor": "middle", "font-size": 9 }),
      );
    });
  } else
    for (const tick of marks.xTicks)
      parts.push(text(tick.at, bottom + 12, tick.label, { "text-anchor": "middle", "font-size": 9 }));
  if (across !== "")
    parts.push(text(inner.left + inner.width / 2, bottom + 26, across, { "text-anchor": "middle" }));
  if (up !== "") {
    const [x, y] = [frame.left + 10, inner.top + inner.height / 2];
    parts.push(text(x, y, up, { "text-anchor": "middle", transform: `rotate(-90 ${x} ${y})` }));
  }
  return parts.join("");
}
