// Charts, PivotTables and slicers of the funding summary and of analyses, applied to the stand-in and written again in place.
import { planAnalysis } from "../../src/domain/analysis/analysisSheets";
import { crossTable } from "../../src/domain/analysis/crossTable";
import { buildFacts } from "../../src/domain/analysis/facts";
import type { AnalysisRequest } from "../../src/domain/analysis/fields";
import { gapReport } from "../../src/domain/funding/gapReport";
import { planGapSheets } from "../../src/domain/funding/gapSheets";
import type { GapInput } from "../../src/domain/funding/gapState";
import type { CellValue } from "../../src/domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { translator } from "../../src/i18n/catalogue";
import { english } from "../../src/i18n/en/all";
import { euros, input, need, response } from "../domain/funding/make";
import type { TestHost } from "../support/excelHost";
import { openTestHost } from "../support/excelHost";

const say = translator(english, english, "en");
const stamp = { today: "2022-06-30", now: "2022-06-30T08:00:00Z", taxonomy: BUILTIN_TAXONOMY };
const ALL = { charts: true, pivotTables: true, slicers: true };

const DATA = input({
  by: ["need", "beneficiary"],
  needs: ["AL", "XK", "RS"].map((beneficiary, index) =>
    need(`N${index}`, { beneficiary, cost: euros(1000 + index) }),
  ),
  responses: ["AL", "XK", "RS"].map((place, index) =>
    response(`R${index}`, {
      needIds: [`N${index}`],
      beneficiaries: [place],
      end: "2023-03-31",
      start: "2022-01-01",
      ...(index === 2 ? {} : { secured: euros(10.5 * (index + 1)) }),
    }),
  ),
});

let host: TestHost;
beforeEach(() => {
  host = openTestHost();
});
afterEach(() => host.dispose());

async function writeGap(data: GapInput): Promise<readonly string[]> {
  const plan = planGapSheets(gapReport(data), await host.port.overview(), say, stamp, ALL);
  const report = await host.port.apply(plan);
  return report.notDone.map(say);
}
async function cells(sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const [snapshot] = await host.port.read([{ sheet }]);
  return snapshot?.values ?? [];
}
const numbersOf = (row: readonly CellValue[] | undefined): number[] =>
  (row ?? []).filter((value): value is number => typeof value === "number");

describe("the funding summary in Excel's own objects", () => {
  it("has charts, and a PivotTable with slicers that adds up to the result", async () => {
    expect(await writeGap(DATA)).toEqual([]);
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Summary");
      charts.load("items/name,items/chartType");
      const { pivotTables, slicers } = context.workbook;
      pivotTables.load("items/name");
      slicers.load("items/caption");
      await context.sync();
      expect(charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([
        ["iisgFunding_need", "BarStacked"],
        ["iisgFunding_beneficiary", "BarStacked"],
        ["iisgFunding_ends", "ColumnClustered"],
      ]);
      expect(pivotTables.items.map(({ name }) => name)).toEqual(["iisgFundingPivot"]);
      expect(slicers.items.map(({ caption }) => caption)).toEqual(["Need", "Beneficiary"]);
    });
    const rows = await cells("Funding pivot");
    expect(numbersOf(rows.at(-1))[0]).toBe(31.5);
  });

  it("is written again in place: the chart follows, and the user's own PivotTable shows the new rows", async () => {
    await writeGap(DATA);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mine");
      const pivot = sheet.pivotTables.add("mine", "tblGap", sheet.getRange("A3"));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("Beneficiary"));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("Secured"));
      await context.sync();
    });
    const more = response("R9", { needIds: ["N1"], beneficiaries: ["XK"], secured: euros(1000) });
    expect(await writeGap({ ...DATA, by: ["beneficiary"], responses: [...DATA.responses, more] })).toEqual(
      [],
    );
    expect(numbersOf((await cells("Mine")).at(-1))).toEqual([1031.5]);
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Summary");
      charts.load("items/name");
      await context.sync();
      // The list by need is not written any more, and its chart would show other cells.
      expect(charts.items.map(({ name }) => name)).toEqual(["iisgFunding_beneficiary", "iisgFunding_ends"]);
    });
  });

  it("says what an older Excel cannot do, and does the rest", async () => {
    host.dispose();
    host = openTestHost({ apiLevel: "1.9" });
    const notDone = await writeGap(DATA);
    expect(notDone).toEqual([say({ key: "workbook.op.slicers-missing" })]);
    expect(numbersOf((await cells("Funding pivot")).at(-1))[0]).toBe(31.5);
  });
});

describe("an analysis in the workbook", () => {
  const request: AnalysisRequest = {
    rows: ["beneficiary"],
    columns: ["year"],
    values: ["secured"],
    filters: [],
  };
  async function write(kind: "pivot" | "chart"): Promise<readonly string[]> {
    const facts = buildFacts(DATA, request);
    const cross = crossTable(facts, request, DATA);
    const output =
      kind === "pivot"
        ? ({ kind, slicers: true } as const)
        : ({ kind, chart: "column-stacked", native: true } as const);
    const plan = planAnalysis(facts, cross, await host.port.overview(), { translate: say, stamp }, output);
    return (await host.port.apply(plan)).notDone.map(say);
  }

  it("is a PivotTable with the figures of the pane, once", async () => {
    expect(await write("pivot")).toEqual([]);
    expect(await write("pivot")).toEqual([]);
    const { sheets } = await host.port.overview();
    expect(sheets.map(({ name }) => name).filter((name) => name.startsWith("Pivot"))).toEqual([
      "Pivot Beneficiary, Year",
    ]);
    expect(numbersOf((await cells("Pivot Beneficiary, Year")).at(-1)).at(-1)).toBe(31.5);
  });

  it("is a chart over live formulas with the figures of the pane, rewritten in place", async () => {
    expect(await write("chart")).toEqual([]);
    expect(await write("chart")).toEqual([]);
    const rows = await cells("Chart Beneficiary, Year");
    const headings = rows.find(([first]) => first === "Beneficiary") ?? [];
    const line = (name: string): readonly CellValue[] => rows.find(([first]) => first === name) ?? [];
    expect(line("Kosovo*")[headings.indexOf("Total")]).toBe(21);
    expect(line("Total")[headings.indexOf("Total")]).toBe(31.5);
    expect(line("Serbia")[headings.indexOf("Total")] ?? "").toBe("");
  });
});
