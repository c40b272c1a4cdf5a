// One operation of a plan as calls on Excel's objects; nothing here syncs. Layer: excel.
import { areaAddress, columnLetters } from "../domain/sheet/address";
import { needsTextMark } from "../domain/sheet/literal";
import type {
  CellFormat,
  CellInput,
  CellValidation,
  ChartSpec,
  ConditionalRule,
  PivotSpec,
  PlanOp,
} from "../domain/sheet/plan";
import { captionOf } from "../domain/sheet/pivotLayout";
import { taggedFormula } from "../domain/sheet/tags";

/** Operations that need what is in the workbook first; `applyPlan` resolves them before it calls `writeOp`. */
export type ReadingOp = Extract<
  PlanOp,
  {
    kind:
      | "guarded-write"
      | "append-rows"
      | "replace-rows"
      | "remove-conditional-formats"
      | "refresh-pivots"
      | "chart"
      | "remove-chart";
  }
>;
export type DirectOp = Exclude<PlanOp, ReadingOp | { kind: "add-sheet" }>;

/** A string is always text in the workbook: what Excel would change gets the apostrophe that Excel itself uses for this. */
function hostValue(input: CellInput): string | number | boolean | null {
  if (typeof input === "string") return needsTextMark(input) ? `'${input}` : input;
  if (input !== null && typeof input === "object") return input.formula;
  return input;
}

export function writeCells(
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  values: readonly (readonly CellInput[])[],
): void {
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return;
  const range = sheet.getRange(areaAddress({ top, left, rows: values.length, columns }));
  range.values = values.map((row) => row.map(hostValue));
}

/** Queues one operation. */
export function writeOp(context: Excel.RequestContext, op: DirectOp): void {
  const { workbook } = context;
  const sheetOf = (name: string): Excel.Worksheet => workbook.worksheets.getItem(name);
  switch (op.kind) {
    case "delete-sheet":
      return sheetOf(op.sheet).delete();
    case "clear-sheet":
      return sheetOf(op.sheet).getRange().clear();
    case "write":
      return writeCells(sheetOf(op.sheet), op.top, op.left, op.values);
    case "format":
      return applyFormat(sheetOf(op.sheet).getRange(areaAddress(op.area)), op.format);
    case "column-width": {
      const area = { top: 0, left: op.column, rows: 1, columns: op.columns };
      sheetOf(op.sheet).getRange(areaAddress(area)).format.columnWidth = pointsOfCharacters(op.width);
      return;
    }
    case "row-height":
      sheetOf(op.sheet).getRange(
        areaAddress({ top: op.row, left: 0, rows: op.rows, columns: 1 }),
      ).format.rowHeight = op.height;
      return;
    case "merge":
      return sheetOf(op.sheet).getRange(areaAddress(op.area)).merge();
    case "table": {
      const table = sheetOf(op.sheet).tables.add(areaAddress(op.area), true);
      table.name = op.name;
      table.style = op.style;
      table.showFilterButton = op.showFilter;
      return;
    }
    case "resize-table":
      return workbook.tables.getItem(op.name).resize(areaAddress(op.area));
    case "validation":
      return applyValidation(sheetOf(op.sheet).getRange(areaAddress(op.area)), op.validation);
    case "conditional-format":
      return addConditionalFormat(sheetOf(op.sheet).getRange(areaAddress(op.area)), op.rule, op.tag);
    case "note":
      sheetOf(op.sheet).notes.add(
        areaAddress({ top: op.row, left: op.column, rows: 1, columns: 1 }),
        op.text,
      );
      return;
    case "name":
      workbook.names.add(op.name, `=${op.refersTo}`);
      return;
    case "remove-name":
      return workbook.names.getItem(op.name).delete();
    case "freeze":
      return freeze(sheetOf(op.sheet), op.rows, op.columns);
    case "protect": {
      const { formatCells, sort, filter, insertRows, deleteRows } = op.allow;
      return sheetOf(op.sheet).protection.protect({
        allowFormatCells: formatCells,
        allowSort: sort,
        allowAutoFilter: filter,
        allowInsertRows: insertRows,
        allowDeleteRows: deleteRows,
        allowFormatColumns: formatCells,
        allowFormatRows: formatCells,
      });
    }
    case "unprotect":
      return sheetOf(op.sheet).protection.unprotect();
    case "print":
      return setUpPrinting(sheetOf(op.sheet), op);
    case "pivot":
      return addPivot(sheetOf(op.sheet), op.pivot);
    case "property":
      workbook.properties.custom.add(op.name, op.value);
      return;
    case "activate": {
      const sheet = sheetOf(op.sheet);
      sheet.activate();
      if (op.cell) sheet.getCell(op.cell.row, op.cell.column).select();
      return;
    }
  }
}

