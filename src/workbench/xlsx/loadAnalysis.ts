// Takes charts, PivotTables and slicers of an opened file over into the model. Layer: workbench/xlsx.
import { chartPrint } from "../model/chartRecords";
import type { ModelSlicer } from "../model/slicerRecords";
import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import type { Carried } from "./carried";
import { anchorTexts, chartOfAnchor } from "./drawings";
import { readChart } from "./loadCharts";
import { pivotPrint, readPivot } from "./loadPivots";
import { partText, partXml, relationships } from "./parts";
import type { Parts } from "./parts";
import { readSlicerCache, readSlicers } from "./slicers";
import type { SlicerCacheFile } from "./slicers";
import { childNamed, descendants, parseXml } from "./xml";
import type { XmlNode } from "./xml";

const EMU = 12_700;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an anchor stands, in points. */
function boxOf(sheet: SheetModel, anchor: XmlNode): Box {
  const number = (node: XmlNode | undefined, name: string): number =>
    Number(childNamed(node, name)?.text ?? 0);
  const corner = (node: XmlNode | undefined): { x: number; y: number } => {
    let x = number(node, "colOff") / EMU;
    let y = number(node, "rowOff") / EMU;
    for (let column = 0; column < number(node, "col"); column++)
      x += sheet.columnHidden(column) ? 0 : sheet.columnWidth(column);
    for (let row = 0; row < number(node, "row"); row++) y += sheet.rowHidden(row) ? 0 : sheet.rowHeight(row);
    return { x, y };
  };
  const position = childNamed(anchor, "pos")?.attributes;
  const from = position
    ? { x: Number(position["x"]) / EMU, y: Number(position["y"]) / EMU }
    : corner(childNamed(anchor, "from"));
  const extent = childNamed(anchor, "ext")?.attributes;
  const to = childNamed(anchor, "to");
  const size = extent
    ? { width: Number(extent["cx"]) / EMU, height: Number(extent["cy"]) / EMU }
    : { width: corner(to).x - from.x, height: corner(to).y - from.y };
  return { left: from.x, top: from.y, width: Math.max(size.width, 1), height: Math.max(size.height, 1) };
}

/** An anchor by itself, with the namespaces that its drawing declares. */
function anchorNode(drawing: string, anchor: string): XmlNode {
  const declared = [
    ...(/<(?:\w+:)?wsDr\b([^>]*)>/.exec(drawing)?.[1] ?? "").matchAll(/xmlns(:\w+)?="[^"]*"/g),
  ]
    .map(([text]) => text)
    .join(" ");
  const root = parseXml(`<root ${declared}>${anchor}</root>`);
  return root.children[0] ?? root;
}

interface Slot extends Box {
  readonly sheetId: string;
}

/** @param sheets the model's sheets by the part each was read from */
export function readAnalysis(
  parts: Parts,
  model: WorkbookModel,
  sheets: ReadonlyMap<string, SheetModel>,
  workbookPart: string,
  carried: Carried,
): void {
  const slots = new Map<string, Slot>();
  for (const sheet of sheets.values()) {
    const kept = carried.sheets.get(sheet.id);
    const drawing = kept?.drawing === undefined ? undefined : partText(parts, kept.drawing);
    if (kept?.drawing === undefined || drawing === undefined) continue;
    const taken = new Set<string>();
    const relations = relationships(parts, kept.drawing);
    for (const anchor of anchorTexts(drawing)) {
      const node = anchorNode(drawing, anchor);
      const name = descendants(node, "cNvPr")[0]?.attributes["name"] ?? "";
      const box = boxOf(sheet, node);
      for (const slicer of descendants(node, "slicer"))
        slots.set(slicer.attributes["name"] ?? "", { ...box, sheetId: sheet.id });
      const id = chartOfAnchor(anchor);
      const part = relations.find((relation) => relation.id === id)?.target;
      const root = part === undefined ? undefined : partXml(parts, part);
      const chart = root && readChart(model, root, { ...box, name, sheetId: sheet.id });
      if (!chart || id === undefined || part === undefined) continue;
      chart.origin = { part, print: chartPrint(chart) };
      model.analysis.charts.push(chart);
      taken.add(id);
    }
    carried.sheets.set(sheet.id, { ...kept, takenCharts: taken });
  }
  readPivots(parts, model, sheets, carried);
  takeSlicers(parts, model, sheets, workbookPart, slots, carried);
}

function readPivots(
  parts: Parts,
  model: WorkbookModel,
  sheets: ReadonlyMap<string, SheetModel>,
  carried: Carried,
): void {
  for (const sheet of sheets.values()) {
    for (const part of carried.sheets.get(sheet.id)?.pivotTables ?? []) {
      const cachePart = relationships(parts, part).find(
        ({ type }) => type === "pivotCacheDefinition",
      )?.target;
      const [root, cache] = [
        partXml(parts, part),
        cachePart === undefined ? undefined : partXml(parts, cachePart),
      ];
      const pivot = root && cache && readPivot(model, sheet.id, root, cache);
      if (!pivot) continue;
      model.analysis.pivots.push(pivot);
      carried.takenPivots.set(part, { id: pivot.id, print: pivotPrint(pivot) });
    }
  }
}

function takeSlicers(
  parts: Parts,
  model: WorkbookModel,
  sheets: ReadonlyMap<string, SheetModel>,
  workbookPart: string,
  slots: ReadonlyMap<string, Slot>,
  carried: Carried,
): void {
  const caches = relationships(parts, workbookPart)
    .filter(({ type }) => type === "slicerCache")
    .flatMap(({ target }) => {
      const root = partXml(parts, target);
      return root ? [readSlicerCache(root)] : [];
    });
  for (const [sheetPart, sheet] of sheets) {
    for (const { target } of relationships(parts, sheetPart).filter(({ type }) => type === "slicer")) {
      const root = partXml(parts, target);
      for (const file of root ? readSlicers(root) : []) {
        const cache = caches.find(({ name }) => name === file.cache);
        const slot = slots.get(file.name);
        const source = cache && sourceOf(parts, model, sheets, cache);
        if (!source || !slot) {
          carried.lost.push(`${sheet.name}: the slicer ${file.name}`);
          continue;
        }
        const sortBy = cache.descending ? "Descending" : "Ascending";
        const { sheetId, left, top, width, height } = slot;
        const { name, caption, style } = file;
        const id = model.analysis.newId();
        model.analysis.slicers.push({
          id,
          name,
          caption,
          style,
          sheetId,
          left,
          top,
          width,
          height,
          source,
          sortBy,
        });
      }
    }
  }
  for (const { name } of caches)
    if (model.names.some((each) => each.name === name)) model.removeName(name, undefined);
}

function sourceOf(
  parts: Parts,
  model: WorkbookModel,
  sheets: ReadonlyMap<string, SheetModel>,
  cache: SlicerCacheFile,
): ModelSlicer["source"] | undefined {
  if (!cache.table) {
    const pivot = model.analysis.pivots.find(({ name }) => name === cache.pivot);
    return pivot && { kind: "pivot", pivotId: pivot.id, field: cache.field };
  }
  for (const part of sheets.keys()) {
    for (const { target } of relationships(parts, part).filter(({ type }) => type === "table")) {
      const { id, displayName } = partXml(parts, target)?.attributes ?? {};
      const table = model.tables.find(({ name }) => name === displayName);
      const column = table?.columns.find((each) => each.id === cache.table?.column);
      if (Number(id) === cache.table.id && table && column)
        return { kind: "table", tableId: table.id, columnId: column.id };
    }
  }
  return undefined;
}
