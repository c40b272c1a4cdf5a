// Plans a template in a workbook: new sheets only, lists once, nothing that exists is touched. Layer: domain/template.
import { message } from "../message";
import type { Message, Translate } from "../message";
import { failed, ok } from "../result";
import type { Result } from "../result";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { freeName, listSheetOf, planLists } from "../taxonomy/listSheet";
import { findTerm, periodOf, termsOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy, Term } from "../taxonomy/types";
import { columnsOnSheet, KIND_LABELS, TABLE_NAMES, templateOf } from "./definitions";
import type { TableKind } from "./definitions";
import { entrySheetOps, HEADER_ROW } from "./entrySheet";
import type { EntrySheet } from "./entrySheet";
import type { TemplateMetadata, TemplateRequest } from "./types";

export const MAX_PREPARED_ROWS = 10_000;

/** A planned template: the sheets it adds in order, and what the user should know (a new name, lists already there). */
export interface PlannedTemplate {
  readonly plan: Plan;
  readonly sheets: readonly string[];
  readonly notes: readonly Message[];
}

/** What goes into a template beside the request: the day for messages, own footnote, and rows of the last cycle by column key. */
export interface TemplateStamp {
  readonly today: string;
  readonly footnote?: string;
  readonly prefilled?: readonly Readonly<Record<string, CellInput>>[];
  /** Rows of the sheet of funding lines, beside those of responses. */
  readonly prefilledLines?: readonly Readonly<Record<string, CellInput>>[];
}

/** A request whose words have been found in the lists. */
interface Resolved {
  readonly pillar: Term;
  readonly cycle: Term;
  readonly beneficiary?: Term;
  readonly organisation?: Term;
}

/**
 * Plans the sheets of a template. Values of the request may be codes, labels or other names. Fails with one sentence per thing
 * that is not in the lists, and plans nothing then.
 */
export function planTemplate(
  request: TemplateRequest,
  taxonomy: Taxonomy,
  overview: WorkbookOverview,
  translate: Translate,
  stamp: TemplateStamp,
): Result<PlannedTemplate> {
  const resolved = resolveRequest(request, taxonomy);
  if (!resolved.ok) return resolved;
  const { pillar, cycle } = resolved.value;
  const prefilled = stamp.prefilled ?? [];
  const lines = stamp.prefilledLines ?? [];
  const rows = Math.max(request.rows, prefilled.length);
  const metadata = metadataOf(request, resolved.value, taxonomy, stamp);
  const number = templateNumber(overview);
  const wanted = wantedSheets(request, taxonomy);
  const suffix = commonSuffix(wanted, overview);
  const entries = wanted.map(({ kind, phase, sheet, table }, index): EntrySheet => ({
    kind,
    sheet: suffix === 1 ? sheet : `${sheet} ${suffix}`,
    table: suffix === 1 ? table : `${table}_${suffix}`,
    title: titleOf(kind, phase, metadata, translate),
    columns: columnsOnSheet(kind, phase?.code),
    rows: kind === "funding-lines" ? Math.max(Math.min(rows, 500), lines.length) : rows,
    reserve: reserveOf(rows),
    metadata,
    prepared: stamp.today,
    ...(index === 0 ? { namePrefix: number === 1 ? "iisg_" : `iisg${number}_` } : {}),
    ...(kind === request.kind ? { prefilled: rowsOfPhase(prefilled, phase, taxonomy, index === 0) } : {}),
    ...(kind === "funding-lines" && lines.length > 0 ? { prefilled: lines } : {}),
  }));
  const first = entries[0];
  if (first === undefined) throw new Error("A template has at least one sheet.");
  const notes: Message[] = [];
  if (suffix > 1)
    notes.push(message("template.note.renamed", { wanted: wanted[0]?.sheet ?? "", sheet: first.sheet }));
  const existingLists = listSheetOf(overview);
  const lists =
    existingLists === undefined
      ? planLists(taxonomy, periodOf(cycle.code) ?? {}, overview, translate, entries.at(-1)?.sheet)
      : undefined;
  if (existingLists !== undefined) notes.push(message("template.note.listsThere", { sheet: existingLists }));
  if (rows > request.rows) notes.push(message("template.note.moreRows", { count: rows }));
  const ops: PlanOp[] = [
    ...entries.map((entry): PlanOp => ({
      kind: "add-sheet",
      sheet: entry.sheet,
      tabColor: TAB_COLORS[pillar.code] ?? "#1F3864",
    })),
    ...(lists?.ops ?? []),
    ...entries.flatMap((entry) => entrySheetOps(entry, translate)),
    { kind: "activate", sheet: first.sheet, cell: { row: HEADER_ROW + 1, column: 0 } },
  ];
  const sheets = [...entries.map((entry) => entry.sheet), ...(lists === undefined ? [] : [lists.sheet])];
  return ok({
    plan: {
      title: message("template.plan.title", { kind: KIND_LABELS[request.kind], pillar: pillar.label }),
      ops,
      preview: [
        ...entries.map((entry) =>
          message("template.plan.sheet", {
            sheet: entry.sheet,
            columns: entry.columns.length,
            count: entry.rows,
          }),
        ),
        ...(lists === undefined ? [] : [message("template.plan.lists", { sheet: lists.sheet })]),
        ...(prefilled.length === 0 ? [] : [message("template.plan.prefilled", { count: prefilled.length })]),
        message("template.plan.untouched"),
        ...notes,
      ],
    },
    sheets,
    notes,
  });
}

