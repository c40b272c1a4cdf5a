// iisg consolidate: returned workbooks merged into one register, with what changed, what is open and what stayed outside. Layer: cli.
import { basename } from "node:path";
import type { CheckedReturn } from "../../app/consolidation";
import {
  beginRegister,
  checkReturned,
  mergeAll,
  readConsolidated,
  sentRowsOf,
} from "../../app/consolidation";
import { readRegister } from "../../app/register";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import type { Taxonomy } from "../../domain/taxonomy/types";
import type { Message } from "../../domain/message";
import { message } from "../../domain/message";
import { planRegister } from "../../domain/returned/registerSheets";
import { shownKey } from "../../domain/returned/rowIdentity";
import { takeBack } from "../../domain/returned/takeBack";
import type {
  MergeChange,
  MergeConflict,
  MergeReport,
  RegisterState,
  RejectedRow,
  SentRows,
  UnreadFile,
} from "../../domain/returned/types";
import { columnOf } from "../../domain/template/definitions";
import { fileWorkbook } from "../../file/fileWorkbook";
import { readXlsx } from "../../file/readXlsx";
import { examinedRegister } from "../../file/returnedFile";
import { writeXlsx } from "../../file/writeXlsx";
import type { Command } from "../command";
import {
  CommandFailure,
  clock,
  print,
  readInput,
  readParameters,
  registerOfFile,
  sentences,
  translate,
  valueOf,
  writeOutput,
} from "../command";
import { findingDocument, unreadFinding } from "./findingAnswer";

const OPTIONS = {
  json: { type: "boolean" },
  base: { type: "string", multiple: true },
  register: { type: "string" },
  "take-back": { type: "string", multiple: true },
  editor: { type: "string" },
  "as-of": { type: "string" },
  output: { type: "string", short: "o" },
} as const;

const EMPTY = { sheets: [], tables: [], names: [] };

/** What became of one file: merged, or why not. */
type Returned =
  | { readonly file: string; readonly checked: CheckedReturn }
  | { readonly file: string; readonly problems: readonly Message[] };

export const consolidateCommand: Command = {
  name: "consolidate",
  usage:
    "FILE... [--base SENT.xlsx]... [--register OLD.xlsx] [--take-back NO]... [--editor NAME] [--as-of DATE] -o REGISTER.xlsx [--json]",
  async run(parameters) {
    const { values, positionals } = readParameters(consolidateCommand, parameters, OPTIONS);
    const { output, register: old } = values;
    if (positionals.length === 0 && old === undefined)
      throw new CommandFailure(
        "Name the returned workbooks. Usage: iisg consolidate FILE... -o REGISTER.xlsx",
      );
    if (output === undefined)
      throw new CommandFailure("Say where the register goes: -o REGISTER.xlsx. Nothing was written.");
    const asOf = values["as-of"];
    if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf))
      throw new CommandFailure(`--as-of takes a date such as 2024-12-31, not "${asOf}".`);
    const today = asOf ?? clock.today();
    const begun =
      old === undefined
        ? { ...(await beginWith(values.base ?? [], today)), notes: [], taxonomy: BUILTIN_TAXONOMY }
        : await goOn(old, values.base ?? [], today, values.editor ?? "Secretariat");
    const start = takenBack(begun.state, values["take-back"] ?? []);
    const returned: Returned[] = [];
    for (const [index, file] of positionals.entries()) {
      process.stderr.write(`${index + 1} of ${positionals.length}: ${file}\n`);
      returned.push(await checkFile(file, today, asOf));
    }
    const merged = returned.filter((one) => "checked" in one);
    const unread: UnreadFile[] = returned.filter((one) => "problems" in one);
    if (positionals.length > 0 && merged.length === 0)
      throw new CommandFailure(
        `None of the files could be read, and nothing was written. ${unread.map(({ file, problems }) => `${file}: ${sentences(problems)}`).join(" ")}`,
      );
    const { state, outcomes } = mergeAll(
      start,
      merged.map(({ checked }) => checked.submission),
      begun.sent,
    );
    const stamp = { today, now: clock.now(), taxonomy: begun.taxonomy };
    const shown = unread.map((one) => ({ ...one, file: basename(one.file) }));
    const { bytes } = await writeXlsx(planRegister(state, shown, EMPTY, translate, stamp));
    writeOutput(output, bytes);
    const outcomeOf = new Map(merged.map(({ file }, index) => [file, outcomes[index]]));
    const files = returned.map((one) => fileDocument(one, outcomeOf.get(one.file)));
    const conflicts = [...state.conflicts.values()];
    print(
      values.json,
      {
        files,
        rows: state.rows.size,
        conflicts: conflicts.map(conflictDocument),
        changes: outcomes.flatMap(({ changes }) => changes.map(changeDocument)),
        notes: begun.notes.map(translate),
        output,
      },
      () => [
        ...files.map(fileLine),
        ...begun.notes.map(translate),
        ...conflicts.map(conflictLine),
        `${state.rows.size} rows in the register, ${conflicts.length} open questions. Written: ${output}`,
      ],
    );
    const isClean = files.every(({ rejected, errors }) => rejected === 0 && errors === 0);
    return isClean && conflicts.length === 0 && unread.length === 0 && begun.notes.length === 0 ? 0 : 1;
  },
};

