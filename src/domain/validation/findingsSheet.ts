// Plans the Findings sheet. Layer: domain/validation.
import { message, type Message, type MessageParams, type Translate } from "../message";
import { quoteSheetName, type Area } from "../sheet/address";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import { printOp } from "../sheet/printing";
import type { CellValue, WorkbookOverview } from "../sheet/snapshot";
import type { CheckResult } from "./check";
import type { Finding } from "./finding";
import { freeSheetName } from "./ownTables";
import { guidanceOf, reasonOf } from "./rules";

export const FINDINGS_SHEET = "Findings";
export const FINDINGS_TABLE = "tblFindings";

/** Columns of the table in their order; their headings are the catalogue's `repair.findings.column.<name>`. */
export const FINDINGS_COLUMNS = [
  "no",
  "severity",
  "sheet",
  "cell",
  "row",
  "column",
  "value",
  "what",
  "why",
  "guidance",
  "suggestion",
  "rule",
  "muted",
  "mark",
] as const;
const WIDTHS: Readonly<Record<(typeof FINDINGS_COLUMNS)[number], number>> = {
  no: 6,
  severity: 10,
  sheet: 14,
  cell: 8,
  row: 17,
  column: 18,
  value: 26,
  what: 36,
  why: 34,
  guidance: 36,
  suggestion: 24,
  rule: 8,
  muted: 18,
  mark: 6,
};
/** 0-based row of the headings where the sheet is new. */
export const HEADER_ROW = 5;
/** Longer values are cut on the sheet; the cell itself has them in full. */
const LONGEST = 500;
/** Letters of a value by which a mark knows that the cell is still the one that was checked. */
export const COMPARED = LONGEST - 1;

/** Strength of a mark: 2 for what must be repaired, 1 for a warning; 10 is added where the row is found by its cell. */
const MARK = { critical: 2, error: 2, warning: 1, info: 0 } as const;
export const BY_CELL = 10;

/** A plan that writes the Findings sheet anew, in place. Same result, same bytes. */
export function planFindingsSheet(
  result: CheckResult,
  overview: WorkbookOverview,
  translate: Translate,
): Plan {
  const known = overview.tables.find((table) => table.name === FINDINGS_TABLE);
  const sheet = known?.sheet ?? freeSheetName(FINDINGS_SHEET, overview);
  const rows = findingRows(result, translate);
  const top = known?.area.top ?? HEADER_ROW;
  const stamp = stampRows(result, translate);
  const ops: PlanOp[] = known === undefined ? newSheet(sheet, rows, stamp, translate) : [];
  if (known !== undefined) {
    if (top >= stamp.length) ops.push({ kind: "write", sheet, top: 0, left: 0, values: stamp });
    ops.push({ kind: "replace-rows", table: FINDINGS_TABLE, values: rows });
  }
  const count = result.findings.length;
  return {
    title: message("repair.findings.planTitle"),
    ops,
    preview: [
      message(known === undefined ? "repair.findings.previewNew" : "repair.findings.previewAgain", {
        sheet,
        count,
      }),
    ],
  };
}

function newSheet(
  sheet: string,
  rows: readonly (readonly CellInput[])[],
  stamp: readonly (readonly CellInput[])[],
  translate: Translate,
): PlanOp[] {
  const headings = FINDINGS_COLUMNS.map((name) => translate(message(`repair.findings.column.${name}`)));
  const columns = FINDINGS_COLUMNS.length;
  const body: Area = { top: HEADER_ROW + 1, left: 0, rows: rows.length, columns };
  return [
    { kind: "add-sheet", sheet },
    { kind: "write", sheet, top: 0, left: 0, values: stamp },
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: 1, columns: 1 },
      format: { bold: true, size: 14 },
    },
    {
      kind: "format",
      sheet,
      area: { top: HEADER_ROW, left: 0, rows: 1, columns },
      format: { bold: true, wrap: true, vertical: "top" },
    },
    { kind: "format", sheet, area: body, format: { wrap: true, vertical: "top" } },
    { kind: "write", sheet, top: HEADER_ROW, left: 0, values: [headings, ...rows] },
    {
      kind: "table",
      sheet,
      name: FINDINGS_TABLE,
      area: { top: HEADER_ROW, left: 0, rows: rows.length + 1, columns },
      style: "TableStyleLight1",
      showFilter: true,
    },
    ...FINDINGS_COLUMNS.map((name, column): PlanOp => ({
      kind: "column-width",
      sheet,
      column,
      columns: 1,
      width: WIDTHS[name],
    })),
    { kind: "freeze", sheet, rows: HEADER_ROW + 1, columns: 0 },
    printOp(sheet, { titleRows: { first: HEADER_ROW, last: HEADER_ROW }, footer: "&P / &N" }),
  ];
}

