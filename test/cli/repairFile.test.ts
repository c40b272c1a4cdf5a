// `iisg check --repair`: a damaged return becomes a whole one in a new file, nothing of it is lost, and the file itself stays.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseAddress } from "../../src/domain/sheet/address";
import type { CellInput, PlanOp } from "../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { columnsOf } from "../../src/domain/template/definitions";
import { HEADER_ROW } from "../../src/domain/template/entrySheet";
import { planTemplate } from "../../src/domain/template/plan";
import type { XlsxSheet } from "../../src/file/readXlsx";
import { readXlsx } from "../../src/file/readXlsx";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { cleanNeed } from "../domain/validation/samples";
import { iisg } from "../support/iisg";

const root = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "iisg-repair-"));
const at = (name: string): string => path.join(folder, name);
const columns = columnsOf("needs");
const indexOf = (key: string): number => columns.findIndex((column) => column.key === key);

/** A needs workbook of two rows, damaged by further steps of its plan; without drop-downs and protection. */
async function damaged(name: string, steps: readonly PlanOp[]): Promise<string> {
  const rows = [cleanNeed("SC", 0), cleanNeed("SC", 6)];
  const planned = planTemplate(
    { kind: "needs", layout: "table", pillar: "WBCSCi", cycle: "2024-2025", beneficiary: "AL", rows: 20 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translatorFor("en"),
    { today: "2025-01-01", prefilled: rows },
  );
  if (!planned.ok) throw new Error("no template");
  const { plan } = planned.value;
  const ops = plan.ops.filter(({ kind }) => kind !== "validation" && kind !== "protect");
  writeFileSync(at(name), (await writeXlsx({ ...plan, ops: [...ops, ...steps] })).bytes);
  return at(name);
}

const cell = (row: number, key: string, value: CellInput): PlanOp => ({
  kind: "write",
  sheet: "Needs",
  top: row,
  left: indexOf(key),
  values: [[value]],
});

function sheetsOf(file: string): ReadonlyMap<string, XlsxSheet> {
  const content = readXlsx(readFileSync(file));
  if (!content.ok) throw new Error(`${file} cannot be read`);
  return new Map(content.value.sheets.map((sheet) => [sheet.name, sheet]));
}

const textOf = (sheet: XlsxSheet | undefined): string =>
  (sheet?.rows ?? []).flatMap((row) => row ?? []).join("\n");

test("headings, names and drop-downs are whole again; foreign sheets and columns are kept; the file itself stays", async () => {
  const file = await damaged("damaged.xlsx", [
    cell(HEADER_ROW, "comment", "Remarks"),
    cell(HEADER_ROW + 1, "beneficiary", "ALB"),
    cell(HEADER_ROW + 2, "comment", "=cmd|' /C calc'!A0"),
    {
      kind: "write",
      sheet: "Needs",
      top: HEADER_ROW,
      left: columns.length,
      values: [["Internal mark"], ["only we know"]],
    },
    { kind: "add-sheet", sheet: "Our notes" },
    { kind: "write", sheet: "Our notes", top: 2, left: 1, values: [["kept as it is"]] },
  ]);
  const before = readFileSync(file);
  const { status, stdout } = iisg("check", file, "--repair", "-o", at("whole.xlsx"), "--json");
  expect([0, 1]).toContain(status);
  const answer = JSON.parse(stdout) as { rows: number; done: string[]; counts: Record<string, number> };
  expect(answer.rows).toBe(2);
  expect(answer.done.length).toBeGreaterThan(2);
  expect(readFileSync(file).equals(before)).toBe(true);

  const sheets = sheetsOf(at("whole.xlsx"));
  const needs = sheets.get("Needs");
  expect(needs?.isProtected).toBe(true);
  expect(needs?.validationAreas.length).toBeGreaterThan(5);
  expect(needs?.rows[HEADER_ROW]?.slice(0, columns.length)).toEqual(columns.map(({ header }) => header));
  expect(needs?.rows[HEADER_ROW + 1]?.[indexOf("beneficiary")]).toBe("Albania");
  expect(needs?.rows[HEADER_ROW + 2]?.[indexOf("need_id")]).toBe(cleanNeed("SC", 6)["need_id"]);
  expect(textOf(needs)).toContain("=cmd|' /C calc'!A0");
  const place = parseAddress("B3");
  expect(sheets.get("Our notes")?.rows[place?.top ?? 0]?.[place?.left ?? 0]).toBe("kept as it is");
  expect(textOf(sheets.get("Not in the template"))).toContain("only we know");
  expect(textOf(sheets.get("Repairs"))).toContain("ALB");
});

test("the returned file is never written over, and what cannot be repaired is a sentence and no file", async () => {
  const file = await damaged("own.xlsx", []);
  writeFileSync(at("broken.xlsx"), "no workbook");
  const both = path.join(root, "assets/samples/wbcsci-plan-2018.xlsx");
  for (const parameters of [
    [file, "--repair", "-o", file],
    [file, "--repair"],
    [file, "-o", at("none.xlsx")],
    [at("broken.xlsx"), "--repair", "-o", at("none.xlsx")],
    [both, "--repair", "-o", at("none.xlsx")],
  ]) {
    const { status, stderr } = iisg("check", ...parameters);
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(/^[^\n]{10,400}$/);
  }
  expect(() => readFileSync(at("none.xlsx"))).toThrow();
});
