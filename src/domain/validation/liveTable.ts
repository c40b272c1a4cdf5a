// One table of a check as it is now: its place and what is said of the sheet, after edits. Layer: domain/validation.
import type { SourceRow } from "../record/types";
import type { CellValue } from "../sheet/snapshot";
import type { SheetFacts, TableFrame } from "./check";
import { gapsOf, shiftFacts, shiftRow, type RowShift } from "./liveFacts";
import type { Slot } from "./columnState";
import type { TableState } from "./tableState";

export class LiveTable {
  private facts: SheetFacts | undefined;
  private top: number;
  private end: number;
  private edited = false;
  /** A row that names Kosovo. */
  private kosovo: Slot | "none" | "unknown" = "unknown";

  constructor(private readonly state: TableState) {
    this.facts = state.table.facts;
    this.top = state.table.area.top;
    this.end = this.top + state.table.area.rows;
  }

  get sheet(): string {
    return this.state.sheet;
  }

  /** Before the rows themselves are moved. Rows at or above the headings take the table along. */
  shift(shift: RowShift): void {
    const header = shiftRow(this.top + 1, shift);
    if (header !== undefined) this.top = header - 1;
    this.end = Math.max(this.top + 1, shiftRow(this.end, shift) ?? shift.at - 1);
    if (this.facts !== undefined) this.facts = shiftFacts(this.facts, shift);
    this.edited = true;
  }

  /** A row that is filled right below an Excel table becomes part of it, as Excel has it. */
  filled(row: SourceRow): void {
    const { rowNumber } = row.origin;
    if (this.kosovo === "none" && Object.values(row.values).some(saysKosovo)) this.kosovo = "unknown";
    this.end = Math.max(this.end, rowNumber);
    if (this.facts?.tableEnd === rowNumber - 1) this.facts = { ...this.facts, tableEnd: rowNumber };
  }

  /** After all rows of a change: says anew what follows from them. */
  changed(): void {
    this.edited = true;
    if (this.facts === undefined) return;
    const { order, rowNumbers } = this.state;
    const numbers = order.map((slot) => rowNumbers[slot] ?? 0);
    this.facts = { ...this.facts, ...gapsOf(this.facts, this.top + 2, numbers) };
  }

  /** Whether a row names Kosovo: looks through all rows only when the row that was known to no longer does. */
  private namesKosovo(): boolean {
    const { state } = this;
    const names = (slot: Slot): boolean =>
      state.isAlive(slot) && state.columns.some((column) => saysKosovo(column.raw(slot)));
    if (this.kosovo === "none") return false;
    if (typeof this.kosovo !== "number" || !names(this.kosovo))
      this.kosovo = state.order.find(names) ?? "none";
    return this.kosovo !== "none";
  }

  /** The table with its place and facts of now. */
  now(): TableFrame {
    const { table } = this.state;
    const { facts } = this;
    return {
      ...(this.edited
        ? { ...table, area: { ...table.area, top: this.top, rows: this.end - this.top } }
        : table),
      ...(facts === undefined
        ? {}
        : { facts: facts.footnote === false ? { ...facts, namesKosovo: this.namesKosovo() } : facts }),
    };
  }

  /** The rows of now, each with the number it has now. */
  rows(): SourceRow[] {
    return this.state.order.map((slot) => this.state.sourceRow(slot));
  }
}

const saysKosovo = (value: CellValue): boolean => typeof value === "string" && value.includes("Kosovo");
