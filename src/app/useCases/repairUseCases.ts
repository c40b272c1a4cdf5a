// Repairs and taking them back: what is planned, the log of it, and what the log must say when a cell was left alone. Layer: app.
import { message } from "../../domain/message";
import { failed, ok } from "../../domain/result";
import type { ApplyReport, Plan } from "../../domain/sheet/plan";
import type { SheetSnapshot, WorkbookOverview } from "../../domain/sheet/snapshot";
import { planLogCorrection, readChangeLog, type ChangeLogRow } from "../../domain/validation/changeLog";
import type { CheckTable } from "../../domain/validation/check";
import { planRowRepair } from "../../domain/validation/continuedRows";
import type { Finding } from "../../domain/validation/finding";
import { forgetOps, learnOps, namesToLearn, type AcceptedRepair } from "../../domain/validation/learntNames";
import {
  planRepairs,
  type RepairChoice,
  planTakeBack,
  type RepairContext,
} from "../../domain/validation/repair";
import type { RowRepair } from "../../domain/validation/rowRepair";
import type { Register } from "../register";
import { SERVICE_TABLES } from "../register";
import type { Result } from "../../domain/result";
import type { UseCases } from "./types";
import type { UseCaseParts } from "./useCases";
import { guarded } from "./guarded";
import { checkTablesOf } from "../checkTables";

export interface RepairUseCases extends Pick<UseCases, "prepareRepairs" | "listRepairs" | "prepareTakeBack"> {
  /** After a plan was written: the log says which of its cells were left alone. */
  correctLog(plan: Plan, report: ApplyReport): Promise<void>;
}

export interface RepairSources {
  /** The register of the last check, read anew where there is none. */
  known(): Promise<Result<Register>>;
  /** The register as it is now. */
  read(): Promise<Result<Register>>;
  /** The tables of a check that is kept up to date; undefined where none is. */
  followed(): readonly CheckTable[] | undefined;
}

/** What the log said of a plan's cells, and what it has to say where one was left alone. */
interface Logged {
  readonly plan: Plan;
  readonly lines: readonly Pick<ChangeLogRow, "no" | "sheet" | "cell">[];
  readonly states: { readonly before: ChangeLogRow["state"]; readonly after: ChangeLogRow["state"] };
}

/** Repairs that somebody chose, each with its finding; those that are safe for all teach nothing. */
function accepted(
  findings: readonly Finding[],
  choice: RepairChoice | RowRepair,
  log: readonly ChangeLogRow[],
): AcceptedRepair[] {
  const chosen =
    choice.kind === "picked"
      ? choice.picks.map(({ finding }) => finding)
      : choice.kind === "one"
        ? [choice.finding]
        : choice.kind === "equal"
          ? findings.filter(
              ({ rule, column, value }) =>
                rule === choice.finding.rule &&
                column === choice.finding.column &&
                value === choice.finding.value,
            )
          : [];
  return chosen.flatMap((finding) => {
    const line = log.find(({ sheet, cell }) => sheet === finding.sheet && cell === finding.cell);
    return line === undefined ? [] : [{ finding, line }];
  });
}

export function makeRepairUseCases(parts: UseCaseParts, sources: RepairSources): RepairUseCases {
  const { port, clock, translate } = parts;
  let logged: Logged | undefined;

  const readLog = async (overview: WorkbookOverview): Promise<SheetSnapshot | undefined> => {
    const table = overview.tables.find(({ name }) => name === SERVICE_TABLES.changeLog);
    if (table === undefined) return undefined;
    const [snapshot] = await port.read([{ sheet: table.sheet, area: table.area }]);
    return snapshot;
  };
  const contextOf = (
    tables: readonly CheckTable[],
    register: Register,
    overview: WorkbookOverview,
    log: SheetSnapshot | undefined,
  ): RepairContext => ({
    tables,
    overview,
    lastLogNo: (log ? readChangeLog(log) : []).reduce((highest, row) => Math.max(highest, row.no), 0),
    who: parts.who(),
    when: clock.now(),
    translate,
    taxonomy: register.taxonomy,
  });

  return {
    prepareRepairs: (check, choice) =>
      guarded(async () => {
        const register = await sources.known();
        if (!register.ok) return register;
        const overview = await port.overview();
        const tables = sources.followed() ?? checkTablesOf(register.value);
        const context = contextOf(tables, register.value, overview, await readLog(overview));
        const planned =
          choice.kind === "fill-down" || choice.kind === "unstack"
            ? planRowRepair(check.findings, choice, context)
            : ok(planRepairs(check.findings, choice, context));
        if (!planned.ok) return planned;
        const { cells, log } = planned.value;
        const learnt = learnOps(
          namesToLearn(accepted(check.findings, choice, log), tables, register.value.taxonomy),
          overview,
          translate,
        );
        const plan: Plan = {
          ...planned.value.plan,
          ops: [...planned.value.plan.ops, ...learnt.ops],
          preview: [...learnt.preview, ...planned.value.plan.preview],
        };
        logged = { plan, lines: log, states: { before: "written", after: "not written" } };
        return ok({ result: { cells: cells.length }, plan });
      }),

    listRepairs: () =>
      guarded(async () => {
        const log = await readLog(await port.overview());
        return ok(log ? readChangeLog(log).reverse() : []);
      }),

    prepareTakeBack: (lines) =>
      guarded(async () => {
        // Read anew: the rows may have been sorted since, and the log is the workbook's.
        const register = await sources.read();
        if (!register.ok) return register;
        const { overview, services } = register.value;
        const log = services.changeLog;
        if (log === undefined) return failed(message("pane.repairs.noLog"));
        const wanted = new Set(lines);
        const rows = readChangeLog(log).filter((row) => wanted.has(row.no));
        const context = contextOf(checkTablesOf(register.value), register.value, overview, log);
        const { plan: restored, cells, notFound, lines: taken } = planTakeBack(rows, log, context);
        const forgotten = forgetOps(new Set(taken.map(({ no }) => no)), services.aliases);
        const plan: Plan = { ...restored, ops: [...restored.ops, ...forgotten] };
        logged = { plan, lines: taken, states: { before: "taken back", after: "written" } };
        return plan.ops.length === 0
          ? failed(...(notFound.length > 0 ? plan.preview.slice(1) : [message("pane.repairs.none")]))
          : ok({ result: { cells: cells.length, notFound: notFound.length }, plan });
      }),

    async correctLog(plan, report) {
      if (logged?.plan !== plan || report.skippedCells.length === 0) return;
      const { lines, states } = logged;
      const log = await readLog(await port.overview());
      if (log === undefined) return;
      const ops = planLogCorrection(report.skippedCells, lines, log, states);
      if (ops.length > 0) await port.apply({ title: plan.title, ops, preview: [] });
    },
  };
}
