// Opens an .xlsx file into a workbook model: cells and styles through ExcelJS, everything else from the file's own parts, because
// ExcelJS drops or misreads it. What the model cannot hold is carried along or told. Layer: workbench/xlsx; Node and browser.
import type ExcelJS from "@mui/x-internal-exceljs-fork";
import { levelsOf } from "../model/outline";
import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import { areaOf } from "./a1";
import { carry, CARRIED, emptyCarried, noteSheetLosses, noteWorkbookLosses } from "./carried";
import type { Carried } from "./carried";
import { readCells } from "./cells";
import type { CellLosses, FontDefault } from "./cells";
import { readStyle } from "./cellStyle";
import { colorAttributes, colorReader } from "./colors";
import type { ColorReader } from "./colors";
import { readConditionalFormats } from "./conditionalFormats";
import { elementText, readWithExcelJs, repairedText, withoutCells } from "./forExcelJs";
import { readAnalysis } from "./loadAnalysis";
import { readNames } from "./names";
import { readPageLayout } from "./pageLayout";
import { partText, partXml, readPackage, relationOf, relationships } from "./parts";
import type { Parts } from "./parts";
import { readCustomXml, readProperties, readSettings } from "./properties";
import { readAutoFilter, readHyperlinks, readNotes, readProtection } from "./sheetState";
import { readTable } from "./tables";
import { readValidations } from "./validations";
import { childNamed, childrenNamed, descendants, flag, parseXml } from "./xml";
import type { XmlNode } from "./xml";

export interface LoadedXlsx {
  readonly model: WorkbookModel;
  /** What saving would lose, in plain words; empty when nothing would be lost. */
  readonly lost: readonly string[];
}

/** Bands of formats and hidden columns beyond this many columns would only make the grid endless. */
const MOST_BANDS = 400;
/** Points per character of the default font, as the file counts widths: 7 pixels at 96 to the inch. */
export const POINTS_PER_CHARACTER = 5.25;

interface SheetFile {
  readonly name: string;
  readonly state: string;
  readonly part: string;
  readonly text: string;
  readonly tree: XmlNode;
}

/** A file that was found to be a workbook, read but not yet put into a model. */
export interface PreparedXlsx {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly workbookText: string;
  readonly workbook: XmlNode;
  readonly files: readonly SheetFile[];
  readonly source: ExcelJS.Workbook;
  readonly carried: Carried;
}

/**
 * Everything that can be wrong with a file shows here, before a model is touched.
 * @throws Error with one plain sentence when the bytes are no workbook.
 */
export async function prepareXlsx(bytes: Uint8Array): Promise<PreparedXlsx> {
  const parts = opened(bytes);
  const workbookPart =
    relationships(parts, "").find((relation) => relation.type === "officeDocument")?.target ??
    "xl/workbook.xml";
  const workbookText = repairedText(parts, workbookPart);
  if (workbookText === "") throw new Error("This file is no Excel workbook.");
  const workbook = parseXml(workbookText);
  const carried = emptyCarried();
  const files = sheetFiles(parts, workbook, workbookPart, carried.lost);
  const date1904 = flag(childNamed(workbook, "workbookPr")?.attributes["date1904"], false);
  const texts = files.map((file) => file.text);
  const source = await readWithExcelJs(parts, files, texts, date1904);
  return { parts, workbookPart, workbookText, workbook, files, source, carried };
}

/** Opens a file into `empty`, a new model with one empty sheet. @throws Error as `prepareXlsx` does. */
export async function loadXlsx(bytes: Uint8Array, empty: WorkbookModel): Promise<LoadedXlsx> {
  return fillModel(await prepareXlsx(bytes), empty);
}

