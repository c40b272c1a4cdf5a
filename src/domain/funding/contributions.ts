// The responses with their money, each under an ID of its own, in the order of these IDs. Source: field notes C2, C6, G3.
// Layer: domain/funding.
import type { FundingLine, NeedRecord, ResponseRecord } from "../record/types";
import type { CellValue } from "../sheet/snapshot";
import type { RowNote } from "./notes";
import type { Contribution, RowMoneySettings } from "./rowMoney";
import { readRowMoney } from "./rowMoney";

/** One response with its money. `reported` is what the row says in total; undefined when it names no amount. */
export interface FundedResponse {
  readonly record: ResponseRecord;
  readonly id: string;
  readonly contributions: readonly Contribution[];
  readonly reported: bigint | undefined;
  /** A state or period was split by an assumption that is named in the notes. */
  readonly assumed: boolean;
  /** An amount of the row could not be used. */
  readonly refused: boolean;
  readonly notes: readonly RowNote[];
}

export interface FundingInput extends RowMoneySettings {
  readonly needs: readonly NeedRecord[];
  readonly responses: readonly ResponseRecord[];
  readonly fundingLines: readonly FundingLine[];
}

type Row = Pick<ResponseRecord, "id" | "source">;

/** A row's identity in results: its ID, else its place "Sheet!12". */
export function rowId(record: Row): string {
  return record.id ?? placeOf(record);
}

function placeOf({ source }: Row): string {
  return `${source.origin.sheet}!${source.origin.rowNumber}`;
}

function byPlace(a: Row, b: Row): number {
  const left = a.source.origin;
  const right = b.source.origin;
  if (left.file !== right.file) return (left.file ?? "") < (right.file ?? "") ? -1 : 1;
  if (left.sheet !== right.sheet) return left.sheet < right.sheet ? -1 : 1;
  return left.rowNumber - right.rowNumber;
}

/**
 * Rows under IDs of their own, sorted by them. Where an ID stands twice, the row that comes first in the workbook keeps it and
 * the others go by their place; `repeated` names those.
 */
export function identified<T extends Row>(rows: readonly T[]): { all: Map<string, T>; repeated: string[] } {
  const first = new Map<string, T>();
  const others: T[] = [];
  for (const row of rows) {
    const id = rowId(row);
    const known = first.get(id);
    if (!known) first.set(id, row);
    else if (byPlace(row, known) < 0) {
      first.set(id, row);
      others.push(known);
    } else others.push(row);
  }
  const repeated: string[] = [];
  for (const row of others.sort(byPlace)) {
    let place = placeOf(row);
    for (let copy = 2; first.has(place); copy++) place = `${placeOf(row)} (${copy})`;
    first.set(place, row);
    repeated.push(place);
  }
  return { all: sortedByKey(first), repeated: repeated.sort() };
}

/** The map itself where its keys are in order already, as the rows of most sheets are. */
function sortedByKey<T>(map: Map<string, T>): Map<string, T> {
  const keys = [...map.keys()];
  if (keys.every((key, index) => index === 0 || (keys[index - 1] as string) < key)) return map;
  const sorted = new Map<string, T>();
  for (const key of keys.sort()) sorted.set(key, map.get(key) as T);
  return sorted;
}

/** Funding lines by the ID of their response. */
export function linesByResponse(lines: readonly FundingLine[]): Map<string, FundingLine[]> {
  const byId = new Map<string, FundingLine[]>();
  for (const line of lines) {
    const own = byId.get(line.responseId);
    if (own) own.push(line);
    else byId.set(line.responseId, [line]);
  }
  return byId;
}

/** Reads the money of one response. */
export function fund(
  id: string,
  record: ResponseRecord,
  lines: readonly FundingLine[] | undefined,
  settings: RowMoneySettings,
): FundedResponse {
  const money = readRowMoney(record, lines, settings);
  const { contributions, assumed } = money;
  const unread = holdsUnreadAmount(record);
  const notes = unread ? [...money.notes, { key: "funding.note.amountUnread", params: {} }] : money.notes;
  const refused = money.refused || unread;
  let reported: bigint | undefined;
  for (const { minor } of contributions) reported = reported === undefined ? minor : reported + minor;
  return { record, id, contributions, reported, assumed, refused, notes };
}

/** Something stands in a cell for an amount, and the record has none: negative, unclear, or of an unknown currency. */
function holdsUnreadAmount(record: ResponseRecord): boolean {
  const { values } = record.source;
  return (
    (record.totalBudget === null && isWritten(values["total_budget"])) ||
    (record.euContribution === null && isWritten(values["eu_contribution"])) ||
    (record.otherContributions === null && isWritten(values["other_contributions"])) ||
    (record.secured === null && isWritten(values["secured"])) ||
    (record.negotiated === null && isWritten(values["negotiated"])) ||
    (record.sought === null && isWritten(values["sought"]))
  );
}

function isWritten(value: CellValue | undefined): boolean {
  return typeof value === "number" || (typeof value === "string" && value.trim() !== "");
}

export function totalOf(response: Pick<FundedResponse, "contributions">): bigint {
  let sum = 0n;
  for (const { minor } of response.contributions) sum += minor;
  return sum;
}
