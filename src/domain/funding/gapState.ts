// The gap as a state that one edit changes without counting everything anew. Layer: domain/funding.
import type { FundingLine, ResponseRecord, Share } from "../record/types";
import type { Adjusted, Adjustments } from "./adjust";
import { adjust } from "./adjust";
import { sharesAreWhole, UNSTATED } from "./apportion";
import { classesOfNeed } from "./classify";
import type { FundedResponse, FundingInput } from "./contributions";
import { fund, identified, linesByResponse, totalOf } from "./contributions";
import { bitsOf, figuresOf } from "./figures";
import type { GroupTable } from "./groupTable";
import { readNeeds } from "./needMoney";
import type { NeedMoney } from "./needMoney";
import type { RowNote } from "./notes";
import { Notes } from "./notes";
import type { RateProblem } from "./rates";
import { IdList, IdNumbers } from "./idList";
import { SortedIds, sortedIndex, sortedPlace } from "./sortedIds";
import { Tabulation } from "./tabulation";
import type { GapDimension, GapGroup, GapResult } from "./types";

export interface GapInput extends FundingInput {
  readonly by: readonly GapDimension[];
  readonly adjustments: Adjustments;
  /** What is wrong with the list of rates; said beside the other notes of a report. */
  readonly rateProblems?: readonly RateProblem[];
}

const NOTHING_DECIDED: Adjusted = { changed: new Map(), ledger: [], notes: [] };

/** Holds one input; `set` and `remove` change one response, `result` gives the gap of what is held now. */
export class GapState {
  private readonly notes = new Notes();
  private readonly needs: ReadonlyMap<string, NeedMoney>;
  private readonly needList: readonly NeedMoney[];
  private readonly lines: ReadonlyMap<string, readonly FundingLine[]>;
  private readonly responses = new Map<string, FundedResponse>();
  private readonly numbers: IdNumbers;
  private readonly ids = new SortedIds();
  private readonly leftOut = new SortedIds();
  /** The rows that name an amount, sorted, and beside them their amounts. */
  private readonly reportedIds: string[] = [];
  private readonly reportedMinor: bigint[] = [];
  private gross = 0n;
  private readonly linked = new Map<string, string[]>();
  /** The classes of the listed needs by their places, as bits; -1: to be found. */
  private readonly classBits: Int16Array;
  private readonly placeOf: ReadonlyMap<string, number>;
  /** Needs whose responses changed since the last result, with the classes they had in it. */
  private readonly editedNeeds = new Map<string, number>();
  private readonly made = new Map<GroupTable, GapGroup>();
  private readonly table: Tabulation;
  private readonly whole: Tabulation;
  private readonly tables: readonly Tabulation[];
  private adjusted = NOTHING_DECIDED;

  constructor(private readonly input: GapInput) {
    this.needs = readNeeds(input, this.notes);
    this.needList = [...this.needs.values()];
    this.placeOf = new Map(this.needList.map(({ id }, place) => [id, place]));
    this.classBits = new Int16Array(this.needList.length).fill(-1);
    this.lines = linesByResponse(input.fundingLines);
    const { all, repeated } = identified(input.responses);
    this.numbers = new IdNumbers([...all.keys()]);
    this.table = new Tabulation(input.by, this.needs, this.numbers);
    this.whole = new Tabulation([], this.needs, this.numbers);
    this.tables = [this.table, this.whole];
    for (const need of this.needs.values()) for (const table of this.tables) table.putNeed(need);
    for (const id of this.lines.keys()) this.notes.add("funding.note.lineWithoutResponse", id);
    const placed = new Set(repeated);
    for (const [id, record] of all) this.enter(id, record, placed.has(id));
    for (const id of repeated) this.notes.add("funding.note.responseTwice", id);
    this.adjusted = this.decide();
    // They were entered in the order of their IDs, which is that of their numbers.
    let number = 0;
    for (const [id, response] of this.responses) {
      const counting = this.adjusted.changed.get(id) ?? response;
      for (const table of this.tables) table.putResponse(counting, number, 1, true);
      number++;
    }
  }

  /** The response as reported; undefined when there is none of this ID. */
  response(id: string): FundedResponse | undefined {
    return this.responses.get(id);
  }

