// Amounts of money as people write them, read exactly. Layer: domain/record.
// Forms: 1.234.567,89; 1,234,567.89; 1 234 567; 2,6 mil.; signs and currencies before or after. What can mean two things is asked.
import { minorDigits } from "../funding/money";
import { message } from "../message";
import type { CellValue } from "../sheet/snapshot";
import { toLatin } from "../taxonomy/fold";
import { certain, EMPTY_READING, likely, unclear } from "./reading";
import type { Reading } from "./reading";
import type { Money } from "./types";

export interface MoneyOptions {
  /** ISO code taken where the text names no currency. Without it such an amount is asked about. */
  readonly defaultCurrency?: string;
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ["EUR", /€|\bEUR\b|\bEUROS?\b|\bEURA\b|\bEVRA\b|\bEVRO\b|\bEVRI\b/gi],
  ["USD", /US\$|\$|\bUSD\b|\bUS dollars?\b/gi],
  ["GBP", /£|\bGBP\b/gi],
  ["CHF", /\bCHF\b|\bSFr\.?/gi],
  ["NOK", /\bNOK\b/gi],
  ["SEK", /\bSEK\b/gi],
  ["BAM", /\bBAM\b|\bKM\b/gi],
  ["MKD", /\bMKD\b|\bdenar[ia]?\b|\bden\./gi],
  ["RSD", /\bRSD\b|\bdinara?\b|\bdin\./gi],
  ["ALL", /\bALL\b|\blekë?\b/gi],
];
const UNITS: readonly (readonly [number, RegExp])[] = [
  [9, /(?<=[\d\s])(?:bn|billions?|milijard[aei]?|mlrd|miliard[eë]?)(?!\p{L})\.?/iu],
  [6, /(?<=[\d\s])(?:millions?|miliona?|milijuna?|milioni|milion[eë]?t?|mil|mio|mln|m)(?!\p{L})\.?/iu],
  [3, /(?<=[\d\s])(?:thousands?|hiljad[aeu]?|hilj|tisu[cć]a|tis|tsd|mij[eë]|iljadi|k)(?!\p{L})\.?/iu],
];
const ABOUT =
  /^(?:approx(?:imately|\.)?|about|around|ca\.?|cca\.?|circa|oko|rreth|up to|max\.?|min\.?|at least|~|<|>|≈|≤|≥)\s*/i;
/** Above this an amount is asked about: more than any programme of the field. */
const ABSURD = 1_000_000_000_000n;

/**
 * Reads an amount. Numbers are taken as they stand, rounded to the minor unit. A negative or absurd amount is likely at best.
 * A blank cell is `empty`, never zero.
 */
export function readMoneyText(value: CellValue, options: MoneyOptions = {}): Reading<Money> {
  if (value === null || typeof value === "boolean")
    return value === null ? EMPTY_READING : unclear([], notAmount(String(value)));
  if (typeof value === "number") return readNumber(value, options);
  const text = toLatin(value.normalize("NFKC"))
    .replace(/[\u2212\u2013\u2014]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "" || /^-+$/.test(text)) return text === "" ? EMPTY_READING : unclear([], notAmount(value));
  const found = CURRENCIES.filter(([, pattern]) => text.search(pattern) >= 0);
  if (found.length > 1) return unclear([], message("reading.moneyCurrencies", { text: value.trim() }));
  const currency = found[0]?.[0] ?? options.defaultCurrency;
  const bare = found[0] === undefined ? text : text.replace(found[0][1], " ").replace(/\s+/g, " ").trim();
  return readBare(bare, currency, value.trim());
}

function readNumber(value: number, { defaultCurrency }: MoneyOptions): Reading<Money> {
  if (!Number.isFinite(value)) return unclear([], notAmount(String(value)));
  if (defaultCurrency === undefined)
    return unclear([], message("reading.moneyNoCurrency", { text: String(value) }));
  const digits = minorDigits(defaultCurrency);
  const minor = Number.isInteger(value)
    ? BigInt(value) * 10n ** BigInt(digits)
    : Math.abs(value) < 1e15
      ? toMinor(value.toFixed(digits + 4), 0, digits, true)
      : BigInt(Math.trunc(value)) * 10n ** BigInt(digits);
  return minor === undefined
    ? unclear([], notAmount(String(value)))
    : judged({ minor, currency: defaultCurrency }, String(value), []);
}

