// Sentences about what was assumed, converted or left out, each with its rows; rows can be taken back after an edit. Layer: domain/funding.
import type { Message } from "../message";
import { message } from "../message";

export interface Note {
  readonly message: Message;
  readonly rows: readonly string[];
}

/** One row's reason to be named in a note. */
export interface RowNote {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface Entry {
  readonly key: string;
  readonly params: RowNote["params"];
  readonly rows: string[];
}

/** Where `value` stands or would stand in a sorted list. */
export function sortedIndex(list: readonly string[], value: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as string) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a value at its place in a sorted list, once; the list itself changes. */
export function addSorted(list: string[], value: string): void {
  const last = list[list.length - 1];
  if (last === undefined || last < value) list.push(value);
  else {
    const at = sortedIndex(list, value);
    if (list[at] !== value) list.splice(at, 0, value);
  }
}

/** Takes a value out of a sorted list; the list itself changes. */
export function removeSorted(list: string[], value: string): void {
  const at = sortedIndex(list, value);
  if (list[at] === value) list.splice(at, 1);
}

/** Collects rows under one sentence each; a row stands once under a sentence. */
export class Notes {
  private readonly entries = new Map<string, Entry>();

  add(key: string, row: string, params: RowNote["params"] = {}): void {
    const id = idOf(key, params);
    const entry = this.entries.get(id);
    if (entry) addSorted(entry.rows, row);
    else this.entries.set(id, { key, params, rows: [row] });
  }

  remove(key: string, row: string, params: RowNote["params"] = {}): void {
    const entry = this.entries.get(idOf(key, params));
    if (entry) removeSorted(entry.rows, row);
  }

  /** In the order of their keys and parameters; `count` is the number of rows. */
  list(): Note[] {
    return [...this.entries]
      .filter(([, { rows }]) => rows.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { key, params, rows }]) => ({
        message: message(key, { ...params, count: rows.length }),
        rows: rows.slice(),
      }));
  }
}

function idOf(key: string, params: RowNote["params"]): string {
  for (const _name in params) return `${key}|${JSON.stringify(params)}`;
  return key;
}
