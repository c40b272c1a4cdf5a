// The rules' table as a whole: ids, texts, sources, and the generated page.
import { readFileSync } from "node:fs";
import path from "node:path";
import { rules as texts } from "../../../src/i18n/en/rules";
import { translatorFor } from "../../../src/i18n/catalogues";
import { columnsOf } from "../../../src/domain/template/definitions";
import { examinationSection } from "../../../src/domain/returned/document";
import { rulesPage } from "../../../src/domain/validation/document";
import { ruleById, RULES } from "../../../src/domain/validation/rules";
import { FAMILIES } from "../../../src/domain/validation/ruleTypes";

const keys: Readonly<Record<string, unknown>> = texts;

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s has its texts, an example, a source and columns that exist",
  (id, rule) => {
    for (const part of ["message", "why", "guidance"])
      expect(typeof keys[`rules.${id}.${part}`]).toBe("string");
    expect(rule.example.length).toBeGreaterThan(0);
    expect(rule.source.length).toBeGreaterThan(5);
    expect(FAMILIES.some((family) => id.startsWith(`${family}-`))).toBe(true);
    const known = new Set(
      (["needs", "responses", "funding-lines"] as const).flatMap((kind) =>
        columnsOf(kind).map((column) => column.key),
      ),
    );
    for (const column of rule.columns) expect(column === "*" || known.has(column)).toBe(true);
  },
);

test("ids are used once, and every text belongs to a rule", () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  const strays = Object.keys(texts).filter(
    (key) => !key.startsWith("rules.skipped.") && ruleById(key.split(".")[1] ?? "") === undefined,
  );
  expect(strays).toEqual([]);
});

test("the page of rules is the one the table gives (scripts/generate-docs.ts writes it)", () => {
  const page = readFileSync(path.resolve(__dirname, "../../../docs/rules.md"), "utf8");
  expect(page).toBe(rulesPage(translatorFor("en")) + examinationSection(translatorFor("en")));
});
