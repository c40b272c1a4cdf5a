// Date filters of PivotTables: a day number of Excel's against a period. Layer: workbench/model.
// Source: Microsoft, Excel.PivotDateFilter and Excel.DateFilterCondition.
import type { DateFilter } from "./records";

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export const serialOf = (time: number): number => (time - EPOCH) / DAY;

/** From (inclusive) to (exclusive), in day numbers. */
interface Period {
  readonly from: number;
  readonly to: number;
}

const between = (from: number, to: number): Period => ({ from: serialOf(from), to: serialOf(to) });
const days = (year: number, month: number, day: number, count: number): Period =>
  between(Date.UTC(year, month, day), Date.UTC(year, month, day + count));
const months = (year: number, month: number, count: number): Period =>
  between(Date.UTC(year, month, 1), Date.UTC(year, month + count, 1));

/** The whole year, month, day, hour ... that a FilterDatetime names; undefined when its date cannot be read. */
export function periodOf(
  moment: { readonly date: string; readonly specificity: string } | undefined,
): Period | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(
    moment?.date ?? "",
  );
  if (!match || !moment) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const start = Date.UTC(year, month - 1, day, hour, minute, second);
  switch (moment.specificity) {
    case "Year":
      return months(year, 0, 12);
    case "Month":
      return months(year, month - 1, 1);
    case "Hour":
      return between(Date.UTC(year, month - 1, day, hour), Date.UTC(year, month - 1, day, hour + 1));
    case "Minute":
      return between(start - second * 1000, start - second * 1000 + 60_000);
    case "Second":
      return between(start, start + 1000);
    default:
      return days(year, month - 1, day, 1);
  }
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Periods counted from today: "LastMonth", "ThisQuarter" and so on. */
function relativePeriod(condition: string, today: Date): Period | undefined {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const step = condition.startsWith("Next") ? 1 : condition.startsWith("Last") ? -1 : 0;
  switch (condition) {
    case "Today":
      return days(year, month, day, 1);
    case "Tomorrow":
      return days(year, month, day + 1, 1);
    case "Yesterday":
      return days(year, month, day - 1, 1);
    case "YearToDate":
      return between(Date.UTC(year, 0, 1), Date.UTC(year, month, day + 1));
  }
  if (condition.endsWith("Week")) return days(year, month, day - today.getUTCDay() + 7 * step, 7);
  if (condition.endsWith("Month")) return months(year, month + step, 1);
  if (condition.endsWith("Quarter")) return months(year, Math.floor(month / 3) * 3 + 3 * step, 3);
  if (condition.endsWith("Year")) return months(year + step, 0, 12);
  return undefined;
}

export function dateInside(filter: DateFilter, serial: number, today: Date): boolean {
  const { condition } = filter;
  const whole = filter.wholeDays === true ? Math.floor(serial) : serial;
  const inside = (period: Period | undefined): boolean =>
    period !== undefined && whole >= period.from && whole < period.to;
  const moment = periodOf(filter.comparator);
  switch (condition) {
    case "Equals":
      return inside(moment);
    case "Before":
      return moment !== undefined && whole < moment.from;
    case "BeforeOrEqualTo":
      return moment !== undefined && whole < moment.to;
    case "After":
      return moment !== undefined && whole >= moment.to;
    case "AfterOrEqualTo":
      return moment !== undefined && whole >= moment.from;
    case "Between": {
      const [lower, upper] = [periodOf(filter.lowerBound), periodOf(filter.upperBound)];
      return lower !== undefined && upper !== undefined && whole >= lower.from && whole < upper.to;
    }
  }
  const part = /^AllDatesInPeriod(?:Quarter(\d)|(\w+))$/.exec(condition);
  if (part) {
    const month = new Date(EPOCH + Math.floor(serial) * DAY).getUTCMonth();
    return part[1] !== undefined ? Math.floor(month / 3) + 1 === Number(part[1]) : MONTHS[month] === part[2];
  }
  return inside(relativePeriod(condition, today));
}
