// Writes a plan into a new ExcelJS workbook, operation by operation. Layer: file.
import ExcelJS from "@mui/x-internal-exceljs-fork";
import type { Area } from "../domain/sheet/address";
import { areaAddress, cellAddress, columnLetters } from "../domain/sheet/address";
import { startsLikeFormula } from "../domain/sheet/literal";
import type {
  CellFormat,
  CellInput,
  CellValidation,
  ChartSpec,
  ConditionalRule,
  PivotSpec,
  PlanOp,
} from "../domain/sheet/plan";
import type { CellValue } from "../domain/sheet/snapshot";
import { taggedFormula } from "../domain/sheet/tags";
import { chartPart } from "./chartParts";
import type { PivotParts } from "./pivotParts";
import { pivotParts, withoutSlicers } from "./pivotParts";
import { growRows } from "./rowHeights";

/** What ExcelJS cannot write and `finishXlsx` puts into the file afterwards. */
export interface Leftovers {
  readonly names: { readonly name: string; readonly refersTo: string }[];
  readonly properties: { readonly name: string; readonly value: string }[];
  readonly charts: { readonly sheet: string; readonly spec: ChartSpec; readonly xml: string }[];
  readonly pivots: { readonly sheet: string; readonly parts: PivotParts }[];
  /** Formulas have no values before a program calculates them. */
  hasFormulas: boolean;
}

/** A table as it stands in the plan; made at the end, when its cells have their content. */
interface TablePlan {
  readonly op: Extract<PlanOp, { kind: "table" }>;
  area: Area;
}

/** Builds one workbook. Operations are taken in order; tables are made by `finish`. */
export class WorkbookBuilder {
  readonly book = new ExcelJS.Workbook();
  readonly leftovers: Leftovers = {
    names: [],
    properties: [],
    charts: [],
    pivots: [],
    hasFormulas: false,
  };
  private readonly charts: { readonly sheet: string; readonly spec: ChartSpec }[] = [];
  private readonly pivots: { readonly sheet: string; readonly spec: PivotSpec }[] = [];
  private readonly tables = new Map<string, TablePlan>();
  private readonly merges = new Map<string, Area[]>();
  private priority = 1;
  cellsWritten = 0;

  /** @throws Error when the plan names a sheet or table that it does not make: a bug of the planner. */
  apply(op: PlanOp): void {
    switch (op.kind) {
      case "add-sheet": {
        const sheet = this.book.addWorksheet(
          op.sheet,
          op.tabColor === undefined ? {} : { properties: { tabColor: { argb: argb(op.tabColor) } } },
        );
        if (op.visibility && op.visibility !== "visible") sheet.state = op.visibility;
        return;
      }
      case "delete-sheet":
        return this.book.removeWorksheet(op.sheet);
      case "clear-sheet": {
        const sheet = this.sheet(op.sheet);
        sheet.spliceRows(1, sheet.rowCount);
        return;
      }
      case "write":
        return this.write(op.sheet, op.top, op.left, op.values);
      case "guarded-write":
        for (const cell of op.cells) this.write(op.sheet, cell.row, cell.column, [[cell.after]]);
        return;
      case "format":
        return this.format(op.sheet, op.area, op.format);
      case "column-width":
        for (let column = op.column; column < op.column + op.columns; column++)
          this.sheet(op.sheet).getColumn(column + 1).width = op.width;
        return;
      case "row-height":
        for (let row = op.row; row < op.row + op.rows; row++)
          this.sheet(op.sheet).getRow(row + 1).height = op.height;
        return;
      case "merge":
        this.merges.set(op.sheet, [...(this.merges.get(op.sheet) ?? []), op.area]);
        return this.sheet(op.sheet).mergeCells(areaAddress(op.area));
      case "table":
        this.tables.set(op.name, { op, area: op.area });
        return;
      case "resize-table":
        this.table(op.name).area = op.area;
        return;
      case "append-rows":
      case "replace-rows":
        return this.rows(op);
      case "validation":
        return this.validate(op.sheet, op.area, op.validation);
      case "conditional-format":
        return this.mark(op.sheet, op.area, op.rule, op.tag);
      case "remove-conditional-formats":
        return;
      case "note":
        this.sheet(op.sheet).getCell(op.row + 1, op.column + 1).note = op.text;
        return;
      case "name":
        this.leftovers.names.push({ name: op.name, refersTo: op.refersTo });
        return;
      case "remove-name": {
        const index = this.leftovers.names.findIndex((entry) => entry.name === op.name);
        if (index >= 0) this.leftovers.names.splice(index, 1);
        return;
      }
      case "freeze":
        this.sheet(op.sheet).views = [
          { state: "frozen", xSplit: op.columns, ySplit: op.rows, showGridLines: true },
        ];
        return;
      case "protect":
        return this.protect(op);
      case "unprotect":
        return this.sheet(op.sheet).unprotect();
      case "print":
        return this.print(op);
      case "property":
        this.leftovers.properties.push({ name: op.name, value: op.value });
        return;
      case "activate":
        this.book.views = [
          {
            x: 0,
            y: 0,
            width: 20_000,
            height: 12_000,
            firstSheet: 0,
            activeTab: this.book.worksheets.findIndex((sheet) => sheet.name === op.sheet),
            visibility: "visible",
          },
        ];
        return;
      case "chart":
        this.charts.push({ sheet: op.sheet, spec: op.chart });
        return;
      case "pivot":
        this.pivots.push({ sheet: op.sheet, spec: withoutSlicers(op.pivot) });
        return;
      case "refresh-pivots":
      case "remove-chart":
        return;
    }
  }

