// Every figure of an analysis, of the tables by name and of the ends of funding, beside a plain recomputation on generated data.
import fc from "fast-check";
import { crossTable } from "../../../src/domain/analysis/crossTable";
import { buildFacts } from "../../../src/domain/analysis/facts";
import type { AnalysisField, AnalysisRequest } from "../../../src/domain/analysis/fields";
import { ANALYSIS_FIELDS, MEASURES } from "../../../src/domain/analysis/fields";
import type { GapInput } from "../../../src/domain/funding/gapState";
import { gapReport } from "../../../src/domain/funding/gapReport";
import type { StandardTable } from "../../../src/domain/funding/standardNames";
import { standardTables } from "../../../src/domain/funding/standardTables";
import type { CellInput } from "../../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import type { ListId } from "../../../src/domain/taxonomy/types";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { gapInputs } from "../funding/make";
import { countedRows, monthsLater, plainTable, totalOf, type PlainCell } from "./oracle";

const SEED = 20_261_126;
const RUNS = { seed: SEED, numRuns: 150 };
const say = translator(english, english, "en");
const stamp = { today: "2022-06-30", now: "2022-06-30T08:00:00Z", taxonomy: BUILTIN_TAXONOMY };
const maybe = <T>(...values: T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);
const IDS = ["R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7"];
const DAYS = ["2022-03-31", "2022-06-30", "2022-08-31", "2023-12-31", "2024-02-29"];

/** Rows with every field, decisions about separate groups of rows, parts of wholes without a circle, and days of many kinds. */
const inputs: fc.Arbitrary<GapInput> = fc
  .tuple(
    gapInputs(true),
    fc.array(
      fc.record({
        lead: maybe("UNODC", "OSCE"),
        reportedBy: maybe("GIZ", "OSCE"),
        status: maybe("ONG", "PLA"),
        instrument: maybe("TWI"),
        scope: maybe("REG", "NAT"),
        mappingYear: maybe("2023", "2024"),
        activityTypes: fc.subarray(["TRN", "EQP", "TA"]),
        followUpOf: maybe(...IDS),
        endsAfter: fc.option(fc.integer({ min: -400, max: 500 }), { nil: null, freq: 2 }),
      }),
      { minLength: 8, maxLength: 8 },
    ),
    fc.array(
      fc.record({
        levels: fc.subarray(["LEG", "INS", "OPE"]),
        perspective: maybe("PRV", "RSP"),
        supportTypes: fc.subarray(["TRN", "EQP"]),
      }),
      { minLength: 5, maxLength: 5 },
    ),
    fc.constantFrom(...DAYS),
    fc.shuffledSubarray(IDS, { minLength: 8 }),
    fc.array(
      fc.record({
        size: fc.constantFrom(2, 2, 3),
        mode: fc.constantFrom("sum" as const, "max" as const, "custom" as const),
        times: fc.constantFrom(1n, 2n),
      }),
      { maxLength: 2 },
    ),
    fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 2 }),
  )
  .map(([data, responses, needs, asOf, order, groups, links]) => {
    const rows: GapInput = {
      ...data,
      asOf,
      needs: data.needs.map((row, at) => ({ ...row, ...needs[at] })),
      responses: data.responses.map((row, at) => {
        const { endsAfter = null, ...over } = responses[at] ?? {};
        // A row without a start has no period: its end may be any day, and its amounts still split evenly.
        const end =
          row.start !== null || endsAfter === null
            ? row.end
            : new Date(Date.parse(asOf) + endsAfter * 86_400_000).toISOString().slice(0, 10);
        return { ...row, ...over, end };
      }),
    };
    const plain = new Map(countedRows(rows).map((row) => [row.id, row]));
    let next = 0;
    const same = groups.map(({ size, mode, times }) => {
      const own = order.slice(next, (next += size));
      const total = own.reduce((sum, id) => sum + totalOf(plain.get(id) ?? { pieces: [] }), 0);
      return {
        rows: own,
        mode: total === 0 && mode === "custom" ? ("max" as const) : mode,
        minor: BigInt(total) * times,
      };
    });
    const partOf = links
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ part: `R${Math.max(a, b)}`, whole: `R${Math.min(a, b)}` }));
    return { ...rows, adjustments: { same, partOf } };
  });

const CODES: Readonly<Partial<Record<AnalysisField, readonly string[]>>> = {
  pillar: ["CT", ""],
  beneficiary: ["AL", "RS"],
  year: ["2020", "2022", ""],
  need: ["N0", "N1", ""],
  fundingState: ["SEC", "NST"],
  lead: ["UNODC", ""],
  level: ["LEG"],
  donor: ["EC"],
};
const requests: fc.Arbitrary<AnalysisRequest> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...ANALYSIS_FIELDS), { minLength: 1, maxLength: 2 }),
    fc.option(fc.constantFrom(...(Object.keys(CODES) as AnalysisField[])), { nil: undefined, freq: 2 }),
  )
  .map(([fields, filter]) => ({
    rows: fields.slice(0, 1),
    columns: fields.slice(1),
    values: MEASURES,
    filters: filter === undefined ? [] : [{ field: filter, codes: CODES[filter] ?? [] }],
  }));

