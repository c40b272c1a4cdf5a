// The rows of a table as they stand on the sheet: an array of cells a row, no object with names; cells of lists also as numbers of
// the different texts, so that what a hundred thousand rows say is read once each time it is said anew. Layer: domain/record.
import { fitted } from "../fitted";
import { isBlank } from "../sheet/blank";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import type { SourceRow } from "./types";

/** Rows as they come from a sheet; `top` is the 0-based row of the first. */
export type RowBlock = Pick<SheetSnapshot, "top" | "values" | "formulas">;

/** Where the cells of a table stand. Rows and columns are 0-based on the sheet. */
export interface CellLayout {
  readonly headerRow: number;
  /** Column of the first cell in the rows' arrays. */
  readonly left: number;
  /** Column key to sheet column. */
  readonly columns: Readonly<Record<string, number>>;
  /** Rows that repeat the headings. */
  readonly repeatedHeaderRows?: readonly number[];
  /** Columns whose different texts are numbered, by key. */
  readonly listed: readonly string[];
}

/** The different values of a column in the order in which they came. Only grows; empty cells are number 0. */
export class Dictionary {
  readonly values: CellValue[] = [null];
  private readonly numbers = new Map<CellValue, number>();

  numberOf(value: CellValue | undefined): number {
    if (value === null || value === undefined) return 0;
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const number = isBlank(value) ? 0 : this.values.push(value) - 1;
    this.numbers.set(value, number);
    return number;
  }
}

/** One column of a list: for each row the number of what it says. */
export interface ListedColumn {
  readonly dictionary: Dictionary;
  numbers: Int32Array;
}

export class TableCells {
  /** The cells of each row that is not wholly empty, in the order of the sheet. */
  readonly rows: (readonly CellValue[])[] = [];
  /** 1-based rows of the sheet. */
  readonly rowNumbers: number[] = [];
  /** Where in a row's array the cell of a column key stands; columns left of the rows' arrays are missing. */
  readonly places: Readonly<Record<string, number>>;
  readonly listed: ReadonlyMap<string, ListedColumn>;
  /** Formulas by place in `rows` and column key, of rows that have one. */
  readonly formulas = new Map<number, Readonly<Record<string, string>>>();
  private readonly keyed: readonly (readonly [string, number])[];
  private readonly blank: Readonly<Record<string, null>>;
  private readonly listedPlaces: readonly (readonly [number, ListedColumn])[];
  private readonly repeated: ReadonlySet<number>;

  constructor(private readonly layout: CellLayout) {
    const { columns, left, listed, repeatedHeaderRows = [] } = layout;
    this.places = Object.fromEntries(
      Object.entries(columns).flatMap(([key, column]) => (column < left ? [] : [[key, column - left]])),
    );
    this.keyed = Object.entries(this.places);
    this.blank = Object.fromEntries(this.keyed.map(([key]) => [key, null]));
    this.repeated = new Set(repeatedHeaderRows);
    this.listed = new Map(
      listed
        .filter((key) => this.places[key] !== undefined)
        .map((key) => [key, { dictionary: new Dictionary(), numbers: new Int32Array(0) }]),
    );
    this.listedPlaces = [...this.listed].map(([key, column]) => [this.places[key] ?? 0, column]);
  }

  /** Rows that are objects already, with the numbers they have. */
  static of(rows: readonly SourceRow[], layout: Omit<CellLayout, "left">): TableCells {
    const left = Math.min(...Object.values(layout.columns), Infinity);
    const cells = new TableCells({ ...layout, left: left === Infinity ? 0 : left });
    for (const row of rows) {
      if (row.formulas !== undefined) cells.formulas.set(cells.rows.length, row.formulas);
      cells.rows.push(cells.cellsOf(row));
      cells.rowNumbers.push(row.origin.rowNumber);
    }
    cells.number(0);
    return cells;
  }

  /** The cells of a row in the order of this table's places. */
  cellsOf({ values }: SourceRow): CellValue[] {
    const cells: CellValue[] = [];
    for (const [key, place] of this.keyed) cells[place] = values[key] ?? null;
    for (let at = 0; at < cells.length; at++) cells[at] ??= null;
    return cells;
  }

  /** What an array of cells says by column key; empty cells are null. */
  valuesOf(cells: readonly CellValue[]): Record<string, CellValue> {
    // A copy of a row without content is much quicker to make than a row that grows key by key.
    const values: Record<string, CellValue> = { ...this.blank };
    for (const [key, place] of this.keyed) {
      const value = cells[place];
      if (value !== undefined && value !== null && value !== "") values[key] = value;
    }
    return values;
  }

  /** Takes the next rows of the sheet; wholly empty ones (blank text counts as empty) and repeated headings are left out. */
  take({ top, values, formulas }: RowBlock): void {
    const from = this.rows.length;
    const places = Object.values(this.places);
    for (let at = 0; at < values.length; at++) {
      const row = top + at;
      const cells = values[at];
      if (cells === undefined || row <= this.layout.headerRow || this.repeated.has(row)) continue;
      const typed = this.formulasIn(formulas?.[at]);
      if (typed === undefined && places.every((place) => isBlank(cells[place]))) continue;
      if (typed !== undefined) this.formulas.set(this.rows.length, typed);
      this.rows.push(cells);
      this.rowNumbers.push(row + 1);
    }
    this.number(from);
  }

  private formulasIn(cells: readonly (string | null)[] | undefined): Record<string, string> | undefined {
    let found: Record<string, string> | undefined;
    for (const [key, place] of cells === undefined ? [] : this.keyed) {
      const formula = cells?.[place];
      if (formula?.startsWith("=") === true) (found ??= {})[key] = formula;
    }
    return found;
  }

  /** Numbers what the listed columns say from the place `from` on. */
  private number(from: number): void {
    const { length } = this.rows;
    for (const [place, column] of this.listedPlaces) {
      const { dictionary } = column;
      column.numbers = fitted(column.numbers, length);
      const { numbers } = column;
      // Neighbours often say the same: then the look-up is left out.
      let last: CellValue | undefined;
      let lastNumber = 0;
      for (let at = from; at < length; at++) {
        const value = this.rows[at]?.[place];
        if (value !== last) {
          last = value;
          lastNumber = dictionary.numberOf(value);
        }
        numbers[at] = lastNumber;
      }
    }
  }
}
