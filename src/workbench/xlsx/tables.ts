// Tables between their parts and the model. ExcelJS fails on tables without a style and forgets their rows (measured), so the
// parts are read and written here. Layer: workbench/xlsx.
import type { ModelTable } from "../model/workbookModel";
import { areaName, areaOf } from "./a1";
import { MAIN_NAMESPACE } from "./parts";
import { childNamed, childrenNamed, element, flag, textElement, XML_HEADER } from "./xml";
import type { XmlNode } from "./xml";

export interface TableRead {
  readonly table: Omit<ModelTable, "id" | "sheetId">;
  /** Column name -> formula without "=", as the file has it: what new rows get. */
  readonly columnFormulas: Readonly<Record<string, string>>;
  readonly hasFilter: boolean;
}

/** The file writes line breaks in column names as _x000a_. */
const columnName = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
const columnText = (name: string): string =>
  name.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005f_").replace(/\r?\n/g, "_x000a_");

/** undefined when the part states no range. */
export function readTable(root: XmlNode): TableRead | undefined {
  const { displayName, name = "", ref = "", headerRowCount = "1", totalsRowCount = "0" } = root.attributes;
  const area = areaOf(ref);
  if (area === undefined) return undefined;
  const style = childNamed(root, "tableStyleInfo")?.attributes;
  const filter = childNamed(root, "autoFilter");
  const columns = childrenNamed(childNamed(root, "tableColumns"), "tableColumn");
  const buttonsHidden = childrenNamed(filter, "filterColumn").filter((column) =>
    flag(column.attributes["hiddenButton"], false),
  ).length;
  const columnFormulas = columns.flatMap((column) => {
    const formula = childNamed(column, "calculatedColumnFormula")?.text;
    return formula === undefined ? [] : [[columnName(column.attributes["name"] ?? ""), formula] as const];
  });
  return {
    table: {
      name: displayName ?? name,
      area,
      showHeaders: headerRowCount !== "0",
      showTotals: totalsRowCount !== "0",
      style: style?.["name"] ?? "",
      showBandedRows: flag(style?.["showRowStripes"], false),
      showBandedColumns: flag(style?.["showColumnStripes"], false),
      highlightFirstColumn: flag(style?.["showFirstColumn"], false),
      highlightLastColumn: flag(style?.["showLastColumn"], false),
      showFilterButton: filter !== undefined && buttonsHidden < columns.length,
      columns: columns.map((column, index) => {
        const { id, totalsRowFunction, totalsRowLabel } = column.attributes;
        return {
          id: Number(id ?? index + 1),
          name: columnName(column.attributes["name"] ?? `Column${index + 1}`),
          ...(totalsRowFunction === undefined || totalsRowFunction === "none"
            ? {}
            : { totalsFunction: totalsRowFunction }),
          ...(totalsRowLabel === undefined ? {} : { totalsLabel: totalsRowLabel }),
        };
      }),
    },
    columnFormulas: Object.fromEntries(columnFormulas),
    hasFilter: childrenNamed(filter, "filterColumn").some((column) => column.children.length > 0),
  };
}

/**
 * @param totals formulas of the totals row without "=", by column index; they decide the functions, because Office.js sets
 *   totals by formula.
 */
export function writeTable(
  table: ModelTable,
  id: number,
  columnFormulas: Readonly<Record<string, string>>,
  totals: readonly (string | null)[],
): string {
  const body = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
  const hiddenButtons = table.showFilterButton
    ? ""
    : table.columns.map((_, colId) => element("filterColumn", { colId, hiddenButton: true })).join("");
  const columns = table.columns.map((column, index) => {
    const formula = table.showTotals ? totals[index] : null;
    const known =
      formula === null || formula === undefined ? undefined : totalsFunction(formula, column.name);
    const custom = known === undefined && formula !== null && formula !== undefined;
    const calculated = columnFormulas[column.name];
    return element(
      "tableColumn",
      {
        id: index + 1,
        name: columnText(column.name),
        totalsRowFunction: !table.showTotals ? undefined : custom ? "custom" : known,
        totalsRowLabel: table.showTotals && formula === null ? column.totalsLabel : undefined,
      },
      (calculated === undefined ? "" : textElement("calculatedColumnFormula", calculated)) +
        (custom ? textElement("totalsRowFormula", formula) : ""),
    );
  });
  const attributes = {
    xmlns: MAIN_NAMESPACE,
    id,
    name: table.name,
    displayName: table.name,
    ref: areaName(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : false,
  };
  const style = element("tableStyleInfo", {
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });
  const filter = table.showHeaders ? element("autoFilter", { ref: areaName(body) }, hiddenButtons) : "";
  return `${XML_HEADER}${element("table", attributes, filter + element("tableColumns", { count: columns.length }, columns.join("")) + style)}`;
}

const SUBTOTALS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

/** "SUBTOTAL(109,[Budget])" is the function "sum" of its own column; anything else is the user's own formula. */
function totalsFunction(formula: string, column: string): string | undefined {
  const match = /^SUBTOTAL\((\d{3}),\s*(?:[^[\]]*)\[([\s\S]*)\]\)$/i.exec(formula);
  return match?.[2]?.replace(/'(.)/g, "$1") === column ? SUBTOTALS[match[1] ?? ""] : undefined;
}
