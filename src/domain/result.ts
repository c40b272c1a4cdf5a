// Expected failure as a value. Layer: domain (leaf).
import type { Message } from "./message";

/** Either a value, or the reasons why there is none, each a sentence for people. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Message[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed<T = never>(...problems: readonly Message[]): Result<T> {
  return { ok: false, problems };
}

/** Marks a branch that the types make impossible. @throws Error always: reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
