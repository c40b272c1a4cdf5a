// A PivotTable as parts of an .xlsx file: cells as they show before the first refresh, cache, records and definition.
// Source: ECMA-376 part 1, 18.10. Layer: file.
import { areaAddress } from "../domain/sheet/address";
import { captionOf, itemOf, pivotLayout } from "../domain/sheet/pivotLayout";
import type { PivotLayout } from "../domain/sheet/pivotLayout";
import type { PivotSpec } from "../domain/sheet/plan";
import type { CellValue } from "../domain/sheet/snapshot";
import { XML_HEAD, xmlText } from "./xmlText";

/** Words that Excel itself writes into a PivotTable; a refresh puts the reader's own language in their place. */
const ALL = "(All)";
const BLANK = "(blank)";
const GRAND_TOTAL = "Grand Total";
const VALUES = "Values";

export interface PivotCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly bold: boolean;
}

/** What goes where; `part` numbers are given by the writer of the file. */
export interface PivotParts {
  readonly cells: readonly PivotCell[];
  readonly cache: string;
  readonly records: string;
  /** @param cacheId the number that the workbook gives to the cache. */
  definition(cacheId: number): string;
}

const MAIN = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** Slicers have no counterpart here that was proved to open; fields that were to have one become filters of the PivotTable. */
export function withoutSlicers(spec: PivotSpec): PivotSpec {
  const placed = new Set([...spec.rows, ...spec.columns, ...spec.filters]);
  const added = (spec.slicers ?? []).filter((field) => !placed.has(field));
  return { ...spec, filters: [...spec.filters, ...added], slicers: [] };
}

/**
 * The parts of one PivotTable over a table. The body begins at the place of the spec; filters stand above it, with one empty
 * row between. @param rows the table's cells below its headings; formulas count as empty.
 */
export function pivotParts(
  spec: PivotSpec,
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
): PivotParts {
  const layout = pivotLayout(headings, rows, spec);
  const grid = bodyOf(spec, headings, layout);
  const cells: PivotCell[] = [];
  const { row: top, column: left } = spec.place;
  grid.rows.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === null) return;
      const bold = r < grid.heads || r === grid.rows.length - 1;
      cells.push({ row: top + r, column: left + c, value, bold });
    }),
  );
  layout.filterFields.forEach((field, index) => {
    const row = top - layout.filterFields.length - 1 + index;
    cells.push({ row, column: left, value: headings[field] ?? "", bold: true });
    cells.push({ row, column: left + 1, value: ALL, bold: false });
  });
  return {
    cells,
    cache: cacheOf(spec, headings, rows, layout),
    records: recordsOf(headings, rows, layout),
    definition: (cacheId) =>
      definitionOf(spec, headings, layout, cacheId, {
        ref: areaAddress({ top, left, rows: grid.rows.length, columns: grid.rows[0]?.length ?? 1 }),
        heads: grid.heads,
      }),
  };
}

interface Body {
  readonly rows: (string | number | null)[][];
  /** Lines of headings. */
  readonly heads: number;
}

function shown(item: string | null | undefined): string {
  return item ?? BLANK;
}

