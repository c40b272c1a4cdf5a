// Words for codes and choices for forms, from the taxonomy and the templates, in the reader's language. Layer: app.
import { ruleOf } from "../../domain/analysis/fields";
import { message, type Translate } from "../../domain/message";
import { displayLabel, periodOf, termOf, termsInForce, termsOf } from "../../domain/taxonomy/lookup";
import type { Language, ListId, Taxonomy, Term } from "../../domain/taxonomy/types";
import { columnOf } from "../../domain/template/definitions";
import type { Choice, PaneLabels, TemplateChoices } from "./state";

export interface VocabularyParts {
  readonly taxonomy: Taxonomy;
  readonly language: Language;
  readonly translate: Translate;
  /** Today as "YYYY-MM-DD": retired terms are not offered. */
  readonly today: string;
}

/** What the template form offers: terms in force, proposed ones marked as such. */
export function templateChoices(parts: VocabularyParts): TemplateChoices {
  const { taxonomy, today } = parts;
  const inForce = (list: ListId): readonly Choice[] =>
    termsInForce(taxonomy, list, today).map((term) => ({ code: term.code, label: labelOf(term, parts) }));
  const cycles = termsOf(taxonomy, "cycles").map((term) => ({
    code: term.code,
    label: labelOf(term, parts),
  }));
  const current = cycles.find(({ code }) => {
    const period = periodOf(code);
    return period !== undefined && period.from <= today && today <= period.to;
  });
  return {
    // Templates go out for the three pillars; "cross-pillar" is a mark of rows.
    pillars: termsInForce(taxonomy, "pillars", today)
      .filter((term) => term.standing === "official")
      .map((term) => ({
        code: term.code,
        label: pillarLabel(term, parts),
      })),
    beneficiaries: inForce("beneficiaries"),
    organisations: [...inForce("organisations")].sort((a, b) =>
      a.label < b.label ? -1 : a.label > b.label ? 1 : 0,
    ),
    cycles,
    cycle: current?.code ?? cycles.at(-1)?.code ?? "",
  };
}

const LIST_OF = {
  need: "needs",
  beneficiary: "beneficiaries",
  pillar: "pillars",
  phase: "phases",
  action: "actions",
  donor: "organisations",
  organisation: "organisations",
  fundingState: "fundingStates",
  year: null,
} as const satisfies Record<Parameters<PaneLabels["term"]>[0], ListId | null>;

/** Lists whose terms are told apart by their code: it stays before the label. */
const CODE_FIRST: readonly (ListId | null)[] = ["needs", "actions"];

export function paneLabels(parts: VocabularyParts): PaneLabels {
  return {
    column(key) {
      const column = columnOf("responses", key) ?? columnOf("needs", key) ?? columnOf("funding-lines", key);
      return column?.header ?? key;
    },
    field(field, code) {
      if (code === "") return parts.translate(message("pane.analysis.notStated"));
      const list = ruleOf(field).list ?? (field === "need" ? "needs" : undefined);
      const term = list === undefined ? undefined : termOf(parts.taxonomy, list, code);
      return term ? labelOf(term, parts) : code;
    },
    term(kind, code) {
      const list = LIST_OF[kind];
      const term = list === null ? undefined : termOf(parts.taxonomy, list, code);
      if (!term) return code;
      const label = labelOf(term, parts);
      return CODE_FIRST.includes(list) ? `${term.code} ${label}` : label;
    },
  };
}

function labelOf(term: Term, { language, translate }: VocabularyParts): string {
  return displayLabel(term, translate(message("pane.guidance.proposed")), language);
}

/** Pillars are known by acronyms; their note says what they are about. */
function pillarLabel(term: Term, parts: VocabularyParts): string {
  const label = labelOf(term, parts);
  return term.note === undefined || parts.language !== "en"
    ? label
    : `${label}: ${term.note.replace(/\.$/, "")}`;
}
