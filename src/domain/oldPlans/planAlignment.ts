// Rows of a plan put in order before they are read: cells that slid into the next column, numbers of actions under the needs,
// rows cut by a page, sub-headings that name a beneficiary. Whatever was moved is asked about. Layer: domain/oldPlans.
import { message } from "../message";
import { readDateText } from "../record/readDate";
import { splitNames } from "../taxonomy/splitNames";
import { askingSuggester } from "../taxonomy/suggest";
import type { Taxonomy } from "../taxonomy/types";
import { hasStatedDate } from "./planDates";
import { readPlanMoney } from "./planFunding";
import { isPlaceName } from "./planPlaces";
import { stacksOf } from "./planStacks";
import type { StackedField } from "./planStacks";
import { brokenAtBullets, headingOf, startsWithBullet } from "./planTable";
import type { PlanField, PlanQuestion, PlanSourceRow } from "./planTable";
import { fundingWordsIn, statusWordsIn } from "./planWords";

/** A row while it is put in order. */
export interface MutableDraft {
  cells: Record<PlanField, string>;
  readonly sources: PlanSourceRow[];
  readonly questions: PlanQuestion[];
}

const BROKEN = ["action", "outputs", "drivers", "status", "funding"] as const;
const REPEATED = ["need", "action", "drivers", "status", "funding", "beneficiaries"] as const;
const READ = ["drivers", "status", "funding", "beneficiaries"] as const;

/** The rows as their author meant them, as far as their cells show it; a row with an ID of its own is never joined to another. */
export function alignedRows(rows: readonly PlanSourceRow[], taxonomy: Taxonomy): MutableDraft[] {
  const drafts: MutableDraft[] = [];
  let title = "";
  let headings: PlanSourceRow[] = [];
  for (const row of rows) {
    const above = drafts[drafts.length - 1];
    if (isHeading(row)) {
      headings.push(row);
      continue;
    }
    const draft = draftOf(row, headings);
    headings = [];
    unshift(draft, taxonomy);
    if (row.original.id === "" && above !== undefined && goesOn(draft, above, drafts)) continue;
    withNumber(draft, above);
    placeOfAction(draft, taxonomy);
    if (draft.cells.need === "") draft.cells.need = above?.cells.need ?? "";
    else if (draft.cells.need !== above?.cells.need) title = "";
    const [first = ""] = draft.cells.action.split("\n");
    if (draft.cells.action === "") draft.cells.action = title;
    else if (!startsWithBullet(first) && !isPlaceName(first, taxonomy)) title = first;
    if (above !== undefined && isSameButOutputs(draft, above)) joinOutputs(above, draft);
    else drafts.push(...sectioned(draft, taxonomy));
  }
  // Headings below the last row stay with it.
  drafts[drafts.length - 1]?.sources.push(...headings);
  return drafts;
}

/** One text across the table and nothing else, without a number: over the rows below, not a need of its own. */
function isHeading(row: PlanSourceRow): boolean {
  const { need, ...others } = row.original;
  return /^\p{Lu}/u.test(need) && Object.values(others).every((text) => text === "");
}

function draftOf(row: PlanSourceRow, headings: readonly PlanSourceRow[]): MutableDraft {
  const cells = { ...row.cells };
  for (const field of ["need", "action"] as const) if (row.original[field] === "") cells[field] = "";
  for (const field of BROKEN) cells[field] = brokenAtBullets(cells[field]);
  return { cells, sources: [...headings, row], questions: [...row.questions] };
}

/** Puts cells that a page break moved to the left back where they belong, and says so. */
function unshift(draft: MutableDraft, taxonomy: Taxonomy): void {
  const { cells } = draft;
  const namesFirst = isNames(cells.outputs, taxonomy);
  const timeSecond = isTime(cells.drivers, taxonomy);
  const whole =
    namesFirst &&
    (timeSecond || (isList(cells.action) && (cells.drivers === "" || isNames(cells.drivers, taxonomy))));
  if (!whole && (cells.funding !== "" || !isMoney(cells.status, taxonomy)))
    return withoutMoney(draft, taxonomy);
  const { kept, money } = moneyLines(cells.status, taxonomy);
  if (money !== "") move(draft, "status", "funding", money, kept);
  if (!timeSecond && !whole) return;
  if (timeSecond) move(draft, "drivers", "status", cells.drivers, "");
  if (namesFirst) move(draft, "outputs", "drivers", cells.outputs, "");
  if (!namesFirst || !isList(cells.action)) return;
  const lines = cells.action.split("\n");
  const first = lines.findIndex((line) => startsWithBullet(line) || isPlaceName(line, taxonomy));
  move(draft, "action", "outputs", lines.slice(first).join("\n"), lines.slice(0, first).join(" "));
}

