// Short ways to write list data: terms of one source, and aliases by kind. Layer: domain/taxonomy.
import type { Alias, Standing, Term } from "../types";

export type More = Partial<Omit<Term, "code" | "label" | "standing" | "source">>;
/** Makes one term of the standing and source given before. */
export type TermOf = (code: string, label: string, more?: More) => Term;

export const official = (source: string): TermOf => termMaker("official", source);
export const proposed = (source: string): TermOf => termMaker("proposed", source);

function termMaker(standing: Standing, source: string): TermOf {
  return (code, label, more = {}) => ({
    code,
    label,
    standing,
    source,
    ...more,
    aliases: more.aliases ?? [],
  });
}

const ofKind =
  (kind: Alias["kind"]) =>
  (...texts: readonly string[]): Alias[] =>
    texts.map((text) => ({ text, kind }));

export const variants = ofKind("variant");
export const acronyms = ofKind("acronym");
export const misspellings = ofKind("misspelling");
export const locals = ofKind("local");

/** A name that was right until a day (ISO); left out where the sources do not say the day. */
export function former(text: string, validTo?: string, note?: string): Alias {
  return {
    text,
    kind: "former",
    ...(validTo === undefined ? {} : { validTo }),
    ...(note === undefined ? {} : { note }),
  };
}

/** An alias that could be taken for something else, with the reason. */
export function noted(text: string, note: string, kind: Alias["kind"] = "variant"): Alias {
  return { text, kind, note };
}
