// Saves a workbook model as .xlsx: cells, styles, columns and rows through ExcelJS, everything else written into its package.
// Layer: workbench/xlsx; Node and browser.
import ExcelJS from "@mui/x-internal-exceljs-fork";
import { levelsOf } from "../model/outline";
import type { CellStyle, SheetModel, WorkbookModel } from "../model/workbookModel";
import { LAST_ROW } from "./a1";
import { CARRIED, emptyCarried, restoreParts } from "./carried";
import type { Carried } from "./carried";
import { forceHeader, writeCells } from "./cells";
import { writeStyle } from "./cellStyle";
import { argb } from "./colors";
import { writeConditionalFormats } from "./conditionalFormats";
import { elementText, withoutCells } from "./forExcelJs";
import { toFileFormula } from "./formulas";
import { POINTS_PER_CHARACTER } from "./loadXlsx";
import { writeDrawing } from "./drawings";
import { writeNames } from "./names";
import { writePageLayout } from "./pageLayout";
import {
  addRelationship,
  MAIN_NAMESPACE,
  OFFICE_RELATIONS,
  partText,
  readPackage,
  setContentType,
  setPart,
  writePackage,
} from "./parts";
import type { Parts } from "./parts";
import { writeCustomXml, writeProperties, writeSettings } from "./properties";
import { isColor } from "./records";
import { AnalysisWriter, chartLosses } from "./saveAnalysis";
import { writeAutoFilter, writeHyperlinks, writeNotes, writeProtection } from "./sheetState";
import { writeTable } from "./tables";
import { writeValidations } from "./validations";
import { childNamed, childrenNamed, element, parseXml, XML_HEADER } from "./xml";

const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** ExcelJS writes rows with attributes of this namespace. */
const FONT_DESCENT = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";

const WORKBOOK_PART = "xl/workbook.xml";
const MOST_COLUMNS = 1_024;
/** Rows below the last used one whose height or hiding is looked at. */
const ROWS_BELOW = 500;
const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const carriedOf = (model: WorkbookModel): Carried =>
  (model.extras.get(CARRIED) as Carried | undefined) ?? emptyCarried();

/** What saving now would lose, in plain words: parts of the opened file, and objects made since that the file cannot be given. */
export function lossesOnSave(model: WorkbookModel): string[] {
  return [...new Set([...carriedOf(model).lost, ...chartLosses(model)])];
}

/** Formulas that wait are calculated first, so that the file holds their results. */
export async function saveXlsx(model: WorkbookModel): Promise<Uint8Array> {
  await model.settle();
  const carried = carriedOf(model);
  const workbook = new ExcelJS.Workbook();
  for (const sheet of model.sheets) writeSheet(model, sheet, workbook);
  const parts = readPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const renamed = new Map(
    model.sheets.flatMap((sheet) => {
      const before = carried.sheets.get(sheet.id)?.name;
      return before === undefined || before === sheet.name ? [] : [[before, sheet.name] as const];
    }),
  );
  restoreParts(parts, carried, renamed);
  const differential: string[] = [];
  const numbers = { table: 0 };
  const analysis = new AnalysisWriter(parts, model, carried);
  model.sheets.forEach((sheet, index) =>
    finishSheet(
      parts,
      `xl/worksheets/sheet${index + 1}.xml`,
      index + 1,
      model,
      sheet,
      carried,
      differential,
      numbers,
      analysis,
    ),
  );
  if (differential.length > 0) {
    const styles = partText(parts, "xl/styles.xml") ?? "";
    const dxfs = element("dxfs", { count: differential.length }, differential.join(""));
    setPart(
      parts,
      "xl/styles.xml",
      styles.replace(/<dxfs[^>]*\/>|<dxfs[\s\S]*?<\/dxfs>/, () => dxfs),
    );
  }
  if (carried.theme !== undefined) setPart(parts, "xl/theme/theme1.xml", carried.theme);
  finishWorkbook(parts, model, carried, analysis);
  writeProperties(parts, model);
  writeSettings(parts, model);
  writeCustomXml(parts, model, WORKBOOK_PART);
  return writePackage(parts);
}

