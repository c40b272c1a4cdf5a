// The marks of a drawn chart: bars, lines, areas, points, slices. Layer: workbench/page.
import { niceScale } from "../model/chartData";
import { chartKind, type ChartKind } from "../model/chartTypes";
import { text, type Frame, type Plotted } from "./chartPicture";

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly percent: boolean;
}

export function pieSlices(
  frame: Frame,
  values: readonly (number | null)[],
  colours: readonly string[],
  ring: boolean,
): string {
  const sizes = values.map((value) => Math.abs(value ?? 0));
  const whole = sizes.reduce((sum, each) => sum + each, 0);
  if (whole === 0) return "";
  const radius = Math.max(5, Math.min(frame.width, frame.height) / 2 - 4);
  const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
  let angle = -Math.PI / 2;
  const slices = sizes.map((size, at) => {
    // A whole circle has no two ends: it is drawn as nearly one.
    const turn = Math.min((size / whole) * 2 * Math.PI, 2 * Math.PI - 0.0001);
    const point = (turned: number): string =>
      `${x + radius * Math.cos(turned)} ${y + radius * Math.sin(turned)}`;
    const path = `M${x} ${y}L${point(angle)}A${radius} ${radius} 0 ${turn > Math.PI ? 1 : 0} 1 ${point(angle + turn)}Z`;
    angle += (size / whole) * 2 * Math.PI;
    return size === 0 ? "" : `<path d="${path}" fill="${colours[at] ?? "#4472C4"}" stroke="#fff"/>`;
  });
  return slices.join("") + (ring ? `<circle cx="${x}" cy="${y}" r="${radius / 2}" fill="#fff"/>` : "");
}

export interface Marks {
  readonly content: string;
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
}

export function plotMarks(
  kind: ChartKind,
  frame: Frame,
  series: readonly Plotted[],
  count: number,
  scale: Scale,
): Marks {
  if (kind.family === "scatter" || kind.family === "bubble") return points(kind, frame, series, scale);
  const content: string[] = [];
  const bars = series.filter(({ type }) => ["column", "bar"].includes(chartKind(type)?.family ?? ""));
  content.push(...barMarks(kind, frame, bars, count, scale));
  content.push(
    ...lineMarks(
      kind,
      frame,
      series.filter((each) => !bars.includes(each)),
      count,
      scale,
    ),
  );
  return { content: content.join(""), xTicks: [] };
}

const label = (x: number, y: number, value: number): string =>
  text(x, y, value.toLocaleString("en-GB"), { "text-anchor": "middle", "font-size": 9 });

function barMarks(
  kind: ChartKind,
  frame: Frame,
  series: readonly Plotted[],
  count: number,
  scale: Scale,
): string[] {
  const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const sideways = kind.family === "bar";
  const long = sideways ? frame.width : frame.height;
  const slot = (sideways ? frame.height : frame.width) / Math.max(1, count);
  const thick = (slot * 0.7) / (stacked ? 1 : Math.max(1, series.length));
  const position = (value: number): number =>
    ((Math.min(Math.max(value, scale.min), scale.max) - scale.min) / (scale.max - scale.min || 1)) * long;
  const marks: string[] = [];
  for (let at = 0; at < count; at++) {
    const whole = scale.percent
      ? series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0) || 1
      : 1;
    const reached = { up: 0, down: 0 };
    series.forEach((each, index) => {
      const value = each.values[at];
      if (value === null || value === undefined) return;
      const part = value / whole;
      const side = part < 0 ? "down" : "up";
      const from = stacked ? reached[side] : Math.max(0, scale.min);
      const to = stacked ? reached[side] + part : part;
      if (stacked) reached[side] = to;
      const [low, high] = [Math.min(position(from), position(to)), Math.max(position(from), position(to))];
      const start = at * slot + slot * 0.15 + (stacked ? 0 : index * thick);
      const box = sideways
        ? {
            x: frame.left + low,
            y: frame.top + frame.height - start - thick,
            width: high - low,
            height: thick,
          }
        : { x: frame.left + start, y: frame.top + frame.height - high, width: thick, height: high - low };
      const fill = each.pointColours.get(at) ?? each.colour;
      marks.push(
        `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${fill}"/>`,
      );
      if (each.labelled)
        marks.push(label(box.x + box.width / 2, stacked ? box.y + box.height / 2 + 3 : box.y - 2, value));
    });
  }
  return marks;
}

