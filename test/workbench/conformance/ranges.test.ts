// Cells and ranges as Microsoft's documentation shows them, over the stand-in: content, format, place.
import { example } from "../../support/excelSample";

const ADD_INS = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel" as const;
const VALUES = `${ADD_INS}/excel-add-ins-ranges-set-get-values` as const;
const FORMAT = `${ADD_INS}/excel-add-ins-ranges-set-format` as const;
const RANGE = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.range";

const GRID = [
  ["Product", "Qty", "Price"],
  ["Almonds", 2, 7.5],
  ["Coffee", 1, 34.5],
  ["Chocolate", 5, 9.54],
];

example("one cell and a table of values are written and read", VALUES, async (context, sheet) => {
  sheet.getRange("C3").values = [[5]];
  const data = sheet.getRange("E1:G4");
  data.values = GRID;
  data.load("values, valueTypes");
  await context.sync();
  expect(data.values).toEqual(GRID);
  expect(data.valueTypes[1]).toEqual(["String", "Double", "Double"]);
});

example(
  "formulas are set, calculate, and show as text by their number format",
  VALUES,
  async (context, sheet) => {
    sheet.getRange("B2:B3").values = [[10], [2.5]];
    const total = sheet.getRange("B4");
    total.formulas = [["=SUM(B2:B3)"]];
    total.numberFormat = [["0.00"]];
    total.load("formulas, values, text, numberFormat");
    await context.sync();
    expect([total.formulas, total.values, total.text, total.numberFormat]).toEqual([
      [["=SUM(B2:B3)"]],
      [[12.5]],
      [["12.50"]],
      [["0.00"]],
    ]);
  },
);

example("one value fills a whole range", VALUES, async (context, sheet) => {
  const range = sheet.getRange("A1:B2");
  range.values = "Due" as never;
  range.load("values");
  await context.sync();
  expect(range.values).toEqual([
    ["Due", "Due"],
    ["Due", "Due"],
  ]);
});

example("font, fill and alignment are set, and mixed ones read as null", FORMAT, async (context, sheet) => {
  const header = sheet.getRange("B2:E2");
  header.format.fill.color = "#4472C4";
  header.format.font.color = "white";
  header.format.font.bold = true;
  header.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  header.load("format/fill/color, format/font/color, format/font/bold, format/horizontalAlignment");
  const mixed = sheet.getRange("B2:B3").load("format/font/bold");
  await context.sync();
  expect(header.format.toJSON()).toMatchObject({
    horizontalAlignment: "Center",
    fill: { color: "#4472C4" },
    font: { color: "#FFFFFF", bold: true },
  });
  expect(mixed.format.font.bold).toBeNull();
});

example("borders are drawn along an edge and read back", FORMAT, async (context, sheet) => {
  const edge = sheet.getRange("B2:C3").format.borders.getItem(Excel.BorderIndex.edgeBottom);
  edge.style = Excel.BorderLineStyle.continuous;
  edge.color = "#FF0000";
  edge.weight = "Thick";
  const below = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style, color, weight");
  const above = sheet.getRange("B2").format.borders.getItem("EdgeTop").load("style");
  await context.sync();
  expect(below.toJSON()).toMatchObject({ style: "Continuous", color: "#FF0000", weight: "Thick" });
  expect(above.style).toBe("None");
});

example("columns and rows are fitted to what they hold, or set", FORMAT, async (context, sheet) => {
  sheet.getRange("A1:B1").values = [["x", "a text that is rather long for a column"]];
  sheet.getRange("A:B").format.autofitColumns();
  sheet.getRange("A1").format.rowHeight = 40;
  const narrow = sheet.getRange("A1").load("format/columnWidth, format/rowHeight");
  const wide = sheet.getRange("B1").load("format/columnWidth");
  await context.sync();
  expect(wide.format.columnWidth).toBeGreaterThan(narrow.format.columnWidth * 3);
  expect(narrow.format.rowHeight).toBe(40);
});

example(
  "inserted cells push the others down",
  `${ADD_INS}/excel-add-ins-ranges-insert`,
  async (context, sheet) => {
    sheet.getRange("B1:B2").values = [["one"], ["two"]];
    sheet.getRange("A2:C2").insert(Excel.InsertShiftDirection.down);
    const range = sheet.getRange("B1:B3").load("values");
    await context.sync();
    expect(range.values).toEqual([["one"], [""], ["two"]]);
  },
);

