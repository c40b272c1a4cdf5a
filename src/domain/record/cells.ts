// One cell as a value of its column: only what is certain; the rest is left to the rules. Layer: domain/record.
import type { IsoDate } from "../sheet/dates";
import { isoOf, isoOfSerial, isValidDay } from "../sheet/dates";
import type { CellValue } from "../sheet/snapshot";
import { aliasesOf, findTerm, textKey } from "../taxonomy/lookup";
import type { ListId, Taxonomy, Term } from "../taxonomy/types";
import type { Money, Share } from "./types";

/** Text of a cell, trimmed; null for an empty cell or nothing but blanks. */
export function textOf(value: CellValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value).replace(/\u00a0/g, " ").trim();
  return text === "" ? null : text;
}

const aliasIndexes = new WeakMap<Taxonomy, Map<ListId, ReadonlyMap<string, Term | null>>>();

/** Aliases by folded text; null where one text names two terms. */
function aliasIndex(taxonomy: Taxonomy, list: ListId): ReadonlyMap<string, Term | null> {
  let ofTaxonomy = aliasIndexes.get(taxonomy);
  if (!ofTaxonomy) aliasIndexes.set(taxonomy, (ofTaxonomy = new Map()));
  let index = ofTaxonomy.get(list);
  if (!index) {
    const made = new Map<string, Term | null>();
    for (const { alias, term } of aliasesOf(taxonomy, list)) {
      if (alias.kind === "misspelling" || alias.note !== undefined) {
        made.set(textKey(alias.text), null);
        continue;
      }
      const key = textKey(alias.text);
      const known = made.get(key);
      made.set(key, known === undefined || known === term ? term : null);
    }
    ofTaxonomy.set(list, (index = made));
  }
  return index;
}

/** The code that a text names with certainty: code, cell text, label, or an alias that points to one term only. */
export function codeOf(value: CellValue | undefined, list: ListId, taxonomy: Taxonomy): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const term = findTerm(taxonomy, list, text) ?? aliasIndex(taxonomy, list).get(textKey(text));
  return term?.code ?? null;
}

/** Codes of a cell with several entries, in the order written, each once; entries that are not certain are left out. */
export function codesOf(value: CellValue | undefined, list: ListId, taxonomy: Taxonomy): string[] {
  const text = textOf(value);
  if (text === null) return [];
  const whole = codeOf(text, list, taxonomy);
  if (whole !== null) return [whole];
  const codes = text.split(/[;\n]/).flatMap((entry) => {
    const code = codeOf(entry, list, taxonomy);
    return code === null ? entry.split(/,|\s&\s|\sand\s|\//).flatMap((part) => codeOf(part, list, taxonomy) ?? []) : [code];
  });
  return [...new Set(codes)];
}

/** IDs separated by ";", "," or line breaks. */
export function idsOf(value: CellValue | undefined): string[] {
  return [...new Set((textOf(value) ?? "").split(/[;,\n]/).map((part) => part.trim()).filter((part) => part !== ""))];
}

/** A real date, or text in ISO form or day.month.year; anything that could be read in two ways is null. */
export function dateOf(value: CellValue | undefined): IsoDate | null {
  if (typeof value === "number") return isoOfSerial(value) ?? null;
  const text = textOf(value);
  if (text === null) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(text);
  return dotted ? dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) : null;
}

function dayOf(year: number, month: number, day: number): IsoDate | null {
  return isValidDay(year, month, day) ? isoOf(year, month, day) : null;
}

/** A year from 1900 to 2100, or null. */
export function yearOf(value: CellValue | undefined): number | null {
  const text = textOf(value);
  const year = text !== null && /^\d{4}$/.test(text) ? Number(text) : NaN;
  return year >= 1900 && year <= 2100 ? year : null;
}

/** Digits of the smallest unit; two for all currencies of the lists. */
const MINOR_DIGITS = 2;

/**
 * A number, or text whose signs leave one reading ("1.234.567,89", "1 234 567", "1,234,567.89"); null for an empty cell, for
 * what can be read in two ways ("1.500") and for what is no amount. Fractions of a cent are rounded, half away from zero.
 */
export function moneyOf(value: CellValue | undefined, currency: string): Money | null {
  const plain = typeof value === "number" ? plainDecimal(value) : plainOfText(textOf(value));
  const match = plain === null ? null : /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return null;
  const fraction = (match[3] ?? "").padEnd(MINOR_DIGITS + 1, "0");
  const cents = BigInt((match[2] ?? "") + fraction.slice(0, MINOR_DIGITS)) + (Number(fraction[MINOR_DIGITS]) >= 5 ? 1n : 0n);
  return { minor: match[1] === "-" ? -cents : cents, currency };
}

/** A number as Excel holds it (15 digits) in plain decimals, never with an exponent. */
function plainDecimal(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return null;
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? value.toFixed(4) : text;
}

function plainOfText(text: string | null): string | null {
  const bare = text?.replace(/^(?:EUR|€)\s*|\s*(?:EUR|€)$/gi, "").replace(/[\u00a0\u202f]/g, " ") ?? "";
  if (/^-?\d+(?:\.\d{1,2})?$/.test(bare)) return bare;
  if (/^-?\d+,\d{1,2}$/.test(bare)) return bare.replace(",", ".");
  if (/^-?\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?$/.test(bare)) return bare.replace(/ /g, "").replace(",", ".");
  if (/^-?\d{1,3}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+(?=,))(?:,\d{1,2})?$/.test(bare)) return bare.replace(/\./g, "").replace(",", ".");
  if (/^-?\d{1,3}(?:(?:,\d{3}){2,}|(?:,\d{3})+(?=\.))(?:\.\d{1,2})?$/.test(bare)) return bare.replace(/,/g, "");
  return null;
}

/** "AL 40; BA 60" or "SC-N01: 33,33 %; SC-N02: 66,67 %": the name before the number; undefined when a part cannot be read. */
export function sharesOf(value: CellValue | undefined, codeOfName: (name: string) => string | null): Share[] | undefined {
  const text = textOf(value);
  if (text === null) return undefined;
  const shares: Share[] = [];
  for (const part of text.split(/[;\n]/).filter((entry) => entry.trim() !== "")) {
    const match = /^\s*(.+?)\s*[:=]?\s+(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(part) ?? /^\s*(.+?)\s*[:=]\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(part);
    const code = match ? codeOfName(match[1] ?? "") : null;
    if (!match || code === null) return undefined;
    shares.push({ code, hundredths: Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0")) });
  }
  return shares;
}
