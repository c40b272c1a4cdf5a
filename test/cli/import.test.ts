// `iisg import` as a user runs it: a plan table in, the contract's answer out, a workbook that can be checked.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { OWN_PLAN } from "../../bench/fixtures/planTable";
import { readXlsx } from "../../src/file/readXlsx";
import { iisg } from "../support/iisg";

const folder = mkdtempSync(path.join(tmpdir(), "iisg-import-"));
const at = (name: string): string => path.join(folder, name);

test("the answer has the contract's fields, and the workbook has every row beside its original text", () => {
  writeFileSync(at("plan.csv"), OWN_PLAN);
  const { status, stdout } = iisg(
    "import",
    at("plan.csv"),
    "--pillar",
    "WBBSi",
    "-o",
    at("plan.xlsx"),
    "--json",
  );
  expect(status).toBe(0);
  const { rows } = JSON.parse(stdout) as { rows: Record<string, unknown>[] };
  expect(rows).toHaveLength(24);
  expect(rows[1]).toMatchObject({
    id: "P-2",
    outputs: ["Kosovo* - Workshop for document experts"],
    drivers: ["OMIK"],
    beneficiaries: ["XK"],
    status: "planned",
    start: "2019-01-01",
    end: "2019-12-31",
    funding: "partly",
  });
  for (const row of rows)
    for (const key of ["need", "action", "fundingYears", "instrument", "questions"])
      expect(row).toHaveProperty(key);
  const content = readXlsx(readFileSync(at("plan.xlsx")));
  if (!content.ok) throw new Error("the workbook cannot be read");
  expect(content.value.tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["tblResponses", "tblOriginalText"]),
  );
  const checked = JSON.parse(iisg("check", at("plan.xlsx"), "--json").stdout) as {
    files: { rows: number; findings: { rule: string }[] }[];
  };
  expect(checked.files[0]?.rows).toBe(24);
  expect(checked.files[0]?.findings.map(({ rule }) => rule)).not.toContain("EXM-04");
});

test("rubbish ends with 2, one sentence and no file", () => {
  writeFileSync(at("empty.csv"), "");
  writeFileSync(at("words.csv"), "hello\nworld\n");
  writeFileSync(at("plan.docx"), "PK\u0003\u0004 not really");
  for (const parameters of [
    [at("empty.csv"), "--pillar", "WBBSi"],
    [at("words.csv"), "--pillar", "WBBSi"],
    [at("plan.docx"), "--pillar", "WBBSi"],
    [at("nowhere.csv"), "--pillar", "WBBSi"],
    [at("words.csv"), "--pillar", "nothing"],
    [at("words.csv")],
    [],
  ]) {
    const { status, stdout, stderr } = iisg("import", ...parameters, "-o", at("none.xlsx"), "--json");
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim()).toMatch(/^[^\n]{10,400}$/);
  }
  expect(existsSync(at("none.xlsx"))).toBe(false);
});
