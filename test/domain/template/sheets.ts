// A small sheet keeper for tests: what a plan leaves in a workbook, as overview and snapshots.
import type { Area } from "../../../src/domain/sheet/address";
import type { Plan } from "../../../src/domain/sheet/plan";
import type {
  CellValue,
  NameInfo,
  SheetSnapshot,
  TableInfo,
  WorkbookOverview,
} from "../../../src/domain/sheet/snapshot";

export class Sheets {
  readonly cells = new Map<string, CellValue[][]>();
  tables: TableInfo[] = [];
  names: NameInfo[] = [];

  apply(plan: Plan): this {
    for (const op of plan.ops) {
      if (op.kind === "add-sheet") this.cells.set(op.sheet, []);
      else if (op.kind === "write") this.write(op.sheet, op.top, op.left, op.values as CellValue[][]);
      else if (op.kind === "table")
        this.tables.push({
          name: op.name,
          sheet: op.sheet,
          area: op.area,
          hasHeaders: true,
          hasTotals: false,
        });
      else if (op.kind === "name") this.names.push({ name: op.name, refersTo: op.refersTo });
      else if (op.kind === "remove-name") this.names = this.names.filter(({ name }) => name !== op.name);
      else if (op.kind === "replace-rows") {
        const table = this.tables.find(({ name }) => name === op.table);
        if (table === undefined) throw new Error(`No table ${op.table}`);
        this.rows(table.sheet).splice(table.area.top + 1);
        this.write(table.sheet, table.area.top + 1, table.area.left, op.values as CellValue[][]);
      }
    }
    return this;
  }

  rows(sheet: string): CellValue[][] {
    const rows = this.cells.get(sheet);
    if (rows === undefined) throw new Error(`No sheet ${sheet}`);
    return rows;
  }

  write(sheet: string, top: number, left: number, values: readonly (readonly CellValue[])[]): void {
    const rows = this.rows(sheet);
    values.forEach((line, r) => {
      while (rows.length <= top + r) rows.push([]);
      const row = rows[top + r] ?? [];
      line.forEach((value, c) => {
        while (row.length < left + c) row.push(null);
        if (value !== null || row.length === left + c) row[left + c] = value === "" ? null : value;
      });
    });
  }

  rename(sheet: string, to: string): void {
    this.cells.set(to, this.rows(sheet));
    this.cells.delete(sheet);
    this.tables = this.tables.map((table) => (table.sheet === sheet ? { ...table, sheet: to } : table));
    this.names = this.names.map(({ name, refersTo }) => ({
      name,
      refersTo: refersTo.replace(new RegExp(`^'?${sheet}'?!`), `'${to}'!`),
    }));
  }

  overview(): WorkbookOverview {
    return {
      sheets: [...this.cells].map(([name, rows]) => {
        const columns = Math.max(0, ...rows.map((row) => row.length));
        return {
          name,
          visibility: "visible" as const,
          isProtected: false,
          ...(rows.length > 0 && columns > 0
            ? { used: { top: 0, left: 0, rows: rows.length, columns } }
            : {}),
        };
      }),
      tables: this.tables,
      names: this.names,
    };
  }

  read(requests: readonly { readonly sheet: string; readonly area: Area }[]): SheetSnapshot[] {
    return requests.map(({ sheet, area }) => ({
      sheet,
      top: area.top,
      left: area.left,
      values: Array.from({ length: area.rows }, (_, r) =>
        Array.from(
          { length: area.columns },
          (__, c) => this.rows(sheet)[area.top + r]?.[area.left + c] ?? null,
        ),
      ),
    }));
  }
}
