// What `iisg gap` answers: one JSON document, or lines for people. Layer: cli.
import { decimalText } from "../../domain/funding/money";
import { ledgerOf } from "../../domain/funding/ledger";
import type { GapReport } from "../../domain/funding/gapReport";
import type { GapGroup } from "../../domain/funding/types";
import type { GapDifference, WhatIf } from "../../domain/funding/whatIf";
import type { Money } from "../../domain/record/types";
import { translate } from "../command";

const text = (amount: Money | null): string | null => (amount === null ? null : decimalText(amount));

function groupOf(group: GapGroup) {
  return {
    key: group.key,
    required: text(group.required),
    ownFunds: text(group.ownFunds),
    secured: text(group.secured),
    negotiated: text(group.negotiated),
    sought: text(group.sought),
    unknown: text(group.unknown),
    hardGap: text(group.hardGap),
    softGap: text(group.softGap),
    declaredGap: text(group.declaredGap),
    gapLow: text(group.gapLow),
    gapHigh: text(group.gapHigh),
    surplus: text(group.surplus),
    classes: group.classes,
    unknownRows: group.unknownRows,
    rowsWithAmount: group.rowsWithAmount,
    rows: [...group.needIds, ...group.responseIds],
    states: group.states,
    assumed: group.assumed,
  };
}

export function gapDocument(result: GapReport) {
  const { asOf, currency, groups, total, reconciliation, notes } = result;
  return {
    asOf,
    currency,
    groups: groups.map(groupOf),
    total: groupOf(total),
    ledger: ledgerOf(result).map(({ kind, amount, rows, why }) => ({
      kind,
      amount: decimalText(amount),
      rows,
      why: translate(why),
    })),
    reconciliation: {
      gross: decimalText(reconciliation.gross),
      adjustments: decimalText(reconciliation.adjustments),
      net: decimalText(reconciliation.net),
    },
    checks: result.checks.map(({ kind, rows, stated, found, difference, why }) => ({
      kind,
      rows,
      currency: stated.currency,
      stated: decimalText(stated),
      found: decimalText(found),
      difference: decimalText(difference),
      why: translate(why),
    })),
    notes: notes.map(({ message, rows }) => ({ message: translate(message), rows })),
    rowsUsed: result.rowsUsed,
    rowsLeftOut: result.rowsLeftOut,
  };
}

export function gapLines(result: GapReport): string[] {
  const row = (name: string, group: GapGroup): string => {
    const range = rangeOf(group);
    return `${name}: needed ${text(group.required) ?? "unknown"}, secured ${text(group.secured)}, negotiated ${text(group.negotiated)}, sought ${text(group.sought)}, state unknown ${text(group.unknown)}; gap ${range}; ${group.rowsWithAmount} of ${group.responseIds.length} rows have an amount`;
  };
  const { reconciliation } = result;
  return [
    `As of ${result.asOf}, in ${result.currency}`,
    ...result.groups.map((group) => row(nameOf(group.key), group)),
    row("Total", result.total),
    `Gross ${decimalText(reconciliation.gross)} + adjustments ${decimalText(reconciliation.adjustments)} = net ${decimalText(reconciliation.net)}`,
    ...result.checks.map(({ why }) => translate(why)),
    ...result.notes.map(({ message, rows }) => `${translate(message)} Rows: ${rows.join(", ")}`),
  ];
}

function rangeOf({ gapLow, gapHigh }: GapGroup): string {
  return gapLow === null ? "unknown" : `${text(gapLow)} to ${text(gapHigh) ?? "unknown"}`;
}

function nameOf(key: GapGroup["key"]): string {
  return Object.values(key)
    .map((code) => (code === "" ? "not stated" : code))
    .join(" / ");
}

/** The groups whose figures a supposed change moves, before and after; null where there is no such group. */
export function whatIfDocument({ after, differences }: WhatIf) {
  return {
    total: groupOf(after.total),
    differences: differences.map(({ key, before, after: then }) => ({
      key,
      before: before ? groupOf(before) : null,
      after: then ? groupOf(then) : null,
    })),
  };
}

export function whatIfLines({ before, after, differences }: WhatIf): string[] {
  const line = (name: string, { before: was, after: is }: Omit<GapDifference, "key">): string =>
    `${name}: gap ${was ? rangeOf(was) : "none"} would become ${is ? rangeOf(is) : "none"}`;
  return [
    "",
    "What if (nothing is written):",
    ...(differences.length === 0 ? ["No figure changes."] : []),
    ...differences.map((difference) => line(nameOf(difference.key), difference)),
    line("Total", { before: before.total, after: after.total }),
  ];
}
