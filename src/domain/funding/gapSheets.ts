// Plans the sheets of the funding gap: a summary with live formulas, and under it the tables it adds up. Layer: domain/funding.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { planTableSheet } from "../sheet/tableSheet";
import type { GapStamp, SheetContext } from "./gapTables";
import { checksTable, endsTable, gapTable, ledgerTable, notesTable } from "./gapTables";
import type { GapReport } from "./gapReport";
import { gapPivot, planSummary } from "./summarySheet";
import type { GapResult } from "./types";

/** What the host can make beyond cells and tables; nothing when left out. */
export interface GapSheetOptions {
  readonly charts?: boolean;
  readonly pivotTables?: boolean;
  readonly slicers?: boolean;
}

/** A result, with the checks on totals and the ends of funding where they were computed. */
export type GapForSheets = GapResult & Partial<Pick<GapReport, "checks" | "ends">>;

/**
 * Plans "Funding gap", "Ledger", "Funding notes", with what is given also "Checks on totals" and "Funding ends", and "Summary". Unknown amounts are empty cells, never zero. Sheets that are
 * there are rewritten in place: rows of tables are replaced, nothing is deleted. Same result, same bytes.
 */
export function planGapSheets(
  result: GapForSheets,
  overview: WorkbookOverview,
  translate: Translate,
  stamp: GapStamp,
  options: GapSheetOptions = {},
): Plan {
  const context: SheetContext = { result, translate, stamp };
  const taken = new Set<string>();
  const ops: PlanOp[] = [];
  const preview: Message[] = [];
  const specs = [
    gapTable(context),
    ledgerTable(context),
    notesTable(context),
    ...(result.checks ? [checksTable(result.checks, context)] : []),
    ...(result.ends ? [endsTable(result.ends, context)] : []),
  ];
  const tables = specs.map((spec) => {
    const planned = planTableSheet(spec, overview, taken);
    ops.push(...planned.ops);
    preview.push(
      message(planned.isNew ? "funding.sheet.write" : "funding.sheet.rewrite", {
        sheet: planned.sheet,
        count: spec.rows.length,
      }),
    );
    return { name: nameOfTable(planned.ops) ?? spec.table, isNew: planned.isNew, wanted: spec.table };
  });
  const nameOf = (wanted: string): string | undefined =>
    tables.find((table) => table.wanted === wanted)?.name;
  const [gap, ledger] = tables;
  if (gap && ledger) {
    const summary = planSummary(context, overview, taken, {
      gapTable: gap.name,
      ledgerTable: ledger.name,
      ...(nameOf("tblTotalChecks") === undefined ? {} : { checks: result.checks ?? [] }),
      ...(nameOf("tblFundingEnds") === undefined
        ? {}
        : { ends: { table: nameOf("tblFundingEnds") ?? "", list: result.ends ?? [] } }),
      charts: options.charts === true,
    });
    ops.push(...summary.ops);
    preview.push(
      message(summary.isNew ? "funding.sheet.writeSummary" : "funding.sheet.rewriteSummary", {
        sheet: summary.sheet,
      }),
    );
    if (options.pivotTables === true && gap.isNew && result.groups.length > 0)
      ops.push(...gapPivot(context, overview, taken, gap.name, options.slicers === true));
    if (options.pivotTables === true && tables.some(({ isNew }) => !isNew))
      ops.push({
        kind: "refresh-pivots",
        tables: tables.filter(({ isNew }) => !isNew).map(({ name }) => name),
      });
  }
  return { title: message("funding.sheet.title"), ops, preview };
}

function nameOfTable(ops: readonly PlanOp[]): string | undefined {
  for (const op of ops) {
    if (op.kind === "table") return op.name;
    if (op.kind === "replace-rows") return op.table;
  }
  return undefined;
}
