// The needs with their costs in one currency; what cannot be used is named. Layer: domain/funding.
import type { Money, NeedRecord } from "../record/types";
import type { FundingInput } from "./contributions";
import { identified } from "./contributions";
import { convert } from "./money";
import type { Notes } from "./notes";
import { ABSURD_MINOR } from "./rowMoney";

/** A need as it is counted: `cost` undefined when unknown or unusable; `own` 0 when national funds are not stated. */
export interface NeedMoney {
  readonly id: string;
  readonly record: NeedRecord;
  readonly cost: bigint | undefined;
  readonly own: bigint;
  readonly ownStated: boolean;
}

/** By ID, sorted by it; of rows with the same ID the first in the workbook counts. */
export function readNeeds(input: FundingInput, notes: Notes): Map<string, NeedMoney> {
  const { all, repeated } = identified(input.needs);
  for (const id of repeated) {
    notes.add("funding.note.needTwice", id);
    all.delete(id);
  }
  return new Map([...all].map(([id, record]) => [id, readNeed(id, record, input, notes)]));
}

function readNeed(id: string, record: NeedRecord, input: FundingInput, notes: Notes): NeedMoney {
  const inCurrency = (amount: Money | null): bigint | undefined => {
    if (amount === null || amount.minor < 0n || amount.minor > ABSURD_MINOR) return undefined;
    const converted = convert(amount, input.currency, input.rates, input.asOf);
    if (!converted || converted.money.minor > ABSURD_MINOR) return undefined;
    if (converted.rate) {
      const { currency, date, source } = converted.rate;
      notes.add("funding.note.converted", id, { currency, date, source });
    }
    return converted.money.minor;
  };
  const cost = inCurrency(record.cost);
  const own = inCurrency(record.ownFunds);
  // Something that could not be read stands in the cell: that is another thing than a blank one.
  const holds = (column: string): boolean => String(record.source.values[column] ?? "").trim() !== "";
  if (record.cost === null && !holds("cost")) notes.add("funding.note.needWithoutCost", id);
  else if (cost === undefined) notes.add("funding.note.needCostUnusable", id);
  if ((record.ownFunds !== null || holds("own_funds")) && own === undefined)
    notes.add("funding.note.ownFundsUnusable", id);
  else if (cost !== undefined && own === undefined) notes.add("funding.note.ownFundsNotStated", id);
  return { id, record, cost, own: own ?? 0n, ownStated: own !== undefined };
}
