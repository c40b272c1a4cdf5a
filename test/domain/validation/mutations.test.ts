// Every kind of damage to a clean workbook is found at the right cell by the right rule; clean workbooks give nothing.
import { translatorFor } from "../../../src/i18n/catalogues";
import { cellAddress } from "../../../src/domain/sheet/address";
import { checkWorkbook } from "../../../src/domain/validation/check";
import { guidanceOf, reasonOf, RULES } from "../../../src/domain/validation/rules";
import { damages } from "./damage";
import { cleanRows, cleanTables, HEADER_ROW, inputOf, PILLAR_CODES, tableOf } from "./samples";

const translate = translatorFor("en");
const all = damages();

test.each(PILLAR_CODES)("a clean workbook of pillar %s gives no finding", (pillar) => {
  expect(checkWorkbook(inputOf(cleanTables(pillar, 40))).findings).toEqual([]);
});

test.each(PILLAR_CODES)("clean charts of pillar %s, one sheet per phase, give no finding", (pillar) => {
  const { needs } = cleanRows(pillar, 40);
  const charts = (["ANT", "PRE", "PRO", "RES"] as const).map((phase, at) => {
    const rows = needs.filter((_, n) => n % 4 === at);
    return tableOf("needs", rows, { sheet: `Chart ${phase}`, phase, layout: "charts" });
  });
  const found = checkWorkbook(inputOf(charts)).findings.filter((finding) => finding.rule !== "ID-07");
  expect(found).toEqual([]);
});

test("there are at least sixty kinds of damage", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
});

test.each(all.map((damage) => [damage.rule, damage.what, damage] as const))(
  "%s finds %s",
  (_rule, _what, damage) => {
    const { findings } = checkWorkbook(damage.input);
    const table = damage.input.tables.find((candidate) => candidate.sheet === damage.sheet);
    const hits = findings.filter(
      (finding) =>
        finding.rule === damage.rule && finding.sheet === damage.sheet && finding.column === damage.column,
    );
    const rowNumber = damage.row === undefined ? undefined : HEADER_ROW + 1 + damage.row;
    const hit = hits.find((finding) => rowNumber === undefined || finding.row === rowNumber);
    if (hit === undefined)
      throw new Error(
        `not found; found instead: ${findings.map((f) => `${f.rule} ${f.sheet}!${f.cell} ${f.column}`).join(", ")}`,
      );
    if (rowNumber !== undefined)
      expect(hit.cell).toBe(cellAddress(rowNumber - 1, table?.columns[damage.column] ?? -1));
    for (const finding of findings) {
      for (const text of [
        finding.message,
        reasonOf(finding.rule),
        guidanceOf(finding.rule, finding.message.params),
      ].map(translate)) {
        expect(text).not.toMatch(/[«{]/);
        expect(text.length).toBeGreaterThan(5);
      }
    }
  },
);

test("every rule is shown by a kind of damage, or named here with the reason why not", () => {
  const shown = new Set(all.map((damage) => damage.rule));
  const missing = RULES.map((rule) => rule.id).filter((id) => !shown.has(id));
  expect(missing.sort()).toEqual([]);
});
