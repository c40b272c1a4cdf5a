// Operations in words, for the report of what was and was not done. Layer: domain/sheet.
import type { Message } from "../message";
import { message } from "../message";
import type { PlanOp } from "./plan";

/** One sentence per thing done: cells of a sheet are summed up, layout steps of a sheet are one sentence. */
export function describeOps(ops: readonly PlanOp[]): Message[] {
  const cells = new Map<string, number>();
  const said = new Set<string>();
  const sentences: Message[] = [];
  const once = (key: string, params: Record<string, string>): void => {
    const id = `${key}|${Object.values(params).join("|")}`;
    if (!said.has(id)) sentences.push(message(key, params));
    said.add(id);
  };
  const countCells = (sheet: string, count: number): void => {
    if (!cells.has(sheet)) sentences.push(message("workbook.op.cells", { sheet }));
    cells.set(sheet, (cells.get(sheet) ?? 0) + count);
  };
  for (const op of ops) {
    switch (op.kind) {
      case "add-sheet":
      case "delete-sheet":
      case "clear-sheet":
        once(`workbook.op.${op.kind}`, { sheet: op.sheet });
        break;
      case "write":
        countCells(op.sheet, countWritten(op.values));
        break;
      case "guarded-write":
        countCells(op.sheet, op.cells.length);
        break;
      case "table":
        once("workbook.op.table", { name: op.name });
        break;
      case "append-rows":
      case "replace-rows":
        sentences.push(message("workbook.op.rows", { name: op.table, count: op.values.length }));
        break;
      case "validation":
        once("workbook.op.validation", { sheet: op.sheet });
        break;
      case "conditional-format":
        once("workbook.op.marks", { sheet: op.sheet });
        break;
      case "remove-conditional-formats":
        once("workbook.op.marks-removed", { sheet: op.sheet });
        break;
      case "name":
        once("workbook.op.name", { name: op.name });
        break;
      case "chart":
        once("workbook.op.chart", { name: op.chart.name });
        break;
      case "pivot":
        once("workbook.op.pivot", { name: op.pivot.name });
        break;
      case "format":
      case "column-width":
      case "row-height":
      case "merge":
      case "note":
      case "freeze":
      case "protect":
      case "unprotect":
      case "print":
        once("workbook.op.layout", { sheet: op.sheet });
        break;
      case "refresh-pivots":
        once("workbook.op.pivots-refreshed", {});
        break;
      case "remove-chart":
      case "resize-table":
      case "remove-name":
      case "property":
      case "activate":
        break;
    }
  }
  return sentences.map((sentence) =>
    sentence.key === "workbook.op.cells"
      ? message(sentence.key, {
          ...sentence.params,
          count: cells.get(String(sentence.params?.["sheet"])) ?? 0,
        })
      : sentence,
  );
}

/** Cells that a write changes: null leaves a cell as it is. */
export function countWritten(values: readonly (readonly unknown[])[]): number {
  return values.reduce(
    (sum, row) => sum + row.reduce((inner: number, value) => inner + (value === null ? 0 : 1), 0),
    0,
  );
}
