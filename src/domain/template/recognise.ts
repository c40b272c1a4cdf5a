// Finds our templates in a workbook, also when people renamed, moved or converted things. Layer: domain/template.
import { message } from "../message";
import type { Message } from "../message";
import type { Area } from "../sheet/address";
import type { CellValue, SheetInfo, SheetSnapshot, TableInfo, WorkbookOverview } from "../sheet/snapshot";
import { fold } from "../taxonomy/fold";
import { PHASES } from "../taxonomy/lists/crossCutting";
import { listSheetOf } from "../taxonomy/listSheet";
import { columnOf, columnsOnSheet, TEMPLATE_VERSION } from "./definitions";
import type { TableKind } from "./definitions";
import { headerKey, looksLikeOurs, matchHeaders } from "./headers";
import type { HeaderMatch } from "./headers";
import { readMetadata } from "./metadata";
import { registerKeyOf } from "./registerColumns";
import type { TemplateLayout, TemplateMetadata } from "./types";

/** A table of ours found in a workbook. All indices are 0-based on the sheet. */
export interface RecognisedTable {
  readonly kind: TableKind;
  readonly layout: TemplateLayout;
  readonly sheet: string;
  /** Name of the Excel table; absent when it was converted to a range. */
  readonly table?: string;
  /** Code of the phase of a chart sheet ("ANT"); absent in the layout "table". */
  readonly phase?: string;
  readonly headerRow: number;
  /** First column of the headings and the number of columns with a heading. */
  readonly headerLeft: number;
  readonly headerColumns: number;
  /** Rows below the headings to the last used row, rows below the table too; absent when there is none. */
  readonly data?: Area;
  /** Column key to 0-based sheet column. */
  readonly columns: Readonly<Record<string, number>>;
  /** Headings that no column of ours has. */
  readonly unknownHeaders: readonly { readonly header: string; readonly column: number }[];
  /** Keys of columns that the template has and the sheet lacks. */
  readonly missingColumns: readonly string[];
  /** Headings not as declared, known by an alias. */
  readonly renamedHeaders: readonly {
    readonly key: string;
    readonly header: string;
    readonly column: number;
  }[];
  /** 0-based rows below the first that repeat the headings, as far as the snapshot reaches. */
  readonly repeatedHeaderRows: readonly number[];
  readonly metadata: TemplateMetadata;
}

export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  readonly notes: readonly Message[];
}

/** How many rows from the top of each sheet, and from the heading of each of our tables, the caller reads. */
export const HEADER_SCAN_ROWS = 40;
/** Columns to the right of these are never ours. */
const HEADER_SCAN_COLUMNS = 120;

const TABLE_NAME = /^tbl(Needs|Responses|FundingLines)(?:_([A-Z]{3}))?(?:_\d+)?$/i;

/** Tables that we write as results: some repeat headings of a template, none is one. */
const RESULT_TABLE =
  /^tbl(Terms|Crosswalks|Findings|FileFindings|SinceLastReturn|OwnCoverage|RepairsDone|NotInTemplate|Mutes|Decisions|ChangeLog|Rates|Aliases|Overlap|Gap|Ledger|Public|Summary|Funding(?!Lines)|Rejected|Conflicts|Changes|Submissions|Board|Memory|OriginalText|Unaddressed|EndingSoon|DonorsByPillar|ImplementersByPillar|Completeness)/i;

export function isResultTable(name: string): boolean {
  return RESULT_TABLE.test(name);
}

/** The areas to read before `recogniseTemplates`: the first rows of each sheet, and of our tables that begin further down. */
export function headerAreasToRead(
  overview: WorkbookOverview,
): { readonly sheet: string; readonly area: Area }[] {
  const lists = listSheetOf(overview);
  return overview.sheets.flatMap((sheet) => {
    const used = sheet.used;
    if (used === undefined || sheet.name === lists) return [];
    const columns = Math.min(used.columns, HEADER_SCAN_COLUMNS);
    const areas = [
      {
        sheet: sheet.name,
        area: { top: used.top, left: used.left, rows: Math.min(used.rows, HEADER_SCAN_ROWS), columns },
      },
    ];
    for (const table of overview.tables) {
      if (
        table.sheet !== sheet.name ||
        !TABLE_NAME.test(table.name) ||
        table.area.top < used.top + HEADER_SCAN_ROWS
      )
        continue;
      areas.push({
        sheet: sheet.name,
        area: {
          top: table.area.top,
          left: used.left,
          rows: Math.min(table.area.rows, HEADER_SCAN_ROWS),
          columns,
        },
      });
    }
    return areas;
  });
}

