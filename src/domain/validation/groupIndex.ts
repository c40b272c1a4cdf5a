// Rows by what they share, kept up to date while rows are edited: by fingerprint, by key, or in series of IDs.
// Layer: domain/validation.
import type { ColumnState, Slot } from "./columnState";
import type { GroupKey, GroupRule, KeyGrouping, Member, PrintGrouping } from "./groupTests";
import type { Rule } from "./ruleTypes";
import type { TableState } from "./tableState";

/** One kind of groups over all tables it applies to. */
export interface GroupIndex {
  /** Nothing but the ID is looked at: an edit that leaves the ID as it was changes nothing here. */
  readonly idOnly: boolean;
  /** Takes note of rows that were just read, where more than their columns' fingerprints is needed. */
  readRows?(table: TableState, from: Slot, to: Slot): void;
  /** Judges all rows once; gives way now and then. */
  judgeAll(): Generator<void>;
  /** Takes a row out, or in; gives the key of its group. */
  leave(table: TableState, slot: Slot): GroupKey | undefined;
  enter(table: TableState, slot: Slot): GroupKey | undefined;
  /** Forgets what was said of these groups and judges them anew. */
  judgeAnew(keys: ReadonlySet<GroupKey>): void;
}

/** Groups judged between two steps. */
const STEP_GROUPS = 512;

const byRow = (a: Member, b: Member): number =>
  a.table.index - b.table.index || (a.table.rowNumbers[a.slot] ?? 0) - (b.table.rowNumbers[b.slot] ?? 0);

/** The upper bits of a fingerprint stirred: some have few of their own below. */
const spread = (print: number, shift: number): number =>
  Math.imul(print ^ (print >>> 15), 0x2c1b3c6d) >>> shift;

/** Rows whose fingerprints are equal. The columns keep the fingerprints anyway, so nothing else is kept here. */
export class PrintIndex implements GroupIndex {
  readonly idOnly: boolean;
  private readonly printed: readonly { readonly table: TableState; readonly column: ColumnState }[];
  private readonly own: ReadonlySet<Rule>;

  constructor(
    private readonly grouping: PrintGrouping,
    private readonly rules: readonly GroupRule[],
    tables: readonly TableState[],
  ) {
    this.idOnly = grouping.idOnly === true;
    this.own = new Set<Rule>(rules);
    this.printed = tables.flatMap((table) => {
      const column = grouping.on.includes(table.table.kind) ? grouping.column(table) : undefined;
      column?.keepPrints(grouping.by);
      return column === undefined ? [] : [{ table, column }];
    });
  }

  get isEmpty(): boolean {
    return this.printed.length === 0;
  }

  *judgeAll(): Generator<void> {
    const groups = this.candidates();
    yield;
    let judged = 0;
    for (const members of groups.values()) {
      if (members.length < 2) continue;
      this.grouping.judge(members, this.rules);
      if (++judged % STEP_GROUPS === 0) yield;
    }
  }

