// PivotTables, as the workbook keeps them: where they stand, what they read, how they are laid out. Layer: workbench/model.
// Fields are named by their 0-based place in the cache; words are Office.js's own (Excel.PivotLayoutType and so on).
import type { ModelArea, ModelValue } from "../workbookModel";

/** Cells of a sheet; follows inserted and deleted rows and renamed sheets. */
export interface CellsRef {
  readonly sheetId: string;
  readonly area: ModelArea;
}

/** A table is read anew as it has grown; a range keeps its size. */
export type PivotSource =
  ({ readonly kind: "range" } & CellsRef) | { readonly kind: "table"; readonly tableId: string };

/** One different value of a field. `key` tells values apart as Excel does: by kind, texts without regard to case. */
export interface PivotItem {
  readonly key: string;
  readonly value: ModelValue;
  /** As the source shows it; "(blank)" for empty cells. */
  readonly caption: string;
}

export interface PivotCacheField {
  readonly name: string;
  /** In order of first appearance. */
  readonly items: readonly PivotItem[];
  readonly numberFormat: string;
}

/** The source as it was at the last refresh: PivotTables do not follow their source by themselves. */
export interface PivotCache {
  readonly fields: readonly PivotCacheField[];
  /** By record, by field. */
  readonly rows: readonly (readonly ModelValue[])[];
  /** By record, by field: index into the field's items. */
  readonly itemAt: readonly (readonly number[])[];
}

export interface LabelFilter {
  readonly condition: string;
  readonly comparator?: string;
  readonly substring?: string;
  readonly lowerBound?: string;
  readonly upperBound?: string;
  readonly exclusive?: boolean;
}

export interface ValueFilter {
  readonly condition: string;
  readonly comparator?: number;
  readonly lowerBound?: number;
  readonly upperBound?: number;
  readonly threshold?: number;
  readonly selectionType?: string;
  readonly exclusive?: boolean;
  /** Name of the data hierarchy. */
  readonly value: string;
}

export interface DateFilter {
  readonly condition: string;
  readonly comparator?: { readonly date: string; readonly specificity: string };
  readonly lowerBound?: { readonly date: string; readonly specificity: string };
  readonly upperBound?: { readonly date: string; readonly specificity: string };
  readonly exclusive?: boolean;
  readonly wholeDays?: boolean;
}

export interface PivotFieldState {
  /** Keys of the items that stay; undefined: all. */
  manual?: ReadonlySet<string>;
  label?: LabelFilter;
  value?: ValueFilter;
  date?: DateFilter;
  sort?: { readonly by: "Ascending" | "Descending"; readonly dataName?: string };
  /** Automatic, or the functions of the subtotals; none at all: no subtotals. */
  subtotals: ReadonlySet<string>;
  showAllItems: boolean;
  collapsed: Set<string>;
}

export interface ShowAs {
  readonly calculation: string;
  readonly baseField?: number;
  readonly baseItem?: string;
}

export interface PivotData {
  readonly id: string;
  name: string;
  /** The name follows the function until somebody sets another. */
  automaticName: boolean;
  readonly field: number;
  summarizeBy: string;
  numberFormat: string;
  showAs: ShowAs;
}

export interface PivotLayoutState {
  layoutType: "Compact" | "Outline" | "Tabular";
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  subtotalLocation: "AtTop" | "AtBottom" | "Off";
  showFieldHeaders: boolean;
  fillEmptyCells: boolean;
  emptyCellText: string;
  blankLines: boolean;
  repeatLabels: boolean;
  autoFormat: boolean;
  preserveFormatting: boolean;
  enableFieldList: boolean;
  altTextTitle: string;
  altTextDescription: string;
}

/** Where the parts of a laid out PivotTable stand on its sheet. */
export interface PivotRegions {
  /** Without the filters above. */
  readonly table: ModelArea;
  readonly filters: ModelArea | undefined;
  readonly rowLabels: ModelArea | undefined;
  readonly columnLabels: ModelArea | undefined;
  readonly body: ModelArea | undefined;
}

export interface ModelPivot {
  readonly id: string;
  name: string;
  sheetId: string;
  /** The upper left corner of the table as it was placed; filters go above it and push it down only where there is no room. */
  anchor: { row: number; column: number };
  source: PivotSource;
  cache: PivotCache;
  rows: number[];
  columns: number[];
  filters: number[];
  data: PivotData[];
  fields: PivotFieldState[];
  readonly layout: PivotLayoutState;
  refreshOnOpen: boolean;
  enableDataValueEditing: boolean;
  allowMultipleFiltersPerField: boolean;
  useCustomSortLists: boolean;
  style: string;
  drawn: PivotRegions | undefined;
}

export const FUNCTIONS: Readonly<Record<string, string>> = {
  Sum: "Sum",
  Count: "Count",
  Average: "Average",
  Max: "Max",
  Min: "Min",
  Product: "Product",
  CountNumbers: "Count",
  StandardDeviation: "StdDev",
  StandardDeviationP: "StdDevp",
  Variance: "Var",
  VarianceP: "Varp",
};

export function newFieldState(): PivotFieldState {
  return { subtotals: new Set(["automatic"]), showAllItems: false, collapsed: new Set() };
}

export function newPivot(
  facts: Pick<ModelPivot, "id" | "name" | "sheetId" | "anchor" | "source" | "cache">,
): ModelPivot {
  return {
    ...facts,
    rows: [],
    columns: [],
    filters: [],
    data: [],
    fields: facts.cache.fields.map(newFieldState),
    layout: {
      layoutType: "Compact",
      showRowGrandTotals: true,
      showColumnGrandTotals: true,
      subtotalLocation: "AtTop",
      showFieldHeaders: true,
      fillEmptyCells: true,
      emptyCellText: "",
      blankLines: false,
      repeatLabels: false,
      autoFormat: true,
      preserveFormatting: true,
      enableFieldList: true,
      altTextTitle: "",
      altTextDescription: "",
    },
    refreshOnOpen: false,
    enableDataValueEditing: false,
    allowMultipleFiltersPerField: false,
    useCustomSortLists: true,
    style: "PivotStyleLight16",
    drawn: undefined,
  };
}

/** "Sum of Amount", with a number behind it where that is taken. */
export function dataName(pivot: ModelPivot, field: number, summarizeBy: string, own?: PivotData): string {
  const base = `${FUNCTIONS[summarizeBy] ?? "Sum"} of ${pivot.cache.fields[field]?.name ?? ""}`;
  const taken = new Set(
    [
      ...pivot.data.filter((each) => each !== own).map(({ name }) => name),
      ...pivot.cache.fields.map(({ name }) => name),
    ].map((name) => name.toLowerCase()),
  );
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
  return name;
}
