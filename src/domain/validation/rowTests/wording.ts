// Tests of how one row is filled: cells left to the row above, several rows in one cell, bodies and requests hidden in text.
// Layer: domain/validation.
import { termsOf } from "../../taxonomy/lookup";
import type { Term } from "../../taxonomy/types";
import { C } from "../columns";
import { onceByCells } from "../remembered";
import { WORD_PROGRAMME } from "../textScan";
import type { Binder } from "./rowTest";

export const WORDING_TESTS = {
  continued: (table, rule) => {
    const keys = rule.columns.flatMap((key) => table.column(key) ?? []);
    const content = [C.needText, C.outputs, C.lead, C.status].flatMap((key) => table.column(key) ?? []);
    if (keys.length < 2) return undefined;
    return (slot) => {
      let blank = 0;
      for (const column of keys) if (column.isBlank(slot)) blank++;
      if (blank < 2 || !content.some((column) => !column.isBlank(slot))) return;
      const first = keys.find((column) => column.isBlank(slot));
      table.report(slot, rule, first, {
        cells: keys
          .filter((column) => column.isBlank(slot))
          .map((column) => column.definition.header)
          .join(", "),
      });
    };
  },

  stacked: (table, rule) => {
    const columns = rule.columns.flatMap((key) => table.column(key) ?? []);
    return columns.length === 0
      ? undefined
      : (slot) => {
          for (const column of columns) {
            // A cell of a list with a line break in it always has a finding of its own.
            if (column.reading(slot).issues === null) continue;
            const value = column.raw(slot);
            if (typeof value !== "string" || !value.includes("\n")) continue;
            const lines = value.split("\n").filter((line) => line.trim() !== "").length;
            if (lines > 1) table.report(slot, rule, column, { count: lines });
          }
        };
  },

  driverNotInText: (table, rule, { taxonomy }) => {
    const lead = table.column(C.lead);
    const texts = [C.outputs, C.instrument].flatMap((key) => table.column(key) ?? []);
    if (lead === undefined || texts.length === 0) return undefined;
    const others = [C.coImplementers, C.donors].flatMap((key) => table.column(key) ?? []);
    const byName = new Map<string, Term>(
      termsOf(taxonomy, "organisations").flatMap((term) =>
        [
          term.code,
          term.label,
          ...term.aliases
            .filter((alias) => alias.kind === "acronym" || alias.kind === "variant")
            .map((alias) => alias.text),
        ].map((name) => [name.toLowerCase(), term] as const),
      ),
    );
    const instrument = table.column(C.instrument);
    /** Instruments whose name is no body's work programme or core funding. */
    const plain = new Set(
      termsOf(taxonomy, "instruments")
        .filter((term) => !/work programme|core funding/.test(term.label))
        .map((term) => term.code),
    );
    return (slot) => {
      for (const column of texts) {
        if (
          column === instrument
            ? column.isBlank(slot) || plain.has(column.code(slot) ?? "")
            : !column.hasWord(slot, WORD_PROGRAMME)
        )
          continue;
        const value = column.raw(slot);
        if (
          typeof value !== "string" ||
          !(value.includes("work programme") || value.includes("core funding"))
        )
          continue;
        const name =
          /(?:part of|under|within|from)?\s*(?:the )?(\b[\p{L}-]+(?: SEE)?)(?:'s)? (?:work programme|core funding)/iu.exec(
            value,
          )?.[1];
        const term = name === undefined ? undefined : byName.get(name.toLowerCase());
        if (term === undefined) continue;
        const named = [lead, ...others].some((other) => other.codes(slot).includes(term.code));
        if (!named) table.report(slot, rule, lead, { found: term.label });
      }
    };
  },

  requestAsResponse: (table, rule) => {
    const status = table.column(C.status);
    return status === undefined
      ? undefined
      : onceByCells(table, [status], (slot) => {
          const code = status.code(slot);
          if (code === "REQ" || (code === undefined && /^\s*request/i.test(status.text(slot))))
            table.report(slot, rule, status);
        });
  },
} as const satisfies Record<string, Binder>;
