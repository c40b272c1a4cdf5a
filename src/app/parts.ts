// A part of the add-in that its server gives when it is first needed: where the server is away, people read a sentence. Layer: app.
import { HostError } from "./ports";

/** @throws HostError "PartNotLoaded" when the part cannot be fetched; the next call tries again. */
export async function partOf<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (failure) {
    throw partNotLoaded(failure);
  }
}

export function partNotLoaded(failure: unknown): HostError {
  return failure instanceof HostError
    ? failure
    : new HostError("PartNotLoaded", "workbook.error.part", { what: String(failure) });
}
