// IDs that end in a running number, by what stands before it: numbers that are missing in a series. Layer: domain/validation.
import type { Slot } from "./columnState";
import type { GroupIndex } from "./groupIndex";
import type { GroupKey, GroupRule } from "./groupTests";
import type { Rule } from "./ruleTypes";
import type { TableState } from "./tableState";

/** Rows and numbers that fit into one figure together. */
const PLACES = 2 ** 24;
const LARGEST = 2 ** 28;

interface NumberedTable {
  readonly table: TableState;
  /** By slot: the number of the row's series (0: the row is in none) and the number at the end of its ID. */
  series: Int32Array;
  numbers: Float64Array;
}

export class SeriesIndex implements GroupIndex {
  readonly idOnly = true;
  private readonly numbered: readonly NumberedTable[];
  private readonly own: ReadonlySet<Rule>;
  private readonly names = new Map<string, number>();
  private last = "";
  private lastSeries = 0;

  constructor(
    private readonly rule: GroupRule,
    tables: readonly TableState[],
  ) {
    this.own = new Set<Rule>([rule]);
    this.numbered = tables
      .filter((table) => rule.on === undefined || rule.on.includes(table.table.kind))
      .filter((table) => table.idColumn !== undefined && table.table.kind !== "funding-lines")
      .map((table) => ({
        table,
        series: new Int32Array(table.slots),
        numbers: new Float64Array(table.slots),
      }));
  }

  get isEmpty(): boolean {
    return this.numbered.length === 0;
  }

  readRows(table: TableState, from: Slot, to: Slot): void {
    for (const entry of this.numbered)
      if (entry.table === table) for (let slot = from; slot < to; slot++) this.put(entry, slot);
  }

  *judgeAll(): Generator<void> {
    this.judge(undefined);
    yield;
  }

  /** Reads the ID of a slot; gives the number of its series. */
  private put(entry: NumberedTable, slot: Slot): number {
    if (slot >= entry.series.length) {
      const length = Math.max(64, slot * 2);
      const series = new Int32Array(length);
      const numbers = new Float64Array(length);
      series.set(entry.series);
      numbers.set(entry.numbers);
      entry.series = series;
      entry.numbers = numbers;
    }
    const id = entry.table.idColumn?.code(slot);
    const dash = id === undefined ? -1 : lastDashBeforeNumber(id);
    const number = id === undefined || dash < 0 ? NaN : numberFrom(id, dash + 1);
    if (id === undefined || Number.isNaN(number)) return (entry.series[slot] = 0);
    // Most rows follow one of their own series: the same text again needs no new look-up.
    if (dash !== this.last.length || !id.startsWith(this.last)) {
      this.last = id.slice(0, dash);
      let series = this.names.get(this.last);
      if (series === undefined) this.names.set(this.last, (series = this.names.size + 1));
      this.lastSeries = series;
    }
    entry.numbers[slot] = number;
    return (entry.series[slot] = this.lastSeries);
  }

  leave(table: TableState, slot: Slot): GroupKey | undefined {
    table.dropAcross(slot, this.own);
    const entry = this.numbered.find((other) => other.table === table);
    const series = entry?.series[slot] ?? 0;
    if (entry !== undefined && slot < entry.series.length) entry.series[slot] = 0;
    return series === 0 ? undefined : series;
  }

  enter(table: TableState, slot: Slot): GroupKey | undefined {
    const entry = this.numbered.find((other) => other.table === table);
    const series = entry === undefined ? 0 : this.put(entry, slot);
    return series === 0 ? undefined : series;
  }

  judgeAnew(keys: ReadonlySet<GroupKey>): void {
    for (const { table, series } of this.numbered)
      for (const slot of table.acrossSlots())
        if (keys.has(series[slot] ?? 0)) table.dropAcross(slot, this.own);
    this.judge(keys);
  }

  /** Judges some series, or all of them. */
  private judge(keys: ReadonlySet<GroupKey> | undefined): void {
    const rows = this.numbered.reduce((sum, { table }) => sum + table.order.length, 0);
    /** By series: the last number met in the order of the sheet, and whether it only went up. */
    const latest = new Float64Array(this.names.size + 1).fill(-1);
    const mixed = new Set<number>();
    for (const { table, series, numbers } of this.numbered) {
      for (const slot of table.order) {
        const of = series[slot] ?? 0;
        if (of === 0 || (keys !== undefined && !keys.has(of))) continue;
        const number = numbers[slot] ?? 0;
        const before = latest[of] ?? -1;
        if (number < before) mixed.add(of);
        latest[of] = number;
      }
    }
    // Series that stand in order are read as they stand; only the others are sorted.
    latest.fill(-1);
    for (const { table, series, numbers } of this.numbered) {
      for (const slot of table.order) {
        const of = series[slot] ?? 0;
        if (of === 0 || (keys !== undefined && !keys.has(of)) || mixed.has(of)) continue;
        this.step(table, slot, latest, of, numbers[slot] ?? 0);
      }
    }
    for (const wanted of mixed) this.judgeSorted(wanted, rows, latest);
  }

  /** A series that does not stand in order: sorted by number, then by place on the sheet. */
  private judgeSorted(wanted: number, rows: number, latest: Float64Array): void {
    // Number and place make up one figure a row, so that sorting needs no objects.
    const keys = new Float64Array(rows);
    let count = 0;
    let place = 0;
    let fits = true;
    for (const { table, series, numbers } of this.numbered) {
      for (const slot of table.order) {
        const number = numbers[slot] ?? 0;
        if (series[slot] === wanted) {
          keys[count++] = number < LARGEST ? number * PLACES + place : place;
          fits &&= number < LARGEST;
        }
        place++;
      }
    }
    const inOrder = keys.subarray(0, count);
    if (fits) inOrder.sort();
    else {
      const numberOf = (key: number): number => this.placed(key % PLACES)?.number ?? 0;
      inOrder.sort((a, b) => numberOf(a) - numberOf(b) || (a % PLACES) - (b % PLACES));
    }
    for (const key of inOrder) {
      const at = this.placed(key % PLACES);
      if (at !== undefined) this.step(at.table, at.slot, latest, wanted, at.number);
    }
  }

  /** The row at a place counted over all tables in the order of their sheets. */
  private placed(
    place: number,
  ): { readonly table: TableState; readonly slot: Slot; readonly number: number } | undefined {
    let rest = place;
    for (const { table, numbers } of this.numbered) {
      const slot = table.order[rest];
      if (slot !== undefined) return { table, slot, number: numbers[slot] ?? 0 };
      rest -= table.order.length;
    }
    return undefined;
  }

  private step(table: TableState, slot: Slot, latest: Float64Array, series: number, number: number): void {
    const before = latest[series] ?? -1;
    latest[series] = number;
    if (before < 0 || number - before < 2) return;
    table.reportAcross(slot, this.rule, table.idColumn, {
      from: before + 1,
      to: number - 1,
      count: number - before - 1,
    });
  }
}

/** Where the dash before the digits at the end stands; -1 where an ID does not end so. */
function lastDashBeforeNumber(id: string): number {
  let at = id.length - 1;
  const end = id.charCodeAt(at);
  if (!(end >= 48 && end <= 57)) return -1;
  while (at >= 0 && id.charCodeAt(at) !== 45) at--;
  return at;
}

function numberFrom(id: string, start: number): number {
  let number = 0;
  for (let i = start; i < id.length; i++) {
    const digit = id.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number(id.slice(start));
    number = number * 10 + digit;
  }
  return number;
}
