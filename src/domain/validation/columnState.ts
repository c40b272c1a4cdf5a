// One column of a checked table: what was read in each row, in plain arrays, so that a good cell costs no object.
// Layer: domain/validation.
import type { SourceRow } from "../record/types";
import { isBlank } from "../sheet/blank";
import type { CellValue } from "../sheet/snapshot";
import type { ColumnDefinition } from "../template/types";
import type { ColumnReader } from "./columnReading";
import { idPrint } from "./idPrint";
import { NO_CODES, PLAIN, type CellReading } from "./readings";

/** Position of a row in the state; stays the same when rows are inserted or deleted above it. */
export type Slot = number;

type Plain = Uint8Array | Int32Array | Float64Array;

/** A longer copy where the array is too short for `length` slots. */
function fitted<T extends Plain>(values: T, length: number, make: (length: number) => T): T {
  if (length <= values.length) return values;
  const grown = make(Math.max(length, values.length * 2, 64));
  grown.set(values);
  return grown;
}
const bytes = (length: number): Uint8Array => new Uint8Array(length);
const integers = (length: number): Int32Array => new Int32Array(length);
const floats = (length: number): Float64Array => new Float64Array(length);

/** What is known of a cell. An empty cell is what the arrays hold from the beginning: it costs no writing. */
const EMPTY = 0;
const READ = 1;
const NOTED = 2;

/** What a block of rows says of itself while its columns are read, one byte a row. */
export const ROW_FAULTY = 1;
export const ROW_INCOMPLETE = 2;

export class ColumnState {
  readonly key: string;
  /** Every row must fill this cell. */
  private readonly always: boolean;
  /** EMPTY, READ or NOTED (a reading is kept beside) by slot; amounts of empty cells mean nothing. */
  private states = bytes(0);
  /** Readings of cells that say something, in columns whose values are not listed in `kinds`. */
  private readonly noted = new Map<Slot, CellReading>();
  /** Columns of lists: distinct readings, 0 for the empty cell, and the number of each slot's reading. */
  private readonly kinds: CellReading[] = [PLAIN];
  private readonly kindOf = new Map<CellValue, number>();
  private ids = integers(0);
  /** Serial days, years or amounts; NaN where the cell says none. Only for columns of numbers. */
  private amounts = floats(0);
  /** Fingerprints of free texts, 0 for empty cells, and the words of interest in them; of IDs in their own column. */
  private orders = integers(0);
  private bags = integers(0);
  private flags = bytes(0);

  constructor(
    readonly definition: ColumnDefinition,
    /** 0-based column of the sheet. */
    readonly index: number,
    readonly reader: ColumnReader,
    readonly rows: readonly SourceRow[],
  ) {
    this.key = definition.key;
    this.always = definition.required.kind === "always";
    this.fit(rows.length);
  }

  private fit(length: number): void {
    const { mode, scan } = this.reader;
    this.states = fitted(this.states, length, bytes);
    if (mode === "cached") this.ids = fitted(this.ids, length, integers);
    if (mode === "number") this.amounts = fitted(this.amounts, length, floats);
    if (mode === "id" || scan !== undefined) this.orders = fitted(this.orders, length, integers);
    if (scan !== undefined) {
      this.bags = fitted(this.bags, length, integers);
      this.flags = fitted(this.flags, length, bytes);
    }
  }

  /**
   * Reads the rows from `from` to before `to`. `values` holds their cells, the row of `from` first; `marks` gets ROW_FAULTY for
   * rows with something wrong in this column and ROW_INCOMPLETE for rows that lack a cell every row must fill.
   */
  readRows(
    from: Slot,
    to: Slot,
    values: readonly Readonly<Record<string, CellValue>>[],
    marks: Uint8Array,
  ): void {
    this.fit(to);
    switch (this.reader.mode) {
      case "number":
        this.readNumbers(from, to, values, marks);
        return;
      case "cached":
        this.readListed(from, to, values, marks);
        return;
      default:
        this.readTexts(from, to, values, marks);
    }
  }

  private readNumbers(
    from: Slot,
    to: Slot,
    values: readonly Readonly<Record<string, CellValue>>[],
    marks: Uint8Array,
  ): void {
    const { key, states, amounts, reader } = this;
    const { least, most } = reader;
    for (let slot = from; slot < to; slot++) {
      const value = values[slot - from]?.[key];
      if (typeof value === "number" && value >= least && value <= most) {
        amounts[slot] = value;
        if (states[slot] !== READ) this.setState(slot, READ);
      } else if (value === null || isBlank(value)) this.setEmpty(slot, marks);
      else amounts[slot] = this.note(slot, value as CellValue, marks).number;
    }
  }

  private readListed(
    from: Slot,
    to: Slot,
    values: readonly Readonly<Record<string, CellValue>>[],
    marks: Uint8Array,
  ): void {
    const { key, states, ids, kinds, kindOf, reader } = this;
    // Neighbours often say the same: then the look-up is left out.
    let last: CellValue | undefined;
    let lastId = 0;
    for (let slot = from; slot < to; slot++) {
      const value = values[slot - from]?.[key];
      if (value === null || value === undefined) {
        if (states[slot] !== EMPTY) ids[slot] = 0;
        this.setEmpty(slot, marks);
        continue;
      }
      let id: number | undefined = lastId;
      if (value !== last) {
        id = kindOf.get(value);
        if (id === undefined) {
          id = 0;
          if (!isBlank(value)) id = kinds.push(reader.read(value)) - 1;
          kindOf.set(value, id);
        }
        last = value;
        lastId = id;
      }
      ids[slot] = id;
      if (id === 0) this.setEmpty(slot, marks);
      else {
        states[slot] = READ;
        if (kinds[id]?.issues !== null) marks[slot] = (marks[slot] ?? 0) | ROW_FAULTY;
      }
    }
  }

