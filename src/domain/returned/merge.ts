// Three-way merge of a returned workbook: what was sent, what came back, what the register has now. Layer: domain/returned.
import { message } from "../message";
import { findEdited, idOf, identityOf, isEmpty, OWN_COLUMNS, sameRow, sameValue } from "./rowIdentity";
import type {
  MergeChange,
  MergeConflict,
  MergeOutcome,
  RegisterRow,
  RegisterState,
  RejectedRow,
  ReturnedRow,
  Submission,
  Values,
} from "./types";

export const EMPTY_REGISTER: RegisterState = { rows: new Map(), submitted: new Map(), log: [] };

/** What was sent out, by the identity of its rows. */
export type SentRows = ReadonlyMap<string, Values>;

/** Rows that were sent, by identity; a later row of the same identity is left out. */
export function sentRows(rows: readonly ReturnedRow[]): SentRows {
  const sent = new Map<string, Values>();
  for (const row of rows) {
    const key = identityOf(row.kind, row.values);
    if (!sent.has(key)) sent.set(key, row.values);
  }
  return sent;
}

/** A register that begins with what was sent out: the rows that contributors got to correct. */
export function registerOfSent(rows: readonly ReturnedRow[]): RegisterState {
  const register = new Map<string, RegisterRow>();
  for (const { kind, values, origin } of rows) {
    const key = identityOf(kind, values);
    if (!register.has(key)) register.set(key, { kind, key, values, origin, cells: {} });
  }
  return { ...EMPTY_REGISTER, rows: register };
}

/**
 * Merges one submission. A cell that did not change against the base is left alone; a changed one comes in where the register
 * still has the base's value, or the contributor's own earlier one; else it is a conflict and the register keeps its value. An
 * empty cell never erases a value, and a missing row is never taken out: both are asked. The base of a contributor's second
 * submission is the first one; rows that the first lacked go back to what was sent.
 */
export function mergeSubmission(
  state: RegisterState,
  submission: Submission,
  sent: SentRows = new Map(),
): MergeOutcome {
  const merge = new Merge(state, submission, sent);
  for (const row of submission.rows) merge.take(row);
  merge.askForMissing();
  return merge.outcome();
}

class Merge {
  private readonly rows: Map<string, RegisterRow>;
  private readonly base: Map<string, Values>;
  private readonly claimed = new Map<string, ReturnedRow>();
  private readonly changes: MergeChange[] = [];
  private readonly conflicts: MergeConflict[] = [];
  private readonly rejected: RejectedRow[] = [];
  private readonly ownKeys: readonly string[];

  constructor(
    private readonly state: RegisterState,
    private readonly submission: Submission,
    sent: SentRows,
  ) {
    this.rows = new Map(state.rows);
    this.base = new Map([...sent, ...(state.submitted.get(submission.contributor) ?? [])]);
    this.ownKeys = [...this.base.keys()].filter((key) => key.includes("|#"));
  }

  take(row: ReturnedRow): void {
    const key = this.keyFor(row);
    const before = this.claimed.get(key);
    if (before !== undefined) {
      const { origin } = before;
      const reason = sameRow(before.values, row.values)
        ? "returned.reason.repeated"
        : "returned.reason.idTwice";
      this.rejected.push({
        ...row,
        reasons: [
          message(reason, {
            id: key.slice(key.indexOf("|") + 1),
            sheet: origin.sheet,
            row: String(origin.row),
          }),
        ],
      });
      return;
    }
    this.claimed.set(key, row);
    const ours = this.rows.get(key);
    if (ours === undefined) this.add(key, row);
    else this.mergeRow(key, ours, row);
  }

  private keyFor(row: ReturnedRow): string {
    const key = identityOf(row.kind, row.values);
    if (row.kind === "funding-lines") {
      // Lines may repeat: the second one of the same response, donor, instrument and year is the second one of the register too.
      let nth = key;
      for (let n = 2; this.claimed.has(nth); n++) nth = `${key}~${n}`;
      return nth;
    }
    if (idOf(row.kind, row.values) !== undefined || this.base.has(key) || this.rows.has(key)) return key;
    const open = this.ownKeys.flatMap((own): [string, Values][] => {
      const values = this.base.get(own);
      return values === undefined ||
        this.claimed.has(own) ||
        !own.startsWith(`${row.kind}|`) ||
        !this.rows.has(own)
        ? []
        : [[own, values]];
    });
    return findEdited(row.kind, row.values, open) ?? key;
  }

