// Promises of checking, from the pane over the stand-in: mutes with a reason, the way back after sorting, the same bytes.
import type { Finding } from "../../src/domain/validation/finding";
import { openPaneOverHost, type PaneOverHost } from "../support/paneOverHost";

jest.setTimeout(180_000);
const LEAD = "Lead implementer (driver)";
let at: PaneOverHost;
beforeEach(async () => {
  at = await openPaneOverHost();
});
afterEach(() => at.dispose());

const findingsSheet = (): unknown[][] =>
  at.host.model.sheetByName("Findings")?.values({ top: 0, left: 0, rows: 400, columns: 14 }) ?? [];
const unmuted = (): readonly Finding[] => at.check().findings.filter(({ muted }) => !muted);

test("a rule is muted for one row with a reason, which the list, the counts, the sheet and the next check keep", async () => {
  await at.pane.check();
  const finding = unmuted().find(({ severity, rowKey }) => severity === "error" && rowKey !== undefined);
  if (!finding) throw new Error("The sample has no error in a row.");
  const before = at.check().counts.error;
  await at.pane.mute(finding, "   ");
  expect(at.pane.store.read().pending.kind).toBe("none");
  await at.pane.mute(finding, "Agreed with the contributor");
  await at.pane.confirm();
  const same = at
    .check()
    .findings.find(
      ({ rule, row, column }) => rule === finding.rule && row === finding.row && column === finding.column,
    );
  expect(same?.muted).toEqual({ reason: "Agreed with the contributor" });
  expect(at.check().counts.error).toBeLessThan(before);
  await at.pane.check();
  await at.pane.writeFindings();
  await at.pane.confirm();
  const written = findingsSheet().find(
    (cells) => cells[11] === finding.rule && cells[3] === finding.cell && cells[2] === finding.sheet,
  );
  expect(written?.[12]).toBe("Agreed with the contributor");
  expect(written?.[13]).toBe(0);
  // The same rule in other rows is not muted.
  expect(
    at
      .check()
      .findings.filter(({ muted }) => muted)
      .every(({ row }) => row === finding.row),
  ).toBe(true);
});

test("a repair is taken back after the rows were sorted: its own row gets its own value again", async () => {
  const { row, column } = at.heading("Responses", LEAD);
  at.put("Responses", LEAD, row + 3, "europol");
  at.put("Responses", LEAD, row + 6, "FRONTEX ");
  const id = (rowNumber: number) => at.value("Responses", "Response ID", rowNumber);
  const [first, second] = [id(row + 3), id(row + 6)];
  await at.pane.check();
  await at.pane.repair({ kind: "all-safe" });
  await at.pane.confirm();
  expect(at.value("Responses", LEAD, row + 3)).toBe("Europol");
  // As a user sorts by the ID, last one first.
  const own = at.sheet("Responses");
  const area = { top: row + 1, left: 0, rows: 50, columns: 43 };
  const rows = own.values(area);
  const sorted = [...rows].reverse();
  own.write(
    area,
    sorted.map((cells) => cells.map((value) => ({ value }))),
  );
  await at.pane.showRepairs(true);
  const lines = at.pane.store.read().check.repairs.lines ?? [];
  await at.pane.takeBack(lines.filter(({ state }) => state === "written").map(({ no }) => no));
  await at.pane.confirm();
  const leadOf = (wanted: unknown): unknown => {
    const cells = own.values(area).find(([of]) => of === wanted);
    return cells?.[column];
  };
  expect(leadOf(first)).toBe("europol");
  expect(leadOf(second)).toBe("FRONTEX ");
  expect(at.pane.store.read().check.repairs.lines?.every(({ state }) => state === "taken back")).toBe(true);
});

test("the same workbook gives the same Findings sheet to the last cell, and checking changes no entry", async () => {
  const entries = (): string =>
    JSON.stringify(
      ["Needs", "Responses"].map((name) =>
        at.sheet(name).values({ top: 0, left: 0, rows: 120, columns: 60 }),
      ),
    );
  const before = entries();
  const written: string[] = [];
  for (let run = 0; run < 2; run++) {
    await at.pane.check();
    await at.pane.writeFindings();
    await at.pane.confirm();
    written.push(JSON.stringify(findingsSheet()));
  }
  expect(written[0]?.length).toBeGreaterThan(5_000);
  expect(written[1]).toBe(written[0]);
  expect(entries()).toBe(before);
});
