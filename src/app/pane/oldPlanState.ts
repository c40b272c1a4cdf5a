// What the screen of old plans shows, and how a user's correction changes a row. Pure. Layer: app.
import type { Message } from "../../domain/message";
import type { ImportedRow } from "../../domain/oldPlans/importPlan";
import type { PlanQuestion } from "../../domain/oldPlans/planTable";

/** A row as it was read and corrected. `leftOut`: it is not written. */
export interface EditedPlanRow {
  readonly row: ImportedRow;
  readonly leftOut: boolean;
}

export interface OldPlanState {
  /** Codes; "" where not chosen. */
  readonly pillar: string;
  readonly cycle: string;
  /** Null before a table was read. */
  readonly rows: readonly EditedPlanRow[] | null;
  readonly sourceRows: number;
  /** Index of the row shown beside its text. */
  readonly current: number | null;
  readonly problems: readonly Message[];
}

export function initialOldPlan(pillar: string, cycle: string): OldPlanState {
  return { pillar, cycle, rows: null, sourceRows: 0, current: null, problems: [] };
}

/** What the user can set in a row; dates ISO or null. */
export type PlanCorrection = Partial<
  Pick<
    ImportedRow,
    "drivers" | "beneficiaries" | "status" | "start" | "end" | "funding" | "instrument" | "action" | "outputs"
  >
>;

/** Fields whose questions a correction of that part settles. */
const SETTLES: Readonly<Record<keyof Required<PlanCorrection>, readonly PlanQuestion["field"][]>> = {
  drivers: ["drivers"],
  beneficiaries: ["beneficiaries"],
  status: ["status"],
  start: ["period"],
  end: ["period"],
  funding: ["funding"],
  instrument: ["instrument"],
  action: ["action", "need", "id"],
  outputs: ["outputs"],
};

/** The row with a correction; questions about what was corrected are settled. */
export function corrected(row: ImportedRow, correction: PlanCorrection): ImportedRow {
  const settled = new Set(
    (Object.keys(correction) as (keyof PlanCorrection)[]).flatMap((key) => SETTLES[key]),
  );
  return { ...row, ...correction, questions: row.questions.filter(({ field }) => !settled.has(field)) };
}

/** One question answered with one of its choices, or as it was read (null). Other questions of the row stay open. */
export function settled(row: ImportedRow, index: number, choice: string | null): ImportedRow {
  const question = row.questions[index];
  if (question === undefined) return row;
  const questions = row.questions.filter((_one, at) => at !== index);
  const change = choice === null ? asRead(row, question) : chosen(row, question, choice);
  return { ...row, ...change, questions };
}

/** A name that no list has is kept as it was written: it comes into the row, and the check says what it says of it. */
function asRead(row: ImportedRow, { field, message, text }: PlanQuestion): PlanCorrection {
  return isUnknownName({ field, message }) ? { drivers: [...new Set([...row.drivers, text])] } : {};
}

export function isUnknownName({ field, message }: Pick<PlanQuestion, "field" | "message">): boolean {
  return field === "drivers" && message.key === "import.driver";
}

function chosen(row: ImportedRow, { field, message }: PlanQuestion, choice: string): PlanCorrection {
  // A question about shifted or stacked cells has texts as choices: they say what was read, not a value of a field.
  if (/^import\.(shifted|stacked|same)/.test(message.key)) return {};
  switch (field) {
    case "drivers":
      return { drivers: [...new Set([...row.drivers, choice])] };
    case "beneficiaries":
      return { beneficiaries: [choice] };
    case "status":
      return isStatus(choice) ? { status: choice } : {};
    case "funding":
      return isFunding(choice) ? { funding: choice } : {};
    case "instrument":
      return { instrument: choice };
    case "period": {
      const [start = "?", end = "?"] = choice.split(" - ");
      return { start: start === "?" ? null : start, end: end === "?" ? null : end };
    }
    default:
      return {};
  }
}

export const PLAN_STATUS_VALUES = [
  "planned",
  "initiated",
  "ongoing",
  "completed",
  "requested",
  "unknown",
] as const satisfies readonly ImportedRow["status"][];
export const PLAN_FUNDING_VALUES = [
  "secured",
  "partly",
  "negotiating",
  "seeking",
  "unknown",
] as const satisfies readonly ImportedRow["funding"][];

function isStatus(text: string): text is ImportedRow["status"] {
  return (PLAN_STATUS_VALUES as readonly string[]).includes(text);
}

function isFunding(text: string): text is ImportedRow["funding"] {
  return (PLAN_FUNDING_VALUES as readonly string[]).includes(text);
}
