// Dates of a plan's status that say when the work is done; years that belong to the name of money or of a paper do not. Layer: domain/oldPlans.
import { readDateText } from "../record/readDate";
import type { PeriodReading } from "../record/readDate";
import { fold } from "../taxonomy/fold";
import { termsOf } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";

/** "IPA II 2017", with what typing and scanning make of it. */
export const IPA = /\bIP[AB]\s*\/?\s*(?:(?:III|II|[I1l]{1,3}|2|3)\s*\/?\s*)?(20\d\d)\b/giu;
export const QUOTED = /["\u201C\u201D\u201E\u00AB][^"\u201C\u201D\u00BB]{3,300}["\u201C\u201D\u00BB]/gu;
const YEARS = String.raw`(?:(?:19|20)\d\d)(?:\s*[-\u2013/]\s*(?:(?:19|20)?\d\d))?`;
/** A paper or a source with its years: "Policy Cycle 2018-2021", "2015-2019 Action Plan", "Horizon 2020". */
const PAPER = String.raw`(?:strateg(?:y|ies)(?: for [\p{L} ]{2,40})?|policy cycle|action plan|plan of action|roadmap|road map|framework|agenda|horizon|instrument|isf|cards|phare)`;
const AFTER = new RegExp(String.raw`\b${PAPER}\s+(?:for\s+)?${YEARS}`, "giu");
const BEFORE = new RegExp(String.raw`\b${YEARS}\s+(?:[\p{Lu}][\p{L}-]*\s+){0,3}${PAPER}\b`, "giu");

const names = new WeakMap<Taxonomy, readonly string[]>();

/** Folded names of instruments that hold a year. */
function namesWithYears(taxonomy: Taxonomy): readonly string[] {
  let found = names.get(taxonomy);
  if (found === undefined) {
    found = termsOf(taxonomy, "instruments")
      .flatMap((term) => [term.label, ...term.aliases.map(({ text }) => text)])
      .filter((name) => /(?:19|20)\d\d/.test(name))
      .sort((a, b) => b.length - a.length);
    names.set(taxonomy, found);
  }
  return found;
}

/** The text without years that are part of a name; as long words as before stand around. */
export function withoutNamedYears(text: string, taxonomy: Taxonomy): string {
  let rest = text.replace(QUOTED, " ").replace(IPA, " ");
  if (!/(?:19|20)\d\d/.test(rest)) return rest;
  for (const name of namesWithYears(taxonomy)) {
    const at = rest.toLowerCase().indexOf(name.toLowerCase());
    if (at >= 0 && fold(rest.slice(at, at + name.length)) === fold(name))
      rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
  }
  return rest.replace(AFTER, " ").replace(BEFORE, " ");
}

/** The period that a text states for the work itself. */
export function readStatedPeriod(text: string, taxonomy: Taxonomy): PeriodReading {
  return readDateText(withoutNamedYears(text, taxonomy).trim());
}

/** Whether a text has a date that is not part of a name. */
export function hasStatedDate(text: string, taxonomy: Taxonomy): boolean {
  const { start, end, choices } = readStatedPeriod(text, taxonomy);
  return start !== null || end !== null || choices.length > 0;
}
