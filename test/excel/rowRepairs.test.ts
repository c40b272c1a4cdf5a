// Continued rows filled and stacked cells cut into rows, from the pane over the stand-in: previewed, logged, taken back.
import type { Finding } from "../../src/domain/validation/finding";
import { openPaneOverHost, type PaneOverHost } from "../support/paneOverHost";

jest.setTimeout(120_000);
let at: PaneOverHost;
beforeEach(async () => {
  at = await openPaneOverHost();
});
afterEach(() => at.dispose());

const ALL = { top: 0, left: 0, rows: 120, columns: 44 };
const findingOf = (rule: string, row: number): Finding => {
  const found = at.check().findings.find((finding) => finding.rule === rule && finding.row === row);
  if (!found) throw new Error(`No ${rule} in row ${row}.`);
  return found;
};
async function takeAllBack(): Promise<void> {
  await at.pane.showRepairs(true);
  const lines = at.pane.store.read().check.repairs.lines ?? [];
  await at.pane.takeBack(lines.filter(({ state }) => state === "written").map(({ no }) => no));
  await at.pane.confirm();
}

test("continued rows are filled from the row they continue, all at once, and taken back to the last cell", async () => {
  const { row } = at.heading("Responses", "Status");
  const head = row + 2;
  for (const continued of [head + 1, head + 2])
    for (const text of ["Reported by", "Project title"]) at.put("Responses", text, continued, null);
  const before = at.sheet("Responses").values(ALL);
  await at.pane.check();
  await at.pane.repair({ kind: "fill-down", finding: findingOf("STR-04", head + 1), all: true });
  const { pending } = at.pane.store.read();
  expect(pending.kind === "preview" && pending.plan.preview.length).toBe(5);
  expect(at.sheet("Responses").values(ALL)).toEqual(before);
  await at.pane.confirm();
  for (const text of ["Reported by", "Project title"])
    for (const continued of [head + 1, head + 2])
      expect(at.value("Responses", text, continued)).toBe(at.value("Responses", text, head));
  expect(at.check().findings.filter(({ rule }) => rule === "STR-04")).toEqual([]);
  await takeAllBack();
  expect(at.sheet("Responses").values(ALL)).toEqual(before);
  expect(at.check().findings.filter(({ rule }) => rule === "STR-04")).toHaveLength(2);
});

test("one continued row alone is filled on request, and a row with nothing above says so", async () => {
  const { row } = at.heading("Responses", "Status");
  const first = row + 2;
  for (const text of ["Reported by", "Project title"])
    for (const continued of [first, first + 2]) at.put("Responses", text, continued, null);
  await at.pane.check();
  await at.pane.repair({ kind: "fill-down", finding: findingOf("STR-04", first), all: false });
  expect(at.said()).toContain(`No cell of row ${first} on “Responses” can be filled`);
  expect(at.pane.store.read().pending.kind).toBe("none");
  await at.pane.repair({ kind: "fill-down", finding: findingOf("STR-04", first + 2), all: false });
  await at.pane.confirm();
  expect(at.value("Responses", "Project title", first + 2)).toBe(
    at.value("Responses", "Project title", first + 1),
  );
  expect(at.value("Responses", "Project title", first)).toBeNull();
});

test("a stacked row becomes a row for each line, the table grows with it, and taken back all is as before", async () => {
  const { row } = at.heading("Responses", "Status");
  const stacked = row + 4;
  at.put("Responses", "Lead implementer (driver)", stacked, "GIZ\nEuropol\nUNODC");
  at.put("Responses", "Status", stacked, "Ongoing\nPlanned\nPlanned");
  const before = at.sheet("Responses").values(ALL);
  const table = () => at.host.model.tables.find(({ name }) => name.startsWith("tblResponses"))?.area;
  const areaBefore = table();
  await at.pane.check();
  const rowsBefore = at.check().rows;
  await at.pane.repair({ kind: "unstack", finding: findingOf("STR-05", stacked) });
  expect(at.sheet("Responses").values(ALL)).toEqual(before);
  await at.pane.confirm();
  expect(at.said()).toContain("Repaired: ");
  expect(at.value("Responses", "Lead implementer (driver)", stacked)).toBe("GIZ");
  expect(at.check().rows).toBe(rowsBefore + 2);
  expect(at.check().findings.filter(({ rule }) => rule === "STR-05" || rule === "STR-06")).toEqual([]);
  const leads = at
    .sheet("Responses")
    .values({ ...ALL, left: at.heading("Responses", "Lead implementer (driver)").column, columns: 1 })
    .flat();
  expect(leads.filter((lead) => lead === "UNODC" || lead === "Europol").length).toBeGreaterThanOrEqual(2);
  await takeAllBack();
  expect(
    at
      .sheet("Responses")
      .values(ALL)
      .map((cells) => cells.map((value) => value || null)),
  ).toEqual(before.map((cells) => cells.map((value) => value || null)));
  expect(table()).toEqual(areaBefore);
  expect(at.check().rows).toBe(rowsBefore);
});
