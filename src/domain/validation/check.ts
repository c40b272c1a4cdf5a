// Checks the rows of a workbook against the rules' table. Pure: changes nothing, same input, same findings. Layer: domain/validation.
import type { Message } from "../message";
import type { TableCells } from "../record/tableCells";
import type { SourceRow } from "../record/types";
import type { Area } from "../sheet/address";
import type { IsoDate } from "../sheet/dates";
import type { Taxonomy } from "../taxonomy/types";
import type { ColumnDefinition, TemplateLayout, TemplateMetadata } from "../template/types";
import type { Finding, Severity } from "./finding";
import type { RowShift } from "./liveFacts";
import type { Mute } from "./mutes";
import type { RuleScope } from "./ruleTypes";
import { State } from "./state";

/** What is to be said about a sheet beyond its rows. Rows are 1-based, areas 0-based. */
export interface SheetFacts {
  readonly merged?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filtered?: boolean;
  /** Rows inside the table that repeat the headings. */
  readonly repeatedHeaders?: readonly number[];
  readonly emptyRows?: readonly number[];
  /** Filled rows below the end of the table. */
  readonly rowsBelow?: readonly number[];
  /** Headings that were recognised by another name: column key, heading found, heading expected. */
  readonly renamed?: readonly { readonly key: string; readonly found: string; readonly expected: string }[];
  /** Whether the Kosovo* footnote and the classification stand on the sheet; left out: not looked for. */
  readonly footnote?: boolean;
  readonly classification?: boolean;
  /** 1-based last row of the Excel table, its totals left out; left out where the rows are no Excel table. */
  readonly tableEnd?: number;
  /** Whether a row names Kosovo: the check itself finds out where the footnote is missing. */
  readonly namesKosovo?: boolean;
}

/** One recognised table without its rows. `area` counts the header row; `columns` maps keys to 0-based sheet columns. */
export interface TableFrame {
  readonly kind: RuleScope;
  readonly sheet: string;
  readonly area: Area;
  readonly definition: readonly ColumnDefinition[];
  readonly columns: Readonly<Record<string, number>>;
  readonly tableName?: string;
  readonly layout?: TemplateLayout;
  /** The phase of a chart's sheet: its rows need no Phase cell. */
  readonly phase?: string;
  readonly metadata?: TemplateMetadata;
  readonly facts?: SheetFacts;
}

/** A table with its rows as objects. */
export interface CheckTable extends TableFrame {
  readonly rows: readonly SourceRow[];
}

/** A table with its rows as they stand on the sheet: what a check reads with the least ado. */
export interface CellTable extends TableFrame {
  readonly cells: TableCells;
}

/** What is known of another returned file, for the rules across files. */
export interface OtherFile {
  readonly file: string;
  readonly metadata: TemplateMetadata;
  readonly ids: readonly string[];
}

/** An expected return, one of the six by three matrix. */
export interface ExpectedReturn {
  readonly beneficiary: string;
  readonly pillar: string;
}

export interface CheckInput {
  readonly tables: readonly (CheckTable | CellTable)[];
  readonly taxonomy: Taxonomy;
  readonly today: IsoDate;
  readonly mutes?: readonly Mute[];
  /** Name of the file without folder; left out where the host does not say. */
  readonly fileName?: string;
  /** Versions of our templates that may be read; left out: the version is not judged. */
  readonly knownVersions?: readonly string[];
  /** The same kind of tables of the contributor's last return. */
  readonly previous?: readonly CheckTable[];
  readonly otherFiles?: readonly OtherFile[];
  readonly expected?: readonly ExpectedReturn[];
  readonly onProgress?: (progress: CheckProgress) => void;
  /** Checks only these 1-based rows by sheet (and what hangs together with them across rows). */
  readonly only?: ReadonlyMap<string, ReadonlySet<number>>;
}

/** In cells. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

export interface CheckResult {
  /** All findings, muted ones too, in a fixed order: sheet, row, column, rule. */
  readonly findings: readonly Finding[];
  /** Findings that are not muted, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly muted: number;
  /** Findings that are not muted, by rule id, in the order of ids. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly rows: number;
  /** Rows with at least one finding that is critical or an error and not muted. */
  readonly rowsToFix: number;
  readonly tables: readonly { readonly sheet: string; readonly kind: RuleScope; readonly rows: number }[];
  /** Rules that could not be run, and why. */
  readonly skipped: readonly { readonly rule: string; readonly why: Message }[];
  readonly rulesVersion: string;
  readonly taxonomyVersion: string;
  readonly asOf: IsoDate;
}

/** Rows that were edited, inserted or deleted on one sheet. Shifts come first, then `rows` are put in place by their row number. */
export interface RowChange {
  readonly sheet: string;
  readonly rows: readonly SourceRow[];
  /** From this 1-based row on, rows moved down by `count` (negative: rows were deleted there). */
  readonly shift?: RowShift;
  /** 1-based rows that are empty now. */
  readonly cleared?: readonly number[];
}

/** Everything a re-check needs to be quick. Opaque; belongs to one open workbook. */
export interface CheckState {
  readonly input: CheckInput;
  result(): CheckResult;
  /** The tables as they are now, after all changes; and without their rows, which takes no time. */
  current(): CheckTable[];
  frames(): TableFrame[];
}

/** Checks everything at once. */
export function checkWorkbook(input: CheckInput): CheckResult {
  return startCheck(input).result();
}

/** Like `checkWorkbook`, but keeps what `recheckRows` needs. */
export function startCheck(input: CheckInput): CheckState {
  const steps = checkSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    input.onProgress?.(step.value);
  }
}

/** The check in short steps (some milliseconds each): stop asking for the next one and the check is cancelled without a trace. */
export function* checkSteps(input: CheckInput): Generator<CheckProgress, CheckState> {
  const state = yield* State.begin(input);
  yield* state.fill();
  return state;
}

/** Re-checks edited rows and what hangs together with them across rows. The state of `startCheck` takes the change in. */
export function recheckRows(state: CheckState, changes: readonly RowChange[]): CheckResult {
  if (!(state instanceof State)) throw new Error("This state was not made by startCheck.");
  state.change(changes);
  return state.result();
}
