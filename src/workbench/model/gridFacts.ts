// The plain facts of a sheet in the words of Univer's display plugins: validations, conditional formats, notes, tables, filter.
// Layer: workbench/model. Pure; one way only: the records are the truth, the grid shows them.

import { shownConditional, text, words, type Words } from "./gridConditional";
import type { CellRange } from "./engineHost";
import type {
  ModelArea,
  ModelConditionalFormat,
  ModelNote,
  ModelTable,
  ModelValidation,
} from "./workbookModel";

/** One thing to show: its kind's add and remove mutation, and a key under which it can be taken away again. */
export interface ShownFact {
  readonly kind: "validation" | "conditional" | "note" | "table";
  readonly id: string;
  readonly add: { readonly mutation: string; readonly params: Words };
  readonly remove: { readonly mutation: string; readonly params: Words };
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqualTo: "lessThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const VALIDATION_TYPES: Readonly<Record<string, readonly [univer: string, rule: string]>> = {
  List: ["list", "list"],
  WholeNumber: ["whole", "wholeNumber"],
  Decimal: ["decimal", "decimal"],
  Date: ["date", "date"],
  Time: ["time", "time"],
  TextLength: ["textLength", "textLength"],
  Custom: ["custom", "custom"],
};

const ERROR_STYLES: Readonly<Record<string, number>> = { Information: 0, Stop: 1, Warning: 2 };

/** An area within the rows and columns the grid has. */
function rangesOf(areas: readonly ModelArea[], rows: number, columns: number): CellRange[] {
  return areas
    .filter(({ top, left }) => top < rows && left < columns)
    .map((area) => ({
      startRow: area.top,
      endRow: Math.min(area.top + area.rows, rows) - 1,
      startColumn: area.left,
      endColumn: Math.min(area.left + area.columns, columns) - 1,
    }));
}

export function shownValidation(
  id: string,
  validation: ModelValidation,
  ranges: readonly CellRange[],
): Words | undefined {
  const known = VALIDATION_TYPES[validation.type];
  if (!known) return undefined;
  const [type, key] = known;
  const rule = words(validation.rule[key] ?? validation.rule);
  return {
    uid: id,
    type,
    ranges,
    allowBlank: validation.ignoreBlanks,
    formula1: type === "list" ? text(rule["source"]) : text(rule["formula1"] ?? rule["formula"]),
    ...(text(rule["formula2"]) === undefined ? {} : { formula2: text(rule["formula2"]) }),
    ...(type === "list" ? { renderMode: 1, showDropDown: rule["inCellDropDown"] !== false } : {}),
    ...(OPERATORS[String(rule["operator"])] === undefined
      ? {}
      : { operator: OPERATORS[String(rule["operator"])] }),
    showErrorMessage: validation.errorAlert.showAlert,
    errorStyle: validation.errorAlert.showAlert ? (ERROR_STYLES[validation.errorAlert.style] ?? 1) : 2,
    error: validation.errorAlert.message || undefined,
    errorTitle: validation.errorAlert.title || undefined,
    showInputMessage: validation.prompt.showPrompt,
    prompt: validation.prompt.message || undefined,
    promptTitle: validation.prompt.title || undefined,
  };
}

/** Header, first and second band of Excel's own table styles, by the accent of the style's number. */
const ACCENTS = [
  ["#000000", "#D9D9D9"],
  ["#4472C4", "#D9E1F2"],
  ["#ED7D31", "#FCE4D6"],
  ["#A5A5A5", "#EDEDED"],
  ["#FFC000", "#FFF2CC"],
  ["#5B9BD5", "#DDEBF7"],
  ["#70AD47", "#E2EFDA"],
] as const;

