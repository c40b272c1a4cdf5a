// A returned workbook from its bytes: its register, and what the file carries beside its entries. Layer: file.
import type { ReturnedContent } from "../app/consolidation";
import { readRegister } from "../app/register";
import type { Register } from "../app/register";
import type { Result } from "../domain/result";
import { ok } from "../domain/result";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { listSheetOf } from "../domain/taxonomy/listSheet";
import { isResultTable } from "../domain/template/recognise";
import { examine } from "../domain/returned/examine";
import { examinedWorkbook, fileWorkbook } from "./fileWorkbook";
import { readXlsx } from "./readXlsx";

export async function registerOfBytes(bytes: Uint8Array): Promise<Result<Register>> {
  const content = readXlsx(bytes);
  return content.ok ? readRegister(fileWorkbook(content.value)) : content;
}

/** A file as a register, with what it carries beside its entries. */
export async function examinedRegister(bytes: Uint8Array): Promise<Result<ReturnedContent>> {
  const content = readXlsx(bytes);
  if (!content.ok) return content;
  const register = await readRegister(fileWorkbook(content.value));
  if (!register.ok) return register;
  const tables = register.value.tables.map(({ table }) => table);
  return ok({
    register: register.value,
    examination: examine(examinedWorkbook(content.value), tables),
  });
}

/** Sheets with content that are neither entries nor lists nor one of our results, as they are. */
export async function foreignSheetsOf(bytes: Uint8Array, register: Register): Promise<SheetSnapshot[]> {
  const content = readXlsx(bytes);
  if (!content.ok) return [];
  const { overview, tables } = register;
  const lists = listSheetOf(overview);
  const own = new Set([
    ...tables.map(({ table }) => table.sheet),
    ...overview.tables.filter(({ name }) => isResultTable(name)).map(({ sheet }) => sheet),
  ]);
  return fileWorkbook(content.value).read(
    overview.sheets
      .filter(({ name, used }) => used !== undefined && name !== lists && !own.has(name))
      .map(({ name }) => ({ sheet: name })),
  );
}
