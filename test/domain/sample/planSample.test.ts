// The sample as a plan: the same rows beside whatever the workbook already has, and the day of its submission kept.
import { readFileSync } from "node:fs";
import path from "node:path";
import { planSample } from "../../../src/domain/sample/planSample";
import type { WorkbookOverview } from "../../../src/domain/sheet/snapshot";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { readXlsx } from "../../../src/file/readXlsx";
import { writeXlsx } from "../../../src/file/writeXlsx";
import { translatorFor } from "../../../src/i18n/catalogues";

const EMPTY: WorkbookOverview = { sheets: [], tables: [], names: [] };

const planned = (overview: WorkbookOverview) => {
  const result = planSample(overview, BUILTIN_TAXONOMY, translatorFor("en"));
  if (!result.ok) throw new Error("no plan");
  return result.value;
};

test("the sample file that is shipped is the one that the pane would write", async () => {
  const made = readXlsx((await writeXlsx(planned(EMPTY).plan)).bytes);
  const shipped = readXlsx(
    new Uint8Array(readFileSync(path.join(__dirname, "../../../assets/samples/wbcsci-plan-2018.xlsx"))),
  );
  if (!made.ok || !shipped.ok) throw new Error("cannot be read");
  expect(made.value.sheets.map(({ name, rows }) => [name, rows])).toEqual(
    shipped.value.sheets.map(({ name, rows }) => [name, rows]),
  );
});

test("sheets of somebody else keep their names and one list sheet serves both templates", () => {
  const { plan, sheets } = planned({
    sheets: [{ name: "Needs", visibility: "visible", isProtected: false }],
    tables: [],
    names: [],
  });
  const added = plan.ops.flatMap((op) => (op.kind === "add-sheet" ? [op.sheet] : []));
  expect(added).toEqual([...sheets]);
  expect(added).not.toContain("Needs");
  expect(new Set(added).size).toBe(added.length);
  expect(added.filter((name) => /^Lists/.test(name))).toHaveLength(1);
  expect(plan.preview.some(({ key }) => key === "sample.about")).toBe(true);
});
