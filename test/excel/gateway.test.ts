// The gateway to Excel, over the stand-in with Microsoft's own client library.
import { message } from "../../src/domain/message";
import type { Plan, PlanOp } from "../../src/domain/sheet/plan";
import type { TestHost } from "../support/excelHost";
import { openTestHost } from "../support/excelHost";

let host: TestHost;
beforeEach(() => {
  host = openTestHost();
});
afterEach(() => host.dispose());

const plan = (...ops: PlanOp[]): Plan => ({
  title: message("workbook.op.layout", { sheet: "Data" }),
  preview: [],
  ops,
});
const DATA: PlanOp[] = [
  { kind: "add-sheet", sheet: "Data", tabColor: "#0F4C81" },
  {
    kind: "write",
    sheet: "Data",
    top: 0,
    left: 0,
    values: [
      ["ID", "Text", "Amount"],
      ["007", "=1+1", 5],
      ["1-2", "- x", 7.5],
      ["3.10", "@a", { formula: "=SUM(C2:C3)" }],
    ],
  },
  {
    kind: "table",
    sheet: "Data",
    name: "tblData",
    area: { top: 0, left: 0, rows: 4, columns: 3 },
    style: "TableStyleMedium2",
    showFilter: true,
  },
];

test("text stays text, whatever it looks like, and formulas calculate", async () => {
  const report = await host.port.apply(plan(...DATA));
  expect(report).toMatchObject({ complete: true, notDone: [], skippedCells: [], cellsWritten: 12 });
  const [data] = await host.port.read([
    { sheet: "Data", with: { formulas: true, hiddenRows: true, merged: true } },
  ]);
  expect(data?.values).toEqual([
    ["ID", "Text", "Amount"],
    ["007", "=1+1", 5],
    ["1-2", "- x", 7.5],
    ["3.10", "@a", 12.5],
  ]);
  expect(data?.formulas?.[3]).toEqual([null, null, "=SUM(C2:C3)"]);
  expect(data?.formulas?.[1]).toEqual([null, null, null]);
});

