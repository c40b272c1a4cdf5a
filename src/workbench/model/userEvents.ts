// What happens in Univer without the interface's doing (typing, pasting, filling, undo in the grid), told as model events.
// Layer: workbench/model.

import { sameArea, SHEET_COLUMNS, SHEET_ROWS } from "./areas";
import { toArea } from "./univerSheet";
import type { CellRange } from "./engineHost";
import type { UniverModel } from "./univerModel";
import type { ModelArea, ModelValue } from "./workbookModel";
import type { ICellData } from "@univerjs/core";

type Params = Readonly<Record<string, unknown>> & { readonly subUnitId?: string };
type CellMap = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** The smallest area around the named cells, whether content rather than looks alone is written, and whether any cell is filled by it. */
function written(
  cells: CellMap,
): { readonly area: ModelArea; readonly content: boolean; readonly filled: boolean } | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  let content = false;
  let filled = false;
  for (const [rowKey, row] of Object.entries(cells)) {
    for (const [columnKey, cell] of Object.entries(row)) {
      top = Math.min(top, Number(rowKey));
      bottom = Math.max(bottom, Number(rowKey));
      left = Math.min(left, Number(columnKey));
      right = Math.max(right, Number(columnKey));
      filled ||=
        cell !== null &&
        ((cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.p));
      content ||= cell === null || "v" in cell || "f" in cell || "p" in cell || "si" in cell;
    }
  }
  return bottom < 0
    ? undefined
    : { area: { top, left, rows: bottom - top + 1, columns: right - left + 1 }, content, filled };
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

/** Commands that move cells and rewrite formulas along the way. */
const MOVES: ReadonlySet<string> = new Set([
  "sheet.command.insert-row-by-range",
  "sheet.command.insert-col-by-range",
  "sheet.command.remove-row-by-range",
  "sheet.command.remove-col-by-range",
]);

