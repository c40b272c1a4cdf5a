// Rows in any number for measuring time and memory: invented actions, every twentieth a reworded copy of an earlier one. The same
// number of rows gives the same rows.
import type { ComparableRow } from "../../src/domain/duplicates/types";

const VERBS = [
  "Training",
  "Workshop",
  "Study visit",
  "Equipment",
  "Manual",
  "Joint exercise",
  "Conference",
  "Mentoring",
  "Assessment",
  "Database",
  "Campaign",
  "Network",
];
const SUBJECTS = [
  "firearms trafficking",
  "drug smuggling",
  "migrant smuggling",
  "cyber crime",
  "money laundering",
  "asset recovery",
  "document fraud",
  "human trafficking",
  "environmental crime",
  "cultural goods",
  "violent extremism",
  "border surveillance",
  "forensic science",
  "witness protection",
  "corruption",
  "tobacco smuggling",
];
const GROUPS = [
  "police officers",
  "prosecutors",
  "judges",
  "customs officers",
  "border guards",
  "analysts",
  "prison staff",
  "teachers",
  "mayors",
  "inspectors",
];
const PLACES = ["AL", "BA", "XK", "ME", "MK", "RS", "WB6"];

/** A small generator of our own: the same seed, the same numbers, on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function name(next: (below: number) => number): string {
  const consonants = "bdfgklmnprstvz";
  const vowels = "aeiou";
  let text = "";
  for (let i = 0; i < 3; i++)
    text += (consonants[next(consonants.length)] ?? "b") + (vowels[next(vowels.length)] ?? "a");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function generatedRows(count: number): ComparableRow[] {
  const next = numbers(20_240);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? "";
  const organisations = Array.from({ length: Math.max(12, Math.round(Math.sqrt(count))) }, () => name(next));
  const rows: ComparableRow[] = [];
  for (let i = 0; i < count; i++) {
    const earlier = i % 20 === 19 ? rows[i - 1 - next(Math.min(i, 15))] : undefined;
    if (earlier) {
      const words = (earlier.title ?? "").split(" ");
      rows.push({
        ...earlier,
        id: `G-${i}`,
        title: ["Delivery of", ...words.slice(0, -1), "and", words[words.length - 1] ?? ""].join(" "),
      });
      continue;
    }
    const from = 2_016 + next(9);
    rows.push({
      id: `G-${i}`,
      title: `${pick(VERBS)} on ${pick(SUBJECTS)} for ${pick(GROUPS)} in ${name(next)} and ${name(next)}`,
      text: `${pick(VERBS)} with ${pick(GROUPS)}; ${pick(SUBJECTS)} handbook ${name(next)}; ${next(40) + 2} participants of the ${name(next)} unit`,
      organisations: [pick(organisations)],
      beneficiaries: [pick(PLACES)],
      needs: [`N${next(30)}`],
      start: `${from}-01-01`,
      end: `${from + 1 + next(3)}-12-31`,
    });
  }
  return rows;
}
