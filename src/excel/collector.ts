// Puts what one read request brought in pieces together to a snapshot. Layer: excel.
import type { ReadRequest } from "../app/ports";
import type { Area } from "../domain/sheet/address";
import { areasOverlap } from "../domain/sheet/address";
import type { CellValue, SheetSnapshot } from "../domain/sheet/snapshot";

/** Rows between pieces hold no entry: they share one array. */
export class Collector {
  readonly formulaAreas: Area[] = [];
  filtered: boolean | undefined;
  private readonly values: CellValue[][] = [];
  private readonly emptyRow: CellValue[];
  private numberFormats: string[][] | undefined;
  private formulas: (string | null)[][] | undefined;
  private hiddenRows: number[] | undefined;
  private merged: Area[] | undefined;

  constructor(
    private readonly request: ReadRequest,
    private readonly area: Area | undefined,
  ) {
    this.emptyRow = Array<CellValue>(area?.columns ?? 0).fill(null);
  }

  get sheet(): string {
    return this.request.sheet;
  }

  addRow(row: number, values: CellValue[]): void {
    const index = row - (this.area?.top ?? row);
    while (this.values.length < index) this.values.push(this.emptyRow);
    this.values.push(values);
  }

  addNumberFormats(formats: unknown[][]): void {
    this.numberFormats ??= [];
    for (const row of formats) this.numberFormats.push(row.map(String));
  }

  addFormulas(area: Area, formulas: unknown[][]): void {
    const none = this.emptyRow as null[];
    this.formulas ??= this.values.map(() => none);
    const all = this.formulas;
    const { top, left } = this.area ?? area;
    formulas.forEach((row, r) => {
      const at = area.top + r - top;
      if (all[at] === undefined) return;
      const target = all[at] === none ? [...none] : all[at];
      row.forEach((cell, c) => {
        if (typeof cell === "string" && cell.startsWith("=")) target[area.left + c - left] = cell;
      });
      all[at] = target;
    });
  }

  hiddenFromVisible(shownAreas: readonly Area[]): void {
    if (!this.area) return;
    const { top, rows } = this.area;
    const shown = new Uint8Array(rows);
    for (const part of shownAreas)
      shown.fill(1, Math.max(0, part.top - top), Math.max(0, part.top + part.rows - top));
    this.hiddenRows = [];
    shown.forEach((isShown, index) => {
      if (isShown === 0) this.hiddenRows?.push(top + index);
    });
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
      ...(this.filtered === true ? { filtered: true } : {}),
      ...(this.merged ? { merged: this.merged } : {}),
    };
  }
}
