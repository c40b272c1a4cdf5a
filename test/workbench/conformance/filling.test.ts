// Filling on, R1C1 formulas, grouping, named styles and worksheet functions, as Microsoft's documentation shows them.
import { example } from "../../support/excelSample";

const RANGE = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.range";
const FILL = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.autofilltype";
const GROUP = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-ranges-group";
const STYLE = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.style";
const FUNCTIONS =
  "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-worksheet-functions";

async function column(sheet: Excel.Worksheet, address: string): Promise<unknown[]> {
  const range = sheet.getRange(address).load("values");
  await sheet.context.sync();
  return range.values.map((line) => line[0] as unknown);
}

const SERIES: readonly [string, readonly unknown[], Excel.AutoFillType | string, readonly unknown[]][] = [
  ["numbers by their step", [2, 4], "FillDefault", [2, 4, 6, 8, 10]],
  ["one number as it is", [7], "FillDefault", [7, 7, 7, 7, 7]],
  ["one number as a series", [7], "FillSeries", [7, 8, 9, 10, 11]],
  ["copies", [1, 2], "FillCopy", [1, 2, 1, 2, 1]],
  ["days of the week", ["Fri"], "FillDefault", ["Fri", "Sat", "Sun", "Mon", "Tue"]],
  [
    "texts that end in a number",
    ["Need 8"],
    "FillDefault",
    ["Need 8", "Need 9", "Need 10", "Need 11", "Need 12"],
  ],
  ["other texts", ["a", "b"], "FillDefault", ["a", "b", "a", "b", "a"]],
];
for (const [what, from, type, wanted] of SERIES) {
  example(`autoFill fills ${what}`, FILL, async (_context, sheet) => {
    const source = sheet.getRange(`A1:A${from.length}`);
    source.values = from.map((value) => [value]);
    source.autoFill("A1:A5", type as Excel.AutoFillType);
    expect(await column(sheet, "A1:A5")).toEqual(wanted);
  });
}

example(
  "autoFill moves the references of formulas, and counts dates on by months",
  FILL,
  async (_context, sheet) => {
    sheet.getRange("A1:B3").values = [
      [1, "=A1*2"],
      [2, ""],
      [3, ""],
    ];
    sheet.getRange("B1").autoFill("B1:B3", "FillDefault" as Excel.AutoFillType);
    expect(await column(sheet, "B1:B3")).toEqual([2, 4, 6]);
    sheet.getRange("D1").values = [["1/31/2024"]];
    sheet.getRange("D1").autoFill("D1:D3", "FillMonths" as Excel.AutoFillType);
    const texts = sheet.getRange("D1:D3").load("text");
    await sheet.context.sync();
    expect(texts.text.flat()).toEqual(["1/31/2024", "2/29/2024", "3/31/2024"]);
  },
);

example("formulas are written and read in R1C1 notation", RANGE, async (context, sheet) => {
  sheet.getRange("B2:C2").values = [[3, 4]];
  sheet.getRange("D2:D3").formulasR1C1 = [["=RC[-2]*RC[-1]"], ["=SUM(R2C2:R[-1]C[-1])"]];
  const range = sheet.getRange("D2:D3").load("values, formulas, formulasR1C1");
  await context.sync();
  expect(range.formulas).toEqual([["=B2*C2"], ["=SUM($B$2:C2)"]]);
  expect(range.values).toEqual([[12], [7]]);
  expect(range.formulasR1C1).toEqual([["=RC[-2]*RC[-1]"], ["=SUM(R2C2:R[-1]C[-1])"]]);
  sheet.getRange("A1").formulasR1C1 = [["=R[-1]C"]];
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
});

example("rows and columns are grouped, hidden and shown by level", GROUP, async (context, sheet) => {
  sheet.getRange("4:9").group("ByRows" as Excel.GroupOption);
  sheet.getRange("5:6").group("ByRows" as Excel.GroupOption);
  sheet.getRange("C:D").group("ByColumns" as Excel.GroupOption);
  sheet.showOutlineLevels(2, 1);
  const shown = [4, 5, 6, 9, 10].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
  const hidden = sheet.getRange("C1").load("columnHidden");
  await context.sync();
  expect(shown.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true, false, false]);
  expect(hidden.columnHidden).toBe(true);
  sheet.getRange("4:9").hideGroupDetails("ByRows" as Excel.GroupOption);
  sheet.getRange("C:D").showGroupDetails("ByColumns" as Excel.GroupOption);
  sheet.getRange("4:9").ungroup("ByRows" as Excel.GroupOption);
  const after = [sheet.getRange("A9").load("rowHidden"), sheet.getRange("C1").load("columnHidden")];
  await context.sync();
  expect([after[0]?.rowHidden, after[1]?.columnHidden]).toEqual([true, false]);
  sheet.getRange("20:21").ungroup("ByRows" as Excel.GroupOption);
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
});

example("built-in and own styles give cells their looks", STYLE, async (context, sheet) => {
  const range = sheet.getRange("A1:B2");
  range.style = "Good";
  range.load("style, format/fill/color, format/font/color");
  const other = sheet.getRange("A1:C2").load("style");
  await context.sync();
  expect([range.style, range.format.fill.color, range.format.font.color]).toEqual([
    "Good",
    "#C6EFCE",
    "#006100",
  ]);
  expect(other.style).toBeNull();
  const { styles } = context.workbook;
  styles.add("Diagonal");
  const own = styles.getItem("Diagonal");
  own.font.color = "#FF0000";
  own.textOrientation = 38;
  sheet.getRange("D4").style = "Diagonal";
  own.font.bold = true;
  const cell = sheet
    .getRange("D4")
    .load("style, format/font/color, format/font/bold, format/textOrientation");
  await context.sync();
  expect([cell.style, cell.format.font.color, cell.format.font.bold]).toEqual(["Diagonal", "#FF0000", true]);
  expect(cell.format.textOrientation).toBe(38);
  styles.add("Diagonal");
  await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  sheet.getRange("D4").style = "No such style";
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
});

example(
  "worksheet functions are called, nested, and leave no trace",
  FUNCTIONS,
  async (context, sheet, model) => {
    sheet.getRange("A1:C3").values = [
      ["Wrench", 36, 35],
      ["Hammer", 26, 29],
      ["Saw", 12, 9],
    ];
    const { functions } = context.workbook;
    const range = sheet.getRange("A1:C3");
    const found = functions.vlookup("Hammer", range, 2, false);
    const sum = functions.sum(
      functions.vlookup("Wrench", range, 2, false),
      functions.vlookup("Wrench", range, 3, false),
    );
    const wrong = functions.vlookup("Pliers", range, 2, false);
    for (const result of [found, sum, wrong]) result.load("value, error");
    await context.sync();
    expect([found.value, sum.value]).toEqual([26, 71]);
    expect(wrong.error).toBe("#N/A");
    expect(model.sheets[0]?.usedArea(false)).toEqual({ top: 0, left: 0, rows: 3, columns: 3 });
  },
);
