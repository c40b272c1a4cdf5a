// Analyses: lines of data that add up to the gap's own figures, cross tables, and what is planned over them.
import fc from "fast-check";
import { planAnalysis } from "../../../src/domain/analysis/analysisSheets";
import { crossTable } from "../../../src/domain/analysis/crossTable";
import { buildFacts } from "../../../src/domain/analysis/facts";
import type { AnalysisRequest } from "../../../src/domain/analysis/fields";
import { computeGap } from "../../../src/domain/funding/gap";
import { pivotLayout } from "../../../src/domain/sheet/pivotLayout";
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { euros, gapInputs, input, need, response } from "../funding/make";

const say = translator(english, english, "en");
const context = {
  translate: say,
  stamp: { today: "2022-06-30", now: "2022-06-30T08:00:00Z", taxonomy: BUILTIN_TAXONOMY },
};
const NOTHING = { sheets: [], tables: [], names: [] };
const asked = (over: Partial<AnalysisRequest>): AnalysisRequest => ({
  rows: ["pillar"],
  columns: [],
  values: ["responses"],
  filters: [],
  ...over,
});
const AMOUNTS = ["secured", "negotiated", "sought", "unknownState", "required", "gap"] as const;

describe("the figures of an analysis", () => {
  it.each([
    ["pillar", "year"],
    ["beneficiary", "year"],
    ["need", "beneficiary"],
    ["phase", "pillar"],
  ] as const)("by %s and %s are those of the gap, to the cent", (row, column) => {
    fc.assert(
      fc.property(gapInputs(false), (data) => {
        const request = asked({ rows: [row], columns: [column], values: [...AMOUNTS] });
        const cross = crossTable(buildFacts(data, request), request, data);
        const groups = computeGap({ ...data, by: [row, column] }).groups;
        for (const group of groups) {
          const line = cross.lines.findIndex(([code]) => code === group.key[row]);
          const across = cross.columns.findIndex(([code]) => code === group.key[column]);
          const cell = cross.cells[line]?.[across];
          const figures = cell?.figures.map((figure) => figure ?? 0n);
          expect(figures).toEqual([
            group.secured.minor,
            group.negotiated.minor,
            group.sought.minor,
            group.unknown.minor,
            group.required?.minor ?? 0n,
            group.hardGap?.minor ?? 0n,
          ]);
          expect((cell?.ids ?? []).filter((id) => id.startsWith("R")).sort()).toEqual(
            group.responseIds.list(),
          );
        }
        expect(groups.length).toBe(cross.cells.flat().filter((cell) => cell !== undefined).length);
      }),
      { numRuns: 40 },
    );
  });

  it("are what a PivotTable over the lines of data adds up", () => {
    fc.assert(
      fc.property(gapInputs(false), (data) => {
        const request = asked({ rows: ["beneficiary"], columns: ["year"], values: ["secured", "responses"] });
        const facts = buildFacts(data, request);
        const cross = crossTable(facts, request, data);
        const rows = facts.facts.map(({ codes, measures }): CellValue[] => [
          codes.beneficiary ?? null,
          codes.year ?? null,
          measures.secured === null ? null : measures.secured / 100,
          measures.responses,
        ]);
        const layout = pivotLayout(["B", "Y", "S", "R"], rows, {
          name: "p",
          table: "t",
          place: { row: 0, column: 0 },
          rows: ["B"],
          columns: ["Y"],
          filters: [],
          values: [
            { field: "S", by: "sum" },
            { field: "R", by: "sum" },
          ],
        });
        const [secured, responses] = cross.total.figures;
        expect(Math.round((layout.figure(undefined, undefined, 0) ?? 0) * 100)).toBe(Number(secured ?? 0n));
        expect(layout.figure(undefined, undefined, 1) ?? 0).toBe(Number(responses));
        expect(layout.lines.length).toBe(cross.lines.length);
      }),
      { numRuns: 40 },
    );
  });

  const DATA = input({
    needs: [need("N1", { pillar: "SC", beneficiary: "AL", cost: euros(1000), levels: ["OPE", "LEG"] })],
    responses: [
      response("R1", {
        pillars: ["SC", "BS"],
        needIds: ["N1"],
        beneficiaries: ["AL", "RS"],
        lead: "UNODC",
        fundingState: "SEC",
        status: "ONG",
        secured: euros(100),
      }),
      response("R2", { pillars: ["SC"], beneficiaries: ["AL"], lead: "OSCE", fundingState: "NST" }),
    ],
  });

  it("count a row in each line it stands in, and name its rows", () => {
    const request = asked({ rows: ["beneficiary"], values: ["responses", "secured"] });
    const cross = crossTable(buildFacts(DATA, request), request, DATA);
    expect(cross.lines).toEqual([["AL"], ["RS"]]);
    expect(cross.lineTotals.map(({ figures }) => figures)).toEqual([
      [2n, 50_00n],
      [1n, 50_00n],
    ]);
    expect(cross.total.figures).toEqual([3n, 100_00n]);
    expect(cross.total.ids).toEqual(["N1", "R1", "R2"]);
    expect([cross.total.withAmount, cross.total.responses]).toEqual([2, 3]);
  });

  it("say unknown where no row names an amount, never zero", () => {
    const request = asked({ rows: ["lead"], values: ["secured", "responses"] });
    const cross = crossTable(buildFacts(DATA, request), request, DATA);
    expect(cross.lineTotals[cross.lines.findIndex(([lead]) => lead === "OSCE")]?.figures).toEqual([null, 1n]);
    expect(cross.needsLeftOut).toBe(true);
  });

  it("take only what passes a filter, with its part of the money", () => {
    const request = asked({
      rows: ["pillar"],
      values: ["responses", "secured"],
      filters: [{ field: "beneficiary", codes: ["RS"] }],
    });
    const facts = buildFacts(DATA, request);
    const cross = crossTable(facts, request, DATA);
    expect(cross.total.figures).toEqual([2n, 50_00n]);
    // The need of Albania and the second response do not pass.
    expect(cross.filteredOut).toBe(2);
  });

  it("split by the level of the need that a response names", () => {
    const request = asked({ rows: ["level"], values: ["secured", "required"] });
    const cross = crossTable(buildFacts(DATA, request), request, DATA);
    expect(cross.lines).toEqual([["LEG"], ["OPE"], [""]]);
    expect(cross.lineTotals.map(({ figures }) => figures)).toEqual([
      [50_00n, 500_00n],
      [50_00n, 500_00n],
      [null, null],
    ]);
  });
});