/** Money under a status beside a cell that has money already: its lines go there, dates stay. */
function withoutMoney(draft: MutableDraft, taxonomy: Taxonomy): void {
  const { kept, money } = moneyLines(draft.cells.status, taxonomy);
  if (money !== "" && isMoney(money, taxonomy)) move(draft, "status", "funding", money, kept);
}

/** `text` goes in front of what the other cell has. */
function move(draft: MutableDraft, from: PlanField, to: PlanField, text: string, kept: string): void {
  const { cells } = draft;
  draft.questions.push({
    field: to,
    text,
    message: message("import.shifted", { from: headingOf(from), to: headingOf(to) }),
    choices: [text],
  });
  cells[from] = kept;
  cells[to] = cells[to] === "" || cells[to] === text ? text : `${text}\n${cells[to]}`;
}

/** Lines of money, apart from what else a cell has; "2018 IPA II 2017" and "Feb 2018 available" are parted behind their date. */
function moneyLines(text: string, taxonomy: Taxonomy): { readonly kept: string; readonly money: string } {
  const kept: string[] = [];
  const money: string[] = [];
  for (const line of text.split("\n")) {
    const words = line.split(" ");
    const date = isMoney(line, taxonomy) ? dateWordsOf(words) : 0;
    if (date > 0) kept.push(words.slice(0, date).join(" "));
    const rest = words.slice(date).join(" ");
    if (isMoney(rest, taxonomy)) money.push(rest);
    else kept.push(rest);
  }
  return { kept: kept.join("\n"), money: money.join("\n") };
}

/** How many words at the beginning are a date and nothing else. */
function dateWordsOf(words: readonly string[]): number {
  for (let count = Math.min(6, words.length - 1); count > 0; count -= 1) {
    const { start, end, bare } = readDateText(words.slice(0, count).join(" "));
    if (bare && (start !== null || end !== null)) return count;
  }
  return 0;
}

function isMoney(text: string, taxonomy: Taxonomy): boolean {
  if (text === "" || statusWordsIn(text, taxonomy).length > 0) return false;
  return fundingWordsIn(text, taxonomy).length > 0 || readPlanMoney(text, taxonomy).instrument !== null;
}

function isTime(text: string, taxonomy: Taxonomy): boolean {
  return (
    text !== "" &&
    text.length <= 200 &&
    !isNames(text, taxonomy) &&
    (statusWordsIn(text, taxonomy).length > 0 || hasStatedDate(text, taxonomy))
  );
}

function isNames(text: string, taxonomy: Taxonomy): boolean {
  if (text === "" || text.length > 300) return false;
  const { parts } = splitNames(text, askingSuggester(taxonomy, "organisations"));
  return parts.length > 0 && parts.every(({ confidence }) => confidence >= 0.88);
}

/** Bullets, as outputs have them. */
function isList(text: string): boolean {
  return text.split("\n").some(startsWithBullet);
}

/** A text that goes on in the middle of a sentence: it begins with a small letter and is neither a bullet nor "a) ...". */
function isFragment(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/^[a-z]{1,4}[.)]\s/.test(text);
}

/**
 * A row that only goes on the one above it, over the end of a page: appended there, and true. A need that goes on is put together in
 * all rows that have it, and the row stays.
 */
function goesOn(draft: MutableDraft, above: MutableDraft, drafts: readonly MutableDraft[]): boolean {
  const { cells } = draft;
  const empty = READ.every((field) => cells[field] === "");
  if (isFragment(cells.need) && above.cells.need !== "") {
    const part = above.cells.need;
    const whole = `${part} ${cells.need}`;
    for (const other of drafts) if (other.cells.need === part) other.cells.need = whole;
    cells.need = whole;
  }
  if (isFragment(cells.action) && above.cells.action !== "") {
    const part = above.cells.action;
    const whole = `${part} ${cells.action}`;
    for (const other of drafts) if (other.cells.action === part) other.cells.action = whole;
    cells.action = empty && cells.outputs === "" ? "" : whole;
  }
  if (cells.need !== "" && cells.need !== above.cells.need) return false;
  const isOpen = (cells.drivers === "" && cells.status === "" && !isListed(cells.outputs)) || empty;
  if (isOpen && (cells.action === "" || cells.action === above.cells.action) && hasCutText(cells)) {
    joinOutputs(above, draft);
    if (cells.funding !== "") above.cells.funding = `${above.cells.funding} ${cells.funding}`.trim();
    return true;
  }
  if (cells.action === "" && isFragment(cells.outputs)) {
    const [first = "", ...rest] = cells.outputs.split("\n");
    joinText(above, first);
    draft.questions.push({
      field: "outputs",
      text: first,
      message: message("import.pageCut", { text: first }),
      choices: [],
    });
    cells.outputs = rest.join("\n");
  }
  return false;
}

