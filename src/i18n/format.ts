// Numbers, dates and money in the reader's language, by Intl alone. Layer: i18n.
import type { Money } from "../domain/record/types";
import { figureTags, INTL_TAGS, type Locale } from "./locale";

/** Writers of one locale. All are pure; made once, for Intl objects are slow to make. */
export interface Formats {
  /** Whole and broken numbers, at most two decimals. */
  number(value: number): string;
  /** 0.82 becomes "82%". */
  percent(share: number): string;
  /** An amount in full; `null` is unknown and gives undefined, so that nobody prints it as zero. */
  money(value: Money | null): string | undefined;
  /** An ISO date ("2026-11-24") or date and time in words of the locale; other text comes back unchanged. */
  date(iso: string): string;
}

export function formatsFor(locale: Locale): Formats {
  const tag = figureTags(INTL_TAGS[locale]);
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const dates = dateWriter(tag);
  const currencies = new Map<string, { readonly writer: Intl.NumberFormat; readonly digits: number }>();

  const currency = (code: string): { readonly writer: Intl.NumberFormat; readonly digits: number } => {
    const known = currencies.get(code);
    if (known) return known;
    const writer = new Intl.NumberFormat(tag, { style: "currency", currency: code, currencyDisplay: "code" });
    const made = { writer, digits: writer.resolvedOptions().maximumFractionDigits ?? 2 };
    currencies.set(code, made);
    return made;
  };

  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    money(value) {
      if (value === null) return undefined;
      const { writer, digits } = currency(value.currency);
      return writeMoney(value, writer, digits);
    },
    date(iso) {
      const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
      if (!match) return iso;
      return dates.format(new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))));
    },
  };
}

/** Day, month in words and year; in figures alone ("3.2.2026") where the browser lacks the language's names of months. */
function dateWriter(tags: readonly string[]): Intl.DateTimeFormat {
  const known = Intl.DateTimeFormat.supportedLocalesOf(tags[0]).length > 0;
  return new Intl.DateTimeFormat(known ? tags[0] : "de-DE", {
    day: "numeric",
    month: known ? "short" : "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** Money never passes through a float: the whole units are formatted as a bigint and the minor digits put in their place. */
function writeMoney(value: Money, writer: Intl.NumberFormat, digits: number): string {
  const negative = value.minor < 0n;
  const absolute = negative ? -value.minor : value.minor;
  const scale = 10n ** BigInt(digits);
  const fraction = (absolute % scale).toString().padStart(digits, "0");
  const whole = absolute / scale;
  const parts = writer.formatToParts(negative && whole > 0n ? -whole : whole);
  const text = parts.map((part) => (part.type === "fraction" ? fraction : part.value)).join("");
  return negative && whole === 0n ? `-${text}` : text;
}
