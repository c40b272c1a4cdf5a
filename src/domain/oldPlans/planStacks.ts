// Cells that stack several entries beside several outputs: cut by lines, or by what the words say where the lines ran together.
// Layer: domain/oldPlans.
import { readDateText } from "../record/readDate";
import { splitNames } from "../taxonomy/splitNames";
import { askingSuggester } from "../taxonomy/suggest";
import type { Taxonomy } from "../taxonomy/types";
import { fundingWordsIn, statusWordsIn } from "./planWords";

export const STACKED = ["drivers", "status", "funding"] as const;
export type StackedField = (typeof STACKED)[number];

export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/**
 * The entries of each cell for `count` outputs: as many as there are outputs, or one for all of them. Undefined where any cell has
 * another number, or fewer than two cells stack: then nobody can tell which belongs to which.
 */
export function stacksOf(
  cells: Readonly<Record<StackedField, string>>,
  count: number,
  taxonomy: Taxonomy,
): Readonly<Record<StackedField, readonly string[]>> | undefined {
  if (count < 2) return undefined;
  const found: Partial<Record<StackedField, readonly string[]>> = {};
  for (const field of STACKED) {
    const lines = linesOf(cells[field]);
    const inline = lines.length === 1 ? entriesOf(field, cells[field], count, taxonomy) : undefined;
    const entries = inline ?? lines;
    if (entries.length > 1 && entries.length !== count) return undefined;
    found[field] = entries;
  }
  const stacks = found as Record<StackedField, readonly string[]>;
  return STACKED.filter((field) => stacks[field].length === count).length > 1 ? stacks : undefined;
}

/** The entries of one line where it holds exactly that many. */
function entriesOf(
  field: StackedField,
  text: string,
  count: number,
  taxonomy: Taxonomy,
): readonly string[] | undefined {
  const found =
    field === "drivers"
      ? [bodiesOf(text, taxonomy)]
      : field === "funding"
        ? [cutBefore(text, (word) => fundingWordsIn(word, taxonomy).length > 0)]
        : [timesOf(text, taxonomy, false), timesOf(text, taxonomy, true)];
  return found.find((entries) => entries.length === count);
}

/** "IOM OSCE": names with nothing between them belong to different entries. */
function bodiesOf(text: string, taxonomy: Taxonomy): string[] {
  const { parts } = splitNames(text, askingSuggester(taxonomy, "organisations"));
  const entries: string[] = [];
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before === undefined || text.slice(before.at + before.text.length, part.at).trim() !== "") continue;
    entries.push(text.slice(from, part.at).trim());
    from = part.at;
  }
  return [...entries, text.slice(from).trim()];
}

/** "Ongoing Mar 2018": with `apart` a date behind a word is an entry of its own. */
function timesOf(text: string, taxonomy: Taxonomy, apart: boolean): string[] {
  const words = text.split(" ");
  const entries: string[][] = [];
  for (const [index, word] of words.entries()) {
    const last = entries[entries.length - 1];
    const isState = statusWordsIn(word, taxonomy).length > 0;
    const isDate = /^\p{L}/u.test(word) && !isState && isDay(`${word} ${words[index + 1] ?? ""}`);
    const isNew = isState || (isDate && (apart || isDay((last ?? []).join(" "))));
    if (last === undefined || isNew) entries.push([word]);
    else last.push(word);
  }
  return entries.map((entry) => entry.join(" "));
}

function isDay(text: string): boolean {
  const { start, end, bare } = readDateText(text);
  return bare && (start !== null || end !== null);
}

function cutBefore(text: string, begins: (word: string) => boolean): string[] {
  const entries: string[][] = [];
  for (const word of text.split(" ")) {
    const last = entries[entries.length - 1];
    if (last === undefined || begins(word)) entries.push([word]);
    else last.push(word);
  }
  return entries.map((entry) => entry.join(" "));
}
