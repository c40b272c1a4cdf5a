// The change log: a table in the workbook from which any repair can be taken back later. Layer: domain/validation.
import { message, type Translate } from "../message";
import type { CellInput, PlanOp } from "../sheet/plan";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import { newTableSheet, tableRecords } from "./ownTables";

export const CHANGE_LOG_SHEET = "Change log";
export const CHANGE_LOG_TABLE = "tblChangeLog";

/** One line of the change log. Values keep their kind: a number stays a number, an empty cell is null. */
export interface ChangeLogRow {
  readonly no: number;
  /** "YYYY-MM-DDTHH:MM:SSZ" */
  readonly when: string;
  readonly sheet: string;
  /** The row's key after the repair: its ID, or "#..." where it has none. */
  readonly rowKey: string;
  readonly cell: string;
  /** Column key. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly rule: string;
  readonly who: string;
  readonly state: "written" | "taken back" | "not written";
}

const COLUMNS = [
  "no",
  "when",
  "sheet",
  "rowKey",
  "cell",
  "column",
  "before",
  "after",
  "rule",
  "who",
  "state",
] as const;
const WIDTHS = [6, 21, 16, 20, 8, 18, 36, 36, 9, 18, 12];
/** 0-based column of `state` within the table. */
export const STATE_COLUMN = COLUMNS.indexOf("state");

/** Steps that add lines to the log; makes the sheet where there is none. */
export function logOps(
  rows: readonly ChangeLogRow[],
  overview: WorkbookOverview,
  translate: Translate,
): PlanOp[] {
  const values = rows.map((row) => COLUMNS.map((name): CellInput => row[name] ?? ""));
  if (overview.tables.some((table) => table.name === CHANGE_LOG_TABLE))
    return [{ kind: "append-rows", table: CHANGE_LOG_TABLE, values }];
  const headings = COLUMNS.map((name) => translate(message(`repair.log.${name}`)));
  return newTableSheet({
    sheet: CHANGE_LOG_SHEET,
    table: CHANGE_LOG_TABLE,
    headings,
    widths: WIDTHS,
    rows: values,
    overview,
  });
}

/** Reads the change log from the snapshot of its table (header row first); lines without a number are left out. */
export function readChangeLog(snapshot: SheetSnapshot): ChangeLogRow[] {
  return tableRecords(snapshot).flatMap((row) => {
    const text = (at: number): string => String(row[at] ?? "");
    const value = (at: number): CellValue => {
      const cell = row[at] ?? null;
      return cell === "" ? null : cell;
    };
    const no = Number(row[0]);
    if (!Number.isInteger(no) || no < 1) return [];
    const said = text(10);
    const state = said === "taken back" || said === "not written" ? said : "written";
    return [
      {
        no,
        when: text(1),
        sheet: text(2),
        rowKey: text(3),
        cell: text(4),
        column: text(5),
        before: value(6),
        after: value(7),
        rule: text(8),
        who: text(9),
        state,
      },
    ];
  });
}

/** 0-based sheet rows of the log's lines by their number. */
export function logPlaces(snapshot: SheetSnapshot): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  snapshot.values.forEach((row, at) => {
    const no = row[0];
    if (at > 0 && typeof no === "number") places.set(no, snapshot.top + at);
  });
  return places;
}

/**
 * Lines of cells that were left alone, because they had changed in between, are set to "not written". For repairs that were
 * to be taken back, `written` are the lines by the cell they now stand for, and they are "written" again.
 */
export function planLogCorrection(
  skipped: readonly { readonly sheet: string; readonly cell: string }[],
  written: readonly Pick<ChangeLogRow, "no" | "sheet" | "cell">[],
  log: SheetSnapshot,
  states: { readonly before: ChangeLogRow["state"]; readonly after: ChangeLogRow["state"] } = {
    before: "written",
    after: "not written",
  },
): PlanOp[] {
  const places = logPlaces(log);
  const left = new Set(skipped.map(({ sheet, cell }) => `${sheet}|${cell}`));
  const cells = written
    .filter((row) => left.has(`${row.sheet}|${row.cell}`))
    .flatMap((row) => {
      const at = places.get(row.no);
      return at === undefined ? [] : [{ row: at, column: log.left + STATE_COLUMN, ...states }];
    });
  return cells.length === 0 ? [] : [{ kind: "guarded-write", sheet: log.sheet, cells }];
}