/** Open rows below the table: a table on a protected sheet does not grow, so that is where further rows go. */
function reserveOf(rows: number): number {
  return Math.min(500, Math.max(100, Math.floor(rows / 2)));
}

const TAB_COLORS: Readonly<Record<string, string>> = { CT: "#C55A11", SC: "#1F3864", BS: "#2E7D32" };

function resolveRequest(request: TemplateRequest, taxonomy: Taxonomy): Result<Resolved> {
  const problems: Message[] = [];
  const find = (list: ListId, text: string, key: string): Term | undefined => {
    const term = named(taxonomy, list, text);
    if (term === undefined || term.kind === "not-offered") {
      const known = termsOf(taxonomy, list).filter((one) => one.kind !== "not-offered");
      problems.push(
        message(key, {
          value: text,
          known: known
            .slice(0, 12)
            .map((one) => one.label)
            .join(", "),
        }),
      );
      return undefined;
    }
    return term;
  };
  const pillar = find("pillars", request.pillar, "template.problem.pillar");
  const cycle =
    named(taxonomy, "mappingYears", request.cycle) ?? find("cycles", request.cycle, "template.problem.cycle");
  const beneficiary =
    request.beneficiary === undefined
      ? undefined
      : find("beneficiaries", request.beneficiary, "template.problem.beneficiary");
  const organisation =
    request.organisation === undefined
      ? undefined
      : find("organisations", request.organisation, "template.problem.organisation");
  if (!Number.isInteger(request.rows) || request.rows < 1 || request.rows > MAX_PREPARED_ROWS) {
    problems.push(message("template.problem.rows", { max: MAX_PREPARED_ROWS }));
  }
  if (problems.length > 0 || pillar === undefined || cycle === undefined) return failed(...problems);
  return ok({
    pillar,
    cycle,
    ...(beneficiary === undefined ? {} : { beneficiary }),
    ...(organisation === undefined ? {} : { organisation }),
  });
}

/** By code or label, else by another name when only one term has it. */
function named(taxonomy: Taxonomy, list: ListId, text: string): Term | undefined {
  const exact = findTerm(taxonomy, list, text);
  if (exact !== undefined) return exact;
  const wanted = text.trim().toLowerCase();
  const matches = termsOf(taxonomy, list).filter(
    (term) =>
      term.code.toLowerCase() === wanted || term.aliases.some((alias) => alias.text.toLowerCase() === wanted),
  );
  return matches.length === 1 ? matches[0] : undefined;
}

