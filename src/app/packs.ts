// A pack of templates as plans, one for each file; the command line and the pane's worker write them. Layer: app.
import type { Translate } from "../domain/message";
import type { Result } from "../domain/result";
import { failed, ok } from "../domain/result";
import type { Plan } from "../domain/sheet/plan";
import { PARTNER_CODES } from "../domain/taxonomy/lists/beneficiaries";
import { termsOf } from "../domain/taxonomy/lookup";
import type { Taxonomy } from "../domain/taxonomy/types";
import type { OldRow } from "../domain/template/pack";
import { planPack } from "../domain/template/pack";
import { planTemplate } from "../domain/template/plan";
import type { TemplateKind, TemplateLayout } from "../domain/template/types";
import { sourceRowsOf } from "./registerRows";
import type { Register } from "./register";

export interface PackQuestion {
  readonly kind: TemplateKind;
  readonly layout: TemplateLayout;
  readonly cycle: string;
  /** Codes; none: all three. */
  readonly pillars: readonly string[];
  /** Codes; nobody named at all: needs go to the six beneficiaries. */
  readonly beneficiaries: readonly string[];
  readonly organisations: readonly string[];
  /** Prepared rows of each workbook. */
  readonly rows: number;
}

export interface PackFile {
  readonly fileName: string;
  readonly contributor: string;
  readonly pillar: string;
  readonly carriedOver: number;
  readonly plan: Plan;
}

export interface PlannedPack {
  readonly files: readonly PackFile[];
  /** IDs of last cycle's rows that are in no workbook of the pack, "?" for a row without one. */
  readonly leftOver: readonly string[];
}

/** Plans every workbook of a pack, or none: a name that no list has is a problem in words. */
export function planPackFiles(
  asked: PackQuestion,
  taxonomy: Taxonomy,
  old: readonly OldRow[],
  translate: Translate,
  today: string,
): Result<PlannedPack> {
  const nobody = asked.beneficiaries.length + asked.organisations.length === 0;
  const offered = termsOf(taxonomy, "pillars").filter(({ kind }) => kind !== "not-offered");
  const entries = planPack(
    {
      ...asked,
      pillars: asked.pillars.length > 0 ? asked.pillars : offered.map(({ code }) => code),
      beneficiaries: nobody && asked.kind === "needs" ? PARTNER_CODES : asked.beneficiaries,
    },
    taxonomy,
    old,
    translate,
  );
  if (!entries.ok) return entries;
  const files: PackFile[] = [];
  for (const { fileName, request, prefilled } of entries.value) {
    const empty = { sheets: [], tables: [], names: [] };
    const planned = planTemplate(request, taxonomy, empty, translate, { today, prefilled });
    if (!planned.ok) return failed(...planned.problems);
    files.push({
      fileName,
      contributor: request.beneficiary ?? request.organisation ?? "",
      pillar: request.pillar,
      carriedOver: prefilled.length,
      plan: planned.value.plan,
    });
  }
  const [own, before] =
    asked.kind === "needs"
      ? (["need_id", "previous_id"] as const)
      : (["response_id", "response_id"] as const);
  const carried = new Set(entries.value.flatMap(({ prefilled }) => prefilled.map((row) => row[before])));
  return ok({
    files,
    leftOver: old.flatMap((row) => (carried.has(row[own] ?? null) ? [] : [String(row[own] ?? "?")])),
  });
}

/** The rows of one kind in a workbook, as a pack carries them over. */
export function oldRowsOf(register: Register, kind: TemplateKind): OldRow[] {
  return register.tables.flatMap((entry) =>
    entry.table.kind === kind ? sourceRowsOf(entry).map(({ values }) => values) : [],
  );
}
