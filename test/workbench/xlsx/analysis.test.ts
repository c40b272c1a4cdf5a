// Charts, PivotTables and slicers through save and load, and the saved file in LibreOffice: the totals of another program.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createModel } from "../../../src/workbench/model/createModel";
import { levelsOf } from "../../../src/workbench/model/outline";
import type { ModelPivot } from "../../../src/workbench/model/pivot/records";
import type { ModelValue, WorkbookModel } from "../../../src/workbench/model/workbookModel";
import { startExcel } from "../../../src/workbench/nodeHost";
import { loadXlsx } from "../../../src/workbench/xlsx/loadXlsx";
import { partText, readPackage } from "../../../src/workbench/xlsx/parts";
import { lossesOnSave, saveXlsx } from "../../../src/workbench/xlsx/saveXlsx";
import { farmSales } from "../conformance/farms";
import { makeGlobal } from "../../support/excelHost";

const open: WorkbookModel[] = [];
let saved: Uint8Array;
let again: WorkbookModel;

async function load(bytes: Uint8Array): Promise<WorkbookModel> {
  const model = createModel();
  open.push(model);
  await loadXlsx(bytes, model);
  return model;
}

/** Works on a model as an add-in does. */
async function inExcel(
  model: WorkbookModel,
  batch: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const host = startExcel(model);
  makeGlobal(host);
  try {
    await Excel.run(batch);
  } finally {
    host.dispose();
  }
}

beforeAll(async () => {
  const model = createModel();
  open.push(model);
  await inExcel(model, async (context) => {
    const farms = farmSales(context);
    const sheet = context.workbook.worksheets.getItem("Pivot");
    const types = sheet.pivotTables.add("By type", "Data!A1:E21", "F4");
    types.rowHierarchies.add(types.hierarchies.getItem("Type"));
    types.columnHierarchies.add(types.hierarchies.getItem("Farm"));
    types.filterHierarchies.add(types.hierarchies.getItem("Classification"));
    const crates = types.dataHierarchies.add(types.hierarchies.getItem("Crates Sold Wholesale"));
    crates.summarizeBy = "Max";
    crates.name = "Largest";
    const organic = { selectedItems: ["Organic"] };
    types.hierarchies
      .getItem("Classification")
      .fields.getItem("Classification")
      .applyFilter({ manualFilter: organic });
    farms.hierarchies
      .getItem("Type")
      .fields.getItem("Type")
      .applyFilter({
        labelFilter: { condition: "BeginsWith", substring: "L", exclusive: true },
      });
    farms.layout.layoutType = "Tabular";
    const slicer = sheet.slicers.add(farms, "Farm");
    Object.assign(slicer, { left: 500, top: 200, width: 120, height: 160, caption: "Farms" });
    slicer.selectItems(["A Farms", "E Farms"]);
    const data = context.workbook.worksheets.getItem("Data");
    data.getRange("G1:I4").values = [
      ["Need", "Funded", "Sought"],
      ["N1", 500, 700],
      ["N2", 400, 323],
      ["N3", 1200, 876],
    ];
    const chart = data.charts.add("ColumnStacked", data.getRange("G1:I4"));
    chart.name = "Funding";
    chart.title.text = "Funding by need";
    chart.axes.valueAxis.title.text = "EUR";
    chart.axes.valueAxis.maximum = 2500;
    chart.legend.position = "Right";
    chart.series.getItemAt(0).format.fill.setSolidColor("#217346");
    chart.setPosition("G6", "L20");
    data.getRange("3:8").group("ByRows" as Excel.GroupOption);
    data.getRange("4:5").group("ByRows" as Excel.GroupOption);
    data.getRange("B:C").group("ByColumns" as Excel.GroupOption);
    await context.sync();
  });
  saved = await saveXlsx(model);
  again = await load(saved);
}, 60_000);
afterAll(() => open.forEach((model) => model.dispose()));

const pivot = (model: WorkbookModel, name: string): ModelPivot => {
  const found = model.analysis.pivots.find((each) => each.name === name);
  if (!found) throw new Error(`no PivotTable ${name}`);
  return found;
};
const shown = (model: WorkbookModel, name: string): ModelValue[][] => {
  const { sheetId, drawn } = pivot(model, name);
  return drawn ? (model.sheet(sheetId)?.values(drawn.table) ?? []) : [];
};

it("PivotTables come back with fields, functions, names, filters and layout", () => {
  const [before] = open;
  if (!before) throw new Error("nothing saved");
  for (const name of ["Farm Sales", "By type"]) {
    const [a, b] = [pivot(before, name), pivot(again, name)];
    expect([b.rows, b.columns, b.filters]).toEqual([a.rows, a.columns, a.filters]);
    expect(b.data.map((data) => [data.name, data.field, data.summarizeBy])).toEqual(
      a.data.map((data) => [data.name, data.field, data.summarizeBy]),
    );
    expect(b.layout).toEqual(a.layout);
    expect(b.fields.map(({ manual, label }) => [manual, label])).toEqual(
      a.fields.map(({ manual, label }) => [manual, label]),
    );
    expect(b.drawn).toEqual(a.drawn);
    expect(shown(again, name)).toEqual(shown(before, name));
  }
});

