// One table of the workbook as the checker holds it: readings by column and row, and what was found in each row.
// Layer: domain/validation.
import { fitted } from "../fitted";
import { TableCells } from "../record/tableCells";
import type { SourceRow } from "../record/types";
import { cellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/snapshot";
import type { Taxonomy } from "../taxonomy/types";
import type { CellTable, CheckTable, TableFrame } from "./check";
import { columnReader, listedKeys } from "./columnReading";
import { ColumnState, ROW_FAULTY, ROW_INCOMPLETE, type Slot } from "./columnState";
import type { Finding, Severity } from "./finding";
import { contentKey } from "./rowKey";
import { messageOf, RULES } from "./rules";
import type { Rule } from "./ruleTypes";
import { shown, type Issue } from "./readings";

/** Something found in a row, before it becomes a finding. */
export interface Draft {
  readonly issue: Issue;
  readonly column: ColumnState | undefined;
}

export class TableState {
  /** The cells of each slot; edits put other arrays in. */
  private readonly rows: (readonly CellValue[])[];
  private readonly cells: TableCells;
  private readonly formulas: Map<Slot, Readonly<Record<string, string>>>;
  readonly rowNumbers: number[];
  /** Slots in the order of the sheet. */
  order: Slot[];
  readonly columns: readonly ColumnState[];
  private readonly texts: readonly ColumnState[];
  private readonly byKey: ReadonlyMap<string, ColumnState>;
  /** ROW_FAULTY and ROW_INCOMPLETE by slot, from the last reading; and whether the slot has drafts. */
  private marks: Uint8Array;
  private drafted: Uint8Array;
  /** Found in the row by itself, and by its neighbours across rows. */
  private readonly own = new Map<Slot, Draft[]>();
  private readonly across = new Map<Slot, Draft[]>();
  private readonly built = new Map<Slot, readonly Finding[]>();
  readonly idColumn: ColumnState | undefined;
  /** How often something was reported so far. */
  reports = 0;

  constructor(
    readonly index: number,
    readonly table: TableFrame,
    cells: TableCells,
    taxonomy: Taxonomy,
    readonly mutedBy: (finding: Finding) => { reason: string } | undefined,
  ) {
    this.cells = cells;
    this.rows = cells.rows.slice();
    this.formulas = new Map(cells.formulas);
    this.rowNumbers = cells.rowNumbers.slice();
    this.marks = new Uint8Array(this.rows.length);
    this.drafted = new Uint8Array(this.rows.length);
    this.order = new Array<Slot>(this.rows.length);
    for (let slot = 0; slot < this.order.length; slot++) this.order[slot] = slot;
    if (!isAscending(this.rowNumbers))
      this.order.sort((a, b) => (this.rowNumbers[a] ?? 0) - (this.rowNumbers[b] ?? 0));
    this.columns = table.definition.flatMap((definition) => {
      const at = table.columns[definition.key];
      if (at === undefined) return [];
      const place = cells.places[definition.key] ?? -1;
      const listed = cells.listed.get(definition.key);
      const reader = columnReader(definition, table.kind, taxonomy);
      if (reader.mode === "listed" && place >= 0 && listed === undefined)
        throw new Error(`The cells of ${definition.key} were taken in without their numbers.`);
      return [new ColumnState(definition, at, reader, this.rows, place, listed)];
    });
    this.texts = this.columns.filter((column) => column.isText);
    this.byKey = new Map(this.columns.map((column) => [column.key, column]));
    this.idColumn = this.columns.find(
      (column) => column.definition.type === "id" && column.definition.required.kind === "always",
    );
  }

  /** How many slots there are, those of deleted rows too. */
  get slots(): number {
    return this.rows.length;
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
    lists: Map<Slot, Draft[]>,
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
    this.add(lists, slot, { issue, column });
  }

  private add(lists: Map<Slot, Draft[]>, slot: Slot, draft: Draft): void {
    const drafts = lists.get(slot);
    if (drafts === undefined) lists.set(slot, [draft]);
    else drafts.push(draft);
    this.drafted[slot] = 1;
    this.reports++;
    this.built.delete(slot);
  }

  /** Reads all columns of some rows. Rows in small numbers stay in the processor's cache from column to column. */
  readRows(from: Slot, to: Slot): void {
    for (const _ of this.readColumns(from, to));
  }

  /**
   * The same in steps: column by column, texts row by row behind them. The first rows are read column by column only, for each makes its
   * vocabulary ready then.
   */
  *readColumns(from: Slot, to: Slot): Generator<ColumnState, void> {
    this.marks = fitted(this.marks, to);
    this.drafted = fitted(this.drafted, to);
    const { marks } = this;
    const texts = from === 0 ? [] : this.texts;
    marks.fill(0, from, to);
    for (const column of this.columns) {
      if (texts.length > 0 && column.isText) continue;
      column.readRows(from, to, marks);
      yield column;
    }
    for (const column of texts) column.fit(to);
    for (let slot = from; slot < to; slot++)
      for (let at = 0; at < texts.length; at++) texts[at]?.readText(slot, marks);
  }

  /** Whether the row lacks a cell that every row must fill. */
  isIncomplete(slot: Slot): boolean {
    return ((this.marks[slot] ?? 0) & ROW_INCOMPLETE) !== 0;
  }

  /** Takes what readings found in the cells of a row into its list. */
  reportReadings(slot: Slot): void {
    const formulas = this.formulas.get(slot);
    if (((this.marks[slot] ?? 0) & ROW_FAULTY) === 0 && formulas === undefined) return;
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
        this.add(this.own, slot, { issue: kept, column });
      }
    }
  }

  clearOwn(slot: Slot): void {
    this.own.delete(slot);
    this.built.delete(slot);
  }

  /** Forgets what these rules said of a row because of other rows. */
  dropAcross(slot: Slot, rules: ReadonlySet<Rule>): void {
    const drafts = this.across.get(slot);
    if (drafts === undefined) return;
    const kept = drafts.filter(({ issue }) => !rules.has(issue.rule));
    if (kept.length === drafts.length) return;
    if (kept.length === 0) this.across.delete(slot);
    else this.across.set(slot, kept);
    this.built.delete(slot);
  }

  /** Slots of which something was said because of other rows; those may be dropped on the way. */
  acrossSlots(): Iterable<Slot> {
    return this.across.keys();
  }

  /** Forgets what these rules said of any row because of other rows. */
  dropAllAcross(rules: ReadonlySet<Rule>): void {
    for (const slot of this.acrossSlots()) this.dropAcross(slot, rules);
  }

  /** The row's ID, or "#" and a fingerprint of its content. */
  rowKey(slot: Slot): string {
    return this.idColumn?.code(slot) ?? contentKey(this.values(slot));
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
        if (this.drafted[slot] === 1) this.built.delete(slot);
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
    const at = slot ?? this.rows.length;
    this.rows[at] = this.cells.cellsOf(row);
    if (row.formulas === undefined) this.formulas.delete(at);
    else this.formulas.set(at, row.formulas);
    for (const column of this.columns) column.put(at);
    if (slot !== undefined) return slot;
    this.rowNumbers.push(row.origin.rowNumber);
    this.order.splice(this.placeOf(row.origin.rowNumber), 0, at);
    return at;
  }

  /** What the row says by column key; empty cells are null. */
  values(slot: Slot): Record<string, CellValue> {
    return this.cells.valuesOf(this.rows[slot] ?? []);
  }

  /** The row of a slot with the number it has now. */
  sourceRow(slot: Slot): SourceRow {
    const formulas = this.formulas.get(slot);
    const { sheet, columns } = this.table;
    const origin = { sheet, rowNumber: this.rowNumbers[slot] ?? 0, columns };
    const values = this.values(slot);
    return formulas === undefined ? { origin, values } : { origin, values, formulas };
  }

  /** Findings of one row in the order of columns, then rules. Kept until the row changes. */
  findingsOf(slot: Slot): readonly Finding[] {
    if (this.drafted[slot] !== 1) return NO_FINDINGS;
    const known = this.built.get(slot);
    if (known !== undefined) return known;
    const own = this.own.get(slot);
    const across = this.across.get(slot);
    if (own === undefined && across === undefined) return NO_FINDINGS;
    const drafts = [...(own ?? []), ...(across ?? [])].sort(byPlace);
    const rowKey = this.rowKey(slot);
    const findings = drafts.map((draft) => this.finding(slot, draft, rowKey));
    this.built.set(slot, findings);
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

/** A table without its rows. */
export function frameOf(table: CheckTable | CellTable): TableFrame {
  if ("cells" in table) {
    const { cells: _cells, ...frame } = table;
    return frame;
  }
  const { rows: _rows, ...frame } = table;
  return frame;
}

/** The cells of a table however its rows come. */
export function cellsOf(table: CheckTable | CellTable): TableCells {
  if ("cells" in table) return table.cells;
  const { area, columns, definition, rows } = table;
  return TableCells.of(rows, { headerRow: area.top, columns, listed: listedKeys(definition) });
}

function isAscending(numbers: readonly number[]): boolean {
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return false;
  return true;
}

const FORMULA_RULE = RULES.find((rule) => rule.kind === "column" && rule.finds === "errorOrFormula");

function byPlace(a: Draft, b: Draft): number {
  return (
    (a.column?.index ?? -1) - (b.column?.index ?? -1) ||
    (a.issue.rule.id < b.issue.rule.id ? -1 : a.issue.rule.id > b.issue.rule.id ? 1 : 0)
  );
}
