// ISO dates and Excel's serial numbers, without a clock and without time zones. Layer: domain/sheet (leaf).

/** A calendar date "YYYY-MM-DD". */
export type IsoDate = string;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30, Excel's 1900 date system from 1 March 1900 on. @throws RangeError for text that is no date. */
export function serialOfIso(date: IsoDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match || !isValidDay(Number(match[1]), Number(match[2]), Number(match[3])))
    throw new RangeError(`"${date}" is no date.`);
  return Math.round((Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - EPOCH) / DAY);
}

/** The date of an Excel serial number; a time of day is cut off. Undefined outside 1900-03-01 to 9999-12-31. */
export function isoOfSerial(serial: number): IsoDate | undefined {
  if (!Number.isFinite(serial) || serial < 61 || serial >= 2_958_466) return undefined;
  const day = Math.floor(serial);
  const known = days.get(day);
  if (known !== undefined) return known;
  const date = new Date(EPOCH + day * DAY).toISOString().slice(0, 10);
  if (days.size < MOST_DAYS) days.set(day, date);
  return date;
}

/** Dates that were asked for before: tables hold the same ones many times. Thirty years of days are remembered at most. */
const days = new Map<number, IsoDate>();
const MOST_DAYS = 11_000;

/** Whether the calendar has this day; month is 1 to 12. */
export function isValidDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Makes an ISO date from its parts. @throws RangeError when the calendar has no such day. */
export function isoOf(year: number, month: number, day: number): IsoDate {
  if (!isValidDay(year, month, day)) throw new RangeError(`No day ${year}-${month}-${day}.`);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
