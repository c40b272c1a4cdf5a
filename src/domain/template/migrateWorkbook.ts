// A whole workbook brought up to the current templates: every table by its own steps, and the lists that new columns need.
// Layer: domain/template.
import { message } from "../message";
import type { Message, Translate } from "../message";
import { failed, ok } from "../result";
import type { Result } from "../result";
import type { Plan, PlanOp } from "../sheet/plan";
import type { CellValue, WorkbookOverview } from "../sheet/snapshot";
import { listName, listSheetOf } from "../taxonomy/listSheet";
import { periodOf } from "../taxonomy/lookup";
import { planListRefresh } from "../taxonomy/taxonomyWorkbook";
import type { Taxonomy } from "../taxonomy/types";
import { columnsOnSheet, TEMPLATE_VERSION } from "./definitions";
import { planMigration } from "./migrate";
import { insideProtection } from "./protection";
import type { RecognisedTable } from "./recognise";

/** A table with its rows by column key, as they were read. */
export interface TableRows {
  readonly table: RecognisedTable;
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
}

export interface PlannedMigration {
  /** Without steps when every table is current. */
  readonly plan: Plan;
  /** Versions found, in the order of the tables, each once. */
  readonly from: readonly string[];
  readonly tables: number;
}

/**
 * Plans the migration of all tables. No entry is moved, changed or deleted. Fails, and plans nothing, when one of the tables has
 * a version that is not known or no room for its new columns.
 */
export function planWorkbookMigration(
  tables: readonly TableRows[],
  taxonomy: Taxonomy,
  overview: WorkbookOverview,
  translate: Translate,
): Result<PlannedMigration> {
  const problems: Message[] = [];
  const ops: PlanOp[] = [];
  const preview: Message[] = [];
  for (const { table, rows } of tables) {
    const planned = planMigration(withVersion(table, tables), rows, taxonomy, overview, translate);
    if (planned.ok) {
      ops.push(...planned.value.ops);
      preview.push(...planned.value.preview);
    } else problems.push(...planned.problems);
  }
  if (problems.length > 0) return failed(...distinct(problems));
  if (ops.length > 0) {
    const lists = listsFor(tables, taxonomy, overview);
    if (lists !== undefined) {
      ops.unshift(...lists.ops);
      preview.push(...lists.preview);
    } else if (listSheetOf(overview) === undefined) preview.push(message("template.migrate.noLists"));
  }
  return ok({
    plan: {
      title: message("template.migrate.title", { version: TEMPLATE_VERSION }),
      ops: insideProtection(ops, overview),
      preview: distinct(preview),
    },
    from: [...new Set(tables.map(({ table }) => withVersion(table, tables).metadata.templateVersion ?? "?"))],
    tables: tables.length,
  });
}

/** A sheet whose own block lost the version has that of the other sheets, where these agree. */
function withVersion(table: RecognisedTable, tables: readonly TableRows[]): RecognisedTable {
  if (table.metadata.templateVersion !== undefined) return table;
  const others = new Set(tables.flatMap((one) => one.table.metadata.templateVersion ?? []));
  const [only] = others;
  return others.size === 1 && only !== undefined
    ? { ...table, metadata: { ...table.metadata, templateVersion: only } }
    : table;
}

/** The list sheet with the lists that it lacks and the new columns ask for; undefined when it has them all, or is not there. */
function listsFor(
  tables: readonly TableRows[],
  taxonomy: Taxonomy,
  overview: WorkbookOverview,
): Plan | undefined {
  const names = new Set(overview.names.map(({ name }) => name.toLowerCase()));
  const isMissing = tables.some(({ table }) =>
    columnsOnSheet(table.kind, table.phase).some(
      ({ list }) => list !== undefined && !names.has(listName(list).toLowerCase()),
    ),
  );
  if (!isMissing) return undefined;
  return planListRefresh(taxonomy, periodOf(tables[0]?.table.metadata.cycle ?? "") ?? {}, overview);
}

function distinct(messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return messages.filter((one) => {
    const key = JSON.stringify([one.key, one.params]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
