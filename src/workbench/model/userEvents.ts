// What happens in Univer without the interface's doing (typing, pasting, filling, undo in the grid), told as model events.
// Layer: workbench/model.

import { toArea } from "./univerSheet";
import type { CellRange } from "./engineHost";
import type { UniverModel } from "./univerModel";
import type { ModelArea, ModelValue } from "./workbookModel";
import type { ICellData } from "@univerjs/core";

type Params = Readonly<Record<string, unknown>> & { readonly subUnitId?: string };
type CellMap = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** The smallest area around the named cells, and whether any of them carries content rather than looks alone. */
function written(cells: CellMap): { readonly area: ModelArea; readonly content: boolean } | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  let content = false;
  for (const [rowKey, row] of Object.entries(cells)) {
    for (const [columnKey, cell] of Object.entries(row)) {
      top = Math.min(top, Number(rowKey));
      bottom = Math.max(bottom, Number(rowKey));
      left = Math.min(left, Number(columnKey));
      right = Math.max(right, Number(columnKey));
      content ||= cell === null || "v" in cell || "f" in cell || "p" in cell || "si" in cell;
    }
  }
  return bottom < 0 ? undefined : { area: { top, left, rows: bottom - top + 1, columns: right - left + 1 }, content };
}

const BANDS = {
  "sheet.mutation.insert-row": { axis: "rows", kind: "inserted" },
  "sheet.mutation.remove-rows": { axis: "rows", kind: "deleted" },
  "sheet.mutation.insert-col": { axis: "columns", kind: "inserted" },
  "sheet.mutation.remove-col": { axis: "columns", kind: "deleted" },
} as const;

const CELLS = {
  "sheet.command.insert-range-move-down": { axis: "rows", kind: "inserted" },
  "sheet.command.insert-range-move-right": { axis: "columns", kind: "inserted" },
  "sheet.command.delete-range-move-up": { axis: "rows", kind: "deleted" },
  "sheet.command.delete-range-move-left": { axis: "columns", kind: "deleted" },
} as const;

export function watchUser(model: UniverModel): void {
  let before: ModelValue | undefined;
  let nameBefore: string | undefined;
  let shiftingCells = 0;

  const valuesBefore = (params: Params): void => {
    const change = written((params["cellValue"] ?? {}) as CellMap);
    const sheet = params.subUnitId === undefined ? undefined : model.sheet(params.subUnitId);
    before = change && sheet && change.area.rows * change.area.columns === 1 ? sheet.values(change.area)[0]?.[0] : undefined;
  };

  model.host.beforeCommand((command, options) => {
    if (model.busy) return;
    const params = (command.params ?? {}) as Params;
    if (command.id in CELLS) shiftingCells++;
    else if (command.id === "sheet.mutation.set-range-values" && options?.onlyLocal !== true) valuesBefore(params);
    else if (command.id === "sheet.mutation.set-worksheet-name" || command.id === "sheet.mutation.remove-sheet") {
      const sheet = params.subUnitId === undefined ? undefined : model.sheet(params.subUnitId);
      nameBefore = sheet?.name;
      if (sheet && command.id === "sheet.mutation.remove-sheet") model.forgetSheet(sheet);
    }
  });

  model.host.onCommand((command, options) => {
    if (command.id === "formula.mutation.set-formula-calculation-result") {
      const { unitData } = (command.params ?? {}) as { unitData?: Record<string, Record<string, unknown>> };
      for (const sheetId of Object.values(unitData ?? {}).flatMap((sheets) => Object.keys(sheets))) model.emit({ kind: "calculated", sheetId });
      return;
    }
    if (model.busy) return;
    const params = (command.params ?? {}) as Params;
    const sheet = params.subUnitId === undefined ? undefined : model.sheet(params.subUnitId);
    const source = "user" as const;

    if (command.id in CELLS) {
      shiftingCells--;
      const { axis, kind } = CELLS[command.id as keyof typeof CELLS];
      const range = params["range"] as CellRange | undefined;
      const target = sheet ?? model.sheet(model.activeSheetId);
      const area = range ? toArea(range) : model.selection.areas[0];
      if (!target || !area) return;
      const rows = axis === "rows";
      const count = (kind === "inserted" ? 1 : -1) * (rows ? area.rows : area.columns);
      const from = rows ? area.left : area.top;
      const to = from + (rows ? area.columns : area.rows) - 1;
      model.followShift(target, { axis, at: rows ? area.top : area.left, count, from, to }, source);
      model.emit({ kind, sheetId: target.id, area, axis: rows ? "cells-down" : "cells-right", source });
      return;
    }
    if (shiftingCells > 0) return;

    if (command.id in BANDS && sheet) {
      const { axis, kind } = BANDS[command.id as keyof typeof BANDS];
      const area = toArea(params["range"] as CellRange);
      const rows = axis === "rows";
      const count = (kind === "inserted" ? 1 : -1) * (rows ? area.rows : area.columns);
      model.followShift(sheet, { axis, at: rows ? area.top : area.left, count }, source);
      model.emit({ kind, sheetId: sheet.id, area, axis, source });
      return;
    }

    switch (command.id) {
      case "sheet.mutation.set-range-values": {
        const change = written((params["cellValue"] ?? {}) as CellMap);
        if (!sheet || !change || options?.onlyLocal === true) return;
        if (!change.content) {
          model.emit({ kind: "format", sheetId: sheet.id, area: change.area, source });
          return;
        }
        const single = change.area.rows * change.area.columns === 1;
        const valueBefore = before;
        model.cellsWritten(sheet, change.area, source);
        const after = single ? sheet.values(change.area)[0]?.[0] : undefined;
        model.emit({
          kind: "values",
          sheetId: sheet.id,
          area: change.area,
          source,
          ...(single && valueBefore !== undefined ? { before: valueBefore } : {}),
          ...(after !== undefined ? { after } : {}),
        });
        return;
      }
      case "sheet.mutation.set-worksheet-name":
        if (!sheet || nameBefore === undefined) return;
        model.followSheetName(nameBefore, sheet.name);
        model.emit({ kind: "sheet-renamed", sheetId: sheet.id, source, nameBefore, nameAfter: sheet.name });
        return;
      case "sheet.mutation.insert-sheet": {
        const { sheet: inserted } = params as { sheet?: { id: string } };
        if (inserted) model.emit({ kind: "sheet-added", sheetId: inserted.id, source });
        return;
      }
      case "sheet.mutation.remove-sheet":
        if (params.subUnitId !== undefined) model.emit({ kind: "sheet-deleted", sheetId: params.subUnitId, source, ...(nameBefore === undefined ? {} : { nameBefore }) });
        return;
      case "sheet.mutation.set-worksheet-order":
        if (sheet) model.emit({ kind: "sheet-moved", sheetId: sheet.id, source });
        return;
      case "sheet.mutation.set-worksheet-hidden":
        if (sheet) model.emit({ kind: "sheet-visibility", sheetId: sheet.id, source });
        return;
      case "sheet.operation.set-worksheet-active":
        if (sheet) model.emit({ kind: "sheet-activated", sheetId: sheet.id, source });
        return;
      case "sheet.operation.set-selections": {
        const { selections } = params as { selections?: readonly { range: CellRange }[] };
        if (!sheet || !selections || selections.length === 0) return;
        const areas = selections.map(({ range }) => toArea(range));
        model.rememberSelection({ sheetId: sheet.id, areas });
        model.emit({ kind: "selection", sheetId: sheet.id, areas, source });
        return;
      }
      default:
    }
  });
}
