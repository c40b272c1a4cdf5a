// Documented limits and errors hold in the stand-in: each test names the page it rests on.
import { createModel } from "../../src/workbench/model/createModel";
import type { WorkbookModel } from "../../src/workbench/model/workbookModel";
import type { ExcelInNode } from "../../src/workbench/nodeHost";
import { startExcel } from "../../src/workbench/nodeHost";

let model: WorkbookModel;
let host: ExcelInNode;
beforeEach(() => {
  model = createModel();
  host = startExcel(model, { today: () => new Date(Date.UTC(2024, 5, 30)) });
});
afterEach(() => {
  host.dispose();
  model.dispose();
});

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  (host.Excel as typeof Excel).run(batch);
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const failing = (batch: (context: Excel.RequestContext) => void): Promise<unknown> =>
  run(async (context) => {
    batch(context);
    await context.sync();
  });

/** What cells hold after values were entered. */
async function entered(...values: unknown[]): Promise<unknown[]> {
  return run(async (context) => {
    const range = sheetOf(context).getRange(`A1:A${values.length}`);
    range.values = values.map((value) => [value]);
    range.load("values");
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-blank-null-values
test("null leaves a cell as it is, and an empty string clears it", async () => {
  await entered("a", "b");
  expect(await entered(null, "")).toEqual(["a", ""]);
});

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-values-member
test("text is converted as on entry: numbers, dates, percentages, booleans; an apostrophe keeps it text", async () => {
  expect(await entered("007", "1-2", "12%", "TRUE", "'007", "1,234.5", "abc")).toEqual([
    7,
    45293,
    0.12,
    true,
    "007",
    1234.5,
    "abc",
  ]);
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
test("a cell formatted as text takes everything as text", async () => {
  await run(async (context) => {
    sheetOf(context).getRange("A1:A2").numberFormat = [["@"], ["@"]];
    await context.sync();
  });
  expect(await entered("007", "=1+1")).toEqual(["007", "=1+1"]);
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/testing/application-specific-api-error-handling
test.each<[string, (context: Excel.RequestContext) => void, string]>([
  [
    "a ragged array",
    (context) => void (sheetOf(context).getRange("A1:B2").values = [[1, 2], [3]]),
    "InvalidArgument",
  ],
  [
    "an array of another shape",
    (context) => void (sheetOf(context).getRange("A1:B2").values = [[1, 2]]),
    "InvalidArgument",
  ],
  [
    "an address that is none",
    (context) => void (sheetOf(context).getRange("1A").values = [[1]]),
    "InvalidArgument",
  ],
  [
    "an unknown sheet",
    (context) => context.workbook.worksheets.getItem("Nowhere").activate(),
    "ItemNotFound",
  ],
  ["an unknown table", (context) => context.workbook.tables.getItem("Nowhere").delete(), "ItemNotFound"],
  ["a sheet name with a slash", (context) => void context.workbook.worksheets.add("a/b"), "InvalidArgument"],
  [
    "a sheet name of 32 characters",
    (context) => void context.workbook.worksheets.add("x".repeat(32)),
    "InvalidArgument",
  ],
  [
    "a sheet name that is taken",
    (context) => void context.workbook.worksheets.add("sheet1"),
    "ItemAlreadyExists",
  ],
  [
    "a table name that looks like a cell",
    (context) => void (sheetOf(context).tables.add("A1:B2", true).name = "AB12"),
    "InvalidArgument",
  ],
  [
    "a colour that is none",
    (context) => void (sheetOf(context).getRange("A1").format.fill.color = "#12"),
    "InvalidArgument",
  ],
  ["hiding the only sheet", (context) => void (sheetOf(context).visibility = "Hidden"), "InvalidOperation"],
])("%s is refused", async (_what, batch, code) => {
  await expect(failing(batch)).rejects.toMatchObject({ code });
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-tables
test("tables cannot overlap", async () => {
  await expect(
    failing((context) => {
      sheetOf(context).tables.add("A1:C4", true);
      sheetOf(context).tables.add("C3:E6", true);
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(model.tables).toHaveLength(1);
});

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetprotection
test("locked cells of a protected sheet refuse entries, open ones take them", async () => {
  await run(async (context) => {
    sheetOf(context).getRange("B1").format.protection.locked = false;
    sheetOf(context).protection.protect();
    await context.sync();
  });
  await expect(
    failing((context) => void (sheetOf(context).getRange("A1").values = [["x"]])),
  ).rejects.toMatchObject({
    code: "AccessDenied",
  });
  await failing((context) => void (sheetOf(context).getRange("B1").values = [["x"]]));
  expect(model.sheets[0]?.values({ top: 0, left: 0, rows: 1, columns: 2 })).toEqual([[null, "x"]]);
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
test("requests above 5 MB are refused, and nothing of them is done", async () => {
  const long = "x".repeat(30_000);
  await expect(
    failing(
      (context) =>
        void (sheetOf(context).getRange("A1:A200").values = Array.from({ length: 200 }, () => [long])),
    ),
  ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(model.sheets[0]?.usedArea(true)).toBeUndefined();
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/develop/application-specific-api-model
test("earlier actions of a failed batch stay done", async () => {
  await expect(
    failing((context) => {
      sheetOf(context).getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Nowhere").activate();
    }),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(model.sheets[0]?.values({ top: 0, left: 0, rows: 1, columns: 1 })).toEqual([["kept"]]);
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/develop/application-specific-api-model#load
test("a property that was not loaded cannot be read", async () => {
  await expect(run(async (context) => sheetOf(context).getRange("A1").values)).rejects.toMatchObject({
    code: "PropertyNotLoaded",
  });
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties
test("OrNullObject methods give null objects, and so do their members", async () => {
  const isNull = await run(async (context) => {
    const range = context.workbook.worksheets.getItemOrNullObject("Nowhere").getRange("A1");
    range.load("values");
    await context.sync();
    return range.isNullObject;
  });
  expect(isNull).toBe(true);
});

test("a member that the stand-in lacks fails by its name", async () => {
  await expect(failing((context) => void sheetOf(context).shapes.addTextBox("x"))).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Worksheet.shapes") as string,
  });
});