  private readTexts(
    from: Slot,
    to: Slot,
    values: readonly Readonly<Record<string, CellValue>>[],
    marks: Uint8Array,
  ): void {
    const { key, states, orders, bags, flags, reader } = this;
    const { mode, scan } = reader;
    const isId = mode === "id";
    for (let slot = from; slot < to; slot++) {
      const value = values[slot - from]?.[key];
      if (value === null || isBlank(value)) {
        if (states[slot] !== EMPTY) this.forgetPrints(slot);
        this.setEmpty(slot, marks);
        continue;
      }
      if (mode === "skip") {
        states[slot] = READ;
        continue;
      }
      const reading = reader.read(value as CellValue);
      if (reading !== PLAIN) this.keep(slot, reading, marks);
      else if (states[slot] !== READ) this.setState(slot, READ);
      if (scan !== undefined) {
        // Only texts have fingerprints; a number in a text column resembles nothing.
        const isText = typeof value === "string";
        orders[slot] = isText ? scan.order : 0;
        bags[slot] = isText ? scan.bag : 0;
        flags[slot] = isText ? scan.words : 0;
      } else if (isId) orders[slot] = reading === PLAIN ? idPrint(String(value)) : printOfFirst(reading);
    }
  }

  private forgetPrints(slot: Slot): void {
    if (slot < this.orders.length) this.orders[slot] = 0;
    if (slot < this.bags.length) this.bags[slot] = this.flags[slot] = 0;
  }

  private setState(slot: Slot, state: number): void {
    if (this.states[slot] === NOTED) this.noted.delete(slot);
    this.states[slot] = state;
  }

  private setEmpty(slot: Slot, marks: Uint8Array): void {
    if (this.states[slot] !== EMPTY) this.setState(slot, EMPTY);
    if (this.always) marks[slot] = (marks[slot] ?? 0) | ROW_INCOMPLETE;
  }

  private note(slot: Slot, value: CellValue, marks: Uint8Array): CellReading {
    const reading = this.reader.read(value);
    this.keep(slot, reading, marks);
    return reading;
  }

  private keep(slot: Slot, reading: CellReading, marks: Uint8Array): void {
    this.states[slot] = NOTED;
    this.noted.set(slot, reading);
    if (reading.issues !== null) marks[slot] = (marks[slot] ?? 0) | ROW_FAULTY;
  }

  raw(slot: Slot): CellValue {
    return this.rows[slot]?.values[this.key] ?? null;
  }

  text(slot: Slot): string {
    const value = this.raw(slot);
    return value === null ? "" : String(value);
  }

  reading(slot: Slot): CellReading {
    if (this.reader.mode === "cached") return this.kinds[this.ids[slot] ?? 0] ?? PLAIN;
    return this.states[slot] === NOTED ? (this.noted.get(slot) ?? PLAIN) : PLAIN;
  }

  /** Whether equal cells share one reading (columns of lists). */
  get isListed(): boolean {
    return this.reader.mode === "cached";
  }

  /** A number that equal cells of a list column share; 0 for empty cells. */
  id(slot: Slot): number {
    return this.ids[slot] ?? 0;
  }

  codes(slot: Slot): readonly string[] {
    if (this.reader.mode === "cached") return (this.kinds[this.ids[slot] ?? 0] ?? PLAIN).codes;
    if (this.reader.mode !== "id") return this.reading(slot).codes;
    const id = this.code(slot);
    return id === undefined ? NO_CODES : [id];
  }

  /** The first code; of an ID column the ID itself, tidied where that was needed. */
  code(slot: Slot): string | undefined {
    const state = this.states[slot];
    if (this.reader.mode !== "id" || state === NOTED) return this.reading(slot).codes[0];
    const value = state === READ ? this.raw(slot) : null;
    return value === null ? undefined : String(value);
  }

  number(slot: Slot): number {
    return this.states[slot] === EMPTY ? NaN : (this.amounts[slot] ?? NaN);
  }

  isBlank(slot: Slot): boolean {
    return this.states[slot] === EMPTY;
  }

  /** Fingerprint of the text in its order, or of its words in any order, or of an ID; 0 for an empty cell. */
  print(slot: Slot, by: "order" | "bag"): number {
    return (by === "order" ? this.orders : this.bags)[slot] ?? 0;
  }

  /** The fingerprints of all slots, as `print` gives them. Valid until rows are read anew. */
  prints(by: "order" | "bag"): Int32Array {
    return by === "order" ? this.orders : this.bags;
  }

  /** Whether a word of interest may stand in the text (see `TextScan.words`). */
  hasWord(slot: Slot, flag: number): boolean {
    return ((this.flags[slot] ?? 0) & flag) !== 0;
  }
}

function printOfFirst({ codes: [first] }: CellReading): number {
  return first === undefined ? 0 : idPrint(first);
}
