// The sample as a plan: a template of needs and one of responses, filled with rows that hold real kinds of mistakes. Layer: domain/sample.
import type { Message, Translate } from "../message";
import { message } from "../message";
import type { Result } from "../result";
import { ok } from "../result";
import { parseAddress } from "../sheet/address";
import { serialOfIso } from "../sheet/dates";
import { overviewAfter } from "../sheet/overviewAfter";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { cellText, termOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy } from "../taxonomy/types";
import { planTemplate } from "../template/plan";
import type { TemplateKind } from "../template/types";
import { SAMPLE_NEEDS, type SampleRow } from "./sampleNeeds";
import { SAMPLE_RESPONSES } from "./sampleResponses";

/** The day on which the sample was handed in: its check is as of this day, whatever today is. */
export const SAMPLE_DATE = "2018-03-20";

/** Columns whose codes are written out as the drop-downs do; the other columns keep what people typed. */
const WRITTEN_OUT: Readonly<Record<string, ListId>> = {
  priority: "priorities",
  objective: "objectives",
  measure: "measures",
  support_type: "activityTypes",
  activity_type: "activityTypes",
  beneficiary: "beneficiaries",
  beneficiaries: "beneficiaries",
};
/** Two letters that people write for Serbia as for Republika Srpska: left as a question. */
const LEFT_AS_TYPED = new Set(["RS"]);

const ROWS: readonly (readonly [TemplateKind, readonly SampleRow[]])[] = [
  ["needs", SAMPLE_NEEDS],
  ["responses", SAMPLE_RESPONSES],
];

/** Sentences of a template that would say of the sample what is not so, or say it twice. */
const NOT_SAID = new Set(["template.plan.prefilled", "template.plan.untouched", "template.note.listsThere"]);

export interface SamplePlan {
  readonly plan: Plan;
  readonly sheets: readonly string[];
  readonly notes: readonly Message[];
}

/** New sheets only; `taxonomy` gives the words for the codes. Fails with what `planTemplate` says. */
export function planSample(
  overview: WorkbookOverview,
  taxonomy: Taxonomy,
  translate: Translate,
): Result<SamplePlan> {
  const ops: PlanOp[] = [];
  const preview: Message[] = [message("sample.about")];
  const sheets: string[] = [];
  const notes: Message[] = [];
  for (const [kind, rows] of ROWS) {
    const planned = planTemplate(
      {
        kind,
        layout: "table",
        pillar: "SC",
        cycle: "2018-2020",
        rows: rows.length + 20,
        institution: "IISG Secretariat",
      },
      taxonomy,
      overviewAfter(overview, ops),
      translate,
      { today: SAMPLE_DATE, prefilled: rows.map((row) => cellsOf(row, taxonomy)) },
    );
    if (!planned.ok) return planned;
    ops.push(...planned.value.plan.ops);
    preview.push(...planned.value.plan.preview.filter(({ key }) => !NOT_SAID.has(key)));
    sheets.push(...planned.value.sheets);
    notes.push(...planned.value.notes);
  }
  return ok({
    plan: {
      title: message("sample.title"),
      ops: [...ops.filter(({ kind }) => kind !== "activate"), ...submitted(ops), ...firstSheet(ops)],
      preview: [...distinct(preview), message("template.plan.untouched")],
    },
    sheets: [...new Set(sheets)],
    notes: distinct(notes.filter(({ key }) => !NOT_SAID.has(key))),
  });
}

function submitted(ops: readonly PlanOp[]): PlanOp[] {
  return ops.flatMap((op): PlanOp[] => {
    if (op.kind !== "name" || !/^iisg\d*_submitted$/.test(op.name)) return [];
    const place = parseAddress(op.refersTo);
    if (place?.sheet === undefined) throw new Error(`${op.name} names no cell.`);
    const { sheet, top, left } = place;
    return [{ kind: "write", sheet, top, left, values: [[SAMPLE_DATE]] }];
  });
}

function firstSheet(ops: readonly PlanOp[]): PlanOp[] {
  const first = ops.find(({ kind }) => kind === "activate");
  return first === undefined ? [] : [first];
}

/** Dates in ISO form become real dates, as people enter them; other text stays as it was typed. */
function cellsOf(row: SampleRow, taxonomy: Taxonomy): Record<string, CellInput> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, CellInput][] => {
      if (value === null) return [];
      if (typeof value !== "string") return [[key, value]];
      const list = WRITTEN_OUT[key];
      const isDate = (key === "start" || key === "end") && /^\d{4}-\d{2}-\d{2}$/.test(value);
      return [
        [key, isDate ? serialOfIso(value) : list === undefined ? value : writtenOut(list, value, taxonomy)],
      ];
    }),
  );
}

function writtenOut(list: ListId, text: string, taxonomy: Taxonomy): string {
  return text
    .split(";")
    .map((part) => {
      const term = LEFT_AS_TYPED.has(part.trim()) ? undefined : termOf(taxonomy, list, part.trim());
      return term === undefined ? part.trim() : cellText(list, term);
    })
    .join("; ");
}

function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((each) => [JSON.stringify(each), each])).values()];
}
