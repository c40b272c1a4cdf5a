// The dated rate table of the workbook: currency, euros per unit, date, source. Layer: domain/funding.
import { isoOfSerial } from "../sheet/dates";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Rate } from "./money";
import { rateFraction } from "./money";

/**
 * Reads the table `tblRates` (header row first): currency, euros per one unit, date, source. Rows that are not complete are
 * left out; amounts in their currency are then named as having no rate.
 */
export function readRates(snapshot: SheetSnapshot | undefined): Rate[] {
  return (snapshot?.values.slice(1) ?? []).flatMap(([currency, euros, date, source]) => {
    const fraction = rateFraction(String(euros ?? ""));
    const day =
      typeof date === "number"
        ? isoOfSerial(date)
        : /^\d{4}-\d{2}-\d{2}$/.test(String(date))
          ? String(date)
          : undefined;
    if (typeof currency !== "string" || !fraction || day === undefined) return [];
    return [
      { currency: currency.trim().toUpperCase(), ...fraction, date: day, source: String(source ?? "") },
    ];
  });
}
