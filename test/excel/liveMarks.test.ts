// Marks while people type, over the stand-in: a new fault gets its mark, a repaired one loses it, and nothing else is written.
import { traffic } from "../../src/excel/run";
import { planRemoveMarks } from "../../src/domain/validation/marks";
import { isMarkedAt } from "../support/marksOverHost";
import { openPaneOverHost, wait, type PaneOverHost } from "../support/paneOverHost";

jest.setTimeout(120_000);
const LEAD = "Lead implementer (driver)";
const ALL = { top: 0, left: 0, rows: 120, columns: 60 };
let at: PaneOverHost;
let row: number;
beforeEach(async () => {
  at = await openPaneOverHost();
  row = at.heading("Responses", "Status").row + 3;
});
afterEach(() => at.dispose());

const isMarked = (heading: string, rowNumber: number) => isMarkedAt(at, "Responses", heading, rowNumber);
const follows = () => at.until(() => at.pane.store.read().check.typing.stage === "following");
/** Until the edits are checked and the marks had their time. */
const settled = async (isSo: () => boolean): Promise<void> => {
  await at.until(isSo);
  await wait(100);
};
async function writeMarks(): Promise<void> {
  await at.pane.check();
  await at.pane.writeFindings();
  await at.pane.confirm();
  await follows();
  traffic.roundTrips = 0;
}
const finds = (value: string): boolean => at.check().findings.some((finding) => finding.value === value);
const formats = (): string =>
  JSON.stringify(
    at.host.model.sheets.map((sheet) => [
      sheet.name,
      sheet.conditionalFormats.map(({ areas, rule }) => [areas, rule]),
    ]),
  );
const entries = (): string => JSON.stringify(at.sheet("Responses").values(ALL));
const lines = (): unknown[][] =>
  at
    .sheet("Findings")
    .values({ top: 6, left: 0, rows: 800, columns: 14 })
    .filter(([no]) => typeof no === "number");

test("a new fault gets its mark and a repaired one loses it, in three round trips each", async () => {
  await writeMarks();
  const before = at.value("Responses", "Status", row);
  const count = lines().length;
  at.put("Responses", "Status", row, "no such status");
  await settled(() => finds("no such status"));
  expect(traffic.roundTrips).toBeLessThanOrEqual(3);
  expect(await isMarked("Status", row)).toBe(true);
  expect(lines().length).toBe(count + 1);
  traffic.roundTrips = 0;
  at.put("Responses", "Status", row, String(before));
  await settled(() => !finds("no such status"));
  expect(traffic.roundTrips).toBeLessThanOrEqual(3);
  expect(await isMarked("Status", row)).toBe(false);
  expect(lines().at(-1)?.slice(0, 2)).toEqual([count + 1, "Repaired"]);
  // The same fault again takes its own line again.
  at.put("Responses", "Status", row, "no such status");
  await settled(() => finds("no such status"));
  expect(await isMarked("Status", row)).toBe(true);
  expect(lines().length).toBe(count + 1);
});

test("a finding between two cells loses its mark when the other cell is corrected", async () => {
  const marked = (): Promise<readonly boolean[]> =>
    Promise.all(["Start date", "End date"].map((heading) => isMarked(heading, row)));
  at.put("Responses", "Start date", row, "2025-06-01");
  at.put("Responses", "End date", row, "2024-01-01");
  await writeMarks();
  const findings = at.check().findings.filter((finding) => finding.row === row && finding.rule === "DAT-02");
  const [finding] = findings;
  expect(finding).toBeDefined();
  expect((await marked()).includes(true)).toBe(true);
  const other = finding?.column === "start_date" ? "End date" : "Start date";
  at.put("Responses", other, row, other === "End date" ? "2026-01-01" : "2023-06-01");
  await settled(() => !at.check().findings.some((each) => each.row === row && each.rule === "DAT-02"));
  const own = other === "End date" ? "Start date" : "End date";
  expect(await isMarked(own, row)).toBe(
    at.check().findings.some((each) => each.row === row && each.column === finding?.column),
  );
});