  /** Makes the tables, PivotTables and charts over the cells as they now are. */
  finish(): void {
    this.makeTables();
    this.makePivots();
    for (const sheet of this.book.worksheets) {
      const tables = [...this.tables.values()].filter(({ op }) => op.sheet === sheet.name && op.showFilter);
      growRows(sheet, this.merges.get(sheet.name) ?? [], new Set(tables.map(({ area }) => area.top)));
    }
    for (const { sheet, spec } of this.charts) {
      const source = this.sheet(spec.source.sheet);
      const xml = chartPart(spec, (row, column) => plainValue(source.getCell(row + 1, column + 1).value));
      this.leftovers.charts.push({ sheet, spec, xml });
    }
  }

  private makePivots(): void {
    for (const { sheet: name, spec } of this.pivots) {
      const { op, area } = this.table(spec.table);
      const source = this.sheet(op.sheet);
      const [headings = [], ...rows] = Array.from({ length: area.rows }, (_row, row) =>
        Array.from(
          { length: area.columns },
          (_column, column) =>
            plainValue(source.getCell(area.top + row + 1, area.left + column + 1).value) ?? null,
        ),
      );
      const parts = pivotParts(spec, headings.map(String), rows);
      const sheet = this.sheet(name);
      for (const { row, column, value, bold } of parts.cells) {
        const cell = sheet.getCell(row + 1, column + 1);
        cell.value = value;
        if (typeof value === "number") cell.numFmt = "#,##0.00";
        if (bold) cell.font = { bold: true };
      }
      this.leftovers.pivots.push({ sheet: name, parts });
    }
  }

  private makeTables(): void {
    for (const { op, area } of this.tables.values()) {
      const sheet = this.sheet(op.sheet);
      const cells = (row: number): ExcelJS.CellValue[] =>
        Array.from(
          { length: area.columns },
          (_, column) => sheet.getCell(row + 1, area.left + column + 1).value,
        );
      const [headers, ...rows] = Array.from({ length: area.rows }, (_, index) => cells(area.top + index));
      sheet.addTable({
        name: op.name,
        ref: cellAddress(area.top, area.left),
        headerRow: true,
        totalsRow: false,
        style: { theme: op.style as `TableStyleLight1`, showRowStripes: true },
        columns: (headers ?? []).map((header) => ({ name: String(header), filterButton: op.showFilter })),
        rows,
      });
    }
  }

  private sheet(name: string): ExcelJS.Worksheet {
    const sheet = this.book.getWorksheet(name);
    if (!sheet) throw new Error(`The plan writes to sheet "${name}", which it has not made.`);
    return sheet;
  }

  private table(name: string): TablePlan {
    const table = this.tables.get(name);
    if (!table) throw new Error(`The plan uses table "${name}", which it has not made.`);
    return table;
  }

