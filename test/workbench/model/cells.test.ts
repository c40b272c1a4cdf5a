import { createModel } from "../../../src/workbench/model/createModel";
import type { SheetModel, WorkbookModel } from "../../../src/workbench/model/workbookModel";
import { cell, put, shown } from "./support";

let model: WorkbookModel;
let sheet: SheetModel;
beforeEach(() => {
  model = createModel();
  sheet = model.sheets[0] as SheetModel;
});
afterEach(() => {
  model.dispose();
});

describe("values", () => {
  test("come back as they were written, with their kinds", () => {
    put(sheet, "B2", [["text", 12.5, true, null, "007", ""]]);
    const at = { top: 1, left: 1, rows: 1, columns: 6 };
    expect(sheet.values(at)).toEqual([["text", 12.5, true, null, "007", ""]]);
    expect(sheet.valueTypes(at)).toEqual([["String", "Double", "Boolean", "Empty", "String", "String"]]);
  });
  test("errors travel as text and are told apart by kind", async () => {
    put(sheet, "A1", [["=1/0", "#N/A"]]);
    await model.settle();
    expect(sheet.values({ top: 0, left: 0, rows: 1, columns: 2 })).toEqual([["#DIV/0!", "#N/A"]]);
    expect(sheet.valueTypes({ top: 0, left: 0, rows: 1, columns: 2 })).toEqual([["Error", "Error"]]);
  });
});

describe("formulas calculate", () => {
  test.each([
    ["=SUM(Sales[Amount])", 60],
    ['=XLOOKUP("b",Sales[Key],Sales[Amount])', 20],
    ["=LET(a,2,a*3)", 6],
    ['=SUMIFS(C2:C4,B2:B4,"b")', 20],
    ['=COUNTIFS(C2:C4,">15")', 2],
    ['=INDIRECT("C3")', 20],
    ['=INDEX(C2:C4,MATCH("c",B2:B4,0))', 30],
    ['=TEXTJOIN(",",TRUE,B2:B4)', "a,b,c"],
    ["=Rate*2", 20],
    ["=SUM(FILTER(C2:C4,C2:C4>15))", 50],
    ["=COUNTA(Sales[#Headers])", 2],
    ["=ROWS(Sales)", 3],
  ])("%s", async (formula, expected) => {
    put(sheet, "B1", [
      ["Key", "Amount"],
      ["a", 10],
      ["b", 20],
      ["c", 30],
    ]);
    model.addTable(tableAt(sheet.id, { top: 0, left: 1, rows: 4, columns: 2 }));
    model.addName({ name: "Rate", sheetId: undefined, formula: "=Sheet1!$C$2", comment: "", visible: true });
    put(sheet, "F7", [[formula]]);
    await model.settle();
    expect(cell(sheet, "F7")).toBe(expected);
  });
  test("spilled results stand in the cells they fill", async () => {
    put(sheet, "A1", [[1], [2], [3]]);
    put(sheet, "C1", [["=FILTER(A1:A3,A1:A3>1)"]]);
    await model.settle();
    expect(sheet.values({ top: 0, left: 2, rows: 3, columns: 1 })).toEqual([[2], [3], [null]]);
    expect(shown(sheet.formulas({ top: 0, left: 2, rows: 2, columns: 1 }))).toBe("=FILTER(A1:A3,A1:A3>1);-");
  });
});

function tableAt(sheetId: string, area: { top: number; left: number; rows: number; columns: number }) {
  return {
    name: "Sales",
    sheetId,
    area,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: [
      { id: 1, name: "Key" },
      { id: 2, name: "Amount" },
    ],
  };
}
