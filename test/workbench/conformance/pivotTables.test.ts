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

const LAYOUT = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.pivotlayout";

example("the three layouts place labels and subtotals as Excel does", LAYOUT, async (context) => {
  const table = farmSales(context);
  const { layout } = table;
  layout.layoutType = "Outline";
  const outline = await cells(table);
  expect(outline.slice(0, 3)).toEqual([
    ["Farm", "Type", "Sum of Crates Sold at Farm", "Sum of Crates Sold Wholesale"],
    ["A Farms", "", 750, 6000],
    ["", "Lemon", 250, 1800],
  ]);
  layout.layoutType = "Tabular";
  const tabular = await cells(table);
  expect(tabular.slice(1, 5)).toEqual([
    ["A Farms", "Lemon", 250, 1800],
    ["", "Lime", 300, 2000],
    ["", "Orange", 200, 2200],
    ["A Farms Total", "", 750, 6000],
  ]);
  layout.repeatAllItemLabels(true);
  expect((await cells(table))[2]?.slice(0, 2)).toEqual(["A Farms", "Lime"]);
  layout.subtotalLocation = "Off";
  expect((await cells(table)).flat()).not.toContain("A Farms Total");
});

example("grand totals, field headings and texts for empty cells are switched", LAYOUT, async (context) => {
  const table = farmSales(context);
  table.columnHierarchies.add(table.hierarchies.getItem("Farm"));
  table.dataHierarchies.remove(table.dataHierarchies.getItem("Sum of Crates Sold Wholesale"));
  Object.assign(table.layout, {
    showRowGrandTotals: false,
    showColumnGrandTotals: false,
    showFieldHeaders: false,
  });
  table.layout.emptyCellText = "--";
  const shown = await cells(table);
  expect(shown.flat()).not.toContain("Grand Total");
  expect(shown.flat()).not.toContain("Row Labels");
  expect(shown[2]).toEqual(["Apple", "--", "--", 275, 180, 245, "--"]);
});

example("the parts of the table are found by their ranges", LAYOUT, async (context) => {
  const table = farmSales(context);
  table.filterHierarchies.add(table.hierarchies.getItem("Classification"));
  const { layout } = table;
  const ranges = [
    layout.getRange(),
    layout.getRowLabelRange(),
    layout.getColumnLabelRange(),
    layout.getDataBodyRange(),
    layout.getFilterAxisRange(),
    layout.getDataBodyRange().getLastRow(),
  ].map((range) => range.load("address"));
  await context.sync();
  expect(ranges.map(({ address }) => address)).toEqual([
    "Pivot!A3:C26",
    "Pivot!A3:A26",
    "Pivot!B3:C3",
    "Pivot!B4:C26",
    "Pivot!A1:B1",
    "Pivot!B26:C26",
  ]);
  const data = layout.getDataHierarchy("C5").load("name");
  const items = layout.getPivotItems("Row", "C5").load("items/name");
  await context.sync();
  expect([data.name, items.items.map(({ name }) => name)]).toEqual([
    "Sum of Crates Sold Wholesale",
    ["A Farms", "Lemon"],
  ]);
});

const FUNCTIONS: readonly [
  Excel.AggregationFunction | "Sum" | "Count" | "Average" | "Max" | "Min" | "Product",
  string,
  number,
][] = [
  ["Count", "Count of Crates Sold at Farm", 3],
  ["Average", "Average of Crates Sold at Farm", 250],
  ["Max", "Max of Crates Sold at Farm", 300],
  ["Min", "Min of Crates Sold at Farm", 200],
  ["Product", "Product of Crates Sold at Farm", 15_000_000],
];
example("a data hierarchy takes another function, and its name follows", PIVOTS, async (context) => {
  const table = farmSales(context);
  const data = table.dataHierarchies.getItem("Sum of Crates Sold at Farm");
  for (const [summarizeBy, name, value] of FUNCTIONS) {
    data.summarizeBy = summarizeBy as Excel.AggregationFunction;
    data.load("name");
    expect([name, (await row(table, "A Farms"))[1], data.name]).toEqual([name, value, name]);
  }
  data.name = "Crates";
  data.summarizeBy = "Sum" as Excel.AggregationFunction;
  expect((await cells(table))[0]?.[1]).toBe("Crates");
});