/** Fills a new model with one empty sheet, and gives it back when its formulas are calculated. */
export async function fillModel(prepared: PreparedXlsx, model: WorkbookModel): Promise<LoadedXlsx> {
  const { parts, workbookPart, workbookText, workbook, files, source, carried } = prepared;
  const sheets = files.map((file, index) => addSheet(model, file.name, index));

  const theme = relationships(parts, workbookPart).find((relation) => relation.type === "theme");
  carried.theme = theme === undefined ? undefined : partText(parts, theme.target);
  model.structureLock = elementText(workbookText, "workbookProtection") || undefined;
  const stylesPart = Object.keys(parts).find((name) => /(^|\/)styles\.xml$/i.test(name));
  const styles = stylesPart === undefined ? undefined : parseXml(repairedText(parts, stylesPart));
  const reading: Reading = {
    parts,
    model,
    carried,
    color: colorReader(carried.theme),
    font: defaultFont(styles),
    differential: childrenNamed(childNamed(styles, "dxfs"), "dxf"),
    losses: { pattern: 0, gradient: 0, arrays: 0 },
  };
  files.forEach((file, index) => {
    const [sheet, cells] = [sheets[index], source.worksheets[index]];
    if (sheet !== undefined && cells !== undefined) readSheet(file, sheet, cells, reading);
  });
  // Names count the sheets of the file, chart sheets included.
  const order = childrenNamed(childNamed(workbook, "sheets"), "sheet").map((node) => node.attributes["name"]);
  readNames(
    workbook,
    model,
    (index) => sheets[files.findIndex((file) => file.name === order[index])],
    carried.lost,
  );
  readProperties(parts, model);
  readSettings(parts, model);
  readCustomXml(parts, model, workbookPart);
  readPivotCaches(parts, workbook, workbookPart, carried);
  noteWorkbookLosses(relationships(parts, workbookPart), carried.lost);
  tellCellLosses(reading);
  finish(model, files, sheets, workbook);
  model.extras.set(CARRIED, carried);
  await model.calculate();
  // PivotTables read their source, which may be formulas.
  const byPart = new Map(
    files.flatMap((file, index) => {
      const sheet = sheets[index];
      return sheet === undefined ? [] : [[file.part, sheet] as const];
    }),
  );
  readAnalysis(parts, model, byPart, workbookPart, carried);
  return { model, lost: [...new Set(carried.lost)] };
}

interface Reading {
  readonly parts: Parts;
  readonly model: WorkbookModel;
  readonly carried: Carried;
  readonly color: ColorReader;
  readonly font: FontDefault;
  readonly differential: readonly XmlNode[];
  readonly losses: CellLosses;
}

function opened(bytes: Uint8Array): Parts {
  try {
    return readPackage(bytes);
  } catch {
    throw new Error(
      bytes[0] === 0xd0 && bytes[1] === 0xcf
        ? "This workbook is encrypted or of the old .xls kind; only .xlsx can be opened."
        : "This file is no Excel workbook (.xlsx).",
    );
  }
}

function sheetFiles(parts: Parts, workbook: XmlNode, workbookPart: string, lost: string[]): SheetFile[] {
  const relations = relationships(parts, workbookPart);
  const files = childrenNamed(childNamed(workbook, "sheets"), "sheet").flatMap((node) => {
    const relation = relationOf(node, relations);
    const { name = "Sheet", state = "visible" } = node.attributes;
    if (relation?.type !== "worksheet") {
      lost.push(`the sheet ${name}, which holds no cells`);
      return [];
    }
    const text = repairedText(parts, relation.target);
    return [{ name, state, part: relation.target, text, tree: parseXml(withoutCells(text).frame) }];
  });
  if (files.length === 0) throw new Error("This workbook has no sheet with cells.");
  return files;
}

function addSheet(model: WorkbookModel, name: string, index: number): SheetModel {
  const first = index === 0 ? model.sheets[0] : undefined;
  if (first === undefined) return model.addSheet(name, index);
  if (first.name !== name) first.name = name;
  return first;
}

function defaultFont(styles: XmlNode | undefined): FontDefault {
  const font = childrenNamed(childNamed(styles, "fonts"), "font")[0];
  return {
    name: childNamed(font, "name")?.attributes["val"] ?? "Calibri",
    size: Number(childNamed(font, "sz")?.attributes["val"] ?? 11),
  };
}

