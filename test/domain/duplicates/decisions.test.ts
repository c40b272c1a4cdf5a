import { makeDecision, resolveDecisions } from "../../../src/domain/duplicates/decisions";
import {
  DECISIONS_TABLE,
  DECISION_COLUMNS,
  planDecision,
  readDecisions,
} from "../../../src/domain/duplicates/decisionTable";
import { findDuplicates } from "../../../src/domain/duplicates/find";
import { withoutMember } from "../../../src/domain/duplicates/clusters";
import type { ComparableRow, Decision } from "../../../src/domain/duplicates/types";
import type { CellValue, SheetSnapshot, WorkbookOverview } from "../../../src/domain/sheet/snapshot";
import type { Plan } from "../../../src/domain/sheet/plan";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";

const say = translator(english, english, "en");
const empty: WorkbookOverview = { sheets: [], tables: [], names: [] };
const a: ComparableRow = {
  id: "R-1",
  title: "Mentoring of probation officers in the north",
  organisations: ["GIZ"],
  beneficiaries: ["XK"],
  money: { minor: 100_00n, currency: "EUR" },
};
const b: ComparableRow = {
  id: "R-2",
  title: "Mentoring probation officers in the north",
  organisations: ["GIZ"],
  beneficiaries: ["XK"],
  money: { minor: 100_00n, currency: "EUR" },
};
const c: ComparableRow = {
  id: "R-3",
  title: "Mentoring of probation officers, north",
  organisations: ["GIZ"],
  beneficiaries: ["XK"],
};
const decide = (answer: Decision["answer"], left = a, right = b, reviewer = "Ana"): Decision =>
  makeDecision({ relation: "same-action" }, left, right, { answer, reviewer, when: "2026-05-01T10:00:00Z" });

/** The table as a workbook would give it back after the plan was applied. */
function applied(plan: Plan): SheetSnapshot {
  const write = plan.ops.find((op) => op.kind === "write");
  if (write?.kind !== "write") throw new Error("no write");
  return {
    sheet: write.sheet,
    top: 0,
    left: 0,
    values: write.values.map((row) =>
      row.map((cell) => (typeof cell === "object" ? null : cell)),
    ) as CellValue[][],
  };
}

