// Check while typing and taking repairs back, over the stand-in with Microsoft's library: what is edited is checked again.
import { readFileSync } from "node:fs";
import path from "node:path";
import { runAnalysis, runCheck, runDuplicates, runGap, runWhatIf } from "../../src/app/computations";
import { createPaneController, type PaneController } from "../../src/app/pane/controller";
import { shownResult } from "../../src/app/pane/state";
import { makeUseCases } from "../../src/app/useCases/useCases";
import { traffic } from "../../src/excel/run";
import { translatorFor } from "../../src/i18n/catalogues";
import { loadXlsx } from "../../src/workbench/xlsx/loadXlsx";
import { openTestHost, type TestHost } from "../support/excelHost";

const sample = path.join(__dirname, "../../assets/samples/wbcsci-plan-2018.xlsx");
const clock = { today: () => "2024-06-30", now: () => "2024-06-30T10:00:00Z" };
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

let host: TestHost;
let pane: PaneController;
let stop: () => Promise<void>;

beforeEach(async () => {
  host = openTestHost();
  await loadXlsx(new Uint8Array(readFileSync(sample)), host.model);
  const translate = translatorFor("en");
  pane = createPaneController({
    useCases: makeUseCases({
      port: host.port,
      heavy: {
        check: async (register, settings, options) => runCheck(register, settings, options),
        duplicates: async (register, settings, options) => runDuplicates(register, settings, options),
        gap: async (register, settings) => runGap(register, settings),
        analysis: async (register, settings, ask) => runAnalysis(register, settings, ask),
        whatIf: async (register, settings, changes) => runWhatIf(register, settings, changes),
      },
      clock,
      translate,
      who: () => "tester",
      wait,
    }),
    clock,
    choices: { pillars: [], beneficiaries: [], organisations: [], cycles: [], cycle: "" },
    labels: { column: (key) => key, field: (_field, code) => code, term: (_kind, code) => code },
    translate,
    onBug: (error) => {
      throw error;
    },
    wait,
  });
  stop = await host.port.onChange((change) => pane.workbookChanged(change));
  await pane.check();
  await until(() => pane.store.read().check.typing.stage === "following");
  traffic.roundTrips = 0;
});
afterEach(async () => {
  await stop();
  host.dispose();
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await wait(20);
  expect(isSo()).toBe(true);
}

const check = () => {
  const outcome = shownResult(pane.store.read().check.work);
  if (!outcome) throw new Error("There is no result.");
  return outcome.check;
};
const places = (): string[] =>
  check()
    .findings.map(({ rule, sheet, cell, value }) => `${rule} ${sheet}!${cell} ${String(value)}`)
    .sort();
const sheet = () => {
  const found = host.model.sheetByName("Responses");
  if (!found) throw new Error("The sample has no sheet Responses.");
  return found;
};
/** 0-based column of a heading, and the row of the headings. */
function headingOf(name: string): { row: number; column: number } {
  const rows = sheet().values({ top: 0, left: 0, rows: 20, columns: 44 });
  for (const [row, cells] of rows.entries()) {
    const column = cells.indexOf(name);
    if (column >= 0) return { row, column };
  }
  throw new Error(`No heading ${name}.`);
}
const write = (row: number, column: number, value: string): void =>
  sheet().write({ top: row, left: column, rows: 1, columns: 1 }, [[{ value }]]);
/** Follows the edits, then compares with a full check of the workbook as it is. */
async function sameAsFullCheck(): Promise<void> {
  const followed = places();
  expect(pane.store.read().check.typing.stage).toBe("following");
  expect(pane.store.read().check.work).toMatchObject({ kind: "ready", stale: false });
  await pane.check();
  expect(followed).toEqual(places());
}

test("a wrong entry is found and a mended one no longer, in two round trips at most each", async () => {
  const { row, column } = headingOf("Status");
  const before = places();
  const value = sheet().values({ top: row + 1, left: column, rows: 1, columns: 1 })[0]?.[0];
  write(row + 1, column, "no such status");
  await until(() => places().some((place) => place.endsWith("no such status")));
  expect(traffic.roundTrips).toBeLessThanOrEqual(2);
  traffic.roundTrips = 0;
  write(row + 1, column, String(value ?? ""));
  await until(() => !places().some((place) => place.endsWith("no such status")));
  expect(traffic.roundTrips).toBeLessThanOrEqual(2);
  expect(places()).toEqual(before);
});

test("a hundred quick edits are checked again in a handful of round trips", async () => {
  const { row, column } = headingOf("Status");
  for (let n = 0; n < 100; n++) {
    write(row + 1 + (n % 20), column, `wrong ${n}`);
    if (n % 10 === 9) await wait(10);
  }
  await until(() => places().some((place) => place.endsWith("wrong 99")));
  expect(traffic.roundTrips).toBeLessThanOrEqual(6);
  await sameAsFullCheck();
});

test("a paste of 200 rows is followed in two round trips", async () => {
  const { row, column } = headingOf("Status");
  const values = Array.from({ length: 200 }, (_unused, n) => [{ value: `pasted ${n}` }]);
  sheet().write({ top: row + 1, left: column, rows: 200, columns: 1 }, values);
  await until(() => places().some((place) => place.endsWith("pasted 199")));
  expect(traffic.roundTrips).toBeLessThanOrEqual(2);
});

test("rows inserted and deleted take the other findings along to the right cells", async () => {
  const { row } = headingOf("Status");
  const area = { top: row + 2, left: 0, rows: 2, columns: 16_384 };
  sheet().insertCells(area, "Down");
  await until(() => pane.store.read().check.typing.rows !== null);
  await sameAsFullCheck();
  await until(() => pane.store.read().check.typing.stage === "following");
  sheet().deleteCells(area, "Up");
  await until(() => pane.store.read().check.typing.rows !== null);
  await sameAsFullCheck();
});

test("a sheet renamed in the middle is said, and the result stays in view as out of date", async () => {
  const count = check().findings.length;
  sheet().name = "Renamed";
  await until(() => pane.store.read().check.typing.stage === "lost");
  expect(pane.store.read().check.typing.why?.key).toBe("pane.typing.sheetGone");
  expect(pane.store.read().check.work).toMatchObject({ kind: "ready", stale: true });
  expect(check().findings).toHaveLength(count);
});

test("repairs of our own read their rows alone, and taken back every value is as before", async () => {
  const all = { top: 0, left: 0, rows: 90, columns: 44 };
  const before = sheet().values(all);
  await pane.repair({ kind: "all-safe" });
  await pane.confirm();
  expect(sheet().values(all)).not.toEqual(before);
  expect(pane.store.read().check.typing.stage).toBe("following");
  expect(check().findings.filter(({ fix, muted }) => fix === "safe" && !muted)).toEqual([]);
  await pane.showRepairs(true);
  const lines = pane.store.read().check.repairs.lines ?? [];
  expect(lines.length).toBeGreaterThan(3);
  await pane.takeBack(lines.map(({ no }) => no));
  await pane.confirm();
  expect(sheet().values(all)).toEqual(before);
  expect(pane.store.read().check.repairs.lines?.every(({ state }) => state === "taken back")).toBe(true);
});
