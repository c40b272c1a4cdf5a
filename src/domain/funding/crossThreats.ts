// Which of the four cross-cutting threats a row is about: by the need of the plan that handles it, or by its words.
// Source: field notes, plan of action II.c and its table of actions. Layer: domain/funding.
import type { NeedRecord, ResponseRecord } from "../record/types";
import { fold } from "../taxonomy/fold";
import { displayLabel, termOf, termsOf } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";

interface ThreatRule {
  readonly code: string;
  /** The need of the plan that handles the threat; objectives and actions below it count too. */
  readonly need?: string;
  /** Words in folded text. */
  readonly words: RegExp;
}

const RULES: readonly ThreatRule[] = [
  { code: "XT1", words: /\b(?:fake|forged|fraudulent|false) (?:travel )?documents?\b|\bdocument fraud\b/ },
  { code: "XT2", words: /\bproperty crimes?\b/ },
  {
    code: "XT3",
    need: "SC-N05",
    words:
      /\b(?:illegal|irregular) migration\b|\bmigrant smuggling\b|\bsmuggling of migrants\b|\bfacilitated .{0,20}migration\b/,
  },
  { code: "XT4", need: "SC-N11", words: /\bfirearms?\b|\bsalw\b|\bsmall arms\b/ },
];

/** Labels of the threats, in the order of the list; none when the row is about none of them. */
export function crossThreats(
  row: { readonly need: NeedRecord } | { readonly response: ResponseRecord },
  taxonomy: Taxonomy,
): string[] {
  const { needs, text } = "need" in row ? ofNeed(row.need) : ofResponse(row.response, taxonomy);
  const plain = fold(text);
  const known = new Set(termsOf(taxonomy, "crossCutting").map(({ code }) => code));
  return RULES.filter(
    ({ code, need, words }) =>
      known.has(code) && ((need !== undefined && needs.has(need)) || words.test(plain)),
  ).flatMap(({ code }) => {
    const term = termOf(taxonomy, "crossCutting", code);
    return term === undefined ? [] : [displayLabel(term, code)];
  });
}

/** "SC-P03-N05.1" and "SC-P03-N05" stand below need SC-N05. */
function needOfCode(code: string | null): string[] {
  const match = /^SC-P\d+-(N\d+)/.exec(code ?? "");
  return match?.[1] === undefined ? [] : [`SC-${match[1]}`];
}

function ofNeed({ id, objective, measure, text }: NeedRecord): { needs: Set<string>; text: string } {
  return {
    needs: new Set([...(id === null ? [] : [id]), ...needOfCode(objective), ...needOfCode(measure)]),
    text: text ?? "",
  };
}

function ofResponse(
  { needIds, actionCode, title, shortTitle, outputs }: ResponseRecord,
  taxonomy: Taxonomy,
): { needs: Set<string>; text: string } {
  const parent = actionCode === null ? undefined : termOf(taxonomy, "actions", actionCode)?.parent;
  return {
    needs: new Set([...needIds, ...(parent === undefined ? [] : [parent])]),
    text: [title, shortTitle, ...outputs].filter((part) => part !== null).join("\n"),
  };
}
