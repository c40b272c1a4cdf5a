// One table of the workbook as the checker holds it: readings by column and row, and what was found in each row.
// Layer: domain/validation.
import type { SourceRow } from "../record/types";
import { cellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/snapshot";
import type { Taxonomy } from "../taxonomy/types";
import type { ColumnDefinition } from "../template/types";
import type { CheckTable } from "./check";
import { columnReader, type ColumnReader } from "./columnReading";
import type { Finding, Severity } from "./finding";
import { contentKey } from "./rowKey";
import { messageOf, RULES } from "./rules";
import type { Rule } from "./ruleTypes";
import { isBlank, NO_CODES, PLAIN, shown, type CellReading, type Issue } from "./readings";

/** Position of a row in the state; stays the same when rows are inserted or deleted above it. */
export type Slot = number;

/** Something found in a row, before it becomes a finding. */
export interface Draft {
  readonly issue: Issue;
  readonly column: ColumnState | undefined;
}

/** What is kept of a column's rows in plain arrays, so that a hundred thousand rows take little room; grows with the rows. */
class Numbers<T extends Uint8Array | Int32Array | Float64Array> {
  constructor(
    public values: T,
    private readonly make: (length: number) => T,
  ) {}

  fit(length: number): void {
    if (length <= this.values.length) return;
    const grown = this.make(Math.max(length, this.values.length * 2, 64));
    grown.set(this.values);
    this.values = grown;
  }
}

const bytes = (): Numbers<Uint8Array> => new Numbers(new Uint8Array(0), (n) => new Uint8Array(n));
const integers = (): Numbers<Int32Array> => new Numbers(new Int32Array(0), (n) => new Int32Array(n));
const floats = (): Numbers<Float64Array> => new Numbers(new Float64Array(0), (n) => new Float64Array(n));

/** One column with what was read in each row. */
export class ColumnState {
  readonly key: string;
  /** 0-based column of the sheet. */
  readonly index: number;
  readonly reader: ColumnReader;
  /** Readings that say something; cells with nothing to say are not kept. */
  private readonly dense: (CellReading | undefined)[] | undefined;
  private readonly sparse = new Map<Slot, CellReading>();
  /** Serial days, years or amounts; NaN where the cell says none. Only for columns of numbers. */
  private readonly amounts = floats();
  /** Fingerprints of free texts, 0 for empty cells, and the words of interest in them. */
  private readonly orderPrints = integers();
  private readonly bagPrints = integers();
  private readonly wordFlags = bytes();
  private readonly blanks = bytes();

  constructor(
    readonly definition: ColumnDefinition,
    index: number,
    reader: ColumnReader,
    readonly rows: readonly SourceRow[],
  ) {
    this.key = definition.key;
    this.index = index;
    this.reader = reader;
    this.dense =
      definition.list !== undefined || definition.type === "id" || definition.type === "id-list"
        ? new Array<CellReading | undefined>(rows.length)
        : undefined;
  }

  /** Reads the rows from `from` to before `to`; rows with something wrong are set to 1 in `faulty`. */
  readRows(from: Slot, to: Slot, faulty: Uint8Array): void {
    const { key, rows, reader, dense, sparse } = this;
    const { mode, least, most, scan } = reader;
    this.blanks.fit(to);
    const blanks = this.blanks.values;
    if (mode === "number") this.amounts.fit(to);
    const amounts = this.amounts.values;
    if (scan !== undefined) {
      this.orderPrints.fit(to);
      this.bagPrints.fit(to);
      this.wordFlags.fit(to);
    }
    const orders = this.orderPrints.values;
    const bags = this.bagPrints.values;
    const flags = this.wordFlags.values;
    for (let slot = from; slot < to; slot++) {
      const value = rows[slot]?.values[key];
      if (typeof value === "number" && value >= least && value <= most) {
        amounts[slot] = value;
        blanks[slot] = 0;
        if (sparse.size > 0) sparse.delete(slot);
        continue;
      }
      const empty = value === null || value === undefined || isBlank(value);
      blanks[slot] = empty ? 1 : 0;
      const reading = empty || mode === "skip" ? PLAIN : reader.read(value);
      if (reading.issues !== null) faulty[slot] = 1;
      if (dense !== undefined) dense[slot] = reading;
      else if (reading !== PLAIN) sparse.set(slot, reading);
      else if (sparse.size > 0) sparse.delete(slot);
      if (mode === "number") amounts[slot] = reading.number;
      else if (scan !== undefined) {
        orders[slot] = empty ? 0 : scan.order;
        bags[slot] = empty ? 0 : scan.bag;
        flags[slot] = empty ? 0 : scan.words;
      }
    }
  }

  raw(slot: Slot): CellValue {
    return this.rows[slot]?.values[this.key] ?? null;
  }

  text(slot: Slot): string {
    const value = this.raw(slot);
    return value === null ? "" : String(value);
  }

  reading(slot: Slot): CellReading {
    return (this.dense === undefined ? this.sparse.get(slot) : this.dense[slot]) ?? PLAIN;
  }

  codes(slot: Slot): readonly string[] {
    const reading = this.dense?.[slot];
    if (reading !== PLAIN || this.definition.type !== "id") return reading?.codes ?? NO_CODES;
    const id = this.code(slot);
    return id === undefined ? NO_CODES : [id];
  }

  /** The first code; of an ID column the ID itself, tidied where that was needed. */
  code(slot: Slot): string | undefined {
    const reading = this.dense?.[slot];
    if (reading !== PLAIN || this.definition.type !== "id") return reading?.codes[0];
    const value = this.raw(slot);
    return value === null || this.isBlank(slot) ? undefined : String(value);
  }

  number(slot: Slot): number {
    return this.amounts.values[slot] ?? NaN;
  }

  isBlank(slot: Slot): boolean {
    return this.blanks.values[slot] !== 0;
  }

  /** Fingerprint of the text in its order, or of its words in any order; 0 for an empty cell. */
  print(slot: Slot, by: "order" | "bag"): number {
    return (by === "order" ? this.orderPrints : this.bagPrints).values[slot] ?? 0;
  }

  /** Whether a word of interest may stand in the text (see `TextScan.words`). */
  hasWord(slot: Slot, flag: number): boolean {
    return ((this.wordFlags.values[slot] ?? 0) & flag) !== 0;
  }
}

export class TableState {
  readonly rows: SourceRow[];
  readonly rowNumbers: number[];
  /** Slots in the order of the sheet. */
  order: Slot[];
  readonly columns: readonly ColumnState[];
  private readonly byKey: ReadonlyMap<string, ColumnState>;
  /** Found in the row by itself, and by its neighbours across rows. */
  private readonly faults = bytes();
  readonly own: (Draft[] | undefined)[] = [];
  readonly across: (Draft[] | undefined)[] = [];
  private readonly built: (readonly Finding[] | undefined)[] = [];
  readonly idColumn: ColumnState | undefined;

  constructor(
    readonly index: number,
    readonly table: CheckTable,
    taxonomy: Taxonomy,
    readonly mutedBy: (finding: Finding) => { reason: string } | undefined,
  ) {
    this.rows = [...table.rows];
    this.rowNumbers = this.rows.map((row) => row.origin.rowNumber);
    this.order = this.rows
      .map((_, slot) => slot)
      .sort((a, b) => (this.rowNumbers[a] ?? 0) - (this.rowNumbers[b] ?? 0));
    this.columns = table.definition.flatMap((definition) => {
      const at = table.columns[definition.key];
      return at === undefined
        ? []
        : [new ColumnState(definition, at, columnReader(definition, table.kind, taxonomy), this.rows)];
    });
    this.byKey = new Map(this.columns.map((column) => [column.key, column]));
    this.idColumn = this.columns.find(
      (column) => column.definition.type === "id" && column.definition.required.kind === "always",
    );
  }

  get sheet(): string {
    return this.table.sheet;
  }

  column(key: string): ColumnState | undefined {
    return this.byKey.get(key);
  }

  /** The columns of these keys, or undefined when the sheet lacks one of them. */
  columnsOf(keys: readonly string[]): ColumnState[] | undefined {
    const found = keys.flatMap((key) => this.byKey.get(key) ?? []);
    return found.length === keys.length ? found : undefined;
  }

  /** Puts what a rule found into the row's own list. */
  report(
    slot: Slot,
    rule: Rule,
    column: ColumnState | undefined,
    params: Issue["params"] = {},
    more: Partial<Pick<Issue, "suggestions" | "fix" | "severity">> = {},
  ): void {
    this.put(this.own, slot, rule, column, params, more);
  }

  /** The same for what follows from other rows. */
  reportAcross(
    slot: Slot,
    rule: Rule,
    column: ColumnState | undefined,
    params: Issue["params"] = {},
    more: Partial<Pick<Issue, "suggestions" | "fix" | "severity">> = {},
  ): void {
    this.put(this.across, slot, rule, column, params, more);
  }

  private put(
    lists: (Draft[] | undefined)[],
    slot: Slot,
    rule: Rule,
    column: ColumnState | undefined,
    params: Issue["params"],
    more: Partial<Pick<Issue, "suggestions" | "fix" | "severity">>,
  ): void {
    const issue: Issue = {
      rule,
      params:
        column === undefined
          ? params
          : { value: shown(column.raw(slot)), column: column.definition.header, ...params },
      suggestions: more.suggestions ?? [],
      fix: more.fix ?? null,
      ...(more.severity === undefined ? {} : { severity: more.severity }),
    };
    (lists[slot] ??= []).push({ issue, column });
    this.built[slot] = undefined;
  }

  /** Reads all columns of some rows. Rows in small numbers stay in the processor's cache from column to column. */
  readRows(from: Slot, to: Slot): void {
    this.faults.fit(to);
    const faulty = this.faults.values.fill(0, from, to);
    for (const column of this.columns) column.readRows(from, to, faulty);
  }

  /** Takes what readings found in the cells of a row into its list. */
  reportReadings(slot: Slot): void {
    if (this.faults.values[slot] === 0 && this.rows[slot]?.formulas === undefined) return;
    const formulas = this.rows[slot]?.formulas;
    for (const column of this.columns) {
      const formula = formulas?.[column.key];
      if (formula !== undefined && FORMULA_RULE !== undefined && column.definition.type !== "output") {
        this.report(slot, FORMULA_RULE, column, { value: shown(formula) });
      }
      const { issues } = column.reading(slot);
      if (issues === null) continue;
      for (const issue of issues) {
        // A cell with a formula is never written over: the formula would be lost.
        const kept = formula === undefined ? issue : { ...issue, fix: null, suggestions: [] };
        (this.own[slot] ??= []).push({ issue: kept, column });
      }
    }
    this.built[slot] = undefined;
  }

  clearOwn(slot: Slot): void {
    this.own[slot] = undefined;
    this.built[slot] = undefined;
  }

  /** Forgets what these rules said of a row because of other rows. */
  dropAcross(slot: Slot, rules: ReadonlySet<Rule>): void {
    const drafts = this.across[slot];
    if (drafts === undefined) return;
    const kept = drafts.filter(({ issue }) => !rules.has(issue.rule));
    this.across[slot] = kept.length === 0 ? undefined : kept;
    this.built[slot] = undefined;
  }

  dropBuilt(slot: Slot): void {
    this.built[slot] = undefined;
  }

  /** The row's ID, or "#" and a fingerprint of its content. */
  rowKey(slot: Slot): string {
    return this.idColumn?.code(slot) ?? contentKey(this.rows[slot]?.values ?? {});
  }

  isAlive(slot: Slot): boolean {
    return (this.rowNumbers[slot] ?? -1) > 0;
  }

  /** The slot of a 1-based row; rows stand in the order of the sheet, so it is found by halving. */
  slotOf(rowNumber: number): Slot | undefined {
    const at = this.placeOf(rowNumber);
    const slot = this.order[at];
    return slot !== undefined && this.rowNumbers[slot] === rowNumber ? slot : undefined;
  }

  private placeOf(rowNumber: number): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rowNumbers[this.order[middle] ?? 0] ?? 0) < rowNumber) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Moves rows from `at` on by `count`; negative deletes rows there. Gives the slots of rows that are gone. */
  shift(at: number, count: number): Slot[] {
    const gone: Slot[] = [];
    const kept: Slot[] = [];
    for (const slot of this.order) {
      const number = this.rowNumbers[slot] ?? 0;
      if (number < at) kept.push(slot);
      else if (count < 0 && number < at - count) gone.push(slot);
      else {
        this.rowNumbers[slot] = number + count;
        this.built[slot] = undefined;
        kept.push(slot);
      }
    }
    this.order = kept;
    for (const slot of gone) this.rowNumbers[slot] = -1;
    return gone;
  }

  /** Takes one row out, the others stay where they are. Gives its slot, where there was one. */
  takeRow(rowNumber: number): Slot | undefined {
    const slot = this.slotOf(rowNumber);
    if (slot === undefined) return undefined;
    this.order.splice(this.placeOf(rowNumber), 1);
    this.rowNumbers[slot] = -1;
    return slot;
  }

  /** Puts a row's content into its slot, or makes a new one at its place. */
  putRow(row: SourceRow, slot: Slot | undefined): Slot {
    if (slot !== undefined) {
      this.rows[slot] = row;
      return slot;
    }
    const fresh = this.rows.length;
    this.rows.push(row);
    this.rowNumbers.push(row.origin.rowNumber);
    this.order.splice(this.placeOf(row.origin.rowNumber), 0, fresh);
    return fresh;
  }

  /** Findings of one row in the order of columns, then rules. Kept until the row changes. */
  findingsOf(slot: Slot): readonly Finding[] {
    const known = this.built[slot];
    if (known !== undefined) return known;
    const own = this.own[slot];
    const across = this.across[slot];
    if (own === undefined && across === undefined) return NO_FINDINGS;
    const drafts = [...(own ?? []), ...(across ?? [])].sort(byPlace);
    const rowKey = this.rowKey(slot);
    const findings = drafts.map((draft) => this.finding(slot, draft, rowKey));
    this.built[slot] = findings;
    return findings;
  }

  private finding(slot: Slot, { issue, column }: Draft, rowKey: string): Finding {
    const number = this.rowNumbers[slot] ?? 0;
    const at = column?.index ?? this.table.area.left;
    const severity: Severity = issue.severity ?? issue.rule.severity;
    const finding: Finding = {
      rule: issue.rule.id,
      severity,
      sheet: this.table.sheet,
      cell: cellAddress(number - 1, at),
      row: number,
      column: column?.key ?? "",
      value: column?.raw(slot) ?? null,
      message: messageOf(issue.rule.id, issue.params),
      suggestions: issue.suggestions,
      fix: issue.fix,
      rowKey,
    };
    const muted = this.mutedBy(finding);
    return muted === undefined ? finding : { ...finding, muted };
  }
}

const NO_FINDINGS: readonly Finding[] = [];
const FORMULA_RULE = RULES.find((rule) => rule.kind === "column" && rule.finds === "errorOrFormula");

function byPlace(a: Draft, b: Draft): number {
  return (
    (a.column?.index ?? -1) - (b.column?.index ?? -1) ||
    (a.issue.rule.id < b.issue.rule.id ? -1 : a.issue.rule.id > b.issue.rule.id ? 1 : 0)
  );
}
