// Writes the generated pages: docs/rules.md and docs/taxonomy.md. node scripts/run.mjs scripts/generate-docs.ts
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILTIN_TAXONOMY } from "../src/domain/taxonomy/builtin";
import { examinationSection } from "../src/domain/returned/document";
import { taxonomyReference } from "../src/domain/taxonomy/reference";
import { rulesPage } from "../src/domain/validation/document";
import { translatorFor } from "../src/i18n/catalogues";

const docs = join(__dirname, "..", "docs");
writeFileSync(
  join(docs, "rules.md"),
  rulesPage(translatorFor("en")) + examinationSection(translatorFor("en")),
);
writeFileSync(join(docs, "taxonomy.md"), taxonomyReference(BUILTIN_TAXONOMY));
