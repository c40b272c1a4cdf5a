// The answer to one contributor: their own rows in a fresh template, findings as notes on the cells, and who else works on their
// needs, from the public list only. No row of anybody else is in it. Layer: domain/returned.
import { message } from "../message";
import type { Translate } from "../message";
import type { SourceRow } from "../record/types";
import { readIds } from "../record/readLists";
import type { Result } from "../result";
import { failed, ok } from "../result";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import { planTableSheet } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { termOf, termsOf } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";
import { columnsOf } from "../template/definitions";
import { HEADER_ROW } from "../template/entrySheet";
import { planTemplate } from "../template/plan";
import type { TemplateKind, TemplateMetadata } from "../template/types";
import type { Finding } from "../validation/finding";
import type { ReturnedTable } from "./submission";
import { withPhase } from "./submission";
import { plainValue } from "./viewTexts";
import { viewTables } from "./views";

export interface AnswerParts {
  readonly kind: TemplateKind;
  /** The tables of that kind in the returned file. */
  readonly tables: readonly ReturnedTable[];
  readonly findings: readonly Finding[];
  readonly taxonomy: Taxonomy;
  readonly today: string;
  /** Responses of the register, for the page of who else works on the needs; undefined: no such page. */
  readonly responses?: readonly SourceRow[];
}

/** A note takes what people read without scrolling. */
const MOST_NOTE = 1_000;

/** The workbook as a plan, and how many notes it has. Fails where the file does not say its pillar. */
export function planAnswer(
  { kind, tables, findings, taxonomy, today, responses }: AnswerParts,
  translate: Translate,
): Result<{ readonly plan: Plan; readonly rows: number; readonly notes: number }> {
  const metadata = Object.assign(
    {},
    ...tables.map((table) => table.metadata ?? {}).reverse(),
  ) as TemplateMetadata;
  const cycles = termsOf(taxonomy, "cycles");
  const cycle = metadata.cycle ?? cycles.at(-1)?.label ?? "";
  if (metadata.pillar === undefined) return failed(message("returned.answer.noPillar"));
  const rows = tables.flatMap(({ sheet, rows: own, phase }) => {
    const term = phase === undefined ? undefined : termOf(taxonomy, "phases", phase);
    return own.map((row) => ({ sheet, row: { ...row, values: withPhase(row.values, term) } }));
  });
  const planned = planTemplate(
    {
      kind,
      layout: "table",
      pillar: metadata.pillar,
      cycle,
      rows: Math.max(20, rows.length + 20),
      ...(metadata.beneficiary === undefined ? {} : { beneficiary: metadata.beneficiary }),
      ...(metadata.organisation === undefined ? {} : { organisation: metadata.organisation }),
      ...(metadata.institution === undefined ? {} : { institution: metadata.institution }),
    },
    taxonomy,
    { sheets: [], tables: [], names: [] },
    translate,
    { today, prefilled: rows.map(({ row }) => filled(row)) },
  );
  if (!planned.ok) return planned;
  const [entrySheet = ""] = planned.value.sheets;
  const notes = noteOps(kind, entrySheet, rows, findings, translate);
  const coverage =
    responses === undefined
      ? []
      : coverageOps(
          rows.map(({ row }) => row),
          responses,
          taxonomy,
          translate,
        );
  const { plan } = planned.value;
  return ok({
    plan: { ...plan, ops: [...plan.ops, ...notes, ...coverage] },
    rows: rows.length,
    notes: notes.length,
  });
}

function filled({ values }: SourceRow): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => value !== null && key !== "check"),
  );
}

/** One note for each cell with findings; a finding about a whole row stands on its first cell. Muted ones are left out. */
function noteOps(
  kind: TemplateKind,
  entrySheet: string,
  rows: readonly { readonly sheet: string; readonly row: SourceRow }[],
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

/** Public responses to the needs of these rows, one line for each need and response. */
function coverageOps(
  own: readonly SourceRow[],
  responses: readonly SourceRow[],
  taxonomy: Taxonomy,
  translate: Translate,
): PlanOp[] {
  const text = (name: string): string => translate(message(`returned.answer.coverage.${name}`));
  const needs = own.flatMap(({ values }) => {
    const id = String(values["need_id"] ?? "").trim();
    return id === "" ? [] : [id];
  });
  const lines = needs.flatMap((need) => {
    const its = responses.filter(({ values }) => readIds(String(values["need_ids"] ?? "")).includes(need));
    const [table] = viewTables("public", [{ kind: "responses", rows: its }], taxonomy);
    return (table?.rows ?? []).map((row): CellInput[] => [
      need,
      ...(table?.columns ?? []).map((column) => String(plainValue(column, row[column.key] ?? null) ?? "")),
    ]);
  });
  const columns = viewTables("public", [{ kind: "responses", rows: responses.slice(0, 1) }], taxonomy)[0]
    ?.columns;
  return planTableSheet(
    {
      sheet: text("name"),
      table: "tblPublicCoverage",
      lines: [text("title"), text("hint"), DEFAULT_KOSOVO_FOOTNOTE],
      columns: [
        { heading: text("need"), width: 18 },
        ...(columns ?? []).map(({ header, width }) => ({ heading: header, width })),
      ],
      rows: lines,
      whenEmpty: text("empty"),
      footer: DEFAULT_KOSOVO_FOOTNOTE,
    },
    { sheets: [], tables: [], names: [] },
    new Set(),
  ).ops;
}
