import { createModel } from "../../../src/workbench/model/createModel";
import { UniverModel } from "../../../src/workbench/model/univerModel";
import type { ModelEvent, SheetModel } from "../../../src/workbench/model/workbookModel";
import { at, cell, formula, put } from "./support";

// What the grid does on a page, done here by the engine's own user commands.
let model: UniverModel;
let sheet: SheetModel;
let events: ModelEvent[];
beforeEach(() => {
  const created = createModel();
  if (!(created instanceof UniverModel)) throw new Error("another engine");
  model = created;
  sheet = model.sheets[0] as SheetModel;
  events = [];
  model.on((event) => {
    if (event.kind !== "calculated") events.push(event);
  });
});
afterEach(() => {
  model.dispose();
});

const range = (address: string) => {
  const { top, left, rows, columns } = at(address);
  return { startRow: top, endRow: top + rows - 1, startColumn: left, endColumn: left + columns - 1 };
};
const type = (address: string, value: unknown) =>
  model.host.attempt("sheet.command.set-range-values", { subUnitId: sheet.id, range: range(address), value });
const removeRow = (row: number) =>
  model.host.attempt("sheet.command.remove-row-by-range", {
    subUnitId: sheet.id,
    range: { startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: 39 },
  });
const insertRow = (row: number) =>
  model.host.attempt("sheet.command.insert-row-by-range", {
    subUnitId: sheet.id,
    range: { startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: 39 },
    direction: 0,
  });

test("typing raises a change by the user with what was there and what is", () => {
  put(sheet, "B2", [["old"]]);
  events.length = 0;
  type("B2", { v: "new" });
  expect(events).toEqual([
    { kind: "values", sheetId: sheet.id, area: at("B2"), source: "user", before: "old", after: "new" },
  ]);
});

test("writing through the interface raises a change of the add-in's", () => {
  put(sheet, "B2", [[1, 2]]);
  expect(events).toEqual([{ kind: "values", sheetId: sheet.id, area: at("B2:C2"), source: "api" }]);
});

test("undo takes the user's edits back, one step each, and says when there is none", () => {
  type("A1", { v: "x" });
  type("A2", { v: "y" });
  expect(model.undo()).toBe(true);
  expect([cell(sheet, "A1"), cell(sheet, "A2")]).toEqual(["x", null]);
  expect(model.undo()).toBe(true);
  expect(model.undo()).toBe(false);
});

test("undo never touches other cells after the add-in moved rows", () => {
  type("A1", { v: "user" });
  sheet.insertCells({ top: 0, left: 0, rows: 1, columns: 16_384 }, "Down");
  expect(model.undo()).toBe(false);
  expect(cell(sheet, "A2")).toBe("user");
});

describe("rows inserted and deleted by the user", () => {
  beforeEach(() => {
    put(sheet, "A1", [["Key"], ["a"], ["b"], [null], ["=A3&ROWS(T)"]]);
    sheet.setNote(2, 0, { author: "", text: "on b" });
    model.addName({ name: "Last", sheetId: undefined, formula: "=Sheet1!$A$3", comment: "", visible: true });
    model.addTable({
      name: "T",
      sheetId: sheet.id,
      area: at("A1:A3"),
      showHeaders: true,
      showTotals: false,
      style: "",
      showBandedRows: false,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      columns: [{ id: 1, name: "Key" }],
    });
    events.length = 0;
  });

  test("raise one event and are followed by all facts", async () => {
    insertRow(2);
    await model.settle();
    expect(events.map(({ kind }) => kind).filter((kind) => kind !== "selection")).toEqual(["inserted"]);
    expect(model.tables[0]?.area).toEqual(at("A1:A4"));
    expect(sheet.notes()[0]?.row).toBe(3);
    expect(model.names[0]?.formula).toBe("=Sheet1!$A$4");
    expect(formula(sheet, "A6")).toBe("=A4&ROWS(T)");
    expect(cell(sheet, "A6")).toBe("b3");
  });

  test("come back whole by undo: cells, notes, names, tables", async () => {
    removeRow(3);
    expect(sheet.notes()).toEqual([]);
    expect(model.names[0]?.formula).toBe("=#REF!");
    expect(model.undo()).toBe(true);
    await model.settle();
    expect(sheet.notes()).toEqual([{ row: 2, column: 0, author: "", text: "on b" }]);
    expect(model.names[0]?.formula).toBe("=Sheet1!$A$3");
    expect(model.tables[0]?.area).toEqual(at("A1:A3"));
    expect(cell(sheet, "A5")).toBe("b2");
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["deleted", "inserted"]));
  });

  test("a row typed right below a table joins it; one further down does not", async () => {
    type("A4", { v: "c" });
    await model.settle();
    expect(model.tables[0]?.area).toEqual(at("A1:A4"));
    expect(cell(sheet, "A5")).toBe("b3");
    type("A7", { v: "far" });
    expect(model.tables[0]?.area).toEqual(at("A1:A4"));
  });

  test("the add-in's own writes below a table leave it alone", () => {
    put(sheet, "A4", [["c"]]);
    expect(model.tables[0]?.area).toEqual(at("A1:A3"));
  });
});

test("a sheet renamed by the user is followed by names and lists", () => {
  model.addName({
    name: "Codes",
    sheetId: undefined,
    formula: "=Sheet1!$A$1:$A$3",
    comment: "",
    visible: true,
  });
  model.host.run("sheet.mutation.set-worksheet-name", { subUnitId: sheet.id, name: "My lists" });
  expect(model.names[0]?.formula).toBe("='My lists'!$A$1:$A$3");
  expect(events.at(-1)).toEqual({
    kind: "sheet-renamed",
    sheetId: sheet.id,
    source: "user",
    nameBefore: "Sheet1",
    nameAfter: "My lists",
  });
});

test("an edit to a locked cell of a protected sheet is taken back and reported; an unlocked one stays", async () => {
  put(sheet, "A1", [["kept", "free"]]);
  sheet.patchStyle(at("B1"), { locked: false });
  sheet.protection = { options: {} };
  const refused: string[] = [];
  model.onRefused((id) => refused.push(id));
  events.length = 0;
  type("A1", { v: "changed" });
  await Promise.resolve();
  type("B1", { v: "typed" });
  await Promise.resolve();
  expect([cell(sheet, "A1"), cell(sheet, "B1")]).toEqual(["kept", "typed"]);
  expect(refused).toEqual([sheet.id]);
  put(sheet, "A1", [["by add-in"]]);
  expect(cell(sheet, "A1")).toBe("by add-in");
});

test("choosing cells and sheets raises events", () => {
  const second = model.addSheet("Second");
  expect(model.activeSheetId).toBe(sheet.id);
  events.length = 0;
  model.selection = { sheetId: second.id, areas: [at("B2:C3"), at("E5")] };
  expect(model.activeSheetId).toBe(second.id);
  expect(model.selection).toEqual({ sheetId: second.id, areas: [at("B2:C3"), at("E5")] });
  expect(events).toMatchObject([
    { kind: "sheet-activated", source: "api" },
    { kind: "selection", source: "api" },
  ]);
  model.host.run("sheet.operation.set-selections", {
    subUnitId: second.id,
    selections: [{ range: range("A1"), primary: null, style: null }],
  });
  expect(events.at(-1)).toEqual({ kind: "selection", sheetId: second.id, areas: [at("A1")], source: "user" });
});
