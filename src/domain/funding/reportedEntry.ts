// The first lines of the ledger, apart from the engine: the pane makes them again from what the worker sends. Layer: domain/funding.
import { message } from "../message";
import type { LedgerEntry } from "./types";

/** The line of the ledger for what a row reports; `minor` in hundredths of `currency`. */
export function reportedEntry(id: string, minor: bigint, currency: string): LedgerEntry {
  return {
    kind: "reported",
    amount: { minor, currency },
    rows: [id],
    why: message("funding.ledger.reported", { row: id }),
  };
}
