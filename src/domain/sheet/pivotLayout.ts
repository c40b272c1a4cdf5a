// How a PivotTable lies on its sheet: items of its fields, lines, columns and figures, in tabular form. Layer: domain/sheet.
import type { PivotSpec } from "./plan";
import type { CellValue } from "./snapshot";

export type PivotFigure = PivotSpec["values"][number];

export interface PivotLayout {
  /** Indexes of the source columns, in the order of the PivotTable's fields. */
  readonly rowFields: readonly number[];
  readonly columnFields: readonly number[];
  readonly filterFields: readonly number[];
  readonly valueFields: readonly number[];
  /** For each source column that is a field of a row, column or filter: its different values, sorted; null is an empty cell. */
  readonly items: ReadonlyMap<number, readonly (string | null)[]>;
  /** Lines and columns that occur, as indexes of items, sorted; no column fields give one empty column. */
  readonly lines: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
  /** One figure for a line, a column and a value; undefined: all of them (the grand total). Null: nothing is there. */
  figure(line: number | undefined, column: number | undefined, value: number): number | null;
}

/** Texts sort without regard to case, empty cells last. */
function compareItems(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left !== right) return left < right ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

export function itemOf(value: CellValue | undefined): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}

class Figure {
  count = 0;
  filled = 0;
  numbers = 0;
  sum = 0;
  least = Infinity;
  most = -Infinity;

  take(value: CellValue | undefined): void {
    this.count += 1;
    if (itemOf(value) !== null) this.filled += 1;
    if (typeof value !== "number") return;
    this.numbers += 1;
    this.sum += value;
    this.least = Math.min(this.least, value);
    this.most = Math.max(this.most, value);
  }

  as(by: PivotFigure["by"]): number | null {
    if (by === "count") return this.filled;
    if (this.numbers === 0) return null;
    // Sums of cents drift in the last digits of a number; a cent is the least that counts.
    if (by === "sum") return Math.round(this.sum * 100) / 100;
    if (by === "average") return this.sum / this.numbers;
    return by === "max" ? this.most : this.least;
  }
}

/** @throws Error when the PivotTable names a column that the table has not: a bug of the planner. */
export function pivotLayout(
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
  spec: PivotSpec,
): PivotLayout {
  const fieldOf = (name: string): number => {
    const index = headings.indexOf(name);
    if (index < 0) throw new Error(`PivotTable "${spec.name}" uses column "${name}", which is not there.`);
    return index;
  };
  const rowFields = spec.rows.map(fieldOf);
  const columnFields = spec.columns.map(fieldOf);
  const filterFields = spec.filters.map(fieldOf);
  const valueFields = spec.values.map(({ field }) => fieldOf(field));
  const items = new Map<number, (string | null)[]>();
  const places = new Map<number, Map<string | null, number>>();
  for (const field of [...rowFields, ...columnFields, ...filterFields]) {
    const list = [...new Set(rows.map((row) => itemOf(row[field])))].sort(compareItems);
    items.set(field, list);
    places.set(field, new Map(list.map((item, index) => [item, index])));
  }
  const pathOf = (fields: readonly number[], row: readonly CellValue[]): number[] =>
    fields.map((field) => places.get(field)?.get(itemOf(row[field])) ?? 0);
  const keyOf = (path: readonly number[] | undefined): string => path?.join(",") ?? "*";

  const lines = new Map<string, number[]>();
  const columns = new Map<string, number[]>();
  const figures = new Map<string, Figure>();
  for (const row of rows) {
    const line = pathOf(rowFields, row);
    const column = pathOf(columnFields, row);
    lines.set(keyOf(line), line);
    columns.set(keyOf(column), column);
    valueFields.forEach((field, value) => {
      for (const down of [keyOf(line), "*"])
        for (const across of [keyOf(column), "*"]) {
          const key = `${down}|${across}|${value}`;
          let figure = figures.get(key);
          if (!figure) figures.set(key, (figure = new Figure()));
          figure.take(row[field]);
        }
    });
  }
  const sorted = (paths: Map<string, number[]>): number[][] => [...paths.values()].sort(comparePaths);
  const allLines = sorted(lines);
  const allColumns = columnFields.length === 0 ? [[]] : sorted(columns);
  return {
    rowFields,
    columnFields,
    filterFields,
    valueFields,
    items,
    lines: allLines,
    columns: allColumns,
    figure(line, column, value) {
      const down = line === undefined ? "*" : keyOf(allLines[line]);
      const across = column === undefined ? "*" : keyOf(allColumns[column]);
      return figures.get(`${down}|${across}|${value}`)?.as(spec.values[value]?.by ?? "sum") ?? null;
    },
  };
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How a value is headed: its caption, else what it does with its field. */
export function captionOf({ caption, by, field }: PivotFigure): string {
  return (
    caption ?? `${{ sum: "Sum", count: "Count", average: "Average", max: "Max", min: "Min" }[by]} of ${field}`
  );
}
