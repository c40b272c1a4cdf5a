// What the use cases take and give. Each reads the workbook, computes, and prepares a plan; nothing is written before `apply`.
// Layer: app.
import type { Message } from "../../domain/message";
import type { Result } from "../../domain/result";
import type { ApplyReport, Plan } from "../../domain/sheet/plan";
import type { TemplateRequest } from "../../domain/template/types";
import type { Finding } from "../../domain/validation/finding";
import type { CheckResult } from "../../domain/validation/check";
import type { ChangeLogRow } from "../../domain/validation/changeLog";
import type { RowRepair } from "../../domain/validation/rowRepair";
import type { RepairChoice } from "../../domain/validation/repair";
import type { ColumnMap } from "../../domain/duplicates/comparable";
import type { Decision, DuplicateResult } from "../../domain/duplicates/types";
import type { SourceTable } from "./anyTable";
import type { AnalysisOutput } from "../../domain/analysis/analysisSheets";
import type { AnalysisRequest } from "../../domain/analysis/fields";
import type { StandardTable } from "../../domain/funding/standardNames";
import type { TableSheet } from "../../domain/sheet/tableSheet";
import type { AnalysisAnswer } from "../heavyWork";
import type { GapReport } from "../../domain/funding/gapReport";
import type { GapOptions } from "../../domain/funding/types";
import type { Supposition, WhatIf } from "../../domain/funding/whatIf";
import type { GuidanceForCell } from "../../domain/template/guidance";
import type { SheetEdits } from "../live/editQueue";
import type { Recheck } from "../live/followedCheck";
import type { SelectedCell, WorkbookChange, WorkOptions } from "../ports";
import type { FirstRunUseCases } from "./firstRunUseCases";
import type { TemplateUseCases } from "./templateUseCases";

/** A result to show and what would be written to the workbook when the user agrees. */
export interface Prepared<T> {
  readonly result: T;
  /** Of large results made when it is first asked for: the pane's thread has the result to show first. */
  readonly plan: Plan;
}

/** A plan that is made once, when somebody asks for it. */
export function preparedLater<T>(result: T, planOf: () => Plan): Prepared<T> {
  let plan: Plan | undefined;
  return {
    result,
    get plan() {
      return (plan ??= planOf());
    },
  };
}

/** A loaded template: the sheets that the plan adds, and what the user should know (a new name, lists already there). */
export interface TemplateOutcome {
  readonly sheets: readonly string[];
  readonly notes: readonly Message[];
}

/** What a check, a comparison or a gap was computed on: named to the user, so that no figure stands without its rows. */
export interface ReadScope {
  readonly sheets: readonly {
    readonly sheet: string;
    readonly kind: "needs" | "responses" | "funding-lines";
    readonly rows: number;
  }[];
  /** What was found but could not be read, each a sentence. */
  readonly problems: readonly Message[];
}

export interface CheckOutcome {
  readonly scope: ReadScope;
  readonly check: CheckResult;
}

export interface DuplicatesOutcome {
  readonly scope: ReadScope;
  readonly duplicates: DuplicateResult;
  /** All that the workbook remembers, every reviewer's. */
  readonly decisions: readonly Decision[];
  /** Row id to its place in the workbook, for jumping; `row` is 1-based. */
  readonly places: ReadonlyMap<string, { readonly sheet: string; readonly row: number }>;
}

export interface GapOutcome {
  readonly scope: ReadScope;
  readonly gap: GapReport;
  readonly places: ReadonlyMap<string, { readonly sheet: string; readonly row: number }>;
}

/** What is wanted; what the host can do decides about slicers and native charts. */
export type AnalysisWish =
  | { readonly kind: "pivot" }
  | { readonly kind: "chart"; readonly chart: Extract<AnalysisOutput, { kind: "chart" }>["chart"] };

export interface AnalysisOutcome extends Pick<AnalysisAnswer, "cross" | "codes"> {
  readonly scope: ReadScope;
  readonly places: ReadonlyMap<string, { readonly sheet: string; readonly row: number }>;
}

/** Ready tables, each with what is written and what the pane shows. */
export interface TablesOutcome {
  readonly scope: ReadScope;
  readonly tables: readonly TableSheet[];
  readonly places: ReadonlyMap<string, { readonly sheet: string; readonly row: number }>;
}

