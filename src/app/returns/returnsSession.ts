// One session with returned files: examined and checked one by one, merged, questions answered, the register planned.
// The same steps as `iisg consolidate`. Layer: app.
import type { Message, Translate } from "../../domain/message";
import type { Result } from "../../domain/result";
import { ok } from "../../domain/result";
import { planRegister } from "../../domain/returned/registerSheets";
import { mergeSubmission } from "../../domain/returned/merge";
import { takeBack } from "../../domain/returned/takeBack";
import type {
  MergeLogEntry,
  MergeReport,
  RegisterState,
  ReturnedRow,
  SentRows,
  Submission,
} from "../../domain/returned/types";
import type { Plan } from "../../domain/sheet/plan";
import type { SheetSnapshot, WorkbookOverview } from "../../domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import type { Taxonomy } from "../../domain/taxonomy/types";
import type { CheckedReturn, ReturnedContent } from "../consolidation";
import { beginRegister, checkReturned, mergeAll, readConsolidated, sentRowsOf } from "../consolidation";
import type { CurrentRegister, FileReport, ReturnsSettings, ReturnsView } from "./returnsTypes";
import { checkedReport, unreadReport, viewOf } from "./returnsView";

/** Reads one file's bytes; damaged ones give problems in words. */
export type ReadReturned = (bytes: Uint8Array) => Promise<Result<ReturnedContent>>;

type Decision =
  | { readonly kind: "answer"; readonly conflict: string; readonly answer: "keep" | "take" }
  | { readonly kind: "takeBack"; readonly submission: Submission };

interface Added {
  readonly report: FileReport;
  readonly submission?: Submission;
}

export class ReturnsSession {
  private begun: RegisterState = beginRegister([]).state;
  private notes: readonly Message[] = [];
  private taxonomy: Taxonomy = BUILTIN_TAXONOMY;
  private isGoingOn = false;
  private readonly sentRows: ReturnedRow[] = [];
  private sent: SentRows | undefined;
  private readonly added: Added[] = [];
  private decisions: Decision[] = [];
  private state: RegisterState = this.begun;
  private outcomes: readonly MergeReport[] = [];

  constructor(
    private readonly read: ReadReturned,
    private readonly settings: ReturnsSettings,
  ) {}

  /** The register to go on with; without one, the session begins with nothing. */
  async begin(current: CurrentRegister | undefined): Promise<Result<null>> {
    if (current === undefined) {
      this.begun = beginRegister(this.sentRows).state;
      this.notes = [];
      this.isGoingOn = false;
    } else {
      const { register, memory, conflicts, file } = current;
      const { today, editor } = this.settings;
      const read = await readConsolidated(areasOf(memory, conflicts), register, file, today, editor);
      if (!read.ok) return read;
      this.begun = read.value.state;
      this.notes = read.value.notes;
      this.taxonomy = register.taxonomy;
      this.isGoingOn = true;
    }
    this.state = this.begun;
    return ok(null);
  }

  /** The same files and decisions over the register as it is now. */
  async again(current: CurrentRegister | undefined): Promise<Result<ReturnsView>> {
    const begun = await this.begin(current);
    return begun.ok ? ok(this.merge()) : begun;
  }

  async addSent(file: string, bytes: Uint8Array): Promise<Result<{ readonly rows: number }>> {
    const read = await this.read(bytes);
    if (!read.ok) return read;
    const rows = sentRowsOf(file, read.value.register, this.settings.today);
    this.sentRows.push(...rows);
    const { state, sent } = beginRegister(this.sentRows);
    this.sent = sent;
    if (!this.isGoingOn) this.begun = state;
    return ok({ rows: rows.length });
  }

  async addFile(file: string, bytes: Uint8Array): Promise<FileReport> {
    const read = await this.read(bytes);
    if (!read.ok) return this.addUnread(file, read.problems);
    const { today, asOf } = this.settings;
    const checked: CheckedReturn = checkReturned({ file, ...read.value }, today, asOf);
    const report = checkedReport(file, checked);
    this.added.push({ report, submission: checked.submission });
    return report;
  }

  addUnread(file: string, problems: readonly Message[]): FileReport {
    const report = unreadReport(file, problems);
    this.added.push({ report });
    return report;
  }

  /** Merges all files that were read, then does the decisions of this session again. */
  merge(): ReturnsView {
    const { state, outcomes } = mergeAll(
      this.begun,
      this.added.flatMap(({ submission }) => submission ?? []),
      this.sent,
    );
    this.state = state;
    this.outcomes = outcomes;
    const { decisions } = this;
    this.decisions = [];
    for (const decision of decisions) this.decide(decision);
    return this.view();
  }

  answer(conflict: string, answer: "keep" | "take"): ReturnsView {
    this.decide({ kind: "answer", conflict, answer });
    return this.view();
  }

  /** A number that no standing submission has changes nothing. */
  takeBack(no: number): ReturnsView {
    const entry = this.state.log.find((one) => one.no === no && !one.takenBack);
    if (entry !== undefined) this.decide({ kind: "takeBack", submission: entry.submission });
    return this.view();
  }

  plan(overview: WorkbookOverview, now: string, translate: Translate): Plan {
    const unread = this.added
      .filter(({ submission }) => submission === undefined)
      .map(({ report: { file, problems } }) => ({ file, problems }));
    const stamp = { today: this.settings.today, now, taxonomy: this.taxonomy };
    return planRegister(this.state, unread, overview, translate, stamp);
  }

  get today(): string {
    return this.settings.today;
  }

  /** All rows of the register as it would be written. */
  get rows(): readonly ReturnedRow[] {
    return [...this.state.rows.values()];
  }

  private decide(decision: Decision): void {
    this.decisions.push(decision);
    if (decision.kind === "takeBack") {
      const entry = [...this.state.log]
        .reverse()
        .find((one) => !one.takenBack && isSame(one, decision.submission));
      if (entry !== undefined) this.state = takeBack(this.state, entry.no).state;
      return;
    }
    const { conflict, answer } = decision;
    if (!this.state.conflicts.has(conflict)) return;
    const { editor, today } = this.settings;
    this.state = mergeSubmission(this.state, {
      file: "",
      contributor: editor,
      date: today,
      rows: [],
      outside: [],
      byHand: true,
      answers: [{ conflict, answer }],
    }).state;
  }

  private view(): ReturnsView {
    let index = 0;
    const files = this.added.map(({ report, submission }) => {
      if (submission === undefined) return report;
      const outcome = this.outcomes[index++];
      return outcome === undefined ? report : { ...report, ...mergedCounts(report, outcome) };
    });
    return viewOf(this.state, files, this.taxonomy, this.notes);
  }
}

function mergedCounts(report: FileReport, { accepted, rejected }: MergeReport) {
  const lines = rejected.map(({ origin, reasons }) => ({ sheet: origin.sheet, row: origin.row, reasons }));
  return {
    accepted,
    rejected: report.rejected + rejected.length,
    rejectedRows: [...lines, ...report.rejectedRows],
  };
}

function isSame({ submission }: MergeLogEntry, other: Submission): boolean {
  return (
    submission === other ||
    (submission.file === other.file &&
      submission.contributor === other.contributor &&
      submission.date === other.date &&
      submission.byHand === other.byHand &&
      submission.rows.length === other.rows.length)
  );
}

/** What was read already, as the port that the reading asks. */
function areasOf(memory: SheetSnapshot, conflicts: SheetSnapshot | undefined) {
  const snapshots = conflicts === undefined ? [memory] : [memory, conflicts];
  return { read: () => Promise.resolve(snapshots) };
}
