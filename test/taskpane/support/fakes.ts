// Use cases that answer from memory and remember what was asked, for tests of the pane. No host, no domain work.
import { IdList } from "../../../src/domain/funding/idList";
import { makeDecision } from "../../../src/domain/duplicates/decisions";
import type { SourceTable } from "../../../src/app/useCases/anyTable";
import { createPaneController, type PaneController } from "../../../src/app/pane/controller";
import type { PaneLabels, TemplateChoices } from "../../../src/app/pane/state";
import type { SelectedCell } from "../../../src/app/ports";
import type { ListsOutcome } from "../../../src/app/useCases/templateUseCases";
import type {
  AnalysisOutcome,
  CheckOutcome,
  DuplicatesOutcome,
  GapOutcome,
  Prepared,
  UseCases,
} from "../../../src/app/useCases/types";
import { crossTable } from "../../../src/domain/analysis/crossTable";
import { buildFacts } from "../../../src/domain/analysis/facts";
import type { AnalysisRequest } from "../../../src/domain/analysis/fields";
import type { ComparableRow, DuplicatePair } from "../../../src/domain/duplicates/types";
import type { GapGroup } from "../../../src/domain/funding/types";
import { message } from "../../../src/domain/message";
import type { Money } from "../../../src/domain/record/types";
import { ok } from "../../../src/domain/result";
import type { ApplyReport, Plan } from "../../../src/domain/sheet/plan";
import type { TableSheet } from "../../../src/domain/sheet/tableSheet";
import type { GuidanceForCell } from "../../../src/domain/template/guidance";
import type { CheckResult } from "../../../src/domain/validation/check";
import { SEVERITIES, type Finding, type Severity } from "../../../src/domain/validation/finding";
import { translatorFor } from "../../../src/i18n/catalogues";
import type { Locale } from "../../../src/i18n/locale";
import { euros, input, need, response } from "../../domain/funding/make";

export const CHOICES: TemplateChoices = {
  pillars: [
    { code: "WBCTi", label: "Counter-terrorism (WBCTi)" },
    { code: "WBCSCi", label: "Serious and organised crime (WBCSCi)" },
    { code: "WBBSi", label: "Border security (WBBSi)" },
  ],
  beneficiaries: [
    { code: "AL", label: "Albania" },
    { code: "XK", label: "Kosovo*" },
    { code: "MK", label: "North Macedonia" },
  ],
  organisations: [
    { code: "GIZ", label: "GIZ – Deutsche Gesellschaft für Internationale Zusammenarbeit" },
    { code: "OSCE", label: "OSCE" },
  ],
  cycles: [
    { code: "2025", label: "2025" },
    { code: "2026", label: "2026" },
  ],
  cycle: "2026",
};

const TERMS: Readonly<Record<string, string>> = {
  GIZ: "GIZ",
  UNODC: "UNODC",
  XK: "Kosovo*",
  AL: "Albania",
  N1: "Financial investigations: training and tools",
  N2: "Cybercrime units",
  secured: "Secured",
  seeking: "Sought",
};

export const LABELS: PaneLabels = {
  column: (key) =>
    ({ leadOrganisation: "Lead organisation", start: "Start date", budget: "Total budget" })[key] ?? key,
  field: (_field, code) => (code === "" ? "not stated" : (TERMS[code] ?? code)),
  term: (_kind, code) => TERMS[code] ?? code,
};

export const EMPTY_PLAN: Plan = {
  title: message("pane.check.title"),
  ops: [],
  preview: [message("workbook.op.add-sheet", { sheet: "Findings" })],
};

export function reportOf(cells: number): ApplyReport {
  return {
    complete: true,
    done: [message("workbook.op.cells", { sheet: "Findings", count: cells })],
    notDone: [],
    skippedCells: [],
    roundTrips: 2,
    cellsWritten: cells,
  };
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    rule: "REF-01",
    severity: "error",
    sheet: "Responses",
    cell: "F7",
    row: 7,
    column: "leadOrganisation",
    value: "CLIC",
    message: message("workbook.op.name", { name: "CLIC" }),
    suggestions: [{ value: "CILC", confidence: 0.92 }],
    fix: "safe",
    ...change,
  };
}

