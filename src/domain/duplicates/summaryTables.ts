// The tables behind the sheets on related responses, as plain rows; every count stands beside the list it counts.
// Layer: domain/duplicates.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { CellInput } from "../sheet/plan";
import { fieldsWith } from "./fields";
import type { RowFields } from "./fields";
import { beneficiaryLabel } from "./labels";
import { compareText } from "./order";
import { RELATIONS } from "./types";
import type { ComparableRow, DuplicatePair, DuplicateResult, Relation } from "./types";

export interface SummaryColumn {
  readonly heading: Message;
  /** In characters. */
  readonly width: number;
  readonly number: boolean;
}

export interface SummaryTable {
  readonly name: string;
  readonly sheet: Message;
  readonly title: Message;
  readonly note: Message;
  readonly columns: readonly SummaryColumn[];
  readonly rows: readonly (readonly CellInput[])[];
}

/** Longer lists end with a pointer to the list of pairs. */
const MOST_LISTED = 400;

/** Row with its pairs. Pairs that somebody decided not to be related count nowhere but in the list of pairs. */
export function sheetTables(result: DuplicateResult, translate: Translate): SummaryTable[] {
  const rows = new Map(result.rows.map((row) => [row.id, row]));
  const fields = new Map(result.rows.map((row) => [row.id, fieldsWith(row, new Map())]));
  const counted = result.pairs.filter((pair) => !isRefused(pair));
  return [
    pairTable(result.pairs, rows, translate),
    needTable(counted, rows, fields, translate),
    driverTable(counted, rows, translate),
    countTable(result, counted, translate),
    pillarTable(counted, rows, translate),
  ];
}

function column(key: string, width: number, number = false): SummaryColumn {
  return { heading: message(`duplicates.column.${key}`), width, number };
}

function pairTable(
  pairs: readonly DuplicatePair[],
  rows: ReadonlyMap<string, ComparableRow>,
  translate: Translate,
): SummaryTable {
  const title = (id: string): string => rows.get(id)?.title ?? rows.get(id)?.text ?? "";
  const drivers = (id: string): string => (rows.get(id)?.organisations ?? []).join("; ");
  return {
    name: "tblOverlaps",
    sheet: message("duplicates.sheet.pairs"),
    title: message("duplicates.sheet.pairs.title"),
    note: message("duplicates.sheet.pairs.note"),
    columns: [
      column("score", 7, true),
      column("relation", 16),
      column("certain", 9),
      column("rowA", 12),
      column("titleA", 38),
      column("driversA", 16),
      column("rowB", 12),
      column("titleB", 38),
      column("driversB", 16),
      column("reasons", 44),
      column("against", 34),
      column("decision", 16),
    ],
    rows: pairs.map((pair) => [
      pair.score,
      translate(message(`duplicates.relation.${pair.relation}`)),
      translate(message(pair.certain ? "duplicates.certain.yes" : "duplicates.certain.no")),
      pair.a,
      title(pair.a),
      drivers(pair.a),
      pair.b,
      title(pair.b),
      drivers(pair.b),
      pair.reasons
        .map((one) => `${one.points > 0 ? "+" : ""}${one.points} ${translate(one.reason)}`)
        .join("\n"),
      pair.against === undefined ? null : translate(pair.against),
      decisionText(pair, translate),
    ]),
  };
}

function decisionText(pair: DuplicatePair, translate: Translate): CellInput {
  if (pair.decision === undefined) return null;
  const { decision, state, changed } = pair.decision;
  const answer = translate(message(`duplicates.answer.${decision.answer}`));
  if (state === "holds") return `${answer} (${decision.reviewer})`;
  const what = [...new Set(changed.map((one) => translate(message(`duplicates.field.${one.field}`))))].join(
    ", ",
  );
  return translate(message("duplicates.decision.stale", { answer, fields: what }));
}

