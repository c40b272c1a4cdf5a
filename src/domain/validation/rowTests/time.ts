// Tests of the dates in one row: against its status, its cycle, its programme and its words.
// Layer: domain/validation.
import type { IsoDate } from "../../sheet/dates";
import { isoOfSerial, serialOfIso } from "../../sheet/dates";
import { periodOf, termOf } from "../../taxonomy/lookup";
import type { Taxonomy } from "../../taxonomy/types";
import { C } from "../columns";
import { remembered } from "../remembered";
import type { Binder } from "./rowTest";

export const TIME_TESTS = {
  durationAgrees: (table, rule) => {
    const [note, start, end] = table.columnsOf(rule.columns) ?? [];
    if (note === undefined || start === undefined || end === undefined) return undefined;
    return (slot) => {
      if (note.isBlank(slot)) return;
      const from = start.number(slot);
      const to = end.number(slot);
      if (Number.isNaN(from) || Number.isNaN(to)) return;
      const stated = /(\d{1,3})\s*[- ]?(month|year)s?\b/i.exec(note.text(slot));
      if (stated === null) return;
      const months = Number(stated[1]) * (stated[2]?.toLowerCase() === "year" ? 12 : 1);
      const actual = (to - from + 1) / 30.4375;
      if (Math.abs(actual - months) > 1.5)
        table.report(slot, rule, note, { stated: stated[0], actual: Math.round(actual) });
    };
  },

  statusAgreesWithDates: (table, rule, { today }) => {
    const [status, start, end] = table.columnsOf(rule.columns) ?? [];
    if (status === undefined || start === undefined || end === undefined) return undefined;
    const now = serialOfIso(today);
    return (slot) => {
      const code = status.code(slot);
      if (code === undefined) return;
      const from = start.number(slot);
      const to = end.number(slot);
      const late =
        (code === "PLA" && from < now) ||
        (code === "ONG" && (to < now || from > now)) ||
        (code === "CMP" && to > now) ||
        (code === "INI" && to < now);
      if (late) table.report(slot, rule, status, { start: dayText(from), end: dayText(to), today });
    };
  },

  outsideCycle: (table, rule) => {
    const [start, end, year] = table.columnsOf(rule.columns) ?? [];
    if (start === undefined || end === undefined || year === undefined) return undefined;
    const days = remembered((code: string) => {
      const period = periodOf(code);
      return period === undefined
        ? undefined
        : { first: serialOfIso(period.from), last: serialOfIso(period.to) + 366 };
    });
    return (slot) => {
      const code = year.code(slot);
      const period = code === undefined ? undefined : days(code);
      if (code === undefined || period === undefined) return;
      if (end.number(slot) < period.first) table.report(slot, rule, end, { year: code });
      else if (start.number(slot) > period.last) table.report(slot, rule, start, { year: code });
    };
  },

  startsBeforeProgramme: (table, rule, { taxonomy }) => {
    const [start, instrument] = table.columnsOf(rule.columns) ?? [];
    if (start === undefined || instrument === undefined) return undefined;
    const days = remembered((code: string) => {
      const first = firstDay(taxonomy, code);
      return first === undefined ? undefined : { first, serial: serialOfIso(first) };
    });
    return (slot) => {
      const from = start.number(slot);
      const code = instrument.code(slot);
      if (Number.isNaN(from) || code === undefined) return;
      const begin = days(code);
      if (begin !== undefined && from < begin.serial)
        table.report(slot, rule, start, { instrument: instrument.text(slot), first: begin.first });
    };
  },

  endsAfterProgramme: (table, rule, { taxonomy }) => {
    const end = table.column(C.end);
    const fundedTo = table.column(C.fundedTo);
    const instrument = table.column(C.instrument);
    if (end === undefined) return undefined;
    const lastDay = remembered((year: number) => serialOfIso(`${String(year).padStart(4, "0")}-12-31`));
    const lastOf = remembered((code: string) => {
      const last = termOf(taxonomy, "instruments", code)?.validTo;
      return last === undefined ? undefined : { last, serial: serialOfIso(last) };
    });
    return (slot) => {
      const to = end.number(slot);
      if (Number.isNaN(to)) return;
      const year = fundedTo?.number(slot) ?? NaN;
      if (!Number.isNaN(year) && to > lastDay(year)) {
        table.report(slot, rule, end, { last: String(year) });
        return;
      }
      const code = instrument?.code(slot);
      const limit = code === undefined ? undefined : lastOf(code);
      if (limit !== undefined && to > limit.serial) table.report(slot, rule, end, { last: limit.last });
    };
  },

  textAndTable: (table, rule) => {
    const [note, start, end] = table.columnsOf(rule.columns) ?? [];
    if (note === undefined || start === undefined || end === undefined) return undefined;
    return (slot) => {
      if (note.isBlank(slot)) return;
      const years = (note.text(slot).match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
      const first = yearOf(start.number(slot));
      const last = yearOf(end.number(slot));
      if (years.length === 0 || first === undefined || last === undefined) return;
      const outside = years.filter((year) => year < first || year > last);
      if (outside.length > 0)
        table.report(slot, rule, note, {
          found: outside.join(", "),
          start: String(first),
          end: String(last),
        });
    };
  },
} as const satisfies Record<string, Binder>;

function dayText(serial: number): string {
  return Number.isNaN(serial) ? "" : (isoOfSerial(serial) ?? "");
}

function yearOf(serial: number): number | undefined {
  const iso = Number.isNaN(serial) ? undefined : isoOfSerial(serial);
  return iso === undefined ? undefined : Number(iso.slice(0, 4));
}

/** The day before which nothing under an instrument can have begun: its own, its parent's, or its year's first. */
function firstDay(taxonomy: Taxonomy, code: string): IsoDate | undefined {
  let term = termOf(taxonomy, "instruments", code);
  for (let steps = 0; term !== undefined && steps < 5; steps++) {
    if (term.validFrom !== undefined) return term.validFrom;
    const year = /\bIPA (?:II|III|2|3) (20\d\d)\b/.exec(term.label)?.[1];
    if (year !== undefined) return `${year}-01-01`;
    term = term.parent === undefined ? undefined : termOf(taxonomy, "instruments", term.parent);
  }
  return undefined;
}
