// Kinds of damage to a clean workbook: what is done, and where and as what the check must find it.
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { cellText, childrenOf, termOf, termsOf } from "../../../src/domain/taxonomy/lookup";
import type { ListId, Term } from "../../../src/domain/taxonomy/types";
import type { CheckTable } from "../../../src/domain/validation/check";
import {
  cleanRows,
  cleanTables,
  day,
  HEADER_ROW,
  inputOf,
  tableOf,
  type RowsInput,
  type Values,
} from "./samples";

export interface Damage {
  readonly what: string;
  readonly rule: string;
  readonly sheet: "Needs" | "Responses" | "Funding lines" | "";
  /** Column key of the finding; "" for findings about a sheet. */
  readonly column: string;
  readonly input: RowsInput;
  /** Number of the damaged row (0-based); undefined for findings about a sheet. */
  readonly row?: number;
}

const ROW = 4;

/** Changes cells of one row of the needs or responses. */
function cells(
  rule: string,
  what: string,
  sheet: "Needs" | "Responses",
  column: string,
  change: Values | ((row: Values) => Values),
  more: { pillar?: string } = {},
): Damage {
  const { needs, responses } = cleanRows(more.pillar ?? "SC", 12);
  const rows = sheet === "Needs" ? needs : responses;
  const row = rows[ROW];
  if (row === undefined) throw new Error("no row");
  rows[ROW] = { ...row, ...(typeof change === "function" ? change(row) : change) };
  return {
    what,
    rule,
    sheet,
    column,
    row: ROW,
    input: inputOf([tableOf("needs", needs), tableOf("responses", responses)]),
  };
}

const need = (
  rule: string,
  what: string,
  column: string,
  change: Values | ((row: Values) => Values),
): Damage => cells(rule, what, "Needs", column, change);
const response = (
  rule: string,
  what: string,
  column: string,
  change: Values | ((row: Values) => Values),
): Damage => cells(rule, what, "Responses", column, change);

/** Changes the facts of the needs sheet or the input around it. */
function sheet(
  rule: string,
  what: string,
  change: (tables: CheckTable[]) => CheckTable[],
  more: Partial<RowsInput> = {},
  where: Damage["sheet"] = "Needs",
  column = "",
): Damage {
  return { what, rule, sheet: where, column, input: inputOf(change(cleanTables()), more) };
}

function first(tables: CheckTable[], more: (table: CheckTable) => Partial<CheckTable>): CheckTable[] {
  return tables.map((table, at) => (at === 0 ? { ...table, ...more(table) } : table));
}

const facts = (rule: string, what: string, more: CheckTable["facts"], column = ""): Damage =>
  sheet(
    rule,
    what,
    (tables) => first(tables, (table) => ({ facts: { ...table.facts, ...more } })),
    {},
    "Needs",
    column,
  );

function without(table: CheckTable, key: string): Partial<CheckTable> {
  const { [key]: _gone, ...columns } = table.columns;
  return { columns };
}

/** A formula in a cell of the needs. */
function formula(): Damage {
  const [needs, ...rest] = cleanTables();
  if (needs === undefined) throw new Error("no needs");
  const rows = needs.rows.map((row, at) => (at === ROW ? { ...row, formulas: { cost: "=A1*2" } } : row));
  return {
    what: "a formula in an amount",
    rule: "STR-08",
    sheet: "Needs",
    column: "cost",
    row: ROW,
    input: inputOf([{ ...needs, rows }, ...rest]),
  };
}

/** Two rows of the responses made alike in some cells. */
function pair(
  rule: string,
  what: string,
  column: string,
  change: (row: Values, other: Values) => Values,
): Damage {
  const { needs, responses } = cleanRows("SC", 12);
  const row = responses[ROW];
  const other = responses[1];
  if (row === undefined || other === undefined) throw new Error("no row");
  responses[ROW] = { ...row, ...change(row, other) };
  return {
    what,
    rule,
    sheet: "Responses",
    column,
    row: ROW,
    input: inputOf([tableOf("needs", needs), tableOf("responses", responses)]),
  };
}

const otherObjective = (row: Values): Values => {
  const priority = String(row["priority"]).split(" ")[0];
  const other = termsOf(BUILTIN_TAXONOMY, "objectives").find(
    (term) =>
      term.parent !== undefined &&
      term.parent !== priority &&
      term.pillars?.includes("SC") !== false &&
      term.parent.startsWith("SC") &&
      !childrenOf(BUILTIN_TAXONOMY, "objectives", priority ?? "").includes(term),
  );
  if (other === undefined) throw new Error("no other objective");
  return { objective: cellText("objectives", other) };
};