function isListed(text: string): boolean {
  return text !== "" && !isFragment(text);
}

function hasCutText(cells: MutableDraft["cells"]): boolean {
  return cells.outputs !== "" || cells.funding !== "" || cells.action === "";
}

function isSameButOutputs(draft: MutableDraft, above: MutableDraft): boolean {
  const [row, more] = draft.sources;
  if (row?.original.id !== "" || more !== undefined || draft.cells.outputs === "") return false;
  return REPEATED.every((field) => draft.cells[field] === above.cells[field]);
}

function joinOutputs(above: MutableDraft, draft: MutableDraft): void {
  joinText(above, draft.cells.outputs);
  above.sources.push(...draft.sources);
}

/** A cut sentence goes on its last line, anything else begins a new one. */
function joinText(above: MutableDraft, text: string): void {
  if (text === "") return;
  const { outputs } = above.cells;
  above.cells.outputs = outputs === "" ? text : `${outputs}${isFragment(text) ? " " : "\n"}${text}`;
}

/** "1.3 Training" under the needs is an action, and so is "2" beside the text of one where other needs have names. */
function withNumber(draft: MutableDraft, above: MutableDraft | undefined): void {
  const { cells } = draft;
  if (/^[-\u2013\u2014\u2022]$/u.test(cells.action)) cells.action = "";
  if (/^\d+\.\d+\S*\s/.test(cells.need) && cells.action !== "" && cells.outputs === "") {
    cells.outputs = cells.action;
    cells.action = "";
  }
  const bare = /^\d+(?:\.\d+)*[.)]?$/.test(cells.need);
  const deep = /^\d+\.\d+/.test(cells.need);
  const named = above !== undefined && /\p{L}/u.test(above.cells.need);
  if ((deep && !bare && cells.action === "") || (bare && cells.action !== "" && named)) {
    const text = `${cells.need} ${cells.action}`.trim();
    draft.questions.push({
      field: "action",
      text,
      message: message("import.shifted", { from: headingOf("need"), to: headingOf("action") }),
      choices: [text],
    });
    cells.action = text;
    cells.need = above?.cells.need ?? "";
  }
  const number = /^(\d+)(?:\.\d+)*/.exec(cells.action)?.[1];
  const need = /^\d+/.exec(cells.need === "" ? (above?.cells.need ?? "") : cells.need)?.[0];
  if (number !== undefined && need !== undefined && number !== need)
    draft.questions.push({
      field: "action",
      text: cells.action,
      message: message("import.misnumbered", { text: cells.action.slice(0, 60), need }),
      choices: [],
    });
}

/** An action that is the name of a beneficiary and nothing else is a heading over the outputs. */
function placeOfAction(draft: MutableDraft, taxonomy: Taxonomy): void {
  const { cells } = draft;
  if (!isPlaceName(cells.action, taxonomy)) return;
  cells.outputs = `${cells.action}\n${cells.outputs}`.trim();
  cells.action = "";
}

/** A heading with a beneficiary's name within the outputs begins a row of its own. Stacked lines go with the parts where there are as many. */
function sectioned(draft: MutableDraft, taxonomy: Taxonomy): MutableDraft[] {
  const { cells } = draft;
  const parts: string[][] = [];
  for (const line of cells.outputs.split("\n"))
    if (parts.length === 0 || isPlaceName(line, taxonomy)) parts.push([line]);
    else parts[parts.length - 1]?.push(line);
  if (parts.length < 2) return [draft];
  const stacks = stacksOf(cells, parts.length, taxonomy);
  return parts.map((lines, index) => {
    const part = (field: StackedField): string =>
      stacks === undefined ? cells[field] : (stacks[field][index] ?? stacks[field][0] ?? "");
    return {
      cells: {
        ...cells,
        outputs: lines.join("\n"),
        drivers: part("drivers"),
        status: part("status"),
        funding: part("funding"),
      },
      sources: draft.sources,
      questions: [
        ...draft.questions,
        {
          field: "outputs" as const,
          text: lines.join("\n").slice(0, 200),
          message: message("import.sections", { count: parts.length }),
          choices: [],
        },
      ],
    };
  });
}
