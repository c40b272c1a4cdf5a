// Marks that follow a check which is kept up to date: what changes on the Findings sheet and which formats come. Layer: domain/validation.
import { message, type Translate } from "../message";
import type { Area } from "../sheet/address";
import type { CellInput, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import type { CheckResult } from "./check";
import type { Finding } from "./finding";
import {
  BY_CELL,
  COUNTS_ROW,
  countsText,
  cut,
  findingLine,
  FINDINGS_COLUMNS,
  FINDINGS_TABLE,
  HEADER_ROW,
  markOf,
  plainKey,
  rowOf,
  rowsKnownByCell,
} from "./findingsSheet";
import {
  findingsPlace,
  kindKey,
  linesFrom,
  markFormats,
  markKinds,
  type FindingsPlace,
  type LineRange,
  type MarkedTable,
} from "./marks";

/** A place in the Findings table that is not known any more: somebody sorted or edited it. */
const UNKNOWN = -1;

/** What stands on the Findings sheet and which marks look at it. Never changed in place. */
export interface ShownMarks {
  readonly place: FindingsPlace;
  /** Lines of the table, also those whose finding is gone. */
  readonly count: number;
  /** The line of each finding, 0-based, or UNKNOWN. */
  readonly lines: ReadonlyMap<Finding, number>;
  /** Lines whose finding is gone, by what the finding was: when it comes back it gets its line again. */
  readonly rests: ReadonlyMap<string, number>;
  readonly byCell: ReadonlySet<string>;
  /** Which lines each group of formats looks at; the last one has lines to spare. */
  readonly ranges: readonly LineRange[];
  /** Formats that are there, by "<range>|<kind>", with the sheet they are on. */
  readonly formats: ReadonlyMap<string, string>;
  /** Somebody else changed the table: lines are only added from then on. */
  readonly moved: boolean;
}

/** Findings looked at in one step: some milliseconds. */
const STEP = 500;

/**
 * What planFindingsSheet and planMarks leave in the workbook. undefined where lines cannot be added without a look at the
 * sheet first: the table has totals, or something stands below it.
 */
export function shownMarks(
  result: CheckResult,
  tables: readonly MarkedTable[],
  overview: WorkbookOverview,
): ShownMarks | undefined {
  const known = overview.tables.find((table) => table.name === FINDINGS_TABLE);
  const used = overview.sheets.find((sheet) => sheet.name === known?.sheet)?.used;
  if (known !== undefined) {
    const end = known.area.top + known.area.rows;
    if (known.hasTotals || (used !== undefined && used.top + used.rows > end)) return undefined;
  }
  const byCell = rowsKnownByCell(result.findings);
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  return {
    place: findingsPlace(overview),
    count: result.findings.length,
    lines: new Map(result.findings.map((finding, line) => [finding, line])),
    rests: new Map(),
    byCell,
    ranges: [linesFrom(0, result.findings.length)],
    formats: new Map(
      markKinds(result.findings, byCell)
        .filter(({ sheet }) => sheets.has(sheet))
        .map((kind) => [`0|${kindKey(kind)}`, kind.sheet]),
    ),
    moved: false,
  };
}

/** Somebody else sorted or edited the Findings table: no line is where it was. */
export function marksMoved(shown: ShownMarks): ShownMarks {
  if (shown.moved) return shown;
  const lines = new Map([...shown.lines.keys()].map((finding) => [finding, UNKNOWN]));
  return { ...shown, moved: true, lines, rests: new Map() };
}

/** Sheets that have formats of ours. */
export const sheetsWithMarks = ({ formats }: ShownMarks): string[] => [...new Set(formats.values())];

/**
 * What has to be written so that the marks show `result`, in steps: lines of new findings and the formats they need, lines whose
 * finding is gone. Nothing but the Findings sheet is written, and no format where there is one already.
 */
export function* followMarks(
  shown: ShownMarks,
  result: CheckResult,
  tables: readonly MarkedTable[],
  translate: Translate,
): Generator<void, { readonly ops: PlanOp[]; readonly next: ShownMarks }> {
  const byCell = rowsKnownByCell(result.findings);
  /** Rows that are known by their cell now and were not, or the other way round: their marks change. */
  const turned = new Set([
    ...[...byCell].filter((row) => !shown.byCell.has(row)),
    ...[...shown.byCell].filter((row) => !byCell.has(row)),
  ]);
  yield;
  const now = new Set(result.findings);
  const isKept = (finding: Finding): boolean => turned.size === 0 || !turned.has(rowOf(finding));
  const lines = new Map<Finding, number>();
  const gone: [Finding, number][] = [];
  for (const entry of shown.lines)
    if (now.has(entry[0]) && isKept(entry[0])) lines.set(...entry);
    else gone.push(entry);
  const fresh = result.findings.filter((finding) => !lines.has(finding));
  yield;

  // The same finding said anew keeps its line as it is.
  const goneBy = new Map<string, [Finding, number][]>();
  for (const [at, entry] of gone.entries()) {
    put(goneBy, identity(entry[0], shown.byCell), entry);
    if (at % STEP === STEP - 1) yield;
  }
  const rests = new Map(shown.rests);
  const rewritten: { readonly finding: Finding; readonly line: number }[] = [];
  let added: Finding[] = [];
  for (const [at, finding] of fresh.entries()) {
    if (at % STEP === STEP - 1) yield;
    const key = identity(finding, byCell);
    const same = goneBy.get(key)?.shift();
    const rest = same === undefined ? rests.get(key) : undefined;
    if (same) lines.set(finding, same[1]);
    else if (rest === undefined) added.push(finding);
    else {
      rests.delete(key);
      rewritten.push({ finding, line: rest });
    }
  }
  // The same entry with another finding, or in another row now, takes over the line.
  const left = new Map<string, [Finding, number][]>();
  for (const entry of [...goneBy.values()].flat()) put(left, entryKey(entry[0]), entry);
  if (!shown.moved)
    added = added.filter((finding) => {
      const entry = left.get(entryKey(finding))?.shift();
      if (entry) rewritten.push({ finding, line: entry[1] });
      return entry === undefined;
    });
  const resting = [...left.values()].flat();
  for (const [finding, line] of resting) rests.set(identity(finding, shown.byCell), line);
  for (const { finding, line } of rewritten) lines.set(finding, line);
  added.forEach((finding, index) => lines.set(finding, shown.moved ? UNKNOWN : shown.count + index));
  yield;

  const { ranges, formats, ops } = formatsFor(shown, result, byCell, { added, rewritten, tables });
  const next: ShownMarks = {
    ...shown,
    count: shown.count + added.length,
    lines,
    rests,
    byCell,
    ranges,
    formats,
  };
  const isSame = added.length + rewritten.length + (shown.moved ? 0 : resting.length) === 0;
  if (isSame) return { ops: [], next };
  return {
    ops: [
      ...(shown.moved
        ? addedBelow(added, shown, byCell, translate)
        : writtenLines(shown, result, { added, rewritten, resting, byCell, translate })),
      ...ops,
    ],
    next,
  };
}

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const known = groups.get(key);
  if (known) known.push(item);
  else groups.set(key, [item]);
}

