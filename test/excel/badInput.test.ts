// Workbooks as they come back, over the stand-in: each oddity is said clearly, no entry changes, and a cancelled check leaves nothing.
import { traffic } from "../../src/excel/run";
import { translatorFor } from "../../src/i18n/catalogues";
import { openPaneOverHost, type PaneOverHost } from "../support/paneOverHost";

jest.setTimeout(240_000);
const LEAD = "Lead implementer (driver)";
const translate = translatorFor("en");
const ALL = { top: 0, left: 0, rows: 120, columns: 60 };
let at: PaneOverHost;
let first: number;
beforeEach(async () => {
  at = await openPaneOverHost();
  first = at.heading("Responses", "Status").row + 2;
});
afterEach(() => at.dispose());

const own = () => at.sheet("Responses");
const rules = (): string[] =>
  at
    .check()
    .findings.filter(({ sheet }) => sheet === "Responses")
    .map(({ rule }) => rule);
const headingCell = (text: string) => {
  const { row, column } = at.heading("Responses", text);
  return { top: row, left: column, rows: 1, columns: 1 };
};

/** What is done to the sheet, and the rule or the words that say it. */
const ODDITIES: readonly (readonly [string, () => void, RegExp])[] = [
  ["merged cells", () => own().merge({ top: first - 1, left: 4, rows: 3, columns: 1 }), /^STR-03$/],
  [
    "repeated heading rows",
    () => {
      const heading = own().values({ ...ALL, top: first - 2, rows: 1, columns: 43 });
      own().write(
        { ...ALL, top: first + 19, rows: 1, columns: 43 },
        heading.map((cells) => cells.map((value) => ({ value }))),
      );
    },
    /^STR-/,
  ],
  [
    "a heading renamed",
    () => own().write(headingCell("Status"), [[{ value: "State of play (status)" }]]),
    /^STR-/,
  ],
  [
    "a formula that shows #REF!",
    () => own().write({ ...headingCell("Project title"), top: first }, [[{ formula: "=#REF!" }]]),
    /./,
  ],
  ["hidden rows", () => own().setRowsHidden(first, 3, true), /^STR-07$/],
  ["a cell of 32,767 letters", () => at.put("Responses", "Comment", first, "x".repeat(32_767)), /./],
];

test.each(ODDITIES)("%s: said, and no entry is changed by the check", async (_name, happen, rule) => {
  await at.pane.check();
  const before = new Set(at.check().findings.map(({ rule: id, cell }) => `${id} ${cell}`));
  happen();
  await at.host.model.settle();
  const content = JSON.stringify(own().values(ALL));
  await at.pane.check();
  const fresh = at.check().findings.filter(({ rule: id, cell }) => !before.has(`${id} ${cell}`));
  expect(fresh.some(({ rule: id }) => rule.test(id))).toBe(true);
  expect(JSON.stringify(own().values(ALL))).toBe(content);
});

test("a filter that is on: the rows it hides are checked too, and the finding says so", async () => {
  at.put("Responses", LEAD, first + 1, "no such body");
  await at.pane.check();
  const before = rules().filter((rule) => rule !== "STR-07");
  const content = JSON.stringify(own().values(ALL));
  await Excel.run(async (context) => {
    const status = context.workbook.tables.getItem("tblResponses").columns.getItem("Status");
    status.filter.applyValuesFilter(["Completed"]);
    await context.sync();
  });
  await at.pane.check();
  const hidden = at.check().findings.filter(({ rule, sheet }) => rule === "STR-07" && sheet === "Responses");
  expect(hidden.map(({ message }) => translate(message)).join()).toMatch(
    /rows \d+.*A filter is on; the rows/,
  );
  expect(rules().filter((rule) => rule !== "STR-07")).toEqual(before);
  expect(at.check().findings.some(({ value }) => value === "no such body")).toBe(true);
  expect(JSON.stringify(own().values(ALL))).toBe(content);
});

const LAST_ROW = 1_048_576;
const stray = () => ({
  top: LAST_ROW - 1,
  left: at.heading("Responses", "Comment").column,
  rows: 1,
  columns: 1,
});

