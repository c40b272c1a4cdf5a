// A plan-of-action table in free text into response rows, one per action; nothing is guessed without a question. Layer: domain/oldPlans.
import { message } from "../message";
import { ok } from "../result";
import type { Result } from "../result";
import type { CellValue } from "../sheet/snapshot";
import { splitNames } from "../taxonomy/splitNames";
import { askingSuggester } from "../taxonomy/suggest";
import type { Taxonomy } from "../taxonomy/types";
import { readPlanMoney, readPlanPeriod, readPlanStatus } from "./planFunding";
import type { FundingYears, PlanFunding, PlanStatus } from "./planFunding";
import { readPlanPlaces } from "./planPlaces";
import { readPlanTable } from "./planTable";
import type { PlanField, PlanQuestion, PlanSourceRow } from "./planTable";
import { fundingWordsIn, statusWordsIn } from "./planWords";
import { readDateText } from "../record/readDate";

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

interface Draft {
  readonly cells: Record<PlanField, string>;
  readonly sources: PlanSourceRow[];
  readonly questions: PlanQuestion[];
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
  const drafts = drawnTogether(table.value).flatMap((draft) => unstacked(unshifted(draft, taxonomy)));
  const taken = new Set<string>();
  const rows = drafts.map((draft, index) =>
    readPlanRow(draft, freeId(draft.cells.id, index, taken), taxonomy),
  );
  return ok({ rows, sourceRows: table.value });
}

const REPEATED = ["need", "action", "drivers", "status", "funding", "beneficiaries"] as const;

/** Rows without an ID that only go on, or repeat all but the outputs, belong to the row above: their outputs are drawn together. */
function drawnTogether(rows: readonly PlanSourceRow[]): Draft[] {
  const drafts: Draft[] = [];
  for (const row of rows) {
    const above = drafts[drafts.length - 1];
    const goesOn = REPEATED.every((field) => row.original[field] === "");
    const repeats = REPEATED.every((field) => row.cells[field] === above?.cells[field]);
    if (above !== undefined && row.original.id === "" && row.cells.outputs !== "" && (goesOn || repeats)) {
      above.cells.outputs = `${above.cells.outputs}\n${row.cells.outputs}`.trim();
      above.sources.push(row);
    } else drafts.push({ cells: { ...row.cells }, sources: [row], questions: [...row.questions] });
  }
  return drafts;
}

/** Puts cells that a page break moved by one column back where they belong, and says so. */
function unshifted(draft: Draft, taxonomy: Taxonomy): Draft {
  const { cells } = draft;
  const isMoney = (text: string): boolean => {
    if (text === "" || statusWordsIn(text, taxonomy).length > 0) return false;
    return fundingWordsIn(text, taxonomy).length > 0 || readPlanMoney(text, taxonomy).instrument !== null;
  };
  if (cells.funding !== "" || !isMoney(cells.status)) return draft;
  const moved: [PlanField, PlanField][] = [["status", "funding"]];
  if (isTime(cells.drivers, taxonomy)) {
    moved.push(["drivers", "status"]);
    if (isNames(cells.outputs, taxonomy)) moved.push(["outputs", "drivers"]);
  }
  for (const [from, to] of moved) {
    draft.questions.push({
      field: to,
      text: cells[from],
      message: message("import.shifted", { from: headingOf(from), to: headingOf(to) }),
      choices: [cells[from]],
    });
    cells[to] = cells[from];
    cells[from] = "";
  }
  return draft;
}

function isTime(text: string, taxonomy: Taxonomy): boolean {
  return text !== "" && (statusWordsIn(text, taxonomy).length > 0 || readDateText(text).bare);
}

function isNames(text: string, taxonomy: Taxonomy): boolean {
  const { parts } = splitNames(text.slice(0, 300), askingSuggester(taxonomy, "organisations"));
  return parts.length > 0 && parts.every(({ confidence }) => confidence >= 0.88);
}

const HEADINGS_OF: Readonly<Record<PlanField, string>> = {
  id: "ID",
  need: "Need",
  action: "Action",
  outputs: "Expected outputs",
  drivers: "Drivers",
  status: "Status / Timeline",
  funding: "Funding",
  beneficiaries: "Beneficiaries",
};

export function headingOf(field: PlanField): string {
  return HEADINGS_OF[field];
}

/** Cells that stack as many lines as the outputs have bullets are cut into rows; where the counts differ, it is asked. */
function unstacked(draft: Draft): Draft[] {
  const { cells } = draft;
  const stacks = (["drivers", "status", "funding"] as const).map(
    (field) => [field, linesOf(cells[field])] as const,
  );
  const several = stacks.filter(([, lines]) => lines.length > 1);
  if (several.length === 0) return [draft];
  const bullets = bulletsOf(cells.outputs);
  const count = bullets.length;
  if (
    count > 1 &&
    several.length > 1 &&
    stacks.every(([, lines]) => lines.length === count || lines.length <= 1)
  ) {
    return bullets.map((bullet, index) => ({
      cells: {
        ...cells,
        outputs: bullet,
        ...Object.fromEntries(stacks.map(([field, lines]) => [field, lines[index] ?? lines[0] ?? ""])),
      },
      sources: draft.sources,
      questions: [
        ...draft.questions,
        ...several.map(([field, lines]) => ({
          field,
          text: cells[field],
          message: message("import.stacked", { count }),
          choices: lines,
        })),
      ],
    }));
  }
  if (several.length > 1)
    draft.questions.push(
      ...several.map(([field, lines]) => ({
        field,
        text: cells[field],
        message: message("import.stackedUnclear"),
        choices: lines,
      })),
    );
  return [draft];
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

const BULLET = /^\s*(?:[-\u2013\u2014\u2022\u00B7\u25AA\u25CF*\uF0B7]|\d{1,2}[.)]|[a-z]\))\s+/u;

/** Outputs as a list. A line without a bullet goes on the one above; a lead-in before a bullet in the same line stays with it. */
export function bulletsOf(text: string): readonly string[] {
  const lines = linesOf(text);
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
  const { period, questions: aboutPeriod } = readPlanPeriod(cells.status, cells.outputs);
  const money = readPlanMoney(cells.funding, taxonomy);
  const places = readPlanPlaces(cells.beneficiaries, cells.outputs, cells.action, taxonomy);
  return {
    id,
    need: cells.need,
    action: cells.action,
    outputs: bulletsOf(cells.outputs),
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