  /** The responses as they count after the decisions, by their IDs; a row that counts with another one is not among them. */
  counted(): FundedResponse[] {
    const counted: FundedResponse[] = [];
    for (const id of this.ids.list()) {
      const response = this.counting(id, this.adjusted);
      const dropped =
        response !== undefined && response.contributions.length === 0 && response.reported === 0n;
      if (response && !dropped) counted.push(response);
    }
    return counted;
  }

  /** The responses as reported, by their IDs. */
  all(): ReadonlyMap<string, FundedResponse> {
    return this.responses;
  }

  /** The needs with their costs, by their IDs. */
  countedNeeds(): NeedMoney[] {
    return this.needList.slice();
  }

  /** Puts a response in the place of the one with this ID, or adds it. */
  set(id: string, record: ResponseRecord): void {
    this.change(id, () => this.enter(id, record, false));
  }

  /** The same with its money as it is given, whatever its row says: for trying out, and for taking that back. */
  setFunded(response: FundedResponse): void {
    this.change(response.id, () => this.keep(response));
  }

  remove(id: string): void {
    this.change(id, () => undefined);
  }

  private change(id: string, enter: () => void): void {
    const before = this.adjusted;
    const was = this.counting(id, before);
    const oldEntry = this.responses.get(id);
    if (oldEntry) this.leave(oldEntry);
    enter();
    this.adjusted = this.decide();
    const others = new Set([...before.changed.keys(), ...this.adjusted.changed.keys()]);
    others.delete(id);
    for (const other of others) {
      const old = this.counting(other, before);
      const now = this.counting(other, this.adjusted);
      this.put(old, -1);
      this.put(now, 1);
    }
    this.put(was, -1);
    this.put(this.counting(id, this.adjusted), 1);
  }

  private counting(id: string, adjusted: Adjusted): FundedResponse | undefined {
    return adjusted.changed.get(id) ?? this.responses.get(id);
  }

  private put(response: FundedResponse | undefined, sign: 1 | -1): void {
    if (!response) return;
    const number = this.numbers.numberOf(response.id);
    for (const table of this.tables) table.putResponse(response, number, sign);
  }

  private decide(): Adjusted {
    const { adjustments, currency } = this.input;
    if (adjustments.same.length === 0 && adjustments.partOf.length === 0) return NOTHING_DECIDED;
    return adjust((id) => this.responses.get(id), adjustments, currency);
  }

  /** `placed`: the row goes by its place, as its ID stands twice; funding lines belong to the row that keeps the ID. */
  private enter(id: string, record: ResponseRecord, placed: boolean): void {
    const lines = record.id === null || placed ? undefined : this.lines.get(id);
    this.keep(fund(id, record, lines, this.input));
  }

  private keep(response: FundedResponse): void {
    const { id, record } = response;
    this.responses.set(id, response);
    if (record.id === id) this.notes.remove("funding.note.lineWithoutResponse", id);
    if (response.reported !== undefined) this.report(id, response.reported);
    this.gross += totalOf(response);
    this.ids.add(id);
    if (response.refused) this.leftOut.add(id);
    for (const note of this.notesOf(response)) this.notes.add(note.key, id, note.params);
    for (const need of record.needIds) {
      const known = this.linked.get(need);
      if (known) known.push(id);
      else this.linked.set(need, [id]);
      this.forgetClasses(need);
    }
  }

  private report(id: string, minor: bigint): void {
    const at = sortedPlace(this.reportedIds, id);
    this.reportedIds.splice(at, 0, id);
    this.reportedMinor.splice(at, 0, minor);
  }

  private leave(response: FundedResponse): void {
    const { id, record } = response;
    if (response.reported !== undefined) {
      const at = sortedIndex(this.reportedIds, id);
      this.reportedIds.splice(at, 1);
      this.reportedMinor.splice(at, 1);
    }
    this.responses.delete(id);
    if (record.id === id && this.lines.has(id)) this.notes.add("funding.note.lineWithoutResponse", id);
    this.gross -= totalOf(response);
    this.ids.remove(id);
    this.leftOut.remove(id);
    for (const note of this.notesOf(response)) this.notes.remove(note.key, id, note.params);
    for (const need of record.needIds) {
      const linked = this.linked.get(need) ?? [];
      const at = linked.indexOf(id);
      if (at >= 0) linked.splice(at, 1);
      this.forgetClasses(need);
    }
  }

  private forgetClasses(need: string): void {
    const place = this.placeOf.get(need);
    if (place === undefined) return;
    const before = this.classBits[place] as number;
    if (before >= 0 && !this.editedNeeds.has(need)) this.editedNeeds.set(need, before);
    this.classBits[place] = -1;
  }

