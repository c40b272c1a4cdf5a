import { STANDARD_TABLES } from "../../../src/domain/funding/standardNames";
import type { StandardTable } from "../../../src/domain/funding/standardNames";
import { planStandardTables, standardTables } from "../../../src/domain/funding/standardTables";
import type { GapInput } from "../../../src/domain/funding/gapState";
import { serialOfIso } from "../../../src/domain/sheet/dates";
import type { CellInput } from "../../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../../../src/domain/taxonomy/lists/beneficiaries";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { euros, input, line, need, response } from "./make";

const say = translator(english, english, "en");
const stamp = { today: "2022-06-30", now: "2022-06-30T08:00:00Z", taxonomy: BUILTIN_TAXONOMY };

/** The rows of one table, each by its headings. */
function rowsOf(name: StandardTable, data: GapInput): Record<string, CellInput>[] {
  const [table] = standardTables(data, say, stamp, [name]);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries((table?.columns ?? []).map(({ heading }, index) => [heading, row[index] ?? null])),
  );
}

const DATA = input({
  needs: [
    need("N1", { pillar: "SC", beneficiary: "XK", cost: euros(10) }),
    need("N2", { pillar: "SC", beneficiary: "AL" }),
    need("N3", { pillar: "BS", beneficiary: "WB6" }),
    need("N4", { pillar: "BS", beneficiary: "AL" }),
  ],
  responses: [
    response("R1", {
      needIds: ["N2"],
      pillars: ["SC"],
      beneficiaries: ["WB6"],
      start: "2020-01-01",
      end: "2022-12-30",
      donors: ["EC", "DE"],
      lead: "GIZ",
      totalBudget: euros(100),
      fundingState: "SEC",
      status: "ONG",
    }),
    response("R2", { needIds: ["N2"], pillars: ["SC"], start: "2021-01-01", end: "2023-01-01", lead: "GIZ" }),
    response("R3", { needIds: ["N3"], pillars: ["BS"], start: "2019-01-01", end: "2022-06-29" }),
    response("R4", { needIds: ["N4"], pillars: ["BS"], followUpOf: "R1" }),
    response("R5", { pillars: ["CT"], start: "2020-01-01", end: "2023-07-01" }),
  ],
});

describe("the usual tables", () => {
  it("list needs that nobody addresses, and those whose responses have all ended", () => {
    expect(rowsOf("unaddressed", DATA)).toEqual([
      expect.objectContaining({
        Need: "N1",
        Beneficiary: "Kosovo*",
        Why: "No response",
        Required: 10,
        Rows: "",
      }),
      expect.objectContaining({ Need: "N3", Why: "All responses ended", Required: "", Rows: "R3" }),
    ]);
  });

  it("list what ends within six and twelve months, soonest first, with what follows", () => {
    const rows = rowsOf("ending", DATA).map(({ Response, Ends, End, "Followed by": next }) => [
      Response,
      Ends,
      End,
      next,
    ]);
    expect(rows).toEqual([
      ["R1", "within 6 months", serialOfIso("2022-12-30"), "R4"],
      ["R2", "within 12 months", serialOfIso("2023-01-01"), ""],
    ]);
  });

  it.each([
    ["2021-08-31", "2022-02-28", true],
    ["2021-08-31", "2022-03-01", false],
    ["2019-08-31", "2020-02-29", true],
    ["2021-12-31", "2022-06-30", true],
  ])("six months after %s reach up to the end of a shorter month: %s", (asOf, end, within) => {
    const data = input({ asOf, responses: [response("R1", { end })] });
    expect(rowsOf("ending", data)[0]?.["Ends"]).toBe(within ? "within 6 months" : "within 12 months");
  });

  it("share an amount equally over its donors, say so, and keep the cents", () => {
    const rows = rowsOf("donors", DATA).filter(({ Pillar }) => Pillar === "WBCSCi");
    expect(rows.map(({ Secured, Split, Rows }) => [Secured, Split, Rows])).toEqual([
      [50, "assumed", "R1"],
      [50, "assumed", "R1"],
      ["", "as stated", "R2"],
    ]);
  });

  it("give the lead implementer the whole amount, also when funding lines name donors", () => {
    const data = { ...DATA, fundingLines: [line("R1", { donor: "IT", amount: euros(70), state: "SEC" })] };
    const row = rowsOf("implementers", data).find(({ Implementer }) => String(Implementer).includes("GIZ"));
    expect(row).toMatchObject({ Secured: 70, Responses: 2, "With amount": 1, Rows: "R1; R2" });
  });

  it("show every partner and pillar, and count regional rows for each of the six", () => {
    const rows = rowsOf("completeness", DATA);
    expect(rows).toHaveLength(18);
    const border = rows.filter(({ Pillar }) => Pillar === "WBBSi");
    expect(border.map(({ Needs }) => Needs)).toEqual([2, 1, 1, 1, 1, 1]);
    expect(
      rows.find(({ Beneficiary, Pillar }) => Beneficiary === "Serbia" && Pillar === "WBCSCi"),
    ).toMatchObject({
      Needs: 0,
      Responses: 1,
      "With amount": 1,
      "With period": 1,
      "With status": 1,
      "With funding state": 1,
      Rows: "R1",
    });
  });

  it("carry the footnote, a stamp and stable table names, and never the word Country", () => {
    const tables = standardTables(DATA, say, stamp);
    expect(tables.map(({ table }) => table)).toEqual([
      "tblNeedByBeneficiary",
      "tblPillarByYear",
      "tblNodeByPhase",
      "tblLevelByBeneficiary",
      "tblUnaddressed",
      "tblEndingSoon",
      "tblDonorsByPillar",
      "tblImplementersByPillar",
      "tblTopOverlaps",
      "tblChangesByContributor",
      "tblCrossPillar",
      "tblCompleteness",
      "tblPublicList",
    ]);
    for (const { lines, footer, columns, sheet } of tables) {
      expect(lines).toContain(DEFAULT_KOSOVO_FOOTNOTE);
      expect(footer).toBe(DEFAULT_KOSOVO_FOOTNOTE);
      expect(lines.join()).toContain("As of 2022-06-30");
      expect(columns.map(({ heading }) => heading).join()).not.toMatch(/country|funding\./i);
      expect(sheet.length).toBeLessThanOrEqual(31);
    }
  });

  it("are planned as new sheets with a preview, one for each table asked for", () => {
    const plan = planStandardTables(standardTables(DATA, say, stamp), {
      sheets: [],
      tables: [],
      names: [],
    });
    expect(plan.ops.filter(({ kind }) => kind === "table")).toHaveLength(STANDARD_TABLES.length);
    expect(plan.preview.map(say)).toContain("A new sheet “Unaddressed needs” with 2 rows.");
  });
});
