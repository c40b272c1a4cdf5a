// The money of responses and needs sorted into groups, and within each group by need; rows can be put in and taken out again.
// Layer: domain/funding.
import type { NeedRecord } from "../record/types";
import type { Spread } from "./apportion";
import { spreadOfNeed, spreadOfResponse, spreadOverDonors, spreadOverYears } from "./apportion";
import type { FundedResponse } from "./contributions";
import { withoutSorted, withSorted } from "./notes";
import { MONEY_STATES, usablePeriod } from "./rowMoney";
import { ExactSum, splitNumber } from "./split";
import type { GapDimension } from "./types";
import { GAP_DIMENSIONS } from "./types";

/** A need as it is tabulated: `cost` undefined when unknown or unusable. */
export interface NeedMoney {
  readonly id: string;
  readonly record: NeedRecord;
  readonly cost: bigint | undefined;
  readonly own: bigint;
  readonly ownStated: boolean;
}

/** Amounts of one need within one group: the smallest unit, as gaps are taken per need and then added up. */
export class Cell {
  /** Set where the need's cost is known and spreads over the group's dimensions; 0 outside the need's own years or places. */
  required: ExactSum | undefined;
  readonly ownFunds = new ExactSum();
  readonly amounts: readonly ExactSum[] = MONEY_STATES.map(() => new ExactSum());
  /** Visits by responses; a cell with none and no need of its own is empty. */
  visits = 0;
  /** Responses whose unknown amount could cover anything. */
  openEnds = 0;
  /** The need itself belongs to the group. */
  isNeed = false;

  constructor(readonly need: string) {}
}

/** One group while it is filled. `responseIds` is sorted; `changed` when its figures must be made anew. */
export class GroupTable {
  readonly cells = new Map<string, Cell>();
  responseIds: string[] = [];
  readonly states = new Map<string, number>();
  rowsWithAmount = 0;
  unknownRows = 0;
  assumed = 0;
  needs = 0;
  changed = true;
  /** The runs of `put` that last touched the group, and last touched it with an assumed split. */
  touched = -1;
  assumedIn = -1;

  constructor(readonly key: Readonly<Partial<Record<GapDimension, string>>>) {}

