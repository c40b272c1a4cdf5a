// How long a check of a large table takes, against Ajv on the type, required, enum and format part of the same rows.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { BUILTIN_TAXONOMY } from "../src/domain/taxonomy/builtin";
import { cellText, childrenOf, termOf, termsOf } from "../src/domain/taxonomy/lookup";
import type { ListId, Term } from "../src/domain/taxonomy/types";
import { columnsOf, TEMPLATE_VERSION } from "../src/domain/template/definitions";
import type { ColumnDefinition } from "../src/domain/template/types";
import { isoOfSerial, serialOfIso } from "../src/domain/sheet/dates";
import type { CellValue } from "../src/domain/sheet/snapshot";
import { TableCells } from "../src/domain/record/tableCells";
import type { SourceRow } from "../src/domain/record/types";
import {
  checkSteps,
  recheckRows,
  startCheck,
  type CellTable,
  type CheckInput,
} from "../src/domain/validation/check";
import { listedKeys } from "../src/domain/validation/columnReading";
import { PARTNER_NAMES } from "./lib/partners";

export interface ValidateFigures {
  readonly name: "validate";
  readonly size: {
    readonly rows: number;
    readonly columns: number;
    readonly faulty: number;
    readonly findings: number;
    readonly withSuggestions: number;
  };
  /** The check of rows that were taken in, and Ajv on rows that were made ready for it. */
  readonly ms: number;
  readonly peer: { readonly name: string; readonly ms: number; readonly errors: number };
  readonly ratio: number;
  /**
   * What comes before: rows of cells as the host gives them, taken in for a check while the next ones are still on their way (in the
   * worker); and the same rows made into what a JSON schema can judge (an object a row, dates as ISO texts, several values as an array).
   * `ratio` counts both sides with what comes before; `ratioOursOnly` counts it on our side only.
   */
  readonly takenIn: {
    readonly ms: number;
    readonly peerMs: number;
    readonly ratio: number;
    readonly ratioOursOnly: number;
  };
  /** The same in the processor's time, which other programs on the machine lengthen less. */
  readonly processor: { readonly ms: number; readonly peerMs: number; readonly ratio: number };
  /** Median of one edited row in the checked table, in the processor's time. */
  readonly recheckMs: number;
  /** An edit of the row's ID, on which other rows hang. */
  readonly recheckIdMs: number;
  /** The longest step of the check as it runs in the pane or worker. */
  readonly longestStepMs: number;
  /**
   * Megabytes held by the state of the check beside the rows; and the most that a process of its own ever had in memory, with the rows
   * alone, with our check of them, and with Ajv's.
   */
  readonly memory: {
    readonly stateMb: number;
    readonly rowsMb: number;
    readonly peakRowsMb: number;
    readonly peakMb: number;
    readonly peakPeerMb: number;
  };
}

/** A small generator of numbers, so that every run has the same rows. */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

const inForce = (term: Term): boolean =>
  term.validTo === undefined && term.kind !== "not-offered" && term.kind !== "strategy";
const listTexts = (list: ListId): string[] =>
  termsOf(BUILTIN_TAXONOMY, list)
    .filter(inForce)
    .map((term) => cellText(list, term));
const WORDS =
  "training officers of regional units in methods for evidence analysis with partners prosecutors border police prisons customs laboratories staff exchange support joint teams data equipment planning review annual network experts legal reform".split(
    " ",
  );

