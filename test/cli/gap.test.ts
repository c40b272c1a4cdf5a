// `iisg gap` beyond its figures: the summary workbook, the board's report, and "what if", as a user runs them.
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Ran } from "../support/iisg";
import { iisg } from "../support/iisg";
import { readXlsx } from "../../src/file/readXlsx";

const root = path.join(__dirname, "../..");
const sample = path.join(root, "assets/samples/wbcsci-plan-2018.xlsx");
const folder = mkdtempSync(path.join(tmpdir(), "iisg-gap-"));

const gap = (...parameters: string[]): Ran => iisg("gap", sample, "--as-of", "2018-06-30", ...parameters);

interface Group {
  readonly key: Readonly<Record<string, string>>;
  readonly secured: string;
  readonly negotiated: string;
}
interface Answer {
  readonly groups: readonly Group[];
  readonly total: Group;
  readonly whatIf?: {
    readonly total: Group;
    readonly differences: readonly { before: Group | null; after: Group | null }[];
  };
  readonly written?: readonly string[];
}
const cents = (text: string): number => Math.round(Number(text) * 100);

test("the summary workbook has the figures, the tables by name and live formulas", () => {
  const file = path.join(folder, "summary.xlsx");
  const { status, stdout } = gap("--by", "pillar,year", "-o", file, "--json");
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as Answer;
  expect(answer.written).toEqual([file]);
  const content = readXlsx(readFileSync(file));
  if (!content.ok) throw new Error("the summary cannot be read");
  const names = content.value.tables.map(({ name }) => name);
  for (const name of [
    "tblGap",
    "tblLedger",
    "tblUnaddressed",
    "tblEndingSoon",
    "tblDonorsByPillar",
    "tblImplementersByPillar",
    "tblCompleteness",
  ])
    expect(names).toContain(name);
  const table = content.value.tables.find(({ name }) => name === "tblGap");
  const sheet = content.value.sheets.find(({ name }) => name === table?.sheet);
  const header = sheet?.rows[table?.area.top ?? 0] ?? [];
  const secured = header.indexOf("Secured");
  const inTable = (sheet?.rows ?? []).slice(
    (table?.area.top ?? 0) + 1,
    (table?.area.top ?? 0) + (table?.area.rows ?? 0),
  );
  const sum = (values: readonly unknown[]): number =>
    values.reduce<number>(
      (total, value) => total + (typeof value === "number" ? Math.round(value * 100) : 0),
      0,
    );
  const expected = answer.groups.reduce((total, group) => total + cents(group.secured), 0);
  expect(expected).toBeGreaterThan(0);
  expect(sum(inTable.map((row) => row?.[secured]))).toBe(expected);
  const summary = content.value.sheets.find(({ name }) => name === "Summary");
  expect(summary?.formulas.size).toBeGreaterThan(5);
});

test("the board's report carries the workbook's classification, the footnote and the total", () => {
  const file = path.join(folder, "report.docx");
  const { status, stdout } = gap("--report", file);
  expect(status).toBe(0);
  expect(stdout).toContain(`Written: ${file}`);
  const parts = unzipSync(readFileSync(file));
  const words = Object.entries(parts)
    .filter(([name]) => name.endsWith(".xml"))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, ""))
    .join("\n");
  expect(words).toContain("IISG members only");
  expect(words).toContain("without prejudice to positions on status");
  expect(words).toContain("Annex: where each row stands");
});

test("a negotiation that is confirmed moves its money to secured, beside the gap as it is", () => {
  const before = JSON.parse(gap("--json").stdout) as Answer;
  const { status, stdout } = gap("--confirm", "R-SC-0049", "--json");
  expect(status).toBe(0);
  const tried = JSON.parse(stdout) as Answer;
  expect(tried.groups).toEqual(before.groups);
  const after = tried.whatIf?.total;
  const moved = cents(before.total.negotiated) - cents(after?.negotiated ?? "0");
  expect(moved).toBeGreaterThan(0);
  expect(cents(after?.secured ?? "0") - cents(before.total.secured)).toBe(moved);
  expect(tried.whatIf?.differences.length).toBeGreaterThan(0);
});

test("an action that is dropped takes its money away, in words too", () => {
  const { status, stdout } = gap("--drop", "R-SC-0020");
  expect(status).toBe(0);
  expect(stdout).toContain("What if (nothing is written):");
  expect(stdout).toMatch(/Total: gap .* would become/);
});

test.each<[string, string[], RegExp]>([
  ["an unknown response", ["--drop", "R-NONE"], /R-NONE/],
  ["nothing to confirm", ["--confirm", "R-SC-0020"], /negotiat/],
  ["a move of two parts", ["--move", "A:B"], /three or four parts/],
  ["a move of words", ["--move", "A:B:much"], /cannot be read as EUR/],
  ["a move in another currency", ["--move", "A:B:5 USD"], /cannot be read as EUR/],
  ["a move of a state that is none", ["--move", "A:B:5:promised"], /the state is one of/],
  ["more than is there", ["--move", "R-SC-0020:R-SC-0048:999000000"], /R-SC-0020/],
])("%s ends with 2, one sentence, and writes nothing", (_what, parameters, sentence) => {
  const file = path.join(folder, "none.xlsx");
  const { status, stdout, stderr } = gap(...parameters, "-o", file);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(existsSync(file)).toBe(false);
});
