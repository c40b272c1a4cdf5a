// A pack of templates: one workbook for each contributor and pillar, with last cycle's rows carried over. Layer: cli.
import { sourceRowsOf } from "../../app/computations";
import { termsOf } from "../../domain/taxonomy/lookup";
import { PARTNER_CODES } from "../../domain/taxonomy/lists/beneficiaries";
import type { Taxonomy } from "../../domain/taxonomy/types";
import { planPack } from "../../domain/template/pack";
import type { OldRow } from "../../domain/template/pack";
import { planTemplate } from "../../domain/template/plan";
import type { TemplateKind, TemplateLayout } from "../../domain/template/types";
import { writeXlsx } from "../../file/writeXlsx";
import { clock, registerOfFile, translate, valueOf, writeFolder } from "../command";

export interface PackQuestion {
  readonly kind: TemplateKind;
  readonly layout: TemplateLayout;
  readonly cycle: string;
  readonly pillars: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly organisations: readonly string[];
  readonly rows: number;
  /** Workbooks or registers of the last cycle. */
  readonly previous: readonly string[];
  readonly folder: string;
}

export interface WrittenPack {
  readonly files: readonly {
    readonly file: string;
    readonly contributor: string;
    readonly pillar: string;
    readonly carriedOver: number;
  }[];
  /** IDs of last cycle's rows that are in no workbook of the pack, "?" for a row without one. */
  readonly leftOver: readonly string[];
}

/**
 * Writes the whole pack or nothing. Where nobody is named, needs go to the six beneficiaries; where no pillar is named, to all
 * three. @throws CommandFailure when a name is unknown, nobody is named for responses, or a file is there already.
 */
export async function writePack(asked: PackQuestion, taxonomy: Taxonomy): Promise<WrittenPack> {
  const old = await oldRows(asked);
  const everybody = asked.beneficiaries.length + asked.organisations.length === 0;
  const offered = termsOf(taxonomy, "pillars").filter(({ kind }) => kind !== "not-offered");
  const entries = valueOf(
    planPack(
      {
        kind: asked.kind,
        layout: asked.layout,
        cycle: asked.cycle,
        pillars: asked.pillars.length > 0 ? asked.pillars : offered.map(({ code }) => code),
        beneficiaries: everybody && asked.kind === "needs" ? PARTNER_CODES : asked.beneficiaries,
        organisations: asked.organisations,
        rows: asked.rows,
      },
      taxonomy,
      old,
      translate,
    ),
  );
  const files: Record<string, Uint8Array> = {};
  for (const { fileName, request, prefilled } of entries) {
    process.stderr.write(`${Object.keys(files).length + 1} of ${entries.length}: ${fileName}\n`);
    const empty = { sheets: [], tables: [], names: [] };
    const { plan } = valueOf(
      planTemplate(request, taxonomy, empty, translate, { today: clock.today(), prefilled }),
      fileName,
    );
    files[fileName] = (await writeXlsx(plan)).bytes;
  }
  const written = writeFolder(asked.folder, files);
  const [own, before] = asked.kind === "needs" ? ["need_id", "previous_id"] : ["response_id", "response_id"];
  const carried = new Set(entries.flatMap(({ prefilled }) => prefilled.map((row) => row[before])));
  return {
    files: entries.map(({ request, prefilled }, index) => ({
      file: written[index] ?? "",
      contributor: request.beneficiary ?? request.organisation ?? "",
      pillar: request.pillar,
      carriedOver: prefilled.length,
    })),
    leftOver: old.flatMap((row) => (carried.has(row[own] ?? null) ? [] : [String(row[own] ?? "?")])),
  };
}

async function oldRows({ kind, previous }: PackQuestion): Promise<OldRow[]> {
  const rows: OldRow[] = [];
  for (const file of previous) {
    const register = await registerOfFile(file);
    for (const entry of register.tables)
      if (entry.table.kind === kind) rows.push(...sourceRowsOf(entry).map(({ values }) => values));
  }
  return rows;
}
