// Every round trip of every use case made to fail in turn: the cases, what is done to the workbook, and how it is looked at after.
import { readFileSync } from "node:fs";
import path from "node:path";
import { IN_PLACE } from "../../src/app/inPlace";
import { HostError } from "../../src/app/ports";
import type { UseCases } from "../../src/app/useCases/types";
import { makeUseCases } from "../../src/app/useCases/useCases";
import type { Message } from "../../src/domain/message";
import type { Result } from "../../src/domain/result";
import type { ApplyReport } from "../../src/domain/sheet/plan";
import { translatorFor } from "../../src/i18n/catalogues";
import type { SheetModel, WorkbookModel } from "../../src/workbench/model/workbookModel";
import { emptyCarried } from "../../src/workbench/xlsx/carried";
import { fillModel, prepareXlsx, type PreparedXlsx } from "../../src/workbench/xlsx/loadXlsx";
import type { TestHost } from "../support/excelHost";
import { openTestHost } from "../support/excelHost";

const clock = { today: () => "2024-06-30", now: () => "2024-06-30T10:00:00Z" };
const sample = readFileSync(path.join(__dirname, "../../assets/samples/wbcsci-plan-2018.xlsx"));

export function useCasesOf(host: TestHost): UseCases {
  const translate = translatorFor("en");
  return makeUseCases({ port: host.port, heavy: IN_PLACE, clock, translate, who: () => "tester" });
}

/** Opens a file of the tests' own: read once, put into a new model each time. */
export function openerOf(bytes: () => Promise<Uint8Array>): () => Promise<TestHost> {
  let read: Promise<PreparedXlsx> | undefined;
  return async () => {
    const host = openTestHost();
    const prepared = await (read ??= bytes().then(prepareXlsx));
    await fillModel({ ...prepared, carried: emptyCarried() }, host.model);
    return host;
  };
}

export const openSample = openerOf(() => Promise.resolve(new Uint8Array(sample)));

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.problems);
  return result.value;
}

/** A use case that said no in words. */
export class Refused extends Error {
  constructor(readonly problems: readonly Message[]) {
    super(problems.map(({ key }) => key).join(", "));
  }
}

/** One user action from its click to its report; `before` is what must stand in the workbook first. */
export interface Action {
  readonly open: () => Promise<TestHost>;
  readonly before?: (useCases: UseCases, host: TestHost) => Promise<unknown>;
  readonly act: (useCases: UseCases, host: TestHost) => Promise<ApplyReport>;
  /** What the user is told to do about an event, before the repeat. */
  readonly heal?: (event: string, model: WorkbookModel) => void;
}

export const apply = async (
  useCases: UseCases,
  prepared: Promise<Result<{ readonly plan: Parameters<UseCases["apply"]>[0] }>>,
): Promise<ApplyReport> => useCases.apply(valueOf(await prepared).plan);

const TEMPLATE = {
  kind: "needs",
  layout: "table",
  pillar: "SC",
  cycle: "2024-2025",
  beneficiary: "AL",
  rows: 20,
} as const;

const repair = async (useCases: UseCases): Promise<ApplyReport> => {
  const { check } = valueOf(await useCases.prepareCheck()).result;
  return apply(useCases, useCases.prepareRepairs(check, { kind: "all-safe" }));
};

export const BASIC_ACTIONS: Readonly<Record<string, Action>> = {
  template: {
    open: async () => openTestHost(),
    act: (useCases) => apply(useCases, useCases.prepareTemplate(TEMPLATE)),
  },
  check: { open: openSample, act: (useCases) => apply(useCases, useCases.prepareCheck()) },
  "check again": {
    open: openSample,
    before: (useCases) => apply(useCases, useCases.prepareCheck()),
    act: (useCases) => apply(useCases, useCases.prepareCheck()),
  },
  "remove marks": {
    open: openSample,
    before: (useCases) => apply(useCases, useCases.prepareCheck()),
    act: (useCases) => apply(useCases, useCases.prepareMarksRemoval()),
  },
  repair: { open: openSample, act: repair },
  "take back": {
    open: openSample,
    before: repair,
    act: async (useCases) => {
      const lines = valueOf(await useCases.listRepairs());
      const written = lines.filter(({ state }) => state === "written").map(({ no }) => no);
      if (written.length === 0) return NOTHING_LEFT;
      return apply(useCases, useCases.prepareTakeBack(written));
    },
  },
  mute: {
    open: openSample,
    act: async (useCases) => {
      const { check } = valueOf(await useCases.prepareCheck()).result;
      const finding = check.findings.find(({ rule, muted }) => rule === check.findings[0]?.rule && !muted);
      return finding === undefined
        ? NOTHING_LEFT
        : apply(useCases, useCases.prepareMute(finding, "known and agreed"));
    },
  },
  duplicates: { open: openSample, act: (useCases) => apply(useCases, useCases.prepareDuplicates({})) },
  decision: {
    open: openSample,
    act: async (useCases) => {
      const { result } = valueOf(await useCases.prepareDuplicates({}));
      const [pair] = result.duplicates.pairs;
      if (pair === undefined) throw new Error("The sample has no pair.");
      return apply(useCases, useCases.prepareDecision(result, pair.a, pair.b, "no"));
    },
  },
  gap: {
    open: openSample,
    act: (useCases) =>
      apply(useCases, useCases.prepareGap({ by: ["need"], asOf: "2018-03-20", tables: true })),
  },
};