  private write(
    sheetName: string,
    top: number,
    left: number,
    values: readonly (readonly CellInput[])[],
  ): void {
    const sheet = this.sheet(sheetName);
    values.forEach((line, r) => {
      const row = sheet.getRow(top + r + 1);
      line.forEach((input, c) => {
        if (input === null) return;
        const cell = row.getCell(left + c + 1);
        this.cellsWritten += 1;
        if (typeof input === "object") this.leftovers.hasFormulas = true;
        if (typeof input === "object")
          cell.value = { formula: input.formula.replace(/^=/, ""), date1904: false };
        else cell.value = input === "" ? null : input;
        // In a file a string is a string; the text format keeps it one when somebody edits the cell later.
        if (typeof input === "string" && startsLikeFormula(input) && !cell.numFmt) cell.numFmt = "@";
      });
    });
  }

  private rows(op: Extract<PlanOp, { kind: "append-rows" | "replace-rows" }>): void {
    const table = this.table(op.table);
    const sheet = this.sheet(table.op.sheet);
    const { top, left, columns, rows } = table.area;
    const isBlank =
      rows === 2 &&
      Array.from({ length: columns }, (_, c) => sheet.getCell(top + 2, left + c + 1).value).every(
        (value) => value === null,
      );
    const start = op.kind === "append-rows" ? top + (isBlank ? 1 : rows) : top + 1;
    this.write(table.op.sheet, start, left, op.values);
    table.area = { ...table.area, rows: Math.max(2, start - top + op.values.length) };
  }

