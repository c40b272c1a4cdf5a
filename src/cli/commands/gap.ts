// iisg gap: the funding gap of a workbook. Layer: cli.
import { runGap } from "../../app/computations";
import type { Money } from "../../domain/record/types";
import { decimalText } from "../../domain/funding/money";
import type { GapDimension, GapGroup, GapResult } from "../../domain/funding/types";
import { GAP_DIMENSIONS } from "../../domain/funding/types";
import type { Command } from "../command";
import { CommandFailure, clock, print, readParameters, registerOfFile, translate } from "../command";

export const gapCommand: Command = {
  name: "gap",
  usage: `FILE [--as-of DATE] [--by ${GAP_DIMENSIONS.join(",")}] [--currency EUR] [--json]`,
  async run(parameters) {
    const options = {
      json: { type: "boolean" },
      "as-of": { type: "string" },
      by: { type: "string" },
      currency: { type: "string" },
    } as const;
    const { values, positionals } = readParameters(gapCommand, parameters, options);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new CommandFailure("Name one workbook. Usage: iisg gap FILE");
    const asOf = values["as-of"] ?? clock.today();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf))
      throw new CommandFailure(`--as-of takes a date such as 2024-12-31, not "${asOf}".`);
    const by = (values.by ?? "need").split(",").map((name) => name.trim());
    const unknown = by.find((name) => !(GAP_DIMENSIONS as readonly string[]).includes(name));
    if (unknown !== undefined)
      throw new CommandFailure(`--by knows ${GAP_DIMENSIONS.join(", ")}, not "${unknown}".`);
    const register = await registerOfFile(file);
    const result = runGap(register, {
      asOf,
      by: by as GapDimension[],
      ...(values.currency === undefined ? {} : { currency: values.currency }),
    });
    print(values.json, jsonOf(result), () => linesOf(result));
    return 0;
  },
};

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

function jsonOf(result: GapResult) {
  const { asOf, currency, groups, total, ledger, reconciliation, notes } = result;
  return {
    asOf,
    currency,
    groups: groups.map(groupOf),
    total: groupOf(total),
    ledger: ledger.map(({ kind, amount, rows, why }) => ({
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
    notes: notes.map(({ message, rows }) => ({ message: translate(message), rows })),
    rowsUsed: result.rowsUsed,
    rowsLeftOut: result.rowsLeftOut,
  };
}

function linesOf(result: GapResult): string[] {
  const row = (name: string, group: GapGroup): string => {
    const range =
      group.gapLow === null ? "unknown" : `${text(group.gapLow)} to ${text(group.gapHigh) ?? "unknown"}`;
    return `${name}: needed ${text(group.required) ?? "unknown"}, secured ${text(group.secured)}, negotiated ${text(group.negotiated)}, sought ${text(group.sought)}, state unknown ${text(group.unknown)}; gap ${range}; ${group.rowsWithAmount} of ${group.responseIds.length} rows have an amount`;
  };
  const { reconciliation } = result;
  return [
    `As of ${result.asOf}, in ${result.currency}`,
    ...result.groups.map((group) =>
      row(
        Object.values(group.key)
          .map((code) => (code === "" ? "not stated" : code))
          .join(" / "),
        group,
      ),
    ),
    row("Total", result.total),
    `Gross ${decimalText(reconciliation.gross)} + adjustments ${decimalText(reconciliation.adjustments)} = net ${decimalText(reconciliation.net)}`,
    ...result.notes.map(({ message, rows }) => `${translate(message)} Rows: ${rows.join(", ")}`),
  ];
}
