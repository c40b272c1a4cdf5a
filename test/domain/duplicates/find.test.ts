import fc from "fast-check";
import { findDuplicates } from "../../../src/domain/duplicates/find";
import { makeDecision } from "../../../src/domain/duplicates/decisions";
import type {
  ComparableRow,
  Decision,
  DuplicatePair,
  DuplicateResult,
} from "../../../src/domain/duplicates/types";
import { english } from "../../../src/i18n/en/all";
import { LABELLED_ROWS } from "../../../bench/fixtures/relatedRows";

const day = fc.constantFrom("2018-01-01", "2019-12-31", "2020-06-30", "2021-01-01", "2023-12-31");
const WORDS =
  "training police prosecutors drugs firearms joint patrols database exchange ballistic laboratories meeting analysis obuka policije phase II 2021 Drina".split(
    " ",
  );
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(" "));
const draft = fc.record(
  {
    title: phrase,
    text: phrase,
    organisations: fc.subarray(["GIZ", "CEPOL", "OSCE", "OSCE SPMU"]),
    beneficiaries: fc.subarray(["AL", "XK", "RS", "WB6"]),
    needs: fc.subarray(["N1", "N2"]),
    start: day,
    end: day,
    reference: fc.constantFrom("IPA 2017/039-402", "X", "2019/555"),
    money: fc.record({
      minor: fc.constantFrom(0n, 100_00n, 5_000_000n),
      currency: fc.constantFrom("EUR", "GBP"),
    }),
  },
  { requiredKeys: [] },
);
const table = fc
  .array(draft, { minLength: 2, maxLength: 14 })
  .map((rows) => rows.map((row, index): ComparableRow => ({ id: `R${index}`, ...row })));

const show = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? `${each}n` : each));
const body = ({ pairs, clusters, stats, notes }: DuplicateResult): string =>
  show({ pairs, clusters, stats, notes });
const find = (rows: readonly ComparableRow[], a: string, b: string): DuplicatePair | undefined =>
  findDuplicates(rows, { threshold: 0 }).pairs.find(
    (pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a),
  );

const row = (id: string, title: string, more: Partial<ComparableRow> = {}): ComparableRow => ({
  id,
  title,
  organisations: ["GIZ"],
  beneficiaries: ["WB6"],
  start: "2018-01-01",
  end: "2019-12-31",
  ...more,
});