describe("remembered decisions", () => {
  it("hold for the same contents under other ids, other case, other order of names and Cyrillic letters", () => {
    const moved: ComparableRow[] = [
      { ...b, id: "X-9", title: "MENTORING  probation officers in the NORTH" },
      { ...a, id: "X-4", title: "Mentoring of probation officers in the north." },
    ];
    const found = [...resolveDecisions(moved, [decide("no")]).values()];
    expect(found).toMatchObject([{ found: { state: "holds", changed: [] } }]);
  });

  it("are asked again only when a deciding field changed, and say what changed", () => {
    const other = { ...b, status: "CMP", fundingState: "SEC", pillars: ["WBCTi"] };
    expect([...resolveDecisions([a, other], [decide("yes")]).values()][0]?.found.state).toBe("holds");
    const changed = { ...b, money: { minor: 900_00n, currency: "EUR" } };
    expect([...resolveDecisions([a, changed], [decide("yes")]).values()][0]?.found).toMatchObject({
      state: "stale",
      changed: [{ row: "R-2", field: "money", before: "10000 EUR", after: "90000 EUR" }],
    });
  });

  it("do not pass to rows that were given the old ids", () => {
    const stranger: ComparableRow = {
      id: "R-2",
      title: "Purchase of sniffer dogs",
      organisations: ["OSCE"],
      beneficiaries: ["AL"],
    };
    expect(resolveDecisions([a, stranger], [decide("yes")]).size).toBe(0);
  });

  it("give way to a newer decision about the same pair, whatever their order in the table", () => {
    const newer = { ...decide("yes"), when: "2026-06-01T10:00:00Z" };
    for (const list of [
      [decide("no"), newer],
      [newer, decide("no")],
    ]) {
      expect([...resolveDecisions([a, b], list).values()][0]?.found.decision.answer).toBe("yes");
    }
  });

  it("survive the way through the workbook table, with columns moved and rows sorted", () => {
    const result = findDuplicates([a, b, c]);
    const plan = planDecision(
      result,
      { a: "R-1", b: "R-2", answer: "no", reviewer: "Ana", when: "2026-05-01T10:00:00Z", note: "two teams" },
      empty,
      say,
    );
    const sheet = applied(plan);
    const order = DECISION_COLUMNS.map((_, place) => DECISION_COLUMNS.length - 1 - place);
    const moved: SheetSnapshot = {
      ...sheet,
      values: sheet.values.map((row) => order.map((place) => row[place] ?? null)),
    };
    expect(readDecisions(moved)).toEqual(readDecisions(sheet));
    expect(readDecisions(sheet)).toMatchObject([
      { answer: "no", reviewer: "Ana", note: "two teams", relation: "same-action" },
    ]);
    const again = findDuplicates([c, b, a], { decisions: readDecisions(sheet) });
    expect(again.pairs.find((pair) => pair.a === "R-1" && pair.b === "R-2")?.decision?.state).toBe("holds");
    expect(
      again.clusters.every(
        (cluster) => !(cluster.members.includes("R-1") && cluster.members.includes("R-2")),
      ),
    ).toBe(true);
  });

  it("are added below the earlier ones where the table is there already", () => {
    const overview: WorkbookOverview = {
      sheets: [{ name: "Decisions", visibility: "visible", isProtected: false }],
      tables: [
        {
          name: DECISIONS_TABLE,
          sheet: "Decisions",
          area: { top: 0, left: 0, rows: 2, columns: DECISION_COLUMNS.length },
          hasHeaders: true,
          hasTotals: false,
        },
      ],
      names: [],
    };
    const plan = planDecision(
      findDuplicates([a, b]),
      { a: "R-1", b: "R-2", answer: "later", reviewer: "", when: "2026-05-01", note: "" },
      overview,
      say,
    );
    expect(plan.ops.map((op) => op.kind)).toEqual(["append-rows"]);
    expect(plan.preview.map(say).join()).toContain("R-1 and R-2: Later");
  });

  it("are not read from rows whose answer or contents somebody broke", () => {
    const sheet = applied(
      planDecision(
        findDuplicates([a, b]),
        { a: "R-1", b: "R-2", answer: "no", reviewer: "", when: "", note: "" },
        empty,
        say,
      ),
    );
    const broken = (column: string, value: string): SheetSnapshot => ({
      ...sheet,
      values: [
        sheet.values[0] ?? [],
        (sheet.values[1] ?? []).map((cell, place) => (DECISION_COLUMNS[place] === column ? value : cell)),
      ],
    });
    expect(readDecisions(broken("Decision", "perhaps"))).toEqual([]);
    expect(readDecisions(broken("Contents A", "{"))).toEqual([]);
    expect(readDecisions(broken("Contents B", '{"title": 5}'))).toEqual([]);
    expect(readDecisions({ ...sheet, values: [] })).toEqual([]);
  });

  it("keep long texts short enough for a cell and still notice a change at their end", () => {
    const long = "word ".repeat(6_000);
    const decision = decide("yes", { ...a, text: long });
    expect(JSON.stringify(decision.fieldsA).length).toBeLessThan(2_000);
    expect(
      [...resolveDecisions([{ ...a, text: `${long}more` }, b], [decision]).values()][0]?.found,
    ).toMatchObject({ state: "stale", changed: [{ field: "text" }] });
  });

  it("bind: a 'no' between two members keeps them in different groups although a third is like both", () => {
    const all = findDuplicates([a, b, c]).clusters;
    expect(all).toMatchObject([{ members: ["R-1", "R-2", "R-3"] }]);
    const kept = findDuplicates([a, b, c], { decisions: [decide("no")] }).clusters;
    expect(
      kept.filter((cluster) => cluster.members.includes("R-1") && cluster.members.includes("R-2")),
    ).toEqual([]);
  });

  it("bind between rows that are equal in every field", () => {
    const copies = [
      { ...a, id: "C-1" },
      { ...a, id: "C-2" },
    ];
    expect(findDuplicates(copies).clusters).toHaveLength(1);
    expect(findDuplicates(copies, { decisions: [decide("no", a, a)] }).clusters).toEqual([]);
  });

  it("let one member leave a group", () => {
    const [cluster] = findDuplicates([a, b, c]).clusters;
    if (!cluster) throw new Error("no group");
    const left = withoutMember(cluster, cluster.head);
    expect(left?.members).toEqual(cluster.members.filter((member) => member !== cluster.head));
    expect(left?.members).toContain(left?.head);
    expect(withoutMember({ members: ["R-1", "R-2"], head: "R-1", identical: false }, "R-2")).toBeUndefined();
  });
});

describe("groups", () => {
  it("do not chain: a row like two groups does not join what nobody found alike", () => {
    const rows: ComparableRow[] = [
      { id: "1", title: "Joint patrols on the lake with thermal cameras", organisations: ["GIZ"] },
      {
        id: "2",
        title: "Joint patrols on the lake with thermal cameras and interpreters for asylum interviews",
        organisations: ["GIZ"],
      },
      { id: "3", title: "Interpreters for asylum interviews", organisations: ["GIZ"] },
    ];
    for (const cluster of findDuplicates(rows, { threshold: 0 }).clusters)
      expect(cluster.members.includes("1") && cluster.members.includes("3")).toBe(false);
  });

  it("are counted under the member with the most fields filled", () => {
    expect(findDuplicates([c, a]).clusters).toMatchObject([{ head: "R-1" }]);
  });
});
