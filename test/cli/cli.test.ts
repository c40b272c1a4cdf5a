// `iisg` as a user runs it: exit codes, one sentence on stderr, JSON shapes, no output file left behind.
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readFileSync } from "node:fs";
import { iisg } from "../support/iisg";

const root = path.join(__dirname, "../..");
const sample = path.join(root, "assets/samples/wbcsci-plan-2018.xlsx");
const folder = mkdtempSync(path.join(tmpdir(), "iisg-cli-"));

test("template writes a workbook that check recognises and finds nothing wrong in", () => {
  const file = path.join(folder, "needs.xlsx");
  const made = iisg(
    "template",
    "--pillar",
    "WBBSi",
    "--kind",
    "needs",
    "--layout",
    "charts",
    "--beneficiary",
    "AL",
    "-o",
    file,
    "--json",
  );
  expect(made.status).toBe(0);
  expect(JSON.parse(made.stdout)).toMatchObject({
    file,
    template: expect.any(String),
    version: expect.any(String),
    sheets: expect.arrayContaining([expect.any(String)]),
  });
  const checked = iisg("check", file, "--json");
  expect(checked.status).toBe(0);
  const [result] = (
    JSON.parse(checked.stdout) as {
      files: { template: string; rows: number; findings: { severity: string }[] }[];
    }
  ).files;
  expect(result).toMatchObject({ template: expect.stringContaining("needs"), rows: 0 });
  expect(result?.findings.filter(({ severity }) => severity === "error" || severity === "critical")).toEqual(
    [],
  );
});

test("check names rule, severity, cell, value, message and suggestions, and exits with 1 where there are errors", () => {
  const { status, stdout } = iisg("check", sample, "--json");
  expect(status).toBe(1);
  const { files } = JSON.parse(stdout) as { files: { findings: Record<string, unknown>[] }[] };
  const money = files[0]?.findings.find(({ value }) => value === "EUR 1 500 00");
  expect(money).toMatchObject({
    rule: "MON-01",
    severity: "error",
    sheet: "Responses",
    cell: expect.stringMatching(/^[A-Z]+\d+$/),
    fix: "ask",
  });
  expect(money?.["suggestions"]).toEqual(
    expect.arrayContaining([expect.objectContaining({ confidence: expect.any(Number) })]),
  );
});

test("duplicates gives reasons whose points add up, on a template and on any mapped table", () => {
  const { status, stdout } = iisg("duplicates", sample, "--json");
  expect(status).toBe(0);
  const { rows, pairs } = JSON.parse(stdout) as {
    rows: number;
    pairs: { score: number; relation: string; certain: boolean; reasons: { points: number }[] }[];
  };
  expect(rows).toBe(61);
  expect(pairs.length).toBeGreaterThan(5);
  for (const { score, reasons } of pairs)
    expect(Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 10)).toBe(
      Math.round(score * 10),
    );
  const table = path.join(folder, "projects.csv");
  writeFileSync(
    table,
    "Nr;Projekt;Organisation\n1;Training of border police in document checks;A\n2;Training of border police in checks of documents;A\n3;Water supply;B\n",
  );
  const mapped = iisg(
    "duplicates",
    table,
    "--map",
    "id=Nr",
    "--map",
    "title=Projekt",
    "--map",
    "organisation=Organisation",
    "--json",
  );
  expect(mapped.status).toBe(0);
  expect((JSON.parse(mapped.stdout) as { pairs: { a: string; b: string }[] }).pairs[0]).toMatchObject({
    a: "1",
    b: "2",
  });
});

test("gap gives money as strings with two decimals, and net is gross and adjustments", () => {
  const { status, stdout } = iisg("gap", sample, "--by", "need,year", "--as-of", "2018-03-20", "--json");
  expect(status).toBe(0);
  const { groups, reconciliation } = JSON.parse(stdout) as {
    groups: Record<string, unknown>[];
    reconciliation: { gross: string; adjustments: string; net: string };
  };
  expect(groups[0]).toMatchObject({
    key: { need: expect.any(String), year: expect.any(String) },
    secured: expect.stringMatching(/^\d+\.\d\d$/),
    rows: expect.any(Array),
  });
  const cents = (text: string): bigint => BigInt(text.replace(".", ""));
  expect(cents(reconciliation.gross) + cents(reconciliation.adjustments)).toBe(cents(reconciliation.net));
});

test("suggest splits a cell and names each part", () => {
  const { stdout } = iisg("suggest", "organisations", "GIZ/CLIC, Italy", "--json");
  const [answer] = (JSON.parse(stdout) as { answers: { parts: { text: string; code: string }[] }[] }).answers;
  expect(answer?.parts.map(({ code }) => code)).toEqual(["GIZ", "CILC", "IT"]);
});

test.each([
  ["beneficiaries", "RS", ["RS", "BA"]],
  ["organisations", "WB", ["WORLDBANK", "WB6"]],
  ["institutions", "MoI RS", ["RS-MOI", "BA-MUPRS"]],
])("suggest %s asks what %s means and guesses nothing", (list, text, choices) => {
  const [answer] = (
    JSON.parse(iisg("suggest", list, text, "--json").stdout) as {
      answers: { parts: { code: string | null; confidence: number; others: { code: string }[] }[] }[];
    }
  ).answers;
  expect(answer?.parts).toMatchObject([{ code: null, label: null, confidence: 0.75 }]);
  expect(answer?.parts[0]?.others.map(({ code }) => code)).toEqual(choices);
  expect(iisg("suggest", list, text).stdout).toContain("not certain, choose:");
});

const cut = path.join(folder, "cut.xlsx");
const text = path.join(folder, "text.xlsx");
beforeAll(() => {
  writeFileSync(cut, readFileSync(sample).subarray(0, 5_000));
  writeFileSync(text, "Need;Action");
});

test.each<[string, string[], RegExp]>([
  ["an unknown command", ["nonsense"], /no command "nonsense"/],
  ["an unknown option", ["check", sample, "--frob"], /frob/],
  ["a missing file", ["gap", "nowhere.xlsx"], /nowhere\.xlsx does not exist/],
  ["a folder", ["gap", folder], /is a folder/],
  [
    "a pillar that is none",
    ["template", "--pillar", "XX", "--kind", "needs", "-o", path.join(folder, "no.xlsx")],
    /--pillar takes/,
  ],
  ["a file that was cut off", ["gap", cut], /damaged|cut off/],
  ["a file that is no workbook", ["gap", text], /not an Excel workbook/],
  ["a dimension that is none", ["gap", sample, "--by", "colour"], /not "colour"/],
  ["a mapped column that is not there", ["duplicates", sample, "--map", "title=Nope"], /no column "Nope"/],
])("%s ends with 2, one sentence and no output", (_what, parameters, sentence) => {
  const { status, stdout, stderr } = iisg(...parameters);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(existsSync(path.join(folder, "no.xlsx"))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
});

test("a command tells its usage when asked for help", () => {
  const { status, stdout } = iisg("gap", "--help");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: iisg gap FILE/);
});

test("a damaged file among others is a finding, and the others are checked", () => {
  const { status, stdout } = iisg("check", cut, sample, "--json");
  expect(status).toBe(1);
  const { files } = JSON.parse(stdout) as {
    files: { file: string; rows: number; findings: { severity: string }[] }[];
  };
  expect(files.map(({ rows }) => rows)).toEqual([0, 86]);
  expect(files[0]?.findings[0]?.severity).toBe("critical");
});
