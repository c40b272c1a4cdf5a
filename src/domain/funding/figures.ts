// The figures of one group from its sums. Definitions: field notes G3. Layer: domain/funding.
import type { Money } from "../record/types";
import { UNSTATED } from "./apportion";
import type { GroupTable } from "./groupTable";
import type { ExactTotal } from "./split";
import type { GapClass, GapDimension, GapGroup } from "./types";
import { GAP_CLASSES } from "./types";

interface Context {
  readonly currency: string;
  /** The classes of the listed need at this place, one bit for each in the order of the classes. */
  readonly classBitsOf: (place: number) => number;
  /** The funding states by their places in the counts of the groups. */
  readonly stateNames: readonly string[];
  /** The order of the key's dimensions. */
  readonly by: readonly GapDimension[];
}

/** Classes as bits: the first class is bit 0. */
export function bitsOf(classes: readonly GapClass[]): number {
  return classes.reduce((bits, one) => bits | (1 << GAP_CLASSES.indexOf(one)), 0);
}

export function figuresOf(group: GroupTable, { currency, classBitsOf, stateNames, by }: Context): GapGroup {
  const money = ({ value }: ExactTotal): Money => ({ minor: value, currency });
  const sums = group.sums();
  const needs = group.listedNeeds();
  let bits = sums.unstated > 0 ? bitsOf(["GAP-8"]) : 0;
  for (const { place } of needs) bits |= classBitsOf(place);
  const known = sums.withCost > 0;
  const declared = sums.declared.value;
  const plusDeclared = ({ value }: ExactTotal): Money => ({ minor: value + declared, currency });
  const anyGap = known || declared > 0n;
  return {
    key: Object.fromEntries(by.map((dimension) => [dimension, group.key[dimension] ?? UNSTATED])),
    required: known ? money(sums.required) : null,
    ownFunds: money(sums.own),
    ownFundsStated: sums.ownStated,
    secured: money(sums.secured),
    negotiated: money(sums.negotiated),
    sought: money(sums.sought),
    unknown: money(sums.unknown),
    hardGap: known ? money(sums.hard) : null,
    softGap: known ? money(sums.soft) : null,
    declaredGap: declared > 0n ? money(sums.declared) : null,
    gapLow: anyGap ? plusDeclared(sums.low) : null,
    gapHigh: known && sums.withoutCost === 0 ? plusDeclared(sums.hard) : null,
    surplus: money(sums.surplus),
    classes: GAP_CLASSES.filter((_class, index) => (bits & (1 << index)) !== 0),
    rowsWithAmount: group.rowsWithAmount,
    unknownRows: group.unknownRows,
    states: Object.fromEntries(
      stateNames
        .map((name, place): [string, number] => [name, group.states[place] ?? 0])
        .filter(([, count]) => count > 0)
        .sort(byFirst),
    ),
    needIds: needs.map(({ need }) => need),
    responseIds: group.responses.list(),
    assumed: group.assumed > 0,
  };
}

function byFirst([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
