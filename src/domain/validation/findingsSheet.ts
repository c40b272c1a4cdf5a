// Plans the Findings sheet and the marks on the users' sheets. Layer: domain/validation.
import { message, type Message, type MessageParams, type Translate } from "../message";
import { columnLetters as letters, quoteSheetName, type Area } from "../sheet/address";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import type { CellValue, TableInfo, WorkbookOverview } from "../sheet/snapshot";
import type { CheckResult, CheckTable } from "./check";
import type { Finding } from "./finding";
import { freeSheetName } from "./ownTables";
import { guidanceOf, reasonOf } from "./rules";

export const FINDINGS_SHEET = "Findings";
export const FINDINGS_TABLE = "tblFindings";
/** Our conditional formats carry this tag, so that they are found again. */
export const MARKS_TAG = "marks";

/** Columns of the table in their order; their headings are the catalogue's `repair.findings.column.<name>`. */
const COLUMNS = [
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
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = {
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
const HEADER_ROW = 5;
/** Longer values are cut on the sheet; the cell itself has them in full. */
const LONGEST = 500;
/** Letters of a value by which a mark knows that the cell is still the one that was checked. */
const COMPARED = LONGEST - 1;

/** Strength of a mark: 2 for what must be repaired, 1 for a warning; 10 is added where the row is found by its cell. */
const MARK = { critical: 2, error: 2, warning: 1, info: 0 } as const;
const BY_CELL = 10;

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
  const headings = COLUMNS.map((name) => translate(message(`repair.findings.column.${name}`)));
  const columns = COLUMNS.length;
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
    ...COLUMNS.map((name, column): PlanOp => ({
      kind: "column-width",
      sheet,
      column,
      columns: 1,
      width: WIDTHS[name],
    })),
    { kind: "freeze", sheet, rows: HEADER_ROW + 1, columns: 0 },
    {
      kind: "print",
      sheet,
      setup: {
        orientation: "landscape",
        paper: "a4",
        fitToWidth: true,
        titleRows: { first: HEADER_ROW, last: HEADER_ROW },
        footer: "&P / &N",
      },
    },
  ];
}

/** What was checked, with which rules and lists, and the counts. No clock: the date is the day the check was made for. */
function stampRows(result: CheckResult, translate: Translate): CellInput[][] {
  const { counts } = result;
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
    [
      translate(
        message("repair.findings.counts", {
          critical: counts.critical,
          error: counts.error,
          warning: counts.warning,
          info: counts.info,
          muted: result.muted,
        }),
      ),
    ],
    [skipped === "" ? "" : translate(message("repair.findings.skipped", { rules: skipped }))],
  ];
}

function findingRows(result: CheckResult, translate: Translate): CellInput[][] {
  const byCell = rowsKnownByCell(result.findings);
  const rows = result.findings.map((finding, at): CellInput[] => [
    at + 1,
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
  ]);
  // A table has at least one row below its headings.
  return rows.length > 0 ? rows : [COLUMNS.map((): CellInput => "")];
}

function guidance(finding: Finding): Message {
  return guidanceOf(finding.rule, finding.message.params);
}

function headingOf(finding: Finding): string {
  const name = (finding.message.params as MessageParams | undefined)?.["column"];
  return typeof name === "string" ? name : finding.column;
}

const plainKey = (finding: Finding): string =>
  finding.rowKey === undefined || finding.rowKey.startsWith("#") ? "" : finding.rowKey;

function cut(value: CellValue): CellInput {
  if (value === null) return "";
  return typeof value === "string" && value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}

