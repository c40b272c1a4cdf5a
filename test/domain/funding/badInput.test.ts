import { computeGap } from "../../../src/domain/funding/gap";
import type { GapInput } from "../../../src/domain/funding/gapState";
import { decimalText } from "../../../src/domain/funding/money";
import { readRateTable } from "../../../src/domain/funding/rates";
import type { GapGroup } from "../../../src/domain/funding/types";
import type { Money } from "../../../src/domain/record/types";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { cents, euros, input, line, need, response } from "./make";

const say = translator(english, english, "en");
const text = (amount: Money | null | undefined): string | null | undefined => amount && decimalText(amount);
const notesOf = (data: GapInput) =>
  Object.fromEntries(computeGap(data).notes.map(({ message, rows }) => [message.key.slice(13), rows]));
const groupOf = (data: GapInput, key: GapGroup["key"]): GapGroup => {
  const group = computeGap(data).groups.find((one) => JSON.stringify(one.key) === JSON.stringify(key));
  if (!group) throw new Error(`no group ${JSON.stringify(key)}`);
  return group;
};
/** A good row that must be counted beside every bad one. */
const good = response("GOOD", { totalBudget: euros(10), fundingState: "SEC", needIds: ["N1"] });
const needs = [need("N1", { cost: euros(100), ownFunds: euros(0), fromYear: 2020, toYear: 2021 })];

describe("bad input is named, and the rest is counted", () => {
  it.each([
    ["a negative amount", { totalBudget: cents(-5n), fundingState: "SEC" }, "negative"],
    ["an absurd amount", { totalBudget: cents(10n ** 20n), fundingState: "SEC" }, "absurd"],
    ["a currency without a rate", { totalBudget: { minor: 5n, currency: "RSD" } }, "noRate"],
  ])("%s is left out", (_what, over, note) => {
    const data = input({ needs, responses: [good, response("BAD", { needIds: ["N1"], ...over })] });
    const result = computeGap(data);
    expect(notesOf(data)[note]).toEqual(["BAD"]);
    expect(result.rowsLeftOut).toEqual(["BAD"]);
    expect(text(result.reconciliation.net)).toBe("10.00");
    // Its money could cover anything, so the gap has no lower bound above zero.
    expect([text(result.total.gapLow), text(result.total.gapHigh)]).toEqual(["0.00", "90.00"]);
  });

  it("an end before the start belongs to no year", () => {
    const bad = response("BAD", {
      start: "2021-05-01",
      end: "2020-05-01",
      totalBudget: euros(7),
      fundingState: "SEC",
    });
    const data = input({ responses: [bad], by: ["year"] });
    expect(notesOf(data)["endBeforeStart"]).toEqual(["BAD"]);
    expect(text(groupOf(data, { year: "" }).secured)).toBe("7.00");
  });

  it("a period of nine hundred years belongs to no year", () => {
    const bad = response("BAD", { start: "2021-01-01", end: "2921-01-01", totalBudget: euros(7) });
    const data = input({ responses: [bad], by: ["year"] });
    expect(notesOf(data)["periodTooLong"]).toEqual(["BAD"]);
    expect(computeGap(data).groups).toHaveLength(1);
  });

  it.each([
    ["97 %", [5000, 4700]],
    ["a negative share", [11_000, -1000]],
    ["shares that are no numbers", [NaN, 10_000]],
  ])(
    "shares of %s are not repaired: an equal split is assumed and said",
    (_what, [first = 0, second = 0]) => {
      const bad = response("BAD", {
        beneficiaries: ["AL", "RS"],
        beneficiaryShares: [
          { code: "AL", hundredths: first },
          { code: "RS", hundredths: second },
        ],
        totalBudget: euros(7),
        fundingState: "SEC",
      });
      const data = input({ responses: [bad], by: ["beneficiary"] });
      expect(notesOf(data)["sharesNotWhole"]).toEqual(["BAD"]);
      const group = groupOf(data, { beneficiary: "RS" });
      expect([text(group.secured), group.assumed]).toEqual(["3.50", true]);
    },
  );

  it("a need without a cost has a gap without an upper bound, and what is sought is the declared gap", () => {
    const data = input({
      needs: [need("N1")],
      responses: [response("R1", { needIds: ["N1"], sought: euros(30) })],
    });
    const { required, hardGap, declaredGap, gapLow, gapHigh } = computeGap(data).total;
    expect([required, hardGap, gapHigh]).toEqual([null, null, null]);
    expect([text(declaredGap), text(gapLow)]).toEqual(["30.00", "30.00"]);
    expect(notesOf(data)["needWithoutCost"]).toEqual(["N1"]);
  });

  it("a response without a need stands apart, as supply without demand", () => {
    const data = input({
      needs,
      responses: [response("R1", { totalBudget: euros(500), fundingState: "SEC" })],
    });
    expect(notesOf(data)["responseWithoutNeed"]).toEqual(["R1"]);
    expect(groupOf(data, { need: "" }).classes).toEqual(["GAP-8"]);
    expect(text(groupOf(data, { need: "N1" }).hardGap)).toBe("100.00");
  });

  it("funding lines of a response that is not there are named and left out", () => {
    const data = input({ fundingLines: [line("R9", { amount: euros(5) })] });
    expect(notesOf(data)["lineWithoutResponse"]).toEqual(["R9"]);
    expect(text(computeGap(data).reconciliation.net)).toBe("0.00");
  });

  it("200,000 funding lines are counted to the cent", () => {
    const responses = Array.from({ length: 500 }, (_row, index) =>
      response(`R${index}`, { needIds: ["N1"] }),
    );
    const fundingLines = Array.from({ length: 200_000 }, (_line, index) =>
      line(`R${index % 500}`, { year: 2015 + (index % 10), amount: cents(100_01n), state: "SEC" }),
    );
    const result = computeGap(input({ responses, fundingLines, by: ["year"] }));
    expect(text(result.reconciliation.net)).toBe("20002000.00");
    expect(result.groups.map(({ secured }) => text(secured))).toEqual(Array(10).fill("2000200.00"));
  });

  it("a blank is not zero: no amount leaves the gap open, a stated zero closes it", () => {
    const bounds = (over: object) => {
      const responses = [response("R1", { needIds: ["N1"], fundingState: "SEC", ...over })];
      const { gapLow, gapHigh, rowsWithAmount } = computeGap(input({ needs, responses })).total;
      return [text(gapLow), text(gapHigh), rowsWithAmount];
    };
    expect(bounds({})).toEqual(["0.00", "100.00", 0]);
    expect(bounds({ secured: euros(0) })).toEqual(["100.00", "100.00", 1]);
  });

  it("money that is only sought covers nothing, even when its amount is unknown", () => {
    const responses = [response("R1", { needIds: ["N1"], fundingState: "SEEK" })];
    expect(text(computeGap(input({ needs, responses })).total.gapLow)).toBe("100.00");
  });

  it("a surplus of one need fills no gap of another", () => {
    const data = input({
      needs: [need("N1", { cost: euros(100) }), need("N2", { cost: euros(50) })],
      responses: [response("R1", { needIds: ["N2"], secured: euros(80) })],
    });
    const { hardGap, surplus } = computeGap(data).total;
    expect([text(hardGap), text(surplus)]).toEqual(["100.00", "30.00"]);
  });

  it("says every note in words, with the number of its rows", () => {
    const { notes } = computeGap(
      input({
        needs: [need("N1"), need("N2", { cost: cents(-1n) })],
        responses: [
          response("R1", { totalBudget: cents(-1n) }),
          response("R2", { needIds: ["N7"], secured: euros(9), totalBudget: euros(5) }),
        ],
      }),
    );
    expect(notes.length).toBeGreaterThan(4);
    for (const { message, rows } of notes) {
      expect(say(message)).not.toContain("funding.");
      expect(say(message)).not.toMatch(/[{}]/);
      expect(message.params?.["count"]).toBe(rows.length);
    }
  });
});

