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

/** What a file holds beside its entries, as it is. */
export interface ForeignContent {
  /** Sheets with content that are neither entries nor lists nor one of our results. */
  readonly sheets: readonly SheetSnapshot[];
  /** Cells of entry sheets to the left and to the right of all entries. */
  readonly beside: readonly SheetSnapshot[];
}

export async function foreignContentOf(bytes: Uint8Array, register: Register): Promise<ForeignContent> {
  const content = readXlsx(bytes);
  if (!content.ok) return { sheets: [], beside: [] };
  const port = fileWorkbook(content.value);
  const { overview, tables } = register;
  const lists = listSheetOf(overview);
  const entries = new Set(tables.map(({ table }) => table.sheet));
  const results = new Set(
    overview.tables.filter(({ name }) => isResultTable(name)).map(({ sheet }) => sheet),
  );
  const filled = overview.sheets.flatMap(({ name, used }) => (used === undefined ? [] : [{ name, used }]));
  const beside = filled
    .filter(({ name }) => entries.has(name))
    .flatMap(({ name, used }) => {
      const own = tables.filter(({ table }) => table.sheet === name).map(({ table }) => table);
      const left = Math.min(...own.map(({ headerLeft }) => headerLeft));
      const right = Math.max(...own.map(({ headerLeft, headerColumns }) => headerLeft + headerColumns));
      const end = used.left + used.columns;
      return [
        { ...used, columns: left - used.left },
        { ...used, left: Math.max(right, used.left), columns: end - Math.max(right, used.left) },
      ]
        .filter(({ columns }) => columns > 0)
        .map((area) => ({ sheet: name, area }));
    });
  return {
    sheets: await port.read(
      filled
        .filter(({ name }) => name !== lists && !entries.has(name) && !results.has(name))
        .map(({ name }) => ({ sheet: name })),
    ),
    beside: await port.read(beside),
  };
}
