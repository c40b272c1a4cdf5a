// A refusal of the host as a value. Layer: app.
import { message } from "../../domain/message";
import { failed, type Result } from "../../domain/result";
import { HostError } from "../ports";

/** A refusal of the host becomes the problem that the user reads; bugs are thrown on. */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof HostError && failure.code !== "Cancelled")
      return failed(message(failure.key, failure.detail));
    throw failure;
  }
}
