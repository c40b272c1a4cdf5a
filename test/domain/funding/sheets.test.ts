import type { GapSheetOptions } from "../../../src/domain/funding/gapSheets";
import { planGapSheets } from "../../../src/domain/funding/gapSheets";
import { computeGap } from "../../../src/domain/funding/gap";
import type { GapInput } from "../../../src/domain/funding/gapState";
import type { PlanOp } from "../../../src/domain/sheet/plan";
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../../../src/domain/taxonomy/lists/beneficiaries";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import type { TestHost } from "../../support/excelHost";
import { openTestHost } from "../../support/excelHost";
import { euros, input, need, response } from "./make";

const say = translator(english, english, "en");
const stamp = { today: "2022-06-30", now: "2022-06-30T08:00:00Z", taxonomy: BUILTIN_TAXONOMY };

const DATA = input({
  needs: [
    need("N1", {
      pillar: "SC",
      beneficiary: "XK",
      cost: euros(1000),
      ownFunds: euros(100),
      fromYear: 2020,
      toYear: 2021,
    }),
    need("N2", { pillar: "BS", beneficiary: "AL", cost: euros(500), fromYear: 2021, toYear: 2021 }),
    need("N3", { pillar: "CT", beneficiary: "RS", fromYear: 2020, toYear: 2020 }),
  ],
  responses: [
    response("R1", {
      needIds: ["N1"],
      pillars: ["SC"],
      beneficiaries: ["XK", "AL"],
      start: "2020-01-01",
      end: "2021-12-31",
      totalBudget: euros(731),
      fundingState: "SEC",
    }),
    response("R2", {
      needIds: ["N2"],
      pillars: ["BS"],
      beneficiaries: ["AL"],
      start: "2021-01-01",
      end: "2021-12-31",
      negotiated: euros(50),
      fundingState: "NEG",
    }),
    response("R3", { needIds: ["N3"], pillars: ["CT"], beneficiaries: ["RS"], fundingState: "NST" }),
    response("R4", { needIds: ["N1"], pillars: ["SC"], beneficiaries: ["XK"], totalBudget: euros(700) }),
  ],
  adjustments: { same: [{ rows: ["R1", "R4"], mode: "max" }], partOf: [] },
});

let host: TestHost;
beforeEach(() => {
  host = openTestHost();
});
afterEach(() => host.dispose());

async function write(by: GapInput["by"], options: GapSheetOptions = {}, data = DATA): Promise<void> {
  const plan = planGapSheets(computeGap({ ...data, by }), await host.port.overview(), say, stamp, options);
  expect((await host.port.apply(plan)).notDone).toEqual([]);
}
async function cells(sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const [snapshot] = await host.port.read([{ sheet }]);
  return snapshot?.values ?? [];
}
/** The cells right of a line's name, below the block's title. */
async function lineOf(block: string, ...names: string[]): Promise<readonly CellValue[]> {
  const all = await cells("Summary");
  const start = all.findIndex(([first]) => first === block);
  const line = all.slice(start).find((row) => names.every((name, index) => row[index] === name));
  if (start < 0 || !line) throw new Error(`no ${block} / ${names.join(" / ")} in ${JSON.stringify(all)}`);
  return line.slice(names.length);
}
const sheetNames = async (): Promise<string[]> => (await host.port.overview()).sheets.map(({ name }) => name);

