// The figures of one group from its cells: gaps are taken per need, then added up. Definitions: field notes G3.
// Layer: domain/funding.
import type { Money } from "../record/types";
import { UNSTATED } from "./apportion";
import type { NeedMoney } from "./needMoney";
import type { Cell, GroupTable } from "./tabulation";
import type { GapClass, GapGroup } from "./types";
import { GAP_CLASSES } from "./types";

interface Context {
  readonly currency: string;
  readonly needs: ReadonlyMap<string, NeedMoney>;
  readonly classesOf: (need: string) => readonly GapClass[];
}

export function figuresOf(group: GroupTable, { currency, needs, classesOf }: Context): GapGroup {
  const money = (minor: bigint): Money => ({ minor, currency });
  const sums = new Sums();
  const needIds: string[] = [];
  const classes = new Set<GapClass>();
  let ownFundsStated = 0;
  for (const cell of group.cells.values()) {
    if (cell.visits === 0 && !cell.isNeed) continue;
    sums.take(cell);
    const need = needs.get(cell.need);
    if (need) {
      needIds.push(cell.need);
      if (cell.isNeed && need.ownStated) ownFundsStated += 1;
      for (const one of classesOf(cell.need)) classes.add(one);
    }
    if (cell.need === UNSTATED) classes.add("GAP-8");
  }
  const known = sums.anyRequired;
  const declared = sums.declared > 0n;
  const anyGap = known || declared;
  return {
    key: group.key,
    required: known ? money(sums.required) : null,
    ownFunds: money(sums.own),
    ownFundsStated,
    secured: money(sums.secured),
    negotiated: money(sums.negotiated),
    sought: money(sums.sought),
    unknown: money(sums.unknown),
    hardGap: known ? money(sums.hard) : null,
    softGap: known ? money(sums.soft) : null,
    declaredGap: declared ? money(sums.declared) : null,
    gapLow: anyGap ? money(sums.low + sums.declared) : null,
    gapHigh: known && !sums.noUpperBound ? money(sums.hard + sums.declared) : null,
    surplus: money(sums.surplus),
    classes: GAP_CLASSES.filter((one) => classes.has(one)),
    rowsWithAmount: group.rowsWithAmount,
    unknownRows: group.unknownRows,
    states: Object.fromEntries([...group.states].filter(([, count]) => count > 0).sort(byFirst)),
    needIds: needIds.sort(),
    responseIds: group.responseIds.slice(),
    assumed: group.assumed > 0,
  };
}

function byFirst([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

class Sums {
  anyRequired = false;
  /** A need without a known cost: no upper bound can be given. Money that names no need has no such need. */
  noUpperBound = false;
  required = 0n;
  own = 0n;
  secured = 0n;
  negotiated = 0n;
  sought = 0n;
  unknown = 0n;
  hard = 0n;
  soft = 0n;
  /** What implementers say they seek where no cost is stated. */
  declared = 0n;
  low = 0n;
  surplus = 0n;

  take(cell: Cell): void {
    const [secured = 0n, negotiated = 0n, sought = 0n, unknown = 0n] = cell.amounts;
    const own = cell.ownFunds;
    this.own += own;
    this.secured += secured;
    this.negotiated += negotiated;
    this.sought += sought;
    this.unknown += unknown;
    const { required } = cell;
    if (required === undefined) {
      this.declared += sought;
      this.noUpperBound ||= cell.need !== UNSTATED;
      return;
    }
    const left = required - own - secured;
    this.anyRequired = true;
    this.required += required;
    this.hard += positive(left);
    this.soft += positive(left - negotiated);
    this.surplus += positive(-left);
    if (cell.openEnds === 0) this.low += positive(left - unknown);
  }
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
