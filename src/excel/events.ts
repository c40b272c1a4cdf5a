// Excel's events as changes of the workbook in our words; our own writes are left out. Layer: excel.
import type { SelectedCell, WorkbookChange } from "../app/ports";
import { parseAddress } from "../domain/sheet/address";
import { run, supports } from "./run";

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
 * Tells of edits on any sheet by anybody, in their order, until the function it gives is called. Our own writes are not told:
 * the host names who wrote (ExcelApi 1.14); where it does not, changes are ours while `isOwnWrite` says true. Names of sheets
 * are kept, so that a hundred edits need no round trip.
 */
export async function listenToChanges(
  listener: Listener<WorkbookChange>,
  isOwnWrite: () => boolean,
): Promise<() => Promise<void>> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    const names = new Map<string, string>();
    const namesWriter = supports("1.14");
    const isOurs = (trigger: string): boolean => (namesWriter ? trigger === "ThisLocalAddin" : isOwnWrite());
    let told: Promise<void> = Promise.resolve();
    /** One after the other: a sheet whose name has to be read must not be overtaken. */
    const tell = (worksheetId: string, changes: readonly Omit<WorkbookChange, "sheet">[]): Promise<void> => {
      told = told.then(async () => {
        const sheet = names.get(worksheetId) ?? (await nameOf(worksheetId).catch(() => undefined));
        if (sheet === undefined) return;
        names.set(worksheetId, sheet);
        for (const change of changes) listener({ sheet, ...change });
      });
      return told;
    };
    const edited = sheets.onChanged.add(async (event) => {
      if (isOurs(event.triggerSource)) return;
      const area = areaOfText(event.address);
      const kind = CHANGE_KINDS[event.changeType] ?? "edited";
      await tell(event.worksheetId, [{ kind, remote: event.source === "Remote", ...(area ? { area } : {}) }]);
    });
    const deleted = sheets.onDeleted.add(async (event) => {
      if (isOwnWrite()) return;
      const sheet = names.get(event.worksheetId) ?? event.worksheetId;
      names.delete(event.worksheetId);
      listener({ sheet, kind: "sheet-deleted", remote: event.source === "Remote" });
    });
    // Sorted rows are told as rows that were edited.
    const sorted = supports("1.10")
      ? sheets.onRowSorted.add(async (event) => {
          if (isOwnWrite()) return;
          const areas = event.address.split(",").map(areaOfText);
          await tell(
            event.worksheetId,
            areas.map((area) => ({
              kind: "edited",
              remote: event.source === "Remote",
              ...(area ? { area } : {}),
            })),
          );
        })
      : undefined;
    const renamed = supports("1.17")
      ? sheets.onNameChanged.add(async (event) => {
          names.set(event.worksheetId, event.nameAfter);
          listener({ sheet: event.nameBefore, kind: "sheet-renamed", remote: event.source === "Remote" });
        })
      : undefined;
    await context.sync();
    for (const sheet of sheets.items) names.set(sheet.id, sheet.name);
    return async () => {
      await Excel.run(edited.context as Excel.RequestContext, async (own) => {
        edited.remove();
        deleted.remove();
        sorted?.remove();
        renamed?.remove();
        await own.sync();
      });
    };
  });
}

function areaOfText(address: string): WorkbookChange["area"] {
  const area = parseAddress(address);
  return area && { top: area.top, left: area.left, rows: area.rows, columns: area.columns };
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
