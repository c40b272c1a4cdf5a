// The money of responses and needs sorted into groups, and within each group by need; rows can be put in and taken out again.
// Layer: domain/funding.
import type { Spread } from "./apportion";
import { spreadOfNeed, spreadOfResponse, spreadOverDonors, spreadOverYears } from "./apportion";
import type { FundedResponse } from "./contributions";
import type { NeedMoney } from "./needMoney";
import { MONEY_STATES, usablePeriod } from "./rowMoney";
import { GroupTable, NeedCells, OWN_FUNDS, REQUIRED } from "./groupTable";
import type { IdNumbers } from "./idList";
import { ExactSums, splitNumber } from "./split";
import type { GapDimension } from "./types";
import { GAP_DIMENSIONS } from "./types";

interface TreeNode {
  readonly children: Map<string, TreeNode>;
  group?: GroupTable;
}

function childOf(node: TreeNode, code: string): TreeNode {
  let child = node.children.get(code);
  if (!child) node.children.set(code, (child = { children: new Map() }));
  return child;
}

/** Takes the part of an amount that falls on one group and one need. */
interface Taker {
  take(group: GroupTable, need: NeedCells, minor: number): void;
}

/** Money by the dimensions `by`. Splits are made in one fixed order whatever the order of `by`: needs first. */
export class Tabulation {
  private readonly dimensions: readonly GapDimension[];
  private readonly byNeed: boolean;
  private readonly byDonor: boolean;
  private readonly root: TreeNode = { children: new Map() };
  private readonly all: GroupTable[] = [];
  private readonly sums = new ExactSums();
  readonly stateNames: string[] = [];
  private readonly cellsOf = new Map<string, NeedCells>();
  private run = 0;
  private readonly codes: string[] = [];
  /** The parts of the splits under way: by need, and at each depth of the dimensions. */
  private readonly byNeedParts: number[] = [];
  private readonly partsAt: number[][] = [];

  /** @param ids the numbers of the responses' IDs. */
  constructor(
    by: readonly GapDimension[],
    needs: ReadonlyMap<string, NeedMoney>,
    private readonly ids: IdNumbers,
  ) {
    let place = 0;
    for (const [id, need] of needs) this.cellsOf.set(id, new NeedCells(id, need, place++));
    this.dimensions = GAP_DIMENSIONS.filter((dimension) => dimension !== "need" && by.includes(dimension));
    this.byNeed = by.includes("need");
    this.byDonor = by.includes("donor");
  }

  groups(): readonly GroupTable[] {
    return this.all.filter((group) => !group.isEmpty);
  }

  /** The groups that have a need, or had it. */
  groupsWith(need: string): GroupTable[] {
    const groups: GroupTable[] = [];
    this.cellsOf.get(need)?.cells.forEach((_cell, place) => groups.push(this.all[place] as GroupTable));
    return groups;
  }

  /** Puts a response in (1) or takes it out again (-1). `number` is its ID's; `inOrder`: the ID is larger than all that are there. */
  putResponse(response: FundedResponse, number: number, sign: 1 | -1, inOrder = false): void {
    const { record, contributions } = response;
    // A row that counts through another one is in no group.
    if (contributions.length === 0 && response.reported !== undefined) return;
    this.run += 1;
    const needs = spreadOfResponse(record, "need");
    const spreads = this.dimensions.map((dimension) =>
      dimension === "year" || dimension === "donor" || dimension === "need"
        ? needs
        : spreadOfResponse(record, dimension),
    );
    const yearAt = this.dimensions.indexOf("year");
    const donorAt = this.dimensions.indexOf("donor");
    const taker = new ResponseTaker(
      response,
      number,
      sign,
      this.run,
      inOrder,
      this.placeOfState(record.fundingState ?? "NST"),
      !this.byDonor,
    );
    const spread = (donors: readonly string[], from: string | undefined, to: string | undefined): void => {
      if (yearAt >= 0) spreads[yearAt] = spreadOverYears(from, to);
      if (donorAt >= 0) spreads[donorAt] = spreadOverDonors(donors);
      taker.assumed = response.assumed || needs.assumed || spreads.some((one) => one.assumed);
    };
    if (contributions.length === 0) {
      const { from, to } = usablePeriod(record.start, record.end);
      spread(record.donors, from, to);
      this.share(needs, spreads, 0, taker);
    }
    for (const part of contributions) {
      taker.state = MONEY_STATES.indexOf(part.state);
      spread(part.donors, part.from, part.to);
      this.share(needs, spreads, Number(part.minor), taker);
    }
  }

  /** Nobody's cost can be split by who gives: by donor, needs are left out. */
  putNeed(need: NeedMoney): void {
    if (this.byDonor) return;
    this.run += 1;
    const spreads = this.dimensions.map((dimension) => spreadOfNeed(need.record, need.id, dimension));
    const own = { codes: [need.id], weights: [1], assumed: false };
    const assumed = need.cost !== undefined && spreads.some((spread) => spread.assumed);
    this.share(
      own,
      spreads,
      Number(need.cost ?? 0n),
      new CostTaker(this.run, need.cost !== undefined, assumed),
    );
    this.share(own, spreads, Number(need.own), OWN_FUNDS_TAKER);
  }

