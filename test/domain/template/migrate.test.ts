// Older templates: recognised, brought up by declared steps, nothing lost.
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { columnsOf, TEMPLATE_VERSION, TEMPLATE_VERSIONS } from "../../../src/domain/template/definitions";
import { HEADER_ROW, metadataCell } from "../../../src/domain/template/entrySheet";
import {
  compareVersions,
  isKnownVersion,
  MIGRATIONS,
  planDropDowns,
  planMigration,
  retiredTerms,
  stepsFrom,
} from "../../../src/domain/template/migrate";
import { planTemplate } from "../../../src/domain/template/plan";
import { headerAreasToRead, recogniseTemplates } from "../../../src/domain/template/recognise";
import type { RecognisedTable } from "../../../src/domain/template/recognise";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { Sheets } from "./sheets";

const translate = translator(english, english, "en");
const NEW = new Set(MIGRATIONS[0]?.added.filter(({ kind }) => kind === "responses").map(({ key }) => key));

/** A responses sheet as the version 2025.1 had it: other headings, no shares and no visibility. */
function old(version = "2025.1"): Sheets {
  const planned = planTemplate(
    { kind: "responses", layout: "table", pillar: "WBCTi", cycle: "2026-2027", rows: 3 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translate,
    { today: "2025-01-31" },
  );
  if (!planned.ok) throw new Error("not planned");
  const sheets = new Sheets().apply(planned.value.plan);
  const rows = sheets.rows("Responses");
  const keep = columnsOf("responses").flatMap(({ key }, index) => (NEW.has(key) ? [] : [index]));
  for (let row = HEADER_ROW; row < rows.length; row++)
    rows[row] = keep.map((index) => rows[row]?.[index] ?? null);
  for (let row = 0; row < HEADER_ROW; row++) rows[row] = rows[row]?.slice(0, 7) ?? [];
  const header = rows[HEADER_ROW] ?? [];
  header[header.indexOf("Lead implementer (driver)")] = "DRIVER (S)";
  header[header.indexOf("Beneficiaries")] = "Countries";
  header.push("Footnotes");
  sheets.tables = sheets.tables.map((table) =>
    table.name === "tblResponses" ? { ...table, area: { ...table.area, columns: header.length } } : table,
  );
  const { row, column } = metadataCell("templateVersion");
  sheets.write("Responses", row, column, [[version]]);
  return sheets;
}

function tableOf(sheets: Sheets): RecognisedTable {
  const overview = sheets.overview();
  const table = recogniseTemplates(overview, sheets.read(headerAreasToRead(overview))).tables.find(
    ({ kind }) => kind === "responses",
  );
  if (table === undefined) throw new Error("not recognised");
  return table;
}

it("plans the step with a preview of each heading, column and kept column", () => {
  const sheets = old();
  const plan = planMigration(tableOf(sheets), [], BUILTIN_TAXONOMY, sheets.overview(), translate);
  if (!plan.ok) throw new Error(plan.problems.map(translate).join());
  expect(plan.value.preview.map(translate)).toEqual([
    "On “Responses” the heading “DRIVER (S)” becomes “Lead implementer (driver)”.",
    "On “Responses” the heading “Countries” becomes “Beneficiaries”.",
    "On “Responses” the column “Share per beneficiary (%)” is added at the end of the table.",
    "On “Responses” the column “Share per need (%)” is added at the end of the table.",
    "On “Responses” the column “Visibility” is added at the end of the table.",
    "On “Responses” the column “Footnotes” is no longer part of the template; it stays with its entries.",
    `The sheet says version ${TEMPLATE_VERSION} from now on.`,
  ]);
});

it("changes headings and version only where they still say what was read, and writes no entry", () => {
  const sheets = old();
  const plan = planMigration(tableOf(sheets), [], BUILTIN_TAXONOMY, sheets.overview(), translate);
  if (!plan.ok) throw new Error("not planned");
  const right = sheets.rows("Responses")[HEADER_ROW]?.length ?? 0;
  for (const op of plan.value.ops) {
    if (op.kind === "write") expect([op.top, op.left, op.values.length]).toEqual([HEADER_ROW, right, 1]);
    if (op.kind === "guarded-write")
      for (const cell of op.cells)
        expect(sheets.rows("Responses")[cell.row]?.[cell.column]).toBe(cell.before);
    expect(op.kind).not.toBe("replace-rows");
  }
  for (const op of plan.value.ops) {
    if (op.kind === "guarded-write")
      for (const { row, column, after } of op.cells)
        sheets.write("Responses", row, column, [[String(after)]]);
    if (op.kind === "resize-table")
      sheets.tables = sheets.tables.map((table) =>
        table.name === op.name ? { ...table, area: op.area } : table,
      );
  }
  sheets.apply({ ...plan.value, ops: plan.value.ops.filter(({ kind }) => kind === "write") });
  const after = tableOf(sheets);
  expect(after).toMatchObject({ missingColumns: [], renamedHeaders: [] });
  expect(after.unknownHeaders.map(({ header }) => header)).toEqual(["Footnotes"]);
  expect(after.metadata.templateVersion).toBe(TEMPLATE_VERSION);
});

it("does not write over notes to the right of the table", () => {
  const sheets = old();
  sheets.write("Responses", HEADER_ROW + 2, 60, [["private note"]]);
  const result = planMigration(tableOf(sheets), [], BUILTIN_TAXONOMY, sheets.overview(), translate);
  expect(result.ok ? "" : result.problems.map(translate).join()).toContain(
    "there are entries to the right of the table",
  );
});

it.each([
  ["1999.9", "The template version “1999.9” is not known."],
  [
    "2099.1",
    `The template version 2099.1 is newer than this add-in (${TEMPLATE_VERSION}). Update the add-in first.`,
  ],
])("says of version %s in one sentence why it does nothing", (version, sentence) => {
  const sheets = old(version);
  const result = planMigration(tableOf(sheets), [], BUILTIN_TAXONOMY, sheets.overview(), translate);
  expect(result.ok ? "" : result.problems.map(translate).join()).toContain(sentence);
});

it("maps retired terms forward without changing them", () => {
  const table = tableOf(old());
  const said = retiredTerms(
    table,
    [{ donors: "DG NEAR; Italy" }, { donors: "DG NEAR" }, { donors: "DG ENEST" }],
    BUILTIN_TAXONOMY,
  );
  expect(said.map(translate)).toEqual([
    "“DG NEAR” was right then and changed since; today it is DG ENEST. 2 rows have it; they are not changed.",
  ]);
});

it("restores drop-downs where columns stand now, with formulas that follow the moved parent", () => {
  const sheets = old();
  const ops = planDropDowns(tableOf(sheets), translate);
  const header = sheets.rows("Responses")[HEADER_ROW] ?? [];
  expect(ops).toHaveLength(header.length - 1);
  const action = ops.find((op) => op.kind === "validation" && op.area.left === header.indexOf("Action code"));
  expect(
    action?.kind === "validation" && action.validation.rule.kind === "list"
      ? action.validation.rule.source
      : "",
  ).toContain("$G9");
});

it("knows every version it names, oldest and newest", () => {
  expect(TEMPLATE_VERSIONS.every(isKnownVersion)).toBe(true);
  expect(stepsFrom(TEMPLATE_VERSION)).toEqual([]);
  expect(compareVersions("2025.10", "2025.9")).toBeGreaterThan(0);
});