/** Width of so many characters of the default font in points: 7 pixels a character and 5 of padding, 0.75 points a pixel. */
function pointsOfCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function applyFormat(range: Excel.Range, format: CellFormat): void {
  const { font, fill } = range.format;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.color !== undefined) font.color = format.color;
  if (format.size !== undefined) font.size = format.size;
  if (format.fill !== undefined) fill.color = format.fill;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) range.format.verticalAlignment = VERTICAL[format.vertical];
  if (format.locked !== undefined) range.format.protection.locked = format.locked;
  // A single value sets the whole range; the typings only know the two-dimensional form.
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  if (format.border !== undefined) {
    for (const edge of EDGES) {
      const border = range.format.borders.getItem(edge);
      border.style = format.border.style === "none" ? "None" : "Continuous";
      if (format.border.style !== "none") {
        border.weight = { thin: "Thin", medium: "Medium", hair: "Hairline" }[
          format.border.style
        ] as Excel.BorderWeight;
        if (format.border.color !== undefined) border.color = format.border.color;
      }
    }
  }
}

const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function applyValidation(range: Excel.Range, validation: CellValidation): void {
  const { dataValidation } = range;
  dataValidation.rule = validationRule(validation);
  dataValidation.ignoreBlanks = validation.allowBlank;
  dataValidation.errorAlert = validation.alert
    ? {
        showAlert: true,
        style: ALERTS[validation.alert.style],
        title: validation.alert.title,
        message: validation.alert.text,
      }
    : { showAlert: false, style: "Stop", title: "", message: "" };
  if (validation.prompt) {
    dataValidation.prompt = {
      showPrompt: true,
      title: validation.prompt.title,
      message: validation.prompt.text,
    };
  }
}

