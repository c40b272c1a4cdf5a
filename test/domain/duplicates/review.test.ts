import fc from "fast-check";
import {
  comparableOfMapped,
  comparableOfResponse,
  splitNames,
} from "../../../src/domain/duplicates/comparable";
import { makeDecision } from "../../../src/domain/duplicates/decisions";
import { findDuplicates } from "../../../src/domain/duplicates/find";
import {
  agreementOf,
  blindedFor,
  groupView,
  reviewQueue,
  wordDiff,
} from "../../../src/domain/duplicates/review";
import { planDuplicateSheets } from "../../../src/domain/duplicates/summary";
import type { ComparableRow, Decision } from "../../../src/domain/duplicates/types";
import type { WorkbookOverview } from "../../../src/domain/sheet/snapshot";
import { readResponse } from "../../../src/domain/record/readRows";
import { ACRONYMS } from "../../../src/domain/taxonomy/glossary";
import { guessColumns, columnNames } from "../../../src/domain/duplicates/columnGuess";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../../../src/domain/taxonomy/lists/beneficiaries";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { LABELLED_ROWS } from "../../../bench/fixtures/relatedRows";
import { furtherSets, ownLabelledSet } from "../../../bench/lib/labelledPairs";
import { measure } from "../../../bench/duplicates";
import { bestQuality, byTfIdf, byTokenSet } from "../../../bench/lib/peersText";

const say = translator(english, english, "en");
const stamp = { today: "2026-05-01", now: "2026-05-01T08:00:00Z", taxonomy: BUILTIN_TAXONOMY };
const empty: WorkbookOverview = { sheets: [], tables: [], names: [] };

describe("the review queue", () => {
  const result = findDuplicates(LABELLED_ROWS);

  it("has every open pair once, and pairs that were put off last", () => {
    const first = result.pairs[0];
    if (!first) throw new Error("no pair");
    const rows = new Map(result.rows.map((row) => [row.id, row]));
    const a = rows.get(first.a);
    const b = rows.get(first.b);
    if (!a || !b) throw new Error("no rows");
    const later = findDuplicates(LABELLED_ROWS, {
      decisions: [makeDecision(first, a, b, { answer: "later", reviewer: "R", when: "1" })],
    });
    const queue = reviewQueue(later).queue.map(({ pair }) => `${pair.a} ${pair.b}`);
    expect(new Set(queue).size).toBe(later.pairs.length);
    expect(queue[queue.length - 1]).toBe(`${first.a} ${first.b}`);
  });

  it("asks for fewer pairs than there are to give 95 percent of the expected duplicates", () => {
    const { budget } = reviewQueue(result);
    expect(budget.pairs).toBeGreaterThan(0);
    expect(budget.pairs).toBeLessThan(result.pairs.length * 0.75);
    expect(budget.expectedDuplicates).toBeGreaterThan(10);
  });

  it("puts the pair with more money at stake before an equally open one", () => {
    const make = (id: string, place: string, minor: bigint): ComparableRow => ({
      id,
      title: `Language courses for patrol officers at ${place}`,
      organisations: ["OSCE"],
      money: { minor, currency: "EUR" },
    });
    const rows = [
      make("A1", "the lake", 100n),
      {
        ...make("A2", "the lake", 100n),
        title: "Patrol officers at the lake: courses of languages and radio",
      },
      make("B1", "the coast", 9_000_000n),
      {
        ...make("B2", "the coast", 9_000_000n),
        title: "Patrol officers at the coast: courses of languages and radio",
      },
    ];
    const queue = reviewQueue(findDuplicates(rows, { threshold: 0 })).queue.filter(
      ({ pair }) => pair.a.charAt(0) === pair.b.charAt(0),
    );
    expect(queue.map(({ pair }) => pair.a)).toEqual(["B1", "A1"]);
  });
});

