// Clean tables for tests of the check: sample rows of our own, made from the declared templates and lists.
import { serialOfIso } from "../../../src/domain/sheet/dates";
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import type { SourceRow } from "../../../src/domain/record/types";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { cellText, childrenOf, termOf, termsOf } from "../../../src/domain/taxonomy/lookup";
import type { ListId, Term } from "../../../src/domain/taxonomy/types";
import { columnsOf, columnsOnSheet, TEMPLATE_VERSION } from "../../../src/domain/template/definitions";
import type { CheckInput, CheckTable } from "../../../src/domain/validation/check";
import type { RuleScope } from "../../../src/domain/validation/ruleTypes";

export const TODAY = "2025-06-30";
export const HEADER_ROW = 5;
export type Values = Record<string, CellValue>;

export const day = (iso: string): number => serialOfIso(iso);
const text = (list: ListId, code: string): string => {
  const term = termOf(BUILTIN_TAXONOMY, list, code);
  if (term === undefined) throw new Error(`No ${code} in ${list}`);
  return cellText(list, term);
};
const inForce = (term: Term): boolean => term.validTo === undefined && term.kind !== "not-offered";
function pick<T>(items: readonly T[], n: number): T {
  const item = items[n % items.length];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}

export const PILLAR_CODES = ["CT", "SC", "BS"] as const;
const PARTNERS = ["AL", "BA", "XK", "ME", "MK", "RS"] as const;
const TOPICS = [
  "forensic laboratories",
  "financial investigations",
  "cybercrime units",
  "border surveillance",
  "witness protection",
  "prison staff",
  "document control",
  "asset recovery",
  "risk analysis",
  "firearms tracing",
  "public spaces",
  "joint patrols",
];
const GERUNDS = ["Staffing", "Training", "Equipping", "Linking", "Reviewing", "Planning"];

/** A need without fault; `n` makes it different from others. */
export function cleanNeed(pillar: string, n: number): Values {
  const priorities = childrenOf(BUILTIN_TAXONOMY, "priorities", pillar).filter(inForce);
  const priority = pick(
    priorities.filter((term) =>
      childrenOf(BUILTIN_TAXONOMY, "objectives", term.code).some(
        (o) => childrenOf(BUILTIN_TAXONOMY, "measures", o.code).length > 0,
      ),
    ),
    n,
  );
  const objective = pick(
    childrenOf(BUILTIN_TAXONOMY, "objectives", priority.code).filter(
      (o) => childrenOf(BUILTIN_TAXONOMY, "measures", o.code).length > 0,
    ),
    n,
  );
  const measure = pick(childrenOf(BUILTIN_TAXONOMY, "measures", objective.code), n);
  const partner = pick(PARTNERS, n);
  const institution = termsOf(BUILTIN_TAXONOMY, "institutions").find((term) => term.parent === partner);
  if (institution === undefined) throw new Error(`No institution of ${partner}`);
  const phase = pick(["ANT", "PRE", "PRO", "RES"], n);
  return {
    need_id: `${pillar}-${partner}-2024-${String(1 + Math.floor(n / PARTNERS.length)).padStart(3, "0")}`,
    cycle: "2024-2025",
    pillar: text("pillars", pillar),
    beneficiary: text("beneficiaries", partner),
    institution: cellText("institutions", institution),
    phase: text("phases", phase),
    priority: cellText("priorities", priority),
    objective: cellText("objectives", objective),
    measure: cellText("measures", measure),
    action: `${pick(GERUNDS, n)} of teams for ${pick(TOPICS, n + 3)}, stage ${letters(n)}`,
    need_text: `The service lacks skilled staff and clear procedures for ${pick(TOPICS, n)}, unit ${letters(n)}.`,
    level: `${text("levels", "INS")}; ${text("levels", "OPE")}`,
    perspective: text("perspectives", phase === "RES" ? "RSP" : "PRV"),
    framework_type: text("frameworks", "NAT"),
    framework_ref: "National strategy against organised crime, chapter on staffing",
    support_type: `${text("activityTypes", "TRN")}; ${text("activityTypes", "EQP")}`,
    criteria: `${text("criteria", "C1")}; ${text("criteria", "C4")}`,
    rank: text("importance", "H"),
    other_pillars: null,
    cost: 120_000 + n * 1_000,
    currency: "EUR",
    cost_basis: text("costBases", "EXP"),
    own_funds: 20_000,
    from_year: 2024,
    to_year: 2026,
    previous_id: null,
    need_status: text("needStatuses", "OPN"),
    contact: "Head of the analysis unit",
    comment: null,
    updated: day("2025-03-14"),
    check: null,
  };
}

const SYLLABLES = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"];

/** A made-up name for a number, so that texts differ without digits: 12 is "of group badefi". */
export function letters(n: number): string {
  const name = [...String(n).padStart(3, "0")].map((digit) => SYLLABLES[Number(digit)]).join("");
  return `of group ${name}`;
}