example(
  "cells are cleared with or without their formats, and deleted",
  `${ADD_INS}/excel-add-ins-ranges-clear-delete`,
  async (context, sheet) => {
    const range = sheet.getRange("A1:A3");
    range.values = [["a"], ["b"], ["c"]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear(Excel.ClearApplyTo.contents);
    sheet.getRange("A2").clear();
    const first = sheet.getRange("A1").load("values, format/font/bold");
    const second = sheet.getRange("A2").load("values, format/font/bold");
    await context.sync();
    expect([first.values, first.format.font.bold]).toEqual([[[""]], true]);
    expect([second.values, second.format.font.bold]).toEqual([[[""]], false]);
    sheet.getRange("A1:A2").delete(Excel.DeleteShiftDirection.up);
    const rest = sheet.getRange("A1").load("values");
    await context.sync();
    expect(rest.values).toEqual([["c"]]);
  },
);

example(
  "copying takes formulas along, or values only, or turns rows into columns",
  `${ADD_INS}/excel-add-ins-ranges-cut-copy-paste`,
  async (context, sheet) => {
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1*2"],
      [3, "=A2*2"],
    ];
    sheet.getRange("D1").copyFrom("A1:B2");
    sheet.getRange("G1").copyFrom("A1:B2", Excel.RangeCopyType.values);
    sheet.getRange("J1").copyFrom("A1:B2", Excel.RangeCopyType.values, false, true);
    const all = sheet.getRange("D1:E2").load("formulas");
    const values = sheet.getRange("G1:H2").load("formulas");
    const turned = sheet.getRange("J1:K2").load("values");
    await context.sync();
    expect(all.formulas).toEqual([
      [1, "=D1*2"],
      [3, "=D2*2"],
    ]);
    expect(values.formulas).toEqual([
      [1, 2],
      [3, 6],
    ]);
    expect(turned.values).toEqual([
      [1, 3],
      [2, 6],
    ]);
  },
);

example(
  "cells are moved away with moveTo",
  `${ADD_INS}/excel-add-ins-ranges-cut-copy-paste`,
  async (context, sheet) => {
    sheet.getRange("A1:B1").values = [["a", "b"]];
    sheet.getRange("A1:B1").moveTo("C3");
    const before = sheet.getRange("A1:B1").load("values");
    const after = sheet.getRange("C3:D3").load("values");
    await context.sync();
    expect([before.values, after.values]).toEqual([[["", ""]], [["a", "b"]]]);
  },
);

example("merged cells keep the first value and can be parted again", RANGE, async (context, sheet) => {
  const range = sheet.getRange("A1:C1");
  range.values = [["title", "lost", "lost"]];
  range.merge();
  const areas = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
  range.load("values");
  await context.sync();
  expect([areas.address, range.values]).toEqual(["Sheet1!A1:C1", [["title", "", ""]]]);
  range.unmerge();
  const none = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
  await context.sync();
  expect(none.isNullObject).toBe(true);
});

example("rows are sorted by a column, the header stays", RANGE, async (context, sheet) => {
  const range = sheet.getRange("A1:C4");
  range.values = GRID;
  range.sort.apply([{ key: 1, ascending: false }], false, true);
  range.load("values");
  await context.sync();
  expect(range.values.map(([name]) => name as unknown)).toEqual([
    "Product",
    "Chocolate",
    "Almonds",
    "Coffee",
  ]);
});

example(
  "a hyperlink shows its text",
  "https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangehyperlink",
  async (context, sheet) => {
    const cell = sheet.getRange("A1");
    const hyperlink = { textToDisplay: "Data", screenTip: "Go to the data", documentReference: "Sheet1!B2" };
    cell.hyperlink = hyperlink;
    cell.load("values, hyperlink");
    await context.sync();
    expect(cell.values).toEqual([["Data"]]);
    expect(cell.hyperlink).toMatchObject(hyperlink);
  },
);

const PLACES: readonly (readonly [string, (range: Excel.Range) => Excel.Range, string])[] = [
  ["getOffsetRange", (range) => range.getOffsetRange(1, 2), "Sheet1!D3:F6"],
  ["getResizedRange", (range) => range.getResizedRange(1, -1), "Sheet1!B2:C6"],
  ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(2, 1), "Sheet1!B2:B3"],
  ["getIntersection", (range) => range.getIntersection("A1:C3"), "Sheet1!B2:C3"],
  ["getBoundingRect", (range) => range.getBoundingRect("E8"), "Sheet1!B2:E8"],
  ["getEntireColumn", (range) => range.getEntireColumn(), "Sheet1!B:D"],
  ["getEntireRow", (range) => range.getEntireRow(), "Sheet1!2:5"],
  ["getRow and getColumn", (range) => range.getRow(1).getColumn(2), "Sheet1!D3"],
  ["getLastCell", (range) => range.getLastCell(), "Sheet1!D5"],
  ["getRowsBelow", (range) => range.getRowsBelow(2), "Sheet1!B6:D7"],
  ["getColumnsAfter", (range) => range.getColumnsAfter(), "Sheet1!E2:E5"],
  ["getSurroundingRegion", (range) => range.getCell(1, 1).getSurroundingRegion(), "Sheet1!B2:D5"],
  ["getRangeEdge", (range) => range.getCell(0, 0).getRangeEdge("Down"), "Sheet1!B5"],
  ["getExtendedRange", (range) => range.getCell(0, 0).getExtendedRange("Right"), "Sheet1!B2:D2"],
  ["getUsedRange", (range) => range.getEntireColumn().getUsedRange(), "Sheet1!B2:D5"],
];
for (const [name, place, address] of PLACES)
  example(`${name} gives the range that is documented`, RANGE, async (context, sheet) => {
    const range = sheet.getRange("B2:D5");
    range.values = GRID;
    const result = place(range).load("address");
    await context.sync();
    expect(result.address).toBe(address);
  });
