import fc from "fast-check";
import type { Adjustments } from "../../../src/domain/funding/adjust";
import { ledgerOf } from "../../../src/domain/funding/ledger";
import { computeGap } from "../../../src/domain/funding/gap";
import type { GapInput } from "../../../src/domain/funding/gapState";
import { GapState } from "../../../src/domain/funding/gapState";
import { decimalText, splitByWeights } from "../../../src/domain/funding/money";
import { splitNumber } from "../../../src/domain/funding/split";
import { atRow, cents, euros, gapInputs, input, need, response } from "./make";

const net = (data: GapInput): string => decimalText(computeGap(data).reconciliation.net);
const funded = (id: string, amount: number | null, over = {}) =>
  response(id, { totalBudget: amount === null ? null : euros(amount), fundingState: "SEC", ...over });

const ids = Array.from({ length: 8 }, (_row, index) => `R${index}`);
const decisions: fc.Arbitrary<Adjustments> = fc.record({
  same: fc.array(
    fc.record({
      rows: fc.uniqueArray(fc.constantFrom(...ids, "R77"), { minLength: 2, maxLength: 3 }),
      mode: fc.constantFrom("sum" as const, "max" as const, "custom" as const),
      minor: fc.bigInt({ min: 0n, max: 1_000_000_00n }),
    }),
    { maxLength: 4 },
  ),
  partOf: fc.array(fc.record({ part: fc.constantFrom(...ids), whole: fc.constantFrom(...ids, "R77") }), {
    maxLength: 4,
  }),
});
const decided = fc
  .tuple(gapInputs(false), decisions)
  .map(([data, adjustments]) => ({ ...data, adjustments }));

