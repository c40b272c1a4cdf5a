// `--lang`: templates and findings in each language, and nothing but words changes with it.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { planTemplate } from "../../src/domain/template/plan";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { LANGUAGES } from "../../src/domain/taxonomy/types";
import type { PlanOp } from "../../src/domain/sheet/plan";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { cleanNeed } from "../domain/validation/samples";
import { iisg } from "../support/iisg";

const folder = mkdtempSync(path.join(tmpdir(), "iisg-languages-"));

const EMPTY = { sheets: [], tables: [], names: [] };

function template(language: (typeof LANGUAGES)[number], kind: "needs" | "responses"): readonly PlanOp[] {
  const planned = planTemplate(
    { kind, layout: "table", pillar: "WBCSCi", cycle: "2024-2025", beneficiary: "AL", rows: 5 },
    BUILTIN_TAXONOMY,
    EMPTY,
    translatorFor(language),
    { today: "2025-01-01" },
  );
  if (!planned.ok) throw new Error("no template");
  return planned.value.plan.ops;
}

test("a template has its input help in the language, and its headings as ever", () => {
  const file = path.join(folder, "needs.xlsx");
  const made = iisg(
    ..."template --pillar WBCSCi --kind needs --beneficiary AL --rows 5 --lang sr-Latn -o".split(" "),
    file,
  );
  expect(made).toMatchObject({ status: 0, stderr: "" });
  const text = Object.values(unzipSync(readFileSync(file)))
    .map((part) => strFromU8(part))
    .join("");
  expect(text).toContain("IISG mapiranje potreba");
  expect(text).toContain("Stub IISG-a. Od njega zavise prioriteti.");
  expect(text).not.toContain("Priorities follow from it.");
  expect(text).toContain("Need ID");
});

test.each(LANGUAGES)(
  "in %s the help of every column fits Excel's 255 characters and keeps its words",
  (language) => {
    for (const kind of ["needs", "responses"] as const) {
      const helps = template(language, kind).flatMap((op) => (op.kind === "validation" ? [op] : []));
      expect(helps.length).toBeGreaterThan(20);
      const texts = helps.flatMap((op) => JSON.stringify(op).match(/"text":"(?:[^"\\]|\\.)*"/g) ?? []);
      for (const text of texts) {
        expect((JSON.parse(`{${text}}`) as { text: string }).text.length).toBeLessThanOrEqual(255);
        expect(text).not.toContain("«");
      }
    }
  },
);

test.each(LANGUAGES)(
  "a template made in %s is read back like the English one: same sheets, tables and headings",
  (language) => {
    const skeleton = (ops: readonly PlanOp[]): readonly unknown[] =>
      ops.flatMap((op) =>
        op.kind === "add-sheet" || op.kind === "table" || op.kind === "name" ? [JSON.stringify(op)] : [],
      );
    expect(skeleton(template(language, "needs"))).toEqual(skeleton(template("en", "needs")));
  },
);

test("findings differ in their words alone, whatever the language", async () => {
  const planned = planTemplate(
    { kind: "needs", layout: "table", pillar: "WBCSCi", cycle: "2024-2025", beneficiary: "AL", rows: 5 },
    BUILTIN_TAXONOMY,
    EMPTY,
    translatorFor("mk"),
    {
      today: "2025-01-01",
      prefilled: [
        { ...cleanNeed("SC", 0), beneficiary: "Kosovo", need_text: "short" },
        { ...cleanNeed("SC", 1), from_year: "2027", to_year: "2024" },
      ],
    },
  );
  if (!planned.ok) throw new Error("no template");
  const file = path.join(folder, "damaged.xlsx");
  writeFileSync(file, (await writeXlsx(planned.value.plan)).bytes);
  interface Document {
    readonly files: readonly { readonly findings: readonly { readonly message: string }[] }[];
  }
  const check = (...more: string[]): Document =>
    JSON.parse(iisg("check", file, "--as-of", "2025-01-01", "--json", ...more).stdout) as Document;
  const wordless = (document: Document): unknown =>
    document.files.map(({ findings }) => findings.map((finding) => ({ ...finding, message: "" })));
  const [inEnglish, inMacedonian, inAlbanian] = [check(), check("--lang", "mk"), check("--lang", "sq-XK")];
  const messages = (document: Document): string =>
    document.files.flatMap(({ findings }) => findings.map(({ message }) => message)).join("\n");
  expect(inEnglish.files[0]?.findings.length).toBeGreaterThan(2);
  expect(wordless(inMacedonian)).toEqual(wordless(inEnglish));
  expect(messages(inEnglish)).toContain("must be written with an asterisk");
  expect(messages(inMacedonian)).toContain("мора да се пишува со ѕвездичка");
  expect(messages(inMacedonian)).toContain("Kosovo*");
  expect(messages(inAlbanian)).toContain("duhet shkruar me yll");
});

test("a language that there is not is refused in one sentence that names the others", () => {
  const refused = iisg("check", "nothing.xlsx", "--lang", "de");
  expect(refused).toMatchObject({ status: 2, stdout: "" });
  expect(refused.stderr.trim()).toBe('--lang takes en, sq, bs, cnr, sr-Latn, sr-Cyrl, mk, not "de".');
});
