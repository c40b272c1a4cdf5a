// Lists on a sheet: written, read back the same, edited by people, and checked.
import fc from "fast-check";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { deletedWhileUsed, taxonomyProblems } from "../../../src/domain/taxonomy/checkLists";
import { aliasesOfText, aliasesText, LIST_HEADERS } from "../../../src/domain/taxonomy/listRows";
import {
  LIST_HEADER_ROW,
  planLists,
  readLists,
  readWorkbookTaxonomy,
  taxonomyAreasToRead,
} from "../../../src/domain/taxonomy/listSheet";
import { findTerm, periodOf } from "../../../src/domain/taxonomy/lookup";
import { planListRefresh, planTaxonomyWorkbook } from "../../../src/domain/taxonomy/taxonomyWorkbook";
import type { Alias, Taxonomy } from "../../../src/domain/taxonomy/types";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { Sheets } from "../template/sheets";

const translate = translator(english, english, "en");
const PERIOD = periodOf("2024-2025") ?? {};
const EMPTY = { sheets: [], tables: [], names: [] };

function listBook(): Sheets {
  return new Sheets().apply({
    title: { key: "" },
    preview: [],
    ops: planLists(BUILTIN_TAXONOMY, PERIOD, EMPTY, translate).ops,
  });
}

function read(sheets: Sheets): ReturnType<typeof readLists> {
  return readWorkbookTaxonomy(
    sheets.overview(),
    sheets.read(taxonomyAreasToRead(sheets.overview())),
    BUILTIN_TAXONOMY,
  );
}

function problems(sheets: Sheets): string[] {
  const result = read(sheets);
  return result.ok ? [] : result.problems.map(translate);
}

/** The sheet row of a term, and the column of a heading. */
function place(
  sheets: Sheets,
  list: string,
  code: string,
  header: (typeof LIST_HEADERS)[number],
): [number, number] {
  const row = sheets.rows("Lists").findIndex((cells) => cells[0] === list && cells[1] === code);
  if (row < 0) throw new Error(`No ${list} ${code}`);
  return [row, LIST_HEADERS.indexOf(header)];
}

function edit(
  sheets: Sheets,
  list: string,
  code: string,
  header: (typeof LIST_HEADERS)[number],
  value: string,
): Sheets {
  const [row, column] = place(sheets, list, code, header);
  sheets.write("Lists", row, column, [[value]]);
  return sheets;
}

it("reads back every term as it was written, aliases, notes, dates and labels too", () => {
  const result = read(listBook());
  expect(result.ok).toBe(true);
  if (!result.ok) return;
  const sorted = (taxonomy: Taxonomy): unknown =>
    Object.fromEntries(
      Object.entries(taxonomy.lists).map(([id, list]) => [
        id,
        [...list.terms].sort((a, b) => (a.code < b.code ? -1 : 1)),
      ]),
    );
  expect(sorted(result.value)).toEqual(sorted(BUILTIN_TAXONOMY));
  expect(result.value.crosswalks).toEqual(BUILTIN_TAXONOMY.crosswalks);
  expect(result.value.version).toBe(BUILTIN_TAXONOMY.version);
});

it("reads the whole taxonomy with its crosswalks from a workbook of its own", () => {
  const sheets = new Sheets().apply(planTaxonomyWorkbook(BUILTIN_TAXONOMY, EMPTY, translate).plan);
  const result = readLists(sheets.read(taxonomyAreasToRead(sheets.overview())), {
    ...BUILTIN_TAXONOMY,
    crosswalks: [],
  });
  expect(result.ok && result.value.crosswalks).toEqual(BUILTIN_TAXONOMY.crosswalks);
});

