// Names, comments, notes, settings, properties and custom XML as Microsoft's documentation shows them, over the stand-in.
import { example } from "../../support/excelSample";

const API = "https://learn.microsoft.com/en-us/javascript/api/excel" as const;
const ADD_INS = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel" as const;
const WORKBOOKS = `${ADD_INS}/excel-add-ins-workbooks` as const;

example("a name stands for a range and for a formula", `${API}/excel.nameditem`, async (context, sheet) => {
  sheet.getRange("A1:A2").values = [[2], [3]];
  const { names } = context.workbook;
  names.add("Amounts", sheet.getRange("A1:A2"), "what was paid");
  names.addFormulaLocal("Rate", "=0.5");
  sheet.getRange("C1").formulas = [["=SUM(Amounts)"]];
  const item = names.getItem("Amounts").load("name, type, formula, comment, scope, visible");
  const range = item.getRange().load("address");
  const sum = sheet.getRange("C1").load("values");
  names.load("items/name");
  await context.sync();
  expect(item.toJSON()).toMatchObject({
    name: "Amounts",
    type: "Range",
    formula: "=Sheet1!$A$1:$A$2",
    comment: "what was paid",
    scope: "Workbook",
    visible: true,
  });
  expect([range.address, sum.values]).toEqual(["Sheet1!A1:A2", [[5]]]);
  expect(names.items.map(({ name }) => name).sort()).toEqual(["Amounts", "Rate"]);
  item.delete();
  const gone = names.getItemOrNullObject("Amounts");
  await context.sync();
  expect(gone.isNullObject).toBe(true);
});

example("a name of a sheet belongs to the sheet", `${API}/excel.nameditem`, async (context, sheet) => {
  sheet.names.add("Local", sheet.getRange("B2"));
  const own = sheet.names.getItem("Local").load("scope");
  const workbook = context.workbook.names.getItemOrNullObject("Local");
  await context.sync();
  expect([own.scope, workbook.isNullObject]).toEqual(["Worksheet", true]);
});

example(
  "a comment is added, answered, resolved and deleted",
  `${ADD_INS}/excel-add-ins-comments`,
  async (context) => {
    const { comments } = context.workbook;
    const comment = comments.add("Sheet1!A2", "TODO: add data.");
    comment.replies.add("Thanks for the reminder!");
    comment.load("content, resolved");
    comment.replies.load("items/content");
    const place = comment.getLocation().load("address");
    await context.sync();
    expect([comment.content, comment.resolved, place.address]).toEqual([
      "TODO: add data.",
      false,
      "Sheet1!A2",
    ]);
    expect(comment.replies.items.map(({ content }) => content)).toEqual(["Thanks for the reminder!"]);
    comment.content = "Please add headers.";
    comment.resolved = true;
    const found = comments.getItemByCell("Sheet1!A2").load("content, resolved");
    await context.sync();
    expect([found.content, found.resolved]).toEqual(["Please add headers.", true]);
    found.delete();
    const count = comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  },
);

example("a setting travels with the workbook", WORKBOOKS, async (context) => {
  const { settings } = context.workbook;
  settings.add("NeedsReview", true);
  settings.add("Options", { list: [1, 2] });
  const review = settings.getItem("NeedsReview").load("value");
  const options = settings.getItem("Options").load("key, value");
  await context.sync();
  expect([review.value, options.key, options.value]).toEqual([true, "Options", { list: [1, 2] }]);
  review.delete();
  const gone = settings.getItemOrNullObject("NeedsReview");
  const count = settings.getCount();
  await context.sync();
  expect([gone.isNullObject, count.value]).toEqual([true, 1]);
});

example("document properties are written and read", WORKBOOKS, async (context) => {
  const { properties } = context.workbook;
  properties.author = "Alex";
  properties.title = "Needs";
  properties.keywords = "a, b";
  properties.load("author, title, keywords");
  await context.sync();
  expect(properties.toJSON()).toMatchObject({ author: "Alex", title: "Needs", keywords: "a, b" });
});

example("custom properties keep their types", WORKBOOKS, async (context) => {
  const { custom } = context.workbook.properties;
  custom.add("Introduction", "Hello");
  custom.add("Edition", 3);
  custom.load("items/key, items/value, items/type");
  const one = custom.getItem("Introduction").load("key, value");
  await context.sync();
  expect([one.key, one.value]).toEqual(["Introduction", "Hello"]);
  expect(custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
    ["Introduction", "Hello", "String"],
    ["Edition", 3, "Number"],
  ]);
  custom.deleteAll();
  const count = custom.getCount();
  await context.sync();
  expect(count.value).toBe(0);
});

example("a sheet has properties of its own", WORKBOOKS, async (context, sheet) => {
  sheet.customProperties.add("WorksheetGroup", "Alpha");
  const property = sheet.customProperties.getItem("WorksheetGroup").load("key, value");
  await context.sync();
  expect([property.key, property.value]).toEqual(["WorksheetGroup", "Alpha"]);
});

example("a custom XML part is added, found by its namespace, and deleted", WORKBOOKS, async (context) => {
  const xml =
    "<Reviewers xmlns='http://schemas.contoso.com/review/1.0'><Reviewer>Juan</Reviewer></Reviewers>";
  const parts = context.workbook.customXmlParts;
  const part = parts.add(xml).load("id, namespaceUri");
  const text = part.getXml();
  const found = parts.getByNamespace("http://schemas.contoso.com/review/1.0").getOnlyItem().load("id");
  await context.sync();
  expect([text.value, part.namespaceUri, found.id]).toEqual([
    xml,
    "http://schemas.contoso.com/review/1.0",
    part.id,
  ]);
  part.setXml(xml.replace("Juan", "Hong"));
  const changed = parts.getItem(part.id).getXml();
  await context.sync();
  expect(changed.value).toContain("Hong");
  part.delete();
  const gone = parts.getItemOrNullObject(part.id);
  await context.sync();
  expect(gone.isNullObject).toBe(true);
});

example(
  "an error is of the library's own class, with its code and where it arose",
  WORKBOOKS,
  async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    const error: unknown = await context.sync().then(
      () => undefined,
      (failure: unknown) => failure,
    );
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({
      code: Excel.ErrorCodes.itemNotFound,
      debugInfo: { errorLocation: expect.stringContaining("WorksheetCollection") as string },
    });
  },
);

example(
  "a tracked range outlives its batch and is let go",
  "https://learn.microsoft.com/en-us/javascript/api/office/officeextension.trackedobjects",
  async (context, sheet) => {
    const range = sheet.getRange("A2");
    context.trackedObjects.add(range);
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A3");
    context.trackedObjects.remove(range);
    await context.sync();
  },
);

example(
  "a new workbook is opened beside this one, from a base64-encoded file; other text is refused",
  WORKBOOKS,
  async (context, sheet) => {
    sheet.getRange("A1").values = [["stays"]];
    await context.sync();
    await Excel.createWorkbook();
    await expect(Excel.createWorkbook("no workbook")).rejects.toMatchObject({ code: "InvalidArgument" });
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    expect(range.values).toEqual([["stays"]]);
  },
);
