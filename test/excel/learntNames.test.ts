// What an accepted repair teaches: the next check knows the name, the user is told, and it can be forgotten.
import type { Finding } from "../../src/domain/validation/finding";
import { translatorFor } from "../../src/i18n/catalogues";
import { openPaneOverHost, type PaneOverHost } from "../support/paneOverHost";

jest.setTimeout(120_000);
const LEAD = "Lead implementer (driver)";
let at: PaneOverHost;
let row: number;
beforeEach(async () => {
  at = await openPaneOverHost();
  row = at.heading("Responses", "Status").row + 2;
});
afterEach(() => at.dispose());

const findingAt = (rowNumber: number): Finding | undefined =>
  at.check().findings.find((finding) => finding.row === rowNumber && finding.column === "lead");
const preview = (): string => {
  const { pending } = at.pane.store.read();
  return pending.kind === "preview" ? pending.plan.preview.map(translatorFor("en")).join("\n") : "";
};
const names = (): unknown[] =>
  at.host.model.sheetByName("Learnt names")?.values({ top: 1, left: 1, rows: 3, columns: 1 }).flat() ?? [];

test("a name that was accepted for a term is known to the next check, and forgotten when the repair is taken back", async () => {
  at.put("Responses", LEAD, row, "Euripole");
  await at.pane.check();
  const finding = findingAt(row);
  if (!finding) throw new Error("No finding.");
  expect(finding.fix).not.toBe("safe");
  await at.pane.repair({ kind: "one", finding, value: "Europol" });
  expect(preview()).toContain(
    "“Euripole” is remembered as another name of Europol; the next check knows it. To forget it, delete its row on the sheet “Learnt names”.",
  );
  await at.pane.confirm();
  expect(names()).toContain("Euripole");
  at.put("Responses", LEAD, row + 1, "Euripole");
  await at.pane.check();
  expect(findingAt(row + 1)).toMatchObject({ fix: "safe", suggestions: [{ value: "Europol" }] });
  await at.pane.showRepairs(true);
  const lines = at.pane.store.read().check.repairs.lines ?? [];
  await at.pane.takeBack(lines.map(({ no }) => no));
  await at.pane.confirm();
  expect(at.value("Responses", LEAD, row)).toBe("Euripole");
  expect(names()).not.toContain("Euripole");
  await at.pane.check();
  expect(findingAt(row + 1)?.fix).not.toBe("safe");
});

test("a name of several bodies and a repair that is safe anyway teach nothing", async () => {
  at.put("Responses", LEAD, row, "WB");
  at.put("Responses", LEAD, row + 1, "europol");
  await at.pane.check();
  const asked = findingAt(row);
  if (!asked) throw new Error("No finding.");
  await at.pane.repair({ kind: "one", finding: asked, value: "World Bank" });
  await at.pane.confirm();
  expect(at.value("Responses", LEAD, row)).toBe("World Bank");
  await at.pane.repair({ kind: "all-safe" });
  await at.pane.confirm();
  expect(at.value("Responses", LEAD, row + 1)).toBe("Europol");
  expect(at.host.model.sheetByName("Learnt names")).toBeUndefined();
});
