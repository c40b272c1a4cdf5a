// What changed since a contributor's last return: their latest submission beside the one before it. Layer: domain/returned.
import type { CellValue } from "../sheet/snapshot";
import type { TableKind } from "../template/definitions";
import { slotOf } from "./claims";
import { findEdited, identityOf, OWN_COLUMNS, sameValue } from "./rowIdentity";
import type { MergeLogEntry, Provenance, RegisterState, ReturnedRow, Values } from "./types";

/** repaired: the row was outside and passed now; outside: it passed before and does not now. */
export type SinceKind = "row-added" | "row-gone" | "cell-changed" | "repaired" | "outside";

export interface SinceLine {
  readonly kind: SinceKind;
  /** Numbers of the two submissions. */
  readonly no: number;
  readonly before: number;
  readonly table: TableKind;
  readonly key: string;
  /** Column key; "" for a whole row. */
  readonly column: string;
  readonly was: CellValue;
  readonly is: CellValue;
  /** Of the row in the latest submission; of the earlier one where it is gone. */
  readonly origin: Provenance;
}

interface Sent {
  readonly row: ReturnedRow;
  readonly passed: boolean;
}

/** Lines in the order of the submissions, then of their rows. Contributors with one standing submission have none. */
export function sinceLastReturn(state: RegisterState): SinceLine[] {
  const bySlot = new Map<string, MergeLogEntry[]>();
  for (const entry of state.log) {
    if (entry.takenBack || entry.submission.byHand) continue;
    const slot = slotOf(entry.submission);
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), entry]);
  }
  return [...bySlot.values()]
    .flatMap((entries) => {
      const [last, previous] = [entries.at(-1), entries.at(-2)];
      return last === undefined || previous === undefined ? [] : linesOf(previous, last);
    })
    .sort((a, b) => a.no - b.no);
}

function linesOf(previous: MergeLogEntry, last: MergeLogEntry): SinceLine[] {
  const before = rowsOf(previous);
  const open = new Map(before);
  const common = { no: last.no, before: previous.no };
  const lines: SinceLine[] = [];
  const whole = (kind: SinceKind, key: string, { row }: Sent): void => {
    lines.push({
      ...common,
      kind,
      table: row.kind,
      key,
      column: "",
      was: null,
      is: null,
      origin: row.origin,
    });
  };
  for (const [key, now] of rowsOf(last)) {
    const found = open.has(key) ? key : editedKey(now.row, open);
    const was = found === undefined ? undefined : open.get(found);
    if (found === undefined || was === undefined) {
      whole("row-added", key, now);
      continue;
    }
    open.delete(found);
    if (was.passed !== now.passed) whole(now.passed ? "repaired" : "outside", key, now);
    for (const column of columnsOf(was.row.values, now.row.values)) {
      const [old, value] = [was.row.values[column] ?? null, now.row.values[column] ?? null];
      if (sameValue(old, value)) continue;
      lines.push({
        ...common,
        kind: "cell-changed",
        table: now.row.kind,
        key,
        column,
        was: old,
        is: value,
        origin: now.row.origin,
      });
    }
  }
  for (const [key, gone] of open) whole("row-gone", key, gone);
  return lines;
}

/** All rows of a submission by identity; the second of one identity gets a number. */
function rowsOf({ submission, rejected }: MergeLogEntry): Map<string, Sent> {
  const refused = new Set(rejected.map(({ origin }) => `${origin.sheet}!${origin.row}`));
  const rows = new Map<string, Sent>();
  const put = (row: ReturnedRow, passed: boolean): void => {
    const key = identityOf(row.kind, row.values);
    let free = key;
    for (let n = 2; rows.has(free); n++) free = `${key}~${n}`;
    rows.set(free, { row, passed });
  };
  for (const row of submission.rows) put(row, !refused.has(`${row.origin.sheet}!${row.origin.row}`));
  for (const row of submission.outside) put(row, false);
  return rows;
}

function editedKey({ kind, values }: ReturnedRow, open: ReadonlyMap<string, Sent>): string | undefined {
  const candidates = [...open].flatMap(([key, { row }]): [string, Values][] =>
    row.kind === kind && key.includes("|#") ? [[key, row.values]] : [],
  );
  return candidates.length === 0 ? undefined : findEdited(kind, values, candidates);
}

function columnsOf(a: Values, b: Values): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((column) => !OWN_COLUMNS.has(column));
}