test("a cell in row 1,048,576: said with its row, all entries found, and only what is filled is read", async () => {
  await at.pane.check();
  const before = rules();
  own().write(stray(), [[{ value: "stray" }]]);
  await at.host.model.settle();
  traffic.roundTrips = 0;
  const sizes: number[] = [];
  const { read } = at.host.port;
  at.host.port.read = async (...given) => {
    const snapshots = await read(...given);
    sizes.push(...snapshots.map(({ values }) => new Set(values).size));
    return snapshots;
  };
  await at.pane.check();
  expect(traffic.roundTrips).toBeLessThanOrEqual(12);
  expect(Math.max(...sizes)).toBeLessThan(2_000);
  const said = at.check().findings.filter(({ message }) => translate(message).includes(String(LAST_ROW)));
  expect(said.length).toBeGreaterThan(0);
  for (const rule of new Set(before)) expect(rules()).toContain(rule);
  expect(own().values(stray())).toEqual([["stray"]]);
});

test("a format that reaches row 1,048,576 is no entry: the findings are those of before", async () => {
  await at.pane.check();
  const before = JSON.stringify(at.check().findings);
  own().patchStyle(stray(), { fill: "#FFFF00" });
  await at.pane.check();
  expect(JSON.stringify(at.check().findings)).toBe(before);
});

test("a check of a sheet of a million rows can be cancelled, and leaves no marks", async () => {
  own().write(stray(), [[{ value: "stray" }]]);
  const look = (): string =>
    JSON.stringify(at.host.model.sheets.map((sheet) => [sheet.name, sheet.conditionalFormats.length]));
  const before = look();
  const running = at.pane.check();
  at.pane.cancel();
  await running;
  expect(look()).toBe(before);
  expect(at.pane.store.read().check.work.kind).toBe("idle");
});

test("a missing heading is said in one sentence that names the column, and the rest is checked", async () => {
  own().write(headingCell("Status"), [[{ value: null }]]);
  await at.pane.check();
  expect(rules().length).toBeGreaterThan(5);
  expect(
    at.check().findings.some(({ message }) => JSON.stringify(message.params ?? {}).includes("Status")),
  ).toBe(true);
});

test("columns that were moved are read by their headings: the findings of a row are those of before", async () => {
  at.put("Responses", LEAD, first, "europol");
  await at.pane.check();
  const before = at
    .check()
    .findings.filter(({ row, rule }) => row === first && !rule.startsWith("STR"))
    .map(({ rule, column }) => `${rule} ${column}`)
    .sort();
  const rows = own().values({ ...ALL, top: first - 2, rows: 82, columns: 43 });
  own().write(
    { ...ALL, top: first - 2, rows: 82, columns: 43 },
    rows.map((cells) => [cells[0], ...cells.slice(1).reverse()].map((value) => ({ value: value ?? null }))),
  );
  await at.pane.check();
  const after = at
    .check()
    .findings.filter(({ row, rule }) => row === first && !rule.startsWith("STR"))
    .map(({ rule, column }) => `${rule} ${column}`)
    .sort();
  expect(after).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
});

test("a table turned into a range is checked all the same, with its findings", async () => {
  await at.pane.check();
  const before = rules().length;
  const table = at.host.model.tables.find(({ name }) => name === "tblResponses");
  if (!table) throw new Error("No table.");
  at.host.model.removeTable(table.id);
  await at.pane.check();
  expect(rules().length).toBeGreaterThan(before / 2);
});

test("a check that is cancelled, and a writing that is cancelled at any step, leave no half marks", async () => {
  const look = (): string =>
    JSON.stringify(
      at.host.model.sheets.map((sheet) => [sheet.name, sheet.conditionalFormats.length, sheet.values(ALL)]),
    );
  const before = look();
  const running = at.pane.check();
  at.pane.cancel();
  await running;
  expect(look()).toBe(before);
  expect(at.pane.store.read().check.work.kind).toBe("idle");
  await at.pane.check();
  await at.pane.writeFindings();
  const writing = at.pane.confirm();
  at.pane.cancel();
  await writing;
  const isWhole = at.host.model.sheetByName("Findings") !== undefined;
  if (!isWhole) expect(look()).toBe(before);
  else expect(own().conditionalFormats.length).toBeGreaterThan(0);
});
