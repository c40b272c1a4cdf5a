// Tests of the amounts, states and shares in one row.
// Layer: domain/validation.
import { C } from "../columns";
import type { Binder } from "./rowTest";

export const MONEY_TESTS = {
  statesFit: (table, rule) => {
    const [state, secured, negotiated, sought] = table.columnsOf(rule.columns) ?? [];
    if (state === undefined || secured === undefined || negotiated === undefined || sought === undefined)
      return undefined;
    return (slot) => {
      const code = state.code(slot);
      if (code === undefined) return;
      const more = sought.number(slot) > 0;
      const have = secured.number(slot) > 0;
      const talk = negotiated.number(slot) > 0;
      const wrong =
        (code === "SEC" && (more || talk)) ||
        (code === "SEEK" && have) ||
        (code === "NEG" && have && !talk && !more) ||
        (code === "PART" && !Number.isNaN(secured.number(slot)) && !have);
      if (wrong)
        table.report(slot, rule, state, {
          secured: secured.text(slot),
          negotiated: negotiated.text(slot),
          sought: sought.text(slot),
        });
    };
  },

  unitPlausible: (table, rule) => {
    const columns = rule.columns.flatMap((key) => table.column(key) ?? []);
    return columns.length === 0
      ? undefined
      : (slot) => {
          for (const column of columns) {
            const amount = column.number(slot);
            if ((amount > 0 && amount < 1_000) || amount > 500_000_000) table.report(slot, rule, column);
          }
        };
  },

  blankOrZero: (table, rule) => {
    const state = table.column(C.fundingState);
    const secured = table.column(C.secured);
    const sought = table.column(C.sought);
    const total = table.column(C.totalBudget);
    if (state === undefined) return undefined;
    return (slot) => {
      const code = state.code(slot);
      if (code === undefined) return;
      const zero =
        code === "SEC" && secured?.number(slot) === 0
          ? secured
          : code === "SEEK" && sought?.number(slot) === 0
            ? sought
            : total?.number(slot) === 0
              ? total
              : undefined;
      if (zero !== undefined) table.report(slot, rule, zero, { state: state.text(slot) });
    };
  },

  partsBelowTotal: (table, rule) => {
    const [secured, negotiated, sought, total] = table.columnsOf(rule.columns) ?? [];
    if (secured === undefined || negotiated === undefined || sought === undefined || total === undefined)
      return undefined;
    return (slot) => {
      const whole = total.number(slot);
      if (Number.isNaN(whole)) return;
      const a = secured.number(slot);
      const b = negotiated.number(slot);
      const c = sought.number(slot);
      const all = a >= 0 && b >= 0 && c >= 0;
      const sum = (a > 0 ? a : 0) + (b > 0 ? b : 0) + (c > 0 ? c : 0);
      if (sum > whole + 1 || (all && Math.abs(sum - whole) > 1))
        table.report(slot, rule, total, {
          sum,
          total: whole,
          difference: Math.round((whole - sum) * 100) / 100,
        });
    };
  },

  shares: (table, rule) => {
    const columns = rule.columns.flatMap((key) => table.column(key) ?? []);
    return columns.length === 0
      ? undefined
      : (slot) => {
          for (const column of columns) {
            if (column.isBlank(slot)) continue;
            const shares = column
              .text(slot)
              .split(/[;\n]+/)
              .filter((part) => part.trim() !== "")
              .map((part) => /(\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*$/.exec(part)?.[1]);
            const sum = shares.reduce(
              (s, share) =>
                s + (share === undefined ? NaN : Math.round(Number(share.replace(",", ".")) * 100)),
              0,
            );
            if (sum !== 10_000)
              table.report(slot, rule, column, { sum: Number.isNaN(sum) ? "?" : sum / 100 });
          }
        };
  },
} as const satisfies Record<string, Binder>;
