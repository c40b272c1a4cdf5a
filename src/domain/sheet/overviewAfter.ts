// What a workbook will have once steps of a plan are done, as far as new sheets, tables and names go. Layer: domain/sheet.
import type { Area } from "./address";
import type { PlanOp } from "./plan";
import type { WorkbookOverview } from "./snapshot";

/** Of the steps, those that add sheets, tables, names and cells count; the used area of a new sheet spans its cells and tables. */
export function overviewAfter(overview: WorkbookOverview, ops: readonly PlanOp[]): WorkbookOverview {
  const used = new Map<string, Area>();
  for (const op of ops) {
    const area = areaOf(op);
    if (area !== undefined) used.set(area.sheet, spanOf(used.get(area.sheet), area));
  }
  return {
    sheets: [
      ...overview.sheets,
      ...ops.flatMap((op) => {
        if (op.kind !== "add-sheet") return [];
        const area = used.get(op.sheet);
        return [
          {
            name: op.sheet,
            visibility: op.visibility ?? "visible",
            isProtected: false,
            ...(area === undefined ? {} : { used: area }),
          },
        ];
      }),
    ],
    tables: [
      ...overview.tables,
      ...ops.flatMap((op) =>
        op.kind === "table"
          ? [{ name: op.name, sheet: op.sheet, area: op.area, hasHeaders: true, hasTotals: false }]
          : [],
      ),
    ],
    names: [
      ...overview.names,
      ...ops.flatMap((op) => (op.kind === "name" ? [{ name: op.name, refersTo: op.refersTo }] : [])),
    ],
  };
}

function areaOf(op: PlanOp): (Area & { readonly sheet: string }) | undefined {
  if (op.kind === "table") return { ...op.area, sheet: op.sheet };
  if (op.kind !== "write" || op.values.length === 0) return undefined;
  const columns = op.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { sheet: op.sheet, top: op.top, left: op.left, rows: op.values.length, columns };
}

function spanOf(a: Area | undefined, b: Area): Area {
  if (a === undefined) return { top: b.top, left: b.left, rows: b.rows, columns: b.columns };
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return {
    top,
    left,
    rows: Math.max(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.max(a.left + a.columns, b.left + b.columns) - left,
  };
}