/** A row of headings before it is joined with what the sheet says. */
interface Heading {
  readonly row: number;
  readonly match: HeaderMatch;
  readonly table?: TableInfo;
  readonly phase?: string;
}

/**
 * Finds the needs, responses and funding lines of a workbook: by the names of tables, else by their headings. `headerSnapshots`
 * holds what `headerAreasToRead` asked for; sheets in the order of the workbook. Nothing found gives a note that says so.
 */
export function recogniseTemplates(
  overview: WorkbookOverview,
  headerSnapshots: readonly SheetSnapshot[],
): Recognition {
  const lists = listSheetOf(overview);
  const tables: RecognisedTable[] = [];
  for (const sheet of overview.sheets) {
    if (sheet.name === lists) continue;
    const snapshots = headerSnapshots.filter((one) => one.sheet === sheet.name);
    const headings = headingsOf(sheet.name, overview.tables, snapshots);
    headings.forEach((heading, index) => {
      tables.push(tableOf(heading, headings[index + 1]?.row, sheet, snapshots, overview));
    });
  }
  const notes = tables.length === 0 ? [message("template.recognised.none")] : tables.flatMap(notesOf);
  return { tables, notes };
}

/** Headings of named tables; on sheets without one, the row that fits best. In order of rows. */
function headingsOf(
  sheet: string,
  tables: readonly TableInfo[],
  snapshots: readonly SheetSnapshot[],
): Heading[] {
  const named = tables.flatMap((table): Heading[] => {
    const parts = table.sheet === sheet ? TABLE_NAME.exec(table.name) : null;
    if (parts === null) return [];
    const kind = kindOfTable(parts[1] ?? "");
    const row = rowAt(snapshots, table.area.top);
    if (row === undefined) return [];
    const cells = row.cells.slice(
      Math.max(0, table.area.left - row.left),
      table.area.left + table.area.columns - row.left,
    );
    const match = matchHeaders(kind, cells, Math.max(table.area.left, row.left));
    if (match.matched < 2) return [];
    const phase = PHASES.find((one) => one.code === parts[2]?.toUpperCase())?.code;
    return [{ row: table.area.top, match, table, ...(phase === undefined ? {} : { phase }) }];
  });
  if (named.length > 0) return named.sort((a, b) => a.row - b.row);
  const results = new Set(
    tables.filter((one) => one.sheet === sheet && RESULT_TABLE.test(one.name)).map((one) => one.area.top),
  );
  let best: Heading | undefined;
  for (const snapshot of snapshots) {
    snapshot.values.forEach((cells, index) => {
      if (results.has(snapshot.top + index)) return;
      for (const kind of ["needs", "responses", "funding-lines"] as const) {
        const match = matchHeaders(kind, cells, snapshot.left);
        if (!looksLikeOurs(match)) continue;
        const isBetter =
          best === undefined ||
          match.exact > best.match.exact ||
          (match.exact === best.match.exact && match.matched > best.match.matched);
        if (isBetter) best = { row: snapshot.top + index, match };
      }
    });
  }
  if (best === undefined) return [];
  const { row } = best;
  const table = tables.find((one) => one.sheet === sheet && one.area.top === row);
  return [table === undefined ? best : { ...best, table }];
}

function tableOf(
  heading: Heading,
  nextRow: number | undefined,
  sheet: SheetInfo,
  snapshots: readonly SheetSnapshot[],
  overview: WorkbookOverview,
): RecognisedTable {
  const { match, row, table } = heading;
  const placed = [...Object.values(match.columns), ...match.unknown.map(({ column }) => column)];
  const headerLeft = Math.min(...placed);
  const headerColumns = Math.max(...placed) - headerLeft + 1;
  const end = Math.min(nextRow ?? Infinity, lastRow(sheet, table) + 1);
  const metadata = readMetadata(snapshots, sheet.name, row, overview.names);
  const phase =
    match.columns["phase"] === undefined || match.kind === "responses"
      ? (heading.phase ?? phaseOfSheet(sheet.name, snapshots, metadata))
      : undefined;
  const layout: TemplateLayout = phase === undefined ? "table" : "charts";
  const expected = columnsOnSheet(match.kind, phase);
  return {
    kind: match.kind,
    layout,
    sheet: sheet.name,
    ...(table === undefined ? {} : { table: table.name }),
    ...(phase === undefined ? {} : { phase }),
    headerRow: row,
    headerLeft,
    headerColumns,
    ...(end - row - 1 < 1
      ? {}
      : { data: { top: row + 1, left: headerLeft, rows: end - row - 1, columns: headerColumns } }),
    columns: match.columns,
    unknownHeaders: match.unknown,
    missingColumns: expected
      .filter((column) => match.columns[column.key] === undefined)
      .map((column) => column.key),
    renamedHeaders: match.renamed,
    repeatedHeaderRows: repeatedRows(heading, end, snapshots),
    metadata,
  };
}