function validationRule(validation: CellValidation): Excel.DataValidationRule {
  const { rule } = validation;
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "custom":
      return { custom: { formula: rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}` } };
    case "text-length":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "whole":
    case "decimal":
    case "date": {
      const limits =
        rule.max === undefined
          ? ({ formula1: rule.min, operator: "GreaterThanOrEqualTo" } as const)
          : ({ formula1: rule.min, formula2: rule.max, operator: "Between" } as const);
      if (rule.kind === "whole") return { wholeNumber: limits };
      if (rule.kind === "decimal") return { decimal: limits };
      return {
        date: Object.fromEntries(
          Object.entries(limits).map(([key, value]) => [key, String(value)]),
        ) as unknown as Excel.DateTimeDataValidation,
      };
    }
  }
}

function addConditionalFormat(range: Excel.Range, rule: ConditionalRule, tag: string | undefined): void {
  if (rule.kind === "formula") {
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = tag === undefined ? rule.formula : taggedFormula(tag, rule.formula);
    if (rule.format.fill !== undefined) custom.format.fill.color = rule.format.fill;
    if (rule.format.color !== undefined) custom.format.font.color = rule.format.color;
    if (rule.format.bold !== undefined) custom.format.font.bold = rule.format.bold;
  } else if (rule.kind === "color-scale") {
    const scale = range.conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: rule.low },
      ...(rule.middle === undefined
        ? {}
        : { midpoint: { type: "Percentile" as const, formula: "50", color: rule.middle } }),
      maximum: { type: "HighestValue", color: rule.high },
    };
  } else {
    range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = rule.color;
  }
}

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRange(areaAddress({ top: 0, left: 0, rows, columns })));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setUpPrinting(sheet: Excel.Worksheet, { setup }: Extract<PlanOp, { kind: "print" }>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  if (setup.fitToWidth) pageLayout.zoom = { horizontalFitToPages: setup.pagesWide ?? 1 };
  if (setup.titleRows)
    pageLayout.setPrintTitleRows(`$${setup.titleRows.first + 1}:$${setup.titleRows.last + 1}`);
  if (setup.titleColumns)
    pageLayout.setPrintTitleColumns(
      `$${columnLetters(setup.titleColumns.first)}:$${columnLetters(setup.titleColumns.last)}`,
    );
  const texts = pageLayout.headersFooters.defaultForAllPages;
  if (setup.footer !== undefined) texts.centerFooter = setup.footer;
  if (setup.header !== undefined) texts.centerHeader = setup.header;
}

const CHART_TYPES = {
  "column-clustered": "ColumnClustered",
  "column-stacked": "ColumnStacked",
  "bar-clustered": "BarClustered",
  "bar-stacked": "BarStacked",
  line: "Line",
  pie: "Pie",
} as const satisfies Record<ChartSpec["type"], Excel.ChartType | `${Excel.ChartType}`>;

/** @param existing the chart of this name where there is one: only its source and title change, its looks are the user's. */
export function putChart(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  spec: ChartSpec,
  existing: Excel.Chart | undefined,
): void {
  const source = workbook.worksheets.getItem(spec.source.sheet).getRange(areaAddress(spec.source.area));
  if (existing) {
    existing.setData(source, "Columns");
    existing.title.text = spec.title;
    return;
  }
  const chart = sheet.charts.add(CHART_TYPES[spec.type], source, "Columns");
  chart.name = spec.name;
  chart.title.text = spec.title;
  const { top, left, rows, columns } = spec.place;
  chart.setPosition(sheet.getCell(top, left), sheet.getCell(top + rows - 1, left + columns - 1));
  spec.colors?.slice(0, spec.source.area.columns - 1).forEach((color, index) => {
    const { format } = chart.series.getItemAt(index);
    if (spec.type === "line") format.line.color = color;
    else format.fill.setSolidColor(color);
  });
  if (spec.valueFormat !== undefined && spec.type !== "pie")
    chart.axes.valueAxis.numberFormat = spec.valueFormat;
  if (spec.fromZero && spec.type !== "pie") chart.axes.valueAxis.minimum = 0;
  // Bars are read from the top, as the lines of their table.
  if (spec.type === "bar-clustered" || spec.type === "bar-stacked")
    chart.axes.categoryAxis.reversePlotOrder = true;
}

const SUMMARIES = { sum: "Sum", count: "Count", average: "Average", max: "Max", min: "Min" } as const;

/** In tabular form without subtotals, so that each field has a column of its own, here and in a written file. */
function addPivot(sheet: Excel.Worksheet, spec: PivotSpec): void {
  const pivot = sheet.pivotTables.add(
    spec.name,
    spec.table,
    sheet.getCell(spec.place.row, spec.place.column),
  );
  for (const field of spec.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
  for (const field of spec.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
  for (const field of spec.filters) pivot.filterHierarchies.add(pivot.hierarchies.getItem(field));
  for (const value of spec.values) {
    const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(value.field));
    data.summarizeBy = SUMMARIES[value.by];
    data.name = captionOf(value);
  }
  pivot.layout.layoutType = "Tabular";
  for (const field of spec.rows.slice(0, -1))
    pivot.rowHierarchies.getItem(field).fields.getItem(field).subtotals = { automatic: false };
}

/** Beside each other above the PivotTable. Positions and sizes are points. */
export function addSlicers(
  workbook: Excel.Workbook,
  { sheet: name, pivot }: Extract<PlanOp, { kind: "pivot" }>,
): void {
  const sheet = workbook.worksheets.getItem(name);
  pivot.slicers?.forEach((field, index) => {
    const slicer = workbook.slicers.add(pivot.name, field, sheet);
    slicer.caption = field;
    slicer.left = SLICER.left + index * (SLICER.width + SLICER.gap);
    slicer.top = SLICER.top;
    slicer.width = SLICER.width;
    slicer.height = SLICER.height;
  });
}

const SLICER = { left: 8, top: 48, width: 150, height: 150, gap: 8 } as const;
