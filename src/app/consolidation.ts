// Returned workbooks into one register: each is examined and checked, then all are merged in the order they were submitted.
// The same steps for the pane and the command line. Layer: app.
import type { Message } from "../domain/message";
import type { Result } from "../domain/result";
import { ok } from "../domain/result";
import { EMPTY_REGISTER, mergeSubmission, registerOfSent, sentRows } from "../domain/returned/merge";
import { MERGE_TABLES } from "../domain/returned/mergeTableNames";
import { noRegister, ownColumns, readRegisterState } from "../domain/returned/registerReading";
import { sentTables, submissionOf } from "../domain/returned/submission";
import type { MergeReport, RegisterState, ReturnedRow, SentRows, Submission } from "../domain/returned/types";
import { checkWorkbook } from "../domain/validation/check";
import type { Finding, Severity } from "../domain/validation/finding";
import { SEVERITIES } from "../domain/validation/finding";
import { checkInputOf, checkTablesOf } from "./checkTables";
import { sourceRowsOf } from "./registerRows";
import type { WorkbookPort } from "./ports";
import type { Register } from "./register";

/** What a returned file holds: `examination` is what the file itself carries. */
export interface ReturnedContent {
  readonly register: Register;
  readonly examination: readonly Finding[];
}

/** A returned workbook as it was read. */
export interface ReturnedWorkbook extends ReturnedContent {
  /** Name without folder. */
  readonly file: string;
}

export interface CheckedReturn {
  /** Kinds of its tables joined by "+". */
  readonly template: string;
  readonly version: string | null;
  readonly rows: number;
  /** What the file carries first, then what its rows say; muted ones too. */
  readonly findings: readonly Finding[];
  /** Not muted, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly submission: Submission;
}

/** Checks as of the day asked for, else of the day of submission, else of today. */
export function checkReturned(
  { file, register, examination }: ReturnedWorkbook,
  today: string,
  asOf?: string,
): CheckedReturn {
  const tables = checkTablesOf(register);
  const metadata = register.tables.map(({ table }) => table.metadata);
  const submitted = metadata
    .map((entry) => entry.submitted)
    .find((date) => date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date));
  const settings = { today: asOf ?? submitted ?? today, fileName: file };
  const result = checkWorkbook(checkInputOf(register, settings, tables));
  const findings = [...examination, ...result.findings];
  return {
    template: [...new Set(tables.map(({ kind }) => kind))].join("+"),
    version: metadata.map((entry) => entry.templateVersion).find((version) => version !== undefined) ?? null,
    rows: result.rows,
    findings,
    counts: Object.fromEntries(
      SEVERITIES.map((severity) => [
        severity,
        result.counts[severity] + examination.filter((finding) => finding.severity === severity).length,
      ]),
    ) as CheckedReturn["counts"],
    submission: submissionOf({ file, tables, findings, taxonomy: register.taxonomy, received: today }),
  };
}

/** What a workbook that was sent out holds, row by row. */
export function sentRowsOf(file: string, register: Register, date: string): ReturnedRow[] {
  return sentTables(file, checkTablesOf(register), register.taxonomy, date);
}

/** A register to begin with: what was sent out, or nothing. */
export function beginRegister(sent: readonly ReturnedRow[]): {
  readonly state: RegisterState;
  readonly sent?: SentRows;
} {
  return sent.length === 0
    ? { state: EMPTY_REGISTER }
    : { state: registerOfSent(sent), sent: sentRows(sent) };
}

export interface Consolidated {
  readonly state: RegisterState;
  /** In the order of `submissions`, not of the merge. */
  readonly outcomes: readonly MergeReport[];
}

/** Merges in the order of the days of submission; on one day, in the order given. */
export function mergeAll(
  state: RegisterState,
  submissions: readonly Submission[],
  sent?: SentRows,
): Consolidated {
  const order = submissions
    .map((submission, index) => ({ submission, index }))
    .sort((a, b) =>
      a.submission.date === b.submission.date
        ? a.index - b.index
        : a.submission.date < b.submission.date
          ? -1
          : 1,
    );
  const outcomes: MergeReport[] = [];
  let now = state;
  for (const { submission, index } of order) {
    // The states on the way are not kept: a hundred of them would hold every row a hundred times.
    const { state: next, ...report } = mergeSubmission(now, submission, sent);
    outcomes[index] = report;
    now = next;
  }
  return { state: now, outcomes };
}

/** A register workbook read back with the edits made in it since. */
export async function readConsolidated(
  port: Pick<WorkbookPort, "read">,
  register: Register,
  file: string,
  today: string,
  editor: string,
): Promise<Result<{ readonly state: RegisterState; readonly notes: readonly Message[] }>> {
  const areaOf = (name: string) => register.overview.tables.find((table) => table.name === name);
  const memory = areaOf(MERGE_TABLES.memory);
  if (memory === undefined) return noRegister(file);
  const conflicts = areaOf(MERGE_TABLES.conflicts);
  const [memoryRows, conflictRows] = await port.read(
    [memory, ...(conflicts === undefined ? [] : [conflicts])].map(({ sheet, area }) => ({ sheet, area })),
  );
  if (memoryRows === undefined) return noRegister(file);
  const read = readRegisterState({
    file,
    sheets: register.tables.map((entry) => ({
      kind: entry.table.kind,
      sheet: entry.table.sheet,
      columns: entry.table.columns,
      rows: sourceRowsOf(entry),
      own: ownColumns(entry.table.unknownHeaders),
      ...(entry.data === undefined ? {} : { data: entry.data }),
    })),
    memory: memoryRows,
    ...(conflictRows === undefined ? {} : { conflicts: conflictRows }),
    today,
    editor,
  });
  return read.ok ? ok(read.value) : read;
}
