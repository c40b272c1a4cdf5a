// The tables that users expect by name, each beside a count made another way.
import fc from "fast-check";
import type { GapInput } from "../../../src/domain/funding/gapState";
import type { StandardSources } from "../../../src/domain/funding/standardSheet";
import type { StandardTable } from "../../../src/domain/funding/standardNames";
import { standardTables } from "../../../src/domain/funding/standardTables";
import type { DuplicatePair } from "../../../src/domain/duplicates/types";
import type { NeedRecord, ResponseRecord } from "../../../src/domain/record/types";
import type { CellInput } from "../../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { cents, euros, gapInputs, input, line, need, response } from "./make";

const say = translator(english, english, "en");
const stamp = { today: "2022-06-30", now: "2022-06-30T08:00:00Z", taxonomy: BUILTIN_TAXONOMY };
type Row = Record<string, CellInput>;

function tableOf(name: StandardTable, data: GapInput, sources: StandardSources = {}) {
  const [table] = standardTables(data, say, stamp, [name], sources);
  if (!table) throw new Error(name);
  const rows = table.rows.map((row): Row =>
    Object.fromEntries(table.columns.map(({ heading }, index) => [heading, row[index] ?? null])),
  );
  return { table, rows };
}

const PARTNERS: readonly (readonly [code: string, name: string])[] = [
  ["AL", "Albania"],
  ["BA", "Bosnia and Herzegovina"],
  ["XK", "Kosovo*"],
  ["ME", "Montenegro"],
  ["MK", "North Macedonia"],
  ["RS", "Serbia"],
];
const reaches = (codes: readonly string[], partner: string): boolean =>
  codes.includes(partner) || codes.includes("WB6");
const splitIds = (cell: CellInput | undefined): string[] =>
  String(cell ?? "") === "" ? [] : String(cell).split("; ");

/** Needs with levels, perspectives, priorities and the phases of the lists. */
const withNodes = gapInputs(true).chain((data) =>
  fc
    .array(
      fc.record({
        priority: fc.option(fc.constantFrom("SC-P01", "SC-P02", "BS-C01"), { nil: null }),
        levels: fc.subarray(["LEG", "INS", "OPE"]),
        perspective: fc.option(fc.constantFrom("PRV", "RSP"), { nil: null }),
        phase: fc.option(fc.constantFrom("ANT", "PRE", "PRO", "RES"), { nil: null }),
      }),
      { minLength: 5, maxLength: 5 },
    )
    .map((overs): GapInput => ({
      ...data,
      needs: data.needs.map((one, index): NeedRecord => ({ ...one, ...overs[index] })),
      responses: data.responses.map((one): ResponseRecord => ({
        ...one,
        phases: one.phases.map((phase) => (phase === "PRV" ? "PRE" : phase)),
      })),
    })),
);

