// The ledger line by line, apart from the engine: what the rows report is kept as columns, as there may be many. Layer: domain/funding.
import { message } from "../message";
import type { GapResult, LedgerEntry } from "./types";

/** All lines of the ledger: what each row reports, by the rows' IDs, then the corrections. */
export function ledgerOf({
  reported: { ids, minor },
  corrections,
  currency,
}: Pick<GapResult, "reported" | "corrections" | "currency">): LedgerEntry[] {
  const lines = ids.map((id, index): LedgerEntry => ({
    kind: "reported",
    amount: { minor: minor[index] as bigint, currency },
    rows: [id],
    why: message("funding.ledger.reported", { row: id }),
  }));
  return lines.concat(corrections);
}
