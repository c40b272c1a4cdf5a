// Old plans into the open workbook: a table read into rows, and the rows as a template with the original text beside. Layer: app.
import type { Translate } from "../../domain/message";
import { message } from "../../domain/message";
import type { ImportedPlan, ImportedRow } from "../../domain/oldPlans/importPlan";
import { importPlan } from "../../domain/oldPlans/importPlan";
import type { PlanField } from "../../domain/oldPlans/planTable";
import { joinRows, readAgain, splitRow } from "../../domain/oldPlans/realign";
import { originalTextOps, prefilledOf } from "../../domain/oldPlans/importSheets";
import type { Result } from "../../domain/result";
import { failed, ok } from "../../domain/result";
import type { CellValue } from "../../domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { planTemplate } from "../../domain/template/plan";
import type { Clock, WorkbookPort } from "../ports";
import { guarded } from "./guarded";
import type { Prepared } from "./types";

export interface OldPlanUseCases {
  /** The row read again after texts of its cells were corrected. */
  readAgain(row: ImportedRow, texts: Partial<Record<PlanField, string>>): ImportedRow;
  join(first: ImportedRow, second: ImportedRow): ImportedRow;
  /** One row for each output. */
  split(row: ImportedRow): readonly ImportedRow[];
  /** Reads a table of cells; nothing is written. */
  read(grid: readonly (readonly CellValue[])[]): Result<ImportedPlan>;
  /** The cells of a sheet of the open workbook; of its first visible sheet where none is named. */
  sheetGrid(sheet: string | undefined): Promise<Result<readonly (readonly CellValue[])[]>>;
  /** Rows with what is still asked in their comments, and the original text on a sheet beside. */
  prepare(
    rows: readonly ImportedRow[],
    wish: { readonly pillar: string; readonly cycle: string },
  ): Promise<Result<Prepared<{ readonly rows: number; readonly questions: number }>>>;
}

export function makeOldPlanUseCases(
  port: Pick<WorkbookPort, "overview" | "read">,
  clock: Clock,
  translate: Translate,
): OldPlanUseCases {
  return {
    readAgain: (row, texts) => readAgain(row, texts, BUILTIN_TAXONOMY),
    join: (first, second) => joinRows(first, second, BUILTIN_TAXONOMY),
    split: (row) => splitRow(row, BUILTIN_TAXONOMY),
    read: (grid) => importPlan(grid, BUILTIN_TAXONOMY),
    sheetGrid: (wanted) =>
      guarded(async () => {
        const { sheets } = await port.overview();
        const sheet =
          sheets.find(({ name, used }) => name === wanted && used !== undefined) ??
          sheets.find(({ visibility, used }) => visibility === "visible" && used !== undefined);
        if (sheet === undefined) return failed(message("import.empty"));
        const [snapshot] = await port.read([{ sheet: sheet.name }]);
        return ok(snapshot?.values ?? []);
      }),
    prepare: (rows, { pillar, cycle }) =>
      guarded(async () => {
        const overview = await port.overview();
        const planned = planTemplate(
          { kind: "responses", layout: "table", pillar, cycle, rows: Math.max(20, rows.length + 20) },
          BUILTIN_TAXONOMY,
          overview,
          translate,
          { today: clock.today(), prefilled: prefilledOf(rows, pillar, BUILTIN_TAXONOMY, translate) },
        );
        if (!planned.ok) return planned;
        const { plan, sheets } = planned.value;
        const taken = new Set(sheets.map((name) => name.toLowerCase()));
        const original = originalTextOps(rows, translate, overview, taken);
        const questions = rows.reduce((sum, row) => sum + row.questions.length, 0);
        return ok({
          result: { rows: rows.length, questions },
          plan: {
            title: message("import.plan", { count: rows.length }),
            // Protecting or hiding a sheet empties Excel's undo list, so an open workbook is left unprotected.
            ops: [...plan.ops, ...original.ops]
              .filter((op) => op.kind !== "protect")
              .map((op) => (op.kind === "add-sheet" ? { ...op, visibility: "visible" as const } : op)),
            preview: [
              ...plan.preview,
              message("import.planOriginal", { sheet: original.sheet }),
              ...(questions === 0 ? [] : [message("import.planQuestions", { count: questions })]),
            ],
          },
        });
      }),
  };
}
