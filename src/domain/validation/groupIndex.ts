// Rows by the key they share, kept up to date while rows are edited. Layer: domain/validation.
import type { GroupKey, Grouping, Member } from "./groupTests";
import type { Rule } from "./ruleTypes";
import type { Slot, TableState } from "./tableState";

type GroupRule = Extract<Rule, { kind: "group" }>;

/** One grouping over all tables it applies to. A key points to one row, or to a list of rows. */
export class GroupIndex {
  private readonly groups = new Map<GroupKey, Member | Member[]>();
  private readonly shared = new Set<GroupKey>();
  private readonly keys: { readonly table: TableState; readonly of: (slot: Slot) => GroupKey | undefined; readonly current: (GroupKey | undefined)[] }[] = [];
  private readonly own: ReadonlySet<Rule>;

  constructor(
    readonly grouping: Grouping,
    readonly rules: readonly GroupRule[],
    tables: readonly TableState[],
  ) {
    this.own = new Set<Rule>(rules);
    for (const table of tables) {
      if (!grouping.on.includes(table.table.kind)) continue;
      const of = grouping.key(table);
      if (of !== undefined) this.keys.push({ table, of, current: [] });
    }
  }

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  takes(table: TableState): boolean {
    return this.keys.some((entry) => entry.table === table);
  }

  add(table: TableState, slot: Slot): GroupKey | undefined {
    const entry = this.keys.find((candidate) => candidate.table === table);
    const key = entry?.of(slot);
    if (entry === undefined) return undefined;
    entry.current[slot] = key;
    if (key === undefined) return undefined;
    const known = this.groups.get(key);
    if (known === undefined) this.groups.set(key, { table, slot });
    else if (Array.isArray(known)) known.push({ table, slot });
    else {
      this.groups.set(key, [known, { table, slot }]);
      this.shared.add(key);
    }
    return key;
  }

  remove(table: TableState, slot: Slot): GroupKey | undefined {
    const entry = this.keys.find((candidate) => candidate.table === table);
    const key = entry?.current[slot];
    if (entry === undefined || key === undefined) return undefined;
    entry.current[slot] = undefined;
    const known = this.groups.get(key);
    if (Array.isArray(known)) {
      const rest = known.filter((member) => member.table !== table || member.slot !== slot);
      const [only] = rest;
      if (rest.length > 1) this.groups.set(key, rest);
      else {
        this.shared.delete(key);
        if (only === undefined) this.groups.delete(key);
        else this.groups.set(key, only);
      }
    } else this.groups.delete(key);
    return key;
  }

  members(key: GroupKey): readonly Member[] {
    const known = this.groups.get(key);
    return known === undefined ? [] : Array.isArray(known) ? known : [known];
  }

  has(key: GroupKey): boolean {
    return this.groups.has(key);
  }

  /** Judges every group of two and more. */
  judgeAll(): void {
    for (const key of this.shared) this.grouping.judge(this.members(key), this.rules);
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
