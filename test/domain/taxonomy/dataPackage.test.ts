// The export as a data package, judged by independent readers from npm.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { csvOf, rowsOfCsv } from "../../../src/domain/taxonomy/csv";
import { readTaxonomyDataPackage, taxonomyDataPackage } from "../../../src/domain/taxonomy/dataPackage";
import type { TextFiles } from "../../../src/domain/taxonomy/dataPackage";
import { templateDataPackage } from "../../../src/domain/template/tableSchema";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import fc from "fast-check";

interface Reader {
  readonly Package: {
    load(descriptor: string): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly {
        readonly name: string;
        read(options: { keyed: boolean }): Promise<unknown[]>;
      }[];
    }>;
  };
}

const translate = translator(english, english, "en");

async function readByOthers(files: TextFiles): Promise<Record<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), "iisg-package-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const { Package } = (await import("datapackage")) as unknown as Reader;
    const data = await Package.load(path.join(folder, "datapackage.json"));
    expect(data.errors.map(String)).toEqual([]);
    expect(data.valid).toBe(true);
    const counts: Record<string, number> = {};
    for (const resource of data.resources)
      counts[resource.name] = (await resource.read({ keyed: true })).length;
    return counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("is accepted with every row by an independent reader: tables, lists and crosswalks", async () => {
  const terms = Object.values(BUILTIN_TAXONOMY.lists).reduce((sum, list) => sum + list.terms.length, 0);
  expect(await readByOthers(templateDataPackage(BUILTIN_TAXONOMY, "2024-2025", translate))).toEqual({
    needs: 1,
    responses: 1,
    "funding-lines": 1,
    terms,
    crosswalks: BUILTIN_TAXONOMY.crosswalks.length,
  });
});

it("is refused by that reader when a row breaks the schema", async () => {
  const files = templateDataPackage(BUILTIN_TAXONOMY, "2024-2025", translate);
  const broken = { ...files, "needs.csv": (files["needs.csv"] ?? "").replace(",Kosovo*,", ",Kosovo,") };
  expect(broken["needs.csv"]).not.toBe(files["needs.csv"]);
  await expect(readByOthers(broken)).rejects.toThrow();
});

it("brings the whole taxonomy back", () => {
  const back = readTaxonomyDataPackage(taxonomyDataPackage(BUILTIN_TAXONOMY), {
    ...BUILTIN_TAXONOMY,
    version: "other",
    crosswalks: [],
  });
  expect(back.ok && back.value).toEqual(BUILTIN_TAXONOMY);
});

it("says in one sentence what a broken package lacks", () => {
  const files = taxonomyDataPackage(BUILTIN_TAXONOMY);
  const said = (broken: TextFiles): string => {
    const result = readTaxonomyDataPackage(broken, BUILTIN_TAXONOMY);
    return result.ok ? "" : result.problems.map(translate).join("\n");
  };
  expect(said({ "datapackage.json": files["datapackage.json"] ?? "" })).toBe(
    "The data package cannot be read: terms.csv is missing.",
  );
  expect(said({ ...files, "datapackage.json": "{" })).toBe(
    "The data package cannot be read: datapackage.json is missing or damaged.",
  );
  expect(
    said({ ...files, "terms.csv": (files["terms.csv"] ?? "").replace(",SC-N01,SC,", ",SC-N77,SC,") }),
  ).toContain("has the parent SC-N77, which is not in the list “needs”.");
});

it("writes cells so that they are read back, whatever is in them", () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a,"\n; é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) =>
      expect(rowsOfCsv(csvOf(rows))).toEqual(rows),
    ),
  );
});
