// `iisg consolidate` as the Secretariat runs it: returned workbooks in, one register out, nothing lost on the way.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planTemplate } from "../../src/domain/template/plan";
import type { TemplateRequest } from "../../src/domain/template/types";
import type { CellInput, PlanOp } from "../../src/domain/sheet/plan";
import { metadataCell } from "../../src/domain/template/entrySheet";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { translator } from "../../src/i18n/catalogue";
import { english } from "../../src/i18n/en/all";
import { readXlsx } from "../../src/file/readXlsx";
import type { XlsxContent } from "../../src/file/readXlsx";
import { writeXlsx } from "../../src/file/writeXlsx";
import { cleanNeed } from "../domain/validation/samples";
import { iisg } from "../support/iisg";

const root = path.join(__dirname, "../..");
const sample = path.join(root, "assets/samples/wbcsci-plan-2018.xlsx");
const folder = mkdtempSync(path.join(tmpdir(), "iisg-consolidate-"));
const at = (name: string): string => path.join(folder, name);
const translate = translator(english, english, "en-GB");

interface Answer {
  readonly files: readonly {
    readonly file: string;
    readonly contributor: string | null;
    readonly accepted: number;
    readonly rejected: number;
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
    readonly rejectedRows: readonly { readonly row: number; readonly reasons: readonly string[] }[];
  }[];
  readonly rows: number;
  readonly conflicts: readonly {
    kind: string;
    row: string;
    column: string;
    theirs: unknown;
    ours: unknown;
  }[];
  readonly changes: readonly { kind: string; row: string; column: string; before: unknown; after: unknown }[];
  readonly notes: readonly string[];
}

function consolidate(...parameters: string[]): { status: number | null; stderr: string; answer: Answer } {
  const { status, stdout, stderr } = iisg("consolidate", ...parameters, "--as-of", "2026-05-04", "--json");
  return { status, stderr, answer: (stdout === "" ? {} : JSON.parse(stdout)) as Answer };
}

type Row = Readonly<Record<string, CellInput>>;

const NEED: Row = cleanNeed("SC", 0);
const SECOND: Row = cleanNeed("SC", 6);
const COST = Number(NEED["cost"]);

/** A needs workbook for Albania as it would come back. */
async function workbook(
  name: string,
  rows: readonly Row[],
  more: Partial<TemplateRequest> & { submitted?: string } = {},
): Promise<string> {
  const { submitted, ...asked } = more;
  const request: TemplateRequest = {
    kind: "needs",
    layout: "table",
    pillar: "WBCSCi",
    cycle: "2024-2025",
    beneficiary: "Albania",
    rows: 20,
    ...asked,
  };
  const planned = planTemplate(request, BUILTIN_TAXONOMY, { sheets: [], tables: [], names: [] }, translate, {
    today: "2026-01-05",
    prefilled: rows,
  });
  if (!planned.ok) throw new Error(planned.problems.map(translate).join(" "));
  const place = metadataCell("submitted");
  const stamp: PlanOp[] =
    submitted === undefined
      ? []
      : [{ kind: "write", sheet: "Needs", top: place.row, left: place.column, values: [[submitted]] }];
  const { plan } = planned.value;
  const { bytes } = await writeXlsx({ ...plan, ops: [...plan.ops, ...stamp] });
  writeFileSync(at(name), bytes);
  return at(name);
}

function contentOf(file: string): XlsxContent {
  const content = readXlsx(readFileSync(file));
  if (!content.ok) throw new Error(`${file} cannot be read`);
  return content.value;
}

/** Rows of a table by heading. */
function tableOf(file: string, name: string): Record<string, unknown>[] {
  const content = contentOf(file);
  const table = content.tables.find((one) => one.name === name);
  const sheet = content.sheets.find((one) => one.name === table?.sheet);
  if (table === undefined || sheet === undefined) throw new Error(`${file} has no ${name}`);
  const { top, rows, left, columns } = table.area;
  const cells = (row: number): unknown[] =>
    Array.from({ length: columns }, (_, column) => sheet.rows[row]?.[left + column] ?? null);
  const headings = cells(top).map(String);
  return Array.from({ length: rows - 1 }, (_, index) =>
    Object.fromEntries(cells(top + 1 + index).map((cell, column) => [headings[column], cell])),
  );
}

test("every row of a damaged workbook is in the register or on the sheet Rejected with its reasons", () => {
  const register = at("one.xlsx");
  const { status, answer } = consolidate(sample, "-o", register);
  expect(status).toBe(1);
  const [file] = answer.files;
  expect((file?.accepted ?? 0) + (file?.rejected ?? 0)).toBe(86);
  expect(file?.rejectedRows).toHaveLength(file?.rejected ?? -1);
  for (const { reasons } of file?.rejectedRows ?? []) expect(reasons.join("").length).toBeGreaterThan(10);
  expect(tableOf(register, "tblRejected")).toHaveLength(file?.rejected ?? -1);
  const inside = [...tableOf(register, "tblNeeds"), ...tableOf(register, "tblResponses")];
  expect(inside).toHaveLength(answer.rows);
  expect(answer.rows).toBe(file?.accepted);
  for (const row of inside) expect(row).toMatchObject({ "Source file": "wbcsci-plan-2018.xlsx" });
  expect(tableOf(register, "tblBoard")).toHaveLength(18 + 1);
});