/** What was checked, with which rules and lists, and the counts. No clock: the date is the day the check was made for. */
function stampRows(result: CheckResult, translate: Translate): CellInput[][] {
  const skipped = result.skipped.map(({ rule, why }) => `${rule} (${translate(why)})`).join("; ");
  const scope = result.tables
    .map(({ sheet, rows }) => translate(message("repair.findings.scope", { sheet, count: rows })))
    .join("; ");
  return [
    [translate(message("repair.findings.title"))],
    [
      translate(
        message("repair.findings.stamp", {
          day: result.asOf,
          rules: result.rulesVersion,
          taxonomy: result.taxonomyVersion,
        }),
      ),
    ],
    [scope],
    [countsText(result, translate)],
    [skipped === "" ? "" : translate(message("repair.findings.skipped", { rules: skipped }))],
  ];
}

/** 0-based row of the counts above the table. */
export const COUNTS_ROW = 3;

export function countsText({ counts, muted }: CheckResult, translate: Translate): string {
  const { critical, error, warning, info } = counts;
  return translate(message("repair.findings.counts", { critical, error, warning, info, muted }));
}

function findingRows(result: CheckResult, translate: Translate): CellInput[][] {
  const byCell = rowsKnownByCell(result.findings);
  const rows = result.findings.map((finding, at) => findingLine(finding, at + 1, byCell, translate));
  // A table has at least one row below its headings.
  return rows.length > 0 ? rows : [FINDINGS_COLUMNS.map((): CellInput => "")];
}

/** One line of the table; `no` counts from 1. */
export function findingLine(
  finding: Finding,
  no: number,
  byCell: ReadonlySet<string>,
  translate: Translate,
): CellInput[] {
  return [
    no,
    translate(message(`repair.severity.${finding.severity}`)),
    finding.sheet,
    linkTo(finding),
    plainKey(finding),
    headingOf(finding),
    cut(finding.value),
    translate(finding.message),
    translate(reasonOf(finding.rule)),
    translate(guidance(finding)),
    cut(finding.suggestions[0]?.value ?? ""),
    finding.rule,
    finding.muted?.reason ?? "",
    markOf(finding, byCell),
  ];
}

function guidance(finding: Finding): Message {
  return guidanceOf(finding.rule, finding.message.params);
}

export function headingOf(finding: Finding): string {
  const name = (finding.message.params as MessageParams | undefined)?.["column"];
  return typeof name === "string" ? name : finding.column;
}

export const plainKey = (finding: Finding): string =>
  finding.rowKey === undefined || finding.rowKey.startsWith("#") ? "" : finding.rowKey;

export function cut(value: CellValue): CellInput {
  if (value === null) return "";
  return typeof value === "string" && value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}

/** A link to the cell within the workbook; plain text where the finding is about no cell. */
function linkTo(finding: Finding): CellInput {
  if (finding.cell === "" || finding.sheet === "") return finding.cell;
  const target = `#${quoteSheetName(finding.sheet)}!${finding.cell}`.replace(/"/g, '""');
  return target.length > 250 ? finding.cell : { formula: `=HYPERLINK("${target}","${finding.cell}")` };
}

const ID_RULES: ReadonlySet<string> = new Set(["ID-01", "ID-04", "ID-05"]);

/** The row of a finding, as `rowsKnownByCell` names it. */
export const rowOf = ({ sheet, rowKey }: Finding): string => `${sheet}|${rowKey ?? ""}`;

/** Rows whose ID cannot tell them apart: without one, with one that is not written as it is read, or with one used twice. */
export function rowsKnownByCell(findings: readonly Finding[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const finding of findings) {
    if (finding.rowKey === undefined) continue;
    if (finding.rowKey.startsWith("#") || ID_RULES.has(finding.rule)) found.add(rowOf(finding));
  }
  return found;
}

export function markOf(finding: Finding, byCell: ReadonlySet<string>): number {
  if (finding.muted !== undefined || finding.row === 0 || finding.column === "") return 0;
  const mark = MARK[finding.severity];
  return mark > 0 && byCell.has(rowOf(finding)) ? mark + BY_CELL : mark;
}
