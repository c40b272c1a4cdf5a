// The use cases of the pane and the ribbon: read, compute, prepare a plan; write only when the user agrees. Layer: app.
import type { Message, Translate } from "../../domain/message";
import { message } from "../../domain/message";
import type { Result } from "../../domain/result";
import { failed, ok } from "../../domain/result";
import { parseAddress } from "../../domain/sheet/address";
import type { Plan } from "../../domain/sheet/plan";
import type { WorkbookOverview } from "../../domain/sheet/snapshot";
import { FINDINGS_SHEET, planFindingsSheet } from "../../domain/validation/findingsSheet";
import { planMarks, planRemoveMarks, type MarkedTable } from "../../domain/validation/marks";
import { planMute } from "../../domain/validation/mutes";
import type { CheckResult } from "../../domain/validation/check";
import { makeDecision } from "../../domain/duplicates/decisions";
import { planDecision } from "../../domain/duplicates/decisionTable";
import { planDuplicateSheets } from "../../domain/duplicates/summary";
import { MOST_FACTS, planAnalysis } from "../../domain/analysis/analysisSheets";
import { planGapSheets } from "../../domain/funding/gapSheets";
import type { StandardSources } from "../../domain/funding/standardSheet";
import type { StandardTable } from "../../domain/funding/standardNames";
import { planStandardTables, standardTables } from "../../domain/funding/standardTables";
import { STANDARD_TABLES } from "../../domain/funding/standardNames";
import type { GapOptions } from "../../domain/funding/types";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { readWorkbookTaxonomy, taxonomyAreasToRead } from "../../domain/taxonomy/listSheet";
import { planTemplate } from "../../domain/template/plan";
import { markedTableOf } from "../checkTables";
import { decisionsOf, gapInputOf, stampOfRegister } from "../computations";
import { numberedRowsOf } from "../registerRows";
import type { GapSettings, HeavyWork, PlacedDuplicates } from "../heavyWork";
import type { Locale } from "../../i18n/locale";
import type { FileWork } from "../files/fileWork";
import { FollowedCheck, type Wait } from "../live/followedCheck";
import { createFollowedMarks } from "../live/followedMarks";
import type { Clock, WorkbookPort, WorkOptions } from "../ports";
import { HostError } from "../ports";
import type { Register } from "../register";
import { readRegister } from "../register";
import { listSourceTables, readSourceTable } from "./anyTable";
import { guarded } from "./guarded";
import { makeFirstRunUseCases } from "./firstRunUseCases";
import { guidanceOfCell } from "./guidanceUseCase";
import { asInOpenWorkbook } from "./openWorkbook";
import { makeRepairUseCases } from "./repairUseCases";
import { makeTemplateUseCases } from "./templateUseCases";
import type { Prepared, ReadScope, UseCases } from "./types";
import { preparedLater } from "./types";

export interface UseCaseParts {
  readonly port: WorkbookPort;
  readonly heavy: HeavyWork;
  readonly clock: Clock;
  readonly translate: Translate;
  /** Who works here, for the change log and the decisions; the host tells no names, so the user's own word or "". */
  readonly who: () => string;
  /** Makes and reads files; left out: this host cannot. */
  readonly files?: FileWork;
  /** The language of what is written into files; English where it is left out. */
  readonly locale?: Locale;
  /** Lets the screen live while the state of a followed check is made; left out: no pause. */
  readonly wait?: Wait;
  /** Milliseconds of a steady clock, for measuring; left out: the clock of the day. */
  readonly ticks?: () => number;
}

