// Tests over the cells of one row. Each is bound to a table once and then asked row by row. Layer: domain/validation.
import type { IsoDate } from "../sheet/dates";
import { isoOfSerial, serialOfIso } from "../sheet/dates";
import { fitsParent, isInForce, periodOf, successorsOf, termOf, termsOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy, Term } from "../taxonomy/types";
import { C } from "./columns";
import type { RowTest, Rule } from "./ruleTypes";
import { onceByCells, remembered } from "./remembered";
import { STARTS_WITH_DIGIT, WORD_PILLAR, WORD_PROGRAMME } from "./textScan";
import type { ColumnState, Slot } from "./columnState";
import type { TableState } from "./tableState";

export interface RowEnvironment {
  readonly taxonomy: Taxonomy;
  readonly today: IsoDate;
}

type RowRule = Extract<Rule, { kind: "row" }>;
/** Looks at one row and reports what it finds. */
export type RowCheck = (slot: Slot) => void;
/** Undefined: the sheet lacks the columns, so there is nothing to check. */
type Binder = (table: TableState, rule: RowRule, environment: RowEnvironment) => RowCheck | undefined;

const list = (column: ColumnState): ListId | undefined => column.definition.list;

export const ROW_TESTS = {
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

  actionOfNeed: (table, rule, { taxonomy }) => {
    const action = table.column(C.actionCode);
    const pillar = table.column(C.pillar);
    const needs = table.column(C.needIds);
    if (action === undefined || pillar === undefined) return undefined;
    const columns = needs === undefined ? [action, pillar] : [action, pillar, needs];
    return onceByCells(table, columns, (slot) => {
      for (const code of action.codes(slot)) {
        const term = termOf(taxonomy, "actions", code);
        const need = term?.parent === undefined ? undefined : termOf(taxonomy, "needs", term.parent);
        const pillars =
          term?.pillars ?? need?.pillars ?? (need?.parent === undefined ? undefined : [need.parent]);
        const rowPillars = pillar.codes(slot);
        const named = needs?.codes(slot).filter((id) => termOf(taxonomy, "needs", id) !== undefined) ?? [];
        const wrongNeed = term?.parent !== undefined && named.length > 0 && !named.includes(term.parent);
        const wrongPillar =
          pillars !== undefined && rowPillars.length > 0 && !rowPillars.some((p) => pillars.includes(p));
        if (wrongNeed || wrongPillar)
          table.report(slot, rule, action, { need: wrongNeed ? named.join("; ") : rowPillars.join("; ") });
      }
    });
  },

  actionDepth: (table, rule) => {
    const checks = rule.columns
      .flatMap((key) => table.column(key) ?? [])
      .map((column) =>
        onceByCells(table, [column], (slot) => {
          if (column.reader.scan !== undefined && !column.hasWord(slot, STARTS_WITH_DIGIT)) return;
          const value = column.raw(slot);
          if (typeof value !== "string") return;
          const first = value.charCodeAt(0);
          if (first < 48 || first > 57) return;
          const number = /^(\d{1,2}(?:\.\d{1,2}){2,})\.?(?:\s|$)/.exec(value);
          if (number !== null && /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d/.exec(value) === null)
            table.report(slot, rule, column, { found: number[1] ?? "" });
        }),
      );
    return each(checks);
  },

  childOfParent: (table, rule, { taxonomy }) => {
    const pairs = table.columns.flatMap((child) => {
      const parent =
        child.definition.parentColumn === undefined ? undefined : table.column(child.definition.parentColumn);
      const childList = list(child);
      return parent === undefined || childList === undefined || list(parent) === undefined
        ? []
        : [{ child, parent, childList }];
    });
    if (pairs.length === 0) return undefined;
    return each(
      pairs.map(({ child, parent, childList }) =>
        onceByCells(table, [child, parent], (slot) => {
          const parents = parent.codes(slot);
          if (parents.length === 0) return;
          for (const code of child.codes(slot)) {
            const term = termOf(taxonomy, childList, code);
            if (term === undefined || parents.some((of) => fitsParent(taxonomy, childList, term, of)))
              continue;
            table.report(slot, rule, child, {
              parent: parent.text(slot),
              parentColumn: parent.definition.header,
            });
          }
        }),
      ),
    );
  },

  perspectiveFitsPhase: (table, rule) => {
    const perspective = table.column(C.perspective);
    const phase = table.column(C.phase);
    if (perspective === undefined) return undefined;
    return (slot) => {
      const of = phase?.codes(slot)[0] ?? table.table.phase;
      const code = perspective.code(slot);
      if (of === undefined || code === undefined) return;
      const wrong = ((of === "ANT" || of === "PRE") && code === "RSP") || (of === "RES" && code === "PRV");
      if (wrong) table.report(slot, rule, perspective, { phase: phase?.text(slot) || of });
    };
  },

  validInCycle: (table, rule, environment) =>
    validity(
      table,
      rule,
      environment,
      (id) => id !== "organisations" && id !== "instruments" && id !== "cycles" && id !== "mappingYears",
    ),
  renamedBeforeYear: (table, rule, environment) =>
    validity(table, rule, environment, (id) => id === "organisations"),

  donorIsAll: (table, rule) => {
    const columns = table.columnsOf(rule.columns);
    const [lead, donors, beneficiaries] = columns ?? [];
    if (lead === undefined || donors === undefined || beneficiaries === undefined) return undefined;
    const institutions = table.column(C.beneficiaryInst);
    return (slot) => {
      const code = lead.code(slot);
      if (code === undefined) return;
      const isBeneficiary = beneficiaries.codes(slot).includes(code);
      if (!isBeneficiary && institutions?.isBlank(slot) !== false) return;
      if (!donors.codes(slot).includes(code)) return;
      const own =
        isBeneficiary ||
        (institutions !== undefined && institutions.codes(slot).includes(code)) ||
        (institutions !== undefined &&
          !institutions.isBlank(slot) &&
          institutions.text(slot).trim() === lead.text(slot).trim());
      if (own) table.report(slot, rule, lead);
    };
  },

  beneficiaryScope: (table, rule) => {
    const [scope, beneficiaries] = table.columnsOf(rule.columns) ?? [];
    if (scope === undefined || beneficiaries === undefined) return undefined;
    return onceByCells(table, [scope, beneficiaries], (slot) => {
      const code = scope.code(slot);
      const codes = beneficiaries.codes(slot);
      if (code === undefined || codes.length === 0) return;
      const all = codes.includes("WB6") || codes.length >= 6;
      const single = code === "NATL" || code === "BIL";
      const wrong =
        code === "WB6"
          ? !all
          : single
            ? all || codes.length > 1
            : code === "MULTI" && !all && codes.length < 2;
      if (wrong) table.report(slot, rule, scope, { beneficiaries: beneficiaries.text(slot) });
    });
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

  mixedCodes: (table, rule) => {
    const column = table.column(C.beneficiaries) ?? table.column(C.beneficiary);
    return column === undefined
      ? undefined
      : onceByCells(table, [column], (slot) => {
          const codes = column.codes(slot);
          if (codes.length > 1 && codes.includes("WB6")) table.report(slot, rule, column);
        });
  },

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

  wrongProgramme: (table, rule, { taxonomy }) => {
    const [instrument, pillar] = table.columnsOf(rule.columns) ?? [];
    if (instrument === undefined || pillar === undefined) return undefined;
    const pillarsOf = new Map(
      termsOf(taxonomy, "instruments").flatMap((term) =>
        term.pillars === undefined ? [] : [[term.code, term.pillars] as const],
      ),
    );
    if (pillarsOf.size === 0) return undefined;
    return onceByCells(table, [instrument, pillar], (slot) => {
      const rowPillars = pillar.codes(slot);
      for (const code of instrument.codes(slot)) {
        const pillars = pillarsOf.get(code);
        if (pillars === undefined || rowPillars.length === 0 || rowPillars.some((p) => pillars.includes(p)))
          continue;
        table.report(slot, rule, instrument, { pillar: pillar.text(slot) });
      }
    });
  },

  crossPillar: (table, rule) => {
    const flag = rule.columns.flatMap((key) => table.column(key) ?? [])[0];
    const texts = [C.outputs, C.needText, C.title, C.comment].flatMap((key) => table.column(key) ?? []);
    if (flag === undefined || texts.length === 0) return undefined;
    return (slot) => {
      if (!flag.isBlank(slot)) return;
      for (const column of texts) {
        if (!column.hasWord(slot, WORD_PILLAR) || !/\b(?:cross|inter)-?pillar/i.test(column.text(slot)))
          continue;
        table.report(slot, rule, flag, { found: column.definition.header });
        return;
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

  phaseOfSheet: (table, rule, { taxonomy }) => {
    const phase = table.column(C.phase);
    const own = table.table.phase;
    if (phase === undefined || own === undefined) return undefined;
    return (slot) => {
      const codes = phase.codes(slot);
      if (codes.length > 0 && !codes.includes(own))
        table.report(slot, rule, phase, { phase: termOf(taxonomy, "phases", own)?.label ?? own });
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
} as const satisfies Record<RowTest, Binder>;

/** Columns whose terms come and go: is each code in force in the row's cycle or year? */
function validity(
  table: TableState,
  rule: RowRule,
  { taxonomy }: RowEnvironment,
  takes: (list: ListId) => boolean,
): RowCheck | undefined {
  const when = table.column(C.cycle) ?? table.column(C.mappingYear);
  if (when === undefined) return undefined;
  const columns = table.columns.flatMap((column) => {
    const id = list(column);
    if (id === undefined || !takes(id) || (!rule.columns.includes("*") && !rule.columns.includes(column.key)))
      return [];
    const limited = new Map(
      termsOf(taxonomy, id)
        .filter((term) => term.validFrom !== undefined || term.validTo !== undefined)
        .map((term) => [term.code, term]),
    );
    return limited.size === 0 ? [] : [{ column, id, limited }];
  });
  if (columns.length === 0) return undefined;
  const periods = remembered(periodOf);
  return each(
    columns.map(({ column, id, limited }) =>
      onceByCells(table, [when, column], (slot) => {
        const code = when.code(slot);
        const period = code === undefined ? undefined : periods(code);
        if (period === undefined) return;
        for (const value of column.codes(slot)) {
          const term = limited.get(value);
          if (term === undefined || isInForce(term, period)) continue;
          const now = successorsOf(taxonomy, id, term.code)
            .map((next) => next.label)
            .join("; ");
          table.report(slot, rule, column, { found: term.label, period: code ?? "", proposal: now });
        }
      }),
    ),
  );
}

/** Several checks as one; undefined where there are none. */
function each(checks: readonly RowCheck[]): RowCheck | undefined {
  const [only] = checks;
  if (checks.length < 2) return only;
  return (slot) => {
    for (const check of checks) check(slot);
  };
}

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
