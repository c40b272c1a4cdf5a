// From gross to net: what was reported twice, and what is part of something else that is counted already.
// Source: field notes G1, G3; sum / max / custom as in PEPFAR's de-duplication. Layer: domain/funding.
import { message } from "../message";
import type { FundedResponse } from "./contributions";
import { totalOf } from "./contributions";
import { splitByWeights } from "./money";
import { Notes } from "./notes";
import type { Note } from "./notes";
import { ABSURD_MINOR } from "./rowMoney";
import type { LedgerEntry } from "./types";

/** A decided group of rows that report the same action. */
export interface SameAction {
  readonly rows: readonly string[];
  /** sum: both count; max: the largest counts; custom: the group counts as `minor` in the result's currency. */
  readonly mode: "sum" | "max" | "custom";
  readonly minor?: bigint;
  /** With custom, of two rows: the first one counts whole and of the second this share, 0 to 100. `minor` goes before it. */
  readonly percentOfSecond?: number;
}

/** A decided strand: `part` is inside `whole`. */
export interface PartOf {
  readonly part: string;
  readonly whole: string;
}

export interface Adjustments {
  readonly same: readonly SameAction[];
  readonly partOf: readonly PartOf[];
}

export interface Adjusted {
  /** Only the responses that count otherwise than reported: less, or nothing (no contributions, `reported` is 0). */
  readonly changed: ReadonlyMap<string, FundedResponse>;
  readonly ledger: readonly LedgerEntry[];
  readonly notes: readonly Note[];
}

type Find = (id: string) => FundedResponse | undefined;

/** Applies the decisions. Gross plus the amounts of "twice" and "part-of" is net, to the minor unit; their order does not matter. */
export function adjust(find: Find, adjustments: Adjustments, currency: string): Adjusted {
  const run = new Run(find, currency);
  const same = adjustments.same.map((group) => withAmount(group, find));
  for (const group of sameGroups(same)) run.countOnce(group);
  const links = uniqueLinks(adjustments.partOf);
  const wholesOf = new Map<string, string[]>();
  for (const { part, whole } of links) wholesOf.set(part, [...(wholesOf.get(part) ?? []), whole]);
  const sound = links.filter((link) => {
    if (!leadsTo(link.whole, link.part, wholesOf)) return true;
    if (find(link.part)) run.notes.add("funding.note.circularPartOf", link.part);
    return false;
  });
  for (const link of sound) run.countInside(link);
  const partsOf = new Map<string, string[]>();
  for (const { part, whole } of sound) partsOf.set(whole, [...(partsOf.get(whole) ?? []), part]);
  for (const [whole, parts] of partsOf) run.reconcile(whole, parts);
  return { changed: run.changed, ledger: run.ledger, notes: run.notes.list() };
}

class Run {
  readonly changed = new Map<string, FundedResponse>();
  readonly ledger: LedgerEntry[] = [];
  readonly notes = new Notes();

  constructor(
    private readonly find: Find,
    private readonly currency: string,
  ) {}

  private now(id: string): FundedResponse | undefined {
    return this.changed.get(id) ?? this.find(id);
  }

  private entry(
    kind: LedgerEntry["kind"],
    minor: bigint,
    rows: readonly string[],
    key: string,
    params: Record<string, string>,
  ): void {
    this.ledger.push({
      kind,
      amount: { minor, currency: this.currency },
      rows,
      why: message(`funding.ledger.${key}`, params),
    });
  }

  private drop(response: FundedResponse): void {
    this.changed.set(response.id, { ...response, contributions: [], reported: 0n });
  }

  /** Rows of one action count once. A row without an amount adds no doubt when another row of the action has one. */
  countOnce({ rows, custom, parts }: SameGroup): void {
    const members = rows.map((id) => this.now(id)).filter((member) => member !== undefined);
    const withMoney = members.filter((member) => member.reported !== undefined);
    const [first] = withMoney;
    if (members.length < 2 || first === undefined) return;
    const [amount, ...others] = custom;
    if (others.length > 0)
      for (const { id } of members) this.notes.add("funding.note.customAmountsDiffer", id);
    else if (amount !== undefined && (amount < 0n || amount > ABSURD_MINOR))
      for (const { id } of members) this.notes.add("funding.note.customAmountUnusable", id);
    else if (amount !== undefined) return this.countAs(amount, members, withMoney, parts);
    const kept = withMoney.reduce((best, member) => (totalOf(member) > totalOf(best) ? member : best), first);
    for (const member of members) {
      if (member === kept) continue;
      const total = totalOf(member);
      if (total > 0n)
        this.entry("twice", -total, [member.id, kept.id], "twice", { row: member.id, kept: kept.id });
      this.drop(member);
    }
  }

