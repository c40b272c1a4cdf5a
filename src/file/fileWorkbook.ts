// An .xlsx file as the use cases' port, for reading; plans go to new files through `writeXlsx`. Layer: file.
import type { Capabilities, ReadRequest } from "../app/ports";
import { HostError } from "../app/ports";
import type { ExaminedWorkbook } from "../domain/returned/examine";
import type { Area } from "../domain/sheet/address";
import { areasOverlap, cellAddress } from "../domain/sheet/address";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../domain/sheet/snapshot";
import type { XlsxContent, XlsxSheet } from "./readXlsx";

/** The reading half of the port over a file's content. */
export interface FileWorkbook {
  readonly capabilities: Capabilities;
  overview(): Promise<WorkbookOverview>;
  read(requests: readonly ReadRequest[]): Promise<SheetSnapshot[]>;
}

export function fileWorkbook(content: XlsxContent): FileWorkbook {
  return {
    capabilities: { undoGroups: false, pivotTables: false, charts: false, slicers: false, notes: true },
    overview: () => Promise.resolve(overviewOf(content)),
    read: (requests) => Promise.resolve(requests.map((request) => snapshotOf(content, request))),
  };
}

/** What an examination looks at: everything but the cells. */
export function examinedWorkbook({ sheets, tables, names, parts }: XlsxContent): ExaminedWorkbook {
  return {
    macros: parts.macros,
    externalLinks: parts.externalLinks,
    tables,
    names,
    sheets: sheets.map(
      ({ name, visibility, isProtected, used, noteCells, formulas, merged, validationAreas, rows }) => ({
        name,
        visibility,
        isProtected,
        ...(used ? { used } : {}),
        noteCells,
        linkCells: linkCellsOf(formulas),
        merged,
        validationAreas,
        filledRows: rows.filter((row) =>
          row?.some((value) => value !== undefined && value !== null && value !== ""),
        ).length,
      }),
    ),
  };
}

/** Formulas with another file's name or number in brackets: "='[Plan.xlsx]Needs'!A1", "=[1]Needs!A1". */
const OTHER_FILE = /\[(?:\d+|[^\]]+\.xl\w{1,3})\]/i;

function linkCellsOf(formulas: ReadonlyMap<string, string>): string[] {
  return [...formulas]
    .filter(([, formula]) => OTHER_FILE.test(formula))
    .map(([place]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return cellAddress(row, column);
    });
}

function overviewOf(content: XlsxContent): WorkbookOverview {
  return {
    sheets: content.sheets.map(({ name, visibility, isProtected, used }) => ({
      name,
      visibility,
      isProtected,
      ...(used ? { used } : {}),
    })),
    tables: content.tables,
    names: content.names,
  };
}

/** @throws HostError when the sheet is not in the file. */
function snapshotOf(content: XlsxContent, request: ReadRequest): SheetSnapshot {
  const sheet = content.sheets.find((candidate) => candidate.name === request.sheet);
  if (!sheet) throw new HostError("ItemNotFound", "workbook.error.not-found");
  const area = request.area ?? sheet.used;
  if (!area) return { sheet: sheet.name, top: 0, left: 0, values: [] };
  return {
    sheet: sheet.name,
    top: area.top,
    left: area.left,
    values: rectangle(area, (row, column) => sheet.rows[row]?.[column] ?? null),
    ...(request.with?.formulas && sheet.formulas.size > 0
      ? { formulas: rectangle(area, (row, column) => sheet.formulas.get(`${row},${column}`) ?? null) }
      : {}),
    ...(request.with?.numberFormats
      ? {
          numberFormats: rectangle(area, (row, column) =>
            sheet.isDateFormat(row, column) ? "dd/mm/yyyy" : "General",
          ),
        }
      : {}),
    ...(request.with?.hiddenRows
      ? {
          hiddenRows: hiddenIn(sheet, area),
          hiddenColumns: sheet.hiddenColumns.filter(
            (column) => column >= area.left && column < area.left + area.columns,
          ),
          filtered: sheet.filterActive,
        }
      : {}),
    ...(request.with?.merged ? { merged: sheet.merged.filter((merge) => areasOverlap(merge, area)) } : {}),
  };
}

function rectangle<T extends CellValue>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => at(area.top + r, area.left + c)),
  );
}

function hiddenIn(sheet: XlsxSheet, area: Area): number[] {
  return sheet.hiddenRows.filter((row) => row >= area.top && row < area.top + area.rows);
}
