// The long computations over a register, as pure functions: rows read into records, then checked, compared, summed. Layer: app.
import { codesOfField, crossTable } from "../domain/analysis/crossTable";
import { buildFacts } from "../domain/analysis/facts";
import type { Adjustments, PartOf, SameAction } from "../domain/funding/adjust";
import type { GapReport } from "../domain/funding/gapReport";
import { gapReport } from "../domain/funding/gapReport";
import type { GapInput } from "../domain/funding/gapState";
import { GapState } from "../domain/funding/gapState";
import type { Supposition, WhatIf } from "../domain/funding/whatIf";
import { whatIfOn } from "../domain/funding/whatIf";
import type { Result } from "../domain/result";
import { readRateTable } from "../domain/funding/rates";
import type { NumberedRow } from "../domain/record/readRows";
import {
  numberedRows,
  readFundingLine,
  readNeed,
  readResponse,
  readSourceRows,
  type ReadContext,
  type RowLayout,
} from "../domain/record/readRows";
import { TableCells } from "../domain/record/tableCells";
import type { FundingLine, NeedRecord, ResponseRecord, SourceRow } from "../domain/record/types";
import type { GapStamp } from "../domain/funding/gapTables";
import { findTerm } from "../domain/taxonomy/lookup";
import { ACRONYMS } from "../domain/taxonomy/glossary";
import type {
  CellTable,
  CheckInput,
  CheckResult,
  CheckTable,
  SheetFacts,
  TableFrame,
} from "../domain/validation/check";
import { checkSteps } from "../domain/validation/check";
import { listedKeys } from "../domain/validation/columnReading";
import type { MarkedTable } from "../domain/validation/marks";
import { readMutes } from "../domain/validation/mutes";
import { comparableOfMapped, comparableOfResponse } from "../domain/duplicates/comparable";
import { readDecisions } from "../domain/duplicates/decisionTable";
import { findDuplicates } from "../domain/duplicates/find";
import type { ComparableRow, Decision, DuplicateResult } from "../domain/duplicates/types";
import { TEMPLATE_VERSIONS, definitionOf } from "../domain/template/definitions";
import type {
  AnalysisAnswer,
  AnalysisAsk,
  CheckSettings,
  DuplicateSettings,
  GapSettings,
  PlacedDuplicates,
} from "./heavyWork";
import type { WorkOptions } from "./ports";
import { HostError } from "./ports";
import type { Register, RegisterTable } from "./register";

/** Rows of one recognised table, in sheet order; wholly empty rows are left out. */
export function sourceRowsOf(
  { table, data }: RegisterTable,
  options: Pick<RowLayout, "onlyFilled"> = {},
): SourceRow[] {
  if (data === undefined) return [];
  const repeated = new Set(table.repeatedHeaderRows.map((row) => row + 1));
  const { headerRow, columns } = table;
  const rows = readSourceRows(data, { headerRow, columns, ...options });
  return repeated.size === 0 ? rows : rows.filter((row) => !repeated.has(row.origin.rowNumber));
}

/** The same rows without their content: many times quicker, for the pane's own thread. `idKey`: the column that names them. */
export function numberedRowsOf({ table, data }: RegisterTable, idKey?: string): NumberedRow[] {
  if (data === undefined) return [];
  const repeated = new Set(table.repeatedHeaderRows.map((row) => row + 1));
  const { headerRow, columns } = table;
  return numberedRows(data, { headerRow, columns }, idKey).filter(
    ({ rowNumber }) => !repeated.has(rowNumber),
  );
}

export interface Records {
  readonly needs: readonly NeedRecord[];
  readonly responses: readonly ResponseRecord[];
  readonly fundingLines: readonly FundingLine[];
}

/** A record does not tell an empty cell from a missing column. */
const RECORD_ROWS = { onlyFilled: true } as const;

const readBefore = new WeakMap<Register, Records>();

/** A register does not change: its rows are read once, whatever is computed from them. */
export function recordsOf(register: Register): Records {
  let records = readBefore.get(register);
  if (!records) readBefore.set(register, (records = readRecords(register)));
  return records;
}

