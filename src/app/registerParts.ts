// Puts a register together again that came in messages: its frame first, then the rows of each table. Layer: app.
import type { CellValue } from "../domain/sheet/snapshot";
import type { Register } from "./register";
import type { ToWorker } from "./workMessages";

export class RegisterParts {
  private whole: Register | undefined;
  private rows: (readonly CellValue[])[][] = [];
  private formulas: (readonly (string | null)[])[][] = [];

  take(message: Extract<ToWorker, { kind: "register" | "rows" }>): void {
    if (message.kind === "rows") {
      for (const row of message.values) this.rows[message.table]?.push(row);
      for (const row of message.formulas ?? []) this.formulas[message.table]?.push(row);
      return;
    }
    const { register } = message;
    const rows = (this.rows = register.tables.map((): (readonly CellValue[])[] => []));
    const formulas = (this.formulas = register.tables.map((): (readonly (string | null)[])[] => []));
    this.whole = {
      ...register,
      tables: register.tables.map(({ table, data }, index) =>
        data === undefined
          ? { table }
          : {
              table,
              data: {
                ...data,
                values: rows[index] ?? [],
                ...(data.formulas ? { formulas: formulas[index] ?? [] } : {}),
              },
            },
      ),
    };
  }

  /** The last one that came; undefined before the first. */
  register(): Register | undefined {
    return this.whole;
  }
}