interface Begun {
  readonly state: RegisterState;
  readonly sent?: SentRows;
}

async function beginWith(bases: readonly string[], today: string): Promise<Begun> {
  const rows = [];
  for (const base of bases) rows.push(...sentRowsOf(basename(base), await registerOfFile(base), today));
  return beginRegister(rows);
}

/** The old register with its memory; what is sent now counts beside what was sent before. */
async function goOn(
  file: string,
  bases: readonly string[],
  today: string,
  editor: string,
): Promise<Begun & { readonly notes: readonly Message[]; readonly taxonomy: Taxonomy }> {
  const content = valueOf(readXlsx(readInput(file)), file);
  const port = fileWorkbook(content);
  const register = valueOf(await readRegister(port), file);
  const read = valueOf(await readConsolidated(port, register, basename(file), today, editor), file);
  const { sent } = await beginWith(bases, today);
  return { ...read, taxonomy: register.taxonomy, ...(sent === undefined ? {} : { sent }) };
}

function takenBack(state: RegisterState, numbers: readonly string[]): RegisterState {
  let now = state;
  for (const text of numbers) {
    const no = Number(text);
    const entry = now.log.find((one) => one.no === no && !one.takenBack);
    if (entry === undefined)
      throw new CommandFailure(
        `--take-back takes the number of a submission that counts, not "${text}". The sheet Submissions of the register lists them: ${
          now.log
            .filter((one) => !one.takenBack)
            .map((one) => `${one.no} (${one.submission.file})`)
            .join(", ") || "none"
        }.`,
      );
    now = takeBack(now, no).state;
  }
  return now;
}

/** A file that is damaged is reported and left out; one that is not there stops everything. */
async function checkFile(file: string, today: string, asOf: string | undefined): Promise<Returned> {
  const read = await examinedRegister(readInput(file));
  if (!read.ok) return { file, problems: read.problems };
  return { file, checked: checkReturned({ file: basename(file), ...read.value }, today, asOf) };
}

interface FileDocument {
  readonly file: string;
  readonly contributor: string | null;
  readonly accepted: number;
  readonly rejected: number;
  readonly errors: number;
  readonly findings: readonly unknown[];
  readonly rejectedRows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly reasons: readonly string[];
  }[];
  readonly problem?: string;
}

function fileDocument(returned: Returned, outcome: MergeReport | undefined): FileDocument {
  const { file } = returned;
  if ("problems" in returned) {
    const problem = sentences(returned.problems);
    return {
      file,
      contributor: null,
      accepted: 0,
      rejected: 0,
      errors: 1,
      findings: [unreadFinding(problem)],
      rejectedRows: [],
      problem,
    };
  }
  const { submission, findings, counts } = returned.checked;
  const outside: readonly RejectedRow[] = [...submission.outside, ...(outcome?.rejected ?? [])];
  return {
    file,
    contributor: submission.contributor,
    accepted: outcome?.accepted ?? 0,
    rejected: outside.length,
    errors: counts.critical + counts.error,
    findings: findings.map(findingDocument),
    rejectedRows: outside.map(({ origin, reasons }) => ({
      sheet: origin.sheet,
      row: origin.row,
      reasons: reasons.map(translate),
    })),
  };
}

function conflictDocument(conflict: MergeConflict): unknown {
  const { id, kind, table, key, column, base, theirs, ours, origin, oursOrigin } = conflict;
  return { id, kind, table, row: shownKey(key), column, base, theirs, ours, origin, oursOrigin };
}

function changeDocument({
  kind,
  table,
  key,
  column,
  before,
  after,
  origin,
  beforeOrigin,
}: MergeChange): unknown {
  const from = beforeOrigin === undefined ? {} : { beforeOrigin };
  return { kind, table, row: shownKey(key), column, before, after, origin, ...from };
}

function fileLine({ file, contributor, accepted, rejected, problem, rejectedRows }: FileDocument): string {
  if (problem !== undefined) return `${file}: not read. ${problem}`;
  const rows = rejectedRows
    .map(({ sheet, row, reasons }) => `\n  outside: ${sheet} row ${row}: ${reasons.join(" ")}`)
    .join("");
  return `${file} (${contributor ?? ""}): ${accepted} rows in the register, ${rejected} outside${rows}`;
}

function conflictLine({ kind, table, key, column, theirs, ours, origin, oursOrigin }: MergeConflict): string {
  const what = translate(message(`returned.conflict.${kind}`));
  const where =
    column === "" ? shownKey(key) : `${shownKey(key)}, ${columnOf(table, column)?.header ?? column}`;
  const shown = (value: unknown): string => (value === null ? "(empty)" : `"${String(value).slice(0, 60)}"`);
  const sides =
    column === ""
      ? ""
      : ` ${origin.contributor}: ${shown(theirs)}; register (${oursOrigin.contributor}): ${shown(ours)}`;
  return `question: ${where}: ${what}${sides}`;
}