/** What makes two findings one line of the table: where, what was found there, and how it is marked. */
function identity(finding: Finding, byCell: ReadonlySet<string>): string {
  const mark = markOf(finding, byCell);
  const key = plainKey(finding);
  const row = mark >= BY_CELL || key === "" ? finding.cell : key;
  return JSON.stringify([
    finding.rule,
    finding.sheet,
    finding.column,
    row,
    cut(finding.value),
    mark,
    finding.message.params,
  ]);
}

const entryKey = ({ rule, sheet, column, value }: Finding): string =>
  JSON.stringify([rule, sheet, column, value]);

function formatsFor(
  shown: ShownMarks,
  result: CheckResult,
  byCell: ReadonlySet<string>,
  {
    added,
    rewritten,
    tables,
  }: {
    readonly added: readonly Finding[];
    readonly rewritten: readonly { readonly finding: Finding; readonly line: number }[];
    readonly tables: readonly MarkedTable[];
  },
): Pick<ShownMarks, "ranges" | "formats"> & { readonly ops: PlanOp[] } {
  const end = shown.ranges.at(-1)?.to ?? 0;
  const ranges =
    shown.count + added.length > end
      ? [...shown.ranges, linesFrom(end, shown.count + added.length - end)]
      : shown.ranges;
  const formats = new Map(shown.formats);
  const ops: PlanOp[] = [];
  ranges.forEach((range, index) => {
    const inRange = (line: number): boolean => range.from <= line && line < range.to;
    // Where lines stand is not known once the table was sorted: each format looks at all lines then.
    const here = shown.moved
      ? [...added, ...rewritten.map(({ finding }) => finding)]
      : [
          ...added.filter((_finding, at) => inRange(shown.count + at)),
          ...rewritten.filter(({ line }) => inRange(line)).map(({ finding }) => finding),
        ];
    const kinds = markKinds(here, byCell).filter(
      (kind) => tables.some(({ sheet }) => sheet === kind.sheet) && !formats.has(`${index}|${kindKey(kind)}`),
    );
    for (const kind of kinds) formats.set(`${index}|${kindKey(kind)}`, kind.sheet);
    ops.push(...markFormats(kinds, tables, shown.place, range));
  });
  return { ranges, formats, ops };
}

