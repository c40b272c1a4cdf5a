// PivotTables as parts of the file: fields with their items, axes, data, filters, layout (ECMA-376 part 1, 18.10.1.73).
// Layer: workbench/xlsx.
import type { AxisNode } from "../model/pivot/aggregate";
import { compareValues, countedRecords, itemPasses } from "../model/pivot/filters";
import type { PivotGrid } from "../model/pivot/layout";
import type { ModelPivot, PivotData } from "../model/pivot/records";
import type { WorkbookModel } from "../model/workbookModel";
import { areaName } from "./a1";
import { MAIN_NAMESPACE, partText } from "./parts";
import type { Parts } from "./parts";
import { filtersText } from "./pivotFilters";
import { isListed } from "./pivotCaches";
import { element, escapeXml, XML_HEADER } from "./xml";

export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  Sum: "sum",
  Count: "count",
  Average: "average",
  Max: "max",
  Min: "min",
  Product: "product",
  CountNumbers: "countNums",
  StandardDeviation: "stdDev",
  StandardDeviationP: "stdDevp",
  Variance: "var",
  VarianceP: "varp",
};
export const SHOW_WORDS: Readonly<Record<string, string>> = {
  PercentOfGrandTotal: "percentOfTotal",
  PercentOfRowTotal: "percentOfRow",
  PercentOfColumnTotal: "percentOfCol",
  PercentOf: "percent",
  RunningTotal: "runTotal",
  DifferenceFrom: "difference",
  PercentDifferenceFrom: "percentDiff",
  Index: "index",
};
/** Kinds that came later stand in an extension. */
export const LATER_WORDS: Readonly<Record<string, string>> = {
  PercentOfParentRowTotal: "percentOfParentRow",
  PercentOfParentColumnTotal: "percentOfParentCol",
  PercentOfParentTotal: "percentOfParent",
  PercentRunningTotal: "percentOfRunningTotal",
  RankAscending: "rankAscending",
  RankDecending: "rankDescending",
};
/** Words of Excel.Subtotals: attribute of the field, type of the item. */
export const SUBTOTAL_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  sum: ["sumSubtotal", "sum"],
  count: ["countASubtotal", "countA"],
  average: ["avgSubtotal", "avg"],
  max: ["maxSubtotal", "max"],
  min: ["minSubtotal", "min"],
  product: ["productSubtotal", "product"],
  countNumbers: ["countSubtotal", "count"],
  standardDeviation: ["stdDevSubtotal", "stdDev"],
  standardDeviationP: ["stdDevPSubtotal", "stdDevP"],
  variance: ["varSubtotal", "var"],
  varianceP: ["varPSubtotal", "varP"],
};
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "mm-dd-yy": 14,
  "m/d/yyyy": 14,
};