const retired = termsOf(BUILTIN_TAXONOMY, "organisations").find(
  (term) => term.validTo !== undefined && term.validTo < "2025-12-31" && term.code === "EC-NEAR",
);
const label = (list: Parameters<typeof termOf>[1], code: string): string => {
  const term = termOf(BUILTIN_TAXONOMY, list, code);
  if (term === undefined) throw new Error(`no ${code}`);
  return cellText(list, term);
};

export function damages(): Damage[] {
  const previous = cleanTables();
  return [
    // F1
    sheet("STR-01", "the template's version is gone", (tables) =>
      tables.map((table) => ({ ...table, metadata: {} })),
    ),
    sheet("STR-01", "a version nobody knows", (tables) =>
      tables.map((table) => ({ ...table, metadata: { templateVersion: "1999.1", taxonomyVersion: "1" } })),
    ),
    sheet(
      "STR-02",
      "a required column is missing",
      (tables) => first(tables, (table) => without(table, "beneficiary")),
      {},
      "Needs",
      "beneficiary",
    ),
    facts("STR-03", "merged cells", { merged: [{ top: HEADER_ROW + 2, left: 2, rows: 3, columns: 1 }] }),
    need("STR-04", "a continued row", "pillar", { pillar: null, beneficiary: null, priority: null }),
    response("STR-05", "two statuses stacked", "status", { status: "Ongoing\nPlanned" }),
    facts("STR-06", "empty rows inside", { emptyRows: [9, 10, 11] }),
    facts("STR-07", "hidden rows and a filter", { hiddenRows: [8], filtered: true }),
    need("STR-08", "an error value in a text", "need_text", { need_text: "#REF!" }),
    need("STR-08", "an error value in a list", "phase", { phase: "#N/A" }),
    response("STR-08", "an error value in an amount", "secured", { secured: "#VALUE!" }),
    formula(),
    facts("STR-09", "no footnote", { footnote: false }),
    facts("STR-09", "no classification", { classification: false }),
    facts("STR-10", "the headings are repeated", { repeatedHeaders: [12] }),
    facts("STR-11", "rows below the table", { rowsBelow: [40, 41] }),
    facts(
      "STR-12",
      "a heading by another name",
      { renamed: [{ key: "beneficiary", found: "Country", expected: "Beneficiary" }] },
      "beneficiary",
    ),
    // F2
    need("ID-01", "an ID twice", "need_id", { need_id: "SC-AL-2024-001" }),
    response("ID-02", "an action of another need", "action_code", {
      need_ids: "SC-N01",
      action_code: firstAction("SC-N02"),
    }),
    need("ID-03", "an action number of three parts", "action", {
      action: "1.1.4 Training of analysts for all services",
    }),
    need("ID-04", "a number as ID", "need_id", { need_id: 3.1 }),
    need("ID-05", "an ID with a dot and blank", "need_id", (row) => ({
      need_id: `${String(row["need_id"])}. `,
    })),
    response("ID-05", "small letters in a list of needs", "need_ids", (row) => ({
      need_ids: String(row["need_ids"]).toLowerCase(),
    })),
    numbered(),
    need("ID-07", "a hole in the numbers", "need_id", { need_id: "SC-MK-2024-009" }),
    response("ID-08", "a need that does not exist", "need_ids", { need_ids: "SC-AL-2024-999" }),
    need("ID-09", "an ID of another form", "need_id", { need_id: "need seven" }),
    response("ID-10", "a follow-up of nothing", "follow_up_of", { follow_up_of: "R-GIZ-9999" }),
    // F3
    need("TAX-01", "a pillar in wrong letters", "pillar", { pillar: "WBCSCI" }),
    response("TAX-01", "a pillar cut short", "pillar", { pillar: "WBBS" }),
    need("TAX-02", "a priority of no list", "priority", { priority: "Fighting everything" }),
    need("TAX-03", "the wording of a code changed", "priority", (row) => ({
      priority: `${String(row["priority"]).split(" ")[0] ?? ""} Something else altogether`,
    })),
    need("TAX-04", "an old word for a phase", "phase", { phase: "Anticipation" }),
    need("TAX-04", "a perspective of no list", "perspective", { perspective: "Sideways" }),
    need("TAX-05", "perspective against phase", "perspective", {
      phase: "Respond",
      perspective: "Prevention",
    }),
    lists("TAX-06", "a term of another time", "activity_type", {}, "activityTypes", (terms) =>
      terms.map((term) => (term.code === "TRN" ? { ...term, validTo: "2020-12-31" } : term)),
    ),
    need("TAX-07", "an old concept", "comment", { comment: "Follows the EU Policy Cycle of those years" }),
    need("TAX-08", "an objective of another priority", "objective", otherObjective),
    need("REF-01", "a beneficiary's acronym", "beneficiary", { beneficiary: "BiH" }),
    need("REF-01", "a beneficiary of no list", "beneficiary", { beneficiary: "Atlantis" }),
    need("REF-02", "Kosovo without asterisk", "beneficiary", { beneficiary: "Kosovo" }),
    need("REF-02", "a blank before the asterisk", "beneficiary", { beneficiary: "Kosovo *" }),
    need("REF-03", "a former name", "beneficiary", { beneficiary: "FYROM" }),
    need("REF-04", "RS", "beneficiary", { beneficiary: "RS" }),
    response("REF-05", "the region and one of it", "beneficiaries", {
      beneficiaries: "Regional (WB6); Albania",
      beneficiary_shares: null,
      scope: "Regional WB6",
    }),
    need("REF-06", "Kosovo in a text", "need_text", {
      need_text: "The police in Kosovo lacks staff for reception desks.",
    }),
    need("REF-07", "a former name in a text", "comment", { comment: "Shared with the FYROM police academy" }),
    response("ORG-01", "a body nobody knows", "lead", { lead: "Zanzibar Foundation" }),
    response("ORG-02", "a body in other letters", "lead", { lead: "Cepol" }),
    response("ORG-03", "two letters swapped", "co_implementers", { co_implementers: "CLIC" }),
    response("ORG-04", "a placeholder among drivers", "co_implementers", { co_implementers: "Europol, TBC" }),
    response("ORG-05", "a project among drivers", "co_implementers", { co_implementers: "iPROCEEDS" }),
    response("ORG-06", "a strategy as money", "instrument", {
      instrument: "INTERPOL Strategy for the European Region 2017-2020",
    }),
    response("ORG-07", "a body of another time", "donors", {
      mapping_year: "2026",
      donors: retired?.label ?? "DG NEAR",
      start: day("2025-06-01"),
      status: "Ongoing",
    }),
    response("ORG-08", "a role beside the name", "co_implementers", {
      co_implementers: "SEPCA (Chairmanship 2018)",
    }),
    response("ORG-09", "one body as everything", "lead", {
      donors: label("organisations", "EUROPOL"),
      lead: label("organisations", "EUROPOL"),
      beneficiary_inst: label("organisations", "EUROPOL"),
    }),
    lists(
      "ORG-12",
      "a name of two bodies",
      "co_implementers",
      { co_implementers: "Twin House" },
      "organisations",
      (terms) => [
        ...terms,
        {
          ...firstOf(terms),
          code: "TWIN1",
          label: "House of the North",
          aliases: [{ text: "Twin House", kind: "variant" }],
        },
        {
          ...firstOf(terms),
          code: "TWIN2",
          label: "House of the South",
          aliases: [{ text: "Twin House", kind: "variant" }],
        },
      ],
    ),
    response("ORG-10", "a region with one beneficiary", "scope", {
      scope: "Regional WB6",
      beneficiaries: "Albania",
      beneficiary_shares: null,
    }),
    response("ORG-11", "a driver named in the text only", "lead", {
      outputs: "Regional operations held (part of CEPOL work programme)",
    }),
    response("INS-01", "a misspelt instrument", "instrument", {
      instrument: "IPAI/2017",
      start: day("2024-01-01"),
    }),
    // F4
    need("TXT-01", "a misspelt acronym", "need_text", {
      need_text: "More analysts for the EMPIACT actions are needed here.",
    }),
    need("TXT-02", "a footnote digit", "need_text", {
      need_text: "More analysts for EMPACT5 actions are needed here.",
    }),
    need("TXT-03", "an l for an I", "comment", { comment: "Sent by the Mol of the partner in spring" }),
    need("TXT-03", "Cyrillic letters inside a word", "comment", {
      comment: "Sent by the pоlice of the partner in spring",
    }),
    need("TXT-04", "two blanks", "need_text", (row) => ({
      need_text: String(row["need_text"]).replace(" ", "  "),
    })),
    need("TXT-04", "a blank at the end", "comment", { comment: "Sent by the police of the partner " }),
    need("TXT-04", "a hard blank", "comment", { comment: "Sent by\u00a0the police of the partner" }),
    need("TXT-05", "remains of a page", "comment", { comment: "<p>Sent by the police of the partner</p>" }),
    need("TXT-06", "a formula as text", "comment", { comment: "=SUM of all wishes of the service" }),
    need("TXT-07", "a doubled word", "comment", { comment: "Sent by the the police of the partner" }),
    need("TXT-07", "an open bracket", "comment", { comment: "Sent by the police (of the partner" }),
    need("TXT-08", "a need of one word", "need_text", { need_text: "Training" }),
    need("TXT-09", "a placeholder", "framework_ref", { framework_ref: "tbc" }),
    need("TXT-10", "an address", "contact", { contact: "ana.petrova@example.org" }),
    need("TXT-10", "a telephone number", "contact", { contact: "Duty desk, +381 11 234 5678" }),
    need("TXT-11", "a text beyond the column's length", "need_text", {
      need_text: "Long need for staff. ".repeat(60).trim(),
    }),
    need("TXT-11", "a text beyond Excel's length", "comment", { comment: "a".repeat(40_000) }),
    pair("TXT-12", "a title twice", "title", (_row, other) => ({ title: other["title"] ?? null })),
    need("TXT-13", "two needs in a cell", "need_text", {
      need_text: "- More analysts for all regional offices\n- New cars for the border patrols",
    }),
    // F5
    response("DAT-01", "a date of two readings", "start", { start: "03/04/2024" }),
    response("DAT-01", "a date as text", "end", { end: "31.12.2026" }),
    response("DAT-02", "end before start", "end", { end: day("2023-12-31"), funded_to: null }),
    response("DAT-03", "a year of two digits", "start", { start: "1.1.24" }),
    pair("DAT-04", "one project, two ends", "end", (_row, other) => ({
      title: other["title"] ?? null,
      end: day("2026-06-30"),
    })),
    response("DAT-05", "start before the programme", "start", {
      instrument: "IPA II 2017",
      start: day("2016-01-01"),
      funded_from: null,
    }),
    response("DAT-06", "end after the money", "end", { funded_to: 2025 }),
    response("DAT-07", "months that do not agree", "timeline_note", {
      timeline_note: "Runs for 12 months in all",
    }),
    response("DAT-08", "a dangling dash", "timeline_note", { timeline_note: "15.12.2024-14.6.2026-" }),
    response("DAT-09", "ongoing after its end", "status", { end: day("2025-01-31"), funded_to: 2025 }),
    response("DAT-10", "no status", "status", { status: null }),
    response("DAT-11", "another word for a status", "status", { status: "foreseen" }),
    response("DAT-12", "an event in the wrong year", "comment", {
      comment: "Agreed at the IISG Kick-Off Conference in 2018",
    }),
    need("DAT-13", "a document number of another year", "framework_ref", {
      framework_ref: "Council conclusions 14796/16 of December 2015",
    }),
    response("DAT-14", "outside the mapping year", "end", {
      start: day("2014-01-01"),
      end: day("2015-12-31"),
      funded_from: null,
      funded_to: null,
      instrument: null,
      status: "Completed",
    }),
    response("DAT-15", "bi-annual", "timeline_note", { timeline_note: "bi-annual meetings" }),
    need("DAT-16", "an impossible ordinal", "comment", { comment: "Sent on the 23th of May to the partner" }),
    need("DAT-17", "years reversed", "to_year", { from_year: 2026, to_year: 2024 }),
    response("DAT-18", "funding years reversed", "funded_to", { funded_from: 2027, funded_to: 2026 }),
    need("DAT-19", "a year of five digits", "from_year", { from_year: 20244 }),
    // F6
    response("MON-01", "digits in odd groups", "secured", { secured: "EUR 1 500 00" }),
    response("MON-02", "a point of two meanings", "secured", { secured: "1.500" }),
    response("MON-03", "an amount without currency", "currency", { currency: null }),
    need("MON-04", "millions as units", "cost", { cost: 14.5 }),
    response("MON-05", "parts and total differ", "total_budget", { other_contributions: 30_000 }),
    pair("MON-07", "one project, two budgets", "total_budget", (_row, other) => ({
      title: other["title"] ?? null,
    })),
    response("MON-08", "more than the total", "total_budget", (row) => ({
      secured: Number(row["secured"]) + 500_000,
    })),
    response("MON-09", "secured and sought", "funding_status", { funding_status: "Secured" }),
    response("MON-10", "no funding status", "funding_status", { funding_status: null }),
    response("MON-11", "negotiated", "funding_status", { funding_status: "negotiated" }),
    response("MON-12", "two states in a cell", "funding_status", {
      funding_status: "available 2024 (2025 seeking funding)",
    }),
    response("MON-13", "zero for unknown", "secured", {
      funding_status: "Secured",
      secured: 0,
      negotiated: null,
      sought: null,
    }),
    response("MON-14", "shares of 90", "beneficiary_shares", {
      beneficiary_shares: "Albania 60; Kosovo* 30",
    }),
    pair("MON-15", "an amount repeated", "total_budget", (_row, other) => ({
      title: other["title"] ?? null,
      total_budget: other["total_budget"] ?? null,
      eu_contribution: other["eu_contribution"] ?? null,
      secured: other["secured"] ?? null,
    })),
    lists("MON-16", "a programme of another pillar", "instrument", {}, "instruments", (terms) =>
      terms.map((term) => (term.code === "IPA3" ? { ...term, pillars: ["CT"] } : term)),
    ),
    response("MON-17", "another word for a state", "funding_status", { funding_status: "available" }),
    response("MON-18", "a negative amount", "secured", { secured: -5_000 }),
    components(),
    // F7
    pair("CRS-01", "a row twice", "title", (row, other) => ({
      ...other,
      response_id: row["response_id"] ?? null,
    })),
    pair("CRS-02", "a text under two needs", "outputs", (_row, other) => ({
      outputs: other["outputs"] ?? null,
    })),
    near("CRS-03", true),
    near("CRS-04", false),
    need("CRS-05", "cross-pillar in the text only", "other_pillars", {
      comment: "A cross-pillar wish of both services",
    }),
    unused(),
    response("CRS-07", "a request", "status", {
      status: "Requested (no response yet)",
      start: null,
      end: null,
    }),
    carried(previous),
    sheet(
      "CRS-09",
      "a row of last year is gone",
      (tables) => tables.map((table, at) => (at === 0 ? { ...table, rows: table.rows.slice(0, -1) } : table)),
      { previous },
      "Needs",
      "need_id",
    ),
    {
      ...need("CRS-10", "a cost changed since last year", "cost", { cost: 999_000 }),
      input: { ...need("CRS-10", "", "cost", { cost: 999_000 }).input, previous },
    },
    { ...response("CRS-11", "the phase before ends later", "follow_up_of", { follow_up_of: "R-GIZ-0001" }) },
    sheet(
      "CRS-12",
      "two returns",
      (tables) => tables.map((table) => ({ ...table, metadata: { ...table.metadata, beneficiary: "AL" } })),
      {
        otherFiles: [
          { file: "other.xlsx", metadata: { pillar: "SC", cycle: "2024-2025", beneficiary: "AL" }, ids: [] },
        ],
      },
    ),
    sheet(
      "CRS-13",
      "a return is missing",
      (tables) => tables,
      { expected: [{ beneficiary: "ME", pillar: "BS" }] },
      "",
    ),
    response("CRS-14", "note and dates disagree", "timeline_note", {
      timeline_note: "Closing event in 2031",
    }),
    sheet("CRS-15", "a loose file name", (tables) => tables, { fileName: "final (3).xlsx" }, ""),
    {
      ...need("CRS-16", "an ID of another file", "need_id", {}),
      input: {
        ...need("CRS-16", "", "need_id", {}).input,
        otherFiles: [{ file: "other.xlsx", metadata: {}, ids: ["SC-MK-2024-001"] }],
      },
    },
    // Columns
    need("COL-01", "an empty required cell", "need_text", { need_text: null }),
    need("COL-01", "blanks only", "framework_type", { framework_type: "   " }),
    need("COL-02", "a number as text", "framework_ref", { framework_ref: 12 }),
    response("COL-03", "a value of no list", "visibility", { visibility: "Secret" }),
    response("COL-04", "two values where one is allowed", "lead", { lead: "GIZ; Europol" }),
    response("COL-05", "a list value in other letters", "visibility", { visibility: "public" }),
    response("COL-06", "no web address", "web", { web: "see our page" }),
    need("COL-07", "no ID", "need_id", { need_id: null }),
    {
      what: "a row on the wrong chart",
      rule: "COL-08",
      sheet: "Needs",
      column: "phase",
      row: ROW,
      input: inputOf([chart()]),
    },
    {
      what: "a line of funding for nothing",
      rule: "ID-11",
      sheet: "Funding lines",
      column: "response_id",
      row: 0,
      input: line(),
    },
  ];
}

