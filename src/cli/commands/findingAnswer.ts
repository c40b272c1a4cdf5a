// Findings as the commands answer them with --json. Layer: cli.
import type { Finding } from "../../domain/validation/finding";
import { translate } from "../command";

/** One finding of `iisg check` and `iisg consolidate`, its sentence in words. */
export function findingDocument(finding: Finding): unknown {
  const { message, muted, suggestions, ...rest } = finding;
  return {
    ...rest,
    message: translate(message),
    suggestions: suggestions.map(({ value, confidence }) => ({ value, confidence })),
    ...(muted ? { muted } : {}),
  };
}

/** A file that could not be read, as its only finding. */
export function unreadFinding(sentence: string): unknown {
  return {
    rule: "STR-00",
    severity: "critical",
    sheet: "",
    cell: "",
    row: 0,
    column: "",
    value: null,
    message: sentence,
    suggestions: [],
    fix: null,
  };
}