function writeSheet(model: WorkbookModel, sheet: SheetModel, workbook: ExcelJS.Workbook): void {
  const to = workbook.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility],
    properties: { defaultColWidth: sheet.standardWidth / POINTS_PER_CHARACTER },
  });
  const { rows, columns } = sheet.frozen;
  const view: Partial<ExcelJS.WorksheetView> = {
    showGridLines: sheet.showGridlines,
    showRowColHeaders: sheet.showHeadings,
    zoomScale: Number(sheet.extras.get("zoom") ?? 100),
    rightToLeft: sheet.extras.get("rightToLeft") === true,
    ...(rows > 0 || columns > 0 ? { state: "frozen", xSplit: columns, ySplit: rows } : {}),
  };
  to.views = [
    { ...view, ...(model.activeSheetId === sheet.id ? { tabSelected: true } : {}) } as ExcelJS.WorksheetView,
  ];
  const bands = writeColumns(sheet, to);
  const tables = model.tables.filter(({ sheetId }) => sheetId === sheet.id);
  writeCells(
    sheet,
    to,
    bands,
    (row, column) =>
      tables.find(
        ({ area }) =>
          row >= area.top &&
          row < area.top + area.rows &&
          column >= area.left &&
          column < area.left + area.columns,
      )?.name,
  );
  writeRows(sheet, to);
  for (const { top, left, rows: height, columns: width } of sheet.merges())
    to.mergeCellsWithoutStyle(top + 1, left + 1, top + height, left + width);
  for (const table of model.tables.filter(
    ({ sheetId, showHeaders }) => sheetId === sheet.id && showHeaders,
  )) {
    table.columns.forEach((column, index) =>
      forceHeader(to, table.area.top, table.area.left + index, column.name),
    );
  }
  for (const note of sheet.notes()) to.getCell(note.row + 1, note.column + 1).note = note.text;
}

/** The styles of whole columns, by 0-based column. */
function writeColumns(sheet: SheetModel, to: ExcelJS.Worksheet): readonly CellStyle[] {
  const levels = levelsOf(sheet, "columns");
  const bands = sheet.styles({ top: LAST_ROW, left: 0, rows: 1, columns: MOST_COLUMNS })[0] ?? [];
  for (let column = 0; column < MOST_COLUMNS; column++) {
    const width = sheet.columnWidth(column);
    const hidden = sheet.columnHidden(column);
    const band = bands[column];
    const style = band === undefined ? undefined : writeStyle(band);
    if (Math.abs(width - sheet.standardWidth) < 0.01 && !hidden && style === undefined && !levels.has(column))
      continue;
    const target = to.getColumn(column + 1);
    target.width = width / POINTS_PER_CHARACTER;
    if (hidden) target.hidden = true;
    if (levels.has(column)) target.outlineLevel = levels.get(column) ?? 0;
    if (style !== undefined) target.style = style;
  }
  return bands;
}

function writeRows(sheet: SheetModel, to: ExcelJS.Worksheet): void {
  const levels = levelsOf(sheet, "rows");
  for (const [row, level] of levels) to.getRow(row + 1).outlineLevel = level;
  to.properties.outlineLevelRow = Math.max(0, ...levels.values());
  to.properties.outlineLevelCol = Math.max(0, ...levelsOf(sheet, "columns").values());
  const used = sheet.usedArea(false);
  const standard = sheet.rowHeight(LAST_ROW);
  const end = Math.min((used === undefined ? 0 : used.top + used.rows) + ROWS_BELOW, LAST_ROW);
  for (let row = 0; row < end; row++) {
    const height = sheet.rowHeight(row);
    if (Math.abs(height - standard) > 0.01) to.getRow(row + 1).height = height;
    if (sheet.rowHidden(row)) to.getRow(row + 1).hidden = true;
  }
}