test("without marks on the sheet nothing is written while people type", async () => {
  await at.pane.check();
  await follows();
  const before = formats();
  const sheets = at.host.model.sheets.length;
  at.put("Responses", "Status", row, "no such status");
  await settled(() => finds("no such status"));
  expect(formats()).toBe(before);
  expect(at.host.model.sheets.length).toBe(sheets);
});

test.each([
  [
    "in the pane",
    async () => {
      await at.pane.removeMarks();
      await at.pane.confirm();
    },
  ],
  [
    "by the ribbon",
    async () => {
      const overview = await at.host.port.overview();
      await at.host.port.apply(planRemoveMarks(["Needs", "Responses"], overview));
    },
  ],
])("marks taken away %s stay away, without a trace", async (_where, remove) => {
  const untouched = formats();
  await writeMarks();
  at.put("Responses", "Status", row, "no such status");
  await settled(() => finds("no such status"));
  await remove();
  const withoutFindings = (text: string): unknown[] =>
    (JSON.parse(text) as [string][]).filter(([name]) => name !== "Findings");
  expect(withoutFindings(formats())).toEqual(withoutFindings(untouched));
  await follows();
  const written = lines().length;
  at.put("Responses", LEAD, row, "europol");
  await settled(() => finds("europol"));
  expect(withoutFindings(formats())).toEqual(withoutFindings(untouched));
  expect(lines().length).toBe(written);
});

test("a hundred quick edits are marked in a handful of writes, and no entry or format of the user changes", async () => {
  await writeMarks();
  const { row: top, column } = at.heading("Responses", "Status");
  const own = at.sheet("Responses");
  for (let n = 0; n < 100; n++) {
    own.write({ top: top + 1 + (n % 20), left: column, rows: 1, columns: 1 }, [[{ value: `wrong ${n}` }]]);
    if (n % 10 === 9) await wait(10);
  }
  const typed = entries();
  await settled(() => finds("wrong 99"));
  expect(traffic.roundTrips).toBeLessThanOrEqual(12);
  for (const rowNumber of [top + 2, top + 11, top + 21])
    expect(await isMarked("Status", rowNumber)).toBe(true);
  expect(entries()).toBe(typed);
});

test("a Findings list that somebody edited is added to at its end, and what was written there stays", async () => {
  await writeMarks();
  const count = lines().length;
  at.sheet("Findings").write({ top: 7, left: 9, rows: 1, columns: 1 }, [[{ value: "asked Ana" }]]);
  at.put("Responses", "Status", row, "no such status");
  await settled(() => finds("no such status"));
  expect(await isMarked("Status", row)).toBe(true);
  expect(lines().length).toBe(count + 1);
  expect(lines()[1]?.[9]).toBe("asked Ana");
});

test("a note below the Findings list is not written over: the pane says that new faults are not marked", async () => {
  await writeMarks();
  const below = 6 + lines().length;
  at.sheet("Findings").write({ top: below, left: 0, rows: 1, columns: 1 }, [[{ value: "a note" }]]);
  at.put("Responses", "Status", row, "no such status");
  await settled(() => finds("no such status"));
  expect(at.sheet("Findings").values({ top: below, left: 0, rows: 1, columns: 1 })).toEqual([["a note"]]);
  expect(at.said()).toContain("New faults are no longer marked");
});

test("a plan that waits for a yes is not overtaken by marks: they follow when it is dropped", async () => {
  await writeMarks();
  const count = lines().length;
  await at.pane.repair({ kind: "all-safe" });
  at.put("Responses", "Status", row, "no such status");
  await settled(() => finds("no such status"));
  expect(lines().length).toBe(count);
  at.pane.dismiss();
  await at.until(() => lines().length === count + 1);
  expect(await isMarked("Status", row)).toBe(true);
});
