// A cell with several terms, "A; B", as the chooser reads and writes it. Pure. Layer: taskpane.
import type { AllowedTerm } from "../../domain/template/guidance";
import type { CellValue } from "../../domain/sheet/snapshot";

/** The separate entries of a cell; an empty cell has none. Separators are ";" and line breaks. */
export function entriesOf(value: CellValue): readonly string[] {
  if (value === null) return [];
  return String(value)
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** Whether an entry of the cell names this term: its text, label or code, without regard to case. */
export function names(entry: string, term: AllowedTerm): boolean {
  const folded = fold(entry);
  return [term.text, term.label, term.code].some((name) => fold(name) === folded);
}

/** The cell's text after a term was ticked or unticked. Entries that are no terms stay as they are, in their place. */
export function toggleTerm(entries: readonly string[], term: AllowedTerm): readonly string[] {
  return entries.some((entry) => names(entry, term))
    ? entries.filter((entry) => !names(entry, term))
    : [...entries, term.text];
}

export function joinEntries(entries: readonly string[]): string {
  return entries.join("; ");
}

/** Terms in which every word of the search occurs, in text, label or code. */
export function searchTerms(terms: readonly AllowedTerm[], search: string): readonly AllowedTerm[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return terms;
  return terms.filter((term) => {
    const place = fold(`${term.code} ${term.text} ${term.label}`);
    return words.every((word) => place.includes(word));
  });
}

/** Lower case without diacritics, so that "ceske" finds "české". */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