describe("words side by side", () => {
  it("gives both texts back and marks what one side has only", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (left, right) => {
        const diff = wordDiff(left, right);
        expect(diff.left.map((token) => token.text).join("")).toBe(left);
        expect(diff.right.map((token) => token.text).join("")).toBe(right);
        expect(diff.left.every((token) => token.side !== "right")).toBe(true);
      }),
    );
    const { left, right } = wordDiff("Report on drug seizures", "Report of tobacco seizures");
    expect(left.filter((token) => token.side === "left").map((token) => token.text)).toEqual(["on", "drug"]);
    expect(right.filter((token) => token.side === "right").map((token) => token.text)).toEqual([
      "of",
      "tobacco",
    ]);
  });

  it("takes Cyrillic and Latin, and other case, for the same word", () => {
    expect(wordDiff("Обука полиције", "obuka POLICIJE").left.every((token) => token.side === "same")).toBe(
      true,
    );
  });

  it("stays quick on very long texts", () => {
    const before = process.cpuUsage();
    wordDiff("a b c d ".repeat(4_000), "b c d e ".repeat(4_000));
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
  });
});

describe("the second reviewer", () => {
  const rows: ComparableRow[] = Array.from({ length: 8 }, (_, index) => ({
    id: `R${index}`,
    title: `Row number ${index} on lakes`,
  }));
  const decide = (reviewer: string, pair: number, answer: Decision["answer"]): Decision => {
    const a = rows[pair * 2];
    const b = rows[pair * 2 + 1];
    if (!a || !b) throw new Error("rows");
    return makeDecision({ relation: "same-action" }, a, b, { answer, reviewer, when: "2026-01-01" });
  };

  it("is compared by percent and Cohen's kappa", () => {
    const ana = [
      decide("Ana", 0, "yes"),
      decide("Ana", 1, "yes"),
      decide("Ana", 2, "no"),
      decide("Ana", 3, "no"),
    ];
    const boris = [
      decide("Boris", 0, "yes"),
      decide("Boris", 1, "no"),
      decide("Boris", 2, "no"),
      decide("Boris", 3, "no"),
    ];
    // Observed 0.75; by chance 0.5 x 0.25 + 0.5 x 0.75 = 0.5.
    expect(agreementOf([...ana, ...boris], "Ana", "Boris")).toMatchObject({
      pairs: 4,
      percent: 75,
      kappa: 0.5,
      disagreements: [{ a: "R2", b: "R3", first: "yes", second: "no" }],
    });
    expect(agreementOf(ana, "Ana", "Boris")).toMatchObject({
      pairs: 0,
      percent: undefined,
      kappa: undefined,
    });
    expect(
      agreementOf([decide("Ana", 0, "yes"), decide("Boris", 0, "yes")], "Ana", "Boris").kappa,
    ).toBeUndefined();
  });

  it("does not see what the first decided", () => {
    const [a, b] = ["A1", "A2"].map((id) => LABELLED_ROWS.find((row) => row.id === id));
    if (!a || !b) throw new Error("rows");
    const decisions = [
      makeDecision({ relation: "same-action" }, a, b, { answer: "no", reviewer: "Ana", when: "1" }),
    ];
    const result = findDuplicates(LABELLED_ROWS, { decisions });
    expect(blindedFor(result, decisions, "Boris").pairs.every((pair) => pair.decision === undefined)).toBe(
      true,
    );
    expect(
      blindedFor(result, decisions, "Ana").pairs.filter((pair) => pair.decision !== undefined),
    ).toHaveLength(1);
  });

  it("can look at a group with its rows and what binds them", () => {
    const result = findDuplicates(LABELLED_ROWS);
    const [cluster] = result.clusters;
    const view = groupView(result, cluster?.head ?? "");
    expect(view?.rows.map((row) => row.id)).toEqual(cluster?.members);
    expect(view?.pairs.length).toBeGreaterThan(0);
    expect(groupView(result, "nobody")).toBeUndefined();
  });
});

