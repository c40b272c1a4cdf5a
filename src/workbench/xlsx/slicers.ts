// Slicers and their caches as parts of the file (Microsoft, [MS-XLSX]: slicers, slicer caches, table slicer caches), both ways.
// Layer: workbench/xlsx.
import type { ModelSlicer } from "../model/slicerRecords";
import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import { MAIN_NAMESPACE } from "./parts";
import { sortedItems } from "./pivots";
import { childNamed, descendants, element, XML_HEADER } from "./xml";
import type { XmlNode } from "./xml";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
const ROW_HEIGHT = 241_300;

/** Names hold letters, digits and underscores. */
export const slicerName = ({ name }: ModelSlicer): string =>
  `Slicer_${name.replace(/[^\p{L}\p{N}_]/gu, "_")}`;

export function slicersText(slicers: readonly ModelSlicer[]): string {
  const all = slicers.map((slicer) =>
    element("slicer", {
      name: slicer.name,
      cache: slicerName(slicer),
      caption: slicer.caption,
      style: slicer.style,
      rowHeight: ROW_HEIGHT,
    }),
  );
  return `${XML_HEADER}${element("slicers", { xmlns: X14 }, all.join(""))}`;
}

export function slicerCacheText(
  model: WorkbookModel,
  slicer: ModelSlicer,
  cacheId: (pivotId: string) => number,
  tabId: (sheet: SheetModel) => number,
): string {
  const { source } = slicer;
  const write = (sourceName: string, content: string): string =>
    `${XML_HEADER}${element("slicerCacheDefinition", { xmlns: X14, name: slicerName(slicer), sourceName }, content)}`;
  const sortOrder = slicer.sortBy === "Descending" ? "descending" : undefined;
  if (source.kind === "table") {
    const tables = model.sheets.flatMap((sheet) =>
      model.tables.filter(({ sheetId }) => sheetId === sheet.id),
    );
    const number = tables.findIndex(({ id }) => id === source.tableId);
    const column = tables[number]?.columns.findIndex(({ id }) => id === source.columnId) ?? 0;
    const cache = element("x15:tableSlicerCache", { tableId: number + 1, column: column + 1, sortOrder });
    const extension = element(
      "x:ext",
      { "xmlns:x": MAIN_NAMESPACE, uri: "{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}", "xmlns:x15": X15 },
      cache,
    );
    return write(tables[number]?.columns[column]?.name ?? "", element("extLst", {}, extension));
  }
  const pivot = model.analysis.pivots.find(({ id }) => id === source.pivotId);
  const sheet = pivot && model.sheet(pivot.sheetId);
  if (!pivot || !sheet) return write(source.field, "");
  const field = pivot.cache.fields.findIndex(({ name }) => name === source.field);
  const manual = pivot.fields[field]?.manual;
  const items = sortedItems(pivot, field).map((x) => {
    const key = pivot.cache.fields[field]?.items[x]?.key ?? "";
    return element("i", { x, s: (manual?.has(key) ?? true) ? true : undefined });
  });
  const table = element("pivotTable", { tabId: tabId(sheet), name: pivot.name });
  const tabular = element(
    "tabular",
    { pivotCacheId: cacheId(pivot.id), sortOrder },
    element("items", { count: items.length }, items.join("")),
  );
  return write(source.field, element("pivotTables", {}, table) + element("data", {}, tabular));
}

export interface SlicerFile {
  readonly name: string;
  readonly caption: string;
  readonly style: string;
  readonly cache: string;
}

export const readSlicers = (root: XmlNode): SlicerFile[] =>
  descendants(root, "slicer").map(({ attributes }) => ({
    name: attributes["name"] ?? "",
    caption: attributes["caption"] ?? attributes["name"] ?? "",
    style: attributes["style"] ?? "SlicerStyleLight1",
    cache: attributes["cache"] ?? "",
  }));

export interface SlicerCacheFile {
  readonly name: string;
  readonly field: string;
  readonly pivot: string | undefined;
  readonly table: { readonly id: number; readonly column: number } | undefined;
  readonly descending: boolean;
}

export function readSlicerCache(root: XmlNode): SlicerCacheFile {
  const table = descendants(root, "tableSlicerCache")[0]?.attributes;
  const tabular = descendants(root, "tabular")[0]?.attributes;
  return {
    name: root.attributes["name"] ?? "",
    field: root.attributes["sourceName"] ?? "",
    pivot: childNamed(childNamed(root, "pivotTables"), "pivotTable")?.attributes["name"],
    table: table && { id: Number(table["tableId"]), column: Number(table["column"]) },
    descending: (table ?? tabular)?.["sortOrder"] === "descending",
  };
}