  private format(sheetName: string, area: Area, format: CellFormat): void {
    const sheet = this.sheet(sheetName);
    for (let row = area.top + 1; row <= area.top + area.rows; row++) {
      for (let column = area.left + 1; column <= area.left + area.columns; column++) {
        const cell = sheet.getCell(row, column);
        if (
          format.bold !== undefined ||
          format.italic !== undefined ||
          format.color !== undefined ||
          format.size !== undefined
        ) {
          cell.font = {
            ...cell.font,
            ...(format.bold === undefined ? {} : { bold: format.bold }),
            ...(format.italic === undefined ? {} : { italic: format.italic }),
            ...(format.color === undefined ? {} : { color: { argb: argb(format.color) } }),
            ...(format.size === undefined ? {} : { size: format.size }),
          };
        }
        if (format.fill !== undefined)
          cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(format.fill) } };
        if (format.wrap !== undefined || format.horizontal !== undefined || format.vertical !== undefined) {
          cell.alignment = {
            ...cell.alignment,
            ...(format.wrap === undefined ? {} : { wrapText: format.wrap }),
            ...(format.horizontal === undefined ? {} : { horizontal: format.horizontal }),
            ...(format.vertical === undefined
              ? {}
              : { vertical: format.vertical === "center" ? ("middle" as const) : format.vertical }),
          };
        }
        if (format.numberFormat !== undefined) cell.numFmt = format.numberFormat;
        if (format.locked !== undefined) cell.protection = { locked: format.locked };
        if (format.border !== undefined) {
          const { style, color } = format.border;
          const side =
            style === "none"
              ? {}
              : { style, ...(color === undefined ? {} : { color: { argb: argb(color) } }) };
          cell.border = { top: side, bottom: side, left: side, right: side };
        }
      }
    }
  }

  private validate(sheetName: string, area: Area, validation: CellValidation): void {
    // The typings know validations only cell by cell; the sheet keeps them by address, and a range is one entry.
    const target = this.sheet(sheetName) as unknown as {
      dataValidations: { add(address: string, rule: ExcelJS.DataValidation): void };
    };
    target.dataValidations.add(areaAddress(area), {
      ...ruleOf(validation),
      allowBlank: validation.allowBlank,
      ...(validation.prompt
        ? { showInputMessage: true, promptTitle: validation.prompt.title, prompt: validation.prompt.text }
        : {}),
      ...(validation.alert
        ? {
            showErrorMessage: true,
            errorStyle: validation.alert.style,
            errorTitle: validation.alert.title,
            error: validation.alert.text,
          }
        : {}),
    });
  }

  private mark(sheetName: string, area: Area, rule: ConditionalRule, tag: string | undefined): void {
    const sheet = this.sheet(sheetName);
    const ref = areaAddress(area);
    const priority = this.priority++;
    if (rule.kind === "formula") {
      const formula = (tag === undefined ? rule.formula : taggedFormula(tag, rule.formula)).replace(/^=/, "");
      const style: Partial<ExcelJS.Style> = {
        ...(rule.format.fill === undefined
          ? {}
          : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(rule.format.fill) } } }),
        ...(rule.format.color === undefined && rule.format.bold === undefined
          ? {}
          : {
              font: {
                ...(rule.format.color === undefined ? {} : { color: { argb: argb(rule.format.color) } }),
                ...(rule.format.bold === undefined ? {} : { bold: rule.format.bold }),
              },
            }),
      };
      sheet.addConditionalFormatting({
        ref,
        rules: [{ type: "expression", formulae: [formula], style, priority }],
      });
    } else if (rule.kind === "color-scale") {
      const points: { type: "min" | "percentile" | "max"; color: string; value?: number }[] = [
        { type: "min", color: rule.low },
        ...(rule.middle === undefined
          ? []
          : [{ type: "percentile" as const, value: 50, color: rule.middle }]),
        { type: "max", color: rule.high },
      ];
      sheet.addConditionalFormatting({
        ref,
        rules: [
          {
            type: "colorScale",
            priority,
            cfvo: points.map(({ type, value }) => (value === undefined ? { type } : { type, value })),
            color: points.map(({ color }) => ({ argb: argb(color) })),
          },
        ],
      });
    } else {
      const bar: ExcelJS.DataBarRuleType = {
        type: "dataBar",
        priority,
        cfvo: [{ type: "min" }, { type: "max" }],
      };
      sheet.addConditionalFormatting({
        ref,
        rules: [{ ...bar, color: { argb: argb(rule.color) } } as ExcelJS.DataBarRuleType],
      });
    }
  }

  private protect(op: Extract<PlanOp, { kind: "protect" }>): void {
    // The library makes the protection at once when there is no password; its promise only waits for the hash of one.
    void this.sheet(op.sheet).protect(undefined as unknown as string, {
      formatCells: op.allow.formatCells,
      formatColumns: op.allow.formatCells,
      formatRows: op.allow.formatCells,
      sort: op.allow.sort,
      autoFilter: op.allow.filter,
      insertRows: op.allow.insertRows,
      deleteRows: op.allow.deleteRows,
      selectLockedCells: true,
      selectUnlockedCells: true,
    });
  }

  private print({ sheet: name, setup }: Extract<PlanOp, { kind: "print" }>): void {
    const sheet = this.sheet(name);
    sheet.pageSetup = {
      ...sheet.pageSetup,
      orientation: setup.orientation,
      paperSize: 9,
      ...(setup.fitToWidth ? { fitToPage: true, fitToWidth: setup.pagesWide ?? 1, fitToHeight: 0 } : {}),
      ...(setup.titleRows
        ? { printTitlesRow: `${setup.titleRows.first + 1}:${setup.titleRows.last + 1}` }
        : {}),
      ...(setup.titleColumns
        ? {
            printTitlesColumn: `${columnLetters(setup.titleColumns.first)}:${columnLetters(setup.titleColumns.last)}`,
          }
        : {}),
    };
    if (setup.footer !== undefined) sheet.headerFooter.oddFooter = `&C${setup.footer}`;
    if (setup.header !== undefined) sheet.headerFooter.oddHeader = `&C${setup.header}`;
  }
}

/** Undefined for a formula. */
function plainValue(value: ExcelJS.CellValue): CellValue | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return undefined;
}

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

function ruleOf({ rule }: CellValidation): ExcelJS.DataValidation {
  switch (rule.kind) {
    case "list":
      return { type: "list", formulae: [rule.source.replace(/^=/, "")] };
    case "custom":
      return { type: "custom", formulae: [rule.formula.replace(/^=/, "")] };
    case "text-length":
      return { type: "textLength", operator: "lessThanOrEqual", formulae: [rule.max] };
    default:
      return rule.max === undefined
        ? { type: rule.kind, operator: "greaterThanOrEqual", formulae: [rule.min] }
        : { type: rule.kind, operator: "between", formulae: [rule.min, rule.max] };
  }
}
