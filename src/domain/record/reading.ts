// What reading a cell gives: a value, how sure it is, and what to ask. Layer: domain/record.
import type { Message } from "../message";

/**
 * certain: one reading only. likely: one reading, to be confirmed (its question says why). unclear: several or none.
 * empty: nothing was written.
 */
export type Certainty = "certain" | "likely" | "unclear" | "empty";

/** `value` is null unless the reading is certain or likely; `choices` are all readings, best first. */
export interface Reading<T> {
  readonly value: T | null;
  readonly certainty: Certainty;
  readonly questions: readonly Message[];
  readonly choices: readonly T[];
}

export const EMPTY_READING = {
  value: null,
  certainty: "empty",
  questions: [],
  choices: [],
} as const satisfies Reading<never>;

export function certain<T>(value: T): Reading<T> {
  return { value, certainty: "certain", questions: [], choices: [value] };
}

export function likely<T>(value: T, ...questions: readonly Message[]): Reading<T> {
  return { value, certainty: "likely", questions, choices: [value] };
}

export function unclear<T>(choices: readonly T[], ...questions: readonly Message[]): Reading<T> {
  return { value: null, certainty: "unclear", questions, choices };
}