function lineMarks(
  kind: ChartKind,
  frame: Frame,
  series: readonly Plotted[],
  count: number,
  scale: Scale,
): string[] {
  const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const slot = frame.width / Math.max(1, count);
  const bottom = frame.top + frame.height;
  const y = (value: number): number =>
    bottom - ((value - scale.min) / (scale.max - scale.min || 1)) * frame.height;
  const below = Array.from({ length: count }, () => 0);
  const wholes = below.map((_, at) =>
    scale.percent ? series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0) || 1 : 1,
  );
  return series.flatMap((each) => {
    const own = chartKind(each.type) ?? kind;
    const base = [...below];
    const places = each.values.slice(0, count).map((value, at) => {
      if (value === null) return undefined;
      const part = value / (wholes[at] ?? 1) + (stacked ? (below[at] ?? 0) : 0);
      if (stacked) below[at] = part;
      return { x: frame.left + (at + 0.5) * slot, y: y(part), value, at };
    });
    const shown = places.filter((place) => place !== undefined);
    const marks: string[] = [];
    if (own.family === "area") {
      const back = shown.map(({ x, at }) => `${x},${y(Math.max(scale.min, base[at] ?? 0))}`).reverse();
      marks.push(
        `<polygon points="${[...shown.map((place) => `${place.x},${place.y}`), ...back].join(" ")}" fill="${each.colour}"/>`,
      );
    } else {
      // An empty cell breaks the line.
      let path = "";
      places.forEach((place, at) => {
        if (place) path += `${path === "" || places[at - 1] === undefined ? "M" : "L"}${place.x} ${place.y}`;
      });
      marks.push(`<path d="${path}" fill="none" stroke="${each.colour}" stroke-width="2"/>`);
      if (own.markers)
        for (const place of shown)
          marks.push(`<circle cx="${place.x}" cy="${place.y}" r="3" fill="${each.colour}"/>`);
    }
    if (each.labelled) for (const place of shown) marks.push(label(place.x, place.y - 5, place.value));
    return marks;
  });
}

function points(kind: ChartKind, frame: Frame, series: readonly Plotted[], scale: Scale): Marks {
  const xScale = niceScale(series.flatMap(({ xs }) => xs));
  const x = (value: number): number =>
    frame.left + ((value - xScale.min) / (xScale.max - xScale.min || 1)) * frame.width;
  const y = (value: number): number =>
    frame.top + frame.height - ((value - scale.min) / (scale.max - scale.min || 1)) * frame.height;
  const content = series.flatMap((each) => {
    const places = each.values.flatMap((value, at) =>
      value === null ? [] : [{ x: x(each.xs[at] ?? at + 1), y: y(value) }],
    );
    const line = places.map((place, at) => `${at === 0 ? "M" : "L"}${place.x} ${place.y}`).join("");
    return [
      ...(kind.family === "scatter" && kind.lines
        ? [`<path d="${line}" fill="none" stroke="${each.colour}"/>`]
        : []),
      ...(kind.family === "bubble" || kind.markers || !kind.lines
        ? places.map(
            (place) =>
              `<circle cx="${place.x}" cy="${place.y}" r="4" fill="${each.colour}" fill-opacity="0.8"/>`,
          )
        : []),
    ];
  });
  const steps = Math.max(1, Math.min(20, Math.round((xScale.max - xScale.min) / xScale.step)));
  const xTicks = Array.from({ length: steps + 1 }, (_, at) => {
    const value = Number((xScale.min + at * xScale.step).toPrecision(12));
    return { at: x(value), label: value.toLocaleString("en-GB") };
  });
  return { content: content.join(""), xTicks };
}
