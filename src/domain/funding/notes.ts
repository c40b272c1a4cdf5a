// Sentences about what was assumed, converted or left out, each with its rows; rows can be taken back after an edit. Layer: domain/funding.
import type { Message } from "../message";
import { message } from "../message";
import { SortedIds } from "./sortedIds";

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
  readonly rows: SortedIds;
}

/** Collects rows under one sentence each; a row stands once under a sentence. */
export class Notes {
  private readonly entries = new Map<string, Entry>();

  add(key: string, row: string, params: RowNote["params"] = {}): void {
    const id = idOf(key, params);
    let entry = this.entries.get(id);
    if (!entry) this.entries.set(id, (entry = { key, params, rows: new SortedIds() }));
    entry.rows.add(row);
  }

  remove(key: string, row: string, params: RowNote["params"] = {}): void {
    this.entries.get(idOf(key, params))?.rows.remove(row);
  }

  /** In the order of their keys and parameters; `count` is the number of rows. */
  list(): Note[] {
    return [...this.entries]
      .filter(([, { rows }]) => rows.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { key, params, rows }]) => ({
        message: message(key, { ...params, count: rows.size }),
        rows: rows.list(),
      }));
  }
}

function idOf(key: string, params: RowNote["params"]): string {
  for (const _name in params) return `${key}|${JSON.stringify(params)}`;
  return key;
}