function needTable(
  pairs: readonly DuplicatePair[],
  rows: ReadonlyMap<string, ComparableRow>,
  fields: ReadonlyMap<string, RowFields>,
  translate: Translate,
): SummaryTable {
  const notStated = translate(message("duplicates.cell.notStated"));
  const groups = new Groups();
  for (const pair of pairs) {
    const a = rows.get(pair.a);
    const b = rows.get(pair.b);
    const needs = sharedOr(a?.needs, b?.needs, notStated);
    const places = sharedPlaces(a, b, fields.get(pair.a), fields.get(pair.b), notStated);
    for (const need of needs) for (const place of places) groups.add([need, place], pair);
  }
  return {
    name: "tblOverlapsByNeed",
    sheet: message("duplicates.sheet.needs"),
    title: message("duplicates.sheet.needs.title"),
    note: message("duplicates.sheet.needs.note"),
    columns: [column("need", 34), column("beneficiary", 24), ...countColumns()],
    rows: groups.rows(translate),
  };
}

function driverTable(
  pairs: readonly DuplicatePair[],
  rows: ReadonlyMap<string, ComparableRow>,
  translate: Translate,
): SummaryTable {
  const notStated = translate(message("duplicates.cell.notStated"));
  const groups = new Groups();
  for (const pair of pairs) {
    const left = rows.get(pair.a)?.organisations ?? [notStated];
    const right = rows.get(pair.b)?.organisations ?? [notStated];
    const seen = new Set<string>();
    for (const x of left) {
      for (const y of right) {
        const key = x <= y ? [x, y] : [y, x];
        if (seen.has(key.join("\u0000"))) continue;
        seen.add(key.join("\u0000"));
        groups.add(key, pair);
      }
    }
  }
  return {
    name: "tblOverlapsByDrivers",
    sheet: message("duplicates.sheet.drivers"),
    title: message("duplicates.sheet.drivers.title"),
    note: message("duplicates.sheet.drivers.note"),
    columns: [column("driver", 28), column("otherDriver", 28), ...countColumns()],
    rows: groups.rows(translate),
  };
}

function pillarTable(
  pairs: readonly DuplicatePair[],
  rows: ReadonlyMap<string, ComparableRow>,
  translate: Translate,
): SummaryTable {
  const groups = new Groups();
  for (const pair of pairs) {
    const left = rows.get(pair.a)?.pillars ?? [];
    const right = rows.get(pair.b)?.pillars ?? [];
    const seen = new Set<string>();
    for (const x of left) {
      for (const y of right) {
        if (x === y) continue;
        const key = x < y ? [x, y] : [y, x];
        if (seen.has(key.join(" "))) continue;
        seen.add(key.join(" "));
        groups.add(key, pair);
      }
    }
  }
  return {
    name: "tblOverlapsAcross",
    sheet: message("duplicates.sheet.pillars"),
    title: message("duplicates.sheet.pillars.title"),
    note: message("duplicates.sheet.pillars.note"),
    columns: [column("pillar", 18), column("otherPillar", 18), ...countColumns()],
    rows: groups.rows(translate),
  };
}