/** Findings over rows, columns and severities in turn. */
export function manyFindings(count: number): readonly Finding[] {
  const columns = ["leadOrganisation", "start", "budget"];
  const letters = ["F", "K", "P"];
  return Array.from({ length: count }, (_unused, index) => {
    const row = 6 + Math.floor(index / 3);
    const severity = SEVERITIES[index % 4] ?? "info";
    return finding({
      rule: `REF-0${1 + (index % 5)}`,
      severity,
      row,
      cell: `${letters[index % 3]}${row}`,
      column: columns[index % 3] ?? "",
      fix: index % 2 === 0 ? "safe" : "ask",
    });
  });
}

export function checkResult(findings: readonly Finding[], rows = 140): CheckResult {
  const counts: Record<Severity, number> = { critical: 0, error: 0, warning: 0, info: 0 };
  for (const each of findings) if (!each.muted) counts[each.severity] += 1;
  return {
    findings,
    counts,
    rows,
    muted: findings.filter((each) => each.muted).length,
    byRule: {},
    rowsToFix: new Set(
      findings
        .filter((each) => !each.muted && (each.severity === "critical" || each.severity === "error"))
        .map((each) => each.row),
    ).size,
    tables: [{ sheet: "Responses", kind: "responses", rows }],
    skipped: [],
    rulesVersion: "2026.1",
    taxonomyVersion: "2026.1",
    asOf: "2026-11-24",
  };
}

export function checkOutcome(findings: readonly Finding[]): CheckOutcome {
  return {
    scope: { sheets: [{ sheet: "Responses", kind: "responses", rows: 140 }], problems: [] },
    check: checkResult(findings),
  };
}

export function money(minor: bigint): Money {
  return { minor, currency: "EUR" };
}

export function comparableRow(change: Partial<ComparableRow> & { readonly id: string }): ComparableRow {
  return {
    title: "Training on financial investigations for police",
    organisations: ["GIZ"],
    beneficiaries: ["XK", "AL"],
    needs: ["N1"],
    start: "2026-01-01",
    end: "2027-12-31",
    money: { minor: 50_000_000n, currency: "EUR" },
    ...change,
  };
}

export function pair(
  change: Partial<DuplicatePair> & { readonly a: string; readonly b: string },
): DuplicatePair {
  return {
    score: 72,
    relation: "overlap",
    certain: false,
    reasons: [
      { kind: "words", reason: message("pane.field.title"), points: 50 },
      { kind: "organisation", reason: message("pane.field.organisations"), points: 30 },
      { kind: "period", reason: message("pane.field.period"), points: -8 },
    ],
    against: message("pane.relation.nextPhase"),
    ...change,
  };
}

export function duplicatesOutcome(
  pairs: readonly DuplicatePair[],
  rows: readonly ComparableRow[],
): DuplicatesOutcome {
  return {
    scope: { sheets: [{ sheet: "Responses", kind: "responses", rows: rows.length }], problems: [] },
    duplicates: {
      rows,
      pairs,
      clusters: [
        { members: rows.slice(0, 2).map((row) => row.id), head: rows[0]?.id ?? "", identical: false },
      ],
      stats: {
        rows: rows.length,
        distinct: rows.length,
        candidates: pairs.length,
        allPairs: 3,
        cancelled: false,
      },
      notes: [],
    },
    decisions: [],
    places: new Map(rows.map((row, index) => [row.id, { sheet: "Responses", row: 6 + index }])),
  };
}

/** A table of somebody else's, as the column chooser sees it. */
export const SOURCES: readonly SourceTable[] = [
  {
    key: "table Programmes",
    name: "Programmes",
    sheet: "From elsewhere",
    area: { top: 0, left: 0, rows: 4, columns: 3 },
    columns: ["Titre", "Organisme", "Pays"],
    guess: { title: "Titre", organisation: "Organisme", place: "Pays" },
  },
];

export function gapGroup(change: Partial<GapGroup> = {}): GapGroup {
  const zero = money(0n);
  return {
    key: { need: "N1" },
    required: money(120_000_000n),
    ownFunds: zero,
    secured: money(40_000_000n),
    negotiated: money(10_000_050n),
    sought: zero,
    unknown: zero,
    hardGap: money(80_000_000n),
    softGap: money(69_999_950n),
    declaredGap: null,
    gapLow: money(69_999_950n),
    gapHigh: money(80_000_000n),
    surplus: zero,
    classes: ["GAP-9"],
    rowsWithAmount: 3,
    unknownRows: 2,
    states: { secured: 3, seeking: 2 },
    needIds: ["N1"],
    responseIds: IdList.of(["R1", "R2", "R3", "R4", "R5"]),
    assumed: true,
    ...change,
  };
}