  private add(key: string, row: ReturnedRow): void {
    this.rows.set(key, { kind: row.kind, key, values: row.values, origin: row.origin, cells: {} });
    this.changes.push({
      kind: "row-added",
      table: row.kind,
      key,
      column: "",
      before: null,
      after: null,
      origin: row.origin,
    });
  }

  private mergeRow(key: string, ours: RegisterRow, row: ReturnedRow): void {
    const base = this.base.get(key);
    const values: Record<string, RegisterRow["values"][string]> = { ...ours.values };
    const cells = { ...ours.cells };
    const columns = new Set([...Object.keys(ours.values), ...Object.keys(row.values)]);
    for (const column of columns) {
      if (OWN_COLUMNS.has(column) || !(column in row.values)) continue;
      const theirs = row.values[column] ?? null;
      const now = ours.values[column] ?? null;
      const was = base === undefined ? null : (base[column] ?? null);
      if (sameValue(theirs, now) || (base !== undefined && sameValue(theirs, was))) continue;
      const nowOrigin = ours.cells[column] ?? ours.origin;
      const place = { table: row.kind, key, column, origin: row.origin };
      if (isEmpty(theirs)) {
        // Without a base nobody knows whether the cell was emptied or never had anything.
        if (base !== undefined)
          this.conflicts.push({
            ...place,
            kind: "blank",
            base: was,
            theirs,
            ours: now,
            oursOrigin: nowOrigin,
          });
        continue;
      }
      const isOwn = nowOrigin.contributor === this.submission.contributor;
      if (sameValue(now, was) || isEmpty(now) || isOwn) {
        if (isEmpty(now) && !isEmpty(was)) {
          this.conflicts.push({
            ...place,
            kind: "both-changed",
            base: was,
            theirs,
            ours: now,
            oursOrigin: nowOrigin,
          });
          continue;
        }
        values[column] = theirs;
        cells[column] = row.origin;
        const superseded = isOwn && !isEmpty(now);
        this.changes.push({
          ...place,
          kind: superseded ? "superseded" : "cell-changed",
          before: now,
          after: theirs,
          beforeOrigin: nowOrigin,
        });
      } else {
        this.conflicts.push({
          ...place,
          kind: "both-changed",
          base: was,
          theirs,
          ours: now,
          oursOrigin: nowOrigin,
        });
      }
    }
    this.rows.set(key, { ...ours, values, cells });
  }

  /** Rows that this contributor had before and that are neither among the good nor among the bad rows. */
  askForMissing(): void {
    const outside = new Set(
      [...this.submission.outside, ...this.rejected].map(({ kind, values }) => identityOf(kind, values)),
    );
    const back = [...this.base.keys()].filter((key) => this.claimed.has(key) || outside.has(key));
    if (back.length === 0) return;
    for (const key of this.base.keys()) {
      const ours = this.rows.get(key);
      if (ours === undefined || this.claimed.has(key) || outside.has(key)) continue;
      const origin = {
        file: this.submission.file,
        sheet: ours.origin.sheet,
        row: 0,
        cell: "",
        contributor: this.submission.contributor,
        date: this.submission.date,
      };
      this.conflicts.push({
        kind: "row-missing",
        table: ours.kind,
        key,
        column: "",
        base: null,
        theirs: null,
        ours: null,
        origin,
        oursOrigin: ours.origin,
      });
    }
  }

  outcome(): MergeOutcome {
    const { file, contributor, date } = this.submission;
    const submittedBefore = this.state.submitted.get(contributor);
    const submitted = new Map(this.state.submitted);
    submitted.set(
      contributor,
      new Map([
        ...(submittedBefore ?? []),
        ...[...this.claimed].map(([key, row]) => [key, row.values] as const),
      ]),
    );
    const entry = {
      no: this.state.log.length + 1,
      file,
      contributor,
      date,
      changes: this.changes,
      submittedBefore,
      takenBack: false,
    };
    return {
      state: { rows: this.rows, submitted, log: [...this.state.log, entry] },
      changes: this.changes,
      conflicts: this.conflicts,
      accepted: this.claimed.size,
      rejected: this.rejected,
    };
  }
}
