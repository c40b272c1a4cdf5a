// Three-way merge of a returned workbook: what was sent, what came back, what the register has now. Layer: domain/returned.
import { message } from "../message";
import type { CellValue } from "../sheet/snapshot";
import { Claims, slotOf } from "./claims";
import {
  findEdited,
  idOf,
  identityOf,
  isEmpty,
  OWN_COLUMNS,
  sameRow,
  sameValue,
  shownKey,
} from "./rowIdentity";
import type {
  MergeChange,
  MergeConflict,
  MergeOutcome,
  Provenance,
  RegisterRow,
  RegisterState,
  RejectedRow,
  ReturnedRow,
  SentRows,
  Submission,
  Values,
} from "./types";

export const EMPTY_REGISTER: RegisterState = {
  start: new Map(),
  bases: [],
  log: [],
  rows: new Map(),
  submitted: new Map(),
  conflicts: new Map(),
  removed: new Set(),
};

/** Of rows of which no cell came later: one for all of them. */
const NO_CELLS: RegisterRow["cells"] = {};

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
    if (!register.has(key)) register.set(key, { kind, key, values, origin, cells: NO_CELLS });
  }
  return { ...EMPTY_REGISTER, start: register, rows: register, bases: [sentRows(rows)] };
}

/**
 * Merges one submission. A cell that did not change against what was sent (or against the contributor's own earlier submission)
 * is left alone; a changed one comes in where the register still has what was sent, or the contributor's own earlier value that
 * nobody else gave too; else it is a conflict and the register keeps its value. An empty cell never erases a value, and a
 * missing row is never taken out: both are asked, once. Without `sent` the last one that the register knows is taken.
 */
export function mergeSubmission(state: RegisterState, submission: Submission, sent?: SentRows): MergeOutcome {
  const known = sent === undefined ? state.bases.length - 1 : indexOfBase(state.bases, sent);
  const bases = sent !== undefined && known < 0 ? [...state.bases, sent] : state.bases;
  return mergeWith(
    { ...state, bases },
    submission,
    known < 0 && sent !== undefined ? bases.length - 1 : known,
  );
}

/** The same over a base of the register's own list; -1: nothing was sent. */
export function mergeWith(state: RegisterState, submission: Submission, base: number): MergeOutcome {
  const merge = new Merge(state, submission, base);
  merge.answer();
  for (const row of submission.rows) merge.take(row);
  merge.askForMissing();
  return merge.outcome();
}

function indexOfBase(bases: readonly SentRows[], sent: SentRows): number {
  return bases.findIndex(
    (base) =>
      base === sent ||
      (base.size === sent.size && [...sent].every(([key, values]) => sameRow(base.get(key) ?? {}, values))),
  );
}

class Merge {
  private readonly rows: Map<string, RegisterRow>;
  private readonly conflicts: Map<string, MergeConflict>;
  private readonly removed: Set<string>;
  private readonly claims: Claims;
  private readonly slot: string;
  private readonly claimed = new Map<string, ReturnedRow>();
  private readonly changes: MergeChange[] = [];
  private readonly rejected: RejectedRow[] = [];
  private readonly keysWithoutId: readonly string[];

  constructor(
    private readonly state: RegisterState,
    private readonly submission: Submission,
    private readonly base: number,
  ) {
    this.rows = new Map(state.rows);
    this.conflicts = new Map(state.conflicts);
    this.removed = new Set(state.removed);
    this.slot = slotOf(submission);
    this.claims = new Claims(state, this.slot, base);
    this.keysWithoutId = this.claims.keys().filter((key) => key.includes("|#"));
  }

  /** Decisions about open conflicts; an answer to a question that is not open any more does nothing. */
  answer(): void {
    for (const { conflict: id, answer } of this.submission.answers ?? []) {
      const conflict = this.conflicts.get(id);
      if (conflict === undefined) continue;
      this.conflicts.delete(id);
      const { key, table, column } = conflict;
      const row = this.rows.get(key);
      if (answer === "keep" || row === undefined) continue;
      if (conflict.kind !== "row-missing") {
        this.write(row, column, conflict.theirs, "cell-changed", conflict.origin);
        continue;
      }
      this.rows.delete(key);
      this.removed.add(key);
      this.changes.push({
        kind: "row-removed",
        table,
        key,
        column: "",
        before: null,
        after: null,
        origin: conflict.origin,
        beforeOrigin: row.origin,
      });
    }
  }

