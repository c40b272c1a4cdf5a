// Records of a register as the computations take them.
import { recordsOf, runGap } from "../../src/app/computations";
import { readRegister } from "../../src/app/register";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { planTemplate } from "../../src/domain/template/plan";
import type { CellInput } from "../../src/domain/sheet/plan";
import { fileWorkbook } from "../../src/file/fileWorkbook";
import { readXlsx } from "../../src/file/readXlsx";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { cleanNeed } from "../domain/validation/samples";

async function chartsOf(needs: readonly Readonly<Record<string, CellInput>>[]) {
  const planned = planTemplate(
    { kind: "needs", layout: "charts", pillar: "WBCSCi", cycle: "2024-2025", beneficiary: "AL", rows: 6 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translatorFor("en"),
    { today: "2025-01-01", prefilled: needs },
  );
  if (!planned.ok) throw new Error("no template");
  const content = readXlsx((await writeXlsx(planned.value.plan)).bytes);
  if (!content.ok) throw new Error("the template cannot be read");
  const register = await readRegister(fileWorkbook(content.value));
  if (!register.ok) throw new Error("the template is not recognised");
  return register.value;
}

test("the needs of a chart have the phase of their sheet, in records and in the gap", async () => {
  const needs = [0, 1, 2, 3].map((n) => cleanNeed("SC", n));
  const register = await chartsOf(needs);
  const phases = Object.fromEntries(recordsOf(register).needs.map(({ id, phase }) => [id, phase]));
  const codes: Readonly<Record<string, string>> = {
    Anticipate: "ANT",
    Prevent: "PRE",
    Protect: "PRO",
    Respond: "RES",
  };
  expect(phases).toEqual(
    Object.fromEntries(needs.map((need) => [need["need_id"], codes[String(need["phase"])]])),
  );
  const { groups } = runGap(register, { asOf: "2025-01-01", by: ["phase"] });
  expect(groups.map(({ key }) => key.phase).sort()).toEqual([...new Set(Object.values(phases))].sort());
});