function bodyOf(spec: PivotSpec, headings: readonly string[], layout: PivotLayout): Body {
  const { rowFields, columnFields, items, lines, columns } = layout;
  const values = spec.values;
  const several = values.length > 1;
  const across = columnFields.length > 0;
  const names = rowFields.map((field) => headings[field] ?? "");
  const labels = Math.max(1, rowFields.length);
  const rows: (string | number | null)[][] = [];
  const indent = <T>(width: number, value: T): T[] => Array.from({ length: width }, () => value);

  if (!across) rows.push([...(names.length > 0 ? names : [""]), ...values.map(captionOf)]);
  else {
    rows.push([
      ...indent(labels, null).map((_none, index) =>
        index === 0 && !several ? captionOf(values[0] as (typeof values)[number]) : null,
      ),
      [...columnFields.map((field) => headings[field] ?? ""), ...(several ? [VALUES] : [])].join(" / "),
    ]);
    columnFields.forEach((field, level) => {
      const isLast = level === columnFields.length - 1 && !several;
      rows.push([
        ...(isLast ? (names.length > 0 ? names : [""]) : indent<string | null>(labels, null)),
        ...columns.flatMap((path, index) =>
          values.map((_value, value) => {
            const repeated =
              value > 0 ||
              (level < columnFields.length - 1 &&
                index > 0 &&
                columns[index - 1]?.slice(0, level + 1).join() === path.slice(0, level + 1).join());
            return repeated ? null : shown(items.get(field)?.[path[level] ?? 0]);
          }),
        ),
        ...values.map((value, index) =>
          level > 0 ? null : several ? `Total ${captionOf(value)}` : index === 0 ? GRAND_TOTAL : null,
        ),
      ]);
    });
    if (several)
      rows.push([
        ...(names.length > 0 ? names : [""]),
        ...columns.flatMap(() => values.map(captionOf)),
        ...indent<string | null>(values.length, null),
      ]);
  }
  const heads = rows.length;
  const figures = (line: number | undefined): (number | null)[] => [
    ...columns.flatMap((_column, column) =>
      values.map((_value, value) => layout.figure(line, column, value)),
    ),
    ...(across ? values.map((_value, value) => layout.figure(line, undefined, value)) : []),
  ];
  lines.forEach((path, line) => {
    const previous = lines[line - 1];
    let same = previous !== undefined;
    rows.push([
      ...(rowFields.length === 0
        ? [null]
        : rowFields.map((field, level) => {
            same = same && level < rowFields.length - 1 && previous?.[level] === path[level];
            return same ? null : shown(items.get(field)?.[path[level] ?? 0]);
          })),
      ...figures(line),
    ]);
  });
  if (rowFields.length > 0)
    rows.push([GRAND_TOTAL, ...indent<string | null>(labels - 1, null), ...figures(undefined)]);
  const width = Math.max(...rows.map((row) => row.length));
  return { rows: rows.map((row) => [...row, ...indent<null>(width - row.length, null)]), heads };
}

function cacheOf(
  spec: PivotSpec,
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
  { items }: PivotLayout,
): string {
  const fields = headings.map((name, column) => {
    const own = items.get(column);
    const content = own
      ? `<sharedItems${own.includes(null) ? ` containsBlank="1"` : ""} count="${own.length}">${own
          .map((item) => (item === null ? "<m/>" : `<s v="${xmlText(item)}"/>`))
          .join("")}</sharedItems>`
      : `<sharedItems${kindsOf(rows.map((row) => row[column]))}/>`;
    return `<cacheField name="${xmlText(name)}" numFmtId="0">${content}</cacheField>`;
  });
  return `${XML_HEAD}<pivotCacheDefinition ${MAIN} r:id="rId1" refreshOnLoad="1" refreshedBy="IISG Mapping" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="${rows.length}"><cacheSource type="worksheet"><worksheetSource name="${xmlText(spec.table)}"/></cacheSource><cacheFields count="${headings.length}">${fields.join("")}</cacheFields></pivotCacheDefinition>`;
}

/** What a column holds, as the cache wants it said; "" when it holds only texts. */
function kindsOf(values: readonly (CellValue | undefined)[]): string {
  const numbers = values.filter((value) => typeof value === "number");
  const hasBlank = values.some((value) => itemOf(value) === null);
  const hasText = values.some((value) => itemOf(value) !== null && typeof value !== "number");
  const blank = hasBlank ? ` containsBlank="1"` : "";
  if (numbers.length === 0)
    return hasText ? blank : hasBlank ? ` containsNonDate="0" containsString="0" containsBlank="1"` : "";
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const whole = numbers.every(Number.isInteger) ? ` containsInteger="1"` : "";
  const mixed = hasText
    ? ` containsMixedTypes="1"`
    : hasBlank
      ? ` containsString="0"`
      : ` containsSemiMixedTypes="0" containsString="0"`;
  return `${mixed}${blank} containsNumber="1"${whole} minValue="${least}" maxValue="${most}"`;
}

function recordsOf(
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
  { items }: PivotLayout,
): string {
  const places = new Map(
    [...items].map(([field, list]) => [field, new Map(list.map((item, index) => [item, index]))]),
  );
  const records = rows.map((row) => {
    const values = headings.map((_name, column) => {
      const value = row[column];
      const known = places.get(column);
      if (known) return `<x v="${known.get(itemOf(value)) ?? 0}"/>`;
      if (itemOf(value) === null) return "<m/>";
      return typeof value === "number" ? `<n v="${value}"/>` : `<s v="${xmlText(String(value))}"/>`;
    });
    return `<r>${values.join("")}</r>`;
  });
  return `${XML_HEAD}<pivotCacheRecords ${MAIN} count="${rows.length}">${records.join("")}</pivotCacheRecords>`;
}

