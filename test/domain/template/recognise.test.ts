// Finding templates again, whatever people did to the workbook.
import fc from "fast-check";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { columnsOf, TEMPLATE_VERSION } from "../../../src/domain/template/definitions";
import { HEADER_ROW } from "../../../src/domain/template/entrySheet";
import { headerKey } from "../../../src/domain/template/headers";
import { planTemplate } from "../../../src/domain/template/plan";
import { headerAreasToRead, recogniseTemplates } from "../../../src/domain/template/recognise";
import type { Recognition } from "../../../src/domain/template/recognise";
import type { TemplateRequest } from "../../../src/domain/template/types";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { Sheets } from "./sheets";

const translate = translator(english, english, "en");
const REQUEST: TemplateRequest = {
  kind: "needs",
  layout: "table",
  pillar: "WBCSCi",
  cycle: "2024-2025",
  beneficiary: "Kosovo*",
  rows: 5,
};

function workbook(...requests: readonly TemplateRequest[]): Sheets {
  const sheets = new Sheets();
  for (const request of requests) {
    const planned = planTemplate(request, BUILTIN_TAXONOMY, sheets.overview(), translate, {
      today: "2024-05-31",
    });
    if (!planned.ok) throw new Error("not planned");
    sheets.apply(planned.value.plan);
  }
  return sheets;
}

function recognise(sheets: Sheets): Recognition {
  const overview = sheets.overview();
  return recogniseTemplates(overview, sheets.read(headerAreasToRead(overview)));
}

it("finds a fresh template with every column, its metadata and its version", () => {
  const { tables, notes } = recognise(workbook(REQUEST));
  expect(notes).toEqual([]);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  expect(table).toMatchObject({
    kind: "needs",
    layout: "table",
    sheet: "Needs",
    table: "tblNeeds",
    headerRow: HEADER_ROW,
    missingColumns: [],
    unknownHeaders: [],
    renamedHeaders: [],
  });
  expect(Object.keys(table?.columns ?? {})).toEqual(columnsOf("needs").map((column) => column.key));
  expect(table?.data).toEqual({ top: HEADER_ROW + 1, left: 0, rows: 5, columns: columnsOf("needs").length });
  expect(table?.metadata).toEqual({
    kind: "needs",
    layout: "table",
    templateVersion: TEMPLATE_VERSION,
    taxonomyVersion: "2026.1",
    cycle: "2024-2025",
    pillar: "WBCSCi",
    beneficiary: "Kosovo*",
    classification: "IISG members only",
    footnote: expect.stringContaining("UNSCR 1244/1999") as string,
  });
});

it("reads charts by phase and one table into the same columns", () => {
  const { tables } = recognise(
    workbook({ ...REQUEST, layout: "charts" }, { ...REQUEST, kind: "responses", layout: "charts" }),
  );
  expect(tables.map(({ kind, phase, layout }) => `${kind} ${phase ?? "-"} ${layout}`)).toEqual([
    "needs ANT charts",
    "needs PRE charts",
    "needs PRO charts",
    "needs RES charts",
    "responses ANT charts",
    "responses PRE charts",
    "responses PRO charts",
    "responses RES charts",
    "funding-lines - table",
  ]);
  expect(tables.every(({ missingColumns }) => missingColumns.length === 0)).toBe(true);
});

it("finds it after the sheet was renamed, the table converted, names deleted, a column moved, renamed and removed", () => {
  const sheets = workbook(REQUEST);
  sheets.rename("Needs", "Potrebe 2024");
  sheets.tables = sheets.tables.filter(({ name }) => name !== "tblNeeds");
  sheets.names = sheets.names.filter(({ name }) => name.startsWith("lst_"));
  const rows = sheets.rows("Potrebe 2024");
  const header = rows[HEADER_ROW] ?? [];
  for (const row of rows.slice(HEADER_ROW)) row.unshift(...row.splice(10, 1)); // "Need" to the front
  header[header.indexOf("Beneficiary")] = "COUNTRY";
  header[header.indexOf("Importance")] = "Importnace";
  header[header.indexOf("Comment")] = "Ministry's own column";
  sheets.write("Potrebe 2024", HEADER_ROW + 1, 0, [["We need a common standard.", "SC-XK-2024-001"]]);
  const { tables, notes } = recognise(sheets);
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({
    kind: "needs",
    sheet: "Potrebe 2024",
    headerRow: HEADER_ROW,
    missingColumns: ["comment"],
  });
  expect(tables[0]?.table).toBeUndefined();
  expect(tables[0]?.columns).toMatchObject({ need_text: 0, need_id: 1, beneficiary: 4 });
  expect(tables[0]?.renamedHeaders.map(({ key }) => key)).toEqual(["beneficiary", "rank"]);
  expect(tables[0]?.unknownHeaders.map(({ header: text }) => text)).toEqual(["Ministry's own column"]);
  expect(tables[0]?.metadata).toMatchObject({ pillar: "WBCSCi", cycle: "2024-2025" });
  expect(notes.map(translate)).toHaveLength(4);
});

