// "What if": the gap after a supposed change beside the gap as it is. It writes nothing and leaves the state as it was.
// Layer: domain/funding.
import type { Message } from "../message";
import { message } from "../message";
import type { Result } from "../result";
import { failed, ok } from "../result";
import type { FundedResponse } from "./contributions";
import { totalOf } from "./contributions";
import type { GapInput } from "./gapState";
import { GapState } from "./gapState";
import { splitByWeights, spokenAmount } from "./money";
import type { Contribution, MoneyState } from "./rowMoney";
import { usablePeriod } from "./rowMoney";
import type { GapGroup, GapResult } from "./types";

/** A supposed change of one or two responses, named by their IDs; amounts are in minor units of the result's currency. */
export type Supposition =
  /** Money of one state goes from one response to another; its donors stay, its time becomes that of the other. */
  | {
      readonly kind: "move-amount";
      readonly from: string;
      readonly to: string;
      readonly minor: bigint;
      readonly state: MoneyState;
    }
  | { readonly kind: "drop-response"; readonly response: string }
  /** What is under negotiation becomes secured. */
  | { readonly kind: "confirm-negotiation"; readonly response: string };

/** A group whose figures differ; undefined where there is no such group before or after. */
export interface GapDifference {
  readonly key: GapGroup["key"];
  readonly before: GapGroup | undefined;
  readonly after: GapGroup | undefined;
}

export interface WhatIf {
  readonly before: GapResult;
  readonly after: GapResult;
  /** Groups with other figures, in the order of the result after. */
  readonly differences: readonly GapDifference[];
}

/** Tries changes one after the other. A change that cannot be made is a problem in words, and nothing is tried. */
export function whatIf(input: GapInput, changes: readonly Supposition[]): Result<WhatIf> {
  return whatIfOn(new GapState(input), changes);
}

/** The same on a state that is there already; afterwards it is as it was. */
export function whatIfOn(state: GapState, changes: readonly Supposition[]): Result<WhatIf> {
  const before = state.result();
  const originals = new Map<string, FundedResponse>();
  const remember = (id: string): void => {
    const response = state.response(id);
    if (response && !originals.has(id)) originals.set(id, response);
  };
  try {
    for (const change of changes) {
      const problem = suppose(state, change, before.currency, remember);
      if (problem) return failed(problem);
    }
    const after = state.result();
    return ok({ before, after, differences: differencesOf(before, after) });
  } finally {
    for (const response of originals.values()) state.setFunded(response);
  }
}

function suppose(
  state: GapState,
  change: Supposition,
  currency: string,
  remember: (id: string) => void,
): Message | undefined {
  const named = change.kind === "move-amount" ? [change.from, change.to] : [change.response];
  for (const id of named) {
    if (!state.response(id)) return message("funding.whatIf.noResponse", { row: id });
    remember(id);
  }
  switch (change.kind) {
    case "drop-response":
      state.remove(change.response);
      return undefined;
    case "confirm-negotiation": {
      const response = state.response(change.response) as FundedResponse;
      if (!response.contributions.some((part) => part.state === "negotiated"))
        return message("funding.whatIf.nothingNegotiated", { row: response.id });
      const confirmed = response.contributions.map((part) =>
        part.state === "negotiated" ? { ...part, state: "secured" as const } : part,
      );
      state.setFunded(withMoney(response, confirmed));
      return undefined;
    }
    case "move-amount":
      return move(state, change, currency);
  }
}

function move(
  state: GapState,
  { from, to, minor, state: moneyState }: Extract<Supposition, { kind: "move-amount" }>,
  currency: string,
): Message | undefined {
  const giver = state.response(from) as FundedResponse;
  const own = giver.contributions.filter((part) => part.state === moneyState);
  const there = own.reduce((sum, part) => sum + part.minor, 0n);
  if (minor <= 0n || minor > there)
    return message("funding.whatIf.notSoMuch", {
      row: from,
      amount: spokenAmount({ minor, currency }),
      there: spokenAmount({ minor: there, currency }),
    });
  if (from === to) return undefined;
  const taken = splitByWeights(
    minor,
    own.map((part) => part.minor),
  );
  const left = giver.contributions.map((part) => {
    const index = own.indexOf(part);
    return index < 0 ? part : { ...part, minor: part.minor - (taken[index] as bigint) };
  });
  state.setFunded(withMoney(giver, left));
  const taker = state.response(to) as FundedResponse;
  const period = usablePeriod(taker.record.start, taker.record.end);
  const moved = own.map((part, index): Contribution => ({
    state: moneyState,
    minor: taken[index] as bigint,
    donors: part.donors,
    ...period,
  }));
  state.setFunded(withMoney(taker, [...taker.contributions, ...moved]));
  return undefined;
}

function withMoney(response: FundedResponse, contributions: readonly Contribution[]): FundedResponse {
  return { ...response, contributions, reported: totalOf({ contributions }) };
}

function differencesOf(before: GapResult, after: GapResult): GapDifference[] {
  const keyOf = ({ key }: GapGroup): string => JSON.stringify(before.by.map((dimension) => key[dimension]));
  const old = new Map(before.groups.map((group) => [keyOf(group), group]));
  const now = new Map(after.groups.map((group) => [keyOf(group), group]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    const { key: codes } = (is ?? was) as GapGroup;
    return sameFigures(was, is) ? [] : [{ key: codes, before: was, after: is }];
  });
}

const FIGURES = [
  "required",
  "secured",
  "negotiated",
  "sought",
  "unknown",
  "hardGap",
  "softGap",
  "declaredGap",
  "gapLow",
  "gapHigh",
  "surplus",
] as const;

function sameFigures(a: GapGroup | undefined, b: GapGroup | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    FIGURES.every((figure) => a[figure]?.minor === b[figure]?.minor) && a.responseIds.equals(b.responseIds)
  );
}
