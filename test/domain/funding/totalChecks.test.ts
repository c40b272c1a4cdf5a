// Checks on totals: each of the six with what fails, what does not, and the difference that is shown. They change no figure.
import fc from "fast-check";
import { gapReport } from "../../../src/domain/funding/gapReport";
import { GapState } from "../../../src/domain/funding/gapState";
import type { GapInput } from "../../../src/domain/funding/gapState";
import { decimalText } from "../../../src/domain/funding/money";
import type { TotalCheck } from "../../../src/domain/funding/totalChecks";
import { TOTAL_CHECKS, totalChecks } from "../../../src/domain/funding/totalChecks";
import type { ResponseRecord } from "../../../src/domain/record/types";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { cents, euros, gapInputs, input, line, response } from "./make";

const say = translator(english, english, "en");
const shown = ({ kind, rows, stated, found, difference }: TotalCheck) => [
  kind,
  rows.join("+"),
  ...[stated, found, difference].map(decimalText),
];
const checksOf = (given: GapInput): TotalCheck[] => totalChecks(given, new GapState(given).all());
const checks = (over: Partial<GapInput>): string[][] => checksOf(input(over)).map(shown);
const one = (over: Partial<ResponseRecord>): string[][] => checks({ responses: [response("R1", over)] });

describe("checks on totals", () => {
  it("components: a programme is the sum of its parts to the cent; a part without an amount leaves nothing to check", () => {
    const partOf = ["A", "B"].map((part) => ({ whole: "P", part }));
    const of = (total: number, a: number, b: number | null) =>
      checks({
        adjustments: { same: [], partOf },
        responses: [
          response("P", { totalBudget: euros(total) }),
          response("A", { totalBudget: euros(a) }),
          response("B", { totalBudget: b === null ? null : euros(b) }),
        ],
      });
    expect(of(100, 60, 39.99)).toEqual([["components", "P+A+B", "100.00", "99.99", "0.01"]]);
    expect(of(100, 60, 45)).toEqual([["components", "P+A+B", "100.00", "105.00", "-5.00"]]);
    expect(of(100, 60, 40)).toEqual([]);
    expect(of(100, 60, null)).toEqual([]);
  });

  it("contributors: EU and other make the total, to one euro; one that is not stated is not taken for zero", () => {
    const parts = { totalBudget: euros(100), euContribution: euros(80) };
    expect(one({ ...parts, otherContributions: euros(10) })).toEqual([
      ["contributors", "R1", "100.00", "90.00", "10.00"],
    ]);
    expect(one({ ...parts, otherContributions: euros(19) })).toEqual([]);
    expect(one({ ...parts, otherContributions: euros(18.99) })).toHaveLength(1);
    expect(one(parts)).toEqual([]);
    expect(one({ ...parts, otherContributions: { minor: 1n, currency: "CHF" } })).toEqual([]);
  });

  it("states: never more than the total, and the total where all three are stated", () => {
    const total = { totalBudget: euros(100), secured: euros(60) };
    expect(one({ ...total, sought: euros(60) })).toEqual([["states", "R1", "100.00", "120.00", "-20.00"]]);
    expect(one({ ...total, sought: euros(10) })).toEqual([]);
    expect(one({ ...total, negotiated: euros(0), sought: euros(10) })).toEqual([
      ["states", "R1", "100.00", "70.00", "30.00"],
    ]);
    expect(one({ ...total, negotiated: euros(30), sought: euros(10) })).toEqual([]);
  });

  it("lines: funding lines say what the row says; one without an amount leaves nothing to check", () => {
    const of = (...amounts: (number | null)[]) =>
      checks({
        responses: [response("R1", { totalBudget: euros(100) })],
        fundingLines: amounts.map((amount) => line("R1", { amount: amount === null ? null : euros(amount) })),
      });
    expect(of(70, 20)).toEqual([["lines", "R1", "100.00", "90.00", "10.00"]]);
    expect(of(70, 30)).toEqual([]);
    expect(of(70, null)).toEqual([]);
    expect(of()).toEqual([]);
  });

  it("same project: one contract number has one total, however it is written; a bare word or a short number is no contract", () => {
    const of = (first: string, second: string, currency = "EUR") =>
      checks({
        responses: [
          response("R1", { reference: first, totalBudget: euros(100) }),
          response("R2", { reference: second, totalBudget: { minor: 120_00n, currency } }),
        ],
      });
    expect(of("IPA 2017/039-402", "ipa-2017 039402")).toEqual([
      ["same-project", "R1+R2", "120.00", "100.00", "20.00"],
    ]);
    expect(of("IPA 2017/039-402", "IPA 2017/039-403")).toEqual([]);
    expect(of("Contract", "Contract")).toEqual([]);
    expect(of("12", "12")).toEqual([]);
    expect(of("IPA 2017/039-402", "IPA 2017/039-402", "CHF")).toEqual([]);
  });

  it("years: what of a total falls on years that are not funded", () => {
    const row = {
      totalBudget: euros(730),
      fundingState: "PART",
      start: "2018-01-01",
      end: "2019-12-31",
    };
    expect(one({ ...row, fundedFrom: 2018, fundedTo: 2018 })).toEqual([
      ["years", "R1", "730.00", "365.00", "365.00"],
    ]);
    expect(one({ ...row, fundedFrom: 2018, fundedTo: 2019 })).toEqual([]);
    expect(
      one({ ...row, fundedFrom: 2018, fundedTo: 2018, secured: euros(1) }).map(([kind]) => kind),
    ).toEqual([]);
    expect(one(row)).toEqual([]);
  });

  it("say each difference in words, change no figure, and do not depend on the order of rows", () => {
    fc.assert(
      fc.property(gapInputs(false), fc.infiniteStream(fc.nat()), (data, numbers) => {
        const euro = (record: ResponseRecord): ResponseRecord => ({
          ...record,
          reference: Number(numbers.next().value) % 2 === 0 ? "IPA/2017/039-402" : null,
          euContribution: record.secured,
          otherContributions: record.sought,
        });
        const with_: GapInput = { ...data, responses: data.responses.map(euro) };
        const found = checksOf(with_);
        for (const { kind, stated, found: parts, difference, why, rows } of found) {
          expect(TOTAL_CHECKS).toContain(kind);
          expect(difference.minor).toBe(stated.minor - parts.minor);
          expect(difference.minor).not.toBe(0n);
          expect(rows.length).toBeGreaterThan(0);
          expect(say(why)).not.toMatch(/[{}]|funding\./);
        }
        expect(
          checksOf({ ...with_, responses: [...with_.responses].reverse() })
            .map(shown)
            .sort(),
        ).toEqual(found.map(shown).sort());
        const plain = gapReport({
          ...with_,
          responses: with_.responses.map((row) => ({ ...row, reference: null })),
        });
        expect(gapReport(with_).total).toEqual(plain.total);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a custom share of a decision", () => {
  const row = (id: string, minor: bigint) => response(id, { secured: cents(minor), fundingState: "SEC" });

  it.each([
    [0, "100.00"],
    [25, "110.00"],
    [33, "113.20"],
    [100, "140.00"],
  ])("of %i percent counts the first row and that share of the second", (percentOfSecond, net) => {
    const { reconciliation, total } = gapReport(
      input({
        responses: [row("R1", 100_00n), row("R2", 40_00n)],
        adjustments: { same: [{ rows: ["R1", "R2"], mode: "custom", percentOfSecond }], partOf: [] },
      }),
    );
    expect(decimalText(reconciliation.gross)).toBe("140.00");
    expect(decimalText(reconciliation.net)).toBe(net);
    expect(total.secured.minor).toBe(reconciliation.net.minor);
  });

  it("never makes cents from nothing: gross and adjustments are net, whatever the amounts and the share", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: 0, max: 100 }),
        (a, b, percentOfSecond) => {
          const { reconciliation, total } = gapReport(
            input({
              responses: [row("R1", a), row("R2", b)],
              adjustments: { same: [{ rows: ["R1", "R2"], mode: "custom", percentOfSecond }], partOf: [] },
            }),
          );
          const { gross, adjustments, net } = reconciliation;
          expect(gross.minor + adjustments.minor).toBe(net.minor);
          expect(total.secured.minor).toBe(net.minor);
          const exact = a * 100n + b * BigInt(percentOfSecond);
          const off = net.minor * 100n - exact;
          expect(off >= -100n && off <= 100n).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