it("names each list over cells that stand together, and groups over the same rows", () => {
  const sheets = listBook();
  const shown = (name: string): unknown[] => {
    const refersTo = sheets.names.find((one) => one.name === name)?.refersTo ?? "";
    const [, column, from, to] = /^Lists!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(refersTo) ?? [];
    return sheets
      .rows("Lists")
      .slice(Number(from) - 1, Number(to))
      .map((row) => row[(column ?? "A").charCodeAt(0) - 65]);
  };
  expect(shown("lst_phases")).toEqual(["Anticipate", "Prevent", "Protect", "Respond"]);
  expect(shown("lst_pillars")).toEqual(["WBCTi", "WBCSCi", "WBBSi"]);
  expect(shown("lst_beneficiaries")).toContain("Kosovo*");
  for (const list of ["priorities", "objectives", "measures", "needs", "actions", "institutions"]) {
    const groups = shown(`in_${list}`);
    expect(groups).toHaveLength(shown(`lst_${list}`).length);
    const runs = groups.filter((group, index) => group !== groups[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
    for (const group of groups) expect(String(group).replace("Kosovo*", "")).not.toMatch(/[*?~]/);
  }
  expect(shown("lst_crimePriorities")).not.toContain("EM18-10 Document fraud");
});

it("uses what the Secretariat changed: a new term, a new label, a retired one", () => {
  const sheets = edit(listBook(), "statuses", "ONG", "Label", "Under way now");
  edit(sheets, "institutions", "AL-ASP", "Valid to", "2024-12-31");
  sheets.write("Lists", sheets.rows("Lists").length, 0, [
    ["instruments", "IPA4", null, "IPA IV", null, null, null, "official", "Regulation of 2028"],
  ]);
  const result = read(sheets);
  expect(result.ok && findTerm(result.value, "statuses", "under way now")?.code).toBe("ONG");
  expect(result.ok && findTerm(result.value, "instruments", "IPA IV")).toMatchObject({
    code: "IPA4",
    standing: "official",
    aliases: [],
  });
  expect(result.ok && findTerm(result.value, "institutions", "AL-ASP")?.validTo).toBe("2024-12-31");
});

it("offers an added term in the drop-downs once the lists are refreshed", () => {
  const sheets = listBook();
  sheets.write("Lists", sheets.rows("Lists").length, 0, [["phases", "REC", null, "Recover"]]);
  const result = read(sheets);
  if (!result.ok) throw new Error("not read");
  const plan = planListRefresh(result.value, PERIOD, sheets.overview());
  if (plan === undefined) throw new Error("no plan");
  sheets.apply(plan);
  const [, from, to] =
    /\$(\d+):\$[A-Z]+\$(\d+)$/.exec(sheets.names.find(({ name }) => name === "lst_phases")?.refersTo ?? "") ??
    [];
  expect(
    sheets
      .rows("Lists")
      .slice(Number(from) - 1, Number(to))
      .map((row) => row[2]),
  ).toEqual(["Anticipate", "Prevent", "Protect", "Respond", "Recover"]);
  expect(result.value.lists.phases.terms.at(-1)?.standing).toBe("proposed");
  expect(read(sheets).ok).toBe(true);
});

it.each([
  [
    "two terms with one code",
    "phases",
    "PRE",
    "Code",
    "ANT",
    "The code ANT stands twice in the list “phases”",
  ],
  [
    "a parent that is not there",
    "actions",
    "SC-N01.1",
    "Parent",
    "SC-N99",
    "The term SC-N01.1 of the list “actions” has the parent SC-N99, which is not in the list “needs”.",
  ],
  [
    "one name for two terms",
    "organisations",
    "CILC",
    "Other names",
    "Europol's office | SELEC Center",
    "“SELEC Center” is another name of SELEC and of CILC in the list “organisations”.",
  ],
  [
    "an official term without a document",
    "phases",
    "PRE",
    "Source",
    "",
    "PRE is called official, but no source is named.",
  ],
  [
    "a date in words",
    "phases",
    "PRE",
    "Valid to",
    "spring 2024",
    "the validity of PRE is not written as year-month-day.",
  ],
  ["a list that nobody knows", "phases", "PRE", "List", "colours", "“colours” is not the name of a list."],
  ["a code with spaces", "phases", "PRE", "Code", "P R E", "“P R E” is not a code."],
  [
    "a successor that is not there",
    "organisations",
    "EC-NEAR",
    "Replaced by",
    "EC-NEXT",
    "The term EC-NEAR of the list “organisations” is replaced by EC-NEXT, which is not in the list.",
  ],
] as const)("says in one sentence when there is %s", (_, list, code, header, value, sentence) => {
  const said = problems(edit(listBook(), list, code, header, value));
  expect(said.join("\n")).toContain(sentence);
});

it("finds parents in a circle", () => {
  const sheets = edit(
    edit(listBook(), "organisations", "OSCE", "Parent", "OSCE-SPMU"),
    "organisations",
    "OSCE-SPMU",
    "Parent",
    "OSCE",
  );
  expect(problems(sheets).join()).toContain("are parents of each other in a circle");
});

it("says when the headings of the lists are gone", () => {
  const sheets = listBook();
  sheets.write("Lists", LIST_HEADER_ROW, 0, [["x", "y", "z", "w"]]);
  expect(problems(sheets)).toEqual([
    "The lists on the sheet “Lists” cannot be read: the headings List, Code and Label are not there. Restore them, or delete the sheet and load the lists again.",
  ]);
});

it("says where a deleted term is used", () => {
  const now: Taxonomy = {
    ...BUILTIN_TAXONOMY,
    lists: {
      ...BUILTIN_TAXONOMY.lists,
      phases: { id: "phases", terms: BUILTIN_TAXONOMY.lists.phases.terms.slice(1) },
    },
  };
  const said = deletedWhileUsed(now, BUILTIN_TAXONOMY, [
    { list: "phases", code: "ANT", where: "Needs row 9" },
    { list: "phases", code: "ANT", where: "Needs row 12" },
    { list: "phases", code: "XXX", where: "Needs row 1" },
  ]);
  expect(said.map(translate)).toEqual([
    "ANT was deleted from the list “phases”, but 2 rows use it (Needs row 9, Needs row 12). Put it back and give it a date in Valid to.",
  ]);
});

it("finds nothing wrong with the lists of the product", () => {
  expect(taxonomyProblems(BUILTIN_TAXONOMY).map(translate)).toEqual([]);
});

it("writes other names so that they are read back, whatever is in them", () => {
  const text = fc
    .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."ab [](),|\\:;é") })
    .map((s) => s.trim())
    .filter((s) => s !== "");
  const alias: fc.Arbitrary<Alias> = fc.record(
    {
      text,
      kind: fc.constantFrom("variant", "former", "acronym", "misspelling", "local"),
      validTo: fc.constant("2019-02-11"),
      note: text,
    },
    { requiredKeys: ["text", "kind"] },
  );
  fc.assert(
    fc.property(fc.array(alias, { maxLength: 4 }), (aliases) =>
      expect(aliasesOfText(aliasesText(aliases))).toEqual(aliases),
    ),
  );
});