function readSheet(file: SheetFile, sheet: SheetModel, cells: ExcelJS.Worksheet, reading: Reading): void {
  const { parts, model, carried, color } = reading;
  const { tree } = file;
  const relations = relationships(parts, file.part);
  readColumns(tree, sheet, cells, reading);
  readCells(cells, sheet, color, reading.font, reading.losses);
  readRows(cells, sheet);
  for (const node of childrenNamed(childNamed(tree, "mergeCells"), "mergeCell")) {
    const area = areaOf(node.attributes["ref"] ?? "");
    if (area !== undefined) sheet.merge(area);
  }
  for (const node of childrenNamed(childNamed(tree, "tableParts"), "tablePart")) {
    const part = relationOf(node, relations)?.target;
    const root = part === undefined ? undefined : partXml(parts, part);
    const read = root === undefined ? undefined : readTable(root);
    if (read === undefined) continue;
    model.addTable({ ...read.table, sheetId: sheet.id });
    if (Object.keys(read.columnFormulas).length > 0)
      carried.columnFormulas.set(read.table.name, read.columnFormulas);
    if (read.hasFilter)
      carried.lost.push(
        `${file.name}: the filter set on the table ${read.table.name} (hidden rows stay hidden)`,
      );
  }
  for (const { areas, validation } of readValidations(tree))
    for (const area of areas) sheet.setValidation(area, validation);
  for (const format of readConditionalFormats(tree, reading.differential, color))
    sheet.addConditionalFormat(format);
  for (const relation of relations.filter(({ type }) => type === "comments")) {
    const comments = partXml(parts, relation.target);
    for (const { row, column, ...note } of comments === undefined ? [] : readNotes(comments))
      sheet.setNote(row, column, note);
  }
  for (const { area, link } of readHyperlinks(tree, relations)) {
    for (let row = area.top; row < area.top + Math.min(area.rows, 1_000); row++) {
      for (let column = area.left; column < area.left + Math.min(area.columns, 100); column++)
        sheet.setHyperlink(row, column, link);
    }
  }
  readView(tree, sheet, color);
  const layout = readPageLayout(tree);
  if (layout !== undefined) sheet.extras.set("pageLayout", layout);
  const filter = readAutoFilter(tree, () => carried.lost.push(`${file.name}: parts of the filter`));
  if (filter !== undefined) sheet.autoFilter = filter;
  const drawing = childNamed(tree, "drawing");
  const drawingPart = drawing === undefined ? undefined : relationOf(drawing, relations)?.target;
  const pivotTables = relations.filter(({ type }) => type === "pivotTable").map(({ target }) => target);
  for (const part of [...pivotTables, ...(drawingPart === undefined ? [] : [drawingPart])])
    carry(parts, part, carried);
  const { frame } = withoutCells(file.text);
  const elements = Object.fromEntries(
    ["rowBreaks", "colBreaks", "ignoredErrors"].map((name) => [name, elementText(frame, name)]),
  );
  carried.sheets.set(sheet.id, {
    name: file.name,
    drawing: drawingPart,
    pivotTables,
    takenCharts: new Set(),
    elements,
  });
  noteSheetLosses(file.name, relations, carried.lost);
  if (descendants(tree, "sparklineGroup").length > 0) carried.lost.push(`${file.name}: sparklines`);
}

function readColumns(
  tree: XmlNode,
  sheet: SheetModel,
  cells: ExcelJS.Worksheet,
  { color, losses }: Reading,
): void {
  const standard = childNamed(tree, "sheetFormatPr")?.attributes["defaultColWidth"];
  if (standard !== undefined) sheet.standardWidth = Number(standard) * POINTS_PER_CHARACTER;
  for (const node of childrenNamed(childNamed(tree, "cols"), "col")) {
    const first = Number(node.attributes["min"] ?? 1) - 1;
    const count = Math.min(
      Number(node.attributes["max"] ?? first + 1) - first,
      Math.max(MOST_BANDS - first, 1),
    );
    const { width, hidden, outlineLevel } = node.attributes;
    if (Number(outlineLevel) > 0)
      for (let column = first; column < first + count; column++)
        levelsOf(sheet, "columns").set(column, Number(outlineLevel));
    if (width !== undefined && Number(width) > 0)
      sheet.setColumnWidth(first, count, Number(width) * POINTS_PER_CHARACTER);
    if (flag(hidden, false)) sheet.setColumnsHidden(first, count, true);
    const patch =
      node.attributes["style"] === undefined
        ? {}
        : readStyle(cells.getColumn(first + 1).style, color, (what) => void losses[what]++);
    if (Object.keys(patch).length > 0)
      sheet.patchStyle({ top: 0, left: first, rows: 1_048_576, columns: count }, patch);
  }
}

