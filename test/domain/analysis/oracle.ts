// The figures of an analysis and of the tables once more, plainly, from their definitions (field notes C2, C6, G1-G4): every row is
// laid out over every chosen field with exact fractions, then added up. No code of the product but the shapes of the rows.
import type { AnalysisRequest } from "../../../src/domain/analysis/fields";
import type { GapInput } from "../../../src/domain/funding/gapState";
import type { NeedRecord, ResponseRecord, Share } from "../../../src/domain/record/types";
import { asNumber, piecesOf, type Fraction } from "../funding/oracle";

const PARTNERS = ["AL", "BA", "XK", "ME", "MK", "RS"];
/** An amount above this is not believed (minor units). */
const MOST = 9_000_000_000_000_000;
/** Fields that needs have too. */
const OF_NEEDS = ["pillar", "need", "beneficiary", "year", "phase", "activityType", "level", "perspective"];

type Part = readonly [code: string, share: number];
type Keys = Readonly<Record<string, string>>;
/** An amount of a row: `share` of all its parts are whole where the amounts were made to split without a remainder. */
interface Piece {
  readonly state: string;
  readonly minor: number;
  readonly donors: readonly string[];
  readonly years: readonly Part[];
}
export interface Counted {
  readonly id: string;
  readonly record: ResponseRecord;
  readonly pieces: readonly Piece[];
}

/** Shares as numbers: what is multiplied by them is rounded to the unit, which is exact for amounts that split evenly. */
const part = (minor: number, share: number): number => minor * share;
const number = (value: Fraction): number => asNumber(value);

function equally(codes: readonly string[]): Part[] {
  const own = [...new Set(codes)];
  return own.length === 0 ? [["", 1]] : own.map((code) => [code, 1 / own.length]);
}
function byShare(shares: readonly Share[] | undefined, codes: readonly string[]): Part[] {
  const sum = (shares ?? []).reduce((all, { hundredths }) => all + hundredths, 0);
  return shares !== undefined && sum === 10_000
    ? shares.map(({ code, hundredths }) => [code, hundredths / 10_000])
    : equally(codes);
}
const wholeRegion = (codes: readonly string[]): readonly string[] =>
  codes.includes("WB6") ? PARTNERS : codes;

export const totalOf = (row: Pick<Counted, "pieces">): number =>
  row.pieces.reduce((sum, { minor }) => sum + minor, 0);

