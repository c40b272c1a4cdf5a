// Templates and lists of the open workbook: older versions brought up, drop-downs restored, lists checked and used, packs made.
// Layer: app.
import { message } from "../../domain/message";
import type { Message } from "../../domain/message";
import type { Result } from "../../domain/result";
import { failed, ok } from "../../domain/result";
import type { Area } from "../../domain/sheet/address";
import type { WorkbookOverview } from "../../domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { deletedWhileUsed } from "../../domain/taxonomy/checkLists";
import type { ChangedTerm } from "../../domain/taxonomy/compareLists";
import { changedTerms, termCount } from "../../domain/taxonomy/compareLists";
import {
  listSheetOf,
  planLists,
  readWorkbookTaxonomy,
  taxonomyAreasToRead,
} from "../../domain/taxonomy/listSheet";
import { periodOf } from "../../domain/taxonomy/lookup";
import { planListRefresh } from "../../domain/taxonomy/taxonomyWorkbook";
import type { Taxonomy } from "../../domain/taxonomy/types";
import { columnsOf } from "../../domain/template/definitions";
import type { ExpectedColumn, LostColumn } from "../../domain/template/lostDropDowns";
import { expectedColumns, lostColumns, planRestore, touchedBy } from "../../domain/template/lostDropDowns";
import type { ChosenFile, ListsExportTask, OfferedFile, PackAnswer } from "../files/fileWork";
import { recordsOf } from "../computations";
import { currenciesOf, planRateSheet } from "../../domain/funding/rateSheet";
import { readRateTable } from "../../domain/funding/rates";
import { usesOf } from "../listUses";
import { migrationOf } from "../migration";
import { oldRowsOf, type PackQuestion } from "../packs";
import type { WorkOptions } from "../ports";
import type { Register } from "../register";
import { guarded } from "./guarded";
import type { Prepared } from "./types";
import type { UseCaseParts } from "./useCases";

/** What the lists of the workbook are: how many terms, what differs from the product's own, and what rows use that is gone. */
export interface ListsOutcome {
  /** Undefined: the workbook has no list sheet, the product's own lists are used. */
  readonly sheet?: string;
  readonly version: string;
  readonly terms: number;
  readonly changes: readonly ChangedTerm[];
  /** Terms deleted while rows use them, one sentence each. */
  readonly warnings: readonly Message[];
}

export interface TemplateUseCases {
  /** Brings older templates of the workbook up to the current version. Fails in words when there is nothing to do. */
  prepareMigration(): Promise<Result<Prepared<{ readonly from: readonly string[] }>>>;
  /** Columns whose drop-downs or limits are gone, in an edited area or anywhere; one small read and one of the rules. */
  lostDropDowns(edited?: { readonly sheet: string; readonly area: Area }): Promise<readonly LostColumn[]>;
  /** Puts lost drop-downs back. Fails in words when none is lost. */
  prepareDropDowns(): Promise<Result<Prepared<{ readonly columns: readonly LostColumn[] }>>>;
  checkLists(): Promise<Result<ListsOutcome>>;
  /** The drop-downs offer what the list sheet says now; the sheet is sorted. */
  prepareListRefresh(): Promise<Result<Prepared<ListsOutcome>>>;
  /** The sheet of dated rates, with a row for each currency of the rows that has none. Fails in words when nothing is missing. */
  prepareRates(): Promise<Result<Prepared<{ readonly currencies: readonly string[] }>>>;
  /** Lists of a file become the lists of the workbook. */
  prepareListImport(file: ChosenFile, options?: WorkOptions): Promise<Result<Prepared<ListsOutcome>>>;
  /** The lists of the workbook, or the product's own, as a file to save. */
  exportLists(format: ListsExportTask["format"], options?: WorkOptions): Promise<Result<OfferedFile>>;
  /** Workbooks for many contributors in one file. `fromWorkbook`: rows of the open workbook are carried over too. */
  makePack(
    asked: PackQuestion,
    previous: readonly ChosenFile[],
    fromWorkbook: boolean,
    options?: WorkOptions,
  ): Promise<Result<PackAnswer>>;
}