describe("the sheets of the funding gap", () => {
  it("add up by live formulas to the figures of the result", async () => {
    await write(["pillar", "year"]);
    expect((await lineOf("By Pillar, Year", "WBCSCi", "2020")).slice(0, 6)).toEqual([366, 0, 0, 0, 500, 84]);
    expect((await lineOf("By Pillar, Year", "WBCSCi", "2021")).slice(0, 6)).toEqual([365, 0, 0, 0, 500, 85]);
    expect((await lineOf("From gross to net", "Net"))[0]).toBe(781);
    expect((await lineOf("From gross to net", "Difference (must be 0)"))[0]).toBe(0);
  });

  it("follow the table: a figure changed by hand changes the summary", async () => {
    await write(["pillar"]);
    const before = (await lineOf("By Pillar", "WBCSCi"))[0];
    const { tables } = await host.port.overview();
    const area = tables.find(({ name }) => name === "tblGap")?.area;
    const rows = await cells("Funding gap");
    const row = rows.findIndex((cellsOfRow) => cellsOfRow[2] === "WBCSCi");
    const column = rows[area?.top ?? 0]?.indexOf("Secured") ?? -1;
    await host.port.apply({
      title: { key: "funding.sheet.title" },
      preview: [],
      ops: [{ kind: "write", sheet: "Funding gap", top: row, left: column, values: [[5]] }],
    });
    expect([before, (await lineOf("By Pillar", "WBCSCi"))[0]]).toEqual([731, 5]);
  });

  it("count Kosovo* as the one partner, and show the footnote on every sheet and page", async () => {
    await write(["need", "beneficiary"]);
    const matrix = await lineOf("Gap: Need by Beneficiary", "Need");
    const column = matrix.indexOf("Kosovo*");
    expect((await lineOf("Gap: Need by Beneficiary", "N1"))[column]).toBe(534.5);
    for (const sheet of ["Funding gap", "Ledger", "Funding notes", "Summary"])
      expect((await cells(sheet)).flat()).toContain(DEFAULT_KOSOVO_FOOTNOTE);
  });

  it("do not take the asterisk of Kosovo* for a wild card that also counts other names", async () => {
    const places = ["XK", "Kosovo Police", "What?", "Whats"];
    const responses = places.map((place, index) =>
      response(`R${index}`, { beneficiaries: [place], secured: euros(10 ** index) }),
    );
    await write(["beneficiary"], {}, input({ responses }));
    const sums = ["Kosovo*", "Kosovo Police", "What?", "Whats"].map((name) => lineOf("By Beneficiary", name));
    expect((await Promise.all(sums)).map(([secured]) => secured)).toEqual([1, 10, 100, 1000]);
  });

  it("leave what is unknown empty, and show a known zero as zero", async () => {
    await write(["need"]);
    const rows = await cells("Funding gap");
    const headings = rows.find((row) => row.includes("Gap classes")) ?? [];
    const cellOf = (id: string, heading: string): CellValue | undefined =>
      rows.find(([first]) => first === id)?.[headings.indexOf(heading)];
    expect(
      ["Secured", "Required", "Gap", "Gap at most", "Surplus"].map((name) => cellOf("N3", name)),
    ).toEqual([null, null, null, null, null]);
    expect(["Secured", "National funds"].map((name) => cellOf("N2", name))).toEqual([0, null]);
    expect(cellOf("N3", "Coverage")).toBe("0 of 1 rows have an amount");
    const unknown = (await lineOf("By Need", "N3")).slice(0, 7);
    expect(unknown.map((value) => (value === "" ? null : value))).toEqual(Array(7).fill(null));
  });

  it("are rewritten in place by any other grouping; the user's formulas and notes stay", async () => {
    await write(["need", "beneficiary"]);
    const names = await sheetNames();
    await host.port.apply({
      title: { key: "funding.sheet.title" },
      preview: [],
      ops: [
        { kind: "add-sheet", sheet: "Mine" },
        { kind: "write", sheet: "Mine", top: 0, left: 0, values: [[{ formula: "=SUM(tblGap[Secured])" }]] },
        { kind: "write", sheet: "Summary", top: 3, left: 15, values: [["my note"]] },
      ],
    });
    expect((await cells("Mine"))[0]?.[0]).toBe(731);
    await write(["pillar"]);
    expect(await sheetNames()).toEqual([...names, "Mine"]);
    expect((await cells("Mine"))[0]?.[0]).toBe(731);
    const summary = await cells("Summary");
    expect(summary[3]?.[15]).toBe("my note");
    expect(summary.flat()).not.toContain("By Need");
    expect((await lineOf("By Pillar", "WBBSi"))[5]).toBe(500);
  });

  it("say how many lines and columns they leave out", async () => {
    const responses = Array.from({ length: 310 }, (_row, index) =>
      response(`R${index}`, {
        needIds: [`N${index}`],
        beneficiaries: [`P${index % 14}`],
        secured: euros(1),
      }),
    );
    await write(["need", "beneficiary"], {}, input({ responses }));
    const texts = (await cells("Summary")).map(([first]) => String(first));
    expect(texts.filter((text) => text.startsWith("10 more lines are not shown here"))).toHaveLength(2);
    expect(texts.filter((text) => text.startsWith("3 more columns are not shown here"))).toHaveLength(1);
  });

  it("delete nothing, and say beforehand what will be written", async () => {
    await write(["need"]);
    const overview = await host.port.overview();
    const plan = planGapSheets(computeGap({ ...DATA, by: ["need"] }), overview, say, stamp);
    const kinds = plan.ops.map(({ kind }: PlanOp) => kind);
    expect(kinds).not.toContain("delete-sheet");
    expect(kinds).not.toContain("clear-sheet");
    expect(kinds).not.toContain("add-sheet");
    expect(plan.preview.map(say).join("\n")).toContain("“Summary” is written anew");
    expect(plan.ops).toEqual(planGapSheets(computeGap({ ...DATA, by: ["need"] }), overview, say, stamp).ops);
  });

  it("leave a sheet of the user with the same name alone", async () => {
    await host.port.apply({
      title: { key: "funding.sheet.title" },
      preview: [],
      ops: [
        { kind: "add-sheet", sheet: "Summary" },
        { kind: "write", sheet: "Summary", top: 0, left: 0, values: [["mine"]] },
      ],
    });
    await write(["need"]);
    expect((await cells("Summary"))[0]?.[0]).toBe("mine");
    expect(await sheetNames()).toContain("Summary (2)");
  });

  it("make charts and a PivotTable only where the host has them; afterwards charts get the new lines and the PivotTable stays", async () => {
    const kinds = async (options: GapSheetOptions): Promise<Set<string>> => {
      const result = computeGap({ ...DATA, by: ["need", "year"] });
      const plan = planGapSheets(result, await host.port.overview(), say, stamp, options);
      return new Set(plan.ops.map(({ kind }) => kind));
    };
    expect((await kinds({})).has("chart")).toBe(false);
    const all = await kinds({ charts: true, pivotTables: true });
    expect([all.has("chart"), all.has("pivot")]).toEqual([true, true]);
    await write(["need", "year"]);
    const again = await kinds({ charts: true, pivotTables: true });
    expect([again.has("chart"), again.has("pivot"), again.has("refresh-pivots")]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