/** Lines at the end of the table, wherever it ends now. */
function addedBelow(
  added: readonly Finding[],
  shown: ShownMarks,
  byCell: ReadonlySet<string>,
  translate: Translate,
): PlanOp[] {
  const values = added.map((finding, at) => findingLine(finding, shown.count + at + 1, byCell, translate));
  return values.length === 0 ? [] : [{ kind: "append-rows", table: FINDINGS_TABLE, values }];
}

function writtenLines(
  shown: ShownMarks,
  result: CheckResult,
  change: {
    readonly added: readonly Finding[];
    readonly rewritten: readonly { readonly finding: Finding; readonly line: number }[];
    readonly resting: readonly (readonly [Finding, number])[];
    readonly byCell: ReadonlySet<string>;
    readonly translate: Translate;
  },
): PlanOp[] {
  const { sheet, top, left } = shown.place;
  const { added, byCell, translate } = change;
  const columns = FINDINGS_COLUMNS.length;
  const values = new Map<number, CellInput[]>();
  const write = (finding: Finding, line: number): void =>
    void values.set(line, findingLine(finding, line + 1, byCell, translate));
  change.rewritten.forEach(({ finding, line }) => write(finding, line));
  added.forEach((finding, at) => write(finding, shown.count + at));
  const repaired = translate(message("repair.severity.repaired"));
  for (const [, line] of change.resting)
    values.set(
      line,
      FINDINGS_COLUMNS.map((name) => (name === "severity" ? repaired : name === "mark" ? 0 : null)),
    );
  const ops: PlanOp[] = [];
  const counts: CellInput[][] = [[countsText(result, translate)]];
  if (top > HEADER_ROW) ops.push({ kind: "write", sheet, top: COUNTS_ROW, left: 0, values: counts });
  for (const { from, rows } of runsOf(values))
    ops.push({ kind: "write", sheet, top: top + from, left, values: rows });
  if (added.length > 0) {
    const body: Area = { top: top + shown.count, left, rows: added.length, columns };
    const whole: Area = { top: top - 1, left, rows: shown.count + added.length + 1, columns };
    ops.push(
      { kind: "format", sheet, area: body, format: { wrap: true, vertical: "top" } },
      { kind: "resize-table", name: FINDINGS_TABLE, area: whole },
    );
  }
  return ops;
}

/** Lines one under another are written at once. */
function runsOf(
  values: ReadonlyMap<number, CellInput[]>,
): { readonly from: number; readonly rows: CellInput[][] }[] {
  const runs: { from: number; rows: CellInput[][] }[] = [];
  for (const [line, row] of [...values].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.from + last.rows.length === line) last.rows.push(row);
    else runs.push({ from: line, rows: [row] });
  }
  return runs;
}
