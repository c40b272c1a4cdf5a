// The four use cases from end to end over the stand-in: what the user sees is what the workbook then holds.
import { readFileSync } from "node:fs";
import path from "node:path";
import { IN_PLACE } from "../../src/app/inPlace";
import type { UseCases } from "../../src/app/useCases/types";
import { makeUseCases } from "../../src/app/useCases/useCases";
import type { Result } from "../../src/domain/result";
import { traffic } from "../../src/excel/run";
import { translatorFor } from "../../src/i18n/catalogues";
import { loadXlsx } from "../../src/workbench/xlsx/loadXlsx";
import type { TestHost } from "../support/excelHost";
import { openTestHost } from "../support/excelHost";

const clock = { today: () => "2024-06-30", now: () => "2024-06-30T10:00:00Z" };
const useCasesOf = (host: TestHost): UseCases =>
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

const sample = path.join(__dirname, "../../assets/samples/wbcsci-plan-2018.xlsx");
async function openSample(): Promise<void> {
  host = openTestHost();
  await loadXlsx(new Uint8Array(readFileSync(sample)), host.model);
}
const sheetNames = (): string[] => host.model.sheets.map((sheet) => sheet.name);

test("a template is loaded in at most four round trips, and a second one gets a new name", async () => {
  host = openTestHost();
  traffic.roundTrips = 0;
  const useCases = useCasesOf(host);
  const request = {
    kind: "needs",
    layout: "table",
    pillar: "SC",
    cycle: "2024-2025",
    beneficiary: "AL",
    rows: 200,
  } as const;
  const prepared = valueOf(await useCases.prepareTemplate(request));
  expect(prepared.plan.preview.length).toBeGreaterThan(0);
  const report = await useCases.apply(prepared.plan);
  expect(report.notDone).toEqual([]);
  expect(traffic.roundTrips).toBeLessThanOrEqual(4);
  expect(sheetNames()).toEqual(expect.arrayContaining(["Sheet1", ...prepared.result.sheets]));
  const again = valueOf(await useCases.prepareTemplate(request));
  await useCases.apply(again.plan);
  expect(new Set(sheetNames()).size).toBe(sheetNames().length);
  expect(again.result.notes.length).toBeGreaterThan(0);
  expect(host.model.sheetByName("Sheet1")?.usedArea(false)).toBeUndefined();
});

test("the sample is checked, findings and marks are written, and the marks go away again completely", async () => {
  await openSample();
  const useCases = useCasesOf(host);
  const before = host.model.sheets.map((sheet) => ({
    name: sheet.name,
    formats: sheet.conditionalFormats.length,
    values: sheet.values({ top: 0, left: 0, rows: 70, columns: 44 }),
  }));
  const prepared = valueOf(await useCases.prepareCheck());
  expect(prepared.result.check.counts.error).toBeGreaterThan(5);
  const report = await useCases.apply(prepared.plan);
  expect(report.notDone).toEqual([]);
  expect(sheetNames()).toContain("Findings");
  const marked = host.model.sheets.filter(
    (sheet) =>
      sheet.conditionalFormats.length > (before.find(({ name }) => name === sheet.name)?.formats ?? 0),
  );
  expect(marked.length).toBeGreaterThan(0);
  await useCases.apply(valueOf(await useCases.prepareMarksRemoval()).plan);
  for (const { name, formats, values } of before) {
    const sheet = host.model.sheetByName(name);
    expect(sheet?.conditionalFormats).toHaveLength(formats);
    expect(sheet?.values({ top: 0, left: 0, rows: 70, columns: 44 })).toEqual(values);
  }
});

test("all safe repairs are written with a change log, and a second check no longer finds them", async () => {
  await openSample();
  const useCases = useCasesOf(host);
  const first = valueOf(await useCases.prepareCheck()).result.check;
  const safe = first.findings.filter(({ fix, muted }) => fix === "safe" && !muted).length;
  expect(safe).toBeGreaterThan(3);
  const repairs = valueOf(await useCases.prepareRepairs(first, { kind: "all-safe" }));
  const report = await useCases.apply(repairs.plan);
  expect(report.skippedCells).toEqual([]);
  const second = valueOf(await useCases.prepareCheck()).result.check;
  expect(second.findings.filter(({ fix, muted }) => fix === "safe" && !muted)).toEqual([]);
  expect(host.model.tables.map((table) => table.name)).toContain("tblChangeLog");
});

test("duplicates are found with reasons that add up, decided, and remembered", async () => {
  await openSample();
  const useCases = useCasesOf(host);
  const prepared = valueOf(await useCases.prepareDuplicates({}));
  const { pairs } = prepared.result.duplicates;
  expect(pairs.length).toBeGreaterThan(5);
  for (const { score, reasons } of pairs)
    expect(Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 10)).toBe(
      Math.round(score * 10),
    );
  expect((await useCases.apply(prepared.plan)).notDone).toEqual([]);
  const [pair] = pairs.filter(({ relation }) => relation === "same-action");
  if (!pair) throw new Error("The sample has no pair that reports one action.");
  await useCases.apply(valueOf(await useCases.prepareDecision(prepared.result, pair.a, pair.b, "no")).plan);
  const again = valueOf(await useCases.prepareDuplicates({})).result.duplicates;
  const decided = again.pairs.find(({ a, b }) => a === pair.a && b === pair.b);
  expect(decided?.decision).toMatchObject({ state: "holds", decision: { answer: "no" } });
});

test("the funding gap is written with its ledger, and net is gross and the adjustments", async () => {
  await openSample();
  const useCases = useCasesOf(host);
  const prepared = valueOf(await useCases.prepareGap({ by: ["need"], asOf: "2018-03-20" }));
  const { reconciliation, groups } = prepared.result.gap;
  expect(groups.length).toBeGreaterThan(20);
  expect(reconciliation.gross.minor + reconciliation.adjustments.minor).toBe(reconciliation.net.minor);
  expect((await useCases.apply(prepared.plan)).notDone).toEqual([]);
  expect(sheetNames().filter((name) => /gap|ledger/i.test(name)).length).toBeGreaterThanOrEqual(2);
});

test("the tables by name are written beside the gap, and what if changes no cell", async () => {
  await openSample();
  const useCases = useCasesOf(host);
  const options = { by: ["need"] as const, asOf: "2018-03-20", tables: true };
  const prepared = valueOf(await useCases.prepareGap(options));
  expect((await useCases.apply(prepared.plan)).notDone).toEqual([]);
  const names = host.model.tables.map((table) => table.name);
  expect(names).toEqual(
    expect.arrayContaining(["tblGap", "tblUnaddressed", "tblDonorsByPillar", "tblCompleteness"]),
  );
  const writes = traffic.roundTrips;
  const tried = valueOf(
    await useCases.whatIf(options, [{ kind: "confirm-negotiation", response: "R-SC-0049" }]),
  );
  expect(traffic.roundTrips).toBe(writes);
  expect(tried.after.total.secured.minor).toBeGreaterThan(tried.before.total.secured.minor);
  expect(await useCases.whatIf(options, [{ kind: "drop-response", response: "NONE" }])).toMatchObject({
    ok: false,
  });
});

test("a workbook without a template says so in one sentence", async () => {
  host = openTestHost();
  const result = await useCasesOf(host).prepareCheck();
  expect(result).toMatchObject({ ok: false });
  if (!result.ok) expect(result.problems).toHaveLength(1);
});
