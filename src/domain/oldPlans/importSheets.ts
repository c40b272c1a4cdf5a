// Imported rows as a responses template, the original text on a sheet beside them. Layer: domain/oldPlans.
import { message } from "../message";
import type { Translate } from "../message";
import type { CellInput, PlanOp } from "../sheet/plan";
import { serialOfIso } from "../sheet/dates";
import type { WorkbookOverview } from "../sheet/snapshot";
import { planTableSheet } from "../sheet/tableSheet";
import { cellText, findTerm, termOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy } from "../taxonomy/types";
import type { ImportedRow } from "./importPlan";
import { headingOf, PLAN_FIELDS } from "./planTable";

const STATUS_CODES = {
  planned: "PLA",
  initiated: "INI",
  ongoing: "ONG",
  completed: "CMP",
  requested: "REQ",
} as const;
const FUNDING_CODES = {
  secured: "SEC",
  partly: "PART",
  negotiating: "NEG",
  seeking: "SEEK",
  unknown: "NST",
} as const;
const MOST_CELL = 32_000;
/** What the template's columns take, in characters. */
const MOST = { title: 400, outputs: 4_000, note: 300, comment: 1_000 } as const;

/** Values by column key for the template's rows; what is open stays blank and is told in the comment. */
export function prefilledOf(
  rows: readonly ImportedRow[],
  pillar: string,
  taxonomy: Taxonomy,
  translate: Translate,
): Readonly<Record<string, CellInput>>[] {
  const label = (list: ListId, code: string): string => {
    const term = termOf(taxonomy, list, code);
    return term === undefined ? code : cellText(list, term);
  };
  return rows.map((row) => {
    const [lead, ...others] = row.drivers;
    const need = findTerm(taxonomy, "needs", row.need.replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, ""));
    const years = row.fundingYears.filter(({ funding }) => funding === "secured");
    const title = row.outputs.length === 1 ? (row.outputs[0] ?? row.action) : row.action;
    const outputs = row.outputs.map((output) => `- ${output}`).join("\n");
    const isCut =
      title.length > MOST.title || outputs.length > MOST.outputs || row.cells.status.length > MOST.note;
    const asked = [
      ...(isCut ? [translate(message("import.cut"))] : []),
      ...row.questions.map((question) => translate(question.message)),
    ];
    return {
      response_id: row.id,
      title: cut(title, MOST.title),
      pillar: label("pillars", pillar),
      need_ids: need?.code ?? null,
      instrument: row.instrument,
      lead: lead === undefined ? null : label("organisations", lead),
      co_implementers:
        others.length === 0 ? null : others.map((code) => label("organisations", code)).join("; "),
      beneficiaries: row.beneficiaries.map((code) => label("beneficiaries", code)).join("; ") || null,
      outputs: cut(outputs, MOST.outputs),
      status: row.status === "unknown" ? null : label("statuses", STATUS_CODES[row.status]),
      start: row.start === null ? null : serialOfIso(row.start),
      end: row.end === null ? null : serialOfIso(row.end),
      timeline_note: cut(row.cells.status, MOST.note) || null,
      funding_status: label("fundingStates", FUNDING_CODES[row.funding]),
      funded_from: years[0]?.from ?? null,
      funded_to: years[years.length - 1]?.to ?? null,
      comment: cut([...new Set(asked)].join("\n"), MOST.comment) || null,
    };
  });
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}\u2026`;
}

/** The sheet with one row per source row and row made of it; `taken` names sheets of the same plan. */
export function originalTextOps(
  rows: readonly ImportedRow[],
  translate: Translate,
  overview: WorkbookOverview = { sheets: [], tables: [], names: [] },
  taken = new Set<string>(),
): { ops: PlanOp[]; sheet: string } {
  const fields = PLAN_FIELDS.filter((field) => field !== "id");
  const title = translate(message("import.originalTitle"));
  const { ops, sheet } = planTableSheet(
    {
      sheet: title,
      table: "tblOriginalText",
      lines: [title, translate(message("import.originalNote"))],
      columns: [
        { heading: "Response ID", width: 14 },
        { heading: "Source row", width: 10 },
        { heading: "ID", width: 12 },
        ...fields.map((field) => ({ heading: headingOf(field), width: 36 })),
      ],
      rows: rows.flatMap((row) =>
        row.sources.map((source): CellInput[] => [
          row.id,
          String(source.at),
          source.original.id,
          ...fields.map((field) => cut(source.original[field], MOST_CELL)),
        ]),
      ),
      whenEmpty: "",
      footer: "",
    },
    overview,
    taken,
  );
  return { ops, sheet };
}
