// Slicers as Microsoft's documentation shows them, over the stand-in.
import { example } from "../../support/excelSample";
import { cells, farmSales, FARMS, farmSheets, row } from "./farms";

const PIVOTS = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-pivottables";
const SLICER = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.slicer";
const ADD = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.slicercollection";

example("a slicer of a PivotTable filters a field that the table does not show", PIVOTS, async (context) => {
  const { pivot } = farmSheets(context);
  const table = pivot.pivotTables.add("Farm Sales", "Data!A1:E21", "A2");
  table.rowHierarchies.add(table.hierarchies.getItem("Farm"));
  table.dataHierarchies.add(table.hierarchies.getItem("Crates Sold Wholesale"));
  const slicer = pivot.slicers.add("Farm Sales", "Type");
  slicer.name = "Fruit Slicer";
  context.workbook.slicers.getItem("Fruit Slicer").selectItems(["Lemon", "Lime", "Orange"]);
  const selected = slicer.getSelectedItems();
  slicer.load("caption, isFilterCleared");
  expect((await row(table, "Grand Total"))[1]).toBe(15670);
  expect([selected.value, slicer.caption, slicer.isFilterCleared]).toEqual([
    ["Lemon", "Lime", "Orange"],
    "Type",
    false,
  ]);
  slicer.clearFilters();
  slicer.load("isFilterCleared");
  expect((await row(table, "Grand Total"))[1]).toBe(25960);
  expect(slicer.isFilterCleared).toBe(true);
});

example("a slicer has a place, a size, a caption and a style, and goes away", PIVOTS, async (context) => {
  farmSales(context);
  const sheet = context.workbook.worksheets.getItem("Pivot");
  const slicer = sheet.slicers.add("Farm Sales", "Type");
  Object.assign(slicer, { caption: "Fruit Types", left: 395, top: 15, height: 135, width: 150 });
  slicer.style = "SlicerStyleLight6";
  slicer.load();
  await context.sync();
  expect(slicer).toMatchObject({ caption: "Fruit Types", left: 395, top: 15, height: 135, width: 150 });
  expect(slicer.style).toBe("SlicerStyleLight6");
  sheet.slicers.getItemAt(0).delete();
  const gone = context.workbook.slicers.getItemOrNullObject("Type");
  await context.sync();
  expect(gone.isNullObject).toBe(true);
});

example("the items tell whether they are chosen and whether they have data", SLICER, async (context) => {
  const table = farmSales(context);
  const sheet = context.workbook.worksheets.getItem("Pivot");
  const farms = sheet.slicers.add(table, "Farm");
  const types = sheet.slicers.add(table, table.hierarchies.getItem("Type").fields.getItem("Type"));
  farms.selectItems(["A Farms"]);
  types.slicerItems.load("items/name, items/isSelected, items/hasData");
  await context.sync();
  expect(types.slicerItems.items.map(({ name, hasData }) => [name, hasData])).toEqual([
    ["Apple", false],
    ["Kiwi", false],
    ["Lemon", true],
    ["Lime", true],
    ["Orange", true],
  ]);
  types.slicerItems.getItem("Lemon").isSelected = false;
  expect((await cells(table)).slice(1).map(([label]) => label)).toEqual([
    "A Farms",
    "Lime",
    "Orange",
    "Grand Total",
  ]);
});

example("a slicer of a table hides the rows that are not chosen", ADD, async (context, sheet) => {
  const range = sheet.getRange("A1:E21");
  range.values = FARMS.map((line) => [...line]);
  const table = sheet.tables.add(range, true);
  const slicer = context.workbook.slicers.add(table, "Classification", sheet);
  slicer.selectItems(["Organic"]);
  const view = table.getDataBodyRange().getVisibleView().load("values");
  await context.sync();
  expect(view.values).toHaveLength(10);
});

example("a source or a field that does not exist is refused", ADD, async (context) => {
  farmSales(context);
  await context.sync();
  const { slicers } = context.workbook.worksheets.getItem("Pivot");
  slicers.add("Farm Sales", "Colour");
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  slicers.add("Nowhere", "Type");
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
});