describe("the sheets", () => {
  const result = findDuplicates(LABELLED_ROWS);
  const plan = planDuplicateSheets(result, empty, say, stamp);

  it("are five tables with stamp, footnote, landscape print and no untranslated text", () => {
    const tables = plan.ops.flatMap((op) => (op.kind === "table" ? [op.name] : []));
    expect(tables).toEqual([
      "tblOverlaps",
      "tblOverlapsByNeed",
      "tblOverlapsByDrivers",
      "tblOverlapCounts",
      "tblOverlapsAcross",
    ]);
    expect(JSON.stringify(plan)).not.toContain("«");
    for (const op of plan.ops)
      if (op.kind === "print")
        expect(op.setup).toMatchObject({
          orientation: "landscape",
          paper: "a4",
          footer: DEFAULT_KOSOVO_FOOTNOTE,
        });
    const heads = plan.ops.flatMap((op) => (op.kind === "write" && op.top === 0 ? [op.values] : []));
    expect(heads).toHaveLength(5);
    for (const head of heads)
      expect([head[1]?.[0], head[3]?.[0]]).toEqual([
        expect.stringContaining("As of 2026-05-01"),
        DEFAULT_KOSOVO_FOOTNOTE,
      ]);
    expect(plan.preview.map(say).join(" ")).not.toContain("«");
  });

  it("show each count with its list, gross less copies giving net", () => {
    const counts =
      plan.ops.flatMap((op) =>
        op.kind === "write" && op.sheet === "Overlap counts" && op.top > 0 ? [op.values] : [],
      )[0] ?? [];
    const value = (place: number): number => Number(counts[place]?.[1]);
    expect(value(1) + value(2) + value(3)).toBe(value(4));
    for (const line of counts.slice(1)) {
      const list = String(line[2] ?? "");
      expect(list === "" ? 0 : list.split("; ").length).toBe(Math.abs(Number(line[1])));
    }
  });

  it("write Kosovo* with its asterisk", () => {
    const rows: ComparableRow[] = [
      {
        id: "1",
        title: "Mentoring of probation officers in the north",
        needs: ["N1"],
        beneficiaries: ["Kosovo"],
      },
      { id: "2", title: "Mentoring of probation officers, north", needs: ["N1"], beneficiaries: ["XK"] },
    ];
    const text = JSON.stringify(
      planDuplicateSheets(findDuplicates(rows, { threshold: 0 }), empty, say, stamp).ops.filter(
        (op) => op.kind === "write" && op.top > 0,
      ),
    );
    expect(text).toContain("Kosovo*");
    expect(text).not.toMatch(/Kosovo(?!\*)/);
  });

  it("are written anew in place: rows are replaced, nothing is cleared, users' sheets are left alone", () => {
    const tables = plan.ops.flatMap((op) =>
      op.kind === "table"
        ? [{ name: op.name, sheet: op.sheet, area: op.area, hasHeaders: true, hasTotals: false }]
        : [],
    );
    const again = planDuplicateSheets(
      result,
      {
        sheets: tables.map(({ sheet }) => ({ name: sheet, visibility: "visible", isProtected: false })),
        tables,
        names: [],
      },
      say,
      stamp,
    );
    expect(new Set(again.ops.map((op) => op.kind))).toEqual(new Set(["write", "replace-rows"]));
    const foreign = planDuplicateSheets(
      result,
      { sheets: [{ name: "Overlaps", visibility: "visible", isProtected: false }], tables: [], names: [] },
      say,
      stamp,
    );
    expect(foreign.ops.flatMap((op) => (op.kind === "add-sheet" ? [op.sheet] : []))).toContain(
      "Overlaps (2)",
    );
    expect(foreign.ops.some((op) => "sheet" in op && op.sheet === "Overlaps")).toBe(false);
  });

  it("have one row that says so when nothing was found", () => {
    const none = planDuplicateSheets(findDuplicates([]), empty, say, stamp);
    expect(JSON.stringify(none.ops)).toContain("None found");
  });
});

