// What happened to the sheets and headings of a returned workbook: renamed, hidden, missing, moved, doubled, merged. Said with its
// place, so that no column is left out without a word. Layer: domain/returned.
import type { MessageParams } from "../message";
import type { Area } from "../sheet/address";
import { areaAddress, areasOverlap, cellAddress, columnLetters } from "../sheet/address";
import { PHASES } from "../taxonomy/lists/crossCutting";
import { columnOf, columnsOnSheet, KIND_LABELS } from "../template/definitions";
import { headerKey } from "../template/headers";
import type { RecognisedTable } from "../template/recognise";
import { registerKeyOf } from "../template/registerColumns";

/** `cell` is left out for findings about a sheet. */
export interface HeadingFound {
  readonly sheet: string;
  readonly cell?: string;
  readonly column?: string;
  readonly params?: MessageParams;
}

interface SheetLike {
  readonly name: string;
  readonly visibility: string;
  readonly used?: Area;
  readonly merged: readonly Area[];
}

/** The name that the template gave a sheet, without the number of a second template in one workbook. */
function nameInTemplate({ kind, phase }: RecognisedTable): string {
  if (kind === "funding-lines") return "Funding lines";
  const label = KIND_LABELS[kind];
  const of = PHASES.find(({ code }) => code === phase);
  return of === undefined ? label : `${label} ${of.label}`;
}

/** Only our own templates: their table or block says so. A register, and a table from elsewhere, have names of their own. */
function isTemplate(table: RecognisedTable): boolean {
  return (
    table.metadata.templateVersion !== undefined &&
    !table.unknownHeaders.some(({ header }) => registerKeyOf(header) !== undefined)
  );
}

export function renamedSheets(tables: readonly RecognisedTable[]): HeadingFound[] {
  return tables.flatMap((table): HeadingFound[] => {
    const expected = nameInTemplate(table);
    const isSame = table.sheet.replace(/ \d+$/, "").toLowerCase() === expected.toLowerCase();
    // A copy is said by its own examination.
    return !isTemplate(table) || isSame || /\(\d+\)$/.test(table.sheet)
      ? []
      : [{ sheet: table.sheet, params: { expected } }];
  });
}

export function hiddenSheets(
  sheets: readonly SheetLike[],
  tables: readonly RecognisedTable[],
): HeadingFound[] {
  return sheets
    .filter(({ name, visibility }) => visibility !== "visible" && tables.some(({ sheet }) => sheet === name))
    .map(({ name }) => ({ sheet: name }));
}

/** Charts of other phases are there, or responses without their sheet of funding lines. */
export function missingSheets(tables: readonly RecognisedTable[]): HeadingFound[] {
  const own = tables.filter(isTemplate);
  const charts = own.filter(({ layout, kind }) => layout === "charts" && kind !== "funding-lines");
  const missing = PHASES.filter(
    ({ code }) => charts.length > 0 && !charts.some(({ phase }) => phase === code),
  ).map(({ label }) => `${KIND_LABELS[charts[0]?.kind === "responses" ? "responses" : "needs"]} ${label}`);
  if (own.some(({ kind }) => kind === "responses") && !tables.some(({ kind }) => kind === "funding-lines"))
    missing.push("Funding lines");
  return missing.map((expected) => ({ sheet: "", params: { expected } }));
}

/** Columns that stand before one that the template has before them; the first of each run that moved. */
export function movedColumns(tables: readonly RecognisedTable[]): HeadingFound[] {
  return tables.filter(isTemplate).flatMap((table): HeadingFound[] => {
    const order = columnsOnSheet(table.kind, table.phase)
      .map(({ key }) => key)
      .filter((key) => table.columns[key] !== undefined);
    const found = [...order].sort((a, b) => (table.columns[a] ?? 0) - (table.columns[b] ?? 0));
    const stays = new Set(longestInOrder(found, order));
    const moved = found.filter((key) => !stays.has(key));
    const [first] = moved;
    return first === undefined
      ? []
      : [
          {
            sheet: table.sheet,
            cell: cellAddress(table.headerRow, table.columns[first] ?? 0),
            params: { columns: moved.map((key) => columnOf(table.kind, key)?.header ?? key).join(", ") },
          },
        ];
  });
}