describe("from gross to net", () => {
  it("adds up to the cent: gross and adjustments make net, and net is what the groups hold", () => {
    fc.assert(
      fc.property(decided, (data) => {
        const result = computeGap(data);
        const { reconciliation, total, groups } = result;
        const { gross, adjustments, net: left } = reconciliation;
        const sum = (...kinds: string[]): bigint =>
          ledgerOf(result)
            .filter(({ kind }) => kinds.includes(kind))
            .reduce((all, { amount }) => all + amount.minor, 0n);
        expect(sum("reported")).toBe(gross.minor);
        expect(sum("twice", "part-of")).toBe(adjustments.minor);
        expect(gross.minor + adjustments.minor).toBe(left.minor);
        for (const list of [groups, [total]])
          expect(
            list.reduce(
              (all, { secured, negotiated, sought, unknown }) =>
                all + secured.minor + negotiated.minor + sought.minor + unknown.minor,
              0n,
            ),
          ).toBe(left.minor);
      }),
    );
  });

  it("gives the same result whatever the order of rows and of decisions", () => {
    fc.assert(
      fc.property(decided, fc.func(fc.nat()), (data, rank) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value, index) => [value, rank(index), index] as const)
            .sort((a, b) => a[1] - b[1] || a[2] - b[2])
            .map(([value]) => value);
        const other: GapInput = {
          ...data,
          needs: shuffled(data.needs),
          responses: shuffled(data.responses),
          fundingLines: shuffled(data.fundingLines),
          adjustments: { same: shuffled(data.adjustments.same), partOf: shuffled(data.adjustments.partOf) },
        };
        expect(computeGap(other)).toEqual(computeGap(data));
      }),
    );
  });

  it("counts the largest of rows that report one action, also along a chain of pairs", () => {
    const responses = [funded("A", 100), funded("B", 80), funded("C", 120)];
    const pairs = [
      { rows: ["A", "B"], mode: "max" as const },
      { rows: ["B", "C"], mode: "max" as const },
    ];
    const data = input({ responses, adjustments: { same: pairs, partOf: [] } });
    expect(net(data)).toBe("120.00");
    expect(computeGap(data).groups.flatMap(({ responseIds }) => [...responseIds])).toEqual(["C"]);
  });

  it("counts the decided amount, and all rows where the decision says so", () => {
    const responses = [funded("A", 100), funded("B", 50)];
    const as = (mode: "sum" | "custom"): GapInput =>
      input({
        responses,
        adjustments: { same: [{ rows: ["A", "B"], mode, minor: 110_01n }], partOf: [] },
      });
    expect(net(as("custom"))).toBe("110.01");
    expect(net(as("sum"))).toBe("150.00");
  });

  it("takes the largest and says so when reviewers decided different amounts", () => {
    const same = [100n, 200n].map((minor) => ({ rows: ["A", "B"], mode: "custom" as const, minor }));
    const data = input({
      responses: [funded("A", 100), funded("B", 50)],
      adjustments: { same, partOf: [] },
    });
    expect(net(data)).toBe("100.00");
    expect(computeGap(data).notes.map(({ message }) => message.key)).toContain(
      "funding.note.customAmountsDiffer",
    );
  });

  it("lets the copy without an amount add no doubt about the gap", () => {
    const needs = [need("N1", { cost: euros(300) })];
    const responses = [funded("A", 100, { needIds: ["N1"] }), funded("B", null, { needIds: ["N1"] })];
    const bounds = (data: GapInput) => {
      const { gapLow, gapHigh } = computeGap(data).total;
      return [gapLow && decimalText(gapLow), gapHigh && decimalText(gapHigh)];
    };
    expect(bounds(input({ needs, responses }))).toEqual(["0.00", "200.00"]);
    const same = [{ rows: ["A", "B"], mode: "max" as const }];
    expect(bounds(input({ needs, responses, adjustments: { same, partOf: [] } }))).toEqual([
      "200.00",
      "200.00",
    ]);
  });

  it("ignores links in a circle, names their rows, and keeps the sound ones", () => {
    const responses = [funded("A", 100), funded("B", 50), funded("C", 20), funded("D", 5)];
    const partOf = [
      { part: "A", whole: "B" },
      { part: "B", whole: "A" },
      { part: "C", whole: "C" },
      { part: "D", whole: "A" },
    ];
    const result = computeGap(input({ responses, adjustments: { same: [], partOf } }));
    expect(decimalText(result.reconciliation.net)).toBe("170.00");
    const circle = result.notes.find(({ message }) => message.key === "funding.note.circularPartOf");
    expect(circle?.rows).toEqual(["A", "B", "C"]);
  });

  it("counts the parts themselves where the whole has no amount", () => {
    const responses = [funded("W", null), funded("P", 30)];
    const data = input({
      responses,
      adjustments: { same: [], partOf: [{ part: "P", whole: "W" }] },
    });
    expect(net(data)).toBe("30.00");
    expect(computeGap(data).notes.map(({ message }) => message.key)).toContain(
      "funding.note.wholeWithoutAmount",
    );
  });

  it("counts two rows with the same ID both, and names the second by its place", () => {
    const responses = [atRow(funded("R1", 100), 12), atRow(funded("R1", 40), 13)];
    const result = computeGap(input({ responses }));
    expect(decimalText(result.reconciliation.net)).toBe("140.00");
    expect(result.total.responseIds.list()).toEqual(["R1", "Responses!13"]);
    expect(result.notes.find(({ message }) => message.key === "funding.note.responseTwice")?.rows).toEqual([
      "Responses!13",
    ]);
  });
});

