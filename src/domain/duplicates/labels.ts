// Names as people read them; Kosovo* never without its asterisk. Layer: domain/duplicates.
import { rawWords } from "./words";
import { fold } from "../taxonomy/fold";
import { BENEFICIARIES } from "../taxonomy/lists/beneficiaries";

const LABELS: ReadonlyMap<string, string> = new Map(
  BENEFICIARIES.flatMap((term) =>
    [term.code, term.label, ...Object.values(term.labels ?? {})].map((text): [string, string] => [
      fold(text).replace(/\*/g, ""),
      term.label,
    ]),
  ),
);

const CODES: ReadonlyMap<string, string> = new Map(
  BENEFICIARIES.flatMap((term) =>
    [
      term.code,
      term.label,
      ...Object.values(term.labels ?? {}),
      ...term.aliases.map((alias) => alias.text),
    ].map((text): [string, string] => [plain(text), term.code]),
  ),
);

function plain(text: string): string {
  return rawWords(fold(text), 12).join(" ");
}

/** The code of one of the field's beneficiaries under any of its names, in any language; undefined for other places. */
export function beneficiaryCode(text: string): string | undefined {
  return CODES.get(plain(text));
}

/** The label of a beneficiary's code or name; other texts stay as they are. */
export function beneficiaryLabel(text: string): string {
  return LABELS.get(fold(text).replace(/\*/g, "").trim()) ?? text;
}
