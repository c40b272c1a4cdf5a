// Findings about whole sheets: headings, version, merged cells, hidden rows, footnote. Layer: domain/validation.
import { message, type MessageParams } from "../message";
import { areaAddress, cellAddress, columnLetters } from "../sheet/address";
import type { CheckInput, TableFrame } from "./check";
import type { Finding } from "./finding";
import { messageOf } from "./rules";
import type { Rule, SheetFact } from "./ruleTypes";

type SheetRule = Extract<Rule, { kind: "sheet" }>;

export function sheetFinding(
  rule: Rule,
  sheet: string,
  cell: string,
  params: MessageParams,
  row = 0,
  column = "",
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    sheet,
    cell,
    row,
    column,
    value: null,
    message: messageOf(rule.id, params),
    suggestions: [],
    fix: null,
  };
}

const listed = (rows: readonly number[]): string => {
  const sorted = [...rows].sort((a, b) => a - b);
  const runs: string[] = [];
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while ((sorted[j + 1] ?? NaN) === (sorted[j] ?? 0) + 1) j++;
    runs.push(i === j ? `${sorted[i] ?? ""}` : `${sorted[i] ?? ""}-${sorted[j] ?? ""}`);
    i = j + 1;
  }
  return runs.length > 12 ? `${runs.slice(0, 12).join(", ")} …` : runs.join(", ");
};

type Test = (table: TableFrame, rule: SheetRule, input: CheckInput) => readonly Finding[];

export const SHEET_TESTS: Readonly<Record<SheetFact, Test>> = {
  version: (table, rule, { knownVersions, taxonomy }) => {
    if (knownVersions === undefined) return [];
    const version = table.metadata?.templateVersion ?? "";
    const lists = table.metadata?.taxonomyVersion ?? "";
    const known = knownVersions.includes(version) && lists !== "";
    return known
      ? []
      : [
          sheetFinding(rule, table.sheet, "A1", {
            version: version || "–",
            taxonomy: lists || "–",
            known: knownVersions.join(", "),
            ours: taxonomy.version,
          }),
        ];
  },

  headings: (table, rule) =>
    table.definition
      .filter(
        (column) =>
          column.required.kind === "always" &&
          column.type !== "output" &&
          table.columns[column.key] === undefined,
      )
      .filter((column) => !(column.key === "phase" && table.phase !== undefined))
      .map((column) =>
        sheetFinding(rule, table.sheet, headerCell(table), { column: column.header }, 0, column.key),
      ),

  headingMoved: (table, rule) =>
    (table.facts?.renamed ?? []).map(({ key, found, expected }) =>
      sheetFinding(
        rule,
        table.sheet,
        cellAddress(table.area.top, table.columns[key] ?? table.area.left),
        { found, column: expected },
        0,
        key,
      ),
    ),

  merged: (table, rule) =>
    [...(table.facts?.merged ?? [])]
      .sort((a, b) => a.top - b.top || a.left - b.left)
      .map((area) =>
        sheetFinding(
          rule,
          table.sheet,
          cellAddress(area.top, area.left),
          { area: areaAddress(area) },
          area.top + 1,
        ),
      ),

  repeatedHeader: (table, rule) =>
    (table.facts?.repeatedHeaders ?? []).map((row) =>
      sheetFinding(rule, table.sheet, cellAddress(row - 1, table.area.left), { row }, row),
    ),

  emptyRows: (table, rule) => {
    const rows = table.facts?.emptyRows ?? [];
    const first = Math.min(...rows);
    return rows.length === 0
      ? []
      : [
          sheetFinding(
            rule,
            table.sheet,
            cellAddress(first - 1, table.area.left),
            { rows: listed(rows), count: rows.length },
            0,
          ),
        ];
  },

  rowsBelow: (table, rule) => {
    const rows = table.facts?.rowsBelow ?? [];
    const first = Math.min(...rows);
    return rows.length === 0
      ? []
      : [
          sheetFinding(
            rule,
            table.sheet,
            cellAddress(first - 1, table.area.left),
            { rows: listed(rows), count: rows.length },
            0,
          ),
        ];
  },

  hidden: (table, rule) => {
    const { hiddenRows = [], hiddenColumns = [], filtered = false } = table.facts ?? {};
    if (hiddenRows.length === 0 && hiddenColumns.length === 0 && !filtered) return [];
    return [
      sheetFinding(rule, table.sheet, headerCell(table), {
        rows: listed(hiddenRows) || "–",
        count: hiddenRows.length,
        columns:
          hiddenColumns.length === 0
            ? "0"
            : `${hiddenColumns.length} (${hiddenColumns.slice(0, 10).map(columnLetters).join(", ")})`,
        filter: message(filtered ? "rules.STR-07.filterOn" : "rules.STR-07.filterOff"),
      }),
    ];
  },

  footnote: (table, rule) => {
    const { footnote, classification, namesKosovo } = table.facts ?? {};
    const findings: Finding[] = [];
    if (footnote === false && namesKosovo === true)
      findings.push(
        sheetFinding(rule, table.sheet, headerCell(table), { what: message("rules.STR-09.footnote") }),
      );
    if (classification === false)
      findings.push(
        sheetFinding(rule, table.sheet, headerCell(table), { what: message("rules.STR-09.classification") }),
      );
    return findings;
  },
};

const headerCell = (table: TableFrame): string => cellAddress(table.area.top, table.area.left);
