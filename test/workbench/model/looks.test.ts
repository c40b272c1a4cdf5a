import { createModel } from "../../../src/workbench/model/createModel";
import { DEFAULT_STYLE } from "../../../src/workbench/model/cellStyles";
import type { CellStyle, SheetModel, WorkbookModel } from "../../../src/workbench/model/workbookModel";
import { at, cell, put } from "./support";

let model: WorkbookModel;
let sheet: SheetModel;
beforeEach(() => {
  model = createModel();
  sheet = model.sheets[0] as SheetModel;
});
afterEach(() => {
  model.dispose();
});
const style = (address: string): CellStyle => sheet.styles(at(address))[0]?.[0] ?? DEFAULT_STYLE;
const black = { style: "Continuous", weight: "Thin", color: "#000000" };

const LOOKS: readonly Partial<CellStyle>[] = [
  { numberFormat: '#,##0.00 "EUR"' },
  { fontName: "Arial", fontSize: 14, fontColor: "#FF0000" },
  { bold: true, italic: true, strikethrough: true },
  { underline: "DoubleAccountant" },
  { superscript: true },
  { subscript: true },
  { fill: "#FFF2CC" },
  { fill: "#FFFFFF" },
  { horizontal: "CenterAcrossSelection", vertical: "Distributed" },
  { horizontal: "Right", vertical: "Top", wrap: true },
  { indent: 2, rotation: 45, shrink: true },
  { locked: false, formulaHidden: true },
  {
    borders: {
      EdgeTop: black,
      EdgeBottom: { style: "Double", weight: "Thick", color: "#123456" },
      DiagonalDown: { style: "Dash", weight: "Medium", color: "#000000" },
    },
  },
];

test.each(LOOKS.map((look) => [Object.keys(look).join(", "), look] as const))(
  "%s is kept, and nothing else changes",
  (_title, look) => {
    sheet.patchStyle(at("B2"), look);
    expect(style("B2")).toEqual({ ...DEFAULT_STYLE, ...look });
    expect(style("B3")).toEqual(DEFAULT_STYLE);
  },
);

test("patches add up, and a border of style None goes", () => {
  sheet.patchStyle(at("A1:B1"), { bold: true, borders: { EdgeTop: black, EdgeLeft: black } });
  sheet.patchStyle(at("A1"), { italic: true, borders: { EdgeTop: { ...black, style: "None" } } });
  expect(style("A1")).toEqual({ ...DEFAULT_STYLE, bold: true, italic: true, borders: { EdgeLeft: black } });
  expect(style("B1").italic).toBe(false);
  sheet.patchStyle(at("A1"), {
    bold: false,
    italic: false,
    borders: { EdgeLeft: { ...black, style: "None" } },
  });
  expect(style("A1")).toEqual(DEFAULT_STYLE);
  expect(sheet.usedArea(false)).toEqual(at("B1"));
});

test("values stay when looks change and looks stay when values change", () => {
  put(sheet, "A1", [[5]]);
  sheet.patchStyle(at("A1"), { bold: true });
  expect(cell(sheet, "A1")).toBe(5);
  put(sheet, "A1", [["x"]]);
  expect(style("A1").bold).toBe(true);
  sheet.write(at("A1"), [[null]]);
  expect([cell(sheet, "A1"), style("A1").bold]).toEqual([null, true]);
});

test("a whole column's look holds for cells written later, and costs no cells", () => {
  put(sheet, "C1", [["x"]]);
  sheet.patchStyle({ top: 0, left: 2, rows: 1_048_576, columns: 1 }, { numberFormat: "@" });
  expect([style("C1").numberFormat, style("C5000").numberFormat, style("D1").numberFormat]).toEqual([
    "@",
    "@",
    "General",
  ]);
  expect(sheet.usedArea(false)).toEqual(at("C1"));
});