it("an opened PivotTable can be changed and is calculated anew", async () => {
  const model = await load(saved);
  await inExcel(model, async (context) => {
    const types = context.workbook.pivotTables.getItem("By type");
    types.hierarchies.getItem("Classification").fields.getItem("Classification").clearAllFilters();
    types.dataHierarchies.getItem("Largest").summarizeBy = "Sum";
    await context.sync();
  });
  expect(shown(model, "By type").at(-1)?.at(-1)).toBe(25_960);
});

it("a slicer comes back with its place, its caption and what it chose", () => {
  expect(again.analysis.slicers).toHaveLength(1);
  const [slicer] = again.analysis.slicers;
  expect(slicer).toMatchObject({ name: "Farm", caption: "Farms" });
  expect(Math.round(slicer?.left ?? 0)).toBe(500);
  expect(Math.round(slicer?.width ?? 0)).toBe(120);
  expect([...(pivot(again, "Farm Sales").fields[0]?.manual ?? [])]).toEqual(["s:a farms", "s:e farms"]);
  expect(again.names.map(({ name }) => name)).not.toContain("Slicer_Farm");
});

it("a chart comes back with type, sources, titles, scale, legend, colour and place", () => {
  const [chart] = again.analysis.charts;
  const [before] = open[0]?.analysis.charts ?? [];
  expect(chart).toMatchObject({ name: "Funding", type: "ColumnStacked" });
  expect(
    chart?.series.map(({ values, nameFrom, categories }) => [values?.area, nameFrom?.area, categories?.area]),
  ).toEqual(
    before?.series.map(({ values, nameFrom, categories }) => [
      values?.area,
      nameFrom?.area,
      categories?.area,
    ]),
  );
  const wanted = {
    "title.text": "Funding by need",
    "axes.value.title.text": "EUR",
    "axes.value.maximum": 2500,
    "legend.position": "Right",
  };
  for (const [key, value] of Object.entries(wanted))
    expect([key, chart?.options.get(key)]).toEqual([key, value]);
  expect(chart?.series[0]?.options.get("format.fill.color")).toBe("#217346");
  expect(Math.round((chart?.left ?? 0) - (before?.left ?? 0))).toBe(0);
});

it("grouped rows and columns come back with their levels", () => {
  const sheet = again.sheetByName("Data");
  if (!sheet) throw new Error("no sheet Data");
  expect([...levelsOf(sheet, "rows")]).toEqual(
    [2, 3, 4, 5, 6, 7].map((row) => [row, row === 3 || row === 4 ? 2 : 1]),
  );
  expect([...levelsOf(sheet, "columns")]).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

it("unchanged charts and PivotTables of an opened file go back as they came, changed and deleted ones do not linger", async () => {
  const parts = async (model: WorkbookModel) => readPackage(await saveXlsx(model));
  const first = readPackage(saved);
  const untouched = await parts(await load(saved));
  expect(partText(untouched, "xl/charts/chart1.xml")).toBe(partText(first, "xl/charts/chart1.xml"));
  const changed = await load(saved);
  expect(lossesOnSave(changed)).toEqual([]);
  await inExcel(changed, async (context) => {
    context.workbook.pivotTables.getItem("By type").delete();
    context.workbook.worksheets.getItem("Data").charts.getItemAt(0).delete();
    await context.sync();
  });
  const names = Object.keys(await parts(changed));
  expect(
    names.filter((name) => /charts\/|pivotTables\/pivot|pivotCacheDefinition\d.xml$/.test(name)).sort(),
  ).toEqual([
    expect.stringMatching(/pivotCacheDefinition\d\.xml$/) as string,
    expect.stringMatching(/pivotTable\d\.xml$/) as string,
  ]);
});

it("LibreOffice opens the file, and its totals are the same", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "analysis-"));
  const file = path.join(folder, "farms.xlsx");
  writeFileSync(file, saved);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  const out = path.join(folder, "out");
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file], {
    timeout: 120_000,
    stdio: "ignore",
  });
  const bytes = new Uint8Array(readFileSync(path.join(out, "farms.xlsx")));
  const parts = readPackage(bytes);
  // Its own parts: it took the tables and the chart for what they are.
  expect(
    Object.keys(parts).filter((name) => /pivotTables\/pivotTable\d|charts\/chart\d/.test(name)),
  ).toHaveLength(3);
  const model = await load(bytes);
  const cells = model.sheetByName("Pivot")?.values({ top: 0, left: 0, rows: 40, columns: 13 }) ?? [];
  const last = (from: number): ModelValue[] | undefined =>
    cells.filter((line) => typeof line[from] === "string" && /Total/.test(String(line[from]))).at(-1);
  // A Farms: orange 200 and 2200; E Farms: apple, kiwi, orange 625 and 5700.
  expect(last(0)?.slice(2, 4)).toEqual([825, 7900]);
  expect(shown(again, "Farm Sales").at(-1)?.slice(2)).toEqual([825, 7900]);
  expect(
    Math.max(...cells.flatMap((line) => line.slice(6)).filter((value) => typeof value === "number")),
  ).toBe(2800);
}, 180_000);