describe("properties of the comparison", () => {
  it("gives the same result for the same rows in any order", () => {
    fc.assert(
      fc.property(
        table.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(body(findDuplicates(shuffled, { threshold: 10 }))).toBe(
            body(findDuplicates(rows, { threshold: 10 })),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it("says the same of a pair whichever of the two ids is smaller", () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const [left] = findDuplicates(
          [
            { ...one, id: "A" },
            { ...other, id: "B" },
          ],
          { threshold: 0 },
        ).pairs;
        const [right] = findDuplicates(
          [
            { ...one, id: "B" },
            { ...other, id: "A" },
          ],
          { threshold: 0 },
        ).pairs;
        expect([right?.score, right?.relation, right?.certain]).toEqual([
          left?.score,
          left?.relation,
          left?.certain,
        ]);
        expect(right?.reasons.map(({ kind, points }) => [kind, points])).toEqual(
          left?.reasons.map(({ kind, points }) => [kind, points]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("gives reasons whose points add up to the score exactly, between 0 and 100, each with words in the catalogue", () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const pair of findDuplicates(rows, { threshold: 0 }).pairs) {
          expect(pair.reasons.reduce((sum, one) => sum + one.points, 0)).toBe(pair.score);
          expect(pair.score).toBeGreaterThanOrEqual(0);
          expect(pair.score).toBeLessThanOrEqual(100);
          expect(pair.a < pair.b).toBe(true);
          if (pair.score > 0) expect(pair.reasons.length).toBeGreaterThan(0);
          for (const { key } of [
            ...pair.reasons.map((one) => one.reason),
            ...(pair.against ? [pair.against] : []),
          ])
            expect(english).toHaveProperty([key]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("never joins two rows of a 'not a duplicate' into one group, whatever else is decided", () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean()), { maxLength: 12 }),
        (rows, picks) => {
          const decisions = picks.flatMap(([i, j, yes], index): Decision[] => {
            const a = rows[i];
            const b = rows[j];
            if (!a || !b || a === b) return [];
            return [
              makeDecision({ relation: "same-action" }, a, b, {
                answer: yes ? "yes" : "no",
                reviewer: "R",
                when: `2026-01-01T00:00:${String(index).padStart(2, "0")}Z`,
              }),
            ];
          });
          const result = findDuplicates(rows, { threshold: 0, decisions });
          for (const cluster of result.clusters) {
            for (const pair of result.pairs) {
              const inside = cluster.members.includes(pair.a) && cluster.members.includes(pair.b);
              if (inside && pair.decision?.state === "holds")
                expect(pair.decision.decision.answer).not.toBe("no");
            }
          }
          const members = result.clusters.flatMap((cluster) => cluster.members);
          expect(new Set(members).size).toBe(members.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keeps every decision through shuffling and inserted rows", () => {
    const [a, b, c] = ["A1", "A2", "D1"].map((id) => LABELLED_ROWS.find((one) => one.id === id));
    if (!a || !b || !c) throw new Error("fixture");
    const decisions = [
      makeDecision({ relation: "same-action" }, a, b, { answer: "no", reviewer: "R", when: "2026-01-01" }),
      makeDecision({ relation: "overlap" }, a, c, { answer: "yes", reviewer: "R", when: "2026-01-01" }),
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...LABELLED_ROWS.slice(0, 40)], { minLength: 40 }),
        fc.array(draft, { maxLength: 5 }),
        (rows, inserted) => {
          const all = [...inserted.map((one, index) => ({ ...one, id: `NEW${index}` })), ...rows];
          const held = findDuplicates(all, { decisions }).pairs.filter(
            (pair) =>
              pair.decision?.state === "holds" && !pair.a.startsWith("NEW") && !pair.b.startsWith("NEW"),
          );
          expect(held.map((pair) => [pair.a, pair.b, pair.decision?.decision.answer])).toEqual(
            expect.arrayContaining([["A1", "A2", "no"]]),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("relations", () => {
  it("sees one action reported by the donor and the implementer", () => {
    const pair = find(
      [
        row("A", "Countering Serious Crime in the Western Balkans"),
        row("B", "Countering serious crime in Western Balkans", { organisations: ["GIZ", "CILC"] }),
      ],
      "A",
      "B",
    );
    expect(pair).toMatchObject({ relation: "same-action", certain: true });
  });

  it.each([
    ["iPROCEEDS", "iPROCEEDS-2"],
    ["PAMECA V consolidation of police support", "PAMECA VI consolidation of police support"],
    ["Horizontal Facility phase II, prisons", "Horizontal Facility phase III, prisons"],
    ["Support to container control 2018-20", "Support to container control 2021-23"],
    ["Support to container control 2018-2020", "Support to container control 2021-2023"],
  ])("takes %s and %s for phases, never for one action", (first, second) => {
    const rows = [
      row("A", first, { start: "2018-01-01", end: "2020-12-31" }),
      row("B", second, { start: "2021-01-01", end: "2023-12-31" }),
    ];
    expect(find(rows, "A", "B")).toMatchObject({ relation: "next-phase", certain: false, first: "A" });
    expect(findDuplicates(rows, { threshold: 0 }).clusters).toEqual([]);
  });

  it("takes the same text with another crime type, target group, place or beneficiary for a look-alike", () => {
    const pairs: [ComparableRow, ComparableRow][] = [
      [
        row("A", "Report on seizures of drugs in the region"),
        row("B", "Report on seizures of tobacco in the region"),
      ],
      [row("A", "Mentoring of prosecutors on case files"), row("B", "Mentoring of teachers on case files")],
      [
        row("A", "Joint patrols along the river Drina at night"),
        row("B", "Joint patrols along the river Sava at night"),
      ],
      [
        row("A", "Liaison prosecutor posted abroad", { beneficiaries: ["AL"] }),
        row("B", "Liaison prosecutor posted abroad", { beneficiaries: ["RS"] }),
      ],
      [row("A", "Module 1: interviewing techniques"), row("B", "Module 2: interviewing techniques")],
    ];
    for (const [a, b] of pairs)
      expect([a.title, find([a, b], "A", "B")?.relation]).toEqual([a.title, "look-alike"]);
  });

  it("sees a strand inside a programme and names the whole", () => {
    const whole = row(
      "A",
      "Joint patrols and thermal cameras for patrol units; language courses; a common radio channel for the river police",
    );
    const part = row("B", "Thermal cameras for patrol units");
    expect(find([whole, part], "A", "B")).toMatchObject({ relation: "part-of", first: "A" });
  });

  it("calls it an overlap when another driver does the like for the same beneficiary at the same time", () => {
    const a = row("A", "Training of investigators on tracing crypto assets", { organisations: ["CEPOL"] });
    const b = row("B", "Workshops on crypto investigations", { organisations: ["OSCE"] });
    expect(find([a, b], "A", "B")).toMatchObject({ relation: "overlap", certain: false });
  });

  it("follows the link that a row names itself", () => {
    expect(
      find([row("A", "Ports"), row("B", "Something else altogether", { followUpOf: "A" })], "A", "B"),
    ).toMatchObject({ relation: "next-phase", first: "A" });
  });

  it("takes one contract number with one amount for one action, and strands of one contract for complementary", () => {
    const number = "IPA 2017/039-402.09";
    const money = { minor: 250_000_000n, currency: "EUR" };
    const a = row("A", "Countering money flows", { reference: number, money });
    expect(
      find([a, row("B", "Borba protiv tokova novca", { reference: "IPA/2017/039-402.09", money })], "A", "B")
        ?.relation,
    ).toBe("same-action");
    const strand = row("B", "Liaison officers deployed", {
      reference: number,
      money: { minor: 200_000_000n, currency: "EUR" },
    });
    expect(find([a, strand], "A", "B")?.relation).toBe("complementary");
  });

  it("takes one telling word for another in one frame for a look-alike, and a moved or reworded title for the same action", () => {
    const relationOf = (left: string, right: string): string | undefined =>
      findDuplicates(
        [left, right].map((title, index) => ({
          id: `R${index}`,
          title,
          organisations: ["Open Page Foundation"],
          beneficiaries: ["Albania"],
          start: "2021-01-01",
          end: "2021-12-31",
        })),
        { threshold: 0 },
      ).pairs[0]?.relation;
    expect(
      relationOf("Early grade reading in 120 primary schools", "Early grade geometry in 120 primary schools"),
    ).toBe("look-alike");
    expect(relationOf("Webinar on the care of old maps", "The care of old coins (webinar)")).toBe(
      "look-alike",
    );
    expect(relationOf("Purchase of sniffer dogs for ports", "Sniffer dogs bought for ports")).toBe(
      "same-action",
    );
    expect(relationOf("Laptop 14 inch, 16 GB RAM", "14 inch laptop, 16GB RAM")).toBe("same-action");
    expect(relationOf("Repair of two bridges near Berat", "Bridges near Berat: 2 repaired")).toBe(
      "same-action",
    );
  });

  it("learns an acronym that another row of the table writes out, and places under their names in any language", () => {
    const [pair] = findDuplicates([
      {
        id: "A",
        title: "Oprema za laboratoriju, Ministarstvo unutrašnjih poslova",
        organisations: ["Misija Sever"],
        beneficiaries: ["BiH"],
      },
      {
        id: "B",
        title: "Oprema za laboratoriju (MUP)",
        organisations: ["Misija Sever"],
        beneficiaries: ["Bosna i Hercegovina"],
      },
    ]).pairs;
    expect([pair?.relation, pair?.against?.key]).not.toContain("duplicates.against.beneficiary");
    expect(pair?.relation).toBe("same-action");
  });

  it("lists every copy of a row beside the rows it is like", () => {
    const row = {
      title: "Joint patrols along the Drina with thermal cameras",
      organisations: ["Border Mission"],
    };
    const pairs = findDuplicates([
      { id: "A", ...row },
      { id: "B", ...row },
      {
        id: "C",
        title: "Thermal cameras and joint patrols along the Drina",
        organisations: ["Border Mission"],
      },
    ]).pairs;
    expect(pairs.map(({ a, b }) => `${a}${b}`).sort()).toEqual(["AB", "AC", "BC"]);
  });

  it("knows Cyrillic and Latin, inflections, and acronyms", () => {
    expect(
      find(
        [
          row("A", "Обука граничних полицајаца о путним исправама"),
          row("B", "Obuke graničnih policajaca o putnim ispravama"),
        ],
        "A",
        "B",
      )?.relation,
    ).toBe("same-action");
    expect(
      find(
        [
          row("A", "Use of JITs in firearms cases"),
          row("B", "Using Joint Investigation Teams in firearms cases"),
        ],
        "A",
        "B",
      )?.relation,
    ).toBe("same-action");
  });

  it("names figures: words, driver, months, and Kosovo* with its asterisk", () => {
    const a = row("A", "Mentoring of probation officers in regional offices", {
      beneficiaries: ["XK"],
      end: "2019-11-30",
    });
    const b = row("B", "Mentoring probation officers in regional offices", { beneficiaries: ["XK"] });
    const reasons = find([a, b], "A", "B")?.reasons.map((one) => one.reason) ?? [];
    expect(reasons).toEqual(
      expect.arrayContaining([
        { key: "duplicates.reason.organisation", params: { names: "GIZ", count: 1 } },
        { key: "duplicates.reason.beneficiary", params: { names: "Kosovo*" } },
        { key: "duplicates.reason.period", params: { common: 23, total: 24, count: 24 } },
      ]),
    );
  });
});

describe("headings", () => {
  it("keep a lead-in that several rows share out of the words of each", () => {
    const lead = "Situation reports on criminal trends in the region, prepared every year, including: - ";
    const rows = [
      "Report on stolen vehicles",
      "Overview of ballistic laboratories",
      "Container risk profiles",
    ].map((item, index) => row(`R${index}`, lead + item));
    expect(
      findDuplicates(rows, { threshold: 0 }).pairs.filter(
        (pair) => pair.relation === "same-action" || pair.relation === "part-of",
      ),
    ).toEqual([]);
    const alone = [row("A", `${lead}Report on stolen vehicles`), row("B", "Report on stolen vehicles")];
    expect(find(alone, "A", "B")?.relation).toBe("part-of");
  });

  it("keep an action's name above its outputs out of the comparison, whichever column it stands in", () => {
    const outputs = LABELLED_ROWS.slice(0, 40).map((one) => one.title);
    const rows = outputs.map((output, index) => ({
      id: `R${String(index).padStart(2, "0")}`,
      name: `Capacity building of services number ${Math.floor(index / 10)}`,
      output,
    }));
    const byTitle = findDuplicates(rows.map(({ id, name, output }) => ({ id, title: name, text: output })));
    const byText = findDuplicates(rows.map(({ id, name, output }) => ({ id, title: output, text: name })));
    const twice = ({ pairs }: DuplicateResult): string[] =>
      pairs.filter((pair) => pair.relation === "same-action").map((pair) => `${pair.a} ${pair.b}`);
    expect(twice(byTitle).sort()).toEqual(twice(byText).sort());
    expect(twice(byTitle).length).toBeGreaterThan(3);
    expect(twice(byTitle).length).toBeLessThan(20);
  });
});

describe("bad input", () => {
  it("groups a thousand equal rows without comparing them with each other", () => {
    const rows = Array.from({ length: 1_000 }, (_, index) =>
      row(`R${String(index).padStart(4, "0")}`, "Regional conference on firearms trafficking", {
        reportedBy: "x",
      }),
    );
    const result = findDuplicates(rows);
    expect(result.stats).toMatchObject({ rows: 1_000, distinct: 1, candidates: 0 });
    expect(result.pairs).toHaveLength(999);
    expect(result.clusters).toHaveLength(1);
    expect(result.clusters[0]?.members).toHaveLength(1_000);
    expect(result.notes.map((note) => note.key)).toContain("duplicates.note.equalRows");
  });

  it("takes empty and one-word titles, bare rows, mixed scripts and very long texts, and says so", () => {
    const long = "meeting on forensic laboratories and evidence ".repeat(650);
    const rows: ComparableRow[] = [
      { id: "1" },
      { id: "2" },
      { id: "3", title: "" },
      { id: "4", title: "Training" },
      { id: "5", title: "Training" },
      { id: "6", title: "Тraining оf pоlice" },
      { id: "7", text: long },
      { id: "8", text: `${long} x` },
      row("9", "Reversed", { start: "2020-01-01", end: "2019-01-01" }),
      { id: "10", title: "Training of police" },
      { id: "11", title: "2020-01-01", start: "no date" },
    ];
    const result = findDuplicates(rows, { threshold: 0 });
    const keys = result.notes.map((note) => note.key);
    expect(keys).toEqual(
      expect.arrayContaining([
        "duplicates.note.withoutWords",
        "duplicates.note.reversed",
        "duplicates.note.cut",
      ]),
    );
    expect(result.pairs.find((pair) => pair.a === "10" && pair.b === "6")?.relation).toBe("same-action");
    expect(result.pairs.find((pair) => pair.a === "4" && pair.b === "5")?.certain).toBe(false);
    expect(result.pairs.some((pair) => pair.a === "1" || pair.a === "2")).toBe(false);
  });

  it("tells rows of one identifier apart", () => {
    const result = findDuplicates(
      [
        row("X", "Joint patrols on the lake"),
        row("X", "Joint patrols on the lake, second report"),
        row("Y", "Other things"),
      ],
      { threshold: 0 },
    );
    expect(result.notes.map((note) => note.key)).toContain("duplicates.note.repeatedIds");
    expect(result.pairs.some((pair) => pair.a === "X" && pair.b === "X (2)")).toBe(true);
  });

  it("stays quick when every identifier stands on two rows", () => {
    const rows = Array.from({ length: 6_000 }, (_, index) =>
      row(`R${index % 3_000}`, `Item${index} alpha${index % 700}`),
    );
    // Processor time, so that other work on the machine does not count.
    const before = process.cpuUsage();
    expect(findDuplicates(rows).stats.rows).toBe(6_000);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(8_000);
  });

  it("does not give a repeated identifier a name that another row has", () => {
    const result = findDuplicates([
      row("X", "Joint patrols"),
      row("X", "Joint patrols at night"),
      row("X (2)", "Other"),
    ]);
    expect(new Set(result.rows.map((one) => one.id)).size).toBe(3);
  });

  it("stops when asked and says that pairs are missing", () => {
    const result = findDuplicates(LABELLED_ROWS, { shouldStop: () => true });
    expect(result.stats.cancelled).toBe(true);
    expect(result.notes.map((note) => note.key)).toContain("duplicates.note.cancelled");
  });

  it("reports progress that does not go back and ends at the total", () => {
    const seen: number[] = [];
    let last = 0;
    findDuplicates(LABELLED_ROWS, {
      onProgress: (done, total) => {
        seen.push(done);
        last = total;
      },
    });
    expect(seen).toEqual([...seen].sort((x, y) => x - y));
    expect(seen[seen.length - 1]).toBe(last);
  });
});
