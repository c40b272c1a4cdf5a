// The funding gap: what is needed, secured, negotiated, sought and unknown, by the dimensions asked for.
// Definitions: field notes G3. A surplus of one need is never netted against another. Layer: domain/funding.
import type { NeedRecord } from "../record/types";
import type { Adjustments } from "./adjust";
import { adjust, totalOf } from "./adjust";
import type { Spread } from "./apportion";
import {
  sharesAreWhole,
  spreadOfNeed,
  spreadOfResponse,
  spreadOverWholeYears,
  spreadOverYears,
  UNSTATED,
} from "./apportion";
import { classesOfNeed } from "./classify";
import type { FundedResponse, FundingInput, Note } from "./contributions";
import { fundedResponses, MONEY_STATES, Notes, rowId } from "./contributions";
import { convert, splitByWeights } from "./money";
import type { GapClass, GapDimension, GapGroup, GapResult, LedgerEntry } from "./types";
import { GAP_CLASSES } from "./types";

export interface GapInput extends FundingInput {
  readonly by: readonly GapDimension[];
  readonly adjustments: Adjustments;
}

/** Amounts of one need within one group: the smallest unit, as gaps are taken per need and then added up. */
interface Cell {
  required: bigint | undefined;
  ownFunds: bigint;
  amounts: [bigint, bigint, bigint, bigint];
  /** A response of the need names no amount, or not its state: its money could cover anything. */
  openEnd: boolean;
}

interface GroupBuilder {
  readonly key: readonly string[];
  readonly cells: Map<string, Cell>;
  readonly needIds: Set<string>;
  readonly responses: Map<string, { hasAmount: boolean; state: string; unknown: boolean }>;
  assumed: boolean;
}

/** Computes the gap. The same rows in any order give the same figures; groups are sorted by their keys. */
export function computeGap(input: GapInput): GapResult {
  const { funded, notes: readingNotes, leftOut } = fundedResponses(input);
  const adjusted = adjust(funded, input.adjustments, input.currency);
  const notes = new Notes();
  const needs = readNeeds(input, notes);
  const computation = new Computation(input, needs, notes);
  const groups = computation.groups(input.by, adjusted.net);
  const total = computation.groups([], adjusted.net)[0] ?? computation.emptyGroup();

  const gross = funded.reduce((sum, response) => sum + totalOf(response), 0n);
  const net = adjusted.net.reduce((sum, response) => sum + totalOf(response), 0n);
  const money = (minor: bigint) => ({ minor, currency: input.currency });
  const reported: LedgerEntry[] = funded
    .filter((response) => response.contributions.length > 0)
    .map((response) => ({
      kind: "reported",
      amount: money(totalOf(response)),
      rows: [response.id],
      why: { key: "funding.ledger.reported", params: { row: response.id } },
    }));
  return {
    asOf: input.asOf,
    currency: input.currency,
    by: input.by,
    groups,
    total,
    ledger: [...reported, ...adjusted.ledger],
    reconciliation: { gross: money(gross), adjustments: money(net - gross), net: money(net) },
    notes: [...readingNotes, ...adjusted.notes, ...notes.list()].filter(uniqueNote()),
    rowsUsed: funded.length - new Set(leftOut).size + needs.size,
    rowsLeftOut: [...new Set(leftOut)],
  };
}

function uniqueNote(): (note: Note) => boolean {
  const seen = new Set<string>();
  return (note) => {
    const id = JSON.stringify([note.message.key, note.message.params, note.rows]);
    return seen.has(id) ? false : seen.add(id) !== undefined;
  };
}

interface NeedMoney {
  readonly record: NeedRecord;
  readonly cost: bigint | undefined;
  readonly own: bigint;
}

