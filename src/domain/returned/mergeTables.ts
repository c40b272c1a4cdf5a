// What stands beside a register's rows, as tables: submissions, changes, open questions, rows outside, the board, the memory.
// Layer: domain/returned.
import { message } from "../message";
import type { Translate } from "../message";
import { isoOfSerial } from "../sheet/dates";
import type { CellInput } from "../sheet/plan";
import type { CellValue } from "../sheet/snapshot";
import type { TableSheet, TableSheetColumn } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { columnOf } from "../template/definitions";
import type { TableKind } from "../template/definitions";
import { completenessBoard } from "./board";
import { slotOf } from "./claims";
import { writeMemory } from "./memory";
import { MERGE_TABLES } from "./mergeTableNames";
import { mainTextOf, shownKey } from "./rowIdentity";
import { sinceLastReturn } from "./sinceLast";
import { latestSubmissions, openRejections } from "./standing";
import type {
  MergeConflict,
  MergeLogEntry,
  RegisterStamp,
  RegisterState,
  RejectedRow,
  UnreadFile,
} from "./types";

/** Headings that are read back: fixed words in every language of the pane. */
export const QUESTION_HEADING = "Question";
export const DECISION_HEADING = "Decision (keep / take)";

const MOST_TEXT = 30_000;
const MOST_TITLE = 160;

interface Context {
  readonly state: RegisterState;
  readonly unread: readonly UnreadFile[];
  readonly translate: Translate;
  readonly stamp: RegisterStamp;
}

/** All of them, in the order of the sheets. */
export function planMergeTables(
  state: RegisterState,
  unread: readonly UnreadFile[],
  translate: Translate,
  stamp: RegisterStamp,
): TableSheet[] {
  const context = { state, unread, translate, stamp };
  return [board, submissions, files, conflicts, rejected, since, changes, memory].map((table) =>
    table(context),
  );
}

type Column = readonly [key: string, width: number, numberFormat?: string];

function tableOf(
  { translate, stamp, state }: Context,
  key: keyof typeof MERGE_TABLES,
  columns: readonly Column[],
  rows: readonly (readonly CellInput[])[],
): TableSheet {
  const text = (name: string): string => translate(message(`returned.sheet.${key}.${name}`));
  return {
    sheet: text("name"),
    table: MERGE_TABLES[key],
    lines: [
      text("title"),
      translate(
        message("returned.sheet.stamp", {
          now: stamp.now,
          rows: state.rows.size,
          submissions: state.log.filter(({ takenBack }) => !takenBack).length,
          taxonomy: stamp.taxonomy.version,
        }),
      ),
      text("hint"),
      DEFAULT_KOSOVO_FOOTNOTE,
    ],
    columns: columns.map(([name, width, numberFormat]): TableSheetColumn => ({
      heading: headingOf(name, translate),
      width,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    })),
    rows,
    whenEmpty: text("empty"),
    footer: DEFAULT_KOSOVO_FOOTNOTE,
  };
}

function headingOf(name: string, translate: Translate): string {
  if (name === "question") return QUESTION_HEADING;
  return name === "decision" ? DECISION_HEADING : translate(message(`returned.column.${name}`));
}

function board(context: Context): TableSheet {
  const { state, stamp, translate } = context;
  return tableOf(
    context,
    "board",
    [
      ["kind", 12],
      ["who", 30],
      ["pillar", 10],
      ["cycle", 12],
      ["sent", 10, "0"],
      ["files", 10, "0"],
      ["lastReturn", 12],
      ["returned", 10, "0"],
      ["checked", 12, "0"],
      ["errors", 12, "0"],
      ["accepted", 12, "0"],
      ["outside", 12, "0"],
      ["questions", 12, "0"],
      ["boardState", 26],
    ],
    completenessBoard(state, stamp.taxonomy).map((line) => [
      kindText(line.kind, translate),
      line.who,
      line.pillar,
      line.cycle,
      line.sent,
      line.files,
      line.lastReturn,
      line.returned,
      line.checked,
      line.errors,
      line.accepted,
      line.outside,
      line.questions,
      translate(message(`returned.board.${line.state}`)),
    ]),
  );
}

