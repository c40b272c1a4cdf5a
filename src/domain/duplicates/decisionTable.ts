// The Decisions table of the workbook: reading it, and planning an entry. Layer: domain/duplicates.
import { message } from "../message";
import type { Translate } from "../message";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import { printOp } from "../sheet/printing";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import { makeDecision } from "./decisions";
import { DECIDING_FIELDS, RELATIONS } from "./types";
import type { CountMode, DecidedFields, Decision, DecisionAnswer, DuplicateResult, Relation } from "./types";

export const DECISIONS_SHEET = "Decisions";
export const DECISIONS_TABLE = "tblDecisions";

/** Columns in order. The headings are fixed words, so that a returned file is read in any language of the pane. */
export const DECISION_COLUMNS = [
  "Pair key",
  "Row A",
  "Row B",
  "Title A",
  "Title B",
  "Decision",
  "Relation",
  "Count mode",
  "Counted share %",
  "Reviewer",
  "When",
  "Note",
  "Contents A",
  "Contents B",
] as const;
type DecisionColumn = (typeof DECISION_COLUMNS)[number];

const WIDTHS: readonly number[] = [20, 14, 14, 40, 40, 10, 16, 12, 10, 18, 21, 40, 20, 20];
const ANSWERS: readonly DecisionAnswer[] = ["yes", "no", "later"];
const MODES: readonly CountMode[] = ["sum", "max", "custom"];
const MOST_TITLE = 200;

/**
 * Reads the table, header row first, columns found by heading in any order. Rows whose decision, or the contents they were made
 * on, cannot be read are left out: such a row decides nothing. Blank relation counts as same-action, blank count mode as sum.
 */
export function readDecisions(snapshot: SheetSnapshot): Decision[] {
  const [header, ...rows] = snapshot.values;
  if (!header) return [];
  const places = new Map(
    header.map((cell, index) => [
      String(cell ?? "")
        .trim()
        .toLowerCase(),
      index,
    ]),
  );
  return rows.flatMap((row) => {
    const text = (column: DecisionColumn): string => {
      const place = places.get(column.toLowerCase());
      return place === undefined ? "" : String(row[place] ?? "").trim();
    };
    const answer = ANSWERS.find((known) => known === text("Decision").toLowerCase());
    const fieldsA = readFields(text("Contents A"));
    const fieldsB = readFields(text("Contents B"));
    if (answer === undefined || fieldsA === undefined || fieldsB === undefined) return [];
    const place = places.get("counted share %");
    const percent = place === undefined ? undefined : percentOf(row[place] ?? null);
    return [
      {
        key: text("Pair key"),
        a: text("Row A"),
        b: text("Row B"),
        answer,
        relation: RELATIONS.find((known) => known === text("Relation").toLowerCase()) ?? "same-action",
        countMode: MODES.find((known) => known === text("Count mode").toLowerCase()) ?? "sum",
        ...(percent === undefined ? {} : { customPercent: percent }),
        reviewer: text("Reviewer"),
        when: text("When"),
        note: text("Note"),
        fieldsA,
        fieldsB,
      },
    ];
  });
}

export interface DecisionEntry {
  readonly a: string;
  readonly b: string;
  readonly answer: DecisionAnswer;
  readonly reviewer: string;
  readonly when: string;
  readonly note: string;
  readonly relation?: Relation;
  readonly countMode?: CountMode;
  readonly customPercent?: number;
}

/**
 * Plans one entry. Entries are only added: the newest one about a pair counts, and the older ones show who thought what.
 * @throws RangeError when the result has no such rows.
 */
export function planDecision(
  result: DuplicateResult,
  entry: DecisionEntry,
  overview: WorkbookOverview,
  translate: Translate,
): Plan {
  return planDecisions(result, [entry], overview, translate);
}

