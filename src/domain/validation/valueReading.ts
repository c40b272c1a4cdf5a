// Dates, amounts and years that people wrote as text, in the terms of a check: certain, to be asked, or not readable.
// Layer: domain/validation.
import { isValidDay, serialOfIso, isoOf } from "../sheet/dates";
import { aliasesOf, findTerm, textKey } from "../taxonomy/lookup";
import type { ListId, Proposal, Taxonomy } from "../taxonomy/types";

export interface ReadText<K extends string> {
  readonly kind: K;
  /** Best first; serial days or amounts. */
  readonly choices: readonly number[];
}

export function splitNames(text: string): string[] {
  return text.split(/\s*(?:,|\/(?!TNTD)|&|\band\b|\bwith\b)\s*/).filter((part) => part !== "");
}

export function suggest(taxonomy: Taxonomy, list: ListId, text: string): Proposal[] {
  const exact = findTerm(taxonomy, list, text);
  if (exact) return [{ code: exact.code, label: exact.label, confidence: 1, why: "label" }];
  const key = textKey(text);
  return aliasesOf(taxonomy, list)
    .filter(({ alias }) => textKey(alias.text) === key)
    .map(({ alias, term }) => ({ code: term.code, label: term.label, confidence: 0.95, why: alias.kind === "former" ? ("former" as const) : alias.kind === "misspelling" ? ("near" as const) : ("alias" as const) }));
}

const serial = (year: number, month: number, day: number): number => serialOfIso(isoOf(year, month, day));

export function readDateText(text: string): ReadText<"certain" | "ambiguous" | "short-year" | "none"> {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  if (iso && isValidDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return { kind: "certain", choices: [serial(Number(iso[1]), Number(iso[2]), Number(iso[3]))] };
  const numeric = /^\s*(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\s*\.?\s*$/.exec(text);
  if (!numeric) return { kind: "none", choices: [] };
  const [a, b] = [Number(numeric[1]), Number(numeric[3])];
  const short = numeric[4]?.length === 2;
  const year = short ? 2000 + Number(numeric[4]) : Number(numeric[4]);
  const dayFirst = isValidDay(year, b, a) ? [serial(year, b, a)] : [];
  const monthFirst = numeric[2] === "/" && isValidDay(year, a, b) && a !== b ? [serial(year, a, b)] : [];
  const choices = [...dayFirst, ...monthFirst];
  if (choices.length === 0) return { kind: "none", choices };
  return { kind: choices.length > 1 ? "ambiguous" : short ? "short-year" : "certain", choices };
}

export function readAmountText(text: string): ReadText<"certain" | "signs" | "none"> {
  const bare = text.replace(/€|EUR/gi, "").trim();
  if (/^-?\d{1,3}([ \u00A0]\d{3})+(?:,\d{1,2})?$/.test(bare)) return { kind: "certain", choices: [Number(bare.replace(/[ \u00A0]/g, "").replace(",", "."))] };
  if (/^-?\d{1,3}(\.\d{3}){2,}(?:,\d{1,2})?$|^-?\d{1,3}(\.\d{3})+,\d{1,2}$/.test(bare)) return { kind: "certain", choices: [Number(bare.replace(/\./g, "").replace(",", "."))] };
  if (/^-?\d{1,3}(,\d{3}){2,}(?:\.\d{1,2})?$|^-?\d{1,3}(,\d{3})+\.\d{1,2}$/.test(bare)) return { kind: "certain", choices: [Number(bare.replace(/,/g, ""))] };
  if (/^-?\d+(?:\.\d{1,2})?$/.test(bare)) return { kind: "certain", choices: [Number(bare)] };
  const three = /^(\d{1,3})[.,](\d{3})$/.exec(bare);
  if (three) return { kind: "signs", choices: [Number(`${three[1] ?? ""}${three[2] ?? ""}`), Number(`${three[1] ?? ""}.${three[2] ?? ""}`)] };
  return { kind: "none", choices: [] };
}

export function readYearText(text: string): number | undefined {
  const match = /^\s*((?:19|20)\d\d)\s*\.?\s*$/.exec(text);
  return match ? Number(match[1]) : undefined;
}
