// Which column of an unknown table holds what, guessed from its headings; the user chooses. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import { MAPPED_FIELDS } from "./comparable";
import type { MappedField } from "./comparable";
import { rawWords } from "./words";

/** Folded beginnings of heading words in the field's languages, most telling first; "=" the whole word. */
const HEADING_WORDS: Readonly<Record<MappedField, string>> = {
  id: "=id =code =kod sifra =no =nr =broj numri identif",
  title:
    "title naslov naziv titull titre titolo titulo titel project projek action activit aktivn name emri nom nombre nome output intitul",
  text: "descript opis pershkrim beschreib descripc descriz summary objective outputs results content sadrzaj text detail",
  organisation:
    "implement driver organi agenc partner lead nosilac nosilec zbatues trager institut provider donor funder author publisher vendor supplier",
  place:
    "beneficiar korisni perfitues country location place zemlj drzav mesto vend land pays pais paese region municipal",
  start: "start begin pocet fillim beginn debut inicio inizio from =od period date datum",
  end: "end =kraj zavrs perfund ende =fin fine until =do",
  need: "need potreb nevoj priorit sector sektor theme objective",
  money: "budget amount value iznos vrijedn shum betrag montant importo importe cost total eur price",
  reference: "reference contract ugovor decision kontrat vertrag contrat isbn decisionno",
};

/** A proposal for every field that a heading speaks of; one column stands for one field only. */
export function guessColumns(headings: readonly string[]): Partial<Record<MappedField, string>> {
  const left = new Set(headings);
  const found: Partial<Record<MappedField, string>> = {};
  for (const field of MAPPED_FIELDS) {
    const terms = HEADING_WORDS[field].split(" ");
    let best: { heading: string; rank: number } | undefined;
    for (const heading of headings) {
      if (!left.has(heading)) continue;
      const words = rawWords(fold(heading), 12);
      const rank = terms.findIndex((term) =>
        words.some((word) => (term.startsWith("=") ? word === term.slice(1) : word.startsWith(term))),
      );
      if (rank >= 0 && (best === undefined || rank < best.rank)) best = { heading, rank };
    }
    if (best === undefined) continue;
    found[field] = best.heading;
    left.delete(best.heading);
  }
  return found;
}

/** Headings as the chooser shows them: blank ones by their place, equal ones numbered, so that each names one column. */
export function columnNames(cells: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const text = cell === null || cell === undefined ? "" : String(cell as string | number | boolean).trim();
    const name = text === "" ? `#${index + 1}` : text;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
