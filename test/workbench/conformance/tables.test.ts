// Tables as Microsoft's documentation shows them, over the stand-in.
import { example, told } from "../../support/excelSample";

const TABLES = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-tables";
const TABLE = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.table";

function expenses(sheet: Excel.Worksheet): Excel.Table {
  const table = sheet.tables.add("A1:C1", true);
  table.name = "Expenses";
  table.getHeaderRowRange().values = [["Merchant", "Category", "Amount"]];
  table.rows.add(undefined, [
    ["Phone Co", "Communications", 120],
    ["Books", "Education", 27],
    ["Diner", "Food", 33],
  ]);
  return table;
}

example("a table is made with a header, and rows are added to its end", TABLES, async (context, sheet) => {
  const table = expenses(sheet);
  const all = table.getRange().load("address");
  const body = table.getDataBodyRange().load("values");
  table.load("name, showHeaders");
  const count = table.rows.getCount();
  await context.sync();
  expect([table.name, table.showHeaders, count.value]).toEqual(["Expenses", true, 3]);
  expect(all.address).toBe("Sheet1!A1:C4");
  expect(body.values[2]).toEqual(["Diner", "Food", 33]);
});

example("a row is put in front, changed and deleted", TABLES, async (context, sheet) => {
  const { rows } = expenses(sheet);
  rows.add(0, [["First", "Food", 1]]);
  rows.getItemAt(1).values = [["Phone", "Communications", 99]];
  rows.getItemAt(2).delete();
  rows.load("items/values");
  await context.sync();
  expect(rows.items.map(({ values }) => values[0])).toEqual([
    ["First", "Food", 1],
    ["Phone", "Communications", 99],
    ["Diner", "Food", 33],
  ]);
});

example("a column is added, with formulas that calculate, and renamed", TABLES, async (context, sheet) => {
  const table = expenses(sheet);
  const column = table.columns.add(undefined, [["Double"], ["=C2*2"], ["=C3*2"], ["=C4*2"]]);
  await context.sync();
  column.name = "Twice";
  column.load("name, index");
  const body = column.getDataBodyRange().load("values");
  await context.sync();
  expect([column.name, column.index, body.values]).toEqual(["Twice", 3, [[240], [54], [66]]]);
  table.columns.getItem("Category").delete();
  const header = table.getHeaderRowRange().load("values");
  await context.sync();
  expect(header.values).toEqual([["Merchant", "Amount", "Twice"]]);
});

example("a totals row is shown below the body", TABLE, async (context, sheet) => {
  const table = expenses(sheet);
  table.showTotals = true;
  const totals = table.getTotalRowRange().load("address");
  const body = table.getDataBodyRange().load("address");
  await context.sync();
  expect([totals.address, body.address]).toEqual(["Sheet1!A5:C5", "Sheet1!A2:C4"]);
});

example("a table is resized to a range with the same header", TABLES, async (context, sheet) => {
  const table = expenses(sheet);
  table.resize("A1:D6");
  const range = table.getRange().load("address");
  await context.sync();
  expect(range.address).toBe("Sheet1!A1:D6");
});

example("a table is sorted by a column", TABLES, async (context, sheet) => {
  const table = expenses(sheet);
  table.sort.apply([{ key: 2, ascending: true }]);
  const body = table.getDataBodyRange().load("values");
  await context.sync();
  expect(body.values.map((row) => row[2] as unknown)).toEqual([27, 33, 120]);
});

example(
  "filtered rows are hidden, the visible view leaves them out, and clearing shows them",
  TABLES,
  async (context, sheet) => {
    const table = expenses(sheet);
    table.columns.getItem("Category").filter.applyValuesFilter(["Food", "Education"]);
    const hidden = sheet.getRange("A2").load("rowHidden");
    const view = table.getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    expect([hidden.rowHidden, view.values.length]).toEqual([true, 2]);
    table.clearFilters();
    const shown = sheet.getRange("A2").load("rowHidden");
    await context.sync();
    expect(shown.rowHidden).toBe(false);
  },
);

example("a filter by a condition hides what does not meet it", TABLES, async (context, sheet) => {
  const table = expenses(sheet);
  table.columns.getItem("Amount").filter.applyCustomFilter(">30");
  const rows = [2, 3, 4].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
  await context.sync();
  expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
});

example(
  "a table takes a style and gives up being a table, its cells stay",
  TABLES,
  async (context, sheet) => {
    const table = expenses(sheet);
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.load("style, showBandedRows");
    await context.sync();
    expect([table.style, table.showBandedRows]).toEqual(["TableStyleLight9", false]);
    const range = table.convertToRange().load("address, values");
    const gone = context.workbook.tables.getItemOrNullObject("Expenses");
    await context.sync();
    expect([range.address, gone.isNullObject, range.values[0]]).toEqual([
      "Sheet1!A1:C4",
      true,
      ["Merchant", "Category", "Amount"],
    ]);
  },
);

example(
  "a table tells of changes, of selections, and of being added and deleted",
  TABLE,
  async (context, sheet) => {
    const heard: string[] = [];
    context.workbook.tables.onAdded.add(async () => void heard.push("added"));
    context.workbook.tables.onDeleted.add(async () => void heard.push("deleted"));
    await context.sync();
    const table = expenses(sheet);
    await context.sync();
    expect(await told(heard)).toEqual(["added"]);
    table.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
    table.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
    await context.sync();
    sheet.getRange("C2").values = [[5]];
    sheet.getRange("B2").select();
    await context.sync();
    expect([...(await told(heard, 3))].sort()).toEqual(["added", "changed C2", "selected B2"]);
    table.delete();
    await context.sync();
    expect(await told(heard, 4)).toContain("deleted");
  },
);
