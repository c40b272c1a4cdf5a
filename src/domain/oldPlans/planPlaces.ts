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
const LEAD = /^[\s"'(-]*([^:\n]{2,60}?)\s*(?:[:\u2013\u2014\n]|\s-\s|-\s)/u;
/** Words that make the place after them the one that is served: "assistance to the", "capacities of". */
const FOR =
  /(?:assist\w*|support\w*|help\w*|train\w*|equipment|capacit\w*|skills|strengthen\w*)(?: (?:to|for|of|in))?(?: the)?$/;

export function readPlanPlaces(
  cell: string,
  outputs: string,
  action: string,
  /** The texts of drivers and status, which name places in brackets or after "requested by". */
  others: { readonly drivers: string; readonly status: string; readonly codes: readonly string[] },
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
  const served = mentions(outputs, taxonomy, FOR);
  const isRegional = /\b(?:regional|western balkans?|wb6?)\b/.test(fold(outputs));
  const named = isRegional ? served : mentions(outputs, taxonomy);
  if (named.length > 0)
    return {
      beneficiaries: named,
      questions: [ask("import.beneficiaryInText", outputs, [...named, REGION])],
    };
  const beside = isRegional ? [] : placesBeside(others, taxonomy);
  if (beside.length > 0)
    return {
      beneficiaries: beside,
      questions: [
        ask(
          "import.beneficiaryBeside",
          [others.drivers, others.status].filter((text) => text !== "").join("; "),
          [...beside, REGION],
        ),
      ],
    };
  return { beneficiaries: [REGION], questions: [ask("import.beneficiaryNone", outputs, partners)] };
}

/** Whether a text is the name of one beneficiary and nothing else, as over a part of a list. */
export function isPlaceName(text: string, taxonomy: Taxonomy): boolean {
  const name = text.replace(/^[-\u2013\u2022\s]+|[\s:]+$/gu, "");
  if (name.length < 3 || name.length > 60 || !/^\p{Lu}/u.test(name)) return false;
  const [best] = askingSuggester(taxonomy, "beneficiaries")(name.replace(/\s+\*/g, "*"));
  return best !== undefined && best.confidence >= 0.9 && best.code !== REGION;
}

/** Places that the drivers carry in brackets, that asked for the work, or that a driver's own name says it serves. */
function placesBeside(
  {
    drivers,
    status,
    codes,
  }: { readonly drivers: string; readonly status: string; readonly codes: readonly string[] },
  taxonomy: Taxonomy,
): readonly string[] {
  const texts = [...drivers.matchAll(/\(([^()]{2,120})\)/g)]
    .map((match) => match[1] ?? "")
    .filter((text) => !/\d|chair|presid/i.test(text))
    .filter((text) => splitNames(text, askingSuggester(taxonomy, "beneficiaries")).parts.every(isSure));
  texts.push(
    ...[...status.matchAll(/request\w* (?:by|of|from) ([^;(\n]{2,80})/giu)].map((match) => match[1] ?? ""),
  );
  const organisations = termsOf(taxonomy, "organisations").filter(({ code }) => codes.includes(code));
  // A mission serves the place of its name; a ministry or a chair does not.
  const missions = organisations.flatMap(({ label, aliases }) =>
    [label, ...aliases.map(({ text }) => text)].filter((name) => /\bmission\b/i.test(name)),
  );
  if (organisations.length === missions.length || codes.length === 1) texts.push(...missions);
  return termsOf(taxonomy, "beneficiaries")
    .map(({ code }) => code)
    .filter((code) =>
      texts.some(
        (text) =>
          mentions(text, taxonomy).includes(code) ||
          splitNames(text, askingSuggester(taxonomy, "beneficiaries")).parts.some(
            (part) => isSure(part) && part.code === code,
          ),
      ),
    )
    .filter((code) => code !== REGION);
}

function isSure(part: { readonly code: string | null; readonly confidence: number }): boolean {
  return part.code !== null && part.confidence >= 0.9;
}

/** Partners named in a text in the order of the list, after words that fit `before`; acronyms of two letters do not count. */
function mentions(text: string, taxonomy: Taxonomy, before?: RegExp): readonly string[] {
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
      for (let at = folded.indexOf(` ${name} `); at >= 0; at = folded.indexOf(` ${name} `, at + 1)) {
        const words = folded.slice(Math.max(0, at - 40), at).trim();
        if (!NOT_FOR.test(words) && (before === undefined || before.test(words))) return true;
      }
      return false;
    });
    if (isNamed) codes.push(term.code);
  }
  return codes;
}
