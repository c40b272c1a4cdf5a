// Marks over the stand-in: they go out with a corrected entry, follow a sort and inserted rows, and leave no trace.
import { isMarkedAt } from "../support/marksOverHost";
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

const isMarked = (heading: string, rowNumber: number) => isMarkedAt(at, "Responses", heading, rowNumber);

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

test("findings written a second time go into the sheet that is there", async () => {
  await at.pane.check();
  for (let time = 0; time < 2; time++) {
    await at.pane.writeFindings();
    await at.pane.confirm();
    expect(at.said()).toContain("Findings and marks written");
    await at.until(() => at.pane.store.read().check.typing.stage === "following");
  }
  expect(at.host.model.sheets.filter(({ name }) => name.startsWith("Findings"))).toHaveLength(1);
});