describe("any table through its columns", () => {
  it("reads names, periods and amounts, and leaves unknown what is doubtful", () => {
    const map = {
      id: "No",
      title: "Output",
      organisation: "Driver",
      place: "Where",
      start: "When",
      need: "Need",
      money: "EUR",
    };
    const values = {
      No: "7",
      Output: "- Regional seminar",
      Driver: "GIZ/CILC, Italy (tbc)\nOSCE and UNDP",
      Where: "Albania; Kosovo*",
      When: "ongoing 1.1.2018- 31.12.2019",
      Need: "2.1",
      EUR: "1 500 00",
    };
    expect(comparableOfMapped(values, map, 4)).toEqual({
      id: "7",
      title: "Regional seminar",
      organisations: ["GIZ", "CILC", "Italy", "OSCE", "UNDP"],
      beneficiaries: ["Albania", "Kosovo*"],
      needs: ["2.1"],
      start: "2018-01-01",
      end: "2019-12-31",
    });
    expect(comparableOfMapped({}, map, 4)).toEqual({ id: "4" });
  });

  it.each([
    ["Foreseen 2018-2020", "2018-01-01", "2020-12-31"],
    ["ongoing 1 Jan 18 – 31 Dec 19", "2018-01-01", "2019-12-31"],
    [2018, "2018-01-01", "2018-12-31"],
    ["04/05/2018", "2018-01-01", "2018-12-31"],
  ])("reads the period of %s", (cell, start, end) => {
    expect(comparableOfMapped({ T: cell }, { start: "T" }, 1)).toMatchObject({ start, end });
  });

  it("proposes columns from headings in several languages, one column for one field, and names blank and equal headings", () => {
    expect(
      guessColumns(["Nr.", "Intitulé du projet", "Pays", "Organisme", "Début", "Fin", "Montant"]),
    ).toEqual({
      id: "Nr.",
      title: "Intitulé du projet",
      organisation: "Organisme",
      place: "Pays",
      start: "Début",
      end: "Fin",
      money: "Montant",
    });
    expect(guessColumns(["Naziv aktivnosti", "Nosilac", "Korisnik"])).toEqual({
      title: "Naziv aktivnosti",
      organisation: "Nosilac",
      place: "Korisnik",
    });
    expect(columnNames(["Title", null, "Title"])).toEqual(["Title", "#2", "Title (2)"]);
  });

  it("keeps Bosnia and Herzegovina in one piece", () => {
    expect(
      comparableOfMapped({ P: "Bosnia and Herzegovina, Serbia" }, { place: "P" }, 1).beneficiaries,
    ).toEqual(["Bosnia and Herzegovina", "Serbia"]);
  });

  it("takes a response of our template: codes where they were read, the words of the cell where not, blanks as unknown", () => {
    const origin = { sheet: "Responses", rowNumber: 12, columns: {} };
    const values = {
      response_id: null,
      title: "Border post cameras",
      lead: "Some new agency",
      beneficiaries: "Bosnia and Herzegovina; Kosovo*",
      total_budget: null,
    };
    const record = readResponse({ origin, values }, { taxonomy: BUILTIN_TAXONOMY });
    expect(comparableOfResponse(record)).toEqual({
      id: "Responses!12",
      title: "Border post cameras",
      organisations: ["Some new agency"],
      beneficiaries: ["BA", "XK"],
    });
  });

  it("does not split names that hold a hyphen", () => {
    expect(splitNames("NI-CO; UNODC & Cepol")).toEqual(["NI-CO", "UNODC", "Cepol"]);
  });
});

describe("quality on our own labelled rows at the default threshold", () => {
  const set = ownLabelledSet();
  const figures = measure(findDuplicates(set.rows), set);

  it("finds at least 80 percent of the duplicates with at least 85 percent right, and no hard negative is certain", () => {
    expect(figures.precision).toBeGreaterThanOrEqual(0.85);
    expect(figures.recall).toBeGreaterThanOrEqual(0.8);
    expect(figures.overlapRecall).toBeGreaterThanOrEqual(0.6);
    expect(figures.hardNegativesCertain).toBe(0);
  });

  it("holds on tables of other kinds and languages, and of another pillar, that the weights were not set on", () => {
    const { development, heldOut } = furtherSets();
    const sums = [development, heldOut].map((sets) => {
      const each = sets.map((set) => ({
        set,
        got: measure(findDuplicates(set.rows, { acronyms: ACRONYMS }), set),
      }));
      const mean = (read: (one: (typeof each)[number]) => number): number =>
        each.reduce((sum, one) => sum + read(one), 0) / each.length;
      return {
        f1: mean(({ got }) => got.f1),
        peer: mean(({ set }) => bestQuality(byTokenSet(set.rows), set.same, set.ambiguous).f1),
        certain: each.reduce((sum, { got }) => sum + got.hardNegativesCertain, 0),
      };
    });
    for (const { f1, peer, certain } of sums) {
      expect(certain).toBe(0);
      expect(f1).toBeGreaterThan(0.8);
      expect(f1).toBeGreaterThan(peer);
    }
  });

  it("is ahead of token-set ratio and TF-IDF with the thresholds that are best for them", () => {
    for (const peer of [byTokenSet, byTfIdf])
      expect(figures.f1).toBeGreaterThan(bestQuality(peer(set.rows), set.same, set.ambiguous).f1);
  });
});