  /** Rows by fingerprint, without most of those that share theirs with no other row: two passes over a field of bits. */
  private candidates(): ReadonlyMap<number, readonly Member[]> {
    const rows = this.printed.reduce((sum, { table }) => sum + table.order.length, 0);
    let size = 1024;
    while (size < rows * 16) size *= 2;
    const shift = 32 - Math.log2(size);
    const once = new Int32Array(size >>> 5);
    const twice = new Int32Array(size >>> 5);
    let any = false;
    for (const { table, column } of this.printed) {
      const prints = column.prints(this.grouping.by);
      const { order } = table;
      for (let i = 0; i < order.length; i++) {
        const print = prints[order[i] ?? 0] ?? 0;
        if (print === 0) continue;
        const bit = spread(print, shift);
        const flag = 1 << (bit & 31);
        const field = once[bit >>> 5] ?? 0;
        if ((field & flag) === 0) once[bit >>> 5] = field | flag;
        else {
          twice[bit >>> 5] = (twice[bit >>> 5] ?? 0) | flag;
          any = true;
        }
      }
    }
    const groups = new Map<number, Member[]>();
    for (const { table, column } of any ? this.printed : []) {
      const prints = column.prints(this.grouping.by);
      const { order } = table;
      for (let i = 0; i < order.length; i++) {
        const slot = order[i] ?? 0;
        const print = prints[slot] ?? 0;
        const bit = spread(print, shift);
        if (print === 0 || ((twice[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
        const members = groups.get(print);
        if (members === undefined) groups.set(print, [{ table, slot }]);
        else members.push({ table, slot });
      }
    }
    return groups;
  }

  leave(table: TableState, slot: Slot): GroupKey | undefined {
    const print = this.printOf(table, slot);
    table.dropAcross(slot, this.own);
    return print;
  }

  enter(table: TableState, slot: Slot): GroupKey | undefined {
    return this.printOf(table, slot);
  }

  private printOf(table: TableState, slot: Slot): number | undefined {
    for (const { table: of, column } of this.printed) {
      if (of !== table) continue;
      const print = column.print(slot, this.grouping.by);
      return print === 0 ? undefined : print;
    }
    return undefined;
  }

  private members(print: number): Member[] {
    const members: Member[] = [];
    for (const { table, column } of this.printed) {
      const prints = column.prints(this.grouping.by);
      const { slots } = table;
      for (let slot = 0; slot < slots; slot++)
        if (prints[slot] === print && table.isAlive(slot)) members.push({ table, slot });
    }
    return members.sort(byRow);
  }

  judgeAnew(keys: ReadonlySet<GroupKey>): void {
    for (const key of keys) {
      if (typeof key !== "number") continue;
      const members = this.members(key);
      for (const { table, slot } of members) table.dropAcross(slot, this.own);
      if (members.length > 1) this.grouping.judge(members, this.rules);
    }
  }
}

/** Rows that share a key which few rows have at all. */
export class KeyIndex implements GroupIndex {
  readonly idOnly = false;
  private readonly groups = new Map<GroupKey, Member[]>();
  private readonly keyed: readonly {
    readonly table: TableState;
    readonly of: (slot: Slot) => GroupKey | undefined;
    readonly current: Map<Slot, GroupKey>;
  }[];
  private readonly own: ReadonlySet<Rule>;

  constructor(
    private readonly grouping: KeyGrouping,
    private readonly rules: readonly GroupRule[],
    tables: readonly TableState[],
  ) {
    this.own = new Set<Rule>(rules);
    this.keyed = tables.flatMap((table) => {
      const of = grouping.on.includes(table.table.kind) ? grouping.key(table) : undefined;
      return of === undefined ? [] : [{ table, of, current: new Map<Slot, GroupKey>() }];
    });
  }

  get isEmpty(): boolean {
    return this.keyed.length === 0;
  }

  *judgeAll(): Generator<void> {
    for (const { table } of this.keyed) for (const slot of table.order) this.enter(table, slot);
    yield;
    let judged = 0;
    for (const members of this.groups.values()) {
      if (members.length > 1) this.grouping.judge(members, this.rules);
      if (++judged % STEP_GROUPS === 0) yield;
    }
  }

  enter(table: TableState, slot: Slot): GroupKey | undefined {
    for (const entry of this.keyed) {
      if (entry.table !== table) continue;
      const key = entry.of(slot);
      if (key === undefined) return undefined;
      entry.current.set(slot, key);
      const members = this.groups.get(key);
      if (members === undefined) this.groups.set(key, [{ table, slot }]);
      else members.push({ table, slot });
      return key;
    }
    return undefined;
  }

  leave(table: TableState, slot: Slot): GroupKey | undefined {
    table.dropAcross(slot, this.own);
    for (const { table: of, current } of this.keyed) {
      const key = of === table ? current.get(slot) : undefined;
      if (key === undefined) continue;
      current.delete(slot);
      const rest = (this.groups.get(key) ?? []).filter(
        (member) => member.table !== table || member.slot !== slot,
      );
      if (rest.length === 0) this.groups.delete(key);
      else this.groups.set(key, rest);
      return key;
    }
    return undefined;
  }

  judgeAnew(keys: ReadonlySet<GroupKey>): void {
    for (const key of keys) {
      const members = [...(this.groups.get(key) ?? [])].sort(byRow);
      for (const { table, slot } of members) table.dropAcross(slot, this.own);
      if (members.length > 1) this.grouping.judge(members, this.rules);
    }
  }
}
