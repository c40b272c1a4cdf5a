// A plan-of-action table in free text into response rows, one per action; nothing is guessed without a question. Layer: domain/oldPlans.
import { message } from "../message";
import { ok } from "../result";
import type { Result } from "../result";
import type { CellValue } from "../sheet/snapshot";
import { splitNames } from "../taxonomy/splitNames";
import { askingSuggester } from "../taxonomy/suggest";
import type { Taxonomy } from "../taxonomy/types";
import { alignedRows } from "./planAlignment";
import type { MutableDraft } from "./planAlignment";
import { readPlanMoney, readPlanPeriod, readPlanStatus } from "./planFunding";
import type { FundingYears, PlanFunding, PlanStatus } from "./planFunding";
import { isPlaceName, readPlanPlaces } from "./planPlaces";
import { linesOf, STACKED, stacksOf } from "./planStacks";
import { BULLET, brokenAtBullets, readPlanTable } from "./planTable";
import type { PlanField, PlanQuestion, PlanSourceRow } from "./planTable";

/** One action. Codes are those of the lists; dates ISO or null. */
export interface ImportedRow {
  readonly id: string;
  readonly need: string;
  readonly action: string;
  readonly outputs: readonly string[];
  readonly drivers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly status: PlanStatus;
  readonly start: string | null;
  readonly end: string | null;
  readonly funding: PlanFunding;
  readonly fundingYears: readonly FundingYears[];
  readonly instrument: string | null;
  readonly questions: readonly PlanQuestion[];
  /** The rows of the source that it comes from. */
  readonly sources: readonly PlanSourceRow[];
  /** The cells it was read from, after "same as above" and stacked lines. */
  readonly cells: PlanSourceRow["cells"];
}

export interface ImportedPlan {
  readonly rows: readonly ImportedRow[];
  readonly sourceRows: readonly PlanSourceRow[];
}

/** A row before its texts are read. */
export interface PlanDraft {
  readonly cells: Readonly<Record<PlanField, string>>;
  readonly sources: readonly PlanSourceRow[];
  readonly questions: readonly PlanQuestion[];
}

/** Reads a grid with a row of headings. Fails with a sentence when it is empty or its headings are not those of a plan. */
export function importPlan(
  grid: readonly (readonly CellValue[])[],
  taxonomy: Taxonomy,
): Result<ImportedPlan> {
  const table = readPlanTable(grid);
  if (!table.ok) return table;
  const drafts = alignedRows(table.value, taxonomy).flatMap((draft) => unstacked(draft, taxonomy));
  const taken = new Set<string>();
  const rows = drafts.map((draft, index) =>
    readPlanRow(draft, freeId(draft.cells.id, index, taken), taxonomy),
  );
  return ok({ rows, sourceRows: table.value });
}

/** Cells that stack as many entries as the outputs have bullets are cut into rows; where the counts differ, it is asked. */
function unstacked(draft: MutableDraft, taxonomy: Taxonomy): MutableDraft[] {
  const { cells } = draft;
  const several = STACKED.filter((field) => linesOf(cells[field]).length > 1);
  const bullets = bulletsOf(cells.outputs).filter((output) => !isPlaceName(output, taxonomy));
  const count = bullets.length;
  const stacks = stacksOf(cells, count, taxonomy);
  if (stacks === undefined) {
    if (several.length > 1)
      draft.questions.push(
        ...several.map((field) => ({
          field,
          text: cells[field],
          message: message("import.stackedUnclear"),
          choices: linesOf(cells[field]),
        })),
      );
    return [draft];
  }
  const questions = STACKED.filter((field) => stacks[field].length > 1).map((field) => ({
    field,
    text: cells[field],
    message: message("import.stacked", { count }),
    choices: stacks[field],
  }));
  return bullets.map((bullet, index) => ({
    cells: {
      ...cells,
      outputs: bullet,
      ...Object.fromEntries(STACKED.map((field) => [field, stacks[field][index] ?? stacks[field][0] ?? ""])),
    },
    sources: draft.sources,
    questions: [...draft.questions, ...questions],
  }));
}

/** Outputs as a list. A line without a bullet goes on the one above; a lead-in before a bullet in the same line stays with it. */
export function bulletsOf(text: string): readonly string[] {
  const lines = linesOf(brokenAtBullets(text));
  const isBulleted = lines.filter((line) => BULLET.test(line)).length > 0;
  const found: string[] = [];
  for (const line of lines) {
    const starts = BULLET.test(line);
    const content = line.replace(BULLET, "").trim();
    if (content === "") continue;
    const last = found[found.length - 1];
    if (isBulleted && !starts && last !== undefined) found[found.length - 1] = `${last} ${content}`;
    else found.push(content);
  }
  return found.map((item) => item.replace(/;$/, "").trim());
}

function freeId(written: string, index: number, taken: Set<string>): string {
  const wanted = written === "" ? `ROW-${String(index + 1).padStart(3, "0")}` : written;
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

/** Reads the texts of one row; what they leave open is asked. */
export function readPlanRow(draft: PlanDraft, id: string, taxonomy: Taxonomy): ImportedRow {
  const { cells } = draft;
  const { drivers, questions: aboutDrivers } = driversOf(cells.drivers, taxonomy);
  const { status, questions: aboutStatus } = readPlanStatus(cells.status, taxonomy);
  const { period, questions: aboutPeriod } = readPlanPeriod(cells.status, cells.outputs, taxonomy);
  const money = readPlanMoney(cells.funding, taxonomy);
  const places = readPlanPlaces(
    cells.beneficiaries,
    cells.outputs,
    cells.action,
    { drivers: cells.drivers, status: cells.status, codes: drivers },
    taxonomy,
  );
  return {
    id,
    need: cells.need,
    action: cells.action,
    outputs: bulletsOf(cells.outputs).filter((output) => !isPlaceName(output, taxonomy)),
    drivers,
    beneficiaries: places.beneficiaries,
    status,
    start: period.start,
    end: period.end,
    funding: money.funding,
    fundingYears: money.fundingYears,
    instrument: money.instrument,
    questions: [
      ...draft.questions,
      ...aboutDrivers,
      ...aboutStatus,
      ...aboutPeriod,
      ...money.questions,
      ...places.questions,
    ],
    sources: draft.sources,
    cells,
  };
}

function driversOf(
  text: string,
  taxonomy: Taxonomy,
): { readonly drivers: readonly string[]; readonly questions: readonly PlanQuestion[] } {
  const questions: PlanQuestion[] = [];
  const ask = (key: string, part: string, choices: readonly string[]): void => {
    questions.push({ field: "drivers", text: part, message: message(key, { text: part }), choices });
  };
  const { parts, dropped } = splitNames(text, askingSuggester(taxonomy, "organisations"));
  if (parts.length === 0) ask("import.driverNone", text, []);
  const drivers = parts.flatMap((part) => {
    const choices = part.proposals.map(({ code }) => code);
    if (part.code === null || part.proposals.length > 1) {
      ask("import.driver", part.text, choices);
      return [];
    }
    if (part.confidence < 0.9) ask("import.driverLikely", part.text, choices);
    return [part.code];
  });
  for (const part of dropped) if (part.reason === "placeholder") ask("import.driverOpen", part.text, []);
  return { drivers: [...new Set(drivers)], questions };
}
