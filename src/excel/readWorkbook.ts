// Reads the workbook into snapshots: geometry first, then content in blocks below the host's limits. Layer: excel.
import type { ReadRequest, WorkOptions } from "../app/ports";
import { HostError } from "../app/ports";
import type { Area } from "../domain/sheet/address";
import { areaAddress, areasOverlap, parseAddress } from "../domain/sheet/address";
import { jsonBytes, MAX_BLOCK_CELLS } from "../domain/sheet/blocks";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../domain/sheet/snapshot";
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
    const total = areas.reduce((sum, area) => sum + (area ? area.rows * area.columns : 0), 0);
    let cellsRead = 0;
    let bytesPerCell = FIRST_GUESS_BYTES;
    let queue: Piece[] = areas.flatMap((area, request) => (area ? [{ request, area, first: true }] : []));
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
  return async (into) => {
    const rows: readonly unknown[][] = range.values;
    let bytes = 0;
    let cells = 0;
    // The library has just worked on the answer: what is large is taken over apart from that.
    if (piece.area.rows * piece.area.columns > SLICE_CELLS) await rest();
    for (const row of rows) {
      const values = row.map(asCellValue);
      for (const value of values) bytes += jsonBytes(value);
      into.addRow(values);
      cells += values.length;
      if (cells < SLICE_CELLS) continue;
      cells = 0;
      await rest();
    }
    if (request.with?.numberFormats) into.addNumberFormats(range.numberFormat);
    if (formulas && !formulas.isNullObject) into.formulaAreas.push(...addressesOf(formulas.address));
    if (visible) into.hiddenFromVisible(visible.isNullObject ? [] : addressesOf(visible.address));
    if (merged && !merged.isNullObject) into.addMerged(addressesOf(merged.address));
    return bytes;
  };
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

/** Puts the pieces of one request together again. */
class Collector {
  readonly formulaAreas: Area[] = [];
  private readonly values: CellValue[][] = [];
  private numberFormats: string[][] | undefined;
  private formulas: (string | null)[][] | undefined;
  private hiddenRows: number[] | undefined;
  private merged: Area[] | undefined;

  constructor(
    private readonly request: ReadRequest,
    private readonly area: Area | undefined,
  ) {}

  get sheet(): string {
    return this.request.sheet;
  }

  addRow(values: CellValue[]): void {
    this.values.push(values);
  }

  addNumberFormats(formats: unknown[][]): void {
    this.numberFormats ??= [];
    for (const row of formats) this.numberFormats.push(row.map(String));
  }

  addFormulas(area: Area, formulas: unknown[][]): void {
    this.formulas ??= this.values.map((row) => row.map(() => null));
    const { top, left } = this.area ?? area;
    formulas.forEach((row, r) => {
      const target = this.formulas?.[area.top + r - top];
      row.forEach((cell, c) => {
        if (target && typeof cell === "string" && cell.startsWith("=")) target[area.left + c - left] = cell;
      });
    });
  }

  hiddenFromVisible(shownAreas: readonly Area[]): void {
    if (!this.area) return;
    const shown = new Set<number>();
    for (const part of shownAreas) for (let row = part.top; row < part.top + part.rows; row++) shown.add(row);
    this.hiddenRows = [];
    for (let row = this.area.top; row < this.area.top + this.area.rows; row++)
      if (!shown.has(row)) this.hiddenRows.push(row);
  }

  addMerged(areas: readonly Area[]): void {
    const whole = this.area;
    this.merged = areas.filter((area) => !whole || areasOverlap(area, whole));
  }

  snapshot(): SheetSnapshot {
    return {
      sheet: this.request.sheet,
      top: this.area?.top ?? 0,
      left: this.area?.left ?? 0,
      values: this.values,
      ...(this.numberFormats ? { numberFormats: this.numberFormats } : {}),
      ...(this.formulas ? { formulas: this.formulas } : {}),
      ...(this.hiddenRows ? { hiddenRows: this.hiddenRows } : {}),
      ...(this.merged ? { merged: this.merged } : {}),
    };
  }
}
