// Worksheets, workbook and application as Microsoft's documentation shows them, over the stand-in.
import { example, told } from "../../support/excelSample";

const SHEETS = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-worksheets";
const SHEET = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheet";
const WORKBOOK_PROTECTION = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.workbookprotection";
const APPLICATION = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.application";
const EVENTS = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-events";

example("a sheet is added at the end, renamed, moved to the front and counted", SHEETS, async (context) => {
  const { worksheets } = context.workbook;
  const sheet = worksheets.add("Sample");
  sheet.load("name, position");
  await context.sync();
  expect([sheet.name, sheet.position]).toEqual(["Sample", 1]);
  sheet.name = "Renamed";
  sheet.position = 0;
  worksheets.load("items/name");
  const count = worksheets.getCount();
  await context.sync();
  expect(worksheets.items.map(({ name }) => name)).toEqual(["Renamed", "Sheet1"]);
  expect(count.value).toBe(2);
});

example("a sheet is deleted, and asking for it gives a null object", SHEETS, async (context) => {
  context.workbook.worksheets.add("Old");
  await context.sync();
  context.workbook.worksheets.getItem("Old").delete();
  const gone = context.workbook.worksheets.getItemOrNullObject("Old");
  await context.sync();
  expect(gone.isNullObject).toBe(true);
});

example(
  "a copy is put after a sheet, with its cells and a name of its own",
  SHEETS,
  async (context, sheet) => {
    sheet.getRange("A1").values = [["kept"]];
    const last = context.workbook.worksheets.add("Last");
    const copy = sheet.copy(Excel.WorksheetPositionType.after, last);
    copy.load("name, position");
    const cell = copy.getRange("A1").load("values");
    await context.sync();
    expect([copy.name, copy.position, cell.values]).toEqual(["Sheet1 (2)", 2, [["kept"]]]);
  },
);

example("a sheet is hidden, and the first visible one is another", SHEETS, async (context, sheet) => {
  context.workbook.worksheets.add("Shown");
  sheet.visibility = Excel.SheetVisibility.hidden;
  const first = context.workbook.worksheets.getFirst(true).load("name");
  sheet.load("visibility");
  await context.sync();
  expect([first.name, sheet.visibility]).toEqual(["Shown", "Hidden"]);
});

example("a tab takes a colour and gives it back", SHEETS, async (context, sheet) => {
  sheet.tabColor = "#FF0000";
  sheet.load("tabColor");
  await context.sync();
  expect(sheet.tabColor).toBe("#FF0000");
});

example("rows, columns and both are frozen and told apart", SHEETS, async (context, sheet) => {
  sheet.freezePanes.freezeRows(2);
  const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
  await context.sync();
  expect(rows.address).toBe("Sheet1!1:2");
  sheet.freezePanes.unfreeze();
  sheet.freezePanes.freezeColumns(1);
  const columns = sheet.freezePanes.getLocationOrNullObject().load("address");
  await context.sync();
  expect(columns.address).toBe("Sheet1!A:A");
  sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
  const both = sheet.freezePanes.getLocationOrNullObject().load("address");
  await context.sync();
  expect(both.address).toBe("Sheet1!A1:B3");
  sheet.freezePanes.unfreeze();
  const none = sheet.freezePanes.getLocationOrNullObject();
  await context.sync();
  expect(none.isNullObject).toBe(true);
});

example("a sheet is protected only when it is not yet", SHEETS, async (context, sheet) => {
  sheet.load("protection/protected");
  await context.sync();
  expect(sheet.protection.protected).toBe(false);
  sheet.protection.protect({ allowFormatCells: true }, "secret");
  sheet.load("protection/protected, protection/options");
  await context.sync();
  expect(sheet.protection.protected).toBe(true);
  expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowInsertRows: false });
  sheet.protection.unprotect("secret");
  sheet.load("protection/protected");
  await context.sync();
  expect(sheet.protection.protected).toBe(false);
});

example("the used range covers the cells in use; a blank sheet has none", SHEET, async (context, sheet) => {
  const blank = sheet.getUsedRangeOrNullObject();
  const first = sheet.getUsedRange().load("address");
  await context.sync();
  expect([blank.isNullObject, first.address]).toEqual([true, "Sheet1!A1"]);
  sheet.getRange("B2:C4").values = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  sheet.getRange("F9").format.fill.color = "yellow";
  const used = sheet.getUsedRange().load("address");
  const valued = sheet.getUsedRange(true).load("address");
  await context.sync();
  expect([used.address, valued.address]).toEqual(["Sheet1!B2:F9", "Sheet1!B2:C4"]);
});

example("next and previous sheets are reached from one", SHEETS, async (context, sheet) => {
  context.workbook.worksheets.add("Second");
  const next = sheet.getNext().load("name");
  const none = sheet.getPreviousOrNullObject();
  await context.sync();
  expect([next.name, none.isNullObject]).toEqual(["Second", true]);
});

