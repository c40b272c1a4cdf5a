// Checks on totals: what should add up and does not, with the difference. They change no figure. Source: field notes E4, F6
// (MON-05 to MON-08, MON-12, MON-15). Layer: domain/funding.
import type { Message } from "../message";
import { message } from "../message";
import type { Money, ResponseRecord } from "../record/types";
import { linesByResponse } from "./contributions";
import type { FundedResponse } from "./contributions";
import type { GapInput } from "./gapState";
import { spokenAmount } from "./money";

export const TOTAL_CHECKS = [
  "components",
  "contributors",
  "states",
  "lines",
  "same-project",
  "years",
] as const;
export type TotalCheckKind = (typeof TOTAL_CHECKS)[number];

export interface TotalCheck {
  readonly kind: TotalCheckKind;
  readonly rows: readonly string[];
  /** What the total says, and what its parts make; both in one currency, that of the rows. */
  readonly stated: Money;
  readonly found: Money;
  /** Stated less found; never zero. */
  readonly difference: Money;
  readonly why: Message;
}

/** Amounts may differ by one unit of the currency (rule MON-05). */
const TOLERANCE = 100n;

/** All checks that fail, by kind and then by their rows. `funded`: the rows of the input with their money, by the IDs they go by. */
export function totalChecks(input: GapInput, funded: ReadonlyMap<string, FundedResponse>): TotalCheck[] {
  const lines = linesByResponse(input.fundingLines);
  const checks = components(input, funded);
  for (const [id, { record }] of funded) {
    checks.push(...contributors(id, record), ...states(id, record));
    if (record.id === id) checks.push(...fundingLines(id, record, input, lines.get(id)));
  }
  checks.push(...sameProject(funded));
  for (const response of funded.values()) checks.push(...years(response, input.currency));
  return checks
    .map((check) => ({ check, kind: TOTAL_CHECKS.indexOf(check.kind), rows: check.rows.join() }))
    .sort((a, b) => a.kind - b.kind || (a.rows < b.rows ? -1 : a.rows > b.rows ? 1 : 0))
    .map(({ check }) => check);
}

function checkOf(
  kind: TotalCheckKind,
  rows: readonly string[],
  stated: bigint,
  found: bigint,
  currency: string,
): TotalCheck {
  const money = (minor: bigint): Money => ({ minor, currency });
  return {
    kind,
    rows,
    stated: money(stated),
    found: money(found),
    difference: money(stated - found),
    why: message(`funding.check.${kind}`, {
      row: rows[0] ?? "",
      stated: spokenAmount(money(stated)),
      found: spokenAmount(money(found)),
      difference: spokenAmount(money(stated - found)),
      currency,
    }),
  };
}

/** A programme's total and the sum of the parts that were decided to be inside it; every part must have an amount. */
function components(
  { adjustments, currency }: GapInput,
  funded: ReadonlyMap<string, FundedResponse>,
): TotalCheck[] {
  const partsOf = new Map<string, Set<string>>();
  for (const { part, whole } of adjustments.partOf)
    if (part !== whole) partsOf.set(whole, (partsOf.get(whole) ?? new Set<string>()).add(part));
  return [...partsOf].flatMap(([whole, parts]) => {
    const stated = funded.get(whole)?.reported;
    const ids = [...parts].sort();
    const amounts = ids.map((id) => funded.get(id)?.reported);
    if (stated === undefined || amounts.some((amount) => amount === undefined)) return [];
    const found = amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);
    return stated === found ? [] : [checkOf("components", [whole, ...ids], stated, found, currency)];
  });
}

function sameCurrency(...amounts: readonly (Money | null)[]): boolean {
  return new Set(amounts.flatMap((amount) => (amount ? [amount.currency] : []))).size === 1;
}

/** EU and other contributions make the total; where one of them is not stated, nothing can be checked. */
function contributors(id: string, record: ResponseRecord): TotalCheck[] {
  const { totalBudget: total, euContribution: eu, otherContributions: other } = record;
  if (!total || !eu || !other || !sameCurrency(total, eu, other)) return [];
  const found = eu.minor + other.minor;
  return beyond(total.minor - found)
    ? [checkOf("contributors", [id], total.minor, found, total.currency)]
    : [];
}

/** Secured, negotiated and sought money together are not more than the total, and the total when all three are stated. */
function states(id: string, record: ResponseRecord): TotalCheck[] {
  const { totalBudget: total, secured, negotiated, sought } = record;
  const parts = [secured, negotiated, sought].filter((amount) => amount !== null);
  if (!total || parts.length === 0 || !sameCurrency(total, ...parts)) return [];
  const found = parts.reduce((sum, { minor }) => sum + minor, 0n);
  const fails = found - total.minor > TOLERANCE || (parts.length === 3 && beyond(total.minor - found));
  return fails ? [checkOf("states", [id], total.minor, found, total.currency)] : [];
}

function beyond(difference: bigint): boolean {
  return difference > TOLERANCE || difference < -TOLERANCE;
}

/** Funding lines count instead of the total of the row; where both are stated, they say the same. */
function fundingLines(
  id: string,
  record: ResponseRecord,
  input: GapInput,
  lines: ReturnType<typeof linesByResponse> extends Map<string, infer L> ? L | undefined : never,
): TotalCheck[] {
  const total = record.totalBudget;
  if (!total || !lines || lines.some(({ amount }) => amount === null)) return [];
  if (!sameCurrency(total, ...lines.map(({ amount }) => amount))) return [];
  const found = lines.reduce((sum, { amount }) => sum + (amount?.minor ?? 0n), 0n);
  return beyond(total.minor - found) ? [checkOf("lines", [id], total.minor, found, total.currency)] : [];
}

/** Rows with the same contract or decision number report one project: their totals are the same. */
function sameProject(funded: ReadonlyMap<string, FundedResponse>): TotalCheck[] {
  const byReference = new Map<string, { id: string; total: Money }[]>();
  for (const [id, { record }] of funded) {
    const { reference, totalBudget } = record;
    if (totalBudget === null || reference === null) continue;
    const key = reference.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
    // A short number or a word alone names no contract.
    if (key.length < 6 || !/\d/.test(key)) continue;
    const group = `${key}|${totalBudget.currency}`;
    const known = byReference.get(group);
    if (known) known.push({ id, total: totalBudget });
    else byReference.set(group, [{ id, total: totalBudget }]);
  }
  return [...byReference.values()].flatMap((rows) => {
    const amounts = rows.map(({ total }) => total.minor);
    const most = amounts.reduce((a, b) => (a > b ? a : b));
    const least = amounts.reduce((a, b) => (a < b ? a : b));
    const [first] = rows;
    return first && beyond(most - least)
      ? [
          checkOf(
            "same-project",
            rows.map(({ id }) => id),
            most,
            least,
            first.total.currency,
          ),
        ]
      : [];
  });
}

/** Funding for some years only: what of the total falls on years that are not funded. */
function years({ id, record, contributions, reported }: FundedResponse, currency: string): TotalCheck[] {
  if (record.fundingState !== "PART" || record.fundedFrom === null || reported === undefined) return [];
  if (record.secured !== null || record.negotiated !== null || record.sought !== null) return [];
  const funded = contributions
    .filter(({ state }) => state === "secured")
    .reduce((sum, { minor }) => sum + minor, 0n);
  return funded === reported ? [] : [checkOf("years", [id], reported, funded, currency)];
}
