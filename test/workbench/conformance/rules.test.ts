// Data validation and conditional formats as Microsoft's documentation shows them, over the stand-in.
import { example } from "../../support/excelSample";

const VALIDATION = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-data-validation";
const FORMATS =
  "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-conditional-formatting";

const RULES: readonly (readonly [string, Excel.DataValidationRule])[] = [
  ["List", { list: { inCellDropDown: true, source: "Yes,No" } }],
  ["WholeNumber", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }],
  ["Decimal", { decimal: { formula1: 0, formula2: 1.5, operator: "Between" } }],
  ["TextLength", { textLength: { formula1: 10, operator: "LessThanOrEqualTo" } }],
  ["Custom", { custom: { formula: '=NOT(ISERROR(SEARCH("x",A1)))' } }],
];
for (const [type, rule] of RULES)
  example(`a rule of the kind ${type} is set and read back`, VALIDATION, async (context, sheet) => {
    const validation = sheet.getRange("A1:A5").dataValidation;
    validation.rule = rule;
    validation.load("type, rule, ignoreBlanks");
    await context.sync();
    expect(validation.type).toBe(type);
    expect(validation.ignoreBlanks).toBe(true);
    const [kind] = Object.keys(rule) as (keyof Excel.DataValidationRule)[];
    expect(
      Object.keys(validation.rule).filter((key) => validation.rule[key as typeof kind & string] !== null),
    ).toContain(kind);
  });

example("the source of a list may be a range", VALIDATION, async (context, sheet) => {
  sheet.getRange("A1:A3").values = [["red"], ["green"], ["blue"]];
  const { dataValidation } = sheet.getRange("D1:D2");
  dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } };
  sheet.getRange("D1:D2").values = [["green"], ["pink"]];
  dataValidation.load("rule, valid");
  const invalid = dataValidation.getInvalidCells().load("address");
  await context.sync();
  expect(dataValidation.rule.list?.source).toBe("=Sheet1!$A$1:$A$3");
  expect([dataValidation.valid, invalid.address]).toEqual([null, "Sheet1!D2"]);
});

example("dates are checked against a first and a last day", VALIDATION, async (context, sheet) => {
  const range = sheet.getRange("A1:A3");
  range.values = [[45000], [46000], [""]];
  range.dataValidation.rule = {
    date: { formula1: "2023-01-01", formula2: "2024-12-31", operator: "Between" },
  };
  range.dataValidation.load("type, valid");
  const invalid = range.dataValidation.getInvalidCells().load("address");
  await context.sync();
  expect(range.dataValidation.type).toBe("Date");
  expect(range.dataValidation.valid).toBeNull();
  expect(invalid.address).toBe("Sheet1!A2");
});

example("prompt, alert and blanks are set, a cleared rule is none", VALIDATION, async (context, sheet) => {
  const validation = sheet.getRange("B2:C5").dataValidation;
  validation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
  validation.prompt = { message: "Enter a positive number.", showPrompt: true, title: "Positive only" };
  validation.errorAlert = { message: "Not positive", showAlert: true, style: "Warning", title: "Wrong" };
  validation.ignoreBlanks = false;
  validation.load("prompt, errorAlert, ignoreBlanks");
  await context.sync();
  expect(validation.prompt).toEqual({
    message: "Enter a positive number.",
    showPrompt: true,
    title: "Positive only",
  });
  expect(validation.errorAlert).toMatchObject({ style: "Warning", title: "Wrong" });
  expect(validation.ignoreBlanks).toBe(false);
  validation.clear();
  validation.load("type");
  await context.sync();
  expect(validation.type).toBe("None");
});

type Kind = readonly [type: `${Excel.ConditionalFormatType}`, set: (format: Excel.ConditionalFormat) => void];
const KINDS: readonly Kind[] = [
  [
    "CellValue",
    ({ cellValue }) => {
      cellValue.format.font.color = "red";
      cellValue.rule = { formula1: "=0", operator: "LessThan" };
    },
  ],
  [
    "ColorScale",
    ({ colorScale }) => {
      colorScale.criteria = {
        minimum: { type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: "#0000FF" },
        maximum: { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: "#FF0000" },
      };
    },
  ],
  [
    "Custom",
    ({ custom }) => {
      custom.rule.formula = '=IF(B2>INDIRECT("RC[-1]",0),TRUE)';
      custom.format.fill.color = "green";
    },
  ],
  ["DataBar", ({ dataBar }) => void (dataBar.barDirection = Excel.ConditionalDataBarDirection.leftToRight)],
  ["IconSet", ({ iconSet }) => void (iconSet.style = Excel.IconSet.threeTriangles)],
  [
    "PresetCriteria",
    ({ preset }) => {
      preset.format.font.color = "#FFFFFF";
      preset.rule = { criterion: Excel.ConditionalFormatPresetCriterion.oneStdDevAboveAverage };
    },
  ],
  [
    "ContainsText",
    ({ textComparison }) => {
      textComparison.format.font.bold = true;
      textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: "Delayed" };
    },
  ],
  [
    "TopBottom",
    ({ topBottom }) => {
      topBottom.format.fill.color = "green";
      topBottom.rule = { rank: 1, type: "TopItems" };
    },
  ],
];
for (const [type, set] of KINDS)
  example(
    `a conditional format of the kind ${type} is added, kept and deleted`,
    FORMATS,
    async (context, sheet) => {
      const range = sheet.getRange("B2:B21");
      const format = range.conditionalFormats.add(type);
      set(format);
      range.conditionalFormats.load("items/type, items/priority, items/stopIfTrue");
      const place = format.getRange().load("address");
      await context.sync();
      expect(range.conditionalFormats.items.map((item) => item.type)).toEqual([type]);
      expect(place.address).toBe("Sheet1!B2:B21");
      format.delete();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    },
  );

example(
  "a newer conditional format goes first until the order is changed",
  FORMATS,
  async (context, sheet) => {
    const { conditionalFormats } = sheet.getRange("A1:A5");
    const older = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    older.cellValue.rule = { formula1: "=10", operator: "LessThan" };
    const newer = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    newer.cellValue.rule = { formula1: "=5", operator: "LessThan" };
    newer.stopIfTrue = true;
    older.load("priority");
    newer.load("priority, stopIfTrue, cellValue/rule");
    await context.sync();
    expect([older.priority, newer.priority, newer.stopIfTrue]).toEqual([1, 0, true]);
    expect(newer.cellValue.rule).toMatchObject({ formula1: "=5", operator: "LessThan" });
    older.priority = 0;
    newer.load("priority");
    await context.sync();
    expect(newer.priority).toBe(1);
    conditionalFormats.clearAll();
    const count = conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  },
);