example("a sheet is activated, and listeners hear of both sheets", EVENTS, async (context, sheet) => {
  const heard: string[] = [];
  const other = context.workbook.worksheets.add("Other").load("id");
  sheet.load("id");
  context.workbook.worksheets.onActivated.add(async (args) => void heard.push(`on ${args.worksheetId}`));
  context.workbook.worksheets.onDeactivated.add(async (args) => void heard.push(`off ${args.worksheetId}`));
  await context.sync();
  other.activate();
  await context.sync();
  expect([...(await told(heard, 2))].sort()).toEqual([`off ${sheet.id}`, `on ${other.id}`].sort());
});

example("adding and deleting sheets is told", EVENTS, async (context) => {
  const heard: string[] = [];
  context.workbook.worksheets.onAdded.add(
    async ({ type, worksheetId }) => void heard.push(type, worksheetId),
  );
  context.workbook.worksheets.onDeleted.add(async ({ type }) => void heard.push(type));
  await context.sync();
  const sheet = context.workbook.worksheets.add("New").load("id");
  await context.sync();
  sheet.delete();
  await context.sync();
  expect(await told(heard, 3)).toEqual(["WorksheetAdded", sheet.id, "WorksheetDeleted"]);
});

example("a change is told until its handler is removed", EVENTS, async (context, sheet) => {
  const heard: string[] = [];
  const handler = sheet.onChanged.add(
    async (args) => void heard.push(`${args.changeType} ${args.address} ${args.source}`),
  );
  await context.sync();
  sheet.getRange("A1:B1").values = [[1, 2]];
  await context.sync();
  expect(await told(heard)).toEqual(["RangeEdited A1:B1 Local"]);
  handler.remove();
  await context.sync();
  sheet.getRange("A1").values = [[3]];
  await context.sync();
  await new Promise((done) => setTimeout(done, 50));
  expect(heard).toHaveLength(1);
});

example("a changed cell tells its value before and after", EVENTS, async (context, sheet) => {
  const heard: (Excel.ChangedEventDetail | undefined)[] = [];
  sheet.getRange("A1").values = [["old"]];
  sheet.onChanged.add(async (args) => void heard.push(args.details));
  await context.sync();
  sheet.getRange("A1").values = [["new"]];
  await context.sync();
  expect((await told(heard))[0]).toMatchObject({ valueBefore: "old", valueAfter: "new" });
});

example("events can be switched off and on again", EVENTS, async (context, sheet) => {
  const heard: string[] = [];
  sheet.onChanged.add(async ({ address }) => void heard.push(address));
  await context.sync();
  context.runtime.enableEvents = false;
  sheet.getRange("A1").values = [[1]];
  await context.sync();
  context.runtime.enableEvents = true;
  sheet.getRange("B1").values = [[1]];
  await context.sync();
  expect(await told(heard)).toEqual(["B1"]);
});

example("a selection is told with its address", EVENTS, async (context, sheet) => {
  const heard: string[] = [];
  context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(address));
  await context.sync();
  sheet.getRange("B2:C3").select();
  const selected = context.workbook.getSelectedRange().load("address");
  const active = context.workbook.getActiveCell().load("address");
  await context.sync();
  expect(await told(heard)).toEqual(["B2:C3"]);
  expect([selected.address, active.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
});

example("calculation is set to manual, asked for, and set back", APPLICATION, async (context, sheet) => {
  const { application } = context.workbook;
  application.calculationMode = Excel.CalculationMode.manual;
  application.load("calculationMode");
  await context.sync();
  expect(application.calculationMode).toBe("Manual");
  sheet.getRange("A1:A2").formulas = [[2], ["=A1*3"]];
  application.calculate(Excel.CalculationType.full);
  application.calculationMode = Excel.CalculationMode.automatic;
  const result = sheet.getRange("A2").load("values");
  await context.sync();
  expect(result.values).toEqual([[6]]);
});

example(
  "a protected workbook lets no sheet be added, renamed, moved or deleted until the right password comes",
  WORKBOOK_PROTECTION,
  async (context, sheet) => {
    const { protection, worksheets } = context.workbook;
    protection.protect("pass");
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    const refused: (() => void)[] = [
      () => void worksheets.add("New"),
      () => void (sheet.name = "Other"),
      () => sheet.copy(),
      () => sheet.delete(),
      () => protection.unprotect("wrong"),
      () => protection.unprotect(),
    ];
    for (const attempt of refused) {
      attempt();
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    }
    sheet.getRange("A1").values = [["cells stay open"]];
    protection.unprotect("pass");
    worksheets.add("New");
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(false);
  },
);
