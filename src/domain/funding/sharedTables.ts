// Tables about what rows have to do with each other and with the world: overlaps, changes since the last return, what touches
// several pillars, and the public list. Source: field notes G1, G4, W7, S2 II.c. Layer: domain/funding.
import { viewTables } from "../returned/views";
import { message } from "../message";
import type { NeedRecord, ResponseRecord } from "../record/types";
import type { CellInput } from "../sheet/plan";
import type { TableSheet, TableSheetColumn } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { termOf } from "../taxonomy/lookup";
import { publicColumns } from "../template/definitions";
import { crossThreats } from "./crossThreats";
import { FUNDING_VERSION, headingOf, labelOf, listed } from "./gapTables";
import type { StandardRows } from "./standardSheet";
import { DATE_FORMAT, MOST_TEXT, columnsOf, tableOf, wordOf } from "./standardSheet";

/** A longer list is no list to talk about; the sheets of the comparison have all pairs. */
const MOST_OVERLAPS = 100;

const titleOf = ({ title, shortTitle }: ResponseRecord): string =>
  (title ?? shortTitle ?? "").slice(0, MOST_TEXT);

function words(
  rows: StandardRows,
  columns: readonly (readonly [key: string, width: number, numberFormat?: string])[],
): TableSheetColumn[] {
  return columns.map(([key, width, numberFormat]) => ({
    heading: wordOf(key, rows.context),
    width,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }));
}

/** Pairs of different drivers with the same purpose, best first; what a reviewer answered with no is not among them. */
export function overlaps(rows: StandardRows): TableSheet {
  const { context, responses, sources } = rows;
  const pairs = (sources.overlaps?.pairs ?? []).filter(
    ({ relation, decision }) =>
      relation === "overlap" && !(decision?.state === "holds" && decision.decision.answer === "no"),
  );
  const lead = (record: ResponseRecord | undefined): string =>
    record === undefined || record.lead === null ? "" : labelOf("donor", record.lead, context);
  const lines = pairs.slice(0, MOST_OVERLAPS).map(({ a, b, score, reasons, against }): CellInput[] => {
    const [first, second] = [responses.get(a), responses.get(b)];
    const shared = (codes: (record: ResponseRecord) => readonly string[]): string[] =>
      first && second ? codes(first).filter((code) => codes(second).includes(code)) : [];
    return [
      Math.round(score),
      wordOf(score >= 80 ? "likely" : score >= 60 ? "lookAt" : "weak", context),
      a,
      first === undefined ? "" : titleOf(first),
      lead(first),
      b,
      second === undefined ? "" : titleOf(second),
      lead(second),
      listed(
        shared(({ needIds }) => needIds),
        context,
      ),
      [...reasons.map(({ reason }) => reason), ...(against === undefined ? [] : [against])]
        .map(context.translate)
        .join(" ")
        .slice(0, MOST_TEXT),
    ];
  });
  return tableOf(rows, {
    key: "overlaps",
    table: "tblTopOverlaps",
    params: { shown: lines.length, count: pairs.length },
    columns: [
      ...words(rows, [
        ["score", 9, "0"],
        ["verdict", 13],
        ["first", 14],
        ["firstTitle", 40],
        ["firstLead", 22],
        ["second", 14],
        ["secondTitle", 40],
        ["secondLead", 22],
      ]),
      ...columnsOf(context, [
        ["needs", 18],
        ["why", 70],
      ]),
    ],
    rows: lines,
    ...(sources.overlaps === undefined ? { whenEmpty: wordOf("notCompared", context) } : {}),
  });
}

/** What each contributor's latest return changed, by column, with its rows; read from the register's own list of changes. */
export function changes(rows: StandardRows): TableSheet {
  const { context, sources } = rows;
  const groups = new Map<string, { cells: readonly string[]; ids: string[] }>();
  for (const row of sources.since?.values.slice(1) ?? []) {
    const text = (column: number): string => String(row[column] ?? "").trim();
    // Contributor, kind of change, sheet, ID, column: the places of the register's table.
    const cells = [text(0), text(4), text(3), text(6)];
    if (cells.slice(1).every((cell) => cell === "")) continue;
    const key = cells.join("\u0001");
    const group = groups.get(key) ?? { cells, ids: [] };
    group.ids.push(text(5));
    groups.set(key, group);
  }
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { cells, ids }]): CellInput[] => [
      ...cells,
      ids.length,
      listed([...new Set(ids.filter((id) => id !== ""))], context),
    ]);
  return tableOf(rows, {
    key: "changes",
    table: "tblChangesByContributor",
    columns: [
      ...words(rows, [
        ["contributor", 30],
        ["table", 16],
        ["change", 26],
        ["column", 26],
        ["changes", 11, "0"],
      ]),
      ...columnsOf(context, [["rows", 60]]),
    ],
    rows: lines,
    whenEmpty: wordOf(sources.since === undefined ? "noRegister" : "noChange", context),
  });
}

