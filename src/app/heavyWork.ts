// Long computations over what was read. They run in place on the command line and in a worker under the pane. Layer: app.
import type { ColumnMap } from "../domain/duplicates/comparable";
import type { CheckResult } from "../domain/validation/check";
import type { DuplicateResult } from "../domain/duplicates/types";
import type { CrossTable } from "../domain/analysis/crossTable";
import type { Facts } from "../domain/analysis/facts";
import type { AnalysisField, AnalysisRequest } from "../domain/analysis/fields";
import type { GapReport } from "../domain/funding/gapReport";
import type { GapOptions } from "../domain/funding/types";
import type { Supposition, WhatIf } from "../domain/funding/whatIf";
import type { Result } from "../domain/result";
import type { WorkOptions } from "./ports";
import type { Register } from "./register";

export interface CheckSettings {
  /** As-of date of the check. */
  readonly today: string;
  readonly fileName?: string;
}

export interface DuplicateSettings {
  readonly threshold?: number;
  /** The first table of the register is any table, and its columns stand for these fields. */
  readonly mapped?: { readonly headers: readonly string[]; readonly map: ColumnMap };
}

/** The comparison with the place of each of its rows, in the order of `rows`; `row` is 1-based. */
export type PlacedDuplicates = DuplicateResult & {
  readonly origins: readonly { readonly sheet: string; readonly row: number }[];
};

export interface GapSettings extends GapOptions {
  readonly asOf: string;
}

export interface AnalysisAsk {
  readonly request: AnalysisRequest;
  /** Whether the lines of data are wanted too, to be written; they can be many. */
  readonly withFacts: boolean;
  /** Fields whose codes are wanted, for choosing a filter. */
  readonly codesOf: readonly AnalysisField[];
}

export interface AnalysisAnswer {
  readonly cross: CrossTable;
  readonly facts?: Facts;
  /** Codes that occur in the rows, whatever the filters. */
  readonly codes: Readonly<Partial<Record<AnalysisField, readonly string[]>>>;
}

/** All are pure in their arguments; a cancelled one rejects with HostError "Cancelled". */
export interface HeavyWork {
  check(register: Register, settings: CheckSettings, options?: WorkOptions): Promise<CheckResult>;
  duplicates(
    register: Register,
    settings: DuplicateSettings,
    options?: WorkOptions,
  ): Promise<PlacedDuplicates>;
  gap(register: Register, settings: GapSettings, options?: WorkOptions): Promise<GapReport>;
  /** The gap as it is and as it would be; a change that cannot be made is a problem in words. */
  whatIf(
    register: Register,
    settings: GapSettings,
    changes: readonly Supposition[],
    options?: WorkOptions,
  ): Promise<Result<WhatIf>>;
  analysis(
    register: Register,
    settings: GapSettings,
    ask: AnalysisAsk,
    options?: WorkOptions,
  ): Promise<AnalysisAnswer>;
}
