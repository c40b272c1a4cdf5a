// Puts a register together again that came in messages: its frame first, then the rows of each table. Layer: app.
import type { TableCells } from "../domain/record/tableCells";
import type { CellValue } from "../domain/sheet/snapshot";
import { noCells } from "./checkTables";
import type { Register } from "./register";
import type { ToWorker } from "./workMessages";

interface Coming {
  readonly rows: (readonly CellValue[])[];
  readonly formulas: (readonly (string | null)[])[];
  /** Where a check is wanted, each block is taken in when it comes: the next one is still on its way. */
  readonly cells?: TableCells;
}

export class RegisterParts {
  private whole: Register | undefined;
  private coming: readonly Coming[] = [];

  take(message: Extract<ToWorker, { kind: "register" | "rows" }>): void {
    if (message.kind === "register") this.begin(message);
    else {
      const { values, formulas } = message;
      const coming = this.coming[message.table];
      if (coming === undefined) return;
      coming.cells?.take(message);
      for (const row of values) coming.rows.push(row);
      for (const row of formulas ?? []) coming.formulas.push(row);
    }
  }

  private begin({ register, toCheck }: Extract<ToWorker, { kind: "register" }>): void {
    this.coming = register.tables.map((entry): Coming => ({
      rows: [],
      formulas: [],
      ...(toCheck && entry.data !== undefined ? { cells: noCells(entry) } : {}),
    }));
    this.whole = {
      ...register,
      tables: register.tables.map(({ table, data }, index) => {
        const { rows, formulas, cells } = this.coming[index] ?? {};
        return data === undefined
          ? { table }
          : {
              table,
              data: { ...data, values: rows ?? [], ...(data.formulas ? { formulas: formulas ?? [] } : {}) },
              ...(cells === undefined ? {} : { cells }),
            };
      }),
    };
  }

  /** The last one that came; undefined before the first. */
  register(): Register | undefined {
    return this.whole;
  }
}
