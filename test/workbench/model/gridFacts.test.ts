import { shownFacts, type SheetFacts } from "../../../src/workbench/model/gridFacts";
import type { ModelConditionalFormat, ModelValidation } from "../../../src/workbench/model/workbookModel";
import { at } from "./support";

const empty: SheetFacts = {
  sheetId: "s",
  rows: 100,
  columns: 20,
  validations: [],
  conditionalFormats: [],
  notes: [],
  tables: [],
};
const validation = (type: string, rule: Record<string, unknown>): ModelValidation => ({
  type,
  rule,
  ignoreBlanks: true,
  errorAlert: { message: "No", showAlert: true, style: "Stop", title: "T" },
  prompt: { message: "", showPrompt: false, title: "" },
});
const format = (type: string, rule: Record<string, unknown>): ModelConditionalFormat => ({
  id: "f",
  type,
  areas: [at("B2:B9")],
  stopIfTrue: false,
  rule,
  format: { fill: { color: "#FF0000" }, font: { color: "#FFFFFF", bold: true } },
});
const rule = (facts: Partial<SheetFacts>) => shownFacts({ ...empty, ...facts })[0]?.add.params["rule"];

test("a list is shown as a drop-down, cut to the rows the grid has", () => {
  const areas = [{ top: 4, left: 1, rows: 1_048_572, columns: 1 }];
  expect(
    rule({
      validations: [
        { areas, validation: validation("List", { list: { inCellDropDown: true, source: "=Codes" } }) },
      ],
    }),
  ).toMatchObject({
    type: "list",
    formula1: "=Codes",
    showDropDown: true,
    errorStyle: 1,
    ranges: [{ startRow: 4, endRow: 99, startColumn: 1, endColumn: 1 }],
  });
});

test("number, date and custom rules", () => {
  expect(
    rule({
      validations: [
        {
          areas: [at("A1")],
          validation: validation("WholeNumber", {
            wholeNumber: { formula1: 1, formula2: 9, operator: "Between" },
          }),
        },
      ],
    }),
  ).toMatchObject({
    type: "whole",
    operator: "between",
    formula1: "1",
    formula2: "9",
  });
  expect(
    rule({
      validations: [
        { areas: [at("A1")], validation: validation("Custom", { custom: { formula: "=A1>0" } }) },
      ],
    }),
  ).toMatchObject({ type: "custom", formula1: "=A1>0" });
});

test.each([
  ["Custom", { formula: '=$B2="x"' }, { subType: "formula", value: '=$B2="x"' }],
  ["CellValue", { formula1: "=5", operator: "GreaterThan" }, { subType: "formula", value: "=B2>5" }],
  [
    "CellValue",
    { formula1: "=1", formula2: "=9", operator: "Between" },
    { subType: "formula", value: "=AND(B2>=1,B2<=9)" },
  ],
  [
    "ContainsText",
    { operator: "BeginsWith", text: "W" },
    { subType: "text", operator: "beginsWith", value: "W" },
  ],
  [
    "TopBottom",
    { rank: 3, type: "BottomPercent" },
    { subType: "rank", isBottom: true, isPercent: true, value: 3 },
  ],
  ["PresetCriteria", { criterion: "DuplicateValues" }, { subType: "duplicateValues" }],
] as const)("conditional format %s %j", (type, words, expected) => {
  expect(rule({ conditionalFormats: [format(type, words)] })).toMatchObject({
    rule: {
      type: "highlightCell",
      ...expected,
      style: { bg: { rgb: "#FF0000" }, cl: { rgb: "#FFFFFF" }, bl: 1 },
    },
  });
});

test("what the grid cannot draw is left out, not drawn wrongly", () => {
  expect(
    shownFacts({
      ...empty,
      conditionalFormats: [format("IconSet", {})],
      validations: [{ areas: [at("A1")], validation: validation("Unknown", {}) }],
    }),
  ).toEqual([]);
});
