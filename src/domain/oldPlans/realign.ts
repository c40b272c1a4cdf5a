// The user's hand in the alignment of an old plan: a cell's text corrected, two rows joined, one split by its outputs. What is read
// anew is read by the same rules; the source rows stay beside. Layer: domain/oldPlans.
import { message } from "../message";
import type { Taxonomy } from "../taxonomy/types";
import type { ImportedRow } from "./importPlan";
import { bulletsOf, readPlanRow } from "./importPlan";
import type { PlanField } from "./planTable";

/** The row read again after texts of its cells were corrected. */
export function readAgain(
  row: ImportedRow,
  texts: Partial<Record<PlanField, string>>,
  taxonomy: Taxonomy,
): ImportedRow {
  return readPlanRow(
    { cells: { ...row.cells, ...texts }, sources: row.sources, questions: [] },
    row.id,
    taxonomy,
  );
}

/** Two rows that are one: texts one under another, empty ones and repetitions left out. */
export function joinRows(first: ImportedRow, second: ImportedRow, taxonomy: Taxonomy): ImportedRow {
  const cells = Object.fromEntries(
    (Object.keys(first.cells) as PlanField[]).map((field) => {
      const [a, b] = [first.cells[field], second.cells[field]];
      return [field, b === "" || a === b ? a : a === "" ? b : `${a}\n${b}`];
    }),
  ) as Record<PlanField, string>;
  const sources = [...new Set([...first.sources, ...second.sources])];
  return readPlanRow({ cells: { ...cells, id: first.cells.id }, sources, questions: [] }, first.id, taxonomy);
}

/** One row for each output; stacked lines of other cells go with them where there are as many, else each row keeps them all. */
export function splitRow(row: ImportedRow, taxonomy: Taxonomy): ImportedRow[] {
  const outputs = bulletsOf(row.cells.outputs);
  if (outputs.length < 2) return [row];
  return outputs.map((output, index) => {
    const part = (text: string): string => {
      const lines = text.split("\n").filter((line) => line.trim() !== "");
      return lines.length === outputs.length ? (lines[index] ?? text) : text;
    };
    const cells = {
      ...row.cells,
      outputs: output,
      drivers: part(row.cells.drivers),
      status: part(row.cells.status),
      funding: part(row.cells.funding),
    };
    const questions = [
      {
        field: "outputs" as const,
        text: output,
        message: message("import.splitByHand", { row: row.id }),
        choices: [],
      },
    ];
    return readPlanRow(
      { cells, sources: row.sources, questions },
      index === 0 ? row.id : `${row.id}-${index + 1}`,
      taxonomy,
    );
  });
}
