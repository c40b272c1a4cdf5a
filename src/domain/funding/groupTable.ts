// One group of the gap while it is filled: its amounts by need, and their sums kept up to date with every change. Layer: domain/funding.
import { UNSTATED } from "./apportion";
import type { NeedMoney } from "./needMoney";
import { MONEY_STATES } from "./rowMoney";
import type { IdNumbers } from "./idList";
import { NumberedIds } from "./idList";
import type { ExactSums } from "./split";
import { ExactTotal } from "./split";
import type { GapDimension } from "./types";

/** Where a cell keeps its sums: the money states in their order, then these two. */
const SECURED = MONEY_STATES.indexOf("secured");
const NEGOTIATED = MONEY_STATES.indexOf("negotiated");
const SOUGHT = MONEY_STATES.indexOf("sought");
const UNKNOWN = MONEY_STATES.indexOf("unknown");
export const REQUIRED = MONEY_STATES.length;
export const OWN_FUNDS = REQUIRED + 1;
const SLOTS = OWN_FUNDS + 1;

/** One need with its cells in all groups of a table, by the groups' places: what one response touches lies close together. */
export class NeedCells {
  readonly cells: Cell[] = [];

  constructor(
    readonly need: string,
    /** The need and its place among all, where it is one that is listed. */
    readonly listed: NeedMoney | undefined,
    readonly place: number,
  ) {}
}

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
    readonly of: NeedCells,
    private readonly sums: ExactSums,
    private readonly first: number,
  ) {}

  get isEmpty(): boolean {
    return this.visits === 0 && !this.isNeed;
  }

  add(slot: number, minor: number): void {
    this.sums.add(this.first + slot, minor);
  }

  value(slot: number): bigint {
    return this.sums.value(this.first + slot);
  }

  /** Whether `number` gives all sums exactly, and so that they can be taken from each other. */
  get isSmall(): boolean {
    return this.sums.areSmall(this.first, SLOTS);
  }

  number(slot: number): number {
    return this.sums.number(this.first + slot);
  }
}

/** The sums of a group over its cells: gaps are taken per need, then added up. Definitions: field notes G3. */
export class GroupSums {
  /** Cells whose need has a known cost, and that name a need without one: with one of these no upper bound can be given. */
  withCost = 0;
  withoutCost = 0;
  /** Needs of the group that state their national funds. */
  ownStated = 0;
  /** Money that names no need. */
  unstated = 0;
  readonly required = new ExactTotal();
  readonly own = new ExactTotal();
  readonly secured = new ExactTotal();
  readonly negotiated = new ExactTotal();
  readonly sought = new ExactTotal();
  readonly unknown = new ExactTotal();
  readonly hard = new ExactTotal();
  readonly soft = new ExactTotal();
  /** What implementers say they seek where no cost is stated. */
  readonly declared = new ExactTotal();
  readonly low = new ExactTotal();
  readonly surplus = new ExactTotal();

  /** Puts a cell in (1), or takes out (-1) one that was put in and has not changed since. */
  take(cell: Cell, sign: 1 | -1): void {
    const { listed, need } = cell.of;
    if (cell.costKnown) this.withCost += sign;
    else if (need !== UNSTATED) this.withoutCost += sign;
    if (need === UNSTATED) this.unstated += sign;
    if (cell.isNeed && listed?.ownStated === true) this.ownStated += sign;
    if (cell.isSmall) this.takeNumbers(cell, sign);
    else this.takeLarge(cell, BigInt(sign));
  }

  private takeNumbers(cell: Cell, sign: 1 | -1): void {
    const secured = cell.number(SECURED);
    const negotiated = cell.number(NEGOTIATED);
    const sought = cell.number(SOUGHT);
    const unknown = cell.number(UNKNOWN);
    const own = cell.number(OWN_FUNDS);
    this.own.add(sign * own);
    this.secured.add(sign * secured);
    this.negotiated.add(sign * negotiated);
    this.sought.add(sign * sought);
    this.unknown.add(sign * unknown);
    if (!cell.costKnown) {
      this.declared.add(sign * sought);
      return;
    }
    const required = cell.number(REQUIRED);
    const left = required - own - secured;
    this.required.add(sign * required);
    this.hard.add(sign * Math.max(0, left));
    this.soft.add(sign * Math.max(0, left - negotiated));
    this.surplus.add(sign * Math.max(0, -left));
    if (cell.openEnds === 0) this.low.add(sign * Math.max(0, left - unknown));
  }

  private takeLarge(cell: Cell, sign: bigint): void {
    const secured = cell.value(SECURED);
    const negotiated = cell.value(NEGOTIATED);
    const sought = cell.value(SOUGHT);
    const unknown = cell.value(UNKNOWN);
    const own = cell.value(OWN_FUNDS);
    this.own.addLarge(sign * own);
    this.secured.addLarge(sign * secured);
    this.negotiated.addLarge(sign * negotiated);
    this.sought.addLarge(sign * sought);
    this.unknown.addLarge(sign * unknown);
    if (!cell.costKnown) {
      this.declared.addLarge(sign * sought);
      return;
    }
    const required = cell.value(REQUIRED);
    const left = required - own - secured;
    this.required.addLarge(sign * required);
    this.hard.addLarge(sign * positive(left));
    this.soft.addLarge(sign * positive(left - negotiated));
    this.surplus.addLarge(sign * positive(-left));
    if (cell.openEnds === 0) this.low.addLarge(sign * positive(left - unknown));
  }
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}

/** One group while it is filled. `changed` when its figures must be made anew. */
export class GroupTable {
  readonly cells: Cell[] = [];
  readonly responses: NumberedIds;
  /** How many responses of each funding state, by the state's place among all of the table. */
  readonly states: number[] = [];
  rowsWithAmount = 0;
  unknownRows = 0;
  assumed = 0;
  needs = 0;
  changed = true;
  /** The runs of `put` that last touched the group, and last touched it with an assumed split. */
  touched = -1;
  assumedIn = -1;
  private made: GroupSums | undefined;
  private members: readonly NeedCells[] | undefined;

  constructor(
    readonly key: Readonly<Partial<Record<GapDimension, string>>>,
    private readonly place: number,
    private readonly slots: ExactSums,
    ids: IdNumbers,
  ) {
    this.responses = new NumberedIds(ids);
  }

  cellOf(need: NeedCells): Cell {
    let cell = need.cells[this.place];
    if (!cell) {
      cell = new Cell(need, this.slots, this.slots.reserve(SLOTS));
      need.cells[this.place] = cell;
      this.cells.push(cell);
    }
    return cell;
  }

  /** Before a cell of the group changes. */
  open(cell: Cell): void {
    if (cell.isEmpty) this.members = undefined;
    else this.made?.take(cell, -1);
  }

  /** After it changed. */
  close(cell: Cell): void {
    if (cell.isEmpty) this.members = undefined;
    else this.made?.take(cell, 1);
  }

  /** Added up once over all cells; from then on every change goes in by itself. */
  sums(): GroupSums {
    if (this.made) return this.made;
    const sums = new GroupSums();
    for (const cell of this.cells) if (!cell.isEmpty) sums.take(cell, 1);
    return (this.made = sums);
  }

  /** The listed needs of the group in the order of their places. */
  listedNeeds(): readonly NeedCells[] {
    this.members ??= this.cells
      .flatMap((cell) => (cell.of.listed !== undefined && !cell.isEmpty ? [cell.of] : []))
      .sort((a, b) => a.place - b.place);
    return this.members;
  }

  get isEmpty(): boolean {
    return this.responses.size === 0 && this.needs === 0;
  }
}