/** A link to the cell within the workbook; plain text where the finding is about no cell. */
function linkTo(finding: Finding): CellInput {
  if (finding.cell === "" || finding.sheet === "") return finding.cell;
  const target = `#${quoteSheetName(finding.sheet)}!${finding.cell}`.replace(/"/g, '""');
  return target.length > 250 ? finding.cell : { formula: `=HYPERLINK("${target}","${finding.cell}")` };
}

/** Rows whose ID cannot tell them apart: without one, with one that is not written as it is read, or with one used twice. */
function rowsKnownByCell(findings: readonly Finding[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const finding of findings) {
    if (finding.rowKey === undefined) continue;
    if (
      finding.rowKey.startsWith("#") ||
      finding.rule === "ID-01" ||
      finding.rule === "ID-05" ||
      finding.rule === "ID-04"
    )
      found.add(`${finding.sheet}|${finding.rowKey}`);
  }
  return found;
}

function markOf(finding: Finding, byCell: ReadonlySet<string>): number {
  if (finding.muted !== undefined || finding.row === 0 || finding.column === "") return 0;
  const mark = MARK[finding.severity];
  return mark > 0 && byCell.has(`${finding.sheet}|${finding.rowKey ?? ""}`) ? mark + BY_CELL : mark;
}

/** What of a table its marks need. */
export type MarkedTable = Pick<CheckTable, "sheet" | "area" | "definition" | "columns">;

const STYLES = [
  { mark: 2, format: { fill: "#F9D6D5", bold: true } },
  { mark: 1, format: { fill: "#FFF0C2" } },
] as const;

/**
 * A plan that marks cells by conditional formats which look the row up by its ID on the Findings sheet: the users' own formats
 * stay, marks follow sorted and inserted rows, and each goes out as soon as its cell holds something else (docs/decisions/0005-marks.md). Marks of an earlier check go first.
 */
export function planMarks(
  result: CheckResult,
  tables: readonly MarkedTable[],
  overview: WorkbookOverview,
): Plan {
  const known = overview.tables.find((table) => table.name === FINDINGS_TABLE);
  const sheet = known?.sheet ?? freeSheetName(FINDINGS_SHEET, overview);
  const at = (name: (typeof COLUMNS)[number]): string =>
    findingsRange(known, sheet, name, Math.max(1, result.findings.length));
  const byCell = rowsKnownByCell(result.findings);
  const ops: PlanOp[] = tables.map((table) => ({
    kind: "remove-conditional-formats",
    sheet: table.sheet,
    tag: MARKS_TAG,
  }));
  let cells = 0;
  for (const table of tables) {
    const marked = new Map<string, Set<number>>();
    for (const finding of result.findings) {
      const mark = finding.sheet === table.sheet ? markOf(finding, byCell) : 0;
      if (mark === 0) continue;
      cells++;
      const heading = `${finding.column}\u0001${headingOf(finding)}`;
      marked.set(heading, (marked.get(heading) ?? new Set<number>()).add(mark));
    }
    const idKey = table.definition.find(
      (column) => column.type === "id" && column.required.kind === "always",
    )?.key;
    const idAt = idKey === undefined ? undefined : table.columns[idKey];
    for (const [keyAndHeading, marks] of [...marked].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [key = "", heading = ""] = keyAndHeading.split("\u0001");
      const column = table.columns[key];
      if (column === undefined || table.area.rows < 2) continue;
      const area: Area = { top: table.area.top + 1, left: column, rows: table.area.rows - 1, columns: 1 };
      for (const { mark, format } of STYLES) {
        const place = `${letters(column)}${area.top + 1}`;
        const holds = (of: (typeof COLUMNS)[number], found: string, strength: number): string => {
          const count = `COUNTIFS(${at("sheet")},${text(table.sheet)},${at("column")},${text(heading)},${at(of)},${found},${at("mark")},${strength})>0`;
          const match = `(${at("sheet")}=${quoted(table.sheet)})*(${at("column")}=${quoted(heading)})*(${at(of)}=${found})*(${at("mark")}=${strength})`;
          const sameValue = `EXACT(LEFT(${at("value")}&"",${COMPARED}),LEFT(${place}&"",${COMPARED}))`;
          return `IF(${count},IF(ISERROR(${place}),TRUE,SUMPRODUCT(${match}*${sameValue})>0),FALSE)`;
        };
        const byId =
          idAt === undefined || !marks.has(mark)
            ? undefined
            : holds("row", `$${letters(idAt)}${area.top + 1}`, mark);
        const byPlace = marks.has(mark + BY_CELL)
          ? holds("cell", "ADDRESS(ROW(),COLUMN(),4)", mark + BY_CELL)
          : undefined;
        const conditions = [byId, byPlace].filter((part) => part !== undefined);
        if (conditions.length === 0) continue;
        const formula = conditions.length === 1 ? `=${conditions[0] ?? ""}` : `=OR(${conditions.join(",")})`;
        ops.push({
          kind: "conditional-format",
          sheet: table.sheet,
          area,
          rule: { kind: "formula", formula, format },
          tag: MARKS_TAG,
        });
      }
    }
  }
  return {
    title: message("repair.marks.title"),
    ops,
    preview: [message("repair.marks.preview", { count: cells })],
  };
}

/** A plan that takes the marks away: cells and formats are as before. */
export function planRemoveMarks(sheets: readonly string[], overview: WorkbookOverview): Plan {
  const there = new Set(overview.sheets.map((sheet) => sheet.name));
  const ops = sheets
    .filter((sheet) => there.has(sheet))
    .map((sheet): PlanOp => ({ kind: "remove-conditional-formats", sheet, tag: MARKS_TAG }));
  return {
    title: message("repair.marks.removeTitle"),
    ops,
    preview: [message("repair.marks.removePreview", { count: ops.length })],
  };
}

function findingsRange(
  known: TableInfo | undefined,
  sheet: string,
  name: (typeof COLUMNS)[number],
  rows: number,
): string {
  const top = (known?.area.top ?? HEADER_ROW) + 2;
  const column = letters((known?.area.left ?? 0) + COLUMNS.indexOf(name));
  return `${quoteSheetName(sheet)}!$${column}$${top}:$${column}$${top + rows - 1}`;
}

const quoted = (value: string): string => `"${value.replace(/"/g, '""')}"`;

/** A text in a formula; `*`, `?` and `~` are wildcards in a criterion and lose that by a "~". */
function text(value: string): string {
  return `"${value.replace(/[~*?]/g, "~$&").replace(/"/g, '""')}"`;
}