function readRecords(register: Register): Records {
  const of = <T>(kind: RegisterTable["table"]["kind"], read: (row: SourceRow, context: ReadContext) => T) =>
    register.tables
      .filter(({ table }) => table.kind === kind)
      .flatMap((entry) => {
        const { taxonomy } = register;
        const { phase } = entry.table;
        const context = phase === undefined ? { taxonomy } : { taxonomy, phase };
        return sourceRowsOf(entry, RECORD_ROWS).map((row) => read(row, context));
      });
  return {
    needs: of("needs", readNeed),
    responses: of("responses", readResponse),
    fundingLines: of("funding-lines", readFundingLine).filter((line) => line !== null),
  };
}

/** Who may read: the closest of what the tables state; an unknown wording counts as closer than any listed one. */
export function classificationOf({ tables, taxonomy }: Register): string | undefined {
  const rank = (text: string): number => {
    const code = findTerm(taxonomy, "classifications", text)?.code;
    return code === undefined ? -1 : ["SEC", "MEM", "PUB"].indexOf(code);
  };
  return tables
    .flatMap(({ table }) => table.metadata.classification ?? [])
    .filter((text) => text.trim() !== "")
    .sort((a, b) => rank(a) - rank(b))[0];
}

/** What the sheets of figures say about themselves: lists, versions of the templates, classification. */
export function stampOfRegister(
  register: Register,
): Pick<GapStamp, "taxonomy" | "template" | "classification"> {
  const classification = classificationOf(register);
  const versions = [
    ...new Set(register.tables.flatMap(({ table }) => table.metadata.templateVersion ?? [])),
  ].sort();
  return {
    taxonomy: register.taxonomy,
    ...(versions.length === 0 ? {} : { template: versions.join(", ") }),
    ...(classification === undefined ? {} : { classification }),
  };
}

/** The tables with their rows as objects, and what is to be said about each sheet. */
export function checkTablesOf(register: Register): CheckTable[] {
  return register.tables.map((entry) => ({ ...frameOf(register, entry), rows: sourceRowsOf(entry) }));
}

/** The tables as a check reads them with the least ado. */
export function cellTablesOf(
  register: Register,
  cellsOf: (entry: RegisterTable) => TableCells = cellsOfTable,
): CellTable[] {
  return register.tables.map((entry) => ({ ...frameOf(register, entry), cells: cellsOf(entry) }));
}

function cellsOfTable(entry: RegisterTable): TableCells {
  if (entry.cells !== undefined) return entry.cells;
  const cells = noCells(entry);
  if (entry.data !== undefined) cells.take(entry.data);
  return cells;
}

/** The cells of a table before its rows come. */
export function noCells({ table, data }: RegisterTable): TableCells {
  return new TableCells({
    headerRow: table.headerRow,
    left: data?.left ?? table.headerLeft,
    columns: table.columns,
    repeatedHeaderRows: table.repeatedHeaderRows,
    listed: listedKeys(definitionOf(table.kind).columns),
  });
}

function frameOf(register: Register, entry: RegisterTable): TableFrame {
  const { table } = entry;
  return {
    kind: table.kind,
    ...markedTableOf(entry),
    layout: table.layout,
    metadata: table.metadata,
    facts: factsOf(register, entry),
    ...(table.table === undefined ? {} : { tableName: table.table }),
    ...(table.phase === undefined ? {} : { phase: table.phase }),
  };
}

/** Where a table stands and what its columns are: enough to mark cells of it. */
export function markedTableOf({ table }: RegisterTable): MarkedTable {
  return {
    sheet: table.sheet,
    area: {
      top: table.headerRow,
      left: table.headerLeft,
      rows: table.data ? table.data.top + table.data.rows - table.headerRow : 1,
      columns: table.headerColumns,
    },
    definition: definitionOf(table.kind).columns,
    columns: table.columns,
  };
}

