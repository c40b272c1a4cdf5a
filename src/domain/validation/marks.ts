// Plans the marks on the users' sheets: conditional formats that look rows up on the Findings sheet. Layer: domain/validation.
import { message } from "../message";
import { columnLetters as letters, MAX_ROWS, quoteSheetName, type Area } from "../sheet/address";
import type { Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import type { CheckResult, CheckTable } from "./check";
import type { Finding } from "./finding";
import {
  BY_CELL,
  COMPARED,
  FINDINGS_COLUMNS,
  FINDINGS_SHEET,
  FINDINGS_TABLE,
  HEADER_ROW,
  headingOf,
  markOf,
  rowsKnownByCell,
} from "./findingsSheet";
import { freeSheetName } from "./ownTables";

/** Our conditional formats carry this tag, so that they are found again. */
export const MARKS_TAG = "marks";

/** Lines below the last finding that marks look at too: what typing brings is added there (`liveMarks.ts`). */
const SPARE_LINES = 50;
/** Rows below a table that marks cover too: rows that are typed there are its next ones. */
const SPARE_ROWS = 20;

const STYLES = [
  { mark: 2, format: { fill: "#F9D6D5", bold: true } },
  { mark: 1, format: { fill: "#FFF0C2" } },
] as const;

/** What of a table its marks need. */
export type MarkedTable = Pick<CheckTable, "sheet" | "area" | "definition" | "columns">;

/** Lines of the Findings table, 0-based from the first one below the headings; `to` is not counted. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Where the lines stand: sheet, 0-based row of the first line, 0-based first column. */
export interface FindingsPlace {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** A kind of marks of one column: `mark` is the strength that the Findings sheet gives. */
export interface MarkKind {
  readonly sheet: string;
  readonly column: string;
  readonly heading: string;
  readonly mark: number;
}

export function findingsPlace(overview: WorkbookOverview): FindingsPlace {
  const known = overview.tables.find((table) => table.name === FINDINGS_TABLE);
  return {
    sheet: known?.sheet ?? freeSheetName(FINDINGS_SHEET, overview),
    top: (known?.area.top ?? HEADER_ROW) + 1,
    left: known?.area.left ?? 0,
  };
}

/** The lines that marks look at: these many from one on, and some to spare. */
export const linesFrom = (from: number, count: number): LineRange => ({
  from,
  to: from + count + SPARE_LINES,
});

export const kindKey = ({ sheet, column, heading, mark }: MarkKind): string =>
  [sheet, column, heading, mark].join("\u0001");

/** The kinds of marks that these findings need, in a fixed order. */
export function markKinds(findings: Iterable<Finding>, byCell: ReadonlySet<string>): MarkKind[] {
  const kinds = new Map<string, MarkKind>();
  for (const finding of findings) {
    const mark = markOf(finding, byCell);
    if (mark === 0) continue;
    const kind = { sheet: finding.sheet, column: finding.column, heading: headingOf(finding), mark };
    kinds.set(kindKey(kind), kind);
  }
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
}

/**
 * A plan that marks cells by conditional formats which look the row up by its ID on the Findings sheet: the users' own formats
 * stay, marks follow sorted and inserted rows, and each goes out as soon as its cell holds something else (docs/decisions/0005-marks.md). Marks of an earlier check go first.
 */
export function planMarks(
  result: CheckResult,
  tables: readonly MarkedTable[],
  overview: WorkbookOverview,
): Plan {
  const byCell = rowsKnownByCell(result.findings);
  const marked = new Set(tables.map(({ sheet }) => sheet));
  const cells = result.findings.filter(
    (finding) => marked.has(finding.sheet) && markOf(finding, byCell) > 0,
  ).length;
  return {
    title: message("repair.marks.title"),
    ops: [
      ...tables.map((table): PlanOp => ({
        kind: "remove-conditional-formats",
        sheet: table.sheet,
        tag: MARKS_TAG,
      })),
      ...markFormats(
        markKinds(result.findings, byCell),
        tables,
        findingsPlace(overview),
        linesFrom(0, result.findings.length),
      ),
    ],
    preview: [message("repair.marks.preview", { count: cells })],
  };
}

/** The conditional formats for these kinds of marks, over the lines of the Findings table that are given. */
export function markFormats(
  kinds: readonly MarkKind[],
  tables: readonly MarkedTable[],
  place: FindingsPlace,
  lines: LineRange,
): PlanOp[] {
  const ops: PlanOp[] = [];
  for (const table of tables) {
    const columns = new Map<string, MarkKind[]>();
    for (const kind of kinds) {
      if (kind.sheet !== table.sheet) continue;
      const key = `${kind.column}\u0001${kind.heading}`;
      columns.set(key, [...(columns.get(key) ?? []), kind]);
    }
    for (const own of columns.values()) ops.push(...columnFormats(table, own, tables, place, lines));
  }
  return ops;
}

/** The formats of one column: one for each strength. */
function columnFormats(
  table: MarkedTable,
  kinds: readonly MarkKind[],
  tables: readonly MarkedTable[],
  place: FindingsPlace,
  lines: LineRange,
): PlanOp[] {
  const [{ column: key, heading } = { column: "", heading: "" }] = kinds;
  const marks = new Set(kinds.map(({ mark }) => mark));
  const column = table.columns[key];
  if (column === undefined || table.area.rows < 2) return [];
  const top = table.area.top + 1;
  const area: Area = { top, left: column, rows: lastRow(table, tables) - top + 1, columns: 1 };
  const idKey = table.definition.find(
    ({ type, required }) => type === "id" && required.kind === "always",
  )?.key;
  const idAt = idKey === undefined ? undefined : table.columns[idKey];
  const cell = `${letters(column)}${top + 1}`;
  const at = (name: (typeof FINDINGS_COLUMNS)[number]): string => {
    const letter = letters(place.left + FINDINGS_COLUMNS.indexOf(name));
    return `${quoteSheetName(place.sheet)}!$${letter}$${place.top + lines.from + 1}:$${letter}$${place.top + lines.to}`;
  };
  const holds = (of: "row" | "cell", found: string, strength: number): string => {
    const count = `COUNTIFS(${at("sheet")},${text(table.sheet)},${at("column")},${text(heading)},${at(of)},${found},${at("mark")},${strength})>0`;
    const match = `(${at("sheet")}=${quoted(table.sheet)})*(${at("column")}=${quoted(heading)})*(${at(of)}=${found})*(${at("mark")}=${strength})`;
    const sameValue = `EXACT(LEFT(${at("value")}&"",${COMPARED}),LEFT(${cell}&"",${COMPARED}))`;
    return `IF(${count},IF(ISERROR(${cell}),TRUE,SUMPRODUCT(${match}*${sameValue})>0),FALSE)`;
  };
  return STYLES.flatMap(({ mark, format }): PlanOp[] => {
    const conditions = [
      ...(marks.has(mark) && idAt !== undefined ? [holds("row", `$${letters(idAt)}${top + 1}`, mark)] : []),
      ...(marks.has(mark + BY_CELL) ? [holds("cell", "ADDRESS(ROW(),COLUMN(),4)", mark + BY_CELL)] : []),
    ];
    if (conditions.length === 0) return [];
    const formula = conditions.length === 1 ? `=${conditions[0] ?? ""}` : `=OR(${conditions.join(",")})`;
    return [
      {
        kind: "conditional-format",
        sheet: table.sheet,
        area,
        rule: { kind: "formula", formula, format },
        tag: MARKS_TAG,
      },
    ];
  });
}

/** 0-based last row that is marked: some rows below the table, but none of the next table or below the sheet. */
function lastRow(table: MarkedTable, tables: readonly MarkedTable[]): number {
  const end = table.area.top + table.area.rows - 1;
  const below = tables
    .filter((other) => other.sheet === table.sheet && other.area.top > end)
    .map((other) => other.area.top - 1);
  return Math.min(end + SPARE_ROWS, MAX_ROWS - 1, ...below);
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

const quoted = (value: string): string => `"${value.replace(/"/g, '""')}"`;

/** A text in a formula; `*`, `?` and `~` are wildcards in a criterion and lose that by a "~". */
const text = (value: string): string => quoted(value.replace(/[~*?]/g, "~$&"));
