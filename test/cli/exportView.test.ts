// Two views of one register: nothing that is for members gets into the public list; values come back from each format as they were.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { CellInput } from "../../src/domain/sheet/plan";
import { rowsOfCsv } from "../../src/domain/taxonomy/csv";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { columnsOf, publicColumns } from "../../src/domain/template/definitions";
import { planTemplate } from "../../src/domain/template/plan";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { cleanResponse } from "../domain/validation/samples";
import { startPostgres } from "../support/postgres";
import { iisg } from "../support/iisg";

const root = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "iisg-view-"));
const at = (name: string): string => path.join(folder, name);

type Row = Record<string, CellInput>;
const response = (n: number, more: Row = {}): Row => ({
  ...cleanResponse("SC", n, "SC-AL-2024-001"),
  response_id: `R-GIZ-${String(n).padStart(4, "0")}`,
  visibility: "Public",
  ...more,
});

async function register(name: string, rows: readonly Row[]): Promise<string> {
  const planned = planTemplate(
    { kind: "responses", layout: "table", pillar: "WBCSCi", cycle: "2024-2025", rows: rows.length },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translatorFor("en"),
    { today: "2025-01-01", prefilled: rows },
  );
  if (!planned.ok) throw new Error("no template");
  writeFileSync(at(name), (await writeXlsx(planned.value.plan)).bytes);
  return at(name);
}