/** Gross and net: rows as reported, minus copies of one action, minus strands of a whole. */
function countTable(
  result: DuplicateResult,
  pairs: readonly DuplicatePair[],
  translate: Translate,
): SummaryTable {
  const copies = result.clusters.flatMap((cluster) =>
    cluster.members.filter((member) => member !== cluster.head),
  );
  const decided = (pair: DuplicatePair): boolean =>
    pair.decision?.state === "holds" && pair.decision.decision.answer === "yes";
  const copySet = new Set(copies);
  const parts = [
    ...new Set(
      pairs
        .filter((pair) => pair.relation === "part-of" && decided(pair))
        .map((pair) => (pair.first === pair.a ? pair.b : pair.a))
        .filter((id) => !copySet.has(id)),
    ),
  ].sort(compareText);
  const line = (key: string, count: number, list: readonly string[]): CellInput[] => [
    translate(message(`duplicates.count.${key}`)),
    count,
    listed(list, translate),
  ];
  const ids = result.rows.map((row) => row.id).sort(compareText);
  const counted = new Set([...copies, ...parts]);
  const net = ids.filter((id) => !counted.has(id));
  return {
    name: "tblOverlapCounts",
    sheet: message("duplicates.sheet.counts"),
    title: message("duplicates.sheet.counts.title"),
    note: message("duplicates.sheet.counts.note"),
    columns: [column("what", 46), column("count", 10, true), column("list", 90)],
    rows: [
      line("gross", ids.length, ids),
      line("twice", -copies.length, copies),
      line("part", -parts.length, parts),
      line("net", net.length, net),
      ...RELATIONS.map((relation) => {
        const of = pairs.filter((pair) => pair.relation === relation);
        return [
          translate(message(`duplicates.relation.${relation}`)),
          of.length,
          listed(of.map(pairText), translate),
        ];
      }),
    ],
  };
}

function countColumns(): SummaryColumn[] {
  return [
    column("pairs", 8, true),
    column("twiceCount", 12, true),
    column("overlapCount", 10, true),
    column("otherCount", 10, true),
    column("list", 80),
  ];
}

/** Pairs by two names. */
class Groups {
  private readonly groups = new Map<
    string,
    { readonly names: readonly string[]; readonly pairs: DuplicatePair[] }
  >();

  add(names: readonly string[], pair: DuplicatePair): void {
    const key = names.join("\u0000");
    const group = this.groups.get(key);
    if (group) group.pairs.push(pair);
    else this.groups.set(key, { names, pairs: [pair] });
  }

  rows(translate: Translate): CellInput[][] {
    const count = (pairs: readonly DuplicatePair[], ...relations: readonly Relation[]): number =>
      pairs.filter((pair) => relations.includes(pair.relation)).length;
    return [...this.groups.values()]
      .sort(
        (x, y) =>
          y.pairs.length - x.pairs.length || compareText(x.names.join("\u0000"), y.names.join("\u0000")),
      )
      .map(({ names, pairs }) => {
        const twice = count(pairs, "same-action", "part-of");
        const overlap = count(pairs, "overlap");
        return [
          ...names,
          pairs.length,
          twice,
          overlap,
          pairs.length - twice - overlap,
          listed(pairs.map(pairText), translate),
        ];
      });
  }
}

function isRefused(pair: DuplicatePair): boolean {
  return pair.decision?.state === "holds" && pair.decision.decision.answer === "no";
}

function pairText(pair: DuplicatePair): string {
  return `${pair.a} + ${pair.b}`;
}

function listed(items: readonly string[], translate: Translate): string {
  const shown = items.slice(0, MOST_LISTED).join("; ");
  return items.length <= MOST_LISTED
    ? shown
    : `${shown}; ${translate(message("duplicates.cell.more", { count: items.length - MOST_LISTED }))}`;
}

function sharedOr(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  notStated: string,
): readonly string[] {
  const shared = (a ?? []).filter((one) => b?.includes(one));
  if (shared.length > 0) return shared;
  const all = [...new Set([...(a ?? []), ...(b ?? [])])];
  return all.length > 0 ? [all.sort(compareText).join(" / ")] : [notStated];
}

/** What both are for; a regional row is for every beneficiary of the other. */
function sharedPlaces(
  a: ComparableRow | undefined,
  b: ComparableRow | undefined,
  left: RowFields | undefined,
  right: RowFields | undefined,
  notStated: string,
): readonly string[] {
  const of = (row: ComparableRow | undefined): readonly string[] =>
    (row?.beneficiaries ?? []).map(beneficiaryLabel);
  const places =
    left?.regional === true
      ? of(b)
      : right?.regional === true
        ? of(a)
        : of(a).filter((place) => of(b).includes(place));
  return places.length > 0 ? [...new Set(places)] : [notStated];
}
