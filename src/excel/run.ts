// The one place that opens a batch with Excel: options, error translation, count of round trips. Layer: excel.
import { nextTask } from "../app/nextTask";
import { asHostError } from "./errors";

/** Counts since the pane was loaded, for the reports and the tests. */
export const traffic = { roundTrips: 0 };

/** The only sync that may stand in a loop: one block of a large read or write is one round trip. */
export function syncBlock(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/**
 * Runs a batch. A user who is editing a cell is waited for; writes of one run are one undo step where the host can
 * (ExcelApi 1.20, Microsoft, "Undo support with the Excel JavaScript API").
 * @throws HostError always, never the host's own error.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: { readonly oneUndoStep?: boolean } = {},
): Promise<T> {
  const runOptions: Excel.RunOptions & { mergeUndoGroup?: boolean } = { delayForCellEdit: true };
  if (options.oneUndoStep === true && supports("1.20")) runOptions.mergeUndoGroup = true;
  try {
    return await Excel.run(runOptions, async (context) => {
      const { sync } = context;
      context.sync = ((passThroughValue?: unknown) => {
        traffic.roundTrips += 1;
        // The library unpacks the answer, up to 5 MB; what is made of it is a task of its own.
        return sync.call(context, passThroughValue).then(async (value: unknown) => {
          await nextTask();
          return value;
        });
      }) as typeof sync;
      try {
        return await batch(context);
      } finally {
        // The library's own last sync of a batch has nothing to send.
        context.sync = sync;
      }
    });
  } catch (failure) {
    throw asHostError(failure);
  }
}

/** Whether the host has this ExcelApi requirement set. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