  take(row: ReturnedRow): void {
    const key = this.keyFor(row);
    const before = this.claimed.get(key);
    if (before !== undefined) {
      const { sheet, row: number } = before.origin;
      const reason = sameRow(before.values, row.values)
        ? message("returned.reason.repeated", { sheet, row: String(number) })
        : message("returned.reason.idTwice", { id: shownKey(key), sheet, row: String(number) });
      const { kind, values, origin } = row;
      this.rejected.push({ kind, values, origin, reasons: [reason] });
      return;
    }
    this.claimed.set(key, row);
    this.conflicts.delete(conflictId(key, "", this.slot));
    const ours = this.rows.get(key);
    if (ours !== undefined) this.mergeRow(ours, row);
    else if (!this.removed.has(key) || this.isChanged(key, row)) this.add(key, row);
  }

  private isChanged(key: string, row: ReturnedRow): boolean {
    return Object.keys(row.values).some(
      (column) => !OWN_COLUMNS.has(column) && !sameValue(row.values[column], this.claims.was(key, column)),
    );
  }

  private keyFor(row: ReturnedRow): string {
    if (row.key !== undefined) return row.key;
    const key = identityOf(row.kind, row.values);
    if (row.kind === "funding-lines") {
      // Lines may repeat: the second one of the same response, donor, instrument and year is the second one of the register too.
      let nth = key;
      for (let n = 2; this.claimed.has(nth); n++) nth = `${key}~${n}`;
      return nth;
    }
    if (idOf(row.kind, row.values) !== undefined || this.claims.has(key) || this.rows.has(key)) return key;
    const open = this.keysWithoutId.flatMap((own): [string, Values][] =>
      this.claimed.has(own) || !own.startsWith(`${row.kind}|`) || !this.rows.has(own)
        ? []
        : [[own, this.claims.valuesOf(own)]],
    );
    return findEdited(row.kind, row.values, open) ?? key;
  }

  private add(key: string, { kind, values, origin }: ReturnedRow): void {
    this.removed.delete(key);
    this.rows.set(key, { kind, key, values, origin, cells: NO_CELLS });
    this.changes.push({ kind: "row-added", table: kind, key, column: "", before: null, after: null, origin });
  }

  private mergeRow(ours: RegisterRow, row: ReturnedRow): void {
    for (const column of Object.keys(row.values))
      if (!OWN_COLUMNS.has(column)) this.mergeCell(ours.key, column, row);
  }

  private mergeCell(key: string, column: string, row: ReturnedRow): void {
    const ours = this.rows.get(key);
    if (ours === undefined) return;
    const { byHand = false } = this.submission;
    const theirs = row.values[column] ?? null;
    const now = ours.values[column] ?? null;
    const id = conflictId(key, column, this.slot);
    const open = this.conflicts.get(id);
    if (sameValue(theirs, now)) {
      this.conflicts.delete(id);
      return;
    }
    const was = byHand ? now : this.claims.was(key, column);
    if (isEmpty(theirs)) {
      // Where nobody knows of a value, nobody knows whether the cell was emptied.
      if (!isEmpty(was)) this.ask("blank", ours, column, theirs, row.origin);
      return;
    }
    if (byHand) {
      this.closeAll(key, column);
      this.write(ours, column, theirs, "cell-changed", row.origin);
      return;
    }
    const sent = this.claims.sent(key, column);
    if (sameValue(theirs, was) && open?.kind !== "blank") return;
    this.conflicts.delete(id);
    const isOwn = this.claims.isOwn(key, column, now) && !this.claims.isSharedBy(key, column, now);
    if (sameValue(theirs, sent)) {
      if (isOwn) this.write(ours, column, theirs, "superseded", row.origin);
    } else if (sameValue(now, sent)) this.write(ours, column, theirs, "cell-changed", row.origin);
    else if (isOwn) this.write(ours, column, theirs, "superseded", row.origin);
    else this.ask("both-changed", ours, column, theirs, row.origin);
  }

