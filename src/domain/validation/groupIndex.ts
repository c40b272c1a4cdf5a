// Rows by the key they share, kept up to date while rows are edited. Layer: domain/validation.
import type { GroupKey, Grouping, Member } from "./groupTests";
import type { Rule } from "./ruleTypes";
import type { Slot, TableState } from "./tableState";

type GroupRule = Extract<Rule, { kind: "group" }>;

/** A row of a table as one number: the table's place times this, plus the slot. */
const SLOTS = 1 << 24;

interface Keyed {
  readonly table: TableState;
  readonly of: (slot: Slot) => GroupKey | undefined;
  readonly current: (GroupKey | undefined)[];
}

/** One grouping over all tables it applies to. A key points to one row, or to a list of rows. */
export class GroupIndex {
  private readonly groups = new Map<GroupKey, number | number[]>();
  private readonly shared = new Set<GroupKey>();
  private readonly keyed: readonly Keyed[];
  private readonly own: ReadonlySet<Rule>;

  constructor(
    readonly grouping: Grouping,
    readonly rules: readonly GroupRule[],
    private readonly tables: readonly TableState[],
  ) {
    this.own = new Set<Rule>(rules);
    this.keyed = tables.flatMap((table) => {
      const of = grouping.on.includes(table.table.kind) ? grouping.key(table) : undefined;
      return of === undefined ? [] : [{ table, of, current: [] }];
    });
  }

  get isEmpty(): boolean {
    return this.keyed.length === 0;
  }

  private keyedOf(table: TableState): Keyed | undefined {
    for (const entry of this.keyed) if (entry.table === table) return entry;
    return undefined;
  }

  addRows(table: TableState, from: Slot, to: Slot): void {
    if (this.grouping.isPrint) return;
    const entry = this.keyedOf(table);
    if (entry !== undefined) for (let slot = from; slot < to; slot++) this.put(entry, slot);
  }

  add(table: TableState, slot: Slot): GroupKey | undefined {
    const entry = this.keyedOf(table);
    return entry === undefined ? undefined : this.put(entry, slot);
  }

  private put(entry: Keyed, slot: Slot): GroupKey | undefined {
    const key = entry.of(slot);
    if (this.grouping.isPrint) return key;
    entry.current[slot] = key;
    if (key === undefined) return undefined;
    const row = entry.table.index * SLOTS + slot;
    const known = this.groups.get(key);
    if (known === undefined) this.groups.set(key, row);
    else if (typeof known === "number") {
      this.groups.set(key, [known, row]);
      this.shared.add(key);
    } else known.push(row);
    return key;
  }

  remove(table: TableState, slot: Slot): GroupKey | undefined {
    const entry = this.keyedOf(table);
    if (this.grouping.isPrint) return entry?.of(slot);
    const key = entry?.current[slot];
    if (entry === undefined || key === undefined) return undefined;
    entry.current[slot] = undefined;
    const row = table.index * SLOTS + slot;
    const known = this.groups.get(key);
    if (known === undefined || typeof known === "number") this.groups.delete(key);
    else {
      const rest = known.filter((other) => other !== row);
      const [only] = rest;
      if (rest.length > 1) this.groups.set(key, rest);
      else {
        this.shared.delete(key);
        if (only === undefined) this.groups.delete(key);
        else this.groups.set(key, only);
      }
    }
    return key;
  }

  members(key: GroupKey): readonly Member[] {
    const members: Member[] = [];
    if (this.grouping.isPrint) {
      for (const { table, of } of this.keyed)
        for (const slot of table.order) if (of(slot) === key) members.push({ table, slot });
      return members;
    }
    const known = this.groups.get(key);
    for (const row of known === undefined ? [] : typeof known === "number" ? [known] : known) {
      const table = this.tables[Math.floor(row / SLOTS)];
      if (table !== undefined) members.push({ table, slot: row % SLOTS });
    }
    return members;
  }

  /** Groups of two rows and more, one after the other. */
  *sharedGroups(): Generator<readonly Member[]> {
    if (!this.grouping.isPrint) {
      for (const key of this.shared) yield this.members(key);
      return;
    }
    const twice = this.printsTwice();
    const groups = new Map<GroupKey, Member[]>();
    for (const { table, of } of this.keyed) {
      for (const slot of twice.size === 0 ? [] : table.order) {
        const key = of(slot);
        if (key === undefined || !twice.has(key)) continue;
        const members = groups.get(key);
        if (members === undefined) groups.set(key, [{ table, slot }]);
        else members.push({ table, slot });
      }
    }
    yield* groups.values();
  }

  /** Fingerprints that more than one row has, found by sorting them. */
  private printsTwice(): ReadonlySet<GroupKey> {
    const prints = new Int32Array(this.keyed.reduce((sum, { table }) => sum + table.order.length, 0));
    let count = 0;
    for (const { table, of } of this.keyed) {
      for (const slot of table.order) {
        const key = of(slot);
        if (typeof key === "number") prints[count++] = key;
      }
    }
    const sorted = prints.subarray(0, count).sort();
    const twice = new Set<GroupKey>();
    for (let i = 1; i < count; i++) {
      const print = sorted[i];
      if (print !== undefined && print === sorted[i - 1]) twice.add(print);
    }
    return twice;
  }

  judge(members: readonly Member[]): void {
    this.grouping.judge(members, this.rules);
  }

  /** Forgets what was said of these groups and judges them anew. */
  judgeAnew(keys: ReadonlySet<GroupKey>): void {
    for (const key of keys) {
      const members = this.members(key);
      for (const { table, slot } of members) table.dropAcross(slot, this.own);
      if (members.length > 1) this.grouping.judge(members, this.rules);
    }
  }

  forget(table: TableState, slot: Slot): void {
    table.dropAcross(slot, this.own);
  }
}