/** The id of a number format that the cells of the table use already. */
function formatId(parts: Parts, format: string): number | undefined {
  if (BUILT_IN[format] !== undefined) return BUILT_IN[format];
  const styles = partText(parts, "xl/styles.xml") ?? "";
  const wanted = `formatCode="${escapeXml(format)}"`;
  const entry = [...styles.matchAll(/<numFmt\b[^>]*>/g)].find(([text]) => text.includes(wanted))?.[0];
  const id = entry === undefined ? undefined : /numFmtId="(\d+)"/.exec(entry)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** Places of a field's items in the order the table sorts them by label. */
export function sortedItems(pivot: ModelPivot, field: number): number[] {
  const items = pivot.cache.fields[field]?.items ?? [];
  const sort = pivot.fields[field]?.sort;
  const sign = sort?.by === "Descending" && sort.dataName === undefined ? -1 : 1;
  return items
    .map((_, index) => index)
    .sort((a, b) => {
      const [x, y] = [items[a], items[b]];
      if ((x?.key === "blank") !== (y?.key === "blank")) return x?.key === "blank" ? 1 : -1;
      return sign * compareValues(x?.value ?? null, y?.value ?? null);
    });
}

/** Items that no counted record has because of the field's own filters; programs without those filters hide them one by one. */
function hiddenItems(pivot: ModelPivot, field: number, today: Date): Set<number> {
  const items = pivot.cache.fields[field]?.items ?? [];
  const hidden = new Set(
    items.flatMap((item, index) => (itemPasses(pivot, field, item, today) ? [] : [index])),
  );
  if (pivot.fields[field]?.value && (pivot.rows[0] === field || pivot.columns[0] === field)) {
    const present = new Set(
      countedRecords(pivot, today).map((record) => pivot.cache.itemAt[record]?.[field]),
    );
    items.forEach((_, index) => {
      if (!present.has(index)) hidden.add(index);
    });
  }
  return hidden;
}

function fieldText(model: WorkbookModel, pivot: ModelPivot, field: number): string {
  const state = pivot.fields[field];
  const axis = pivot.rows.includes(field)
    ? "axisRow"
    : pivot.columns.includes(field)
      ? "axisCol"
      : pivot.filters.includes(field)
        ? "axisPage"
        : undefined;
  const { layoutType, subtotalLocation, blankLines } = pivot.layout;
  const wanted = subtotalLocation === "Off" ? [] : [...(state?.subtotals ?? [])];
  const functions = wanted.filter((word) => word !== "automatic");
  const attributes = {
    axis,
    dataField: pivot.data.some((data) => data.field === field) || undefined,
    compact: layoutType === "Compact" ? undefined : false,
    outline: layoutType === "Tabular" ? false : undefined,
    multipleItemSelectionAllowed: axis === "axisPage" && (state?.manual?.size ?? 1) > 1 ? true : undefined,
    showAll: state?.showAllItems ?? false,
    insertBlankRow: blankLines && axis === "axisRow" ? true : undefined,
    sortType: state?.sort ? state.sort.by.toLowerCase() : undefined,
    subtotalTop: subtotalLocation === "AtBottom" ? false : undefined,
    defaultSubtotal: wanted.includes("automatic") ? undefined : false,
    ...Object.fromEntries(functions.map((word) => [SUBTOTAL_WORDS[word]?.[0] ?? "", true])),
  };
  if (!isListed(model, pivot, field)) return element("pivotField", attributes);
  // One chosen item of a filter field is named by the page field itself.
  const single = axis === "axisPage" && state?.manual?.size === 1;
  const hidden = single ? new Set<number>() : hiddenItems(pivot, field, model.analysis.today());
  const items = sortedItems(pivot, field).map((x) =>
    element("item", {
      h: hidden.has(x) || undefined,
      sd: state?.collapsed.has(pivot.cache.fields[field]?.items[x]?.key ?? "") ? false : undefined,
      x,
    }),
  );
  const totals = (
    wanted.includes("automatic") ? ["default"] : functions.map((word) => SUBTOTAL_WORDS[word]?.[1])
  ).map((t) => element("item", { t }));
  const all = axis === undefined ? items : [...items, ...totals];
  const place =
    state?.sort?.dataName === undefined
      ? -1
      : pivot.data.findIndex(({ name }) => name === state.sort?.dataName);
  const scope =
    place < 0
      ? ""
      : `<autoSortScope><pivotArea dataOnly="0" outline="0" fieldPosition="0"><references count="1"><reference field="4294967294" count="1" selected="0">${element("x", { v: place })}</reference></references></pivotArea></autoSortScope>`;
  return element("pivotField", attributes, element("items", { count: all.length }, all.join("")) + scope);
}

/** `<rowItems>` and `<colItems>`: the steps from the line before to this one. */
function lineItems(
  pivot: ModelPivot,
  lines: readonly {
    readonly kind: string;
    readonly node: AxisNode;
    readonly depth: number;
    readonly data?: PivotData | undefined;
  }[],
): string {
  let before: readonly number[] = [];
  const several = pivot.data.length > 1;
  return lines
    .map((line) => {
      const path: number[] = [];
      for (let at: AxisNode | undefined = line.node; at?.parent; at = at.parent)
        path.unshift(sortedItems(pivot, at.field).indexOf(at.item));
      const dataAt = line.data && several ? pivot.data.indexOf(line.data) : -1;
      const t =
        line.kind === "grand"
          ? "grand"
          : line.kind === "subtotal"
            ? "default"
            : line.kind === "blank"
              ? "blank"
              : undefined;
      const steps = line.kind === "grand" ? [0] : [...path];
      if (dataAt >= 0 && line.kind !== "subtotal" && line.kind !== "grand") steps.push(dataAt);
      let r = 0;
      while (t === undefined && r < steps.length - 1 && r < before.length && steps[r] === before[r]) r++;
      before = t === undefined ? steps : [];
      const shown = steps.slice(r).map((v) => element("x", { v: v > 0 ? v : undefined }));
      return element(
        "i",
        { t, r: r > 0 ? r : undefined, i: dataAt > 0 ? dataAt : undefined },
        shown.join(""),
      );
    })
    .join("");
}

function dataText(parts: Parts, pivot: ModelPivot, data: PivotData): string {
  const { calculation, baseField, baseItem } = data.showAs;
  const field = baseField ?? 0;
  const key = pivot.cache.fields[field]?.items.findIndex((item) => item.key === baseItem) ?? -1;
  const later = LATER_WORDS[calculation];
  const percent = calculation.startsWith("Percent") ? "0.00%" : "General";
  const numFmtId = formatId(
    parts,
    data.numberFormat === "General" || data.numberFormat === "" ? percent : data.numberFormat,
  );
  return element(
    "dataField",
    {
      name: data.name,
      fld: data.field,
      subtotal: data.summarizeBy === "Sum" ? undefined : FUNCTION_WORDS[data.summarizeBy],
      showDataAs: SHOW_WORDS[calculation],
      baseField: field,
      // Beyond the items: the one before.
      baseItem: baseItem === undefined && /From$/.test(calculation) ? 1_048_828 : Math.max(key, 0),
      numFmtId: numFmtId === 0 ? undefined : numFmtId,
    },
    later === undefined
      ? ""
      : `<extLst><ext uri="{E15A36E0-9728-4e99-A89B-3F7291B0FE68}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${element("x14:dataField", { pivotShowAs: later })}</ext></extLst>`,
  );
}

const list = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? "" : element(name, { count: entries.length }, entries.join(""));

export function writePivot(parts: Parts, model: WorkbookModel, pivot: ModelPivot, cacheId: number): string {
  const grid: PivotGrid = model.analysis.layout(pivot);
  const { layout, drawn } = pivot;
  const compact = layout.layoutType === "Compact";
  const fields = pivot.cache.fields.map((_, field) => fieldText(model, pivot, field));
  const axis = (places: readonly number[]): string[] => places.map((x) => element("field", { x }));
  const columns = axis(pivot.columns);
  if (pivot.data.length > 1) columns.push(element("field", { x: -2 }));
  const pages = pivot.filters.map((fld) => {
    const kept = (pivot.cache.fields[fld]?.items ?? []).flatMap(({ key }, index) =>
      pivot.fields[fld]?.manual?.has(key) ? [index] : [],
    );
    const item = kept.length === 1 ? sortedItems(pivot, fld).indexOf(kept[0] ?? 0) : undefined;
    return element("pageField", { fld, item, hier: -1 });
  });
  const rows = grid.rows.filter(({ kind }) => kind !== "data");
  const several = pivot.data.length > 1;
  const attributes = {
    xmlns: MAIN_NAMESPACE,
    name: pivot.name,
    cacheId,
    applyNumberFormats: false,
    applyBorderFormats: false,
    applyFontFormats: false,
    applyPatternFormats: false,
    applyAlignmentFormats: false,
    applyWidthHeightFormats: true,
    dataCaption: "Values",
    missingCaption: layout.emptyCellText === "" ? undefined : layout.emptyCellText,
    showMissing: layout.fillEmptyCells ? undefined : false,
    preserveFormatting: layout.preserveFormatting ? undefined : false,
    useAutoFormatting: layout.autoFormat ? true : undefined,
    updatedVersion: 6,
    minRefreshableVersion: 3,
    rowGrandTotals: layout.showRowGrandTotals ? undefined : false,
    colGrandTotals: layout.showColumnGrandTotals ? undefined : false,
    itemPrintTitles: true,
    createdVersion: 6,
    indent: 0,
    compact: compact ? undefined : false,
    compactData: compact ? undefined : false,
    outline: layout.layoutType === "Tabular" ? undefined : true,
    outlineData: layout.layoutType === "Tabular" ? undefined : true,
    multipleFieldFilters: pivot.allowMultipleFiltersPerField,
    showHeaders: layout.showFieldHeaders ? undefined : false,
  };
  const location = element("location", {
    ref: areaName(drawn?.table ?? { top: pivot.anchor.row, left: pivot.anchor.column, rows: 1, columns: 1 }),
    firstHeaderRow: pivot.columns.length > 0 || pivot.data.length === 1 ? 1 : 0,
    firstDataRow: Math.max(grid.headerRows, 1),
    firstDataCol: Math.max(grid.labelColumns, pivot.rows.length + pivot.columns.length > 0 ? 1 : 0),
    rowPageCount: pages.length > 0 ? pages.length : undefined,
    colPageCount: pages.length > 0 ? 1 : undefined,
  });
  const content =
    location +
    list("pivotFields", fields) +
    list("rowFields", axis(pivot.rows)) +
    (rows.length > 0
      ? element("rowItems", { count: rows.length }, lineItems(pivot, rows))
      : '<rowItems count="1"><i/></rowItems>') +
    list("colFields", columns) +
    (pivot.columns.length > 0 || several
      ? element("colItems", { count: grid.columns.length }, lineItems(pivot, grid.columns))
      : '<colItems count="1"><i/></colItems>') +
    list("pageFields", pages) +
    list(
      "dataFields",
      pivot.data.map((data) => dataText(parts, pivot, data)),
    ) +
    element("pivotTableStyleInfo", {
      name: pivot.style,
      showRowHeaders: true,
      showColHeaders: true,
      showRowStripes: false,
      showColStripes: false,
      showLastColumn: true,
    }) +
    filtersText(pivot) +
    extension(pivot);
  return `${XML_HEADER}${element("pivotTableDefinition", attributes, content)}`;
}

/** Alternative text and the hidden row of the values' caption stand in an extension. */
function extension({ layout }: ModelPivot): string {
  const x14 = element("x14:pivotTableDefinition", {
    altText: layout.altTextTitle === "" ? undefined : layout.altTextTitle,
    altTextSummary: layout.altTextDescription === "" ? undefined : layout.altTextDescription,
    hideValuesRow: true,
    fillDownLabelsDefault: layout.repeatLabels ? true : undefined,
  });
  return `<extLst><ext uri="{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${x14}</ext></extLst>`;
}