  private countAs(
    minor: bigint,
    members: readonly FundedResponse[],
    withMoney: readonly FundedResponse[],
    parts: ReadonlyMap<string, bigint> | undefined,
  ): void {
    const whole = withMoney.reduce((sum, member) => sum + totalOf(member), 0n);
    const shares = parts
      ? withMoney.map(({ id }) => parts.get(id) ?? 0n)
      : splitByWeights(minor, withMoney.map(totalOf));
    withMoney.forEach((member, index) =>
      this.changed.set(member.id, scaled(member, shares[index] as bigint)),
    );
    for (const member of members) if (member.reported === undefined) this.drop(member);
    const rows = members.map(({ id }) => id);
    this.entry("twice", minor - whole, rows, "custom", { rows: rows.join(", ") });
  }

  /** A part of a whole that has an amount counts nothing of its own. */
  countInside({ part, whole }: PartOf): void {
    const child = this.now(part);
    const parent = this.find(whole);
    if (!child || !parent) return;
    if (parent.reported === undefined) {
      this.notes.add("funding.note.wholeWithoutAmount", part, { whole });
      return;
    }
    const total = totalOf(child);
    if (total > 0n) this.entry("part-of", -total, [part, whole], "partOf", { row: part, whole });
    this.drop(child);
  }

  /** Shows what a programme's total and the sum of its parts differ by; it changes no figure (rule MON-06). */
  reconcile(whole: string, parts: readonly string[]): void {
    const stated = this.find(whole)?.reported;
    const amounts = parts.map((part) => this.find(part)?.reported);
    if (stated === undefined || amounts.some((amount) => amount === undefined)) return;
    const difference = stated - amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);
    if (difference !== 0n)
      this.entry("unreconciled", difference, [whole, ...parts], "unreconciled", { whole });
  }
}

/** A share of the second row as the amount that it makes; a row without an amount adds nothing. */
function withAmount(group: SameAction, find: Find): DecidedAmount {
  const { mode, minor, percentOfSecond: percent, rows } = group;
  if (mode !== "custom" || minor !== undefined || percent === undefined) return group;
  const [first, second] = rows.map(find);
  if (rows.length !== 2 || !first || !second || !(percent >= 0 && percent <= 100)) return group;
  const share = BigInt(Math.round(percent * 100));
  // Half a minor unit is rounded up, as everywhere.
  const part = (totalOf(second) * share * 2n + 10_000n) / 20_000n;
  return {
    ...group,
    minor: totalOf(first) + part,
    parts: new Map([
      [first.id, totalOf(first)],
      [second.id, part],
    ]),
  };
}

interface DecidedAmount extends SameAction {
  /** What of the amount belongs to each row; left out: in proportion to what they report. */
  readonly parts?: ReadonlyMap<string, bigint>;
}

interface SameGroup {
  /** Sorted. */
  readonly rows: readonly string[];
  /** The different amounts that were decided for the group, smallest first. */
  readonly custom: readonly bigint[];
  /** How the amount belongs to the rows, where one decision says so for all of them. */
  readonly parts: ReadonlyMap<string, bigint> | undefined;
}

/** Pairs that share a row are one action: A = B and B = C make one group of three. */
function sameGroups(same: readonly DecidedAmount[]): SameGroup[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  const counted = same.filter(({ mode }) => mode !== "sum");
  for (const { rows } of counted)
    for (const id of rows) {
      if (!parent.has(id)) parent.set(id, id);
      parent.set(root(id), root(rows[0] as string));
    }
  const groups = new Map<string, { rows: string[]; custom: Set<bigint> }>();
  const groupOf = (id: string) => {
    const key = root(id);
    const group = groups.get(key) ?? { rows: [], custom: new Set<bigint>() };
    groups.set(key, group);
    return group;
  };
  for (const id of parent.keys()) groupOf(id).rows.push(id);
  for (const { rows, mode, minor } of counted)
    if (mode === "custom" && minor !== undefined && rows[0] !== undefined) groupOf(rows[0]).custom.add(minor);
  const wholeGroup = (rows: readonly string[]): DecidedAmount | undefined =>
    counted.find((one) => one.parts?.size === rows.length && rows.every((id) => one.parts?.has(id)));
  return [...groups.values()]
    .map(({ rows, custom }) => ({
      parts: rows.length === 2 ? wholeGroup(rows)?.parts : undefined,
      rows: rows.sort(),
      custom: [...custom].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    }))
    .sort((a, b) => ((a.rows[0] ?? "") < (b.rows[0] ?? "") ? -1 : 1));
}

function uniqueLinks(links: readonly PartOf[]): PartOf[] {
  const byKey = new Map(links.map((link) => [JSON.stringify([link.part, link.whole]), link]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

/** Whether `to` is `from` itself or one of the wholes around it. */
function leadsTo(from: string, to: string, wholesOf: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(wholesOf.get(at) ?? []));
  }
  return false;
}

function scaled(response: FundedResponse, minor: bigint): FundedResponse {
  const shares = splitByWeights(
    minor,
    response.contributions.map((part) => part.minor),
  );
  return {
    ...response,
    contributions: response.contributions.map((part, index) => ({ ...part, minor: shares[index] as bigint })),
  };
}