function submissions(context: Context): TableSheet {
  const { state, unread, translate } = context;
  const latest = latestSubmissions(state);
  const read = state.log.map((entry): CellInput[] => {
    const { submission, no, accepted, rejected: outside } = entry;
    return [
      no,
      submission.file,
      submission.contributor,
      submission.date,
      (submission.scope ?? "").split("|").filter(Boolean).join(", "),
      submission.rows.length + submission.outside.length,
      accepted,
      submission.outside.length + outside.length,
      entry.changes.length,
      standingText(entry, latest, translate),
    ];
  });
  const failed = unread.map(({ file, problems }): CellInput[] => [
    "",
    file,
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    problems.map(translate).join(" "),
  ]);
  return tableOf(
    context,
    "submissions",
    [
      ["no", 6, "0"],
      ["file", 34],
      ["contributor", 30],
      ["date", 12],
      ["scope", 26],
      ["rows", 8, "0"],
      ["accepted", 12, "0"],
      ["outside", 12, "0"],
      ["changes", 10, "0"],
      ["standing", 46],
    ],
    [...read, ...failed],
  );
}

/** What was found about the files and their sheets; what was found in rows stands on the sheet Rejected. */
function files(context: Context): TableSheet {
  const { state, unread, translate } = context;
  const read = state.log.flatMap(({ no, takenBack, submission }) =>
    takenBack
      ? []
      : (submission.seen?.carried ?? []).map(({ severity, sheet, cell, message: what }): CellInput[] => [
          no,
          submission.file,
          submission.contributor,
          translate(message(`returned.severity.${severity}`)),
          sheet,
          cell,
          translate(what),
        ]),
  );
  const failed = unread.map(({ file, problems }): CellInput[] => [
    "",
    file,
    "",
    translate(message("returned.severity.unread")),
    "",
    "",
    problems.map(translate).join(" "),
  ]);
  return tableOf(
    context,
    "files",
    [
      ["no", 6, "0"],
      ["file", 34],
      ["contributor", 30],
      ["severity", 14],
      ["sheet", 16],
      ["cell", 10],
      ["what", 80],
    ],
    [...failed, ...read],
  );
}

function since(context: Context): TableSheet {
  const { state, translate } = context;
  return tableOf(
    context,
    "since",
    [
      ["contributor", 30],
      ["no", 6, "0"],
      ["previous", 10, "0"],
      ["change", 26],
      ["table", 12],
      ["id", 20],
      ["column", 22],
      ["before", 30],
      ["after", 30],
      ["file", 28],
      ["cell", 18],
    ],
    sinceLastReturn(state).map((line): CellInput[] => [
      line.origin.contributor,
      line.no,
      line.before,
      translate(message(`returned.since.${line.kind}`)),
      kindText(line.table, translate),
      shownKey(line.key),
      line.column === "" ? "" : (columnOf(line.table, line.column)?.header ?? line.column),
      valueText(line.table, line.column, line.was),
      valueText(line.table, line.column, line.is),
      line.origin.file,
      `${line.origin.sheet}!${line.origin.cell}`,
    ]),
  );
}

function standingText(
  { takenBack, submission, no }: MergeLogEntry,
  latest: ReadonlyMap<string, MergeLogEntry>,
  translate: Translate,
): string {
  if (takenBack) return translate(message("returned.standing.takenBack"));
  if (submission.byHand) return translate(message("returned.standing.byHand"));
  const last = latest.get(slotOf(submission))?.no ?? no;
  return last === no
    ? translate(message("returned.standing.counts"))
    : translate(message("returned.standing.superseded", { no: String(last) }));
}

function conflicts(context: Context): TableSheet {
  const { state, translate } = context;
  return tableOf(
    context,
    "conflicts",
    [
      ["why", 34],
      ["table", 12],
      ["id", 20],
      ["title", 40],
      ["column", 20],
      ["sentValue", 26],
      ["theirs", 26],
      ["ours", 26],
      ["by", 24],
      ["date", 12],
      ["file", 28],
      ["cell", 16],
      ["oursBy", 24],
      ["oursDate", 12],
      ["decision", 14],
      ["question", 20],
    ],
    [...state.conflicts.values()].map((conflict) => conflictRow(conflict, state, translate)),
  );
}