test("different looks for many cells at once", () => {
  sheet.patchStyles(at("A1:B2"), [
    [{ bold: true }, undefined],
    [undefined, { fill: "#00FF00" }],
  ]);
  expect([style("A1").bold, style("B1"), style("B2").fill]).toEqual([true, DEFAULT_STYLE, "#00FF00"]);
});

test("texts are shown by number format", () => {
  put(sheet, "A1", [[1234.5, 45000, 0.256, true, "007", -3, 1e21]]);
  sheet.patchStyles(at("A1:C1"), [
    [{ numberFormat: "#,##0.00" }, { numberFormat: "dd/mm/yyyy" }, { numberFormat: "0%" }],
  ]);
  expect(sheet.texts(at("A1:H1"))).toEqual([
    ["1,234.50", "15/03/2023", "26%", "TRUE", "007", "-3", "1E+21", ""],
  ]);
});

describe("clearing", () => {
  beforeEach(() => {
    put(sheet, "A1", [["a", "b"]]);
    sheet.patchStyle(at("A1:B1"), { bold: true });
    sheet.setHyperlink(0, 0, { address: "https://example.org/" });
    sheet.setNote(0, 0, { author: "", text: "n" });
    sheet.merge(at("A1:B1"));
  });
  test("contents leaves looks, notes and links", () => {
    sheet.clear(at("A1"), "Contents");
    expect([cell(sheet, "A1"), cell(sheet, "B1"), style("A1").bold, sheet.notes().length]).toEqual([
      null,
      "b",
      true,
      1,
    ]);
  });
  test("formats leaves contents", () => {
    sheet.clear(at("A1"), "Formats");
    expect([cell(sheet, "A1"), style("A1").bold, style("B1").bold, sheet.merges()]).toEqual([
      "a",
      false,
      true,
      [],
    ]);
  });
  test("hyperlinks leaves all else", () => {
    sheet.clear(at("A1:Z9"), "Hyperlinks");
    expect([cell(sheet, "A1"), style("A1").bold, sheet.hyperlinkAt(0, 0)]).toEqual(["a", true, undefined]);
  });
  test("all leaves an empty sheet", () => {
    sheet.clear({ top: 0, left: 0, rows: 1_048_576, columns: 16_384 }, "All");
    expect([sheet.usedArea(false), sheet.notes(), sheet.hyperlinkAt(0, 0), sheet.merges()]).toEqual([
      undefined,
      [],
      undefined,
      [],
    ]);
  });
});

test("the used area counts looks only when asked", () => {
  expect(sheet.usedArea(true)).toBeUndefined();
  put(sheet, "B3", [["x"]]);
  sheet.patchStyle(at("D9"), { fill: "#FF0000" });
  expect([sheet.usedArea(true), sheet.usedArea(false)]).toEqual([at("B3"), at("B3:D9")]);
});

test("heights, widths, hiding and panes", () => {
  expect([sheet.rowHeight(0), sheet.columnWidth(0)]).toEqual([15, 48]);
  sheet.setRowHeight(0, 2, 30);
  sheet.setColumnWidth(1, 2, 96);
  sheet.setRowsHidden(4, 2, true);
  sheet.setColumnsHidden(0, 1, true);
  sheet.frozen = { rows: 2, columns: 1 };
  expect([sheet.rowHeight(1), sheet.rowHeight(2), sheet.columnWidth(2), sheet.columnWidth(3)]).toEqual([
    30, 15, 96, 48,
  ]);
  expect([sheet.rowHidden(5), sheet.rowHidden(6), sheet.columnHidden(0), sheet.columnHidden(1)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
  sheet.setRowHeight(0, 2, null);
  sheet.setColumnWidth(1, 2, null);
  sheet.setRowsHidden(4, 2, false);
  sheet.setColumnsHidden(0, 1, false);
  sheet.frozen = { rows: 0, columns: 0 };
  expect([
    sheet.rowHeight(1),
    sheet.columnWidth(2),
    sheet.rowHidden(5),
    sheet.columnHidden(0),
    sheet.frozen,
  ]).toEqual([15, 48, false, false, { rows: 0, columns: 0 }]);
});
