// A responses workbook of many rows for the browser's test: node scripts/run.mjs test/e2e/manyRows.ts ROWS FILE
import { writeFileSync } from "node:fs";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { columnOf } from "../../src/domain/template/definitions";
import { planTemplate } from "../../src/domain/template/plan";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";

const VERBS = ["Training", "Equipment", "Mentoring", "Study visit", "Exchange", "Analysis", "Workshop"];
const THINGS = [
  "border police",
  "forensic laboratories",
  "cybercrime units",
  "prosecutors",
  "prisons",
  "customs",
];
const PLACES = [
  "Tirana",
  "Skopje",
  "Sarajevo",
  "Podgorica",
  "Belgrade",
  "Pristina",
  "Ohrid",
  "Durres",
  "Bar",
];
const WORDS = [
  "regional",
  "joint",
  "advanced",
  "basic",
  "second",
  "pilot",
  "mobile",
  "digital",
  "legal",
  "open",
];

const rows = Number(process.argv[2]);
const file = process.argv[3] ?? "";
const words = (row: number): string =>
  [
    WORDS[row % 10],
    VERBS[row % 7],
    "for",
    THINGS[row % 6],
    "in",
    PLACES[row % 9],
    WORDS[(row * 7) % 10],
    `no ${row % 4_000}`,
  ].join(" ");

async function main(): Promise<void> {
  const request = { kind: "responses", layout: "table", pillar: "SC", cycle: "2026-2027", rows } as const;
  const planned = planTemplate(
    request,
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translatorFor("en"),
    {
      today: "2026-01-31",
    },
  );
  if (!planned.ok) throw new Error("no template");
  const { plan } = planned.value;
  const table = plan.ops.find((op) => op.kind === "table" && /^tblResponses/.test(op.name));
  if (table?.kind !== "table") throw new Error("no table");
  const heading = plan.ops.find(
    (op) => op.kind === "write" && op.sheet === table.sheet && op.values.length > table.area.top,
  );
  if (heading?.kind !== "write") throw new Error("no headings");
  const headings = heading.values[table.area.top - heading.top] ?? [];
  const at = (key: string): number => headings.indexOf(columnOf("responses", key)?.header ?? "");
  const values = Array.from({ length: rows }, (_row, row) => {
    const cells = headings.map((): string | null => null);
    cells[at("response_id")] = `R-SC-${String(row + 1).padStart(5, "0")}`;
    cells[at("title")] = words(row);
    return cells;
  });
  const write = { kind: "write", sheet: table.sheet, top: table.area.top + 1, left: 0, values } as const;
  writeFileSync(file, (await writeXlsx({ ...plan, ops: [...plan.ops, write] })).bytes);
}

void main();
