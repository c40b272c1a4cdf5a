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
import { readFundingLine, readNeed, readResponse, type ReadContext } from "../domain/record/readRows";
import type { FundingLine, NeedRecord, ResponseRecord, SourceRow } from "../domain/record/types";
import type { GapStamp } from "../domain/funding/gapTables";
import { findTerm } from "../domain/taxonomy/lookup";
import { ACRONYMS } from "../domain/taxonomy/glossary";
import type { CheckResult } from "../domain/validation/check";
import { checkSteps } from "../domain/validation/check";
import { comparableOfMapped, comparableOfResponse } from "../domain/duplicates/comparable";
import { readDecisions } from "../domain/duplicates/decisionTable";
import { findDuplicates } from "../domain/duplicates/find";
import type { ComparableRow, Decision, DuplicateResult } from "../domain/duplicates/types";
import { checkInputOf } from "./checkTables";
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
import { sourceRowsOf } from "./registerRows";

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
