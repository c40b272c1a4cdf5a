// `office-script` as a person runs it: exit codes, the Office error in words, a workbook in and out.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "../../src/file/readXlsx";

const root = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "office-script-"));

function run(text: string, ...more: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = path.join(folder, "script.js");
  writeFileSync(script, text);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.mjs", "src/workbench/officeScript.ts", script, ...more],
    { cwd: root, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

const FAILING = `async (context) => {
  context.workbook.worksheets.getItem("nowhere").load("name");
  await context.sync();
}`;

test("an error that nobody caught ends with 1, its code and debugInfo, awaited or not, at the top or in main", () => {
  for (const text of [
    `await Excel.run(${FAILING});`,
    `Excel.run(${FAILING});`,
    `async function main() { await Excel.run(${FAILING}); }`,
  ]) {
    const { status, stderr } = run(text);
    expect(status).toBe(1);
    expect(stderr).toMatch(/ItemNotFound: /);
    expect(stderr).toContain('"errorLocation": "WorksheetCollection.getItem"');
  }
});

test("an error that the script caught itself ends with 0", () => {
  for (const text of [
    `try { await Excel.run(${FAILING}); } catch (error) { console.log(error.code); }`,
    `Excel.run(${FAILING}).catch((error) => console.log(error.code));`,
  ])
    expect(run(text)).toMatchObject({ status: 0, stdout: "ItemNotFound\n" });
});

test("a workbook is changed and saved, and a second script reads it", () => {
  const saved = path.join(folder, "saved.xlsx");
  const write = `await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").formulas = [["Qty", "Twice"], [21, "=A2*2"]];
    sheet.tables.add("A1:B2", true).name = "Sums";
    await context.sync();
  });`;
  expect(run(write, "--save", saved).status).toBe(0);
  const content = readXlsx(readFileSync(saved));
  expect(content).toMatchObject({ ok: true, value: { tables: [{ name: "Sums" }] } });
  const read = `async function main() {
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Sums").getDataBodyRange().load("values");
      await context.sync();
      console.log(JSON.stringify(body.values));
    });
  }`;
  expect(run(read, saved)).toMatchObject({ status: 0, stdout: "[[21,42]]\n" });
});

test("a file that is not there or is no workbook ends with 2 and a sentence", () => {
  const words = path.join(folder, "words.xlsx");
  writeFileSync(words, "no workbook");
  for (const file of [path.join(folder, "nowhere.xlsx"), words]) {
    const { status, stderr } = run("console.log(1)", file);
    expect(status).toBe(2);
    expect(stderr).toMatch(/does not exist|cannot be read as a workbook/);
  }
  expect(existsSync(path.join(folder, "nowhere.xlsx"))).toBe(false);
});
