// Tests of the terms in one row: do they fit each other, and the time they stand in.
// Layer: domain/validation.
import { fitsParent, isInForce, periodOf, successorsOf, termOf, termsOf } from "../../taxonomy/lookup";
import type { ListId } from "../../taxonomy/types";
import { C } from "../columns";
import { onceByCell, onceByCells, remembered } from "../remembered";
import { STARTS_WITH_DIGIT, WORD_PILLAR } from "../textScan";
import type { TableState } from "../tableState";
import type { Binder, RowCheck, RowEnvironment, RowRule } from "./rowTest";
import { each, list } from "./rowTest";

export const TERM_TESTS = {
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

  mixedCodes: (table, rule) => {
    const column = table.column(C.beneficiaries) ?? table.column(C.beneficiary);
    return column === undefined
      ? undefined
      : onceByCells(table, [column], (slot) => {
          const codes = column.codes(slot);
          if (codes.length > 1 && codes.includes("WB6")) table.report(slot, rule, column);
        });
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
} as const satisfies Record<string, Binder>;

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
    columns.map(({ column, id, limited }) => {
      const isLimited = onceByCell(column, (codes) => codes.some((code) => limited.has(code)));
      return (slot) => {
        if (!isLimited(slot)) return;
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
      };
    }),
  );
}