/** The most keys that stand in the same order in both lists. */
function longestInOrder(found: readonly string[], order: readonly string[]): string[] {
  const place = new Map(order.map((key, index) => [key, index]));
  const best: string[][] = [];
  for (const [index, key] of found.entries()) {
    let before: string[] = [];
    for (let other = 0; other < index; other += 1) {
      const chain = best[other] ?? [];
      const isBefore = (place.get(found[other] ?? "") ?? 0) < (place.get(key) ?? 0);
      if (isBefore && chain.length > before.length) before = chain;
    }
    best.push([...before, key]);
  }
  return best.reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}

/** A heading that stands twice: the first one is read, the other is not. */
export function doubledHeadings(tables: readonly RecognisedTable[]): HeadingFound[] {
  return tables.flatMap((table) =>
    table.unknownHeaders.flatMap(({ header, column }): HeadingFound[] => {
      const first = originalOf(table, header);
      return first === undefined
        ? []
        : [
            {
              sheet: table.sheet,
              cell: cellAddress(table.headerRow, column),
              params: { column: header, other: cellAddress(table.headerRow, first) },
            },
          ];
    }),
  );
}

/** Headings that no column has, and columns beside all headings, in workbooks of ours: what stands there is not read. */
export function unknownHeadings(
  sheets: readonly SheetLike[],
  tables: readonly RecognisedTable[],
): HeadingFound[] {
  return tables.filter(isTemplate).flatMap((table) => [
    ...besideHeadings(sheets, table),
    ...table.unknownHeaders
      .filter(({ header }) => originalOf(table, header) === undefined)
      .map(({ header, column }) => ({
        sheet: table.sheet,
        cell: cellAddress(table.headerRow, column),
        params: { column: header },
      })),
  ]);
}

/** The first column in use to the right of the headings. */
function besideHeadings(sheets: readonly SheetLike[], table: RecognisedTable): HeadingFound[] {
  const used = sheets.find(({ name }) => name === table.sheet)?.used;
  const end = table.headerLeft + table.headerColumns;
  if (used === undefined || used.left + used.columns <= end) return [];
  const [cell, column] = [cellAddress(table.headerRow, end), columnLetters(end)];
  return [{ sheet: table.sheet, cell, params: { column } }];
}

/** The column that is read under the same heading. */
function originalOf(table: RecognisedTable, header: string): number | undefined {
  const found = Object.entries(table.columns).find(([key]) => {
    const definition = columnOf(table.kind, key);
    return (
      definition !== undefined &&
      [definition.header, ...definition.headerAliases].some((name) => headerKey(name) === headerKey(header))
    );
  });
  return found?.[1];
}

/** Cells merged over headings hide all but the first of them. */
export function mergedHeadings(
  sheets: readonly SheetLike[],
  tables: readonly RecognisedTable[],
): HeadingFound[] {
  return tables.flatMap((table) => {
    const row = { top: table.headerRow, left: table.headerLeft, rows: 1, columns: table.headerColumns };
    const merged = sheets.find(({ name }) => name === table.sheet)?.merged ?? [];
    return merged
      .filter((area) => areasOverlap(area, row))
      .map((area) => ({
        sheet: table.sheet,
        cell: cellAddress(area.top, area.left),
        params: { area: areaAddress(area) },
      }));
  });
}

/** Columns of the template that a sheet of ours lacks, beside those that the check asks for itself. */
export function lostColumns(tables: readonly RecognisedTable[]): HeadingFound[] {
  return tables.filter(isTemplate).flatMap((table): HeadingFound[] =>
    table.missingColumns.length === 0
      ? []
      : [
          {
            sheet: table.sheet,
            cell: cellAddress(table.headerRow, table.headerLeft),
            params: {
              columns: table.missingColumns.map((key) => columnOf(table.kind, key)?.header ?? key).join(", "),
            },
          },
        ],
  );
}
