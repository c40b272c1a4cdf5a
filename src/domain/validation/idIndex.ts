// Rows by their own ID, for rules that follow an ID to its row. Layer: domain/validation.
import type { Slot } from "./columnState";
import type { Member } from "./groupTests";
import type { RuleScope } from "./ruleTypes";
import type { TableState } from "./tableState";

/** A row as one number: the table's place times this, plus the slot. */
const SLOTS = 1 << 24;

/** Made when the first ID is asked for: most workbooks that are checked alone never ask. Kept up to date from then on. */
export class IdIndex {
  private rows: Map<number, number | number[]> | undefined;

  constructor(private readonly tables: readonly TableState[]) {}

  /** Rows with this ID, on sheets of needs and responses. */
  members(id: string, print: number): Member[] {
    this.rows ??= this.build();
    const known = this.rows.get(print);
    const members: Member[] = [];
    for (const row of known === undefined ? [] : typeof known === "number" ? [known] : known) {
      const table = this.tables[Math.floor(row / SLOTS)];
      const slot = row % SLOTS;
      if (table?.idColumn?.code(slot) === id) members.push({ table, slot });
    }
    return members.sort(
      (a, b) =>
        a.table.index - b.table.index ||
        (a.table.rowNumbers[a.slot] ?? 0) - (b.table.rowNumbers[b.slot] ?? 0),
    );
  }

  /** The row of an ID on one kind of sheet; the first one where there are several. */
  find(scope: RuleScope, id: string, print: number): Member | undefined {
    return this.members(id, print).find((member) => member.table.table.kind === scope);
  }

  private build(): Map<number, number | number[]> {
    this.rows = new Map();
    for (const table of this.tables) for (const slot of table.order) this.enter(table, slot);
    return this.rows;
  }

  enter(table: TableState, slot: Slot): void {
    const print = this.printOf(table, slot);
    if (this.rows === undefined || print === 0) return;
    const row = table.index * SLOTS + slot;
    const known = this.rows.get(print);
    if (known === undefined) this.rows.set(print, row);
    else if (typeof known === "number") this.rows.set(print, [known, row]);
    else known.push(row);
  }

  leave(table: TableState, slot: Slot): void {
    const print = this.printOf(table, slot);
    const known = this.rows?.get(print);
    if (known === undefined) return;
    const row = table.index * SLOTS + slot;
    const rest = typeof known === "number" ? [] : known.filter((other) => other !== row);
    if (rest.length === 0) this.rows?.delete(print);
    else this.rows?.set(print, rest);
  }

  private printOf(table: TableState, slot: Slot): number {
    if (table.table.kind === "funding-lines") return 0;
    return table.idColumn?.print(slot, "order") ?? 0;
  }
}
