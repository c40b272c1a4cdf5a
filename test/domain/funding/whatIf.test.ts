import fc from "fast-check";
import { computeGap } from "../../../src/domain/funding/gap";
import { GapState } from "../../../src/domain/funding/gapState";
import { decimalText } from "../../../src/domain/funding/money";
import type { Supposition } from "../../../src/domain/funding/whatIf";
import { whatIf, whatIfOn } from "../../../src/domain/funding/whatIf";
import type { Money } from "../../../src/domain/record/types";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { euros, gapInputs, input, need, response } from "./make";

const say = translator(english, english, "en");
const text = (amount: Money | null | undefined): string | null | undefined => amount && decimalText(amount);
const DATA = input({
  needs: [need("N1", { cost: euros(1000) }), need("N2", { cost: euros(100) })],
  responses: [
    response("R1", { needIds: ["N1"], secured: euros(600) }),
    response("R2", { needIds: ["N2"], negotiated: euros(60), secured: euros(10) }),
  ],
});
const gaps = (changes: readonly Supposition[]) => {
  const result = whatIf(DATA, changes);
  if (!result.ok) return result.problems.map(say);
  return result.value.differences.map(({ key, before, after }) => [
    key.need,
    text(before?.hardGap),
    text(after?.hardGap),
  ]);
};

describe("what if", () => {
  it.each<[string, Supposition, unknown[]]>([
    [
      "an amount went from one action to another",
      { kind: "move-amount", from: "R1", to: "R2", minor: 50_00n, state: "secured" },
      [
        ["N1", "400.00", "450.00"],
        ["N2", "90.00", "40.00"],
      ],
    ],
    ["an action were dropped", { kind: "drop-response", response: "R1" }, [["N1", "400.00", "1000.00"]]],
    ["a negotiation succeeded", { kind: "confirm-negotiation", response: "R2" }, [["N2", "90.00", "30.00"]]],
  ])("%s: the new gap stands beside the old", (_what, change, expected) => {
    expect(gaps([change])).toEqual(expected);
  });

  it.each<[Supposition, RegExp]>([
    [{ kind: "drop-response", response: "R9" }, /R9/],
    [{ kind: "confirm-negotiation", response: "R1" }, /R1.*negotiat/],
    [{ kind: "move-amount", from: "R1", to: "R2", minor: 600_01n, state: "secured" }, /600\.01.*600\b/],
    [{ kind: "move-amount", from: "R1", to: "R2", minor: -1n, state: "secured" }, /-0\.01/],
  ])("a change that cannot be made is said in words: %j", (change, words) => {
    expect(gaps([change]).join()).toMatch(words);
  });

  it("leaves the state as it was, whatever was tried", () => {
    const ids = ["R0", "R1", "R2", "R3"];
    const change: fc.Arbitrary<Supposition> = fc.oneof(
      fc.record({
        kind: fc.constant("move-amount" as const),
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        minor: fc.constantFrom(1n, 100n),
        state: fc.constantFrom("secured" as const, "sought" as const, "unknown" as const),
      }),
      fc.record({ kind: fc.constant("drop-response" as const), response: fc.constantFrom(...ids) }),
      fc.record({ kind: fc.constant("confirm-negotiation" as const), response: fc.constantFrom(...ids) }),
    );
    fc.assert(
      fc.property(gapInputs(false), fc.array(change, { minLength: 1, maxLength: 3 }), (data, changes) => {
        const state = new GapState(data);
        whatIfOn(state, changes);
        expect(state.result()).toEqual(computeGap(data));
      }),
    );
  });

  it("keeps the money together when it is moved", () => {
    const result = whatIf(DATA, [
      { kind: "move-amount", from: "R1", to: "R2", minor: 33_33n, state: "secured" },
    ]);
    expect(result.ok && result.value.after.reconciliation.net).toEqual(
      result.ok && result.value.before.reconciliation.net,
    );
  });
});