const LEADS = ["GIZ", "EUROPOL", "UNODC", "DCAF", "SELEC", "CEPOL"] as const;

/** A response without fault. */
export function cleanResponse(pillar: string, n: number, needId: string): Values {
  const lead = pick(LEADS, n);
  return {
    response_id: `R-${lead}-${String(1 + Math.floor(n / LEADS.length)).padStart(4, "0")}`,
    reporting_member: text("organisations", lead),
    mapping_year: "2024",
    title: `${pick(GERUNDS, n)} partners for work on ${pick(TOPICS, n)}, edition ${letters(n)}`,
    short_title: null,
    pillar: text("pillars", pillar),
    need_ids: needId,
    action_code: null,
    phase: text("phases", "PRE"),
    donors: `${text("organisations", "EC-HOME")}; ${text("organisations", "EEAS")}`,
    instrument: text("instruments", "IPA3"),
    reference: null,
    lead: text("organisations", lead),
    co_implementers: null,
    beneficiaries: `${text("beneficiaries", "AL")}; ${text("beneficiaries", "XK")}`,
    beneficiary_inst: null,
    scope: text("scopes", "MULTI"),
    activity_type: text("activityTypes", "TRN"),
    outputs: `- Trainers for ${pick(TOPICS, n + 1)} prepared\n- Handbook on ${pick(TOPICS, n + 5)} printed ${letters(n)}`,
    indicator: null,
    status: text("statuses", "ONG"),
    start: day("2024-01-01"),
    end: day("2026-12-31"),
    timeline_note: null,
    total_budget: 1_500_000 + n * 1_000,
    eu_contribution: 1_200_000 + n * 1_000,
    other_contributions: 300_000,
    currency: "EUR",
    funding_status: text("fundingStates", "PART"),
    secured: 1_200_000 + n * 1_000,
    negotiated: 100_000,
    sought: 200_000,
    funded_from: 2024,
    funded_to: 2026,
    beneficiary_shares: "Albania 60; Kosovo* 40",
    need_shares: null,
    follow_up_of: null,
    follow_up_planned: "Yes",
    cross_pillar: null,
    web: "https://example.org/project",
    visibility: "Public",
    comment: null,
    check: null,
  };
}

/** One line of funding without fault. */
export function cleanLine(responseId: string, year: number): Values {
  return {
    response_id: responseId,
    donor: text("organisations", "EC-HOME"),
    instrument: text("instruments", "IPA3"),
    year,
    amount: 400_000,
    currency: "EUR",
    funding_status: text("fundingStates", "SEC"),
    comment: null,
  };
}

export function tableOf(
  kind: RuleScope,
  rows: readonly Values[],
  more: Partial<CheckTable> = {},
): CheckTable {
  const definition =
    columnsOnSheet(kind, more.phase).length > 0 ? columnsOnSheet(kind, more.phase) : columnsOf(kind);
  const columns = Object.fromEntries(definition.map((column, index) => [column.key, index]));
  const sheet =
    more.sheet ?? { needs: "Needs", responses: "Responses", "funding-lines": "Funding lines" }[kind];
  return {
    kind,
    sheet,
    area: { top: HEADER_ROW - 1, left: 0, rows: rows.length + 1, columns: definition.length },
    definition,
    columns,
    rows: rows.map((values, at) => sourceRow(sheet, HEADER_ROW + 1 + at, columns, values)),
    metadata: {
      templateVersion: TEMPLATE_VERSION,
      taxonomyVersion: BUILTIN_TAXONOMY.version,
      pillar: "SC",
      cycle: "2024-2025",
    },
    facts: { footnote: true, classification: true },
    ...more,
  };
}

export function sourceRow(
  sheet: string,
  rowNumber: number,
  columns: Readonly<Record<string, number>>,
  values: Values,
): SourceRow {
  return { origin: { sheet, rowNumber, columns }, values };
}

/** A check of tables whose rows are objects. */
export type RowsInput = Omit<CheckInput, "tables"> & { readonly tables: readonly CheckTable[] };

export function inputOf(
  tables: readonly CheckTable[],
  more: Partial<Omit<CheckInput, "tables">> = {},
): RowsInput {
  return { tables, taxonomy: BUILTIN_TAXONOMY, today: TODAY, knownVersions: [TEMPLATE_VERSION], ...more };
}

/** Needs and responses of one pillar that belong together: every need has a response. */
export function cleanRows(pillar: string, count: number): { needs: Values[]; responses: Values[] } {
  const needs = Array.from({ length: count }, (_, n) => cleanNeed(pillar, n));
  return { needs, responses: needs.map((need, n) => cleanResponse(pillar, n, String(need["need_id"]))) };
}

export function cleanTables(pillar = "SC", count = 12): CheckTable[] {
  const { needs, responses } = cleanRows(pillar, count);
  return [
    tableOf("needs", needs),
    tableOf("responses", responses),
    tableOf(
      "funding-lines",
      responses.slice(0, 3).map((row) => cleanLine(String(row["response_id"]), 2025)),
    ),
  ];
}
