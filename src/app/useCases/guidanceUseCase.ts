// Help for the selected cell: the tables are known from the last reading, the row is read as it is now. Layer: app.
import { headerKey } from "../../domain/template/headers";
import type { GuidanceForCell } from "../../domain/template/guidance";
import { guidanceFor } from "../../domain/template/guidance";
import { columnsOf } from "../../domain/template/definitions";
import type { CellValue } from "../../domain/sheet/snapshot";
import type { SelectedCell, WorkbookPort } from "../ports";
import type { Register, RegisterTable } from "../register";

export interface GuidanceSources {
  /** The last register read; undefined when there is none. */
  known(): Register | undefined;
  /** Reads the workbook anew; undefined when it has no template. */
  fresh(): Promise<Register | undefined>;
}

/** The help of a cell in one small read; the whole workbook is read again when its headings are no longer where they were. */
export async function guidanceOfCell(
  port: WorkbookPort,
  cell: SelectedCell,
  sources: GuidanceSources,
): Promise<GuidanceForCell | undefined> {
  const known = sources.known();
  if (known !== undefined) {
    const entry = entryOf(known, cell);
    const isNewSheet = !known.overview.sheets.some(({ name }) => name === cell.sheet);
    if (entry === undefined && !isNewSheet) return undefined;
    const row = entry === undefined ? undefined : await rowOf(port, entry, cell);
    if (entry !== undefined && row !== undefined) return helpOf(known, entry, cell, row);
  }
  const register = await sources.fresh();
  const entry = register === undefined ? undefined : entryOf(register, cell);
  if (register === undefined || entry === undefined) return undefined;
  const row = await rowOf(port, entry, cell);
  return row === undefined ? undefined : helpOf(register, entry, cell, row);
}

function entryOf(register: Register, cell: SelectedCell): RegisterTable | undefined {
  return register.tables.find(
    ({ table }) =>
      table.sheet === cell.sheet &&
      cell.row >= table.headerRow &&
      Object.values(table.columns).includes(cell.column),
  );
}

/** The row's values by column key, as they are now; undefined when the headings above it are others. */
async function rowOf(
  port: WorkbookPort,
  { table }: RegisterTable,
  cell: SelectedCell,
): Promise<Record<string, CellValue> | undefined> {
  const area = { left: table.headerLeft, rows: 1, columns: table.headerColumns };
  const [headings, row] = await port.read([
    { sheet: table.sheet, area: { ...area, top: table.headerRow } },
    { sheet: table.sheet, area: { ...area, top: cell.row } },
  ]);
  const at = (snapshot: typeof row, column: number): CellValue =>
    snapshot?.values[0]?.[column - table.headerLeft] ?? null;
  const columns = Object.entries(table.columns);
  const declared = new Map(columnsOf(table.kind).map(({ key, header }) => [key, headerKey(header)]));
  const renamed = new Set(table.renamedHeaders.map(({ key }) => key));
  const isSame = columns.every(
    ([key, column]) => renamed.has(key) || headerKey(String(at(headings, column))) === declared.get(key),
  );
  return isSame ? Object.fromEntries(columns.map(([key, column]) => [key, at(row, column)])) : undefined;
}

function helpOf(
  register: Register,
  { table }: RegisterTable,
  cell: SelectedCell,
  row: Readonly<Record<string, CellValue>>,
): GuidanceForCell | undefined {
  const columnKey = Object.entries(table.columns).find(([, column]) => column === cell.column)?.[0];
  if (columnKey === undefined) return undefined;
  const { cycle, pillar } = table.metadata;
  return guidanceFor(
    {
      kind: table.kind,
      columnKey,
      row: cell.row === table.headerRow ? {} : row,
      ...(cycle === undefined ? {} : { cycle }),
      ...(pillar === undefined ? {} : { pillar }),
    },
    register.taxonomy,
  );
}
