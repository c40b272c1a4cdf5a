// Protected sheets: opened up before a plan is written, or the plan is refused before anything is written. Layer: excel.
import { HostError } from "../app/ports";
import type { PlanOp } from "../domain/sheet/plan";
import { asHostError } from "./errors";
import { run } from "./run";
import { writeOp } from "./writeOps";

/** What Excel says of a password that is missing or wrong. */
const PASSWORD_CODES: readonly string[] = ["AccessDenied", "BadPassword"];

/** Sentences of refusals before the first step: nothing was written. */
export const REFUSED_BEFORE: readonly string[] = [
  "workbook.error.password",
  "workbook.error.protectedSheet",
  "workbook.error.structure",
];

/**
 * Takes the protection of these sheets off, in a request of its own: a password refuses the whole plan, and sheets that were
 * opened up by then are protected again as the plan's last steps would.
 * @throws HostError with the sheet's name when a password stands before it; nothing was written then.
 */
export async function openSheets(
  context: Excel.RequestContext,
  openings: readonly Extract<PlanOp, { kind: "unprotect" }>[],
  ops: readonly PlanOp[],
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { sheet } of openings) worksheets.getItem(sheet).protection.unprotect();
  try {
    await context.sync();
  } catch (failure) {
    const error = asHostError(failure);
    if (!PASSWORD_CODES.includes(error.code)) throw error;
    const sheet = await closeAgain(openings, ops);
    throw new HostError(error.code, "workbook.error.password", { sheet });
  }
}

/** @returns the first sheet that stayed closed. */
async function closeAgain(
  openings: readonly Extract<PlanOp, { kind: "unprotect" }>[],
  ops: readonly PlanOp[],
): Promise<string> {
  return run(async (context) => {
    const sheets = openings.map(({ sheet }) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load("protected");
      return { sheet, protection };
    });
    await context.sync();
    const opened = sheets.filter(({ protection }) => !protection.protected).map(({ sheet }) => sheet);
    for (const op of ops) if (op.kind === "protect" && opened.includes(op.sheet)) writeOp(context, op);
    if (opened.length > 0) await context.sync();
    return sheets.find(({ protection }) => protection.protected)?.sheet ?? openings[0]?.sheet ?? "";
  });
}

/** What a protected sheet lets through, asked before the first step of a plan. */
export interface Guard {
  /** Queues what a protected sheet must be asked further; undefined when nothing. */
  readonly second: () => true | undefined;
  /** @throws HostError when the protection does not let the step through. */
  readonly hold: () => void;
}

const OPEN: Guard = { second: () => undefined, hold: () => undefined };

/**
 * Guards a step: `ranges` are its cells, each of which must be open; without them the step sets marks, which needs the leave to
 * format. Sheets that the plan opens up itself are not asked.
 */
export function guardOf(
  sheet: Excel.Worksheet,
  name: string,
  opened: ReadonlySet<string>,
  ranges?: readonly Excel.Range[],
): Guard {
  if (opened.has(name)) return OPEN;
  const { protection } = sheet;
  protection.load("protected,options");
  let locks: readonly Excel.FormatProtection[] = [];
  return {
    second: () => {
      if (!protection.protected || ranges === undefined) return undefined;
      locks = ranges.map((range) => range.format.protection);
      locks.forEach((lock) => lock.load("locked"));
      return true;
    },
    hold: () => {
      if (!protection.protected) return;
      // A mixed range says null: some of it is locked.
      const isOpen = ranges
        ? locks.every(({ locked }) => (locked as boolean | null) === false)
        : protection.options.allowFormatCells;
      if (isOpen !== true)
        throw new HostError("AccessDenied", "workbook.error.protectedSheet", { sheet: name });
    },
  };
}