interface Crossing {
  readonly kind: "need" | "response";
  readonly id: string;
  readonly text: string;
  readonly pillars: readonly string[];
  readonly why: readonly string[];
  /** Who stands for each of the pillars. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly string[];
}

/** Needs and responses of more than one pillar, and those of the four cross-cutting threats, with who stands for each pillar. */
export function crossPillar(rows: StandardRows): TableSheet {
  const { context, needs, responses } = rows;
  const crossings: Crossing[] = [];
  const naming = new Map<string, [string, ResponseRecord][]>();
  for (const entry of responses)
    for (const need of new Set(entry[1].needIds)) naming.set(need, [...(naming.get(need) ?? []), entry]);
  const stating = ({ institution, beneficiary }: NeedRecord): string[] => {
    if (institution !== null) return [institution];
    return beneficiary === null ? [] : [labelOf("beneficiary", beneficiary, context)];
  };
  const leading = ({ lead }: ResponseRecord): string[] =>
    lead === null ? [] : [labelOf("donor", lead, context)];
  const reasons = (several: boolean, threats: readonly string[]): string[] => [
    ...(several ? [wordOf("severalPillars", context)] : []),
    ...threats,
  ];
  for (const [id, need] of needs) {
    const pillars = [...new Set([...(need.pillar === null ? [] : [need.pillar]), ...need.otherPillars])];
    const threats = crossThreats({ need }, context.stamp.taxonomy);
    if (pillars.length < 2 && threats.length === 0) continue;
    const answers = naming.get(id) ?? [];
    crossings.push({
      kind: "need",
      id,
      text: need.text ?? "",
      pillars,
      why: reasons(pillars.length > 1, threats),
      owners: new Map(
        pillars.map((pillar) => [
          pillar,
          pillar === need.pillar
            ? stating(need)
            : answers.flatMap(([, record]) => (record.pillars.includes(pillar) ? leading(record) : [])),
        ]),
      ),
      others: answers.map(([response]) => response),
    });
  }
  for (const [id, record] of responses) {
    const its = [...new Set(record.needIds)].flatMap((need): [string, NeedRecord][] => {
      const listedNeed = needs.get(need);
      return listedNeed === undefined ? [] : [[need, listedNeed]];
    });
    const pillars = [...new Set([...record.pillars, ...its.flatMap(([, { pillar }]) => pillar ?? [])])];
    const threats = crossThreats({ response: record }, context.stamp.taxonomy);
    if (pillars.length < 2 && threats.length === 0) continue;
    crossings.push({
      kind: "response",
      id,
      text: titleOf(record),
      pillars,
      why: reasons(pillars.length > 1, threats),
      owners: new Map(
        pillars.map((pillar) => [
          pillar,
          [
            ...(record.pillars.includes(pillar) ? leading(record) : []),
            ...its.flatMap(([, need]) => (need.pillar === pillar ? stating(need) : [])),
          ],
        ]),
      ),
      others: its.map(([need]) => need),
    });
  }
  const ownersText = ({ pillars, owners }: Crossing): string =>
    pillars
      .map((pillar) => {
        const own = [...new Set(owners.get(pillar) ?? [])];
        const who = own.length === 0 ? wordOf("nobodyNamed", context) : own.join(", ");
        return `${labelOf("pillar", pillar, context)}: ${who}`;
      })
      .join("; ");
  return tableOf(rows, {
    key: "cross",
    table: "tblCrossPillar",
    columns: [
      ...words(rows, [
        ["kind", 12],
        ["row", 16],
      ]),
      ...columnsOf(context, [["responseTitle", 50]]),
      ...words(rows, [
        ["pillars", 20],
        ["crossing", 36],
        ["owners", 50],
        ["others", 30],
      ]),
    ],
    rows: crossings.map((crossing): CellInput[] => [
      wordOf(crossing.kind, context),
      crossing.id,
      crossing.text.slice(0, MOST_TEXT),
      listed(
        crossing.pillars.map((pillar) => labelOf("pillar", pillar, context)),
        context,
      ),
      crossing.why.join("; "),
      ownersText(crossing),
      listed(crossing.others, context),
    ]),
  });
}

/** Title, donor, implementer, beneficiaries, pillar and dates of public responses: no needs, no amounts, no figures above. */
export function publicList(rows: StandardRows): TableSheet {
  const { context, input } = rows;
  const [view] = viewTables(
    "public",
    [{ kind: "responses", rows: input.responses.map(({ source }) => source) }],
    context.stamp.taxonomy,
  );
  const columns = publicColumns("responses");
  const { translate, stamp } = context;
  const held = view?.held ?? [];
  return tableOf(rows, {
    key: "public",
    table: "tblPublicList",
    lines: [
      translate(message("funding.standard.public.heading")),
      translate(
        message("funding.standard.public.stamp", {
          asOf: input.asOf,
          now: stamp.now,
          taxonomy: stamp.taxonomy.version,
          version: FUNDING_VERSION,
          count: view?.rows.length ?? 0,
          withheld: view?.withheld ?? 0,
        }),
      ),
      DEFAULT_KOSOVO_FOOTNOTE,
    ],
    header: termOf(stamp.taxonomy, "classifications", "PUB")?.label ?? "",
    params: {
      count: held.length,
      rows: held.length === 0 ? headingOf("nothing", context) : held.map(({ id }) => id).join(", "),
    },
    columns: columns.map(({ header, width, type }) => ({
      heading: header,
      width,
      ...(type === "date" ? { numberFormat: DATE_FORMAT } : {}),
    })),
    rows: (view?.rows ?? []).map((values) => columns.map(({ key }): CellInput => values[key] ?? "")),
    whenEmpty: wordOf("nonePublic", context),
  });
}