export function makeUseCases(parts: UseCaseParts): UseCases {
  const { port, heavy, clock, translate } = parts;
  /** The last register read, for guidance and repairs; every run of a use case reads anew. */
  let last: Register | undefined;
  /** The register of the last check, and that check while it is kept up to date. */
  let checked: Register | undefined;
  let followed: FollowedCheck | undefined;

  const marks = createFollowedMarks(port, translate, parts.wait ?? noWait);

  const read = async (options: Parameters<typeof readRegister>[1] = {}): Promise<Result<Register>> => {
    const register = await guarded(() => readRegister(port, options));
    if (register.ok) last = register.value;
    return register;
  };
  const stamp = () => ({ today: clock.today(), now: clock.now() });
  const gapSettings = ({ asOf, by, currency }: GapOptions): GapSettings => ({
    asOf: asOf ?? clock.today(),
    ...(by ? { by } : {}),
    ...(currency === undefined ? {} : { currency }),
  });
  /** The comparison takes long: it is made only for a table that shows it. */
  const tableSources = async (
    register: Register,
    names: readonly StandardTable[],
    options: WorkOptions,
  ): Promise<StandardSources> => ({
    ...(names.includes("overlaps") ? { overlaps: await heavy.duplicates(register, {}, options) } : {}),
    ...(register.services.since === undefined ? {} : { since: register.services.since }),
  });
  /** The Findings sheet and the marks, which follow from then on. */
  const planOfCheck = (
    check: CheckResult,
    tables: readonly MarkedTable[],
    overview: WorkbookOverview,
  ): Plan => {
    const findings = planFindingsSheet(check, overview, translate);
    const marking = planMarks(check, tables, overview);
    const plan: Plan = {
      title: findings.title,
      ops: [...findings.ops, ...marking.ops],
      preview: [...findings.preview, ...marking.preview],
    };
    marks.writes(plan, check, tables, overview);
    return plan;
  };
  const prepared = <T>(result: T, plan: Plan): Result<Prepared<T>> => ok({ result, plan });

  const repairs = makeRepairUseCases(parts, {
    known: async () => ((checked ?? last) ? ok((checked ?? last) as Register) : read()),
    read,
    followed: () => followed?.tables(),
  });

  const templates = makeTemplateUseCases(parts, { read: () => read(), lastTaxonomy: () => last?.taxonomy });

  const useCases: UseCases = {
    ...templates,
    ...makeFirstRunUseCases(parts),
    prepareTemplate: (request) =>
      guarded(async () => {
        const overview = await port.overview();
        // The drop-downs will draw on the lists that are there, so the request is read with them too.
        const areas = taxonomyAreasToRead(overview);
        const lists = areas.length === 0 ? [] : await port.read(areas);
        const taxonomy = readWorkbookTaxonomy(overview, lists, BUILTIN_TAXONOMY);
        if (!taxonomy.ok) return taxonomy;
        const planned = planTemplate(request, taxonomy.value, overview, translate, stamp());
        if (!planned.ok) return planned;
        const { plan, sheets, notes } = planned.value;
        return prepared({ sheets, notes }, asInOpenWorkbook(plan));
      }),

    prepareCheck: async (options = {}) => {
      const register = await read(options);
      if (!register.ok) return register;
      return guarded(async () => {
        const check = await heavy.check(register.value, { today: checkDate(register.value, clock) }, options);
        checked = register.value;
        const { tables, overview } = register.value;
        return ok(
          preparedLater({ scope: scopeOf(register.value), check }, () =>
            planOfCheck(check, tables.map(markedTableOf), overview),
          ),
        );
      });
    },

    prepareMarksRemoval: () =>
      guarded(async () => {
        const overview = await port.overview();
        const sheets = overview.sheets.map((sheet) => sheet.name).filter((name) => name !== FINDINGS_SHEET);
        const plan = planRemoveMarks(sheets, overview);
        marks.removes(plan);
        return prepared({ sheets: sheets.length }, plan);
      }),

    prepareFindings: (outcome) =>
      guarded(async () => {
        const tables = followed?.frames();
        const register = checked;
        if (tables === undefined || register === undefined) return useCases.prepareCheck();
        return prepared(outcome, planOfCheck(outcome.check, tables, await port.overview()));
      }),

    async beginFollowing() {
      followed = undefined;
      const mine = checked;
      if (mine === undefined) return false;
      const settings = { today: checkDate(mine, clock) };
      const begun = await FollowedCheck.begin(mine, settings, parts.wait ?? noWait, () => checked === mine);
      if (checked === mine) followed = begun;
      return followed !== undefined;
    },

    stopFollowing() {
      followed = undefined;
      checked = undefined;
    },

    recheck: async (edits) =>
      followed === undefined
        ? { kind: "lost", why: message("pane.typing.off") }
        : followed.recheck(port, edits),

    followMarks: async (check) => {
      const tables = followed?.frames();
      return tables === undefined ? undefined : marks.follow(check, tables);
    },
    noteChange: marks.note,

    prepareRepairs: repairs.prepareRepairs,
    listRepairs: repairs.listRepairs,
    prepareTakeBack: repairs.prepareTakeBack,

    prepareMute: (finding, reason) =>
      guarded(async () => {
        const entry = { reason, who: parts.who(), when: clock.now() };
        return prepared({ rule: finding.rule }, planMute(finding, entry, await port.overview(), translate));
      }),

    listSourceTables: () => guarded(async () => ok(await listSourceTables(port))),

    prepareDuplicates: async (options) => {
      const { threshold, source } = options;
      const chosen =
        source === undefined
          ? undefined
          : await guarded(async () => ok(await readSourceTable(port, source.table, source.map, options)));
      if (chosen?.ok === false) return chosen;
      const register = chosen === undefined ? await read(options) : ok(chosen.value.register);
      if (!register.ok) return register;
      return guarded(async () => {
        if (!register.value.tables.some(({ table }) => table.kind === "responses"))
          return failed(message("register.noResponses"));
        const { origins, ...duplicates } = await heavy.duplicates(
          register.value,
          {
            ...(threshold === undefined ? {} : { threshold }),
            ...(chosen === undefined ? {} : { mapped: chosen.value.mapped }),
          },
          options,
        );
        const result = {
          scope: scopeOf(register.value),
          duplicates,
          decisions: decisionsOf(register.value),
          places: placesOfDuplicates(duplicates, origins),
        };
        const { overview, taxonomy } = register.value;
        const made = { ...stamp(), taxonomy };
        return ok(preparedLater(result, () => planDuplicateSheets(duplicates, overview, translate, made)));
      });
    },

    prepareDecision: (outcome, a, b, answer, note, reviewer) =>
      guarded(async () => {
        const entry = { answer, reviewer: reviewer ?? parts.who(), when: clock.now(), note: note ?? "" };
        const overview = await port.overview();
        const { rows, pairs } = outcome.duplicates;
        const [left, right] = [a, b].map((id) => rows.find((row) => row.id === id));
        const pair = pairs.find((each) => each.a === a && each.b === b);
        if (!left || !right) throw new RangeError(`No rows ${a} and ${b} in the result.`);
        return prepared(
          makeDecision(pair ?? { relation: "same-action" }, left, right, entry),
          planDecision(outcome.duplicates, { a, b, ...entry }, overview, translate),
        );
      }),

    prepareGap: async (options) => {
      const register = await read(options);
      if (!register.ok) return register;
      return guarded(async () => {
        const settings = gapSettings(options);
        const { overview } = register.value;
        const gap = await heavy.gap(register.value, settings, options);
        const { charts, pivotTables, slicers } = port.capabilities;
        const made = { ...stamp(), ...stampOfRegister(register.value) };
        const sources = options.tables
          ? await tableSources(register.value, STANDARD_TABLES, options)
          : undefined;
        const planOf = (): Plan => {
          const sheets = planGapSheets(gap, overview, translate, made, { charts, pivotTables, slicers });
          const tables = sources
            ? planStandardTables(
                standardTables(
                  gapInputOf(register.value, settings, gap.adjustments),
                  translate,
                  made,
                  STANDARD_TABLES,
                  sources,
                ),
                overview,
              )
            : { ops: [], preview: [] };
          return {
            title: sheets.title,
            ops: [...sheets.ops, ...tables.ops],
            preview: [...sheets.preview, ...tables.preview],
          };
        };
        const result = { scope: scopeOf(register.value), gap, places: placesOf(register.value) };
        return ok(preparedLater(result, planOf));
      });
    },

    whatIf: async (options, changes) => {
      const register = last === undefined ? await read(options) : ok(last);
      if (!register.ok) return register;
      return guarded(() => heavy.whatIf(register.value, gapSettings(options), changes, options));
    },

    analyse: async (options, request) => {
      const register = options.fresh || last === undefined ? await read(options) : ok(last);
      if (!register.ok) return register;
      return guarded(async () => {
        const codesOf = request.filters.map(({ field }) => field);
        const ask = { request, withFacts: false, codesOf };
        const { cross, codes } = await heavy.analysis(register.value, gapSettings(options), ask, options);
        return ok({ cross, codes, scope: scopeOf(register.value), places: placesOf(register.value) });
      });
    },

    prepareAnalysis: async (options, request, wish) => {
      const register = last === undefined ? await read(options) : ok(last);
      if (!register.ok) return register;
      return guarded(async () => {
        const ask = { request, withFacts: true, codesOf: [] };
        const { cross, facts } = await heavy.analysis(register.value, gapSettings(options), ask, options);
        if (facts === undefined || facts.facts.length === 0) return failed(message("analysis.nothing"));
        if (facts.facts.length > MOST_FACTS)
          return failed(message("analysis.tooMany", { count: facts.facts.length, most: MOST_FACTS }));
        const { charts, pivotTables, slicers } = port.capabilities;
        if (wish.kind === "pivot" && !pivotTables) return failed(message("analysis.noPivots"));
        const made = { ...stamp(), ...stampOfRegister(register.value) };
        const plan = planAnalysis(
          facts,
          cross,
          await port.overview(),
          { translate, stamp: made },
          wish.kind === "pivot"
            ? { kind: "pivot", slicers }
            : { kind: "chart", chart: wish.chart, native: charts },
        );
        return prepared(null, plan);
      });
    },

    prepareTables: async (options, names) => {
      const register = await read(options);
      if (!register.ok) return register;
      return guarded(async () => {
        const settings = { ...gapSettings(options), by: [] };
        const { adjustments } = await heavy.gap(register.value, settings, options);
        const { overview } = register.value;
        const input = gapInputOf(register.value, settings, adjustments);
        const made = { ...stamp(), ...stampOfRegister(register.value) };
        const sources = await tableSources(register.value, names, options);
        const tables = standardTables(input, translate, made, names, sources);
        const plan = planStandardTables(tables, overview);
        const places = placesOf(register.value);
        return prepared({ tables, scope: scopeOf(register.value), places }, plan);
      });
    },

    async apply(plan, options) {
      const report = await port.apply(plan, options);
      marks.applied(plan, report);
      await repairs.correctLog(plan, report);
      return report;
    },

    async jump(sheet, cell) {
      const area = parseAddress(cell);
      if (!area) throw new HostError("BadAddress", "workbook.error.not-found");
      await port.select(sheet, area);
    },

    guidance: (cell) =>
      guidanceOfCell(port, cell, {
        known: () => last,
        fresh: async () => {
          const register = await read();
          return register.ok ? register.value : undefined;
        },
      }),

    writeCell: (cell, before, after) =>
      port.apply({
        title: message("usecase.writeCell"),
        preview: [],
        ops: [
          {
            kind: "guarded-write",
            sheet: cell.sheet,
            cells: [{ row: cell.row, column: cell.column, before, after }],
          },
        ],
      }),
  };
  return useCases;
}

