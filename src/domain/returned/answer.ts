// The answer to one contributor: their own rows and funding lines in a fresh template, findings as notes on the cells, and how
// their needs are covered, from the public list only. No row of anybody else is in it. Layer: domain/returned.
import { message } from "../message";
import type { Translate } from "../message";
import type { SourceRow } from "../record/types";
import type { Result } from "../result";
import { ok } from "../result";
import type { Plan, PlanOp } from "../sheet/plan";
import type { Taxonomy } from "../taxonomy/types";
import type { TableKind } from "../template/definitions";
import { columnsOf } from "../template/definitions";
import { HEADER_ROW } from "../template/entrySheet";
import type { TemplateKind } from "../template/types";
import type { Finding } from "../validation/finding";
import { coverageOps } from "./coverage";
import type { OwnRow } from "./ownRows";
import { planOwnTemplate } from "./ownRows";
import type { ReturnedTable } from "./submission";

export interface AnswerParts {
  readonly kind: TemplateKind;
  /** The tables of that kind in the returned file, and those of its funding lines. */
  readonly tables: readonly ReturnedTable[];
  readonly findings: readonly Finding[];
  readonly taxonomy: Taxonomy;
  readonly today: string;
  /** Responses of the register, for the pages of coverage and of who else works on the needs; undefined: no such pages. */
  readonly responses?: readonly SourceRow[];
}

export interface PlannedAnswer {
  readonly plan: Plan;
  readonly rows: number;
  /** Funding lines that go back beside the rows. */
  readonly lines: number;
  readonly notes: number;
}

/** A note takes what people read without scrolling. */
const MOST_NOTE = 1_000;

/** The workbook as a plan, and what is in it. Fails where the file does not say its pillar. */
export function planAnswer(
  { kind, tables, findings, taxonomy, today, responses }: AnswerParts,
  translate: Translate,
): Result<PlannedAnswer> {
  const own = planOwnTemplate(kind, tables, taxonomy, today, translate);
  if (!own.ok) return own;
  const { planned, rows, lines } = own.value;
  const { plan, sheets } = planned;
  const notes = noteOps(kind, sheets[0] ?? "", rows, findings, translate);
  const lineNotes = noteOps("funding-lines", sheets[1] ?? "", lines, findings, translate);
  const coverage =
    responses === undefined
      ? []
      : coverageOps(
          kind,
          rows.map(({ row }) => row),
          responses,
          taxonomy,
          translate,
        );
  return ok({
    plan: { ...plan, ops: [...plan.ops, ...notes, ...lineNotes, ...coverage] },
    rows: rows.length,
    lines: lines.length,
    notes: notes.length + lineNotes.length,
  });
}

/** One note for each cell with findings; a finding about a whole row stands on its first cell. Muted ones are left out. */
function noteOps(
  kind: TableKind,
  entrySheet: string,
  rows: readonly OwnRow[],
  findings: readonly Finding[],
  translate: Translate,
): PlanOp[] {
  const places = new Map(rows.map(({ sheet, row }, index) => [`${sheet}!${row.origin.rowNumber}`, index]));
  const keys = columnsOf(kind).map(({ key }) => key);
  const texts = new Map<
    string,
    { readonly row: number; readonly column: number; readonly lines: string[] }
  >();
  for (const { sheet, row, column, severity, message: what, suggestions, muted } of findings) {
    const index = places.get(`${sheet}!${row}`);
    if (index === undefined || muted !== undefined || severity === "info") continue;
    const place = { row: HEADER_ROW + 1 + index, column: Math.max(0, keys.indexOf(column)) };
    const [first] = suggestions;
    const proposal =
      first === undefined
        ? ""
        : ` ${translate(message("returned.answer.try", { value: String(first.value) }))}`;
    const line = `${translate(message(`returned.answer.${severity}`))} ${translate(what)}${proposal}`;
    const known = texts.get(`${place.row},${place.column}`);
    if (known === undefined) texts.set(`${place.row},${place.column}`, { ...place, lines: [line] });
    else if (!known.lines.includes(line)) known.lines.push(line);
  }
  return [...texts.values()].map(({ row, column, lines }): PlanOp => ({
    kind: "note",
    sheet: entrySheet,
    row,
    column,
    text: lines.join("\n").slice(0, MOST_NOTE),
  }));
}
