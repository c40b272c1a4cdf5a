import { currenciesOf, planRateSheet } from "../../../src/domain/funding/rateSheet";
import { readRateTable } from "../../../src/domain/funding/rates";
import { gapReport } from "../../../src/domain/funding/gapReport";
import { serialOfIso } from "../../../src/domain/sheet/dates";
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { input, line, need, response } from "./make";

const say = translator(english, english, "en");
const EMPTY = { sheets: [], tables: [], names: [] };
const table = (...rows: readonly CellValue[][]) =>
  readRateTable({
    sheet: "Rates",
    top: 3,
    left: 0,
    values: [["Currency", "Euros", "Date", "Source"], ...rows],
  });
const problems = (...rows: readonly CellValue[][]): string[] =>
  table(...rows).problems.map(({ message }) => say(message));

describe("the list of rates", () => {
  it("is read with real dates and dates in words, decimal points and commas", () => {
    const { rates, problems: none } = table(
      ["chf", "1,05", serialOfIso("2022-01-03"), "ECB"],
      ["RSD", 0.0085, "31.12.2021", "ECB"],
      ["USD", 0.9, "2022-05-01", "InforEuro"],
      [null, null, null, null],
    );
    expect(none).toEqual([]);
    expect(
      rates.map(({ currency, numerator, denominator, date, source }) => [
        currency,
        Number(numerator) / Number(denominator),
        date,
        source,
      ]),
    ).toEqual([
      ["CHF", 1.05, "2022-01-03", "ECB"],
      ["RSD", 0.0085, "2021-12-31", "ECB"],
      ["USD", 0.9, "2022-05-01", "InforEuro"],
    ]);
  });

  it.each([
    [["Franc", 1, "2022-01-01", "ECB"], "Rates!A5: “Franc” is no currency code"],
    [[12, 1, "2022-01-01", "ECB"], "Rates!A5: “12” is no currency code"],
    [["CHF", 0, "2022-01-01", "ECB"], "Rates!A5: “0” is no rate above 0"],
    [["CHF", -1.05, "2022-01-01", "ECB"], "“-1.05” is no rate above 0"],
    [["CHF", "about one", "2022-01-01", "ECB"], "“about one” is no rate above 0"],
    [["CHF", 99_999, "2022-01-01", "ECB"], "“99999” is no rate above 0 and below 10 000"],
    [["CHF", 1.05, "soon", "ECB"], "“soon” is no date"],
    [["CHF", 1.05, null, "ECB"], "“” is no date"],
    [["EUR", 1, "2022-01-01", "ECB"], "the euro is the base"],
    [["CHF", null, null, null], "there is no rate for CHF yet"],
  ] as const)("leaves the row %j out and says why", (row, why) => {
    const { rates } = table([...row]);
    expect(rates).toEqual([]);
    expect(problems([...row])).toEqual([expect.stringContaining(why)]);
  });

  it("uses a rate without a source, and says that it has none", () => {
    const { rates } = table(["CHF", 1.05, "2022-01-01", " "]);
    expect(rates).toHaveLength(1);
    expect(problems(["CHF", 1.05, "2022-01-01", " "])).toEqual([
      expect.stringContaining("the rate of CHF has no source"),
    ]);
  });

  it("names two different rates of one day, and counts the lower row; the same rate twice is no contradiction", () => {
    const first = ["CHF", "1.05", "2022-01-01", "ECB"];
    expect(problems(first, ["CHF", "1.06", "2022-01-01", "UN"])).toEqual([
      expect.stringContaining("Rates!A6 and Rates!A5: two different rates of CHF on 2022-01-01"),
    ]);
    expect(problems(first, ["CHF", "1.0500", "2022-01-01", "UN"])).toEqual([]);
    const { rates } = table(first, ["CHF", "1.06", "2022-01-01", "UN"]);
    const row = response("R1", { secured: { minor: 100_00n, currency: "CHF" }, start: "2022-02-01" });
    expect(gapReport(input({ rates, responses: [row] })).total.secured.minor).toBe(106_00n);
  });

  it("has its faults said in the notes of the gap, each with its row", () => {
    const { rates, problems: rateProblems } = table(["CHF", "x", "2022-01-01", "ECB"]);
    const row = response("R1", { secured: { minor: 100_00n, currency: "CHF" } });
    const { notes, rowsLeftOut } = gapReport(input({ rates, rateProblems, responses: [row] }));
    expect(notes.map(({ message, rows }) => [message.key, rows])).toEqual(
      expect.arrayContaining([
        ["funding.note.noRate", ["R1"]],
        ["funding.rates.badRate", ["Rates!A5"]],
      ]),
    );
    expect(rowsLeftOut).toEqual(["R1"]);
  });
});

describe("the sheet of rates", () => {
  const chf = (minor: bigint) => ({ minor, currency: "CHF" });

  it("has a row for each currency that rows use, and never a rate of its own making", () => {
    const used = currenciesOf({
      needs: [need("N1", { cost: { minor: 1n, currency: "RSD" } })],
      responses: [response("R1", { otherContributions: chf(1n), secured: { minor: 1n, currency: "EUR" } })],
      fundingLines: [line("R1", { amount: { minor: 1n, currency: "USD" } })],
    });
    expect(used).toEqual(["CHF", "RSD", "USD"]);
    const plan = planRateSheet(used, [], EMPTY, say);
    const written = plan?.ops.flatMap((op) => (op.kind === "write" ? op.values : []));
    expect(written?.slice(-4)).toEqual([
      ["Currency", "Euros for one unit", "Date", "Source"],
      ["CHF", "", "", ""],
      ["RSD", "", "", ""],
      ["USD", "", "", ""],
    ]);
    expect(plan?.ops.filter(({ kind }) => kind === "validation")).toHaveLength(3);
    expect(plan?.preview.map(say).join(" ")).toContain("Without a rate: CHF, RSD, USD.");
  });

  it("gets only the rows that are missing, and nothing when none is", () => {
    const area = { top: 3, left: 0, rows: 2, columns: 4 };
    const overview = {
      ...EMPTY,
      tables: [{ name: "tblRates", sheet: "Rates", area, hasTotals: false }],
    } as unknown as Parameters<typeof planRateSheet>[2];
    const plan = planRateSheet(["CHF", "RSD"], ["CHF"], overview, say);
    expect(plan?.ops[0]).toEqual({ kind: "append-rows", table: "tblRates", values: [["RSD", "", "", ""]] });
    expect(planRateSheet(["CHF"], ["CHF"], overview, say)).toBeUndefined();
  });
});
