// The first look over the stand-in: the sample comes onto sheets of its own, its check finds what was planted, and it never mixes with real rows.
import { IN_PLACE } from "../../src/app/inPlace";
import { makeUseCases } from "../../src/app/useCases/useCases";
import type { Result } from "../../src/domain/result";
import { translatorFor } from "../../src/i18n/catalogues";
import type { TestHost } from "../support/excelHost";
import { openTestHost } from "../support/excelHost";

const clock = { today: () => "2024-06-30", now: () => "2024-06-30T10:00:00Z" };
const useCasesOf = (host: TestHost) =>
  makeUseCases({
    port: host.port,
    heavy: IN_PLACE,
    clock,
    translate: translatorFor("en"),
    who: () => "tester",
  });

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

let host: TestHost;
afterEach(() => host.dispose());

test("in a workbook with other sheets the sample is added, checked and summed up, and what was there stays", async () => {
  host = openTestHost();
  host.model.sheets[0]?.write({ top: 0, left: 0, rows: 1, columns: 1 }, [[{ value: "mine" }]]);
  const useCases = useCasesOf(host);
  const { plan, result } = valueOf(await useCases.prepareSample());
  expect(host.model.sheets).toHaveLength(1);
  expect(plan.ops.some(({ kind }) => kind === "protect")).toBe(false);
  const report = await useCases.apply(plan);
  expect([report.complete, report.notDone]).toEqual([true, []]);
  expect(host.model.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Sheet1", ...result.sheets]),
  );
  expect(host.model.sheetByName("Sheet1")?.values({ top: 0, left: 0, rows: 1, columns: 1 })).toEqual([
    ["mine"],
  ]);

  const { check } = valueOf(await useCases.prepareCheck()).result;
  expect(check.asOf).toBe("2018-03-20");
  expect(check.counts.error).toBeGreaterThan(0);
  expect(check.findings.some(({ fix }) => fix === "safe")).toBe(true);
  const { duplicates } = valueOf(await useCases.prepareDuplicates({})).result;
  expect(duplicates.pairs.length).toBeGreaterThan(0);
  const { gap } = valueOf(await useCases.prepareGap({ by: ["need"], asOf: "2018-03-20" })).result;
  expect(gap.rowsUsed).toBeGreaterThan(50);

  // A second sample, or one beside real rows, would be counted with them.
  const again = await useCases.prepareSample();
  expect(again).toMatchObject({ ok: false, problems: [{ key: "sample.hasRows" }] });
});

test("measuring writes nothing and asks for no cell", async () => {
  host = openTestHost();
  await useCasesOf(host).apply(valueOf(await useCasesOf(host).prepareSample()).plan);
  const before = JSON.stringify(host.model.sheets.map((sheet) => sheet.usedArea(true)));
  const trips = host.server.traffic.length;
  const { ms } = valueOf(await useCasesOf(host).measure());
  expect(ms.check).toBeGreaterThan(0);
  expect(host.server.traffic.slice(trips).reduce((sum, { cellsRead }) => sum + cellsRead, 0)).toBe(0);
  expect(host.server.traffic.slice(trips).reduce((sum, { cellsWritten }) => sum + cellsWritten, 0)).toBe(0);
  expect(JSON.stringify(host.model.sheets.map((sheet) => sheet.usedArea(true)))).toBe(before);
});
