// Slicers: boxes of buttons that filter a PivotTable's field or a table's column. Layer: workbench/model.

export type SlicerSource =
  | { readonly kind: "pivot"; readonly pivotId: string; readonly field: string }
  | { readonly kind: "table"; readonly tableId: string; readonly columnId: number };

/** Places and sizes in points. */
export interface ModelSlicer {
  readonly id: string;
  name: string;
  caption: string;
  sheetId: string;
  readonly source: SlicerSource;
  left: number;
  top: number;
  width: number;
  height: number;
  style: string;
  sortBy: "DataSourceOrder" | "Ascending" | "Descending";
}