function factsOf(register: Register, { table, data }: RegisterTable): SheetFacts {
  const definition = definitionOf(table.kind).columns;
  const excelTable = register.overview.tables.find((candidate) => candidate.name === table.table);
  const lastTableRow = excelTable
    ? excelTable.area.top + excelTable.area.rows - (excelTable.hasTotals ? 1 : 0)
    : undefined;
  const isFilled = (row: readonly unknown[]): boolean => row.some((value) => value !== null);
  const filled = (data?.values ?? []).flatMap((row, index) =>
    isFilled(row) ? [(data?.top ?? 0) + index] : [],
  );
  const last = filled[filled.length - 1] ?? -1;
  const inTable = (row: number): boolean => lastTableRow === undefined || row < lastTableRow;
  const empty = (data?.values ?? []).flatMap((row, index) => {
    const at = (data?.top ?? 0) + index;
    return !isFilled(row) && at < last && inTable(at) ? [at + 1] : [];
  });
  const below =
    lastTableRow === undefined ? [] : filled.filter((row) => row >= lastTableRow).map((row) => row + 1);
  return {
    ...(data?.merged && data.merged.length > 0 ? { merged: data.merged } : {}),
    ...(data?.hiddenRows && data.hiddenRows.length > 0
      ? { hiddenRows: data.hiddenRows.map((row) => row + 1) }
      : {}),
    ...(data?.hiddenColumns && data.hiddenColumns.length > 0 ? { hiddenColumns: data.hiddenColumns } : {}),
    ...(data?.filtered ? { filtered: true } : {}),
    ...(table.repeatedHeaderRows.length > 0
      ? { repeatedHeaders: table.repeatedHeaderRows.map((row) => row + 1) }
      : {}),
    ...(empty.length > 0 ? { emptyRows: empty } : {}),
    ...(below.length > 0 ? { rowsBelow: below } : {}),
    ...(table.renamedHeaders.length > 0
      ? {
          renamed: table.renamedHeaders.map(({ key, header }) => ({
            key,
            found: header,
            expected: definition.find((column) => column.key === key)?.header ?? key,
          })),
        }
      : {}),
    ...(lastTableRow === undefined ? {} : { tableEnd: lastTableRow }),
    footnote: table.metadata.footnote !== undefined,
    classification: table.metadata.classification !== undefined,
  };
}

export function checkInputOf(
  register: Register,
  settings: CheckSettings,
  tables: CheckInput["tables"] = cellTablesOf(register),
): CheckInput {
  return {
    tables,
    taxonomy: register.taxonomy,
    today: settings.today,
    knownVersions: TEMPLATE_VERSIONS,
    ...(register.services.mutes ? { mutes: readMutes(register.services.mutes) } : {}),
    ...(settings.fileName === undefined ? {} : { fileName: settings.fileName }),
  };
}

/** @throws HostError "Cancelled" when the signal says so. */
export function runCheck(
  register: Register,
  settings: CheckSettings,
  options: WorkOptions = {},
): CheckResult {
  const steps = checkSteps(checkInputOf(register, settings));
  for (;;) {
    stopIfCancelled(options);
    const step = steps.next();
    if (step.done) return step.value.result();
    options.onProgress?.({ phase: "checking", ...step.value });
  }
}

export function decisionsOf(register: Register): Decision[] {
  return register.services.decisions ? readDecisions(register.services.decisions) : [];
}

/** @throws HostError "Cancelled" when the signal says so. */
export function runDuplicates(
  register: Register,
  settings: DuplicateSettings,
  options: WorkOptions = {},
): PlacedDuplicates {
  const placed = settings.mapped ? mappedRows(register, settings.mapped) : responseRows(register);
  const result = findDuplicates(placed.rows, {
    acronyms: ACRONYMS,
    decisions: decisionsOf(register),
    ...(settings.threshold === undefined ? {} : { threshold: settings.threshold }),
    onProgress: (done, total) => options.onProgress?.({ phase: "comparing", done, total }),
    shouldStop: () => options.signal?.aborted === true,
  });
  stopIfCancelled(options);
  return { ...result, origins: placed.origins };
}

interface PlacedRows {
  readonly rows: readonly ComparableRow[];
  readonly origins: PlacedDuplicates["origins"];
}

function responseRows(register: Register): PlacedRows {
  const { responses } = recordsOf(register);
  return {
    rows: responses.map(comparableOfResponse),
    origins: responses.map(({ source: { origin } }) => ({ sheet: origin.sheet, row: origin.rowNumber })),
  };
}