const SHOW = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.showasrule";
example("values are shown as shares and as differences", SHOW, async (context) => {
  const table = farmSales(context);
  const data = table.dataHierarchies.getItem("Sum of Crates Sold Wholesale");
  const farm = table.rowHierarchies.getItem("Farm").fields.getItem("Farm");
  data.showAs = { calculation: "PercentOfColumnTotal" } as Excel.ShowAsRule;
  expect((await row(table, "A Farms"))[2]).toBeCloseTo(6000 / 25960, 12);
  data.showAs = {
    calculation: "DifferenceFrom",
    baseField: farm,
    baseItem: farm.items.getItem("A Farms"),
  } as Excel.ShowAsRule;
  expect((await row(table, "B Farms"))[2]).toBe(-1000);
  data.showAs = { calculation: "None" } as Excel.ShowAsRule;
  expect((await row(table, "B Farms"))[2]).toBe(5000);
});

const FILTERS = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.pivotfilters";
const labels = async (table: Excel.PivotTable): Promise<unknown[]> =>
  (await cells(table)).slice(1).map(([label]) => label);

example("manual, label and value filters leave items out, and are cleared", FILTERS, async (context) => {
  const table = farmSales(context);
  const field = (name: string): Excel.PivotField => table.hierarchies.getItem(name).fields.getItem(name);
  table.rowHierarchies.remove(table.rowHierarchies.getItem("Type"));
  field("Farm").applyFilter({
    manualFilter: { selectedItems: ["A Farms", field("Farm").items.getItem("C Farms")] },
  });
  expect(await labels(table)).toEqual(["A Farms", "C Farms", "Grand Total"]);
  field("Farm").applyFilter({
    valueFilter: { condition: "GreaterThan", comparator: 500, value: "Sum of Crates Sold Wholesale" },
  });
  expect(await labels(table)).toEqual(["A Farms", "B Farms", "D Farms", "E Farms", "Grand Total"]);
  field("Farm").applyFilter({
    valueFilter: {
      condition: "TopN",
      threshold: 2,
      selectionType: "Items",
      value: "Sum of Crates Sold Wholesale",
    },
  });
  expect(await labels(table)).toEqual(["A Farms", "E Farms", "Grand Total"]);
  expect((await row(table, "Grand Total"))[2]).toBe(14400);
  field("Farm").applyFilter({ labelFilter: { condition: "BeginsWith", substring: "a", exclusive: true } });
  const filters = field("Farm").getFilters();
  expect((await labels(table))[0]).toBe("B Farms");
  expect(filters.value.labelFilter).toMatchObject({ condition: "BeginsWith", exclusive: true });
  field("Farm").clearAllFilters();
  expect((await row(table, "Grand Total"))[2]).toBe(25960);
});

const DATES = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.pivotdatefilter";
example("a date filter takes whole months", DATES, async (context, sheet) => {
  sheet.getRange("A1:B5").values = [
    ["Updated", "Crates"],
    ["8/12/2020", 1],
    ["8/1/2020", 10],
    ["7/29/2020", 100],
    ["9/2/2020", 1000],
  ];
  const table = sheet.pivotTables.add("Dates", "A1:B5", "D1");
  table.rowHierarchies.add(table.hierarchies.getItem("Updated"));
  table.dataHierarchies.add(table.hierarchies.getItem("Crates"));
  const field = table.hierarchies.getItem("Updated").fields.getItem("Updated");
  const august = { date: "2020-08-01", specificity: "Month" } as Excel.FilterDatetime;
  field.applyFilter({ dateFilter: { condition: "AfterOrEqualTo", comparator: august } });
  expect((await row(table, "Grand Total"))[1]).toBe(1011);
  field.applyFilter({ dateFilter: { condition: "Equals", comparator: august } });
  expect((await row(table, "Grand Total"))[1]).toBe(11);
});

