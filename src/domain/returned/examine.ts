// What a returned workbook carries beside its entries, said before a row is read into a register. Layer: domain/returned.
import type { MessageParams } from "../message";
import { message } from "../message";
import type { Area } from "../sheet/address";
import { cellAddress } from "../sheet/address";
import type { NameInfo, SheetInfo, TableInfo } from "../sheet/snapshot";
import { listSheetOf } from "../taxonomy/listSheet";
import { columnOf } from "../template/definitions";
import { dropDownSource } from "../template/dropDowns";
import type { RecognisedTable } from "../template/recognise";
import { isResultTable } from "../template/recognise";
import {
  doubledHeadings,
  hiddenSheets,
  lostColumns,
  mergedHeadings,
  missingSheets,
  movedColumns,
  renamedSheets,
  unknownHeadings,
} from "./examineHeadings";
import type { Finding, Severity } from "../validation/finding";

/** One sheet as its file describes it. */
export interface ExaminedSheet extends SheetInfo {
  /** Addresses of cells with notes or comments. */
  readonly noteCells: readonly string[];
  /** Addresses of cells with formulas that read other files. */
  readonly linkCells: readonly string[];
  readonly merged: readonly Area[];
  /** Rows with at least one value. */
  readonly filledRows: number;
  /** Areas with a native data validation. */
  readonly validationAreas: readonly Area[];
}

/** A workbook file without the content of its cells. */
export interface ExaminedWorkbook {
  readonly macros: boolean;
  readonly externalLinks: boolean;
  readonly sheets: readonly ExaminedSheet[];
  readonly tables: readonly TableInfo[];
  readonly names: readonly NameInfo[];
}

interface Examination {
  readonly id: string;
  readonly severity: Severity;
  readonly example: string;
  readonly find: (seen: Seen) => readonly Found[];
}

/** `cell` is "" for findings about a sheet or the workbook. */
interface Found {
  readonly sheet: string;
  readonly cell?: string;
  readonly column?: string;
  readonly params?: MessageParams;
}

interface Seen {
  readonly book: ExaminedWorkbook;
  readonly tables: readonly RecognisedTable[];
}

const WHOLE_BOOK: readonly Found[] = [{ sheet: "" }];

/** Each kind of thing that is looked for; texts are `returned.ID.message`, `.why` and `.guidance` of the catalogue. */
export const EXAMINATIONS: readonly Examination[] = [
  {
    id: "EXM-01",
    severity: "warning",
    example: "a .xlsm saved as .xlsx",
    find: ({ book }) => (book.macros ? WHOLE_BOOK : []),
  },
  {
    id: "EXM-02",
    severity: "warning",
    example: "a formula that reads another file",
    find: ({ book }) => {
      const cells = book.sheets.flatMap(({ name, linkCells }) => placesOf(name, linkCells));
      return cells.length === 0 && book.externalLinks ? WHOLE_BOOK : cells;
    },
  },
  {
    id: "EXM-03",
    severity: "info",
    example: "a note on Responses!C9",
    find: ({ book, tables }) =>
      book.sheets
        .filter(({ name }) => tables.some(({ sheet }) => sheet === name))
        .flatMap(({ name, noteCells }) => placesOf(name, noteCells)),
  },
  {
    id: "EXM-04",
    severity: "warning",
    example: "a sheet “More projects” with 12 rows",
    find: ({ book, tables }) =>
      book.sheets
        .filter((sheet) => sheet.filledRows > 0 && !isOurs(sheet.name, book, tables))
        .map(({ name, filledRows }) => ({ sheet: name, params: { sheet: name, count: filledRows } })),
  },
  { id: "EXM-05", severity: "error", example: "Responses and Responses (2)", find: copies },
  {
    id: "EXM-06",
    severity: "warning",
    example: "the sheet Lists was deleted",
    find: ({ book }) => (listSheetOf(book) === undefined ? WHOLE_BOOK : []),
  },
  { id: "EXM-07", severity: "warning", example: "values pasted over the column Donors", find: lostDropDowns },
  {
    id: "EXM-08",
    severity: "info",
    example: "the headings can be overwritten",
    find: ({ book, tables }) =>
      book.sheets
        .filter(
          (sheet) =>
            !sheet.isProtected &&
            tables.some(
              (table) =>
                table.sheet === sheet.name &&
                table.kind !== "funding-lines" &&
                table.metadata.templateVersion !== undefined,
            ),
        )
        .map(({ name }) => ({ sheet: name })),
  },
  {
    id: "EXM-09",
    severity: "info",
    example: "Needs is called Sheet1",
    find: ({ tables }) => renamedSheets(tables),
  },
  {
    id: "EXM-10",
    severity: "warning",
    example: "the sheet Needs was hidden",
    find: ({ book, tables }) => hiddenSheets(book.sheets, tables),
  },
  {
    id: "EXM-11",
    severity: "warning",
    example: "the chart of one phase was deleted",
    find: ({ tables }) => missingSheets(tables),
  },
  {
    id: "EXM-12",
    severity: "info",
    example: "Currency stands before Need",
    find: ({ tables }) => movedColumns(tables),
  },
  {
    id: "EXM-13",
    severity: "error",
    example: "Need stands over two columns",
    find: ({ tables }) => doubledHeadings(tables),
  },
  {
    id: "EXM-14",
    severity: "warning",
    example: "a column “Remarks of the cabinet”",
    find: ({ book, tables }) => unknownHeadings(book.sheets, tables),
  },
  {
    id: "EXM-15",
    severity: "error",
    example: "T8:U8 are one cell",
    find: ({ book, tables }) => mergedHeadings(book.sheets, tables),
  },
  {
    id: "EXM-16",
    severity: "warning",
    example: "the column Comment was deleted",
    find: ({ tables }) => lostColumns(tables),
  },
];

