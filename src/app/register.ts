// Reads what a workbook holds for us: recognised tables with their rows, lists, mutes, decisions and the change log. Layer: app.
import type { Message } from "../domain/message";
import { message } from "../domain/message";
import type { Result } from "../domain/result";
import { failed, ok } from "../domain/result";
import type { TableCells } from "../domain/record/tableCells";
import type { SheetSnapshot, WorkbookOverview } from "../domain/sheet/snapshot";
import { readLearntNames, withLearntNames } from "../domain/validation/learntNames";
import { headerAreasToRead, recogniseTemplates } from "../domain/template/recognise";
import type { RecognisedTable } from "../domain/template/recognise";
import { taxonomyAreasToRead, workbookTaxonomySteps } from "../domain/taxonomy/listSheet";
import type { Taxonomy } from "../domain/taxonomy/types";
import { BUILTIN_TAXONOMY } from "../domain/taxonomy/builtin";
import { inTasks } from "./nextTask";
import type { ReadRequest, WorkbookPort, WorkOptions } from "./ports";

/** Tables of ours beside the templates, by the name of the Excel table. */
export const SERVICE_TABLES = {
  mutes: "tblMutes",
  decisions: "tblDecisions",
  changeLog: "tblChangeLog",
  rates: "tblRates",
  aliases: "tblAliases",
  /** Of a register: what changed since the contributors' last returns. */
  since: "tblSinceLastReturn",
} as const;
export type ServiceTable = keyof typeof SERVICE_TABLES;

/** One recognised table and its rows; `data` is undefined while the table has none. */
export interface RegisterTable {
  readonly table: RecognisedTable;
  readonly data?: SheetSnapshot;
  /** The rows as a check reads them, where they were taken in while they came. */
  readonly cells?: TableCells;
}

export interface Register {
  readonly overview: WorkbookOverview;
  readonly tables: readonly RegisterTable[];
  readonly taxonomy: Taxonomy;
  readonly services: Readonly<Partial<Record<ServiceTable, SheetSnapshot>>>;
  /** What was seen but could not be read, each a sentence. */
  readonly problems: readonly Message[];
}

type ReadingPort = Pick<WorkbookPort, "overview" | "read">;

/** Geometry, then headings and lists, then rows: three reads and as many blocks as the size limits ask for. */
export async function readRegister(port: ReadingPort, options: WorkOptions = {}): Promise<Result<Register>> {
  const overview = await port.overview();
  const headerRequests: ReadRequest[] = headerAreasToRead(overview).map(({ sheet, area }) => ({
    sheet,
    area,
  }));
  const listRequests: ReadRequest[] = taxonomyAreasToRead(overview).map(({ sheet, area }) => ({
    sheet,
    area,
  }));
  const services = serviceRequests(overview);
  const first = await port.read([
    ...headerRequests,
    ...listRequests,
    ...services.map(({ request }) => request),
  ]);
  const headers = first.slice(0, headerRequests.length);
  const lists = first.slice(headerRequests.length, headerRequests.length + listRequests.length);
  const recognition = recogniseTemplates(overview, headers);
  if (recognition.tables.length === 0) {
    return failed(...(recognition.notes.length > 0 ? recognition.notes : [message("register.noTemplate")]));
  }
  const taxonomy = await inTasks(workbookTaxonomySteps(overview, lists, BUILTIN_TAXONOMY));
  if (!taxonomy.ok) return taxonomy;
  const withData = recognition.tables.filter((table) => table.data !== undefined);
  const data = await port.read(
    withData.map((table): ReadRequest => ({
      sheet: table.sheet,
      ...(table.data ? { area: table.data } : {}),
      with: { formulas: true, hiddenRows: true, merged: true },
    })),
    options,
  );
  const tables = recognition.tables.map((table): RegisterTable => {
    const snapshot = data[withData.indexOf(table)];
    return snapshot === undefined ? { table } : { table, data: snapshot };
  });
  const found = Object.fromEntries(
    services.map(({ name }, index) => [name, first[headerRequests.length + listRequests.length + index]]),
  ) as Register["services"];
  return ok({
    overview,
    tables,
    taxonomy: withLearntNames(taxonomy.value, found.aliases ? readLearntNames(found.aliases) : []),
    services: found,
    problems: recognition.notes,
  });
}

function serviceRequests(overview: WorkbookOverview): { name: ServiceTable; request: ReadRequest }[] {
  return (Object.keys(SERVICE_TABLES) as ServiceTable[]).flatMap((name) => {
    const table = overview.tables.find((candidate) => candidate.name === SERVICE_TABLES[name]);
    return table ? [{ name, request: { sheet: table.sheet, area: table.area } }] : [];
  });
}