const rounded = ({ figures }: PlainCell): (number | null)[] =>
  MEASURES.map((measure) => {
    const figure = figures[measure] ?? null;
    return figure === null ? null : Math.round(figure);
  });

test("an analysis by any fields, with any filter: every cell, its rows, and what is left out", () => {
  let cells = 0;
  fc.assert(
    fc.property(inputs, requests, (data, request) => {
      const cross = crossTable(buildFacts(data, request), request, data);
      const plain = plainTable(data, request);
      const found = new Map<string, [(number | null)[], string[]]>();
      cross.lines.forEach((line, at) =>
        cross.columns.forEach((column, across) => {
          const cell = cross.cells[at]?.[across];
          if (!cell) return;
          const figures = cell.figures.map((figure) => (figure === null ? null : Number(figure)));
          found.set([...line, ...column].join("|"), [figures, [...cell.ids].sort()]);
          expect([cell.withAmount, cell.responses]).toEqual([
            figures[MEASURES.indexOf("withAmount")],
            figures[MEASURES.indexOf("responses")],
          ]);
        }),
      );
      const expected = new Map(
        [...plain.cells].map(([key, cell]) => [key, [rounded(cell), cell.ids] as const]),
      );
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [key, cell] of found) expect([key, ...cell]).toEqual([key, ...(expected.get(key) ?? [])]);
      expect(cross.filteredOut).toBe(plain.leftOut);
      cells += found.size;
      // Totals are sums of the cells, as a PivotTable shows them.
      const sums = MEASURES.map((_measure, at) =>
        [...found.values()].reduce<number | null>((sum, [figures]) => {
          const figure = figures[at] ?? null;
          return figure === null ? sum : (sum ?? 0) + figure;
        }, null),
      );
      expect(cross.total.figures.map((figure) => Number(figure ?? 0n))).toEqual(sums.map((sum) => sum ?? 0));
    }),
    RUNS,
  );
  expect(cells).toBeGreaterThan(400);
});

function labelOf(list: ListId, code: string): string {
  const term = BUILTIN_TAXONOMY.lists[list].terms.find((one) => one.code === code);
  const proposed = say({ key: "funding.sheet.proposed" });
  return term === undefined
    ? code
    : term.standing === "official"
      ? term.label
      : `${term.label} (${proposed})`;
}
function tableOf(name: StandardTable, data: GapInput): Record<string, CellInput>[] {
  const [table] = standardTables(data, say, stamp, [name]);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries((table?.columns ?? []).map(({ heading }, index) => [heading, row[index] ?? null])),
  );
}
const MONEY = [
  ["Secured", "secured"],
  ["Under negotiation", "negotiated"],
  ["Sought", "sought"],
  ["State unknown", "unknownState"],
] as const;

test.each([
  ["donors", "donor", "Donor", "organisations"],
  ["implementers", "lead", "Implementer", "organisations"],
  ["years", "year", "Year", undefined],
] as const)(
  "the table of %s: responses, those with an amount, money by state, rows",
  (name, field, heading, list) => {
    fc.assert(
      fc.property(inputs, (data) => {
        const rows = name === "years" ? (["pillar", field] as const) : ([field, "pillar"] as const);
        const plain = plainTable(data, { rows, columns: [], filters: [] });
        const notStated = say({ key: "funding.sheet.notStated" });
        const expected = [...plain.cells].map(([key, { figures, ids, needs }]) => {
          const codes = Object.fromEntries(rows.map((one, at) => [one, key.split("|")[at] ?? ""]));
          const label = (code: string, from: ListId | undefined): string =>
            code === "" ? notStated : from === undefined ? code : labelOf(from, code);
          return {
            [heading]: label(codes[field] ?? "", list),
            Pillar: label(codes["pillar"] ?? "", "pillars"),
            Responses: figures["responses"],
            "With amount": figures["withAmount"],
            ...Object.fromEntries(
              MONEY.map(([title, measure]) => {
                // Where no response is at all there is no money; where none names an amount it is not known.
                const figure = figures[measure] ?? (figures["responses"] === 0 ? 0 : null);
                return [title, figure === null ? "" : Math.round(figure) / 100];
              }),
            ),
            Rows: (name === "years" ? [...new Set([...needs, ...ids])] : ids).join("; "),
          };
        });
        const found = tableOf(name, data).map((row) =>
          Object.fromEntries(Object.keys(expected[0] ?? {}).map((title) => [title, row[title]])),
        );
        const sorted = (list: readonly object[]): string[] => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(found)).toEqual(sorted(expected));
      }),
      RUNS,
    );
  },
);

