import { createModel } from "../../../src/workbench/model/createModel";
import type {
  ModelEvent,
  ModelValidation,
  SheetModel,
  WorkbookModel,
} from "../../../src/workbench/model/workbookModel";
import { at, cell, formula, put, shown } from "./support";

let model: WorkbookModel;
let sheet: SheetModel;
beforeEach(() => {
  model = createModel();
  sheet = model.sheets[0] as SheetModel;
});
afterEach(() => {
  model.dispose();
});

const rows = (top: number, count: number) => ({ top, left: 0, rows: count, columns: 16_384 });
const columns = (left: number, count: number) => ({ top: 0, left, rows: 1_048_576, columns: count });
const list = (source: string): ModelValidation => ({
  type: "List",
  rule: { list: { inCellDropDown: true, source } },
  ignoreBlanks: true,
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
});
const facts = {
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

describe("inserted and deleted rows and columns", () => {
  test("move values and keep formulas pointing at what they pointed at", async () => {
    put(sheet, "A1", [[1], [2], [3], ["=SUM(A1:A3)"]]);
    const other = model.addSheet("Other");
    put(other, "A1", [["=Sheet1!A3*10", "=$A$9"]]);
    sheet.insertCells(rows(1, 2), "Down");
    await model.settle();
    expect(formula(sheet, "A6")).toBe("=SUM(A1:A5)");
    expect(cell(sheet, "A6")).toBe(6);
    expect(formula(other, "A1")).toBe("=Sheet1!A5*10");
    expect(formula(other, "B1")).toBe("=$A$9");
    expect(cell(other, "A1")).toBe(30);
    sheet.deleteCells(rows(1, 2), "Up");
    await model.settle();
    expect(formula(sheet, "A4")).toBe("=SUM(A1:A3)");
    expect(formula(other, "A1")).toBe("=Sheet1!A3*10");
    sheet.deleteCells(rows(2, 1), "Up");
    await model.settle();
    expect(formula(sheet, "A3")).toBe("=SUM(A1:A2)");
    expect(formula(other, "A1")).toBe("=#REF!*10");
    expect(cell(other, "A1")).toBe("#REF!");
  });

  test("recalculate dependants after the move, also of cells that change later", async () => {
    put(sheet, "A1", [[1], [2], ["=A1+A2"]]);
    await model.settle();
    sheet.insertCells(columns(0, 1), "Right");
    await model.settle();
    put(sheet, "B1", [[5]]);
    await model.settle();
    expect(formula(sheet, "B3")).toBe("=B1+B2");
    expect(cell(sheet, "B3")).toBe(7);
  });

  test("take the look of the row above and keep merged areas whole", () => {
    put(sheet, "A1", [["head"], ["x"]]);
    sheet.patchStyle(at("A1"), { bold: true });
    sheet.merge(at("C1:D2"));
    sheet.merge(at("A5:B6"));
    sheet.insertCells(rows(1, 1), "Down");
    expect(sheet.styles(at("A2"))[0]?.[0]?.bold).toBe(true);
    expect(sheet.merges()).toEqual(expect.arrayContaining([at("C1:D3"), at("A6:B7")]));
    expect(sheet.merges()).toHaveLength(2);
    sheet.deleteCells(rows(0, 3), "Up");
    expect(sheet.merges()).toEqual([at("A3:B4")]);
  });

  test("carry row heights, hidden rows and column widths along", () => {
    sheet.setRowHeight(4, 1, 30);
    sheet.setRowsHidden(5, 1, true);
    sheet.setColumnWidth(2, 1, 90);
    sheet.insertCells(rows(0, 2), "Down");
    sheet.insertCells(columns(0, 1), "Right");
    expect(sheet.rowHeight(6)).toBe(30);
    expect(sheet.rowHidden(7)).toBe(true);
    expect(sheet.columnWidth(3)).toBe(90);
  });

  test("are followed by validations, conditional formats, notes, links, filter and names, with the formulas inside them", () => {
    const lists = model.addSheet("Lists");
    sheet.setValidation(at("B2:B10"), list("=Lists!$A$2:$A$9"));
    sheet.addConditionalFormat({
      id: "c1",
      type: "Custom",
      areas: [at("A2:D10")],
      stopIfTrue: false,
      rule: { formula: '=$B2="x"' },
      format: {},
    });
    sheet.setNote(3, 1, { author: "A", text: "n" });
    sheet.setHyperlink(4, 0, { address: "https://example.org/" });
    sheet.autoFilter = { area: at("A1:D10"), criteria: new Map() };
    model.addName({
      name: "Codes",
      sheetId: undefined,
      formula: "=Lists!$A$2:$A$9",
      comment: "",
      visible: true,
    });
    sheet.insertCells(rows(2, 1), "Down");
    lists.insertCells(rows(0, 3), "Down");
    expect(sheet.validations()).toEqual([{ areas: [at("B2:B11")], validation: list("=Lists!$A$5:$A$12") }]);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([at("A2:D11")]);
    expect(sheet.notes()).toEqual([{ row: 4, column: 1, author: "A", text: "n" }]);
    expect(sheet.hyperlinkAt(5, 0)).toEqual({ address: "https://example.org/" });
    expect(sheet.autoFilter?.area).toEqual(at("A1:D11"));
    expect(model.names[0]?.formula).toBe("=Lists!$A$5:$A$12");
    sheet.insertCells(columns(0, 1), "Right");
    expect(sheet.conditionalFormats[0]?.rule).toEqual({ formula: '=$C2="x"' });
    sheet.deleteCells(rows(0, 20), "Up");
    expect(sheet.validations()).toEqual([]);
    expect(sheet.notes()).toEqual([]);
  });

  test("are followed by names in formulas", async () => {
    put(sheet, "A1", [[1], [2], ["=SUM(Both)"]]);
    model.addName({
      name: "Both",
      sheetId: undefined,
      formula: "=Sheet1!$A$1:$A$2",
      comment: "",
      visible: true,
    });
    sheet.insertCells(rows(0, 4), "Down");
    put(sheet, "A5", [[10]]);
    await model.settle();
    expect(cell(sheet, "A7")).toBe(12);
  });
});

describe("inserted and deleted cells", () => {
  test("shift only their own columns", async () => {
    put(sheet, "A1", [
      [1, "x"],
      [2, "y"],
      ["=A1+A2", "z"],
    ]);
    sheet.insertCells(at("A2"), "Down");
    await model.settle();
    expect(shown(sheet.values(at("A1:B4")))).toBe("1,x;-,y;2,z;3,-");
    expect(formula(sheet, "A4")).toBe("=A1+A3");
    sheet.deleteCells(at("A2"), "Up");
    await model.settle();
    expect(shown(sheet.values(at("A1:B4")))).toBe("1,x;2,y;3,z;-,-");
    sheet.insertCells(at("A1:A2"), "Right");
    expect(shown(sheet.values(at("A1:C2")))).toBe("-,1,x;-,2,y");
  });
  test("carry looks and notes along", () => {
    put(sheet, "A1", [["a"], ["b"]]);
    sheet.patchStyle(at("A2"), { fill: "#FF0000" });
    sheet.setNote(1, 0, { author: "", text: "here" });
    sheet.insertCells(at("A1"), "Down");
    expect(sheet.styles(at("A3"))[0]?.[0]?.fill).toBe("#FF0000");
    expect(sheet.styles(at("A2"))[0]?.[0]?.fill).toBeNull();
    expect(sheet.notes()[0]?.row).toBe(2);
  });
});

describe("sheets", () => {
  test("renaming is followed by formulas, names and lists; the new name is quoted where it must be", async () => {
    const lists = model.addSheet("Lists");
    put(lists, "A1", [[4]]);
    put(sheet, "A1", [["=Lists!A1+1", '="Lists!A1"']]);
    sheet.setValidation(at("B2"), list("=Lists!$A$1:$A$3"));
    model.addName({ name: "Codes", sheetId: undefined, formula: "=Lists!$A$1", comment: "", visible: true });
    lists.name = "Lists of codes";
    await model.settle();
    expect(formula(sheet, "A1")).toBe("='Lists of codes'!A1+1");
    expect(formula(sheet, "B1")).toBe('="Lists!A1"');
    expect(cell(sheet, "A1")).toBe(5);
    expect(sheet.validationAt(1, 1)?.rule).toEqual({
      list: { inCellDropDown: true, source: "='Lists of codes'!$A$1:$A$3" },
    });
    expect(model.names[0]?.formula).toBe("='Lists of codes'!$A$1");
  });
  test("deleting leaves #REF! behind and takes the sheet's tables and names away", async () => {
    const gone = model.addSheet("Gone");
    put(gone, "A1", [["k"], [1]]);
    model.addTable({
      ...facts,
      name: "T",
      sheetId: gone.id,
      area: at("A1:A2"),
      columns: [{ id: 1, name: "k" }],
    });
    model.addName({ name: "Own", sheetId: gone.id, formula: "=Gone!$A$1", comment: "", visible: true });
    put(sheet, "A1", [["=Gone!A2"]]);
    model.deleteSheet(gone.id);
    await model.settle();
    expect(cell(sheet, "A1")).toBe("#REF!");
    expect([model.tables.length, model.names.length, model.sheets.length]).toEqual([0, 0, 1]);
    expect(model.sheet(gone.id)).toBeUndefined();
  });
  test("the active sheet can be deleted; the next visible one becomes active", () => {
    const second = model.addSheet("Second");
    model.activateSheet(second.id);
    model.deleteSheet(second.id);
    expect(model.activeSheetId).toBe(sheet.id);
  });
  test("a copy has the values, looks, facts and a table of its own", async () => {
    put(sheet, "A1", [["k"], [1], ["=A2*2"]]);
    sheet.patchStyle(at("A1"), { bold: true });
    sheet.setValidation(at("A2"), list("a,b"));
    sheet.frozen = { rows: 1, columns: 0 };
    model.addTable({
      ...facts,
      name: "T",
      sheetId: sheet.id,
      area: at("A1:A2"),
      columns: [{ id: 1, name: "k" }],
    });
    const copy = model.copySheet(sheet.id, "Copy", 0);
    put(copy, "A2", [[5]]);
    await model.settle();
    expect(model.sheets.map(({ name }) => name)).toEqual(["Copy", "Sheet1"]);
    expect([cell(copy, "A3"), cell(sheet, "A3")]).toEqual([10, 2]);
    expect(copy.styles(at("A1"))[0]?.[0]?.bold).toBe(true);
    expect(copy.validationAt(1, 0)?.type).toBe("List");
    expect(copy.frozen).toEqual({ rows: 1, columns: 0 });
    expect(model.tables.map(({ name, sheetId }) => [name, sheetId])).toEqual([
      ["T", sheet.id],
      ["T2", copy.id],
    ]);
  });
  test("a new sheet takes nothing over from the active one", () => {
    put(sheet, "A1", [["x"]]);
    sheet.setColumnWidth(0, 1, 200);
    sheet.merge(at("A1:B2"));
    sheet.tabColor = "#FF0000";
    const added = model.addSheet("New", 0);
    expect(added.usedArea(false)).toBeUndefined();
    expect([added.position, added.columnWidth(0), added.merges(), added.tabColor]).toEqual([0, 48, [], ""]);
  });
  test("hidden, very hidden, tab colour, gridlines, order", () => {
    const second = model.addSheet("Second");
    second.visibility = "VeryHidden";
    second.tabColor = "#00FF00";
    second.showGridlines = false;
    model.moveSheet(second.id, 0);
    expect([second.visibility, second.tabColor, second.showGridlines, second.position]).toEqual([
      "VeryHidden",
      "#00FF00",
      false,
      0,
    ]);
    second.visibility = "Hidden";
    expect(second.visibility).toBe("Hidden");
    second.visibility = "Visible";
    expect(second.visibility).toBe("Visible");
  });
});

describe("tables", () => {
  beforeEach(() => {
    put(sheet, "C3", [
      ["Key", "Amount"],
      ["a", 10],
      ["b", 20],
    ]);
    put(sheet, "H1", [["=SUM(Sales[Amount])"]]);
    model.addTable({
      ...facts,
      name: "Sales",
      sheetId: sheet.id,
      area: at("C3:D5"),
      columns: [
        { id: 1, name: "Key" },
        { id: 2, name: "Amount" },
      ],
    });
  });
  const table = () => model.tables[0]!;

  test("grow with inserted rows, and structured references see them", async () => {
    sheet.insertCells(rows(4, 1), "Down");
    put(sheet, "C5", [["c", 5]]);
    await model.settle();
    expect(table().area).toEqual(at("C3:D6"));
    expect(cell(sheet, "H1")).toBe(35);
  });
  test("grow by change of area; the totals row is not data", async () => {
    put(sheet, "C6", [
      ["c", 30],
      ["Total", 60],
    ]);
    model.changeTable(table().id, { area: at("C3:D7"), showTotals: true });
    await model.settle();
    expect(cell(sheet, "H1")).toBe(60);
  });
  test("a new name and new headings are followed by formulas", async () => {
    model.changeTable(table().id, {
      name: "Umsatz",
      columns: [
        { id: 1, name: "Key" },
        { id: 2, name: "EUR" },
      ],
    });
    await model.settle();
    expect(formula(sheet, "H1")).toBe("=SUM(Umsatz[EUR])");
    expect([cell(sheet, "H1"), cell(sheet, "D3")]).toEqual([30, "EUR"]);
  });
  test("a heading written into its cell renames the column; a doubled or empty one is put right", async () => {
    put(sheet, "D3", [["Sum"]]);
    await model.settle();
    expect(table().columns.map(({ name }) => name)).toEqual(["Key", "Sum"]);
    expect(formula(sheet, "H1")).toBe("=SUM(Sales[Sum])");
    put(sheet, "D3", [["Key"]]);
    expect(table().columns.map(({ name }) => name)).toEqual(["Key", "Key2"]);
    expect(cell(sheet, "D3")).toBe("Key2");
    sheet.write(at("D3"), [[null]]);
    expect(cell(sheet, "D3")).toBe("Column1");
  });
  test("a column inserted inside gets a heading; a deleted one goes", async () => {
    sheet.insertCells(columns(3, 1), "Right");
    await model.settle();
    expect(table().columns.map(({ name }) => name)).toEqual(["Key", "Column1", "Amount"]);
    expect([cell(sheet, "D3"), cell(sheet, "I1")]).toEqual(["Column1", 30]);
    sheet.deleteCells(columns(2, 2), "Left");
    await model.settle();
    expect(table().columns.map(({ name }) => name)).toEqual(["Amount"]);
    expect(table().area).toEqual(at("C3:C5"));
    expect(cell(sheet, "G1")).toBe(30);
  });
  test("go when their rows go, or when taken back to plain cells", async () => {
    const events: ModelEvent[] = [];
    model.on((event) => events.push(event));
    sheet.deleteCells(rows(2, 3), "Up");
    await model.settle();
    expect(model.tables).toEqual([]);
    expect(events.some(({ kind }) => kind === "table-deleted")).toBe(true);
    expect(cell(sheet, "H1")).toBe("#NAME?");
  });
});
