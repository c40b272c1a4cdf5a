// PivotTables of an opened file as records of the model; what cannot be read stays carried. Layer: workbench/xlsx.
import { itemKey, readCache, SourceFault } from "../model/pivot/cache";
import { itemPasses } from "../model/pivot/filters";
import { newPivot, type ModelPivot, type PivotSource } from "../model/pivot/records";
import type { ModelArea, ModelValue, WorkbookModel } from "../model/workbookModel";
import { areaOf } from "./a1";
import { readFilters } from "./loadPivotFilters";
import { FUNCTION_WORDS, LATER_WORDS, SHOW_WORDS, SUBTOTAL_WORDS } from "./pivots";
import { wordFor } from "./records";
import { childNamed, childrenNamed, descendants, flag } from "./xml";
import type { XmlNode } from "./xml";

/** Everything that the file says of a table: for seeing whether it was changed since it was opened. */
export function pivotPrint(pivot: ModelPivot): string {
  const { id: _, drawn: _drawn, cache, ...rest } = pivot;
  const plain = (_key: string, value: unknown): unknown => (value instanceof Set ? [...value] : value);
  return JSON.stringify([rest, cache.fields.map(({ name }) => name), cache.rows], plain);
}

function sourceOf(model: WorkbookModel, cache: XmlNode): PivotSource | undefined {
  const source = childNamed(cache, "cacheSource");
  const { ref, sheet, name } = childNamed(source, "worksheetSource")?.attributes ?? {};
  if (source?.attributes["type"] !== "worksheet") return undefined;
  if (name !== undefined) {
    const table = model.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return table && { kind: "table", tableId: table.id };
  }
  const area = areaOf(ref ?? "");
  const from = model.sheetByName(sheet ?? "");
  return area && from ? { kind: "range", sheetId: from.id, area } : undefined;
}

