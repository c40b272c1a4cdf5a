// Office's error codes as sentences for people: once, and never Office's own message. Layer: excel.
import { HostError } from "../app/ports";
import type { MessageParams } from "../domain/message";

/** Codes of Office.js (Microsoft, "Error handling with the application-specific JavaScript APIs") and the sentence for each. */
const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied: "workbook.error.protected",
  ActivityLimitReached: "workbook.error.busy",
  ApiNotAvailable: "workbook.error.missing-member",
  ApiNotFound: "workbook.error.missing-member",
  ConnectionFailure: "workbook.error.lost",
  GeneralException: "workbook.error.generic",
  HostRestartNeeded: "workbook.error.lost",
  InvalidOperationInCellEditMode: "workbook.error.editing",
  ItemAlreadyExists: "workbook.error.exists",
  ItemNotFound: "workbook.error.not-found",
  InvalidReference: "workbook.error.not-found",
  InvalidObjectPath: "workbook.error.not-found",
  RequestAborted: "workbook.error.lost",
  RequestPayloadSizeLimitExceeded: "workbook.error.too-large",
  ResponsePayloadSizeLimitExceeded: "workbook.error.too-large",
  ReadOnly: "workbook.error.read-only",
  ServiceNotAvailable: "workbook.error.busy",
  Timeout: "workbook.error.lost",
};

/** Any failure of a call to the host as a HostError; failures that are ours already pass through. */
export function asHostError(failure: unknown): HostError {
  if (failure instanceof HostError) return failure;
  if (failure instanceof OfficeExtension.Error) {
    const what = failure.debugInfo?.errorLocation ?? "";
    const params: MessageParams = { code: failure.code, what };
    return new HostError(failure.code, SENTENCES[failure.code] ?? "workbook.error.generic", params);
  }
  const code = failure instanceof Error ? failure.message : String(failure);
  return new HostError("Unknown", "workbook.error.generic", { code });
}