it("finds a chart that lost its table and its sheet name by its title", () => {
  const sheets = workbook({ ...REQUEST, layout: "charts" });
  sheets.rename("Needs Protect", "Sheet9");
  sheets.tables = [];
  expect(recognise(sheets).tables.map(({ phase }) => phase)).toEqual(["ANT", "PRE", "RES", "PRO"]);
});

it("tells rows that repeat the headings", () => {
  const sheets = workbook(REQUEST);
  sheets.write("Needs", HEADER_ROW + 3, 0, [sheets.rows("Needs")[HEADER_ROW] ?? []]);
  expect(recognise(sheets).tables[0]?.repeatedHeaderRows).toEqual([HEADER_ROW + 3]);
});

it("counts rows below the table as data", () => {
  const sheets = workbook(REQUEST);
  sheets.write("Needs", HEADER_ROW + 9, 0, [["SC-XK-2024-002"]]);
  expect(recognise(sheets).tables[0]?.data?.rows).toBe(9);
});

it("does not take a table of the old plan, a price list or an empty workbook for a template", () => {
  const sheets = new Sheets();
  expect(recognise(sheets).notes.map(translate)).toEqual([
    "No template was found in this workbook. Load one, or check that the headings are there.",
  ]);
  for (const [name, header] of [
    ["iPA", ["Need addressed", "Action", "Expected outputs", "DRIVER (S)", "Status / Timeline", "Funding"]],
    ["Prices", ["Title", "Comment", "Currency", "Amount", "Page", "Size"]],
  ] as const) {
    sheets.cells.set(name, []);
    sheets.write(name, 0, 0, [[...header], ["a", "b", "c"]]);
  }
  expect(recognise(sheets).tables).toEqual([]);
});

it("does not take a sheet of results for a template, though its headings are ours", () => {
  const sheets = new Sheets();
  sheets.cells.set("Findings", []);
  sheets.write("Findings", 4, 0, [["Response ID", "Project title", "Donor(s)", "Beneficiaries", "Status"]]);
  expect(recognise(sheets).tables).toHaveLength(1);
  sheets.tables = [
    {
      name: "tblFindings",
      sheet: "Findings",
      area: { top: 4, left: 0, rows: 9, columns: 5 },
      hasHeaders: true,
      hasTotals: false,
    },
  ];
  expect(recognise(sheets).tables).toEqual([]);
});

it("keeps two templates of one workbook apart, each with its own metadata", () => {
  const { tables } = recognise(workbook(REQUEST, { ...REQUEST, pillar: "WBBSi", beneficiary: "Serbia" }));
  expect(tables.map(({ sheet, metadata }) => [sheet, metadata.pillar, metadata.beneficiary])).toEqual([
    ["Needs", "WBCSCi", "Kosovo*"],
    ["Needs 2", "WBBSi", "Serbia"],
  ]);
});

it("finds every column in any order", () => {
  const columns = columnsOf("responses");
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...columns.keys()], { minLength: 12 }),
      fc.nat(6),
      fc.nat(5),
      (order, top, left) => {
        const sheets = new Sheets();
        sheets.cells.set("x", []);
        sheets.write("x", top, left, [order.map((index) => columns[index]?.header ?? "")]);
        const [table] = recognise(sheets).tables;
        expect(table?.kind).toBe("responses");
        expect(table?.columns).toEqual(
          Object.fromEntries(order.map((index, at) => [columns[index]?.key ?? "", left + at])),
        );
      },
    ),
  );
});

it.each(["needs", "responses", "funding-lines"] as const)(
  "has no heading or other heading of two columns of %s",
  (kind) => {
    const keys = columnsOf(kind).flatMap((column) => [
      ...new Set([column.header, ...column.headerAliases].map(headerKey)),
    ]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  },
);
