// The tables of a workbook as a check takes them: rows as they stand or as objects, and what is to be said about each sheet. Layer: app.
import { TableCells } from "../domain/record/tableCells";
import { definitionOf, TEMPLATE_VERSIONS } from "../domain/template/definitions";
import type { CellTable, CheckInput, CheckTable, SheetFacts, TableFrame } from "../domain/validation/check";
import { listedKeys } from "../domain/validation/columnReading";
import type { MarkedTable } from "../domain/validation/marks";
import { readMutes } from "../domain/validation/mutes";
import { sourceRowsOf } from "./registerRows";
import type { CheckSettings } from "./heavyWork";
import type { Register, RegisterTable } from "./register";

/** The tables with their rows as objects, and what is to be said about each sheet. */
export function checkTablesOf(register: Register): CheckTable[] {
  return register.tables.map((entry) => ({ ...frameOf(register, entry), rows: sourceRowsOf(entry) }));
}

/** The tables as a check reads them with the least ado. */
function cellTablesOf(register: Register): CellTable[] {
  return register.tables.map((entry) => ({ ...frameOf(register, entry), cells: cellsOf(entry) }));
}

function cellsOf(entry: RegisterTable): TableCells {
  if (entry.cells !== undefined) return entry.cells;
  const cells = noCells(entry);
  if (entry.data !== undefined) cells.take(entry.data);
  return cells;
}

/** The cells of a table before its rows come. */
export function noCells({ table, data }: RegisterTable): TableCells {
  return new TableCells({
    headerRow: table.headerRow,
    left: data?.left ?? table.headerLeft,
    columns: table.columns,
    repeatedHeaderRows: table.repeatedHeaderRows,
    listed: listedKeys(definitionOf(table.kind).columns),
  });
}

function frameOf(register: Register, entry: RegisterTable): TableFrame {
  const { table } = entry;
  return {
    kind: table.kind,
    ...markedTableOf(entry),
    layout: table.layout,
    metadata: table.metadata,
    facts: factsOf(register, entry),
    ...(table.table === undefined ? {} : { tableName: table.table }),
    ...(table.phase === undefined ? {} : { phase: table.phase }),
  };
}

/** Where a table stands and what its columns are: enough to mark cells of it. */
export function markedTableOf({ table }: RegisterTable): MarkedTable {
  return {
    sheet: table.sheet,
    area: {
      top: table.headerRow,
      left: table.headerLeft,
      rows: table.data ? table.data.top + table.data.rows - table.headerRow : 1,
      columns: table.headerColumns,
    },
    definition: definitionOf(table.kind).columns,
    columns: table.columns,
  };
}

function factsOf(register: Register, { table, data }: RegisterTable): SheetFacts {
  const definition = definitionOf(table.kind).columns;
  const excelTable = register.overview.tables.find((candidate) => candidate.name === table.table);
  const lastTableRow = excelTable
    ? excelTable.area.top + excelTable.area.rows - (excelTable.hasTotals ? 1 : 0)
    : undefined;
  const isFilled = (row: readonly unknown[]): boolean => row.some((value) => value !== null);
  const filled = (data?.values ?? []).flatMap((row, index) =>
    isFilled(row) ? [(data?.top ?? 0) + index] : [],
  );
  const last = filled[filled.length - 1] ?? -1;
  const inTable = (row: number): boolean => lastTableRow === undefined || row < lastTableRow;
  const empty = (data?.values ?? []).flatMap((row, index) => {
    const at = (data?.top ?? 0) + index;
    return !isFilled(row) && at < last && inTable(at) ? [at + 1] : [];
  });
  const below =
    lastTableRow === undefined ? [] : filled.filter((row) => row >= lastTableRow).map((row) => row + 1);
  return {
    ...(data?.merged && data.merged.length > 0 ? { merged: data.merged } : {}),
    ...(data?.hiddenRows && data.hiddenRows.length > 0
      ? { hiddenRows: data.hiddenRows.map((row) => row + 1) }
      : {}),
    ...(data?.hiddenColumns && data.hiddenColumns.length > 0 ? { hiddenColumns: data.hiddenColumns } : {}),
    ...(data?.filtered ? { filtered: true } : {}),
    ...(table.repeatedHeaderRows.length > 0
      ? { repeatedHeaders: table.repeatedHeaderRows.map((row) => row + 1) }
      : {}),
    ...(empty.length > 0 ? { emptyRows: empty } : {}),
    ...(below.length > 0 ? { rowsBelow: below } : {}),
    ...(table.renamedHeaders.length > 0
      ? {
          renamed: table.renamedHeaders.map(({ key, header }) => ({
            key,
            found: header,
            expected: definition.find((column) => column.key === key)?.header ?? key,
          })),
        }
      : {}),
    ...(lastTableRow === undefined ? {} : { tableEnd: lastTableRow }),
    footnote: table.metadata.footnote !== undefined,
    classification: table.metadata.classification !== undefined,
  };
}

export function checkInputOf(
  register: Register,
  settings: CheckSettings,
  tables: CheckInput["tables"] = cellTablesOf(register),
): CheckInput {
  return {
    tables,
    taxonomy: register.taxonomy,
    today: settings.today,
    knownVersions: TEMPLATE_VERSIONS,
    ...(register.services.mutes ? { mutes: readMutes(register.services.mutes) } : {}),
    ...(settings.fileName === undefined ? {} : { fileName: settings.fileName }),
  };
}