/** More cells of a sheet than these say nothing new. */
const MOST_PLACES = 20;

function placesOf(sheet: string, cells: readonly string[]): Found[] {
  return cells.slice(0, MOST_PLACES).map((cell) => ({ sheet, cell }));
}

/** Findings in the order of the table above, then of the sheets; nothing about the entries themselves. */
export function examine(book: ExaminedWorkbook, tables: readonly RecognisedTable[]): Finding[] {
  return EXAMINATIONS.flatMap(({ id, severity, find }) =>
    find({ book, tables }).map(({ sheet, cell = "", column = "", params }): Finding => ({
      rule: id,
      severity,
      sheet,
      cell,
      row: 0,
      column,
      value: null,
      message: message(`returned.${id}.message`, { sheet, ...params }),
      suggestions: [],
      fix: null,
    })),
  );
}

/** Entry sheets, the lists, and sheets that hold one of our results. */
function isOurs(name: string, book: ExaminedWorkbook, tables: readonly RecognisedTable[]): boolean {
  return (
    tables.some(({ sheet }) => sheet === name) ||
    listSheetOf(book) === name ||
    book.tables.some((table) => table.sheet === name && isResultTable(table.name)) ||
    book.names.some(
      ({ name: own, refersTo }) =>
        /^iisg/i.test(own) &&
        refersTo
          .replace(/''/g, "'")
          .replace(/^'|'(?=!)/g, "")
          .startsWith(`${name}!`),
    )
  );
}

/** Sheets of the same kind, pillar, beneficiary, organisation and phase: nobody knows which one counts. */
function copies({ tables }: Seen): Found[] {
  const first = new Map<string, string>();
  const found: Found[] = [];
  for (const { kind, sheet, phase, metadata, data } of tables) {
    if (kind === "funding-lines" || data === undefined) continue;
    const { pillar, beneficiary, organisation, cycle } = metadata;
    const key = JSON.stringify([kind, phase, pillar, beneficiary, organisation, cycle]);
    const other = first.get(key);
    if (other === undefined) first.set(key, sheet);
    else if (other !== sheet) found.push({ sheet, params: { other } });
  }
  return found;
}

/** Columns with a drop-down in the template that have cells without one among the rows of entries. */
function lostDropDowns({ book, tables }: Seen): Found[] {
  return tables.flatMap((table) => {
    const { kind, sheet, data } = table;
    const areas = book.sheets.find(({ name }) => name === sheet)?.validationAreas ?? [];
    if (data === undefined) return [];
    const keys = Object.keys(table.columns);
    const definitions = keys.flatMap((key) => columnOf(kind, key) ?? []);
    return definitions.flatMap((column): Found[] => {
      const index = table.columns[column.key];
      if (index === undefined || dropDownSource(column, definitions, 1) === undefined) return [];
      const row = firstUncovered(areas, index, data);
      if (row === undefined) return [];
      return [
        {
          sheet,
          cell: cellAddress(row, index),
          column: column.key,
          params: { column: column.header },
        },
      ];
    });
  });
}

/** The first row of `data` whose cell in `column` is in none of the areas. */
function firstUncovered(areas: readonly Area[], column: number, data: Area): number | undefined {
  const over = areas
    .filter((area) => area.left <= column && column < area.left + area.columns)
    .sort((a, b) => a.top - b.top);
  let row = data.top;
  for (const area of over) {
    if (area.top > row) break;
    row = Math.max(row, area.top + area.rows);
  }
  return row < data.top + data.rows ? row : undefined;
}
