import { fromFileFormula, toFileFormula } from "../../../src/workbench/xlsx/formulas";

test("newer functions get the file's prefix and lose it again; texts and sheet names are left alone", () => {
  const typed = "=IFS(XLOOKUP(A1,B:B,C:C)>1,\"XLOOKUP(\",TRUE,SUM(FILTER('IFS(x)'!A:A,B:B)))";
  const stored =
    "_xlfn.IFS(_xlfn.XLOOKUP(A1,B:B,C:C)>1,\"XLOOKUP(\",TRUE,SUM(_xlfn._xlws.FILTER('IFS(x)'!A:A,B:B)))";
  expect(toFileFormula(typed)).toBe(stored);
  expect(fromFileFormula(stored)).toBe(typed);
});

test("a name that only ends like a newer function keeps its spelling", () => {
  expect(toFileFormula("=MY.IFS(1)+SUMIFS(A:A,B:B,1)")).toBe("MY.IFS(1)+SUMIFS(A:A,B:B,1)");
});

test("the row of a table is spelled out, as Excel reads it from files", () => {
  expect(toFileFormula("=[@Amount]*2", "Costs")).toBe("Costs[[#This Row],[Amount]]*2");
  expect(toFileFormula("=SUM(Costs[@[Net amount]],Costs[Amount])", "Other")).toBe(
    "SUM(Costs[[#This Row],[Net amount]],Costs[Amount])",
  );
  expect(toFileFormula("=Costs[[#This Row],[Amount]]")).toBe("Costs[[#This Row],[Amount]]");
});