function readNeeds(input: GapInput, notes: Notes): Map<string, NeedMoney> {
  const needs = new Map<string, NeedMoney>();
  for (const record of input.needs) {
    const id = rowId(record);
    if (needs.has(id)) {
      notes.add("funding.note.needTwice", id);
      continue;
    }
    const inCurrency = (amount: NeedRecord["cost"]): bigint | undefined =>
      amount === null || amount.minor < 0n
        ? undefined
        : convert(amount, input.currency, input.rates, input.asOf)?.money.minor;
    const cost = inCurrency(record.cost);
    if (record.cost === null) notes.add("funding.note.needWithoutCost", id);
    else if (cost === undefined) notes.add("funding.note.needCostUnusable", id);
    if (cost !== undefined && record.ownFunds === null) notes.add("funding.note.ownFundsNotStated", id);
    needs.set(id, { record, cost, own: inCurrency(record.ownFunds) ?? 0n });
  }
  return needs;
}

const STATE_INDEX = new Map(MONEY_STATES.map((state, index) => [state, index] as const));

class Computation {
  constructor(
    private readonly input: GapInput,
    private readonly needs: ReadonlyMap<string, NeedMoney>,
    private readonly notes: Notes,
  ) {}

  emptyGroup(): GapGroup {
    return this.finish([], {
      key: [],
      cells: new Map(),
      needIds: new Set(),
      responses: new Map(),
      assumed: false,
    });
  }

  /** Groups by the dimensions; none gives one group with everything. */
  groups(by: readonly GapDimension[], net: readonly FundedResponse[]): GapGroup[] {
    const builders = new Map<string, GroupBuilder>();
    const groupOf = (key: readonly string[]): GroupBuilder => {
      const id = key.join("\u0001");
      let builder = builders.get(id);
      if (!builder) {
        builder = { key, cells: new Map(), needIds: new Set(), responses: new Map(), assumed: false };
        builders.set(id, builder);
      }
      return builder;
    };
    for (const response of net) this.spreadResponse(by, response, groupOf);
    for (const [id, need] of this.needs) this.spreadNeed(by, id, need, groupOf);
    return [...builders.values()]
      .sort((a, b) => compareKeys(a.key, b.key))
      .map((builder) => this.finish(by, builder));
  }

  private spreadResponse(
    by: readonly GapDimension[],
    response: FundedResponse,
    groupOf: (key: readonly string[]) => GroupBuilder,
  ): void {
    const { record } = response;
    this.checkShares(response);
    // The need is always a dimension of the cells, as gaps are taken per need.
    const needs = spreadOfResponse(record, "need");
    const fixed = by.map((dimension) =>
      dimension === "year" || dimension === "donor" || dimension === "need"
        ? undefined
        : spreadOfResponse(record, dimension),
    );
    const place = (donors: Spread, years: Spread): { spreads: Spread[]; assumed: boolean } => {
      const spreads = by.map((dimension, index) =>
        dimension === "year" ? years : dimension === "donor" ? donors : (fixed[index] ?? needs),
      );
      const extra = by.includes("need") ? spreads : [...spreads, needs];
      return { spreads: extra, assumed: response.assumed || extra.some((spread) => spread.assumed) };
    };
    const state = record.fundingState ?? "NST";
    const needIndex = by.indexOf("need");
    const visit = (keys: readonly string[], assumed: boolean, add: (cell: Cell) => void): void => {
      const need = keys[needIndex >= 0 ? needIndex : keys.length - 1] ?? UNSTATED;
      const group = groupOf(needIndex >= 0 ? keys : keys.slice(0, -1));
      const cell = cellOf(group, need);
      add(cell);
      group.assumed ||= assumed;
      if (need !== UNSTATED && this.needs.has(need)) group.needIds.add(need);
      const unknown =
        response.contributions.length === 0 ||
        response.contributions.some((part) => part.state === "unknown");
      group.responses.set(response.id, { hasAmount: response.reported !== undefined, state, unknown });
    };
    if (response.reported === undefined) {
      const { spreads, assumed } = place(
        donorsOf(record.donors),
        spreadOverYears(record.start ?? undefined, record.end ?? undefined),
      );
      // Money that is only sought or negotiated covers nothing, whatever its amount.
      const couldCover = state !== "SEEK" && state !== "NEG";
      product(spreads, 1n, (keys) => visit(keys, assumed, (cell) => void (cell.openEnd ||= couldCover)));
      return;
    }
    for (const part of response.contributions) {
      const { spreads, assumed } = place(donorsOf(part.donors), spreadOverYears(part.from, part.to));
      const index = STATE_INDEX.get(part.state) as number;
      product(spreads, part.minor, (keys, minor) =>
        visit(keys, assumed, (cell) => void (cell.amounts[index] = (cell.amounts[index] as bigint) + minor)),
      );
    }
  }

