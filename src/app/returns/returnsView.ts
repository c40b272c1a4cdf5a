// What the pane shows of returned files and of the register they are merged into: short lists and counts. Pure. Layer: app.
import type { Message } from "../../domain/message";
import { completenessBoard } from "../../domain/returned/board";
import { slotOf } from "../../domain/returned/claims";
import { mainTextOf } from "../../domain/returned/rowIdentity";
import { sinceLastReturn } from "../../domain/returned/sinceLast";
import type { SinceKind, SinceLine } from "../../domain/returned/sinceLast";
import { latestSubmissions } from "../../domain/returned/standing";
import type { MergeConflict, RegisterState } from "../../domain/returned/types";
import type { CellValue } from "../../domain/sheet/snapshot";
import type { Taxonomy } from "../../domain/taxonomy/types";
import { columnOf } from "../../domain/template/definitions";
import type { Finding } from "../../domain/validation/finding";
import type { CheckedReturn } from "../consolidation";
import type {
  FileReport,
  QuestionLine,
  ReturnsView,
  SinceChange,
  SinceSummary,
  SubmissionLine,
} from "./returnsTypes";

const MOST_FINDINGS = 100;
const MOST_REJECTED = 100;
const MOST_QUESTIONS = 1_000;
const MOST_CHANGES = 100;
const MOST_TITLE = 160;

export function checkedReport(
  file: string,
  { submission, findings, counts, template, version, rows }: CheckedReturn,
): FileReport {
  // What is wrong with the file itself comes first, then what closes doors.
  const open = findings.filter(({ muted }) => muted === undefined);
  const whole = open.filter(({ row }) => row === 0);
  const inRows = open.filter(({ row }) => row > 0);
  const shown = [...whole, ...inRows].slice(0, MOST_FINDINGS);
  return {
    file,
    contributor: submission.contributor,
    template,
    version,
    rows,
    accepted: null,
    rejected: submission.outside.length,
    counts,
    findings: shown.map(findingLine),
    rejectedRows: submission.outside
      .slice(0, MOST_REJECTED)
      .map(({ origin, reasons }) => ({ sheet: origin.sheet, row: origin.row, reasons })),
    more: {
      findings: open.length - shown.length,
      rejected: Math.max(0, submission.outside.length - MOST_REJECTED),
    },
    problems: [],
  };
}

function findingLine({ severity, sheet, cell, message }: Finding) {
  return { severity, sheet, cell, message };
}

export function unreadReport(file: string, problems: readonly Message[]): FileReport {
  return {
    file,
    contributor: null,
    template: null,
    version: null,
    rows: 0,
    accepted: 0,
    rejected: 0,
    counts: { critical: 1, error: 0, warning: 0, info: 0 },
    findings: [],
    rejectedRows: [],
    more: { findings: 0, rejected: 0 },
    problems,
  };
}

export function viewOf(
  state: RegisterState,
  files: readonly FileReport[],
  taxonomy: Taxonomy,
  notes: readonly Message[],
): ReturnsView {
  const questions = [...state.conflicts.values()];
  return {
    files,
    rows: state.rows.size,
    questions: questions.slice(0, MOST_QUESTIONS).map((one) => questionLine(one, state)),
    moreQuestions: Math.max(0, questions.length - MOST_QUESTIONS),
    submissions: submissionLines(state),
    board: completenessBoard(state, taxonomy),
    since: sinceSummaries(state),
    notes,
  };
}

function questionLine(conflict: MergeConflict, state: RegisterState): QuestionLine {
  const { table, key, column } = conflict;
  const row = state.rows.get(key);
  const title = row === undefined ? "" : mainTextOf(table, row.values);
  return {
    ...conflict,
    title: shortened(title),
    heading: column === "" ? "" : (columnOf(table, column)?.header ?? column),
  };
}

function submissionLines(state: RegisterState): SubmissionLine[] {
  const latest = latestSubmissions(state);
  return state.log.map(({ no, submission, takenBack, accepted, rejected, changes }): SubmissionLine => ({
    no,
    file: submission.file,
    contributor: submission.contributor,
    date: submission.date,
    accepted,
    outside: submission.outside.length + rejected.length,
    changes: changes.length,
    standing: takenBack
      ? "takenBack"
      : submission.byHand
        ? "byHand"
        : latest.get(slotOf(submission))?.no === no
          ? "counts"
          : "superseded",
  }));
}

type SinceDraft = SinceSummary & {
  readonly counts: Record<SinceKind, number>;
  readonly changes: SinceChange[];
  moreChanges: number;
};

function sinceSummaries(state: RegisterState): SinceSummary[] {
  const found = new Map<number, SinceDraft>();
  for (const line of sinceLastReturn(state)) {
    const { no, before, kind, origin } = line;
    const known: SinceDraft = found.get(no) ?? {
      no,
      before,
      contributor: origin.contributor,
      counts: { "row-added": 0, "row-gone": 0, "cell-changed": 0, repaired: 0, outside: 0 },
      changes: [],
      moreChanges: 0,
    };
    known.counts[kind] += 1;
    if (known.changes.length < MOST_CHANGES) known.changes.push(sinceChange(line, state));
    else known.moreChanges += 1;
    found.set(no, known);
  }
  return [...found.values()];
}

function sinceChange(line: SinceLine, state: RegisterState): SinceChange {
  const { kind, table, key, column, was, is, origin } = line;
  const row = state.rows.get(key);
  const title = row === undefined ? "" : mainTextOf(table, row.values);
  return {
    kind,
    title: title === "" ? key.slice(key.indexOf("|") + 1) : shortened(title),
    heading: column === "" ? "" : (columnOf(table, column)?.header ?? column),
    was: shortenedValue(was),
    is: shortenedValue(is),
    sheet: origin.sheet,
    cell: origin.cell,
  };
}

function shortened(text: string): string {
  return text.length <= MOST_TITLE ? text : `${text.slice(0, MOST_TITLE - 1)}…`;
}

function shortenedValue(value: CellValue): CellValue {
  return typeof value === "string" ? shortened(value) : value;
}