/** The last row in use, 0-based: of the sheet, and of the table where that reaches further. */
function lastRow(sheet: SheetInfo, table: TableInfo | undefined): number {
  const used = sheet.used === undefined ? -1 : sheet.used.top + sheet.used.rows - 1;
  return table === undefined ? used : Math.max(used, table.area.top + table.area.rows - 1);
}

/** Rows below that hold the same headings in the same places. */
function repeatedRows({ row, match }: Heading, end: number, snapshots: readonly SheetSnapshot[]): number[] {
  const headings = rowAt(snapshots, row);
  if (headings === undefined) return [];
  const places = Object.values(match.columns);
  const needed = Math.max(2, Math.ceil(places.length * 0.6));
  return snapshots.flatMap((snapshot) =>
    snapshot.values.flatMap((cells, index) => {
      const at = snapshot.top + index;
      if (at <= row || at >= end) return [];
      const same = places.filter((column) => {
        const heading = headings.cells[column - headings.left];
        const cell = cells[column - snapshot.left];
        return (
          typeof cell === "string" && typeof heading === "string" && headerKey(cell) === headerKey(heading)
        );
      });
      return same.length >= needed ? [at] : [];
    }),
  );
}

/** The phase that a chart sheet is about: by its name, or by the end of its title. Not asked where the block says one table. */
function phaseOfSheet(
  name: string,
  snapshots: readonly SheetSnapshot[],
  metadata: TemplateMetadata,
): string | undefined {
  if (metadata.layout === "table") return undefined;
  const title = snapshots[0]?.values[0]?.find((cell) => typeof cell === "string");
  const words = [name.replace(/ \d+$/, ""), typeof title === "string" ? title : ""].map(
    (text) => fold(text).split(" ").at(-1) ?? "",
  );
  const phase = PHASES.find((term) =>
    [term.label, ...term.aliases.map(({ text }) => text)].some((text) => words.includes(fold(text))),
  );
  return phase?.code;
}

function kindOfTable(word: string): TableKind {
  const lower = word.toLowerCase();
  return lower === "needs" ? "needs" : lower === "responses" ? "responses" : "funding-lines";
}

function rowAt(
  snapshots: readonly SheetSnapshot[],
  row: number,
): { readonly cells: readonly CellValue[]; readonly left: number } | undefined {
  for (const snapshot of snapshots) {
    const cells = snapshot.values[row - snapshot.top];
    if (cells !== undefined) return { cells, left: snapshot.left };
  }
  return undefined;
}

function notesOf(table: RecognisedTable): Message[] {
  const notes: Message[] = [];
  const { sheet } = table;
  const headersOf = (keys: readonly string[]): string =>
    keys.map((key) => columnOf(table.kind, key)?.header ?? key).join(", ");
  if (table.table === undefined) notes.push(message("template.recognised.noTable", { sheet }));
  if (table.renamedHeaders.length > 0)
    notes.push(message("template.recognised.renamedHeaders", { sheet, count: table.renamedHeaders.length }));
  if (table.missingColumns.length > 0) {
    notes.push(
      message("template.recognised.missing", {
        sheet,
        count: table.missingColumns.length,
        columns: headersOf(table.missingColumns),
      }),
    );
  }
  const unknown = table.unknownHeaders.filter(({ header }) => registerKeyOf(header) === undefined);
  if (unknown.length > 0) {
    notes.push(
      message("template.recognised.unknown", {
        sheet,
        count: unknown.length,
        columns: unknown.map(({ header }) => header).join(", "),
      }),
    );
  }
  if (table.repeatedHeaderRows.length > 0)
    notes.push(message("template.recognised.repeated", { sheet, count: table.repeatedHeaderRows.length }));
  const version = table.metadata.templateVersion;
  if (version !== undefined && version !== TEMPLATE_VERSION)
    notes.push(message("template.recognised.version", { sheet, version, current: TEMPLATE_VERSION }));
  return notes;
}