  /** Gives the taker every combination of codes with its exact part of the whole; the parts add up to the whole. */
  private share(needs: Spread, spreads: readonly Spread[], whole: number, taker: Taker): void {
    const parts = splitNumber(whole, needs.weights, this.byNeedParts);
    for (let index = 0; index < needs.codes.length; index++) {
      const need = this.needOf(needs.codes[index] as string);
      const node = this.byNeed ? childOf(this.root, need.need) : this.root;
      this.descend(node, spreads, 0, need, parts[index] as number, taker);
    }
  }

  private placeOfState(name: string): number {
    const known = this.stateNames.indexOf(name);
    return known >= 0 ? known : this.stateNames.push(name) - 1;
  }

  private needOf(id: string): NeedCells {
    let need = this.cellsOf.get(id);
    if (!need) this.cellsOf.set(id, (need = new NeedCells(id, undefined, -1)));
    return need;
  }

  private descend(
    node: TreeNode,
    spreads: readonly Spread[],
    depth: number,
    need: NeedCells,
    minor: number,
    taker: Taker,
  ): void {
    const spread = spreads[depth];
    if (!spread) {
      taker.take(node.group ?? this.newGroup(node, need), need, minor);
      return;
    }
    const parts = splitNumber(minor, spread.weights, (this.partsAt[depth] ??= []));
    for (let index = 0; index < spread.codes.length; index++) {
      const code = spread.codes[index] as string;
      this.codes[depth] = code;
      this.descend(childOf(node, code), spreads, depth + 1, need, parts[index] as number, taker);
    }
  }

  private newGroup(node: TreeNode, { need }: NeedCells): GroupTable {
    const key: Partial<Record<GapDimension, string>> = this.byNeed ? { need } : {};
    this.dimensions.forEach((dimension, index) => (key[dimension] = this.codes[index] as string));
    node.group = new GroupTable(key, this.all.length, this.sums, this.ids);
    this.all.push(node.group);
    return node.group;
  }
}

class CostTaker implements Taker {
  constructor(
    private readonly run: number,
    private readonly known: boolean,
    private readonly assumed: boolean,
  ) {}

  take(group: GroupTable, need: NeedCells, minor: number): void {
    const cell = group.cellOf(need);
    group.open(cell);
    cell.costKnown = this.known;
    cell.add(REQUIRED, minor);
    cell.isNeed = true;
    group.close(cell);
    if (group.touched === this.run) return;
    group.touched = this.run;
    group.needs += 1;
    if (this.assumed) group.assumed += 1;
    group.changed = true;
  }
}

const OWN_FUNDS_TAKER: Taker = {
  take(group, need, minor) {
    const cell = group.cellOf(need);
    group.open(cell);
    cell.add(OWN_FUNDS, minor);
    group.close(cell);
  },
};

/** Adds the parts of one response, and counts it once in each group it touches. */
class ResponseTaker implements Taker {
  assumed = false;
  /** Index of the state of the amount that is being shared out. */
  state = 0;
  private readonly hasMoney: boolean;
  /** Money that is only sought or negotiated covers nothing, whatever its amount. */
  private readonly openEnd: boolean;

  constructor(
    private readonly response: FundedResponse,
    private readonly number: number,
    private readonly sign: 1 | -1,
    private readonly run: number,
    private readonly inOrder: boolean,
    /** The place of its funding state. */
    private readonly stateAt: number,
    private readonly countsCosts: boolean,
  ) {
    const { fundingState } = response.record;
    this.hasMoney = response.contributions.length > 0;
    this.openEnd = !this.hasMoney && fundingState !== "SEEK" && fundingState !== "NEG";
  }

  take(group: GroupTable, need: NeedCells, minor: number): void {
    const { sign } = this;
    if (group.touched !== this.run) {
      group.touched = this.run;
      this.enter(group);
    }
    if (this.assumed && group.assumedIn !== this.run) {
      group.assumedIn = this.run;
      group.assumed += sign;
    }
    const cell = group.cellOf(need);
    group.open(cell);
    cell.visits += sign;
    // The need's cost is known and none of it falls here: that is zero, not unknown.
    if (!cell.costKnown && cell.visits === 1)
      cell.costKnown = this.countsCosts && need.listed?.cost !== undefined;
    if (this.hasMoney) cell.add(this.state, sign * minor);
    else if (this.openEnd) cell.openEnds += sign;
    group.close(cell);
  }

  private enter(group: GroupTable): void {
    const { sign, response, number, stateAt } = this;
    group.changed = true;
    if (this.inOrder) group.responses.append(number);
    else if (sign === 1) group.responses.add(number);
    else group.responses.remove(number);
    group.states[stateAt] = (group.states[stateAt] ?? 0) + sign;
    if (response.reported !== undefined) group.rowsWithAmount += sign;
    if (!this.hasMoney || response.contributions.some((part) => part.state === "unknown"))
      group.unknownRows += sign;
  }
}