describe("the programme of the plan: IPA II 2017, stated and in components", () => {
  const part = (id: string, total: number, eu: number) =>
    funded(id, total, { euContribution: euros(eu), otherContributions: euros(total - eu) });
  const responses = [
    funded("IPA-2017", 21_625_000, {
      euContribution: euros(20_000_000),
      otherContributions: euros(1_625_000),
    }),
    part("CSC", 14_500_000, 13_000_000),
    part("AML", 2_612_964, 2_500_000),
    part("EUROPOL", 2_000_000, 2_000_000),
    part("CEPOL", 2_500_000, 2_500_000),
  ];
  const parts = responses.slice(1);
  const partOf = parts.map(({ id }) => ({ part: id ?? "", whole: "IPA-2017" }));
  const result = computeGap(input({ responses, adjustments: { same: [], partOf } }));

  it("counts 21 625 000 once, with 21 612 964 in components taken off", () => {
    expect(decimalText(result.reconciliation.gross)).toBe("43237964.00");
    expect(decimalText(result.reconciliation.adjustments)).toBe("-21612964.00");
    expect(decimalText(result.reconciliation.net)).toBe("21625000.00");
  });

  it("shows the 12 036 that the components do not explain, and changes no figure for it", () => {
    const shown = result.corrections.filter(({ kind }) => kind === "unreconciled");
    expect(shown.map(({ amount }) => decimalText(amount))).toEqual(["12036.00"]);
    expect(shown[0]?.rows).toEqual(["IPA-2017", "AML", "CEPOL", "CSC", "EUROPOL"]);
  });

  it("finds nothing to say about the parts of the EU, which make 20 000 000", () => {
    const eu = parts.reduce((sum, { euContribution }) => sum + (euContribution?.minor ?? 0n), 0n);
    expect(eu).toBe(responses[0]?.euContribution?.minor);
    expect(result.notes.map(({ message }) => message.key)).not.toContain("funding.note.contributionsDiffer");
  });

  it("says so when a contribution was misread by a factor of ten", () => {
    const [, csc] = responses;
    if (!csc) throw new Error("no component");
    const misread = { ...csc, otherContributions: euros(150_000) };
    const note = computeGap(input({ responses: [misread] })).notes.find(
      ({ message }) => message.key === "funding.note.contributionsDiffer",
    );
    expect(note?.rows).toEqual(["CSC"]);
  });
});

describe("one edit", () => {
  it("leaves the state as if everything had been counted anew", () => {
    fc.assert(
      fc.property(decided, gapInputs(false), (data, { responses: others }) => {
        const state = new GapState(data);
        state.result();
        const rows = new Map(data.responses.map((row) => [row.id, row]));
        for (const other of others) {
          rows.set(other.id, other);
          state.set(other.id ?? "", other);
          expect(state.result()).toEqual(computeGap({ ...data, responses: [...rows.values()] }));
        }
        const [first] = rows.keys();
        if (first === undefined) return;
        rows.delete(first);
        state.remove(first ?? "");
        expect(state.result()).toEqual(computeGap({ ...data, responses: [...rows.values()] }));
      }),
      { numRuns: 60 },
    );
  });
});

describe("scaling", () => {
  it("makes every figure ten times as large when every amount is", () => {
    fc.assert(
      fc.property(gapInputs(true), (data) => {
        const scaled = <T extends object>(row: T): T =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [
              key,
              value !== null && typeof value === "object" && "minor" in value
                ? { ...value, minor: (value as { minor: bigint }).minor / 2n }
                : value,
            ]),
          ) as T;
        const half = computeGap({
          ...data,
          needs: data.needs.map(scaled),
          responses: data.responses.map(scaled),
          fundingLines: data.fundingLines.map(scaled),
        });
        const whole = computeGap(data);
        half.groups.forEach((group, index) => {
          const twin = whole.groups[index];
          for (const figure of ["required", "secured", "sought", "hardGap", "gapLow", "surplus"] as const)
            expect((group[figure]?.minor ?? 0n) * 2n).toBe(twin?.[figure]?.minor ?? 0n);
        });
      }),
    );
  });

  it("splits numbers as it splits large amounts: to the unit, with the larger remainders first", () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 8 }),
        (whole, weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          const parts = splitNumber(whole, weights);
          expect(parts.map(BigInt)).toEqual(splitByWeights(BigInt(whole), weights.map(BigInt)));
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          parts.forEach((part, index) =>
            expect(Math.abs(part - (whole / total) * (weights[index] ?? 0))).toBeLessThanOrEqual(
              1 + whole * 1e-15 * 8,
            ),
          );
        },
      ),
    );
    expect(splitByWeights(cents(100n).minor, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
  });
});
