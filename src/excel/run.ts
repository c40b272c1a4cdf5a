// The one place that opens a batch with Excel: options, error translation, count of round trips. Layer: excel.
import { asHostError } from "./errors";

/** Counts since the pane was loaded, for the reports and the tests. */
export const traffic = { roundTrips: 0 };

/** One round trip. All of `excel` syncs through this function, so that trips are counted. */
export async function roundTrip(context: Excel.RequestContext): Promise<void> {
  traffic.roundTrips += 1;
  await context.sync();
}

/**
 * Runs a batch. A user who is editing a cell is waited for; writes of one run are one undo step where the host can
 * (ExcelApi 1.19, Microsoft, "Undo capabilities in Excel add-ins").
 * @throws HostError always, never the host's own error.
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: { readonly oneUndoStep?: boolean } = {}): Promise<T> {
  const runOptions: Excel.RunOptions & { mergeUndoGroup?: boolean } = { delayForCellEdit: true };
  if (options.oneUndoStep === true && supports("1.19")) runOptions.mergeUndoGroup = true;
  try {
    return await Excel.run(runOptions, batch);
  } catch (failure) {
    throw asHostError(failure);
  }
}

/** Whether the host has this ExcelApi requirement set. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
