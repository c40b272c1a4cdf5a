// Fills a range on into its surroundings, as dragging the fill handle does. Layer: workbench/objects.
// Source: Microsoft, Excel.Range.autoFill and Excel.AutoFillType.
import type { ModelArea, ModelValue } from "../model/workbookModel";
import { HostFault, invalidArgument } from "../protocol/hostError";
import type { RangeRef } from "./host";
import { checkOpen, rangeSheet } from "./host";
import { copyCells } from "./rangeContent";

const TYPES = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
];
const NAMES = [
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
  "Sun Mon Tue Wed Thu Fri Sat",
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
].map((list) => list.split(" "));
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The destination holds the range and grows it along one axis. */
export function autoFill(range: RangeRef, destination: RangeRef | undefined, type: unknown): void {
  if (type === "FlashFill")
    throw new HostFault("ApiNotFound", "The stand-in for Excel has no Range.autoFill of type FlashFill.");
  if (typeof type !== "string" || !TYPES.includes(type)) throw invalidArgument();
  const { area } = range;
  const whole = destination?.area ?? area;
  const down = whole.left === area.left && whole.columns === area.columns;
  const across = whole.top === area.top && whole.rows === area.rows;
  const holds =
    whole.top <= area.top &&
    whole.left <= area.left &&
    whole.top + whole.rows >= area.top + area.rows &&
    whole.left + whole.columns >= area.left + area.columns;
  if (!holds || (!down && !across) || (destination && destination.sheetId !== range.sheetId))
    throw invalidArgument();
  checkOpen({ ...range, area: whole });
  const [start, length] = down ? [area.top, area.rows] : [area.left, area.columns];
  const [first, last] = down ? [whole.top, whole.top + whole.rows] : [whole.left, whole.left + whole.columns];
  const across1 = down ? area.columns : area.rows;
  for (let line = 0; line < across1; line++) {
    const at = (place: number): ModelArea =>
      down
        ? { top: place, left: area.left + line, rows: 1, columns: 1 }
        : { top: area.top + line, left: place, rows: 1, columns: 1 };
    fillLine(range, at, start, length, first, last, type);
  }
  range.host.needsSettling = true;
}

function fillLine(
  range: RangeRef,
  at: (place: number) => ModelArea,
  start: number,
  length: number,
  first: number,
  last: number,
  type: string,
): void {
  const sheet = rangeSheet(range);
  const cells = Array.from({ length }, (_, index) => at(start + index));
  const values = cells.map((cell) => sheet.values(cell)[0]?.[0] ?? null);
  const hasFormula = cells.some((cell) => sheet.formulas(cell)[0]?.[0] !== null);
  const style = cells[0] && sheet.styles(cells[0])[0]?.[0];
  const dated =
    style !== undefined && /[dy]/i.test(style.numberFormat.replace(/General|"[^"]*"|\[[^\]]*\]/g, ""));
  const series =
    hasFormula || type === "FillCopy" || type === "FillFormats" ? undefined : seriesOf(values, type, dated);
  for (let place = first; place < last; place++) {
    const offset = place - start;
    if (offset >= 0 && offset < length) continue;
    const source = cells[((offset % length) + length) % length];
    if (!source) continue;
    const from = { ...range, area: source };
    const to = { ...range, area: at(place) };
    if (type !== "FillValues") copyCells(from, to, type === "FillFormats" ? "Formats" : "All", false, false);
    else if (!series) copyCells(from, to, "Formulas", false, false);
    if (series) {
      const value = series(offset);
      sheet.write(to.area, [[value === null ? null : { value }]]);
    }
  }
}

/** What stands at an offset from the first cell; undefined: the cells are repeated. */
function seriesOf(
  values: readonly ModelValue[],
  type: string,
  dated: boolean,
): ((offset: number) => ModelValue) | undefined {
  const numbers = values.filter((value): value is number => typeof value === "number");
  const allNumbers = numbers.length === values.length && values.length > 0;
  const [begin = 0] = numbers;
  if (allNumbers && /^Fill(Days|Weekdays|Months|Years)$/.test(type))
    return (offset) => dateAt(begin, offset, type);
  if (allNumbers && type === "GrowthTrend") {
    const ratio =
      numbers.length > 1 ? ((numbers[numbers.length - 1] ?? begin) / begin) ** (1 / (numbers.length - 1)) : 1;
    return (offset) => begin * ratio ** offset;
  }
  if (allNumbers) {
    // One number alone is repeated, unless it is a date or a series is asked for.
    if (numbers.length === 1 && !dated && type !== "FillSeries" && type !== "LinearTrend") return undefined;
    const { slope, base } = numbers.length === 1 ? { slope: 1, base: begin } : trend(numbers);
    return (offset) => Number((base + slope * offset).toPrecision(15));
  }
  return textSeries(values);
}

/** The straight line nearest to the numbers. */
function trend(numbers: readonly number[]): { readonly slope: number; readonly base: number } {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / count;
  const over = numbers.reduce((sum, each, index) => sum + (index - middle) * (each - mean), 0);
  const under = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = over / under;
  return { slope, base: mean - slope * middle };
}

function dateAt(serial: number, offset: number, type: string): number {
  if (type === "FillDays") return serial + offset;
  const date = new Date(EPOCH + serial * DAY);
  if (type === "FillWeekdays") {
    let day = serial;
    for (let left = Math.abs(offset); left > 0;) {
      day += Math.sign(offset);
      const weekday = new Date(EPOCH + day * DAY).getUTCDay();
      if (weekday !== 0 && weekday !== 6) left--;
    }
    return day;
  }
  const months = type === "FillMonths" ? offset : offset * 12;
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const most = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.round((target.getTime() - EPOCH) / DAY) + Math.min(date.getUTCDate(), most) - 1;
}

/** Names of days and months go round; texts with a number at an end count on. */
function textSeries(values: readonly ModelValue[]): ((offset: number) => ModelValue) | undefined {
  const texts = values.map((value) => (typeof value === "string" ? value : undefined));
  const [firstText] = texts;
  if (firstText === undefined || texts.includes(undefined)) return undefined;
  const list = NAMES.find((names) => names.some((name) => name.toLowerCase() === firstText.toLowerCase()));
  if (list) {
    const places = texts.map((text) => list.findIndex((name) => name.toLowerCase() === text?.toLowerCase()));
    if (places.includes(-1)) return undefined;
    const [begin = 0, second] = places;
    const step = second === undefined ? 1 : second - begin;
    return (offset) => list[(((begin + step * offset) % list.length) + list.length) % list.length] ?? null;
  }
  const parts = texts.map((text) => /^(.*?)(\d+)$/s.exec(text ?? ""));
  const stem = parts[0]?.[1];
  if (stem === undefined || parts.some((part) => part?.[1] !== stem)) return undefined;
  const numbers = parts.map((part) => Number(part?.[2]));
  const width = parts[0]?.[2]?.startsWith("0") ? (parts[0][2]?.length ?? 0) : 0;
  const { slope, base } = numbers.length === 1 ? { slope: 1, base: numbers[0] ?? 0 } : trend(numbers);
  return (offset) => `${stem}${String(Math.abs(Math.round(base + slope * offset))).padStart(width, "0")}`;
}