function metadataOf(
  request: TemplateRequest,
  resolved: Resolved,
  taxonomy: Taxonomy,
  stamp: TemplateStamp,
): TemplateMetadata {
  const members = findTerm(taxonomy, "classifications", "MEM")?.label;
  return {
    kind: request.kind,
    layout: request.layout,
    templateVersion: templateOf(request.kind).version,
    taxonomyVersion: taxonomy.version,
    cycle: resolved.cycle.label,
    pillar: resolved.pillar.label,
    ...(resolved.beneficiary === undefined ? {} : { beneficiary: resolved.beneficiary.label }),
    ...(resolved.organisation === undefined ? {} : { organisation: resolved.organisation.label }),
    ...(request.institution === undefined ? {} : { institution: request.institution }),
    ...(members === undefined ? {} : { classification: members }),
    footnote: stamp.footnote ?? DEFAULT_KOSOVO_FOOTNOTE,
  };
}

interface WantedSheet {
  readonly kind: TableKind;
  readonly phase?: Term;
  readonly sheet: string;
  readonly table: string;
}

function wantedSheets(request: TemplateRequest, taxonomy: Taxonomy): WantedSheet[] {
  const label = KIND_LABELS[request.kind];
  const table = TABLE_NAMES[request.kind];
  const main: WantedSheet[] =
    request.layout === "table"
      ? [{ kind: request.kind, sheet: label, table }]
      : termsOf(taxonomy, "phases").map((phase) => ({
          kind: request.kind,
          phase,
          sheet: `${label} ${phase.label}`,
          table: `${table}_${phase.code}`,
        }));
  const lines: WantedSheet[] =
    request.kind === "responses"
      ? [{ kind: "funding-lines", sheet: "Funding lines", table: TABLE_NAMES["funding-lines"] }]
      : [];
  return [...main, ...lines];
}

/** The lowest number with which all sheets and tables are free; 1 is written without a number. */
function commonSuffix(wanted: readonly WantedSheet[], overview: WorkbookOverview): number {
  const sheets = overview.sheets.map((one) => one.name);
  const tables = [...overview.tables.map((one) => one.name), ...overview.names.map((one) => one.name)];
  for (let number = 1; ; number++) {
    const isFree = wanted.every(({ sheet, table }) => {
      const [sheetName, tableName] =
        number === 1 ? [sheet, table] : [`${sheet} ${number}`, `${table}_${number}`];
      return freeName(sheetName, sheets) === sheetName && freeName(tableName, tables) === tableName;
    });
    if (isFree) return number;
  }
}

/** 1 when no template's names are in the workbook, else the next number. */
function templateNumber(overview: WorkbookOverview): number {
  const used = overview.names
    .map((one) => /^iisg(\d*)_kind$/i.exec(one.name)?.[1])
    .filter((text) => text !== undefined);
  return used.length === 0 ? 1 : Math.max(...used.map((text) => (text === "" ? 1 : Number(text)))) + 1;
}

function titleOf(
  kind: TableKind,
  phase: Term | undefined,
  metadata: TemplateMetadata,
  translate: Translate,
): string {
  const parts = [
    metadata.pillar,
    metadata.cycle,
    metadata.beneficiary ?? metadata.organisation,
    phase?.label,
  ];
  return [
    translate(message(`template.title.${kind}`)),
    ...parts.filter((part) => part !== undefined && part !== ""),
  ].join(", ");
}

/** Prefilled rows of a chart sheet; rows without a known phase go to the first sheet, so that none is lost. */
function rowsOfPhase(
  rows: NonNullable<TemplateStamp["prefilled"]>,
  phase: Term | undefined,
  taxonomy: Taxonomy,
  isFirst: boolean,
): NonNullable<TemplateStamp["prefilled"]> {
  if (phase === undefined) return rows;
  return rows.filter((row) => {
    const value = row["phase"];
    const firstPart = typeof value === "string" ? (value.split(";")[0] ?? "") : "";
    const term = named(taxonomy, "phases", firstPart);
    return term === undefined ? isFirst : term.code === phase.code;
  });
}
