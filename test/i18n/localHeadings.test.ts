// Headings in the languages of the region are recognised as renamed: exactly the labels of our own catalogues, in any case and script.
import { columnsOf, type TableKind } from "../../src/domain/template/definitions";
import { headerKey, matchHeaders } from "../../src/domain/template/headers";
import { LOCAL_HEADINGS } from "../../src/domain/template/localHeadings";
import { message } from "../../src/domain/message";
import { translatorFor } from "../../src/i18n/catalogues";

const LOCALES = ["sr-Latn", "sr-Cyrl", "bs", "cnr", "mk", "sq"] as const;

/** Texts of the catalogue that name a column to the user. */
const LABELS: Readonly<Record<TableKind, Readonly<Record<string, readonly string[]>>>> = {
  needs: {
    cycle: ["pane.template.cycle"],
    pillar: ["pane.analysis.field.pillar", "pane.template.pillar"],
    beneficiary: ["pane.analysis.field.beneficiary", "pane.template.beneficiary"],
    phase: ["pane.analysis.field.phase"],
    need_text: ["pane.analysis.field.need"],
    level: ["pane.analysis.field.level"],
    perspective: ["pane.analysis.field.perspective"],
  },
  responses: {
    reporting_member: ["pane.analysis.field.reportedBy"],
    mapping_year: ["pane.analysis.field.mappingYear"],
    title: ["pane.field.title", "pane.pairs.map.title"],
    pillar: ["pane.analysis.field.pillar"],
    need_ids: ["pane.field.needs", "pane.analysis.field.need"],
    action_code: ["pane.analysis.field.action"],
    phase: ["pane.analysis.field.phase"],
    donors: ["pane.analysis.field.donor", "returned.answer.own.donors"],
    instrument: ["pane.analysis.field.instrument"],
    reference: ["pane.pairs.map.reference"],
    lead: ["pane.analysis.field.lead"],
    beneficiaries: ["pane.field.beneficiaries", "pane.analysis.field.beneficiary"],
    scope: ["pane.analysis.field.scope"],
    activity_type: ["pane.analysis.field.activityType"],
    status: ["pane.analysis.field.status"],
    start: ["pane.pairs.map.start"],
    end: ["pane.pairs.map.end"],
    total_budget: ["pane.field.money"],
    funding_status: ["pane.analysis.field.fundingState"],
  },
  "funding-lines": {
    donor: ["pane.analysis.field.donor"],
    instrument: ["pane.analysis.field.instrument"],
    year: ["pane.analysis.field.year"],
    amount: ["pane.pairs.map.money"],
    funding_status: ["pane.analysis.field.fundingState"],
  },
};
const KINDS = Object.keys(LABELS) as TableKind[];
const rows = KINDS.flatMap((kind) =>
  Object.entries(LABELS[kind]).map(([column, keys]) => [kind, column, keys] as const),
);
const said = (keys: readonly string[]): string[] =>
  LOCALES.flatMap((locale) => keys.map((key) => translatorFor(locale)(message(key))));

test.each(rows)("%s, %s: each label of the catalogues is that column, renamed", (kind, column, keys) => {
  for (const label of said(keys))
    for (const header of [label, label.toUpperCase(), `  ${label.toLowerCase()} `]) {
      const match = matchHeaders(kind, [header], 0);
      const isHeading = columnsOf(kind).some((one) => headerKey(one.header) === headerKey(header));
      expect([header, match.columns]).toEqual([header, { [column]: 0 }]);
      expect(match.renamed).toEqual(isHeading ? [] : [{ key: column, header: header.trim(), column: 0 }]);
    }
});

test("nothing is known beyond the catalogues, and no word stands for two columns of a table", () => {
  for (const kind of KINDS) {
    expect(Object.keys(LOCAL_HEADINGS[kind]).sort()).toEqual(Object.keys(LABELS[kind]).sort());
    const seen = new Map<string, string>();
    for (const [column, names] of Object.entries(LOCAL_HEADINGS[kind])) {
      const labels = new Set(said(LABELS[kind][column] ?? []).map(headerKey));
      for (const name of names) {
        expect([name, labels.has(headerKey(name))]).toEqual([name, true]);
        expect([name, seen.get(headerKey(name)) ?? column]).toEqual([name, column]);
        seen.set(headerKey(name), column);
      }
    }
  }
});

test("a word that none of the catalogues has stays unknown", () => {
  expect(matchHeaders("responses", ["Donator", "Buxheti", "Ndihma tjetër"], 0)).toMatchObject({
    columns: { donors: 0, total_budget: 1 },
    unknown: [{ header: "Ndihma tjetër", column: 2 }],
  });
});
