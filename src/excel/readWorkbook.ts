// Reads the workbook into snapshots: geometry first, then content in blocks below the host's limits. Layer: excel.
import type { ReadRequest, WorkOptions } from "../app/ports";
import { HostError } from "../app/ports";
import type { Area } from "../domain/sheet/address";
import { areaAddress, parseAddress } from "../domain/sheet/address";
import { jsonBytes, MAX_BLOCK_CELLS } from "../domain/sheet/blocks";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../domain/sheet/snapshot";
import { Collector } from "./collector";
import { asHostError } from "./errors";
import { run, supports, syncBlock } from "./run";

/** Sheets, tables and names with their geometry, without content: two round trips. */
export function readOverview(): Promise<WorkbookOverview> {
  return run(async (context) => {
    const { workbook } = context;
    const { worksheets, tables, names } = workbook;
    workbook.load("readOnly");
    worksheets.load("items/name,items/visibility");
    tables.load("items/name,items/showHeaders,items/showTotals");
    names.load("items/name,items/formula");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      sheet.protection.load("protected");
      return { sheet, used };
    });
    const tableParts = tables.items.map((table) => {
      const range = table.getRange();
      range.load("address");
      table.worksheet.load("name");
      return { table, range };
    });
    await context.sync();
    return {
      ...(workbook.readOnly ? { isReadOnly: true } : {}),
      sheets: sheets.map(({ sheet, used }) => ({
        name: sheet.name,
        visibility: VISIBILITY[sheet.visibility],
        isProtected: sheet.protection.protected,
        ...(used.isNullObject ? {} : { used: areaOf(used.address) }),
      })),
      tables: tableParts.map(({ table, range }) => ({
        name: table.name,
        sheet: table.worksheet.name,
        area: areaOf(range.address),
        hasHeaders: table.showHeaders,
        hasTotals: table.showTotals,
      })),
      names: names.items.map((item) => ({
        name: item.name,
        refersTo: String(item.formula).replace(/^=/, ""),
      })),
    };
  });
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function areaOf(address: string): Area {
  const parsed = parseAddress(address);
  if (!parsed) throw new HostError("BadAddress", "workbook.error.generic", { code: address });
  const { top, left, rows, columns } = parsed;
  return { top, left, rows, columns };
}

/** One part of a request that fits into one response. */
interface Piece {
  readonly request: number;
  readonly area: Area;
  readonly first: boolean;
}

/**
 * Reads the requests in order. Small requests share a round trip; large ones are read in blocks whose height follows from
 * the bytes per row of what was read before. The user can cancel between blocks.
 * @throws HostError "Cancelled" when the signal says so; nothing has been changed then.
 */
export function readAreas(
  requests: readonly ReadRequest[],
  options: WorkOptions = {},
): Promise<SheetSnapshot[]> {
  return run(async (context) => {
    const areas = await areasOf(context, requests);
    const results = areas.map((area, index) => new Collector(requests[index] as ReadRequest, area));
    let cellsRead = 0;
    let bytesPerCell = FIRST_GUESS_BYTES;
    const filled = await filledParts(context, requests, areas);
    let queue: Piece[] = filled.flatMap((parts, request) =>
      parts.map((area, index) => ({ request, area, first: index === 0 })),
    );
    const total = queue.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    while (queue.length > 0) {
      if (options.signal?.aborted) throw new HostError("Cancelled", "workbook.error.cancelled");
      const { now, later } = nextPieces(
        queue,
        cellsRead === 0 ? FIRST_BLOCK_BYTES : LATER_BLOCK_BYTES,
        bytesPerCell,
      );
      const reads = now.map((piece) =>
        queueRead(context, requests[piece.request] as ReadRequest, piece, areas[piece.request]),
      );
      const tooLarge = await syncBlock(context).then(() => false, isTooLarge);
      if (tooLarge) {
        // Longer texts than guessed: the same rows again, in smaller blocks.
        bytesPerCell *= 4;
        if (now.every((piece) => piece.area.rows === 1))
          throw new HostError("ResponsePayloadSizeLimitExceeded", "workbook.error.too-large");
        continue;
      }
      let bytes = 0;
      let cells = 0;
      for (const [index, take] of reads.entries()) {
        const piece = now[index] as Piece;
        bytes += await take(results[piece.request] as Collector);
        cells += piece.area.rows * piece.area.columns;
      }
      cellsRead += cells;
      bytesPerCell = Math.max(4, bytes / Math.max(1, cells));
      queue = later;
      options.onProgress?.({ phase: "reading", done: cellsRead, total });
    }
    await readFormulas(context, results);
    return results.map((result) => result.snapshot());
  });
}

