// The whole taxonomy as sheets of a workbook, and the drop-downs brought up to edited lists. Layer: domain/taxonomy.
import { message } from "../message";
import type { Translate } from "../message";
import type { Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import {
  CROSSWALK_HEADERS,
  CROSSWALK_SHEET,
  CROSSWALK_TABLE,
  freeName,
  LIST_TABLE,
  listRowsOf,
  listSheetOf,
  planLists,
} from "./listSheet";
import type { Period } from "./lookup";
import type { Taxonomy } from "./types";

/** The whole taxonomy on two new sheets; the drop-downs of this file offer every term. Read back by `readLists`. */
export function planTaxonomyWorkbook(
  taxonomy: Taxonomy,
  overview: WorkbookOverview,
  translate: Translate,
): { readonly plan: Plan; readonly sheets: readonly string[] } {
  const lists = planLists(taxonomy, {}, overview, translate);
  const crosswalks = planCrosswalks(taxonomy, overview);
  return {
    plan: {
      title: message("taxonomy.plan.export"),
      ops: [...lists.ops, ...crosswalks.ops],
      preview: [message("template.plan.lists", { sheet: lists.sheet })],
    },
    sheets: [lists.sheet, crosswalks.sheet],
  };
}

/**
 * Sorts the list sheet of a workbook and names its lists anew, so that terms added anywhere on it are offered by the drop-downs.
 * Undefined when the workbook has no list sheet. `taxonomy` is what `readLists` gave.
 */
export function planListRefresh(
  taxonomy: Taxonomy,
  period: Period,
  overview: WorkbookOverview,
): Plan | undefined {
  const sheet = listSheetOf(overview);
  const table = overview.tables.find((one) => one.name.toLowerCase() === LIST_TABLE.toLowerCase());
  if (sheet === undefined || table === undefined) return undefined;
  const { rows, names } = listRowsOf(taxonomy, period, sheet, table.area.top + 1);
  const isProtected = overview.sheets.find((one) => one.name === sheet)?.isProtected === true;
  const old = overview.names.filter(({ name }) => names.some((op) => op.kind === "name" && op.name === name));
  const ops: PlanOp[] = [
    ...(isProtected ? [{ kind: "unprotect", sheet } as const] : []),
    { kind: "replace-rows", table: table.name, values: rows },
    ...old.map(({ name }): PlanOp => ({ kind: "remove-name", name })),
    ...names,
    ...(isProtected
      ? [
          {
            kind: "protect",
            sheet,
            allow: { formatCells: true, sort: true, filter: true, insertRows: true, deleteRows: false },
          } as const,
        ]
      : []),
  ];
  return {
    title: message("taxonomy.plan.refresh"),
    ops,
    preview: [message("taxonomy.plan.refreshed", { sheet })],
  };
}

/** Steps for the crosswalks on a sheet of their own; part of the taxonomy as a workbook, not of templates. */
function planCrosswalks(
  taxonomy: Taxonomy,
  overview: WorkbookOverview,
): { readonly sheet: string; readonly ops: readonly PlanOp[] } {
  const sheet = freeName(
    CROSSWALK_SHEET,
    overview.sheets.map((one) => one.name),
  );
  const rows = taxonomy.crosswalks.map((walk) => [walk.id, walk.from, walk.to, walk.standing, walk.source]);
  const columns = CROSSWALK_HEADERS.length;
  return {
    sheet,
    ops: [
      { kind: "add-sheet", sheet, tabColor: "#7F7F7F" },
      {
        kind: "format",
        sheet,
        area: { top: 0, left: 0, rows: rows.length + 1, columns },
        format: { numberFormat: "@" },
      },
      { kind: "write", sheet, top: 0, left: 0, values: [[...CROSSWALK_HEADERS], ...rows] },
      {
        kind: "table",
        sheet,
        name: CROSSWALK_TABLE,
        area: { top: 0, left: 0, rows: rows.length + 1, columns },
        style: "TableStyleLight1",
        showFilter: true,
      },
      { kind: "column-width", sheet, column: 0, columns: 4, width: 22 },
      { kind: "column-width", sheet, column: 4, columns: 1, width: 60 },
      { kind: "freeze", sheet, rows: 1, columns: 0 },
    ],
  };
}