/** The rows that count, after the decisions: of one action the largest, or the decided amount; no part of a whole that is counted. */
export function countedRows(data: GapInput): Counted[] {
  const reported = data.responses.map((record): Counted => {
    const id = record.id ?? "";
    const lines = data.fundingLines.filter(({ responseId }) => responseId === id);
    const pieces = piecesOf(record, lines).map((one): Piece => ({
      state: one.state,
      minor: number(one.amount),
      donors: one.donors,
      years: one.years.map(([code, share]) => [code, number(share)]),
    }));
    return { id, record, pieces };
  });
  const now = new Map(reported.map((row) => [row.id, row]));
  const before = new Map(now);
  for (const { rows, mode, minor } of data.adjustments.same) {
    if (mode === "sum") continue;
    const members = [...rows].sort().flatMap((id) => now.get(id) ?? []);
    const withMoney = members.filter(({ pieces }) => pieces.length > 0);
    if (members.length < 2 || withMoney.length === 0) continue;
    const all = withMoney.reduce((sum, row) => sum + totalOf(row), 0);
    const decided = mode === "custom" && minor !== undefined && Number(minor) <= MOST ? Number(minor) : null;
    const kept = withMoney.reduce((best, row) => (totalOf(row) > totalOf(best) ? row : best));
    for (const row of members)
      if (decided !== null && row.pieces.length > 0)
        now.set(row.id, {
          ...row,
          pieces: row.pieces.map((one) => ({ ...one, minor: (one.minor * decided) / all })),
        });
      else if (decided !== null || row !== kept) now.delete(row.id);
  }
  for (const { part: inside, whole } of data.adjustments.partOf)
    if ((before.get(whole)?.pieces.length ?? 0) > 0) now.delete(inside);
  return [...now.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const SINGLE: Readonly<Record<string, (row: ResponseRecord) => string | null>> = {
  action: (row) => row.actionCode,
  lead: (row) => row.lead,
  reportedBy: (row) => row.reportedBy,
  status: (row) => row.status,
  fundingState: (row) => row.fundingState ?? "NST",
  instrument: (row) => row.instrument,
  scope: (row) => row.scope,
  mappingYear: (row) => row.mappingYear,
};

function runningYears({ start, end }: ResponseRecord): Part[] {
  if (start === null || end === null || start > end) return [["", 1]];
  const counts = new Map<string, number>();
  let all = 0;
  for (let day = Date.parse(start); day <= Date.parse(end); day += 86_400_000, all++) {
    const year = new Date(day).toISOString().slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => [year, count / all]);
}

interface Line {
  readonly id: string;
  readonly kind: "need" | "response";
  readonly keys: Keys;
  readonly need: string;
  readonly what: string;
  readonly minor: number;
}

function everyCombination(spreads: readonly (readonly [string, readonly Part[]])[]): [Keys, number][] {
  return spreads.reduce<[Keys, number][]>(
    (all, [field, parts]) =>
      all.flatMap(([keys, share]) =>
        parts.map(([code, own]): [Keys, number] => [{ ...keys, [field]: code }, share * own]),
      ),
    [[{}, 1]],
  );
}

function linesOfResponse(
  row: Counted,
  fields: readonly string[],
  needs: ReadonlyMap<string, NeedRecord>,
): Line[] {
  const { record, pieces } = row;
  const spreadOf = (field: string, need: string, piece: Piece | undefined): Part[] => {
    const single = SINGLE[field];
    if (single) return [[single(record) ?? "", 1]];
    switch (field) {
      case "pillar":
        return equally(record.pillars);
      case "phase":
        return equally(record.phases);
      case "beneficiary":
        return byShare(record.beneficiaryShares, wholeRegion(record.beneficiaries));
      case "activityType":
        return equally(record.activityTypes);
      case "level":
        return equally(needs.get(need)?.levels ?? []);
      case "perspective":
        return equally([needs.get(need)?.perspective ?? ""]);
      case "donor":
        return equally(piece?.donors ?? record.donors);
      default:
        return piece ? [...piece.years] : runningYears(record);
    }
  };
  const others = fields.filter((field) => field !== "need");
  return (pieces.length === 0 ? [undefined] : pieces).flatMap((piece) =>
    byShare(record.needShares, record.needIds).flatMap(([need, share]) =>
      everyCombination(others.map((field) => [field, spreadOf(field, need, piece)])).map(
        ([keys, own]): Line => ({
          id: row.id,
          kind: "response",
          keys: { ...keys, need },
          need,
          what: piece === undefined ? "listed" : piece.state,
          minor: part(piece?.minor ?? 0, share * own),
        }),
      ),
    ),
  );
}

function linesOfNeed(row: NeedRecord, fields: readonly string[]): Line[] {
  const id = row.id ?? "";
  const years =
    row.fromYear === null || row.toYear === null
      ? []
      : Array.from({ length: row.toYear - row.fromYear + 1 }, (_year, at) =>
          String((row.fromYear ?? 0) + at),
        );
  const spreads: Readonly<Record<string, Part[]>> = {
    need: equally([id]),
    pillar: equally([row.pillar ?? ""]),
    phase: equally([row.phase ?? ""]),
    beneficiary: equally(row.beneficiary === null ? [] : wholeRegion([row.beneficiary])),
    year: equally(years),
    activityType: equally(row.supportTypes),
    level: equally(row.levels),
    perspective: equally([row.perspective ?? ""]),
  };
  return everyCombination(fields.map((field) => [field, spreads[field] ?? []])).flatMap(([keys, share]) => {
    const line = (what: string, minor: number): Line => ({ id, kind: "need", keys, need: id, what, minor });
    return [
      line("listed", 0),
      ...(row.cost ? [line("required", part(Number(row.cost.minor), share))] : []),
      ...(row.ownFunds ? [line("ownFunds", part(Number(row.ownFunds.minor), share))] : []),
    ];
  });
}

export interface PlainCell {
  readonly figures: Readonly<Record<string, number | null>>;
  readonly ids: readonly string[];
  /** Listed needs of the cell, also those that only its responses name. */
  readonly needs: readonly string[];
}
export interface PlainTable {
  /** By "row codes|column codes". */
  readonly cells: ReadonlyMap<string, PlainCell>;
  readonly leftOut: number;
}

/** The figures of every cell that has a row behind it. */
export function plainTable(
  data: GapInput,
  request: Pick<AnalysisRequest, "rows" | "columns" | "filters">,
): PlainTable {
  const keyed: string[] = [...request.rows, ...request.columns];
  const filters = new Map<string, readonly string[]>(
    request.filters.map(({ field, codes }) => [field, codes]),
  );
  const fields = [...new Set([...keyed, ...filters.keys()])];
  const needs = new Map(data.needs.map((row) => [row.id ?? "", row]));
  const withNeeds = fields.every((field) => OF_NEEDS.includes(field));
  const rows = countedRows(data);
  const lines = [
    ...(withNeeds ? data.needs.flatMap((row) => linesOfNeed(row, fields)) : []),
    ...rows.flatMap((row) => linesOfResponse(row, fields, needs)),
  ].filter(({ keys }) => [...filters].every(([field, codes]) => codes.includes(keys[field] ?? "")));
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyed.map((field) => line.keys[field] ?? "").join("|");
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const all = (withNeeds ? data.needs.length : 0) + rows.length;
  const funded = new Set(
    rows.filter(({ record }) => /^(?:SEC|PART)$/.test(record.fundingState ?? "")).map(({ id }) => id),
  );
  return {
    cells: new Map([...groups].map(([key, own]) => [key, cellOf(own, funded, needs)])),
    leftOut: all - new Set(lines.map(({ kind, id }) => `${kind} ${id}`)).size,
  };
}

function cellOf(
  lines: readonly Line[],
  funded: ReadonlySet<string>,
  listed: ReadonlyMap<string, NeedRecord>,
): PlainCell {
  const idsOf = (test: (line: Line) => boolean): string[] => [
    ...new Set(lines.filter(test).map(({ id }) => id)),
  ];
  const sum = (what: string, of: readonly Line[] = lines): number =>
    of.filter((line) => line.what === what).reduce((total, { minor }) => total + minor, 0);
  const isResponse = ({ kind }: Line): boolean => kind === "response";
  const needs = idsOf(({ kind }) => kind === "need");
  const responses = idsOf(isResponse);
  const withAmount = idsOf((line) => isResponse(line) && line.what !== "listed");
  const costed = idsOf(({ what }) => what === "required");
  const money = (what: string): number | null => (withAmount.length === 0 ? null : sum(what));
  const gaps = costed.map((id) => {
    const own = lines.filter(({ need }) => need === id);
    return Math.max(0, sum("required", own) - sum("ownFunds", own) - sum("secured", own));
  });
  return {
    figures: {
      responses: responses.length,
      needs: needs.length,
      funded: responses.filter((id) => funded.has(id)).length,
      withAmount: withAmount.length,
      secured: money("secured"),
      negotiated: money("negotiated"),
      sought: money("sought"),
      unknownState: money("unknown"),
      required: costed.length === 0 ? null : sum("required"),
      ownFunds: idsOf(({ what }) => what === "ownFunds").length === 0 ? null : sum("ownFunds"),
      gap: costed.length === 0 ? null : gaps.reduce((total, gap) => total + gap, 0),
    },
    ids: [...needs, ...responses].sort(),
    needs: [...new Set(lines.map(({ need }) => need))].filter((id) => listed.has(id)).sort(),
  };
}

/** The same day so many months later; the last day of the month where there is no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