export interface TemplateSources {
  /** The workbook as it is now. */
  read(): Promise<Result<Register>>;
  /** The lists that were read last, before somebody edited them. */
  lastTaxonomy(): Taxonomy | undefined;
}

export function makeTemplateUseCases(parts: UseCaseParts, sources: TemplateSources): TemplateUseCases {
  const { port, translate, clock } = parts;
  /** What the columns of the workbook should have; made again when the workbook's tables are others. */
  let expected: { readonly key: string; readonly columns: readonly ExpectedColumn[] } | undefined;

  const columnsOfRegister = ({ tables, overview }: Register): ExpectedColumn[] =>
    tables.flatMap(({ table }) => expectedColumns(table, overview, columnsOf(table.kind), translate));

  const taxonomyOf = async (overview: WorkbookOverview): Promise<Result<Taxonomy>> => {
    const areas = taxonomyAreasToRead(overview);
    const snapshots = areas.length === 0 ? [] : await port.read(areas);
    return readWorkbookTaxonomy(overview, snapshots, BUILTIN_TAXONOMY);
  };

  /** The lists as they are, and what rows say about them; a workbook without templates has lists all the same. */
  const listsOf = async (
    taxonomy: Taxonomy,
    overview: WorkbookOverview,
    before: Taxonomy,
  ): Promise<ListsOutcome> => {
    const register = await sources.read();
    const sheet = listSheetOf(overview);
    return {
      ...(sheet === undefined ? {} : { sheet }),
      version: taxonomy.version,
      terms: termCount(taxonomy),
      changes: changedTerms(taxonomy, BUILTIN_TAXONOMY),
      warnings: register.ok
        ? distinct([
            ...[before, BUILTIN_TAXONOMY].flatMap((old) =>
              deletedWhileUsed(taxonomy, old, usesOf(register.value, old)),
            ),
            ...readRateTable(register.value.services.rates).problems.map((problem) => problem.message),
          ])
        : [],
    };
  };

  const cycleOf = async (): Promise<string> => {
    const register = await sources.read();
    return register.ok ? (register.value.tables[0]?.table.metadata.cycle ?? "") : "";
  };

  const filesMissing = (): Result<never> => failed(message("pane.files.missing"));

  return {
    prepareMigration: () =>
      guarded(async () => {
        const register = await sources.read();
        if (!register.ok) return register;
        const planned = migrationOf(register.value, translate);
        if (!planned.ok) return planned;
        const { plan, from } = planned.value;
        return plan.ops.length === 0 ? failed(...plan.preview) : ok({ result: { from }, plan });
      }),

    async lostDropDowns(edited) {
      const overview = await port.overview();
      const key = JSON.stringify(overview.tables);
      if (expected?.key !== key) {
        const register = await sources.read();
        if (!register.ok) return [];
        expected = { key, columns: columnsOfRegister(register.value) };
      }
      const columns =
        edited === undefined
          ? expected.columns
          : touchedBy(
              expected.columns.filter(({ op }) => op.sheet === edited.sheet),
              edited.area,
            );
      return lostColumns(columns, await port.validations(columns.map(({ op }) => op)));
    },

    prepareDropDowns: () =>
      guarded(async () => {
        const register = await sources.read();
        if (!register.ok) return register;
        const columns = columnsOfRegister(register.value);
        const lost = lostColumns(columns, await port.validations(columns.map(({ op }) => op)));
        if (lost.length === 0) return failed(message("template.restore.nothing"));
        return ok({
          result: { columns: lost },
          plan: planRestore(columns, lost, register.value.overview),
        });
      }),

    checkLists: () =>
      guarded(async () => {
        const before = sources.lastTaxonomy() ?? BUILTIN_TAXONOMY;
        const overview = await port.overview();
        const taxonomy = await taxonomyOf(overview);
        return taxonomy.ok ? ok(await listsOf(taxonomy.value, overview, before)) : taxonomy;
      }),

    prepareListRefresh: () =>
      guarded(async () => {
        const before = sources.lastTaxonomy() ?? BUILTIN_TAXONOMY;
        const overview = await port.overview();
        const taxonomy = await taxonomyOf(overview);
        if (!taxonomy.ok) return taxonomy;
        const result = await listsOf(taxonomy.value, overview, before);
        const plan = planListRefresh(taxonomy.value, periodOf(await cycleOf()) ?? {}, overview);
        if (plan === undefined) return failed(message("pane.lists.noSheet"));
        return ok({ result, plan: { ...plan, preview: [...plan.preview, ...result.warnings] } });
      }),

    prepareRates: () =>
      guarded(async () => {
        const register = await sources.read();
        if (!register.ok) return register;
        const currencies = currenciesOf(recordsOf(register.value));
        const listed = readRateTable(register.value.services.rates).currencies;
        const plan = planRateSheet(currencies, listed, register.value.overview, translate);
        return plan === undefined
          ? failed(message("funding.rates.nothing"))
          : ok({ result: { currencies }, plan });
      }),

    prepareListImport: (file, options) =>
      guarded(async () => {
        if (parts.files === undefined) return filesMissing();
        const overview = await port.overview();
        const now = await taxonomyOf(overview);
        // Faulty lists of the workbook are no reason to refuse better ones.
        const base = now.ok ? now.value : BUILTIN_TAXONOMY;
        const read = await parts.files.run({ kind: "listsRead", file, base }, options);
        if (!read.ok) return read;
        const { taxonomy, changes } = read.value;
        const result = { ...(await listsOf(taxonomy, overview, base)), changes };
        const period = periodOf(await cycleOf()) ?? {};
        const added = planLists(taxonomy, period, overview, translate);
        const plan = planListRefresh(taxonomy, period, overview) ?? {
          title: message("taxonomy.plan.refresh"),
          ops: added.ops.filter(({ kind }) => kind !== "protect"),
          preview: [message("template.plan.lists", { sheet: added.sheet })],
        };
        const counts = countOf(changes);
        return ok({
          result,
          plan: {
            ...plan,
            preview: [message("pane.lists.importCounts", counts), ...plan.preview, ...result.warnings],
          },
        });
      }),

    exportLists: (format, options) =>
      guarded(async () => {
        if (parts.files === undefined) return filesMissing();
        const taxonomy = await taxonomyOf(await port.overview());
        if (!taxonomy.ok) return taxonomy;
        const cycle = (await cycleOf()) || (taxonomy.value.lists.cycles.terms.at(-1)?.code ?? "");
        const locale = parts.locale ?? "en";
        const made = await parts.files.run(
          { kind: "listsExport", taxonomy: taxonomy.value, format, cycle, locale },
          options,
        );
        return made.ok ? ok(made.value.file) : made;
      }),

    makePack: (asked, previous, fromWorkbook, options) =>
      guarded(async () => {
        if (parts.files === undefined) return filesMissing();
        const taxonomy = await taxonomyOf(await port.overview());
        if (!taxonomy.ok) return taxonomy;
        const register = fromWorkbook ? await sources.read() : undefined;
        if (register !== undefined && !register.ok) return register;
        return parts.files.run(
          {
            kind: "pack",
            asked,
            previous,
            rows: register === undefined ? [] : oldRowsOf(register.value, asked.kind),
            taxonomy: taxonomy.value,
            today: clock.today(),
            locale: parts.locale ?? "en",
          },
          options,
        );
      }),
  };
}

/** New, changed and gone terms, as the parameters of a sentence. */
export function countOf(changes: readonly ChangedTerm[]): Record<"added" | "changed" | "gone", number> {
  const count = (change: ChangedTerm["change"]): number =>
    changes.filter((one) => one.change === change).length;
  return { added: count("new"), changed: count("changed"), gone: count("gone") };
}

function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((one) => [JSON.stringify(one), one])).values()];
}