test("three ways: a change comes in, a blank and two different values become questions, and a row that is away is asked for", async () => {
  const base = await workbook("sent.xlsx", [NEED, { ...SECOND, comment: "Asked for twice" }]);
  const one = await workbook(
    "al-moi.xlsx",
    [
      { ...NEED, cost: COST + 1 },
      { ...SECOND, comment: null },
    ],
    {
      institution: "Ministry of Interior",
      submitted: "2026-02-01",
    },
  );
  const two = await workbook("al-police.xlsx", [{ ...NEED, cost: COST + 2 }], {
    institution: "State Police",
    submitted: "2026-02-02",
  });
  const register = at("three.xlsx");
  // The later one is named first: the day of submission counts, not the order on the line.
  const { status, answer } = consolidate(two, one, "--base", base, "-o", register);
  expect(status).toBe(1);
  expect(answer.rows).toBe(2);
  expect(answer.changes).toMatchObject([
    { kind: "cell-changed", column: "cost", before: COST, after: COST + 1 },
  ]);
  expect(answer.conflicts.map(({ kind, row, column }) => [kind, row, column]).sort()).toEqual([
    ["blank", "SC-AL-2024-002", "comment"],
    ["both-changed", "SC-AL-2024-001", "cost"],
    ["row-missing", "SC-AL-2024-002", ""],
  ]);
  expect(tableOf(register, "tblNeeds")[0]).toMatchObject({ "Need ID": "SC-AL-2024-001" });
  expect(tableOf(register, "tblConflicts")).toHaveLength(3);
});

test("the register goes on: read back it is the same, a second submission supersedes visibly, and any merge can be taken back", async () => {
  const base = await workbook("sent2.xlsx", [NEED]);
  const first = await workbook("first.xlsx", [{ ...NEED, cost: COST + 1 }], {
    institution: "Ministry of Interior",
    submitted: "2026-02-01",
  });
  const other = await workbook("other.xlsx", [{ ...NEED, cost: COST + 2 }], {
    institution: "State Police",
    submitted: "2026-02-02",
  });
  const old = at("old.xlsx");
  expect(consolidate(first, other, "--base", base, "-o", old).answer.conflicts).toHaveLength(1);

  const same = consolidate("--register", old, "-o", at("same.xlsx"));
  expect(same.answer).toMatchObject({ rows: 1, changes: [], notes: [] });
  for (const name of ["tblNeeds", "tblConflicts", "tblChanges", "tblBoard", "tblMemory"])
    expect(tableOf(at("same.xlsx"), name)).toEqual(tableOf(old, name));

  const again = await workbook("again.xlsx", [{ ...NEED, cost: COST + 3 }], {
    institution: "Ministry of Interior",
    submitted: "2026-03-01",
  });
  const newer = at("newer.xlsx");
  const { answer } = consolidate(again, "--register", old, "-o", newer);
  expect(answer.changes).toMatchObject([{ kind: "superseded", before: COST + 1, after: COST + 3 }]);
  expect(tableOf(newer, "tblSubmissions").map((row) => row["Standing"])).toEqual([
    "Superseded by no. 3",
    "Counts",
    "Counts",
  ]);

  const back = consolidate("--register", newer, "--take-back", "3", "-o", at("back.xlsx"));
  expect(back.answer.rows).toBe(1);
  expect(tableOf(at("back.xlsx"), "tblNeeds")).toEqual(tableOf(old, "tblNeeds"));
  expect(consolidate("--register", newer, "--take-back", "9", "-o", at("no.xlsx"))).toMatchObject({
    status: 2,
  });
  expect(existsSync(at("no.xlsx"))).toBe(false);
});

test("a damaged file among good ones is a line of its own, and the good ones are merged", async () => {
  const good = await workbook("good.xlsx", [NEED]);
  writeFileSync(at("broken.xlsx"), readFileSync(good).subarray(0, 2000));
  writeFileSync(at("words.xlsx"), "not a workbook");
  const register = at("mixed.xlsx");
  const { status, answer } = consolidate(at("broken.xlsx"), good, at("words.xlsx"), "-o", register);
  expect(status).toBe(1);
  expect(answer.files.map(({ contributor, accepted }) => [contributor, accepted])).toEqual([
    [null, 0],
    ["Albania", 1],
    [null, 0],
  ]);
  expect(tableOf(register, "tblSubmissions").map((row) => row["File"])).toEqual([
    "good.xlsx",
    "broken.xlsx",
    "words.xlsx",
  ]);
});

test("nothing readable, a file that is not there, no output and a register without memory end with 2, one sentence and no file", async () => {
  writeFileSync(at("words.xlsx"), "not a workbook");
  const good = await workbook("good2.xlsx", [NEED]);
  const cases: readonly (readonly string[])[] = [
    [at("words.xlsx"), "-o", at("none.xlsx")],
    [good, at("nowhere.xlsx"), "-o", at("none.xlsx")],
    [good],
    ["-o", at("none.xlsx")],
    [good, "--register", good, "-o", at("none.xlsx")],
    [good, "--base", at("words.xlsx"), "-o", at("none.xlsx")],
  ];
  for (const parameters of cases) {
    const { status, stderr } = consolidate(...parameters);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n").at(-1)).toMatch(/\.( Usage: .*)?$/);
    expect(stderr).not.toMatch(/«|at Object|Error:/);
  }
  expect(existsSync(at("none.xlsx"))).toBe(false);
});

test("text that looks like a formula stays text in the register and on its sheets", async () => {
  const text = `=HYPERLINK("http://example.org","${String(NEED["need_text"])}")`;
  const file = await workbook("formula.xlsx", [{ ...NEED, need_text: text }]);
  const register = at("formula-register.xlsx");
  consolidate(file, "-o", register);
  const content = contentOf(register);
  expect(
    content.sheets.flatMap(({ formulas }) => [...formulas.values()]).filter((one) => /HYPERLINK/.test(one)),
  ).toEqual([]);
  expect(
    content.sheets
      .flatMap(({ rows }) => rows.flat())
      .some((value) => value === text || String(value).includes(text)),
  ).toBe(true);
});
