// Charts, PivotTables and slicers of a workbook: records beside the cells; PivotTables are also laid out in them. Layer: workbench/model.
import { intersect, shiftArea, type Shift } from "./areas";
import { shiftedChart, type ModelChart } from "./chartRecords";
import { readCache, replaceCache } from "./pivot/cache";
import { layoutPivot, regionsOf, type PivotCell, type PivotGrid } from "./pivot/layout";
import type { ModelPivot, PivotRegions } from "./pivot/records";
import type { ModelSlicer } from "./slicerRecords";
import type { CellStyle, ModelArea, ModelEvent, SheetModel, WorkbookModel } from "./workbookModel";

/** A PivotTable that would cover what is not its own. */
export class PivotConflict extends Error {}

const LOOKS: Readonly<Record<PivotCell["look"], Partial<CellStyle>>> = {
  heading: { bold: true, fill: "#DDEBF7" },
  outer: { bold: true },
  label: {},
  value: {},
  total: { bold: true },
};

export class Analysis {
  readonly charts: ModelChart[] = [];
  readonly pivots: ModelPivot[] = [];
  readonly slicers: ModelSlicer[] = [];
  /** The day that relative date filters count from. */
  today: () => Date = () => new Date();
  /** True while a PivotTable writes its own cells. */
  drawing = false;
  private lastId = 0;

  constructor(
    private readonly model: WorkbookModel,
    private readonly emit: (event: ModelEvent) => void,
  ) {}

  newId(): string {
    this.lastId += 1;
    return `{${this.lastId.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-9000-000000000000}`;
  }

  /** The page draws the sheet's charts and slicers anew. */
  changed(sheetId: string): void {
    this.emit({ kind: "drawings", sheetId });
  }

  addChart(chart: ModelChart): void {
    this.charts.push(chart);
    this.emit({ kind: "chart-added", sheetId: chart.sheetId, chartId: chart.id });
    this.changed(chart.sheetId);
  }

  removeChart(chart: ModelChart): void {
    this.charts.splice(this.charts.indexOf(chart), 1);
    this.emit({ kind: "chart-deleted", sheetId: chart.sheetId, chartId: chart.id });
    this.changed(chart.sheetId);
  }

  layout(pivot: ModelPivot): PivotGrid {
    return layoutPivot(pivot, this.today());
  }

  /**
   * Lays the table out in the cells of its sheet; what it showed before is taken away.
   * @throws PivotConflict when it would cover filled cells, a table or another PivotTable; nothing is changed then.
   */
  draw(pivot: ModelPivot): void {
    const sheet = this.model.sheet(pivot.sheetId);
    if (!sheet) return;
    const grid = this.layout(pivot);
    const regions = regionsOf(pivot, grid);
    this.checkRoom(pivot, sheet, regions);
    this.drawing = true;
    try {
      this.erase(pivot, sheet);
      if (regions.filters) fill(sheet, regions.filters, grid.filters);
      if (grid.cells.length > 0) fill(sheet, regions.table, grid.cells);
      if (pivot.layout.autoFormat && grid.cells.length > 0) widen(sheet, regions.table);
      pivot.drawn = regions;
    } finally {
      this.drawing = false;
    }
    this.changed(pivot.sheetId);
  }

  private erase(pivot: ModelPivot, sheet: SheetModel): void {
    for (const area of areasOf(pivot.drawn)) sheet.clear(area, "All");
    pivot.drawn = undefined;
  }

  private checkRoom(pivot: ModelPivot, sheet: SheetModel, regions: PivotRegions): void {
    const own = areasOf(pivot.drawn);
    for (const area of areasOf(regions)) {
      const other = this.pivots.find(
        (each) => each !== pivot && each.sheetId === pivot.sheetId && covers(each, area),
      );
      if (other)
        throw new PivotConflict(
          `A PivotTable report cannot overlap another PivotTable report ("${other.name}").`,
        );
      if (this.model.tables.some((table) => table.sheetId === pivot.sheetId && intersect(table.area, area)))
        throw new PivotConflict("A PivotTable report cannot overlap a table.");
      const used = sheet.usedArea(true);
      const touched = used && intersect(used, area);
      // The place holder of a table without fields may lie over filled cells: it writes nothing.
      if (!touched || pivot.rows.length + pivot.columns.length + pivot.data.length === 0) continue;
      sheet.values(touched).forEach((row, rowAt) =>
        row.forEach((value, columnAt) => {
          const cell = { top: touched.top + rowAt, left: touched.left + columnAt, rows: 1, columns: 1 };
          if (value !== null && !own.some((before) => intersect(before, cell)))
            throw new PivotConflict("There is already data where the PivotTable would be written.");
        }),
      );
    }
  }