  private notesOf({ record, notes }: FundedResponse): readonly RowNote[] {
    const more: RowNote[] = [];
    if (isUnwhole(record.beneficiaryShares) || isUnwhole(record.needShares))
      more.push({ key: "funding.note.sharesNotWhole", params: {} });
    if (record.needIds.length === 0) more.push({ key: "funding.note.responseWithoutNeed", params: {} });
    if (record.needIds.some((need) => !this.needs.has(need)))
      more.push({ key: "funding.note.needNotListed", params: {} });
    return more.length === 0 ? notes : [...notes, ...more];
  }

  private classBitsOf(place: number): number {
    const known = this.classBits[place] as number;
    if (known >= 0) return known;
    const { id, record } = this.needList[place] as NeedMoney;
    const responses: ResponseRecord[] = [];
    for (const linked of this.linked.get(id) ?? []) {
      const response = this.responses.get(linked);
      if (response) responses.push(response.record);
    }
    const bits = bitsOf(classesOfNeed(record, responses, this.input.asOf));
    this.classBits[place] = bits;
    return bits;
  }

  /** The class of a need shows in every group that has it, also in those that an edit did not touch. */
  private markGroupsOfEditedNeeds(): void {
    for (const [need, before] of this.editedNeeds) {
      if (before === this.classBitsOf(this.placeOf.get(need) as number)) continue;
      for (const table of this.tables) for (const group of table.groupsWith(need)) group.changed = true;
    }
    this.editedNeeds.clear();
  }

  private groupsOf(table: Tabulation): GapGroup[] {
    return table.groups().map((group) => {
      const known = this.made.get(group);
      if (known && !group.changed) return known;
      const made = figuresOf(group, {
        currency: this.input.currency,
        classBitsOf: (place) => this.classBitsOf(place),
        stateNames: table.stateNames,
        by: table === this.whole ? [] : this.input.by,
      });
      group.changed = false;
      this.made.set(group, made);
      return made;
    });
  }

  /** Groups are sorted by their keys in the order of `by`; what is not stated stands at the end. */
  result(): GapResult {
    const { asOf, currency, by } = this.input;
    this.markGroupsOfEditedNeeds();
    const money = (minor: bigint) => ({ minor, currency });
    const adjustments = this.adjusted.ledger
      .filter(({ kind }) => kind !== "unreconciled")
      .reduce((sum, { amount }) => sum + amount.minor, 0n);
    return {
      asOf,
      currency,
      by,
      groups: this.groupsOf(this.table).sort((a, b) => compareKeys(a.key, b.key, by)),
      total: this.groupsOf(this.whole)[0] ?? emptyGroup(currency),
      reported: { ids: this.reportedIds.slice(), minor: this.reportedMinor.slice() },
      corrections: this.adjusted.ledger,
      reconciliation: {
        gross: money(this.gross),
        adjustments: money(adjustments),
        net: money(this.gross + adjustments),
      },
      notes: [...this.notes.list(), ...this.adjusted.notes],
      rowsUsed: this.ids.size - this.leftOut.size + this.needs.size,
      rowsLeftOut: this.leftOut.list(),
    };
  }
}

function isUnwhole(shares: readonly Share[] | undefined): boolean {
  return shares !== undefined && shares.length > 0 && !sharesAreWhole(shares);
}

function compareKeys(a: GapGroup["key"], b: GapGroup["key"], by: readonly GapDimension[]): number {
  for (const dimension of by) {
    const left = a[dimension] ?? UNSTATED;
    const right = b[dimension] ?? UNSTATED;
    if (left !== right) return left === UNSTATED ? 1 : right === UNSTATED ? -1 : left < right ? -1 : 1;
  }
  return 0;
}

function emptyGroup(currency: string): GapGroup {
  const none = { minor: 0n, currency };
  return {
    key: {},
    required: null,
    ownFunds: none,
    ownFundsStated: 0,
    secured: none,
    negotiated: none,
    sought: none,
    unknown: none,
    hardGap: null,
    softGap: null,
    declaredGap: null,
    gapLow: null,
    gapHigh: null,
    surplus: none,
    classes: [],
    rowsWithAmount: 0,
    unknownRows: 0,
    states: {},
    needIds: [],
    responseIds: IdList.of([]),
    assumed: false,
  };
}