/** The use cases as the pane and the ribbon see them. Failures that users can mend are in `problems` of the result. */
export interface UseCases extends TemplateUseCases, FirstRunUseCases {
  prepareTemplate(request: TemplateRequest): Promise<Result<Prepared<TemplateOutcome>>>;
  /** The plan writes the Findings sheet and the marks. */
  prepareCheck(options?: WorkOptions): Promise<Result<Prepared<CheckOutcome>>>;
  /** The plan takes all marks away again; cells and formats are as before the check. */
  prepareMarksRemoval(): Promise<Result<Prepared<{ readonly sheets: number }>>>;
  prepareRepairs(
    check: CheckResult,
    choice: RepairChoice | RowRepair,
  ): Promise<Result<Prepared<{ readonly cells: number }>>>;
  /** The Findings sheet and the marks for a check that was kept up to date since it was read. */
  prepareFindings(outcome: CheckOutcome): Promise<Result<Prepared<CheckOutcome>>>;
  /** Keeps the last check up to date from now on. @returns false when there is none, or when it was given up in between. */
  beginFollowing(): Promise<boolean>;
  stopFollowing(): void;
  /** Checks edited rows again: one read of these rows alone. @throws HostError when the host refuses the read. */
  recheck(edits: readonly SheetEdits[]): Promise<Recheck>;
  /** Brings the marks on the sheets up to date with a check that is kept up to date, where marks are shown. @returns why no longer. */
  followMarks(check: CheckResult): Promise<Message | undefined>;
  /** Hears of every change by others. */
  noteChange(change: WorkbookChange): void;
  /** The lines of the change log, last one first; none where there is no log. */
  listRepairs(): Promise<Result<readonly ChangeLogRow[]>>;
  /** Takes lines of the change log back by their numbers; what no longer holds the repaired value is left and said. */
  prepareTakeBack(
    lines: readonly number[],
  ): Promise<Result<Prepared<{ readonly cells: number; readonly notFound: number }>>>;
  prepareMute(finding: Finding, reason: string): Promise<Result<Prepared<{ readonly rule: string }>>>;
  /** With `source`, the rows of that table are compared through the chosen columns; left out: our responses. */
  prepareDuplicates(
    options: WorkOptions & {
      readonly threshold?: number;
      readonly source?: { readonly table: SourceTable; readonly map: ColumnMap };
    },
  ): Promise<Result<Prepared<DuplicatesOutcome>>>;
  /** Tables and sheets that could be compared, with their headings. */
  listSourceTables(): Promise<Result<readonly SourceTable[]>>;
  prepareDecision(
    outcome: DuplicatesOutcome,
    a: string,
    b: string,
    decision: "yes" | "no" | "later",
    note?: string,
    reviewer?: string,
  ): Promise<Result<Prepared<Decision>>>;
  /** With `tables`, the plan also writes the tables that users expect by name. */
  prepareGap(
    options: WorkOptions & GapOptions & { readonly tables?: boolean },
  ): Promise<Result<Prepared<GapOutcome>>>;
  /** On the rows that were read last; nothing is written. */
  whatIf(options: WorkOptions & GapOptions, changes: readonly Supposition[]): Promise<Result<WhatIf>>;
  /** Makes the cross table, of the rows that were read last unless `fresh`; nothing is prepared for writing. */
  analyse(
    options: WorkOptions & GapOptions & { readonly fresh: boolean },
    request: AnalysisRequest,
  ): Promise<Result<AnalysisOutcome>>;
  /** The data of an analysis and what stands over it, from the rows that were read last. */
  prepareAnalysis(
    options: WorkOptions & GapOptions,
    request: AnalysisRequest,
    output: AnalysisWish,
  ): Promise<Result<Prepared<null>>>;
  prepareTables(
    options: WorkOptions & GapOptions,
    names: readonly StandardTable[],
  ): Promise<Result<Prepared<TablesOutcome>>>;
  apply(plan: Plan, options?: WorkOptions): Promise<ApplyReport>;
  /** Selects a cell; the sheet is shown first. */
  jump(sheet: string, cell: string): Promise<void>;
  /** What the column of a cell means; undefined outside our templates. */
  guidance(cell: SelectedCell): Promise<GuidanceForCell | undefined>;
  /** Writes text into the selected cell when its value is still `before`. */
  writeCell(
    cell: SelectedCell,
    before: string | number | boolean | null,
    after: string,
  ): Promise<ApplyReport>;
}