  /** Reads the source anew. @throws SourceFault, PivotConflict */
  refresh(pivot: ModelPivot): void {
    replaceCache(pivot, readCache(this.model, pivot.source));
    this.draw(pivot);
  }

  removePivot(pivot: ModelPivot): void {
    const sheet = this.model.sheet(pivot.sheetId);
    this.drawing = true;
    if (sheet) this.erase(pivot, sheet);
    this.drawing = false;
    this.pivots.splice(this.pivots.indexOf(pivot), 1);
    for (const slicer of this.slicers.filter(
      ({ source }) => source.kind === "pivot" && source.pivotId === pivot.id,
    ))
      this.removeSlicer(slicer);
    this.changed(pivot.sheetId);
  }

  removeSlicer(slicer: ModelSlicer): void {
    this.slicers.splice(this.slicers.indexOf(slicer), 1);
    this.changed(slicer.sheetId);
  }

  /** Of the PivotTables whose values stand in the area, the first. */
  bodyAt(sheetId: string, area: ModelArea): ModelPivot | undefined {
    return this.pivots.find(
      ({ drawn, sheetId: own }) =>
        own === sheetId && drawn?.body !== undefined && intersect(drawn.body, area) !== undefined,
    );
  }

  /** Everything on a sheet that goes. */
  forgetSheet(sheetId: string): void {
    for (const list of [this.charts, this.pivots, this.slicers] as { sheetId: string }[][])
      for (const each of list.filter((one) => one.sheetId === sheetId)) list.splice(list.indexOf(each), 1);
    for (const slicer of [...this.slicers])
      if (
        slicer.source.kind === "pivot" &&
        !this.pivots.some(({ id }) => id === (slicer.source as { pivotId: string }).pivotId)
      )
        this.slicers.splice(this.slicers.indexOf(slicer), 1);
  }

  /** Sources, places and charts follow inserted and deleted rows, columns and cells. */
  followShift(sheetId: string, shift: Shift): void {
    this.charts.forEach((chart, index) => {
      const moved = shiftedChart(chart, sheetId, shift);
      if (moved === chart) return;
      this.charts[index] = moved;
      this.changed(chart.sheetId);
    });
    for (const pivot of [...this.pivots]) {
      const { source } = pivot;
      if (source.kind === "range" && source.sheetId === sheetId) {
        const area = shiftArea(source.area, shift);
        if (area) pivot.source = { ...source, area };
      }
      if (pivot.sheetId !== sheetId) continue;
      const { row, column } = pivot.anchor;
      const at = shiftArea({ top: row, left: column, rows: 1, columns: 1 }, shift);
      if (!at && (!pivot.drawn || !shiftArea(pivot.drawn.table, shift))) {
        this.pivots.splice(this.pivots.indexOf(pivot), 1);
        continue;
      }
      if (at) pivot.anchor = { row: at.top, column: at.left };
      pivot.drawn &&= movedRegions(pivot.drawn, shift);
    }
  }
}

export function areasOf(regions: PivotRegions | undefined): ModelArea[] {
  return regions ? [regions.table, ...(regions.filters ? [regions.filters] : [])] : [];
}

const covers = (pivot: ModelPivot, area: ModelArea): boolean =>
  areasOf(pivot.drawn).some((own) => intersect(own, area) !== undefined);

function movedRegions(regions: PivotRegions, shift: Shift): PivotRegions {
  const moved = (area: ModelArea | undefined): ModelArea | undefined => area && shiftArea(area, shift);
  return {
    table: moved(regions.table) ?? regions.table,
    filters: moved(regions.filters),
    rowLabels: moved(regions.rowLabels),
    columnLabels: moved(regions.columnLabels),
    body: moved(regions.body),
  };
}

/** Points of a letter, as the file format counts widths, and the margin of a cell. */
const LETTER = 5.25;
const MARGIN = 10;

/** Columns become as wide as their longest text wants them; wider ones stay. */
function widen(sheet: SheetModel, area: ModelArea): void {
  const rows = sheet.texts(area);
  for (let column = 0; column < area.columns; column++) {
    const letters = Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
    const width = Math.min(letters, 80) * LETTER + MARGIN;
    if (width > sheet.columnWidth(area.left + column)) sheet.setColumnWidth(area.left + column, 1, width);
  }
}

function fill(
  sheet: SheetModel,
  area: ModelArea,
  cells: readonly (readonly (PivotCell | undefined)[])[],
): void {
  sheet.write(
    area,
    cells.map((row) =>
      row.map((cell) => (cell === undefined || cell.value === null ? null : { value: cell.value })),
    ),
  );
  sheet.patchStyles(
    area,
    cells.map((row) =>
      row.map((cell) =>
        cell === undefined
          ? undefined
          : {
              ...LOOKS[cell.look],
              ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
              ...(cell.indent ? { indent: cell.indent } : {}),
            },
      ),
    ),
  );
}