export function watchUser(model: UniverModel): void {
  let before: ModelValue | undefined;
  let nameBefore: string | undefined;
  let shiftingCells = false;
  let moving = false;
  let undoing = false;
  /** What the user's latest deletions took from the plain facts, for undo. */
  const lost: { readonly key: string; readonly restore: () => void }[] = [];
  const keep = (key: string): void => {
    lost.push({ key, restore: model.remember() });
    if (lost.length > 20) lost.shift();
  };
  const restored = (key: string): boolean => {
    if (!undoing || lost.at(-1)?.key !== key) return false;
    lost.pop()?.restore();
    return true;
  };

  const valuesBefore = (params: Params): void => {
    const change = written((params["cellValue"] ?? {}) as CellMap);
    const sheet = params.subUnitId === undefined ? undefined : model.sheet(params.subUnitId);
    before =
      change && sheet && change.area.rows * change.area.columns === 1
        ? sheet.values(change.area)[0]?.[0]
        : undefined;
  };

  model.host.beforeCommand((command, options) => {
    if (command.id === "univer.command.undo") undoing = true;
    if (model.busy) return;
    const params = (command.params ?? {}) as Params;
    if (command.id in CELLS || MOVES.has(command.id)) {
      shiftingCells = command.id in CELLS;
      moving = true;
      setTimeout(() => {
        shiftingCells = false;
        moving = false;
      });
    } else if (command.id === "sheet.mutation.set-range-values" && options?.onlyLocal !== true)
      valuesBefore(params);
    else if (
      command.id === "sheet.mutation.set-worksheet-name" ||
      command.id === "sheet.mutation.remove-sheet"
    ) {
      const sheet = params.subUnitId === undefined ? undefined : model.sheet(params.subUnitId);
      nameBefore = sheet?.name;
      if (sheet && command.id === "sheet.mutation.remove-sheet") {
        keep(`sheet ${sheet.id}`);
        model.forgetSheet(sheet);
      }
    }
  });

  model.host.onCommand((command, options) => {
    if (command.id === "formula.mutation.set-formula-calculation-result") {
      const { unitData } = (command.params ?? {}) as {
        unitData?: Record<string, Record<string, object | null> | null>;
      };
      const sheets = Object.values(unitData ?? {}).flatMap((results) => Object.entries(results ?? {}));
      for (const [sheetId, cells] of sheets)
        if (cells && Object.keys(cells).length > 0) model.emit({ kind: "calculated", sheetId });
      return;
    }
    if (command.id === "univer.command.undo") undoing = false;
    if (model.busy) return;
    const params = (command.params ?? {}) as Params;
    const sheet = params.subUnitId === undefined ? undefined : model.sheet(params.subUnitId);
    const source = "user" as const;

    if (command.id in CELLS) {
      shiftingCells = false;
      moving = false;
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
    if (shiftingCells) return;
    if (MOVES.has(command.id)) moving = false;

    if (command.id in BANDS && sheet) {
      const { axis, kind } = BANDS[command.id as keyof typeof BANDS];
      const touched = toArea(params["range"] as CellRange);
      const rows = axis === "rows";
      const area = rows
        ? { ...touched, left: 0, columns: SHEET_COLUMNS }
        : { ...touched, top: 0, rows: SHEET_ROWS };
      const count = (kind === "inserted" ? 1 : -1) * (rows ? area.rows : area.columns);
      const key = `${axis} ${sheet.id} ${area.top} ${area.left} ${rows ? area.rows : area.columns}`;
      if (kind === "deleted") keep(key);
      if (kind === "deleted" || !restored(key))
        model.followShift(sheet, { axis, at: rows ? area.top : area.left, count }, source);
      model.emit({ kind, sheetId: sheet.id, area, axis, source });
      return;
    }

    switch (command.id) {
      case "sheet.mutation.set-range-values": {
        const change = written((params["cellValue"] ?? {}) as CellMap);
        // Formulas that Univer adjusts to moved cells are no edits of the user's.
        if (!sheet || !change || options?.onlyLocal === true || (moving && !undoing)) return;
        if (!change.content) {
          model.emit({ kind: "format", sheetId: sheet.id, area: change.area, source });
          return;
        }
        if (
          sheet.protection &&
          !undoing &&
          sheet.styles(change.area).some((row) => row.some(({ locked }) => locked))
        ) {
          model.refuse(sheet.id);
          return;
        }
        const single = change.area.rows * change.area.columns === 1;
        const valueBefore = before;
        model.cellsWritten(sheet, change.area, change.filled && !undoing ? source : "api");
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
        if (inserted) restored(`sheet ${inserted.id}`);
        if (inserted) model.emit({ kind: "sheet-added", sheetId: inserted.id, source });
        return;
      }
      case "sheet.mutation.remove-sheet":
        if (params.subUnitId !== undefined)
          model.emit({
            kind: "sheet-deleted",
            sheetId: params.subUnitId,
            source,
            ...(nameBefore === undefined ? {} : { nameBefore }),
          });
        return;
      case "sheet.mutation.set-worksheet-order":
        if (sheet) model.emit({ kind: "sheet-moved", sheetId: sheet.id, source });
        return;
      case "sheet.mutation.set-worksheet-hidden":
        if (sheet) model.emit({ kind: "sheet-visibility", sheetId: sheet.id, source });
        return;
      case "sheet.operation.set-worksheet-active":
        // The engine tells late of activating a new sheet, when another one is in front again.
        if (sheet && sheet.id === model.activeSheetId)
          model.emit({ kind: "sheet-activated", sheetId: sheet.id, source });
        return;
      case "sheet.operation.set-selections": {
        const { selections } = params as { selections?: readonly { range: CellRange }[] };
        if (!sheet || !selections || selections.length === 0) return;
        const areas = selections.map(({ range }) => toArea(range));
        const before = model.selection;
        if (
          before.sheetId === sheet.id &&
          before.areas.length === areas.length &&
          areas.every((area, index) => sameArea(area, before.areas[index] ?? area))
        )
          return;
        model.rememberSelection({ sheetId: sheet.id, areas });
        model.emit({ kind: "selection", sheetId: sheet.id, areas, source });
        return;
      }
      default:
    }
  });
}
