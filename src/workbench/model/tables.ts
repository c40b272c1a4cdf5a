// Tables: Excel's facts about them are ours; Univer's formula engine is told name, area and headings for structured references.
// Layer: workbench/model.

import { intersect, shiftArea, type Shift } from "./areas";
import { renameColumnInFormula, renameTableInFormula } from "./formulaText";
import { toRange, type UniverSheet } from "./univerSheet";
import type { UniverModel } from "./univerModel";
import type { ModelArea, ModelTable } from "./workbookModel";

export class Tables {
  readonly all: ModelTable[] = [];

  constructor(private readonly model: UniverModel) {}

  find(id: string): ModelTable {
    const table = this.all.find((each) => each.id === id);
    if (!table) throw new Error("There is no such table.");
    return table;
  }

  add(facts: Omit<ModelTable, "id">): ModelTable {
    const table: ModelTable = {
      ...facts,
      columns: facts.columns.map((column) => ({ ...column })),
      id: this.model.newId(),
    };
    this.all.push(table);
    this.writeHeadings(table);
    this.register(table);
    this.model.emit({ kind: "table-added", tableId: table.id, sheetId: table.sheetId, source: "api" });
    return table;
  }

  change(id: string, patch: Partial<Omit<ModelTable, "id">>): void {
    const table = this.find(id);
    const before = { name: table.name, columns: table.columns };
    this.model.host.removeTable(before.name);
    Object.assign(table, patch);
    if (table.name !== before.name) {
      this.model.structure.mapOtherFormulas(undefined, (formula) =>
        renameTableInFormula(formula, before.name, table.name),
      );
    }
    if (patch.columns) {
      table.columns = patch.columns.map((column) => ({ ...column }));
      for (const column of table.columns) {
        const old = before.columns.find((each) => each.id === column.id);
        if (old && old.name !== column.name) this.followColumn(table, old.name, column.name);
      }
    }
    if (patch.columns || patch.area || patch.showHeaders === true) this.writeHeadings(table);
    this.register(table);
    this.model.emit({ kind: "table-changed", tableId: table.id, sheetId: table.sheetId, source: "api" });
  }

  /** The table's facts go; its cells stay. */
  remove(id: string, source: "user" | "api" = "api"): void {
    const table = this.find(id);
    this.all.splice(this.all.indexOf(table), 1);
    this.model.host.removeTable(table.name);
    this.model.emit({ kind: "table-deleted", tableId: id, sheetId: table.sheetId, source });
  }

  /** Tables follow inserted and deleted rows and columns; columns inserted inside get a heading of their own. */
  followShift(sheet: UniverSheet, shift: Shift, source: "user" | "api"): void {
    for (const table of this.all.filter(({ sheetId }) => sheetId === sheet.id)) {
      const before = table.area;
      const after = shiftArea(before, shift);
      if (!after) {
        this.remove(table.id, source);
        continue;
      }
      table.area = after;
      if (after.columns !== before.columns) table.columns = this.columnsAfter(table, before, shift);
      if (after.columns > before.columns) this.writeHeadings(table);
      this.model.host.removeTable(table.name);
      this.register(table);
    }
  }

  private columnsAfter(table: ModelTable, before: ModelArea, shift: Shift): ModelTable["columns"] {
    const columns = [...table.columns];
    const at = shift.at - before.left;
    if (shift.count < 0) {
      const first = Math.max(at, 0);
      columns.splice(first, Math.min(at - shift.count, before.columns) - first);
      return columns;
    }
    for (let offset = 0; offset < shift.count; offset++) {
      columns.splice(at + offset, 0, { id: nextColumnId(columns), name: freeName(columns) });
    }
    return columns;
  }

