// Migration of a workbook that was read: from the register to a plan. Layer: app.
import type { Translate } from "../domain/message";
import type { Result } from "../domain/result";
import type { PlannedMigration } from "../domain/template/migrateWorkbook";
import { planWorkbookMigration } from "../domain/template/migrateWorkbook";
import { sourceRowsOf } from "./registerRows";
import type { Register } from "./register";

export function migrationOf(register: Register, translate: Translate): Result<PlannedMigration> {
  const tables = register.tables.map((entry) => ({
    table: entry.table,
    rows: sourceRowsOf(entry).map(({ values }) => values),
  }));
  return planWorkbookMigration(tables, register.taxonomy, register.overview, translate);
}
