// The money of responses and needs sorted into groups, and within each group by need; rows can be put in and taken out again.
// Layer: domain/funding.
import type { Spread } from "./apportion";
import { spreadOfNeed, spreadOfResponse, spreadOverDonors, spreadOverYears } from "./apportion";
import type { FundedResponse } from "./contributions";
import type { NeedMoney } from "./needMoney";
import { addSorted, removeSorted } from "./notes";
import { MONEY_STATES, usablePeriod } from "./rowMoney";
import { ExactSums, splitNumber } from "./split";
import type { GapDimension } from "./types";
import { GAP_DIMENSIONS } from "./types";

/** Where a cell keeps its sums: the money states in their order, then these two. */
const REQUIRED = MONEY_STATES.length;
const OWN_FUNDS = REQUIRED + 1;
const SLOTS = OWN_FUNDS + 1;

/** Amounts of one need within one group: the smallest unit, as gaps are taken per need and then added up. */
export class Cell {
  /** Whether the need's cost is known; it is 0 outside the need's own years or places. */
  costKnown = false;
  /** Visits by responses; a cell with none and no need of its own is empty. */
  visits = 0;
  /** Responses whose unknown amount could cover anything. */
  openEnds = 0;
  /** The need itself belongs to the group. */
  isNeed = false;

  constructor(
    readonly need: string,
    private readonly sums: ExactSums,
    private readonly first: number,
  ) {}

  add(slot: number, minor: number): void {
    this.sums.add(this.first + slot, minor);
  }

  /** Sums by money state, in the order of the states. */
  get amounts(): readonly bigint[] {
    return MONEY_STATES.map((_state, index) => this.sums.value(this.first + index));
  }

  get required(): bigint | undefined {
    return this.costKnown ? this.sums.value(this.first + REQUIRED) : undefined;
  }

  get ownFunds(): bigint {
    return this.sums.value(this.first + OWN_FUNDS);
  }
}

/** One group while it is filled. `responseIds` is sorted; `changed` when its figures must be made anew. */
export class GroupTable {
  readonly cells = new Map<string, Cell>();
  readonly responseIds: string[] = [];
  readonly states = new Map<string, number>();
  rowsWithAmount = 0;
  unknownRows = 0;
  assumed = 0;
  needs = 0;
  changed = true;
  /** The runs of `put` that last touched the group, and last touched it with an assumed split. */
  touched = -1;
  assumedIn = -1;

  constructor(
    readonly key: Readonly<Partial<Record<GapDimension, string>>>,
    private readonly sums: ExactSums,
  ) {}

  cellOf(need: string): Cell {
    let cell = this.cells.get(need);
    if (!cell) this.cells.set(need, (cell = new Cell(need, this.sums, this.sums.reserve(SLOTS))));
    return cell;
  }

  get isEmpty(): boolean {
    return this.responseIds.length === 0 && this.needs === 0;
  }
}

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
  take(group: GroupTable, need: string, minor: number): void;
}

/** Money by the dimensions `by`. Splits are made in one fixed order whatever the order of `by`: needs first. */
export class Tabulation {
  private readonly dimensions: readonly GapDimension[];
  private readonly byNeed: boolean;
  private readonly byDonor: boolean;
  private readonly root: TreeNode = { children: new Map() };
  private readonly all: GroupTable[] = [];
  private readonly sums = new ExactSums();
  /** One and the same string for each need: a look-up by it compares no letters. */
  private readonly names = new Map<string, string>();
  private run = 0;
  private readonly codes: string[] = [];

  constructor(
    by: readonly GapDimension[],
    private readonly needs: ReadonlyMap<string, NeedMoney>,
  ) {
    this.dimensions = GAP_DIMENSIONS.filter((dimension) => dimension !== "need" && by.includes(dimension));
    this.byNeed = by.includes("need");
    this.byDonor = by.includes("donor");
  }

  groups(): readonly GroupTable[] {
    return this.all.filter((group) => !group.isEmpty);
  }

  /** Puts a response in (1) or takes it out again (-1). */
  putResponse(response: FundedResponse, sign: 1 | -1): void {
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
    const taker = new ResponseTaker(response, sign, this.run, this.byDonor ? undefined : this.needs);
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
    const parts = splitNumber(whole, needs.weights);
    for (let index = 0; index < parts.length; index++) {
      const need = this.nameOf(needs.codes[index] as string);
      const node = this.byNeed ? childOf(this.root, need) : this.root;
      this.descend(node, spreads, 0, need, parts[index] as number, taker);
    }
  }

  private nameOf(need: string): string {
    const known = this.names.get(need);
    if (known === undefined) this.names.set(need, need);
    return known ?? need;
  }

  private descend(
    node: TreeNode,
    spreads: readonly Spread[],
    depth: number,
    need: string,
    minor: number,
    taker: Taker,
  ): void {
    const spread = spreads[depth];
    if (!spread) {
      taker.take(node.group ?? this.newGroup(node, need), need, minor);
      return;
    }
    const parts = splitNumber(minor, spread.weights);
    for (let index = 0; index < parts.length; index++) {
      const code = spread.codes[index] as string;
      this.codes[depth] = code;
      this.descend(childOf(node, code), spreads, depth + 1, need, parts[index] as number, taker);
    }
  }

  private newGroup(node: TreeNode, need: string): GroupTable {
    const key: Partial<Record<GapDimension, string>> = this.byNeed ? { need } : {};
    this.dimensions.forEach((dimension, index) => (key[dimension] = this.codes[index] as string));
    node.group = new GroupTable(key, this.sums);
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

  take(group: GroupTable, need: string, minor: number): void {
    const cell = group.cellOf(need);
    cell.costKnown = this.known;
    cell.add(REQUIRED, minor);
    cell.isNeed = true;
    if (group.touched === this.run) return;
    group.touched = this.run;
    group.needs += 1;
    if (this.assumed) group.assumed += 1;
    group.changed = true;
  }
}

const OWN_FUNDS_TAKER: Taker = {
  take: (group, need, minor) => group.cellOf(need).add(OWN_FUNDS, minor),
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
    private readonly sign: 1 | -1,
    private readonly run: number,
    private readonly needs: ReadonlyMap<string, NeedMoney> | undefined,
  ) {
    const { fundingState } = response.record;
    this.hasMoney = response.contributions.length > 0;
    this.openEnd = !this.hasMoney && fundingState !== "SEEK" && fundingState !== "NEG";
  }

  take(group: GroupTable, need: string, minor: number): void {
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
    cell.visits += sign;
    // The need's cost is known and none of it falls here: that is zero, not unknown.
    if (!cell.costKnown && cell.visits === 1) cell.costKnown = this.needs?.get(need)?.cost !== undefined;
    if (this.hasMoney) cell.add(this.state, sign * minor);
    else if (this.openEnd) cell.openEnds += sign;
  }

  private enter(group: GroupTable): void {
    const { sign, response } = this;
    const state = response.record.fundingState ?? "NST";
    group.changed = true;
    (sign === 1 ? addSorted : removeSorted)(group.responseIds, response.id);
    group.states.set(state, (group.states.get(state) ?? 0) + sign);
    if (response.reported !== undefined) group.rowsWithAmount += sign;
    if (!this.hasMoney || response.contributions.some((part) => part.state === "unknown"))
      group.unknownRows += sign;
  }
}
