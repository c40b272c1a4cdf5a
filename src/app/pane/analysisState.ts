// What the pane knows of the analyst's page. Layer: app.
import type { AnalysisField, AnalysisRequest, Measure } from "../../domain/analysis/fields";
import { MOST_COLUMN_FIELDS, MOST_ROW_FIELDS, ruleOf } from "../../domain/analysis/fields";
import type { StandardTable } from "../../domain/funding/standardNames";
import type { Message } from "../../domain/message";
import type { ChartSpec } from "../../domain/sheet/plan";
import type { AnalysisOutcome, Prepared, TablesOutcome } from "../useCases/types";

/** Something that was computed to be looked at. While it is computed again, the last one stays in view. */
export type Look<T> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly previous?: T }
  | { readonly kind: "ready"; readonly outcome: T; readonly stale: boolean }
  | { readonly kind: "failed"; readonly problems: readonly Message[] };

export interface AnalysisState extends AnalysisRequest {
  readonly look: Look<AnalysisOutcome>;
  readonly chart: ChartSpec["type"];
  /** Indexes of the figure whose rows are listed; "total" for the sums. */
  readonly open: { readonly line: number | "total"; readonly column: number | "total" } | null;
  /** The ready table in view. */
  readonly table: { readonly name: StandardTable | null; readonly look: Look<Prepared<TablesOutcome>> };
}

export const CHART_TYPES = [
  "column-stacked",
  "column-clustered",
  "bar-stacked",
  "bar-clustered",
  "line",
  "pie",
] as const satisfies readonly ChartSpec["type"][];

export const FIRST_ANALYSIS: AnalysisState = {
  look: { kind: "idle" },
  rows: ["pillar"],
  columns: ["year"],
  values: ["secured"],
  filters: [],
  chart: "column-stacked",
  open: null,
  table: { name: null, look: { kind: "idle" } },
};

export function shownLook<T>(look: Look<T>): T | undefined {
  if (look.kind === "ready") return look.outcome;
  return look.kind === "running" ? look.previous : undefined;
}

export function staleLook<T>(look: Look<T>): Look<T> {
  return look.kind === "ready" && !look.stale ? { ...look, stale: true } : look;
}

/** The request of a state. */
export function requestOf({ rows, columns, values, filters }: AnalysisState): AnalysisRequest {
  return { rows, columns, values, filters };
}

/**
 * Puts a field at a place of the rows or of the columns; null takes it away. A field stands in one place only, and the rows
 * have one at least.
 */
export function placeField(
  request: Pick<AnalysisRequest, "rows" | "columns">,
  place: "rows" | "columns",
  at: number,
  field: AnalysisField | null,
): Pick<AnalysisRequest, "rows" | "columns"> {
  const without = (list: readonly AnalysisField[]): AnalysisField[] => list.filter((one) => one !== field);
  const own = [...request[place]];
  const before = own[at];
  if (field === null) own.splice(at, 1);
  else own[at] = field;
  const other = place === "rows" ? "columns" : "rows";
  const most = place === "rows" ? MOST_ROW_FIELDS : MOST_COLUMN_FIELDS;
  // Where the field stood on the other side, what it replaces takes its place there.
  const there = request[other].flatMap((one) =>
    one === field ? (before === undefined ? [] : [before]) : [one],
  );
  const here = own.filter((one, index) => one !== undefined && own.indexOf(one) === index).slice(0, most);
  const next = { rows: request.rows, columns: request.columns, [place]: here, [other]: there };
  if (next.rows.length > 0) return next;
  return place === "rows" || field === null ? request : { ...next, rows: without(request.rows) };
}

export function toggleMeasure(values: readonly Measure[], measure: Measure): readonly Measure[] {
  if (!values.includes(measure)) return [...values, measure];
  return values.length > 1 ? values.filter((one) => one !== measure) : values;
}

/** Whether the request has needs in it; a field that only responses have leaves them out. */
export function hasNeeds({ rows, columns, filters }: AnalysisRequest): boolean {
  return [...rows, ...columns, ...filters.map(({ field }) => field)].every((field) => ruleOf(field).ofNeeds);
}
