import { createModel } from "../../../src/workbench/model/createModel";
import { UniverModel } from "../../../src/workbench/model/univerModel";
import type { SheetModel } from "../../../src/workbench/model/workbookModel";
import { at, cell, put } from "./support";

let model: UniverModel;
let sheet: SheetModel;
let commands: string[];
beforeEach(() => {
  const created = createModel();
  if (!(created instanceof UniverModel)) throw new Error("another engine");
  model = created;
  sheet = model.sheets[0] as SheetModel;
  commands = [];
  model.host.onCommand(({ id }) => commands.push(id));
});
afterEach(() => {
  model.dispose();
});
const calculations = () =>
  commands.filter((id) => id === "formula.mutation.set-formula-calculation-start").length;

test("nothing is calculated, and nobody waits, while no cell holds a formula", async () => {
  put(sheet, "A1", [[1, 2, 3]]);
  let settled = false;
  void model.settle().then(() => (settled = true));
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  expect(settled).toBe(true);
  expect(calculations()).toBe(0);
});

test("many writes are one calculation, and nothing follows it", async () => {
  put(sheet, "A1", [["=B1+1"]]);
  for (let value = 1; value <= 20; value++) put(sheet, "B1", [[value]]);
  await model.settle();
  await model.settle();
  expect(cell(sheet, "A1")).toBe(21);
  expect(calculations()).toBe(1);
});

test("a block of 10,000 x 40 values is one engine mutation, and reading it is none", () => {
  const area = { top: 0, left: 0, rows: 10_000, columns: 40 };
  sheet.write(
    area,
    Array.from({ length: 10_000 }, (_row, row) =>
      Array.from({ length: 40 }, (_column, column) => ({ value: row * column })),
    ),
  );
  expect(commands.filter((id) => id === "sheet.mutation.set-range-values")).toHaveLength(1);
  commands.length = 0;
  const values = sheet.values(area);
  expect([values.length, values[9_999]?.[39]]).toEqual([10_000, 389_961]);
  sheet.styles(area);
  sheet.usedArea(false);
  expect(commands).toEqual([]);
  sheet.patchStyle(area, { bold: true });
  expect(commands).toEqual(["sheet.mutation.set-range-values"]);
});

test("chains of formulas, across sheets, and a formula replaced by a value", async () => {
  const other = model.addSheet("Other one");
  put(other, "A1", [["=Sheet1!A1*2", "=A1+1"]]);
  put(sheet, "A1", [[4, "='Other one'!B1"]]);
  await model.settle();
  expect(cell(sheet, "B1")).toBe(9);
  put(other, "A1", [[100]]);
  await model.settle();
  expect(cell(sheet, "B1")).toBe(101);
  put(sheet, "A1", [[5]]);
  await model.settle();
  expect(cell(other, "A1")).toBe(100);
});

test("manual mode waits for calculate", async () => {
  put(sheet, "A1", [[1, "=A1*10"]]);
  await model.settle();
  model.calculationMode = "Manual";
  put(sheet, "A1", [[2]]);
  await model.settle();
  expect(cell(sheet, "B1")).toBe(10);
  await model.calculate();
  expect(cell(sheet, "B1")).toBe(20);
  put(sheet, "A1", [[3]]);
  model.calculationMode = "Automatic";
  await model.settle();
  expect(cell(sheet, "B1")).toBe(30);
});

test("names: changed, of a sheet alone, removed", async () => {
  put(sheet, "A1", [[1, 2, "=N", "=SUM(N,1)"]]);
  await model.settle();
  expect(cell(sheet, "C1")).toBe("#NAME?");
  model.addName({ name: "N", sheetId: undefined, formula: "=Sheet1!$A$1", comment: "c", visible: true });
  await model.settle();
  expect([cell(sheet, "C1"), cell(sheet, "D1")]).toEqual([1, 2]);
  model.changeName("n", undefined, { formula: "=Sheet1!$B$1*10" });
  await model.settle();
  expect(cell(sheet, "C1")).toBe(20);
  expect(model.names).toEqual([
    { name: "N", sheetId: undefined, formula: "=Sheet1!$B$1*10", comment: "c", visible: true },
  ]);
  model.removeName("N", undefined);
  await model.settle();
  expect(cell(sheet, "C1")).toBe("#NAME?");
});

test("models do not see one another", () => {
  const other = createModel();
  put(other.sheets[0] as SheetModel, "A1", [["theirs"]]);
  put(sheet, "A1", [["ours"]]);
  expect([cell(sheet, "A1"), cell(other.sheets[0] as SheetModel, "A1")]).toEqual(["ours", "theirs"]);
  other.dispose();
  put(sheet, "A2", [["still"]]);
  expect(sheet.values(at("A1:A2"))).toEqual([["ours"], ["still"]]);
});

test("the same formula means each model's own name", async () => {
  const other = createModel();
  const theirs = other.sheets[0] as SheetModel;
  for (const [each, on, where] of [
    [model, sheet, "A1"],
    [other, theirs, "A2"],
  ] as const) {
    put(on, "A1", [[1], [2], ["=Mine*10"]]);
    each.addName({
      name: "Mine",
      sheetId: undefined,
      formula: `=Sheet1!$${where[0]}$${where[1]}`,
      comment: "",
      visible: true,
    });
    await each.settle();
  }
  expect([cell(sheet, "A3"), cell(theirs, "A3")]).toEqual([10, 20]);
  other.dispose();
});
