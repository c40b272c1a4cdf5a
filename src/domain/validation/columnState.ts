// One column of a checked table: what was read in each row, in plain arrays, so that a good cell costs no object.
// Layer: domain/validation.
import { fitted } from "../fitted";
import type { ListedColumn } from "../record/tableCells";
import { isBlank } from "../sheet/blank";
import type { CellValue } from "../sheet/snapshot";
import type { ColumnDefinition } from "../template/types";
import type { ColumnReader } from "./columnReading";
import { idPrint } from "./idPrint";
import { NO_CODES, PLAIN, type CellReading } from "./readings";

/** Position of a row in the state; stays the same when rows are inserted or deleted above it. */
export type Slot = number;

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
  private states: Uint8Array = new Uint8Array(0);
  /** Readings of cells that say something, in columns whose values are not listed in `kinds`. */
  private readonly noted = new Map<Slot, CellReading>();
  /** Columns of lists: readings by the number of what the cell says (0: empty), and what is known of each without its reading. */
  private readonly kinds: (CellReading | undefined)[] = [PLAIN];
  private known: Uint8Array = new Uint8Array(0);
  /** Those of the rows as they were taken in, until one is edited. */
  private ids: Int32Array = new Int32Array(0);
  /** Serial days, years or amounts; NaN where the cell says none. Only for columns of numbers. */
  private amounts: Float64Array = new Float64Array(0);
  /** Fingerprints of free texts, 0 for empty cells, and the words of interest in them; of IDs in their own column. */
  private orders: Int32Array = new Int32Array(0);
  private bags: Int32Array = new Int32Array(0);
  private flags: Uint8Array = new Uint8Array(0);
  private readonly keeps = { order: false, bag: false };

  constructor(
    readonly definition: ColumnDefinition,
    /** 0-based column of the sheet. */
    readonly index: number,
    readonly reader: ColumnReader,
    /** The cells of each slot, and where in them those of this column stand; -1 where they have none, and all are empty. */
    private readonly rows: readonly (readonly CellValue[])[],
    private readonly place: number,
    /** What the rows say in a column of a list, as it was numbered when they were taken in. */
    private readonly listed?: ListedColumn,
  ) {
    this.key = definition.key;
    this.always = definition.required.kind === "always";
    if (listed !== undefined) this.ids = listed.numbers;
    this.keeps.order = reader.mode === "id";
  }

  /** Makes room for so many slots. */
  fit(slots: number): void {
    const { mode, scan } = this.reader;
    const length = Math.max(slots, this.rows.length);
    if (mode === "listed") this.ids = fitted(this.ids, length);
    else this.states = fitted(this.states, length);
    if (mode === "number") this.amounts = fitted(this.amounts, length);
    if (scan !== undefined) this.flags = fitted(this.flags, length);
    if (this.keeps.order) this.orders = fitted(this.orders, length);
    if (this.keeps.bag) this.bags = fitted(this.bags, length);
  }

  /** Asks for fingerprints of the texts, before any row is read. IDs have theirs anyway. */
  keepPrints(by: "order" | "bag"): void {
    this.keeps[by] = true;
  }

  /**
   * Reads the rows from `from` to before `to`. `marks` gets ROW_FAULTY for rows with something wrong in this column and ROW_INCOMPLETE
   * for rows that lack a cell every row must fill.
   */
  readRows(from: Slot, to: Slot, marks: Uint8Array): void {
    this.fit(to);
    switch (this.reader.mode) {
      case "number":
        this.readNumbers(from, to, marks);
        return;
      case "listed":
        this.readListed(from, to, marks);
        return;
      default:
        for (let slot = from; slot < to; slot++) this.readText(slot, marks);
    }
  }

  /** Whether rows are best read one after the other: texts of a row lie side by side in memory, and every letter is looked at. */
  get isText(): boolean {
    return this.reader.mode === "text";
  }

  private readNumbers(from: Slot, to: Slot, marks: Uint8Array): void {
    const { rows, place, states, amounts, reader } = this;
    const { least, most } = reader;
    for (let slot = from; slot < to; slot++) {
      const value = rows[slot]?.[place];
      if (typeof value === "number" && value >= least && value <= most) {
        amounts[slot] = value;
        if (states[slot] !== READ) this.setState(slot, READ);
      } else if (value === null || isBlank(value)) this.setEmpty(slot, marks);
      else amounts[slot] = this.note(slot, value as CellValue, marks).number;
    }
  }

  private readListed(from: Slot, to: Slot, marks: Uint8Array): void {
    const { ids, always, listed } = this;
    const different = listed?.dictionary.values.length ?? 0;
    this.known = fitted(this.known, different);
    const { known } = this;
    for (let slot = from; slot < to; slot++) {
      const id = ids[slot] ?? 0;
      if (id === 0) {
        if (always) marks[slot] = (marks[slot] ?? 0) | ROW_INCOMPLETE;
      } else if (known[id] !== READ && (known[id] === NOTED || this.kind(id).issues !== null))
        marks[slot] = (marks[slot] ?? 0) | ROW_FAULTY;
    }
  }

  /** The reading of what has this number, read when it is first asked for. */
  private kind(id: number): CellReading {
    const read = this.kinds[id];
    if (read !== undefined) return read;
    const fresh = this.reader.read(this.listed?.dictionary.values[id] ?? null);
    this.kinds[id] = fresh;
    this.known[id] = fresh.issues === null ? READ : NOTED;
    return fresh;
  }

  /** Reads one cell of a text, an ID, or what is only looked at for being empty. `fit` comes first. */
  readText(slot: Slot, marks: Uint8Array): void {
    const { states, reader } = this;
    const value = this.rows[slot]?.[this.place];
    if (value === null || isBlank(value)) {
      if (states[slot] !== EMPTY) this.forgetPrints(slot);
      this.setEmpty(slot, marks);
      return;
    }
    const { mode, scan } = reader;
    if (mode === "skip") {
      states[slot] = READ;
      return;
    }
    const reading = reader.read(value as CellValue);
    if (reading !== PLAIN) this.keep(slot, reading, marks);
    else if (states[slot] !== READ) this.setState(slot, READ);
    if (scan !== undefined) {
      // Only texts have fingerprints; a number in a text column resembles nothing.
      const isText = typeof value === "string";
      this.flags[slot] = isText ? scan.words : 0;
      if (this.keeps.order) this.orders[slot] = isText ? scan.order : 0;
      if (this.keeps.bag) this.bags[slot] = isText ? scan.bag : 0;
    } else if (mode === "id")
      this.orders[slot] =
        reading === PLAIN && typeof value === "string" ? idPrint(value) : printOfFirst(reading);
  }

  private forgetPrints(slot: Slot): void {
    for (const prints of [this.orders, this.bags, this.flags]) if (slot < prints.length) prints[slot] = 0;
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

  /** Takes note of what a row says now, before it is read. */
  put(slot: Slot): void {
    if (this.listed === undefined) return;
    if (this.ids === this.listed.numbers) this.ids = this.ids.slice();
    this.ids = fitted(this.ids, slot + 1);
    this.ids[slot] = this.listed.dictionary.numberOf(this.rows[slot]?.[this.place]);
  }

  raw(slot: Slot): CellValue {
    const value = this.rows[slot]?.[this.place];
    return value === undefined || value === "" ? null : value;
  }

  text(slot: Slot): string {
    const value = this.raw(slot);
    return value === null ? "" : String(value);
  }

  reading(slot: Slot): CellReading {
    if (this.reader.mode === "listed") return this.kind(this.ids[slot] ?? 0);
    return this.states[slot] === NOTED ? (this.noted.get(slot) ?? PLAIN) : PLAIN;
  }

  /** Whether equal cells share one reading (columns of lists). */
  get isListed(): boolean {
    return this.reader.mode === "listed";
  }

  /** A number that equal cells of a list column share; 0 for empty cells. */
  id(slot: Slot): number {
    return this.ids[slot] ?? 0;
  }

  codes(slot: Slot): readonly string[] {
    if (this.reader.mode === "listed") return this.kind(this.ids[slot] ?? 0).codes;
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
    return this.reader.mode === "listed" ? this.id(slot) === 0 : this.states[slot] === EMPTY;
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
