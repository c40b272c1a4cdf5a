// A responses workbook as the pilot version 2025.1 had it: other headings, no shares, no visibility, one list less.
import type { Plan, PlanOp } from "../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { listName, planLists } from "../../src/domain/taxonomy/listSheet";
import { columnsOf } from "../../src/domain/template/definitions";
import { entrySheetOps, HEADER_ROW } from "../../src/domain/template/entrySheet";
import { MIGRATIONS } from "../../src/domain/template/migrate";
import type { ColumnDefinition } from "../../src/domain/template/types";
import { translator } from "../../src/i18n/catalogue";
import { english } from "../../src/i18n/en/all";

const translate = translator(english, english, "en");
const NEW = new Set(MIGRATIONS[0]?.added.filter(({ kind }) => kind === "responses").map(({ key }) => key));
const OLD_HEADINGS: Readonly<Record<string, string>> = {
  lead: "DRIVER (S)",
  beneficiaries: "Countries",
};

export const OLD_COLUMNS: readonly ColumnDefinition[] = [
  ...columnsOf("responses")
    .filter(({ key }) => !NEW.has(key))
    .map((column) => ({ ...column, header: OLD_HEADINGS[column.key] ?? column.header })),
  { ...(columnsOf("responses")[0] as ColumnDefinition), key: "footnotes", header: "Footnotes", type: "text" },
];

/** Entries that a migration must not touch, Excel's traps among them. */
export const OLD_ROWS: readonly Readonly<Record<string, string | number>>[] = [
  {
    response_id: "R-GIZ-0001",
    title: "- Countering Serious Crime & “others” <WB>\nsecond line",
    pillar: "WBCTi",
    donors: "DG NEAR",
    lead: "GIZ",
    beneficiaries: "Kosovo*",
    reference: "3.10",
    status: "Ongoing",
    start: 43101,
    total_budget: 14500000.5,
    footnotes: "Note of the sender",
  },
  { response_id: "R-GIZ-0002", title: "=1+1", pillar: "WBCTi", donors: "DG ENEST", status: "Planned" },
];

/** @param version what the block says. */
export function oldTemplatePlan(version = "2025.1"): Plan {
  const lists = planLists(
    BUILTIN_TAXONOMY,
    { from: "2026-01-01", to: "2027-12-31" },
    { sheets: [], tables: [], names: [] },
    translate,
  );
  const body = entrySheetOps(
    {
      kind: "responses",
      sheet: "Responses",
      table: "tblResponses",
      title: "IISG response mapping, WBCTi, 2026-2027",
      columns: OLD_COLUMNS,
      rows: 5,
      reserve: 20,
      metadata: {
        kind: "responses",
        layout: "table",
        templateVersion: version,
        taxonomyVersion: "2025.1",
        cycle: "2026-2027",
        pillar: "WBCTi",
        footnote: "*This designation is without prejudice to positions on status.",
      },
      prepared: "2025-01-31",
      namePrefix: "iisg_",
      prefilled: OLD_ROWS,
    },
    translate,
  );
  const note: PlanOp = {
    kind: "note",
    sheet: "Responses",
    row: HEADER_ROW + 1,
    column: 1,
    text: "Ask the sender.",
  };
  return {
    title: { key: "template.plan.title" },
    preview: [],
    ops: [
      { kind: "add-sheet", sheet: "Responses" },
      // The pilot knew no visibilities.
      ...lists.ops.filter((op) => op.kind !== "name" || op.name !== listName("visibilities")),
      ...body,
      note,
      { kind: "add-sheet", sheet: "Our own notes" },
      { kind: "write", sheet: "Our own notes", top: 0, left: 0, values: [["private", 7]] },
    ],
  };
}