export const TABLE_THEMES = ACCENTS.flatMap(([accent, band], index) => {
  const line = { s: 1, cl: { rgb: accent } };
  const heading = { bd: { t: line, b: line } };
  const strong = { bg: { rgb: accent }, cl: { rgb: "#FFFFFF" }, bl: 1, ...heading };
  const weak = { bl: 1, ...heading };
  const shared = { lastRowStyle: { bd: { b: line } } };
  const banded = { firstRowStyle: { bg: { rgb: band } }, secondRowStyle: { bg: { rgb: "#FFFFFF" } } };
  return [
    { name: `excel-strong-banded-${index}`, style: { ...shared, ...banded, headerRowStyle: strong } },
    { name: `excel-strong-${index}`, style: { ...shared, headerRowStyle: strong } },
    { name: `excel-weak-banded-${index}`, style: { ...shared, ...banded, headerRowStyle: weak } },
    { name: `excel-weak-${index}`, style: { ...shared, headerRowStyle: weak } },
  ];
});

function themeOf({ style, showBandedRows }: ModelTable): string {
  const [, family = "Medium", number = "2"] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const weak = style === "" || (family === "Light" && Number(number) <= 7);
  return `excel-${weak ? "weak" : "strong"}${showBandedRows ? "-banded" : ""}-${(Number(number) - 1) % ACCENTS.length}`;
}

export function shownTable(table: ModelTable): Words {
  const { top, left, rows, columns } = table.area;
  return {
    tableId: table.id,
    name: table.name,
    range: {
      startRow: top,
      endRow: top + rows - 1 - (table.showTotals ? 1 : 0),
      startColumn: left,
      endColumn: left + columns - 1,
    },
    header: table.columns.map(({ name }) => name),
    options: { showHeader: true, tableStyleId: themeOf(table) },
  };
}

export interface SheetFacts {
  readonly sheetId: string;
  readonly rows: number;
  readonly columns: number;
  readonly validations: readonly {
    readonly areas: readonly ModelArea[];
    readonly validation: ModelValidation;
  }[];
  readonly conditionalFormats: readonly ModelConditionalFormat[];
  readonly notes: readonly ModelNote[];
  readonly tables: readonly ModelTable[];
}

/** Everything to show on a sheet, in the order in which it must be added. */
export function shownFacts(facts: SheetFacts): ShownFact[] {
  const subUnitId = facts.sheetId;
  const shown: ShownFact[] = [];
  for (const [index, { areas, validation }] of facts.validations.entries()) {
    const id = `v${index}`;
    const ranges = rangesOf(areas, facts.rows, facts.columns);
    const rule = ranges.length > 0 ? shownValidation(id, validation, ranges) : undefined;
    if (!rule) continue;
    shown.push({
      kind: "validation",
      id,
      add: { mutation: "data-validation.mutation.addRule", params: { subUnitId, rule, source: "patched" } },
      remove: {
        mutation: "data-validation.mutation.removeRule",
        params: { subUnitId, ruleId: id, source: "patched" },
      },
    });
  }
  for (const format of facts.conditionalFormats) {
    const ranges = rangesOf(format.areas, facts.rows, facts.columns);
    const rule = ranges.length > 0 ? shownConditional(format, ranges) : undefined;
    if (!rule) continue;
    shown.push({
      kind: "conditional",
      id: format.id,
      add: { mutation: "sheet.mutation.add-conditional-rule", params: { subUnitId, rule } },
      remove: { mutation: "sheet.mutation.delete-conditional-rule", params: { subUnitId, cfId: format.id } },
    });
  }
  for (const { row, column, text: note } of facts.notes) {
    const id = `n${row}-${column}`;
    const lines = note.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 32)), 0);
    shown.push({
      kind: "note",
      id,
      add: {
        mutation: "sheet.mutation.update-note",
        params: {
          sheetId: subUnitId,
          row,
          col: column,
          note: {
            id,
            row,
            col: column,
            width: 220,
            height: Math.min(40 + lines * 18, 320),
            note,
            show: false,
          },
        },
      },
      remove: {
        mutation: "sheet.mutation.remove-note",
        params: { sheetId: subUnitId, noteId: id, row, col: column },
      },
    });
  }
  for (const table of facts.tables.filter(({ showHeaders }) => showHeaders)) {
    shown.push({
      kind: "table",
      id: table.id,
      add: { mutation: "sheet.mutation.add-table", params: { subUnitId, ...shownTable(table) } },
      remove: { mutation: "sheet.mutation.delete-table", params: { subUnitId, tableId: table.id } },
    });
  }
  return shown;
}
