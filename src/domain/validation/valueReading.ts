// Dates, amounts and years that people wrote as text, in the terms of a check: certain, to be asked, or not readable.
// Layer: domain/validation.
import { readDayText } from "../record/readDate";
import { readMoneyText } from "../record/readMoney";
import { serialOfIso } from "../sheet/dates";

export interface ReadText<K extends string> {
  readonly kind: K;
  /** Best first; serial days or amounts. */
  readonly choices: readonly number[];
}

/** One day, or the days it may be. A year of two digits is one reading, to be confirmed. */
export function readDateText(text: string): ReadText<"certain" | "ambiguous" | "short-year" | "none"> {
  const read = readDayText(text);
  const choices = read.choices.map(serialOfIso);
  if (choices.length === 0) return { kind: "none", choices };
  if (read.certainty === "certain") return { kind: "certain", choices };
  return {
    kind: choices.length === 1 && /(?<!\d)\d{2}\s*\.?\s*$/.test(text) ? "short-year" : "ambiguous",
    choices,
  };
}

/** An amount in full units, or the amounts it may be. A currency in the cell is never dropped without asking. */
export function readAmountText(text: string): ReadText<"certain" | "signs" | "none"> {
  const read = readMoneyText(text, { defaultCurrency: "EUR" });
  const choices = read.choices.map((money) => Number(money.minor) / 100);
  const plain = /^[-\d\s.,'\u00A0\u202F]+$/.test(text);
  if (read.certainty === "certain" && plain) return { kind: "certain", choices };
  return { kind: plain && choices.length > 1 ? "signs" : "none", choices };
}

export function readYearText(text: string): number | undefined {
  const match = /^\s*((?:19|20)\d\d)\s*\.?\s*$/.exec(text);
  return match ? Number(match[1]) : undefined;
}