export const NOTHING_LEFT: ApplyReport = {
  complete: true,
  done: [],
  notDone: [],
  skippedCells: [],
  roundTrips: 0,
  cellsWritten: 0,
};

/** Codes of Microsoft's page "Error handling with the application-specific JavaScript APIs", with those of a lost connection. */
export const CODES = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ApiNotFound",
  "BadPassword",
  "Conflict",
  "ContentLengthRequired",
  "GeneralException",
  "HostRestartNeeded",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidRequest",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MemoryLimitReached",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Unauthenticated",
  "UnsupportedOperation",
  "UnsupportedSheet",
  "Timeout",
  "ConnectionFailure",
] as const;

/** The codes that the product or the library treats in a way of its own; any other code goes one of these ways. */
export const TOLD_APART: ReadonlySet<string> = new Set([
  "AccessDenied",
  "ApiNotFound",
  "BadPassword",
  "GeneralException",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "ItemNotFound",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

export const CELL_EDITED = "cell edited by a co-author";

/** Far to the right and below, where no table of ours reaches. */
export function writeAside(model: WorkbookModel, value: string | null): void {
  model.sheets[0]?.write({ top: 400, left: 60, rows: 1, columns: 1 }, [[{ value }]]);
}

/** What somebody else does between two round trips of ours. `heal` undoes what only the user can undo, before the repeat. */
export const EVENTS: Readonly<
  Record<
    string,
    { readonly happen: (model: WorkbookModel) => void; readonly heal?: (model: WorkbookModel) => void }
  >
> = {
  "sheet protected": {
    happen: (model) => {
      for (const sheet of model.sheets) sheet.protection = { options: {} };
    },
    heal: (model) => {
      for (const sheet of model.sheets) sheet.protection = undefined;
    },
  },
  "sheet added by a co-author": { happen: (model) => void model.addSheet("Of a co-author") },
  [CELL_EDITED]: { happen: (model) => writeAside(model, "of a co-author") },
  "row inserted below by a co-author": {
    happen: (model) => model.sheets[0]?.insertCells({ top: 300, left: 0, rows: 1, columns: 16_384 }, "Down"),
  },
  "our sheet deleted": {
    happen: (model) => {
      const ours = model.sheets.find(({ name }) => OUR_SHEETS.test(name));
      if (ours && model.sheets.length > 1) model.deleteSheet(ours.id);
    },
  },
  "table of ours resized": {
    happen: (model) => {
      const table = model.tables.find(({ name }) =>
        /^tbl(Findings|ChangeLog|Gap|Mutes|Decisions)$/.test(name),
      );
      if (table && table.area.rows > 3)
        model.changeTable(table.id, { area: { ...table.area, rows: table.area.rows - 1 } });
    },
  },
};

const OUR_SHEETS =
  /^(Findings|Change log|Gap|Ledger|Duplicates|Mutes|Decisions|Board|Submissions|File findings|Conflicts|Rejected|Since last return|Changes|Memory)/i;

/** All that people see and keep: values, formulas, marks, names, tables, notes. Two equal looks are equal workbooks. */
export function lookAt(model: WorkbookModel): Record<string, string> {
  const look: Record<string, string> = {};
  for (const sheet of model.sheets) look[`sheet ${sheet.name}`] = contentOf(sheet);
  Object.assign(look, marksOf(model));
  for (const table of model.tables) look[`table ${table.name}`] = JSON.stringify(table.area);
  for (const name of model.names) look[`name ${name.name}`] = name.formula;
  return look;
}

export function marksOf(model: WorkbookModel): Record<string, string> {
  return Object.fromEntries(
    model.sheets.map((sheet) => [
      `marks ${sheet.name}`,
      JSON.stringify(sheet.conditionalFormats.map(({ areas, rule, type }) => [type, areas, rule])),
    ]),
  );
}

function contentOf(sheet: SheetModel): string {
  const area = sheet.usedArea(true);
  if (area === undefined) return "[]";
  const formulas = sheet.formulas(area);
  const cells = sheet.values(area).map((row, r) => row.map((value, c) => formulas[r]?.[c] ?? value));
  return JSON.stringify([area.top, area.left, cells, sheet.notes()]);
}

/** Cells of people's own sheets, by sheet and address. */
export function cellsOf(model: WorkbookModel): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of model.sheets) {
    const area = sheet.usedArea(true);
    if (area === undefined || OUR_SHEETS.test(sheet.name)) continue;
    sheet.values(area).forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null && value !== "")
          cells.set(`${sheet.name}!${area.top + r},${area.left + c}`, String(value));
      }),
    );
  }
  return cells;
}

export interface Outcome {
  /** Codes or keys of what was said; none when all went well. */
  readonly said: readonly string[];
  readonly report: ApplyReport | undefined;
}

/** @throws whatever is not a refusal in words: a bug. */
export async function outcomeOf(work: () => Promise<ApplyReport>): Promise<Outcome> {
  try {
    const report = await work();
    return { said: report.notDone.map(({ key }) => key), report };
  } catch (failure) {
    if (failure instanceof Refused)
      return { said: failure.problems.map(({ key }) => key), report: undefined };
    if (failure instanceof HostError) return { said: [failure.key], report: undefined };
    throw failure;
  }
}
