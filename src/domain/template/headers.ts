// Which column a heading means: exact, by another name, or nearly. Layer: domain/template.
import type { CellValue } from "../sheet/snapshot";
import { fold } from "../taxonomy/fold";
import { nearness, spellingOf } from "../taxonomy/nearness";
import type { Spelling } from "../taxonomy/nearness";
import { columnsOf } from "./definitions";
import type { TableKind } from "./definitions";
import { LOCAL_HEADINGS } from "./localHeadings";
import type { ColumnDefinition } from "./types";

/** How a row of headings fits a table. Columns are 0-based on the sheet. */
export interface HeaderMatch {
  readonly kind: TableKind;
  readonly columns: Readonly<Record<string, number>>;
  readonly renamed: readonly { readonly key: string; readonly header: string; readonly column: number }[];
  readonly unknown: readonly { readonly header: string; readonly column: number }[];
  /** Headings as declared, and all that were recognised. */
  readonly exact: number;
  readonly matched: number;
  readonly filled: number;
}

interface HeaderIndex {
  readonly exact: ReadonlyMap<string, ColumnDefinition>;
  readonly alias: ReadonlyMap<string, ColumnDefinition>;
  readonly spellings: readonly { readonly key: string; readonly of: Spelling }[];
}

const indexes = new Map<TableKind, HeaderIndex>();

/** Headings compare without case, spaces, brackets and dashes: "DRIVER (S)" is "Driver(s)". */
export function headerKey(text: string): string {
  return fold(text).replace(/ /g, "");
}

function indexOf(kind: TableKind): HeaderIndex {
  let index = indexes.get(kind);
  if (index === undefined) {
    const columns = columnsOf(kind);
    const exact = new Map(columns.map((column) => [headerKey(column.header), column]));
    const alias = new Map([
      ...columns.flatMap((column) =>
        (LOCAL_HEADINGS[kind][column.key] ?? []).map((name) => [headerKey(name), column] as const),
      ),
      ...columns.flatMap((column) => column.headerAliases.map((name) => [headerKey(name), column] as const)),
    ]);
    const spellings = columns.map(({ key, header }) => ({ key, of: spellingOf(fold(header)) }));
    indexes.set(kind, (index = { exact, alias, spellings }));
  }
  return index;
}

/** Matches a row of cells, the first of which stands in sheet column `left`. Each column is taken once, the best match first. */
export function matchHeaders(kind: TableKind, cells: readonly CellValue[], left: number): HeaderMatch {
  const index = indexOf(kind);
  const texts = cells.map((cell, offset) => ({
    header: typeof cell === "string" ? cell.trim() : cell === null ? "" : String(cell),
    column: left + offset,
  }));
  const filled = texts.filter(({ header }) => header !== "");
  const columns: Record<string, number> = {};
  const renamed: { key: string; header: string; column: number }[] = [];
  const taken = new Set<number>();
  const take = (key: string, header: string, column: number, isExact: boolean): void => {
    if (columns[key] !== undefined || taken.has(column)) return;
    columns[key] = column;
    taken.add(column);
    if (!isExact) renamed.push({ key, header, column });
  };
  let exact = 0;
  for (const { header, column } of filled) {
    const found = index.exact.get(headerKey(header));
    if (found === undefined || columns[found.key] !== undefined) continue;
    take(found.key, header, column, true);
    exact += 1;
  }
  for (const { header, column } of filled) {
    const found = taken.has(column) ? undefined : index.alias.get(headerKey(header));
    if (found !== undefined) take(found.key, header, column, false);
  }
  // A row of entries shares no word with the headings; only a row that does is looked at letter by letter.
  for (const { header, column } of taken.size < 2 ? [] : filled) {
    if (taken.has(column)) continue;
    const spelling = spellingOf(fold(header));
    const near = index.spellings.filter(
      ({ key, of }) => columns[key] === undefined && nearness(spelling, of) !== undefined,
    );
    if (near.length === 1 && near[0] !== undefined) take(near[0].key, header, column, false);
  }
  renamed.sort((a, b) => a.column - b.column);
  return {
    kind,
    columns,
    renamed,
    unknown: filled.filter(({ column }) => !taken.has(column)),
    exact,
    matched: taken.size,
    filled: filled.length,
  };
}

/** Whether a row of headings is ours without the name of a table to say so: a few of our very words, most of the cells known. */
export function looksLikeOurs(match: HeaderMatch): boolean {
  return match.exact >= 4 && match.matched * 2 >= match.filled;
}