function itemValue({ name, attributes }: XmlNode): ModelValue {
  const v = attributes["v"] ?? "";
  if (name === "m") return null;
  if (name === "n") return Number(v);
  if (name === "b") return flag(v, false);
  if (name === "d") return (Date.parse(`${v}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return v;
}

/** undefined: the table stays a carried part. */
export function readPivot(
  model: WorkbookModel,
  sheetId: string,
  root: XmlNode,
  cacheRoot: XmlNode,
): ModelPivot | undefined {
  const source = sourceOf(model, cacheRoot);
  const location = childNamed(root, "location")?.attributes ?? {};
  const table = areaOf(location["ref"] ?? "");
  if (!source || !table) return undefined;
  let cache: ModelPivot["cache"];
  try {
    cache = readCache(model, source);
  } catch (failure) {
    if (failure instanceof SourceFault) return undefined;
    throw failure;
  }
  const names = childrenNamed(childNamed(cacheRoot, "cacheFields"), "cacheField");
  const place = names.map(({ attributes }) =>
    cache.fields.findIndex(({ name }) => name.toLowerCase() === (attributes["name"] ?? "").toLowerCase()),
  );
  if (place.some((index) => index < 0)) return undefined;
  const pivot = newPivot({
    id: model.analysis.newId(),
    name: root.attributes["name"] ?? "PivotTable1",
    sheetId,
    anchor: { row: table.top, column: table.left },
    source,
    cache,
  });
  const at = (file: string | undefined): number => place[Number(file)] ?? -1;
  const fieldsOf = (name: string): number[] =>
    childrenNamed(childNamed(root, name), "field")
      .map(({ attributes }) => (Number(attributes["x"]) < 0 ? -1 : at(attributes["x"])))
      .filter((field) => field >= 0);
  pivot.rows = fieldsOf("rowFields");
  pivot.columns = fieldsOf("colFields");
  const pages = childrenNamed(childNamed(root, "pageFields"), "pageField");
  pivot.filters = pages.map(({ attributes }) => at(attributes["fld"]));
  const shared = names.map((node) => (childNamed(node, "sharedItems")?.children ?? []).map(itemValue));
  const fields = childrenNamed(childNamed(root, "pivotFields"), "pivotField");
  readData(pivot, root, at, shared);
  readLayout(pivot, root, fields, at);
  for (const [field, filters] of readFilters(root, at, pivot))
    Object.assign(pivot.fields[field] ?? {}, filters);
  fields.forEach((node, index) => readField(pivot, node, at(String(index)), shared[index] ?? [], model));
  for (const { attributes } of pages) {
    const field = at(attributes["fld"]);
    const items = descendants(fields[Number(attributes["fld"])] ?? root, "item");
    const x = items[Number(attributes["item"] ?? -1)]?.attributes["x"];
    const state = pivot.fields[field];
    if (x !== undefined && state)
      state.manual = new Set([itemKey(shared[Number(attributes["fld"])]?.[Number(x)] ?? null)]);
  }
  pivot.drawn = regions(pivot, table, location);
  return pivot;
}

function regions(
  pivot: ModelPivot,
  table: ModelArea,
  location: Readonly<Record<string, string>>,
): ModelPivot["drawn"] {
  const header = Number(location["firstDataRow"] ?? 1);
  const labels = Number(location["firstDataCol"] ?? 1);
  const part = (row: number, column: number, rows: number, columns: number): ModelArea | undefined =>
    rows > 0 && columns > 0 ? { top: table.top + row, left: table.left + column, rows, columns } : undefined;
  const count = pivot.filters.length;
  return {
    table,
    filters:
      count > 0 ? { top: table.top - count - 1, left: table.left, rows: count, columns: 2 } : undefined,
    rowLabels: pivot.rows.length > 0 ? part(header - 1, 0, table.rows - header + 1, labels) : undefined,
    columnLabels: part(0, labels, header, table.columns - labels),
    body:
      pivot.data.length > 0 ? part(header, labels, table.rows - header, table.columns - labels) : undefined,
  };
}

function readField(
  pivot: ModelPivot,
  node: XmlNode,
  field: number,
  shared: readonly ModelValue[],
  model: WorkbookModel,
): void {
  const state = pivot.fields[field];
  if (!state) return;
  const { sortType, defaultSubtotal, showAll } = node.attributes;
  const functions = Object.keys(SUBTOTAL_WORDS).filter((word) =>
    flag(node.attributes[SUBTOTAL_WORDS[word]?.[0] ?? ""], false),
  );
  const none = !flag(defaultSubtotal, true) && functions.length === 0;
  state.subtotals = new Set(
    functions.length > 0 ? functions : none && pivot.layout.subtotalLocation !== "Off" ? [] : ["automatic"],
  );
  state.showAllItems = flag(showAll, true);
  if (sortType === "ascending" || sortType === "descending") {
    const by = sortType === "ascending" ? "Ascending" : "Descending";
    const scope = descendants(node, "x")[0]?.attributes["v"];
    const dataName =
      descendants(node, "autoSortScope").length > 0 ? pivot.data[Number(scope ?? 0)]?.name : undefined;
    state.sort = { by, ...(dataName === undefined ? {} : { dataName }) };
  }
  const items = childrenNamed(childNamed(node, "items"), "item").filter(
    ({ attributes }) => attributes["x"] !== undefined,
  );
  const keyOf = ({ attributes }: XmlNode): string => itemKey(shared[Number(attributes["x"])] ?? null);
  for (const item of items) if (!flag(item.attributes["sd"], true)) state.collapsed.add(keyOf(item));
  // Items that a label or date filter leaves out may be marked hidden too; with a value filter nobody can tell.
  const hidden = new Set(items.filter(({ attributes }) => flag(attributes["h"], false)).map(keyOf));
  const own = pivot.cache.fields[field]?.items ?? [];
  const chosen = own.filter(
    (item) => hidden.has(item.key) && itemPasses(pivot, field, item, model.analysis.today()),
  );
  if (chosen.length > 0 && !state.value)
    state.manual = new Set(own.map(({ key }) => key).filter((key) => !hidden.has(key)));
}

function readData(
  pivot: ModelPivot,
  root: XmlNode,
  at: (file: string | undefined) => number,
  shared: readonly (readonly ModelValue[])[],
): void {
  pivot.data = childrenNamed(childNamed(root, "dataFields"), "dataField").map((node, index) => {
    const { name = "", fld, subtotal = "sum", showDataAs, baseField, baseItem } = node.attributes;
    const later = descendants(node, "dataField")[0]?.attributes["pivotShowAs"];
    const calculation =
      (later === undefined ? wordFor(SHOW_WORDS, showDataAs) : wordFor(LATER_WORDS, later)) ?? "None";
    const base = shared[Number(baseField)]?.[Number(baseItem)];
    const summarizeBy = wordFor(FUNCTION_WORDS, subtotal) ?? "Sum";
    return {
      id: `${pivot.id}:${index}`,
      name,
      automaticName: false,
      field: at(fld),
      summarizeBy,
      numberFormat: "General",
      showAs:
        calculation === "None"
          ? { calculation }
          : {
              calculation,
              baseField: at(baseField),
              ...(base === undefined || !/Of$|From$/.test(calculation) ? {} : { baseItem: itemKey(base) }),
            },
    };
  });
}

function readLayout(
  pivot: ModelPivot,
  root: XmlNode,
  fields: readonly XmlNode[],
  at: (file: string | undefined) => number,
): void {
  const { attributes } = root;
  const { layout } = pivot;
  const first = fields.find((_, index) => at(String(index)) === pivot.rows[0])?.attributes ?? {};
  layout.layoutType = flag(first["compact"], true)
    ? "Compact"
    : flag(first["outline"], true)
      ? "Outline"
      : "Tabular";
  layout.showRowGrandTotals = flag(attributes["rowGrandTotals"], true);
  layout.showColumnGrandTotals = flag(attributes["colGrandTotals"], true);
  layout.showFieldHeaders = flag(attributes["showHeaders"], true);
  layout.fillEmptyCells = flag(attributes["showMissing"], true);
  layout.emptyCellText = attributes["missingCaption"] ?? "";
  layout.autoFormat = flag(attributes["useAutoFormatting"], false);
  layout.preserveFormatting = flag(attributes["preserveFormatting"], true);
  layout.blankLines = flag(first["insertBlankRow"], false);
  const outer = fields.filter((_, index) => pivot.rows.slice(0, -1).includes(at(String(index))));
  const none = outer.every(
    (node) =>
      !flag(node.attributes["defaultSubtotal"], true) &&
      !Object.values(SUBTOTAL_WORDS).some(([word]) => flag(node.attributes[word], false)),
  );
  if (outer.length > 0 && none) layout.subtotalLocation = "Off";
  else if (!flag(first["subtotalTop"], true)) layout.subtotalLocation = "AtBottom";
  const more = descendants(root, "pivotTableDefinition")[0]?.attributes ?? {};
  layout.altTextTitle = more["altText"] ?? "";
  layout.altTextDescription = more["altTextSummary"] ?? "";
  layout.repeatLabels = flag(more["fillDownLabelsDefault"], false);
  pivot.allowMultipleFiltersPerField = flag(attributes["multipleFieldFilters"], true);
  pivot.style = childNamed(root, "pivotTableStyleInfo")?.attributes["name"] ?? pivot.style;
}
