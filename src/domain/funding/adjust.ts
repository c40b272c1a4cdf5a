// From gross to net: what was reported twice, and what is part of something else that is counted already.
// Source: field notes G1, G3; sum / max / custom as in PEPFAR's de-duplication. Layer: domain/funding.
import { message } from "../message";
import type { FundedResponse, Note } from "./contributions";
import { Notes } from "./contributions";
import { splitByWeights } from "./money";
import type { LedgerEntry } from "./types";

/** A decided group of rows that report the same action. */
export interface SameAction {
  readonly rows: readonly string[];
  /** sum: both count; max: the largest counts; custom: the group counts as `minor` in the result's currency. */
  readonly mode: "sum" | "max" | "custom";
  readonly minor?: bigint;
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
  /** Responses with the contributions that count, in the order they came. */
  readonly net: readonly FundedResponse[];
  readonly ledger: readonly LedgerEntry[];
  readonly notes: readonly Note[];
}

/** Applies the decisions. Gross plus the ledger's adjustments is net, to the minor unit. */
export function adjust(
  funded: readonly FundedResponse[],
  adjustments: Adjustments,
  currency: string,
): Adjusted {
  const byId = new Map(funded.map((response) => [response.id, response]));
  const ledger: LedgerEntry[] = [];
  const notes = new Notes();
  const entry = (
    kind: LedgerEntry["kind"],
    minor: bigint,
    rows: readonly string[],
    key: string,
    params: Record<string, string> = {},
  ): void => {
    ledger.push({ kind, amount: { minor, currency }, rows, why: message(key, params) });
  };

  for (const group of adjustments.same) {
    const members = group.rows.map((id) => byId.get(id)).filter((member) => member !== undefined);
    const withMoney = members.filter((member) => totalOf(member) > 0n);
    if (members.length < 2 || withMoney.length === 0 || group.mode === "sum") continue;
    const sorted = [...withMoney].sort(
      (a, b) => compareBig(totalOf(b), totalOf(a)) || (a.id < b.id ? -1 : 1),
    );
    const kept = sorted[0] as FundedResponse;
    if (group.mode === "max") {
      for (const member of sorted.slice(1)) {
        entry("twice", -totalOf(member), [member.id, kept.id], "funding.ledger.twice", {
          row: member.id,
          kept: kept.id,
        });
        byId.set(member.id, { ...member, contributions: [] });
      }
    } else if (group.minor !== undefined) {
      const whole = withMoney.reduce((sum, member) => sum + totalOf(member), 0n);
      const shares = splitByWeights(group.minor, withMoney.map(totalOf));
      withMoney.forEach((member, index) => byId.set(member.id, scaled(member, shares[index] as bigint)));
      entry("twice", group.minor - whole, group.rows, "funding.ledger.custom", {
        rows: group.rows.join(", "),
      });
    }
  }

  const wholeOf = new Map(adjustments.partOf.map((link) => [link.part, link.whole]));
  for (const { part, whole } of adjustments.partOf) {
    if (isCircular(part, wholeOf)) {
      notes.add("funding.note.circularPartOf", part);
      continue;
    }
    const child = byId.get(part);
    const parent = byId.get(whole);
    if (!child || !parent) continue;
    if (parent.reported === undefined) {
      notes.add("funding.note.wholeWithoutAmount", part, { whole });
      continue;
    }
    if (totalOf(child) === 0n) continue;
    entry("part-of", -totalOf(child), [part, whole], "funding.ledger.partOf", { row: part, whole });
    byId.set(part, { ...child, contributions: [] });
  }
  reconcileProgrammes(funded, adjustments.partOf, wholeOf, entry);
  return { net: funded.map((response) => byId.get(response.id) ?? response), ledger, notes: notes.list() };
}

/** Shows what a programme's total and the sum of its parts differ by; it changes no figure (rule MON-06). */
function reconcileProgrammes(
  funded: readonly FundedResponse[],
  links: readonly PartOf[],
  wholeOf: ReadonlyMap<string, string>,
  entry: (
    kind: LedgerEntry["kind"],
    minor: bigint,
    rows: readonly string[],
    key: string,
    params?: Record<string, string>,
  ) => void,
): void {
  const byId = new Map(funded.map((response) => [response.id, response]));
  for (const whole of new Set(
    links.filter((link) => !isCircular(link.part, wholeOf)).map((link) => link.whole),
  )) {
    const stated = byId.get(whole)?.reported;
    const parts = links.filter((link) => link.whole === whole).map((link) => byId.get(link.part));
    const amounts = parts.map((part) => part?.reported);
    if (stated === undefined || amounts.some((amount) => amount === undefined)) continue;
    const difference = stated - amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);
    if (difference !== 0n) {
      const rows = [whole, ...links.filter((link) => link.whole === whole).map((link) => link.part)];
      entry("unreconciled", difference, rows, "funding.ledger.unreconciled", { whole });
    }
  }
}

function isCircular(start: string, wholeOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined; at = wholeOf.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

export function totalOf(response: FundedResponse): bigint {
  return response.contributions.reduce((sum, part) => sum + part.minor, 0n);
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

function compareBig(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
