// Edits that wait to be checked again, put together by sheet: which rows moved, and which are to be read. Layer: app.
import type { RowShift } from "../../domain/validation/liveFacts";
import type { WorkbookChange } from "../ports";

/** 1-based rows, both included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Shifts in their order; `rows` are numbers after all of them. */
export interface SheetEdits {
  readonly sheet: string;
  readonly shifts: readonly RowShift[];
  readonly rows: readonly RowRange[];
}

export interface EditQueue {
  /** @returns false when what happened cannot be followed row by row: a full check is needed. */
  note(change: WorkbookChange): boolean;
  /** Rows that we wrote ourselves, 1-based. */
  noteRows(sheet: string, rows: readonly number[]): void;
  /** Rows that were read while others moved: they are read once more where they stand now. */
  again(edits: readonly SheetEdits[]): void;
  readonly isEmpty: boolean;
  /** Whether rows moved since the last `take`. */
  readonly hasShifts: boolean;
  /** All that waits; the queue is empty after it. */
  take(): SheetEdits[];
}

/** So many shifts one after the other are rather a rebuilt sheet than typing. */
const MOST_SHIFTS = 60;

export function createEditQueue(): EditQueue {
  let waiting = new Map<string, { shifts: RowShift[]; rows: RowRange[] }>();
  const editsOf = (sheet: string): { shifts: RowShift[]; rows: RowRange[] } => {
    const edits = waiting.get(sheet) ?? { shifts: [], rows: [] };
    waiting.set(sheet, edits);
    return edits;
  };
  return {
    note({ sheet, area, kind }) {
      if (area === undefined || (kind !== "edited" && kind !== "rows-inserted" && kind !== "rows-deleted"))
        return false;
      const edits = editsOf(sheet);
      const touched: RowRange = { from: area.top + 1, to: area.top + area.rows };
      if (kind === "edited") {
        edits.rows = merged([...edits.rows, touched]);
        return true;
      }
      const shift: RowShift = { at: touched.from, count: kind === "rows-inserted" ? area.rows : -area.rows };
      const moved = edits.rows.flatMap((range) => shiftRange(range, shift));
      edits.rows = merged(kind === "rows-inserted" ? [...moved, touched] : moved);
      const last = edits.shifts.at(-1);
      const joined = last && joinShifts(last, shift);
      if (joined) edits.shifts[edits.shifts.length - 1] = joined;
      else edits.shifts.push(shift);
      return edits.shifts.length <= MOST_SHIFTS;
    },
    noteRows(sheet, rows) {
      const edits = editsOf(sheet);
      edits.rows = merged([...edits.rows, ...rows.map((row) => ({ from: row, to: row }))]);
    },
    again(taken) {
      for (const { sheet, rows } of taken) {
        const edits = waiting.get(sheet);
        if (edits === undefined || edits.shifts.length === 0) continue;
        const moved = edits.shifts.reduce<readonly RowRange[]>(
          (ranges, shift) => ranges.flatMap((range) => shiftRange(range, shift)),
          rows,
        );
        edits.rows = merged([...edits.rows, ...moved]);
      }
    },
    get isEmpty() {
      return waiting.size === 0;
    },
    get hasShifts() {
      return [...waiting.values()].some(({ shifts }) => shifts.length > 0);
    },
    take() {
      const taken = [...waiting].map(([sheet, edits]): SheetEdits => ({ sheet, ...edits }));
      waiting = new Map();
      return taken;
    },
  };
}

/** Rows inserted into or right after rows just inserted, and rows deleted at one place, are one shift. */
function joinShifts(a: RowShift, b: RowShift): RowShift | undefined {
  if (a.count > 0 && b.count > 0 && b.at >= a.at && b.at <= a.at + a.count)
    return { at: a.at, count: a.count + b.count };
  if (a.count < 0 && b.count < 0 && a.at === b.at) return { at: a.at, count: a.count + b.count };
  return undefined;
}

function shiftRange({ from, to }: RowRange, { at, count }: RowShift): RowRange[] {
  if (count >= 0) return [{ from: from < at ? from : from + count, to: to < at ? to : to + count }];
  const end = at - count;
  const first = from < at ? from : Math.max(from, end) + count;
  const last = to < at ? to : to >= end ? to + count : at - 1;
  return last < first ? [] : [{ from: first, to: last }];
}

/** In order, overlapping and adjoining ranges as one. */
function merged(ranges: readonly RowRange[]): RowRange[] {
  const result: RowRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to + 1)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}
