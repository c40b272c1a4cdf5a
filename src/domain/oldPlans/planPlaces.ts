// Which beneficiaries a line of a plan is for, from a column of its own, the words before its list, or its text. Layer: domain/oldPlans.
import { message } from "../message";
import { fold } from "../taxonomy/fold";
import { termsOf } from "../taxonomy/lookup";
import { splitNames } from "../taxonomy/splitNames";
import { askingSuggester } from "../taxonomy/suggest";
import type { Taxonomy } from "../taxonomy/types";
import type { PlanQuestion } from "./planTable";

export interface PlanPlaces {
  readonly beneficiaries: readonly string[];
  readonly questions: readonly PlanQuestion[];
}

const REGION = "WB6";
/** Words before a place that make it a partner, a host or a place of meeting. */
const NOT_FOR =
  /(?:cooperation with|coordination with|together with|government of(?: the)?|hosted (?:by|in)|organi[sz]ed (?:by|in)|held in|workshop in|meeting in|seminar in|conference in|chair\w* of|initiated by|requested by)(?: the)?(?: republic of)?$/;
/** "Albania - ...", "Kosovo*: ...", "Serbia – project - ...": what stands before the first dash or colon. */
const LEAD = /^[\s"'(-]*([^:\n]{2,60}?)\s*(?:[:\u2013\u2014]|\s-\s|-\s)/u;

export function readPlanPlaces(
  cell: string,
  outputs: string,
  action: string,
  taxonomy: Taxonomy,
): PlanPlaces {
  const suggest = askingSuggester(taxonomy, "beneficiaries");
  const ask = (key: string, text: string, choices: readonly string[]): PlanQuestion => ({
    field: "beneficiaries",
    text,
    message: message(key, { text }),
    choices,
  });
  if (cell !== "") {
    const { parts } = splitNames(cell, suggest);
    const known = parts.filter((part) => part.code !== null && part.proposals.length === 1);
    const questions = parts
      .filter((part) => !known.includes(part))
      .map((part) =>
        ask(
          "import.beneficiary",
          part.text,
          part.proposals.map(({ code }) => code),
        ),
      );
    return { beneficiaries: [...new Set(known.map(({ code }) => code as string))], questions };
  }
  const partners = termsOf(taxonomy, "beneficiaries").map(({ code }) => code);
  for (const text of [outputs, action]) {
    const lead = LEAD.exec(text)?.[1] ?? "";
    const led = lead === "" ? [] : mentions(lead, taxonomy);
    if (led.length > 0) return { beneficiaries: led, questions: [] };
  }
  const named = mentions(outputs, taxonomy);
  if (named.length > 0 && !/\b(?:regional|western balkans?|wb6?)\b/.test(fold(outputs)))
    return {
      beneficiaries: named,
      questions: [ask("import.beneficiaryInText", outputs, [...named, REGION])],
    };
  return { beneficiaries: [REGION], questions: [ask("import.beneficiaryNone", outputs, partners)] };
}

/** Partners named in a text in the order of the list; acronyms of two letters do not count. */
function mentions(text: string, taxonomy: Taxonomy): readonly string[] {
  const folded = ` ${fold(text).replace(/\*/g, "")} `.replace(/ +/g, " ");
  const codes: string[] = [];
  for (const term of termsOf(taxonomy, "beneficiaries")) {
    if (term.code === REGION) continue;
    const names = [
      term.label,
      ...term.aliases.map((alias) => alias.text),
      ...Object.values(term.labels ?? {}),
    ];
    const forms = new Set(
      names.map((name) => fold(name).replace(/\*/g, "").trim()).filter((name) => name.length > 2),
    );
    for (const name of [...forms]) if (/ia$/.test(name)) forms.add(`${name}n`);
    const isNamed = [...forms].some((name) => {
      for (let at = folded.indexOf(` ${name} `); at >= 0; at = folded.indexOf(` ${name} `, at + 1))
        if (!NOT_FOR.test(folded.slice(Math.max(0, at - 40), at).trim())) return true;
      return false;
    });
    if (isNamed) codes.push(term.code);
  }
  return codes;
}
