// iisg migrate: an older template becomes a current one in a new file; the file that was sent stays as it was.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { columnsOf, TEMPLATE_VERSION } from "../../src/domain/template/definitions";
import { HEADER_ROW } from "../../src/domain/template/entrySheet";
import { readXlsx } from "../../src/file/readXlsx";
import type { XlsxContent } from "../../src/file/readXlsx";
import { writeXlsx } from "../../src/file/writeXlsx";
import { OLD_COLUMNS, OLD_ROWS, oldTemplatePlan } from "../support/oldTemplate";
import { iisg } from "../support/iisg";

jest.setTimeout(180_000);
const { findLibreOffice } = require("../../scripts/lib/browsers.cjs") as {
  findLibreOffice(): string | undefined;
};
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "iisg-migrate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function oldFile(name: string, version?: string): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, (await writeXlsx(oldTemplatePlan(version))).bytes);
  return file;
}

function content(file: string): XlsxContent {
  const read = readXlsx(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Rows of a sheet by heading. */
function rowsOf(book: XlsxContent, sheet: string): Record<string, unknown>[] {
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const headings = rows[HEADER_ROW] ?? [];
  return rows
    .slice(HEADER_ROW + 1)
    .filter((row) => row?.some((cell) => cell !== undefined && cell !== null))
    .map((row) =>
      Object.fromEntries(
        headings.flatMap((heading, column) => {
          const value = row?.[column];
          return value === undefined || value === null ? [] : [[String(heading), value]];
        }),
      ),
    );
}

test("the pilot version becomes the current one in a new file, with every entry, note and foreign sheet as before", async () => {
  const file = await oldFile("sent.xlsx");
  const before = readFileSync(file);
  const output = path.join(folder, "new.xlsx");
  const { status, stdout, stderr } = iisg("migrate", file, "-o", output, "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const answer = JSON.parse(stdout) as { from: string[]; to: string; steps: string[]; skipped: unknown[] };
  expect(answer).toMatchObject({ from: ["2025.1"], to: TEMPLATE_VERSION, skipped: [] });
  expect(answer.steps).toEqual(
    expect.arrayContaining([
      "On “Responses” the heading “DRIVER (S)” becomes “Lead implementer (driver)”.",
      "On “Responses” the column “Visibility” is added at the end of the table.",
      "“DG NEAR” was right then and changed since; today it is DG ENEST. One row has it; it is not changed.",
    ]),
  );
  expect(readFileSync(file).equals(before)).toBe(true);

  const now = content(output);
  const byKey = new Map(OLD_COLUMNS.map(({ key, header }) => [key, header]));
  const current = new Map(columnsOf("responses").map(({ key, header }) => [key, header]));
  expect(rowsOf(now, "Responses")).toEqual(
    OLD_ROWS.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [current.get(key) ?? byKey.get(key), value]),
      ),
    ),
  );
  const headings = now.sheets.find(({ name }) => name === "Responses")?.rows[HEADER_ROW] ?? [];
  expect(headings).toEqual(expect.arrayContaining(columnsOf("responses").map(({ header }) => header)));
  const table = now.tables.find(({ name }) => name === "tblResponses");
  expect(table?.area.columns).toBe(headings.length);
  expect(now.names.some(({ name }) => name === "lst_visibilities")).toBe(true);
  expect(now.sheets.find(({ name }) => name === "Responses")?.isProtected).toBe(true);

  const parts = [unzipSync(before), unzipSync(readFileSync(output))] as const;
  const kept = Object.keys(parts[0]).filter((name) => /comments|vmlDrawing|theme|docProps/.test(name));
  expect(kept.length).toBeGreaterThan(3);
  for (const name of kept)
    expect(Buffer.from(parts[1][name] ?? []).equals(Buffer.from(parts[0][name] ?? []))).toBe(true);
  expect(now.sheets.find(({ name }) => name === "Our own notes")?.rows[0]).toEqual(["private", 7]);

  const checked = JSON.parse(iisg("check", output, "--json").stdout) as {
    files: { template: string; version: string; rows: number }[];
  };
  expect(checked.files[0]).toMatchObject({ version: TEMPLATE_VERSION, rows: 2 });
  expect(JSON.parse(iisg("migrate", output, "--preview", "--json").stdout)).toMatchObject({
    from: [TEMPLATE_VERSION],
    output: null,
  });
});

const office = findLibreOffice();
(office === undefined ? test.skip : test)(
  "LibreOffice opens the migrated file and keeps its rows and drop-downs",
  async () => {
    const output = path.join(folder, "new.xlsx");
    expect(iisg("migrate", await oldFile("sent.xlsx"), "-o", output).status).toBe(0);
    const back = path.join(folder, "back");
    execFileSync(
      office ?? "",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        back,
        output,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    const book = content(path.join(back, "new.xlsx"));
    expect(rowsOf(book, "Responses").map((row) => row["Response ID"])).toEqual(["R-GIZ-0001", "R-GIZ-0002"]);
    const headings = book.sheets.find(({ name }) => name === "Responses")?.rows[HEADER_ROW] ?? [];
    const visibility = headings.indexOf("Visibility");
    expect(
      book.sheets
        .find(({ name }) => name === "Responses")
        ?.validationAreas.some(({ left, columns }) => left <= visibility && visibility < left + columns),
    ).toBe(true);
  },
);

test.each([
  ["an unknown version", "1999.9", "The template version “1999.9” is not known."],
  ["a newer version", "2099.1", "is newer than this add-in"],
])("%s is refused in one sentence, and nothing is written", async (_what, version, sentence) => {
  const file = await oldFile("sent.xlsx", version);
  const output = path.join(folder, "new.xlsx");
  const { status, stderr } = iisg("migrate", file, "-o", output);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(["sent.xlsx"]);
});

test("a file that is there is never written over, nor the one that was sent", async () => {
  const file = await oldFile("sent.xlsx");
  const before = readFileSync(file);
  for (const output of [file, path.join(folder, "other.xlsx")]) {
    if (output !== file) writeFileSync(output, "mine");
    const { status, stderr } = iisg("migrate", file, "-o", output);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining("is there already") as string,
    });
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readFileSync(path.join(folder, "other.xlsx"), "utf8")).toBe("mine");
  expect(existsSync(path.join(folder, "new.xlsx"))).toBe(false);
});

test("a preview names the steps and writes nothing", async () => {
  const file = await oldFile("sent.xlsx");
  const { status, stdout } = iisg("migrate", file, "--preview");
  expect(status).toBe(0);
  expect(stdout).toContain("the column “Visibility” is added");
  expect(stdout).toContain("nothing was written");
  expect(readdirSync(folder)).toEqual(["sent.xlsx"]);
});
