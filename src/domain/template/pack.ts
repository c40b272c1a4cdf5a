// Packs of workbooks: one for each contributor and pillar, with last cycle's rows carried over. Layer: domain/template.
import { message } from "../message";
import type { Translate } from "../message";
import { failed, ok } from "../result";
import type { Result } from "../result";
import type { CellInput } from "../sheet/plan";
import type { CellValue } from "../sheet/snapshot";
import { cellText, findTerm } from "../taxonomy/lookup";
import type { ListId, Taxonomy, Term } from "../taxonomy/types";
import { columnsOf } from "./definitions";
import type { TemplateKind, TemplateLayout, TemplateRequest } from "./types";

/** What a pack is made of. Needs go by beneficiary, responses by reporting organisation or donor. */
export interface PackRequest {
  readonly kind: TemplateKind;
  readonly layout: TemplateLayout;
  readonly cycle: string;
  /** Codes or labels. */
  readonly pillars: readonly string[];
  readonly beneficiaries?: readonly string[];
  readonly organisations?: readonly string[];
  readonly rows: number;
}

/** Last cycle's rows as they were read, by column key. */
export type OldRow = Readonly<Record<string, CellValue>>;
export type PrefilledRow = Readonly<Record<string, CellInput>>;

export interface PackEntry {
  /** Without folder: "IISG_needs_2024-2025_WBCSCi_XK.xlsx". */
  readonly fileName: string;
  readonly request: TemplateRequest;
  readonly prefilled: readonly PrefilledRow[];
}

/**
 * One entry for each contributor and pillar, each with the contributor's rows of the last cycle. Rows are copied as they were
 * written; only cycle, identifier, status of the need and the check column change, and the check column says so.
 */
export function planPack(
  request: PackRequest,
  taxonomy: Taxonomy,
  lastCycle: readonly OldRow[],
  translate: Translate,
): Result<readonly PackEntry[]> {
  const contributors = contributorsOf(request);
  if (contributors.length === 0 || request.pillars.length === 0)
    return failed(message("template.pack.noContributor"));
  const problems: ReturnType<typeof message>[] = [];
  const find = (list: ListId, text: string, key: string): Term | undefined => {
    const term = findTerm(taxonomy, list, text);
    if (term === undefined)
      problems.push(
        message(key, {
          value: text,
          known: taxonomy.lists[list].terms
            .slice(0, 8)
            .map(({ label }) => label)
            .join(", "),
        }),
      );
    return term;
  };
  const pillars = request.pillars.flatMap((text) => find("pillars", text, "template.problem.pillar") ?? []);
  const found = contributors.flatMap(({ list, text }) => {
    const term = find(
      list,
      text,
      list === "beneficiaries" ? "template.problem.beneficiary" : "template.problem.organisation",
    );
    return term === undefined ? [] : [{ list, term }];
  });
  if (problems.length > 0) return failed(...problems);
  return ok(
    found.flatMap(({ list, term }) =>
      pillars.map((pillar): PackEntry => {
        const own = lastCycle.filter((row) => isOf(row, request.kind, list, term, pillar, taxonomy));
        const template: TemplateRequest = {
          kind: request.kind,
          layout: request.layout,
          pillar: pillar.label,
          cycle: request.cycle,
          rows: request.rows,
          ...(list === "beneficiaries" ? { beneficiary: term.code } : { organisation: term.code }),
        };
        return {
          fileName: `IISG_${request.kind}_${fileWord(request.cycle)}_${fileWord(pillar.label)}_${fileWord(term.code)}.xlsx`,
          request: template,
          prefilled: carryOver(own, template, { beneficiary: term, pillar }, taxonomy, translate),
        };
      }),
    ),
  );
}

function contributorsOf(
  request: PackRequest,
): { readonly list: "beneficiaries" | "organisations"; readonly text: string }[] {
  return [
    ...(request.beneficiaries ?? []).map((text) => ({ list: "beneficiaries" as const, text })),
    ...(request.organisations ?? []).map((text) => ({ list: "organisations" as const, text })),
  ];
}

/** Whether a row of the last cycle belongs to the contributor and the pillar. Words that no list has belong to nobody. */
function isOf(
  row: OldRow,
  kind: TemplateKind,
  list: "beneficiaries" | "organisations",
  term: Term,
  pillar: Term,
  taxonomy: Taxonomy,
): boolean {
  const names = (key: string, of: ListId): string[] =>
    partsOf(row[key] ?? null).flatMap((part) => findTerm(taxonomy, of, part)?.code ?? []);
  const columns =
    list === "organisations"
      ? ["reporting_member", "donors"]
      : kind === "needs"
        ? ["beneficiary"]
        : ["beneficiaries"];
  return (
    columns.some((key) => names(key, list).includes(term.code)) &&
    names("pillar", "pillars").includes(pillar.code)
  );
}

interface Stamped {
  readonly beneficiary: Term;
  readonly pillar: Term;
}

/** Rows for the new template: values untouched, but for what belongs to the cycle; the check column says "carried over". */
export function carryOver(
  rows: readonly OldRow[],
  request: TemplateRequest,
  stamped: Stamped,
  taxonomy: Taxonomy,
  translate: Translate,
): PrefilledRow[] {
  const mark = translate(message("template.pack.carried"));
  const cycle = findTerm(taxonomy, "cycles", request.cycle)?.label ?? request.cycle;
  const year = findTerm(taxonomy, "mappingYears", request.cycle)?.label ?? request.cycle.slice(0, 4);
  const carried = taxonomy.lists.needStatuses.terms.find(({ code }) => code === "CAR");
  const keys = columnsOf(request.kind).map(({ key }) => key);
  return rows.map((row, index) => {
    const copy: Record<string, CellInput> = {};
    for (const key of keys) {
      const value = row[key] ?? null;
      if (value !== null && value !== "") copy[key] = value;
    }
    copy["check"] = mark;
    if (request.kind === "responses") return { ...copy, mapping_year: year };
    const place = stamped.beneficiary.code === "WB6" ? "REG" : stamped.beneficiary.code;
    return {
      ...copy,
      need_id: `${stamped.pillar.code}-${place}-${request.cycle.slice(0, 4)}-${String(index + 1).padStart(3, "0")}`,
      cycle,
      ...(row["need_id"] === undefined || row["need_id"] === null ? {} : { previous_id: row["need_id"] }),
      ...(carried === undefined ? {} : { need_status: cellText("needStatuses", carried) }),
    };
  });
}

function partsOf(value: CellValue): string[] {
  return typeof value === "string" ? value.split(";").map((part) => part.trim()) : [];
}

/** Letters, digits, dots and hyphens only, so that every system takes the name. */
function fileWord(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9.-]+/g, "");
}
