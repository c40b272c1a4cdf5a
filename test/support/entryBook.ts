// A workbook of our templates with given rows, as a file: what a contributor would send. For tests from end to end.
import type { CellInput, PlanOp } from "../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import type { TableKind } from "../../src/domain/template/definitions";
import { columnsOf, TABLE_NAMES, TEMPLATE_VERSION } from "../../src/domain/template/definitions";
import { entrySheetOps } from "../../src/domain/template/entrySheet";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";

export type EntryRow = Readonly<Record<string, CellInput>>;
const SHEETS = { needs: "Needs", responses: "Responses", "funding-lines": "Funding lines" } as const;

/** Rows by column keys, without a sheet of lists: the product's own count. A kind that is left out has no sheet. */
export async function entryBook(rows: Partial<Record<TableKind, readonly EntryRow[]>>): Promise<Uint8Array> {
  const translate = translatorFor("en");
  const kinds = (Object.keys(SHEETS) as TableKind[]).filter((kind) => rows[kind] !== undefined);
  const entries = kinds.flatMap((kind, index): PlanOp[] =>
    entrySheetOps(
      {
        kind,
        sheet: SHEETS[kind],
        table: TABLE_NAMES[kind],
        title: SHEETS[kind],
        columns: columnsOf(kind),
        rows: Math.max(1, rows[kind]?.length ?? 0),
        reserve: 20,
        metadata: {
          ...(kind === "funding-lines" ? {} : { kind }),
          layout: "table",
          templateVersion: TEMPLATE_VERSION,
          taxonomyVersion: BUILTIN_TAXONOMY.version,
          pillar: "WBCSCi",
          classification: "For IISG members",
        },
        prepared: "2024-06-30",
        ...(index === 0 ? { namePrefix: "iisg_" } : {}),
        prefilled: rows[kind] ?? [],
      },
      translate,
    ),
  );
  const { bytes } = await writeXlsx({
    title: { key: "template.plan.lists" },
    preview: [],
    ops: [...kinds.map((kind): PlanOp => ({ kind: "add-sheet", sheet: SHEETS[kind] })), ...entries],
  });
  return bytes;
}
