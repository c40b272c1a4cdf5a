// Needs, responses and funding lines as records, each knowing its cells of origin. Layer: domain/record.
import type { CellValue } from "../sheet/snapshot";
import type { IsoDate } from "../sheet/dates";

/** An amount in the currency's minor unit (cents). Never a float. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

/** Where a record came from. `rowNumber` is 1-based as Excel shows it; `columns` maps a column key to its 0-based sheet column. */
export interface RowOrigin {
  readonly file?: string;
  readonly sheet: string;
  readonly rowNumber: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** A row as it was read: values by column key, untouched. Missing columns are absent; empty cells are null. */
export interface SourceRow {
  readonly origin: RowOrigin;
  readonly values: Readonly<Record<string, CellValue>>;
  /** Formula text by column key, only where the cell has a formula. */
  readonly formulas?: Readonly<Record<string, string>>;
}

/** Lists of codes hold only codes that were recognised with certainty; what was not recognised stays in the source row. */
export interface NeedRecord {
  readonly source: SourceRow;
  readonly id: string | null;
  readonly cycle: string | null;
  readonly pillar: string | null;
  readonly beneficiary: string | null;
  readonly institution: string | null;
  readonly phase: string | null;
  readonly priority: string | null;
  readonly objective: string | null;
  readonly measure: string | null;
  readonly text: string | null;
  readonly levels: readonly string[];
  readonly perspective: string | null;
  readonly supportTypes: readonly string[];
  readonly otherPillars: readonly string[];
  /** null: unknown. Zero means "no cost". */
  readonly cost: Money | null;
  readonly ownFunds: Money | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly previousId: string | null;
  readonly status: string | null;
}

/** A share in percent as hundredths of a percent point, so that 33.33 % is 3333. */
export interface Share {
  readonly code: string;
  readonly hundredths: number;
}

export interface ResponseRecord {
  readonly source: SourceRow;
  readonly id: string | null;
  readonly reportedBy: string | null;
  readonly mappingYear: string | null;
  readonly title: string | null;
  readonly shortTitle: string | null;
  readonly pillars: readonly string[];
  readonly needIds: readonly string[];
  readonly actionCode: string | null;
  readonly phases: readonly string[];
  readonly donors: readonly string[];
  readonly instrument: string | null;
  readonly reference: string | null;
  readonly lead: string | null;
  readonly coImplementers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly scope: string | null;
  readonly activityTypes: readonly string[];
  readonly outputs: readonly string[];
  readonly status: string | null;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly timelineNote: string | null;
  readonly totalBudget: Money | null;
  readonly euContribution: Money | null;
  readonly otherContributions: Money | null;
  readonly fundingState: string | null;
  readonly secured: Money | null;
  readonly negotiated: Money | null;
  readonly sought: Money | null;
  readonly fundedFrom: number | null;
  readonly fundedTo: number | null;
  readonly followUpOf: string | null;
  readonly visibility: string | null;
  readonly beneficiaryShares?: readonly Share[];
  readonly needShares?: readonly Share[];
}

/** One donor x instrument x year of a response; where there are any, they override the amounts of the response row. */
export interface FundingLine {
  readonly source: SourceRow;
  readonly responseId: string;
  readonly donor: string | null;
  readonly instrument: string | null;
  readonly year: number | null;
  readonly amount: Money | null;
  readonly state: string | null;
}