/** Distinct texts in the proportions of real tables: most rows have their own title and outputs, some with brackets. */
function sentence(random: () => number, words: number): string {
  let text = "";
  for (let i = 0; i < words; i++) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? "";
    if (text.endsWith(` ${word}`) || text === word) continue;
    text += (text === "" ? "" : " ") + word;
  }
  if (random() < 0.2) text += " (first part)";
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rows of responses; every `1 / share`-th row has one fault of the kinds people make. */
export function responseRows(count: number, share: number, seed = 7): SourceRow[] {
  const random = numbers(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const organisations = termsOf(BUILTIN_TAXONOMY, "organisations")
    .filter((term) => inForce(term) && term.validFrom === undefined)
    .map((term) => term.label);
  const activities = listTexts("activityTypes");
  const needs = termsOf(BUILTIN_TAXONOMY, "needs").filter(
    (term) => term.code.startsWith("SC-N") && childrenOf(BUILTIN_TAXONOMY, "actions", term.code).length > 0,
  );
  const columns = Object.fromEntries(columnsOf("responses").map((column, index) => [column.key, index]));
  return Array.from({ length: count }, (_, n) => {
    const start = serialOfIso("2024-01-01") + Math.floor(random() * 300);
    const total = 100_000 + n * 10 + Math.floor(random() * 9);
    const eu = Math.floor(total * 0.8);
    const need = pick(needs);
    const values: Record<string, CellValue> = {
      response_id: `R-GIZ-${String(n + 1).padStart(6, "0")}`,
      reporting_member: pick(organisations),
      mapping_year: "2024",
      title: `${sentence(random, 7)} no ${n}`,
      short_title: `Short ${WORDS[n % WORDS.length] ?? ""}`,
      pillar: "WBCSCi",
      need_ids: need.code,
      action_code: cellText("actions", pick(childrenOf(BUILTIN_TAXONOMY, "actions", need.code))),
      phase: pick(["Anticipate", "Prevent", "Protect", "Respond"]),
      donors: `${pick(organisations)}; ${pick(organisations)}`,
      instrument: "IPA III",
      reference: `Contract ${n}`,
      lead: pick(organisations),
      co_implementers: pick(organisations),
      beneficiaries: `${PARTNER_NAMES[n % 6] ?? ""}; ${PARTNER_NAMES[(n + 2) % 6] ?? ""}`,
      beneficiary_inst: null,
      scope: "Multi-beneficiary",
      activity_type: pick(activities),
      outputs: `- ${sentence(random, 9)}\n- ${sentence(random, 8)}`,
      indicator: null,
      status: "Ongoing",
      start,
      end: serialOfIso("2026-01-01") + Math.floor(random() * 300),
      timeline_note: null,
      total_budget: total,
      eu_contribution: eu,
      other_contributions: total - eu,
      currency: "EUR",
      funding_status: "Partly secured",
      secured: eu,
      negotiated: 0,
      sought: total - eu,
      funded_from: 2024,
      funded_to: 2026,
      beneficiary_shares: null,
      need_shares: null,
      follow_up_of: null,
      follow_up_planned: "Yes",
      cross_pillar: null,
      web: `https://example.org/p/${n}`,
      visibility: "Public",
      comment: sentence(random, 6),
      check: null,
    };
    if (random() < share) damage(values, pick(FAULTS), n);
    return { origin: { sheet: "Responses", rowNumber: n + 6, columns }, values };
  });
}

type Fault = (values: Record<string, CellValue>, n: number) => void;
const FAULTS: readonly Fault[] = [
  (v) => (v["status"] = "ongoing"),
  (v) => (v["status"] = null),
  (v) => (v["lead"] = "CLIC"),
  (v) => (v["lead"] = "Europl"),
  (v, n) => (v["donors"] = `Unknown Body ${n % 997}`),
  (v) => (v["beneficiaries"] = "Kosovo; BiH"),
  (v) => (v["start"] = "03/04/2024"),
  (v) => (v["end"] = serialOfIso("2023-01-01")),
  (v) => (v["secured"] = "EUR 1 500 00"),
  (v) => (v["title"] = 12),
  (v) => (v["web"] = "no page"),
  (v) => (v["outputs"] = "More  analysts for the EMPIACT actions"),
  (v) => (v["pillar"] = "WBCSCI"),
  (v) => (v["funding_status"] = "available"),
  (v) => (v["total_budget"] = 1),
];
const damage = (values: Record<string, CellValue>, fault: Fault, n: number): void => fault(values, n);

const DEFINITION = columnsOf("responses");
const PLACES = Object.fromEntries(DEFINITION.map(({ key }, index) => [key, index]));
const HEADER_ROW = 4;
/** Rows of 20,000 cells: what reaches the worker in one message. */
const BLOCK_ROWS = Math.floor(20_000 / DEFINITION.length);

/** Texts as they come from a workbook: out of JSON, each cell's its own. */
const asRead = <T>(rows: readonly T[]): T[] => rows.map((row) => JSON.parse(JSON.stringify(row)) as T);

/** Rows as the host gives them: arrays of cells. */
const sheetRows = (rows: readonly SourceRow[]): CellValue[][] =>
  asRead(rows.map(({ values }) => DEFINITION.map(({ key }) => values[key] ?? null)));

/** Takes rows in as the worker does, block by block. */
function takenIn(sheet: readonly CellValue[][]): TableCells {
  const cells = new TableCells({
    headerRow: HEADER_ROW,
    left: 0,
    columns: PLACES,
    listed: listedKeys(DEFINITION),
  });
  for (let at = 0; at < sheet.length; at += BLOCK_ROWS)
    cells.take({ top: HEADER_ROW + 1 + at, values: sheet.slice(at, at + BLOCK_ROWS) });
  return cells;
}

function inputOf(cells: TableCells): CheckInput {
  const table: CellTable = {
    kind: "responses",
    sheet: "Responses",
    area: { top: HEADER_ROW, left: 0, rows: cells.rows.length + 1, columns: DEFINITION.length },
    definition: DEFINITION,
    columns: PLACES,
    cells,
    metadata: { templateVersion: TEMPLATE_VERSION, taxonomyVersion: BUILTIN_TAXONOMY.version },
    facts: { footnote: true, classification: true },
  };
  return {
    tables: [table],
    taxonomy: BUILTIN_TAXONOMY,
    today: "2025-06-30",
    knownVersions: [TEMPLATE_VERSION],
  };
}

/** The part of the rules a JSON schema can say: types, required columns, enumerations, formats, lengths. */
function schemaOf(columns: readonly ColumnDefinition[]): object {
  const properties: Record<string, object> = {};
  for (const column of columns) {
    if (column.type === "output") continue;
    const nullable = column.required.kind !== "always";
    const either = (type: string): string | string[] => (nullable ? [type, "null"] : type);
    const several = column.type === "multi-list";
    if (column.list !== undefined && !several)
      properties[column.key] = { enum: [...(nullable ? [null] : []), ...listTexts(column.list)] };
    else if (several && column.list !== undefined)
      properties[column.key] = { type: either("array"), items: { enum: listTexts(column.list) } };
    else if (column.type === "id")
      properties[column.key] = { type: either("string"), pattern: "^R-[A-Z0-9-]+-\\d{4,}$" };
    else if (column.type === "id-list")
      properties[column.key] = {
        type: either("array"),
        items: { type: "string", pattern: "^(CT|SC|BS)-N\\d{2}$|^(CT|SC|BS)-[A-Z0-9]{2,3}-\\d{4}-\\d{3,}$" },
      };
    else if (column.type === "amount") properties[column.key] = { type: either("number"), minimum: 0 };
    else if (column.type === "year")
      properties[column.key] = { type: either("integer"), minimum: 2000, maximum: 2050 };
    else if (column.type === "date") properties[column.key] = { type: either("string"), format: "date" };
    else if (column.type === "url") properties[column.key] = { type: either("string"), format: "uri" };
    else
      properties[column.key] = {
        type: either("string"),
        maxLength: column.maxLength ?? 32_767,
        ...(column.minLength === undefined ? {} : { minLength: column.minLength }),
      };
  }
  return {
    type: "object",
    required: columns.filter((column) => column.required.kind === "always").map((column) => column.key),
    properties,
    allOf: columns.flatMap(requiredSometimes),
  };
}

function peerCheck(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(schemaOf(DEFINITION));
}

/** A cell that must be filled with others, or unless another says so: the rest of the required part. */
function requiredSometimes({ key, required }: ColumnDefinition): object[] {
  const filled = { not: { type: "null" } };
  const then = { properties: { [key]: filled } };
  if (required.kind === "with")
    return [
      { if: { anyOf: required.columns.map((column) => ({ properties: { [column]: filled } })) }, then },
    ];
  if (required.kind !== "unless") return [];
  const list = DEFINITION.find((column) => column.key === required.column)?.list;
  const texts = required.codes.map((code) =>
    list === undefined ? code : cellText(list, termOf(BUILTIN_TAXONOMY, list, code) as Term),
  );
  return [{ if: { properties: { [required.column]: { not: { enum: texts } } } }, then }];
}

/** Rows as a JSON schema wants them: an object a row, dates as ISO text, cells with several values as arrays. */
function forPeer(sheet: readonly CellValue[][]): Record<string, unknown>[] {
  return sheet.map((cells) => {
    const values: Record<string, unknown> = {};
    for (const [at, column] of DEFINITION.entries()) {
      const value = cells[at] ?? null;
      if (column.type === "date" && typeof value === "number") values[column.key] = isoOfSerial(value);
      else if ((column.type === "multi-list" || column.type === "id-list") && typeof value === "string")
        values[column.key] = value.split("; ");
      else values[column.key] = value;
    }
    return values;
  });
}

/** Milliseconds the processor has worked for this program, helpers of the engine included. */
const busyMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const now = (): number => performance.now();
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heapMb = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};
const timed = (work: () => unknown): number => {
  collect();
  const begin = now();
  work();
  return now() - begin;
};
const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const round = (n: number): number => Math.round(n * 100) / 100;