function readRows(cells: ExcelJS.Worksheet, sheet: SheetModel): void {
  for (let number = 1; number <= cells.rowCount; number++) {
    const row = cells.findRow(number);
    if (row === undefined) continue;
    const height = row.height as number | undefined;
    if (typeof height === "number" && height > 0) sheet.setRowHeight(number - 1, 1, height);
    if (row.hidden) sheet.setRowsHidden(number - 1, 1, true);
    if (row.outlineLevel) levelsOf(sheet, "rows").set(number - 1, row.outlineLevel);
  }
}

function readView(tree: XmlNode, sheet: SheetModel, color: ColorReader): void {
  const view = childNamed(childNamed(tree, "sheetViews"), "sheetView");
  const pane = childNamed(view, "pane")?.attributes;
  if (pane?.["state"]?.startsWith("frozen"))
    sheet.frozen = { rows: Number(pane["ySplit"] ?? 0), columns: Number(pane["xSplit"] ?? 0) };
  if (!flag(view?.attributes["showGridLines"], true)) sheet.showGridlines = false;
  if (!flag(view?.attributes["showRowColHeaders"], true)) sheet.showHeadings = false;
  const zoom = Number(view?.attributes["zoomScale"] ?? 100);
  if (zoom !== 100) sheet.extras.set("zoom", zoom);
  if (flag(view?.attributes["rightToLeft"], false)) sheet.extras.set("rightToLeft", true);
  const tab = color(colorAttributes(childNamed(childNamed(tree, "sheetPr"), "tabColor")));
  if (tab !== undefined) sheet.tabColor = tab;
}

function readPivotCaches(parts: Parts, workbook: XmlNode, workbookPart: string, carried: Carried): void {
  const relations = relationships(parts, workbookPart);
  for (const node of childrenNamed(childNamed(workbook, "pivotCaches"), "pivotCache")) {
    const part = relationOf(node, relations)?.target;
    if (part === undefined) continue;
    carry(parts, part, carried);
    carried.pivotCaches.push({ cacheId: node.attributes["cacheId"] ?? "0", part });
  }
}

function tellCellLosses({ losses, carried }: Reading): void {
  if (losses.pattern > 0) carried.lost.push("hatched fills (kept as plain fills)");
  if (losses.gradient > 0) carried.lost.push("gradient fills (kept as plain fills)");
  if (losses.arrays > 0)
    carried.lost.push("array formulas over several cells (kept as formulas of their first cell)");
}

/** What must wait until all sheets are there: visibility, protection, the active sheet, the calculation mode. */
function finish(
  model: WorkbookModel,
  files: readonly SheetFile[],
  sheets: readonly SheetModel[],
  workbook: XmlNode,
): void {
  const active = Number(
    childNamed(childNamed(workbook, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0,
  );
  const order = childrenNamed(childNamed(workbook, "sheets"), "sheet").map((node) => node.attributes["name"]);
  const front =
    sheets[files.findIndex((file) => file.name === order[active])] ??
    sheets.find((_, index) => files[index]?.state === "visible");
  if (front !== undefined) model.activateSheet(front.id);
  files.forEach((file, index) => {
    const sheet = sheets[index];
    if (sheet === undefined) return;
    if (file.state === "hidden") sheet.visibility = "Hidden";
    if (file.state === "veryHidden") sheet.visibility = "VeryHidden";
    const protection = readProtection(file.tree);
    if (protection !== undefined) sheet.protection = protection;
  });
  const mode = childNamed(workbook, "calcPr")?.attributes["calcMode"];
  if (mode === "manual") model.calculationMode = "Manual";
  if (mode === "autoNoTable") model.calculationMode = "AutomaticExceptTables";
}
