// Reads a register workbook back: its memory, the edits made in it since, and the decisions about open questions.
// Layer: domain/returned.
import type { Message } from "../message";
import { message } from "../message";
import type { Result } from "../result";
import { failed, ok } from "../result";
import type { SheetSnapshot } from "../sheet/snapshot";
import { registerKeyOf } from "../template/registerColumns";
import type { RegisterKey } from "../template/registerColumns";
import { mergeSubmission } from "./merge";
import { readMemory } from "./memory";
import { DECISION_HEADING, QUESTION_HEADING } from "./mergeTables";
import { OWN_COLUMNS, sameValue, shownKey } from "./rowIdentity";
import type { ReturnedTable } from "./submission";
import { replay } from "./takeBack";
import type { ConflictAnswer, RegisterState, ReturnedRow } from "./types";

/** One table of a register as it stands now. */
export interface RegisterSheet extends ReturnedTable {
  /** 0-based sheet columns of the register's own headings. */
  readonly own: Readonly<Partial<Record<RegisterKey, number>>>;
  /** The rectangle that `rows` were read from. */
  readonly data?: SheetSnapshot;
}

export interface RegisterContent {
  readonly file: string;
  readonly sheets: readonly RegisterSheet[];
  /** The tables of the memory and of the open questions, header row first. */
  readonly memory: SheetSnapshot;
  readonly conflicts?: SheetSnapshot;
  /** ISO; the day of edits made by hand. */
  readonly today: string;
  /** Who made the edits, as people read it. */
  readonly editor: string;
}

/** Places of the register's own columns among headings that the template does not know. */
export function ownColumns(
  headings: readonly { readonly header: string; readonly column: number }[],
): RegisterSheet["own"] {
  return Object.fromEntries(
    headings.flatMap(({ header, column }) => {
      const key = registerKeyOf(header);
      return key === undefined ? [] : [[key, column] as const];
    }),
  );
}

/**
 * The register as it stands: the history done again, then what people changed on its sheets as a submission of its own, so that
 * nothing is lost and it can be taken back. Notes say what could not be taken over: rows deleted on the sheet, which stay.
 */
export function readRegisterState(
  content: RegisterContent,
): Result<{ readonly state: RegisterState; readonly notes: readonly Message[] }> {
  const history = readMemory(content.memory.values.slice(1).map((row) => row[0] ?? null));
  if (!history.ok) return history;
  const before = replay(history.value);
  const { file, today, editor } = content;
  const seen = new Set<string>();
  const edited: ReturnedRow[] = [];
  for (const table of content.sheets) {
    for (const source of table.rows) {
      const key = keyOf(table, source.origin.rowNumber);
      const known = key === undefined || seen.has(key) ? undefined : before.rows.get(key);
      if (key !== undefined) seen.add(key);
      const columns = Object.keys(source.values).filter((column) => !OWN_COLUMNS.has(column));
      if (
        known !== undefined &&
        columns.every((column) => sameValue(known.values[column], source.values[column]))
      )
        continue;
      const row = source.origin.rowNumber;
      const origin = { file, sheet: table.sheet, row, cell: `A${row}`, contributor: editor, date: today };
      edited.push({
        kind: table.kind,
        values: Object.fromEntries(columns.map((column) => [column, source.values[column] ?? null])),
        origin,
        ...(known === undefined ? {} : { key: known.key }),
      });
    }
  }
  const answers = answersOf(content.conflicts);
  const deleted = [...before.rows.keys()].filter((key) => !seen.has(key));
  const notes = deleted.length === 0 ? [] : [deletedNote(deleted)];
  if (edited.length === 0 && answers.length === 0) return ok({ state: before, notes });
  const { state } = mergeSubmission(before, {
    file,
    contributor: editor,
    date: today,
    rows: edited,
    outside: [],
    byHand: true,
    answers,
  });
  return ok({ state, notes });
}

/** The state without the workbook's memory is nothing: said where a file is no register. */
export function noRegister(file: string): Result<never> {
  return failed(message("returned.register.none", { file }));
}

function keyOf({ own, data }: RegisterSheet, rowNumber: number): string | undefined {
  if (own.key === undefined || data === undefined) return undefined;
  const value = data.values[rowNumber - 1 - data.top]?.[own.key - data.left] ?? null;
  const text = value === null ? "" : String(value);
  return text === "" ? undefined : text;
}

function deletedNote(keys: readonly string[]): Message {
  const shown = keys.slice(0, 10).map(shownKey).join(", ");
  return message("returned.register.deleted", { count: keys.length, ids: shown });
}

function answersOf(table: SheetSnapshot | undefined): ConflictAnswer[] {
  const [header = [], ...rows] = table?.values ?? [];
  const question = header.indexOf(QUESTION_HEADING);
  const decision = header.indexOf(DECISION_HEADING);
  if (question < 0 || decision < 0) return [];
  return rows.flatMap((row) => {
    const answer = String(row[decision] ?? "")
      .trim()
      .toLowerCase();
    const conflict = String(row[question] ?? "");
    return conflict !== "" && (answer === "keep" || answer === "take") ? [{ conflict, answer }] : [];
  });
}
