// A check that is kept up to date while people type: its state, made in short steps, and the re-check of edited rows. Layer: app.
import { message, type Message } from "../../domain/message";
import { readSourceRows } from "../../domain/record/readRows";
import type { Area } from "../../domain/sheet/address";
import {
  checkSteps,
  recheckRows,
  type CheckResult,
  type CheckState,
  type CheckTable,
  type TableFrame,
  type RowChange,
} from "../../domain/validation/check";
import { shiftRow } from "../../domain/validation/liveFacts";
import { taxonomyAreasToRead } from "../../domain/taxonomy/listSheet";
import { checkInputOf, noCells } from "../checkTables";
import type { CheckSettings } from "../heavyWork";
import type { ReadRequest, WorkbookPort } from "../ports";
import type { Register, RegisterTable } from "../register";
import { SERVICE_TABLES } from "../register";
import { blocksOf } from "../rowBlocks";
import type { RowRange, SheetEdits } from "./editQueue";

/** Lets others work for `ms` milliseconds. */
export type Wait = (ms: number) => Promise<void>;

/** `unchanged`: the edits concern no row of ours. `lost`: a full check is needed, and why. */
export type Recheck =
  | { readonly kind: "checked"; readonly check: CheckResult; readonly rows: number }
  | { readonly kind: "unchanged" }
  | { readonly kind: "lost"; readonly why: Message };

/** More rows at once are left to a full check: reading and checking them would hold the pane up. */
export const MOST_ROWS_FOLLOWED = 2_000;
/** Rows taken in in one step: some milliseconds. */
const SLICE_ROWS = 500;

/** Where a followed table stands now. Rows 1-based. */
interface Place {
  readonly kind: CheckTable["kind"];
  readonly sheet: string;
  header: number;
  last: number;
  readonly left: number;
  readonly columns: number;
  readonly keys: Readonly<Record<string, number>>;
}

export class FollowedCheck {
  private constructor(
    private readonly state: CheckState,
    private readonly places: readonly Place[],
    private readonly listSheets: ReadonlySet<string>,
  ) {}

  /**
   * Makes the state of a check on what was read, in steps of some milliseconds with a pause after each.
   * @returns undefined when `isWanted` says no in between.
   */
  static async begin(
    register: Register,
    settings: CheckSettings,
    wait: Wait,
    isWanted: () => boolean,
  ): Promise<FollowedCheck | undefined> {
    const tables: RegisterTable[] = [];
    for (const entry of register.tables) {
      const cells = noCells(entry);
      for (const block of entry.data === undefined ? [] : blocksOf(entry.data, SLICE_ROWS)) {
        cells.take(block);
        await wait(0);
        if (!isWanted()) return undefined;
      }
      tables.push({ ...entry, cells });
    }
    const steps = checkSteps(checkInputOf({ ...register, tables }, settings));
    for (;;) {
      await wait(0);
      if (!isWanted()) return undefined;
      const step = steps.next();
      if (!step.done) continue;
      const lists = [
        ...taxonomyAreasToRead(register.overview).map(({ sheet }) => sheet),
        ...register.overview.tables
          .filter(({ name }) => name === SERVICE_TABLES.mutes || name === SERVICE_TABLES.aliases)
          .map(({ sheet }) => sheet),
      ];
      return new FollowedCheck(step.value, register.tables.map(placeOf), new Set(lists));
    }
  }

  /** The tables as they are now. */
  tables(): CheckTable[] {
    return this.state.current();
  }

  /** Where they stand now, without their rows. */
  frames(): TableFrame[] {
    return this.state.frames();
  }

  /** Reads the edited rows, and only these, and checks them again with what hangs together with them. */
  async recheck(port: Pick<WorkbookPort, "read">, edits: readonly SheetEdits[]): Promise<Recheck> {
    const lists = edits.find(({ sheet }) => this.listSheets.has(sheet));
    if (lists) return { kind: "lost", why: message("pane.typing.lists", { sheet: lists.sheet }) };
    const changes: RowChange[] = [];
    const wanted: { readonly place: Place; readonly range: RowRange }[] = [];
    for (const { sheet, shifts, rows } of edits) {
      const own = this.places.filter((place) => place.sheet === sheet);
      if (own.length === 0) continue;
      for (const shift of shifts) changes.push({ sheet, rows: [], shift });
      for (const place of own) {
        for (const shift of shifts) {
          const header = shiftRow(place.header, shift);
          if (header === undefined) return headings(sheet);
          place.last = Math.max(header, shiftRow(place.last, shift) ?? shift.at - 1);
          place.header = header;
        }
        if (rows.some(({ from }) => from <= place.header)) return headings(sheet);
        for (const range of rows)
          wanted.push(...clipped(range, place).map((part) => ({ place, range: part })));
      }
    }
    const count = wanted.reduce((sum, { range }) => sum + range.to - range.from + 1, 0);
    if (count > MOST_ROWS_FOLLOWED) return { kind: "lost", why: message("pane.typing.many", { count }) };
    if (count === 0 && changes.length === 0) return { kind: "unchanged" };
    const snapshots = count === 0 ? [] : await port.read(wanted.map(requestOf));
    wanted.forEach(({ place, range }, index) => {
      const snapshot = snapshots[index];
      if (snapshot === undefined) return;
      const rows = readSourceRows(snapshot, { headerRow: place.header - 1, columns: place.keys });
      const filled = new Set(rows.map((row) => row.origin.rowNumber));
      const cleared: number[] = [];
      for (let row = range.from; row <= range.to; row++) if (!filled.has(row)) cleared.push(row);
      for (const row of filled) place.last = Math.max(place.last, row);
      changes.push({ sheet: place.sheet, rows, cleared });
    });
    return { kind: "checked", check: recheckRows(this.state, changes), rows: count };
  }
}

const headings = (sheet: string): Recheck => ({
  kind: "lost",
  why: message("pane.typing.headings", { sheet }),
});

function placeOf({ table, data }: RegisterTable): Place {
  return {
    kind: table.kind,
    sheet: table.sheet,
    header: table.headerRow + 1,
    last: data ? data.top + data.values.length : table.headerRow + 1,
    left: table.headerLeft,
    columns: table.headerColumns,
    keys: table.columns,
  };
}

/** Whole columns and the like end with the last row that is known; rows just below are taken as they come. */
function clipped({ from, to }: RowRange, place: Place): RowRange[] {
  const end = to - from >= MOST_ROWS_FOLLOWED ? Math.min(to, Math.max(place.last, from)) : to;
  return end < from ? [] : [{ from, to: end }];
}

function requestOf({ place, range }: { readonly place: Place; readonly range: RowRange }): ReadRequest {
  const area: Area = {
    top: range.from - 1,
    left: place.left,
    rows: range.to - range.from + 1,
    columns: place.columns,
  };
  return { sheet: place.sheet, area, with: { formulas: true } };
}
