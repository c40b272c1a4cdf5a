// Remembers what rows of equal cells gave, so that most rows are not looked at twice. Layer: domain/validation.
import { fitted } from "../fitted";
import type { ColumnState, Slot } from "./columnState";
import type { RowCheck } from "./rowTests/rowTest";
import type { TableState } from "./tableState";

/** Combinations kept at once; a power of two. */
const KEPT = 1 << 12;

/**
 * A check that looks at nothing but these columns of lists: combinations of cells with which it found nothing are not
 * looked at again. Gives the check itself where a column is none of a list.
 */
export function onceByCells(table: TableState, columns: readonly ColumnState[], check: RowCheck): RowCheck {
  const [a, b, c] = columns;
  if (a === undefined || columns.length > 3 || columns.some((column) => !column.isListed)) return check;
  const firsts = new Int32Array(KEPT).fill(-1);
  const seconds = new Int32Array(KEPT);
  const thirds = new Int32Array(KEPT);
  return (slot) => {
    const x = a.id(slot);
    const y = b === undefined ? 0 : b.id(slot);
    const z = c === undefined ? 0 : c.id(slot);
    const at = (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35)) >>> 20;
    if (firsts[at] === x && seconds[at] === y && thirds[at] === z) return;
    const before = table.reports;
    check(slot);
    if (table.reports !== before) return;
    firsts[at] = x;
    seconds[at] = y;
    thirds[at] = z;
  };
}

/** A question about the codes of a cell in a column of a list, asked once for all equal cells. */
export function onceByCell(
  column: ColumnState,
  ask: (codes: readonly string[]) => boolean,
): (slot: Slot) => boolean {
  if (!column.isListed) return (slot) => ask(column.codes(slot));
  /** By the number of what the cell says: not asked, no, yes. */
  let answers = new Uint8Array(KEPT);
  return (slot) => {
    const id = column.id(slot);
    answers = fitted(answers, id + 1);
    let answer = answers[id] ?? 0;
    if (answer === 0) answers[id] = answer = ask(column.codes(slot)) ? 2 : 1;
    return answer === 2;
  };
}

/** Remembers the answers of a function of few different questions. */
export function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) known.set(key, (entry = { value: answer(key) }));
    return entry.value;
  };
}
