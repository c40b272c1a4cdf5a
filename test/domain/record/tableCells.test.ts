// Rows as they stand on the sheet: the same rows as those made into objects, however they come.
import fc from "fast-check";
import { readSourceRows } from "../../../src/domain/record/readRows";
import { Dictionary, TableCells } from "../../../src/domain/record/tableCells";
import type { CellValue } from "../../../src/domain/sheet/snapshot";

const columns = { left_out: 0, id: 1, list: 2, note: 4 };
const cell = fc.constantFrom<CellValue>(null, "", "  ", "A; B", "A", "a", 0, 12.5, true, "Kosovo*", "\u00a0");
const formula = fc.constantFrom<string | null>(null, null, null, "=A1", "text", "");
const sheets = fc
  .array(
    fc.tuple(
      fc.array(cell, { minLength: 2, maxLength: 5 }),
      fc.array(formula, { minLength: 5, maxLength: 5 }),
    ),
    {
      maxLength: 30,
    },
  )
  .chain((rows) =>
    fc.record({ rows: fc.constant(rows), block: fc.integer({ min: 1, max: 9 }), formulas: fc.boolean() }),
  );

test("rows taken in block by block are those that are read as objects, with their formulas and numbers", () => {
  fc.assert(
    fc.property(sheets, ({ rows, block, formulas: withFormulas }) => {
      const top = 4;
      const values = rows.map(([cells]) => cells);
      const formulas = rows.map(([, own]) => own);
      const snapshot = { sheet: "Needs", top, left: 1, values, ...(withFormulas ? { formulas } : {}) };
      const repeated = 8;
      const wanted = readSourceRows(snapshot, { headerRow: 5, columns }).filter(
        ({ origin }) => origin.rowNumber !== repeated + 1,
      );
      const cells = new TableCells({
        headerRow: 5,
        left: 1,
        columns,
        repeatedHeaderRows: [repeated],
        listed: ["list", "left_out"],
      });
      for (let at = 0; at < values.length; at += block)
        cells.take({
          top: top + at,
          values: values.slice(at, at + block),
          ...(withFormulas ? { formulas: formulas.slice(at, at + block) } : {}),
        });
      expect(cells.rowNumbers).toEqual(wanted.map(({ origin }) => origin.rowNumber));
      expect(cells.rows.map((row) => cells.valuesOf(row))).toEqual(wanted.map((row) => row.values));
      expect(cells.rows.map((_, at) => cells.formulas.get(at))).toEqual(wanted.map((row) => row.formulas));
      // Each number says what stands in the cell; blanks of every kind are 0.
      const listed = cells.listed.get("list");
      expect([...cells.listed.keys()]).toEqual(["list"]);
      wanted.forEach((row, at) => {
        const value = row.values["list"] ?? null;
        const said = listed?.dictionary.values[listed.numbers[at] ?? -1];
        expect(said).toBe(typeof value === "string" && value.trim() === "" ? null : value);
      });
      // The same from rows that are objects already.
      const again = TableCells.of(wanted, { headerRow: 5, columns, listed: ["list"] });
      expect(again.rows.map((row) => again.valuesOf(row))).toEqual(
        wanted.map(({ values: own }) => ({ left_out: null, ...own })),
      );
      expect(again.rowNumbers).toEqual(cells.rowNumbers);
    }),
    { numRuns: 500, seed: 3 },
  );
});

test("a dictionary gives equal values one number and never another, and blanks none", () => {
  const dictionary = new Dictionary();
  expect(
    ["A", "B", "A", " ", null, undefined, 1, "1", "A"].map((value) => dictionary.numberOf(value)),
  ).toEqual([1, 2, 1, 0, 0, 0, 3, 4, 1]);
  expect(dictionary.values).toEqual([null, "A", "B", 1, "1"]);
});
