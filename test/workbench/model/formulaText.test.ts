import fc from "fast-check";
import { area, shiftArea, SHEET_ROWS, subtract } from "../../../src/workbench/model/areas";
import {
  columnIndex,
  columnLetters,
  quoteSheet,
  renameColumnInFormula,
  renameSheetInFormula,
  renameTableInFormula,
  shiftFormula,
} from "../../../src/workbench/model/formulaText";

const insert = (at: number, count: number) => ({ axis: "rows", at, count }) as const;

test.each([
  ["=A1+A5", "=A1+A7"],
  ["=$A$5", "=$A$7"],
  ["=SUM(A1:A5)", "=SUM(A1:A7)"],
  ["=SUM(A5:A1)", "=SUM(A7:A1)"],
  ["=SUM(A:A,5:9)", "=SUM(A:A,7:11)"],
  ['="A5"&A5', '="A5"&A7'],
  ["=Sales[A5]+A5", "=Sales[A5]+A7"],
  ["=Sales[[#This Row],[A5]]", "=Sales[[#This Row],[A5]]"],
  ["=Sheet1!A5", "=Sheet1!A7"],
  ["='Sheet1'!A5:A6", "='Sheet1'!A7:A8"],
  ["=Other!A5", "=Other!A5"],
  ["=LOG10(A5)+A10B", "=LOG10(A7)+A10B"],
  ["=XFD5", "=XFD7"],
  ["={1,2;3,4}", "={1,2;3,4}"],
])("two rows inserted before row 3: %s becomes %s", (before, after) => {
  expect(shiftFormula(before, "Sheet1", "Sheet1", insert(2, 2))).toBe(after);
});

test.each([
  ["=A4", "=#REF!"],
  ["=SUM(A2:A5)", "=SUM(A2:A3)"],
  ["=SUM(A4:A5)", "=SUM(#REF!)"],
  ["=SUM(A1:A3)", "=SUM(A1:A3)"],
  ["='Sheet1'!A4+1", "=#REF!+1"],
])("rows 4 and 5 deleted: %s becomes %s", (before, after) => {
  expect(shiftFormula(before, "Sheet1", "Sheet1", insert(3, -2))).toBe(after);
});

test("names stand in no sheet: only references with a sheet move", () => {
  expect(shiftFormula("=A5+Sheet1!A5", undefined, "Sheet1", insert(0, 1))).toBe("=A5+Sheet1!A6");
});

test("sheets, tables and columns renamed", () => {
  expect(renameSheetInFormula("='My list'!A1&\"'My list'!A1\"", "My List", "Codes")).toBe(
    "=Codes!A1&\"'My list'!A1\"",
  );
  expect(renameSheetInFormula("=A!B2", "A", "it's")).toBe("='it''s'!B2");
  expect(renameSheetInFormula("=A!B2+AA!B2", "A", undefined)).toBe("=#REF!+AA!B2");
  expect(renameTableInFormula('=SUM(T[x],TT[x],"T[x]")', "T", "U")).toBe('=SUM(U[x],TT[x],"T[x]")');
  expect(renameColumnInFormula("=T[x]+T[[#All],[x]]+T[@x]+U[x]", "T", "x", "y")).toBe(
    "=T[y]+T[[#All],[y]]+T[@y]+U[x]",
  );
  expect([quoteSheet("Lists"), quoteSheet("A1"), quoteSheet("Two words"), quoteSheet("2026")]).toEqual([
    "Lists",
    "'A1'",
    "'Two words'",
    "'2026'",
  ]);
});

test("column letters and numbers are inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16_383 }), (index) => columnIndex(columnLetters(index)) === index),
  );
});

test("deleting what was inserted gives the formula back", () => {
  const reference = fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 900 }), fc.boolean())
    .map(([column, row, fixed]) => `${fixed ? "$" : ""}${columnLetters(column)}${fixed ? "$" : ""}${row}`);
  const formula = fc
    .array(reference, { minLength: 1, maxLength: 4 })
    .map((references) => `=SUM(${references.join(",")})`);
  fc.assert(
    fc.property(
      formula,
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 50 }),
      (text, at, count) => {
        const there = shiftFormula(text, "S", "S", insert(at, count));
        return shiftFormula(there, "S", "S", insert(at, -count)) === text;
      },
    ),
  );
});

test("an area minus another has none of the other and all of the rest", () => {
  const some = fc
    .tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([top, left, rows, columns]) => area(top, left, rows, columns));
  const inside =
    (row: number, column: number) => (each: { top: number; left: number; rows: number; columns: number }) =>
      row >= each.top &&
      row < each.top + each.rows &&
      column >= each.left &&
      column < each.left + each.columns;
  fc.assert(
    fc.property(some, some, (a, b) => {
      const rest = subtract(a, b);
      for (let row = 0; row < 14; row++) {
        for (let column = 0; column < 14; column++) {
          const hits = rest.filter(inside(row, column)).length;
          if (hits !== (inside(row, column)(a) && !inside(row, column)(b) ? 1 : 0)) return false;
        }
      }
      return true;
    }),
  );
});

test("an area over whole columns stays whole when rows are inserted", () => {
  expect(shiftArea(area(0, 2, SHEET_ROWS, 1), insert(5, 3))).toEqual(area(0, 2, SHEET_ROWS, 1));
});
