// Excel's events as changes of the workbook in our words; our own writes are left out. Layer: excel.
import type { SelectedCell, WorkbookChange } from "../app/ports";
import { parseAddress } from "../domain/sheet/address";
import { run } from "./run";

type Listener<T> = (event: T) => void;

const CHANGE_KINDS: Readonly<Record<string, WorkbookChange["kind"]>> = {
  RangeEdited: "edited",
  RowInserted: "rows-inserted",
  RowDeleted: "rows-deleted",
  ColumnInserted: "cells-moved",
  ColumnDeleted: "cells-moved",
  CellInserted: "cells-moved",
  CellDeleted: "cells-moved",
  Unknown: "edited",
};

/**
 * Tells of edits on any sheet by anybody, until the function it gives is called. While `isOwnWrite` says true, changes are
 * ours and are not told.
 */
export async function listenToChanges(
  listener: Listener<WorkbookChange>,
  isOwnWrite: () => boolean,
): Promise<() => Promise<void>> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets;
    const edited = sheets.onChanged.add(async (event) => {
      if (isOwnWrite()) return;
      const sheet = await nameOf(event.worksheetId);
      if (sheet === undefined) return;
      const area = parseAddress(event.address);
      listener({
        sheet,
        kind: CHANGE_KINDS[event.changeType] ?? "edited",
        remote: event.source === "Remote",
        ...(area ? { area: { top: area.top, left: area.left, rows: area.rows, columns: area.columns } } : {}),
      });
    });
    const deleted = sheets.onDeleted.add(async (event) => {
      if (!isOwnWrite())
        listener({ sheet: event.worksheetId, kind: "sheet-deleted", remote: event.source === "Remote" });
    });
    await context.sync();
    return async () => {
      await Excel.run(edited.context as Excel.RequestContext, async (own) => {
        edited.remove();
        deleted.remove();
        await own.sync();
      });
    };
  });
}

/** Tells of the selected cell (the first of a selection). */
export async function listenToSelection(listener: Listener<SelectedCell>): Promise<() => Promise<void>> {
  return run(async (context) => {
    const selected = context.workbook.worksheets.onSelectionChanged.add(async (event) => {
      const sheet = await nameOf(event.worksheetId);
      const area = parseAddress(event.address.split(",")[0] ?? "");
      if (sheet !== undefined && area) listener({ sheet, row: area.top, column: area.left });
    });
    await context.sync();
    return async () => {
      await Excel.run(selected.context as Excel.RequestContext, async (own) => {
        selected.remove();
        await own.sync();
      });
    };
  });
}

/** Events carry the sheet's id; the name is read, as sheets can be renamed. */
async function nameOf(worksheetId: string): Promise<string | undefined> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
}