/** Changes a row of the responses, and a list as the workbook's own list sheet may have it. */
function lists(
  rule: string,
  what: string,
  column: string,
  change: Values,
  list: ListId,
  more: (terms: readonly Term[]) => readonly Term[],
): Damage {
  const damage = cells(rule, what, "Responses", column, change);
  const taxonomy = {
    ...BUILTIN_TAXONOMY,
    lists: { ...BUILTIN_TAXONOMY.lists, [list]: { id: list, terms: more(termsOf(BUILTIN_TAXONOMY, list)) } },
  };
  return { ...damage, input: { ...damage.input, taxonomy } };
}

function firstOf(terms: readonly Term[]): Term {
  const [term] = terms;
  if (term === undefined) throw new Error("an empty list");
  return term;
}

function numbered(): Damage {
  const { needs, responses } = cleanRows("SC", 12);
  const texts = ["1.3 Manual printed for all prison services", "1.3 Exercise held at three border posts"];
  texts.forEach((outputs, at) => {
    const row = responses[ROW + at];
    if (row !== undefined) responses[ROW + at] = { ...row, outputs };
  });
  return {
    what: "one number before two texts",
    rule: "ID-06",
    sheet: "Responses",
    column: "outputs",
    row: ROW,
    input: inputOf([tableOf("needs", needs), tableOf("responses", responses)]),
  };
}

