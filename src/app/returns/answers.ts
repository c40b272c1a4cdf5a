// What goes back to the contributor of one returned file: a workbook for each kind of rows in it. Layer: app.
import { message } from "../../domain/message";
import type { Translate } from "../../domain/message";
import type { SourceRow } from "../../domain/record/types";
import type { Result } from "../../domain/result";
import { failed, ok } from "../../domain/result";
import type { PlannedAnswer } from "../../domain/returned/answer";
import { planAnswer } from "../../domain/returned/answer";
import { ownMetadata } from "../../domain/returned/ownRows";
import { findTerm } from "../../domain/taxonomy/lookup";
import { checkTablesOf } from "../checkTables";
import type { ReturnedContent } from "../consolidation";
import { checkReturned } from "../consolidation";
import type { Register } from "../register";

export interface NamedAnswer extends PlannedAnswer {
  /** Without folder. */
  readonly file: string;
}

/** Languages of the beneficiaries' administrations, as the pane's catalogues are asked for. */
const LANGUAGES: Readonly<Record<string, string>> = {
  AL: "sq-AL",
  BA: "bs-BA",
  XK: "sq-XK",
  ME: "cnr-ME",
  MK: "mk-MK",
  RS: "sr-RS",
};

/** The BCP 47 tag of the contributor's language; English for members of the IISG and for files that do not say. */
export function languageOf(register: Register): string {
  const { beneficiary } = ownMetadata(checkTablesOf(register));
  const code =
    beneficiary === undefined ? undefined : findTerm(register.taxonomy, "beneficiaries", beneficiary)?.code;
  return LANGUAGES[code ?? ""] ?? "en";
}

/** Fails where the file has no rows or does not say its pillar. */
export function planAnswers(
  file: string,
  content: ReturnedContent,
  settings: { readonly today: string; readonly responses?: readonly SourceRow[] },
  translate: Translate,
): Result<readonly NamedAnswer[]> {
  const { register } = content;
  const { today, responses } = settings;
  const { findings } = checkReturned({ file, ...content }, today);
  const tables = checkTablesOf(register);
  const kinds = (["needs", "responses"] as const).filter((kind) =>
    tables.some((table) => table.kind === kind && table.rows.length > 0),
  );
  if (kinds.length === 0) return failed(message("returned.answer.noRows"));
  const answers: NamedAnswer[] = [];
  for (const kind of kinds) {
    const common = { kind, tables, findings, taxonomy: register.taxonomy, today };
    const planned = planAnswer(responses === undefined ? common : { ...common, responses }, translate);
    if (!planned.ok) return planned;
    const stem = `answer-${file.replace(/\.[^.]*$/, "")}${kinds.length > 1 ? `-${kind}` : ""}`;
    answers.push({ ...planned.value, file: `${stem}.xlsx` });
  }
  return ok(answers);
}
