// What our marks say of a cell over the stand-in.
import type { PaneOverHost } from "./paneOverHost";

/** Conditions of our marks that cover a cell, as a spreadsheet works them out there: moved to the cell, in a spare cell. */
async function marksAt(
  at: PaneOverHost,
  sheet: string,
  heading: string,
  rowNumber: number,
): Promise<unknown[]> {
  const own = at.sheet(sheet);
  const { column } = at.heading(sheet, heading);
  const spare = { top: rowNumber - 1, left: 60, rows: 1, columns: 1 };
  const formulas = own.conditionalFormats
    .filter(({ areas }) =>
      areas.some(
        ({ left, columns, top, rows }) =>
          left <= column && column < left + columns && top <= rowNumber - 1 && rowNumber - 1 < top + rows,
      ),
    )
    .flatMap(({ areas, rule }) => {
      const formula = (rule as { formula?: string }).formula ?? "";
      const first = (areas[0]?.top ?? 0) + 1;
      // References of the first cell's row become those of this row; the Findings sheet's are absolute.
      return formula.includes("iisg:marks")
        ? [
            formula
              .replace(new RegExp(`(\\$?[A-Z]{1,2})${first}\\b`, "g"), `$1${rowNumber}`)
              .replace("ADDRESS(ROW(),COLUMN(),4)", `ADDRESS(${rowNumber},${column + 1},4)`),
          ]
        : [];
    });
  const values: unknown[] = [];
  for (const formula of formulas) {
    own.write(spare, [[{ formula }]]);
    await at.host.model.settle();
    values.push(own.values(spare)[0]?.[0]);
  }
  own.write(spare, [[{ value: null }]]);
  return values;
}

/** Whether one of our marks shows on the cell. */
export async function isMarkedAt(
  at: PaneOverHost,
  sheet: string,
  heading: string,
  rowNumber: number,
): Promise<boolean> {
  return (await marksAt(at, sheet, heading, rowNumber)).includes(true);
}
