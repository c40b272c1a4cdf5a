// Finding, special cells, several areas and properties of single cells as Microsoft's documentation shows them.
import { example } from "../../support/excelSample";

const ADD_INS = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel" as const;
const RANGE = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.range";
const MATCH = `${ADD_INS}/excel-add-ins-ranges-string-match` as const;
const SPECIAL = `${ADD_INS}/excel-add-ins-ranges-special-cells` as const;
const MULTIPLE = `${ADD_INS}/excel-add-ins-multiple-ranges` as const;

example("find gives the first match, and every match is found on a sheet", MATCH, async (context, sheet) => {
  sheet.getRange("A1:A4").values = [["Complete"], ["Open"], ["Incomplete"], ["complete"]];
  const first = sheet.getRange("A1:A4").find("complete", { completeMatch: true, matchCase: false });
  const all = sheet.findAll("complete", { completeMatch: false, matchCase: true });
  const none = sheet.getRange("A1:A4").findOrNullObject("nothing", {});
  first.load("address");
  all.load("address");
  await context.sync();
  expect([first.address, all.address, none.isNullObject]).toEqual(["Sheet1!A1", "Sheet1!A3:A4", true]);
  all.format.fill.color = "green";
  const marked = sheet.getRange("A4").load("format/fill/color");
  await context.sync();
  expect(marked.format.fill.color).toBe("#008000");
});

example("text is replaced in all cells, and counted", RANGE, async (context, sheet) => {
  const range = sheet.getRange("A1:A3");
  range.values = [["red car"], ["red"], ["blue"]];
  const count = range.replaceAll("red", "green", { completeMatch: false, matchCase: true });
  range.load("values");
  await context.sync();
  expect([count.value, range.values]).toEqual([2, [["green car"], ["green"], ["blue"]]]);
});

example("cells with formulas or blanks are told by kind", SPECIAL, async (context, sheet) => {
  sheet.getRange("A1:B3").formulas = [
    [1, "=A1"],
    ["x", ""],
    [3, "=A3"],
  ];
  const formulas = sheet.getRange("A1:B3").getSpecialCells(Excel.SpecialCellType.formulas).load("address");
  const numbers = sheet.getRange("A1:B3").getSpecialCells("Constants", "Numbers").load("address");
  const blanks = sheet.getRange("A1:B3").getSpecialCells("Blanks").load("address");
  const none = sheet.getRange("D1:D3").getSpecialCellsOrNullObject("Constants");
  await context.sync();
  expect([formulas.address, numbers.address, blanks.address, none.isNullObject]).toEqual([
    "Sheet1!B1,Sheet1!B3",
    "Sheet1!A1,Sheet1!A3",
    "Sheet1!B2",
    true,
  ]);
});

example("special cells that are not there are an error", SPECIAL, async (context, sheet) => {
  sheet.getRange("A1:A3").getSpecialCells(Excel.SpecialCellType.constants);
  await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
});

example("several ranges are formatted at once", MULTIPLE, async (context, sheet) => {
  const areas = sheet.getRanges("F3:F5, H3:H5");
  areas.format.fill.color = "pink";
  areas.load("address, areaCount, cellCount, areas/items/address");
  const inside = sheet.getRange("H4").load("format/fill/color");
  const between = sheet.getRange("G4").load("format/fill/color");
  await context.sync();
  expect([areas.areaCount, areas.cellCount]).toEqual([2, 6]);
  expect(areas.areas.items.map(({ address }) => address)).toEqual(["Sheet1!F3:F5", "Sheet1!H3:H5"]);
  expect([inside.format.fill.color, between.format.fill.color]).toEqual(["#FFC0CB", "#FFFFFF"]);
});

example("parts of several ranges are moved and met", MULTIPLE, async (context, sheet) => {
  const areas = sheet.getRanges("A1:B2,D1:E2");
  const moved = areas.getOffsetRangeAreas(1, 0).load("address");
  const met = areas.getIntersectionOrNullObject("B1:D1").load("address");
  await context.sync();
  expect(moved.address).toBe("Sheet1!A2:B3,Sheet1!D2:E3");
  expect(met.address).toBe("Sheet1!B1,Sheet1!D1");
});

example(
  "properties of single cells are set and read in one call each",
  `${ADD_INS}/excel-add-ins-cells`,
  async (context, sheet) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([
      [{ format: { fill: { color: "#0000FF" } } }, { format: { font: { bold: true } } }],
    ]);
    const read = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    await context.sync();
    expect(read.value).toMatchObject([
      [
        { address: "Sheet1!A1", format: { fill: { color: "#0000FF" }, font: { bold: false } } },
        { address: "Sheet1!B1", format: { font: { bold: true } } },
      ],
    ]);
  },
);

example("properties of rows and columns are set and read in one call each", RANGE, async (context, sheet) => {
  const range = sheet.getRange("A1:B2");
  range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
  range.setColumnProperties([{ columnHidden: true }, { format: { columnWidth: 120 } }]);
  const rows = range.getRowProperties({ address: true, rowHidden: true, format: { rowHeight: true } });
  const columns = range.getColumnProperties({
    address: true,
    columnHidden: true,
    format: { columnWidth: true },
  });
  await context.sync();
  expect(rows.value).toMatchObject([
    { address: "Sheet1!1:1", rowHidden: false, format: { rowHeight: 30 } },
    { address: "Sheet1!2:2", rowHidden: true },
  ]);
  expect(columns.value).toMatchObject([
    { address: "Sheet1!A:A", columnHidden: true },
    { address: "Sheet1!B:B", columnHidden: false, format: { columnWidth: 120 } },
  ]);
});

example(
  "duplicates are removed, and counted",
  `${ADD_INS}/excel-add-ins-ranges-remove-duplicates`,
  async (context, sheet) => {
    const range = sheet.getRange("A1:A4");
    range.values = [["Name"], ["a"], ["b"], ["a"]];
    const result = range.removeDuplicates([0], true);
    result.load();
    range.load("values");
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 2]);
    expect(range.values).toEqual([["Name"], ["a"], ["b"], [""]]);
  },
);
