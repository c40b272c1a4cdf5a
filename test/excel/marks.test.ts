// Marks over the stand-in: they go out with a corrected entry, follow a sort and inserted rows, and leave no trace.
import { openPaneOverHost, type PaneOverHost } from "../support/paneOverHost";

jest.setTimeout(120_000);
const LEAD = "Lead implementer (driver)";
let at: PaneOverHost;
let row: number;
beforeEach(async () => {
  at = await openPaneOverHost();
  row = at.heading("Responses", "Status").row + 3;
});
afterEach(() => at.dispose());

/** Conditions of our marks that cover a cell, as a spreadsheet works them out there: moved to the cell, in a spare cell. */
async function marksAt(heading: string, rowNumber: number): Promise<unknown[]> {
  const own = at.sheet("Responses");
  const { column } = at.heading("Responses", heading);
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
const isMarked = async (heading: string, rowNumber: number): Promise<boolean> =>
  (await marksAt(heading, rowNumber)).includes(true);

test("a mark goes out when its entry is corrected, comes back with it, and tells small letters from capitals", async () => {
  at.put("Responses", LEAD, row, "europol");
  await at.pane.check();
  await at.pane.writeFindings();
  await at.pane.confirm();
  expect(await isMarked(LEAD, row)).toBe(true);
  at.put("Responses", LEAD, row, "Europol");
  expect(await isMarked(LEAD, row)).toBe(false);
  at.put("Responses", LEAD, row, "europol");
  expect(await isMarked(LEAD, row)).toBe(true);
});

test("a mark of an empty cell goes out when it is filled", async () => {
  at.put("Responses", "Status", row, null);
  await at.pane.check();
  await at.pane.writeFindings();
  await at.pane.confirm();
  const findings = at
    .check()
    .findings.filter((finding) => finding.row === row && finding.column === "status");
  expect(findings.length).toBeGreaterThan(0);
  expect(await isMarked("Status", row)).toBe(findings.some(({ severity }) => severity !== "info"));
  at.put("Responses", "Status", row, "Ongoing");
  expect(await isMarked("Status", row)).toBe(false);
});

test("marks follow inserted rows", async () => {
  at.put("Responses", LEAD, row, "europol");
  await at.pane.check();
  await at.pane.writeFindings();
  await at.pane.confirm();
  at.sheet("Responses").insertCells({ top: row - 2, left: 0, rows: 2, columns: 16_384 }, "Down");
  expect(await isMarked(LEAD, row + 2)).toBe(true);
  expect(await isMarked(LEAD, row)).toBe(false);
});