/** Formula texts of the areas found to have formulas: in most sheets none, then no round trip is made. */
async function readFormulas(context: Excel.RequestContext, results: readonly Collector[]): Promise<void> {
  const reads = results.flatMap((result) =>
    result.formulaAreas.map((area) => {
      const range = context.workbook.worksheets.getItem(result.sheet).getRange(areaAddress(area));
      range.load("formulas");
      return { result, area, range };
    }),
  );
  if (reads.length === 0) return;
  await context.sync();
  for (const { result, area, range } of reads) result.addFormulas(area, range.formulas);
}

/** Bytes of a cell before any was read, and the size of the first block, from which the next ones are judged. */
const FIRST_GUESS_BYTES = 24;
const FIRST_BLOCK_BYTES = 1_200_000;
/** Well below the limit: the library unpacks an answer in one task, 1 MB in some 25 ms, and no task shall take 50. */
const LATER_BLOCK_BYTES = 1_500_000;

/** @throws whatever else went wrong. */
function isTooLarge(failure: unknown): boolean {
  const error = asHostError(failure);
  if (error.code === "ResponsePayloadSizeLimitExceeded") return true;
  throw error;
}

/** Areas asked for, or the used ranges where none was named; undefined for empty sheets. */
async function areasOf(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
): Promise<(Area | undefined)[]> {
  if (requests.every((request) => request.area)) return requests.map((request) => request.area);
  const ranges = requests.map((request) => {
    if (request.area) return undefined;
    const used = context.workbook.worksheets.getItem(request.sheet).getUsedRangeOrNullObject(true);
    used.load("address");
    return used;
  });
  await context.sync();
  return requests.map((request, index) => {
    const used = ranges[index];
    return request.area ?? (used && !used.isNullObject ? areaOf(used.address) : undefined);
  });
}

/** Areas of more rows are looked at for parts without an entry first: a single cell far below makes a sheet a million rows long. */
const LONG_AREA_ROWS = 20_000;
const PART_ROWS = 8_192;

/** The parts of each area that hold entries: one more round trip, and only where an area is long. Number formats are read in full. */
async function filledParts(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
  areas: readonly (Area | undefined)[],
): Promise<Area[][]> {
  const parts = areas.map((area, request) => {
    if (!area || area.rows <= LONG_AREA_ROWS || requests[request]?.with?.numberFormats) return undefined;
    const sheet = context.workbook.worksheets.getItem(requests[request]?.sheet ?? "");
    return Array.from({ length: Math.ceil(area.rows / PART_ROWS) }, (_part, at) => {
      const top = area.top + at * PART_ROWS;
      const rows = Math.min(PART_ROWS, area.top + area.rows - top);
      const used = sheet.getRange(areaAddress({ ...area, top, rows })).getUsedRangeOrNullObject(true);
      used.load("address");
      return used;
    });
  });
  if (parts.some((part) => part !== undefined)) await context.sync();
  return areas.map((area, request) => {
    if (!area) return [];
    const filled = parts[request]?.flatMap((used): Area[] => {
      if (used.isNullObject) return [];
      const { top, rows } = areaOf(used.address);
      return [{ ...area, top, rows }];
    });
    // Without any entry its first row is read all the same: with it come the facts about the whole.
    return filled === undefined ? [area] : filled.length > 0 ? filled : [{ ...area, rows: 1 }];
  });
}