  cellOf(need: string): Cell {
    let cell = this.cells.get(need);
    if (!cell) this.cells.set(need, (cell = new Cell(need)));
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

/** Money by the dimensions `by`. Splits are made in one fixed order whatever the order of `by`: needs first. */
export class Tabulation {
  private readonly dimensions: readonly GapDimension[];
  private readonly root: TreeNode = { children: new Map() };
  private readonly all: GroupTable[] = [];
  private run = 0;

  constructor(
    by: readonly GapDimension[],
    private readonly needs: ReadonlyMap<string, NeedMoney>,
  ) {
    this.dimensions = GAP_DIMENSIONS.filter((dimension) => dimension !== "need" && by.includes(dimension));
    this.byNeed = by.includes("need");
    this.byDonor = by.includes("donor");
  }

  private readonly byNeed: boolean;
  private readonly byDonor: boolean;

  groups(): readonly GroupTable[] {
    return this.all.filter((group) => !group.isEmpty);
  }

  private groupAt(need: string, codes: readonly string[]): GroupTable {
    let node = this.byNeed ? childOf(this.root, need) : this.root;
    for (const code of codes) node = childOf(node, code);
    if (!node.group) {
      const key: Partial<Record<GapDimension, string>> = {};
      if (this.byNeed) key.need = need;
      this.dimensions.forEach((dimension, index) => (key[dimension] = codes[index] as string));
      node.group = new GroupTable(key);
      this.all.push(node.group);
    }
    return node.group;
  }

  /** Puts a response in (1) or takes it out again (-1). */
  putResponse(response: FundedResponse, sign: 1 | -1): void {
    const { record, contributions } = response;
    // A row that counts through another one is in no group.
    if (contributions.length === 0 && response.reported !== undefined) return;
    this.run += 1;
    const needs = spreadOfResponse(record, "need");
    const fixed = this.dimensions.map((dimension) =>
      dimension === "year" || dimension === "donor" || dimension === "need"
        ? undefined
        : spreadOfResponse(record, dimension),
    );
    const visitor = new Visitor(response, sign, this.run, this.needs, this.byDonor);
    const spread = (donors: Spread, years: Spread, whole: number, visit: Visit): void => {
      const spreads = this.dimensions.map((dimension, index) =>
        dimension === "year" ? years : dimension === "donor" ? donors : (fixed[index] as Spread),
      );
      visitor.assumed = response.assumed || needs.assumed || spreads.some(({ assumed }) => assumed);
      this.product(needs, spreads, whole, visit);
    };
    if (contributions.length === 0) {
      // Money that is only sought or negotiated covers nothing, whatever its amount.
      const couldCover = record.fundingState !== "SEEK" && record.fundingState !== "NEG";
      const { from, to } = usablePeriod(record.start, record.end);
      spread(spreadOverDonors(record.donors), spreadOverYears(from, to), 0, (group, need) => {
        const cell = visitor.cellOf(group, need);
        if (couldCover) cell.openEnds += sign;
      });
    }
    for (const part of contributions) {
      const index = MONEY_STATES.indexOf(part.state);
      spread(
        spreadOverDonors(part.donors),
        spreadOverYears(part.from, part.to),
        Number(part.minor),
        (group, need, minor) => (visitor.cellOf(group, need).amounts[index] as ExactSum).add(sign * minor),
      );
    }
  }

  putNeed(need: NeedMoney): void {
    if (this.byDonor) return;
    this.run += 1;
    const spreads = this.dimensions.map((dimension) => spreadOfNeed(need.record, need.id, dimension));
    const assumed = spreads.some((spread) => spread.assumed);
    const { cost } = need;
    const own = { codes: [need.id], weights: [1], assumed: false };
    this.product(own, spreads, Number(cost ?? 0n), (group, id, minor) => {
      const cell = group.cellOf(id);
      if (cost !== undefined) (cell.required ??= new ExactSum()).add(minor);
      cell.isNeed = true;
      if (group.touched === this.run) return;
      group.touched = this.run;
      group.needs += 1;
      if (assumed && cost !== undefined) group.assumed += 1;
      group.changed = true;
    });
    this.product(own, spreads, Number(need.own), (group, id, minor) => group.cellOf(id).ownFunds.add(minor));
  }

  /** Visits every combination of codes with its exact part of the whole; the parts add up to the whole. */
  private product(needs: Spread, spreads: readonly Spread[], whole: number, visit: Visit): void {
    const codes: string[] = [];
    const walk = (depth: number, need: string, minor: number): void => {
      const spread = spreads[depth];
      if (!spread) return visit(this.groupAt(need, codes), need, minor);
      const parts = splitNumber(minor, spread.weights);
      for (let index = 0; index < parts.length; index++) {
        codes[depth] = spread.codes[index] as string;
        walk(depth + 1, need, parts[index] as number);
      }
    };
    const parts = splitNumber(whole, needs.weights);
    needs.codes.forEach((need, index) => walk(0, need, parts[index] as number));
  }
}

type Visit = (group: GroupTable, need: string, minor: number) => void;

function childOf(node: TreeNode, code: string): TreeNode {
  let child = node.children.get(code);
  if (!child) node.children.set(code, (child = { children: new Map() }));
  return child;
}

/** Counts one response once in each group it touches. */
class Visitor {
  assumed = false;
  private readonly state: string;
  private readonly unknown: boolean;

  constructor(
    private readonly response: FundedResponse,
    private readonly sign: 1 | -1,
    private readonly run: number,
    private readonly needs: ReadonlyMap<string, NeedMoney>,
    private readonly byDonor: boolean,
  ) {
    this.state = response.record.fundingState ?? "NST";
    this.unknown =
      response.contributions.length === 0 || response.contributions.some((part) => part.state === "unknown");
  }

  cellOf(group: GroupTable, need: string): Cell {
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
    if (cell.required === undefined && !this.byDonor && this.needs.get(need)?.cost !== undefined)
      cell.required = new ExactSum();
    return cell;
  }

  private enter(group: GroupTable): void {
    const { sign, response, state } = this;
    group.changed = true;
    group.responseIds =
      sign === 1 ? withSorted(group.responseIds, response.id) : withoutSorted(group.responseIds, response.id);
    group.states.set(state, (group.states.get(state) ?? 0) + sign);
    if (response.reported !== undefined) group.rowsWithAmount += sign;
    if (this.unknown) group.unknownRows += sign;
  }
}
