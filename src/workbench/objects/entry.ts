// What Excel makes of a value that is entered: text, number, date, formula. Layer: workbench/objects.
// Source: Microsoft, "Blank and null values in Excel add-ins" and "Range.values"; Excel's own conversion on input (en-US).
import type { ModelValue } from "../model/workbookModel";
import { HostFault, invalidArgument } from "../protocol/hostError";

/** undefined: leave the cell; null: empty it. `format` is the number format that the entry brings along. */
export type Entered =
  { readonly cell: { value: ModelValue } | { formula: string } | null; readonly format?: string } | undefined;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const EPOCH = Date.UTC(1899, 11, 30);
/** Excel takes 32,767 characters in a cell and 8,192 in a formula ("Excel specifications and limits"). */
const MOST_CHARACTERS = 32_767;
const MOST_FORMULA = 8_192;

/** Enters a value as `Range.values` and `Range.formulas` do. @throws InvalidArgument for what no cell can hold. */
export function enter(input: unknown, numberFormat: string, today: () => Date): Entered {
  if (input === null || input === undefined) return undefined;
  if (typeof input === "boolean") return { cell: { value: input } };
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalidArgument();
    return { cell: { value: input } };
  }
  if (typeof input !== "string") throw invalidArgument();
  if (input === "") return { cell: null };
  if (input.length > MOST_CHARACTERS) throw invalidArgument();
  if (input.startsWith("'")) return { cell: { value: input.slice(1) } };
  if (numberFormat === "@") return { cell: { value: input } };
  if (input.startsWith("=") && input.length > 1) {
    if (input.length > MOST_FORMULA) throw invalidArgument();
    return { cell: { formula: input } };
  }
  if (/^[+-]\s*[\p{L}(]/u.test(input)) return { cell: { formula: `=${input.replace(/^\+/, "")}` } };
  if (input.startsWith("@")) throw new HostFault("InvalidArgument", "That function isn't valid.");
  return entered(input.trim(), input, today);
}

function entered(text: string, whole: string, today: () => Date): Entered {
  if (/^true$/i.test(text)) return { cell: { value: true } };
  if (/^false$/i.test(text)) return { cell: { value: false } };
  const plain = numberOf(text);
  if (plain !== undefined)
    return {
      cell: { value: plain },
      ...(text.includes(",")
        ? { format: text.includes(".") ? "#,##0.00" : "#,##0" }
        : /e/i.test(text)
          ? { format: "0.00E+00" }
          : {}),
    };
  const percent = /^(.+?)\s*%$/.exec(text);
  const percentValue = percent?.[1] === undefined ? undefined : numberOf(percent[1]);
  if (percentValue !== undefined)
    return { cell: { value: percentValue / 100 }, format: text.includes(".") ? "0.00%" : "0%" };
  const dollars = /^(-?)\$\s*(.+)$/.exec(text);
  const dollarValue = dollars?.[2] === undefined ? undefined : numberOf(dollars[2]);
  if (dollarValue !== undefined)
    return {
      cell: { value: dollars?.[1] === "-" ? -dollarValue : dollarValue },
      format: text.includes(".") ? "$#,##0.00" : "$#,##0",
    };
  const fraction = /^(-?)(?:(\d+)\s+)?(\d{1,3})\/(\d{1,3})$/.exec(text);
  if (fraction?.[2] !== undefined && Number(fraction[4]) > 0) {
    const value = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { cell: { value: fraction[1] === "-" ? -value : value }, format: "# ?/?" };
  }
  return dateOf(text, today) ?? timeOf(text) ?? { cell: { value: whole } };
}

/** Numbers with thousands in groups of three and a decimal point; "(5)" is -5. */
function numberOf(text: string): number | undefined {
  const bracket = /^\((.+)\)$/.exec(text);
  if (bracket?.[1] !== undefined) {
    const inner = numberOf(bracket[1]);
    return inner === undefined || inner < 0 ? undefined : -inner;
  }
  if (!/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/.test(text) || !/\d/.test(text))
    return undefined;
  const value = Number(text.replaceAll(",", ""));
  return Number.isFinite(value) ? value : undefined;
}

function serial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (
    date.getUTCFullYear() !== year ||
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    year < 1900 ||
    year > 9999
  )
    return undefined;
  return Math.round((date.getTime() - EPOCH) / 86_400_000);
}

const fullYear = (text: string): number =>
  text.length <= 2 ? (Number(text) < 30 ? 2000 : 1900) + Number(text) : Number(text);

function dateOf(text: string, today: () => Date): Entered {
  const dated = (value: number | undefined, format: string): Entered =>
    value === undefined ? undefined : { cell: { value }, format };
  const year = today().getUTCFullYear();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), "m/d/yyyy");
  const numeric = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (numeric)
    return dated(serial(fullYear(numeric[3] as string), Number(numeric[1]), Number(numeric[2])), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return dated(serial(year, Number(short[1]), Number(short[2])), "d-mmm");
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthYear) return dated(serial(Number(monthYear[2]), Number(monthYear[1]), 1), "mmm-yy");
  const named = /^(?:(\d{1,2})[\s-])?([A-Za-z]{3,9})\.?(?:[\s-](\d{1,4}))?(?:,?\s*(\d{4}))?$/.exec(text);
  const month =
    named?.[2] === undefined ? -1 : MONTHS.findIndex((name) => name === named[2]?.toLowerCase().slice(0, 3));
  if (!named || month < 0 || !isMonthName(named[2] as string, month)) return undefined;
  const [, day, , third, fourth] = named;
  if (day !== undefined)
    return third === undefined
      ? dated(serial(year, month + 1, Number(day)), "d-mmm")
      : dated(serial(fullYear(third), month + 1, Number(day)), "d-mmm-yy");
  if (third === undefined) return undefined;
  if (fourth !== undefined) return dated(serial(Number(fourth), month + 1, Number(third)), "d-mmm-yy");
  if (third.length === 4) return dated(serial(Number(third), month + 1, 1), "mmm-yy");
  return Number(third) <= 31
    ? dated(serial(year, month + 1, Number(third)), "d-mmm")
    : dated(serial(fullYear(third), month + 1, 1), "mmm-yy");
}

const LONG_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function isMonthName(text: string, month: number): boolean {
  const lower = text.toLowerCase();
  return lower.length === 3 || (lower.length > 3 && (LONG_MONTHS[month] as string).startsWith(lower));
}

function timeOf(text: string): Entered {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(text);
  if (!match) return undefined;
  const [, h, m, s, half] = match;
  const hours = half === undefined ? Number(h) : (Number(h) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  if (Number(m) > 59 || Number(s ?? 0) > 59 || hours > 23) return undefined;
  return {
    cell: { value: (hours * 3600 + Number(m) * 60 + Number(s ?? 0)) / 86_400 },
    format: half === undefined ? "h:mm" : "h:mm AM/PM",
  };
}
