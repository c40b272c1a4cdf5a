// A plan-of-action table as people paste it: headings, rows, rows continued over a page break, "same as above". Layer: domain/oldPlans.
import { message } from "../message";
import type { Message } from "../message";
import { failed, ok } from "../result";
import type { Result } from "../result";
import { isoOfSerial } from "../sheet/dates";
import type { CellValue } from "../sheet/snapshot";
import { fold } from "../taxonomy/fold";

export const PLAN_FIELDS = [
  "id",
  "need",
  "action",
  "outputs",
  "drivers",
  "status",
  "funding",
  "beneficiaries",
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** A row of the source: texts as written ("" when blank), with what was filled from above. `at` is the 1-based row below the headings. */
export interface PlanSourceRow {
  readonly at: number;
  readonly original: Readonly<Record<PlanField, string>>;
  readonly cells: Readonly<Record<PlanField, string>>;
  readonly questions: readonly PlanQuestion[];
}

/** What the text does not settle: where, what, and what it could be. */
export interface PlanQuestion {
  readonly field: PlanField | "period" | "instrument";
  readonly text: string;
  readonly message: Message;
  readonly choices: readonly string[];
}

/** First the headings that name a field for certain, then words that point to it. */
const HEADINGS: readonly (readonly [PlanField, RegExp])[] = [
  ["id", /^(?:id|ref|reference|nr|no|row id|code|#)$/],
  ["need", /^(?:s?c? ?)?(?:needs?|priorit(?:y|ies)|objectives?|nevoja|potreb[ae])\b/],
  ["status", /\b(?:status|timelines?|timing|timeframe|time frame|deadline|period|dates?|rok)\b/],
  ["funding", /\b(?:fund(?:s|ing|ed)?|budgets?|financ\w*|resources|donors?)\b/],
  [
    "drivers",
    /\b(?:drivers?|lead\w*|responsible|implement\w*|organi[sz]ations?|partners?|institutions?|actors?|nosilac)\b/,
  ],
  ["beneficiaries", /\b(?:beneficiar(?:y|ies)|countr(?:y|ies)|jurisdictions?|location)\b/],
  ["outputs", /\b(?:outputs?|results?|outcomes?|deliverables?|expected|indicators?|rezultat\w*)\b/],
  ["action", /\b(?:actions?|activit(?:y|ies)|measures?|aktivnost\w*|mera|mjera)\b/],
];

const SAME =
  /^(?:same(?: as)?(?: above| before| previous)?|as above|see above|ditto|idem|ibid|id|isto|e njejte|as previous)$/;
/** Marks of repetition: ", '', -"-, 〃. */
const SAME_MARK = /^[-\s]*(?:["\u201C\u201D\u201E\u3003]|''|,,)[-\s]*$/u;
const HEADER_ROWS = 30;

/** Reads the rows below the first row that has an action or outputs heading and two headings in all. */
export function readPlanTable(grid: readonly (readonly CellValue[])[]): Result<readonly PlanSourceRow[]> {
  if (!grid.some((row) => row.some((cell) => textOf(cell) !== ""))) return failed(message("import.empty"));
  let columns: ReadonlyMap<PlanField, number> = new Map();
  const top = grid.slice(0, HEADER_ROWS).findIndex((row) => {
    columns = columnsOf(row);
    return columns.size >= 2 && (columns.has("action") || columns.has("outputs"));
  });
  if (top < 0) return failed(message("import.noHeadings"));
  const rows: PlanSourceRow[] = [];
  for (const [index, cells] of grid.slice(top + 1).entries()) {
    const original = fieldsOf((field) => textOf(cells[columns.get(field) ?? -1] ?? null));
    if (Object.values(original).every((text) => text === "")) continue;
    if (columnsOf(cells).size >= 3 && isSameRow(cells, grid[top] ?? [])) continue;
    rows.push(completed(index + 1, original, rows[rows.length - 1]));
  }
  return rows.length === 0 ? failed(message("import.noRows")) : ok(rows);
}

/** Each field takes the first column whose heading names it; long texts are no headings. */
function columnsOf(row: readonly CellValue[]): ReadonlyMap<PlanField, number> {
  const columns = new Map<PlanField, number>();
  const texts = row.map((cell) => {
    const text = textOf(cell);
    return text === "" || text.length > 60 ? "" : text.trim() === "#" ? "#" : fold(text);
  });
  for (const [index, text] of texts.entries()) {
    if (text === "") continue;
    const field = HEADINGS.find(([name, pattern]) => !columns.has(name) && pattern.test(text))?.[0];
    if (field !== undefined) columns.set(field, index);
  }
  return columns;
}

function isSameRow(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a.every((cell, index) => fold(textOf(cell)) === fold(textOf(b[index] ?? null)));
}

/** Blank needs and actions are those above (merged cells); a word such as "same as above" repeats its cell. */
function completed(
  at: number,
  original: PlanSourceRow["original"],
  above: PlanSourceRow | undefined,
): PlanSourceRow {
  const questions: PlanQuestion[] = [];
  const cells = fieldsOf((field) => {
    const text = original[field];
    if (field === "id") return text;
    if (text === "") return field === "need" || field === "action" ? (above?.cells[field] ?? "") : "";
    if (!SAME_MARK.test(text) && !SAME.test(fold(text))) return text;
    const from = above?.cells[field] ?? "";
    questions.push({
      field,
      text,
      message: message(from === "" ? "import.sameNothing" : "import.sameAs", { text: from }),
      choices: from === "" ? [] : [from],
    });
    return from;
  });
  return { at, original, cells, questions };
}

export function fieldsOf(text: (field: PlanField) => string): Record<PlanField, string> {
  return Object.fromEntries(PLAN_FIELDS.map((field) => [field, text(field)])) as Record<PlanField, string>;
}

/** A cell as text: real dates as ISO, white space tidied, line breaks kept, tags of web pages gone. */
export function textOf(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "number" && cell > 30_000 && cell < 60_000) return isoOfSerial(cell) ?? String(cell);
  return String(cell)
    .replace(/<\s*\/?(?:br|p|li|ul|ol|div|tr)\b[^>]{0,200}>/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, " ")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
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

export const BULLET = /^\s*(?:[-\u2013\u2014\u2022\u00B7\u25AA\u25CF*\uF0B7]|\d{1,2}[.)]|[a-z]\))\s+/u;

export function startsWithBullet(line: string): boolean {
  return BULLET.test(line);
}

/**
 * Bullets that lost their line breaks: "- First - Second" begins a line at each mark like the first one. A mark before a small letter
 * counts only where the first bullet begins with one too, so that "- Training - for all" stays one.
 */
export function brokenAtBullets(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const first = /^\s*([-\u2013\u2022\u00B7\u25AA\u25CF\uF0B7])\s+(.)/u.exec(line);
      const mark = first?.[1];
      const next = first?.[2];
      if (mark === undefined || next === undefined)
        return line.replace(/ (?=[\u2022\u25AA\u25CF\uF0B7]\s)/gu, "\n");
      const small = /\p{Ll}/u.test(next);
      const after = small ? String.raw`\S` : String.raw`[^\p{Ll}\s-]`;
      return line
        .replace(new RegExp(String.raw`(?<=\S) (?=${mark}\s+${after})`, "gu"), "\n")
        .replace(/ (?=[\u2022\u25AA\u25CF\uF0B7]\s)/gu, "\n");
    })
    .join("\n");
}