  private spreadNeed(
    by: readonly GapDimension[],
    id: string,
    need: NeedMoney,
    groupOf: (key: readonly string[]) => GroupBuilder,
  ): void {
    if (by.includes("donor")) return;
    const years = spreadOverWholeYears(need.record.fromYear, need.record.toYear);
    const spreads = by.map((dimension) =>
      dimension === "year" ? years : spreadOfNeed(need.record, id, dimension),
    );
    const assumed = spreads.some((spread) => spread.assumed);
    product(spreads, need.cost ?? 0n, (keys, minor) => {
      const group = groupOf(keys);
      const cell = cellOf(group, id);
      if (need.cost !== undefined) cell.required = (cell.required ?? 0n) + minor;
      group.needIds.add(id);
      group.assumed ||= assumed && need.cost !== undefined;
    });
    product(spreads, need.own, (keys, minor) => void (cellOf(groupOf(keys), id).ownFunds += minor));
  }

  private finish(by: readonly GapDimension[], builder: GroupBuilder): GapGroup {
    const money = (minor: bigint) => ({ minor, currency: this.input.currency });
    const sums = { required: 0n, own: 0n, hard: 0n, soft: 0n, declared: 0n, low: 0n, high: 0n, surplus: 0n };
    const amounts: [bigint, bigint, bigint, bigint] = [0n, 0n, 0n, 0n];
    let anyRequired = false;
    let anyDeclared = false;
    let noUpperBound = false;
    for (const [need, cell] of builder.cells) {
      cell.amounts.forEach((minor, index) => void (amounts[index] = (amounts[index] as bigint) + minor));
      const [secured, negotiated, sought, unknown] = cell.amounts;
      sums.own += cell.ownFunds;
      if (cell.required === undefined) {
        // No cost stated: only what implementers say they seek is known, and only for rows that name a need or nothing.
        sums.declared += sought;
        sums.low += sought;
        anyDeclared ||= sought > 0n;
        noUpperBound ||= need !== UNSTATED;
        continue;
      }
      anyRequired = true;
      const covered = cell.ownFunds + secured;
      const hard = positive(cell.required - covered);
      sums.required += cell.required;
      sums.hard += hard;
      sums.soft += positive(cell.required - covered - negotiated);
      sums.surplus += positive(covered - cell.required);
      sums.high += hard;
      sums.low += cell.openEnd ? 0n : positive(cell.required - covered - unknown);
    }
    const states: Record<string, number> = {};
    let rowsWithAmount = 0;
    let unknownRows = 0;
    for (const { hasAmount, state, unknown } of builder.responses.values()) {
      states[state] = (states[state] ?? 0) + 1;
      if (hasAmount) rowsWithAmount += 1;
      if (unknown) unknownRows += 1;
    }
    const anyGap = anyRequired || anyDeclared;
    return {
      key: Object.fromEntries(by.map((dimension, index) => [dimension, builder.key[index] ?? UNSTATED])),
      required: anyRequired ? money(sums.required) : null,
      ownFunds: money(sums.own),
      secured: money(amounts[0]),
      negotiated: money(amounts[1]),
      sought: money(amounts[2]),
      unknown: money(amounts[3]),
      hardGap: anyRequired ? money(sums.hard) : null,
      softGap: anyRequired ? money(sums.soft) : null,
      declaredGap: anyDeclared ? money(sums.declared) : null,
      gapLow: anyGap ? money(sums.low) : null,
      gapHigh: anyRequired && !noUpperBound ? money(sums.high + sums.declared) : null,
      surplus: money(sums.surplus),
      classes: this.classesOf(builder),
      rowsWithAmount,
      unknownRows,
      states,
      needIds: [...builder.needIds].sort(),
      responseIds: [...builder.responses.keys()].sort(),
      assumed: builder.assumed,
    };
  }