const FIELD = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.pivotfield";
example("items are sorted by label and by value, hidden and collapsed", FIELD, async (context) => {
  const table = farmSales(context);
  const farm = table.rowHierarchies.getItem("Farm").fields.getItem("Farm");
  farm.items.getItem("A Farms").isExpanded = false;
  farm.sortByLabels("Descending" as Excel.SortBy);
  expect((await labels(table)).slice(-2)).toEqual(["A Farms", "Grand Total"]);
  farm.sortByValues("Ascending" as Excel.SortBy, table.dataHierarchies.getItem("Sum of Crates Sold at Farm"));
  expect((await labels(table))[0]).toBe("D Farms");
  farm.items.getItem("D Farms").visible = false;
  expect((await labels(table))[0]).toBe("F Farms");
});

const BLANKS =
  "https://learn.microsoft.com/en-us/javascript/api/excel/excel.pivotlayout#excel-excel-pivotlayout-emptycelltext-member";
example("empty cells of the source are no zeros", BLANKS, async (context, sheet) => {
  sheet.getRange("A1:B4").values = [
    ["Need", "Amount"],
    ["N1", 5],
    ["N2", ""],
    ["N1", 0.1],
  ];
  const table = sheet.pivotTables.add("Gap", "A1:B4", "D1");
  table.rowHierarchies.add(table.hierarchies.getItem("Need"));
  table.dataHierarchies.add(table.hierarchies.getItem("Amount"));
  expect(await row(table, "N2")).toEqual(["N2", ""]);
  expect(await row(table, "N1")).toEqual(["N1", 5.1]);
});

example(
  "PivotTables are found in the workbook, a sheet and a range, and deleted with their cells",
  COLLECTION,
  async (context) => {
    const table = farmSales(context);
    const sheet = context.workbook.worksheets.getItem("Pivot");
    const counts = [
      context.workbook.pivotTables.getCount(),
      sheet.pivotTables.getCount(),
      sheet.getRange("A2:A5").getPivotTables().getCount(),
      sheet.getRange("A2:A5").getPivotTables(true).getCount(),
      sheet.getRange("A1:Z99").getPivotTables(true).getCount(),
    ];
    const kind = table.getDataSourceType();
    const source = table.getDataSourceString();
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([1, 1, 1, 0, 1]);
    expect([kind.value, source.value]).toEqual(["LocalRange", "Data!A1:E21"]);
    table.delete();
    const used = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  },
);

const ERRORS =
  "https://learn.microsoft.com/en-us/office/dev/add-ins/testing/application-specific-api-error-handling";
example("what is refused, with its code, leaves the table as it was", ERRORS, async (context) => {
  const table = farmSales(context);
  const sheet = context.workbook.worksheets.getItem("Pivot");
  await context.sync();
  const refused = async (code: string, batch: () => void): Promise<void> => {
    batch();
    await expect(context.sync()).rejects.toMatchObject({ code });
  };
  await refused("ItemNotFound", () => table.rowHierarchies.add(table.hierarchies.getItem("Colour")));
  await refused("InvalidArgument", () => sheet.pivotTables.add("Farm Sales", "Data!A1:E21", "M2"));
  await refused("PivotTableRangeConflict", () => sheet.pivotTables.add("Other", "Data!A1:E21", "B5"));
  await refused("InvalidArgument", () => sheet.pivotTables.add("Other", "Data!A1:F21", "M2"));
  await refused("InvalidArgument", () => sheet.pivotTables.add("Other", "Data!A1:E1", "M2"));
  await refused("InvalidArgument", () => void (table.layout.layoutType = "Round" as "Compact"));
  await refused(
    "InvalidArgument",
    () => void (table.dataHierarchies.getItem("Sum of Crates Sold at Farm").name = "Type"),
  );
  sheet.getRange("D2").values = [["mine"]];
  await context.sync();
  // One more column would write over the cell beside the table.
  await refused("PivotTableRangeConflict", () =>
    table.dataHierarchies.add(table.hierarchies.getItem("Farm")),
  );
  const count = table.dataHierarchies.getCount();
  const kept = sheet.getRange("D2").load("values");
  expect((await row(table, "Grand Total"))[2]).toBe(25960);
  expect([count.value, kept.values]).toEqual([2, [["mine"]]]);
});