  private write(
    { key }: RegisterRow,
    column: string,
    after: CellValue,
    kind: MergeChange["kind"],
    origin: Provenance,
  ): void {
    const row = this.rows.get(key);
    if (row === undefined) return;
    this.changes.push({
      kind,
      table: row.kind,
      key,
      column,
      before: row.values[column] ?? null,
      after,
      origin,
      beforeOrigin: row.cells[column] ?? row.origin,
    });
    this.rows.set(key, {
      ...row,
      values: { ...row.values, [column]: after },
      cells: { ...row.cells, [column]: origin },
    });
  }

  private ask(
    kind: MergeConflict["kind"],
    ours: RegisterRow,
    column: string,
    theirs: CellValue,
    origin: Provenance,
  ): void {
    const id = conflictId(ours.key, column, this.slot);
    this.conflicts.set(id, {
      id,
      kind,
      table: ours.kind,
      key: ours.key,
      column,
      base: this.claims.sent(ours.key, column),
      theirs,
      ours: ours.values[column] ?? null,
      origin,
      oursOrigin: ours.cells[column] ?? ours.origin,
    });
  }

  private closeAll(key: string, column: string): void {
    for (const conflict of this.conflicts.values())
      if (conflict.key === key && conflict.column === column) this.conflicts.delete(conflict.id);
  }

  /** Rows that this contributor had before and that are neither among the good nor among the bad rows. */
  askForMissing(): void {
    const { submission } = this;
    if (submission.byHand) return;
    const outside = new Set(
      [...submission.outside, ...this.rejected].map(({ kind, values }) => identityOf(kind, values)),
    );
    for (const key of outside) this.conflicts.delete(conflictId(key, "", this.slot));
    const isBack = (key: string): boolean => this.claimed.has(key) || outside.has(key);
    const kinds = new Set([
      ...(submission.kinds ?? []),
      ...[...submission.rows, ...submission.outside].map(({ kind }) => kind),
    ]);
    const expected = this.claims
      .keys()
      .filter((key) => [...kinds].some((kind) => key.startsWith(`${kind}|`)));
    if (!expected.some(isBack)) return;
    for (const key of expected) {
      const ours = this.rows.get(key);
      if (ours === undefined || isBack(key)) continue;
      const { file, contributor, date } = submission;
      const origin = { file, sheet: ours.origin.sheet, row: 0, cell: "", contributor, date };
      this.ask("row-missing", ours, "", null, origin);
    }
  }

  outcome(): MergeOutcome {
    const { state, submission, slot, base, changes, rejected } = this;
    const submitted = new Map(state.submitted);
    submitted.set(slot, { base, rows: this.claims.after(this.claimed) });
    const conflicts = openStill(this.conflicts, this.rows);
    const accepted = this.claimed.size;
    const no = state.log.length + 1;
    const log = [...state.log, { no, submission, base, takenBack: false, changes, accepted, rejected }];
    return {
      state: { ...state, rows: this.rows, submitted, conflicts, removed: this.removed, log },
      changes,
      conflicts: [...conflicts.values()].filter(({ id }) => id.endsWith(`|${slot}`)),
      accepted,
      rejected,
    };
  }
}

function conflictId(key: string, column: string, slot: string): string {
  return `${key}|${column}|${slot}`;
}

/** Open questions beside what the register has now; one that the register has come to agree with is open no more. */
function openStill(
  conflicts: ReadonlyMap<string, MergeConflict>,
  rows: ReadonlyMap<string, RegisterRow>,
): Map<string, MergeConflict> {
  const open = new Map<string, MergeConflict>();
  for (const [id, conflict] of conflicts) {
    const row = rows.get(conflict.key);
    if (row === undefined) continue;
    const { column } = conflict;
    if (conflict.kind === "row-missing") open.set(id, conflict);
    else if (!sameValue(row.values[column], conflict.theirs))
      open.set(id, {
        ...conflict,
        ours: row.values[column] ?? null,
        oursOrigin: row.cells[column] ?? row.origin,
      });
  }
  return open;
}
