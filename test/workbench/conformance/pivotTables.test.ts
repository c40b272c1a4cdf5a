// PivotTables as Microsoft's documentation shows them, over the stand-in.
import { example } from "../../support/excelSample";
import { cells, farmSales, farmSheets, row } from "./farms";

const PIVOTS = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-pivottables";
const COLLECTION = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.pivottablecollection";

const CORNERS: readonly [
  string,
  (context: Excel.RequestContext, sheets: ReturnType<typeof farmSheets>) => Excel.PivotTable,
][] = [
  ["texts", (_, { pivot }) => pivot.pivotTables.add("Farm Sales", "Data!A1:E21", "A2")],
  [
    "texts in the workbook's collection",
    (context) => context.workbook.pivotTables.add("Farm Sales", "Data!A1:E21", "Pivot!A2"),
  ],
  [
    "ranges",
    (_, { data, pivot }) =>
      pivot.pivotTables.add("Farm Sales", data.getRange("A1:E21"), pivot.getRange("A2")),
  ],
  [
    "a table",
    (_, { data, pivot }) =>
      pivot.pivotTables.add("Farm Sales", data.tables.add("A1:E21", true), pivot.getRange("A2")),
  ],
];
for (const [how, make] of CORNERS) {
  example(`a PivotTable is made from ${how}`, PIVOTS, async (context) => {
    const table = make(context, farmSheets(context));
    table.load("name");
    table.hierarchies.load("items/name");
    await context.sync();
    expect(table.name).toBe("Farm Sales");
    expect(table.hierarchies.items.map(({ name }) => name)).toEqual([
      "Farm",
      "Type",
      "Classification",
      "Crates Sold at Farm",
      "Crates Sold Wholesale",
    ]);
  });
}

example("rows and data hierarchies give sums with totals", PIVOTS, async (context) => {
  const table = farmSales(context);
  const shown = await cells(table);
  expect(shown[0]).toEqual(["Row Labels", "Sum of Crates Sold at Farm", "Sum of Crates Sold Wholesale"]);
  expect(shown.slice(1, 6)).toEqual([
    ["A Farms", 750, 6000],
    ["Lemon", 250, 1800],
    ["Lime", 300, 2000],
    ["Orange", 200, 2200],
    ["B Farms", 290, 5000],
  ]);
  expect(await row(table, "Lime")).toEqual(["Lime", 300, 2000]);
  expect(shown[shown.length - 1]).toEqual(["Grand Total", 2730, 25960]);
});

example("a hierarchy that moves to the columns leaves the rows", PIVOTS, async (context) => {
  const table = farmSales(context);
  table.columnHierarchies.add(table.hierarchies.getItem("Farm"));
  const counts = [table.rowHierarchies.getCount(), table.columnHierarchies.getCount()];
  await context.sync();
  expect(counts.map(({ value }) => value)).toEqual([1, 1]);
  table.dataHierarchies.remove(table.dataHierarchies.getItem("Sum of Crates Sold Wholesale"));
  expect(await cells(table)).toEqual([
    ["Sum of Crates Sold at Farm", "Column Labels", "", "", "", "", "", ""],
    ["Row Labels", "A Farms", "B Farms", "C Farms", "D Farms", "E Farms", "F Farms", "Grand Total"],
    ["Apple", "", "", 275, 180, 245, "", 700],
    ["Kiwi", "", 30, 200, "", 200, 100, 530],
    ["Lemon", 250, 85, "", "", "", 150, 485],
    ["Lime", 300, 130, "", "", 160, "", 590],
    ["Orange", 200, 45, "", "", 180, "", 425],
    ["Grand Total", 750, 290, 475, 180, 785, 250, 2730],
  ]);
});

example("a new source row shows after a refresh, not before", COLLECTION, async (context) => {
  const { data, pivot } = farmSheets(context);
  const source = data.tables.add("A1:E21", true);
  const table = pivot.pivotTables.add("Farm Sales", source, "A2");
  table.rowHierarchies.add(table.hierarchies.getItem("Farm"));
  table.dataHierarchies.add(table.hierarchies.getItem("Crates Sold at Farm"));
  source.rows.add(undefined, [["G Farms", "Mango", "Organic", 200, 1000]]);
  expect((await row(table, "Grand Total"))[1]).toBe(2730);
  pivot.pivotTables.refreshAll();
  expect((await row(table, "Grand Total"))[1]).toBe(2930);
  expect(await row(table, "G Farms")).toEqual(["G Farms", 200]);
});