describe("needs by beneficiary", () => {
  it("count responses and funded ones of every need and beneficiary, on any rows", () => {
    fc.assert(
      fc.property(gapInputs(true), (data) => {
        const { rows } = tableOf("needs", data);
        expect(rows.map(({ Need }) => Need)).toEqual(data.needs.map(({ id }) => id).sort());
        for (const row of rows) {
          const its = data.responses.filter(({ needIds }) => needIds.includes(String(row["Need"])));
          expect(splitIds(row["Rows"])).toEqual(its.map(({ id }) => id));
          expect(row["Responses"]).toBe(its.length);
          const beneficiary = data.needs.find(({ id }) => id === row["Need"])?.beneficiary ?? "";
          for (const [code, name] of PARTNERS) {
            const here = its.filter(({ beneficiaries }) => reaches(beneficiaries, code));
            const funded = here.filter(({ fundingState }) => /^(?:SEC|PART)$/.test(fundingState ?? ""));
            const counts = here.length === 0 ? "" : `${here.length}/${funded.length}`;
            const states = reaches([beneficiary], code);
            expect(String(row[name])).toMatch(
              states ? new RegExp(`^(?:GAP-\\d|no gap) · ${here.length}/${funded.length}$`) : /^[^G]*$/,
            );
            if (!states) expect(row[name]).toBe(counts);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("tell what is worst: nobody at all, others only, ended, unfunded, only planned, unknown, no gap", () => {
    const sound = { beneficiaries: ["AL"], status: "ONG", fundingState: "SEC", start: "2021-01-01" };
    const data = input({
      needs: ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"].map((id) => need(id, { beneficiary: "AL" })),
      responses: [
        response("R2", { ...sound, needIds: ["N2"], beneficiaries: ["RS"] }),
        response("R3", { ...sound, needIds: ["N3"], end: "2022-06-29" }),
        response("R4", { ...sound, needIds: ["N4"], fundingState: "SEEK" }),
        response("R5", { ...sound, needIds: ["N5"], status: "PLA" }),
        response("R6", { ...sound, needIds: ["N6"], fundingState: null }),
        response("R7", { ...sound, needIds: ["N7"] }),
        response("R8", { ...sound, needIds: ["N8"], beneficiaries: [] }),
      ],
    });
    const { rows, table } = tableOf("needs", data);
    expect(rows.map((row) => [row["Need"], row["Albania"], row["Worst gap"]])).toEqual([
      ["N1", "GAP-0 · 0/0", "GAP-0"],
      ["N2", "GAP-4 · 0/0", "GAP-4"],
      ["N3", "GAP-3 · 1/1", "GAP-3"],
      ["N4", "GAP-2 · 1/0", "GAP-2"],
      ["N5", "GAP-1 · 1/1", "GAP-1"],
      ["N6", "GAP-9 · 1/0", "GAP-9"],
      ["N7", "no gap · 1/1", "no gap"],
      ["N8", "GAP-9 · 0/0", "GAP-9"],
    ]);
    expect(rows[1]?.["Serbia"]).toBe("1/1");
    // The colours follow the words, cell by cell.
    const rules = table.marks?.[0]?.rules("C8") ?? [];
    expect(rules).toHaveLength(5);
    expect(rules.map((rule) => (rule.kind === "formula" ? rule.formula : "")).join()).toContain(
      'SEARCH("GAP-4",C8)',
    );
  });
});

describe("money by pillar and year", () => {
  it("adds up to all that the rows report, in every state", () => {
    fc.assert(
      fc.property(gapInputs(true), (data) => {
        const { rows } = tableOf("years", data);
        const sum = rows
          .flatMap((row) =>
            ["Secured", "Under negotiation", "Sought", "State unknown"].map((key) => row[key]),
          )
          .reduce((total: number, cell) => total + (typeof cell === "number" ? cell : 0), 0);
        const reported = standardTables(data, say, stamp, ["donors"])[0]?.lines[3] ?? "";
        const net = Number(/= net ([\d ,.\u00a0]+)\.$/u.exec(reported)?.[1]?.replace(/[^\d.]/g, "") ?? "0");
        expect(Math.abs(sum - net)).toBeLessThanOrEqual(Math.abs(net) * 1e-9 + 0.01);
      }),
      { numRuns: 40 },
    );
  });

  it("splits by the days of each year and equally over pillars, and says so", () => {
    const data = input({
      responses: [
        response("R1", {
          pillars: ["SC", "BS"],
          start: "2021-12-22",
          end: "2022-01-10",
          secured: euros(2000),
        }),
      ],
    });
    const { rows } = tableOf("years", data);
    expect(
      rows.map((row) => [row["Pillar"], row["Year"], row["Secured"], row["Split"], row["Rows"]]),
    ).toEqual([
      ["WBBSi", "2021", 500, "assumed", "R1"],
      ["WBBSi", "2022", 500, "assumed", "R1"],
      ["WBCSCi", "2021", 500, "assumed", "R1"],
      ["WBCSCi", "2022", 500, "assumed", "R1"],
    ]);
  });
});

describe("priorities by phase", () => {
  const PHASES = [
    ["ANT", "Anticipate"],
    ["PRE", "Prevent"],
    ["PRO", "Protect"],
    ["RES", "Respond"],
    ["", "Not stated"],
  ] as const;

  it("count needs and responses of every priority and phase, on any rows", () => {
    fc.assert(
      fc.property(withNodes, (data) => {
        const { rows } = tableOf("phases", data);
        let counted = 0;
        for (const row of rows) {
          const code = String(row["Priority"]).split(" ")[0] ?? "";
          const node = code === "Not" ? null : code;
          const its = data.needs.filter(({ priority }) => priority === node);
          counted += its.length;
          const naming = data.responses.filter(({ needIds }) =>
            its.some(({ id }) => needIds.includes(id ?? "")),
          );
          expect([row["Needs"], row["Responses"]]).toEqual([its.length, naming.length]);
          for (const [phase, name] of PHASES) {
            const own = its.filter((one) => (one.phase ?? "") === phase);
            const here = naming.filter(({ phases, needIds }) =>
              phases.length > 0 ? phases.includes(phase) : own.some(({ id }) => needIds.includes(id ?? "")),
            );
            const gap = own.length > 0 && here.length === 0;
            const counts = `${own.length}/${here.length}`;
            expect(row[name]).toBe(gap ? `GAP-5 · ${counts}` : counts === "0/0" ? "" : counts);
          }
        }
        expect(counted).toBe(data.needs.length);
      }),
      { numRuns: 60 },
    );
  });

  it("list priorities that no need names as GAP-5, of the pillars that name priorities at all", () => {
    const data = input({
      needs: [
        need("N1", { priority: "SC-P01", phase: "PRE" }),
        need("N2", { objective: "SC-P02-N07", phase: "RES" }),
        need("N3", { measure: "SC-P02-N02.1", phase: "RES" }),
        need("SC-N04", {}),
      ],
      responses: [response("R1", { needIds: ["N1"], phases: ["RES"] })],
    });
    const { rows } = tableOf("phases", data);
    const of = (code: string) => rows.find(({ Priority }) => String(Priority).startsWith(`${code} `));
    expect(rows.filter(({ Priority }) => String(Priority).startsWith("SC-P"))).toHaveLength(15);
    expect(rows.some(({ Priority }) => String(Priority).startsWith("BS-"))).toBe(false);
    expect(of("SC-P01")).toMatchObject({ Prevent: "GAP-5 · 1/0", Respond: "0/1", "Gap class": "GAP-5" });
    expect(of("SC-P02")).toMatchObject({ Needs: 2, Why: "Needs without a response", Rows: "N2; N3" });
    expect(of("SC-P03")).toMatchObject({ Needs: 0, "Gap class": "GAP-5", Why: "No need is stated" });
    expect(of("SC-N04")).toMatchObject({ Needs: 1 });
  });
});

describe("levels by beneficiary", () => {
  it("count needs and the responses that reach the beneficiary, on any rows", () => {
    fc.assert(
      fc.property(withNodes, (data) => {
        const { rows } = tableOf("levels", data);
        const of: readonly [string, (one: NeedRecord) => boolean][] = [
          ["Legislative", ({ levels }) => levels.includes("LEG")],
          ["Institutional", ({ levels }) => levels.includes("INS")],
          ["Operational", ({ levels }) => levels.includes("OPE")],
          ["Prevention", ({ perspective }) => perspective === "PRV"],
          ["Response to threats", ({ perspective }) => perspective === "RSP"],
        ];
        for (const [name, test] of of) {
          const row = rows.find(({ Name }) => Name === name);
          const its = data.needs.filter(test);
          expect(row?.["Needs"]).toBe(its.length);
          let open = its.length === 0;
          for (const [code, label] of PARTNERS) {
            const own = its.filter(({ beneficiary }) => reaches([beneficiary ?? ""], code));
            const here = data.responses.filter(
              ({ needIds, beneficiaries }) =>
                reaches(beneficiaries, code) && own.some(({ id }) => needIds.includes(id ?? "")),
            );
            const gap = own.length > 0 && here.length === 0;
            open ||= gap;
            const counts = `${own.length}/${here.length}`;
            expect(row?.[label]).toBe(gap ? `GAP-5 · ${counts}` : counts === "0/0" ? "" : counts);
          }
          expect(row?.["Gap class"]).toBe(open ? "GAP-5" : "");
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("top overlaps", () => {
  const pair = (a: string, b: string, over: Partial<DuplicatePair>): DuplicatePair => ({
    a,
    b,
    score: 70,
    relation: "overlap",
    certain: false,
    reasons: [{ kind: "need", reason: { key: "funding.standard.years.heading" }, points: 70 }],
    ...over,
  });
  const data = input({
    responses: ["R1", "R2", "R3"].map((id) => response(id, { title: `Title ${id}`, needIds: ["N1"] })),
  });

  it("list overlaps only, strongest first as they were found, each with its reasons; answered no is not shown", () => {
    const decided = { decision: { answer: "no" }, state: "holds", changed: [] } as unknown as NonNullable<
      DuplicatePair["decision"]
    >;
    const { rows, table } = tableOf("overlaps", data, {
      overlaps: {
        pairs: [
          pair("R1", "R2", { score: 84 }),
          pair("R1", "R3", { score: 80, relation: "same-action" }),
          pair("R2", "R3", { score: 61, decision: decided }),
          pair("R2", "R3", { score: 50 }),
        ],
      },
    });
    expect(rows.map((row) => [row["Score"], row["Reading"], row["Response"], row["Other response"]])).toEqual(
      [
        [84, "likely", "R1", "R2"],
        [50, "weak", "R2", "R3"],
      ],
    );
    expect(rows[0]).toMatchObject({ Title: "Title R1", Needs: "N1", Why: "Money by pillar and year" });
    expect(table.lines.at(-1)).toContain("2 of 2 pairs");
  });

  it("say that nothing was compared, rather than that nothing overlaps", () => {
    expect(tableOf("overlaps", data).table.whenEmpty).toBe("The responses were not compared");
    expect(tableOf("overlaps", data, { overlaps: { pairs: [] } }).table.whenEmpty).toBe("Nothing to show");
  });
});

describe("changes since the last returns", () => {
  it("are counted by contributor, change and column, with their rows", () => {
    const heading = ["Contributor", "No", "Previous", "Change", "Table", "ID", "Column", "Before", "After"];
    const cell = (id: string, column: string) => [
      "GIZ",
      2,
      1,
      "Cell changed",
      "Responses",
      id,
      column,
      "",
      "",
    ];
    const values = [
      heading,
      cell("R1", "Total budget"),
      cell("R2", "Total budget"),
      cell("R1", "End"),
      ["DE", 4, 3, "New row", "Responses", "R7", "", "", ""],
    ];
    const since = { sheet: "Since last return", top: 0, left: 0, values };
    const { rows } = tableOf("changes", input(), { since });
    expect(rows).toEqual([
      { Contributor: "DE", Table: "Responses", Change: "New row", Column: "", Changes: 1, Rows: "R7" },
      {
        Contributor: "GIZ",
        Table: "Responses",
        Change: "Cell changed",
        Column: "End",
        Changes: 1,
        Rows: "R1",
      },
      {
        Contributor: "GIZ",
        Table: "Responses",
        Change: "Cell changed",
        Column: "Total budget",
        Changes: 2,
        Rows: "R1; R2",
      },
    ]);
    expect(tableOf("changes", input()).table.whenEmpty).toBe(
      "This workbook is no register of returned files",
    );
  });
});

describe("cross-pillar rows", () => {
  it("are those of several pillars and of the four threats, with who stands for each pillar", () => {
    const data = input({
      needs: [
        need("N1", { pillar: "SC", beneficiary: "AL", otherPillars: ["BS"], institution: "Ministry" }),
        need("N2", { pillar: "SC", beneficiary: "XK", text: "Better storage of seized FIREARMS" }),
        need("N3", { pillar: "CT", beneficiary: "RS", text: "Prevention in schools" }),
      ],
      responses: [
        response("R1", { pillars: ["BS"], lead: "FRONTEX", needIds: ["N1"] }),
        response("R2", { pillars: ["CT"], needIds: ["N3"] }),
        response("R3", { pillars: ["SC"], needIds: ["SC-N05"], title: "Joint patrols" }),
        response("R4", { pillars: ["SC"], title: "Training on document fraud", outputs: [] }),
      ],
    });
    const { rows } = tableOf("cross", data);
    const found = rows.map((row) => [row["Row"], row["Why it is here"]]);
    expect(found).toEqual([
      ["N1", "several pillars"],
      ["N2", "Illicit firearms"],
      ["R1", "several pillars"],
      ["R3", "Facilitated illegal migration"],
      ["R4", "Fake and forged travel documents"],
    ]);
    expect(rows[0]?.["Who stands for each pillar"]).toMatch(/^WBCSCi: Ministry; WBBSi: .*Frontex/i);
    expect(rows[0]?.["Rows it is linked to"]).toBe("R1");
    expect(rows[3]?.["Who stands for each pillar"]).toBe("WBCSCi: nobody named");
    expect(rows[1]?.["Title"]).toBe("Better storage of seized FIREARMS");
  });
});

describe("the public list", () => {
  const source = (rowNumber: number, values: Record<string, CellInput>): ResponseRecord["source"] => ({
    origin: { sheet: "Responses", rowNumber, columns: {} },
    values: values as ResponseRecord["source"]["values"],
  });
  const data = input({
    needs: [need("N1", { cost: euros(99) })],
    responses: [
      {
        ...response("R1"),
        source: source(10, { response_id: "R1", title: "Open", visibility: "Public", total_budget: 5 }),
      },
      { ...response("R2"), source: source(11, { response_id: "R2", title: "Closed" }) },
      {
        ...response("R3"),
        source: source(12, { response_id: "R3", title: "Work in Kosovo", visibility: "Public" }),
      },
    ],
  });

  it("has rows that say so themselves, and tells of those that are held back", () => {
    const { rows, table } = tableOf("public", data);
    expect(rows).toHaveLength(1);
    expect(Object.values(rows[0] ?? {})).toContain("Open");
    expect(table.lines[1]).toContain("1 public row; 1 not public");
    expect(table.lines.at(-1)).toMatch(/^1 row is held back .*: R3\.$/);
  });

  it("tells no amounts, no needs and no figures of the gap", () => {
    const { table } = tableOf("public", data);
    const text = [...table.lines, ...table.columns.map(({ heading }) => heading)].join("\n");
    expect(text).not.toMatch(/need|budget|secured|gap|gross/i);
    expect(table.rows.flat()).not.toContain(5);
  });
});

it("rows that were decided to be one action are counted once in the tables of responses", () => {
  const twice = { needIds: ["N1"], beneficiaries: ["AL"], pillars: ["SC"], secured: cents(500n) };
  const data = input({
    needs: [need("N1", { beneficiary: "AL", pillar: "SC" })],
    responses: [response("R1", twice), response("R2", twice)],
    fundingLines: [line("R9")],
    adjustments: { same: [{ rows: ["R1", "R2"], mode: "max" }], partOf: [] },
  });
  expect(tableOf("needs", data).rows[0]).toMatchObject({ Responses: 1, Rows: "R1" });
  expect(tableOf("years", data).rows.map((row) => row["Secured"])).toContain(5);
});
