// What differs between two taxonomies, term by term. Layer: domain/taxonomy.
import { LIST_IDS } from "./types";
import type { ListId, Taxonomy, Term } from "./types";

export interface ChangedTerm {
  readonly list: ListId;
  readonly code: string;
  readonly label: string;
  /** gone: `before` has it and `now` has not. */
  readonly change: "new" | "changed" | "gone";
}

/** Terms that are new, otherwise (label, parent, end of validity), or gone, list by list. */
export function changedTerms(now: Taxonomy, before: Taxonomy): ChangedTerm[] {
  return LIST_IDS.flatMap((list) => {
    const old = new Map(before.lists[list].terms.map((term) => [term.code, term]));
    const current = new Map(now.lists[list].terms.map((term) => [term.code, term]));
    const entry = ({ code, label }: Term, change: ChangedTerm["change"]): ChangedTerm => ({
      list,
      code,
      label,
      change,
    });
    return [
      ...[...current.values()].flatMap((term) => {
        const was = old.get(term.code);
        if (was === undefined) return [entry(term, "new")];
        const same = was.label === term.label && was.parent === term.parent && was.validTo === term.validTo;
        return same ? [] : [entry(term, "changed")];
      }),
      ...[...old.values()].flatMap((term) => (current.has(term.code) ? [] : [entry(term, "gone")])),
    ];
  });
}

export function termCount(taxonomy: Taxonomy): number {
  return LIST_IDS.reduce((count, list) => count + taxonomy.lists[list].terms.length, 0);
}
