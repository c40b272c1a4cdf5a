// Workbooks as they come back, over the stand-in: each oddity is said clearly, no entry changes, and a cancelled check leaves nothing.
import { openPaneOverHost, type PaneOverHost } from "../support/paneOverHost";

jest.setTimeout(240_000);
const LEAD = "Lead implementer (driver)";
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
