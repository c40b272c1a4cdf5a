// A contributor's own rows in a fresh template of the same kind, for what goes back to them. Layer: domain/returned.
import { message } from "../message";
import type { Translate } from "../message";
import type { SourceRow } from "../record/types";
import type { Result } from "../result";
import { failed, ok } from "../result";
import type { CellInput } from "../sheet/plan";
import { termOf, termsOf } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";
import { planTemplate } from "../template/plan";
import type { PlannedTemplate } from "../template/plan";
import type { TemplateKind, TemplateMetadata } from "../template/types";
import type { ReturnedTable } from "./submission";
import { withPhase } from "./submission";

/** One row with the sheet it stood on, its phase filled in from a chart's sheet. */
export interface OwnRow {
  readonly sheet: string;
  readonly row: SourceRow;
}

export interface OwnTemplate {
  readonly planned: PlannedTemplate;
  readonly metadata: TemplateMetadata;
  /** In the order of the new sheet. */
  readonly rows: readonly OwnRow[];
  readonly lines: readonly OwnRow[];
}

export function ownMetadata(tables: readonly ReturnedTable[]): TemplateMetadata {
  return Object.assign({}, ...tables.map((table) => table.metadata ?? {}).reverse()) as TemplateMetadata;
}

/** Rows of `kind` and, for responses, of the funding lines. Fails where the file does not say its pillar. */
export function planOwnTemplate(
  kind: TemplateKind,
  tables: readonly ReturnedTable[],
  taxonomy: Taxonomy,
  today: string,
  translate: Translate,
): Result<OwnTemplate> {
  const own = tables.filter((table) => table.kind === kind);
  const metadata = ownMetadata(own);
  const cycle = metadata.cycle ?? termsOf(taxonomy, "cycles").at(-1)?.label ?? "";
  if (metadata.pillar === undefined) return failed(message("returned.answer.noPillar"));
  const rows = rowsOf(own, taxonomy);
  const lines =
    kind === "responses"
      ? rowsOf(
          tables.filter((table) => table.kind === "funding-lines"),
          taxonomy,
        )
      : [];
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
    {
      today,
      prefilled: rows.map(({ row }) => filled(row)),
      prefilledLines: lines.map(({ row }) => filled(row)),
    },
  );
  return planned.ok ? ok({ planned: planned.value, metadata, rows, lines }) : planned;
}

function rowsOf(tables: readonly ReturnedTable[], taxonomy: Taxonomy): OwnRow[] {
  return tables.flatMap(({ sheet, rows, phase }) => {
    const term = phase === undefined ? undefined : termOf(taxonomy, "phases", phase);
    return rows.map((row) => ({ sheet, row: { ...row, values: withPhase(row.values, term) } }));
  });
}

function filled({ values }: SourceRow): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => value !== null && key !== "check"),
  );
}
