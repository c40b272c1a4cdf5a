// Comparing any table of the workbook: which tables there are, and their rows as the worker takes them. Layer: app.
import { columnNames, guessColumns } from "../../domain/duplicates/columnGuess";
import type { ColumnMap, MappedField } from "../../domain/duplicates/comparable";
import type { Area } from "../../domain/sheet/address";
import type { SheetSnapshot, WorkbookOverview } from "../../domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import type { WorkbookPort, WorkOptions } from "../ports";
import { SERVICE_TABLES, type Register } from "../register";

/** A table, or a sheet whose first used row is taken for headings. */
export interface SourceTable {
  /** Unique in the workbook. */
  readonly key: string;
  readonly name: string;
  readonly sheet: string;
  /** Heading row included. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly guess: Partial<Readonly<Record<MappedField, string>>>;
}

const MOST_COLUMNS = 200;

/** Tables with headings and at least two rows, ours for decisions and the like left out; then sheets without a table. */
export async function listSourceTables(
  port: Pick<WorkbookPort, "overview" | "read">,
): Promise<SourceTable[]> {
  const overview = await port.overview();
  const service = new Set<string>(Object.values(SERVICE_TABLES));
  const tables = overview.tables
    .filter(({ hasHeaders, name }) => hasHeaders && !service.has(name))
    .map(({ name, sheet, area, hasTotals }) => ({
      key: `table ${name}`,
      name,
      sheet,
      area: hasTotals ? { ...area, rows: area.rows - 1 } : area,
    }));
  const taken = new Set(overview.tables.map(({ sheet }) => sheet));
  const sheets = overview.sheets.flatMap(({ name, used, visibility }) =>
    used === undefined || taken.has(name) || visibility !== "visible"
      ? []
      : [{ key: `sheet ${name}`, name, sheet: name, area: used }],
  );
  const all = [...tables, ...sheets].filter(({ area }) => area.rows >= 3);
  const heads = await port.read(
    all.map(({ sheet, area }) => ({
      sheet,
      area: { ...area, rows: 1, columns: Math.min(area.columns, MOST_COLUMNS) },
    })),
  );
  return all.map((source, index) => {
    const columns = columnNames(heads[index]?.values[0] ?? []);
    return { ...source, columns, guess: guessColumns(columns) };
  });
}

/** The rows of a source as a register, so that they travel to the worker the same way as ours; with the decisions of the workbook. */
export async function readSourceTable(
  port: Pick<WorkbookPort, "overview" | "read">,
  source: SourceTable,
  map: ColumnMap,
  options: WorkOptions = {},
): Promise<{ readonly register: Register; readonly mapped: MappedTable }> {
  const overview = await port.overview();
  const decisions = overview.tables.find(({ name }) => name === SERVICE_TABLES.decisions);
  const [data, remembered] = await port.read(
    [
      { sheet: source.sheet, area: below(source.area) },
      ...(decisions ? [{ sheet: decisions.sheet, area: decisions.area }] : []),
    ],
    options,
  );
  if (data === undefined) throw new Error("The table was not read.");
  return {
    register: registerOf(overview, source, data, remembered),
    mapped: { headers: source.columns, map },
  };
}

function below(area: Area): Area {
  return { ...area, top: (area.top + 1) as Area["top"], rows: area.rows - 1 };
}

/** How the cells of a table are to be taken. */
export interface MappedTable {
  /** Names of the columns from the left. */
  readonly headers: readonly string[];
  readonly map: ColumnMap;
}

function registerOf(
  overview: WorkbookOverview,
  source: SourceTable,
  data: SheetSnapshot,
  decisions: SheetSnapshot | undefined,
): Register {
  return {
    overview,
    tables: [
      {
        table: {
          kind: "responses",
          layout: "table",
          sheet: source.sheet,
          repeatedHeaderRows: [],
          metadata: {},
          headerRow: source.area.top,
          headerLeft: source.area.left,
          headerColumns: source.columns.length,
          columns: {},
          unknownHeaders: [],
          missingColumns: [],
          renamedHeaders: [],
        },
        data,
      },
    ],
    taxonomy: BUILTIN_TAXONOMY,
    services: decisions ? { decisions } : {},
    problems: [],
  };
}