  private classesOf(builder: GroupBuilder): GapClass[] {
    const found = new Set<GapClass>();
    for (const id of builder.needIds)
      for (const gapClass of this.classesByNeed().get(id) ?? []) found.add(gapClass);
    if (builder.cells.has(UNSTATED)) found.add("GAP-8");
    return GAP_CLASSES.filter((gapClass) => found.has(gapClass));
  }

  private byNeed: Map<string, GapClass[]> | undefined;

  private classesByNeed(): Map<string, GapClass[]> {
    if (this.byNeed) return this.byNeed;
    const linked = new Map<string, FundingInput["responses"][number][]>();
    for (const response of this.input.responses) {
      for (const id of response.needIds) linked.set(id, [...(linked.get(id) ?? []), response]);
    }
    this.byNeed = new Map(
      [...this.needs].map(([id, { record }]) => [
        id,
        classesOfNeed(record, linked.get(id) ?? [], this.input.asOf),
      ]),
    );
    return this.byNeed;
  }

  private readonly checked = new Set<string>();

  private checkShares(response: FundedResponse): void {
    if (this.checked.has(response.id)) return;
    this.checked.add(response.id);
    const { beneficiaryShares, needShares, needIds } = response.record;
    for (const shares of [beneficiaryShares, needShares]) {
      if (shares !== undefined && shares.length > 0 && !sharesAreWhole(shares))
        this.notes.add("funding.note.sharesNotWhole", response.id);
    }
    if (needIds.length === 0) this.notes.add("funding.note.responseWithoutNeed", response.id);
    for (const id of needIds)
      if (!this.needs.has(id)) this.notes.add("funding.note.needNotListed", response.id);
  }
}

function donorsOf(donors: readonly string[]): Spread {
  return donors.length === 0
    ? { codes: [UNSTATED], weights: [1n], assumed: false }
    : { codes: donors, weights: donors.map(() => 1n), assumed: donors.length > 1 };
}

function cellOf(group: GroupBuilder, need: string): Cell {
  let cell = group.cells.get(need);
  if (!cell) {
    cell = { required: undefined, ownFunds: 0n, amounts: [0n, 0n, 0n, 0n], openEnd: false };
    group.cells.set(need, cell);
  }
  return cell;
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}

/** Visits every combination of codes with its exact part of the whole; the parts add up to the whole. */
function product(
  spreads: readonly Spread[],
  whole: bigint,
  visit: (keys: readonly string[], minor: bigint) => void,
): void {
  const walk = (depth: number, minor: bigint, keys: readonly string[]): void => {
    const spread = spreads[depth];
    if (!spread) return visit(keys, minor);
    const parts = splitByWeights(minor, spread.weights);
    spread.codes.forEach((code, index) => walk(depth + 1, parts[index] as bigint, [...keys, code]));
  };
  walk(0, whole, []);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < a.length; index++) {
    const left = a[index] ?? "";
    const right = b[index] ?? "";
    // What is not stated stands at the end.
    if (left !== right) return left === UNSTATED ? 1 : right === UNSTATED ? -1 : left < right ? -1 : 1;
  }
  return 0;
}