test("the overview names sheets, tables and names with their places", async () => {
  await host.port.apply(plan(...DATA, { kind: "name", name: "lst_ids", refersTo: "Data!$A$2:$A$4" }));
  const overview = await host.port.overview();
  expect(overview.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Data"]);
  expect(overview.tables).toEqual([
    {
      name: "tblData",
      sheet: "Data",
      area: { top: 0, left: 0, rows: 4, columns: 3 },
      hasHeaders: true,
      hasTotals: false,
    },
  ]);
  expect(overview.names).toContainEqual({ name: "lst_ids", refersTo: "Data!$A$2:$A$4" });
});

test("rows are appended to a table and replaced in it, and the table fits them", async () => {
  await host.port.apply(plan(...DATA));
  await host.port.apply(
    plan({
      kind: "append-rows",
      table: "tblData",
      values: [
        ["n1", "a", 1],
        ["n2", "b", 2],
      ],
    }),
  );
  expect((await host.port.overview()).tables[0]?.area.rows).toBe(6);
  await host.port.apply(plan({ kind: "replace-rows", table: "tblData", values: [["x", "y", 1]] }));
  expect((await host.port.overview()).tables[0]?.area.rows).toBe(2);
  const [data] = await host.port.read([{ sheet: "Data" }]);
  expect(data?.values).toEqual([
    ["ID", "Text", "Amount"],
    ["x", "y", 1],
  ]);
});

test("a guarded write leaves cells alone that changed in between, and says which", async () => {
  await host.port.apply(plan(...DATA));
  const report = await host.port.apply(
    plan({
      kind: "guarded-write",
      sheet: "Data",
      cells: [
        { row: 1, column: 0, before: "007", after: "008" },
        { row: 2, column: 0, before: "other", after: "lost" },
      ],
    }),
  );
  expect(report.skippedCells).toEqual([{ sheet: "Data", cell: "A3" }]);
  const [data] = await host.port.read([{ sheet: "Data" }]);
  expect(data?.values.map((row) => row[0])).toEqual(["ID", "008", "1-2", "3.10"]);
});

test("marks with a tag are set and taken away again; the users' own formats stay", async () => {
  await host.port.apply(plan(...DATA));
  const own: PlanOp = {
    kind: "conditional-format",
    sheet: "Data",
    area: { top: 1, left: 0, rows: 3, columns: 1 },
    rule: { kind: "formula", formula: "=LEN(A2)>2", format: { bold: true } },
  };
  const mark: PlanOp = {
    ...own,
    rule: { kind: "formula", formula: "=A2=1", format: { fill: "#FFCCCC" } },
    tag: "mark",
  };
  await host.port.apply(plan(own, mark));
  const sheet = host.model.sheetByName("Data");
  expect(sheet?.conditionalFormats).toHaveLength(2);
  await host.port.apply(plan({ kind: "remove-conditional-formats", sheet: "Data", tag: "mark" }));
  expect(sheet?.conditionalFormats.map((format) => format.rule["formula"])).toEqual(["=LEN(A2)>2"]);
});

test("a plan that fails after it added sheets takes them back, and says so", async () => {
  const bad: PlanOp = {
    kind: "table",
    sheet: "Data",
    name: "A1",
    area: { top: 0, left: 0, rows: 2, columns: 2 },
    style: "TableStyleMedium2",
    showFilter: true,
  };
  const report = await host.port.apply(plan({ kind: "add-sheet", sheet: "Data" }, bad));
  expect(report.complete).toBe(false);
  expect(report.cellsWritten).toBe(0);
  expect(report.notDone.map(({ key }) => key)).toContain("workbook.op.rolled-back");
  expect((await host.port.overview()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a plan that also touches other sheets takes back the sheet it added while nothing stands in it, and only then", async () => {
  const ops = (sheet: string): PlanOp[] => [
    { kind: "add-sheet", sheet },
    { kind: "write", sheet, top: 0, left: 0, values: [["ours"]] },
    { kind: "write", sheet: "Sheet1", top: 0, left: 0, values: [["theirs"]] },
  ];
  const names = async (): Promise<string[]> => (await host.port.overview()).sheets.map(({ name }) => name);
  // Refused whole: the added sheet is empty.
  const failing = host.server.traffic.length + 2;
  host.server.faults.push({ at: failing, code: "GeneralException", when: "before" });
  const report = await host.port.apply(plan(...ops("Data")));
  expect(report.done).toEqual([]);
  expect(report.notDone.map(({ key }) => key)).toContain("workbook.op.add-sheet");
  expect(await names()).toEqual(["Sheet1"]);
  // Done, and the answer lost: the sheet holds what was written, and stays.
  host.server.faults.push({ at: host.server.traffic.length + 2, code: "Timeout", when: "after" });
  const unsure = await host.port.apply(plan(...ops("More")));
  expect(unsure.done.map(({ key }) => key)).toEqual(["workbook.op.add-sheet"]);
  expect(unsure.notDone.map(({ key }) => key)).toContain("workbook.op.unsure");
  expect(await names()).toEqual(["Sheet1", "More"]);
});

test("a refusal before anything was written rejects with our sentence, never with Office's message", async () => {
  await expect(
    host.port.apply(plan({ kind: "write", sheet: "Nowhere", top: 0, left: 0, values: [["x"]] })),
  ).rejects.toMatchObject({ name: "HostError", code: "ItemNotFound", key: "workbook.error.not-found" });
});

test("a large write goes out in blocks below 5 MB and comes back in blocks of 1.5 MB", async () => {
  const text = "x".repeat(60);
  const values = Array.from({ length: 4_000 }, (_row, index) =>
    Array.from({ length: 40 }, (_cell, column) => `${text}${index}-${column}`),
  );
  await host.port.apply(
    plan({ kind: "add-sheet", sheet: "Big" }, { kind: "write", sheet: "Big", top: 0, left: 0, values }),
  );
  const [data] = await host.port.read([{ sheet: "Big" }]);
  expect(data?.values).toEqual(values);
  const { traffic } = host.server;
  expect(
    Math.max(...traffic.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes))),
  ).toBeLessThan(5 * 1024 * 1024);
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const sent = sum(traffic.map(({ requestBytes }) => requestBytes));
  const received = sum(traffic.map(({ responseBytes }) => responseBytes));
  // Answers come in smaller blocks: the library unpacks each in one task.
  expect(traffic.length).toBeLessThanOrEqual(sent / 4_000_000 + received / 1_400_000 + 6);
});

test("an edit by somebody is told with its place; our own writes are not", async () => {
  await host.port.apply(plan(...DATA));
  await new Promise((done) => setTimeout(done, 400));
  const changes: unknown[] = [];
  const stop = await host.port.onChange((change) => changes.push(change));
  const sheet = host.model.sheetByName("Data");
  sheet?.write({ top: 1, left: 1, rows: 1, columns: 1 }, [[{ value: "edited" }]]);
  await new Promise((done) => setTimeout(done, 50));
  expect(changes).toEqual([
    { sheet: "Data", kind: "edited", remote: false, area: { top: 1, left: 1, rows: 1, columns: 1 } },
  ]);
  await host.port.apply(plan({ kind: "write", sheet: "Data", top: 1, left: 1, values: [["ours"]] }));
  await new Promise((done) => setTimeout(done, 50));
  expect(changes).toHaveLength(1);
  await stop();
});

test("reading can be cancelled between blocks, and nothing was changed", async () => {
  await host.port.apply(plan(...DATA));
  await expect(host.port.read([{ sheet: "Data" }], { signal: { aborted: true } })).rejects.toMatchObject({
    code: "Cancelled",
  });
});
