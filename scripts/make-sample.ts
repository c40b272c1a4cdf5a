// Writes the sample workbook that `npm start` opens: needs and responses of one pillar with real kinds of mistakes.
// Run after a template or the sample's rows change: npm run sample
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { planSample } from "../src/domain/sample/planSample";
import { BUILTIN_TAXONOMY } from "../src/domain/taxonomy/builtin";
import { writeXlsx } from "../src/file/writeXlsx";
import { translator } from "../src/i18n/catalogue";
import { english } from "../src/i18n/en/all";

const translate = translator(english, english, "en-GB");

async function main(): Promise<void> {
  const planned = planSample({ sheets: [], tables: [], names: [] }, BUILTIN_TAXONOMY, translate);
  if (!planned.ok) throw new Error(planned.problems.map(translate).join(" "));
  const folder = path.join(__dirname, "..", "assets", "samples");
  mkdirSync(folder, { recursive: true });
  const { bytes } = await writeXlsx(planned.value.plan);
  writeFileSync(path.join(folder, "wbcsci-plan-2018.xlsx"), bytes);
  console.log(`assets/samples/wbcsci-plan-2018.xlsx: ${bytes.length} bytes`);
}

void main();