/** Takes pieces from the front of the queue until the byte budget of one response is used up; the rest waits. */
function nextPieces(
  queue: readonly Piece[],
  budget: number,
  bytesPerCell: number,
): { now: Piece[]; later: Piece[] } {
  const now: Piece[] = [];
  let left = Math.min(budget / bytesPerCell, MAX_BLOCK_CELLS);
  for (let index = 0; index < queue.length; index++) {
    const piece = queue[index] as Piece;
    const { area } = piece;
    const rows = Math.min(area.rows, Math.floor(left / area.columns));
    if (rows < 1 && now.length > 0) return { now, later: queue.slice(index) };
    const taken = Math.max(1, rows);
    now.push({ ...piece, area: { ...area, rows: taken } });
    left -= taken * area.columns;
    if (taken < area.rows) {
      const rest: Piece = {
        ...piece,
        first: false,
        area: { ...area, top: area.top + taken, rows: area.rows - taken },
      };
      return { now, later: [rest, ...queue.slice(index + 1)] };
    }
  }
  return { now, later: [] };
}

/** Taking over this many cells holds the thread for some milliseconds. */
const SLICE_CELLS = 40_000;

/** Lets the pane answer before the next slice. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Queues the loads of one piece; the function it gives takes the content after the next round trip, and says how many bytes it had. */
function queueRead(
  context: Excel.RequestContext,
  request: ReadRequest,
  piece: Piece,
  wholeArea: Area | undefined,
): (into: Collector) => Promise<number> {
  const sheet = context.workbook.worksheets.getItem(request.sheet);
  const range = sheet.getRange(areaAddress(piece.area));
  range.load("values");
  if (request.with?.numberFormats) range.load("numberFormat");
  // Facts about the whole request come with its first piece: where formulas, hidden rows and merged cells are.
  const whole = piece.first && wholeArea ? sheet.getRange(areaAddress(wholeArea)) : undefined;
  const formulas =
    whole && request.with?.formulas ? whole.getSpecialCellsOrNullObject("Formulas") : undefined;
  formulas?.load("address");
  const visible =
    whole && request.with?.hiddenRows ? whole.getSpecialCellsOrNullObject("Visible") : undefined;
  visible?.load("address");
  const merged =
    whole && request.with?.merged && supports("1.13") ? whole.getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  const filters = whole && request.with?.hiddenRows && supports("1.9") ? filtersOf(sheet) : undefined;
  return async (into) => {
    const rows: readonly unknown[][] = range.values;
    let bytes = 0;
    let cells = 0;
    let taken = 0;
    // The library has just worked on the answer: what is large is taken over apart from that.
    if (piece.area.rows * piece.area.columns > SLICE_CELLS) await rest();
    for (const row of rows) {
      const values = row.map(asCellValue);
      for (const value of values) bytes += jsonBytes(value);
      into.addRow(piece.area.top + taken, values);
      taken += 1;
      cells += values.length;
      if (cells < SLICE_CELLS) continue;
      cells = 0;
      await rest();
    }
    if (request.with?.numberFormats) into.addNumberFormats(range.numberFormat);
    if (formulas && !formulas.isNullObject) into.formulaAreas.push(...addressesOf(formulas.address));
    if (visible) into.hiddenFromVisible(visible.isNullObject ? [] : addressesOf(visible.address));
    if (filters) into.filtered = filters();
    if (merged && !merged.isNullObject) into.addMerged(addressesOf(merged.address));
    return bytes;
  };
}

/** Whether a filter of the sheet or of one of its tables hides rows; to be asked after the next round trip. */
function filtersOf(sheet: Excel.Worksheet): () => boolean {
  const { autoFilter, tables } = sheet;
  autoFilter.load("isDataFiltered");
  tables.load("items/autoFilter/isDataFiltered");
  return () => autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}

/** Empty cells come as "", and are null in a snapshot. */
function asCellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** The areas of a comma-separated address list "Sheet!A1:B2,Sheet!C3". */
function addressesOf(list: string): Area[] {
  return list
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((part) => parseAddress(part.trim()))
    .filter((area) => area !== undefined);
}