/** The need of the last cycle, word for word. */
function carried(previous: CheckTable[]): Damage {
  const before = previous.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, values: { ...row.values, cycle: "2021-2022" } })),
  }));
  const damage = need("CRS-08", "the need of the last cycle, word for word", "need_text", {});
  return { ...damage, input: { ...damage.input, previous: before } };
}

function firstAction(needCode: string): string {
  const [term] = childrenOf(BUILTIN_TAXONOMY, "actions", needCode);
  if (term === undefined) throw new Error("no action");
  return cellText("actions", term);
}

function components(): Damage {
  const { needs, responses } = cleanRows("SC", 12);
  const amounts = [21_625_000, 14_500_000, 2_612_964, 2_000_000, 2_500_000];
  amounts.forEach((amount, at) => {
    const row = responses[at + ROW];
    if (row !== undefined)
      responses[at + ROW] = {
        ...row,
        reference: "2017/039-402",
        total_budget: amount,
        eu_contribution: null,
        other_contributions: null,
        secured: null,
        negotiated: null,
        sought: null,
      };
  });
  return {
    what: "components that fall short",
    rule: "MON-06",
    sheet: "Responses",
    column: "total_budget",
    row: ROW,
    input: inputOf([tableOf("needs", needs), tableOf("responses", responses)]),
  };
}

