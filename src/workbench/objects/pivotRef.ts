// A PivotTable as the objects name it, and how it is changed: laid out anew, or left as it was. Layer: workbench/objects.
import { PivotConflict } from "../model/analysis";
import { SourceFault } from "../model/pivot/cache";
import type { ModelPivot, PivotData } from "../model/pivot/records";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import type { ExcelHost } from "./host";
import { checkSheetOpen, sheetOf } from "./host";

export interface PivotRef {
  readonly host: ExcelHost;
  readonly pivotId: string;
}
export interface FieldRef extends PivotRef {
  /** Fields keep their name when the source is read anew. */
  readonly field: string;
}
export interface DataRef extends PivotRef {
  readonly dataId: string;
}
export interface ItemRef extends FieldRef {
  readonly key: string;
}

export function pivotOf({ host, pivotId }: PivotRef): ModelPivot {
  const pivot = host.model.analysis.pivots.find(({ id }) => id === pivotId);
  if (!pivot) throw itemNotFound();
  return pivot;
}

/** The 0-based place of the field in the cache. */
export function fieldIndex(ref: FieldRef): number {
  const index = pivotOf(ref).cache.fields.findIndex(({ name }) => name === ref.field);
  if (index < 0) throw itemNotFound();
  return index;
}

export function dataOf(ref: DataRef): PivotData {
  const data = pivotOf(ref).data.find(({ id }) => id === ref.dataId);
  if (!data) throw itemNotFound();
  return data;
}

/** Failures of the model as Office.js tells them (Microsoft, "Error handling with the application-specific JavaScript APIs"). */
export function toldAsHost<T>(work: () => T): T {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof PivotConflict) throw new HostFault("PivotTableRangeConflict", failure.message);
    if (failure instanceof SourceFault) throw invalidArgument(failure.message);
    throw failure;
  }
}

const copyOf = (pivot: ModelPivot) => ({
  rows: [...pivot.rows],
  columns: [...pivot.columns],
  filters: [...pivot.filters],
  data: pivot.data.map((data) => ({ ...data })),
  fields: pivot.fields.map((field) => ({ ...field, collapsed: new Set(field.collapsed) })),
  anchor: { ...pivot.anchor },
});

/** Changes the table and lays it out; when there is no room for it, everything is as before. */
export function changePivot(ref: PivotRef, change: (pivot: ModelPivot) => void): void {
  const pivot = pivotOf(ref);
  checkSheetOpen(sheetOf({ host: ref.host, id: pivot.sheetId }), "allowPivotTables");
  const before = copyOf(pivot);
  const layout = { ...pivot.layout };
  try {
    change(pivot);
    toldAsHost(() => {
      ref.host.model.analysis.draw(pivot);
    });
  } catch (failure) {
    Object.assign(pivot, before);
    Object.assign(pivot.layout, layout);
    throw failure;
  }
  ref.host.needsSettling = true;
}