describe("other currencies", () => {
  const { rates } = readRateTable({
    sheet: "Lists",
    top: 0,
    left: 0,
    values: [
      ["Currency", "Euros", "Date", "Source"],
      ["RSD", "0,0085", "2021-01-01", "ECB"],
      ["rsd", 0.01, "2020-01-01", "ECB"],
      ["USD", "about one", "2020-01-01", "nobody"],
      ["ISK", 0.0068, "2020-01-01", "ECB"],
    ],
  });

  it("are converted at the latest rate on or before the start, and the rate is named", () => {
    const row = (id: string, start: string) =>
      response(id, { totalBudget: { minor: 1000_00n, currency: "RSD" }, start, fundingState: "SEC" });
    const data = input({ rates, responses: [row("OLD", "2020-06-01"), row("NEW", "2021-06-01")] });
    expect(text(computeGap(data).reconciliation.net)).toBe("18.50");
    const named = computeGap(data).notes.filter(({ message }) => message.key === "funding.note.converted");
    expect(named.map(({ message, rows }) => [message.params?.["date"], rows])).toEqual([
      ["2020-01-01", ["OLD"]],
      ["2021-01-01", ["NEW"]],
    ]);
  });

  it("without cents are converted by their own unit", () => {
    const row = response("R1", { totalBudget: { minor: 1000n, currency: "ISK" }, fundingState: "SEC" });
    expect(text(computeGap(input({ rates, responses: [row] })).reconciliation.net)).toBe("6.80");
  });
});