export interface ValidateOptions {
  readonly rows?: number;
  /** Share of rows with a fault. */
  readonly faulty?: number;
  readonly runs?: number;
}

export function benchValidate(options: ValidateOptions = {}): ValidateFigures {
  const { rows: count = 100_000, faulty = 0.05, runs = 7 } = options;
  const made = responseRows(count, faulty);
  const empty = heapMb();
  const sheet = sheetRows(made);
  const rowsMb = heapMb() - empty;

  const validate = peerCheck();
  const taking: number[] = [];
  const readying: number[] = [];
  let cells = takenIn(sheet);
  let ready = forPeer(sheet);
  for (let run = 0; run < 3; run++) {
    taking.push(timed(() => (cells = takenIn(sheet))));
    readying.push(timed(() => (ready = forPeer(sheet))));
  }
  const input = inputOf(cells);
  const peerRows = asRead(ready);
  ready = [];

  const ours: number[] = [];
  const theirs: number[] = [];
  const oursBusy: number[] = [];
  const theirsBusy: number[] = [];
  let errors = 0;
  let state = startCheck(input);
  let result = state.result();
  // In turns, so that both meet the machine in the same mood.
  for (let run = 0; run < runs; run++) {
    collect();
    let begin = now();
    let busy = busyMs();
    state = startCheck(input);
    result = state.result();
    oursBusy.push(busyMs() - busy);
    ours.push(now() - begin);
    collect();
    begin = now();
    busy = busyMs();
    const found: unknown[] = [];
    for (const row of peerRows) if (!validate(row)) found.push(validate.errors);
    theirsBusy.push(busyMs() - busy);
    theirs.push(now() - begin);
    errors = found.reduce((sum: number, list) => sum + (list as unknown[]).length, 0);
  }

  const beforeState = heapMb();
  const held = startCheck(input);
  held.result();
  const stateMb = heapMb() - beforeState;

  let longest = 0;
  const steps = checkSteps(input);
  for (let begin = now(); ; begin = now()) {
    const step = steps.next();
    longest = Math.max(longest, now() - begin);
    if (step.done === true) break;
  }

  const edit = (n: number, change: Record<string, CellValue>): number => {
    const row = made[n];
    if (row === undefined) return 0;
    const begin = busyMs();
    recheckRows(state, [{ sheet: "Responses", rows: [{ ...row, values: { ...row.values, ...change } }] }]);
    return busyMs() - begin;
  };
  const places = Array.from({ length: 21 }, (_, i) => Math.floor((i / 21) * count));
  const recheckMs = median(
    places.map((n, i) =>
      edit(n, { status: i % 2 === 0 ? "ongoing" : "Ongoing", title: `Changed title number ${i}` }),
    ),
  );
  const recheckIdMs = median(places.map((n, i) => edit(n, { response_id: `R-GIZ-${String(900_000 + i)}` })));

  // The best of the runs: what other programs on the machine take away falls on neither side.
  const ms = Math.min(...ours);
  const peer = Math.min(...theirs);
  const took = Math.min(...taking);
  const madeReady = Math.min(...readying);
  return {
    name: "validate",
    size: {
      rows: count,
      columns: DEFINITION.length,
      faulty,
      findings: result.findings.length,
      withSuggestions: result.findings.filter((finding) => finding.suggestions.length > 0).length,
    },
    ms: round(ms),
    peer: { name: "Ajv 8 (compiled, allErrors)", ms: round(peer), errors },
    ratio: round(ms / peer),
    takenIn: {
      ms: round(took),
      peerMs: round(madeReady),
      ratio: round((took + ms) / (madeReady + peer)),
      ratioOursOnly: round((took + ms) / peer),
    },
    processor: {
      ms: round(Math.min(...oursBusy)),
      peerMs: round(Math.min(...theirsBusy)),
      ratio: round(Math.min(...oursBusy) / Math.min(...theirsBusy)),
    },
    recheckMs: round(recheckMs),
    recheckIdMs: round(recheckIdMs),
    longestStepMs: round(longest),
    memory: {
      stateMb: round(stateMb),
      rowsMb: round(rowsMb),
      peakRowsMb: peakMbOf("rows", count),
      peakMb: peakMbOf("check", count),
      peakPeerMb: peakMbOf("peer", count),
    },
  };
}

/** What a process of its own does, so that its memory is not mixed with that of anything else. */
const ALONE = {
  rows: (sheet: readonly CellValue[][]): unknown => sheet,
  check: (sheet: readonly CellValue[][]): unknown => startCheck(inputOf(takenIn(sheet))).result(),
  peer: (sheet: readonly CellValue[][]): unknown => {
    const validate = peerCheck();
    return asRead(forPeer(sheet)).flatMap((row) => (validate(row) ? [] : [validate.errors]));
  },
} as const;
export type Alone = keyof typeof ALONE;

/** The peak of this process in megabytes after the work; ask it of a fresh one. */
export function peakAlone(what: Alone, count: number): number {
  const kept = ALONE[what](sheetRows(responseRows(count, 0.05)));
  if (kept === undefined) throw new Error("Nothing was made.");
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function peakMbOf(what: Alone, count: number): number {
  const root = path.join(__dirname, "..");
  const args = ["scripts/run.mjs", "bench/main.ts", `memory-${what}`, "--json", "--rows", String(count)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [figures] = JSON.parse(stdout) as { readonly peakMb: number }[];
  return figures?.peakMb ?? NaN;
}
