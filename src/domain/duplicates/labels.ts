// Names as people read them; Kosovo* never without its asterisk. Layer: domain/duplicates.
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

/** The label of a beneficiary's code or name; other texts stay as they are. */
export function beneficiaryLabel(text: string): string {
  return LABELS.get(fold(text).replace(/\*/g, "").trim()) ?? text;
}