describe("what an analysis writes", () => {
  const data = input({
    responses: [response("R1", { pillars: ["SC"], beneficiaries: ["XK"], secured: euros(10) })],
  });
  const request = asked({ rows: ["beneficiary"], columns: ["pillar"], values: ["secured"] });
  const facts = buildFacts(data, request);
  const cross = crossTable(facts, request, data);

  it("has a table whose name and columns are the same on every run of the same choice", () => {
    const tables = [cross, { ...cross, request: { ...request, values: ["sought"] as const } }].map((one) => {
      const plan = planAnalysis(facts, one, NOTHING, context, { kind: "pivot", slicers: false });
      return plan.ops.flatMap((op) => (op.kind === "table" ? [[op.name, op.area.columns]] : []));
    });
    expect(tables[0]).toEqual([["tblAnalysisPillarBeneficiary", 30]]);
    expect(tables[1]).toEqual(tables[0]);
  });

  it("makes the PivotTable once; afterwards only its rows are new", () => {
    const plan = planAnalysis(facts, cross, NOTHING, context, { kind: "pivot", slicers: true });
    const pivot = plan.ops.find((op) => op.kind === "pivot");
    expect(pivot?.pivot).toMatchObject({
      rows: ["Beneficiary"],
      columns: ["Pillar"],
      slicers: ["Beneficiary", "Pillar"],
    });
    const sheets = plan.ops.flatMap((op) =>
      op.kind === "add-sheet" ? [{ name: op.sheet, visibility: "visible" as const, isProtected: false }] : [],
    );
    const table = plan.ops.find((op) => op.kind === "table");
    const names = plan.ops.flatMap((op) => (op.kind === "name" ? [op] : []));
    if (!table) throw new Error("no table");
    const there = {
      sheets,
      tables: [
        { name: table.name, sheet: table.sheet, area: table.area, hasHeaders: true, hasTotals: false },
      ],
      names: names.map(({ name, refersTo }) => ({ name, refersTo })),
    };
    const again = planAnalysis(facts, cross, there, context, { kind: "pivot", slicers: true });
    expect(again.ops.map(({ kind }) => kind)).toEqual([
      "write",
      "replace-rows",
      "refresh-pivots",
      "activate",
    ]);
  });

  it("puts a chart over formulas that name the data, with the asterisk of Kosovo* taken as a letter", () => {
    const plan = planAnalysis(facts, cross, NOTHING, context, {
      kind: "chart",
      chart: "column-stacked",
      native: true,
    });
    const formulas = plan.ops.flatMap((op) =>
      op.kind === "write"
        ? op.values
            .flat()
            .flatMap((cell) => (cell !== null && typeof cell === "object" ? [cell.formula] : []))
        : [],
    );
    expect(
      formulas.some((formula) =>
        /tblAnalysisPillarBeneficiary\[Beneficiary\],SUBSTITUTE\(.*"~\*"/.test(formula),
      ),
    ).toBe(true);
    expect(plan.ops.filter(({ kind }) => kind === "chart")).toHaveLength(1);
  });
});