  /** Headings edited in the cells become the columns' names; `Table[Old]` in formulas follows. Empty or doubled headings are put right. */
  followHeadings(sheet: UniverSheet, written: ModelArea, source: "user" | "api"): void {
    for (const table of this.all) {
      if (table.sheetId !== sheet.id || !table.showHeaders) continue;
      const header = { ...table.area, rows: 1 };
      if (!intersect(header, written)) continue;
      const texts = sheet.texts(header)[0] ?? [];
      let renamed = false;
      const used = new Set<string>();
      table.columns = table.columns.map((column, index) => {
        let name = texts[index] ?? "";
        if (name === "" || used.has(name.toLowerCase()))
          name = freeName(
            [...used].map((each) => ({ name: each })),
            name,
          );
        used.add(name.toLowerCase());
        if (name === column.name) return column;
        this.followColumn(table, column.name, name);
        renamed = true;
        return { ...column, name };
      });
      if (!renamed) continue;
      this.writeHeadings(table);
      this.model.host.removeTable(table.name);
      this.register(table);
      this.model.emit({ kind: "table-changed", tableId: table.id, sheetId: table.sheetId, source });
    }
  }

  /** A row typed right below a table, or a column right beside it, joins the table, as in Excel. */
  followTyping(sheet: UniverSheet, written: ModelArea): void {
    for (const table of this.all) {
      if (table.sheetId !== sheet.id || table.showTotals) continue;
      const below = {
        top: table.area.top + table.area.rows,
        left: table.area.left,
        rows: 1,
        columns: table.area.columns,
      };
      if (written.top !== below.top || !intersect(written, below)) continue;
      table.area = { ...table.area, rows: table.area.rows + written.rows };
      this.model.host.removeTable(table.name);
      this.register(table);
      this.model.emit({ kind: "table-changed", tableId: table.id, sheetId: table.sheetId, source: "user" });
    }
  }

  /** Other tables altogether, without events: for undo. */
  replaceAll(tables: readonly ModelTable[]): void {
    for (const table of this.all) this.model.host.removeTable(table.name);
    this.all.splice(0, this.all.length, ...tables);
    for (const table of this.all) this.register(table);
  }

  registerAll(sheetId: string): void {
    for (const table of this.all) if (table.sheetId === sheetId) this.register(table);
  }

  private followColumn(table: ModelTable, before: string, after: string): void {
    this.model.structure.mapOtherFormulas(undefined, (formula) =>
      renameColumnInFormula(formula, table.name, before, after),
    );
  }

  /** A header row always shows the columns' names, as text. */
  private writeHeadings(table: ModelTable): void {
    if (!table.showHeaders) return;
    const sheet = this.model.sheet(table.sheetId);
    if (!sheet) return;
    const header = { ...table.area, rows: 1 };
    const now = sheet.values(header)[0] ?? [];
    const cells: Record<number, { v: string; t: 1; f: null; si: null; p: null }> = {};
    for (const [index, { name }] of table.columns.entries()) {
      if (now[index] !== name) cells[header.left + index] = { v: name, t: 1, f: null, si: null, p: null };
    }
    if (Object.keys(cells).length > 0) {
      sheet.grow(header);
      sheet.writeCells({ [header.top]: cells });
    }
  }

  /** For the formula engine the area reaches from a heading row to the last row of data; without headings the row above stands in. */
  private register(table: ModelTable): void {
    const { top, left, rows, columns } = table.area;
    const first = table.showHeaders ? top : Math.max(top - 1, 0);
    const last = top + rows - 1 - (table.showTotals ? 1 : 0);
    this.model.host.setTable(table.name, {
      sheetId: table.sheetId,
      range: toRange({ top: first, left, rows: Math.max(last - first + 1, 1), columns }),
      titleMap: new Map(table.columns.map(({ name }, index) => [name, index])),
    });
  }
}

function nextColumnId(columns: readonly { id: number }[]): number {
  return Math.max(0, ...columns.map(({ id }) => id)) + 1;
}

/** Excel's own way: "Column1", or the doubled heading with a number behind it. */
function freeName(columns: readonly { name: string }[], base = "Column"): string {
  const used = new Set(columns.map(({ name }) => name.toLowerCase()));
  const stem = base === "" ? "Column" : base;
  for (let number = stem === "Column" ? 1 : 2; ; number++)
    if (!used.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}