const noWait: Wait = () => Promise.resolve();

/** A returned workbook is judged on the day it was submitted, an open one today. */
function checkDate(register: Register, clock: Clock): string {
  const submitted = register.tables
    .map(({ table }) => table.metadata.submitted)
    .find((date) => date !== undefined);
  return submitted !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(submitted) ? submitted : clock.today();
}

function scopeOf(register: Register): ReadScope {
  const problems: Message[] = [...register.problems];
  return {
    sheets: register.tables.map((entry) => ({
      sheet: entry.table.sheet,
      kind: entry.table.kind,
      rows: numberedRowsOf(entry).length,
    })),
    problems,
  };
}

function placesOfDuplicates(
  { rows }: Pick<PlacedDuplicates, "rows">,
  origins: PlacedDuplicates["origins"],
): Map<string, { sheet: string; row: number }> {
  return new Map(
    rows.flatMap(({ id }, index): [string, { sheet: string; row: number }][] => {
      const origin = origins[index];
      return origin === undefined ? [] : [[id, origin]];
    }),
  );
}

function placesOf(register: Register): Map<string, { sheet: string; row: number }> {
  const places = new Map<string, { sheet: string; row: number }>();
  for (const [kind, idKey] of NAMED_BY) {
    for (const entry of register.tables) {
      if (entry.table.kind !== kind) continue;
      const { sheet } = entry.table;
      for (const { rowNumber, id } of numberedRowsOf(entry, idKey))
        places.set(id ?? `${sheet}!${rowNumber}`, { sheet, row: rowNumber });
    }
  }
  return places;
}

/** The columns that name the rows of needs and responses; a row without an ID goes by its place (see `rowId`). */
const NAMED_BY = [
  ["needs", "need_id"],
  ["responses", "response_id"],
] as const;
