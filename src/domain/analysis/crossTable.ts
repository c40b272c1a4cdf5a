// A cross table of facts: figures by rows and columns, each with the rows of the workbook behind it. Layer: domain/analysis.
import type { Fact, Facts } from "./facts";
import type { AnalysisField, AnalysisRequest, Measure } from "./fields";
import { isCount } from "./fields";

/** Figures in the order of the request's values: counts, or money in minor units; null is unknown, never zero. */
export interface CrossCell {
  readonly figures: readonly (bigint | null)[];
  /** IDs of the rows behind the cell, needs first; each once. */
  readonly ids: readonly string[];
  /** How many of its responses name an amount, and how many there are. */
  readonly withAmount: number;
  readonly responses: number;
}

export interface CrossTable {
  readonly request: AnalysisRequest;
  readonly currency: string;
  readonly asOf: string;
  /** Codes of the fields of the lines and of the columns, sorted; what is not stated is last. */
  readonly lines: readonly (readonly string[])[];
  readonly columns: readonly (readonly string[])[];
  /** By line, then by column; undefined where there are no rows at all. */
  readonly cells: readonly (readonly (CrossCell | undefined)[])[];
  readonly lineTotals: readonly CrossCell[];
  readonly columnTotals: readonly CrossCell[];
  /** Sums of the cells, as a PivotTable shows them; a row that stands in several lines is counted in each. */
  readonly total: CrossCell;
  /** How many lines of data there are. */
  readonly facts: number;
  readonly needsLeftOut: boolean;
  readonly assumed: boolean;
  readonly filteredOut: number;
}

class CellSum {
  private readonly sums: (bigint | null)[];
  private readonly ids = new Set<string>();
  private withAmount = 0;
  private responses = 0;

  constructor(private readonly values: readonly Measure[]) {
    this.sums = values.map(() => null);
  }

  take({ id, kind, measures }: Fact): void {
    this.ids.add(id);
    if (kind === "response") {
      this.responses += 1;
      this.withAmount += measures.withAmount ?? 0;
    }
    this.values.forEach((measure, index) => {
      const value = measures[measure];
      if (value !== null) this.sums[index] = (this.sums[index] ?? 0n) + BigInt(value);
    });
  }

  /** No row of a kind is the count 0; no amount is unknown. */
  get cell(): CrossCell {
    return {
      figures: this.sums.map((sum, index) =>
        sum === null && isCount(this.values[index] as Measure) ? 0n : sum,
      ),
      ids: [...this.ids],
      withAmount: this.withAmount,
      responses: this.responses,
    };
  }
}

export function crossTable(
  facts: Facts,
  request: AnalysisRequest,
  { currency, asOf }: { readonly currency: string; readonly asOf: string },
): CrossTable {
  const pathOf = (fields: readonly AnalysisField[], { codes }: Fact): string[] =>
    fields.map((field) => codes[field] ?? "");
  const keyOf = (path: readonly string[]): string => path.join("\u0001");
  const lines = new Map<string, string[]>();
  const columns = new Map<string, string[]>();
  const sums = new Map<string, CellSum>();
  const add = (key: string, fact: Fact): void => {
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = new CellSum(request.values)));
    sum.take(fact);
  };
  for (const fact of facts.facts) {
    const line = pathOf(request.rows, fact);
    const column = pathOf(request.columns, fact);
    lines.set(keyOf(line), line);
    columns.set(keyOf(column), column);
    add(`c${keyOf(line)}\u0002${keyOf(column)}`, fact);
    add(`l${keyOf(line)}`, fact);
    add(`k${keyOf(column)}`, fact);
    add("t", fact);
  }
  const allLines = [...lines.values()].sort(comparePaths);
  const allColumns = [...columns.values()].sort(comparePaths);
  const nothing = new CellSum(request.values).cell;
  return {
    request,
    currency,
    asOf,
    lines: allLines,
    columns: allColumns,
    cells: allLines.map((line) =>
      allColumns.map((column) => sums.get(`c${keyOf(line)}\u0002${keyOf(column)}`)?.cell),
    ),
    lineTotals: allLines.map((line) => sums.get(`l${keyOf(line)}`)?.cell ?? nothing),
    columnTotals: allColumns.map((column) => sums.get(`k${keyOf(column)}`)?.cell ?? nothing),
    total: sums.get("t")?.cell ?? nothing,
    facts: facts.facts.length,
    needsLeftOut: facts.needsLeftOut,
    assumed: facts.assumed,
    filteredOut: facts.filteredOut,
  };
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < a.length; index++) {
    const left = a[index] ?? "";
    const right = b[index] ?? "";
    if (left !== right) return left === "" ? 1 : right === "" ? -1 : left < right ? -1 : 1;
  }
  return 0;
}

/** The codes of a field that occur in the rows as they are counted, sorted; for choosing filters. */
export function codesOfField(facts: Facts, field: AnalysisField): string[] {
  const codes = new Set(
    facts.facts.flatMap(({ codes: own }) => (own[field] === undefined ? [] : [own[field]])),
  );
  return [...codes].sort((a, b) => (a === b ? 0 : a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1));
}
