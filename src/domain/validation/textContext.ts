// What text tests know of the taxonomy: acronyms, misspellings of official names, names that carry "Kosovo". Layer: domain/validation.
import { aliasesOf, termsOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy } from "../taxonomy/types";
import type { ColumnDefinition } from "../template/types";
import type { TextContext } from "./textTests";

interface Words {
  readonly acronyms: ReadonlySet<string>;
  readonly misspellings: ReadonlyMap<string, string>;
  readonly kosovoNames: readonly string[];
}

const LISTS: readonly ListId[] = ["organisations", "pillars", "frameworks"];
const known = new WeakMap<Taxonomy, Words>();

export function textContextOf(
  taxonomy: Taxonomy,
  column?: Pick<ColumnDefinition, "minLength" | "maxLength">,
): TextContext {
  let words = known.get(taxonomy);
  if (words === undefined) known.set(taxonomy, (words = wordsOf(taxonomy)));
  return {
    ...words,
    ...(column?.minLength === undefined ? {} : { minLength: column.minLength }),
    ...(column?.maxLength === undefined ? {} : { maxLength: column.maxLength }),
  };
}

function wordsOf(taxonomy: Taxonomy): Words {
  const acronyms = new Set<string>(["EMPACT"]);
  const misspellings = new Map<string, string>();
  for (const list of LISTS) {
    for (const term of termsOf(taxonomy, list)) {
      if (/^\p{Lu}[\p{L}]{2,}$/u.test(term.label)) acronyms.add(term.label);
    }
    for (const { alias, term } of aliasesOf(taxonomy, list)) {
      if (alias.kind === "acronym" && /^\p{Lu}[\p{L}]{2,}$/u.test(alias.text)) acronyms.add(alias.text);
      // Only single words, and only where no letter case decides: longer names are the business of list columns.
      const oneWord = /^[\p{L}-]{4,}$/u.test(alias.text) && /^[\p{L}-]+$/u.test(term.label);
      if (alias.kind === "misspelling" && alias.note === undefined && oneWord)
        misspellings.set(alias.text.toLowerCase(), term.label);
    }
  }
  const names = termsOf(taxonomy, "organisations").flatMap((term) => [
    term.label,
    ...term.aliases.map((alias) => alias.text),
  ]);
  const kosovoNames = names.filter(
    (name) => /\bKosovo\b(?!\*)/.test(name) && name.split(" ").length > 1 && !name.startsWith("Kosovo"),
  );
  return { acronyms, misspellings, kosovoNames };
}