/** Excel's ready formats: 3 is "#,##0", 4 is "#,##0.00". */
function numberFormatOf(by: PivotSpec["values"][number]["by"]): number {
  return by === "count" ? 3 : 4;
}

function definitionOf(
  spec: PivotSpec,
  headings: readonly string[],
  layout: PivotLayout,
  cacheId: number,
  { ref, heads }: { readonly ref: string; readonly heads: number },
): string {
  const { rowFields, columnFields, filterFields, valueFields, items, lines, columns } = layout;
  const several = spec.values.length > 1;
  const data = new Set(valueFields);
  const axisOf = (column: number): string =>
    rowFields.includes(column)
      ? ` axis="axisRow"`
      : columnFields.includes(column)
        ? ` axis="axisCol"`
        : filterFields.includes(column)
          ? ` axis="axisPage"`
          : "";
  const fields = headings.map((_name, column) => {
    const own = items.get(column);
    const open = `<pivotField${axisOf(column)}${data.has(column) ? ` dataField="1"` : ""} compact="0" outline="0" showAll="0" defaultSubtotal="0"`;
    return own
      ? `${open}><items count="${own.length}">${own.map((_item, index) => `<item x="${index}"/>`).join("")}</items></pivotField>`
      : `${open}/>`;
  });
  const list = (name: string, entries: readonly string[]): string =>
    entries.length === 0 ? "" : `<${name} count="${entries.length}">${entries.join("")}</${name}>`;
  const x = (index: number): string => (index === 0 ? "<x/>" : `<x v="${index}"/>`);
  const rowItems = lines.map((path, line) => {
    const previous = lines[line - 1] ?? [];
    let repeated = 0;
    while (repeated < path.length - 1 && previous[repeated] === path[repeated]) repeated += 1;
    return `<i${repeated > 0 ? ` r="${repeated}"` : ""}>${path.slice(repeated).map(x).join("")}</i>`;
  });
  const total = `<i t="grand"><x/></i>`;
  const columnItems = columns.flatMap((path) =>
    spec.values.map((_value, value) => {
      const repeated = value === 0 ? 0 : path.length;
      const own = [...path, ...(several ? [value] : [])].slice(repeated);
      return `<i${repeated > 0 ? ` r="${repeated}"` : ""}${value > 0 ? ` i="${value}"` : ""}>${own.map(x).join("")}</i>`;
    }),
  );
  const columnTotals =
    columnFields.length === 0
      ? []
      : spec.values.map((_value, value) =>
          several ? `<i t="grand"${value > 0 ? ` i="${value}"` : ""}><x/></i>` : total,
        );
  const field = (column: number): string => `<field x="${column}"/>`;
  const first = columnFields.length > 0 || !several ? 1 : 0;
  const pages = filterFields.length > 0 ? ` rowPageCount="${filterFields.length}" colPageCount="1"` : "";
  return `${XML_HEAD}<pivotTableDefinition ${MAIN.split(" ")[0]} name="${xmlText(spec.name)}" cacheId="${cacheId}" dataOnRows="0" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="${VALUES}" updatedVersion="6" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="6" indent="0" compact="0" compactData="0" outline="0" outlineData="0" multipleFieldFilters="0"><location ref="${ref}" firstHeaderRow="${first}" firstDataRow="${heads}" firstDataCol="${Math.max(1, rowFields.length)}"${pages}/><pivotFields count="${headings.length}">${fields.join("")}</pivotFields>${list("rowFields", rowFields.map(field))}${list("rowItems", rowFields.length === 0 ? ["<i/>"] : [...rowItems, total])}${list("colFields", [...columnFields.map(field), ...(several ? [field(-2)] : [])])}${list("colItems", columnFields.length === 0 && !several ? ["<i/>"] : [...columnItems, ...columnTotals])}${list(
    "pageFields",
    filterFields.map((column) => `<pageField fld="${column}" hier="-1"/>`),
  )}${list(
    "dataFields",
    spec.values.map(
      (value, index) =>
        `<dataField name="${xmlText(captionOf(value))}" fld="${valueFields[index] ?? 0}"${value.by === "sum" ? "" : ` subtotal="${value.by}"`} baseField="0" baseItem="0" numFmtId="${numberFormatOf(value.by)}"/>`,
    ),
  )}<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/><extLst><ext uri="{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:pivotTableDefinition hideValuesRow="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"/></ext></extLst></pivotTableDefinition>`;
}