/** Plans several entries at once, for a group decided as a whole. @throws RangeError when the result has no such rows. */
export function planDecisions(
  result: DuplicateResult,
  entries: readonly DecisionEntry[],
  overview: WorkbookOverview,
  translate: Translate,
): Plan {
  const byId = new Map(result.rows.map((row) => [row.id, row]));
  const values = entries.map((entry) => {
    const a = byId.get(entry.a);
    const b = byId.get(entry.b);
    if (!a || !b) throw new RangeError(`No rows ${entry.a} and ${entry.b} in the result.`);
    const pair = result.pairs.find(
      (known) => (known.a === entry.a && known.b === entry.b) || (known.a === entry.b && known.b === entry.a),
    );
    const { a: _a, b: _b, ...given } = entry;
    return rowOf(
      makeDecision(pair ?? { relation: "same-action" }, a, b, given),
      a.title ?? a.text ?? "",
      b.title ?? b.text ?? "",
    );
  });
  const exists = overview.tables.some((table) => table.name === DECISIONS_TABLE);
  return {
    title: message("duplicates.decide.title"),
    ops: exists ? [{ kind: "append-rows", table: DECISIONS_TABLE, values }] : newTable(values, overview),
    preview: entries.map((entry) =>
      message("duplicates.decide.preview", {
        a: entry.a,
        b: entry.b,
        answer: translate(message(`duplicates.answer.${entry.answer}`)),
      }),
    ),
  };
}

function rowOf(decision: Decision, titleA: string, titleB: string): CellInput[] {
  const cells: Record<DecisionColumn, CellInput> = {
    "Pair key": decision.key,
    "Row A": decision.a,
    "Row B": decision.b,
    "Title A": titleA.slice(0, MOST_TITLE),
    "Title B": titleB.slice(0, MOST_TITLE),
    Decision: decision.answer,
    Relation: decision.relation,
    "Count mode": decision.countMode,
    "Counted share %": decision.customPercent ?? null,
    Reviewer: decision.reviewer,
    When: decision.when,
    Note: decision.note,
    "Contents A": JSON.stringify(decision.fieldsA),
    "Contents B": JSON.stringify(decision.fieldsB),
  };
  return DECISION_COLUMNS.map((column) => cells[column]);
}

function newTable(values: readonly (readonly CellInput[])[], overview: WorkbookOverview): PlanOp[] {
  const taken = new Set(overview.sheets.map((sheet) => sheet.name.toLowerCase()));
  let sheet = DECISIONS_SHEET;
  for (let n = 2; taken.has(sheet.toLowerCase()); n++) sheet = `${DECISIONS_SHEET} (${n})`;
  const columns = DECISION_COLUMNS.length;
  return [
    { kind: "add-sheet", sheet },
    {
      kind: "format",
      sheet,
      area: { top: 0, left: 0, rows: values.length + 1, columns },
      format: { numberFormat: "@", wrap: true, vertical: "top" },
    },
    { kind: "format", sheet, area: { top: 0, left: 0, rows: 1, columns }, format: { bold: true } },
    { kind: "write", sheet, top: 0, left: 0, values: [[...DECISION_COLUMNS], ...values] },
    {
      kind: "table",
      sheet,
      name: DECISIONS_TABLE,
      area: { top: 0, left: 0, rows: values.length + 1, columns },
      style: "TableStyleLight1",
      showFilter: true,
    },
    ...WIDTHS.map((width, column): PlanOp => ({ kind: "column-width", sheet, column, columns: 1, width })),
    { kind: "freeze", sheet, rows: 1, columns: 0 },
    printOp(sheet, { titleRows: { first: 0, last: 0 } }),
  ];
}

/** The contents a decision was made on; undefined when somebody changed the cell into something else. */
function readFields(text: string): DecidedFields | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return undefined;
    const entries = Object.entries(parsed);
    if (
      entries.some(
        ([field, value]) => !DECIDING_FIELDS.some((known) => known === field) || typeof value !== "string",
      )
    )
      return undefined;
    return Object.fromEntries(entries) as DecidedFields;
  } catch {
    return undefined;
  }
}

function percentOf(value: CellValue): number | undefined {
  const number =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^\d{1,3}([.,]\d+)?$/.test(value.trim())
        ? Number(value.trim().replace(",", "."))
        : undefined;
  return number !== undefined && number >= 0 && number <= 100 ? number : undefined;
}