/** All text of a file, a workbook's parts unpacked. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  return file.endsWith(".xlsx")
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join("\n")
    : bytes.toString("utf8");
}

const FORMATS = ["xlsx", "csv", "json", "sql"];

test("planted secrets of members' columns and members' rows are in no public file, and all of them in the members' view", async () => {
  const isPublic = new Set(publicColumns("responses").map(({ key }) => key));
  const secrets = columnsOf("responses")
    .filter(({ key, type }) => !isPublic.has(key) && (type === "text" || type === "long-text"))
    .map(({ key }) => [key, `secret-${key}`] as const);
  expect(secrets.length).toBeGreaterThan(3);
  const file = await register("secrets.xlsx", [
    response(1, Object.fromEntries(secrets)),
    response(2, { visibility: "Members only", title: "secret-title-of-members" }),
    response(3, { visibility: null, title: "secret-title-of-nobody" }),
  ]);
  for (const format of FORMATS) {
    const out = at(`public.${format}`);
    expect(iisg("export", file, "--view", "public", "-o", out).status).toBe(0);
    expect(textOf(out)).not.toMatch(/secret-/);
    expect(textOf(out)).toContain("without prejudice to positions on status");
  }
  expect(iisg("export", file, "--view", "members", "-o", at("members.json")).status).toBe(0);
  for (const [, secret] of secrets) expect(textOf(at("members.json"))).toContain(secret);
});

test("public rows with personal data or a wrong designation are held back by ID with the reason", async () => {
  const file = await register("held.xlsx", [
    response(1),
    response(2, { title: "Training, ask jane.doe@example.org" }),
    response(3, { title: "Training of prosecutors in Kosovo" }),
    response(4, { title: "Training of prosecutors in Kosovo*" }),
  ]);
  const { status, stdout } = iisg("export", file, "--view", "public", "-o", at("held.csv"), "--json");
  expect(status).toBe(1);
  const answer = JSON.parse(stdout) as {
    tables: { rows: number; held: { id: string; reasons: string[] }[] }[];
  };
  expect(answer.tables[0]).toMatchObject({ rows: 2, held: [{ id: "R-GIZ-0002" }, { id: "R-GIZ-0003" }] });
  expect(textOf(at("held.csv"))).not.toMatch(/jane|Kosovo(?!\*| declaration)/);
});

const AWKWARD = [
  "=1+1",
  "- bullet\n- two",
  "tab\there",
  "back\\slash \\N",
  'quote " and, comma',
  "Скопје Kosovo*",
];

test("awkward texts come back from JSON as they were, and are no formulas in CSV", async () => {
  const file = await register(
    "awkward.xlsx",
    AWKWARD.map((text, n) => response(n + 1, { title: text })),
  );
  iisg("export", file, "--view", "members", "-o", at("awkward.json"));
  const document = JSON.parse(textOf(at("awkward.json"))) as {
    tables: { rows: { title: string; start: string }[] }[];
  };
  expect(document.tables[0]?.rows.map(({ title }) => title)).toEqual(AWKWARD);
  expect(document.tables[0]?.rows[0]?.start).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  iisg("export", file, "--view", "members", "-o", at("awkward.csv"));
  const [heading = [], ...rows] = rowsOfCsv(textOf(at("awkward.csv")));
  const title = heading.indexOf("Project title");
  expect(rows.slice(0, -1).map((row) => row[title])).toEqual(
    AWKWARD.map((text) => (/^[=-]/.test(text) ? `'${text}` : text)),
  );
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
});

test("SQL keeps a value that its type cannot hold beside the row", async () => {
  const file = await register("sql.xlsx", [
    ...AWKWARD.map((text, n) => response(n + 1, { title: text, total_budget: 1234.5 + n })),
    response(9, { total_budget: "about two million", start: "spring" }),
  ]);
  iisg("export", file, "--view", "members", "-o", at("all.sql"));
  const sql = textOf(at("all.sql"));
  expect(sql).toContain('{"start":"spring","total_budget":"about two million"}');
  expect(sql.match(/^COPY /gm)).toHaveLength(1);
});

const postgres = startPostgres();
afterAll(() => postgres?.stop());
if (postgres === undefined)
  process.stderr.write("LEFT OUT: no PostgreSQL is at hand, so the SQL was not loaded into a real one.\n");

(postgres === undefined ? test.skip : test)(
  "a real PostgreSQL gives every value of the SQL back and keeps the constraints",
  async () => {
    const file = await register("loaded.xlsx", [
      ...AWKWARD.map((text, n) => response(n + 1, { title: text, total_budget: 1234.5 + n })),
      response(9, { total_budget: "about two million", start: "spring" }),
    ]);
    iisg("export", file, "--view", "members", "-o", at("loaded.sql"));
    const psql = (...parameters: string[]): string => {
      const { status, stdout, stderr } = spawnSync(
        "psql",
        [postgres?.address ?? "", "-X", "-v", "ON_ERROR_STOP=1", ...parameters],
        { encoding: "utf8" },
      );
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    psql("-c", "DROP TABLE IF EXISTS iisg_responses");
    psql("-f", at("loaded.sql"));
    const back = JSON.parse(
      psql("-At", "-c", "SELECT json_agg(r ORDER BY row_no) FROM iisg_responses r"),
    ) as {
      title: string;
      total_budget: number | null;
      as_written: unknown;
    }[];
    expect(back.slice(0, AWKWARD.length).map(({ title }) => title)).toEqual(AWKWARD);
    expect(back[0]?.total_budget).toBe(1234.5);
    expect(back.at(-1)).toMatchObject({
      total_budget: null,
      as_written: { start: "spring", total_budget: "about two million" },
    });
    expect(() => psql("-c", "INSERT INTO iisg_responses (row_no, total_budget) VALUES (999, -1)")).toThrow(
      /check/i,
    );
  },
);

test("an unknown view, a wrong ending and a CSV of several tables end with 2, a sentence and no file", () => {
  const sample = path.join(root, "assets/samples/wbcsci-plan-2018.xlsx");
  for (const parameters of [
    [sample, "--view", "everyone", "-o", at("none.csv")],
    [sample, "--view", "public", "-o", at("none.pdf")],
    [sample, "--view", "members", "-o", at("none.csv")],
    [sample, "--view", "members", "--table", "funding-lines", "-o", at("none.csv")],
    ["--view", "public", "-o", at("none.csv")],
  ]) {
    const { status, stderr } = iisg("export", ...parameters);
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(/^[^\n]{10,400}$/);
  }
  expect(existsSync(at("none.csv"))).toBe(false);
});
