// Names that people accepted for a term in a repair, kept in a table of the workbook and known to the next check.
// Layer: domain/validation.
import { message, type Message, type Translate } from "../message";
import type { CellInput, GuardedCell, PlanOp } from "../sheet/plan";
import type { SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import { fold } from "../taxonomy/fold";
import { termOf } from "../taxonomy/lookup";
import { suggestFor } from "../taxonomy/suggest";
import { LIST_IDS, type ListId, type Taxonomy, type Term } from "../taxonomy/types";
import type { ChangeLogRow } from "./changeLog";
import type { CheckTable } from "./check";
import type { Finding } from "./finding";
import { readListCell } from "./listReading";
import { freeSheetName, newTableSheet, tableRecords } from "./ownTables";

export const LEARNT_SHEET = "Learnt names";
export const LEARNT_TABLE = "tblAliases";

/** A name that stands for a term from now on. */
export interface LearntName {
  readonly list: ListId;
  readonly text: string;
  readonly code: string;
  readonly label: string;
  /** Line of the change log; the repair taken back, the name is forgotten. */
  readonly no: number;
  readonly who: string;
  /** "YYYY-MM-DDTHH:MM:SSZ" */
  readonly when: string;
}

const COLUMNS = ["list", "text", "code", "label", "no", "who", "when"] as const;
const WIDTHS = [16, 36, 16, 40, 8, 18, 21];
const TEXT_COLUMN = COLUMNS.indexOf("text");
const NO_COLUMN = COLUMNS.indexOf("no");
/** Shorter texts say too little to be remembered, longer ones are sentences. */
const LEAST_LETTERS = 3;
const MOST_LETTERS = 120;

/** Rows of the table (header row first); rows without a known list, a text or a code are left out. */
export function readLearntNames(snapshot: SheetSnapshot): LearntName[] {
  return tableRecords(snapshot).flatMap((row) => {
    const text = (at: number): string => String(row[at] ?? "").trim();
    const list = LIST_IDS.find((id) => id === text(0));
    return list === undefined || text(1) === "" || text(2) === ""
      ? []
      : [
          {
            list,
            text: text(1),
            code: text(2),
            label: text(3),
            no: Number(row[4]) || 0,
            who: text(5),
            when: text(6),
          },
        ];
  });
}

/** The taxonomy with the learnt names as other names of their terms; names of terms that are gone count for nothing. */
export function withLearntNames(taxonomy: Taxonomy, names: readonly LearntName[]): Taxonomy {
  if (names.length === 0) return taxonomy;
  const lists = { ...taxonomy.lists };
  for (const list of new Set(names.map((name) => name.list))) {
    const own = names.filter((name) => name.list === list);
    const terms = taxonomy.lists[list].terms.map((term): Term => {
      const texts = own.filter(({ code }) => code === term.code).map(({ text }) => text);
      return texts.length === 0
        ? term
        : {
            ...term,
            aliases: [...term.aliases, ...texts.map((text) => ({ text, kind: "variant" as const }))],
          };
    });
    lists[list] = { ...taxonomy.lists[list], terms };
  }
  return { ...taxonomy, lists };
}

/** A repaired cell: what was found there, and the line of the log that says what became of it. */
export interface AcceptedRepair {
  readonly finding: Finding;
  readonly line: ChangeLogRow;
}

/**
 * What these repairs teach: one name of a list that was not known for sure and became one term. Names that mean several
 * terms are asked again each time, so they are not learnt.
 */
export function namesToLearn(
  repairs: readonly AcceptedRepair[],
  tables: readonly CheckTable[],
  taxonomy: Taxonomy,
): LearntName[] {
  const learnt = new Map<string, LearntName>();
  for (const { finding, line } of repairs) {
    const table = tables.find(({ sheet, columns }) => sheet === finding.sheet && finding.column in columns);
    const list = table?.definition.find(({ key }) => key === finding.column)?.list;
    const found = finding.message.params?.["found"];
    if (finding.fix === "safe" || list === undefined || typeof found !== "string") continue;
    if (found.length < LEAST_LETTERS || found.length > MOST_LETTERS || found.includes("; ")) continue;
    const code = newCode(line, list, taxonomy);
    const term = code === undefined ? undefined : termOf(taxonomy, list, code);
    if (term === undefined || suggestFor(taxonomy, list, found).length > 1) continue;
    // A code in front of another label, or a name that is known: nothing to learn.
    if (termOf(taxonomy, list, found) !== undefined || isKnown(found, term, taxonomy, list)) continue;
    const { who, when, no } = line;
    learnt.set(`${list}|${fold(found)}`, {
      list,
      text: found,
      code: term.code,
      label: term.label,
      no,
      who,
      when,
    });
  }
  return [...learnt.values()];
}

/** The one code that the cell has after the repair and had not before, or that its unknown part became. */
function newCode(line: ChangeLogRow, list: ListId, taxonomy: Taxonomy): string | undefined {
  if (typeof line.before !== "string" || typeof line.after !== "string") return undefined;
  const before = readListCell(line.before, list, true, taxonomy).codes;
  const added = readListCell(line.after, list, true, taxonomy).codes.filter((code) => !before.includes(code));
  return added.length === 1 ? added[0] : undefined;
}

function isKnown(text: string, term: Term, taxonomy: Taxonomy, list: ListId): boolean {
  const [best] = suggestFor(taxonomy, list, text);
  return best?.code === term.code && best.confidence >= 0.9;
}

/** Steps that keep the names, and what the user is told of them. */
export function learnOps(
  names: readonly LearntName[],
  overview: WorkbookOverview,
  translate: Translate,
): { readonly ops: readonly PlanOp[]; readonly preview: readonly Message[] } {
  if (names.length === 0) return { ops: [], preview: [] };
  const rows = names.map((name) => COLUMNS.map((key): CellInput => name[key]));
  const known = overview.tables.find(({ name }) => name === LEARNT_TABLE);
  const sheet = known?.sheet ?? freeSheetName(LEARNT_SHEET, overview);
  return {
    ops: known
      ? [{ kind: "append-rows", table: LEARNT_TABLE, values: rows }]
      : newTableSheet({
          sheet: LEARNT_SHEET,
          table: LEARNT_TABLE,
          headings: COLUMNS.map((key) => translate(message(`repair.names.${key}`))),
          widths: WIDTHS,
          rows,
          overview,
        }),
    preview: names.map(({ text, label }) => message("repair.learnt.preview", { text, label, sheet })),
  };
}

/** Steps that forget what these lines of the change log taught: the name's cell is emptied. */
export function forgetOps(lines: ReadonlySet<number>, table: SheetSnapshot | undefined): PlanOp[] {
  const cells = (table?.values ?? []).flatMap((row, at): GuardedCell[] => {
    const text = row[TEXT_COLUMN] ?? null;
    const isTaught = at > 0 && lines.has(Number(row[NO_COLUMN])) && text !== null && text !== "";
    return table === undefined || !isTaught
      ? []
      : [{ row: table.top + at, column: table.left + TEXT_COLUMN, before: text, after: "" }];
  });
  return table === undefined || cells.length === 0
    ? []
    : [{ kind: "guarded-write", sheet: table.sheet, cells }];
}