function conflictRow(conflict: MergeConflict, state: RegisterState, translate: Translate): CellInput[] {
  const { kind, table, key, column, base, theirs, ours, origin, oursOrigin, id } = conflict;
  const row = state.rows.get(key);
  const shown = (value: CellValue): string => valueText(table, column, value);
  return [
    translate(message(`returned.conflict.${kind}`)),
    kindText(table, translate),
    shownKey(key),
    row === undefined ? "" : titleOf(table, row.values),
    column === "" ? "" : (columnOf(table, column)?.header ?? column),
    shown(base),
    shown(theirs),
    shown(ours),
    origin.contributor,
    origin.date,
    origin.file,
    origin.cell === "" ? origin.sheet : `${origin.sheet}!${origin.cell}`,
    oursOrigin.contributor,
    oursOrigin.date,
    "",
    id,
  ];
}

function rejected(context: Context): TableSheet {
  const { state, translate } = context;
  return tableOf(
    context,
    "rejected",
    [
      ["no", 6, "0"],
      ["file", 28],
      ["contributor", 24],
      ["sheet", 14],
      ["row", 8, "0"],
      ["table", 12],
      ["id", 18],
      ["title", 36],
      ["reasons", 60],
      ["content", 60],
    ],
    openRejections(state).map(({ no, row }) => [no, ...rejectedRow(row, translate)]),
  );
}

function rejectedRow({ kind, values, origin, reasons }: RejectedRow, translate: Translate): CellInput[] {
  const id = values[kind === "needs" ? "need_id" : "response_id"] ?? "";
  const content = Object.entries(values)
    .filter(([, value]) => value !== null && value !== "")
    .map(
      ([column, value]) => `${columnOf(kind, column)?.header ?? column}: ${valueText(kind, column, value)}`,
    )
    .join(" | ");
  return [
    origin.file,
    origin.contributor,
    origin.sheet,
    origin.row,
    kindText(kind, translate),
    String(id),
    titleOf(kind, values),
    cut(reasons.map(translate).join("\n"), MOST_TEXT),
    cut(content, MOST_TEXT),
  ];
}

function changes(context: Context): TableSheet {
  const { state, translate } = context;
  const rows = state.log.flatMap(({ no, changes: done }) =>
    done.map(({ kind, table, key, column, before, after, origin, beforeOrigin }): CellInput[] => [
      no,
      translate(message(`returned.change.${kind}`)),
      kindText(table, translate),
      shownKey(key),
      column === "" ? "" : (columnOf(table, column)?.header ?? column),
      valueText(table, column, before),
      valueText(table, column, after),
      origin.contributor,
      origin.date,
      origin.file,
      `${origin.sheet}!${origin.cell}`,
      beforeOrigin?.contributor ?? "",
    ]),
  );
  return tableOf(
    context,
    "changes",
    [
      ["no", 6, "0"],
      ["change", 22],
      ["table", 12],
      ["id", 20],
      ["column", 22],
      ["before", 30],
      ["after", 30],
      ["by", 24],
      ["date", 12],
      ["file", 28],
      ["cell", 18],
      ["beforeBy", 24],
    ],
    rows,
  );
}

function memory(context: Context): TableSheet {
  const table = tableOf(
    context,
    "memory",
    [["piece", 60]],
    writeMemory(context.state).map((piece) => [piece]),
  );
  return { ...table, visibility: "hidden" };
}

function kindText(kind: TableKind, translate: Translate): string {
  return translate(message(`returned.kind.${kind}`));
}

function titleOf(kind: TableKind, values: Parameters<typeof mainTextOf>[1]): string {
  return cut(mainTextOf(kind, values), MOST_TITLE);
}

/** As people read it: dates as ISO, an empty cell as nothing. */
function valueText(kind: TableKind, column: string, value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number" && columnOf(kind, column)?.type === "date")
    return isoOfSerial(value) ?? String(value);
  return cut(String(value), MOST_TEXT);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
