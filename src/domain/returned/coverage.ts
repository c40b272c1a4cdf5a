// What a contributor gets back of the register: how their needs are covered and who else works on them. Only public columns of
// public responses are looked at. Layer: domain/returned.
import { message } from "../message";
import type { Translate } from "../message";
import { readIds } from "../record/readLists";
import type { SourceRow } from "../record/types";
import { isoOfSerial } from "../sheet/dates";
import type { CellInput, PlanOp } from "../sheet/plan";
import { planTableSheet } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import type { Taxonomy } from "../taxonomy/types";
import type { TemplateKind } from "../template/types";
import type { Values } from "./types";
import { plainValue } from "./viewTexts";
import type { ViewTable } from "./views";
import { viewTables } from "./views";

interface Covered {
  readonly need: string;
  /** The contributor's own words for the need; "" where they only answer it. */
  readonly text: string;
  readonly own: number;
  readonly others: readonly Values[];
}

/** Two sheets: one line for each need, and one for each public response of somebody else to it. */
export function coverageOps(
  kind: TemplateKind,
  own: readonly SourceRow[],
  responses: readonly SourceRow[],
  taxonomy: Taxonomy,
  translate: Translate,
): PlanOp[] {
  const columns = viewTables("public", [{ kind: "responses", rows: responses.slice(0, 1) }], taxonomy)[0]
    ?.columns;
  const covered = coverageOf(kind, own, responses, taxonomy);
  return [
    ...coverageSheet(kind, covered, taxonomy, translate),
    ...whoElseSheet(covered, columns ?? [], translate),
  ];
}

function coverageOf(
  kind: TemplateKind,
  own: readonly SourceRow[],
  responses: readonly SourceRow[],
  taxonomy: Taxonomy,
): Covered[] {
  const ownIds = new Set(own.flatMap(({ values }) => idsOf(values["response_id"])));
  const others = responses.filter(
    ({ values }) => kind === "needs" || !idsOf(values["response_id"]).some((id) => ownIds.has(id)),
  );
  const byNeed = new Map<string, SourceRow[]>();
  for (const row of others)
    for (const need of idsOf(row.values["need_ids"])) byNeed.set(need, [...(byNeed.get(need) ?? []), row]);
  const needs = new Map<string, { text: string; own: number }>();
  for (const { values } of own)
    for (const need of idsOf(values[kind === "needs" ? "need_id" : "need_ids"])) {
      const known = needs.get(need) ?? {
        text: kind === "needs" ? String(values["need_text"] ?? "") : "",
        own: 0,
      };
      needs.set(need, { ...known, own: known.own + 1 });
    }
  return [...needs].map(([need, { text, own: count }]): Covered => {
    const [table] = viewTables("public", [{ kind: "responses", rows: byNeed.get(need) ?? [] }], taxonomy);
    return { need, text, own: count, others: table?.rows ?? [] };
  });
}

function coverageSheet(
  kind: TemplateKind,
  covered: readonly Covered[],
  taxonomy: Taxonomy,
  translate: Translate,
): PlanOp[] {
  const text = (name: string): string => translate(message(`returned.answer.own.${name}`));
  return planTableSheet(
    {
      sheet: text("name"),
      table: "tblOwnCoverage",
      lines: [text("title"), text("hint"), text("scope"), DEFAULT_KOSOVO_FOOTNOTE],
      columns: [
        { heading: text("need"), width: 18 },
        { heading: text(kind === "needs" ? "text" : "ownResponses"), width: kind === "needs" ? 50 : 14 },
        { heading: text("responses"), width: 12, numberFormat: "0" },
        { heading: text("donors"), width: 36 },
        { heading: text("implementers"), width: 36 },
        { heading: text("from"), width: 12 },
        { heading: text("to"), width: 12 },
        { heading: text("says"), width: 40 },
      ],
      rows: covered.map(({ need, text: words, own, others }): CellInput[] => [
        need,
        kind === "needs" ? words : String(own),
        others.length,
        namesIn(others, ["donors"]),
        namesIn(others, ["lead", "co_implementers"]),
        dayOf(others, "start", -1),
        dayOf(others, "end", 1),
        text(others.length === 0 ? "nobody" : others.length === 1 ? "one" : "several"),
      ]),
      whenEmpty: text("empty"),
      footer: DEFAULT_KOSOVO_FOOTNOTE,
    },
    { sheets: [], tables: [], names: [] },
    new Set(),
  ).ops;
}

function whoElseSheet(
  covered: readonly Covered[],
  columns: ViewTable["columns"],
  translate: Translate,
): PlanOp[] {
  const text = (name: string): string => translate(message(`returned.answer.coverage.${name}`));
  return planTableSheet(
    {
      sheet: text("name"),
      table: "tblPublicCoverage",
      lines: [text("title"), text("hint"), DEFAULT_KOSOVO_FOOTNOTE],
      columns: [
        { heading: text("need"), width: 18 },
        ...columns.map(({ header, width }) => ({ heading: header, width })),
      ],
      rows: covered.flatMap(({ need, others }) =>
        others.map((row): CellInput[] => [
          need,
          ...columns.map((column) => String(plainValue(column, row[column.key] ?? null) ?? "")),
        ]),
      ),
      whenEmpty: text("empty"),
      footer: DEFAULT_KOSOVO_FOOTNOTE,
    },
    { sheets: [], tables: [], names: [] },
    new Set(),
  ).ops;
}

function idsOf(value: Values[string] | undefined): readonly string[] {
  return readIds(String(value ?? ""));
}

function namesIn(rows: readonly Values[], keys: readonly string[]): string {
  const names = rows.flatMap((row) =>
    keys.flatMap((key) =>
      String(row[key] ?? "")
        .split(";")
        .map((name) => name.trim()),
    ),
  );
  return [...new Set(names.filter((name) => name !== ""))].join("; ");
}

/** The earliest (-1) or latest (1) day of a column; "" where no row has one. */
function dayOf(rows: readonly Values[], key: string, side: -1 | 1): string {
  const days = rows
    .map((row) => row[key])
    .filter((value): value is number => typeof value === "number")
    .sort((a, b) => side * (b - a));
  const [day] = days;
  return day === undefined ? "" : (isoOfSerial(day) ?? "");
}