/** Order of a sheet's elements (ECMA-376 part 1, 18.3.1.99), as far as we write them. */
function finishSheet(
  parts: Parts,
  part: string,
  number: number,
  model: WorkbookModel,
  sheet: SheetModel,
  carried: Carried,
  differential: string[],
  numbers: { table: number },
  analysis: AnalysisWriter,
): void {
  const { frame, cells } = withoutCells(partText(parts, part) ?? "");
  const kept = carried.sheets.get(sheet.id);
  const layout = writePageLayout(sheet.extras.get("pageLayout"));
  const formats = writeConditionalFormats(sheet.conditionalFormats, differential);
  const notes = sheet.notes();
  if (notes.length > 0) setPart(parts, `xl/comments${number}.xml`, writeNotes(notes));
  const properties =
    (isColor(sheet.tabColor) ? element("tabColor", { rgb: argb(sheet.tabColor) }) : "") +
    (layout.fitToPage ? element("pageSetUpPr", { fitToPage: true }) : "");
  const links = sheet
    .hyperlinks()
    .map(({ row, column, link }) => ({ area: { top: row, left: column, rows: 1, columns: 1 }, link }));
  analysis.pivots(part, sheet);
  const extensions =
    (formats.extension === ""
      ? ""
      : `<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${formats.extension}</x14:conditionalFormattings></ext>`) +
    analysis.slicers(part, sheet, number);
  const elements = [
    properties === "" ? "" : element("sheetPr", {}, properties),
    elementText(frame, "dimension"),
    elementText(frame, "sheetViews"),
    elementText(frame, "sheetFormatPr"),
    elementText(frame, "cols"),
    cells === "" ? "<sheetData/>" : cells,
    writeProtection(sheet.protection),
    writeAutoFilter(sheet.autoFilter),
    elementText(frame, "mergeCells"),
    formats.main,
    writeValidations(sheet.validations()),
    writeHyperlinks(links, parts, part),
    layout.elements["printOptions"] ?? "",
    layout.elements["pageMargins"] ?? "",
    layout.elements["pageSetup"] ?? "",
    layout.elements["headerFooter"] ?? "",
    kept?.elements["rowBreaks"] ?? "",
    kept?.elements["colBreaks"] ?? "",
    kept?.elements["ignoredErrors"] ?? "",
    writeDrawing(parts, part, model, sheet, kept),
    elementText(frame, "legacyDrawing"),
    writeTables(parts, part, model, sheet, carried, numbers),
    extensions === "" ? "" : element("extLst", {}, extensions),
  ];
  setPart(
    parts,
    part,
    `${XML_HEADER}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="x14ac" xmlns:x14ac="${FONT_DESCENT}">${elements.join("")}</worksheet>`,
  );
}

function writeTables(
  parts: Parts,
  part: string,
  model: WorkbookModel,
  sheet: SheetModel,
  carried: Carried,
  numbers: { table: number },
): string {
  const written = model.tables
    .filter(({ sheetId }) => sheetId === sheet.id)
    .map((table) => {
      const number = ++numbers.table;
      const target = `xl/tables/table${number}.xml`;
      const bottom = { ...table.area, top: table.area.top + table.area.rows - 1, rows: 1 };
      const totals = (table.showTotals ? (sheet.formulas(bottom)[0] ?? []) : []).map((formula) =>
        formula === null ? null : toFileFormula(formula),
      );
      const labels = table.showTotals ? (sheet.values(bottom)[0] ?? []) : [];
      const labelled = {
        ...table,
        columns: table.columns.map((column, index) => {
          const label = labels[index];
          return totals[index] === null && typeof label === "string"
            ? { ...column, totalsLabel: label }
            : column;
        }),
      };
      setPart(
        parts,
        target,
        writeTable(labelled, number, carried.columnFormulas.get(table.name) ?? {}, totals),
      );
      setContentType(parts, target, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
      return element("tablePart", {
        "r:id": addRelationship(parts, part, `${OFFICE_RELATIONS}/table`, target),
      });
    });
  return written.length === 0 ? "" : element("tableParts", { count: written.length }, written.join(""));
}

function finishWorkbook(
  parts: Parts,
  model: WorkbookModel,
  carried: Carried,
  analysis: AnalysisWriter,
): void {
  const text = partText(parts, WORKBOOK_PART) ?? "";
  const active = Math.max(
    0,
    model.sheets.findIndex((sheet) => sheet.id === model.activeSheetId),
  );
  const firstVisible = Math.max(
    0,
    model.sheets.findIndex((sheet) => sheet.visibility === "Visible"),
  );
  const calculation = {
    calcId: 191029,
    calcMode: { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" }[
      model.calculationMode
    ],
    fullCalcOnLoad: true,
  };
  const content = [
    "<workbookPr/>",
    model.structureLock ?? "",
    element(
      "bookViews",
      {},
      element("workbookView", {
        firstSheet: firstVisible > 0 ? firstVisible : undefined,
        activeTab: active > 0 ? active : undefined,
      }),
    ),
    elementText(text, "sheets"),
    withNames(writeNames(model), analysis.slicerNames),
    element("calcPr", calculation),
    analysis.pivotCaches,
    analysis.slicerCaches((sheet) => tabId(text, sheet)),
  ];
  setPart(
    parts,
    WORKBOOK_PART,
    `${XML_HEADER}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}">${content.join("")}</workbook>`,
  );
}

/** The file's own number of a sheet. */
function tabId(workbook: string, sheet: SheetModel): number {
  const node = childrenNamed(childNamed(parseXml(workbook), "sheets"), "sheet").find(
    ({ attributes }) => attributes["name"] === sheet.name,
  );
  return Number(node?.attributes["sheetId"] ?? sheet.position + 1);
}

const withNames = (names: string, more: string): string =>
  more === ""
    ? names
    : names === ""
      ? element("definedNames", {}, more)
      : names.replace("</definedNames>", () => `${more}</definedNames>`);
