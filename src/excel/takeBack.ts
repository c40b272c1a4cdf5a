// A plan that failed half way takes back the sheets it had added, or those of them that are empty. Layer: excel.
import type { Message } from "../domain/message";
import { message } from "../domain/message";
import type { PlanOp } from "../domain/sheet/plan";
import type { Progressing } from "./planSteps";
import { run } from "./run";

/**
 * Takes the sheets back that a failed plan had added, when it had touched nothing else; undefined when it had, or had added none.
 * A sheet whose adding was not confirmed goes only while it is empty, and a name only when it stands for one of these sheets:
 * somebody else may have made one of the same name. The messages say whether that worked.
 */
export async function takeBack(ops: readonly PlanOp[], state: Progressing): Promise<Message[] | undefined> {
  const touched = [...state.done, ...state.sent];
  const sheetsOf = (list: readonly PlanOp[]): string[] =>
    list.filter((op) => op.kind === "add-sheet").map((op) => op.sheet);
  const added = sheetsOf(touched);
  if (added.length === 0) return undefined;
  const ownTables = ops.filter((op) => op.kind === "table").map((op) => op.name);
  if (touched.some((op) => touchesOthers(op, added, ownTables))) return undefined;
  const unconfirmed = new Set(sheetsOf(state.sent));
  const names = ops.filter((op) => op.kind === "name").map((op) => op.name);
  try {
    await run(async (context) => {
      const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
      items.forEach((item) => item.load("formula"));
      const sheets = added.map((name) => ({
        name,
        sheet: context.workbook.worksheets.getItemOrNullObject(name),
      }));
      await context.sync();
      const used = sheets
        .filter(({ name, sheet }) => unconfirmed.has(name) && !sheet.isNullObject)
        .map(({ sheet }) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
      if (used.length > 0) await context.sync();
      const foreign = new Set(used.filter(({ range }) => !range.isNullObject).map(({ sheet }) => sheet));
      for (const item of items)
        if (!item.isNullObject && added.some((sheet) => namesSheet(item.formula, sheet))) item.delete();
      for (const { sheet } of sheets) if (!sheet.isNullObject && !foreign.has(sheet)) sheet.delete();
      await context.sync();
    });
    return [message("workbook.op.rolled-back")];
  } catch {
    return added.map((sheet) => message("workbook.op.left-over", { sheet }));
  }
}

/**
 * Takes back the added sheets in which nothing stands, when a plan that also touches other sheets failed: an empty sheet of ours
 * helps nobody, and its name would keep the repeat from its place. @returns the sheets that are gone; none when Excel refuses.
 */
export async function takeEmptyBack(state: Progressing): Promise<readonly string[]> {
  const touched = [...state.done, ...state.sent];
  const names = touched.filter((op) => op.kind === "add-sheet").map(({ sheet }) => sheet);
  if (names.length === 0) return [];
  try {
    return await run(async (context) => {
      const sheets = names.map((name) => ({
        name,
        sheet: context.workbook.worksheets.getItemOrNullObject(name),
      }));
      await context.sync();
      const used = sheets
        .filter(({ sheet }) => !sheet.isNullObject)
        .map((one) => ({ ...one, range: one.sheet.getUsedRangeOrNullObject(false) }));
      if (used.length === 0) return [];
      await context.sync();
      const empty = used.filter(({ range }) => range.isNullObject);
      for (const { sheet } of empty) sheet.delete();
      if (empty.length > 0) await context.sync();
      return empty.map(({ name }) => name);
    });
  } catch {
    return [];
  }
}

/** Whether an operation changed what stands outside the added sheets. */
function touchesOthers(op: PlanOp, added: readonly string[], ownTables: readonly string[]): boolean {
  if ("sheet" in op) return !added.includes(op.sheet);
  switch (op.kind) {
    case "append-rows":
    case "replace-rows":
      return !ownTables.includes(op.table);
    case "resize-table":
      return !ownTables.includes(op.name);
    case "name":
      return false;
    default:
      return true;
  }
}

/** Whether a name's formula stands for cells of the sheet: `=Lists!$A$2` or `='My lists'!$A$2`. */
function namesSheet(formula: string, sheet: string): boolean {
  return formula.includes(`${sheet}!`) || formula.includes(`'${sheet.replaceAll("'", "''")}'!`);
}