function near(rule: string, sameDriver: boolean): Damage {
  return pair(
    rule,
    sameDriver ? "almost the same text of one driver" : "almost the same text of two drivers",
    "outputs",
    (_row, other) => ({
      outputs: String(other["outputs"]).split("\n").reverse().join("\n"),
      ...(sameDriver ? { lead: other["lead"] ?? null } : {}),
    }),
  );
}

function unused(): Damage {
  const { needs, responses } = cleanRows("SC", 12);
  responses.splice(ROW, 1);
  return {
    what: "a need nobody answers",
    rule: "CRS-06",
    sheet: "Needs",
    column: "need_id",
    row: ROW,
    input: inputOf([tableOf("needs", needs), tableOf("responses", responses)]),
  };
}

function chart(): CheckTable {
  const { needs } = cleanRows("SC", 12);
  const rows = needs.map((row, at) => ({
    ...row,
    phase: at === ROW ? label("phases", "RES") : label("phases", "PRE"),
    perspective: at === ROW ? label("perspectives", "RSP") : label("perspectives", "PRV"),
  }));
  return { ...tableOf("needs", rows), phase: "PRE" };
}

function line(): RowsInput {
  const [needs, responses, lines] = cleanTables();
  if (needs === undefined || responses === undefined || lines === undefined) throw new Error("no tables");
  const rows = lines.rows.map((row, at) =>
    at === 0 ? { ...row, values: { ...row.values, response_id: "R-GIZ-9999" } } : row,
  );
  return inputOf([needs, responses, { ...lines, rows }]);
}
