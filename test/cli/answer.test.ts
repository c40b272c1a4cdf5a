// `iisg answer`: what goes back to a contributor has their own rows, the findings on their cells, and nobody else's rows.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { CellInput } from "../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { planTemplate } from "../../src/domain/template/plan";
import type { TemplateKind } from "../../src/domain/template/types";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { cleanNeed, cleanResponse } from "../domain/validation/samples";
import { iisg } from "../support/iisg";

const folder = mkdtempSync(path.join(tmpdir(), "iisg-answer-"));
const at = (...names: string[]): string => path.join(folder, ...names);

type Row = Record<string, CellInput>;

async function workbook(
  name: string,
  kind: TemplateKind,
  rows: readonly Row[],
  layout: "table" | "charts" = "table",
): Promise<string> {
  const planned = planTemplate(
    { kind, layout, pillar: "WBCSCi", cycle: "2024-2025", beneficiary: "AL", rows: 20 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translatorFor("en"),
    { today: "2025-01-01", prefilled: rows },
  );
  if (!planned.ok) throw new Error("no template");
  writeFileSync(at(name), (await writeXlsx(planned.value.plan)).bytes);
  return at(name);
}

function partsOf(file: string): Record<string, string> {
  const parts = unzipSync(readFileSync(file));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

const own = cleanNeed("SC", 0);
const response = (n: number, need: unknown, more: Row): Row => ({
  ...cleanResponse("SC", n, String(need)),
  visibility: "Public",
  ...more,
});

test("the answer has the contributor's rows with the findings as notes, and the public responses to their needs alone", async () => {
  const sent = await workbook("al.xlsx", "needs", [
    own,
    { ...cleanNeed("SC", 6), cost: "much", priority: null },
  ]);
  const register = await workbook("register.xlsx", "responses", [
    response(1, own["need_id"], { title: "Public help for this need", web: "https://secret.example.org" }),
    response(2, own["need_id"], { title: "secret members' help", visibility: "Members only" }),
    response(3, "SC-RS-2024-001", { title: "secret help for somebody else" }),
  ]);
  const { status, stdout } = iisg("answer", sent, "--register", register, "-o", at("out"), "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ answers: [{ file: "answer-al.xlsx", rows: 2, language: "sq" }] }],
  });
  const parts = partsOf(at("out", "answer-al.xlsx"));
  const text = Object.values(parts).join("\n");
  expect(text).toContain(String(own["need_text"]));
  expect(text).toContain("Public help for this need");
  expect(text).not.toContain("secret");
  const notes = Object.entries(parts)
    .filter(([name]) => /comments\d*\.xml$/.test(name))
    .map(([, part]) => part)
    .join("");
  expect(notes).toContain("Për t’u korrigjuar: “Priority” është bosh.");
  expect(notes).toMatch(/ref="[A-Z]+10"/);
});

test("rows of a chart keep their phase, and a repaired answer passes the check", async () => {
  const charts = await workbook("charts.xlsx", "needs", [own, cleanNeed("SC", 6)], "charts");
  iisg("answer", charts, "-o", at("charts-out"));
  const checked = JSON.parse(iisg("check", at("charts-out", "answer-charts.xlsx"), "--json").stdout) as {
    files: { rows: number; counts: Record<string, number> }[];
  };
  expect(checked.files[0]).toMatchObject({ rows: 2, counts: { critical: 0, error: 0 } });
});

test("damaged files are said, good ones answered; nothing to answer writes nothing", async () => {
  const good = await workbook("good.xlsx", "needs", [own]);
  writeFileSync(at("bad.xlsx"), "no workbook");
  const mixed = iisg("answer", at("bad.xlsx"), good, "-o", at("mixed"));
  expect([mixed.status, existsSync(at("mixed", "answer-good.xlsx"))]).toEqual([1, true]);
  expect(mixed.stdout).toMatch(/bad\.xlsx: not answered\. /);
  expect(iisg("answer", at("bad.xlsx"), "-o", at("none"))).toMatchObject({ status: 2 });
  expect(iisg("answer", good)).toMatchObject({ status: 2 });
  expect(existsSync(at("none"))).toBe(false);
});
