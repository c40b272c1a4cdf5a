// The fields besides the words, made comparable once per row: names, needs, period, money. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { rawWords } from "./words";
import { beneficiaryCode } from "./labels";
import { serialOfIso } from "../sheet/dates";
import type { ComparableRow } from "./types";

export interface RowFields {
  /** Folded names of drivers, and each split into words for names inside names. */
  readonly organisations: readonly Name[];
  readonly beneficiaries: readonly Name[];
  /** The row is for the whole region, and so for every beneficiary. */
  readonly regional: boolean;
  readonly needs: readonly string[];
  /** Days since 1899-12-30; undefined when unknown. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly reversed: boolean;
  readonly reference: string | undefined;
  readonly instrument: string | undefined;
  readonly filled: number;
}

export interface Name {
  readonly key: string;
  readonly label: string;
  readonly words: ReadonlySet<string>;
}

const REGIONAL: ReadonlySet<string> = new Set([
  "wb6",
  "wb",
  "regional",
  "region",
  "the region",
  "regionalno",
  "rajonal",
  "global",
  "all",
  "all beneficiaries",
  "multi country",
  "multi beneficiary",
  "multicountry",
  "western balkans",
  "the western balkans",
  "western balkan",
  "wb countries",
  "zapadni balkan",
  "ballkani perendimor",
]);
const EMPTY_NAMES = new Set([
  "",
  "tbc",
  "tbd",
  "partners",
  "na",
  "n a",
  "none",
  "not known",
  "unknown",
  "nepoznato",
]);

export function rowFields(row: ComparableRow, acronyms: ReadonlyMap<string, string>): RowFields {
  const shortOf = new Map<string, string>();
  for (const [short, long] of acronyms) shortOf.set(nameKey(long), nameKey(short));
  return fieldsWith(row, shortOf);
}

/** For many rows: long names of organisations are replaced by `shortOf` once prepared. */
export function fieldsWith(row: ComparableRow, shortOf: ReadonlyMap<string, string>): RowFields {
  const names = (
    list: readonly string[] | undefined,
    keyOf: (label: string) => string | undefined = () => undefined,
  ): Name[] => {
    const found = new Map<string, Name>();
    for (const label of list ?? []) {
      const plain = nameKey(label);
      const key = keyOf(label) ?? shortOf.get(plain) ?? plain;
      if (EMPTY_NAMES.has(key) || found.has(key)) continue;
      found.set(key, {
        key,
        label: label.trim(),
        words: new Set(key.split(" ").filter((word) => word.length > 1)),
      });
    }
    return [...found.values()];
  };
  const start = day(row.start);
  const end = day(row.end);
  const reversed = start !== undefined && end !== undefined && end < start;
  const beneficiaries = names(row.beneficiaries, (label) => beneficiaryCode(label)?.toLowerCase());
  const needs = [...new Set((row.needs ?? []).map(nameKey).filter((need) => need !== ""))].sort();
  const reference = referenceKey(row.reference);
  const instrument =
    row.instrument === undefined || nameKey(row.instrument) === "" ? undefined : nameKey(row.instrument);
  return {
    organisations: names(row.organisations),
    beneficiaries,
    regional: beneficiaries.some((name) => REGIONAL.has(name.key)),
    needs,
    start: reversed ? undefined : start,
    end: reversed ? undefined : end,
    reversed,
    reference,
    instrument,
    filled: [
      row.title,
      row.text,
      row.organisations?.[0],
      row.beneficiaries?.[0],
      row.needs?.[0],
      row.start,
      row.end,
      row.money,
      row.reference,
      row.instrument,
    ].filter((value) => value !== undefined && value !== "").length,
  };
}

/**
 * Short names that the table's own cells explain, "Regional Cooperation Council (RCC)", by the long name; only where the letters
 * are those of the words and one long name has one short one.
 */
export function explainedNames(rows: readonly ComparableRow[]): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const label of row.organisations ?? []) {
      const match = /^\s*([^()]{6,120}?)\s*\((\p{Lu}[\p{L}\p{N}]{1,9})\)\s*$/u.exec(label);
      if (!match) continue;
      const long = nameKey(match[1] ?? "");
      const short = nameKey(match[2] ?? "");
      if (long.charAt(0) !== short.charAt(0)) continue;
      found.set(long, (found.get(long) ?? new Set()).add(short));
    }
  }
  return new Map(
    [...found].flatMap(([long, shorts]): [string, string][] => {
      const [short] = shorts;
      return shorts.size === 1 && short !== undefined ? [[long, short]] : [];
    }),
  );
}

export function nameKey(text: string): string {
  return rawWords(fold(text.replace(/\([^)]*\)/g, " ")), 40).join(" ");
}

/** A reference number without spaces and signs; undefined when it is too short to tell anything. */
export function referenceKey(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const key = fold(text).replace(/[^a-z0-9]/g, "");
  return key.length >= 5 && /\d/.test(key) ? key : undefined;
}

function day(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  try {
    return serialOfIso(date);
  } catch {
    return undefined;
  }
}

/** 1: a name in common; 0.6: one name stands inside the other ("OSCE" in "OSCE SPMU"); 0: none. */
export function sharedNames(
  a: readonly Name[],
  b: readonly Name[],
): { readonly degree: number; readonly shared: readonly Name[] } {
  const shared = a.filter((name) => b.some((other) => other.key === name.key));
  if (shared.length > 0) return { degree: 1, shared };
  const inside = a.filter((name) =>
    b.some((other) => {
      const [few, many] =
        name.words.size <= other.words.size ? [name.words, other.words] : [other.words, name.words];
      return few.size > 0 && [...few].every((word) => many.has(word));
    }),
  );
  return inside.length > 0 ? { degree: 0.6, shared: inside } : { degree: 0, shared: [] };
}