function readBare(bare: string, currency: string | undefined, original: string): Reading<Money> {
  const questions = ABOUT.test(bare) ? [message("reading.moneyAbout", { text: original })] : [];
  const plain = bare
    .replace(ABOUT, "")
    .replace(/^\((.*)\)$/, "-$1")
    .replace(/(\d)[.,]-+$/, "$1")
    .replace(/^(.*\d.*)-$/, "-$1")
    .trim();
  const unit = UNITS.find(([, pattern]) => pattern.test(plain));
  const power = unit?.[0] ?? 0;
  const body = (unit === undefined ? plain : plain.replace(unit[1], " ")).trim();
  const match = /^([+-]?)\s*(\d[\d.,' \u2019]*)$/.exec(body.replace(/(\d),-+$/, "$1").replace(/\.$/, ""));
  if (match?.[2] === undefined) {
    return unclear(
      [],
      /\d\s*-\s*\d/.test(body) ? message("reading.moneyRange", { text: original }) : notAmount(original),
    );
  }
  if (currency === undefined) return unclear([], message("reading.moneyNoCurrency", { text: original }));
  const readings = readDigits(match[2].trim(), power > 0);
  const sign = match[1] === "-" ? -1n : 1n;
  const choices: Money[] = [];
  for (const decimal of readings.decimals) {
    const minor = toMinor(decimal, power, minorDigits(currency), false);
    if (minor !== undefined) choices.push({ minor: sign * minor, currency });
  }
  const [first] = choices;
  if (first === undefined) return unclear([], notAmount(original));
  if (readings.asked !== undefined || choices.length > 1)
    return unclear(choices, message(readings.asked ?? "reading.moneySigns", { text: original }));
  return judged(first, original, questions);
}

function judged(
  amount: Money,
  text: string,
  questions: readonly ReturnType<typeof message>[],
): Reading<Money> {
  const more = [...questions];
  const size = amount.minor < 0n ? -amount.minor : amount.minor;
  if (amount.minor < 0n) more.push(message("reading.moneyNegative", { text }));
  if (size >= ABSURD * 10n ** BigInt(minorDigits(amount.currency)))
    more.push(message("reading.moneyAbsurd", { text }));
  return more.length === 0 ? certain(amount) : likely(amount, ...more);
}

interface Digits {
  /** Readings as plain decimals "1234.5", best first. */
  readonly decimals: readonly string[];
  readonly asked?: "reading.moneyGroups" | "reading.moneySigns";
}

/** Which of the signs are decimal and which only group digits. */
function readDigits(text: string, withUnit: boolean): Digits {
  const body = text.replace(/\u2019/g, "'");
  const blank = /[ ']/.test(body);
  if (blank) {
    if (/^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?$/.test(body))
      return { decimals: [body.replace(/[ ']/g, "").replace(",", ".")] };
    return { decimals: badGroups(body), asked: "reading.moneyGroups" };
  }
  const dots = count(body, ".");
  const commas = count(body, ",");
  if (dots === 0 && commas === 0) return { decimals: [body] };
  if (dots > 0 && commas > 0) return readTwoSigns(body);
  const sign = dots > 0 ? "." : ",";
  const groups = body.split(sign);
  if (groups.length > 2) {
    return wellGrouped(groups)
      ? { decimals: [groups.join("")] }
      : { decimals: badGroups(body), asked: "reading.moneyGroups" };
  }
  const [whole = "", rest = ""] = groups;
  if (rest === "") return { decimals: [whole] };
  if (rest.length <= 2 || whole === "0") return { decimals: [`${whole}.${rest}`] };
  if (rest.length === 3 && wellGrouped(groups)) {
    return {
      decimals: withUnit ? [`${whole}.${rest}`, whole + rest] : [whole + rest, `${whole}.${rest}`],
      asked: "reading.moneySigns",
    };
  }
  return withUnit
    ? { decimals: [`${whole}.${rest}`] }
    : { decimals: [whole + rest, `${whole}.${rest}`], asked: "reading.moneyGroups" };
}

function readTwoSigns(body: string): Digits {
  const decimal = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
  const other = decimal === "." ? "," : ".";
  const [head = "", rest = "", ...more] = body.split(decimal);
  const good = more.length === 0 && wellGrouped(head.split(other)) && rest.length >= 1 && rest.length <= 2;
  const digits = head.split(other).join("");
  if (good) return { decimals: [`${digits}.${rest}`] };
  return {
    decimals: more.length === 0 && rest !== "" ? [`${digits}.${rest}`, digits + rest] : badGroups(body),
    asked: "reading.moneyGroups",
  };
}

/** The digits as they stand, and with the last group filled up to three. */
function badGroups(body: string): string[] {
  const groups = body.split(/[ '.,]+/).filter((group) => group !== "");
  const last = groups[groups.length - 1] ?? "";
  const joined = groups.join("");
  const filled =
    groups.length > 1 && last.length < 3 ? [groups.slice(0, -1).join("") + last.padEnd(3, "0")] : [];
  return [...filled, joined];
}

function wellGrouped(groups: readonly string[]): boolean {
  return groups.every((group, at) =>
    at === 0
      ? group.length >= 1 && group.length <= 3 && !(groups.length > 1 && group === "0")
      : group.length === 3,
  );
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Minor units of a plain decimal times a power of ten; undefined when a fraction of the minor unit is left, unless rounded. */
function toMinor(decimal: string, power: number, digits: number, rounded: boolean): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(decimal);
  if (match?.[2] === undefined) return undefined;
  const shift = power + digits;
  const fraction = match[3] ?? "";
  const kept = fraction.slice(0, shift).padEnd(shift, "0");
  const cut = fraction.slice(shift);
  if (!rounded && /[1-9]/.test(cut)) return undefined;
  const size = BigInt(match[2] + kept) + (rounded && cut.charAt(0) >= "5" ? 1n : 0n);
  return match[1] === "-" ? -size : size;
}

function notAmount(text: string): ReturnType<typeof message> {
  return message("reading.moneyNot", { text: text.slice(0, 80) });
}