test("what ends within twelve months, with its words and its followers", () => {
  let lines = 0;
  fc.assert(
    fc.property(inputs, (data) => {
      const soon = data.responses
        .filter(({ end }) => end !== null && end >= data.asOf && end <= monthsLater(data.asOf, 12))
        .sort((a, b) => (`${a.end} ${a.id}` < `${b.end} ${b.id}` ? -1 : 1));
      const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
      expect(
        tableOf("ending", data).map((row) => [
          row["Response"],
          row["End"],
          row["Ends"],
          row["Followed by"],
          row["Needs"],
        ]),
      ).toEqual(
        soon.map(({ id, end, needIds }) => [
          id,
          serial(end ?? ""),
          (end ?? "") <= monthsLater(data.asOf, 6) ? "within 6 months" : "within 12 months",
          data.responses
            .filter((row) => row.followUpOf === id)
            .map((row) => row.id)
            .join("; "),
          needIds.join("; "),
        ]),
      );
      lines += soon.length;
    }),
    RUNS,
  );
  expect(lines).toBeGreaterThan(50);
});

test("when funding ends: rows that count, their secured money, unknown apart from zero, and their followers", () => {
  fc.assert(
    fc.property(inputs, (data) => {
      const rows = countedRows(data);
      const own = rows
        .filter(({ record: { end } }) => end === null || end >= data.asOf)
        .sort((a, b) => ((a.record.end ?? "9") + a.id < (b.record.end ?? "9") + b.id ? -1 : 1));
      expect(
        gapReport(data).ends.map(({ id, end, lead, pillars, secured, followedBy }) => [
          id,
          end,
          lead,
          pillars,
          secured === null ? null : Number(secured.minor),
          followedBy,
        ]),
      ).toEqual(
        own.map(({ id, record, pieces }) => [
          id,
          record.end,
          record.lead,
          record.pillars,
          pieces.length === 0
            ? null
            : Math.round(
                pieces.reduce((sum, { state, minor }) => sum + (state === "secured" ? minor : 0), 0),
              ),
          rows.filter((row) => row.record.followUpOf === id).map((row) => row.id),
        ]),
      );
    }),
    RUNS,
  );
});

test("counts by funding state and the rows with an amount, of all rows that count", () => {
  fc.assert(
    fc.property(inputs, (data) => {
      const rows = countedRows(data);
      const states: Record<string, number> = {};
      for (const { record } of rows) {
        const state = record.fundingState ?? "NST";
        states[state] = (states[state] ?? 0) + 1;
      }
      const { total } = gapReport({ ...data, by: [] });
      expect(total.states).toEqual(states);
      expect(total.rowsWithAmount).toBe(rows.filter(({ pieces }) => pieces.length > 0).length);
      expect(total.responseIds.list()).toEqual(rows.map(({ id }) => id));
    }),
    RUNS,
  );
});

test("coverage of each partner and pillar: rows, costs, amounts, periods, statuses and funding states", () => {
  const PARTNERS = ["AL", "BA", "XK", "ME", "MK", "RS"];
  fc.assert(
    fc.property(inputs, (data) => {
      const table = tableOf("completeness", data);
      const reaches = (codes: readonly string[], partner: string): boolean =>
        codes.includes(partner) || codes.includes("WB6");
      for (const partner of PARTNERS)
        for (const pillar of ["CT", "SC", "BS"]) {
          const needs = data.needs.filter(
            (row) => row.pillar === pillar && row.beneficiary !== null && reaches([row.beneficiary], partner),
          );
          const responses = data.responses.filter(
            (row) => row.pillars.includes(pillar) && reaches(row.beneficiaries, partner),
          );
          const row = table.find(
            (one) =>
              one["Beneficiary"] === labelOf("beneficiaries", partner) &&
              one["Pillar"] === labelOf("pillars", pillar),
          );
          expect(Object.values(row ?? {}).slice(2)).toEqual([
            needs.length,
            needs.filter(({ cost }) => cost).length,
            responses.length,
            responses.filter((one) => one.totalBudget ?? one.secured ?? one.negotiated ?? one.sought).length,
            responses.filter(({ start, end }) => start !== null && end !== null).length,
            responses.filter(({ status }) => status !== null).length,
            responses.filter(({ fundingState }) => fundingState !== null && fundingState !== "NST").length,
            [...needs, ...responses].map(({ id }) => id).join("; "),
          ]);
        }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test("needs that nobody addresses, and those whose responses have all ended", () => {
  fc.assert(
    fc.property(inputs, (data) => {
      const expected = data.needs.flatMap(({ id }) => {
        const its = data.responses.filter(({ needIds }) => needIds.includes(id ?? ""));
        const open = its.filter(({ end }) => end === null || end >= data.asOf);
        return open.length > 0 ? [] : [[id, its.length, its.map((row) => row.id).join("; ")]];
      });
      expect(tableOf("unaddressed", data).map((row) => [row["Need"], row["Responses"], row["Rows"]])).toEqual(
        expected,
      );
    }),
    RUNS,
  );
});