export function gapOutcome(
  groups: readonly GapGroup[] = [
    gapGroup(),
    gapGroup({ key: { need: "N2" }, required: null, gapLow: money(0n), gapHigh: null }),
  ],
): GapOutcome {
  return {
    scope: {
      sheets: [
        { sheet: "Needs", kind: "needs", rows: 25 },
        { sheet: "Responses", kind: "responses", rows: 60 },
      ],
      problems: [],
    },
    gap: {
      asOf: "2026-11-24",
      currency: "EUR",
      by: ["need"],
      groups,
      total: gapGroup({ key: {} }),
      reported: { ids: [], minor: [] },
      corrections: [
        {
          kind: "unreconciled",
          amount: money(1_203_600n),
          rows: ["R7"],
          why: message("pane.gap.reconciliation"),
        },
      ],
      reconciliation: {
        gross: money(2_162_500_000n),
        adjustments: money(-1_203_600n),
        net: money(2_161_296_400n),
      },
      notes: [],
      rowsUsed: 84,
      rowsLeftOut: ["R9"],
      checks: [
        {
          kind: "components",
          rows: ["R7", "R8"],
          stated: money(2_162_500_000n),
          found: money(2_161_296_400n),
          difference: money(1_203_600n),
          why: message("funding.check.components", {
            row: "R7",
            stated: "21625000.00",
            found: "21612964.00",
            difference: "12036.00",
            currency: "EUR",
          }),
        },
      ],
      ends: [],
      adjustments: { same: [], partOf: [] },
    },
    places: new Map([
      ["R1", { sheet: "Responses", row: 6 }],
      ["R9", { sheet: "Responses", row: 14 }],
    ]),
  };
}

const SCOPE: AnalysisOutcome["scope"] = { sheets: [], problems: [] };
const PLACES = new Map([
  ["R1", { sheet: "Responses", row: 6 }],
  ["N1", { sheet: "Needs", row: 3 }],
]);

/** A cross table of one need and two responses; the second one names no amount. */
export function analysisOutcome(request: AnalysisRequest): AnalysisOutcome {
  const data = input({
    asOf: "2026-11-24",
    needs: [need("N1", { pillar: "SC", cost: euros(1000), fromYear: 2026, toYear: 2026 })],
    responses: [
      response("R1", {
        pillars: ["SC"],
        needIds: ["N1"],
        start: "2026-01-01",
        end: "2026-12-31",
        secured: euros(400),
      }),
      response("R2", { pillars: ["BS"], lead: "UNODC" }),
    ],
  });
  const facts = buildFacts(data, request);
  return { cross: crossTable(facts, request, data), codes: {}, scope: SCOPE, places: PLACES };
}

const READY_TABLE: TableSheet = {
  sheet: "Donors by pillar",
  table: "tblDonorsByPillar",
  lines: ["Donors by pillar"],
  columns: [
    { heading: "Donor", width: 20 },
    { heading: "Secured", width: 16, numberFormat: "#,##0.00" },
    { heading: "Rows", width: 20 },
  ],
  rows: [
    ["EU", 400, "R1"],
    ["UK", "", "R2; R7"],
  ],
  whenEmpty: "Nothing",
  footer: "",
};

export function guidance(change: Partial<GuidanceForCell> = {}): GuidanceForCell {
  return {
    kind: "responses",
    column: {
      key: "donors",
      header: "Donors",
      headerAliases: [],
      type: "multi-list",
      required: { kind: "always" },
      width: 20,
      numberFormat: "@",
      helpKey: "pane.guidance.how",
      example: "GIZ; OSCE",
      standing: "proposed",
      source: "",
      visibility: "public",
    },
    meaning: message("pane.guidance.how"),
    example: "GIZ; OSCE",
    multiple: true,
    open: true,
    terms: ["GIZ", "OSCE", "UNODC", "SELEC", "RAI", "DCAF", "Europol", "CEPOL", "Frontex", "IOM"].map(
      (code) => ({ code, text: code, label: "", proposed: code === "RAI", source: "" }),
    ),
    value: "GIZ; Ruritania",
    acronyms: [{ acronym: "GIZ", meaning: "Deutsche Gesellschaft für Internationale Zusammenarbeit" }],
    ...change,
  };
}

/** What the pane asked of the use cases, in order. */
export type Calls = string[];

export interface FakePane {
  readonly controller: PaneController;
  readonly calls: Calls;
  readonly bugs: unknown[];
}

