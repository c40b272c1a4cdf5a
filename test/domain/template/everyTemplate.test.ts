// Every template there is (3 pillars, 2 kinds, 2 layouts) as a file: ExcelJS, the stand-in and LibreOffice read the same drop-downs.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "@mui/x-internal-exceljs-fork";
import { cellAddress } from "../../../src/domain/sheet/address";
import type { PlanOp } from "../../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { planTemplate } from "../../../src/domain/template/plan";
import { readXlsx } from "../../../src/file/readXlsx";
import { writeXlsx } from "../../../src/file/writeXlsx";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { createModel } from "../../../src/workbench/model/createModel";
import { loadXlsx } from "../../../src/workbench/xlsx/loadXlsx";

jest.setTimeout(600_000);
const { findLibreOffice } = require("../../../scripts/lib/browsers.cjs") as {
  findLibreOffice(): string | undefined;
};
const translate = translator(english, english, "en");
const office = findLibreOffice();
const folder = mkdtempSync(path.join(tmpdir(), "iisg-every-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Place and formula of each list, as the plan has them: "Needs!C9 lst_pillars". */
const planned = new Map<string, string[]>();
const sheets = new Map<string, readonly string[]>();
const ROWS = 12;

beforeAll(async () => {
  for (const pillar of ["CT", "SC", "BS"])
    for (const kind of ["needs", "responses"] as const)
      for (const layout of ["table", "charts"] as const) {
        const result = planTemplate(
          { kind, layout, pillar, cycle: "2024-2025", rows: ROWS },
          BUILTIN_TAXONOMY,
          { sheets: [], tables: [], names: [] },
          translate,
          { today: "2024-05-31" },
        );
        if (!result.ok) throw new Error(result.problems.map(translate).join(" "));
        const name = `${pillar}-${kind}-${layout}.xlsx`;
        writeFileSync(path.join(folder, name), (await writeXlsx(result.value.plan)).bytes);
        planned.set(name, result.value.plan.ops.flatMap(listsOfOp).sort());
        sheets.set(name, result.value.sheets);
      }
  if (office === undefined) return;
  mkdirSync(path.join(folder, "back"));
  execFileSync(
    office,
    [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      path.join(folder, "back"),
      ...[...planned.keys()].map((name) => path.join(folder, name)),
    ],
    { stdio: "ignore", timeout: 500_000 },
  );
});

function listsOfOp(op: PlanOp): string[] {
  if (op.kind !== "validation" || op.validation.rule.kind !== "list") return [];
  return [entry(op.sheet, op.area.top, op.area.left, op.validation.rule.source)];
}

/** Formulas are compared without spaces: LibreOffice writes them anew. */
function entry(sheet: string, row: number, column: number, formula: string): string {
  return `${sheet}!${cellAddress(row, column)} ${formula.replace(/^=/, "").replace(/\s/g, "")}`;
}

async function byExcelJs(file: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(file) as unknown as ArrayBuffer);
  return book.worksheets.flatMap((sheet) => {
    const found: string[] = [];
    for (let row = 0; row < 9; row++)
      for (let column = 0; column < 50; column++) {
        const rule = sheet.getCell(row + 1, column + 1).dataValidation as ExcelJS.DataValidation | undefined;
        if (rule?.type === "list") found.push(entry(sheet.name, row, column, String(rule.formulae[0])));
      }
    return found;
  });
}

async function byStandIn(file: string): Promise<string[]> {
  const model = createModel();
  try {
    await loadXlsx(new Uint8Array(readFileSync(file)), model);
    return model.sheets.flatMap((sheet) => {
      const found: string[] = [];
      for (let row = 0; row < 9; row++)
        for (let column = 0; column < 50; column++) {
          const rule = sheet.validationAt(row, column)?.rule as { list?: { source?: string } } | undefined;
          if (rule?.list?.source !== undefined) found.push(entry(sheet.name, row, column, rule.list.source));
        }
      return found;
    });
  } finally {
    model.dispose();
  }
}

const NAMES = ["CT", "SC", "BS"].flatMap((pillar) =>
  ["needs", "responses"].flatMap((kind) =>
    ["table", "charts"].map((layout) => `${pillar}-${kind}-${layout}.xlsx`),
  ),
);

it.each(NAMES)("%s has the same drop-downs for ExcelJS and the stand-in as were planned", async (name) => {
  const wanted = planned.get(name) ?? [];
  expect(wanted.length).toBeGreaterThan(15);
  expect(wanted.some((one) => one.includes("OFFSET("))).toBe(true);
  const file = path.join(folder, name);
  expect((await byExcelJs(file)).sort()).toEqual(wanted);
  expect((await byStandIn(file)).sort()).toEqual(wanted);
});

if (office === undefined) {
  it("finds LibreOffice, or says loudly that no template was opened outside Excel", () => {
    process.stderr.write("LEFT OUT: LibreOffice was not found, so no template was opened by it.\n");
    expect(process.env["CI"]).not.toBe("true");
  });
} else {
  it.each(NAMES)("%s is opened by LibreOffice, and its drop-downs and names come back", async (name) => {
    const file = path.join(folder, "back", name);
    const read = readXlsx(new Uint8Array(readFileSync(file)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.sheets.map((sheet) => sheet.name)).toEqual(sheets.get(name));
    expect(read.value.tables.map((table) => table.name)).toContain("tblTerms");
    expect(read.value.names.map((one) => one.name)).toEqual(
      expect.arrayContaining(["lst_pillars", "in_objectives", "iisg_templateVersion"]),
    );
    expect((await byExcelJs(file)).sort()).toEqual(planned.get(name));
  });
}