/** Rows without a word in any chosen column are left out. */
function mappedRows(register: Register, mapped: NonNullable<DuplicateSettings["mapped"]>): PlacedRows {
  const data = register.tables[0]?.data;
  const chosen = new Set(Object.values(mapped.map).flat());
  const kept = (data?.values ?? []).flatMap((cells, index) => {
    const values = Object.fromEntries(mapped.headers.map((header, place) => [header, cells[place] ?? null]));
    if (![...chosen].some((header) => values[header] !== null && values[header] !== "")) return [];
    const row = (data?.top ?? 0) + index + 1;
    return [{ row: comparableOfMapped(values, mapped.map, row), origin: { sheet: data?.sheet ?? "", row } }];
  });
  return { rows: kept.map(({ row }) => row), origins: kept.map(({ origin }) => origin) };
}

interface HeldGap {
  readonly asked: string;
  readonly input: GapInput;
  readonly state: GapState;
}

const countedBefore = new WeakMap<Register, HeldGap>();

/** The last gap of a register is kept: trying a change on it counts only what changes. */
function heldGap(register: Register, settings: GapSettings): HeldGap {
  const asked = JSON.stringify([settings.asOf, settings.by, settings.currency]);
  const known = countedBefore.get(register);
  if (known?.asked === asked) return known;
  const input = gapInputOf(register, settings);
  const held = { asked, input, state: new GapState(input) };
  countedBefore.set(register, held);
  return held;
}

export function runGap(register: Register, settings: GapSettings): GapReport {
  const { input, state } = heldGap(register, settings);
  return gapReport(input, state);
}

/** Counts the rows as the gap counts them: after the decisions, in one currency, each amount split to the cent. */
export function runAnalysis(
  register: Register,
  settings: GapSettings,
  { request, withFacts, codesOf }: AnalysisAsk,
): AnalysisAnswer {
  const input = gapInputOf(register, settings);
  const facts = buildFacts(input, request);
  return {
    cross: crossTable(facts, request, input),
    ...(withFacts ? { facts } : {}),
    codes: Object.fromEntries(
      codesOf.map((field) => [
        field,
        codesOfField(buildFacts(input, { rows: [field], columns: [], values: [], filters: [] }), field),
      ]),
    ),
  };
}

export function runWhatIf(
  register: Register,
  settings: GapSettings,
  changes: readonly Supposition[],
): Result<WhatIf> {
  return whatIfOn(heldGap(register, settings).state, changes);
}

/**
 * What the gap is computed from, after what the reviewer decided: only decisions that still hold move money. `decidedBefore`
 * are those of a result of the same rows: finding them again takes long.
 */
export function gapInputOf(register: Register, settings: GapSettings, decidedBefore?: Adjustments): GapInput {
  const records = recordsOf(register);
  const decisions = decisionsOf(register);
  const adjustments = (): Adjustments => {
    if (decidedBefore) return decidedBefore;
    if (decisions.length === 0) return { same: [], partOf: [] };
    const rows = records.responses.map(comparableOfResponse);
    return adjustmentsOf(findDuplicates(rows, { acronyms: ACRONYMS, decisions }));
  };
  const { rates, problems } = readRateTable(register.services.rates);
  return {
    ...records,
    rates,
    ...(problems.length === 0 ? {} : { rateProblems: problems }),
    currency: settings.currency ?? "EUR",
    asOf: settings.asOf,
    by: settings.by ?? ["need"],
    adjustments: adjustments(),
  };
}

function adjustmentsOf({ pairs }: DuplicateResult): Adjustments {
  const same: SameAction[] = [];
  const partOf: PartOf[] = [];
  for (const pair of pairs) {
    if (pair.decision?.state !== "holds" || pair.decision.decision.answer !== "yes") continue;
    const { decision } = pair.decision;
    if (pair.relation === "part-of")
      partOf.push({ whole: pair.first ?? pair.a, part: (pair.first ?? pair.a) === pair.a ? pair.b : pair.a });
    else if (pair.relation === "same-action") {
      // The share belongs to the second row of the decision, whichever row the pair names first.
      const rows = decision.b === pair.a ? [pair.b, pair.a] : [pair.a, pair.b];
      const percent = decision.customPercent;
      same.push({
        rows,
        mode: decision.countMode,
        ...(decision.countMode === "custom" && percent !== undefined ? { percentOfSecond: percent } : {}),
      });
    }
  }
  return { same, partOf };
}

function stopIfCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw new HostError("Cancelled", "workbook.error.cancelled");
}