const ROWS = [
  comparableRow({ id: "R1" }),
  comparableRow({
    id: "R2",
    title: "Training in financial investigations for prosecutors",
    organisations: ["UNODC"],
  }),
  comparableRow({ id: "R3", title: "Cybercrime equipment", beneficiaries: ["AL"] }),
];

export const LISTS: ListsOutcome = {
  sheet: "Lists",
  version: "2026.1",
  terms: 812,
  changes: [{ list: "organisations", code: "NEW", label: "New Agency", change: "new" }],
  warnings: [],
};

/** A pane over use cases that answer from memory; `overrides` replace single ones. */
export function fakePane(overrides: Partial<UseCases> = {}, locale: Locale = "en"): FakePane {
  const calls: Calls = [];
  const bugs: unknown[] = [];
  const prepared = <T>(result: T, name: string): Prepared<T> => ({
    result,
    plan: { ...EMPTY_PLAN, preview: [message("workbook.op.add-sheet", { sheet: name })] },
  });
  const useCases: UseCases = {
    async prepareTemplate(request) {
      calls.push(
        `template ${request.kind} ${request.pillar} ${request.beneficiary ?? request.organisation ?? "-"} ${request.rows}`,
      );
      return ok(
        prepared(
          {
            sheets: ["Responses (2)"],
            notes: [message("workbook.op.add-sheet", { sheet: "Responses (2)" })],
          },
          "Responses (2)",
        ),
      );
    },
    async measure() {
      calls.push("measure");
      return ok({ rows: 2_500, ms: { host: 12, check: 340, duplicates: 520, gap: 80 } });
    },
    async prepareSample() {
      calls.push("sample");
      return ok(prepared({ sheets: ["Needs", "Responses"], notes: [] }, "Needs"));
    },
    async prepareCheck() {
      calls.push("check");
      return ok(prepared(checkOutcome(manyFindings(12)), "Findings"));
    },
    async prepareMarksRemoval() {
      calls.push("removeMarks");
      return ok(prepared({ sheets: 1 }, "Findings"));
    },
    async prepareRepairs(_check, choice) {
      calls.push(`repair ${choice.kind}${"value" in choice ? ` ${String(choice.value)}` : ""}`);
      return ok(prepared({ cells: 1 }, "Change log"));
    },
    async prepareFindings(outcome) {
      calls.push("findings");
      return ok(prepared(outcome, "Findings"));
    },
    async beginFollowing() {
      calls.push("follow");
      return true;
    },
    stopFollowing() {
      calls.push("stop following");
    },
    async recheck(edits) {
      calls.push(
        `recheck ${edits.map(({ sheet, rows }) => `${sheet} ${rows.map(({ from, to }) => `${from}-${to}`).join(",")}`).join("; ")}`,
      );
      return { kind: "checked", check: checkResult(manyFindings(11)), rows: 1 };
    },
    async followMarks() {
      return undefined;
    },
    noteChange() {
      // No marks in the fakes.
    },
    async listRepairs() {
      calls.push("repairs");
      return ok([]);
    },
    async prepareTakeBack(lines) {
      calls.push(`take back ${lines.join(",")}`);
      return ok(prepared({ cells: lines.length, notFound: 0 }, "Change log"));
    },
    async prepareMute(which, reason) {
      calls.push(`mute ${which.cell} ${reason}`);
      return ok(prepared({ rule: which.rule }, "Mutes"));
    },
    async listSourceTables() {
      calls.push("list sources");
      return ok(SOURCES);
    },
    async prepareDuplicates({ threshold, source }) {
      calls.push(
        source
          ? `duplicates ${threshold} ${source.table.key} ${JSON.stringify(source.map)}`
          : `duplicates ${threshold}`,
      );
      return ok(
        prepared(
          duplicatesOutcome(
            [pair({ a: "R1", b: "R2" }), pair({ a: "R2", b: "R3", score: 61, relation: "look-alike" })],
            ROWS,
          ),
          "Overlaps",
        ),
      );
    },
    async prepareDecision(outcome, a, b, answer, note = "", reviewer = "") {
      calls.push(`decide ${a} ${b} ${answer}${reviewer === "" ? "" : ` by ${reviewer}`}`);
      const [left, right] = [a, b].map(
        (id) => outcome.duplicates.rows.find((row) => row.id === id) ?? { id },
      );
      const made = makeDecision({ relation: "same-action" }, left ?? { id: a }, right ?? { id: b }, {
        answer,
        reviewer,
        when: "2026-03-01T10:00:00Z",
        note,
      });
      return ok(prepared(made, "Decisions"));
    },
    async analyse({ asOf, fresh }, request) {
      const by = [...request.rows, "by", ...request.columns, "of", ...request.values];
      calls.push(`analyse ${asOf} ${fresh ? "fresh" : "kept"} ${by.join(" ")}`);
      return ok(analysisOutcome(request));
    },
    async prepareAnalysis(_options, request, wish) {
      calls.push(`write ${wish.kind} ${request.rows.join(" ")}`);
      return ok(prepared(null, "Data"));
    },
    async prepareTables(_options, names) {
      calls.push(`tables ${names.join(" ")}`);
      return ok(prepared({ tables: [READY_TABLE], scope: SCOPE, places: PLACES }, "Donors by pillar"));
    },
    async prepareGap({ asOf, by, tables }) {
      calls.push(`gap ${asOf} ${by?.join(",")}${tables ? " with tables" : ""}`);
      return ok(prepared(gapOutcome(), "Funding gap"));
    },
    async whatIf(_options, changes) {
      calls.push(
        `what if ${changes.map((change) => (change.kind === "move-amount" ? `${change.from} > ${change.to} ${change.minor} ${change.state}` : `${change.kind} ${change.response}`)).join("; ")}`,
      );
      const before = gapOutcome().gap;
      const [first] = before.groups;
      const worse = gapGroup({ gapLow: money(90_000_000n), gapHigh: money(90_000_000n) });
      return ok({
        before,
        after: { ...before, total: worse },
        differences: [{ key: worse.key, before: first, after: worse }],
      });
    },
    async apply(plan) {
      calls.push(`apply ${plan.preview.map((line) => String(line.params?.["sheet"] ?? "")).join(",")}`);
      return reportOf(12);
    },
    async jump(sheet, cell) {
      calls.push(`jump ${sheet}!${cell}`);
    },
    async guidance() {
      return guidance();
    },
    async prepareMigration() {
      calls.push("migrate");
      return ok(prepared({ from: ["2025.1"] }, "Responses"));
    },
    async lostDropDowns(edited) {
      calls.push(`lost drop-downs ${edited?.sheet ?? "anywhere"}`);
      return [];
    },
    async prepareDropDowns() {
      calls.push("drop-downs");
      return ok(prepared({ columns: [] }, "Responses"));
    },
    async checkLists() {
      calls.push("check lists");
      return ok(LISTS);
    },
    async prepareListRefresh() {
      calls.push("refresh lists");
      return ok(prepared(LISTS, "Lists"));
    },
    async prepareRates() {
      calls.push("rates");
      return ok(prepared({ currencies: ["CHF"] }, "Rates"));
    },
    async prepareListImport(file) {
      calls.push(`import lists ${file.name}`);
      return ok(prepared(LISTS, "Lists"));
    },
    async exportLists(format) {
      calls.push(`export lists ${format}`);
      return ok({ name: "lists.xlsx", bytes: new Uint8Array(3), type: "application/zip" });
    },
    async makePack(asked, previous, fromWorkbook) {
      calls.push(
        `pack ${asked.kind} ${asked.pillars.join()} ${[...asked.beneficiaries, ...asked.organisations].join()} files ${previous.length} workbook ${fromWorkbook}`,
      );
      return ok({
        file: { name: "pack.zip", bytes: new Uint8Array(3), type: "application/zip" },
        files: [{ fileName: "a.xlsx", contributor: "AL", pillar: "CT", carriedOver: 2 }],
        leftOver: ["SC-RS-2021-001"],
      });
    },
    async writeCell(cell: SelectedCell, before, after) {
      calls.push(`write ${cell.sheet} ${cell.row},${cell.column}: ${String(before)} -> ${after}`);
      return reportOf(1);
    },
    ...overrides,
  };
  const controller = createPaneController({
    useCases,
    clock: { today: () => "2026-11-24", now: () => "2026-11-24T10:00:00Z" },
    choices: CHOICES,
    labels: LABELS,
    translate: translatorFor(locale),
    offer: ({ name }) => void calls.push(`offer ${name}`),
    onBug: (error) => bugs.push(error),
    wait: () => new Promise((done) => setTimeout(done, 0)),
  });
  return { controller, calls, bugs };
}

/** A promise that a test settles itself, to look at the state in between. */
export function deferred<T>(): {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
